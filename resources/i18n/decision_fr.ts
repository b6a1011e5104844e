<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>ArticlesDialog</name>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>A number, or words of what it says</source>
        <translation>Un numéro, ou des mots de ce qu’il dit</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cite</source>
        <translation>Citer</translation>
    </message>
    <message>
        <source>No article has these words.</source>
        <translation>Aucun article ne porte ces mots.</translation>
    </message>
    <message>
        <source>Summary of this desk, never printed.</source>
        <translation>Résumé de ce poste, jamais imprimé.</translation>
    </message>
</context>
<context>
    <name>ClausesDialog</name>
    <message>
        <source>Clauses</source>
        <translation>Formules</translation>
    </message>
    <message>
        <source>Search the clauses</source>
        <translation>Chercher une formule</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Text; a field to fill stands between ‹ and ›</source>
        <translation>&amp;Texte&#xa0;; un champ à remplir s’écrit entre ‹ et ›</translation>
    </message>
    <message>
        <source>Name of the clause</source>
        <translation>Nom de la formule</translation>
    </message>
    <message>
        <source>Text of the clause</source>
        <translation>Texte de la formule</translation>
    </message>
    <message>
        <source>Keep the selection…</source>
        <translation>Garder la sélection…</translation>
    </message>
    <message>
        <source>New clause…</source>
        <translation>Nouvelle formule…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep the clause</source>
        <translation>Garder la formule</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insérer</translation>
    </message>
    <message>
        <source>{title}, yours</source>
        <translation>{title}, la vôtre</translation>
    </message>
    <message>
        <source>No clause has these words.</source>
        <translation>Aucune formule ne contient ces mots.</translation>
    </message>
    <message>
        <source>rule to be read again before it is relied on</source>
        <translation>règle à relire avant de s’y fier</translation>
    </message>
    <message>
        <source>usually in another section</source>
        <translation>d’habitude dans une autre section</translation>
    </message>
    <message>
        <source>A clause needs a name and a text.</source>
        <translation>Une formule a un nom et un texte.</translation>
    </message>
    <message>
        <source>Clause written.</source>
        <translation>Clause ajoutée.</translation>
    </message>
    <message>
        <source>Clause changed.</source>
        <translation>Clause modifiée.</translation>
    </message>
    <message>
        <source>Clause deleted.</source>
        <translation>Formule supprimée.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Check and sign</source>
        <translation>Contrôler et signer</translation>
    </message>
    <message>
        <source>Next blocking point</source>
        <translation>Point bloquant suivant</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Section suivante</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Section précédente</translation>
    </message>
    <message>
        <source>Name this version…</source>
        <translation>Nommer cette version…</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Versions…</translation>
    </message>
    <message>
        <source>Rebuild the preview</source>
        <translation>Refaire l’aperçu</translation>
    </message>
    <message>
        <source>Change the kind of document…</source>
        <translation>Changer la nature du document…</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Calculators</source>
        <translation>Calculateurs</translation>
    </message>
    <message>
        <source>Exhibits cited, {count}</source>
        <translation>Pièces citées, {count}</translation>
    </message>
    <message>
        <source>Articles, {count}</source>
        <translation>Articles, {count}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message numerus="yes">
        <source>%n calculation(s) to update</source>
        <translation>
            <numerusform>%n calcul à actualiser</numerusform>
            <numerusform>%n calculs à actualiser</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the calculators</source>
        <translation>Ouvrir les calculateurs</translation>
    </message>
    <message>
        <source>Nothing is cited yet.</source>
        <translation>Rien n’est encore cité.</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>à jour</translation>
    </message>
    <message>
        <source>cannot be worked out any more</source>
        <translation>ne peut plus être calculé</translation>
    </message>
    <message>
        <source>to be updated</source>
        <translation>à actualiser</translation>
    </message>
    <message>
        <source>to be updated; you reworded its sentence</source>
        <translation>à actualiser&#xa0;; vous avez récrit sa phrase</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Actualiser</translation>
    </message>
