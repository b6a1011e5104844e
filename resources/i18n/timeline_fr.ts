<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>CardText</name>
    <message>
        <source>Text of the event</source>
        <translation>Texte de l’événement</translation>
    </message>
</context>
<context>
    <name>ChronologyDialog</name>
    <message>
        <source>Say why: the reason is printed on the first page.</source>
        <translation>Dites pourquoi&#xa0;: le motif est imprimé en première page.</translation>
    </message>
    <message>
        <source>Print the chronology</source>
        <translation>Imprimer la chronologie</translation>
    </message>
    <message>
        <source>The chronology leaves the vault</source>
        <translation>La chronologie sort du coffre</translation>
    </message>
    <message>
        <source>Numbered events, their days, their fingerprints, and the head of the chain that proves the dates. No note is ever printed, nor the draft of the proposal. What leaves can be read by anyone who gets it.</source>
        <translation>Les événements numérotés, leurs jours, leurs empreintes, et la tête de la chaîne qui prouve les dates. Aucune note n’est jamais imprimée, ni le projet de proposition. Ce qui sort peut être lu par quiconque le reçoit.</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Tous les événements</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) kept by the filters</source>
        <translation>
            <numerusform>%n événement retenu par les filtres</numerusform>
            <numerusform>%n événements retenus par les filtres</numerusform>
        </translation>
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
        <source>&amp;Events</source>
        <translation>&amp;Événements</translation>
    </message>
    <message>
        <source>&amp;Language of the document</source>
        <translation>&amp;Langue du document</translation>
    </message>
    <message>
        <source>P&amp;ut in what was not shared with all parties</source>
        <translation>&amp;Y mettre ce qui n’a pas été communiqué à toutes les parties</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Such a document may be handed to no party (R612‑3). Each page says so, and the reason stands on the first.</source>
        <translation>Un tel document ne peut être remis à aucune partie (R612‑3). Chaque page le dit, et le motif figure sur la première.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Envoyée à l’imprimante.</translation>
    </message>
    <message>
        <source>Not everything was printed.</source>
        <translation>Tout n’a pas été imprimé.</translation>
    </message>
    <message>
        <source>Save the chronology</source>
        <translation>Enregistrer la chronologie</translation>
    </message>
    <message>
        <source>chronology.pdf</source>
        <translation>chronologie.pdf</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) written to {name}.</source>
        <translation>
            <numerusform>%n événement écrit dans {name}.</numerusform>
            <numerusform>%n événements écrits dans {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) written to {name} and the files after it.</source>
        <translation>
            <numerusform>%n événement écrit dans {name} et les fichiers suivants.</numerusform>
            <numerusform>%n événements écrits dans {name} et les fichiers suivants.</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting the pages</source>
        <translation>Mise en pages</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impression</translation>
    </message>
    <message>
        <source>Given up. Nothing was left behind.</source>
        <translation>Abandonné. Rien n’a été laissé.</translation>
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
    <message>
        <source>In a note: {words}</source>
        <translation>Dans une note : {words}</translation>
    </message>
    <message>
        <source>On this desk only: {words}</source>
        <translation>Sur ce poste seulement : {words}</translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>This is neither an event of this file nor a day.</source>
        <translation>Ce n’est ni un événement de ce dossier ni un jour.</translation>
    </message>
    <message>
        <source>&amp;Number or day</source>
        <translation>&amp;Numéro ou jour</translation>
    </message>
    <message>
        <source>1 to {last}, or a day: 14/10, 14 Oct, 2026-10-14</source>
        <translation>1 à {last}, ou un jour : 14/10, 14 oct, 2026-10-14</translation>
    </message>
    <message>
        <source>Go to an event</source>
        <translation>Aller à un événement</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Aller</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>There is none.</source>
        <translation>Il n’y en a pas.</translation>
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
        <source>draft {amount}, never printed</source>
        <translation>projet {amount}, jamais imprimé</translation>
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
    <name>SealButton</name>
    <message>
        <source>Timeline to be checked</source>
        <translation>Chronologie à vérifier</translation>
    </message>
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
        <source>The timeline is to be checked</source>
        <translation>La chronologie est à vérifier</translation>
    </message>
    <message>
        <source>What is held here is unbroken, but the platform told of events that do not follow it. The whole file will be fetched again.</source>
        <translation>Ce qui est tenu ici est sans rupture, mais la plateforme a annoncé des événements qui n’y font pas suite. Le dossier entier sera redemandé.</translation>
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
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Vérifier à nouveau</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>From event {number} on</source>
        <translation>À partir de l’événement {number}</translation>
    </message>
    <message>
        <source>Events are missing or contradicted; the file is asked for again</source>
        <translation>Des événements manquent ou se contredisent ; le dossier est redemandé</translation>
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
        <source>Gaps</source>
        <translation>Lacunes</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Contrôlée</translation>
    </message>
    <message>
        <source>Checking every fingerprint</source>
        <translation>Contrôle de chaque empreinte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Citation copied</source>
        <translation>Citation copiée</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) copied</source>
        <translation><numerusform>%n événement copié</numerusform><numerusform>%n événements copiés</numerusform></translation>
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
        <source>%n read receipt(s)</source>
        <translation><numerusform>accusé de lecture</numerusform><numerusform>%n accusés de lecture</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation><numerusform>relance</numerusform><numerusform>%n relances</numerusform></translation>
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
        <source>Since the referral</source>
        <translation>Depuis la saisine</translation>
    </message>
    <message>
        <source>Since the notification</source>
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
    <name>strip</name>
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
        <source>Negotiation</source>
        <translation>Négociation</translation>
    </message>
    <message>
        <source>gap {amount}</source>
        <translation>écart {amount}</translation>
    </message>
    <message>
        <source>referral</source>
        <translation>saisine</translation>
    </message>
    <message>
        <source>notification, day 0</source>
        <translation>notification, jour 0</translation>
    </message>
    <message>
        <source>day 0</source>
        <translation>jour 0</translation>
    </message>
    <message>
        <source>day 90</source>
        <translation>jour 90</translation>
    </message>
    <message>
        <source>day 90, {day}</source>
        <translation>jour 90, {day}</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Écart</translation>
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
        <source>{events}: {kinds}</source>
        <translation>{events} : {kinds}</translation>
    </message>
    <message>
        <source>read by {who} on {day}</source>
        <translation>lu par {who} le {day}</translation>
    </message>
    <message>
        <source>read by</source>
        <translation>lu par</translation>
    </message>
    <message>
        <source>corrects event {number}</source>
        <translation>corrige l’événement {number}</translation>
    </message>
    <message>
        <source>Content cannot be read, fingerprint kept</source>
        <translation>Contenu illisible, empreinte conservée</translation>
    </message>
    <message>
        <source>Note {number}</source>
        <translation>Note {number}</translation>
    </message>
    <message>
        <source>Search the timeline</source>
        <translation>Chercher dans la chronologie</translation>
    </message>
    <message>
        <source>Go to a number or a day…</source>
        <translation>Aller à un numéro ou un jour…</translation>
    </message>
    <message>
        <source>Next proposal</source>
        <translation>Proposition suivante</translation>
    </message>
    <message>
        <source>Previous proposal</source>
        <translation>Proposition précédente</translation>
    </message>
    <message>
        <source>First unread event</source>
        <translation>Premier événement non lu</translation>
    </message>
    <message>
        <source>Put the cursor in the text</source>
        <translation>Mettre le curseur dans le texte</translation>
    </message>
    <message>
        <source>Note on this event</source>
        <translation>Note sur cet événement</translation>
    </message>
    <message>
        <source>Show its first exhibit</source>
        <translation>Montrer sa première pièce</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier comme texte</translation>
    </message>
    <message>
        <source>Copy as a citation</source>
        <translation>Copier comme citation</translation>
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
        <source>Negotiation as a table</source>
        <translation>Négociation en tableau</translation>
    </message>
    <message>
        <source>Print the chronology…</source>
        <translation>Imprimer la chronologie…</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>N° {number}</translation>
    </message>
    <message>
        <source>event no. {number}, {day}</source>
        <translation>événement n° {number}, {day}</translation>
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
