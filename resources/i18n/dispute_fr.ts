<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AdmissibilityCard</name>
    <message>
        <source>Admissibility</source>
        <translation>Recevabilité</translation>
    </message>
    <message>
        <source>Inadmissible</source>
        <translation>Irrecevable</translation>
    </message>
    <message>
        <source>Admissible</source>
        <translation>Recevable</translation>
    </message>
    <message>
        <source>To be examined</source>
        <translation>À examiner</translation>
    </message>
    <message>
        <source>Decided here; the letter has not left yet.</source>
        <translation>Décidé ici&#xa0;; la lettre n’est pas encore partie.</translation>
    </message>
    <message>
        <source>Examined without the trader.</source>
        <translation>Examen sans intervention du professionnel.</translation>
    </message>
    <message>
        <source>exhibit {number}</source>
        <translation>pièce n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>examined</source>
        <translation>examen</translation>
    </message>
    <message>
        <source>Examined without the trader (L612‑2).</source>
        <translation>Examen sans intervention du professionnel (L612‑2).</translation>
    </message>
    <message>
        <source>{ground}. Told on {day}.</source>
        <translation>{ground}. Notifiée le {day}.</translation>
    </message>
    <message>
        <source>L612‑2. Notified to both parties on {day}.</source>
        <translation>L612‑2. Notifiée aux deux parties le {day}.</translation>
    </message>
</context>
<context>
    <name>AmountsCard</name>
    <message>
        <source>Amounts</source>
        <translation>Montants</translation>
    </message>
    <message>
        <source>Calculators…</source>
        <translation>Calculs…</translation>
    </message>
    <message>
        <source>in euros</source>
        <translation>en euros</translation>
    </message>
    <message>
        <source>in {currency}</source>
        <translation>en {currency}</translation>
    </message>
    <message>
        <source>Claim head</source>
        <translation>Chef de demande</translation>
    </message>
    <message>
        <source>At start</source>
        <translation>Au départ</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Offert</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Amounts by claim head</source>
        <translation>Montants par chef de demande</translation>
    </message>
    <message>
        <source>Still in dispute</source>
        <translation>Reste en litige</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>réglé</translation>
    </message>
</context>
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
    <name>ClockLine</name>
    <message>
        <source>Extend…</source>
        <translation>Prolonger…</translation>
    </message>
    <message>
        <source>Open the event this time runs from</source>
        <translation>Ouvrir l’événement de départ</translation>
    </message>
    <message>
        <source>day {day} of {length}</source>
        <translation>jour {day} sur {length}</translation>
    </message>
    <message>
        <source>Length to be set by the mediator</source>
        <translation>Durée à fixer par le médiateur</translation>
    </message>
    <message>
        <source>Stopped; it would end on {day}</source>
        <translation>Arrêté&#xa0;; l’échéance serait le {day}</translation>
    </message>
    <message>
        <source>{day} at midnight</source>
        <translation>{day} à minuit</translation>
    </message>
    <message>
        <source>The file went on without it</source>
        <translation>Le dossier a avancé sans ce délai</translation>
    </message>
    <message>
        <source>it ended on {day} at midnight</source>
        <translation>Expiré le {day} à minuit</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of {length}</source>
        <translation>
            <numerusform>%n jour sur {length}</numerusform>
            <numerusform>%n jours sur {length}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of suspension added</source>
        <translation>
            <numerusform>%n jour de suspension ajouté</numerusform>
            <numerusform>%n jours de suspension ajoutés</numerusform>
        </translation>
    </message>
    <message>
        <source>Its first end was {day}</source>
        <translation>Échéance d’origine&#xa0;: {day}</translation>
    </message>
    <message>
        <source>Put off to the next working day</source>
        <translation>Reporté au premier jour ouvré</translation>
    </message>
    <message>
        <source>Rule of the body: {reason}</source>
        <translation>Règle de l’entité&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Rule to be re‑checked</source>
        <translation>Règle à revérifier</translation>
    </message>
</context>
<context>
    <name>ClocksCard</name>
    <message>
        <source>Deadlines</source>
        <translation>Délais</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Show these deadlines in the agenda</source>
        <translation>Montrer ces échéances dans l’agenda</translation>
    </message>
    <message>
        <source>No clock is running.</source>
        <translation>Aucun délai ne court.</translation>
    </message>
    <message numerus="yes">
        <source>%n other clock(s)</source>
        <translation>
            <numerusform>%n autre délai</numerusform>
            <numerusform>%n autres délais</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer clocks</source>
        <translation>Moins de délais</translation>
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
        <translation>Ce qui a été &amp;dit</translation>
    </message>
    <message>
        <source>Sealed on this desk, carried by no act.</source>
        <translation>Scellé sur ce poste, ne part dans aucun acte.</translation>
    </message>
