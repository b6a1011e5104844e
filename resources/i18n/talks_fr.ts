<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AgreementCard</name>
    <message>
        <source>Agreement before a proposal</source>
        <translation>Accord avant proposition</translation>
    </message>
    <message>
        <source>Record an agreement…</source>
        <translation>Constater un accord…</translation>
    </message>
    <message>
        <source>Write the record of agreement</source>
        <translation>Rédiger le constat d’accord</translation>
    </message>
    <message>
        <source>If the parties agree, no proposal is needed: record what they agreed.</source>
        <translation>Si les parties s’accordent, aucune proposition n’est nécessaire&#xa0;: consignez ce dont elles sont convenues.</translation>
    </message>
    <message>
        <source>An agreement can be recorded while mediation is under way.</source>
        <translation>Un accord se constate pendant que la médiation est en cours.</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>Convenu le</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Solution</translation>
    </message>
    <message>
        <source>To be carried out before</source>
        <translation>À exécuter avant le</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En clair</translation>
    </message>
</context>
<context>
    <name>AgreementForm</name>
    <message>
        <source>This day has passed.</source>
        <translation>Ce jour est passé.</translation>
    </message>
    <message>
        <source>Record an agreement</source>
        <translation>Constater un accord</translation>
    </message>
    <message>
        <source>The parties agree before any proposal: mediation ends here, and what they agreed is to be carried out. The record of their agreement is written next.</source>
        <translation>Les parties s’accordent avant toute proposition&#xa0;: la médiation s’arrête là, et ce qui est convenu doit être exécuté. Le constat d’accord se rédige ensuite.</translation>
    </message>
    <message>
        <source>Record the agreement</source>
        <translation>Constater l’accord</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Agreed for each head (what was last offered)</source>
        <translation>Convenu pour chaque chef (dernière offre)</translation>
    </message>
    <message>
        <source>To be carried out &amp;before</source>
        <translation>À exécuter a&amp;vant le</translation>
    </message>
    <message>
        <source>What was &amp;agreed, in words</source>
        <translation>Ce &amp;qui est convenu, en clair</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>This day has not come yet.</source>
        <translation>Ce jour n’est pas encore venu.</translation>
    </message>
    <message>
        <source>Enter an answer</source>
        <translation>Saisir une réponse</translation>
    </message>
    <message>
        <source>What {name} answered outside the platform.</source>
        <translation>La réponse donnée hors de la plateforme par {name}.</translation>
    </message>
    <message>
        <source>Enter the answer</source>
        <translation>Saisir la réponse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Answered &amp;on</source>
        <translation>Répondu &amp;le</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Voie</translation>
    </message>
    <message>
        <source>Its own &amp;words</source>
        <translation>Ses propres &amp;termes</translation>
    </message>
    <message>
        <source>A reason is never required</source>
        <translation>Aucun motif n’est exigé</translation>
    </message>
    <message>
        <source>{name} could answer until {day}. By the rule of the body, silence at that day counts as a refusal: mediation then ends, and the court stays open.</source>
        <translation>{name} pouvait répondre jusqu’au {day}. Selon la règle de l’entité, le silence à cette date vaut refus&#xa0;: la médiation prend fin et le juge peut être saisi.</translation>
    </message>
    <message>
        <source>Find that a party kept silent</source>
        <translation>Constater le silence d’une partie</translation>
    </message>
    <message>
        <source>Find the silence</source>
        <translation>Constater le silence</translation>
    </message>
