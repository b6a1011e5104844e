<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>ActForm</name>
    <message>
        <source>It leaves at the next synchronisation; until then you can take it back.</source>
        <translation>L’acte part à la prochaine synchronisation&#xa0;; d’ici là, vous pouvez le reprendre.</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Ce qui va se passer</translation>
    </message>
</context>
<context>
    <name>AskForm</name>
    <message>
        <source>This day has passed.</source>
        <translation>Cette date est passée.</translation>
    </message>
    <message>
        <source>Ask the consumer for documents</source>
        <translation>Demander des pièces au consommateur</translation>
    </message>
    <message>
        <source>Only what the examination strictly needs (CECMC, B04‑2).</source>
        <translation>Uniquement ce qui est strictement nécessaire à l’examen (CECMC, B04‑2).</translation>
    </message>
    <message>
        <source>Ask for the documents</source>
        <translation>Demander les pièces</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Documents, one a line</source>
        <translation>&amp;Pièces, une par ligne</translation>
    </message>
    <message>
        <source>Usual: {days} days, by the body&apos;s rule; no text fixes it.</source>
        <translation>Usuel&#xa0;: {days} jours, règle de l’entité&#xa0;; aucun texte ne le fixe.</translation>
    </message>
    <message>
        <source>&amp;Before</source>
        <translation>&amp;Avant le</translation>
    </message>
    <message>
        <source>The consumer reads the request; the trader does not need to.</source>
        <translation>Le consommateur lit la demande&#xa0;; le professionnel n’a rien à faire.</translation>
    </message>
    <message>
        <source>The time for the refusal notice goes on running (L612‑2).</source>
        <translation>Le délai de la décision de recevabilité continue de courir (L612‑2).</translation>
    </message>
    <message>
        <source>Reminders are proposed until the day given.</source>
        <translation>Des relances vous sont proposées jusqu’à la date donnée.</translation>
    </message>
</context>
<context>
    <name>Assistant</name>
    <message>
        <source>Examination of admissibility</source>
        <translation>Examen de recevabilité</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>Motifs</translation>
    </message>
    <message>
        <source>Ask for documents…</source>
        <translation>Demander des pièces…</translation>
    </message>
    <message>
        <source>Inadmissible…</source>
        <translation>Irrecevable…</translation>
    </message>
    <message>
        <source>Admissible: notify…</source>
        <translation>Recevable&#xa0;: notifier…</translation>
    </message>
    <message>
        <source>No exclusion applies</source>
        <translation>Aucune exclusion ne s’applique</translation>
    </message>
    <message>
        <source>Examined without the trader (CECMC, sheet B04‑3).</source>
        <translation>Examen sans le professionnel (CECMC, fiche B04‑3).</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n écrit</numerusform>
            <numerusform>%n écrits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n pièce</numerusform>
            <numerusform>%n pièces</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept out of sight until you decide: {what}.</source>
        <translation>Masqués jusqu’à votre décision&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>Exclusions (L611‑3, L611‑4)</source>
        <translation>Exclusions (L611‑3, L611‑4)</translation>
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
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sans réponse</translation>
    </message>
    <message>
        <source>No ground stands in the way.</source>
        <translation>Aucun motif ne s’y oppose.</translation>
    </message>
    <message numerus="yes">
        <source>%n ground(s) found to hold.</source>
        <translation>
            <numerusform>%n motif retenu.</numerusform>
            <numerusform>%n motifs retenus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) still open.</source>
        <translation>
            <numerusform>%n question encore ouverte.</numerusform>
            <numerusform>%n questions encore ouvertes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CloseForm</name>
    <message>
        <source>Close the file</source>
        <translation>Clore le dossier</translation>
    </message>
    <message>
        <source>Outcome: {outcome}.</source>
        <translation>Issue&#xa0;: {outcome}.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>A word of &amp;your own</source>
        <translation>Un mot de &amp;vous</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>Peut rester vide</translation>
    </message>
    <message>
        <source>First sign the certificate of the end…</source>
        <translation>Signer d’abord l’attestation de fin…</translation>
    </message>
    <message>
        <source>The certificate of the end was signed.</source>
        <translation>L’attestation de fin a été signée.</translation>
    </message>
    <message>
        <source>No certificate of the end was signed: it can be, before or after.</source>
        <translation>Aucune attestation de fin n’a été signée&#xa0;: elle peut l’être, avant ou après.</translation>
    </message>
    <message>
        <source>The file becomes read-only; it can be reopened with a reason.</source>
        <translation>Le dossier passe en lecture seule&#xa0;; il peut être rouvert avec un motif.</translation>
    </message>
    <message>
        <source>Both parties are told.</source>
        <translation>Les deux parties sont informées.</translation>
    </message>
