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
        <source>&amp;Filter the list…</source>
        <translation>&amp;Filtrer la liste…</translation>
    </message>
    <message>
        <source>Sa&amp;ve this filter…</source>
        <translation>&amp;Enregistrer ce filtre…</translation>
    </message>
    <message>
        <source>E&amp;xtend the deadline…</source>
        <translation>Pro&amp;longer le délai…</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
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
    <message numerus="yes">
        <source>%n file(s) still to be read</source>
        <translation>
            <numerusform>%n dossier encore à lire</numerusform>
            <numerusform>%n dossiers encore à lire</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>FilterNameForm</name>
    <message>
        <source>The words searched for and the names of people are not kept: a file that is destroyed must not live on in a filter.</source>
        <translation>Les mots cherchés et les noms des personnes ne sont pas gardés&#xa0;: un dossier détruit ne doit pas survivre dans un filtre.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Name of the filter</source>
        <translation>&amp;Nom du filtre</translation>
    </message>
</context>
<context>
    <name>NarrowingPanel</name>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Tous les canaux</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>All stages</source>
        <translation>Toutes les étapes</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Secteur</translation>
    </message>
    <message>
        <source>All sectors</source>
        <translation>Tous les secteurs</translation>
    </message>
    <message>
        <source>Language of the texts</source>
        <translation>Langue des textes</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Toutes les langues</translation>
    </message>
    <message>
        <source>Amount from</source>
        <translation>Montant de</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Cross-border</source>
        <translation>Transfrontalier</translation>
    </message>
    <message>
        <source>Vulnerable person</source>
        <translation>Personne vulnérable</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
</context>
<context>
    <name>Nothing</name>
    <message numerus="yes">
        <source>%n file(s) wait for a party.</source>
        <translation>
            <numerusform>%n dossier attend une partie.</numerusform>
            <numerusform>%n dossiers attendent une partie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowActs</name>
    <message>
        <source>&amp;Open the file</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open in a new &amp;window</source>
        <translation>Ouvrir dans une nouvelle &amp;fenêtre</translation>
    </message>
    <message>
        <source>&amp;Add a note</source>
        <translation>&amp;Ajouter une note</translation>
    </message>
    <message>
        <source>&amp;Extend the deadline…</source>
        <translation>&amp;Prolonger le délai…</translation>
    </message>
    <message>
        <source>&amp;Print the chronology…</source>
        <translation>&amp;Imprimer la chronologie…</translation>
    </message>
    <message>
        <source>&amp;Copy the number</source>
        <translation>&amp;Copier le numéro</translation>
    </message>
    <message>
        <source>Export the &amp;list…</source>
        <translation>Exporter la &amp;liste…</translation>
    </message>
    <message>
        <source>&amp;Group with others…</source>
        <translation>&amp;Regrouper…</translation>
    </message>
    <message>
        <source>Copied: {numbers}</source>
        <translation>Copié&#xa0;: {numbers}</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Exporter la liste</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>files.csv</source>
        <translation>dossiers.csv</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to {name}, outside the vault.</source>
        <translation>
            <numerusform>%n dossier écrit dans {name}, hors du coffre.</numerusform>
            <numerusform>%n dossiers écrits dans {name}, hors du coffre.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>Save this filter</source>
        <translation>Enregistrer ce filtre</translation>
    </message>
    <message>
        <source>Rename the filter</source>
        <translation>Renommer le filtre</translation>
    </message>
    <message>
        <source>Show all views</source>
        <translation>Montrer toutes les vues</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Ask for what the list shows now</source>
        <translation>Retenir ce que la liste montre à présent</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
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
        <source>Hide this view</source>
        <translation>Masquer cette vue</translation>
    </message>
    <message>
        <source>Filter saved.</source>
        <translation>Filtre enregistré.</translation>
    </message>
    <message>
        <source>Filter changed.</source>
        <translation>Filtre modifié.</translation>
    </message>
    <message>
        <source>Filter saved: {name}</source>
        <translation>Filtre enregistré&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Filter deleted.</source>
        <translation>Filtre supprimé.</translation>
    </message>
    <message>
        <source>Views arranged.</source>
        <translation>Vues réorganisées.</translation>
    </message>
</context>
<context>
    <name>caseload</name>
    <message>
        <source>Save this filter…</source>
        <translation>Enregistrer ce filtre…</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Délais</translation>
    </message>
    <message>
        <source>My filters</source>
        <translation>Mes filtres</translation>
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
        <source>the filters</source>
        <translation>les filtres</translation>
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
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>In the view {view}.</source>
        <translation>Dans la vue {view}.</translation>
    </message>
    <message>
        <source>No file answers to “{text}”</source>
        <translation>Aucun dossier ne répond à «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Search closed files too ({count})</source>
        <translation>Chercher aussi dans les dossiers clos ({count})</translation>
    </message>
    <message>
        <source>No file received yet</source>
        <translation>Aucun dossier reçu pour l’instant</translation>
    </message>
    <message>
        <source>Files the platform sends arrive here by themselves.</source>
        <translation>Les dossiers que la plateforme envoie arrivent ici d’eux-mêmes.</translation>
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
        <translation>Relier la plateforme…</translation>
    </message>
    <message>
        <source>The next deadline is on {day}, file {number}.</source>
        <translation>La prochaine échéance est le {day}, dossier {number}.</translation>
    </message>
    <message>
        <source>See the files that wait</source>
        <translation>Voir les dossiers en attente</translation>
    </message>
    <message>
        <source>See all files</source>
        <translation>Voir tous les dossiers</translation>
    </message>
    <message>
        <source>No file awaits your action</source>
        <translation>Aucun dossier n’attend votre action</translation>
    </message>
    <message>
        <source>Nothing is late</source>
        <translation>Rien n’est en retard</translation>
    </message>
    <message>
        <source>Nothing falls due within seven days</source>
        <translation>Rien n’échoit dans les sept jours</translation>
    </message>
    <message>
        <source>No file here</source>
        <translation>Aucun dossier ici</translation>
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