</context>
<context>
    <name>AnswersCard</name>
    <message>
        <source>Answers of the parties</source>
        <translation>Réponses des parties</translation>
    </message>
    <message>
        <source>Each party&apos;s time runs from its own delivery ({article}). Both acceptances make an agreement; by the rule of the body, silence counts as a refusal.</source>
        <translation>Le délai de chaque partie court de sa propre remise ({article}). Deux acceptations valent accord&#xa0;; selon la règle de l’entité, le silence vaut refus.</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Par courrier</translation>
    </message>
    <message>
        <source>Entry leaving</source>
        <translation>Saisie en cours d’envoi</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Enter the delivery…</source>
        <translation>Saisir la remise…</translation>
    </message>
    <message>
        <source>Enter the answer…</source>
        <translation>Saisir la réponse…</translation>
    </message>
    <message>
        <source>Find the silence…</source>
        <translation>Constater le silence…</translation>
    </message>
    <message>
        <source>Not delivered yet</source>
        <translation>Pas encore remise</translation>
    </message>
    <message>
        <source>Its time has not started: the decision has not reached it.</source>
        <translation>Son délai ne court pas&#xa0;: la décision ne lui est pas parvenue.</translation>
    </message>
    <message>
        <source>Delivered on {day} ({channel}).</source>
        <translation>Remise le {day} ({channel}).</translation>
    </message>
    <message>
        <source>Proof: {proof}.</source>
        <translation>Preuve&#xa0;: {proof}.</translation>
    </message>
    <message>
        <source>To answer before {day} at midnight.</source>
        <translation>Réponse attendue avant le {day} à minuit.</translation>
    </message>
    <message>
        <source>Silence found on {day}.</source>
        <translation>Silence constaté le {day}.</translation>
    </message>
    <message>
        <source>Answered on {day}.</source>
        <translation>Réponse le {day}.</translation>
    </message>
    <message>
        <source>Answered on {day} ({channel}), recorded by the mediator.</source>
        <translation>Réponse le {day} ({channel}), saisie par la médiation.</translation>
    </message>
</context>
<context>
    <name>BridgeCard</name>
    <message>
        <source>Where an agreement may lie</source>
        <translation>Zone d’accord</translation>
    </message>
    <message>
        <source>Weigh…</source>
        <translation>Explorer…</translation>
    </message>
    <message>
        <source>Weigh where an agreement may lie</source>
        <translation>Explorer la zone d’accord</translation>
    </message>
    <message>
        <source>{head}: {zone}</source>
        <translation>{head}&#xa0;: {zone}</translation>
    </message>
    <message>
        <source>Your own figures, for you alone: nobody else ever sees them.</source>
        <translation>Vos propres chiffres, pour vous seul&#xa0;: personne d’autre ne les voit jamais.</translation>
    </message>
</context>
<context>
    <name>BridgeForm</name>
    <message>
        <source>Where an agreement may lie</source>
        <translation>Zone d’accord</translation>
    </message>
    <message>
        <source>What you believe each side would accept. Nothing here is sent or printed.</source>
        <translation>Ce que chaque partie accepterait, selon vous. Rien de ceci n’est transmis ni imprimé.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Consumer would take at least</source>
        <translation>Le consommateur accepterait au moins</translation>
    </message>
    <message>
        <source>Trader would give at most</source>
        <translation>Le professionnel irait jusqu’à</translation>
    </message>
    <message>
        <source>Figure you weigh</source>
        <translation>Chiffre envisagé</translation>
    </message>
    <message>
        <source>Your own &amp;words</source>
        <translation>Vos propres &amp;mots</translation>
    </message>
    <message>
        <source>Sealed on this desk, never sent.</source>
        <translation>Scellé sur ce poste, jamais transmis.</translation>
    </message>
</context>
<context>
    <name>ChaseForm</name>
    <message>
        <source>Chase the implementation</source>
        <translation>Relancer pour exécution</translation>
    </message>
    <message>
        <source>A reminder to one party; the other does not see it.</source>
        <translation>Une relance à une partie&#xa0;; l’autre ne la voit pas.</translation>
    </message>
    <message>
        <source>Send the reminder</source>
        <translation>Envoyer la relance</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Message</translation>
    </message>
</context>
<context>
    <name>ConsentsCard</name>
    <message>
        <source>Consents</source>
        <translation>Consentements</translation>
    </message>
    <message>
        <source>No party has consented to anything yet.</source>
        <translation>Aucune partie n’a encore consenti à quoi que ce soit.</translation>
    </message>
    <message>
        <source>Save the receipt…</source>
        <translation>Enregistrer le reçu…</translation>
    </message>
    <message>
        <source>Save the receipt of: {what}</source>
        <translation>Enregistrer le reçu de&#xa0;: {what}</translation>
    </message>
    <message>
        <source>The platform signed this consent; its receipt was checked here.</source>
        <translation>La plateforme a signé ce consentement&#xa0;; son reçu a été vérifié ici.</translation>
    </message>
    <message>
        <source>The platform gave no receipt: nothing proves this consent.</source>
        <translation>La plateforme n’a pas donné de reçu&#xa0;: rien ne prouve ce consentement.</translation>
    </message>
    <message>
        <source>This desk holds no key of the platform to check the receipt with.</source>
        <translation>Ce poste n’a pas la clé de la plateforme qui permettrait de vérifier le reçu.</translation>
    </message>
    <message>
        <source>The receipt does not hold: it is not the platform’s, or says something else.</source>
        <translation>Le reçu ne tient pas&#xa0;: il n’est pas de la plateforme, ou dit autre chose.</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Enregistrer le reçu</translation>
    </message>
    <message>
        <source>Saved as {name}, outside the vault.</source>
        <translation>Enregistré sous {name}, hors du coffre.</translation>
    </message>