</context>
<context>
    <name>ConflictForm</name>
    <message>
        <source>Tell of a conflict of interest</source>
        <translation>Révéler un conflit d’intérêts</translation>
    </message>
    <message>
        <source>A circumstance that may affect independence or impartiality, or an objection received by letter, is told to both parties without delay (R613‑1).</source>
        <translation>Une circonstance de nature à affecter l’indépendance ou l’impartialité, ou une opposition reçue par courrier, est révélée sans délai aux deux parties (R613‑1).</translation>
    </message>
    <message>
        <source>Tell and suspend</source>
        <translation>Révéler et suspendre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Circumstance or objection, read by both parties</source>
        <translation>&amp;Circonstance ou opposition, lue par les deux parties</translation>
    </message>
    <message>
        <source>The file is suspended until you decide on it.</source>
        <translation>Le dossier est suspendu jusqu’à votre décision.</translation>
    </message>
    <message>
        <source>Both parties are told, and may object.</source>
        <translation>Les deux parties sont informées et peuvent s’opposer.</translation>
    </message>
    <message>
        <source>Nothing can be signed meanwhile.</source>
        <translation>Rien ne peut être signé entre-temps.</translation>
    </message>
</context>
<context>
    <name>CourtForm</name>
    <message>
        <source>This day has not come yet.</source>
        <translation>Cette date n’est pas encore venue.</translation>
    </message>
    <message>
        <source>Check that it is the same dispute, and tick the box.</source>
        <translation>Vérifiez qu’il s’agit du même litige, puis cochez la case.</translation>
    </message>
    <message>
        <source>Record that a court was seized</source>
        <translation>Enregistrer la saisine d’un tribunal</translation>
    </message>
    <message>
        <source>A dispute before a court is no longer mediated (L612‑2, 3°).</source>
        <translation>Un litige porté devant un tribunal n’est plus en médiation (L612‑2, 3°).</translation>
    </message>
    <message>
        <source>Record and stop</source>
        <translation>Enregistrer et arrêter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Day the court was &amp;seized</source>
        <translation>Date de la &amp;saisine du tribunal</translation>
    </message>
    <message>
        <source>Court and &amp;reference</source>
        <translation>Tribunal et &amp;référence</translation>
    </message>
    <message>
        <source>Read by both parties</source>
        <translation>Lu par les deux parties</translation>
    </message>
    <message>
        <source>It is the same dispute, between the same parties</source>
        <translation>Il s’agit du même litige, entre les mêmes parties</translation>
    </message>
    <message>
        <source>The mediation stops here.</source>
        <translation>La médiation s’arrête ici.</translation>
    </message>
    <message>
        <source>Both parties are told.</source>
        <translation>Les deux parties sont informées.</translation>
    </message>
    <message>
        <source>A certificate of the end can be signed afterwards.</source>
        <translation>Une attestation de fin peut être signée ensuite.</translation>
    </message>
