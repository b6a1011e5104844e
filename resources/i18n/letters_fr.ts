<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>BundleList</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed</source>
        <translation>
            <numerusform>%n signé</numerusform>
            <numerusform>%n signés</numerusform>
        </translation>
    </message>
    <message>
        <source>{files}: {numbers}</source>
        <translation>{files}&#xa0;: {numbers}</translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>These files seem to belong together</source>
        <translation>Ces dossiers semblent aller ensemble</translation>
    </message>
    <message>
        <source>One trader, one event: they can share one reasoning, decided file by file.</source>
        <translation>Un professionnel, un événement&#xa0;: ils peuvent partager un raisonnement, décidé dossier par dossier.</translation>
    </message>
    <message>
        <source>Group these files</source>
        <translation>Regrouper ces dossiers</translation>
    </message>
</context>
<context>
    <name>BundleWork</name>
    <message>
        <source>{signed} signed, {drafted} drafted, of {files}</source>
        <translation>signés&#xa0;: {signed}, rédigés&#xa0;: {drafted}, sur {files}</translation>
    </message>
    <message>
        <source>Language of the reasoning</source>
        <translation>Langue du raisonnement</translation>
    </message>
    <message>
        <source>Files of the bundle</source>
        <translation>Dossiers du lot</translation>
    </message>
    <message>
        <source>Bring into the drafts</source>
        <translation>Porter dans les projets</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Courriers</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Put the shared text back</source>
        <translation>Remettre le texte commun</translation>
    </message>
    <message>
        <source>Take out of the bundle</source>
        <translation>Sortir du lot</translation>
    </message>
</context>
<context>
    <name>BundlesPage</name>
    <message>
        <source>No bundle</source>
        <translation>Aucun lot</translation>
    </message>
    <message>
        <source>When several files are against one trader and of one event, they can share one reasoning. Each party still sees only its own file.
To begin: Files, choose one of them, then “Group with others…”.</source>
        <translation>Quand plusieurs dossiers visent un même professionnel et un même événement, ils peuvent partager un raisonnement. Chaque partie ne voit toujours que son propre dossier.
Pour commencer&#xa0;: Dossiers, choisissez-en un, puis «&#xa0;Regrouper avec d’autres…&#xa0;».</translation>
    </message>
    <message>
        <source>Go to the files</source>
        <translation>Aller aux dossiers</translation>
    </message>
    <message>
        <source>The shared reasoning names one of the files.</source>
        <translation>Le raisonnement commun désigne un des dossiers.</translation>
    </message>
    <message>
        <source>It is kept here, but enters no draft until the name is out: {files}</source>
        <translation>Il est gardé ici, mais n’entre dans aucun projet tant que le nom y est&#xa0;: {files}</translation>
    </message>
    <message>
        <source>an exhibit</source>
        <translation>une pièce</translation>
    </message>
    <message>
        <source>Files grouped.</source>
        <translation>Dossiers regroupés.</translation>
    </message>
    <message>
        <source>Shared reasoning</source>
        <translation>Raisonnement commun</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) carry the shared reasoning now.</source>
        <translation>
            <numerusform>%n projet porte maintenant le raisonnement commun.</numerusform>
            <numerusform>%n projets portent maintenant le raisonnement commun.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed by hand, left alone: {files}.</source>
        <translation>Modifiés à la main, laissés tels quels&#xa0;: {files}.</translation>
    </message>
    <message>
        <source>File taken out.</source>
        <translation>Dossier sorti du lot.</translation>
    </message>
</context>
<context>
    <name>ExhibitChoice</name>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
</context>
<context>
    <name>FilesModel</name>
    <message>
        <source>File</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>Consommateur</translation>
    </message>
    <message>
        <source>In dispute</source>
        <translation>En litige</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Unlike the others</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Letters to send</source>
        <translation>À envoyer</translation>
    </message>
    <message>
        <source>names another file</source>
        <translation>désigne un autre dossier</translation>
    </message>
    <message>
        <source>File {number}, {consumer}, {amount}. {progress}. {unlike}</source>
        <translation>Dossier {number}, {consumer}, {amount}. {progress}. {unlike}</translation>
    </message>
