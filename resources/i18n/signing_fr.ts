<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>CodeField</name>
    <message>
        <source>Code of the card</source>
        <translation>Code de la carte</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Montrer la saisie</translation>
    </message>
    <message>
        <source>A wrong code was given before</source>
        <translation>Un code erroné a déjà été saisi</translation>
    </message>
    <message>
        <source>Last try: another wrong code blocks the card</source>
        <translation>Dernier essai&#xa0;: un autre code erroné bloque la carte</translation>
    </message>
    <message>
        <source>Wrong code.</source>
        <translation>Code incorrect.</translation>
    </message>
    <message>
        <source>It is typed on the reader itself, which asks for it once you sign.</source>
        <translation>Il se tape sur le lecteur lui-même, qui le demande une fois que vous signez.</translation>
    </message>
</context>
<context>
    <name>DocumentReader</name>
    <message>
        <source>Document {name}</source>
        <translation>Document {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ResultWords</name>
    <message>
        <source>{moment}, clock of this desk</source>
        <translation>{moment}, horloge de ce poste</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Intégrité</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Signataire</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Still to sign</source>
        <translation>Doivent encore signer</translation>
    </message>
    <message>
        <source>decision.json, {exhibits}, event {event}, {size} in all</source>
        <translation>decision.json, {exhibits}, {event}e événement, {size} en tout</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n empreinte</numerusform>
            <numerusform>%n empreintes</numerusform>
        </translation>
    </message>
    <message>
        <source>Embedded data</source>
        <translation>Données jointes</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>Horodatage</translation>
    </message>
    <message>
        <source>In the signature ({level})</source>
        <translation>Dans la signature ({level})</translation>
    </message>
    <message>
        <source>None: no time-stamp service is chosen ({level})</source>
        <translation>Aucun&#xa0;: nul service d’horodatage n’est choisi ({level})</translation>
    </message>
    <message>
        <source>Pending, added at the next sending ({level} for now)</source>
        <translation>En attente, ajouté au prochain envoi ({level} pour l’instant)</translation>
    </message>
    <message>
        <source>Pending: it leaves only once stamped ({level} for now)</source>
        <translation>En attente&#xa0;: l’envoi n’aura lieu qu’ensuite ({level} pour l’instant)</translation>
    </message>
    <message>
        <source>Signed; other signatures are awaited</source>
        <translation>Signée&#xa0;; d’autres signatures sont attendues</translation>
    </message>
</context>
<context>
    <name>SigningDialog</name>
    <message>
        <source>Fingerprint copied</source>
        <translation>Empreinte copiée</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Hold sending</source>
        <translation>Retenir l’envoi</translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation>Ouvrir le PDF</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>Copier l’empreinte</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>Clé de signature</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>Horodatage</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>I am signing in person, after reading the document shown.</source>
        <translation>Je signe en personne, après relecture du document affiché.</translation>
    </message>
    <message>
        <source>Once signed the text cannot change. A correction makes a new version.</source>
        <translation>Après signature, le texte ne peut plus changer. Une rectification crée une nouvelle version.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Preparing the signature…</source>
        <translation>Préparation de la signature…</translation>
    </message>
    <message>
        <source>Sign: {kind}</source>
        <translation>Signer&#xa0;: {kind}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), PDF/A</source>
        <translation>
            <numerusform>%n page, PDF/A</numerusform>
            <numerusform>%n pages, PDF/A</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed and verified</source>
        <translation>Signée et vérifiée</translation>
    </message>
    <message>
        <source>The file was read again after signature. It is ready for both parties.</source>
        <translation>Le fichier a été relu après signature. Il est prêt pour les deux parties.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Delivery to the parties</source>
        <translation>Remise aux parties</translation>
    </message>
</context>
<context>
    <name>SummaryWords</name>
    <message numerus="yes">
        <source>%n day(s) from each delivery</source>
        <translation>
            <numerusform>%n jour dès chaque remise</numerusform>
            <numerusform>%n jours dès chaque remise</numerusform>
        </translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>À verser</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>free to accept or refuse</source>
        <translation>libre d’accepter ou de refuser</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>en attente d’envoi</translation>
    </message>
    <message>
        <source>not before the last signature</source>
        <translation>pas avant la dernière signature</translation>
    </message>
    <message numerus="yes">
        <source>The response time of %n day(s) runs for each from its own delivery.</source>
        <translation>
            <numerusform>Le délai de réponse de&#xa0;%n jour court pour chaque partie à compter de sa propre remise.</numerusform>
            <numerusform>Le délai de réponse de&#xa0;%n jours court pour chaque partie à compter de sa propre remise.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign now, time-stamp at the next sending</source>
        <translation>Signer maintenant, horodater au prochain envoi</translation>
    </message>
    <message>
        <source>Sign now, send only once time-stamped</source>
        <translation>Signer maintenant, n’envoyer qu’une fois horodatée</translation>
    </message>
    <message>
        <source>Time-stamp in the signature, or do not sign</source>
        <translation>Horodater dans la signature, ou ne pas signer</translation>
    </message>
    <message>
        <source>The signature was given up.</source>
        <translation>La signature a été abandonnée.</translation>
    </message>
    <message>
        <source>Nothing was signed; your text is intact.</source>
        <translation>Rien n’est signé&#xa0;; votre texte est intact.</translation>
    </message>
    <message>
        <source>Exhibits and timeline recorded by fingerprint</source>
        <translation>Pièces et chronologie figées par leurs empreintes</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) checked, none blocks</source>
        <translation>
            <numerusform>%n contrôle, aucun point bloquant</numerusform>
            <numerusform>%n contrôles, aucun point bloquant</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed already by {names}</source>
        <translation>Déjà signé par {names}</translation>
    </message>
    <message>
        <source>To be signed now by {name}</source>
        <translation>À signer maintenant par {name}</translation>
    </message>
    <message>
        <source>{name} is awaited: this key is somebody else’s. Put in their card, or add their key in the settings.</source>
        <translation>La signature attendue&#xa0;: {name}. Cette clé est à quelqu’un d’autre. Insérez sa carte, ou ajoutez sa clé dans les réglages.</translation>
    </message>
    <message>
        <source>Nothing is sent before these have signed too: {names}.</source>
        <translation>Rien n’est envoyé avant que ces personnes aient signé aussi&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>The signatures before stay as they are. Once the last one stands, the document leaves as was settled with the first.</source>
        <translation>Les signatures précédentes restent intactes. Après la dernière, le document part comme convenu à la première.</translation>
    </message>
    <message>
        <source>It is signed at once. No time-stamp service is chosen.</source>
        <translation>Le document est signé aussitôt. Aucun service d’horodatage n’est choisi.</translation>
    </message>
    <message>
        <source>It is signed at once, even without a network. The time stamp is added as soon as the service can be reached.</source>
        <translation>Le document est signé aussitôt, même sans réseau. L’horodatage s’ajoute dès que le service peut être joint.</translation>
    </message>
    <message>
        <source>It is signed at once, then the document waits here for its time stamp.</source>
        <translation>Le document est signé aussitôt, puis attend ici son horodatage.</translation>
    </message>
    <message>
        <source>When the service does not answer, nothing is signed.</source>
        <translation>Si le service ne répond pas, rien n’est signé.</translation>
    </message>