</context>
<context>
    <name>DecisionCard</name>
    <message>
        <source>Read it</source>
        <translation>La lire</translation>
    </message>
    <message>
        <source>Rectify…</source>
        <translation>Rectifier…</translation>
    </message>
    <message>
        <source>Write the record of agreement</source>
        <translation>Rédiger le constat d’accord</translation>
    </message>
    <message>
        <source>Agreement before a proposal</source>
        <translation>Accord avant proposition</translation>
    </message>
    <message>
        <source>The parties agreed before any proposal: see what in the talks.</source>
        <translation>Les parties se sont accordées avant toute proposition&#xa0;: voir les pourparlers.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Proposed in all</source>
        <translation>Proposé au total</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) from each delivery</source>
        <translation>
            <numerusform>%n jour à compter de chaque remise</numerusform>
            <numerusform>%n jours à compter de chaque remise</numerusform>
        </translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Délai de réponse</translation>
    </message>
    <message>
        <source>{number}, rectified</source>
        <translation>{number}, rectifiée</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Remplace</translation>
    </message>
</context>
<context>
    <name>DoneForm</name>
    <message>
        <source>This day has not come yet.</source>
        <translation>Ce jour n’est pas encore venu.</translation>
    </message>
    <message>
        <source>Enter what was carried out</source>
        <translation>Consigner l’exécution</translation>
    </message>
    <message>
        <source>As the consumer says or the trader proves. While anything is missing, the file stays among those not carried out, and the trader is chased.</source>
        <translation>Selon ce que dit le consommateur ou ce que prouve le professionnel. Tant qu’il manque quelque chose, le dossier reste parmi les non exécutés et le professionnel est relancé.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Saisir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Seen &amp;on</source>
        <translation>Constaté &amp;le</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>State of {item}</source>
        <translation>État&#xa0;: {item}</translation>
    </message>
    <message>
        <source>Proof of {item}</source>
        <translation>Preuve&#xa0;: {item}</translation>
    </message>
    <message>
        <source>&amp;Remarks</source>
        <translation>&amp;Remarques</translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message>
        <source>End of the file</source>
        <translation>Fin du dossier</translation>
    </message>
    <message>
        <source>Close the file…</source>
        <translation>Clore le dossier…</translation>
    </message>
    <message>
        <source>Write the certificate</source>
        <translation>Rédiger l’attestation</translation>
    </message>
    <message>
        <source>Open it again…</source>
        <translation>Rouvrir…</translation>
    </message>
    <message>
        <source>A certificate tells the parties that mediation took place and ended.</source>
        <translation>Une attestation dit aux parties que la médiation a eu lieu et a pris fin.</translation>
    </message>
    <message>
        <source>The certificate is signed.</source>
        <translation>L’attestation est signée.</translation>
    </message>
    <message>
        <source>Ended on {day}.</source>
        <translation>Fin le {day}.</translation>
    </message>
</context>
<context>
    <name>FollowUpTab</name>
    <message>
        <source>Nothing to follow yet</source>
        <translation>Rien à suivre pour l’instant</translation>
    </message>
    <message>
        <source>Answers and implementation come here once a decision or an agreement exists.</source>
        <translation>Les réponses et l’exécution viennent ici dès qu’il y a une décision ou un accord.</translation>
    </message>
    <message>
        <source>Term changed.</source>
        <translation>Terme modifié.</translation>
    </message>