</context>
<context>
    <name>DisputePage</name>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
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
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>Pourparlers</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Suites</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Parts of the file</source>
        <translation>Parties du dossier</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Acte repris</translation>
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
        <source>Shown by a separate, limited process: {layers}</source>
        <translation>Affichée par un processus à part, aux droits limités&#xa0;: {layers}</translation>
    </message>
    <message>
        <source>Save a copy outside the vault</source>
        <translation>Enregistrer une copie hors du coffre</translation>
    </message>
    <message>
        <source>Save in clear, outside the vault</source>
        <translation>Enregistrer en clair, hors du coffre</translation>
    </message>
    <message>
        <source>Saved outside the vault as {name}</source>
        <translation>Enregistrée hors du coffre&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Previous exhibit</source>
        <translation>Pièce précédente</translation>
    </message>
    <message>
        <source>Next exhibit</source>
        <translation>Pièce suivante</translation>
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
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Save a copy outside the vault…</source>
        <translation>Enregistrer une copie hors du coffre…</translation>
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
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
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
        <source>Save a copy outside the vault…</source>
        <translation>Enregistrer une copie hors du coffre…</translation>
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
        <source>Previous event found (Shift+F3)</source>
        <translation>Événement trouvé précédent (Maj+F3)</translation>
    </message>
    <message>
        <source>Next event found (F3)</source>
        <translation>Événement trouvé suivant (F3)</translation>
    </message>
    <message>
        <source>No event holds these words.</source>
        <translation>Aucun événement ne contient ces mots.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) found</source>
        <translation>
            <numerusform>%n événement trouvé</numerusform>
            <numerusform>%n événements trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} sur {count}</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Earlier versions of the note</source>
        <translation>Versions antérieures de la note</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>Ce qui a changé depuis</translation>
    </message>
    <message>
        <source>The text then</source>
        <translation>Le texte d’alors</translation>
    </message>
    <message>
        <source>What is shown of the version</source>
        <translation>Ce qui est montré de la version</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Version {number}, {when}</source>
        <translation>Version {number}, {when}</translation>
    </message>
    <message>
        <source>Struck out: no longer there. Underlined: came since.</source>
        <translation>Barré&#xa0;: n’y est plus. Souligné&#xa0;: venu depuis.</translation>
    </message>
    <message>
        <source>Text of the version</source>
        <translation>Texte de la version</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Rétablir</translation>
    </message>
</context>
<context>
    <name>IndependenceCard</name>
    <message>
        <source>Independence</source>
        <translation>Indépendance</translation>
    </message>
    <message>
        <source>Review the statement…</source>
        <translation>Revoir la déclaration…</translation>
    </message>
    <message>
        <source>Linked files, {count}</source>
        <translation>Dossiers liés, {count}</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>affichés</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>masqués</translation>
    </message>
    <message>
        <source>To be made</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Déclarée</translation>
    </message>
    <message>
        <source>Objections open</source>
        <translation>Opposition possible</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>À trancher</translation>
    </message>
    <message>
        <source>To be made again</source>
        <translation>À refaire</translation>
    </message>
    <message>
        <source>No statement has been made yet (R613‑1).</source>
        <translation>Aucune déclaration n’a encore été faite (R613‑1).</translation>
    </message>
    <message>
        <source>It was another mediator&apos;s.</source>
        <translation>Elle était celle d’un autre médiateur.</translation>
    </message>
    <message>
        <source>A person came in since.</source>
        <translation>Une personne est intervenue depuis.</translation>
    </message>
    <message>
        <source>A circumstance was written down since.</source>
        <translation>Une circonstance a été notée depuis.</translation>
    </message>
    <message numerus="yes">
        <source>%n linked file(s) came since.</source>
        <translation>
            <numerusform>%n dossier lié est arrivé depuis.</numerusform>
            <numerusform>%n dossiers liés sont arrivés depuis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Raised by the {party} on {day}: “{text}”</source>
        <translation>Soulevé par le {party} le {day}&#xa0;: «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>Stated on {day}: “{text}”</source>
        <translation>Déclaration du {day}&#xa0;: «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>No link with the parties, stated on {day}.</source>
        <translation>Aucun lien avec les parties, déclaration du {day}.</translation>
    </message>
    <message>
        <source>Objections possible until {day} (R613‑1).</source>
        <translation>Opposition possible jusqu’au {day} (R613‑1).</translation>
    </message>
    <message>
        <source>Objections possible until {day}, none received (R613‑1).</source>
        <translation>Opposition possible jusqu’au {day}, aucune reçue (R613‑1).</translation>
    </message>
    <message>
        <source>The file is suspended.</source>
        <translation>Le dossier est suspendu.</translation>
    </message>
</context>
<context>
    <name>LaneHeader</name>
    <message>
        <source>Exchanges</source>
        <translation>Échanges</translation>
    </message>
    <message>
        <source>Confidential notes</source>
        <translation>Notes confidentielles</translation>
    </message>