</context>
<context>
    <name>Thumbnail</name>
    <message>
        <source>First page of the document</source>
        <translation>Première page du document</translation>
    </message>
</context>
<context>
    <name>UnderWay</name>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Giving up…</source>
        <translation>Abandon en cours…</translation>
    </message>
    <message>
        <source>Now type the code on the reader…</source>
        <translation>Tapez maintenant le code sur le lecteur…</translation>
    </message>
    <message>
        <source>Waiting for the card…</source>
        <translation>En attente de la carte…</translation>
    </message>
    <message>
        <source>The card is signing…</source>
        <translation>La carte signe…</translation>
    </message>
</context>
<context>
    <name>VerificationDialog</name>
    <message>
        <source>Reading the file</source>
        <translation>Lecture du fichier</translation>
    </message>
    <message>
        <source>Checking the signatures</source>
        <translation>Contrôle des signatures</translation>
    </message>
    <message>
        <source>Verify a document</source>
        <translation>Vérifier un document</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Another document…</source>
        <translation>Autre document…</translation>
    </message>
    <message>
        <source>Certificates of the authority…</source>
        <translation>Certificats de l’autorité…</translation>
    </message>
    <message>
        <source>See the details</source>
        <translation>Voir les détails</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the report as text</source>
        <translation>Copier le rapport en texte</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Details of the verification</source>
        <translation>Détails de la vérification</translation>
    </message>
    <message>
        <source>Documents verified</source>
        <translation>Documents vérifiés</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été constaté</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>Le document</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>{verdict}: {name}</source>
        <translation>{verdict}&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Hide the details</source>
        <translation>Masquer les détails</translation>
    </message>
    <message>
        <source>Certificates of the authority</source>
        <translation>Certificats de l’autorité</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der)</source>
        <translation>Certificats (*.pem *.crt *.cer *.der)</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Rapport copié</translation>
    </message>
    <message>
        <source>Verification of {name}.txt</source>
        <translation>Vérification {name}.txt</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Enregistré sous {name}.</translation>
    </message>