</context>
<context>
    <name>HeadAmounts</name>
    <message>
        <source>Sum of the heads</source>
        <translation>Somme des chefs</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>{what}, recorded by the mediator</source>
        <translation>{what}, saisi par la médiation</translation>
    </message>
    <message>
        <source>this desk</source>
        <translation>ce poste</translation>
    </message>
    <message>
        <source>exchange, event {number}</source>
        <translation>échange, événement {number}</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Everybody</source>
        <translation>Toutes les personnes</translation>
    </message>
    <message>
        <source>Search a person</source>
        <translation>Chercher une personne</translation>
    </message>
    <message>
        <source>Where it was done</source>
        <translation>Où cela s’est fait</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>In the exchange</source>
        <translation>Dans l’échange</translation>
    </message>
    <message>
        <source>On this desk</source>
        <translation>Sur ce poste</translation>
    </message>
    <message>
        <source>Who did what on this file</source>
        <translation>Qui a fait quoi sur ce dossier</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemsCard</name>
    <message>
        <source>Implementation</source>
        <translation>Mise en œuvre</translation>
    </message>
    <message>
        <source>Enter what was done…</source>
        <translation>Consigner l’exécution…</translation>
    </message>
    <message>
        <source>Chase…</source>
        <translation>Relancer…</translation>
    </message>
    <message>
        <source>Fix its term…</source>
        <translation>Fixer son terme…</translation>
    </message>
    <message>
        <source>Items to be carried out</source>
        <translation>Points à exécuter</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Dû</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant le</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Last report</source>
        <translation>Dernier constat</translation>
    </message>
    <message>
        <source>Agreed on {day}.</source>
        <translation>Accord du {day}.</translation>
    </message>
    <message>
        <source>To be carried out before {day}.</source>
        <translation>À exécuter avant le {day}.</translation>
    </message>
    <message>
        <source>No day was fixed for the whole.</source>
        <translation>Aucun terme d’ensemble n’est fixé.</translation>
    </message>
    <message>
        <source>Last chased on {day}.</source>
        <translation>Dernière relance le {day}.</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>awaited</source>
        <translation>attendu</translation>
    </message>
    <message>
        <source>{day}, {who}</source>
        <translation>{day}, {who}</translation>
    </message>
    <message>
        <source>Fix the term of {item}</source>
        <translation>Fixer le terme&#xa0;: {item}</translation>
    </message>
    <message>
        <source>Fix the term of the item chosen</source>
        <translation>Fixer le terme du point choisi</translation>
    </message>
</context>
<context>
    <name>LiftForm</name>
    <message>
        <source>Record a consent</source>
        <translation>Consigner un consentement</translation>
    </message>
    <message>
        <source>What {name} said in a separate interview may be told, even in part, only with their consent (R612‑3). Nothing is sent yet.</source>
        <translation>Les propos tenus en entretien séparé par {name} ne peuvent être communiqués, même en partie, qu’avec son accord (R612‑3). Rien n’est transmis pour l’instant.</translation>
    </message>
    <message>
        <source>Record the consent</source>
        <translation>Consigner le consentement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Ce qui a été dit</translation>
    </message>
    <message>
        <source>Take the words selected above</source>
        <translation>Prendre les mots choisis ci-dessus</translation>
    </message>
    <message>
        <source>&amp;Passage that may be told</source>
        <translation>&amp;Passage qui peut être communiqué</translation>
    </message>
    <message>
        <source>Agreed &amp;on</source>
        <translation>Consenti &amp;le</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Voie</translation>
    </message>
</context>
<context>
    <name>MeetingForm</name>
    <message>
        <source>Between 1 minute and a day.</source>
        <translation>Entre 1 minute et une journée.</translation>
    </message>
    <message>
        <source>Record a talk</source>
        <translation>Consigner un entretien</translation>
    </message>
    <message>
        <source>The parties are heard together or separately (R612‑3). What is said in a separate interview never leaves this desk: the platform learns only that it took place.</source>
        <translation>Les parties sont entendues ensemble ou séparément (R612‑3). Ce qui est dit en entretien séparé ne quitte jamais ce poste&#xa0;: la plateforme apprend seulement qu’il a eu lieu.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Consigner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Who was heard</source>
        <translation>Qui a été entendu</translation>
    </message>
    <message>
        <source>Both together</source>
        <translation>Les deux ensemble</translation>
    </message>
    <message>
        <source>Consumer alone</source>
        <translation>Consommateur seul</translation>
    </message>
    <message>
        <source>Trader alone</source>
        <translation>Professionnel seul</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Jour</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Heure</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>Peut rester vide</translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation>&amp;Durée</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Voie</translation>
    </message>
    <message>
        <source>&amp;Minutes both parties may read</source>
        <translation>&amp;Compte rendu lisible par les deux parties</translation>
    </message>
    <message>
        <source>Your own &amp;words</source>
        <translation>Vos propres &amp;mots</translation>
    </message>
    <message>
        <source>Sealed on this desk, carried by no act.</source>
        <translation>Scellé sur ce poste, porté par aucun acte.</translation>
    </message>
