<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AgendaForm</name>
    <message>
        <source>Deadlines</source>
        <translation>Échéances</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export to a calendar</source>
        <translation>Exporter vers un agenda</translation>
    </message>
    <message>
        <source>List of deadlines</source>
        <translation>Liste des échéances</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Previous week</source>
        <translation>Semaine précédente</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Semaine suivante</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mois suivant</translation>
    </message>
    <message>
        <source>No deadline answers to these filters</source>
        <translation>Aucune échéance ne répond à ces filtres</translation>
    </message>
    <message>
        <source>Others may be hidden.</source>
        <translation>D’autres peuvent être masquées.</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>Aucun délai ne court</translation>
    </message>
    <message>
        <source>The deadlines of the files you receive appear here by themselves.</source>
        <translation>Les échéances des dossiers reçus apparaissent ici d’elles-mêmes.</translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Aujourd’hui</translation>
    </message>
    <message>
        <source>&amp;Week</source>
        <translation>&amp;Semaine</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>&amp;Mois</translation>
    </message>
    <message>
        <source>&amp;List of deadlines</source>
        <translation>&amp;Liste des échéances</translation>
    </message>
    <message>
        <source>&amp;Open the file</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>&amp;Extend the deadline…</source>
        <translation>&amp;Prolonger le délai…</translation>
    </message>
    <message>
        <source>&amp;Export to a calendar…</source>
        <translation>&amp;Exporter vers un agenda…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>AgendaWords</name>
    <message numerus="yes">
        <source>%n deadline(s)</source>
        <translation>
            <numerusform>%n échéance</numerusform>
            <numerusform>%n échéances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n more</source>
        <translation>
            <numerusform>+ %n autre</numerusform>
            <numerusform>+ %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n en retard</numerusform>
            <numerusform>%n en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>%n jour avant</numerusform>
            <numerusform>%n jours avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>dans %n jour</numerusform>
            <numerusform>dans %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>All kinds</source>
        <translation>Tous les délais</translation>
    </message>
    <message>
        <source>Find a kind</source>
        <translation>Chercher un délai</translation>
    </message>
    <message>
        <source>Late and to come</source>
        <translation>En retard et à venir</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Late or within seven days</source>
        <translation>En retard ou sous sept jours</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Suspendues</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Tenues</translation>
    </message>
    <message>
        <source>How pressing</source>
        <translation>Urgence</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Show the days before a last day on which to think of it</source>
        <translation>Montrer les jours où penser à une échéance qui vient</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Un dossier</translation>
    </message>
    <message>
        <source>{file}: show the deadlines of all files</source>
        <translation>{file}&#xa0;: montrer les échéances de tous les dossiers</translation>
    </message>
</context>
<context>
    <name>CalculatorsDialog</name>
    <message>
        <source>Calculators</source>
        <translation>Calculs</translation>
    </message>
    <message>
        <source>No draft of a proposal is open in this file.</source>
        <translation>Aucun projet de proposition n’est ouvert dans ce dossier.</translation>
    </message>
    <message>
        <source>The sentence was written at the caret of the draft, its working in the annex.</source>
        <translation>La phrase a été écrite au curseur du brouillon, le détail du calcul en annexe.</translation>
    </message>
    <message>
        <source>Filled in from file {number}; every answer can be changed.</source>
        <translation>Rempli d’après le dossier {number}&#xa0;; chaque réponse peut être changée.</translation>
    </message>
    <message>
        <source>Sentence and working copied.</source>
        <translation>Phrase et calcul copiés.</translation>
    </message>
    <message>
        <source>Kept in note {number}.</source>
        <translation>Gardé dans la note {number}.</translation>
    </message>
