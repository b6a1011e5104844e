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
        <source>The grounds are in the decision (L612‑2).</source>
        <translation>Les motifs sont dans la décision (L612‑2).</translation>
    </message>
    <message>
        <source>Examined without the trader (L612‑2).</source>
        <translation>Examen sans intervention du professionnel (L612‑2).</translation>
    </message>
    <message>
        <source>L612‑2. Notified to both parties on {day}.</source>
        <translation>L612‑2. Notifiée aux deux parties le {day}.</translation>
    </message>
    <message>
        <source>Prior written complaint</source>
        <translation>Réclamation écrite préalable</translation>
    </message>
    <message>
        <source>Founded, not abusive</source>
        <translation>Demande fondée, non abusive</translation>
    </message>
    <message>
        <source>No court or other mediator</source>
        <translation>Ni juge ni autre médiateur</translation>
    </message>
    <message>
        <source>Less than a year</source>
        <translation>Moins d’un an</translation>
    </message>
    <message>
        <source>Within competence</source>
        <translation>Champ de compétence</translation>
    </message>
</context>
<context>
    <name>AmountsCard</name>
    <message>
        <source>Amounts</source>
        <translation>Montants</translation>
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
    <name>ClocksCard</name>
    <message>
        <source>Deadlines</source>
        <translation>Délais</translation>
    </message>
    <message>
        <source>No clock is running.</source>
        <translation>Aucun délai ne court.</translation>
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
        <source>Proposal</source>
        <translation>Proposition</translation>
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
        <source>Read-only.</source>
        <translation>Lecture seule.</translation>
    </message>
    <message>
        <source>This file was given to someone else. Your notes stay here.</source>
        <translation>Ce dossier a été confié à une autre personne. Vos notes restent ici.</translation>
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
    <name>ExhibitsModel</name>
    <message>
        <source>Seen by the consumer</source>
        <translation>Vue par le consommateur</translation>
    </message>
    <message>
        <source>Seen by the trader</source>
        <translation>Vue par le professionnel</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
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
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Filed by {who}, {when}</source>
        <translation>Déposée par le {who}, {when}</translation>
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
        <source>Exhibits of the file</source>
        <translation>Pièces du dossier</translation>
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
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Version {number}, {when}</source>
        <translation>Version {number}, {when}</translation>
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
        <source>Saved at {time}</source>
        <translation>Enregistrée à {time}</translation>
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
        <source>Confidential: sealed on this desk, never sent, destroyed with the file.</source>
        <translation>Confidentielles&#xa0;: scellées sur ce poste, jamais transmises, détruites avec le dossier.</translation>
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
    <message>
        <source>Event {number}</source>
        <translation>Événement {number}</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Pièce</translation>
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
        <source>Independence</source>
        <translation>Indépendance</translation>
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
        <source>For now from the command line: {command}</source>
        <translation>Pour l’instant en ligne de commande : {command}</translation>
    </message>
    <message>
        <source>To be made</source>
        <translation>À établir</translation>
    </message>
    <message>
        <source>No statement has been made yet (R613‑1).</source>
        <translation>Aucune déclaration n’est encore établie (R613‑1).</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Déclarée</translation>
    </message>
    <message>
        <source>No link with the parties, stated on {day}.</source>
        <translation>Aucun lien avec les parties, déclaration du {day}.</translation>
    </message>
    <message>
        <source>Objections possible until {day} (R613‑1).</source>
        <translation>Opposition possible jusqu’au {day} (R613‑1).</translation>
    </message>
</context>
<context>
    <name>PartiesCard</name>
    <message>
        <source>Parties</source>
        <translation>Parties</translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>et&#xa0;%n autre</numerusform>
            <numerusform>et&#xa0;%n autres</numerusform>
        </translation>
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
        <source>Seen by both sides</source>
        <translation>Contradictoire</translation>
    </message>
    <message>
        <source>May be relied on</source>
        <translation>Peut être citée</translation>
    </message>
    <message>
        <source>Not seen by both</source>
        <translation>Non contradictoire</translation>
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
    <name>_ClockLine</name>
    <message>
        <source>day {day} of {length}</source>
        <translation>jour {day} sur {length}</translation>
    </message>
    <message>
        <source>{day} at midnight</source>
        <translation>{day} à minuit</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) from {day}, {article}</source>
        <translation>
            <numerusform>%n jour depuis le {day}, {article}</numerusform>
            <numerusform>%n jours depuis le {day}, {article}</numerusform>
        </translation>
    </message>
    <message>
        <source>Since {day}, {article}</source>
        <translation>Depuis le {day}, {article}</translation>
    </message>
    <message>
        <source>Rule to be re‑checked</source>
        <translation>Règle à revérifier</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
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
</TS>
