<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AnnotateForm</name>
    <message>
        <source>Your own title and type</source>
        <translation>Votre titre et votre type</translation>
    </message>
    <message>
        <source>They are for this desk; the parties keep seeing what was filed.</source>
        <translation>Ils ne servent qu’à ce poste&#xa0;; les parties voient toujours ce qui a été déposé.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Filed as “{title}”</source>
        <translation>Déposée sous le titre «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>T&amp;ype</translation>
    </message>
    <message>
        <source>Filed as: {type}</source>
        <translation>Déposée comme&#xa0;: {type}</translation>
    </message>
    <message>
        <source>As filed</source>
        <translation>Comme déposée</translation>
    </message>
</context>
<context>
    <name>ConsentForm</name>
    <message>
        <source>A consent cannot lie in the future.</source>
        <translation>Un consentement ne peut pas être daté du futur.</translation>
    </message>
    <message>
        <source>Consent to show an exhibit</source>
        <translation>Consentement à communiquer une pièce</translation>
    </message>
    <message>
        <source>Write down how it was given; nothing is shown to anybody yet.</source>
        <translation>Notez comment il a été donné&#xa0;; rien n’est encore montré à personne.</translation>
    </message>
    <message>
        <source>Keep the consent</source>
        <translation>Enregistrer le consentement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Given on</source>
        <translation>&amp;Donné le</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Comment</translation>
    </message>
    <message>
        <source>&amp;What was said</source>
        <translation>Ce &amp;qui a été dit</translation>
    </message>
    <message>
        <source>Sealed on this desk, carried by no act.</source>
        <translation>Scellé sur ce poste, ne part dans aucun acte.</translation>
    </message>
    <message>
        <source>Consent written down.</source>
        <translation>Consentement noté.</translation>
    </message>
</context>
<context>
    <name>DoubtForm</name>
    <message>
        <source>Doubt about authenticity</source>
        <translation>Doute sur l’authenticité</translation>
    </message>
    <message>
        <source>{piece}. A neutral mark for yourself: it is no finding, never leaves this desk and enters no decision.</source>
        <translation>{piece}. Une marque neutre, pour vous seul&#xa0;: ce n’est pas une constatation, elle ne quitte pas ce poste et n’entre dans aucune décision.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>&amp;Private reason</source>
        <translation>&amp;Raison privée</translation>
    </message>
    <message>
        <source>Sealed on this desk, carried by no act.</source>
        <translation>Scellé sur ce poste, ne part dans aucun acte.</translation>
    </message>
</context>
<context>
    <name>EvidencePane</name>
    <message>
        <source>Previous exhibit</source>
        <translation>Pièce précédente</translation>
    </message>
    <message>
        <source>Next exhibit</source>
        <translation>Pièce suivante</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Pièce</translation>
    </message>
    <message>
        <source>Page of the exhibit</source>
        <translation>Page de la pièce</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Sheet of the workbook</source>
        <translation>Feuille du classeur</translation>
    </message>
    <message>
        <source>No exhibit</source>
        <translation>Aucune pièce</translation>
    </message>
    <message>
        <source>No exhibit in this file</source>
        <translation>Aucune pièce dans ce dossier</translation>
    </message>
    <message>
        <source>Those filed later appear here.</source>
        <translation>Celles qui seront déposées apparaîtront ici.</translation>
    </message>
    <message>
        <source>Exhibit {number}</source>
        <translation>Pièce n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} sur {pages}</translation>
    </message>
</context>
<context>
    <name>ExhibitActions</name>
    <message>
        <source>What may be done with this exhibit</source>
        <translation>Ce que l’on peut faire de cette pièce</translation>
    </message>
    <message>
        <source>Your own title and type…</source>
        <translation>Votre titre et votre type…</translation>
    </message>
    <message>
        <source>Doubt about authenticity…</source>
        <translation>Doute sur l’authenticité…</translation>
    </message>
    <message>
        <source>Send it to the parties…</source>
        <translation>L’envoyer aux parties…</translation>
    </message>
    <message>
        <source>Make a redacted copy…</source>
        <translation>Faire une copie caviardée…</translation>
    </message>
    <message>
        <source>Find in this exhibit…</source>
        <translation>Chercher dans cette pièce…</translation>
    </message>
    <message>
        <source>Turn by a quarter</source>
        <translation>Tourner d’un quart</translation>
    </message>
    <message>
        <source>Small pages</source>
        <translation>Vignettes des pages</translation>
    </message>
    <message>
        <source>Copy a citation</source>
        <translation>Copier une citation</translation>
    </message>
    <message>
        <source>Save a copy outside the vault…</source>
        <translation>Enregistrer une copie hors du coffre…</translation>
    </message>
    <message>
        <source>Open outside the vault…</source>
        <translation>Ouvrir hors du coffre…</translation>
    </message>
    <message>
        <source>Communicate {to}…</source>
        <translation>Communiquer {to}…</translation>
    </message>
    <message>
        <source>Record the consent…</source>
        <translation>Noter le consentement…</translation>
    </message>
    <message>
        <source>Ask for it again</source>
        <translation>La redemander</translation>
    </message>
    <message>
        <source>Title and type changed.</source>
        <translation>Titre et type modifiés.</translation>
    </message>
    <message>
        <source>Doubt changed.</source>
        <translation>Doute modifié.</translation>
    </message>