</context>
<context>
    <name>DeclarationFields</name>
    <message>
        <source>Searched in this vault: {names}.</source>
        <translation>Recherche dans ce coffre&#xa0;: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>%n past file(s) found.</source>
        <translation>
            <numerusform>%n dossier antérieur trouvé.</numerusform>
            <numerusform>%n dossiers antérieurs trouvés.</numerusform>
        </translation>
    </message>
    <message>
        <source>I know of no circumstance that could affect my independence</source>
        <translation>Je ne connais aucune circonstance pouvant affecter mon indépendance</translation>
    </message>
    <message>
        <source>A circumstance is to be told to the parties</source>
        <translation>Une circonstance est à révéler aux parties</translation>
    </message>
    <message>
        <source>Write a circumstance down here first, and tell it later</source>
        <translation>Noter d’abord une circonstance ici, et la révéler plus tard</translation>
    </message>
    <message>
        <source>&amp;Circumstance</source>
        <translation>&amp;Circonstance</translation>
    </message>
    <message>
        <source>Links with a party, past work, interests, family: facts and dates.</source>
        <translation>Liens avec une partie, travail passé, intérêts, famille&#xa0;: des faits et des dates.</translation>
    </message>
    <message numerus="yes">
        <source>Tell the parties that I had %n file(s) with this trader</source>
        <translation>
            <numerusform>Signaler aux parties %n dossier antérieur avec ce professionnel</numerusform>
            <numerusform>Signaler aux parties %n dossiers antérieurs avec ce professionnel</numerusform>
        </translation>
    </message>
    <message>
        <source>Sealed in the vault. Nothing can be signed until the parties are told.</source>
        <translation>Scellée dans le coffre. Rien ne peut être signé tant que les parties n’ont pas été informées.</translation>
    </message>
    <message>
        <source>Nothing to object to: no time to object is opened.</source>
        <translation>Rien à quoi s’opposer&#xa0;: aucun délai d’opposition n’est ouvert.</translation>
    </message>
    <message>
        <source>The parties may object until {day} ({days}, {article}).</source>
        <translation>Les parties peuvent s’opposer jusqu’au {day} ({days}, {article}).</translation>
    </message>
</context>
<context>
    <name>DeclarationForm</name>
    <message>
        <source>No statement was made at this desk yet.</source>
        <translation>Aucune déclaration n’a encore été faite sur ce poste.</translation>
    </message>
    <message>
        <source>Last stated on {day}.</source>
        <translation>Dernière déclaration le {day}.</translation>
    </message>
    <message numerus="yes">
        <source>%n past file(s) came since.</source>
        <translation>
            <numerusform>%n dossier antérieur est arrivé depuis.</numerusform>
            <numerusform>%n dossiers antérieurs sont arrivés depuis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Statement of independence</source>
        <translation>Déclaration d’indépendance</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Déclarer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What was searched and found is sealed with its date.</source>
        <translation>Ce qui a été cherché et trouvé est scellé avec sa date.</translation>
    </message>
    <message>
        <source>Both parties read that a statement was made.</source>
        <translation>Les deux parties lisent qu’une déclaration a été faite.</translation>
    </message>
    <message>
        <source>Both parties read the circumstance, and may object.</source>
        <translation>Les deux parties lisent la circonstance et peuvent s’opposer.</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Between the notification and today.</source>
        <translation>Entre la notification et aujourd’hui.</translation>
    </message>
    <message>
        <source>Record the trader&apos;s answer</source>
        <translation>Enregistrer la réponse du professionnel</translation>
    </message>
    <message>
        <source>What {trader} answered to the invitation to enter mediation.</source>
        <translation>La réponse du professionnel ({trader}) à l’invitation à entrer en médiation.</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation>Enregistrer la réponse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;Réponse</translation>
    </message>
    <message>
        <source>Accepts to enter mediation</source>
        <translation>Accepte d’entrer en médiation</translation>
    </message>
    <message>
        <source>Refuses to enter mediation</source>
        <translation>Refuse d’entrer en médiation</translation>
    </message>
    <message>
        <source>Did not reply</source>
        <translation>N’a pas répondu</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>&amp;How it came</source>
        <translation>&amp;Par quel canal</translation>
    </message>
    <message>
        <source>Both parties see the answer on the platform.</source>
        <translation>Les deux parties voient la réponse sur la plateforme.</translation>
    </message>
    <message>
        <source>Mediation begins: talks, exhibits and proposal open.</source>
        <translation>La médiation commence&#xa0;: pourparlers, pièces et proposition s’ouvrent.</translation>
    </message>
    <message>
        <source>The mediation ends: no solution is proposed.</source>
        <translation>La médiation prend fin&#xa0;: aucune solution n’est proposée.</translation>
    </message>
    <message>
        <source>The refusal counts in the yearly report (R614‑2, 4°).</source>
        <translation>Le refus compte dans le rapport annuel (R614‑2, 4°).</translation>
    </message>