</context>
<context>
    <name>LedgerDialog</name>
    <message>
        <source>Limitation</source>
        <translation>Prescription</translation>
    </message>
    <message>
        <source>Ledger of limitation</source>
        <translation>Registre de la prescription</translation>
    </message>
    <message>
        <source>Copy the statement</source>
        <translation>Copier la mention</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Entries; Enter opens the event</source>
        <translation>Écritures&#xa0;; Entrée ouvre l’événement</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fondement</translation>
    </message>
    <message>
        <source>both</source>
        <translation>les deux</translation>
    </message>
    <message>
        <source>Statement copied</source>
        <translation>Mention copiée</translation>
    </message>
</context>
<context>
    <name>LetterField</name>
    <message>
        <source>&amp;Text sent</source>
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
    <name>MandateForm</name>
    <message>
        <source>This day has passed.</source>
        <translation>Ce jour est passé.</translation>
    </message>
    <message>
        <source>Ask for the mandate</source>
        <translation>Demander le mandat</translation>
    </message>
    <message>
        <source>Sent as a request for one document, with its own day and reminders.</source>
        <translation>Envoyé comme demande d’une pièce, avec son échéance et ses relances.</translation>
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
        <source>&amp;Message</source>
        <translation>&amp;Message</translation>
    </message>
    <message>
        <source>Expected &amp;before</source>
        <translation>Attendu a&amp;vant le</translation>
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
    <name>MovesTable</name>
    <message>
        <source>Negotiation</source>
        <translation>Négociation</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>NegotiationStrip</name>
    <message>
        <source>Negotiation</source>
        <translation>Négociation</translation>
    </message>
    <message>
        <source>asked from {first} to {last}</source>
        <translation>demandé de {first} à {last}</translation>
    </message>
    <message>
        <source>offered from {first} to {last}</source>
        <translation>offert de {first} à {last}</translation>
    </message>
    <message>
        <source>gap {amount}</source>
        <translation>écart {amount}</translation>
    </message>
    <message>
        <source>Arrows go from move to move, Enter shows the event</source>
        <translation>Les flèches vont d’une position à l’autre, Entrée montre l’événement</translation>
    </message>
    <message>
        <source>Unfold the curve</source>
        <translation>Déplier la courbe</translation>
    </message>
    <message>
        <source>Fold the curve</source>
        <translation>Replier la courbe</translation>
    </message>
    <message>
        <source>View as a table</source>
        <translation>Voir en tableau</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Offert</translation>
    </message>
    <message>
        <source>day 0</source>
        <translation>jour 0</translation>
    </message>
    <message>
        <source>day 90</source>
        <translation>jour 90</translation>
    </message>
</context>
<context>
    <name>NewsBar</name>
    <message numerus="yes">
        <source>%n new event(s)</source>
        <translation>
            <numerusform>%n nouvel événement</numerusform>
            <numerusform>%n nouveaux événements</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Writing…</source>
        <translation>Saisie en cours…</translation>
    </message>
    <message>
        <source>Note {number}</source>
        <translation>Note {number}</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nouvelle note</translation>
    </message>
    <message>
        <source>Confidential note</source>
        <translation>Note confidentielle</translation>
    </message>
    <message>
        <source>Only you can read this. It is saved as you type.</source>
        <translation>Vous seul pouvez lire cette note. Elle s’enregistre au fil de la saisie.</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>É&amp;tiquettes</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>séparées par des virgules</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Étiquettes, séparées par des virgules</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>Enregistrée à {time}</translation>
    </message>