</context>
<context>
    <name>ExhibitCounts</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n jour de retard</numerusform>
            <numerusform>%n jours de retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n relance</numerusform>
            <numerusform>%n relances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n pièce</numerusform>
            <numerusform>%n pièces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) blacked out</source>
        <translation>
            <numerusform>%n zone noircie</numerusform>
            <numerusform>%n zones noircies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExhibitsModel</name>
    <message>
        <source>Number among the exhibits of the one who filed it</source>
        <translation>Numéro parmi les pièces de celui qui l’a déposée</translation>
    </message>
    <message>
        <source>Seen by the consumer</source>
        <translation>Vue par le consommateur</translation>
    </message>
    <message>
        <source>Seen by the trader</source>
        <translation>Vue par le professionnel</translation>
    </message>
    <message>
        <source>Cited in the draft</source>
        <translation>Citée dans le projet</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Déposée</translation>
    </message>
    <message>
        <source>Cited</source>
        <translation>Citée</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Filed by {who}, {when}</source>
        <translation>Déposée par le {who}, {when}</translation>
    </message>
    <message>
        <source>Filed as “{title}”</source>
        <translation>Déposée sous le titre «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>{header}: {text}</source>
        <translation>{header}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>filed</source>
        <translation>déposée</translation>
    </message>
    <message>
        <source>to be sent</source>
        <translation>à envoyer</translation>
    </message>
    <message>
        <source>Not downloaded</source>
        <translation>Non téléchargée</translation>
    </message>
    <message>
        <source>Really {type}</source>
        <translation>En réalité {type}</translation>
    </message>
    <message>
        <source>May be relied on</source>
        <translation>Peut être citée</translation>
    </message>
    <message>
        <source>Not seen by both</source>
        <translation>Non contradictoire</translation>
    </message>
</context>
<context>
    <name>ExhibitsTab</name>
    <message>
        <source>What the link leads to is no longer in the file.</source>
        <translation>Ce vers quoi mène le lien n’est plus dans le dossier.</translation>
    </message>
    <message>
        <source>{shown} of {every}</source>
        <translation>{shown} sur {every}</translation>
    </message>
    <message>
        <source>Exhibits of the file</source>
        <translation>Pièces du dossier</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Ask for documents…</source>
        <translation>Demander une pièce…</translation>
    </message>
    <message>
        <source>Add an exhibit received…</source>
        <translation>Ajouter une pièce reçue…</translation>
    </message>
    <message>
        <source>Search the exhibits</source>
        <translation>Rechercher dans les pièces</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Filed by anybody</source>
        <translation>Déposée par tous</translation>
    </message>
    <message>
        <source>Filed by</source>
        <translation>Déposée par</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Find a type</source>
        <translation>Chercher un type</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Not seen by both</source>
        <translation>Non contradictoire</translation>
    </message>
    <message>
        <source>Cited in the draft</source>
        <translation>Citée dans le projet</translation>
    </message>
    <message>
        <source>With a defect</source>
        <translation>Avec un défaut</translation>
    </message>
    <message>
        <source>With a doubt</source>
        <translation>Avec un doute</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>À envoyer</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Who has seen what</source>
        <translation>Qui a vu quoi</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) of the trader stay closed.</source>
        <translation>
            <numerusform>%n pièce du professionnel reste fermée.</numerusform>
            <numerusform>%n pièces du professionnel restent fermées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The trader takes no part in the examination of admissibility.</source>
        <translation>Le professionnel ne participe pas à l’examen de la recevabilité.</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>Saved outside the vault as {name}</source>
        <translation>Enregistrée hors du coffre sous le nom {name}</translation>
    </message>
    <message>
        <source>{layer}: active</source>
        <translation>{layer}&#xa0;: actif</translation>
    </message>
    <message>
        <source>{layer}: not offered by this system</source>
        <translation>{layer}&#xa0;: non offert par ce système</translation>
    </message>
    <message>
        <source>SHA-256 {digest}</source>
        <translation>SHA-256 {digest}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown apart, protected</source>
        <translation>Affichée à part, protégée</translation>
    </message>
    <message>
        <source>Shown apart, partly protected</source>
        <translation>Affichée à part, protégée en partie</translation>
    </message>