</context>
<context>
    <name>ExtendForm</name>
    <message>
        <source>After {day}, the day in force.</source>
        <translation>Après le {day}, échéance en vigueur.</translation>
    </message>
    <message>
        <source>Extend the time for the outcome</source>
        <translation>Prolonger le délai de l’issue</translation>
    </message>
    <message>
        <source>Extend and inform</source>
        <translation>Prolonger et informer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>New &amp;day</source>
        <translation>Nouvelle &amp;date</translation>
    </message>
    <message>
        <source>30/11, 30 nov, +21d</source>
        <translation>30/11, 30 nov, +21j</translation>
    </message>
    <message>
        <source>&amp;Reason, read by both parties</source>
        <translation>&amp;Motif, lu par les deux parties</translation>
    </message>
    <message>
        <source>Both parties are informed immediately, with this reason.</source>
        <translation>Les deux parties sont informées immédiatement, avec ce motif.</translation>
    </message>
    <message>
        <source>The new day replaces the one in force; an extension never shortens.</source>
        <translation>La nouvelle date remplace celle en vigueur&#xa0;; une prolongation n’abrège jamais.</translation>
    </message>
    <message>
        <source>New day: {day}, {days} after the notification.</source>
        <translation>Nouvelle échéance&#xa0;: {day}, {days} après la notification.</translation>
    </message>
    <message>
        <source>For a complex dispute ({article}). Due now: {day}.</source>
        <translation>Pour un litige complexe ({article}). Échéance actuelle&#xa0;: {day}.</translation>
    </message>
    <message>
        <source>For a complex dispute ({article}). Already extended to {day}.</source>
        <translation>Pour un litige complexe ({article}). Déjà prolongé jusqu’au {day}.</translation>
    </message>
</context>
<context>
    <name>FrontPage</name>
    <message>
        <source>The parties</source>
        <translation>Les parties</translation>
    </message>
    <message>
        <source>Statement of independence</source>
        <translation>Déclaration d’indépendance</translation>
    </message>
    <message>
        <source>State, and open the file</source>
        <translation>Déclarer et ouvrir le dossier</translation>
    </message>
    <message>
        <source>Before the file opens, only who the parties are is shown. State first whether a circumstance could affect your independence or impartiality (R613‑1).</source>
        <translation>Avant l’ouverture du dossier, seule l’identité des parties est montrée. Déclarez d’abord si une circonstance peut affecter votre indépendance ou votre impartialité (R613‑1).</translation>
    </message>
    <message>
        <source>The statement made before was another mediator&apos;s.</source>
        <translation>La déclaration précédente était celle d’un autre médiateur.</translation>
    </message>
    <message>
        <source>Both parties read that a statement was made.</source>
        <translation>Les deux parties lisent qu’une déclaration a été faite.</translation>
    </message>
    <message>
        <source>Both parties read the circumstance, and may object.</source>
        <translation>Les deux parties lisent la circonstance et peuvent s’opposer.</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Ce qui va se passer</translation>
    </message>
    <message>
        <source>The file opens at the examination of admissibility.</source>
        <translation>Le dossier s’ouvre sur l’examen de recevabilité.</translation>
    </message>
    <message>
        <source>What was searched and found is sealed with its date.</source>
        <translation>Ce qui a été cherché et trouvé est scellé avec sa date.</translation>
    </message>
    <message>
        <source>It leaves at the next synchronisation; until then it can be undone.</source>
        <translation>L’acte part à la prochaine synchronisation&#xa0;; d’ici là, il peut être repris.</translation>
    </message>