</context>
<context>
    <name>MeetingsCard</name>
    <message>
        <source>Interviews and meetings</source>
        <translation>Entretiens et réunions</translation>
    </message>
    <message>
        <source>Record a talk…</source>
        <translation>Consigner un entretien…</translation>
    </message>
    <message>
        <source>No talk yet. You may hear the parties together or separately (R612‑3); what is said separately stays on this desk.</source>
        <translation>Aucun entretien. Vous pouvez entendre les parties ensemble ou séparément (R612‑3)&#xa0;; ce qui est dit séparément reste sur ce poste.</translation>
    </message>
    <message>
        <source>Own words…</source>
        <translation>Mes mots…</translation>
    </message>
    <message>
        <source>Write own words…</source>
        <translation>Écrire mes mots…</translation>
    </message>
    <message>
        <source>Record a consent…</source>
        <translation>Consigner un consentement…</translation>
    </message>
    <message>
        <source>On the timeline</source>
        <translation>Dans la chronologie</translation>
    </message>
    <message>
        <source>May be told, agreed on {day} ({channel}): “{passage}”</source>
        <translation>Communicable, consenti le {day} ({channel})&#xa0;: «&#xa0;{passage}&#xa0;»</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Communiqué</translation>
    </message>
    <message>
        <source>Tell both…</source>
        <translation>Communiquer…</translation>
    </message>
</context>
<context>
    <name>MovesCard</name>
    <message>
        <source>Moves</source>
        <translation>Propositions successives</translation>
    </message>
    <message>
        <source>Demands and offers, the newest first</source>
        <translation>Demandes et offres, la plus récente d’abord</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Voie</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Au total</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Solution</translation>
    </message>
    <message>
        <source>{channel}, recorded by you</source>
        <translation>{channel}, saisie par vous</translation>
    </message>
    <message>
        <source>{channel}, leaving</source>
        <translation>{channel}, en cours d’envoi</translation>
    </message>
    <message>
        <source>in confidence</source>
        <translation>sous confidence</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>What the law says next</source>
        <translation>Ce que dit la loi ensuite</translation>
    </message>
    <message>
        <source>Limitation, suspended since the notification, runs again from {start} and leaves at least until {end}.</source>
        <translation>La prescription, suspendue depuis la notification, recommence à courir le {start} et laisse au moins jusqu’au {end}.</translation>
    </message>
    <message>
        <source>{source}, to be confirmed</source>
        <translation>{source}, à confirmer</translation>
    </message>
    <message>
        <source>Mediation has ended without an agreement. Each party may go to court; what was said in mediation stays confidential (L612‑3).</source>
        <translation>La médiation a pris fin sans accord. Chaque partie peut saisir le juge&#xa0;; ce qui a été dit en médiation reste confidentiel (L612‑3).</translation>
    </message>
    <message>
        <source>Each party is free to accept or refuse, may go to court, and may be given something else by a judge (R612‑4).</source>
        <translation>Chaque partie est libre d’accepter ou de refuser, peut saisir le juge, et celui-ci pourrait en décider autrement (R612‑4).</translation>
    </message>
    <message>
        <source>The agreement binds the parties: each carries it out as it says. If it is not, the consumer may rely on it in court.</source>
        <translation>L’accord engage les parties&#xa0;: chacune l’exécute comme il le dit. À défaut, le consommateur peut s’en prévaloir devant le juge.</translation>
    </message>
    <message>
        <source>The agreement was carried out. The file can be closed.</source>
        <translation>L’accord a été exécuté. Le dossier peut être clos.</translation>
    </message>
    <message>
        <source>Mediation has ended.</source>
        <translation>La médiation a pris fin.</translation>
    </message>