</context>
<context>
    <name>FilesField</name>
    <message>
        <source>Files received</source>
        <translation>Fichiers reçus</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Files received, in the order of their pages</source>
        <translation>Fichiers reçus, dans l’ordre de leurs pages</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Retirer</translation>
    </message>
    <message numerus="yes">
        <source>At most {most} files: %n left out.</source>
        <translation>
            <numerusform>Au plus {most} fichiers&#xa0;: %n laissé de côté.</numerusform>
            <numerusform>Au plus {most} fichiers&#xa0;: %n laissés de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>Several pictures become one PDF, in this order.</source>
        <translation>Plusieurs images deviennent un seul PDF, dans cet ordre.</translation>
    </message>
    <message>
        <source>Or drop them here. Originals are kept as they are.</source>
        <translation>Ou déposez-les ici. Les originaux restent tels quels.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this exhibit</source>
        <translation>Chercher dans cette pièce</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Résultat précédent (Maj+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Résultat suivant (F3)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Fermer la recherche (Échap)</translation>
    </message>
    <message>
        <source>No text in it: a scan or a picture</source>
        <translation>Aucun texte&#xa0;: numérisation ou image</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>{at} of more than {all}</source>
        <translation>{at} sur plus de {all}</translation>
    </message>
    <message>
        <source>{at} of {all}</source>
        <translation>{at} sur {all}</translation>
    </message>
</context>
<context>
    <name>Highlighter</name>
    <message>
        <source>Highlight made.</source>
        <translation>Surlignage ajouté.</translation>
    </message>
    <message>
        <source>Highlight renamed.</source>
        <translation>Surlignage renommé.</translation>
    </message>
    <message>
        <source>Highlight removed.</source>
        <translation>Surlignage retiré.</translation>
    </message>
</context>
<context>
    <name>LetterField</name>
    <message>
        <source>Te&amp;xt sent</source>
        <translation>&amp;Texte envoyé</translation>
    </message>
    <message>
        <source>Text sent</source>
        <translation>Texte envoyé</translation>
    </message>
    <message>
        <source>Write it again</source>
        <translation>Rétablir le texte</translation>
    </message>
    <message>
        <source>Replaces what you changed by the usual text</source>
        <translation>Remplace ce que vous avez changé par le texte habituel</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Langue du texte</translation>
    </message>
    <message>
        <source>You may change every word before it leaves.</source>
        <translation>Vous pouvez changer chaque mot avant l’envoi.</translation>
    </message>
</context>
<context>
    <name>Marker</name>
    <message>
        <source>region {number}</source>
        <translation>zone {number}</translation>
    </message>
    <message>
        <source>Highlighted: {title}</source>
        <translation>Surligné&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Citation copied: {words}</source>
        <translation>Citation copiée&#xa0;: {words}</translation>
    </message>
</context>
<context>
    <name>MarksList</name>
    <message>
        <source>region {number}</source>
        <translation>zone {number}</translation>
    </message>
    <message>
        <source>p. {page}, {title}</source>
        <translation>p.&#xa0;{page}, {title}</translation>
    </message>
    <message>
        <source>Copy a citation</source>
        <translation>Copier une citation</translation>
    </message>
    <message>
        <source>Name it (F2)</source>
        <translation>Nommer (F2)</translation>
    </message>
    <message>
        <source>Remove it (Del)</source>
        <translation>Retirer (Suppr)</translation>
    </message>
    <message>
        <source>Highlights, for you alone</source>
        <translation>Surlignages, pour vous seul</translation>
    </message>
    <message>
        <source>Highlights of this exhibit</source>
        <translation>Surlignages de cette pièce</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Number among the exhibits of the one who filed it</source>
        <translation>Numéro parmi les pièces de celui qui l’a déposée</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>In a decision</source>
        <translation>Dans une décision</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Who has seen what</source>
        <translation>Qui a vu quoi</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Back to the e-mail</source>
        <translation>Revenir au courriel</translation>
    </message>
    <message>
        <source>Attached file: {name}</source>
        <translation>Fichier joint&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Not what its name says: it is really a file of kind “{kind}”.</source>
        <translation>Son nom trompe&#xa0;: c’est en réalité un fichier de type «&#xa0;{kind}&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) from elsewhere were not fetched.</source>
        <translation>
            <numerusform>%n élément distant n’a pas été chargé.</numerusform>
            <numerusform>%n éléments distants n’ont pas été chargés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too long to be shown whole: save a copy to read the rest.</source>
        <translation>Trop longue pour être affichée en entier&#xa0;: enregistrez une copie pour lire la suite.</translation>
    </message>
</context>
<context>
    <name>OpenOutsideForm</name>
    <message>
        <source>{kind}, {size}, SHA-256 {digest}.
A copy in clear leaves the vault, to the place you choose, and stays there until you delete it. The program that opens it may run what it holds and fetch what it asks for. You are asked once for this kind of file.</source>
        <translation>{kind}, {size}, SHA-256 {digest}.
Une copie en clair quitte le coffre, à l’endroit que vous choisissez, et y reste jusqu’à ce que vous la supprimiez. Le programme qui l’ouvre peut exécuter ce qu’elle contient et aller chercher ce qu’elle demande. La question est posée une fois pour ce type de fichier.</translation>
    </message>
    <message>
        <source>Open outside the vault?</source>
        <translation>Ouvrir hors du coffre&#xa0;?</translation>
    </message>
    <message>
        <source>Choose where, and open</source>
        <translation>Choisir où, puis ouvrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>Save a copy outside the vault</source>
        <translation>Enregistrer une copie hors du coffre</translation>
    </message>
    <message>
        <source>Save in clear, outside the vault</source>
        <translation>Enregistrer en clair, hors du coffre</translation>
    </message>
</context>
<context>
    <name>PageTools</name>
    <message>
        <source>Fit the width (0)</source>
        <translation>Ajuster à la largeur (0)</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>Ajuster à la page</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>of {pages}</source>
        <translation>sur {pages}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} sur {pages}</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Small pages</source>
        <translation>Vignettes des pages</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Zoom, {percent}</source>
        <translation>Zoom, {percent}</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Turn by a quarter (R)</source>
        <translation>Tourner d’un quart (R)</translation>
    </message>
    <message>
        <source>Find in this exhibit (Ctrl+F)</source>
        <translation>Chercher dans cette pièce (Ctrl+F)</translation>
    </message>
    <message>
        <source>Highlight (H), for you alone</source>
        <translation>Surligner (H), pour vous seul</translation>
    </message>
    <message>
        <source>Make a redacted copy…</source>
        <translation>Faire une copie caviardée…</translation>
    </message>
