<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>BodyTextsCard</name>
    <message>
        <source>Folder of the body&apos;s texts</source>
        <translation>Répertoire des modèles de l’entité</translation>
    </message>
    <message>
        <source>A text of the body, or a ZIP of them</source>
        <translation>Un modèle de l’entité, ou un ZIP qui en contient</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Folder to check</source>
        <translation>Répertoire à vérifier</translation>
    </message>
    <message>
        <source>Folder to write the texts into</source>
        <translation>Répertoire où écrire les modèles</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) do not hold.</source>
        <translation>
            <numerusform>%n modèle n’est pas valide.</numerusform>
            <numerusform>%n modèles ne sont pas valides.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) hold.</source>
        <translation>
            <numerusform>%n modèle est valide.</numerusform>
            <numerusform>%n modèles sont valides.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was brought in: see what does not hold.</source>
        <translation>Rien n’a été importé&#xa0;: voyez ce qui n’est pas valide.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) of the body brought in.</source>
        <translation>
            <numerusform>%n modèle de l’entité importé.</numerusform>
            <numerusform>%n modèles de l’entité importés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) brought in. Decisions signed before keep theirs.</source>
        <translation>
            <numerusform>%n modèle importé. Les décisions déjà signées gardent le leur.</numerusform>
            <numerusform>%n modèles importés. Les décisions déjà signées gardent les leurs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) written, to start from.</source>
        <translation>
            <numerusform>%n modèle écrit, pour commencer.</numerusform>
            <numerusform>%n modèles écrits, pour commencer.</numerusform>
        </translation>
    </message>
    <message>
        <source>A text of the body given up.</source>
        <translation>Un modèle de l’entité abandonné.</translation>
    </message>
    <message>
        <source>The text as shipped is used again.</source>
        <translation>Le modèle d’origine est de nouveau employé.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>The texts decisions are written from, the letterhead, the logo and the numbers of your body. What it leaves out stays as shipped, and a notice the law requires may be reworded, never removed.</source>
        <translation>Les textes dont partent les décisions, l’en-tête, le logo et la numérotation de votre entité. Ce qu’elle n’écrit pas reste d’origine, et une mention que la loi exige peut être reformulée, jamais retirée.</translation>
    </message>
    <message>
        <source>Bring in a folder…</source>
        <translation>Importer un répertoire…</translation>
    </message>
    <message>
        <source>Bring in a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>Check a folder…</source>
        <translation>Vérifier un répertoire…</translation>
    </message>
    <message>
        <source>Write the texts to start from…</source>
        <translation>Écrire les modèles pour commencer…</translation>
    </message>
    <message>
        <source>See a specimen</source>
        <translation>Voir un spécimen</translation>
    </message>
    <message>
        <source>Everything is as shipped</source>
        <translation>Tout est d’origine</translation>
    </message>
    <message>
        <source>The body&apos;s own, brought in on {when}.</source>
        <translation>Modèle de l’entité, importé le {when}.</translation>
    </message>
    <message>
        <source>Use ours again</source>
        <translation>Rétablir l’original</translation>
    </message>
</context>
<context>
    <name>CalendarForm</name>
    <message>
        <source>Calendar of the body</source>
        <translation>Calendrier de l’entité</translation>
    </message>
    <message>
        <source>Its public holidays say which days are worked, its time zone when one ends.</source>
        <translation>Ses jours fériés disent quels jours sont ouvrés, son fuseau horaire quand un jour finit.</translation>
    </message>
    <message>
        <source>Keep this calendar</source>
        <translation>Garder ce calendrier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Calendar</source>
        <translation>&amp;Calendrier</translation>
    </message>
</context>
<context>
    <name>CaseloadForm</name>
    <message>
        <source>Clear the filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>Négociation</translation>
    </message>
    <message>
        <source>Last exchanges</source>
        <translation>Derniers échanges</translation>
    </message>
</context>
<context>
    <name>ChangeRuleForm</name>
    <message>
        <source>Rule of the body: {rule}</source>
        <translation>Règle de l’entité&#xa0;: {rule}</translation>
    </message>
    <message>
        <source>As shipped: {value}. {bound}</source>
        <translation>D’origine&#xa0;: {value}. {bound}</translation>
    </message>
    <message>
        <source>Set the rule</source>
        <translation>Régler</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation>&amp;Durée</translation>
    </message>
    <message>
        <source>Co&amp;unted in</source>
        <translation>Comptée &amp;en</translation>
    </message>
    <message>
        <source>A last day that is not worked is put off to the next worked one</source>
        <translation>Un dernier jour non ouvré est reporté au premier jour ouvré</translation>
    </message>
    <message>
        <source>&amp;When the last day passes</source>
        <translation>&amp;Une fois l’échéance passée</translation>
    </message>
    <message>
        <source>Wa&amp;rnings, in days before the last one</source>
        <translation>&amp;Rappels, en jours avant l’échéance</translation>
    </message>
    <message>
        <source>Now: {days}. Example: 30, 14, 7.</source>
        <translation>Actuellement&#xa0;: {days}. Exemple&#xa0;: 30, 14, 7.</translation>
    </message>
    <message>
        <source>Days apart by commas. Example: 30, 14, 7.</source>
        <translation>Des jours séparés par des virgules. Exemple&#xa0;: 30, 14, 7.</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>Search a file, an exhibit, a command</source>
        <translation>Chercher un dossier, une pièce, une commande</translation>
    </message>
</context>
<context>
    <name>CosignersForm</name>
    <message>
        <source>Who signs with you</source>
        <translation>Qui signe avec vous</translation>
    </message>
    <message>
        <source>Nothing is sent before everyone named here has signed. Documents begun stay.</source>
        <translation>Rien n’est envoyé avant que toutes ces personnes aient signé. Les documents déjà commencés ne changent pas.</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Garder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Members of the panel</source>
        <translation>Membres du collège</translation>
    </message>
    <message>
        <source>One a line, named as in their certificates</source>
        <translation>Un par ligne, nommés comme dans leur certificat</translation>
    </message>
    <message>
        <source>The mediation body, which signs last</source>
        <translation>L’entité de médiation, qui signe en dernier</translation>
    </message>
</context>
<context>
    <name>DeskDaysForm</name>
    <message>
        <source>Your own days</source>
        <translation>Vos propres dates</translation>
    </message>
    <message>
        <source>Reports and the term of office run from them. Leave empty what is not known.</source>
        <translation>Les rapports et le mandat courent à partir d’elles. Laissez vide ce qui n’est pas connu.</translation>
    </message>
    <message>
        <source>Keep these days</source>
        <translation>Garder ces dates</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{name}: {day}</source>
        <translation>{name}&#xa0;: {day}</translation>
    </message>
</context>
<context>
    <name>DeskPane</name>
    <message>
        <source>Everything here is invented. Nothing can leave this computer.</source>
        <translation>Tout ici est inventé. Rien ne peut quitter cet ordinateur.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Échéances</translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message numerus="yes">
        <source>Drop to verify %n document(s)</source>
        <translation>
            <numerusform>Déposez pour vérifier %n document</numerusform>
            <numerusform>Déposez pour vérifier %n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it is kept. Nothing is asked of the network.</source>
        <translation>Rien n’en est gardé. Rien n’est demandé au réseau.</translation>
    </message>
    <message numerus="yes">
        <source>Drop to open %n file(s)</source>
        <translation>
            <numerusform>Déposer pour ouvrir&#xa0;%n dossier</numerusform>
            <numerusform>Déposer pour ouvrir&#xa0;%n dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is checked before anything is read. Originals are kept.</source>
        <translation>Contrôle complet avant toute lecture. Les originaux ne sont pas modifiés.</translation>
    </message>
    <message numerus="yes">
        <source>This is not a dispute file</source>
        <translation>
            <numerusform>Ce n’est pas un dossier de litige</numerusform>
            <numerusform>Ce ne sont pas des dossiers de litige</numerusform>
        </translation>
    </message>
    <message>
        <source>The desk opens files ending in .dispute or .asice.</source>
        <translation>Le poste ouvre les fichiers .dispute et .asice.</translation>
    </message>
</context>
<context>
    <name>DueNotice</name>
    <message numerus="yes">
        <source>%n deadline(s) late</source>
        <translation>
            <numerusform>%n échéance en retard</numerusform>
            <numerusform>%n échéances en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) within seven days</source>
        <translation>
            <numerusform>%n échéance dans les sept jours</numerusform>
            <numerusform>%n échéances dans les sept jours</numerusform>
        </translation>
    </message>
    <message>
        <source>See the deadlines</source>
        <translation>Voir les échéances</translation>
    </message>
    <message>
        <source>Put away until tomorrow</source>
        <translation>Ranger jusqu’à demain</translation>
    </message>
</context>
<context>
    <name>EndRuleForm</name>
    <message>
        <source>End the rule of the body: {rule}</source>
        <translation>Mettre fin à la règle de l’entité&#xa0;: {rule}</translation>
    </message>
    <message>
        <source>Clocks that started under it keep their last day; later ones follow the law.</source>
        <translation>Les délais commencés sous elle gardent leur échéance&#xa0;; les suivants suivent la loi.</translation>
    </message>
    <message>
        <source>End the rule</source>
        <translation>Mettre fin</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Last day on which clocks may start under it</source>
        <translation>&amp;Dernier jour où un délai peut commencer sous elle</translation>
    </message>
    <message>
        <source>A day before it began takes it back as if it had never applied.</source>
        <translation>Un jour antérieur à son début la retire comme si elle n’avait jamais valu.</translation>
    </message>
</context>
<context>
    <name>FirstRunForm</name>
    <message>
        <source>Mediator Desk</source>
        <translation>Mediator Desk</translation>
    </message>
    <message>
        <source>No connection needed</source>
        <translation>Aucune connexion nécessaire</translation>
    </message>
    <message>
        <source>Language and reading</source>
        <translation>Langue et lecture</translation>
    </message>
    <message>
        <source>You can change all of this later, in the settings.</source>
        <translation>Tout cela se change plus tard, dans les réglages.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>Ta&amp;ille du texte</translation>
    </message>
    <message>
        <source>How a file reads</source>
        <translation>Aperçu de lecture</translation>
    </message>
    <message>
        <source>The parcel was handed in on 18 June. The refund was due on 1 July and came on 4 August, 34 days late: €145.80 are claimed.</source>
        <translation>Le colis a été remis le 18 juin. Le remboursement, dû le 1er juillet, est arrivé le 4 août, avec 34 jours de retard&#xa0;: 145,80&#xa0;€ sont demandés.</translation>
    </message>
    <message>
        <source>Name your vault</source>
        <translation>Nommez votre coffre</translation>
    </message>
    <message>
        <source>Your files and notes are kept encrypted in it. This name is shown before unlocking: write no name of a person or a dispute.</source>
        <translation>Il garde vos dossiers et vos notes, chiffrés. Ce nom s’affiche avant le déverrouillage&#xa0;: n’y mettez ni nom de personne ni nom de dossier.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Choose your passphrase</source>
        <translation>Choisissez votre phrase de passe</translation>
    </message>
    <message>
        <source>It encrypts the files and your confidential notes. Nobody can find it again for you, neither the mediation body nor the platform.</source>
        <translation>Elle chiffre les dossiers et vos notes confidentielles. Personne ne peut la retrouver à votre place, ni l’entité de médiation, ni la plateforme.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Phrase de passe</translation>
    </message>
    <message>
        <source>S&amp;uggest five words</source>
        <translation>P&amp;roposer cinq mots</translation>
    </message>
    <message>
        <source>Type it a sec&amp;ond time</source>
        <translation>Saisissez-la une &amp;seconde fois</translation>
    </message>
    <message>
        <source>Keep your recovery sheet</source>
        <translation>Gardez votre feuille de secours</translation>
    </message>
    <message>
        <source>It opens the vault if the passphrase is lost. It is shown once: print it or copy it by hand, and keep it away from this computer.</source>
        <translation>Elle ouvre le coffre si la phrase de passe est perdue. Elle ne s’affiche qu’une fois&#xa0;: imprimez-la ou recopiez-la, et rangez-la loin de cet ordinateur.</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>I&amp;mprimer…</translation>
    </message>
    <message>
        <source>To make sure it was copied, type three groups of it</source>
        <translation>Pour vérifier la copie, saisissez-en trois groupes</translation>
    </message>
    <message>
        <source>Link a platform</source>
        <translation>Relier une plateforme</translation>
    </message>
    <message>
        <source>The platform sends you disputes and delivers your decisions. The mediation body gave you a code that serves once. This step can wait.</source>
        <translation>La plateforme vous envoie les dossiers et remet vos décisions. L’entité de médiation vous a donné un code qui sert une fois. Cette étape peut attendre.</translation>
    </message>
    <message>
        <source>Platform addr&amp;ess</source>
        <translation>&amp;Adresse de la plateforme</translation>
    </message>
    <message>
        <source>https://</source>
        <translation>https://</translation>
    </message>
    <message>
        <source>One-time &amp;code</source>
        <translation>&amp;Code à usage unique</translation>
    </message>
    <message>
        <source>Name of this &amp;desk, shown on the platform</source>
        <translation>Nom de ce p&amp;oste, affiché sur la plateforme</translation>
    </message>
    <message>
        <source>Pre&amp;vious</source>
        <translation>Précéd&amp;ent</translation>
    </message>
    <message>
        <source>L&amp;ater</source>
        <translation>Plus tar&amp;d</translation>
    </message>
    <message>
        <source>Cont&amp;inue</source>
        <translation>Contin&amp;uer</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message numerus="yes">
        <source>Locked by itself after %n minute(s), or at once with Ctrl+L.</source>
        <translation>
            <numerusform>Verrouillé de lui-même après %n minute, ou aussitôt par Ctrl+L.</numerusform>
            <numerusform>Verrouillé de lui-même après %n minutes, ou aussitôt par Ctrl+L.</numerusform>
        </translation>
    </message>
    <message>
        <source>Text being written is kept, encrypted, when the vault locks.</source>
        <translation>Le texte en cours est gardé, chiffré, quand le coffre se verrouille.</translation>
    </message>
    <message>
        <source>You can change the passphrase at any time and lose nothing.</source>
        <translation>Vous pouvez changer la phrase de passe à tout moment sans rien perdre.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The vault stays on this computer, readable by your user account alone.</source>
        <translation>Le coffre reste sur cet ordinateur, lisible par votre seul compte.</translation>
    </message>
    <message>
        <source>Restore a &amp;backup instead…</source>
        <translation>Rétablir plutôt une sau&amp;vegarde…</translation>
    </message>
    <message>
        <source>Practise on invented &amp;files first</source>
        <translation>S’exercer d’abord sur des dossiers &amp;fictifs</translation>
    </message>
    <message>
        <source>Language and reading</source>
        <translation>Langue et lecture</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>protects the whole vault</source>
        <translation>protège tout le coffre</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Feuille de secours</translation>
    </message>
    <message>
        <source>to print and put away</source>
        <translation>à imprimer et ranger</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>can wait</source>
        <translation>peut attendre</translation>
    </message>
    <message>
        <source>Letters easier to tell &amp;apart</source>
        <translation>Lettres plus faciles à &amp;distinguer</translation>
    </message>
    <message>
        <source>Your identity</source>
        <translation>Votre identité</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>Clé de signature</translation>
    </message>
    <message>
        <source>Step {number} of {count}, {name}</source>
        <translation>Étape {number} sur {count}, {name}</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Étape {number} sur {count}</translation>
    </message>
    <message>
        <source>A connection is needed for this step alone</source>
        <translation>Seule cette étape demande une connexion</translation>
    </message>
    <message>
        <source>No connection needed</source>
        <translation>Aucune connexion nécessaire</translation>
    </message>
    <message>
        <source>Cont&amp;inue</source>
        <translation>Contin&amp;uer</translation>
    </message>
    <message>
        <source>&amp;Open the desk</source>
        <translation>&amp;Ouvrir le poste</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Relier</translation>
    </message>
    <message>
        <source>Practice vault</source>
        <translation>Coffre d’exercice</translation>
    </message>
    <message>
        <source>Making the vault</source>
        <translation>Création du coffre</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>The desk speaks English.</source>
        <translation>Le poste parle français.</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Open a file.</source>
        <translation>Ouvrez un dossier.</translation>
    </message>
    <message>
        <source>Drop it on the window, or choose it; all of it is checked first.</source>
        <translation>Déposez-le sur la fenêtre ou choisissez-le&#xa0;; tout est contrôlé avant.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Find what is due.</source>
        <translation>Trouvez ce qui est dû.</translation>
    </message>
    <message>
        <source>Each line says what to do next, and by when.</source>
        <translation>Chaque ligne dit quoi faire, et pour quand.</translation>
    </message>
    <message>
        <source>See the files</source>
        <translation>Voir les dossiers</translation>
    </message>
    <message>
        <source>Look at the deadlines.</source>
        <translation>Regardez les échéances.</translation>
    </message>
    <message>
        <source>Every day that counts, with its length and its article.</source>
        <translation>Chaque jour qui compte, avec sa durée et son article.</translation>
    </message>
    <message>
        <source>See the deadlines</source>
        <translation>Voir les échéances</translation>
    </message>
    <message>
        <source>Make it yours.</source>
        <translation>Réglez-le à votre main.</translation>
    </message>
    <message>
        <source>Language, text size, theme, keys, and when the desk locks.</source>
        <translation>Langue, taille du texte, thème, touches, verrouillage.</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Ouvrir les réglages</translation>
    </message>
    <message>
        <source>Back the vault up.</source>
        <translation>Sauvegardez le coffre.</translation>
    </message>
    <message>
        <source>An encrypted copy on another disk, read back to be sure.</source>
        <translation>Une copie chiffrée sur un autre disque, relue pour être sûr.</translation>
    </message>
    <message>
        <source>Plan backups</source>
        <translation>Prévoir les sauvegardes</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Étape {number} sur {count}</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>Étape précédente</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>Put the first steps away; Help opens them again</source>
        <translation>Ranger les premiers pas&#xa0;; l’aide les rouvre</translation>
    </message>
    <message>
        <source>First steps. {place}. {what} {how}</source>
        <translation>Premiers pas. {place}. {what} {how}</translation>
    </message>