</context>
<context>
    <name>NoteTools</name>
    <message>
        <source>Event {number}</source>
        <translation>Événement {number}</translation>
    </message>
    <message>
        <source>Exhibit {number}</source>
        <translation>Pièce {number}</translation>
    </message>
    <message>
        <source>An event, by its number…</source>
        <translation>Un événement, par son numéro…</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>Link to an event</source>
        <translation>Lien vers un événement</translation>
    </message>
    <message>
        <source>Number of the event</source>
        <translation>Numéro de l’événement</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insérer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Intertitre</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Liste numérotée</translation>
    </message>
    <message>
        <source>Link to an event or an exhibit</source>
        <translation>Lien vers un événement ou une pièce</translation>
    </message>
    <message>
        <source>Follow the link (Ctrl+click)</source>
        <translation>Suivre le lien (Ctrl+clic)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>Note {number}, {when}. {text}</source>
        <translation>Note {number}, {when}. {text}</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Search the notes</source>
        <translation>Chercher dans les notes</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nouvelle note</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>Versions antérieures…</translation>
    </message>
    <message>
        <source>Delete this note</source>
        <translation>Supprimer cette note</translation>
    </message>
    <message>
        <source>Print or copy out…</source>
        <translation>Imprimer ou copier…</translation>
    </message>
    <message>
        <source>What the note is about</source>
        <translation>Ce dont traite la note</translation>
    </message>
    <message>
        <source>Show the notes with a tag</source>
        <translation>Montrer les notes d’une étiquette</translation>
    </message>
    <message>
        <source>Confidential notes</source>
        <translation>Notes confidentielles</translation>
    </message>
    <message>
        <source>No note holds these words</source>
        <translation>Aucune note ne contient ces mots</translation>
    </message>
    <message>
        <source>Write one here, or press N on an event of the timeline.</source>
        <translation>Écrivez-en une ici, ou appuyez sur N sur un événement de la chronologie.</translation>
    </message>
    <message>
        <source>No note yet</source>
        <translation>Aucune note</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>Sealed on this desk, never sent; destroyed with the file after {day}.</source>
        <translation>Scellées sur ce poste, jamais envoyées&#xa0;; détruites à la clôture de la conservation, après le {day}.</translation>
    </message>
    <message>
        <source>Sealed on this desk, never sent; destroyed with the file.</source>
        <translation>Scellées sur ce poste, jamais envoyées&#xa0;; détruites avec le dossier.</translation>
    </message>
    <message>
        <source>Event {number}</source>
        <translation>Événement {number}</translation>
    </message>
    <message>
        <source>Exhibit {number}</source>
        <translation>Pièce {number}</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Pièce</translation>
    </message>
    <message>
        <source>Head {letter}, {title}</source>
        <translation>Chef {letter}, {title}</translation>
    </message>
    <message>
        <source>About the file</source>
        <translation>Sur le dossier</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Toutes les étiquettes</translation>
    </message>
    <message>
        <source>Note deleted.</source>
        <translation>Note supprimée.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Claim</source>
        <translation>Réclamation</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>Prochaine action</translation>
    </message>
    <message>
        <source>Read the claim</source>
        <translation>Lire la réclamation</translation>
    </message>
    <message>
        <source>Resume reading</source>
        <translation>Reprendre la lecture</translation>
    </message>
    <message>
        <source>filed on {day}</source>
        <translation>déposée le {day}</translation>
    </message>
    <message>
        <source>referred on {day}</source>
        <translation>référée le {day}</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Wished remedy</source>
        <translation>Solution souhaitée</translation>
    </message>
    <message>
        <source>delivered on {day}</source>
        <translation>livré le {day}</translation>
    </message>
    <message>
        <source>First open question</source>
        <translation>Première question ouverte</translation>
    </message>
</context>
<context>
    <name>PartiesCard</name>
    <message>
        <source>Parties</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>with {names}</source>
        <translation>avec {names}</translation>
    </message>
    <message>
        <source>Identity verified</source>
        <translation>Identité vérifiée</translation>
    </message>
    <message>
        <source>Identity not verified</source>
        <translation>Identité non vérifiée</translation>
    </message>
    <message>
        <source>Identity check failed</source>
        <translation>Identité&#xa0;: échec du contrôle</translation>
    </message>
    <message>
        <source>Mediation accepted</source>
        <translation>Médiation acceptée</translation>
    </message>
    <message>
        <source>Vulnerable person</source>
        <translation>Personne vulnérable</translation>
    </message>
    <message>
        <source>Change leaving</source>
        <translation>Changement en cours d’envoi</translation>
    </message>
    <message>
        <source>Correct what is known of {name}…</source>
        <translation>Corriger ce qui est connu de {name}…</translation>
    </message>
    <message>
        <source>Company number: its check digit is wrong</source>
        <translation>SIREN&#xa0;: clé de contrôle fausse</translation>
    </message>
    <message>
        <source>Mandate missing (R612‑1)</source>
        <translation>Mandat manquant (R612‑1)</translation>
    </message>
    <message>
        <source>Reached by post, and no address is known</source>
        <translation>Joint par courrier, sans adresse connue</translation>
    </message>
    <message>
        <source>Ask for it…</source>
        <translation>Le demander…</translation>
    </message>
    <message>
        <source>Ask for the mandate of {name}</source>
        <translation>Demander le mandat de {name}</translation>
    </message>
