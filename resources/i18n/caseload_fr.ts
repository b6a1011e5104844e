<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>CaseloadPage</name>
    <message>
        <source>List of files</source>
        <translation>Liste des dossiers</translation>
    </message>
    <message>
        <source>&amp;Search the list</source>
        <translation>&amp;Chercher dans la liste</translation>
    </message>
    <message>
        <source>&amp;Preview pane</source>
        <translation>Volet d’a&amp;perçu</translation>
    </message>
    <message>
        <source>&amp;Open the file</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>&amp;Add a note</source>
        <translation>&amp;Ajouter une note</translation>
    </message>
    <message>
        <source>&amp;Group with others…</source>
        <translation>Re&amp;grouper avec d’autres…</translation>
    </message>
    <message>
        <source>&amp;Copy the number</source>
        <translation>&amp;Copier le numéro</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Aucun dossier choisi</translation>
    </message>
    <message>
        <source>Its next action, its facts and its last exchanges are shown here.</source>
        <translation>Sa prochaine action, ses faits et ses derniers échanges s’affichent ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>No file answers to “{text}”</source>
        <translation>Aucun dossier ne répond à «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>In the view {view}.</source>
        <translation>Dans la vue {view}.</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>No file received yet</source>
        <translation>Aucun dossier reçu pour l’instant</translation>
    </message>
    <message>
        <source>Files the platform sends arrive here by themselves.</source>
        <translation>Les dossiers envoyés par la plateforme arrivent ici tout seuls.</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Drop a dispute file here</source>
        <translation>Déposez ici un dossier reçu</translation>
    </message>
    <message>
        <source>Or open one from disk, or link a platform that sends them.</source>
        <translation>Ou ouvrez-en un depuis le disque, ou reliez une plateforme qui les envoie.</translation>
    </message>
    <message>
        <source>Link a platform…</source>
        <translation>Relier une plateforme…</translation>
    </message>
    <message>
        <source>No file here</source>
        <translation>Aucun dossier ici</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait for a party.</source>
        <translation>
            <numerusform>%n dossier attend une partie.</numerusform>
            <numerusform>%n dossiers attendent une partie.</numerusform>
        </translation>
    </message>
    <message>
        <source>See all files</source>
        <translation>Voir tous les dossiers</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>caseload</name>
    <message>
        <source>Deadlines</source>
        <translation>Délais</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>No offer</source>
        <translation>Aucune proposition</translation>
    </message>
    <message>
        <source>Last offer: {amount}</source>
        <translation>Dernière proposition&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Action needed</source>
        <translation>Action requise</translation>
    </message>
    <message>
        <source>File {number}, {title}.</source>
        <translation>Dossier {number}, {title}.</translation>
    </message>
    <message>
        <source>Consumer {name}.</source>
        <translation>Consommateur {name}.</translation>
    </message>
    <message>
        <source>Trader {name}.</source>
        <translation>Professionnel {name}.</translation>
    </message>
    <message>
        <source>Action needed: {action}.</source>
        <translation>Action requise&#xa0;: {action}.</translation>
    </message>
    <message>
        <source>Waiting: {action}.</source>
        <translation>En attente&#xa0;: {action}.</translation>
    </message>
    <message>
        <source>Vulnerable person.</source>
        <translation>Personne vulnérable.</translation>
    </message>
    <message>
        <source>Read-only.</source>
        <translation>Lecture seule.</translation>
    </message>
    <message>
        <source>File no. {number}</source>
        <translation>N° de dossier {number}</translation>
    </message>
    <message>
        <source>Preview of file {number}</source>
        <translation>Aperçu du dossier {number}</translation>
    </message>
    <message>
        <source>Timeline broken</source>
        <translation>Chronologie rompue</translation>
    </message>
    <message>
        <source>{disputed} of a purchase of {price}</source>
        <translation>{disputed} sur un achat de {price}</translation>
    </message>
    <message>
        <source>shown once independence is stated (R613‑1)</source>
        <translation>visible une fois l’indépendance déclarée (R613‑1)</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>Le reste</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Wished remedy</source>
        <translation>Solution souhaitée</translation>
    </message>
    <message>
        <source>In dispute</source>
        <translation>En litige</translation>
    </message>
    <message>
        <source>gap {amount}</source>
        <translation>écart {amount}</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>demandé</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>offert</translation>
    </message>
    <message>
        <source>Negotiation.</source>
        <translation>Négociation.</translation>
    </message>
    <message>
        <source>{side} from {first} to {last}.</source>
        <translation>{side} de {first} à {last}.</translation>
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
        <source>Gap {amount}.</source>
        <translation>Écart {amount}.</translation>
    </message>
    <message>
        <source>Computed views</source>
        <translation>Vues calculées</translation>
    </message>
    <message>
        <source>Search a file or a product</source>
        <translation>Rechercher un dossier ou un produit</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>All shops</source>
        <translation>Tous les magasins</translation>
    </message>
    <message>
        <source>Search a shop</source>
        <translation>Chercher un magasin</translation>
    </message>
    <message>
        <source>All beneficiaries</source>
        <translation>Tous les bénéficiaires</translation>
    </message>
    <message>
        <source>Search a person</source>
        <translation>Chercher une personne</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>Numéro de dossier</translation>
    </message>
    <message>
        <source>Last exchange</source>
        <translation>Dernier échange</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>Consommateur</translation>
    </message>
    <message>
        <source>Sort by: {key}</source>
        <translation>Trier par&#xa0;: {key}</translation>
    </message>
</context>
<context>
    <name>present</name>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
</context>
</TS>