</context>
<context>
    <name>PieceLines</name>
    <message>
        <source>Documents asked for</source>
        <translation>Pièces demandées</translation>
    </message>
    <message>
        <source>Another document</source>
        <translation>Une autre pièce</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Répondre à</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>Copie à</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>{name}, {kind}, {size}</source>
        <translation>{name}, {kind}, {size}</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>Fichiers joints</translation>
    </message>
    <message>
        <source>How the text is shown</source>
        <translation>Présentation du texte</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte brut</translation>
    </message>
    <message>
        <source>Laid out</source>
        <translation>Mis en page</translation>
    </message>
    <message>
        <source>Text of the exhibit</source>
        <translation>Texte de la pièce</translation>
    </message>
    <message>
        <source>Cells of the exhibit</source>
        <translation>Cellules de la pièce</translation>
    </message>
</context>
<context>
    <name>ReceptionForm</name>
    <message>
        <source>It cannot have come in the future.</source>
        <translation>Elle ne peut pas être arrivée dans le futur.</translation>
    </message>
    <message>
        <source>Choose at least one file.</source>
        <translation>Choisissez au moins un fichier.</translation>
    </message>
    <message>
        <source>A file cannot be taken in: take it away first.</source>
        <translation>Un fichier ne peut pas être reçu&#xa0;: retirez-le d’abord.</translation>
    </message>
    <message>
        <source>Only pictures can be put together. Take the others in one by one.</source>
        <translation>Seules des images peuvent être réunies. Ajoutez les autres un par un.</translation>
    </message>
    <message>
        <source>Add an exhibit received</source>
        <translation>Ajouter une pièce reçue</translation>
    </message>
    <message>
        <source>It is sealed in the vault at once and sent with the next synchronisation, with or without a network now.</source>
        <translation>Elle est scellée aussitôt dans le coffre et part à la prochaine synchronisation, même sans réseau en ce moment.</translation>
    </message>
    <message>
        <source>Add the exhibit</source>
        <translation>Ajouter la pièce</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>Consommateur</translation>
    </message>
    <message>
        <source>Trader</source>
        <translation>Professionnel</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Envoyée par</translation>
    </message>
    <message>
        <source>May be seen by</source>
        <translation>Peut être vue par</translation>
    </message>
    <message>
        <source>Both parties</source>
        <translation>Les deux parties</translation>
    </message>
    <message>
        <source>Its sender only</source>
        <translation>Son expéditeur seul</translation>
    </message>
    <message>
        <source>&amp;Received on</source>
        <translation>&amp;Reçue le</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Comment</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>T&amp;ype</translation>
    </message>
    <message>
        <source>&amp;Answers the request</source>
        <translation>Ré&amp;pond à la demande</translation>
    </message>
    <message>
        <source>No request</source>
        <translation>Aucune demande</translation>
    </message>
</context>
<context>
    <name>RedactionDialog</name>
    <message>
        <source>The areas you drew would be lost.</source>
        <translation>Les zones que vous avez tracées seraient perdues.</translation>
    </message>
    <message>
        <source>Do it again to close without keeping them.</source>
        <translation>Recommencez pour fermer sans les garder.</translation>
    </message>
    <message>
        <source>Area {number}: {left}%, {top}%, {width} × {height}%</source>
        <translation>Zone {number}&#xa0;: {left}&#xa0;%, {top}&#xa0;%, {width} × {height}&#xa0;%</translation>
    </message>
    <message>
        <source>Redacted copy</source>
        <translation>Copie caviardée</translation>
    </message>
    <message>
        <source>What you black out is gone from the copy: it holds pictures of the pages and nothing else. The original stays as it is.</source>
        <translation>Ce que vous noircissez disparaît de la copie&#xa0;: elle ne contient que des images des pages, rien d’autre. L’original reste tel quel.</translation>
    </message>
    <message>
        <source>Page to redact</source>
        <translation>Page à caviarder</translation>
    </message>
    <message>
        <source>Areas of this page</source>
        <translation>Zones de cette page</translation>
    </message>
    <message>
        <source>Add an area</source>
        <translation>Ajouter une zone</translation>
    </message>
    <message>
        <source>Remove the area</source>
        <translation>Retirer la zone</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Draw with the mouse, or: Insert adds an area, arrows move it, Shift and arrows size it, N goes to the next one, Delete removes it.</source>
        <translation>Tracez à la souris, ou&#xa0;: Inser ajoute une zone, les flèches la déplacent, Maj et flèches la dimensionnent, N passe à la suivante, Suppr la retire.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>Faire la copie</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} sur {pages}</translation>
    </message>