</context>
<context>
    <name>OfferForm</name>
    <message>
        <source>The heads do not add up to this.</source>
        <translation>Les chefs ne font pas ce total.</translation>
    </message>
    <message>
        <source>Said in confidence: {who}</source>
        <translation>Dit sous confidence&#xa0;: {who}</translation>
    </message>
    <message>
        <source>Enter an offer</source>
        <translation>Saisir une offre</translation>
    </message>
    <message>
        <source>What a party offers or asks by telephone, by letter or in a talk. It is written down under its name, and says that you recorded it.</source>
        <translation>Ce qu’une partie offre ou demande par téléphone, par courrier ou lors d’un entretien. C’est inscrit sous son nom, avec la mention que vous l’avez saisi.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Saisir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Who makes it</source>
        <translation>Qui la fait</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Jour</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Heure</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>Peut rester vide</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Voie</translation>
    </message>
    <message>
        <source>Head by head, where it was said</source>
        <translation>Chef par chef, si cela a été dit</translation>
    </message>
    <message>
        <source>&amp;In all</source>
        <translation>Au &amp;total</translation>
    </message>
    <message>
        <source>In its own &amp;words</source>
        <translation>Dans ses propres &amp;mots</translation>
    </message>
</context>
<context>
    <name>PositionsCard</name>
    <message>
        <source>Positions</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>Enter an offer…</source>
        <translation>Saisir une offre…</translation>
    </message>
    <message>
        <source>Positions by claim head</source>
        <translation>Positions par chef de demande</translation>
    </message>
    <message>
        <source>Claim head</source>
        <translation>Chef de demande</translation>
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
        <source>At first</source>
        <translation>Au départ</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>As a whole</source>
        <translation>Ensemble</translation>
    </message>
</context>
<context>
    <name>RectifyForm</name>
    <message>
        <source>Rectify the decision</source>
        <translation>Rectifier la décision</translation>
    </message>
    <message>
        <source>For a slip of the pen, of a figure or of a name. A new draft opens with the text of {number}; once signed it replaces it, both parties are told again, and their response time starts afresh.</source>
        <translation>Pour une erreur de plume, de chiffre ou de nom. Un nouveau brouillon s’ouvre avec le texte de {number}&#xa0;; une fois signé il la remplace, les deux parties sont de nouveau notifiées et leur délai de réponse repart.</translation>
    </message>
    <message>
        <source>Open the draft</source>
        <translation>Ouvrir le brouillon</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;What is rectified, in a sentence for the parties</source>
        <translation>Ce &amp;qui est rectifié, en une phrase pour les parties</translation>
    </message>
</context>
<context>
    <name>RemedyFields</name>
    <message>
        <source>Choose one.</source>
        <translation>À choisir.</translation>
    </message>
    <message>
        <source>None named</source>
        <translation>Aucune indiquée</translation>
    </message>
    <message>
        <source>&amp;Remedy</source>
        <translation>&amp;Solution</translation>
    </message>
    <message>
        <source>Valid &amp;until</source>
        <translation>Valable jusqu’a&amp;u</translation>
    </message>
    <message>
        <source>&amp;Conditions</source>
        <translation>&amp;Conditions</translation>
    </message>
    <message>
        <source>Where and on what it can be used</source>
        <translation>Où et sur quoi elle peut servir</translation>
    </message>
</context>
<context>
    <name>ServiceForm</name>
    <message>
        <source>This day has not come yet.</source>
        <translation>Ce jour n’est pas encore venu.</translation>
    </message>
    <message>
        <source>The decision was not signed yet on this day.</source>
        <translation>La décision n’était pas encore signée ce jour-là.</translation>
    </message>
    <message>
        <source>Enter the delivery</source>
        <translation>Saisir la remise</translation>
    </message>
    <message>
        <source>{name}: the response time of this party starts on the day the decision reached it (R612‑4).</source>
        <translation>{name}&#xa0;: le délai de réponse de cette partie court du jour où la décision lui est parvenue (R612‑4).</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reached it &amp;on</source>
        <translation>Parvenue &amp;le</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Voie</translation>
    </message>
    <message>
        <source>&amp;Proof</source>
        <translation>&amp;Preuve</translation>
    </message>
    <message>
        <source>Such as the number of a registered letter</source>
        <translation>Par exemple le numéro d’une lettre recommandée</translation>
    </message>