</context>
<context>
    <name>_KeyLine</name>
    <message>
        <source>present</source>
        <translation>présente</translation>
    </message>
    <message>
        <source>{name}, certificate of {issuer}, valid until {day}</source>
        <translation>{name}, certificat émis par {issuer}, valable jusqu’au {day}</translation>
    </message>
</context>
<context>
    <name>verdict</name>
    <message>
        <source>Genuine</source>
        <translation>Authentique</translation>
    </message>
    <message>
        <source>Signed and unchanged since.</source>
        <translation>Le document n’a pas changé depuis la signature.</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>The file was changed after it was signed.</source>
        <translation>Le fichier a été modifié après sa signature.</translation>
    </message>
    <message>
        <source>Unknown signer</source>
        <translation>Signataire inconnu</translation>
    </message>
    <message>
        <source>The signature does not come from an authority known here.</source>
        <translation>La signature ne vient pas d’une autorité connue ici.</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Révoqué</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate was withdrawn.</source>
        <translation>Le certificat du signataire a été retiré.</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Incomplet</translation>
    </message>
    <message>
        <source>A signature is still missing.</source>
        <translation>Il manque encore une signature.</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Non signé</translation>
    </message>
    <message>
        <source>This document carries no signature.</source>
        <translation>Ce document ne porte aucune signature.</translation>
    </message>
    <message>
        <source>Signature removed</source>
        <translation>Signature retirée</translation>
    </message>
    <message>
        <source>This decision was issued signed; this copy is not.</source>
        <translation>Cette décision a été émise signée&#xa0;; cette copie ne l’est pas.</translation>
    </message>
    <message>
        <source>Not a decision</source>
        <translation>Pas une décision</translation>
    </message>
    <message>
        <source>This file is not a mediation decision.</source>
        <translation>Ce fichier n’est pas une décision de médiation.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>{name}, certificate of {issuer}</source>
        <translation>{name}, certificat émis par {issuer}</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signé par</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>{moment}, by {authority}</source>
        <translation>{moment}, par {authority}</translation>
    </message>
    <message>
        <source>Archive stamp</source>
        <translation>Horodatage</translation>
    </message>
    <message>
        <source>Text and data</source>
        <translation>Texte et données</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Verification of {name}</source>
        <translation>Vérification&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Made on {moment}</source>
        <translation>Faite le {moment}</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>non indiquée</translation>
    </message>
    <message>
        <source>no later than {moment}, proven by a time stamp</source>
        <translation>au plus tard le {moment}, horodatage à l’appui</translation>
    </message>
    <message>
        <source>{moment}, by the signer&apos;s own computer</source>
        <translation>{moment}, selon l’ordinateur du signataire</translation>
    </message>
    <message>
        <source>a signature of another kind</source>
        <translation>signature d’un autre type</translation>
    </message>
    <message>
        <source>signature alone</source>
        <translation>signature seule</translation>
    </message>
    <message>
        <source>with a proven time</source>
        <translation>avec une heure prouvée</translation>
    </message>
    <message>
        <source>with a proven time and the proofs for later checks</source>
        <translation>avec une heure prouvée et les preuves pour plus tard</translation>
    </message>
    <message>
        <source>archived: checkable for years, without a network</source>
        <translation>archivée&#xa0;: vérifiable des années, sans réseau</translation>
    </message>
    <message>
        <source>no data in this file</source>
        <translation>aucune donnée dans ce fichier</translation>
    </message>
    <message>
        <source>the data in this file cannot be read</source>
        <translation>les données de ce fichier sont illisibles</translation>
    </message>
    <message>
        <source>the printed text and the data differ</source>
        <translation>le texte imprimé et les données diffèrent</translation>
    </message>
    <message>
        <source>not compared: nothing is signed</source>
        <translation>non comparés&#xa0;: rien n’est signé</translation>
    </message>
    <message>
        <source>the printed text says what the data say</source>
        <translation>le texte imprimé dit ce que disent les données</translation>
    </message>
    <message>
        <source>not asked: no vault is open</source>
        <translation>non consulté&#xa0;: aucun coffre n’est ouvert</translation>
    </message>
    <message>
        <source>Verify a document</source>
        <translation>Vérifier un document</translation>
    </message>
    <message>
        <source>Documents (*.pdf)</source>
        <translation>Documents (*.pdf)</translation>
    </message>
    <message>
        <source>Any file (*)</source>
        <translation>Tout fichier (*)</translation>
    </message>
    <message>
        <source>Verify a &amp;document…</source>
        <translation>Vérifier un &amp;document…</translation>
    </message>
</context>
</TS>
