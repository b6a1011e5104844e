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
        <source>Proposal being written</source>
        <translation>Proposition en préparation</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Acte repris</translation>
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
    <name>LinkPicker</name>
    <message>
        <source>Nothing holds these words.</source>
        <translation>Rien ne contient ces mots.</translation>
    </message>
    <message>
        <source>No highlight yet: H marks words on a page of an exhibit.</source>
        <translation>Aucun surlignage pour l’instant&#xa0;: H marque des mots sur une page de pièce.</translation>
    </message>
    <message>
        <source>Link to…</source>
        <translation>Lier à…</translation>
    </message>
    <message>
        <source>What to link to</source>
        <translation>Vers quoi faire le lien</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Surlignages</translation>
    </message>
    <message>
        <source>Words, or the number of an event</source>
        <translation>Des mots, ou le numéro d’un événement</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>What may be linked to</source>
        <translation>Ce vers quoi un lien est possible</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Insert the link</source>
        <translation>Insérer le lien</translation>
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
    <name>NoteEditor</name>
    <message>
        <source>Writing…</source>
        <translation>Saisie en cours…</translation>
    </message>
    <message>
        <source>Changed elsewhere meanwhile: what you write here is note {number} now.</source>
        <translation>Modifiée ailleurs entre-temps&#xa0;: ce que vous écrivez ici est désormais la note {number}.</translation>
    </message>
    <message numerus="yes">
        <source>Not pasted: a note holds %n characters at most.</source>
        <translation>
            <numerusform>Non collé&#xa0;: une note contient au plus %n caractère.</numerusform>
            <numerusform>Non collé&#xa0;: une note contient au plus %n caractères.</numerusform>
        </translation>
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
        <source>Link to an event, an exhibit or a highlight</source>
        <translation>Lien vers un événement, une pièce ou un surlignage</translation>
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
</context>
<context>
    <name>OffersModel</name>
    <message>
        <source>Exhibit {number}</source>
        <translation>Pièce {number}</translation>
    </message>
    <message>
        <source>{number}. {day}, {actor}, {kind}</source>
        <translation>{number}. {day}, {actor}, {kind}</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>Exhibit {number}, p. {page}: {title}</source>
        <translation>Pièce n°&#xa0;{number}, p.&#xa0;{page}&#xa0;: {title}</translation>
    </message>
    <message>
        <source>region {number}</source>
        <translation>zone {number}</translation>
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
        <translation>Corriger la fiche&#xa0;: {name}…</translation>
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
        <translation>Demander le mandat&#xa0;: {name}</translation>
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
        <translation>Ce qui est connu&#xa0;: {name}</translation>
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
        <source>Ledger of limitation</source>
        <translation>Registre de la prescription</translation>
    </message>
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
</TS>