</context>
<context>
    <name>HabitsCard</name>
    <message>
        <source>Habits</source>
        <translation>Habitudes</translation>
    </message>
    <message>
        <source>Letters that are easier told apart</source>
        <translation>Lettres plus faciles à distinguer</translation>
    </message>
    <message>
        <source>Atkinson Hyperlegible on the screen; documents keep their own letters.</source>
        <translation>Atkinson Hyperlegible à l’écran&#xa0;; les documents gardent leurs caractères.</translation>
    </message>
    <message>
        <source>Muted paper</source>
        <translation>Papier atténué</translation>
    </message>
    <message>
        <source>In the dark theme, pages of documents lie on a softer white.</source>
        <translation>En thème sombre, les pages des documents sont d’un blanc plus doux.</translation>
    </message>
    <message>
        <source>Single letters are commands in lists</source>
        <translation>Les lettres seules sont des commandes dans les listes</translation>
    </message>
    <message>
        <source>Such as N for a note. Switched off, letters only search the list.</source>
        <translation>Comme N pour une note. Sans cela, les lettres cherchent seulement dans la liste.</translation>
    </message>
    <message>
        <source>Tell of deadlines once a day</source>
        <translation>Rappeler les échéances une fois par jour</translation>
    </message>
    <message>
        <source>Only while the desk is open, and never more than how many there are.</source>
        <translation>Seulement quand le poste est ouvert, et jamais plus que leur nombre.</translation>
    </message>
    <message>
        <source>Time to take an act &amp;back</source>
        <translation>Temps pour &amp;reprendre un acte</translation>
    </message>
    <message>
        <source>An act stays this long before it leaves by itself, never past midnight. What is signed leaves at once, and so does all that waits when you synchronise yourself.</source>
        <translation>Un acte reste ce temps-là avant de partir de lui-même, jamais au-delà de minuit. Ce qui est signé part aussitôt, et tout ce qui attend part quand vous synchronisez vous-même.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
</context>
<context>
    <name>HiddenNotes</name>
    <message>
        <source>Hidden while the screen is discreet</source>
        <translation>Masqué en mode discret</translation>
    </message>
    <message>
        <source>Your notes are hidden</source>
        <translation>Vos notes sont masquées</translation>
    </message>
    <message>
        <source>The screen is discreet: somebody else may see it. They are all still here.</source>
        <translation>L’écran est en mode discret&#xa0;: quelqu’un d’autre peut le voir. Elles sont toutes là.</translation>
    </message>
</context>
<context>
    <name>IdentityFields</name>
    <message>
        <source>Who works here</source>
        <translation>Qui travaille ici</translation>
    </message>
    <message>
        <source>Your name is shown at this desk until a platform confirms it. The vault&apos;s name is shown before unlocking: write no name of a person or a dispute in it.</source>
        <translation>Votre nom est affiché à ce poste jusqu’à ce qu’une plateforme le confirme. Le nom du coffre s’affiche avant le déverrouillage&#xa0;: n’y mettez ni nom de personne ni nom de dossier.</translation>
    </message>
    <message>
        <source>First name and na&amp;me</source>
        <translation>Prénom et no&amp;m</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rôle</translation>
    </message>
    <message>
        <source>Name of the &amp;vault</source>
        <translation>Nom du co&amp;ffre</translation>
    </message>
    <message>
        <source>First name and name</source>
        <translation>Prénom et nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>name and role</source>
        <translation>nom et rôle</translation>
    </message>
    <message>
        <source>Give your name, as this desk is to show it.</source>
        <translation>Donnez votre nom, tel que ce poste doit l’afficher.</translation>
    </message>
    <message>
        <source>Give the vault a name, such as the name of your office.</source>
        <translation>Donnez un nom au coffre, par exemple celui de votre cabinet.</translation>
    </message>
</context>
<context>
    <name>KeptWords</name>
    <message>
        <source>What you were typing</source>
        <translation>Ce que vous tapiez</translation>
    </message>
    <message>
        <source>These dialogs were open when the desk locked. Copy what you need into them again.</source>
        <translation>Ces fenêtres étaient ouvertes quand le poste s’est verrouillé. Recopiez-y ce qu’il vous faut.</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Garder pour plus tard</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy {field}</source>
        <translation>Copier {field}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>KeyFileForm</name>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>Key files (*.p12 *.pfx)</source>
        <translation>Fichiers de clé (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Bring in a key file</source>
        <translation>Reprendre un fichier de clé</translation>
    </message>
    <message>
        <source>Its keys are sealed in the vault. The file itself is left where it is.</source>
        <translation>Ses clés sont scellées dans le coffre. Le fichier lui-même reste où il est.</translation>
    </message>
    <message>
        <source>&amp;Bring in</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Key file (PKCS#12)</source>
        <translation>Fichier de clé (PKCS#12)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation>Mot de passe du fichier</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Choose a command, press the keys you want for it, then give them. With a digit, the same keys of a French keyboard work as well.</source>
        <translation>Choisissez une commande, tapez les touches voulues, puis donnez-les. Avec un chiffre, les mêmes touches d’un clavier français conviennent aussi.</translation>
    </message>
    <message>
        <source>Search a command</source>
        <translation>Rechercher une commande</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Commandes et leurs touches</translation>
    </message>
    <message>
        <source>New &amp;keys</source>
        <translation>Nouvelles &amp;touches</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Nouvelles touches</translation>
    </message>
    <message>
        <source>Press the keys</source>
        <translation>Tapez les touches</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Donner</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Touches d’origine</translation>
    </message>
    <message>
        <source>Restore all usual keys</source>
        <translation>Rendre toutes les touches d’origine</translation>
    </message>
    <message>
        <source>{keys} already does this: {command}. Nothing was changed.</source>
        <translation>{keys} sert déjà à&#xa0;: {command}. Rien n’a changé.</translation>
    </message>
    <message>
        <source>Keys changed: {command}.</source>
        <translation>Touches changées&#xa0;: {command}.</translation>
    </message>
    <message>
        <source>All keys are the usual ones again.</source>
        <translation>Toutes les touches sont celles d’origine.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{product}, locked</source>
        <translation>{product}, verrouillé</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>New &amp;passphrase</source>
        <translation>Nouvelle &amp;phrase de passe</translation>
    </message>
    <message>
        <source>The same &amp;once more</source>
        <translation>La même, &amp;encore une fois</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase de passe</translation>
    </message>
    <message>
        <source>New passphrase, once more</source>
        <translation>Nouvelle phrase de passe, encore une fois</translation>
    </message>
    <message>
        <source>&amp;Suggest five words</source>
        <translation>P&amp;roposer cinq mots</translation>
    </message>
</context>
<context>
    <name>NewSheet</name>
    <message>
        <source>P&amp;rint the sheet…</source>
        <translation>&amp;Imprimer la feuille…</translation>
    </message>
    <message>
        <source>Once it is printed or copied by hand, type back three groups from it.</source>
        <translation>Une fois la feuille imprimée ou recopiée à la main, retapez-en trois groupes.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Show one</source>
        <translation>Replier</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Show one notice alone</source>
        <translation>Ne montrer qu’un avis</translation>
    </message>
    <message numerus="yes">
        <source>Show %n other notice(s)</source>
        <translation>
            <numerusform>Montrer %n autre avis</numerusform>
            <numerusform>Montrer %n autres avis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenedDesk</name>
    <message>
        <source>Discreet mode: names are veiled.</source>
        <translation>Mode discret&#xa0;: les noms sont voilés.</translation>
    </message>
    <message>
        <source>Names are shown again.</source>
        <translation>Les noms sont de nouveau visibles.</translation>
    </message>
    <message>
        <source>What you were writing was sealed when the desk was locked.</source>
        <translation>Ce que vous écriviez a été scellé quand le poste s’est verrouillé.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Le montrer</translation>
    </message>
    <message>
        <source>Your text was kept.</source>
        <translation>Votre texte a été gardé.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) received by the platform</source>
        <translation>
            <numerusform>%n acte reçu par la plateforme</numerusform>
            <numerusform>%n actes reçus par la plateforme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) refused by the platform</source>
        <translation>
            <numerusform>%n acte refusé par la plateforme</numerusform>
            <numerusform>%n actes refusés par la plateforme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new event(s)</source>
        <translation>
            <numerusform>%n nouvel événement</numerusform>
            <numerusform>%n nouveaux événements</numerusform>
        </translation>
    </message>
    <message>
        <source>The vault was backed up and read back: {size}.</source>
        <translation>Le coffre a été sauvegardé et relu&#xa0;: {size}.</translation>
    </message>
    <message>
        <source>File {number} was already in the vault in this version.</source>
        <translation>Le dossier {number} était déjà dans le coffre, dans cette version.</translation>
    </message>
    <message>
        <source>File {number} was checked and imported.</source>
        <translation>Le dossier {number} a été contrôlé et importé.</translation>
    </message>
    <message>
        <source>It was not encrypted on its way here.</source>
        <translation>Il n’était pas chiffré pendant son transport.</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Choisir un autre fichier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>OutboxForm</name>
    <message>
        <source>Outbox</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>an act leaves this list only with a receipt of the platform</source>
        <translation>un acte ne quitte cette liste qu’avec un reçu de la plateforme</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Content of the act</source>
        <translation>Contenu de l’acte</translation>
    </message>
    <message>
        <source>Receipt of the platform</source>
        <translation>Reçu de la plateforme</translation>
    </message>
    <message>
        <source>Copy the receipt</source>
        <translation>Copier le reçu</translation>
    </message>
    <message>
        <source>Save the receipt…</source>
        <translation>Enregistrer le reçu…</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>Acts</source>
        <translation>Actes</translation>
    </message>
    <message>
        <source>&amp;Send what waits now</source>
        <translation>&amp;Envoyer maintenant ce qui attend</translation>
    </message>
    <message>
        <source>&amp;Withdraw the act…</source>
        <translation>&amp;Retirer l’acte…</translation>
    </message>
    <message>
        <source>No act chosen</source>
        <translation>Aucun acte choisi</translation>
    </message>
    <message>
        <source>Its follow-up is shown here.</source>
        <translation>Son suivi s’affiche ici.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Waiting {number}</source>
        <translation>En attente {number}</translation>
    </message>
    <message>
        <source>To review {number}</source>
        <translation>À revoir {number}</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Reçus</translation>
    </message>
    <message>
        <source>Which acts</source>
        <translation>Quels actes</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Tout est parti</translation>
    </message>
    <message>
        <source>Acts you sign or send appear here until the platform has receipted them.</source>
        <translation>Les actes que vous signez ou envoyez s’affichent ici, jusqu’au reçu de la plateforme et après.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Offline.</source>
        <translation>Hors connexion.</translation>
    </message>
    <message>
        <source>You can read, write and sign. Acts leave in order when the network is back.</source>
        <translation>Vous pouvez lire, rédiger et signer. Les actes partiront au retour du réseau, dans l’ordre.</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>depuis {time}</translation>
    </message>
    <message>
        <source>The act is kept from leaving.</source>
        <translation>L’acte est retenu.</translation>
    </message>
    <message>
        <source>Withdraw the act</source>
        <translation>Retirer l’acte</translation>
    </message>
    <message>
        <source>This act will never leave this desk.</source>
        <translation>Cet acte ne quittera jamais ce poste.</translation>
    </message>
    <message>
        <source>It stays in the history of the file. To act again, make a new one.</source>
        <translation>Il reste dans l’historique du dossier. Pour agir de nouveau, établissez-en un autre.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Receipt copied</source>
        <translation>Reçu copié</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Enregistrer le reçu</translation>
    </message>
</context>
<context>
    <name>OwnClockForm</name>
    <message>
        <source>A deadline of the body</source>
        <translation>Un délai de l’entité</translation>
    </message>
    <message>
        <source>It is counted for every file beside those of the law.</source>
        <translation>Il est compté pour chaque dossier, à côté de ceux de la loi.</translation>
    </message>
    <message>
        <source>Add the deadline</source>
        <translation>Ajouter le délai</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Name in &amp;French</source>
        <translation>Nom en &amp;français</translation>
    </message>
    <message>
        <source>Name in &amp;English</source>
        <translation>Nom en &amp;anglais</translation>
    </message>
    <message>
        <source>&amp;Starts with</source>
        <translation>&amp;Commence avec</translation>
    </message>
    <message>
        <source>&amp;Kept by</source>
        <translation>&amp;Tenu par</translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation>&amp;Durée</translation>
    </message>
    <message>
        <source>Co&amp;unted in</source>
        <translation>Comptée &amp;en</translation>
    </message>
    <message>
        <source>&amp;Where it is written</source>
        <translation>&amp;Où il est écrit</translation>
    </message>
    <message>
        <source>For example a clause of the charter.</source>
        <translation>Par exemple une clause de la charte.</translation>
    </message>
    <message>
        <source>What keeps it must differ from what starts it.</source>
        <translation>Ce qui le tient doit différer de ce qui le fait courir.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search a file, an exhibit, a command</source>
        <translation>Chercher un dossier, une pièce, une commande</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Nothing answers to “{words}”</source>
        <translation>Rien ne répond à «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>this desk is linked to no platform</source>
        <translation>ce poste n’est relié à aucune plateforme</translation>
    </message>
    <message>
        <source>no file is open</source>
        <translation>aucun dossier n’est ouvert</translation>
    </message>
    <message>
        <source>not for what is chosen on this screen</source>
        <translation>pas pour ce qui est choisi sur cet écran</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>open beside</source>
        <translation>ouvrir à côté</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bas</translation>
    </message>
    <message>
        <source>search on this desk</source>
        <translation>recherche locale</translation>
    </message>
    <message>
        <source>search on this desk, notes too</source>
        <translation>recherche locale, notes comprises</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>In this file</source>
        <translation>Dans ce dossier</translation>
    </message>
    <message>
        <source>Confidential notes</source>
        <translation>Notes confidentielles</translation>
    </message>
    <message>
        <source>Letter: {name}</source>
        <translation>Lettre&#xa0;: {name}</translation>
    </message>
    <message>
        <source>open a file first</source>
        <translation>ouvrez d’abord un dossier</translation>
    </message>
    <message>
        <source>Note {number}</source>
        <translation>Note {number}</translation>
    </message>
    <message>
        <source>Event {number}</source>
        <translation>Événement {number}</translation>
    </message>
    <message>
        <source>Exhibit {number}</source>
        <translation>Pièce n° {number}</translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n jour ouvré</numerusform>
            <numerusform>%n jours ouvrés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mois</numerusform>
            <numerusform>%n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouveau</numerusform>
            <numerusform>%n nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), intact</source>
        <translation>
            <numerusform>%n événement, intègre</numerusform>
            <numerusform>%n événements, intègre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n party(ies)</source>
        <translation>
            <numerusform>%n partie</numerusform>
            <numerusform>%n parties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PracticeCard</name>
    <message>
        <source>Practice vault</source>
        <translation>Coffre d’exercice</translation>
    </message>
    <message>
        <source>Three invented files to try everything on, up to a signed decision. Everything in it is marked EXERCICE, nothing can leave this computer, and its deadlines are neither told nor counted in reports. Its time begins on 24 November 2026.</source>
        <translation>Trois dossiers fictifs pour tout essayer, jusqu’à une décision signée. Tout y porte la mention EXERCICE, rien ne peut quitter cet ordinateur, et ses échéances ne sont ni rappelées ni comptées dans les rapports. Le temps y commence le 24 novembre 2026.</translation>
    </message>
    <message>
        <source>Lock, and practise</source>
        <translation>Verrouiller et s’exercer</translation>
    </message>
    <message>
        <source>Leave, and remove the practice vault</source>
        <translation>Quitter et supprimer le coffre d’exercice</translation>
    </message>
    <message>
        <source>Remove the practice vault</source>
        <translation>Supprimer le coffre d’exercice</translation>
    </message>
    <message>
        <source>The practice vault was removed, with everything tried in it.</source>
        <translation>Le coffre d’exercice a été supprimé, avec tout ce qui y avait été essayé.</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Files</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Échéances</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
</context>
<context>
    <name>RuleDetail</name>
    <message>
        <source>The rule in full</source>
        <translation>La règle en entier</translation>
    </message>
    <message>
        <source>Set for the body…</source>
        <translation>Régler pour l’entité…</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Mettre fin…</translation>
    </message>
    <message>
        <source>What the body set</source>
        <translation>Ce que l’entité a réglé</translation>
    </message>
    <message>
        <source>No rule chosen</source>
        <translation>Aucune règle choisie</translation>
    </message>
    <message>
        <source>Its source and its dates are shown here.</source>
        <translation>Sa source et ses dates s’affichent ici.</translation>
    </message>
    <message>
        <source>Set by the body: {reason}</source>
        <translation>Réglé par l’entité&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>D’origine</translation>
    </message>
    <message>
        <source>Starts with</source>
        <translation>Point de départ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fondement</translation>
    </message>
    <message>
        <source>Read in</source>
        <translation>Lu dans</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigueur</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Prochaine version</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>à partir du {day}</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Fiabilité</translation>
    </message>
    <message>
        <source>After it</source>
        <translation>Au terme</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>put off to a worked day</source>
        <translation>reporté à un jour ouvré</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n règle</numerusform>
            <numerusform>%n règles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Rules of the law and of the body</source>
        <translation>Règles de la loi et de l’entité</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Retour aux réglages</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Loi</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>To be re‑checked</source>
        <translation>À revérifier</translation>
    </message>
    <message>
        <source>Which rules</source>
        <translation>Quelles règles</translation>
    </message>
    <message>
        <source>Add a deadline…</source>
        <translation>Ajouter un délai…</translation>
    </message>
    <message>
        <source>Calendar…</source>
        <translation>Calendrier…</translation>
    </message>
    <message>
        <source>Your own days…</source>
        <translation>Vos propres dates…</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Calendar: {name}</source>
        <translation>Calendrier&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Rule of the body ended.</source>
        <translation>Il a été mis fin à une règle de l’entité.</translation>
    </message>
    <message>
        <source>Days of the desk changed.</source>
        <translation>Jours du poste changés.</translation>
    </message>
    <message>
        <source>Rule of the body set.</source>
        <translation>Règle de l’organisme posée.</translation>
    </message>