</context>
<context>
    <name>EditorCard</name>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>To be shared first</source>
        <translation>À communiquer d’abord</translation>
    </message>
    <message>
        <source>That of the document</source>
        <translation>Celle du document</translation>
    </message>
    <message>
        <source>Language of the passage: {name}</source>
        <translation>Langue du passage&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Citation, exhibit number {number}: {title}</source>
        <translation>Citation, pièce numéro {number}&#xa0;: {title}</translation>
    </message>
    <message>
        <source>This calculation is to be updated: what it rests on has changed.</source>
        <translation>Ce calcul est à actualiser&#xa0;: ce sur quoi il repose a changé.</translation>
    </message>
    <message>
        <source>Calculation whose working is printed in the annex.</source>
        <translation>Calcul dont le détail est imprimé en annexe.</translation>
    </message>
    <message>
        <source>{article}: no version of it was checked.</source>
        <translation>{article}&#xa0;: aucune version n’en a été vérifiée.</translation>
    </message>
</context>
<context>
    <name>GatePane</name>
    <message>
        <source>Check before signing</source>
        <translation>Contrôle avant signature</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>Signer…</translation>
    </message>
    <message numerus="yes">
        <source>%n blocking point(s)</source>
        <translation>
            <numerusform>%n point bloquant</numerusform>
            <numerusform>%n points bloquants</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready to sign</source>
        <translation>Prêt à signer</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Voir moins</translation>
    </message>
    <message>
        <source>{passed} of {all} points passed, see all</source>
        <translation>{passed} points vérifiés sur {all}, voir tout</translation>
    </message>
</context>
<context>
    <name>HeadsTable</name>
    <message>
        <source>{head}, without reasons yet</source>
        <translation>{head}, sans motifs pour l’instant</translation>
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
        <source>Proposed</source>
        <translation>Proposé</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Solution</translation>
    </message>
    <message>
        <source>Amounts proposed by claim head</source>
        <translation>Montants proposés par chef de demande</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>to be paid</source>
        <translation>à verser</translation>
    </message>
    <message>
        <source>This is no amount; the former one was kept.</source>
        <translation>Ce n’est pas un montant&#xa0;; le précédent est conservé.</translation>
    </message>
</context>
<context>
    <name>IncompletePane</name>
    <message>
        <source>Save the copy to sign</source>
        <translation>Enregistrer l’exemplaire à signer</translation>
    </message>
    <message>
        <source>Save in clear, outside the vault</source>
        <translation>Enregistrer en clair, hors du coffre</translation>
    </message>
    <message>
        <source>Saved as {name}, outside the vault. Take the copy back here once it is signed.</source>
        <translation>Enregistré sous {name}, hors du coffre. Reprenez ici l’exemplaire une fois signé.</translation>
    </message>
    <message>
        <source>Take the signed copy back</source>
        <translation>Reprendre l’exemplaire signé</translation>
    </message>
    <message>
        <source>The signature is genuine and was taken in: {names}.</source>
        <translation>La signature est authentique et a été reprise&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Give up this document? The signatures on it count for nothing any more, its number is not given again, and the draft can be changed.</source>
        <translation>Renoncer à ce document&#xa0;? Ses signatures ne valent plus rien, son numéro n’est pas redonné, et le brouillon redevient modifiable.</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Renoncer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Sign in turn…</source>
        <translation>Signer à mon tour…</translation>
    </message>
    <message>
        <source>Save the copy to sign…</source>
        <translation>Enregistrer l’exemplaire à signer…</translation>
    </message>
    <message>
        <source>Take the signed copy back…</source>
        <translation>Reprendre l’exemplaire signé…</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>Renoncer…</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>Decision being signed</source>
        <translation>Décision en cours de signature</translation>
    </message>
    <message>
        <source>The text cannot change any more, and nothing leaves before the last signature. Whoever is awaited signs here with their own key or card, or elsewhere on a copy.</source>
        <translation>Le texte ne peut plus changer, et rien ne part avant la dernière signature. La personne attendue signe ici avec sa clé ou sa carte, ou ailleurs sur un exemplaire.</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) awaited</source>
        <translation>
            <numerusform>%n signature attendue</numerusform>
            <numerusform>%n signatures attendues</numerusform>
        </translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>First signed on</source>
        <translation>Première signature le</translation>
    </message>
    <message>
        <source>has signed</source>
        <translation>a signé</translation>
    </message>
    <message>
        <source>awaited now</source>
        <translation>attendue maintenant</translation>
    </message>
    <message>
        <source>afterwards</source>
        <translation>ensuite</translation>
    </message>