</context>
<context>
    <name>PartyForm</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A representative is replaced, not removed.</source>
        <translation>Un représentant se remplace, il ne se retire pas.</translation>
    </message>
    <message>
        <source>An address needs this.</source>
        <translation>Une adresse en a besoin.</translation>
    </message>
    <message>
        <source>What is known of {name}</source>
        <translation>Ce qui est connu de {name}</translation>
    </message>
    <message>
        <source>A change is told to the platform; the other party does not see it.</source>
        <translation>Un changement est transmis à la plateforme&#xa0;; l’autre partie ne le voit pas.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Represented by</source>
        <translation>&amp;Représenté par</translation>
    </message>
    <message>
        <source>&amp;Mandate</source>
        <translation>&amp;Mandat</translation>
    </message>
    <message>
        <source>Needed unless a lawyer (R612‑1)</source>
        <translation>Nécessaire, sauf avocat (R612‑1)</translation>
    </message>
    <message>
        <source>Is a &amp;lawyer</source>
        <translation>Est a&amp;vocat</translation>
    </message>
    <message>
        <source>Reached &amp;by</source>
        <translation>&amp;Joint par</translation>
    </message>
    <message>
        <source>&amp;Accessibility needs</source>
        <translation>&amp;Besoins d’accessibilité</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>&amp;Postcode</source>
        <translation>&amp;Code postal</translation>
    </message>
    <message>
        <source>&amp;Town</source>
        <translation>V&amp;ille</translation>
    </message>
    <message>
        <source>&amp;Vulnerable person: more time, plain words, by telephone</source>
        <translation>Personne vul&amp;nérable&#xa0;: plus de temps, mots simples, au téléphone</translation>
    </message>
    <message>
        <source>None among the exhibits</source>
        <translation>Aucun parmi les pièces</translation>
    </message>
</context>
<context>
    <name>PeriodButton</name>
    <message>
        <source>Whole period</source>
        <translation>Toute la période</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} au {end}</translation>
    </message>
    <message>
        <source>Period: {period}</source>
        <translation>Période&#xa0;: {period}</translation>
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
        <source>{name}: {value}</source>
        <translation>{name}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Attachments: {names}</source>
        <translation>Pièces jointes&#xa0;: {names}</translation>
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
    <name>ReadingPane</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Text of the event</source>
        <translation>Texte de l’événement</translation>
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
        <translation>&amp;Répond à la demande</translation>
    </message>
    <message>
        <source>No request</source>
        <translation>Aucune demande</translation>
    </message>
</context>
<context>
    <name>RedactionDialog</name>
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
        <translation>Cette pièce n’est &amp;plus attendue</translation>
    </message>
</context>
<context>
    <name>SealButton</name>
    <message numerus="yes">
        <source>Timeline intact, %n event(s)</source>
        <translation>
            <numerusform>Chronologie intègre,&#xa0;%n événement</numerusform>
            <numerusform>Chronologie intègre,&#xa0;%n événements</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline broken at event {number}</source>
        <translation>Chronologie rompue à l’événement {number}</translation>
    </message>
    <message>
        <source>Last checked {when}</source>
        <translation>Dernier contrôle&#xa0;: {when}</translation>
    </message>
</context>
<context>
    <name>SealReport</name>
    <message>
        <source>Integrity of the timeline</source>
        <translation>Intégrité de la chronologie</translation>
    </message>
    <message>
        <source>The timeline is intact</source>
        <translation>La chronologie est intègre</translation>
    </message>
    <message>
        <source>Each event carries the fingerprint of the one before it. None was changed, removed, added or moved since the platform recorded it.</source>
        <translation>Chaque événement porte l’empreinte du précédent. Aucun n’a été modifié, retiré, ajouté ni déplacé depuis son enregistrement par la plateforme.</translation>
    </message>
    <message>
        <source>The timeline breaks at event {number}</source>
        <translation>La chronologie est rompue à l’événement {number}</translation>
    </message>
    <message>
        <source>Its fingerprint does not follow the one before it. Reading is possible, signing is not: ask the platform for the file again.</source>
        <translation>Son empreinte ne suit pas celle de l’événement précédent. La lecture reste possible, la signature non&#xa0;: redemandez le dossier à la plateforme.</translation>
    </message>
    <message>
        <source>Events checked</source>
        <translation>Événements contrôlés</translation>
    </message>
    <message>
        <source>First fingerprint</source>
        <translation>Première empreinte</translation>
    </message>
    <message>
        <source>Last fingerprint</source>
        <translation>Dernière empreinte</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Contrôlée</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
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
    <name>StagesStrip</name>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>{stage}, not reached</source>
        <translation>{stage}, à venir</translation>
    </message>
    <message>
        <source>{stage}, {day}: show the event</source>
        <translation>{stage}, {day}&#xa0;: voir l’événement</translation>
    </message>