</context>
<context>
    <name>LetterPane</name>
    <message>
        <source>What will be read</source>
        <translation>Ce qui sera lu</translation>
    </message>
    <message>
        <source>Letter to</source>
        <translation>Lettre à</translation>
    </message>
    <message>
        <source>The letter appears here once the form is filled in.</source>
        <translation>La lettre s’affiche ici une fois le formulaire rempli.</translation>
    </message>
    <message>
        <source>On the platform, and by letter to whoever asked for letters.</source>
        <translation>Sur la plateforme, et par courrier à qui l’a demandé.</translation>
    </message>
    <message>
        <source>Wording to be checked by the body: {articles}.</source>
        <translation>Rédaction à vérifier par l’entité&#xa0;: {articles}.</translation>
    </message>
    <message>
        <source>The parties read the act itself on the platform, without more words.</source>
        <translation>Les parties lisent l’acte lui-même sur la plateforme, sans autre texte.</translation>
    </message>
    <message>
        <source>Both parties read this on the platform; no letter is owed.</source>
        <translation>Les deux parties le lisent sur la plateforme&#xa0;; aucune lettre n’est due.</translation>
    </message>
    <message>
        <source>Only the {party} reads this on the platform.</source>
        <translation>Seul le {party} le lit sur la plateforme.</translation>
    </message>
</context>
<context>
    <name>MessageForm</name>
    <message>
        <source>Write to the parties</source>
        <translation>Écrire aux parties</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>Envoyer le message</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;À</translation>
    </message>
    <message>
        <source>Both parties</source>
        <translation>Les deux parties</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Message</translation>
    </message>
    <message>
        <source>Both parties read the same words, at the same time.</source>
        <translation>Les deux parties lisent les mêmes mots, au même moment.</translation>
    </message>
    <message>
        <source>The other party does not see it, and a proposal cannot rest on it.</source>
        <translation>L’autre partie ne le voit pas, et une proposition ne peut pas s’y appuyer.</translation>
    </message>
</context>
<context>
    <name>NotifyForm</name>
    <message>
        <source>Admissible: notify both parties</source>
        <translation>Recevable&#xa0;: notifier aux deux parties</translation>
    </message>
    <message>
        <source>The referral is notified to the consumer and to the trader (R612‑2).</source>
        <translation>La saisine est notifiée au consommateur et au professionnel (R612‑2).</translation>
    </message>
    <message>
        <source>Notify both parties</source>
        <translation>Notifier aux deux parties</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>A word of &amp;your own</source>
        <translation>Un mot de &amp;vous</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>Peut rester vide</translation>
    </message>
    <message>
        <source>The notice says that limitation is suspended (C. civ. 2238).</source>
        <translation>La notification mentionne la suspension de la prescription (C. civ. 2238).</translation>
    </message>
    <message>
        <source>Today is day 0: the time for the outcome begins.</source>
        <translation>Aujourd’hui est le jour 0&#xa0;: le délai de l’issue commence.</translation>
    </message>
    <message>
        <source>The trader is invited to enter, within the body&apos;s time.</source>
        <translation>Le professionnel est invité à entrer en médiation, dans le délai de l’entité.</translation>
    </message>
    <message>
        <source>What the trader wrote and filed is shown again.</source>
        <translation>Les écrits et les pièces du professionnel sont de nouveau visibles.</translation>
    </message>
    <message>
        <source>Once it has left, the notification cannot be taken back.</source>
        <translation>Une fois partie, la notification ne peut plus être reprise.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>To answer</source>
        <translation>À répondre</translation>
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
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>&amp;Reason, sealed in the vault</source>
        <translation>&amp;Raison, scellée dans le coffre</translation>
    </message>
    <message>
        <source>The consumer contests this ground</source>
        <translation>Le consommateur conteste ce motif</translation>
    </message>
    <message>
        <source>Rule to be re‑checked</source>
        <translation>Règle à revérifier</translation>
    </message>
    <message>
        <source>&amp;Other body: name, reference, date</source>
        <translation>&amp;Autre instance&#xa0;: nom, référence, date</translation>
    </message>
    <message>
        <source>A refusal says why.</source>
        <translation>Un refus se motive.</translation>
    </message>
    <message>
        <source>Written complaint of {day}, as stated at the referral.</source>
        <translation>Réclamation écrite du {day}, selon la saisine.</translation>
    </message>
    <message>
        <source>exhibit {number}</source>
        <translation>pièce n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Complaint of {complained}, referral of {referred}: {days}.</source>
        <translation>Réclamation du {complained}, saisine du {referred}&#xa0;: {days}.</translation>
    </message>
    <message>
        <source>Last day: {day}.</source>
        <translation>Dernier jour&#xa0;: {day}.</translation>
    </message>
    <message>
        <source>The date of the written complaint is not known.</source>
        <translation>La date de la réclamation écrite n’est pas connue.</translation>
    </message>
    <message>
        <source>The date of the written complaint is not certain.</source>
        <translation>La date de la réclamation écrite n’est pas certaine.</translation>
    </message>
    <message>
        <source>No exhibit of the consumer shows it.</source>
        <translation>Aucune pièce du consommateur ne l’établit.</translation>
    </message>
    <message>
        <source>The exhibits that could show it are unfit.</source>
        <translation>Les pièces qui pourraient l’établir sont inexploitables.</translation>
    </message>