</context>
<context>
    <name>SecurityCard</name>
    <message>
        <source>Done: this is in force from now on.</source>
        <translation>C’est fait&#xa0;: cela vaut dès maintenant.</translation>
    </message>
    <message>
        <source>Ways into the vault</source>
        <translation>Accès au coffre</translation>
    </message>
    <message>
        <source>Each opens the whole vault by itself. Nobody can find one again for you.</source>
        <translation>Chacun ouvre à lui seul tout le coffre. Personne ne peut en retrouver un pour vous.</translation>
    </message>
    <message>
        <source>Add a passphrase…</source>
        <translation>Ajouter une phrase de passe…</translation>
    </message>
    <message>
        <source>Replace the key of the vault…</source>
        <translation>Remplacer la clé du coffre…</translation>
    </message>
    <message>
        <source>What this program keeps from others</source>
        <translation>Ce que ce programme garde pour lui</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Feuille de secours</translation>
    </message>
    <message>
        <source>A computer remembers it</source>
        <translation>Retenu par un ordinateur</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Depuis le {day}</translation>
    </message>
    <message>
        <source>Passphrase {number}</source>
        <translation>Phrase de passe {number}</translation>
    </message>
    <message>
        <source>Since {day} at {time}</source>
        <translation>Depuis le {day} à {time}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Fermer…</translation>
    </message>
    <message>
        <source>Make a new one…</source>
        <translation>En faire une nouvelle…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>A click could open the vault while your session is open.</source>
        <translation>Un clic pourrait ouvrir le coffre tant que votre session est ouverte.</translation>
    </message>
    <message>
        <source>Remember…</source>
        <translation>Retenir…</translation>
    </message>
    <message>
        <source>This session has no keyring that encrypts what it keeps.</source>
        <translation>Cette session n’a pas de trousseau qui chiffre ce qu’il garde.</translation>
    </message>
    <message>
        <source>Not remembered on this computer</source>
        <translation>Pas retenu sur cet ordinateur</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Files readable by your account alone</source>
        <translation>Fichiers lisibles par votre seul compte</translation>
    </message>
    <message>
        <source>No memory written to disk by a crash</source>
        <translation>Aucune mémoire écrite sur le disque en cas de panne</translation>
    </message>
    <message>
        <source>Memory closed to other programs</source>
        <translation>Mémoire fermée aux autres programmes</translation>
    </message>
    <message>
        <source>Keys kept out of the swap</source>
        <translation>Clés tenues hors du fichier d’échange</translation>
    </message>
</context>
<context>
    <name>ServiceForm</name>
    <message>
        <source>An address begins with https:// or http://.</source>
        <translation>Une adresse commence par https:// ou http://.</translation>
    </message>
    <message>
        <source>Time-stamp service</source>
        <translation>Service d’horodatage</translation>
    </message>
    <message>
        <source>It is shown a fingerprint, never a document. Leave the address empty to use the platform’s own service.</source>
        <translation>Une empreinte lui est montrée, jamais un document. Laissez l’adresse vide pour employer le service de la plateforme.</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Employer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Address (RFC 3161)</source>
        <translation>Adresse (RFC 3161)</translation>
    </message>
    <message>
        <source>Certificate of its authority (PEM)</source>
        <translation>Certificat de son autorité (PEM)</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>Ta&amp;ille du texte</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Coffre</translation>
    </message>
    <message>
        <source>Lock by itself &amp;after</source>
        <translation>&amp;Verrouiller de lui-même après</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>Platform addr&amp;ess</source>
        <translation>&amp;Adresse de la plateforme</translation>
    </message>
    <message>
        <source>https://</source>
        <translation>https://</translation>
    </message>
    <message>
        <source>One-time &amp;code</source>
        <translation>&amp;Code à usage unique</translation>
    </message>
    <message>
        <source>Name of this &amp;desk, shown on the platform</source>
        <translation>Nom de ce &amp;poste, affiché sur la plateforme</translation>
    </message>
    <message>
        <source>Link this desk</source>
        <translation>Relier ce poste</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Rules of the law and of the body</source>
        <translation>Règles de la loi et de l’entité</translation>
    </message>
    <message>
        <source>Every deadline with its length, its article, its dates and how far it was checked; what your body sets in its place, and why.</source>
        <translation>Chaque délai avec sa durée, son article, ses dates et son degré de vérification&#xa0;; ce que votre entité règle à la place, et pourquoi.</translation>
    </message>
    <message>
        <source>See the rules</source>
        <translation>Voir les règles</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Link this desk again…</source>
        <translation>Relier de nouveau ce poste…</translation>
    </message>
    <message>
        <source>This desk works alone: dispute files are opened from disk and nothing is sent.</source>
        <translation>Ce poste travaille seul&#xa0;: les dossiers s’ouvrent depuis le disque et rien n’est envoyé.</translation>
    </message>
    <message>
        <source>A new one-time code from the mediation body gives this desk a new certificate. Everything here is kept.</source>
        <translation>Un nouveau code à usage unique, remis par l’entité de médiation, donne à ce poste un nouveau certificat. Tout ce qui est ici est gardé.</translation>
    </message>
    <message>
        <source>Acts leave under this person’s name alone.</source>
        <translation>Les actes partent sous le seul nom de cette personne.</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>Médiateur</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>SigningCard</name>
    <message>
        <source>Save the request</source>
        <translation>Enregistrer la demande</translation>
    </message>
    <message>
        <source>The key is sealed here. Hand {name} to an authority, then come back.</source>
        <translation>La clé est scellée ici. Remettez {name} à une autorité, puis revenez.</translation>
    </message>
    <message>
        <source>Waiting for the cards…</source>
        <translation>En attente des cartes…</translation>
    </message>
    <message>
        <source>Given up. Nothing was changed.</source>
        <translation>Abandonné. Rien n’a changé.</translation>
    </message>
    <message>
        <source>No card with a key that is not listed yet.</source>
        <translation>Aucune carte ne porte de clé qui ne soit déjà dans la liste.</translation>
    </message>
    <message>
        <source>Certificate issued for this key</source>
        <translation>Certificat délivré pour cette clé</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.p7b)</source>
        <translation>Certificats (*.pem *.crt *.cer *.p7b)</translation>
    </message>
    <message>
        <source>Done: this is in force from now on.</source>
        <translation>C’est fait&#xa0;: en vigueur dès maintenant.</translation>
    </message>
    <message>
        <source>Signing keys</source>
        <translation>Clés de signature</translation>
    </message>
    <message>
        <source>What your decisions are signed with. A key never leaves the vault or its card.</source>
        <translation>Ce avec quoi vos décisions sont signées. Une clé ne quitte jamais le coffre ou sa carte.</translation>
    </message>
    <message>
        <source>Bring in a key file…</source>
        <translation>Reprendre un fichier de clé…</translation>
    </message>
    <message>
        <source>Make a key and its request…</source>
        <translation>Créer une clé et sa demande…</translation>
    </message>
    <message>
        <source>Look for a card</source>
        <translation>Chercher une carte</translation>
    </message>
    <message>
        <source>Change the time-stamp service…</source>
        <translation>Changer le service d’horodatage…</translation>
    </message>
    <message>
        <source>Software of the card</source>
        <translation>Logiciel de la carte</translation>
    </message>
    <message>
        <source>Software of cards, PKCS #11 (*.so *.dll *.dylib)</source>
        <translation>Logiciels de carte, PKCS #11 (*.so *.dll *.dylib)</translation>
    </message>
    <message>
        <source>Choose the card’s software…</source>
        <translation>Choisir le logiciel de la carte…</translation>
    </message>
    <message>
        <source>Change who signs with you…</source>
        <translation>Changer qui signe avec vous…</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>Arrêter la recherche</translation>
    </message>
    <message>
        <source>None: decisions are not time-stamped</source>
        <translation>Aucun&#xa0;: les décisions ne sont pas horodatées</translation>
    </message>
    <message>
        <source>That of the platform</source>
        <translation>Celui de la plateforme</translation>
    </message>
    <message>
        <source>Time-stamp service</source>
        <translation>Service d’horodatage</translation>
    </message>
    <message>
        <source>Signing with you</source>
        <translation>Signent avec vous</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>offered first</source>
        <translation>proposée d’abord</translation>
    </message>
    <message>
        <source>{name}, {level}, certificate of {issuer}, valid until {day}</source>
        <translation>{name}, {level}, certificat émis par {issuer}, valable jusqu’au {day}</translation>
    </message>
    <message>
        <source>Enter its certificate…</source>
        <translation>Entrer son certificat…</translation>
    </message>
    <message>
        <source>Offer first</source>
        <translation>Proposer d’abord</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>SigningStep</name>
    <message>
        <source>Choose your signing key</source>
        <translation>Choisissez votre clé de signature</translation>
    </message>
    <message>
        <source>Your decisions are signed with it: a file, or a card in its reader. A linked platform brings one of its own. This step can wait.</source>
        <translation>Elle signe vos décisions&#xa0;: un fichier, ou une carte dans son lecteur. Une plateforme reliée en apporte une. Cette étape peut attendre.</translation>
    </message>
</context>
<context>
    <name>SpecimenDialog</name>
    <message>
        <source>Specimen</source>
        <translation>Spécimen</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Nature du document</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>Langue du document</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Open the outbox</source>
        <translation>Ouvrir les envois</translation>
    </message>
    <message>
        <source>Names and addresses are veiled. Show them again</source>
        <translation>Les noms et les adresses sont voilés. Les montrer de nouveau</translation>
    </message>
    <message>
        <source>Discreet mode</source>
        <translation>Mode discret</translation>
    </message>
    <message numerus="yes">
        <source>Lock in %n min</source>
        <translation>
            <numerusform>Verrouillage dans&#xa0;%n min</numerusform>
            <numerusform>Verrouillage dans&#xa0;%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Verrouiller maintenant</translation>
    </message>
    <message>
        <source>Not linked to a platform</source>
        <translation>Poste non relié</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Ouvrir les réglages</translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) late</source>
        <translation>
            <numerusform>%n échéance en retard</numerusform>
            <numerusform>%n échéances en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coming</source>
        <translation>
            <numerusform>%n approche</numerusform>
            <numerusform>%n approchent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) coming</source>
        <translation>
            <numerusform>%n échéance approche</numerusform>
            <numerusform>%n échéances approchent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n en retard</numerusform>
            <numerusform>%n en retard</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the deadlines</source>
        <translation>Ouvrir les échéances</translation>
    </message>
    <message>
        <source>Synchronising…</source>
        <translation>Synchronisation…</translation>
    </message>
    <message>
        <source>Working alone</source>
        <translation>Travail sans plateforme</translation>
    </message>
    <message>
        <source>Never synchronised</source>
        <translation>Jamais synchronisé</translation>
    </message>
    <message>
        <source>Synchronisation stopped</source>
        <translation>Synchronisation interrompue</translation>
    </message>
    <message>
        <source>Online, synchronised at {time}</source>
        <translation>En ligne, synchronisé à {time}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors connexion</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Hors connexion depuis {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) waiting</source>
        <translation>
            <numerusform>%n acte en attente</numerusform>
            <numerusform>%n actes en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n à revoir</numerusform>
            <numerusform>%n à revoir</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Rien à envoyer</translation>
    </message>
</context>
<context>
    <name>UndoLine</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Annulé&#xa0;: {what}</translation>
    </message>
    <message>
        <source>{what} {keys} takes it back.</source>
        <translation>{what} {keys} pour annuler.</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Annuler&#xa0;: {what}</translation>
    </message>
    <message numerus="yes">
        <source>leaves in %n s</source>
        <translation>
            <numerusform>part dans %n&#xa0;s</numerusform>
            <numerusform>part dans %n&#xa0;s</numerusform>
        </translation>
    </message>
    <message>
        <source>leaves in a few seconds</source>
        <translation>part dans quelques secondes</translation>
    </message>
    <message numerus="yes">
        <source>It leaves in %n second(s).</source>
        <translation>
            <numerusform>Il part dans %n seconde.</numerusform>
            <numerusform>Il part dans %n secondes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockForm</name>
    <message>
        <source>Mediator Desk</source>
        <translation>Mediator Desk</translation>
    </message>
    <message>
        <source>Your files, their timeline and your notes.
Offline, under your key alone.</source>
        <translation>Vos dossiers, leur chronologie et vos notes.