</context>
<context>
    <name>ReminderForm</name>
    <message>
        <source>The text is empty.</source>
        <translation>Le texte est vide.</translation>
    </message>
    <message>
        <source>Send a reminder</source>
        <translation>Envoyer une relance</translation>
    </message>
    <message>
        <source>Send the reminder</source>
        <translation>Envoyer la relance</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>This day has passed.</source>
        <translation>Ce jour est passé.</translation>
    </message>
    <message>
        <source>Name at least one document.</source>
        <translation>Nommez au moins une pièce.</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>Le texte est vide.</translation>
    </message>
    <message>
        <source>Ask for documents</source>
        <translation>Demander des pièces</translation>
    </message>
    <message>
        <source>The request leaves with the next synchronisation; until then it can be withdrawn from the outbox.</source>
        <translation>La demande part à la prochaine synchronisation&#xa0;; d’ici là, elle peut être retirée des envois.</translation>
    </message>
    <message>
        <source>Send the request</source>
        <translation>Envoyer la demande</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Asked of</source>
        <translation>Demandée à</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>Consommateur</translation>
    </message>
    <message>
        <source>Trader</source>
        <translation>Professionnel</translation>
    </message>
    <message>
        <source>&amp;Time given</source>
        <translation>&amp;Délai donné</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Un autre jour</translation>
    </message>
    <message>
        <source>{day}, {count} from today ({article})</source>
        <translation>{day}, {count} à compter d’aujourd’hui ({article})</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>&amp;Pour le</translation>
    </message>
</context>
<context>
    <name>RequestsModel</name>
    <message>
        <source>Documents asked for</source>
        <translation>Pièces demandées</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>RequestsPanel</name>
    <message>
        <source>Requests for documents</source>
        <translation>Demandes de pièces</translation>
    </message>
    <message>
        <source>No document was asked for</source>
        <translation>Aucune pièce n’a été demandée</translation>
    </message>
    <message>
        <source>Ask a party for what is missing or unfit; each reminder is proposed in time.</source>
        <translation>Demandez à une partie ce qui manque ou ne convient pas&#xa0;; chaque relance est proposée à temps.</translation>
    </message>
    <message>
        <source>Ask for documents…</source>
        <translation>Demander une pièce…</translation>
    </message>
    <message>
        <source>Send a reminder…</source>
        <translation>Relancer…</translation>
    </message>
    <message>
        <source>Examine…</source>
        <translation>Examiner…</translation>
    </message>
    <message>
        <source>Ask again…</source>
        <translation>Redemander…</translation>
    </message>
</context>
<context>
    <name>ReviewForm</name>
    <message>
        <source>Examine a document</source>
        <translation>Examiner une pièce demandée</translation>
    </message>
    <message>
        <source>Keep this finding</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Exhibit that answers</source>
        <translation>&amp;Pièce qui répond</translation>
    </message>
    <message>
        <source>What you find here stays on this desk. Ask again to tell the party.</source>
        <translation>Ce que vous constatez reste sur ce poste. Redemandez la pièce pour le dire à la partie.</translation>
    </message>
    <message>
        <source>None has come</source>
        <translation>Aucune n’est arrivée</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Conforme</translation>
    </message>
    <message>
        <source>This document is no longer &amp;wanted</source>
        <translation>Cette pièce n’est plus atten&amp;due</translation>
    </message>
</context>
<context>
    <name>SeenBy</name>
    <message>
        <source>{doubt}, for you alone: {reason}</source>
        <translation>{doubt}, pour vous seul&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Consent given on {day}, {channel}.</source>
        <translation>Consentement donné le {day}, {channel}.</translation>
    </message>
    <message>
        <source>Filed as “{title}”</source>
        <translation>Déposée sous le titre «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Defect: {defect}</source>
        <translation>Défaut&#xa0;: {defect}</translation>
    </message>
    <message>
        <source>Cited in the draft</source>
        <translation>Citée dans le projet</translation>
    </message>
    <message>
        <source>Redacted copy of {piece}</source>
        <translation>Copie caviardée de la {piece}</translation>
    </message>
    <message>
        <source>Redacted copy: {where}</source>
        <translation>Copie caviardée&#xa0;: {where}</translation>
    </message>
    <message>
        <source>filed</source>
        <translation>déposée</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>consultée</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>non consultée</translation>
    </message>
</context>
<context>
    <name>SendingForm</name>
    <message>
        <source>Send the redacted copy</source>
        <translation>Envoyer la copie caviardée</translation>
    </message>
    <message>
        <source>{title} becomes an exhibit of its own; the original stays as it is and where it is. Once it has left, this cannot be undone.</source>
        <translation>«&#xa0;{title}&#xa0;» devient une pièce à part&#xa0;; l’original reste tel quel, là où il est. Une fois l’envoi parti, rien ne peut être repris.</translation>
    </message>
    <message>
        <source>Send the copy</source>
        <translation>Envoyer la copie</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>May be seen by</source>
        <translation>Peut être vue par</translation>
    </message>
    <message>
        <source>Both parties</source>
        <translation>Les deux parties</translation>
    </message>