</context>
<context>
    <name>IssuedPane</name>
    <message>
        <source>Time-stamped: it leaves at the next sending.</source>
        <translation>Horodatée&#xa0;: elle part au prochain envoi.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Saved as {name}, outside the vault.</source>
        <translation>Enregistré hors du coffre&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>Vérifier…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>See in the outbox</source>
        <translation>Voir dans les envois</translation>
    </message>
    <message>
        <source>Time-stamp now</source>
        <translation>Horodater maintenant</translation>
    </message>
    <message>
        <source>Answers of the parties</source>
        <translation>Réponses des parties</translation>
    </message>
    <message>
        <source>not yet: it waits in the outbox</source>
        <translation>pas encore&#xa0;: l’acte attend dans les envois</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Signée le</translation>
    </message>
    <message>
        <source>Proposed in all</source>
        <translation>Total proposé</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Délai de réponse</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Platform receipt</source>
        <translation>Reçu de la plateforme</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Refused by the platform</source>
        <translation>Refusée par la plateforme</translation>
    </message>
    <message>
        <source>Delivered to both parties</source>
        <translation>Remise aux deux parties</translation>
    </message>
    <message>
        <source>{state}; it leaves only once stamped</source>
        <translation>{state}&#xa0;; l’envoi n’aura lieu qu’ensuite</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>Horodatage</translation>
    </message>
    <message>
        <source>To be stamped again by</source>
        <translation>À horodater de nouveau avant le</translation>
    </message>
    <message>
        <source>Verifiable until</source>
        <translation>Vérifiable jusqu’au</translation>
    </message>
    <message>
        <source>is not given this document</source>
        <translation>ne reçoit pas ce document</translation>
    </message>
    <message>
        <source>to answer before {day}</source>
        <translation>réponse attendue avant le {day}</translation>
    </message>
    <message>
        <source>delivered on {day}</source>
        <translation>remise le {day}</translation>
    </message>
    <message>
        <source>not delivered yet</source>
        <translation>pas encore remise</translation>
    </message>
    <message>
        <source>Implementation</source>
        <translation>Mise en œuvre</translation>
    </message>
    <message>
        <source>Each party&apos;s response time starts at its own delivery (R612‑4).</source>
        <translation>Le délai de réponse de chaque partie court à compter de sa propre remise (R612‑4).</translation>
    </message>
</context>
<context>
    <name>PagesPane</name>
    <message>
        <source>Preview in preparation</source>
        <translation>Aperçu en préparation</translation>
    </message>
    <message>
        <source>PDF preview</source>
        <translation>Aperçu PDF</translation>
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
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Page of the document</source>
        <translation>Page du document</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>page {page} sur {pages}</translation>
    </message>
</context>
<context>
    <name>PlanList</name>
    <message>
        <source>being written</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>being written, to mend</source>
        <translation>en cours, à reprendre</translation>
    </message>
    <message>
        <source>to mend</source>
        <translation>à corriger</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>à compléter</translation>
    </message>
    <message>
        <source>written</source>
        <translation>complète</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>à rédiger</translation>
    </message>