</context>
<context>
    <name>TalkCounts</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n move(s)</source>
        <translation>
            <numerusform>%n proposition</numerusform>
            <numerusform>%n propositions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TalksTab</name>
    <message>
        <source>Record a talk…</source>
        <translation>Consigner un entretien…</translation>
    </message>
    <message>
        <source>Enter an offer…</source>
        <translation>Saisir une offre…</translation>
    </message>
    <message>
        <source>Record an agreement…</source>
        <translation>Constater un accord…</translation>
    </message>
    <message>
        <source>Weigh where an agreement may lie…</source>
        <translation>Explorer la zone d’accord…</translation>
    </message>
    <message>
        <source>Bridge changed.</source>
        <translation>Zone d’accord modifiée.</translation>
    </message>
    <message>
        <source>Private words changed.</source>
        <translation>Propos réservés modifiés.</translation>
    </message>
</context>
<context>
    <name>TellForm</name>
    <message>
        <source>Tell both parties</source>
        <translation>Communiquer aux deux parties</translation>
    </message>
    <message>
        <source>Sent as a message to both. The passage agreed to must stay in it.</source>
        <translation>Envoyé comme message aux deux. Le passage consenti doit y rester.</translation>
    </message>
    <message>
        <source>Send to both</source>
        <translation>Envoyer aux deux</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Message</translation>
    </message>
</context>
<context>
    <name>TermForm</name>
    <message>
        <source>Term of {letter}. {title}</source>
        <translation>Terme de {letter}. {title}</translation>
    </message>
    <message>
        <source>Kept on this desk, to count and to warn. Left empty, the term of the whole.</source>
        <translation>Gardé sur ce poste, pour compter et avertir. Vide, le terme de l’ensemble.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>To be carried out &amp;before</source>
        <translation>À exécuter a&amp;vant le</translation>
    </message>
</context>
<context>
    <name>WordsForm</name>
    <message>
        <source>Your own words</source>
        <translation>Vos propres mots</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What was &amp;said</source>
        <translation>Ce qui a été &amp;dit</translation>
    </message>
    <message>
        <source>Sealed on this desk, carried by no act.</source>
        <translation>Scellé sur ce poste, porté par aucun acte.</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>{what} of event {number}</source>
        <translation>{what} de l’événement {number}</translation>
    </message>
    <message>
        <source>file imported, revision {number}</source>
        <translation>dossier importé, révision {number}</translation>
    </message>
    <message>
        <source>note {number} written</source>
        <translation>note {number} écrite</translation>
    </message>
    <message>
        <source>note {number} changed</source>
        <translation>note {number} modifiée</translation>
    </message>
    <message>
        <source>draft begun: {kind}</source>
        <translation>brouillon commencé&#xa0;: {kind}</translation>
    </message>
    <message>
        <source>draft saved, version {number}: {kind}</source>
        <translation>brouillon enregistré, version {number}&#xa0;: {kind}</translation>
    </message>
    <message>
        <source>signed: {kind}, version {number}</source>
        <translation>signature&#xa0;: {kind}, version {number}</translation>
    </message>
    <message>
        <source>{act}: {step}</source>
        <translation>{act}&#xa0;: {step}</translation>
    </message>
</context>
<context>
    <name>talks</name>
    <message>
        <source>{amount} apart</source>
        <translation>{amount} d’écart</translation>
    </message>
    <message>
        <source>between {lower} and {upper}</source>
        <translation>entre {lower} et {upper}</translation>
    </message>
    <message>
        <source>{amount} lies inside</source>
        <translation>{amount} y est compris</translation>
    </message>
    <message>
        <source>{amount} lies outside</source>
        <translation>{amount} en sort</translation>
    </message>
    <message>
        <source>Separate interview with the consumer</source>
        <translation>Entretien séparé avec le consommateur</translation>
    </message>
    <message>
        <source>Separate interview with the trader</source>
        <translation>Entretien séparé avec le professionnel</translation>
    </message>
    <message>
        <source>Joint meeting</source>
        <translation>Réunion des deux parties</translation>
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
        <source>Refused: see the outbox</source>
        <translation>Refusé&#xa0;: voir les envois</translation>
    </message>
    <message>
        <source>Held in the outbox</source>
        <translation>Retenu dans les envois</translation>
    </message>
    <message>
        <source>Waiting to leave</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <source>one side silent</source>
        <translation>une partie muette</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>se resserre</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>widening</source>
        <translation>s’élargit</translation>
    </message>
    <message>
        <source>met</source>
        <translation>atteint</translation>
    </message>
    <message>
        <source>valid until {day}</source>
        <translation>valable jusqu’au {day}</translation>
    </message>
</context>
</TS>