</context>
<context>
    <name>RefuseForm</name>
    <message>
        <source>Inadmissible: refuse the file</source>
        <translation>Irrecevable&#xa0;: refuser le dossier</translation>
    </message>
    <message>
        <source>The consumer is told the ground and the reasons (L612‑2).</source>
        <translation>Le consommateur est informé du motif et de ses raisons (L612‑2).</translation>
    </message>
    <message>
        <source>Refuse and inform</source>
        <translation>Refuser et informer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Ground found to hold</source>
        <translation>&amp;Motif retenu</translation>
    </message>
    <message>
        <source>&amp;Reasons</source>
        <translation>&amp;Raisons</translation>
    </message>
    <message>
        <source>Grounds are strictly construed (CECMC, B04‑2).</source>
        <translation>Les motifs sont d’interprétation stricte (CECMC, B04‑2).</translation>
    </message>
    <message>
        <source>The file ends as inadmissible, and counts as such.</source>
        <translation>Le dossier prend fin comme irrecevable, et compte comme tel.</translation>
    </message>
    <message>
        <source>The platform shows ground and reasons to both parties.</source>
        <translation>La plateforme montre le motif et les raisons aux deux parties.</translation>
    </message>
    <message>
        <source>The body sends no letter.</source>
        <translation>L’entité n’envoie pas de lettre.</translation>
    </message>
    <message>
        <source>The letter goes to: {names}.</source>
        <translation>La lettre est adressée à&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Once it has left, it cannot be taken back; it can be reopened.</source>
        <translation>Une fois parti, l’acte ne peut plus être repris&#xa0;; le dossier peut être rouvert.</translation>
    </message>
</context>
<context>
    <name>ReopenForm</name>
    <message>
        <source>Reopen the file</source>
        <translation>Rouvrir le dossier</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Reason, read by both parties</source>
        <translation>&amp;Motif, lu par les deux parties</translation>
    </message>
    <message>
        <source>A new version begins; nothing done before is rewritten.</source>
        <translation>Une nouvelle version commence&#xa0;; rien de ce qui a été fait n’est réécrit.</translation>
    </message>
    <message>
        <source>Both parties are told, with the reason.</source>
        <translation>Les deux parties sont informées, avec le motif.</translation>
    </message>
</context>
<context>
    <name>ResolveForm</name>
    <message>
        <source>Decide on the conflict</source>
        <translation>Décider sur le conflit</translation>
    </message>
    <message>
        <source>If a party refuses that you go on, your mission ends (R613‑1).</source>
        <translation>Si une partie refuse que vous poursuiviez, votre mission prend fin (R613‑1).</translation>
    </message>
    <message>
        <source>Decide and inform</source>
        <translation>Décider et informer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Decision</source>
        <translation>&amp;Décision</translation>
    </message>
    <message>
        <source>Go on with the mediation</source>
        <translation>Poursuivre la médiation</translation>
    </message>
    <message>
        <source>Hand the file back to the body</source>
        <translation>Rendre le dossier à l’entité</translation>
    </message>
    <message>
        <source>&amp;Reason, read by both parties</source>
        <translation>&amp;Motif, lu par les deux parties</translation>
    </message>
    <message>
        <source>The file takes up where it was stopped.</source>
        <translation>Le dossier reprend là où il s’était arrêté.</translation>
    </message>
    <message>
        <source>Both parties are told, with the reason.</source>
        <translation>Les deux parties sont informées, avec le motif.</translation>
    </message>
    <message>
        <source>Your mission ends: the body gives the file to someone else.</source>
        <translation>Votre mission prend fin&#xa0;: l’entité confie le dossier à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Your confidential notes stay on this desk.</source>
        <translation>Vos notes confidentielles restent sur ce poste.</translation>
    </message>