Hors connexion, sous votre seule clé.</translation>
    </message>
    <message>
        <source>Licence and privacy</source>
        <translation>Licence et confidentialité</translation>
    </message>
    <message>
        <source>Open your vault</source>
        <translation>Ouvrir votre coffre</translation>
    </message>
    <message>
        <source>&amp;Vault</source>
        <translation>&amp;Coffre</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Phrase de passe</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Verr. Maj est active</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Open as this co&amp;mputer remembers</source>
        <translation>Ouvrir avec ce que cet ordinateur &amp;retient</translation>
    </message>
    <message>
        <source>Open with the &amp;recovery sheet</source>
        <translation>Ouvrir avec la feuille de &amp;secours</translation>
    </message>
    <message>
        <source>&amp;Create another vault</source>
        <translation>Créer un &amp;autre coffre</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>The desk is locked.</source>
        <translation>Le poste est verrouillé.</translation>
    </message>
    <message>
        <source>The desk is locked. Your text was kept.</source>
        <translation>Le poste est verrouillé. Votre texte a été gardé.</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Restore a &amp;backup…</source>
        <translation>Rétablir une sau&amp;vegarde…</translation>
    </message>
    <message>
        <source>Practise on invented &amp;files</source>
        <translation>S’exercer sur des dossiers &amp;fictifs</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Afficher la saisie</translation>
    </message>
    <message>
        <source>Recovery &amp;key, as printed</source>
        <translation>C&amp;lé de secours, telle qu’imprimée</translation>
    </message>
    <message>
        <source>Open with the &amp;passphrase</source>
        <translation>Ouvrir avec la &amp;phrase de passe</translation>
    </message>
    <message>
        <source>Recovery key of the vault {name}</source>
        <translation>Clé de secours du coffre {name}</translation>
    </message>
    <message>
        <source>Passphrase of the vault {name}</source>
        <translation>Phrase de passe du coffre {name}</translation>
    </message>
    <message>
        <source>In the folder {folder}</source>
        <translation>Dans le dossier {folder}</translation>
    </message>
    <message>
        <source>Everything in it is invented: no passphrase is needed.</source>
        <translation>Tout y est inventé&#xa0;: aucune phrase de passe n’est demandée.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Saisissez d’abord la phrase de passe.</translation>
    </message>
    <message>
        <source>Practice vault</source>
        <translation>Coffre d’exercice</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Nothing is erased.</source>
        <translation>Rien n’est effacé.</translation>
    </message>
    <message numerus="yes">
        <source>%n try(ies) left before a pause of 30 seconds.</source>
        <translation>
            <numerusform>Encore&#xa0;%n essai avant une pause de 30 secondes.</numerusform>
            <numerusform>Encore&#xa0;%n essais avant une pause de 30 secondes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Five tries failed. Next try in %n second(s).</source>
        <translation>
            <numerusform>Cinq essais ont échoué. Prochain essai dans&#xa0;%n seconde.</numerusform>
            <numerusform>Cinq essais ont échoué. Prochain essai dans&#xa0;%n secondes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_RuleForm</name>
    <message>
        <source>For clocks that start &amp;from</source>
        <translation>Pour les délais qui commencent à &amp;partir du</translation>
    </message>
    <message>
        <source>Clocks that run already keep their last day.</source>
        <translation>Les délais déjà en cours gardent leur échéance.</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Jusqu’au</translation>
    </message>
    <message>
        <source>Left empty, it stands until it is ended.</source>
        <translation>Laissé vide, elle vaut jusqu’à ce qu’on y mette fin.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Shown beside every deadline it changes.</source>
        <translation>Affiché à côté de chaque délai qu’elle change.</translation>
    </message>
    <message>
        <source>This is before the first day.</source>
        <translation>C’est avant le premier jour.</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>Files, notes and drafts are encrypted on this computer under your key alone. Nothing leaves it but the acts you sign or send. The licences of what it is built from come with it.</source>
        <translation>Les dossiers, notes et brouillons sont chiffrés sur cet ordinateur sous votre seule clé. Rien n’en sort que les actes que vous signez ou envoyez. Les licences de ce dont il est fait l’accompagnent.</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Open the file</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open the workshop</source>
        <translation>Ouvrir l’atelier</translation>
    </message>
    <message>
        <source>Read the timeline</source>
        <translation>Lire la chronologie</translation>
    </message>
    <message>
        <source>Open the exhibits</source>
        <translation>Ouvrir les pièces</translation>
    </message>
    <message>
        <source>Open what follows</source>
        <translation>Ouvrir les suites</translation>
    </message>
    <message>
        <source>See what follows</source>
        <translation>Voir les suites</translation>
    </message>
    <message>
        <source>Make the statement…</source>
        <translation>Faire la déclaration…</translation>
    </message>
    <message>
        <source>Record the answer…</source>
        <translation>Enregistrer la réponse…</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Décider…</translation>
    </message>
    <message>
        <source>Close the file…</source>
        <translation>Clore le dossier…</translation>
    </message>
    <message>
        <source>Make the statement of independence</source>
        <translation>Faire la déclaration d’indépendance</translation>
    </message>
    <message>
        <source>Decide on admissibility</source>
        <translation>Se prononcer sur la recevabilité</translation>
    </message>
    <message>
        <source>Examine</source>
        <translation>Examiner</translation>
    </message>
    <message>
        <source>Wait for the documents requested</source>
        <translation>Attendre les pièces demandées</translation>
    </message>
    <message>
        <source>Wait for the trader to enter mediation</source>
        <translation>Attendre l’entrée en médiation du professionnel</translation>
    </message>
    <message>
        <source>Prepare the proposed solution</source>
        <translation>Préparer la proposition de solution</translation>
    </message>
    <message>
        <source>Sign the proposed solution</source>
        <translation>Signer la proposition de solution</translation>
    </message>
    <message>
        <source>Send the proposed solution</source>
        <translation>Envoyer la proposition de solution</translation>
    </message>
    <message>
        <source>Wait for the answers of the parties</source>
        <translation>Attendre les réponses des parties</translation>
    </message>
    <message>
        <source>Follow the implementation</source>
        <translation>Suivre la mise en œuvre</translation>
    </message>
    <message>
        <source>Chase the implementation</source>
        <translation>Relancer la mise en œuvre</translation>
    </message>
    <message>
        <source>Resolve the conflict of interest</source>
        <translation>Résoudre le conflit d’intérêts</translation>
    </message>
    <message>
        <source>Answer the objection of a party</source>
        <translation>Répondre à l’opposition d’une partie</translation>
    </message>
    <message>
        <source>Wait for another mediator to be appointed</source>
        <translation>Attendre la désignation d’un autre médiateur</translation>
    </message>
    <message>
        <source>Remind of the documents that are late</source>
        <translation>Relancer pour les pièces en retard</translation>
    </message>
    <message>
        <source>Enter the day the proposal was served</source>
        <translation>Saisir le jour de remise de la proposition</translation>
    </message>
    <message>
        <source>Sign the rectified proposal</source>
        <translation>Signer la proposition rectifiée</translation>
    </message>
    <message>
        <source>Fix the day of implementation</source>
        <translation>Fixer la date de mise en œuvre</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>Clore le dossier</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Rien à faire</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>&amp;Open a dispute file…</source>
        <translation>&amp;Ouvrir un dossier de litige…</translation>
    </message>
    <message>
        <source>&amp;Verify a document…</source>
        <translation>Vérifier un docu&amp;ment…</translation>
    </message>
    <message>
        <source>&amp;Synchronise now</source>
        <translation>&amp;Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Lin&amp;k to a platform…</source>
        <translation>&amp;Relier à une plateforme…</translation>
    </message>
    <message>
        <source>&amp;Back the vault up…</source>
        <translation>Sauve&amp;garder le coffre…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Verrouiller</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Couper</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>C&amp;opier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Co&amp;ller</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>&amp;Dossiers</translation>
    </message>
    <message>
        <source>&amp;Deadlines</source>
        <translation>É&amp;chéances</translation>
    </message>
    <message>
        <source>&amp;Bundles</source>
        <translation>&amp;Lots</translation>
    </message>
    <message>
        <source>&amp;Outbox</source>
        <translation>&amp;Envois</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Réglages</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Agrandir le texte</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Réd&amp;uire le texte</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>Texte &amp;normal</translation>
    </message>
    <message>
        <source>As the &amp;computer</source>
        <translation>Comme l’&amp;ordinateur</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Contraste &amp;élevé</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>D&amp;iscreet mode</source>
        <translation>Mode d&amp;iscret</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation>&amp;Revenir à la liste</translation>
    </message>
    <message>
        <source>Open in a new &amp;window</source>
        <translation>Ouvrir dans une nouvelle &amp;fenêtre</translation>
    </message>
    <message>
        <source>&amp;Open the proposal</source>
        <translation>&amp;Ouvrir la proposition</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Palette de commandes…</translation>
    </message>
    <message>
        <source>C&amp;alculators…</source>
        <translation>Calc&amp;uls…</translation>
    </message>
    <message>
        <source>&amp;Rules of the law and of the body</source>
        <translation>&amp;Règles de la loi et de l’entité</translation>
    </message>
    <message>
        <source>E&amp;xamine the vault…</source>
        <translation>E&amp;xaminer le coffre…</translation>
    </message>
    <message>
        <source>Files to be &amp;destroyed…</source>
        <translation>Dossiers à &amp;détruire…</translation>
    </message>
    <message>
        <source>&amp;Signing keys…</source>
        <translation>Clés de si&amp;gnature…</translation>
    </message>
    <message>
        <source>&amp;Templates of the body…</source>
        <translation>&amp;Modèles de l’entité…</translation>
    </message>
    <message>
        <source>Change s&amp;hortcuts…</source>
        <translation>C&amp;hanger les raccourcis…</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Volet &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Volet pré&amp;cédent</translation>
    </message>
    <message>
        <source>&amp;Help on this screen</source>
        <translation>&amp;Aide sur cet écran</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Raccourcis</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>Premiers pa&amp;s</translation>
    </message>
    <message>
        <source>&amp;Practice vault…</source>
        <translation>Coffre d’&amp;exercice…</translation>
    </message>
    <message>
        <source>&amp;About Mediator Desk</source>
        <translation>À &amp;propos de Mediator Desk</translation>
    </message>