</context>
<context>
    <name>TakeOutForm</name>
    <message>
        <source>Where to write the copy</source>
        <translation>Où écrire la copie</translation>
    </message>
    <message>
        <source>Text in Markdown (*.md)</source>
        <translation>Texte en Markdown (*.md)</translation>
    </message>
    <message>
        <source>confidential-notes.md</source>
        <translation>notes-confidentielles.md</translation>
    </message>
    <message>
        <source>Written to {name}</source>
        <translation>Écrit dans {name}</translation>
    </message>
    <message>
        <source>This note alone</source>
        <translation>Cette note seule</translation>
    </message>
    <message>
        <source>All notes of the file</source>
        <translation>Toutes les notes du dossier</translation>
    </message>
    <message>
        <source>Which notes</source>
        <translation>Quelles notes</translation>
    </message>
    <message>
        <source>Print them</source>
        <translation>Les imprimer</translation>
    </message>
    <message>
        <source>Write them to a file</source>
        <translation>Les écrire dans un fichier</translation>
    </message>
    <message>
        <source>How they leave</source>
        <translation>Comment elles sortent</translation>
    </message>
    <message>
        <source>Take notes out of the vault</source>
        <translation>Sortir des notes du coffre</translation>
    </message>
    <message>
        <source>These notes are covered by the confidentiality of the mediation. On paper or in a file nothing protects them: whoever finds the copy reads it, and destroying the file here will not destroy it. Each copy is marked as confidential.</source>
        <translation>Ces notes relèvent de la confidentialité de la médiation. Sur papier ou dans un fichier, rien ne les protège&#xa0;: qui trouve la copie la lit, et la destruction du dossier sur ce poste ne la détruira pas. Chaque copie porte la mention confidentielle.</translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>&amp;Sortir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>TimebarLine</name>
    <message>
        <source>Ledger…</source>
        <translation>Registre…</translation>
    </message>
    <message>
        <source>not mentioned</source>
        <translation>non mentionnée</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspendue</translation>
    </message>
    <message>
        <source>runs again</source>
        <translation>court à nouveau</translation>
    </message>
    <message>
        <source>The notification did not mention the suspension, {article}.</source>
        <translation>La notification n’a pas mentionné la suspension, {article}.</translation>
    </message>
    <message>
        <source>Since {day}, {article}, until the solution is notified; limitation then cannot expire for six months at least.</source>
        <translation>Depuis le {day}, {article}, jusqu’à la notification de la solution&#xa0;; la prescription ne peut ensuite être acquise avant six mois au moins.</translation>
    </message>
    <message>
        <source>Suspended from {start} to {end}, {article}. It cannot expire before {day}.</source>
        <translation>Suspendue du {start} au {end}, {article}. Elle ne peut être acquise avant le {day}.</translation>
    </message>
</context>
<context>
    <name>TimelineCounts</name>
    <message numerus="yes">
        <source>%n platform event(s)</source>
        <translation>
            <numerusform>%n événement de la plateforme</numerusform>
            <numerusform>%n événements de la plateforme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without a message from the parties</source>
        <translation>
            <numerusform>%n jour sans message des parties</numerusform>
            <numerusform>%n jours sans message des parties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exhibit(s) {numbers}</source>
        <translation>
            <numerusform>Pièce n°&#xa0;{numbers}</numerusform>
            <numerusform>Pièces n°&#xa0;{numbers}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Search the timeline</source>
        <translation>Chercher dans la chronologie</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Essential</source>
        <translation>Essentiel</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>Level of detail</source>
        <translation>Niveau de détail</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Acteurs</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>Diffusion</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Exchange timeline</source>
        <translation>Chronologie des échanges</translation>
    </message>
    <message>
        <source>No event matches these filters</source>
        <translation>Aucun événement ne répond à ces filtres</translation>
    </message>
    <message>
        <source>Everything is still there, only hidden.</source>
        <translation>Tout est encore là, seulement masqué.</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Go to an event…</source>
        <translation>Aller à un événement…</translation>
    </message>
    <message>
        <source>Note on this event</source>
        <translation>Note sur cet événement</translation>
    </message>
    <message>
        <source>Evidence pane</source>
        <translation>Volet des pièces</translation>
    </message>
    <message>
        <source>Notes column</source>
        <translation>Colonne des notes</translation>
    </message>
    <message>
        <source>Copy this event</source>
        <translation>Copier cet événement</translation>
    </message>
    <message>
        <source>Go to an event</source>
        <translation>Aller à un événement</translation>
    </message>
    <message>
        <source>Number of the event, 1 to {last}</source>
        <translation>Numéro de l’événement, de 1 à {last}</translation>
    </message>
    <message>
        <source>Event copied</source>
        <translation>Événement copié</translation>
    </message>