</context>
<context>
    <name>WithdrawalForm</name>
    <message>
        <source>Between the referral and today.</source>
        <translation>Entre la saisine et aujourd’hui.</translation>
    </message>
    <message>
        <source>Record a withdrawal</source>
        <translation>Enregistrer un retrait</translation>
    </message>
    <message>
        <source>Either party may leave at any time, without giving a reason (R612‑2).</source>
        <translation>Chaque partie peut se retirer à tout moment, sans donner de raison (R612‑2).</translation>
    </message>
    <message>
        <source>Record the withdrawal</source>
        <translation>Enregistrer le retrait</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Who leaves</source>
        <translation>&amp;Qui se retire</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>&amp;How it was told</source>
        <translation>&amp;Par quel canal</translation>
    </message>
    <message>
        <source>&amp;Reason given</source>
        <translation>&amp;Raison donnée</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>Peut rester vide</translation>
    </message>
    <message>
        <source>The mediation ends for both parties.</source>
        <translation>La médiation prend fin pour les deux parties.</translation>
    </message>
    <message>
        <source>Both parties are told, with the reason if one is written.</source>
        <translation>Les deux parties sont informées, avec la raison si elle est écrite.</translation>
    </message>
    <message>
        <source>A certificate of the end can be signed afterwards.</source>
        <translation>Une attestation de fin peut être signée ensuite.</translation>
    </message>
</context>
<context>
    <name>WithheldNote</name>
    <message>
        <source>{act} is not possible now</source>
        <translation>{act}&#xa0;: impossible pour l’instant</translation>
    </message>
</context>
<context>
    <name>_Face</name>
    <message>
        <source>SIREN {number}</source>
        <translation>SIREN {number}</translation>
    </message>
    <message>
        <source>Spoken for by {names}</source>
        <translation>Représenté par {names}</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>This file was given to someone else. Your notes stay here.</source>
        <translation>Ce dossier a été confié à quelqu’un d’autre. Vos notes restent ici.</translation>
    </message>
    <message>
        <source>Read-only.</source>
        <translation>Lecture seule.</translation>
    </message>
    <message>
        <source>Admissibility is being examined: what the trader wrote and filed is kept out of sight until you decide (CECMC, sheet B04‑3).</source>
        <translation>Examen de recevabilité en cours&#xa0;: les écrits et les pièces du professionnel restent masqués jusqu’à votre décision (CECMC, fiche B04‑3).</translation>
    </message>
    <message>
        <source>{act}: held in the outbox.</source>
        <translation>{act}&#xa0;: retenu dans les envois.</translation>
    </message>
    <message>
        <source>{act}: leaves at the next synchronisation.</source>
        <translation>{act}&#xa0;: part à la prochaine synchronisation.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Reprendre l’acte</translation>
    </message>
    <message>
        <source>File suspended.</source>
        <translation>Dossier suspendu.</translation>
    </message>
    <message>
        <source>You handed it back: the body gives it to someone else (R613‑1).</source>
        <translation>Vous l’avez rendu&#xa0;: l’entité le confie à quelqu’un d’autre (R613‑1).</translation>
    </message>
    <message>
        <source>A party objects: decide whether you go on (R613‑1).</source>
        <translation>Une partie s’oppose&#xa0;: décidez si vous poursuivez (R613‑1).</translation>
    </message>
    <message>
        <source>The parties were told of a circumstance (R613‑1).</source>
        <translation>Les parties ont été informées d’une circonstance (R613‑1).</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Décider…</translation>
    </message>
    <message>
        <source>File closed.</source>
        <translation>Dossier clos.</translation>
    </message>
    <message>
        <source>File ended.</source>
        <translation>Dossier terminé.</translation>
    </message>
    <message>
        <source>On {day}.</source>
        <translation>Le {day}.</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Rouvrir…</translation>
    </message>