</context>
<context>
    <name>deadlines</name>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} j {hours} h</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} j</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>less than an hour</source>
        <translation>moins d’une heure</translation>
    </message>
    <message>
        <source>met</source>
        <translation>tenu</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspendu</translation>
    </message>
    <message>
        <source>to be set</source>
        <translation>à fixer</translation>
    </message>
    <message>
        <source>Late by {time}</source>
        <translation>En retard de {time}</translation>
    </message>
    <message>
        <source>Time left: {time}</source>
        <translation>Temps restant&#xa0;: {time}</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>manqué</translation>
    </message>
    <message>
        <source>no longer due</source>
        <translation>sans objet</translation>
    </message>
    <message>
        <source>over, no objection</source>
        <translation>écoulé, sans opposition</translation>
    </message>
    <message>
        <source>met, {days} d late</source>
        <translation>tenu, {days} j de retard</translation>
    </message>
    <message>
        <source>since the claim of {day}</source>
        <translation>depuis la réclamation du {day}</translation>
    </message>
    <message>
        <source>since the first reply of {day}</source>
        <translation>depuis la première réponse du {day}</translation>
    </message>
    <message>
        <source>since the written complaint of {day}</source>
        <translation>depuis la réclamation écrite du {day}</translation>
    </message>
    <message>
        <source>since the file was received on {day}</source>
        <translation>depuis la réception du dossier, le {day}</translation>
    </message>
    <message>
        <source>since the request of {day}</source>
        <translation>depuis la demande du {day}</translation>
    </message>
    <message>
        <source>since the notification of {day}</source>
        <translation>depuis la notification du {day}</translation>
    </message>
    <message>
        <source>since the notification to the parties of {day}</source>
        <translation>depuis la notification aux parties du {day}</translation>
    </message>
    <message>
        <source>since the delivery of {day}</source>
        <translation>depuis la remise du {day}</translation>
    </message>
    <message>
        <source>since the agreement of {day}</source>
        <translation>depuis l’accord du {day}</translation>
    </message>
    <message>
        <source>since the statement of {day}</source>
        <translation>depuis la déclaration du {day}</translation>
    </message>
    <message>
        <source>since the closure of {day}</source>
        <translation>depuis la clôture du {day}</translation>
    </message>
    <message>
        <source>since the appointment of {day}</source>
        <translation>depuis la nomination du {day}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>depuis le {day}</translation>
    </message>
    <message>
        <source>It ended on {day} at midnight.</source>
        <translation>Le délai a expiré le {day} à minuit.</translation>
    </message>
    <message>
        <source>Before {day} at midnight.</source>
        <translation>Avant le {day} à minuit.</translation>
    </message>
    <message>
        <source>{length} since {day}</source>
        <translation>{length} depuis le {day}</translation>
    </message>
    <message>
        <source>rule of the body</source>
        <translation>règle de l’entité</translation>
    </message>
    <message>
        <source>rule of the platform</source>
        <translation>règle de la plateforme</translation>
    </message>
    <message>
        <source>mediation charters</source>
        <translation>chartes de médiation</translation>
    </message>
    <message>
        <source>the mediator’s request</source>
        <translation>demande du médiateur</translation>
    </message>
    <message>
        <source>agreement of the parties</source>
        <translation>accord des parties</translation>
    </message>
    <message>
        <source>retention table</source>
        <translation>table de conservation</translation>
    </message>
    <message>
        <source>proposal of this product</source>
        <translation>proposition de ce logiciel</translation>
    </message>
    <message>
        <source>rules of the body</source>
        <translation>règles de l’entité</translation>
    </message>
    <message>
        <source>material of the platform (countdown shown as 6 d 23 h)</source>
        <translation>documents de la plateforme (décompte affiché 6&#xa0;j 23&#xa0;h)</translation>
    </message>
    <message>
        <source>policies of mediators</source>
        <translation>pratiques des médiateurs</translation>
    </message>
    <message>
        <source>press release of the Council</source>
        <translation>communiqué du Conseil</translation>
    </message>
    <message>
        <source>rules of the Rail Ombudsman</source>
        <translation>règles du Rail Ombudsman</translation>
    </message>
    <message>
        <source>from memory</source>
        <translation>de mémoire</translation>
    </message>
    <message>
        <source>not yet read</source>
        <translation>pas encore lu</translation>
    </message>
    <message>
        <source>the calendars of “holidays”</source>
        <translation>les calendriers de «&#xa0;holidays&#xa0;»</translation>
    </message>
    <message>
        <source>{state}, late by {time}</source>
        <translation>{state}, {time} de retard</translation>
    </message>
    <message>
        <source>art. {article}</source>
        <translation>art. {article}</translation>
    </message>
</context>
<context>
    <name>dropping</name>
    <message>
        <source>Open a dispute file</source>
        <translation>Ouvrir un dossier de litige</translation>
    </message>
    <message>
        <source>Dispute files (*.dispute *.asice)</source>
        <translation>Dossiers de litige (*.dispute *.asice)</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Something did not work as it should.</source>
        <translation>Quelque chose n’a pas fonctionné.</translation>
    </message>
    <message>
        <source>This is a fault of the program. What was saved is safe.</source>
        <translation>C’est une faute du programme. Ce qui était enregistré est intact.</translation>
    </message>
    <message>
        <source>The vault cannot be used.</source>
        <translation>Le coffre ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>Nothing was changed in it.</source>
        <translation>Rien n’y a été modifié.</translation>
    </message>
    <message>
        <source>There is no vault here.</source>
        <translation>Il n’y a pas de coffre ici.</translation>
    </message>
    <message>
        <source>The folder chosen holds none, or its disk is not connected.</source>
        <translation>Le dossier choisi n’en contient pas, ou son disque n’est pas branché.</translation>
    </message>
    <message>
        <source>This backup cannot be used.</source>
        <translation>Cette sauvegarde ne peut pas servir.</translation>
    </message>
    <message>
        <source>It is incomplete, changed, or no backup at all. Nothing is kept of it.</source>
        <translation>Elle est incomplète, modifiée, ou n’en est pas une. Il n’en est rien gardé.</translation>
    </message>
    <message>
        <source>Choose another backup</source>
        <translation>Choisir une autre sauvegarde</translation>
    </message>
    <message>
        <source>A file was destroyed during the backup.</source>
        <translation>Un dossier a été détruit pendant la sauvegarde.</translation>
    </message>
    <message>
        <source>Nothing is kept of this backup, or it would hold that file.</source>
        <translation>Rien n’est gardé de cette sauvegarde&#xa0;: elle contiendrait ce dossier.</translation>
    </message>
    <message>
        <source>Back up again</source>
        <translation>Sauvegarder à nouveau</translation>
    </message>
    <message>
        <source>This folder lies in the vault itself.</source>
        <translation>Ce dossier est dans le coffre lui‑même.</translation>
    </message>
    <message>
        <source>What harms the vault would take its backup too. Nothing was backed up.</source>
        <translation>Ce qui abîme le coffre emporterait sa sauvegarde. Rien n’a été sauvegardé.</translation>
    </message>
    <message>
        <source>The folder for backups is not there.</source>
        <translation>Le dossier des sauvegardes n’est pas là.</translation>
    </message>
    <message>
        <source>Its disk may not be plugged in. Nothing was backed up.</source>
        <translation>Son disque n’est peut‑être pas branché. Rien n’a été sauvegardé.</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Choisir un autre dossier</translation>
    </message>
    <message>
        <source>This hold no longer stands.</source>
        <translation>Ce gel n’est plus en vigueur.</translation>
    </message>
    <message>
        <source>It was lifted meanwhile, or never placed.</source>
        <translation>Il a été levé entre‑temps, ou n’a jamais été posé.</translation>
    </message>
    <message>
        <source>This file may not be destroyed now.</source>
        <translation>Ce dossier ne peut pas être détruit maintenant.</translation>
    </message>
    <message>
        <source>Something protects it: a hold, its term, or what is still to be sent.</source>
        <translation>Quelque chose le protège&#xa0;: un gel, sa durée de conservation, ou ce qui reste à envoyer.</translation>
    </message>
    <message>
        <source>This file was destroyed at this desk.</source>
        <translation>Ce dossier a été détruit sur ce poste.</translation>
    </message>
    <message>
        <source>It is not taken in again. The certificate says when and why.</source>
        <translation>Il n’est pas repris. Le certificat dit quand et pourquoi.</translation>
    </message>
    <message>
        <source>This is no certificate of destruction.</source>
        <translation>Ce n’est pas un certificat de destruction.</translation>
    </message>
    <message>
        <source>It is something else, or was changed since it was signed.</source>
        <translation>C’est autre chose, ou il a été modifié depuis sa signature.</translation>
    </message>
    <message>
        <source>The vault was not brought to its new shape.</source>
        <translation>Le coffre n’a pas été mis à son nouveau format.</translation>
    </message>
    <message>
        <source>The copy made first does not read back. Nothing was changed in the vault.</source>
        <translation>La copie faite d’abord ne se relit pas. Rien n’a été modifié dans le coffre.</translation>
    </message>
    <message>
        <source>Something is already there.</source>
        <translation>Il y a déjà quelque chose à cet endroit.</translation>
    </message>
    <message>
        <source>A vault is only made in an empty place. Nothing was changed.</source>
        <translation>Un coffre ne se crée que dans un endroit vide. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Choisir un autre endroit</translation>
    </message>
    <message>
        <source>This passphrase is too weak.</source>
        <translation>Cette phrase de passe est trop faible.</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>En choisir une autre</translation>
    </message>
    <message>
        <source>This is not a recovery key.</source>
        <translation>Ce n’est pas une clé de secours.</translation>
    </message>
    <message>
        <source>A letter is missing, too many or mistyped. Compare with the sheet group by group.</source>
        <translation>Une lettre manque, est en trop ou mal saisie. Comparez avec la feuille, groupe par groupe.</translation>
    </message>
    <message>
        <source>This key or certificate cannot be taken in.</source>
        <translation>Cette clé ou ce certificat ne peut pas être pris.</translation>
    </message>
    <message>
        <source>Wrong password, unreadable file, missing certificate or other key: nothing was kept.</source>
        <translation>Mot de passe erroné, fichier illisible, certificats manquants ou autre clé&#xa0;: rien n’a été gardé.</translation>
    </message>
    <message>
        <source>The card does not take this code.</source>
        <translation>La carte refuse ce code.</translation>
    </message>
    <message>
        <source>Type it again</source>
        <translation>La ressaisir</translation>
    </message>
    <message>
        <source>The card is blocked.</source>
        <translation>La carte est bloquée.</translation>
    </message>
    <message>
        <source>It takes no code until its issuer unblocks it. Nothing was signed, your text is kept.</source>
        <translation>Elle n’accepte plus de code avant d’être débloquée par son émetteur. Rien n’est signé, votre texte est conservé.</translation>
    </message>
    <message>
        <source>The card is not in the reader.</source>
        <translation>La carte n’est pas dans le lecteur.</translation>
    </message>
    <message>
        <source>Put it back and sign again. Nothing was signed; your text is intact.</source>
        <translation>Remettez-la et signez de nouveau. Rien n’est signé&#xa0;; votre texte est intact.</translation>
    </message>
    <message>
        <source>No code was given on the reader.</source>
        <translation>Aucun code n’a été tapé sur le lecteur.</translation>
    </message>
    <message>
        <source>Nothing was signed; your text is intact. Sign again, then type the code on the reader as soon as it asks for it.</source>
        <translation>Rien n’est signé&#xa0;; votre texte est intact. Signez de nouveau, puis tapez le code sur le lecteur dès qu’il le demande.</translation>
    </message>
    <message>
        <source>The card’s software does not answer as it should.</source>
        <translation>Le logiciel de la carte ne répond pas comme il devrait.</translation>
    </message>
    <message>
        <source>Nothing was signed; your text is intact. Take the card out, put it back and try again; if that fails, install the software of the card’s issuer anew.</source>
        <translation>Rien n’est signé&#xa0;; votre texte est intact. Retirez la carte, remettez-la et recommencez&#xa0;; sinon, réinstallez le logiciel de l’émetteur de la carte.</translation>
    </message>
    <message>
        <source>The card’s software stopped by itself.</source>
        <translation>Le logiciel de la carte s’est arrêté de lui-même.</translation>
    </message>
    <message>
        <source>Nothing was signed; your text is intact. Take the card out, put it back and try again. If it stops again, sign with another key and tell the card’s issuer.</source>
        <translation>Rien n’est signé&#xa0;; votre texte est intact. Retirez la carte, remettez-la et recommencez. S’il s’arrête encore, signez avec une autre clé et prévenez l’émetteur de la carte.</translation>
    </message>
    <message>
        <source>The card’s software did not answer in time.</source>
        <translation>Le logiciel de la carte n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>It was stopped. Nothing was signed; your text is intact. Check that the reader is plugged in, put the card back and try again.</source>
        <translation>Il a été arrêté. Rien n’est signé&#xa0;; votre texte est intact. Vérifiez que le lecteur est branché, remettez la carte et recommencez.</translation>
    </message>
    <message>
        <source>What the card’s software answered does not hold.</source>
        <translation>La réponse du logiciel de la carte n’est pas valable.</translation>
    </message>
    <message>
        <source>It was refused. Nothing was signed; your text is intact. If the card’s certificate was renewed, remove this key and add it again; else tell the card’s issuer.</source>
        <translation>Elle a été refusée. Rien n’est signé&#xa0;; votre texte est intact. Si le certificat de la carte a été renouvelé, retirez cette clé et ajoutez-la de nouveau&#xa0;; sinon, prévenez l’émetteur de la carte.</translation>
    </message>
    <message>
        <source>The service a lasting signature needs does not answer, or is not one trusted here.</source>
        <translation>Le service nécessaire à une signature durable ne répond pas, ou n’est pas de ceux reconnus ici.</translation>
    </message>
    <message>
        <source>Nothing was signed. Sign now and time-stamp later, or wait and try again.</source>
        <translation>Rien n’est signé. Signez maintenant et horodatez plus tard, ou attendez et réessayez.</translation>
    </message>
    <message>
        <source>Choose when to time-stamp</source>
        <translation>Choisir quand horodater</translation>
    </message>
    <message>
        <source>This signature cannot be made to last longer.</source>
        <translation>Cette signature ne peut pas être prolongée.</translation>
    </message>
    <message>
        <source>What was signed and stamped so far is kept as it is.</source>
        <translation>Ce qui a été signé et horodaté reste tel quel.</translation>
    </message>
    <message>
        <source>Read its state</source>
        <translation>Lire son état</translation>
    </message>
    <message>
        <source>This is not the document, signed by the person awaited.</source>
        <translation>Ce n’est pas ce document, signé par la personne attendue.</translation>
    </message>
    <message>
        <source>Nothing was taken in; the document still waits.</source>
        <translation>Rien n’a été repris&#xa0;; le document attend toujours.</translation>
    </message>
    <message>
        <source>Too many people are to sign.</source>
        <translation>Trop de personnes doivent signer.</translation>
    </message>
    <message>
        <source>Up to {panel} members of the panel, and one body. Nothing was changed.</source>
        <translation>Au plus {panel} membres du collège et une entité. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Correct the names</source>
        <translation>Corriger les noms</translation>
    </message>
    <message>
        <source>There is nothing to keep.</source>
        <translation>Il n’y a rien à garder.</translation>
    </message>
    <message>
        <source>A text is empty. Nothing was changed.</source>
        <translation>Un texte est vide. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>L’écrire</translation>
    </message>
    <message>
        <source>This text is too long.</source>
        <translation>Ce texte est trop long.</translation>
    </message>
    <message>
        <source>It may have {most} characters. Nothing was changed.</source>
        <translation>Il peut compter {most} caractères. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Shorten it</source>
        <translation>Le raccourcir</translation>
    </message>
    <message>
        <source>This text holds signs that nobody sees.</source>
        <translation>Ce texte contient des signes invisibles.</translation>
    </message>
    <message>
        <source>A line break, a mark that turns the reading round or half a character: nothing was changed.</source>
        <translation>Un retour à la ligne, une marque qui inverse la lecture ou une moitié de caractère&#xa0;: rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This key waits for no certificate.</source>
        <translation>Cette clé n’attend aucun certificat.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a changé.</translation>
    </message>
    <message>
        <source>This signing key is not here any more.</source>
        <translation>Cette clé de signature n’est plus ici.</translation>
    </message>
    <message>
        <source>It was removed meanwhile. Nothing was signed.</source>
        <translation>Elle a été retirée entre-temps. Rien n’est signé.</translation>
    </message>
    <message>
        <source>This recovery key is of another vault.</source>
        <translation>Cette clé de secours est celle d’un autre coffre.</translation>
    </message>
    <message>
        <source>It is well formed, but does not open this vault. Nothing is erased.</source>
        <translation>Elle est bien formée, mais n’ouvre pas ce coffre. Rien n’est effacé.</translation>
    </message>
    <message>
        <source>Choose another vault</source>
        <translation>Choisir un autre coffre</translation>
    </message>
    <message>
        <source>The key this computer remembered does not fit.</source>
        <translation>La clé retenue par cet ordinateur ne convient pas.</translation>
    </message>
    <message>
        <source>Open the vault with its passphrase.</source>
        <translation>Ouvrez le coffre avec sa phrase de passe.</translation>
    </message>
    <message>
        <source>Type the passphrase</source>
        <translation>Saisir la phrase de passe</translation>
    </message>
    <message>
        <source>The header of this vault is not acceptable.</source>
        <translation>L’en-tête de ce coffre n’est pas acceptable.</translation>
    </message>
    <message>
        <source>At least {minimum} characters, hard to guess. Four or five unrelated words do well.</source>
        <translation>Au moins {minimum} caractères, difficiles à deviner. Quatre ou cinq mots sans lien conviennent.</translation>
    </message>
    <message>
        <source>The practice vault is open.</source>
        <translation>Le coffre d’exercice est ouvert.</translation>
    </message>
    <message>
        <source>It can be removed once it is locked. Nothing was removed.</source>
        <translation>Il se retire une fois verrouillé. Rien n’a été retiré.</translation>
    </message>
    <message>
        <source>Lock it, then remove it</source>
        <translation>Le verrouiller, puis le retirer</translation>
    </message>
    <message>
        <source>This is the only passphrase of the vault.</source>
        <translation>C’est la seule phrase de passe du coffre.</translation>
    </message>
    <message>
        <source>Closing it would leave nothing but the recovery sheet.</source>
        <translation>La fermer ne laisserait que la feuille de secours.</translation>
    </message>
    <message>
        <source>Add another passphrase first</source>
        <translation>Ajoutez d’abord une autre phrase de passe</translation>
    </message>
    <message>
        <source>This is the last way in that a person holds.</source>
        <translation>C’est le dernier accès qu’une personne détient.</translation>
    </message>
    <message>
        <source>Only a computer could open the vault then. Nothing was changed.</source>
        <translation>Seul un ordinateur pourrait alors ouvrir le coffre. Rien n’a changé.</translation>
    </message>
    <message>
        <source>Add a passphrase first</source>
        <translation>Ajouter d’abord une phrase de passe</translation>
    </message>
    <message>
        <source>This way in is no more.</source>
        <translation>Cet accès n’existe plus.</translation>
    </message>
    <message>
        <source>It was closed or replaced meanwhile. Nothing was changed.</source>
        <translation>Il a été fermé ou remplacé entre-temps. Rien n’a changé.</translation>
    </message>
    <message>
        <source>The vault has no room for one more way in.</source>
        <translation>Le coffre n’a plus de place pour un accès de plus.</translation>
    </message>
    <message>
        <source>It holds {most} at most. Nothing was changed.</source>
        <translation>Il en tient {most} au plus. Rien n’a changé.</translation>
    </message>
    <message>
        <source>Close one first</source>
        <translation>En fermer un d’abord</translation>
    </message>
    <message>
        <source>The key of this vault is half replaced.</source>
        <translation>La clé de ce coffre est à demi remplacée.</translation>
    </message>
    <message>
        <source>What you typed belongs to the old key. The passphrase and the new sheet finish the work; nothing is lost.</source>
        <translation>Ce que vous avez tapé relève de l’ancienne clé. La phrase de passe ou la nouvelle feuille termine le travail&#xa0;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Utiliser la phrase de passe</translation>
    </message>
    <message>
        <source>This computer’s keyring does not answer.</source>
        <translation>Le trousseau de cet ordinateur ne répond pas.</translation>
    </message>
    <message>
        <source>It is absent, locked or silent. The passphrase and the recovery sheet go on opening the vault.</source>
        <translation>Il est absent, verrouillé ou muet. La phrase de passe et la feuille de secours ouvrent toujours le coffre.</translation>
    </message>
    <message>
        <source>This computer’s keyring keeps nothing.</source>
        <translation>Le trousseau de cet ordinateur ne garde rien.</translation>
    </message>
    <message>
        <source>It took the key and did not give it back, so it is not relied on. Nothing was changed.</source>
        <translation>Il a pris la clé sans la rendre&#xa0;: on ne s’y fie donc pas. Rien n’a changé.</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Continuer sans lui</translation>
    </message>
    <message>
        <source>This computer no longer remembers the key.</source>
        <translation>Cet ordinateur ne retient plus la clé.</translation>
    </message>
    <message>
        <source>Its keyring holds nothing for this vault, or something else. The passphrase goes on opening it.</source>
        <translation>Son trousseau ne tient rien pour ce coffre, ou autre chose. La phrase de passe l’ouvre toujours.</translation>
    </message>
    <message>
        <source>It asks for less or more protection than is accepted: it may have been altered.</source>
        <translation>Il demande une protection plus faible ou plus coûteuse que ce programme n’accepte&#xa0;: il a pu être modifié.</translation>
    </message>
    <message>
        <source>Open a backup</source>
        <translation>Ouvrir une sauvegarde</translation>
    </message>
    <message>
        <source>This computer lacks memory to open the vault.</source>
        <translation>La mémoire manque pour ouvrir le coffre.</translation>
    </message>
    <message>
        <source>Close other programs and try again. Nothing is changed.</source>
        <translation>Fermez d’autres programmes puis réessayez. Rien n’est modifié.</translation>
    </message>
    <message>
        <source>This vault is damaged.</source>
        <translation>Ce coffre est abîmé.</translation>
    </message>
    <message>
        <source>A part of it is not as it was written. The rest was not touched.</source>
        <translation>Une partie n’est plus telle qu’elle a été écrite. Le reste n’a pas été touché.</translation>
    </message>
    <message>
        <source>This vault comes from a newer version.</source>
        <translation>Ce coffre vient d’une version plus récente.</translation>
    </message>
    <message>
        <source>It uses format {format}. It is untouched.</source>
        <translation>Il utilise le format {format}. Il reste intact.</translation>
    </message>
    <message>
        <source>This vault is open elsewhere.</source>
        <translation>Ce coffre est ouvert ailleurs.</translation>
    </message>
    <message>
        <source>It is in use on “{host}”. Two desks cannot write at once.</source>
        <translation>Il est utilisé sur «&#xa0;{host}&#xa0;». Deux postes ne peuvent pas écrire ensemble.</translation>
    </message>
    <message>
        <source>Close it there</source>
        <translation>Le fermer là-bas</translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation>Le coffre est verrouillé.</translation>
    </message>
    <message>
        <source>What was asked was not done. Unlock and ask again.</source>
        <translation>Ce qui était demandé n’a pas été fait. Déverrouillez et recommencez.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>Nothing more can be kept in the vault. What was saved is safe.</source>
        <translation>Le coffre ne peut plus rien garder. Ce qui était enregistré est intact.</translation>
    </message>
    <message>
        <source>Free some space</source>
        <translation>Libérer de l’espace</translation>
    </message>
    <message>
        <source>Nothing was written. What was saved is safe.</source>
        <translation>Rien n’a été écrit. Ce qui était enregistré est intact.</translation>
    </message>
    <message>
        <source>The vault cannot be written.</source>
        <translation>Le coffre ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>The system refuses it ({reason}). What was saved is safe.</source>
        <translation>Le système le refuse ({reason}). Ce qui était enregistré est intact.</translation>
    </message>
    <message>
        <source>Check the disk</source>
        <translation>Vérifier le disque</translation>
    </message>
    <message>
        <source>The system refused to write.</source>
        <translation>Le système a refusé d’écrire.</translation>
    </message>
    <message>
        <source>Reason given: {reason}. What was saved is safe.</source>
        <translation>Motif donné&#xa0;: {reason}. Ce qui était enregistré est intact.</translation>
    </message>
    <message>
        <source>An item of the vault was altered.</source>
        <translation>Un élément du coffre a été altéré.</translation>
    </message>
    <message>
        <source>Its seal does not hold: it is not shown. The rest of the vault is intact.</source>
        <translation>Son scellé ne tient pas&#xa0;: il n’est pas affiché. Le reste du coffre est intact.</translation>
    </message>
    <message>
        <source>This file can no longer be read.</source>
        <translation>Ce dossier ne peut plus être lu.</translation>
    </message>
    <message>
        <source>Its key is not in the vault: it was never imported here, or was destroyed.</source>
        <translation>Sa clé n’est pas dans le coffre&#xa0;: il n’a jamais été importé ici, ou a été détruit.</translation>
    </message>
    <message>
        <source>The letter cannot be written yet.</source>
        <translation>Le courrier ne peut pas encore être rédigé.</translation>
    </message>
    <message>
        <source>It must say something that neither the file nor you have told. Nothing was prepared.</source>
        <translation>Il doit dire quelque chose que ni le dossier ni vous n’avez indiqué. Rien n’a été préparé.</translation>
    </message>
    <message>
        <source>Complete the letter</source>
        <translation>Compléter le courrier</translation>
    </message>
    <message>
        <source>This letter is not for this party.</source>
        <translation>Ce courrier n’est pas destiné à cette partie.</translation>
    </message>
    <message>
        <source>The rules of the body send it to the other party only. Nothing was prepared.</source>
        <translation>Les règles de l’entité ne l’adressent qu’à l’autre partie. Rien n’a été préparé.</translation>
    </message>
    <message>
        <source>See who receives it</source>
        <translation>Voir qui le reçoit</translation>
    </message>
    <message>
        <source>The letter would say too much.</source>
        <translation>Le courrier en dirait trop.</translation>
    </message>
    <message>
        <source>It repeats or lists what its reader may not see: a private note, an interview, or what the other party entrusted to you. Nothing was prepared.</source>
        <translation>Il reprend ou cite ce que son lecteur ne doit pas voir&#xa0;: une note confidentielle, un entretien séparé, ou ce que l’autre partie vous a confié. Rien n’a été préparé.</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>Modifier le texte</translation>
    </message>
    <message>
        <source>This would tell a party what is not for it.</source>
        <translation>Une partie apprendrait ce qui ne lui est pas destiné.</translation>
    </message>
    <message>
        <source>It repeats a private note, an interview, or what the other party entrusted to you. Nothing was sent.</source>
        <translation>Le texte reprend une note confidentielle, un entretien ou ce que l’autre partie vous a confié. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>This letter is not on this desk.</source>
        <translation>Ce courrier n’est pas sur ce poste.</translation>
    </message>
    <message>
        <source>It may have been made at another one.</source>
        <translation>Il a peut-être été fait sur un autre.</translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation>Relire la liste</translation>
    </message>
    <message>
        <source>This cannot be entered for this letter.</source>
        <translation>Cela ne peut pas être enregistré pour ce courrier.</translation>
    </message>
    <message>
        <source>It has already moved on, or has not left yet. Nothing was changed.</source>
        <translation>Il est déjà plus loin, ou n’est pas encore parti. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The sealed letter is damaged.</source>
        <translation>Le courrier scellé est abîmé.</translation>
    </message>
    <message>
        <source>Its pages are not those that were sent. Nothing is shown or printed.</source>
        <translation>Ses pages ne sont pas celles qui ont été envoyées. Rien n’est montré ni imprimé.</translation>
    </message>
    <message>
        <source>Restore a copy</source>
        <translation>Restaurer une copie</translation>
    </message>
    <message>
        <source>These files are no bundle.</source>
        <translation>Ces dossiers ne forment pas un lot.</translation>
    </message>
    <message>
        <source>A bundle is two files or more against one trader. Nothing was changed.</source>
        <translation>Un lot réunit au moins deux dossiers contre un même professionnel. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Choose other files</source>
        <translation>Choisir d’autres dossiers</translation>
    </message>
    <message>
        <source>A file is in another bundle already.</source>
        <translation>Un dossier est déjà dans un autre lot.</translation>
    </message>
    <message>
        <source>{files}: it must leave that one first.</source>
        <translation>{files}&#xa0;: il doit d’abord en sortir.</translation>
    </message>
    <message>
        <source>The shared reasoning names one of the files.</source>
        <translation>Le raisonnement commun désigne un des dossiers.</translation>
    </message>
    <message>
        <source>All parties of the bundle will read it, and none may learn of another. A name, a number or an exhibit must be taken out ({files}). No draft was changed.</source>
        <translation>Toutes les parties du lot le liront, et aucune ne doit apprendre l’existence d’une autre. Un nom, un numéro ou une pièce est à retirer ({files}). Aucun projet n’a été modifié.</translation>
    </message>
    <message>
        <source>This bundle is no more.</source>
        <translation>Ce lot n’existe plus.</translation>
    </message>
    <message>
        <source>Its last file left it.</source>
        <translation>Son dernier dossier en est sorti.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Revenir à la liste</translation>
    </message>
    <message>
        <source>The shared reasoning has a newer version.</source>
        <translation>Le raisonnement commun a une version plus récente.</translation>
    </message>
    <message>
        <source>It was saved elsewhere meanwhile. Nothing was overwritten.</source>
        <translation>Il a été enregistré ailleurs entre-temps. Rien n’a été écrasé.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Le relire</translation>
    </message>
    <message>
        <source>A document is missing from the vault.</source>
        <translation>Un document manque dans le coffre.</translation>
    </message>
    <message>
        <source>It is recorded but not found on disk. Its fingerprint is kept.</source>
        <translation>Il est enregistré mais introuvable sur le disque. Son empreinte est conservée.</translation>
    </message>
    <message>
        <source>Ask for the file again</source>
        <translation>Redemander le dossier</translation>
    </message>
    <message>
        <source>This item is not in the vault.</source>
        <translation>Cet élément n’est pas dans le coffre.</translation>
    </message>
    <message>
        <source>It may have changed meanwhile. Nothing was modified.</source>
        <translation>Il a pu changer entre-temps. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>This note was changed meanwhile.</source>
        <translation>Cette note a changé entre-temps.</translation>
    </message>
    <message>
        <source>Both texts are kept.</source>
        <translation>Les deux textes sont gardés.</translation>
    </message>
    <message>
        <source>Read the other text</source>
        <translation>Lire l’autre texte</translation>
    </message>
    <message>
        <source>This draft was changed meanwhile.</source>
        <translation>Ce brouillon a changé entre-temps.</translation>
    </message>
    <message>
        <source>Your text is kept as a version.</source>
        <translation>Votre texte est gardé comme une version.</translation>
    </message>
    <message>
        <source>Compare the versions</source>
        <translation>Comparer les versions</translation>
    </message>
    <message>
        <source>There is no such version of this draft.</source>
        <translation>Ce brouillon n’a pas cette version.</translation>
    </message>
    <message>
        <source>Version {version} is not kept. Your text is intact.</source>
        <translation>La version {version} n’est pas conservée. Votre texte est intact.</translation>
    </message>
    <message>
        <source>Choose another version</source>
        <translation>Choisir une autre version</translation>
    </message>
    <message>
        <source>This clause is not kept any more.</source>
        <translation>Cette formule n’est plus conservée.</translation>
    </message>
    <message>
        <source>It was deleted meanwhile. Your text is intact.</source>
        <translation>Elle a été supprimée entre-temps. Votre texte est intact.</translation>
    </message>
    <message>
        <source>Write it again</source>
        <translation>L’écrire de nouveau</translation>
    </message>
    <message>
        <source>Spelling cannot be checked.</source>
        <translation>L’orthographe ne peut pas être vérifiée.</translation>
    </message>
    <message>
        <source>The dictionary cannot be read: {language}.</source>
        <translation>Le dictionnaire ne peut pas être lu&#xa0;: {language}.</translation>
    </message>
    <message>
        <source>Install the program again</source>
        <translation>Réinstaller le programme</translation>
    </message>
    <message>
        <source>This draft is closed.</source>
        <translation>Ce brouillon est clos.</translation>
    </message>
    <message>
        <source>It was signed or given up. A new one may be started.</source>
        <translation>Il a été signé ou abandonné. Un autre peut être commencé.</translation>
    </message>
    <message>
        <source>Start a new draft</source>
        <translation>Commencer un brouillon</translation>
    </message>
    <message>
        <source>This act has moved on.</source>
        <translation>Cet acte a avancé.</translation>
    </message>
    <message>
        <source>It is no longer in a state that allows this. Nothing was changed.</source>
        <translation>Son état ne permet plus cette opération. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The file does not allow this now.</source>
        <translation>Le dossier ne le permet pas maintenant.</translation>
    </message>
    <message>
        <source>Its state changed, or it is no longer yours. Nothing was queued.</source>
        <translation>Son état a changé, ou il ne vous est plus confié. Rien n’a été mis en file.</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>Relire le dossier</translation>
    </message>
    <message>
        <source>Its database is newer than this program. It is untouched.</source>
        <translation>Sa base est plus récente que ce programme. Elle reste intacte.</translation>
    </message>
    <message>
        <source>The timeline received contradicts the one held.</source>
        <translation>La chronologie reçue contredit celle du coffre.</translation>
    </message>
    <message>
        <source>Event {seq} differs. Nothing was imported; what is held is intact.</source>
        <translation>L’événement {seq} diffère. Rien n’a été importé&#xa0;; ce qui est gardé est intact.</translation>
    </message>
    <message>
        <source>Events are missing.</source>
        <translation>Il manque des événements.</translation>
    </message>
    <message>
        <source>Event {expected} was due, {found} came. Nothing was imported.</source>
        <translation>L’événement {expected} était attendu, {found} est arrivé. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The timeline breaks at event {seq}.</source>
        <translation>La chronologie est rompue à l’événement {seq}.</translation>
    </message>
    <message>
        <source>Its fingerprint does not follow the one before. Reading is possible, signing is not.</source>
        <translation>Son empreinte ne suit pas la précédente. La lecture reste possible, la signature non.</translation>
    </message>
    <message>
        <source>See the report</source>
        <translation>Voir le rapport</translation>
    </message>
    <message>
        <source>The file changed while it was read.</source>
        <translation>Le dossier a changé pendant sa lecture.</translation>
    </message>
    <message>
        <source>Nothing was imported. Opening it again will do.</source>
        <translation>Rien n’a été importé. Il suffit de l’ouvrir de nouveau.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>L’ouvrir de nouveau</translation>
    </message>
    <message>
        <source>This is not the file that was announced.</source>
        <translation>Ce n’est pas le dossier annoncé.</translation>
    </message>
    <message>
        <source>The platform sent another one. Nothing was imported.</source>
        <translation>La plateforme en a envoyé un autre. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>This desk trusts no sender yet.</source>
        <translation>Ce poste ne fait encore confiance à aucun émetteur.</translation>
    </message>
    <message>
        <source>Link a platform first: it says whose seal to trust. Nothing was imported.</source>
        <translation>Reliez d’abord une plateforme&#xa0;: elle dit à quel sceau se fier. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>This is not a certificate.</source>
        <translation>Ce n’est pas un certificat.</translation>
    </message>
    <message>
        <source>The platform gave something unreadable in its place.</source>
        <translation>La plateforme a donné quelque chose d’illisible à sa place.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Ce fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The system does not allow it. Nothing was imported.</source>
        <translation>Le système ne le permet pas. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The synchronisation stopped.</source>
        <translation>La synchronisation s’est arrêtée.</translation>
    </message>
    <message>
        <source>Everything stays queued.</source>
        <translation>Tout reste en file d’envoi.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>This desk is linked to no platform.</source>
        <translation>Ce poste n’est relié à aucune plateforme.</translation>
    </message>
    <message>
        <source>Acts stay sealed here until it is.</source>
        <translation>Les actes restent scellés ici en attendant.</translation>
    </message>
    <message>
        <source>Link a platform</source>
        <translation>Relier une plateforme</translation>
    </message>
    <message>
        <source>This address is not safe.</source>
        <translation>Cette adresse n’est pas sûre.</translation>
    </message>
    <message>
        <source>It is neither https nor on this computer: the exchange could be read on the way.</source>
        <translation>Elle n’est ni en https ni sur cet ordinateur&#xa0;: l’échange pourrait être lu en route.</translation>
    </message>
    <message>
        <source>Correct the address</source>
        <translation>Corriger l’adresse</translation>
    </message>
    <message>
        <source>The platform does not answer.</source>
        <translation>La plateforme ne répond pas.</translation>
    </message>
    <message>
        <source>You can go on working. Acts leave when it is back.</source>
        <translation>Vous pouvez continuer à travailler. Les actes partiront à son retour.</translation>
    </message>
    <message>
        <source>The platform does not prove who it is.</source>
        <translation>La plateforme ne prouve pas qui elle est.</translation>
    </message>
    <message>
        <source>Its certificate does not hold at the date of this computer, or somebody else answers. Nothing was transmitted.</source>
        <translation>Son certificat ne vaut pas à la date de cet ordinateur, ou quelqu’un d’autre répond. Rien n’a été transmis.</translation>
    </message>
    <message>
        <source>Check this computer’s date</source>
        <translation>Vérifier la date de l’ordinateur</translation>
    </message>
    <message>
        <source>The platform is busy.</source>
        <translation>La plateforme est occupée.</translation>
    </message>
    <message>
        <source>It asks to come back later. Everything stays queued.</source>
        <translation>Elle demande de revenir plus tard. Tout reste en file d’envoi.</translation>
    </message>
    <message>
        <source>The answer of the platform is not understood.</source>
        <translation>La réponse de la plateforme n’est pas comprise.</translation>
    </message>
    <message>
        <source>It does not follow the contract ({what}). Nothing was changed here.</source>
        <translation>Elle ne suit pas le contrat ({what}). Rien n’a changé ici.</translation>
    </message>
    <message>
        <source>The platform refused this.</source>
        <translation>La plateforme a refusé.</translation>
    </message>
    <message>
        <source>Reason given: {code}. Nothing was transmitted.</source>
        <translation>Motif donné&#xa0;: {code}. Rien n’a été transmis.</translation>
    </message>
    <message>
        <source>Read the reason</source>
        <translation>Lire le motif</translation>
    </message>
    <message>
        <source>The platform no longer lets this desk in.</source>
        <translation>La plateforme n’admet plus ce poste.</translation>
    </message>
    <message>
        <source>It was removed from the list of desks. Your files stay readable here.</source>
        <translation>Il a été retiré de la liste des postes. Vos dossiers restent lisibles ici.</translation>
    </message>
    <message>
        <source>Ask the mediation body</source>
        <translation>Interroger l’entité de médiation</translation>
    </message>
    <message>
        <source>A file received is not imported.</source>
        <translation>Un dossier reçu n’est pas importé.</translation>
    </message>
    <message>
        <source>It did not pass the checks ({refusal}). The others were imported.</source>
        <translation>Il n’a pas passé les contrôles ({refusal}). Les autres ont été importés.</translation>
    </message>
    <message>
        <source>Ask for it again</source>
        <translation>Redemander le dossier</translation>
    </message>
    <message>
        <source>This address now answers as another platform.</source>
        <translation>Cette adresse répond comme une autre plateforme.</translation>
    </message>
    <message>
        <source>Nothing was sent to it.</source>
        <translation>Rien ne lui a été envoyé.</translation>
    </message>
    <message>
        <source>Check the address</source>
        <translation>Vérifier l’adresse</translation>
    </message>
    <message>
        <source>The platform gave another receipt than the one due.</source>
        <translation>La plateforme a donné un autre reçu que celui attendu.</translation>
    </message>
    <message>
        <source>The act is not counted as received.</source>
        <translation>L’acte n’est pas compté comme reçu.</translation>
    </message>
    <message>
        <source>Synchronise again</source>
        <translation>Resynchroniser</translation>
    </message>
    <message>
        <source>The platform has forgotten receipts.</source>
        <translation>La plateforme a oublié des reçus.</translation>
    </message>
    <message>
        <source>It knows fewer than this desk holds. Yours are kept; nothing is sent again by itself.</source>
        <translation>Elle en connaît moins que ce poste n’en tient. Les vôtres sont gardés&#xa0;; rien ne repart tout seul.</translation>
    </message>
    <message>
        <source>Warn the platform</source>
        <translation>Prévenir la plateforme</translation>
    </message>
    <message>
        <source>The platform does not accept this code.</source>
        <translation>La plateforme n’accepte pas ce code.</translation>
    </message>
    <message>
        <source>It was used, has expired or is mistyped. Nothing was changed.</source>
        <translation>Il a déjà servi, a expiré ou est mal saisi. Rien n’a changé.</translation>
    </message>
    <message>
        <source>Ask for a new code</source>
        <translation>Demander un nouveau code</translation>
    </message>
    <message>
        <source>This vault is already linked.</source>
        <translation>Ce coffre est déjà relié.</translation>
    </message>
    <message>
        <source>It belongs to another mediator or platform: a second one needs its own vault.</source>
        <translation>Il appartient à un autre médiateur ou à une autre plateforme&#xa0;: un second demande son propre coffre.</translation>
    </message>
    <message>
        <source>Create another vault</source>
        <translation>Créer un autre coffre</translation>
    </message>
    <message>
        <source>The decision could not be prepared.</source>
        <translation>La décision n’a pas pu être préparée.</translation>
    </message>
    <message>
        <source>Your text is intact.</source>
        <translation>Votre texte est intact.</translation>
    </message>
    <message>
        <source>A point keeps this from being signed.</source>
        <translation>Un point empêche la signature.</translation>
    </message>
    <message>
        <source>Each blocking point is listed with its repair.</source>
        <translation>Chaque point bloquant est listé avec sa réparation.</translation>
    </message>
    <message>
        <source>See the first point</source>
        <translation>Voir le premier point</translation>
    </message>
    <message>
        <source>Signing was not confirmed.</source>
        <translation>La signature n’a pas été confirmée.</translation>
    </message>
    <message>
        <source>Nothing was signed. Tick the confirmation to sign in person.</source>
        <translation>Rien n’a été signé. Cochez la confirmation pour signer en personne.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>The signing key cannot be used.</source>
        <translation>La clé de signature ne peut pas servir.</translation>
    </message>
    <message>
        <source>It is missing, expired or not meant for signing. Nothing was signed.</source>
        <translation>Elle manque, a expiré ou n’est pas faite pour signer. Rien n’a été signé.</translation>
    </message>
    <message>
        <source>Choose another key</source>
        <translation>Choisir une autre clé</translation>
    </message>
    <message>
        <source>The signature could not be made.</source>
        <translation>La signature n’a pas pu être faite.</translation>
    </message>
    <message>
        <source>Nothing was signed. Your text is intact.</source>
        <translation>Rien n’a été signé. Votre texte est intact.</translation>
    </message>
    <message>
        <source>The signed document does not verify.</source>
        <translation>Le document signé ne se vérifie pas.</translation>
    </message>
    <message>
        <source>It was set aside and nothing was queued. Your text is intact.</source>
        <translation>Il a été mis de côté et rien n’a été mis en file. Votre texte est intact.</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>Signer de nouveau</translation>
    </message>
    <message>
        <source>A template of the body does not hold.</source>
        <translation>Un modèle de l’entité n’est pas valide.</translation>
    </message>
    <message>
        <source>{file}, {entry}. Nothing was brought in.</source>
        <translation>{file}, {entry}. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>Correct the file</source>
        <translation>Corriger le fichier</translation>
    </message>
    <message>
        <source>There is no template to read there.</source>
        <translation>Aucun modèle ne peut être lu à cet endroit.</translation>
    </message>
    <message>
        <source>A folder, a ZIP or one of the files exported is expected.</source>
        <translation>Un répertoire, un ZIP ou l’un des fichiers exportés est attendu.</translation>
    </message>
    <message>
        <source>A template cannot be used.</source>
        <translation>Un modèle ne peut pas servir.</translation>
    </message>
    <message>
        <source>{template}: {reason}. Your text is intact.</source>
        <translation>{template}&#xa0;: {reason}. Votre texte est intact.</translation>
    </message>
    <message>
        <source>Choose another template</source>
        <translation>Choisir un autre modèle</translation>
    </message>
    <message>
        <source>A table of rules does not hold.</source>
        <translation>Une table de règles ne tient pas.</translation>
    </message>
    <message>
        <source>{table}: {reason}. No date is computed from it.</source>
        <translation>{table}&#xa0;: {reason}. Aucune date n’en est calculée.</translation>
    </message>
    <message>
        <source>Update the program</source>
        <translation>Mettre à jour le programme</translation>
    </message>
    <message>
        <source>The exhibit cannot be shown.</source>
        <translation>La pièce ne peut pas être affichée.</translation>
    </message>
    <message>
        <source>It is protected, damaged, too large or of another type. The original is kept as is.</source>
        <translation>Elle est protégée, abîmée, trop volumineuse ou d’un autre type. L’original est conservé tel quel.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>The exhibit has not arrived yet.</source>
        <translation>La pièce n’est pas encore arrivée.</translation>
    </message>
    <message>
        <source>Exhibit {piece_no} is known, its content is not on this desk.</source>
        <translation>La pièce n°&#xa0;{piece_no} est connue, son contenu n’est pas sur ce poste.</translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation>Synchroniser</translation>
    </message>
    <message>
        <source>Too many events at once.</source>
        <translation>Trop d’événements à la fois.</translation>
    </message>
    <message>
        <source>The screen asked for more than it can show. Nothing is lost.</source>
        <translation>L’écran en a demandé plus qu’il ne peut en montrer. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>The passphrase does not match.</source>
        <translation>La phrase de passe ne convient pas.</translation>
    </message>
    <message>
        <source>Check capitals and spaces. Nothing is erased.</source>
        <translation>Vérifiez les majuscules et les espaces. Rien n’est effacé.</translation>
    </message>
    <message>
        <source>What was received is refused.</source>
        <translation>Ce qui a été reçu est refusé.</translation>
    </message>
    <message>
        <source>It does not follow the contract of exchange. Nothing was imported.</source>
        <translation>Cela ne suit pas le contrat d’échange. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>This file cannot be opened.</source>
        <translation>Ce dossier ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>It is not as the format requires. Nothing was imported.</source>
        <translation>Il n’est pas conforme au format. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The computer could not read the file.</source>
        <translation>L’ordinateur n’a pas pu lire le fichier.</translation>
    </message>
    <message>
        <source>Nothing is said of the file itself. Nothing was imported.</source>
        <translation>Le fichier lui-même n’est pas en cause. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>This is not a dispute file.</source>
        <translation>Ce n’est pas un dossier de litige.</translation>
    </message>
    <message>
        <source>The desk opens files ending in .dispute or .asice.</source>
        <translation>Le poste ouvre les fichiers .dispute et .asice.</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Choisir un autre fichier</translation>
    </message>
    <message>
        <source>This file is too large.</source>
        <translation>Ce dossier est trop volumineux.</translation>
    </message>
    <message>
        <source>It exceeds what the format allows. Nothing was imported.</source>
        <translation>Il dépasse ce que permet le format. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The envelope of this file does not open.</source>
        <translation>L’enveloppe de ce dossier ne s’ouvre pas.</translation>
    </message>
    <message>
        <source>It is damaged or of another kind. Nothing was imported.</source>
        <translation>Elle est abîmée ou d’une autre sorte. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>This file was encrypted for someone else.</source>
        <translation>Ce dossier a été chiffré pour quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>No key of this vault opens it. Nothing was imported.</source>
        <translation>Aucune clé de ce coffre ne l’ouvre. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>This vault has no key to open files yet.</source>
        <translation>Ce coffre n’a pas encore de clé pour ouvrir des dossiers.</translation>
    </message>
    <message>
        <source>Keys are made when the desk is linked to a platform. Nothing was imported.</source>
        <translation>Les clés sont créées quand le poste est relié à une plateforme. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>This file is badly made.</source>
        <translation>Ce dossier est mal formé.</translation>
    </message>
    <message>
        <source>Its structure is not allowed, as in a file made to deceive. Nothing was imported.</source>
        <translation>Sa structure n’est pas celle permise, comme dans un fichier fait pour tromper. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>It does not name this desk as recipient: it was passed on. Nothing was imported.</source>
        <translation>Il s’ouvre, mais sa liste de destinataires ne nomme pas ce poste&#xa0;: il a été transmis. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The seal of this file does not hold.</source>
        <translation>Le sceau de ce dossier ne tient pas.</translation>
    </message>
    <message>
        <source>What it covers was changed, or it was sealed by someone else. Nothing was imported.</source>
        <translation>Son contenu a été modifié, ou quelqu’un d’autre l’a scellé. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>This file was changed after it was sealed.</source>
        <translation>Ce dossier a été modifié après son scellement.</translation>
    </message>
    <message>
        <source>Its signature does not match. Nothing was imported.</source>
        <translation>Sa signature ne correspond pas. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The sender of this file is unknown.</source>
        <translation>L’émetteur de ce dossier est inconnu.</translation>
    </message>
    <message>
        <source>Its certificate leads to none this desk trusts. Nothing was imported.</source>
        <translation>Son certificat ne mène à aucun de ceux auxquels ce poste se fie. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>Ask the platform</source>
        <translation>Interroger la plateforme</translation>
    </message>
    <message>
        <source>The certificate of the seal was not valid.</source>
        <translation>Le certificat du sceau n’était pas valable.</translation>
    </message>
    <message>
        <source>It had expired, or was not yet valid, when the file was sealed. Nothing was imported.</source>
        <translation>Il avait expiré, ou n’était pas encore valable, au scellement. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>A document of this file does not match.</source>
        <translation>Un document de ce dossier ne correspond pas.</translation>
    </message>
    <message>
        <source>Its fingerprint is not the one that was sealed. Nothing was imported.</source>
        <translation>Son empreinte n’est pas celle qui a été scellée. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>What this file says is refused.</source>
        <translation>Ce que dit ce dossier est refusé.</translation>
    </message>
    <message>
        <source>Its content does not follow the published form. Nothing was imported.</source>
        <translation>Son contenu ne suit pas la forme publiée. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>This file comes from a newer version.</source>
        <translation>Ce dossier vient d’une version plus récente.</translation>
    </message>
    <message>
        <source>This desk cannot read its format yet. The file is untouched.</source>
        <translation>Ce poste ne lit pas encore son format. Le fichier reste intact.</translation>
    </message>
    <message>
        <source>This file was not addressed to you.</source>
        <translation>Ce dossier ne vous était pas adressé.</translation>
    </message>
    <message>
        <source>A newer version of this file is held.</source>
        <translation>Le coffre tient une version plus récente.</translation>
    </message>
    <message>
        <source>The one opened is older. The vault was not changed.</source>
        <translation>Celle que vous ouvrez est plus ancienne. Le coffre n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Open the one held</source>
        <translation>Ouvrir celle du coffre</translation>
    </message>
    <message>
        <source>This file contradicts the one held.</source>
        <translation>Ce dossier contredit celui du coffre.</translation>
    </message>
    <message>
        <source>It bears the same version with another content. The vault was not changed.</source>
        <translation>Il porte la même version avec un autre contenu. Le coffre n’a pas été modifié.</translation>
    </message>
    <message>
        <source>A consent receipt is not genuine.</source>
        <translation>Un reçu de consentement n’est pas authentique.</translation>
    </message>
    <message>
        <source>It is not signed by the platform’s key, or says other than its event.</source>
        <translation>Il n’est pas signé par la clé de la plateforme, ou dit autre chose que son événement.</translation>
    </message>
    <message>
        <source>A receipt is not genuine.</source>
        <translation>Un reçu n’est pas authentique.</translation>
    </message>
    <message>
        <source>It is not signed by the platform’s key. The act is not counted as received.</source>
        <translation>Il n’est pas signé par la clé de la plateforme. L’acte n’est pas compté comme reçu.</translation>
    </message>
    <message>
        <source>The law tables do not answer for that day.</source>
        <translation>Les tables de la loi ne répondent pas pour ce jour.</translation>
    </message>
    <message>
        <source>No version of the rule, or no interest rate, is known for {on}. Nothing was guessed.</source>
        <translation>Aucune version de la règle, ou aucun taux d’intérêt, n’est connu pour le {on}. Rien n’a été supposé.</translation>
    </message>
    <message>
        <source>Give the rate, or change the date</source>
        <translation>Indiquer le taux ou changer la date</translation>
    </message>
    <message>
        <source>These facts cannot be calculated with.</source>
        <translation>Ces données ne permettent pas le calcul.</translation>
    </message>
    <message>
        <source>A sum or a date is missing, or two of them disagree.</source>
        <translation>Une somme ou une date manque, ou deux d’entre elles se contredisent.</translation>
    </message>
    <message>
        <source>Correct the field</source>
        <translation>Corriger le champ</translation>
    </message>
    <message>
        <source>The law leaves no room for this rule.</source>
        <translation>La loi ne permet pas cette règle.</translation>
    </message>
    <message>
        <source>A body may shorten a legal maximum and lengthen a legal minimum, never the reverse, and sets one rule at a time for the same days.</source>
        <translation>Une entité peut raccourcir un maximum légal et allonger un minimum légal, jamais l’inverse, et ne fixe qu’une règle à la fois pour les mêmes jours.</translation>
    </message>
    <message>
        <source>Change the length or the dates</source>
        <translation>Changer la durée ou les dates</translation>
    </message>
    <message>
        <source>This rule does not hold together.</source>
        <translation>Cette règle n’est pas cohérente.</translation>
    </message>
    <message>
        <source>A reason is needed, and dates that follow each other.</source>
        <translation>Il faut un motif, et des dates qui se suivent.</translation>
    </message>
    <message>
        <source>Correct the rule</source>
        <translation>Corriger la règle</translation>
    </message>
    <message>
        <source>This rule no longer stands.</source>
        <translation>Cette règle n’est plus en vigueur.</translation>
    </message>
    <message>
        <source>It was ended or taken back meanwhile.</source>
        <translation>Elle a été arrêtée ou retirée entre-temps.</translation>
    </message>
    <message>
        <source>Show the rules again</source>
        <translation>Afficher les règles à nouveau</translation>
    </message>
    <message>
        <source>Nothing is kept of this talk.</source>
        <translation>Rien n’est conservé de cet entretien.</translation>
    </message>
    <message>
        <source>It may have gone with its file. Nothing was changed.</source>
        <translation>Il est peut-être parti avec son dossier. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Back to the talks</source>
        <translation>Revenir aux pourparlers</translation>
    </message>
    <message>
        <source>These words were changed meanwhile.</source>
        <translation>Ces mots ont été modifiés entre-temps.</translation>
    </message>
    <message>
        <source>A later version is kept. What you typed stays here.</source>
        <translation>Une version plus récente est conservée. Ce que vous avez saisi reste ici.</translation>
    </message>
    <message>
        <source>Read the later version</source>
        <translation>Lire la version plus récente</translation>
    </message>
    <message>
        <source>The party heard has not agreed to this.</source>
        <translation>La partie entendue n’y a pas consenti.</translation>
    </message>
    <message>
        <source>Only a passage it consented to may be told, in those words. Nothing was sent.</source>
        <translation>Seul un passage auquel elle a consenti peut être communiqué, dans ces termes. Rien n’a été transmis.</translation>
    </message>
    <message>
        <source>Record the consent</source>
        <translation>Consigner le consentement</translation>
    </message>
    <message>
        <source>This passage is not in what was said.</source>
        <translation>Ce passage n’est pas dans ce qui a été dit.</translation>
    </message>
    <message>
        <source>A consent names words of the talk. Take them from above, as they stand.</source>
        <translation>Un consentement porte sur des mots de l’entretien. Prenez-les ci-dessus, tels quels.</translation>
    </message>
    <message>
        <source>Choose the passage</source>
        <translation>Choisir le passage</translation>
    </message>
    <message>
        <source>This consent has no receipt.</source>
        <translation>Ce consentement n’a pas de reçu.</translation>
    </message>
    <message>
        <source>There is nothing to save. Nothing was written.</source>
        <translation>Il n’y a rien à enregistrer. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Back to the consents</source>
        <translation>Revenir aux consentements</translation>
    </message>
    <message>
        <source>Nothing is highlighted.</source>
        <translation>Rien n’est surligné.</translation>
    </message>
    <message>
        <source>No part of the page was selected. Nothing was changed.</source>
        <translation>Aucune partie de la page n’a été choisie. Rien n’a changé.</translation>
    </message>
    <message>
        <source>Select words or draw a region</source>
        <translation>Choisir des mots ou tracer une zone</translation>
    </message>
    <message>
        <source>This exhibit stays closed for now.</source>
        <translation>Cette pièce reste fermée pour l’instant.</translation>
    </message>
    <message>
        <source>The trader filed it, and takes no part in the examination of admissibility.</source>
        <translation>Le professionnel l’a déposée, et il ne participe pas à l’examen de la recevabilité.</translation>
    </message>
    <message>
        <source>Decide on admissibility first</source>
        <translation>Décider d’abord de la recevabilité</translation>
    </message>
    <message>
        <source>This file is already in the dispute.</source>
        <translation>Ce fichier est déjà dans le dossier.</translation>
    </message>
    <message>
        <source>The very same bytes are held as another exhibit. Nothing was added.</source>
        <translation>Le même contenu y figure déjà comme une autre pièce. Rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>A file cannot be taken in.</source>
        <translation>Un fichier ne peut pas être reçu.</translation>
    </message>
    <message>
        <source>{name} is empty, too large, damaged, or no document. Nothing was kept of it.</source>
        <translation>{name} est vide, trop volumineux, abîmé, ou n’est pas un document. Rien n’en a été conservé.</translation>
    </message>
    <message>
        <source>Something is missing to add the exhibit.</source>
        <translation>Il manque quelque chose pour ajouter la pièce.</translation>
    </message>
    <message>
        <source>A file, a title and a day that has come are needed.</source>
        <translation>Il faut un fichier, un titre et un jour déjà passé.</translation>
    </message>
    <message>
        <source>Complete the form</source>
        <translation>Compléter le formulaire</translation>
    </message>
    <message>
        <source>No redacted copy can be made of this exhibit.</source>
        <translation>Aucune copie caviardée ne peut être faite de cette pièce.</translation>
    </message>
    <message>
        <source>Only pages and pictures of a party can be redacted, with at least one area. The original is as it was.</source>
        <translation>Seules des pages et des images d’une partie se caviardent, avec au moins une zone. L’original est tel qu’il était.</translation>
    </message>
    <message>
        <source>Draw an area</source>
        <translation>Tracer une zone</translation>
    </message>
    <message>
        <source>This exhibit may not be communicated.</source>
        <translation>Cette pièce ne peut pas être communiquée.</translation>
    </message>
    <message>
        <source>Exhibit {piece_no} is known to this party, waits to be sent, or was given in confidence. Nothing was queued.</source>
        <translation>La pièce n°&#xa0;{piece_no} est connue de cette partie, attend d’être envoyée, ou a été confiée. Rien n’a été mis en attente.</translation>
    </message>
    <message>
        <source>See who has seen what</source>
        <translation>Voir qui a vu quoi</translation>
    </message>
    <message>
        <source>This consent cannot be written down.</source>
        <translation>Ce consentement ne peut pas être noté.</translation>
    </message>
    <message>
        <source>The exhibit was not given in confidence, or the day has not come yet.</source>
        <translation>La pièce n’a pas été confiée, ou le jour n’est pas encore venu.</translation>
    </message>
    <message>
        <source>Correct the day</source>
        <translation>Corriger le jour</translation>
    </message>
    <message>
        <source>This consent stands.</source>
        <translation>Ce consentement reste.</translation>
    </message>
    <message>
        <source>An act was made on the file since, and may rest on it. Withdraw the act first, if it has not left.</source>
        <translation>Un acte a été fait sur le dossier depuis, et peut en dépendre. Retirez d’abord l’acte, s’il n’est pas parti.</translation>
    </message>
    <message>
        <source>Open the outbox</source>
        <translation>Ouvrir les envois</translation>
    </message>
    <message>
        <source>The request cannot be sent as it is.</source>
        <translation>La demande ne peut pas partir telle quelle.</translation>
    </message>
    <message>
        <source>It needs a document, a text, and a day that has not passed.</source>
        <translation>Il lui faut une pièce, un texte et un jour qui n’est pas passé.</translation>
    </message>
    <message>
        <source>Complete the request</source>
        <translation>Compléter la demande</translation>
    </message>
    <message>
        <source>This request is not in the file any more.</source>
        <translation>Cette demande n’est plus dans le dossier.</translation>
    </message>
    <message>
        <source>It was withdrawn before it left. Nothing was changed.</source>
        <translation>Elle a été retirée avant de partir. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Read the requests again</source>
        <translation>Relire les demandes</translation>
    </message>
    <message>
        <source>A reason is missing.</source>
        <translation>Il manque un motif.</translation>
    </message>
    <message>
        <source>The parties read it, so it cannot stay empty.</source>
        <translation>Les parties le lisent&#xa0;: il ne peut pas rester vide.</translation>
    </message>
    <message>
        <source>Write the reason</source>
        <translation>Écrire le motif</translation>
    </message>
    <message>
        <source>This day cannot be right.</source>
        <translation>Cette date ne peut pas être la bonne.</translation>
    </message>
    <message>
        <source>Nothing was queued.</source>
        <translation>Rien n’a été mis en attente d’envoi.</translation>
    </message>
    <message>
        <source>No statement of independence stands for this file.</source>
        <translation>Aucune déclaration d’indépendance ne vaut pour ce dossier.</translation>
    </message>
    <message>
        <source>It comes before any other act. Nothing was queued.</source>
        <translation>Elle précède tout autre acte. Rien n’a été mis en attente d’envoi.</translation>
    </message>
    <message>
        <source>Make the statement</source>
        <translation>Faire la déclaration</translation>
    </message>
    <message>
        <source>The examination of admissibility is not over.</source>
        <translation>L’examen de recevabilité n’est pas terminé.</translation>
    </message>
    <message>
        <source>A ground is still open, or stands in the way. Nothing was queued.</source>
        <translation>Un motif reste ouvert, ou s’y oppose. Rien n’a été mis en attente d’envoi.</translation>
    </message>
    <message>
        <source>Go on with the examination</source>
        <translation>Poursuivre l’examen</translation>
    </message>
    <message>
        <source>This ground was not found to hold.</source>
        <translation>Ce motif n’a pas été retenu.</translation>
    </message>
    <message>
        <source>Answer its question first. Nothing was queued.</source>
        <translation>Répondez d’abord à sa question. Rien n’a été mis en attente d’envoi.</translation>
    </message>
    <message>
        <source>There is nothing to print.</source>
        <translation>Il n’y a rien à imprimer.</translation>
    </message>
    <message>
        <source>None of the events asked for was shared with all parties. Nothing left.</source>
        <translation>Aucun des événements demandés n’a été communiqué à toutes les parties. Rien n’est sorti.</translation>
    </message>
    <message>
        <source>Choose other events</source>
        <translation>Choisir d’autres événements</translation>
    </message>
    <message>
        <source>This is too long to print at once.</source>
        <translation>C’est trop long pour être imprimé d’un coup.</translation>
    </message>
    <message>
        <source>{asked} events, {most} at most. Filter them, or save them as PDF files.</source>
        <translation>{asked} événements, {most} au plus. Filtrez-les, ou enregistrez-les en fichiers PDF.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>This file cannot be printed yet.</source>
        <translation>Ce dossier ne peut pas encore être imprimé.</translation>
    </message>
    <message>
        <source>It opens once independence is stated (R613-1).</source>
        <translation>Il s’ouvre une fois l’indépendance déclarée (R613-1).</translation>
    </message>
    <message>
        <source>An event cannot be read.</source>
        <translation>Un événement est illisible.</translation>
    </message>
    <message>
        <source>The content of event {seq} is damaged. The others are not touched.</source>
        <translation>Le contenu de l’événement {seq} est abîmé. Les autres sont intacts.</translation>
    </message>
    <message>
        <source>What was said apart is printed for a stated reason only. Nothing left.</source>
        <translation>Ce qui a été dit séparément ne s’imprime que pour un motif énoncé. Rien n’est sorti.</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>This date does not exist. Example: 30/11/2026.</source>
        <translation>Cette date n’existe pas. Exemple&#xa0;: 30/11/2026.</translation>
    </message>
    <message>
        <source>This is not an amount. Example: 1290.00.</source>
        <translation>Ce n’est pas un montant. Exemple&#xa0;: 1290,00.</translation>
    </message>
    <message>
        <source>An amount has two decimals at most.</source>
        <translation>Un montant a deux décimales au plus.</translation>
    </message>
    <message>
        <source>This cannot be less than zero.</source>
        <translation>Ce ne peut pas être moins que zéro.</translation>
    </message>
    <message>
        <source>This is not a number. Example: 6.67.</source>
        <translation>Ce n’est pas un nombre. Exemple&#xa0;: 6,67.</translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation>Ce doit être un nombre entier.</translation>
    </message>
    <message>
        <source>To be filled in.</source>
        <translation>À remplir.</translation>
    </message>
    <message>
        <source>This cannot be used here.</source>
        <translation>Cela ne convient pas ici.</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>The act waits to leave this desk.</source>
        <translation>L’acte attend de quitter ce poste.</translation>
    </message>
    <message>
        <source>What you typed would be lost. Do it again to close without keeping it.</source>
        <translation>Ce que vous avez saisi serait perdu. Recommencez pour fermer sans le garder.</translation>
    </message>
</context>
<context>
    <name>linking</name>
    <message>
        <source>Waiting for the platform</source>
        <translation>Attente de la plateforme</translation>
    </message>
    <message>
        <source>This is not an address: it begins with https://.</source>
        <translation>Ce n’est pas une adresse&#xa0;: elle commence par https://.</translation>
    </message>
    <message>
        <source>Without https the exchange could be read on the way.</source>
        <translation>Sans https, l’échange pourrait être lu en route.</translation>
    </message>
    <message>
        <source>Type the code you were given.</source>
        <translation>Saisissez le code qui vous a été donné.</translation>
    </message>
    <message>
        <source>Give this desk a name.</source>
        <translation>Donnez un nom à ce poste.</translation>
    </message>
    <message>
        <source>Linked to {platform} as {person}. The signing certificate is valid until {day}.</source>
        <translation>Relié à «&#xa0;{platform}&#xa0;», médiateur&#xa0;: {person}. Le certificat de signature est valable jusqu’au {day}.</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Dispute</source>
        <translation>D&amp;ossier</translation>
    </message>
    <message>
        <source>&amp;Proposal</source>
        <translation>&amp;Proposition</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>O&amp;utils</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
</context>
<context>
    <name>outbox</name>
    <message>
        <source>fingerprint {digest}</source>
        <translation>empreinte {digest}</translation>
    </message>
    <message>
        <source>R-{number}</source>
        <translation>R-{number}</translation>
    </message>
    <message>
        <source>next try at {time}</source>
        <translation>nouvel essai à {time}</translation>
    </message>
    <message>
        <source>leaves in a few seconds</source>
        <translation>part dans quelques secondes</translation>
    </message>
    <message>
        <source>held by you</source>
        <translation>retenu par vous</translation>
    </message>
    <message>
        <source>waiting for the receipt</source>
        <translation>reçu attendu</translation>
    </message>
    <message>
        <source>at the next synchronisation</source>
        <translation>à la prochaine synchronisation</translation>
    </message>
    <message>
        <source>needs your decision</source>
        <translation>demande votre décision</translation>
    </message>
    <message>
        <source>{state}. {act}, file {number}, {recipients}.</source>
        <translation>{state}. {act}, dossier {number}, {recipients}.</translation>
    </message>
    <message>
        <source>File {number}, {title}</source>
        <translation>Dossier {number}, {title}</translation>
    </message>
    <message>
        <source>Withdraw the act</source>
        <translation>Retirer l’acte</translation>
    </message>
    <message>
        <source>{reason}. Nothing was handed to the parties.</source>
        <translation>{reason}. Rien n’a été transmis aux parties.</translation>
    </message>
    <message>
        <source>{reason}. It waits for your decision; the other acts leave.</source>
        <translation>{reason}. Il attend votre décision&#xa0;; les autres actes partent.</translation>
    </message>
    <message>
        <source>It is sealed on this desk and leaves in its turn, {when}.</source>
        <translation>Il est scellé sur ce poste et part à son tour, {when}.</translation>
    </message>
    <message>
        <source>The platform refused this act</source>
        <translation>La plateforme a refusé cet acte</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>The file changed before this act left</source>
        <translation>Le dossier a changé avant le départ de cet acte</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>Relire le dossier</translation>
    </message>
    <message>
        <source>Send all the same</source>
        <translation>Envoyer quand même</translation>
    </message>
    <message>
        <source>You hold this act</source>
        <translation>Vous retenez cet acte</translation>
    </message>
    <message>
        <source>It leaves in a few seconds. Until then it can be taken back, or held.</source>
        <translation>Il part dans quelques secondes. D’ici là, il peut être repris ou retenu.</translation>
    </message>
    <message>
        <source>It stays sealed on this desk until you release it.</source>
        <translation>Il reste scellé sur ce poste jusqu’à ce que vous le libériez.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Libérer</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Sent again, it would be refused again. Withdraw it: its draft opens again.</source>
        <translation>Renvoyé, il serait refusé de nouveau. Retirez-le&#xa0;: son projet se rouvre.</translation>
    </message>
    <message>
        <source>Sent again, it would be refused again. Withdraw it.</source>
        <translation>Renvoyé, il serait refusé de nouveau. Retirez-le.</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En cours d’envoi</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Rien à faire.</translation>
    </message>
    <message>
        <source>Received by the platform</source>
        <translation>Reçu par la plateforme</translation>
    </message>
    <message>
        <source>The receipt below proves it.</source>
        <translation>Le reçu ci-dessous le prouve.</translation>
    </message>
    <message>
        <source>You withdrew this act</source>
        <translation>Vous avez retiré cet acte</translation>
    </message>
    <message>
        <source>It never left.</source>
        <translation>Il n’est jamais parti.</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Établi le</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Reçu le</translation>
    </message>
    <message>
        <source>For the content</source>
        <translation>Pour le contenu</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>checked with the platform’s key</source>
        <translation>vérifiée avec la clé de la plateforme</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Acte</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Receipt or reason</source>
        <translation>Reçu ou motif</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptés</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirés</translation>
    </message>
</context>
<context>
    <name>passphrase</name>
    <message>
        <source>Show what is typed</source>
        <translation>Afficher la saisie</translation>
    </message>
    <message>
        <source>Typed alike</source>
        <translation>Saisies identiques</translation>
    </message>
    <message>
        <source>Choose a passphrase.</source>
        <translation>Choisissez une phrase de passe.</translation>
    </message>
    <message>
        <source>One moment, the passphrase is being judged.</source>
        <translation>Un instant, la phrase est en cours d’examen.</translation>
    </message>
    <message>
        <source>The second passphrase differs from the first.</source>
        <translation>La seconde saisie diffère de la première.</translation>
    </message>
    <message>
        <source>Too short: at least {count} characters.</source>
        <translation>Trop courte&#xa0;: au moins {count} caractères.</translation>
    </message>
    <message>
        <source>Too easy to guess. Four or five unrelated words do better.</source>
        <translation>Trop facile à deviner. Quatre ou cinq mots sans lien font mieux.</translation>
    </message>
    <message>
        <source>Good. Years of attempts would be needed.</source>
        <translation>Bonne. Des années d’essais seraient nécessaires.</translation>
    </message>
    <message>
        <source>Strong. Several centuries of attempts would be needed.</source>
        <translation>Solide. Plusieurs siècles d’essais seraient nécessaires.</translation>
    </message>
    <message>
        <source>Very strong. Longer than anyone can wait.</source>
        <translation>Très solide. Plus longtemps que quiconque ne peut attendre.</translation>
    </message>
</context>
<context>
    <name>present</name>
    <message>
        <source>{day} at {time} ({zone})</source>
        <translation>{day} à {time} ({zone})</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>ko</translation>
    </message>
    <message>
        <source>B</source>
        <translation>octets</translation>
    </message>
</context>
<context>
    <name>reading</name>
    <message>
        <source>As the computer</source>
        <translation>Comme l’ordinateur</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>{language}, text at {size}</source>
        <translation>{language}, texte à {size}</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fondement</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigueur</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Fiabilité</translation>
    </message>
    <message>
        <source>set by the body</source>
        <translation>réglé par l’entité</translation>
    </message>
    <message>
        <source>not yet in force</source>
        <translation>pas encore en vigueur</translation>
    </message>
    <message>
        <source>fixed case by case</source>
        <translation>fixé au cas par cas</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>depuis le {day}</translation>
    </message>
    <message>
        <source>since no known day</source>
        <translation>depuis une date inconnue</translation>
    </message>
    <message>
        <source>From {day}: {reason}</source>
        <translation>À partir du {day}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu’au {day}</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>retirée</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>remplacée</translation>
    </message>
    <message>
        <source>{choice} {unit} or another time</source>
        <translation>{choice} {unit} ou autre</translation>
    </message>
    <message>
        <source>{choices} or {last} {unit}</source>
        <translation>{choices} ou {last} {unit}</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>non vérifiée</translation>
    </message>
    <message>
        <source>read in {month}</source>
        <translation>lue en {month}</translation>
    </message>
    <message>
        <source>A maximum: a body may shorten it, never lengthen it.</source>
        <translation>Un maximum&#xa0;: une entité peut le raccourcir, jamais l’allonger.</translation>
    </message>
    <message>
        <source>A minimum: a body may lengthen it, never shorten it.</source>
        <translation>Un minimum&#xa0;: une entité peut l’allonger, jamais le raccourcir.</translation>
    </message>
    <message>
        <source>Fixed: a body may change nothing but the warnings.</source>
        <translation>Fixé&#xa0;: une entité ne peut changer que les rappels.</translation>
    </message>
    <message>
        <source>The body is free to set it.</source>
        <translation>L’entité le règle librement.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>on the last day</source>
        <translation>le dernier jour</translation>
    </message>
    <message>
        <source>{days} days before</source>
        <translation>{days} jours avant</translation>
    </message>
    <message>
        <source>{article} fixes this time: a body cannot change it.</source>
        <translation>{article} fixe ce délai&#xa0;: une entité ne peut le changer.</translation>
    </message>
    <message>
        <source>{article} sets a maximum, which this would exceed.</source>
        <translation>{article} fixe un maximum, que cette règle dépasserait.</translation>
    </message>
    <message>
        <source>{article} sets a minimum, which this would fall short of.</source>
        <translation>{article} fixe un minimum, que cette règle n’atteindrait pas.</translation>
    </message>
    <message>
        <source>Another rule of the body already stands for these days.</source>
        <translation>Une autre règle de l’entité vaut déjà pour ces jours.</translation>
    </message>
    <message>
        <source>{article} does not leave this to the body.</source>
        <translation>{article} ne laisse pas ce choix à l’entité.</translation>
    </message>
    <message>
        <source>Nothing differs from the rule as it is.</source>
        <translation>Rien ne diffère de la règle telle qu’elle est.</translation>
    </message>
    <message>
        <source>This calendar is not known.</source>
        <translation>Ce calendrier n’est pas connu.</translation>
    </message>
    <message>
        <source>This name is taken by another rule.</source>
        <translation>Ce nom est pris par une autre règle.</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <source>Group {number}</source>
        <translation>Groupe {number}</translation>
    </message>
    <message>
        <source>Recovery key of the vault {name}</source>
        <translation>Clé de secours du coffre {name}</translation>
    </message>
    <message>
        <source>Group {number} does not match the sheet. Look at it once more.</source>
        <translation>Le groupe {number} ne correspond pas à la feuille. Regardez-la encore une fois.</translation>
    </message>
    <message>
        <source>On the screen that asks for the passphrase, choose the recovery sheet.</source>
        <translation>Sur l’écran qui demande la phrase de passe, choisissez la feuille de secours.</translation>
    </message>
    <message>
        <source>Type the groups in order. Capitals, spaces and dashes do not matter; O is read as zero, I and L as one.</source>
        <translation>Tapez les groupes dans l’ordre. Majuscules, espaces et tirets sont indifférents&#xa0;; O se lit zéro, I et L se lisent un.</translation>
    </message>
    <message>
        <source>Once inside, choose a new passphrase in the settings.</source>
        <translation>Une fois entré, choisissez une nouvelle phrase de passe dans les réglages.</translation>
    </message>
    <message>
        <source>A sheet printed before this one opens nothing any more.</source>
        <translation>Une feuille imprimée avant celle-ci n’ouvre plus rien.</translation>
    </message>
    <message>
        <source>Vault {name}, sheet made on {day}</source>
        <translation>Coffre {name}, feuille établie le {day}</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Feuille de secours</translation>
    </message>
    <message>
        <source>To use it</source>
        <translation>Pour s’en servir</translation>
    </message>
    <message>
        <source>To keep it</source>
        <translation>Pour la garder</translation>
    </message>
    <message>
        <source>Whoever holds this sheet and a copy of the vault can read it. Keep it locked away, far from the computer.</source>
        <translation>Qui détient cette feuille et une copie du coffre peut le lire. Gardez-la sous clé, loin de l’ordinateur.</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>Opening the envelope</source>
        <translation>Ouverture de l’enveloppe</translation>
    </message>
    <message>
        <source>Checking fingerprints and signature</source>
        <translation>Contrôle des empreintes et de la signature</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Lecture du dossier</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Writing in the vault</source>
        <translation>Écriture dans le coffre</translation>
    </message>
    <message>
        <source>Sending acts</source>
        <translation>Envoi des actes</translation>
    </message>
    <message>
        <source>Sending documents</source>
        <translation>Envoi des documents</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Receiving receipts</source>
        <translation>Réception des reçus</translation>
    </message>
    <message>
        <source>Receiving files</source>
        <translation>Réception des dossiers</translation>
    </message>
    <message>
        <source>Writing the backup</source>
        <translation>Écriture de la sauvegarde</translation>
    </message>
    <message>
        <source>Restoring the vault</source>
        <translation>Rétablissement du coffre</translation>
    </message>
    <message>
        <source>Reading every sealed file</source>
        <translation>Lecture de chaque fichier scellé</translation>
    </message>
    <message>
        <source>Reading every page of the database</source>
        <translation>Lecture de chaque page de la base</translation>
    </message>
    <message>
        <source>Checking every timeline</source>
        <translation>Vérification de chaque chronologie</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
</context>
<context>
    <name>sync_notices</name>
    <message>
        <source>A file received was not imported.</source>
        <translation>Un dossier reçu n’a pas été importé.</translation>
    </message>
    <message>
        <source>It does not hold together. What is in the vault is intact.</source>
        <translation>Il n’est pas cohérent. Ce que contient le coffre est intact.</translation>
    </message>
    <message>
        <source>The clock of this computer is off.</source>
        <translation>L’horloge de cet ordinateur est décalée.</translation>
    </message>
    <message>
        <source>This vault is an older copy, or not the only one.</source>
        <translation>Ce coffre est une copie plus ancienne, ou n’est pas le seul.</translation>
    </message>
    <message>
        <source>The platform holds acts of this desk that it does not know. They come back from there; notes and drafts written elsewhere do not. If a backup was restored, work in one of the two only; else somebody put an old copy in its place.</source>
        <translation>La plateforme détient des actes de ce poste qu’il ne connaît pas. Ils en reviennent&#xa0;; pas les notes ni les brouillons écrits ailleurs. Si une sauvegarde a été rétablie, ne travaillez que dans l’un des deux&#xa0;; sinon quelqu’un a mis une ancienne copie à sa place.</translation>
    </message>
    <message>
        <source>Nobody confirms the date of this computer.</source>
        <translation>Personne ne confirme la date de cet ordinateur.</translation>
    </message>
    <message>
        <source>The platform last told another one, or was not reached for weeks. Check the clock: deadlines are counted on it.</source>
        <translation>La plateforme en a donné une autre, ou n’a pas été jointe depuis des semaines. Vérifiez l’horloge&#xa0;: les délais sont comptés sur elle.</translation>
    </message>
    <message>
        <source>Deadlines are counted on it: set it to the right time.</source>
        <translation>Les délais se comptent sur elle&#xa0;: mettez‑la à l’heure.</translation>
    </message>
</context>
<context>
    <name>undoing</name>
    <message>
        <source>Language changed.</source>
        <translation>Langue changée.</translation>
    </message>
    <message>
        <source>Theme changed.</source>
        <translation>Thème changé.</translation>
    </message>
    <message>
        <source>Text size changed.</source>
        <translation>Taille du texte changée.</translation>
    </message>
    <message>
        <source>Time before the lock changed.</source>
        <translation>Délai avant verrouillage changé.</translation>
    </message>
    <message>
        <source>Time to take an act back changed.</source>
        <translation>Temps pour reprendre un acte changé.</translation>
    </message>
    <message>
        <source>Commands by single letters changed.</source>
        <translation>Commandes par une seule lettre&#xa0;: réglage changé.</translation>
    </message>
    <message>
        <source>Letters of the screen changed.</source>
        <translation>Caractères de l’écran changés.</translation>
    </message>
    <message>
        <source>Paper in the dark theme changed.</source>
        <translation>Papier du thème sombre&#xa0;: réglage changé.</translation>
    </message>
    <message>
        <source>Telling of deadlines changed.</source>
        <translation>Annonce des échéances&#xa0;: réglage changé.</translation>
    </message>
    <message>
        <source>First steps put away or brought back.</source>
        <translation>Premiers pas rangés ou rappelés.</translation>
    </message>
</context>
<context>
    <name>unlock</name>
    <message>
        <source>Computing the key</source>
        <translation>Calcul de la clé</translation>
    </message>
    <message>
        <source>Checking the vault</source>
        <translation>Contrôle du coffre</translation>
    </message>
    <message>
        <source>Replacing the key</source>
        <translation>Remplacement de la clé</translation>
    </message>
    <message>
        <source>Asking this computer</source>
        <translation>Demande au trousseau de l’ordinateur</translation>
    </message>
    <message>
        <source>Preparing the practice vault</source>
        <translation>Préparation du coffre d’exercice</translation>
    </message>
    <message>
        <source>Opening the exercises</source>
        <translation>Ouverture des exercices</translation>
    </message>
    <message>
        <source>Locked {when}.</source>
        <translation>Verrouillé {when}.</translation>
    </message>
    <message>
        <source>Text being written will be given back.</source>
        <translation>Un texte en cours vous sera rendu.</translation>
    </message>
    <message>
        <source>Folder of the vault</source>
        <translation>Dossier du coffre</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>aujourd’hui à {time}</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>hier à {time}</translation>
    </message>
    <message>
        <source>on {day} at {time}</source>
        <translation>le {day} à {time}</translation>
    </message>
</context>
</TS>