</context>
<context>
    <name>GroupForm</name>
    <message>
        <source>This trader has no other file to group it with.</source>
        <translation>Ce professionnel n’a pas d’autre dossier avec lequel le regrouper.</translation>
    </message>
    <message>
        <source>Tick two files or more.</source>
        <translation>Cochez au moins deux dossiers.</translation>
    </message>
    <message>
        <source>Group files</source>
        <translation>Regrouper des dossiers</translation>
    </message>
    <message>
        <source>Files against one trader, of one event: one reasoning is written for all, and each is decided by itself. A file of another bundle cannot be ticked.</source>
        <translation>Des dossiers contre un même professionnel, nés d’un même événement&#xa0;: un raisonnement est écrit pour tous, et chacun est décidé séparément. Un dossier d’un autre lot ne peut pas être coché.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Regrouper</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Files against this trader</source>
        <translation>&amp;Dossiers contre ce professionnel</translation>
    </message>
</context>
<context>
    <name>LetterActs</name>
    <message>
        <source>What became of the letter entered.</source>
        <translation>Suite du courrier notée.</translation>
    </message>
    <message>
        <source>The printer did not take the letter.</source>
        <translation>L’imprimante n’a pas pris le courrier.</translation>
    </message>
    <message>
        <source>Nothing was noted. Try again, or save it as PDF.</source>
        <translation>Rien n’a été noté. Réessayez, ou enregistrez-le en PDF.</translation>
    </message>
    <message>
        <source>Saved as {name}, outside the vault.</source>
        <translation>Enregistré sous {name}, hors du coffre.</translation>
    </message>
</context>
<context>
    <name>LetterPane</name>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Reprint…</source>
        <translation>Réimprimer…</translation>
    </message>
    <message>
        <source>Posted…</source>
        <translation>Posté…</translation>
    </message>
    <message>
        <source>Delivered…</source>
        <translation>Remis…</translation>
    </message>
    <message>
        <source>Came back…</source>
        <translation>Revenu…</translation>
    </message>
    <message>
        <source>Scanned proof…</source>
        <translation>Preuve numérisée…</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Voie</translation>
    </message>
    <message>
        <source>{day}, on the platform</source>
        <translation>{day}, sur la plateforme</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
</context>
<context>
    <name>LettersModel</name>
    <message>
        <source>Letter</source>
        <translation>Courrier</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Voie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
</context>
<context>
    <name>LettersTab</name>
    <message>
        <source>Letters of the file</source>
        <translation>Courriers du dossier</translation>
    </message>
    <message>
        <source>Write a letter…</source>
        <translation>Écrire un courrier…</translation>
    </message>
    <message>
        <source>More about letters</source>
        <translation>Autres commandes des courriers</translation>
    </message>
    <message>
        <source>&amp;Print the letter…</source>
        <translation>&amp;Imprimer le courrier…</translation>
    </message>
    <message>
        <source>&amp;Write a letter…</source>
        <translation>&amp;Écrire un courrier…</translation>
    </message>
    <message>
        <source>Send refusals to both parties</source>
        <translation>Adresser les irrecevabilités aux deux parties</translation>
    </message>
    <message>
        <source>No letter yet</source>
        <translation>Aucun courrier pour l’instant</translation>
    </message>
    <message>
        <source>Each notice the procedure owes appears here as soon as its act is made.</source>
        <translation>Chaque notification due par la procédure apparaît ici dès que son acte est fait.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n courrier</numerusform>
            <numerusform>%n courriers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>%n à envoyer</numerusform>
            <numerusform>%n à envoyer</numerusform>
        </translation>
    </message>
    <message>
        <source>Readers of refusals changed.</source>
        <translation>Destinataires des refus modifiés.</translation>
    </message>
</context>
<context>
    <name>PostedForm</name>
    <message>
        <source>Letter posted</source>
        <translation>Courrier posté</translation>
    </message>
    <message>
        <source>The day it was handed to the post. It is not yet the day of delivery.</source>
        <translation>Le jour de son dépôt à la poste. Ce n’est pas encore celui de la remise.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Posted on</source>
        <translation>&amp;Posté le</translation>
    </message>
    <message>
        <source>&amp;Number of the letter</source>
        <translation>&amp;Numéro de l’envoi</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>Peut rester vide</translation>
    </message>
</context>
<context>
    <name>ProofForm</name>
    <message>
        <source>Choose an exhibit.</source>
        <translation>Choisissez une pièce.</translation>
    </message>
    <message>
        <source>Scanned proof</source>
        <translation>Preuve numérisée</translation>
    </message>
    <message>
        <source>Scan it into the exhibits first; then choose it here.</source>
        <translation>Numérisez-la d’abord parmi les pièces&#xa0;; choisissez-la ensuite ici.</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Joindre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Exhibit</source>
        <translation>&amp;Pièce</translation>
    </message>