</context>
<context>
    <name>procedure</name>
    <message>
        <source>same company number</source>
        <translation>même SIREN</translation>
    </message>
    <message>
        <source>same trader</source>
        <translation>même professionnel</translation>
    </message>
    <message>
        <source>same consumer</source>
        <translation>même consommateur</translation>
    </message>
    <message>
        <source>same representative</source>
        <translation>même représentant</translation>
    </message>
    <message>
        <source>same person, on the other side</source>
        <translation>même personne, dans l’autre camp</translation>
    </message>
    <message>
        <source>SIREN {number}</source>
        <translation>SIREN {number}</translation>
    </message>
    <message>
        <source>referred {day}</source>
        <translation>saisine du {day}</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>fin le {day}</translation>
    </message>
    <message>
        <source>Statement of &amp;independence…</source>
        <translation>Déclaration d&apos;&amp;indépendance…</translation>
    </message>
    <message>
        <source>E&amp;xamine admissibility</source>
        <translation>&amp;Examiner la recevabilité</translation>
    </message>
    <message>
        <source>&amp;Admissible: notify both parties…</source>
        <translation>&amp;Recevable&#xa0;: notifier aux deux parties…</translation>
    </message>
    <message>
        <source>Inad&amp;missible: refuse the file…</source>
        <translation>Irreceva&amp;ble&#xa0;: refuser le dossier…</translation>
    </message>
    <message>
        <source>Ask for &amp;documents…</source>
        <translation>Demander des &amp;pièces…</translation>
    </message>
    <message>
        <source>Record the &amp;trader&apos;s answer…</source>
        <translation>Enregistrer la réponse du pr&amp;ofessionnel…</translation>
    </message>
    <message>
        <source>E&amp;xtend the deadline…</source>
        <translation>Pro&amp;longer le délai…</translation>
    </message>
    <message>
        <source>&amp;Write to the parties…</source>
        <translation>É&amp;crire aux parties…</translation>
    </message>
    <message>
        <source>Tell of a &amp;conflict of interest…</source>
        <translation>Ré&amp;véler un conflit d’intérêts…</translation>
    </message>
    <message>
        <source>Decide on the con&amp;flict…</source>
        <translation>Décider sur le con&amp;flit…</translation>
    </message>
    <message>
        <source>Record a with&amp;drawal…</source>
        <translation>Enregistrer un re&amp;trait…</translation>
    </message>
    <message>
        <source>Record that a co&amp;urt was seized…</source>
        <translation>Enregistrer la saisine d’un trib&amp;unal…</translation>
    </message>
    <message>
        <source>C&amp;lose the file…</source>
        <translation>Clore le do&amp;ssier…</translation>
    </message>
    <message>
        <source>&amp;Reopen the file…</source>
        <translation>Rouvrir le &amp;dossier…</translation>
    </message>
    <message>
        <source>not at this stage of the file</source>
        <translation>pas à ce stade du dossier</translation>
    </message>
    <message>
        <source>the file was given to someone else</source>
        <translation>le dossier a été confié à quelqu’un d’autre</translation>
    </message>
    <message>
        <source>this desk is linked to no platform</source>
        <translation>ce poste n’est relié à aucune plateforme</translation>
    </message>
    <message>
        <source>independence is to be stated first</source>
        <translation>l’indépendance est d’abord à déclarer</translation>
    </message>
    <message>
        <source>the statement of independence is to be made again</source>
        <translation>la déclaration d’indépendance est à refaire</translation>
    </message>
    <message>
        <source>the examination of admissibility does not allow it</source>
        <translation>l’examen de recevabilité ne le permet pas</translation>
    </message>
</context>
</TS>