</context>
<context>
    <name>SharingForm</name>
    <message>
        <source>Tick at least one exhibit.</source>
        <translation>Cochez au moins une pièce.</translation>
    </message>
    <message>
        <source>Communicate exhibits to the trader</source>
        <translation>Communiquer des pièces au professionnel</translation>
    </message>
    <message>
        <source>Communicate exhibits to the consumer</source>
        <translation>Communiquer des pièces au consommateur</translation>
    </message>
    <message>
        <source>Each party must be able to answer what the other puts forward (Dir. 2013/11, art. 9). What was communicated may be relied on.</source>
        <translation>Chaque partie doit pouvoir répondre à ce que l’autre avance (dir. 2013/11, art. 9). Ce qui a été communiqué peut être cité.</translation>
    </message>
    <message>
        <source>Communicate</source>
        <translation>Communiquer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Exhibits to communicate</source>
        <translation>Pièces à communiquer</translation>
    </message>
    <message>
        <source>Once it has left, this cannot be undone. Until then you can withdraw it from the outbox.</source>
        <translation>Une fois l’envoi parti, rien ne peut être repris. D’ici là, vous pouvez le retirer des envois.</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>Pages of the exhibit</source>
        <translation>Pages de la pièce</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Document {number}</source>
        <translation>Pièce demandée {number}</translation>
    </message>
    <message>
        <source>For example: the invoice of 2 June</source>
        <translation>Par exemple&#xa0;: la facture du 2 juin</translation>
    </message>
    <message>
        <source>Any type</source>
        <translation>Tout type</translation>
    </message>
    <message>
        <source>No defect</source>
        <translation>Sans défaut</translation>
    </message>
    <message>
        <source>{name}: type</source>
        <translation>{name}&#xa0;: type</translation>
    </message>
    <message>
        <source>{name}: defect of the one received</source>
        <translation>{name}&#xa0;: défaut de celle reçue</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>_PagesModel</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} sur {pages}</translation>
    </message>
</context>
<context>
    <name>citations</name>
    <message>
        <source>exhibit no. {number}</source>
        <translation>pièce n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>, page {page}</source>
        <translation>, page&#xa0;{page}</translation>
    </message>
    <message>
        <source>exhibit no. {number}, page {page}</source>
        <translation>pièce n°&#xa0;{number}, page&#xa0;{page}</translation>
    </message>