</context>
<context>
    <name>CalculatorsForm</name>
    <message>
        <source>Calculators</source>
        <translation>Calculs</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the sentence and the working</source>
        <translation>Copier la phrase et le calcul</translation>
    </message>
    <message>
        <source>Put in a note</source>
        <translation>Mettre dans une note</translation>
    </message>
    <message>
        <source>Insert in the proposal</source>
        <translation>Insérer dans la proposition</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export to a calendar</source>
        <translation>Exporter vers un agenda</translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) to a calendar file</source>
        <translation>
            <numerusform>%n échéance vers un fichier d’agenda</numerusform>
            <numerusform>%n échéances vers un fichier d’agenda</numerusform>
        </translation>
    </message>
    <message>
        <source>Each entry holds the number and the object of the file, the kind of deadline, its day, its count and its article. No party is named, and no exchange, amount or note is written.</source>
        <translation>Chaque entrée contient le numéro et l’objet du dossier, la nature du délai, son jour, son point de départ et son article. Aucune partie n’est nommée, aucun échange, montant ni note n’y figure.</translation>
    </message>
    <message>
        <source>The file leaves the vault: whoever can read it can read these entries. It does not follow later changes; export again to bring it up to date.</source>
        <translation>Le fichier quitte le coffre&#xa0;: qui peut le lire peut lire ces entrées. Il ne suit pas les changements à venir&#xa0;; exportez à nouveau pour le mettre à jour.</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Enregistrer le fichier…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) written to {name}.</source>
        <translation>
            <numerusform>%n échéance écrite dans {name}.</numerusform>
            <numerusform>%n échéances écrites dans {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the calendar file</source>
        <translation>Enregistrer le fichier d’agenda</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>Fichiers d’agenda (*.ics)</translation>
    </message>
    <message>
        <source>deadlines.ics</source>
        <translation>echeances.ics</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>How the text is read</source>
        <translation>Lecture du texte</translation>
    </message>
    <message>
        <source>Legal rate of the first half of {year}</source>
        <translation>Taux légal du premier semestre {year}</translation>
    </message>
    <message>
        <source>Legal rate of the second half of {year}</source>
        <translation>Taux légal du second semestre {year}</translation>
    </message>
    <message>
        <source>No table has it yet: enter the rate that was published.</source>
        <translation>Aucune table ne l’a encore&#xa0;: saisissez le taux publié.</translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message>
        <source>Scale</source>
        <translation>Barème</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>Fondements</translation>
    </message>
    <message>
        <source>The result appears here</source>
        <translation>Le résultat s’affiche ici</translation>
    </message>
    <message>
        <source>One answer cannot be read: see under its field.</source>
        <translation>Une réponse est illisible&#xa0;: voyez sous son champ.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Still to fill in: {names}.</source>
        <translation>Il reste à remplir&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>{base}, and {addition} added</source>
        <translation>{base}, et {addition} en plus</translation>
    </message>
    <message>
        <source>this step applies</source>
        <translation>cette tranche s’applique</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Depuis le {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu’au {day}</translation>
    </message>
    <message>
        <source>read in {source}</source>
        <translation>lu dans {source}</translation>
    </message>
</context>
<context>
    <name>ScaleWords</name>
    <message numerus="yes">
        <source>up to %n day(s)</source>
        <translation>
            <numerusform>jusqu’à %n jour</numerusform>
            <numerusform>jusqu’à %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n day(s)</source>
        <translation>
            <numerusform>plus de %n jour</numerusform>
            <numerusform>plus de %n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>What the deadline rests on</source>
        <translation>Ce sur quoi repose l’échéance</translation>
    </message>
    <message>
        <source>Deadlines of the day</source>
        <translation>Échéances du jour</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Prolonger…</translation>
    </message>
    <message>
        <source>Nothing falls due on this day</source>
        <translation>Rien n’échoit ce jour</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>Aucune échéance</translation>
    </message>
    <message>
        <source>Choose a deadline to see what it rests on.</source>
        <translation>Choisissez une échéance pour voir sur quoi elle repose.</translation>
    </message>
    <message>
        <source>{day} at midnight</source>
        <translation>{day} à minuit</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>day {day} of {length}</source>
        <translation>jour {day} sur {length}</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Décompte</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Court</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fondement</translation>
    </message>
    <message>
        <source>After it</source>
        <translation>Au terme</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of suspension added.</source>
        <translation>
            <numerusform>%n jour de suspension ajouté.</numerusform>
            <numerusform>%n jours de suspension ajoutés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its first end was {day}.</source>
        <translation>Échéance d’origine&#xa0;: {day}.</translation>
    </message>
    <message>
        <source>Put off to the next working day.</source>
        <translation>Reportée au premier jour ouvré.</translation>
    </message>
    <message>
        <source>Rule of the body: {reason}.</source>
        <translation>Règle de l’entité&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Rule to be re‑checked.</source>
        <translation>Règle à revérifier.</translation>
    </message>
</context>
<context>
    <name>agenda</name>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>What you owe yourself</source>
        <translation>Vos propres obligations</translation>
    </message>
    <message>
        <source>File {number}, {title}. {kind}: {state}</source>
        <translation>Dossier {number}, {title}. {kind}&#xa0;: {state}</translation>
    </message>
    <message>
        <source>{title}. {kind}: {state}</source>
        <translation>{title}. {kind}&#xa0;: {state}</translation>
    </message>
</context>
<context>
    <name>calculators</name>
    <message>
        <source>The text says “no later than”: the tenth day is in the first step.</source>
        <translation>Le texte dit «&#xa0;au plus tard&#xa0;»&#xa0;: le dixième jour est dans la première tranche.</translation>
    </message>
    <message>
        <source>The tenth day is already in the second step.</source>
        <translation>Le dixième jour est déjà dans la deuxième tranche.</translation>
    </message>
    <message>
        <source>The yearly rate, for the days of delay alone.</source>
        <translation>Le taux annuel, pour les seuls jours de retard.</translation>
    </message>
    <message>
        <source>The yearly rate once, whatever the days of delay.</source>
        <translation>Le taux annuel une fois, quel que soit le retard.</translation>
    </message>
    <message>
        <source>A month begun adds its points at once.</source>
        <translation>Un mois commencé ajoute ses points aussitôt.</translation>
    </message>
    <message>
        <source>The month in which the cap is reached bears no interest.</source>
        <translation>Le mois où le plafond est atteint ne porte pas intérêt.</translation>
    </message>
    <message>
        <source>Article 7(2) is applied to delays, as the courts do.</source>
        <translation>L’article 7(2) est appliqué aux retards, comme le font les juges.</translation>
    </message>
    <message>
        <source>Article 7(2) is read for re-routing alone.</source>
        <translation>L’article 7(2) n’est lu que pour le réacheminement.</translation>
    </message>
    <message>
        <source>{first} to {last} days</source>
        <translation>{first} à {last} jours</translation>
    </message>
    <message>
        <source>legal rate</source>
        <translation>taux légal</translation>
    </message>
    <message>
        <source>{percent}, then {points} points a month, up to the price</source>
        <translation>{percent}, puis {points} points par mois, jusqu’au prix</translation>
    </message>
    <message>
        <source>more than {km} km</source>
        <translation>plus de {km} km</translation>
    </message>
    <message>
        <source>up to {km} km</source>
        <translation>jusqu’à {km} km</translation>
    </message>
    <message>
        <source>{first} to {last} km</source>
        <translation>{first} à {last} km</translation>
    </message>
    <message>
        <source>Only whole months add their points.</source>
        <translation>Seuls les mois entiers ajoutent leurs points.</translation>
    </message>
    <message>
        <source>Interest follows the cap at once.</source>
        <translation>L’intérêt suit aussitôt le plafond.</translation>
    </message>
</context>
<context>
    <name>present</name>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
</context>
</TS>