</context>
<context>
    <name>ToldCounts</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrustCard</name>
    <message>
        <source>Trust</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>{seen} of {all}</source>
        <translation>{seen} sur {all}</translation>
    </message>
    <message>
        <source>revision {number}</source>
        <translation>révision {number}</translation>
    </message>
    <message>
        <source>Timeline intact</source>
        <translation>Chronologie intègre</translation>
    </message>
    <message>
        <source>Timeline broken</source>
        <translation>Chronologie rompue</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message>
        <source>Exhibits seen by both parties</source>
        <translation>Pièces vues par les deux parties</translation>
    </message>
    <message>
        <source>Confidential notes</source>
        <translation>Notes confidentielles</translation>
    </message>
    <message>
        <source>{count}, this desk only</source>
        <translation>{count}, ce poste seul</translation>
    </message>
    <message>
        <source>Sealed by {signer}</source>
        <translation>Scellé par {signer}</translation>
    </message>
    <message>
        <source>Encrypted in transit</source>
        <translation>Chiffré pendant le transport</translation>
    </message>
    <message>
        <source>Not encrypted in transit</source>
        <translation>Non chiffré pendant le transport</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
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
    <name>_PeriodPopup</name>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Du</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Au</translation>
    </message>
    <message>
        <source>Whole period</source>
        <translation>Toute la période</translation>
    </message>
    <message>
        <source>Since notification</source>
        <translation>Depuis la notification</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
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
        <translation>{piece}, que {party} n’a pas vue. Entrée pour la communiquer.</translation>
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
    <name>notes</name>
    <message>
        <source>CONFIDENTIAL. The mediator&apos;s own notes, to be shown to nobody.</source>
        <translation>CONFIDENTIEL. Notes personnelles du médiateur, à ne montrer à personne.</translation>
    </message>
    <message>
        <source>Note {number}, {when}</source>
        <translation>Note {number}, {when}</translation>
    </message>
</context>
<context>
    <name>parties</name>
    <message>
        <source>represented by {name}</source>
        <translation>par {name}, représentant</translation>
    </message>
    <message>
        <source>represented by {name}, lawyer</source>
        <translation>par {name}, avocat</translation>
    </message>
    <message>
        <source>reached by post</source>
        <translation>joint par courrier</translation>
    </message>
    <message>
        <source>needs: {needs}</source>
        <translation>besoins&#xa0;: {needs}</translation>
    </message>
    <message>
        <source>speaks: {language}</source>
        <translation>langue&#xa0;: {language}</translation>
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
<context>
    <name>timeline</name>
    <message>
        <source>counter-proposal</source>
        <translation>contre-proposition</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>proposition</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>réclamation</translation>
    </message>
    <message>
        <source>message</source>
        <translation>message</translation>
    </message>
    <message>
        <source>exhibits filed</source>
        <translation>dépôt de pièces</translation>
    </message>
    <message>
        <source>exhibits shared</source>
        <translation>pièces communiquées</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>réponse</translation>
    </message>
    <message>
        <source>referral to the mediator</source>
        <translation>saisine du médiateur</translation>
    </message>
    <message>
        <source>mediator appointed</source>
        <translation>médiateur désigné</translation>
    </message>
    <message>
        <source>statement of independence</source>
        <translation>déclaration d’indépendance</translation>
    </message>
    <message>
        <source>conflict of interest raised</source>
        <translation>conflit d’intérêts signalé</translation>
    </message>
    <message>
        <source>conflict of interest decided</source>
        <translation>conflit d’intérêts tranché</translation>
    </message>
    <message>
        <source>documents requested</source>
        <translation>demande de pièces</translation>
    </message>
    <message>
        <source>found inadmissible</source>
        <translation>déclaré irrecevable</translation>
    </message>
    <message>
        <source>referral notified to the parties</source>
        <translation>saisine notifiée aux parties</translation>
    </message>
    <message>
        <source>answer on entering mediation</source>
        <translation>réponse sur l’entrée en médiation</translation>
    </message>
    <message>
        <source>interview</source>
        <translation>entretien</translation>
    </message>
    <message>
        <source>deadline extended</source>
        <translation>délai prolongé</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>accord</translation>
    </message>
    <message>
        <source>proposed solution issued</source>
        <translation>proposition de solution émise</translation>
    </message>
    <message>
        <source>proposed solution delivered</source>
        <translation>proposition de solution remise</translation>
    </message>
    <message>
        <source>answer to the proposed solution</source>
        <translation>réponse à la proposition de solution</translation>
    </message>
    <message>
        <source>implementation</source>
        <translation>mise en œuvre</translation>
    </message>
    <message>
        <source>withdrawal</source>
        <translation>désistement</translation>
    </message>
    <message>
        <source>court seized</source>
        <translation>saisine du juge</translation>
    </message>
    <message>
        <source>file closed</source>
        <translation>dossier clos</translation>
    </message>
    <message>
        <source>file reopened</source>
        <translation>dossier rouvert</translation>
    </message>
    <message>
        <source>read receipt</source>
        <translation>accusé de lecture</translation>
    </message>
    <message>
        <source>reminder</source>
        <translation>relance</translation>
    </message>
    <message>
        <source>identity check</source>
        <translation>contrôle d’identité</translation>
    </message>
    <message>
        <source>notice delivered</source>
        <translation>courrier remis</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>consentement</translation>
    </message>
    <message>
        <source>details of a party changed</source>
        <translation>coordonnées d’une partie modifiées</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>correction</translation>
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
        <source>Mediator</source>
        <translation>Médiateur</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Courrier</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Messagerie</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Social network</source>
        <translation>Réseau social</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Visioconférence</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En personne</translation>
    </message>
    <message>
        <source>Not shared with the trader</source>
        <translation>Non communiqué au professionnel</translation>
    </message>
    <message>
        <source>Not shared with the consumer</source>
        <translation>Non communiqué au consommateur</translation>
    </message>
    <message>
        <source>asks for {amount}</source>
        <translation>demande {amount}</translation>
    </message>
    <message>
        <source>offers {amount}</source>
        <translation>offre {amount}</translation>
    </message>
    <message>
        <source>about</source>
        <translation>environ</translation>
    </message>
    <message>
        <source>in the day</source>
        <translation>journée</translation>
    </message>
    <message>
        <source>day {day}</source>
        <translation>jour {day}</translation>
    </message>
    <message>
        <source>day {day} of {length}</source>
        <translation>jour {day} sur {length}</translation>
    </message>
    <message>
        <source>read by {who}</source>
        <translation>lu par le {who}</translation>
    </message>
    <message>
        <source>read {day}</source>
        <translation>lu le {day}</translation>
    </message>
    <message>
        <source>Note {number}</source>
        <translation>Note {number}</translation>
    </message>