</context>
<context>
    <name>ProseEdit</name>
    <message>
        <source>Table of amounts</source>
        <translation>Tableau des montants</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>seen by both</source>
        <translation>vue par les deux</translation>
    </message>
    <message>
        <source>to be shared first</source>
        <translation>à communiquer d’abord</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Writing…</source>
        <translation>Saisie en cours…</translation>
    </message>
    <message>
        <source>Make this draft a document of another kind: {kind}? Its title, its notices and its effect change; every word you wrote stays.</source>
        <translation>Changer la nature de ce brouillon en «&#xa0;{kind}&#xa0;»&#xa0;? Le titre, les mentions et l’effet changent&#xa0;; chaque mot que vous avez écrit reste.</translation>
    </message>
    <message>
        <source>Change the kind</source>
        <translation>Changer la nature</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser ainsi</translation>
    </message>
    <message>
        <source>&amp;Kind of document</source>
        <translation>&amp;Nature du document</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Nature du document</translation>
    </message>
    <message>
        <source>&amp;Response time, in days</source>
        <translation>&amp;Délai de réponse, en jours</translation>
    </message>
    <message>
        <source>Response time, in days</source>
        <translation>Délai de réponse, en jours</translation>
    </message>
    <message>
        <source>to be set</source>
        <translation>à fixer</translation>
    </message>
    <message>
        <source>Draft {version}, saved at {time}</source>
        <translation>Brouillon {version}, enregistré à {time}</translation>
    </message>
    <message>
        <source>The file changed since your draft.</source>
        <translation>Le dossier a changé depuis votre brouillon.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) arrived. Your text is untouched.</source>
        <translation>
            <numerusform>%n événement est arrivé. Votre texte est intact.</numerusform>
            <numerusform>%n événements sont arrivés. Votre texte est intact.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read what is new</source>
        <translation>Lire ce qui est nouveau</translation>
    </message>
</context>
<context>
    <name>StartPane</name>
    <message>
        <source>No draft yet</source>
        <translation>Aucun brouillon</translation>
    </message>
    <message>
        <source>The standard plan is filled with the facts of the file: procedure, positions, one discussion for each claim head. Everything stays editable.</source>
        <translation>Le plan type est rempli avec les faits du dossier&#xa0;: procédure, positions, une discussion par chef de demande. Tout reste modifiable.</translation>
    </message>
    <message>
        <source>&amp;Kind of document</source>
        <translation>&amp;Nature du document</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Nature du document</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Begin from the standard plan</source>
        <translation>Commencer depuis le plan type</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
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
        <source>Quotation</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Intertitre</translation>
    </message>
    <message>
        <source>Language of the passage</source>
        <translation>Langue du passage</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Pièce</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Refer to another part</source>
        <translation>Renvoyer à une autre partie</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Formule</translation>
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
    <name>VersionsDialog</name>
    <message>
        <source>Versions of the draft</source>
        <translation>Versions du brouillon</translation>
    </message>
    <message>
        <source>Versions, the newest first</source>
        <translation>Versions, la plus récente d’abord</translation>
    </message>
    <message>
        <source>&amp;Name of this version</source>
        <translation>&amp;Nom de cette version</translation>
    </message>
    <message>
        <source>Name of this version</source>
        <translation>Nom de cette version</translation>
    </message>
    <message>
        <source>Name it</source>
        <translation>Nommer</translation>
    </message>
    <message>
        <source>&amp;Compare with</source>
        <translation>&amp;Comparer avec</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>Seulement ce qui diffère</translation>
    </message>
    <message>
        <source>Every time it was saved</source>
        <translation>Chaque enregistrement</translation>
    </message>
    <message>
        <source>Both versions side by side</source>
        <translation>Les deux versions côte à côte</translation>
    </message>
    <message>
        <source>Go on from this version</source>
        <translation>Repartir de cette version</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{version}. {name}, {when}</source>
        <translation>{version}. {name}, {when}</translation>
    </message>
    <message>
        <source>{version}. {when}</source>
        <translation>{version}. {when}</translation>
    </message>
    <message>
        <source>This is the only version so far.</source>
        <translation>C’est la seule version pour l’instant.</translation>
    </message>
    <message>
        <source>These two versions say the same.</source>
        <translation>Ces deux versions disent la même chose.</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>Montants</translation>
    </message>
    <message>
        <source>The version has its name.</source>
        <translation>La version porte son nom.</translation>
    </message>
</context>
<context>
    <name>WorkshopPane</name>
    <message>
        <source>Plan of the document</source>
        <translation>Plan du document</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Versions of the draft</source>
        <translation>Versions du brouillon</translation>
    </message>