</context>
<context>
    <name>ReturnedForm</name>
    <message>
        <source>Letter came back</source>
        <translation>Courrier revenu</translation>
    </message>
    <message>
        <source>No time runs. Check the address, then print and post it again.</source>
        <translation>Aucun délai ne court. Vérifiez l’adresse, puis imprimez et postez de nouveau.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Came back on</source>
        <translation>&amp;Revenu le</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>As the post wrote it: unknown at this address…</source>
        <translation>Tel que la poste l’a écrit&#xa0;: inconnu à cette adresse…</translation>
    </message>
</context>
<context>
    <name>ServedForm</name>
    <message>
        <source>Letter delivered</source>
        <translation>Courrier remis</translation>
    </message>
    <message>
        <source>The time this party has runs from that day (R612‑1, R612‑4). The platform is told the day and the proof.</source>
        <translation>Le délai de cette partie court à partir de ce jour (R612‑1, R612‑4). La plateforme apprend le jour et la preuve.</translation>
    </message>
    <message>
        <source>Enter and tell the platform</source>
        <translation>Enregistrer et informer la plateforme</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Delivered on</source>
        <translation>&amp;Remis le</translation>
    </message>
    <message>
        <source>Number of the receipt, name of who signed, bailiff’s record…</source>
        <translation>Numéro de l’avis, nom du signataire, procès-verbal…</translation>
    </message>
    <message>
        <source>&amp;Proof</source>
        <translation>&amp;Preuve</translation>
    </message>
    <message>
        <source>&amp;Scanned proof</source>
        <translation>Preuve &amp;numérisée</translation>
    </message>
    <message>
        <source>An exhibit of the file; may stay empty</source>
        <translation>Une pièce du dossier&#xa0;; peut rester vide</translation>
    </message>
</context>
<context>
    <name>WriteForm</name>
    <message>
        <source>Write a letter</source>
        <translation>Écrire un courrier</translation>
    </message>
    <message>
        <source>It is written from the texts of the body, with the mentions of today’s law. You read its pages before anything leaves.</source>
        <translation>Il est rédigé d’après les textes de l’entité, avec les mentions du droit en vigueur aujourd’hui. Vous lisez ses pages avant que rien ne parte.</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Letter</source>
        <translation>&amp;Courrier</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;À</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>What &amp;remains to be done</source>
        <translation>Ce qui &amp;reste à faire</translation>
    </message>
    <message>
        <source>One item a line</source>
        <translation>Un point par ligne</translation>
    </message>
    <message>
        <source>New &amp;day of the outcome</source>
        <translation>Nouveau &amp;jour de l’issue</translation>
    </message>
    <message>
        <source>Rea&amp;son</source>
        <translation>Rai&amp;son</translation>
    </message>
    <message>
        <source>Answer a&amp;waited by</source>
        <translation>R&amp;éponse attendue le</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>Peut rester vide</translation>
    </message>
    <message>
        <source>A paragraph of your &amp;own</source>
        <translation>Un paragraphe de votre &amp;main</translation>
    </message>
</context>
<context>
    <name>letters</name>
    <message>
        <source>The letter leaves the vault</source>
        <translation>Le courrier quitte le coffre</translation>
    </message>
    <message>
        <source>What is printed or saved can be read by anyone who gets it.</source>
        <translation>Ce qui est imprimé ou enregistré peut être lu par quiconque le détient.</translation>
    </message>
    <message>
        <source>The copy kept here stays sealed, with its fingerprint and the day it left. A saved file is not deleted by this desk.</source>
        <translation>L’exemplaire gardé ici reste scellé, avec son empreinte et le jour de sa sortie. Un fichier enregistré n’est pas supprimé par ce poste.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>Le garder ici</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>Enregistrer le courrier</translation>
    </message>
    <message>
        <source>To post</source>
        <translation>À poster</translation>
    </message>
    <message>
        <source>{notice}, to {name}. {state}, {day}. {channel}. {proof}</source>
        <translation>{notice}, pour {name}. {state}, {day}. {channel}. {proof}</translation>
    </message>
    <message>
        <source>Letter prepared.</source>
        <translation>Courrier préparé.</translation>
    </message>
</context>
</TS>