</context>
<context>
    <name>told</name>
    <message>
        <source>joint meeting, {length}</source>
        <translation>réunion des deux parties, {length}</translation>
    </message>
    <message>
        <source>separate interview with the consumer</source>
        <translation>entretien séparé avec le consommateur</translation>
    </message>
    <message>
        <source>separate interview with the trader</source>
        <translation>entretien séparé avec le professionnel</translation>
    </message>
    <message>
        <source>exhibits shared ({who})</source>
        <translation>pièces communiquées ({who})</translation>
    </message>
    <message>
        <source>conflict of interest decided: the mission goes on</source>
        <translation>conflit d’intérêts tranché&#xa0;: la mission continue</translation>
    </message>
    <message>
        <source>conflict of interest decided: the mission ends</source>
        <translation>conflit d’intérêts tranché&#xa0;: la mission prend fin</translation>
    </message>
    <message>
        <source>reminder about documents ({who})</source>
        <translation>relance pour pièces ({who})</translation>
    </message>
    <message>
        <source>reminder ({who})</source>
        <translation>relance ({who})</translation>
    </message>
    <message>
        <source>{kind}, rectified</source>
        <translation>{kind}, rectifiée</translation>
    </message>
    <message>
        <source>answer to the proposed solution: {answer}</source>
        <translation>réponse à la proposition&#xa0;: {answer}</translation>
    </message>
    <message>
        <source>{notice}: reached the party ({who}). Proof: {proof}.</source>
        <translation>{notice}&#xa0;: parvenu à la partie ({who}). Preuve&#xa0;: {proof}.</translation>
    </message>
    <message>
        <source>Delivered: {who}.</source>
        <translation>Remise&#xa0;: {who}.</translation>
    </message>
    <message>
        <source>To answer before {day}.</source>
        <translation>Réponse attendue avant le {day}.</translation>
    </message>
    <message>
        <source>Proof: {proof}.</source>
        <translation>Preuve&#xa0;: {proof}.</translation>
    </message>
    <message>
        <source>{consent}. With a signed receipt.</source>
        <translation>{consent}. Avec un reçu signé.</translation>
    </message>
    <message>
        <source>representative {name}</source>
        <translation>représentant {name}</translation>
    </message>
    <message>
        <source>reached by: {channel}</source>
        <translation>joint par&#xa0;: {channel}</translation>
    </message>
    <message>
        <source>needs: {needs}</source>
        <translation>besoins&#xa0;: {needs}</translation>
    </message>
    <message>
        <source>another address</source>
        <translation>nouvelle adresse</translation>
    </message>
    <message>
        <source>vulnerable person</source>
        <translation>personne vulnérable</translation>
    </message>
    <message>
        <source>no longer marked vulnerable</source>
        <translation>n’est plus signalée vulnérable</translation>
    </message>
    <message>
        <source>{who}: {what}.</source>
        <translation>{who}&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>No. {number}.</source>
        <translation>N°&#xa0;{number}.</translation>
    </message>
    <message>
        <source>Response time: {days}.</source>
        <translation>Délai de réponse&#xa0;: {days}.</translation>
    </message>
    <message>
        <source>To be carried out before {day}.</source>
        <translation>À exécuter avant le {day}.</translation>
    </message>
    <message>
        <source>recorded by the mediator</source>
        <translation>saisi par la médiation</translation>
    </message>
    <message>
        <source>recorded by: {who}</source>
        <translation>saisi par&#xa0;: {who}</translation>
    </message>
    <message>
        <source>on this desk only</source>
        <translation>sur ce poste seulement</translation>
    </message>
</context>
</TS>