</context>
<context>
    <name>articles</name>
    <message>
        <source>No version of it was checked.</source>
        <translation>Aucune version n’en a été contrôlée.</translation>
    </message>
    <message>
        <source>Version of {start}, in force on {on}, day of the contract.</source>
        <translation>Version du {start}, en vigueur le {on}, jour du contrat.</translation>
    </message>
    <message>
        <source>Version of {start}, in force on {on}.</source>
        <translation>Version du {start}, en vigueur le {on}.</translation>
    </message>
</context>
<context>
    <name>chips</name>
    <message>
        <source>Part removed</source>
        <translation>Partie retirée</translation>
    </message>
    <message>
        <source>Exhibit {number}</source>
        <translation>Pièce&#xa0;n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>Exhibit {number}, page {page}</source>
        <translation>Pièce {number}, page {page}</translation>
    </message>
    <message>
        <source>Calculation {number}</source>
        <translation>Calcul&#xa0;n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>Calculation {number}, to be updated</source>
        <translation>Calcul&#xa0;n°&#xa0;{number}, à actualiser</translation>
    </message>
</context>
<context>
    <name>gate</name>
    <message>
        <source>The file is yours</source>
        <translation>Le dossier est le vôtre</translation>
    </message>
    <message>
        <source>No other decision is waiting to leave</source>
        <translation>Aucune autre décision n’attend de partir</translation>
    </message>
    <message>
        <source>The stage of the file allows it</source>
        <translation>L’étape du dossier le permet</translation>
    </message>
    <message>
        <source>Independence stated, no objection open</source>
        <translation>Indépendance déclarée, aucune opposition en cours</translation>
    </message>
    <message>
        <source>The trader entered mediation</source>
        <translation>Le professionnel est entré en médiation</translation>
    </message>
    <message>
        <source>Timeline intact</source>
        <translation>Chronologie intègre</translation>
    </message>
    <message>
        <source>The draft rests on the file as it is now</source>
        <translation>Le brouillon repose sur le dossier actuel</translation>
    </message>
    <message>
        <source>Exhibits relied on seen by both parties: {cited}</source>
        <translation>Pièces retenues vues par les deux parties&#xa0;: {cited}</translation>
    </message>
    <message>
        <source>Every claim head is answered: {heads}</source>
        <translation>Chaque chef de demande a sa réponse&#xa0;: {heads}</translation>
    </message>
    <message>
        <source>The solution is stated</source>
        <translation>La solution est énoncée</translation>
    </message>
    <message>
        <source>Amounts agree, total {total}</source>
        <translation>Montants concordants, total {total}</translation>
    </message>
    <message>
        <source>Amounts asked and offered are the last ones</source>
        <translation>Montants demandés et offerts à jour</translation>
    </message>
    <message>
        <source>Mandatory notices present</source>
        <translation>Mentions obligatoires présentes</translation>
    </message>
    <message>
        <source>Notices 1° to 3° present</source>
        <translation>Mentions 1° à 3° présentes</translation>
    </message>
    <message>
        <source>No confidential note is quoted</source>
        <translation>Aucun passage repris d’une note</translation>
    </message>
    <message>
        <source>Nothing said in confidence is quoted</source>
        <translation>Aucune confidence reprise</translation>
    </message>
    <message>
        <source>The date of this computer is plausible</source>
        <translation>La date de cet ordinateur est plausible</translation>
    </message>
    <message>
        <source>Within the time limit</source>
        <translation>Délai légal respecté</translation>
    </message>
    <message>
        <source>The file was given to someone else</source>
        <translation>Le dossier a été confié à une autre personne</translation>
    </message>
    <message>
        <source>Decision {number} is signed and has not been received yet</source>
        <translation>La décision {number} est signée et n’a pas encore été reçue</translation>
    </message>
    <message>
        <source>The stage of the file does not allow it: {state}</source>
        <translation>L’étape du dossier ne le permet pas&#xa0;: {state}</translation>
    </message>
    <message>
        <source>A party still has until {waiting_until} to answer you</source>
        <translation>Une partie a encore jusqu’au {waiting_until} pour vous répondre</translation>
    </message>
    <message>
        <source>No statement of independence has been made</source>
        <translation>Aucune déclaration d’indépendance n’est établie</translation>
    </message>
    <message>
        <source>The statement of independence was made by another mediator</source>
        <translation>La déclaration d’indépendance est celle d’un autre médiateur</translation>
    </message>
    <message>
        <source>The parties may object until {until}</source>
        <translation>Les parties peuvent s’opposer jusqu’au {until}</translation>
    </message>
    <message>
        <source>The trader has not entered mediation</source>
        <translation>Le professionnel n’est pas entré en médiation</translation>
    </message>
    <message>
        <source>The timeline breaks at event {broken_at}</source>
        <translation>La chronologie est rompue à l’événement {broken_at}</translation>
    </message>
    <message>
        <source>Response time set, in days: {days}</source>
        <translation>Délai de réponse fixé, en jours&#xa0;: {days}</translation>
    </message>
    <message>
        <source>Every field of the clauses is filled</source>
        <translation>Tous les champs des formules sont remplis</translation>
    </message>
    <message>
        <source>Calculations up to date: {workings}</source>
        <translation>Calculs à jour&#xa0;: {workings}</translation>
    </message>
    <message>
        <source>References between parts: {references}</source>
        <translation>Renvois entre parties&#xa0;: {references}</translation>
    </message>
    <message>
        <source>A person came in since independence was stated</source>
        <translation>Une personne est intervenue depuis la déclaration d’indépendance</translation>
    </message>
    <message>
        <source>A circumstance was written down and not told to the parties</source>
        <translation>Une circonstance a été notée et n’a pas été révélée aux parties</translation>
    </message>
    <message>
        <source>Events arrived since this draft was begun: {new_events}</source>
        <translation>Événements arrivés depuis ce brouillon&#xa0;: {new_events}</translation>
    </message>
    <message>
        <source>A cited exhibit is not in the file any more</source>
        <translation>Une pièce citée n’est plus au dossier</translation>
    </message>
    <message>
        <source>Exhibit {piece_no} is not shared with both parties</source>
        <translation>La pièce n°&#xa0;{piece_no} n’est pas communiquée aux deux parties</translation>
    </message>
    <message>
        <source>Exhibit {piece_no} was not seen by both parties</source>
        <translation>La pièce n°&#xa0;{piece_no} n’a pas été vue par les deux parties</translation>
    </message>
    <message>
        <source>Head {letter} has no proposed amount</source>
        <translation>Chef {letter}&#xa0;: montant proposé à fixer</translation>
    </message>
    <message>
        <source>Head {letter} has no reasons</source>
        <translation>Chef {letter}&#xa0;: motifs à rédiger</translation>
    </message>
    <message>
        <source>The proposed solution is empty</source>
        <translation>La solution proposée est vide</translation>
    </message>
    <message>
        <source>Amounts are not all in {currency}</source>
        <translation>Les montants ne sont pas tous en {currency}</translation>
    </message>
    <message>
        <source>The solution states another total than the table ({total})</source>
        <translation>La solution énonce un autre total que le tableau ({total})</translation>
    </message>
    <message>
        <source>Head {letter}: what a party wants has changed</source>
        <translation>Chef {letter}&#xa0;: la position d’une partie a changé</translation>
    </message>
    <message>
        <source>The mandatory notices are missing</source>
        <translation>Les mentions obligatoires manquent</translation>
    </message>
    <message>
        <source>The section of notices is missing</source>
        <translation>La section des mentions manque</translation>
    </message>
    <message>
        <source>The wording of some notices is still to be checked</source>
        <translation>Le texte de certaines mentions reste à vérifier</translation>
    </message>
    <message>
        <source>Notice {notice} is missing</source>
        <translation>La mention {notice} manque</translation>
    </message>
    <message>
        <source>The parties&apos; response time is not set</source>
        <translation>Délai de réponse des parties non fixé</translation>
    </message>
    <message>
        <source>The section on the response time is missing</source>
        <translation>La section du délai de réponse manque</translation>
    </message>
    <message>
        <source>A field is left to fill: {field}</source>
        <translation>Un champ reste à remplir&#xa0;: {field}</translation>
    </message>
    <message>
        <source>A calculation that is cited is not with the draft any more</source>
        <translation>Un calcul cité n’est plus avec le brouillon</translation>
    </message>
    <message>
        <source>A calculation is to be updated: {title}</source>
        <translation>Un calcul est à actualiser&#xa0;: {title}</translation>
    </message>
    <message>
        <source>“{in_}” refers to a part that is not there any more</source>
        <translation>«&#xa0;{in_}&#xa0;» renvoie à une partie qui n’existe plus</translation>
    </message>
    <message>
        <source>The text repeats {words} words of note {note}</source>
        <translation>Le texte reprend {words} mots de la note {note}</translation>
    </message>
    <message>
        <source>“{in_}” comes near to note {note}; compare them</source>
        <translation>«&#xa0;{in_}&#xa0;»&#xa0;: proche de la note {note}, à comparer</translation>
    </message>
    <message>
        <source>The text repeats what was said in confidence (event {seq})</source>
        <translation>Le texte reprend une confidence (événement {seq})</translation>
    </message>
    <message>
        <source>The text repeats {words} words that are yours alone: of a talk, a doubt or a bridge</source>
        <translation>Le texte reprend {words} mots qui ne sont qu’à vous&#xa0;: d’un entretien, d’un doute ou d’une piste d’accord</translation>
    </message>
    <message>
        <source>This computer’s clock is behind: the file is known up to {day}. Set it right</source>
        <translation>L’horloge de cet ordinateur retarde&#xa0;: le dossier est connu jusqu’au {day}. Mettez-la à l’heure</translation>
    </message>
    <message>
        <source>The decision would bear a date that only this computer tells: the platform last confirmed {day}. Check the clock, then synchronise</source>
        <translation>La décision porterait une date que seul cet ordinateur donne&#xa0;: la plateforme a confirmé pour la dernière fois le {day}. Vérifiez l’horloge, puis synchronisez</translation>
    </message>
    <message>
        <source>The time limit ended on {due_on}</source>
        <translation>Le délai légal a pris fin le {due_on}</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>Fixer</translation>
    </message>
    <message>
        <source>Set {days} days</source>
        <translation>Fixer {days} jours</translation>
    </message>
    <message>
        <source>Read what is new</source>
        <translation>Relire les nouveautés</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Rédiger</translation>
    </message>
    <message>
        <source>See it</source>
        <translation>Voir la pièce</translation>
    </message>
    <message>
        <source>See the timeline</source>
        <translation>Voir la chronologie</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Fill it</source>
        <translation>Remplir</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>your body does not use it</source>
        <translation>votre entité ne l’emploie pas</translation>
    </message>
    <message>
        <source>the trader has not entered mediation</source>
        <translation>le professionnel n’est pas entré en médiation</translation>
    </message>
    <message>
        <source>the referral is not notified yet</source>
        <translation>la saisine n’est pas encore notifiée</translation>
    </message>
    <message>
        <source>the time limit was not extended</source>
        <translation>le délai n’a pas été prolongé</translation>
    </message>
    <message>
        <source>the parties have not agreed</source>
        <translation>les parties ne se sont pas accordées</translation>
    </message>
    <message>
        <source>the referral was admitted</source>
        <translation>la saisine a été jugée recevable</translation>
    </message>
    <message>
        <source>the mediation has not ended</source>
        <translation>la médiation n’est pas terminée</translation>
    </message>
    <message>
        <source>the mediation has ended</source>
        <translation>la médiation est terminée</translation>
    </message>
    <message>
        <source>not at this stage of the file</source>
        <translation>pas à ce stade du dossier</translation>
    </message>
    <message>
        <source>{kind}, rectifies {number}</source>
        <translation>{kind}, rectifie {number}</translation>
    </message>
</context>
<context>
    <name>spelling</name>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Recherche de propositions…</translation>
    </message>
    <message>
        <source>Add “{word}” to my words</source>
        <translation>Ajouter «&#xa0;{word}&#xa0;» à mes mots</translation>
    </message>
    <message>
        <source>No suggestion</source>
        <translation>Aucune proposition</translation>
    </message>
</context>
</TS>