</context>
<context>
    <name>exhibits</name>
    <message>
        <source>the consumer</source>
        <translation>le consommateur</translation>
    </message>
    <message>
        <source>the trader</source>
        <translation>le professionnel</translation>
    </message>
    <message>
        <source>the mediator</source>
        <translation>le médiateur</translation>
    </message>
    <message>
        <source>the platform</source>
        <translation>la plateforme</translation>
    </message>
    <message>
        <source>to the consumer</source>
        <translation>au consommateur</translation>
    </message>
    <message>
        <source>to the trader</source>
        <translation>au professionnel</translation>
    </message>
    <message>
        <source>Exhibit {number}</source>
        <translation>Pièce n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>filed {day}</source>
        <translation>déposée {day}</translation>
    </message>
    <message>
        <source>{day}, {channel}</source>
        <translation>{day}, {channel}</translation>
    </message>
    <message>
        <source>to be sent</source>
        <translation>à envoyer</translation>
    </message>
    <message>
        <source>Communicate…</source>
        <translation>Communiquer…</translation>
    </message>
    <message>
        <source>Consent needed…</source>
        <translation>Accord requis…</translation>
    </message>
    <message>
        <source>kept by you</source>
        <translation>gardée par vous</translation>
    </message>
    <message>
        <source>{piece}, filed by {party} on {day}.</source>
        <translation>{piece}, déposée par {party} le {day}.</translation>
    </message>
    <message>
        <source>{piece}, known to {party} since {day} ({channel}).</source>
        <translation>{piece}, connue ({party}) depuis le {day} ({channel}).</translation>
    </message>
    <message>
        <source>{piece}: waits in the outbox for {party}.</source>
        <translation>{piece}&#xa0;: en attente d’envoi ({party}).</translation>
    </message>
    <message>
        <source>{piece}, not seen by {party}. Press Enter to communicate it.</source>
        <translation>{piece}, non vue par {party}. Entrée pour la communiquer.</translation>
    </message>
    <message>
        <source>{piece}, given in confidence: {party} may not see it without consent.</source>
        <translation>{piece}, confiée&#xa0;: {party} ne peut pas la voir sans accord.</translation>
    </message>
    <message>
        <source>{piece}, kept by the mediator.</source>
        <translation>{piece}, gardée par le médiateur.</translation>
    </message>
    <message>
        <source>May not be cited: the platform has not received it</source>
        <translation>Ne peut être citée&#xa0;: la plateforme ne l’a pas reçue</translation>
    </message>
    <message>
        <source>May be relied on</source>
        <translation>Peut être citée</translation>
    </message>
    <message>
        <source>May not be cited: it is kept by the mediator</source>
        <translation>Ne peut être citée&#xa0;: elle est gardée par le médiateur</translation>
    </message>
    <message>
        <source>May not be cited: neither party has seen it</source>
        <translation>Ne peut être citée&#xa0;: aucune partie ne l’a vue</translation>
    </message>
    <message>
        <source>May not be cited: given in confidence by the trader</source>
        <translation>Ne peut être citée&#xa0;: confiée par le professionnel</translation>
    </message>
    <message>
        <source>May not be cited: given in confidence by the consumer</source>
        <translation>Ne peut être citée&#xa0;: confiée par le consommateur</translation>
    </message>
    <message>
        <source>May not be cited: the consumer has not seen it</source>
        <translation>Ne peut être citée&#xa0;: le consommateur ne l’a pas vue</translation>
    </message>
    <message>
        <source>May not be cited: the trader has not seen it</source>
        <translation>Ne peut être citée&#xa0;: le professionnel ne l’a pas vue</translation>
    </message>
    <message>
        <source>Kept back</source>
        <translation>Gardée ici</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirée</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Being received</source>
        <translation>En réception</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>À envoyer</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçue</translation>
    </message>
    <message>
        <source>{title} (the one received: {defect})</source>
        <translation>{title} (celle reçue&#xa0;: {defect})</translation>
    </message>
    <message>
        <source>Received but {defect}</source>
        <translation>Reçue mais {defect}</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Demandée</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>Non reçue</translation>
    </message>
    <message>
        <source>No longer wanted</source>
        <translation>Plus attendue</translation>
    </message>
    <message>
        <source>Received but unfit</source>
        <translation>Reçue mais inutilisable</translation>
    </message>
    <message>
        <source>{to}, asked on {day}, by {due}</source>
        <translation>{to}, demandé le {day}, pour le {due}</translation>
    </message>
    <message>
        <source>By {day} ({count} after the request)</source>
        <translation>Pour le {day} ({count} après la demande)</translation>
    </message>
    <message>
        <source>No reminder to come</source>
        <translation>Aucune relance à venir</translation>
    </message>
    <message>
        <source>Next reminder, the last: {day} ({no} of {of}, {article})</source>
        <translation>Prochaine relance, la dernière&#xa0;: {day} ({no} sur {of}, {article})</translation>
    </message>
    <message>
        <source>Next reminder: {day} ({no} of {of}, {article})</source>
        <translation>Prochaine relance&#xa0;: {day} ({no} sur {of}, {article})</translation>
    </message>
    <message>
        <source>Given in confidence by the consumer, whose consent is needed first.</source>
        <translation>Confiée par le consommateur, dont l’accord est nécessaire d’abord.</translation>
    </message>
    <message>
        <source>Given in confidence by the trader, whose consent is needed first.</source>
        <translation>Confiée par le professionnel, dont l’accord est nécessaire d’abord.</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>empty, cannot be taken in</source>
        <translation>vide, ne peut pas être reçu</translation>
    </message>
    <message>
        <source>too large, cannot be taken in</source>
        <translation>trop volumineux, ne peut pas être reçu</translation>
    </message>
    <message>
        <source>not a file, cannot be taken in</source>
        <translation>pas un fichier, ne peut pas être reçu</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible sur ce disque</translation>
    </message>
    <message>
        <source>a program, not a document: refused</source>
        <translation>un programme, pas un document&#xa0;: refusé</translation>
    </message>
    <message>
        <source>not what its name says</source>
        <translation>pas ce que dit son nom</translation>
    </message>
    <message>
        <source>protected by a password</source>
        <translation>protégé par un mot de passe</translation>
    </message>
    <message>
        <source>damaged, kept as it is</source>
        <translation>abîmé, conservé tel quel</translation>
    </message>
    <message>
        <source>will not be shown here</source>
        <translation>ne sera pas affiché ici</translation>
    </message>
    <message>
        <source>{pages} p.</source>
        <translation>{pages} p.</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>PDF document</source>
        <translation>document PDF</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>image PNG</translation>
    </message>
    <message>
        <source>JPEG picture</source>
        <translation>image JPEG</translation>
    </message>
    <message>
        <source>GIF picture</source>
        <translation>image GIF</translation>
    </message>
    <message>
        <source>WebP picture</source>
        <translation>image WebP</translation>
    </message>
    <message>
        <source>TIFF picture</source>
        <translation>image TIFF</translation>
    </message>
    <message>
        <source>BMP picture</source>
        <translation>image BMP</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>dessin SVG</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>courriel</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>texte brut</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>page web</translation>
    </message>
    <message>
        <source>table of values</source>
        <translation>tableau de valeurs</translation>
    </message>
    <message>
        <source>XML text</source>
        <translation>texte XML</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>document Word</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>classeur Excel</translation>
    </message>
    <message>
        <source>PowerPoint slides</source>
        <translation>diapositives PowerPoint</translation>
    </message>
    <message>
        <source>text document</source>
        <translation>document texte</translation>
    </message>
    <message>
        <source>spreadsheet</source>
        <translation>feuille de calcul</translation>
    </message>
    <message>
        <source>old Excel workbook</source>
        <translation>ancien classeur Excel</translation>
    </message>
    <message>
        <source>old office document</source>
        <translation>ancien document bureautique</translation>
    </message>
    <message>
        <source>RTF document</source>
        <translation>document RTF</translation>
    </message>
    <message>
        <source>ZIP archive</source>
        <translation>archive ZIP</translation>
    </message>
    <message>
        <source>RAR archive</source>
        <translation>archive RAR</translation>
    </message>
    <message>
        <source>7-Zip archive</source>
        <translation>archive 7-Zip</translation>
    </message>
    <message>
        <source>Windows program</source>
        <translation>programme Windows</translation>
    </message>
    <message>
        <source>program</source>
        <translation>programme</translation>
    </message>
    <message>
        <source>unknown kind of file</source>
        <translation>fichier de type inconnu</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
    <message>
        <source>sound recording</source>
        <translation>enregistrement sonore</translation>
    </message>
    <message>
        <source>video recording</source>
        <translation>enregistrement vidéo</translation>
    </message>
    <message>
        <source>It holds macros. They never run here.</source>
        <translation>Elle contient des macros. Elles ne s’exécutent jamais ici.</translation>
    </message>
    <message>
        <source>It holds a script. It never runs here.</source>
        <translation>Elle contient un script. Il ne s’exécute jamais ici.</translation>
    </message>
    <message>
        <source>Files are packed inside. They stay closed.</source>
        <translation>Des fichiers y sont joints. Ils restent fermés.</translation>
    </message>
</context>
<context>
    <name>layers</name>
    <message>
        <source>It can ask the system for nothing but memory and time (seccomp)</source>
        <translation>Le lecteur ne peut demander au système que de la mémoire et du temps (seccomp)</translation>
    </message>
    <message>
        <source>It can open no file and no folder (Landlock)</source>
        <translation>Il ne peut ouvrir aucun fichier ni dossier (Landlock)</translation>
    </message>
    <message>
        <source>It has no network</source>
        <translation>Il n’a pas de réseau</translation>
    </message>
    <message>
        <source>It has no privilege of the system</source>
        <translation>Il n’a aucun privilège du système</translation>
    </message>
    <message>
        <source>It can gain no privilege, nor be looked into</source>
        <translation>Il ne peut gagner aucun privilège ni être observé</translation>
    </message>
    <message>
        <source>Its memory and its time are limited</source>
        <translation>Sa mémoire et son temps sont limités</translation>
    </message>
</context>
<context>
    <name>refusals</name>
    <message>
        <source>The original is kept as it is.</source>
        <translation>L’original est conservé tel quel.</translation>
    </message>
    <message>
        <source>It is protected by a password.</source>
        <translation>Elle est protégée par un mot de passe.</translation>
    </message>
    <message>
        <source>The file is damaged or not what its name says.</source>
        <translation>Le fichier est abîmé ou n’est pas ce que dit son nom.</translation>
    </message>
    <message>
        <source>It is too large to be shown safely.</source>
        <translation>Elle est trop volumineuse pour être affichée sans risque.</translation>
    </message>
    <message>
        <source>This kind of file is not shown here.</source>
        <translation>Ce type de fichier ne s’affiche pas ici.</translation>
    </message>
    <message>
        <source>Reading it took too long and was stopped.</source>
        <translation>Sa lecture prenait trop de temps et a été arrêtée.</translation>
    </message>
    <message>
        <source>Reading it made the separate reader fail. Nothing else was touched.</source>
        <translation>Sa lecture a fait échouer le lecteur séparé. Rien d’autre n’a été touché.</translation>
    </message>
    <message>
        <source>The separate reader could not be started.</source>
        <translation>Le lecteur séparé n’a pas pu démarrer.</translation>
    </message>
    <message>
        <source>There is no such page or attached file in it.</source>
        <translation>Cette page ou ce fichier joint n’y figure pas.</translation>
    </message>
    <message>
        <source>Sound and video are not played here. Save a copy to listen to it or watch it.</source>
        <translation>Le son et la vidéo ne sont pas lus ici. Enregistrez une copie pour écouter ou regarder.</translation>
    </message>
    <message>
        <source>It is a program, not a document. It is never run nor opened from here.</source>
        <translation>C’est un programme, pas un document. Il n’est jamais exécuté ni ouvert d’ici.</translation>
    </message>
    <message>
        <source>It is an archive of other files, left closed.</source>
        <translation>C’est une archive d’autres fichiers, laissée fermée.</translation>
    </message>
    <message>
        <source>It is a document of an older kind that no safe reader shows. Ask for it as a PDF.</source>
        <translation>C’est un document d’un type ancien qu’aucun lecteur sûr n’affiche. Demandez-le en PDF.</translation>
    </message>
    <message>
        <source>Slides are not shown here. Ask for them as a PDF, or save a copy.</source>
        <translation>Les diapositives ne sont pas affichées ici. Demandez-les en PDF, ou enregistrez une copie.</translation>
    </message>
    <message>
        <source>This kind of picture is not shown here. Ask for it as a JPEG or a PDF.</source>
        <translation>Ce type d’image n’est pas affiché ici. Demandez-la en JPEG ou en PDF.</translation>
    </message>
    <message>
        <source>What the trader filed stays closed while admissibility is examined.</source>
        <translation>Ce que le professionnel a déposé reste fermé pendant l’examen de la recevabilité.</translation>
    </message>
    <message>
        <source>It was not downloaded to this desk.</source>
        <translation>Elle n’est pas téléchargée sur ce poste.</translation>
    </message>
    <message>
        <source>The exhibit cannot be shown</source>
        <translation>La pièce ne peut pas être affichée</translation>
    </message>
</context>
</TS>
