<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>BackupCard</name>
    <message>
        <source>Done: this is in force from now on.</source>
        <translation>C’est fait&#xa0;: en vigueur dès maintenant.</translation>
    </message>
    <message>
        <source>Plan of the backups changed.</source>
        <translation>Plan des sauvegardes changé.</translation>
    </message>
    <message>
        <source>Folder for the backup</source>
        <translation>Dossier de la sauvegarde</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>The whole vault in one encrypted file, read back before it counts. It opens with what opens the vault, on any computer, and expires with the first file whose term ends: a backup still holds what is destroyed after it.</source>
        <translation>Le coffre entier dans un seul fichier chiffré, relu avant de compter. Il s’ouvre avec ce qui ouvre le coffre, sur tout ordinateur, et expire avec le premier dossier dont la conservation prend fin&#xa0;: une sauvegarde contient encore ce qui est détruit après elle.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Where and how often…</source>
        <translation>Où et quand…</translation>
    </message>
    <message numerus="yes">
        <source>%n older backup(s)</source>
        <translation>
            <numerusform>%n sauvegarde plus ancienne</numerusform>
            <numerusform>%n sauvegardes plus anciennes</numerusform>
        </translation>
    </message>
    <message>
        <source>A disk that breaks or is stolen would take everything with it.</source>
        <translation>Un disque qui casse ou qu’on vole emporterait tout.</translation>
    </message>
    <message>
        <source>No backup is planned</source>
        <translation>Aucune sauvegarde n’est prévue</translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s), while the desk is open</source>
        <translation>
            <numerusform>Chaque jour, quand le poste est ouvert</numerusform>
            <numerusform>Tous les&#xa0;%n jours, quand le poste est ouvert</numerusform>
        </translation>
    </message>
    <message>
        <source>In {folder}.</source>
        <translation>Dans {folder}.</translation>
    </message>
    <message>
        <source>The next one is due on {day}.</source>
        <translation>La prochaine est attendue le {day}.</translation>
    </message>
    <message>
        <source>One is due now.</source>
        <translation>Il en faut une maintenant.</translation>
    </message>
    <message numerus="yes">
        <source>{size}, %n file(s), in {place}.</source>
        <translation>
            <numerusform>{size},&#xa0;%n dossier, dans {place}.</numerusform>
            <numerusform>{size},&#xa0;%n dossiers, dans {place}.</numerusform>
        </translation>
    </message>
    <message>
        <source>To be destroyed after {day}.</source>
        <translation>À détruire après le {day}.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>The backup was deleted.</source>
        <translation>La sauvegarde a été effacée.</translation>
    </message>
    <message>
        <source>Its disk is not there: plug it in first.</source>
        <translation>Son disque n’est pas là&#xa0;: branchez‑le d’abord.</translation>
    </message>
</context>
<context>
    <name>CertificateForm</name>
    <message>
        <source>destruction-{number}.jws</source>
        <translation>destruction-{number}.jws</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Enregistrer le certificat</translation>
    </message>
    <message>
        <source>The certificate was saved.</source>
        <translation>Le certificat est enregistré.</translation>
    </message>
</context>
<context>
    <name>CertificatesForm</name>
    <message>
        <source>Certificate to check</source>
        <translation>Certificat à vérifier</translation>
    </message>
    <message>
        <source>Certificates (*.jws)</source>
        <translation>Certificats (*.jws)</translation>
    </message>
    <message>
        <source>The signature holds: file {number}, certificate {certificate}, {reason}.</source>
        <translation>La signature tient&#xa0;: dossier {number}, certificat {certificate}, {reason}.</translation>
    </message>
    <message>
        <source>Certificates of destruction</source>
        <translation>Certificats de destruction</translation>
    </message>
    <message>
        <source>Numbers, days and fingerprints, signed; no content of any file.</source>
        <translation>Numéros, jours et empreintes, signés&#xa0;; aucun contenu de dossier.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Check a certificate…</source>
        <translation>Vérifier un certificat…</translation>
    </message>
    <message>
        <source>No {number}, file {file}</source>
        <translation>N° {number}, dossier {file}</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Nothing was destroyed in this vault</source>
        <translation>Rien n’a été détruit dans ce coffre</translation>
    </message>
</context>
<context>
    <name>CloseForm</name>
    <message>
        <source>Close this passphrase</source>
        <translation>Fermer cette phrase de passe</translation>
    </message>
    <message>
        <source>It opens nothing any more. Every other way in stays.</source>
        <translation>Elle n’ouvrira plus rien. Tout autre accès demeure.</translation>
    </message>
    <message>
        <source>C&amp;lose it</source>
        <translation>&amp;Fermer l’accès</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>DestroyedForm</name>
    <message>
        <source>Some are on a disk that is not there: plug it in first.</source>
        <translation>Certaines sont sur un disque qui n’est pas là&#xa0;: branchez‑le d’abord.</translation>
    </message>
    <message>
        <source>File {number} was destroyed</source>
        <translation>Le dossier {number} est détruit</translation>
    </message>
    <message>
        <source>Certificate {number} says so, under this desk’s signature.</source>
        <translation>Le certificat {number} en atteste, sous la signature de ce poste.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Save the certificate…</source>
        <translation>Enregistrer le certificat…</translation>
    </message>
    <message>
        <source>Delete these backups</source>
        <translation>Effacer ces sauvegardes</translation>
    </message>
    <message>
        <source>These backups still hold the file. Make a new one, then delete them; copies made outside this program are yours to find.</source>
        <translation>Ces sauvegardes contiennent encore le dossier. Faites‑en une nouvelle, puis effacez celles‑ci&#xa0;; les copies faites hors de ce programme restent à retrouver.</translation>
    </message>
    <message>
        <source>No backup on record holds it. A copy of the vault made outside this program may.</source>
        <translation>Aucune sauvegarde connue ne le contient. Une copie du coffre faite hors de ce programme le peut encore.</translation>
    </message>
</context>
<context>
    <name>DestructionForm</name>
    <message>
        <source>This is not the number of this file.</source>
        <translation>Ce n’est pas le numéro de ce dossier.</translation>
    </message>
    <message>
        <source>Destroy file {number} for good</source>
        <translation>Détruire définitivement le dossier {number}</translation>
    </message>
    <message>
        <source>&amp;Destroy</source>
        <translation>&amp;Détruire</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Its key, timeline, exhibits, notes, drafts and letters go from this vault at once, and nobody can bring them back. A signed certificate of destruction stays: numbers, days and fingerprints, no content.</source>
        <translation>Sa clé, sa chronologie, ses pièces, notes, brouillons et lettres quittent ce coffre d’un coup, et nul ne peut les ramener. Il reste un certificat de destruction signé&#xa0;: numéros, jours et empreintes, aucun contenu.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) still hold it.</source>
        <translation>
            <numerusform>%n sauvegarde le contient encore.</numerusform>
            <numerusform>%n sauvegardes le contiennent encore.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever opens one can read this file again, until it expires or is deleted.</source>
        <translation>Qui en ouvre une peut relire ce dossier, jusqu’à ce qu’elle expire ou soit effacée.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Ordre</translation>
    </message>
    <message>
        <source>Who ordered it and its reference; no content.</source>
        <translation>Qui l’a donné et sa référence&#xa0;; aucun contenu.</translation>
    </message>
    <message>
        <source>&amp;Number of the file, once more</source>
        <translation>&amp;Numéro du dossier, encore une fois</translation>
    </message>
    <message>
        <source>A legal hold protects this file: lift it first.</source>
        <translation>Un gel juridique protège ce dossier&#xa0;: levez‑le d’abord.</translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message>
        <source>Files to be destroyed</source>
        <translation>Dossiers à détruire</translation>
    </message>
    <message>
        <source>Closed files whose term has ended and that no hold protects. Nothing is destroyed by itself.</source>
        <translation>Dossiers clos dont la conservation a pris fin et qu’aucun gel ne protège. Rien n’est détruit tout seul.</translation>
    </message>
    <message>
        <source>Certificates of destruction…</source>
        <translation>Certificats de destruction…</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Rien n’est à détruire</translation>
    </message>
    <message>
        <source>Kept until {day}</source>
        <translation>Conservé jusqu’au {day}</translation>
    </message>
    <message>
        <source>See…</source>
        <translation>Voir…</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s)</source>
        <translation>
            <numerusform>%n autre dossier</numerusform>
            <numerusform>%n autres dossiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExaminationCard</name>
    <message>
        <source>Examination of the vault</source>
        <translation>Examen du coffre</translation>
    </message>
    <message>
        <source>Reads every page and every sealed file, checks timelines, receipts, backups, the clock and the protections of this computer, and says what to do.</source>
        <translation>Lit chaque page et chaque fichier scellé, vérifie chronologies, reçus, sauvegardes, horloge et protections de cet ordinateur, et dit quoi faire.</translation>
    </message>
    <message>
        <source>Examine…</source>
        <translation>Examiner…</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>It is as it was written.</source>
        <translation>Il est tel qu’il a été écrit.</translation>
    </message>
    <message>
        <source>It is damaged ({reason}). Restore a backup.</source>
        <translation>Il est endommagé ({reason}). Rétablissez une sauvegarde.</translation>
    </message>
    <message>
        <source>The one on the disk is not the one that was opened. Lock the desk; if the vault no longer opens, restore a backup.</source>
        <translation>Celui du disque n’est pas celui qui a été ouvert. Verrouillez le poste&#xa0;; si le coffre ne s’ouvre plus, rétablissez une sauvegarde.</translation>
    </message>
    <message>
        <source>Every page authenticates.</source>
        <translation>Chaque page est authentique.</translation>
    </message>
    <message numerus="yes">
        <source>%n damaged page(s). Restore a backup, then synchronise.</source>
        <translation>
            <numerusform>%n page endommagée. Rétablissez une sauvegarde, puis synchronisez.</numerusform>
            <numerusform>%n pages endommagées. Rétablissez une sauvegarde, puis synchronisez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) of structure. Restore a backup, then synchronise.</source>
        <translation>
            <numerusform>%n défaut de structure. Rétablissez une sauvegarde, puis synchronisez.</numerusform>
            <numerusform>%n défauts de structure. Rétablissez une sauvegarde, puis synchronisez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) to nothing. Nothing is lost; report it.</source>
        <translation>
            <numerusform>%n renvoi vers rien. Rien n’est perdu&#xa0;; signalez‑le.</numerusform>
            <numerusform>%n renvois vers rien. Rien n’est perdu&#xa0;; signalez‑le.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every one is there and matches its fingerprint.</source>
        <translation>Chacun est là et répond à son empreinte.</translation>
    </message>
    <message numerus="yes">
        <source>%n missing. Mending asks the platform for the file again.</source>
        <translation>
            <numerusform>%n manque. La réparation redemande le dossier à la plateforme.</numerusform>
            <numerusform>%n manquent. La réparation redemande les dossiers à la plateforme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged. Mending puts them aside and asks the platform for the file again.</source>
        <translation>
            <numerusform>%n endommagé. La réparation le met de côté et redemande le dossier à la plateforme.</numerusform>
            <numerusform>%n endommagés. La réparation les met de côté et redemande les dossiers à la plateforme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left by an interruption. Mending removes them.</source>
        <translation>
            <numerusform>%n laissé par une interruption. La réparation l’efface.</numerusform>
            <numerusform>%n laissés par une interruption. La réparation les efface.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each follows from its first event to its last.</source>
        <translation>Chacune se suit du premier événement au dernier.</translation>
    </message>
    <message>
        <source>That of file {file_no} breaks at event {seq}. Mending asks the platform for it again.</source>
        <translation>Celle du dossier {file_no} se rompt à l’événement {seq}. La réparation la redemande à la plateforme.</translation>
    </message>
    <message>
        <source>Each follows the one before.</source>
        <translation>Chacun suit le précédent.</translation>
    </message>
    <message>
        <source>Receipt {receipt_no} does not verify. Tell the operator of the platform.</source>
        <translation>Le reçu n° {receipt_no} ne se vérifie pas. Prévenez l’exploitant de la plateforme.</translation>
    </message>
    <message>
        <source>None is pending, and every certificate verifies.</source>
        <translation>Aucune n’est en suspens, et chaque certificat se vérifie.</translation>
    </message>
    <message>
        <source>A certificate does not verify: the vault was altered. Restore a backup.</source>
        <translation>Un certificat ne se vérifie pas&#xa0;: le coffre a été altéré. Rétablissez une sauvegarde.</translation>
    </message>
    <message>
        <source>One was interrupted before its traces were emptied. Mending finishes it.</source>
        <translation>Une a été interrompue avant que ses traces soient vidées. La réparation l’achève.</translation>
    </message>
    <message>
        <source>They are up to date.</source>
        <translation>Elles sont à jour.</translation>
    </message>
    <message>
        <source>None was ever made. Plan them in the settings.</source>
        <translation>Aucune n’a été faite. Prévoyez‑les dans les réglages.</translation>
    </message>
    <message>
        <source>One was due on {day}. Plug its disk in, or back up now.</source>
        <translation>Il en fallait une le {day}. Branchez son disque, ou sauvegardez maintenant.</translation>
    </message>
    <message numerus="yes">
        <source>%n past its last day. Mending deletes it.</source>
        <translation>
            <numerusform>%n a passé son dernier jour. La réparation l’efface.</numerusform>
            <numerusform>%n ont passé leur dernier jour. La réparation les efface.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer in its place. Back up again.</source>
        <translation>
            <numerusform>%n n’est plus à sa place. Sauvegardez à nouveau.</numerusform>
            <numerusform>%n ne sont plus à leur place. Sauvegardez à nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has room.</source>
        <translation>Il a de la place.</translation>
    </message>
    <message>
        <source>Only {room} left: make room.</source>
        <translation>Il ne reste que {room}&#xa0;: libérez de la place.</translation>
    </message>
    <message>
        <source>It agrees with the receipts of the platform.</source>
        <translation>Elle s’accorde avec les reçus de la plateforme.</translation>
    </message>
    <message>
        <source>It is behind: the last receipt is of {at}. Set this computer’s clock.</source>
        <translation>Elle retarde&#xa0;: le dernier reçu est du {at}. Mettez cet ordinateur à l’heure.</translation>
    </message>
    <message>
        <source>The platform last confirmed the date on {day}. Check this computer’s clock, then synchronise.</source>
        <translation>La plateforme a confirmé la date pour la dernière fois le {day}. Vérifiez l’horloge de cet ordinateur, puis synchronisez.</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>Il répond.</translation>
    </message>
    <message>
        <source>It does not open this vault: nobody asked it to.</source>
        <translation>Il n’ouvre pas ce coffre&#xa0;: personne ne le lui a demandé.</translation>
    </message>
    <message>
        <source>It does not answer. The passphrase goes on opening.</source>
        <translation>Il ne répond pas. La phrase de passe ouvre toujours.</translation>
    </message>
    <message>
        <source>Other programs cannot read it.</source>
        <translation>Les autres programmes ne peuvent pas le lire.</translation>
    </message>
    <message>
        <source>This system refused some protections ({missing}). Lock the desk when you leave it.</source>
        <translation>Ce système a refusé des protections ({missing}). Verrouillez le poste en le quittant.</translation>
    </message>
    <message>
        <source>The reader of exhibits is confined on every side.</source>
        <translation>Le lecteur de pièces est confiné de tous côtés.</translation>
    </message>
    <message>
        <source>The reader of exhibits does not start: nothing can be previewed.</source>
        <translation>Le lecteur de pièces ne démarre pas&#xa0;: aucun aperçu n’est possible.</translation>
    </message>
    <message>
        <source>The reader of exhibits lacks some confinement ({missing}).</source>
        <translation>Le lecteur de pièces n’a pas tous ses confinements ({missing}).</translation>
    </message>
</context>
<context>
    <name>HoldForm</name>
    <message>
        <source>This day is past.</source>
        <translation>Ce jour est passé.</translation>
    </message>
    <message>
        <source>Hold placed.</source>
        <translation>Gel posé.</translation>
    </message>
    <message>
        <source>Place a legal hold</source>
        <translation>Poser un gel juridique</translation>
    </message>
    <message>
        <source>Nothing of this file is destroyed while it stands, not even on an order.</source>
        <translation>Tant qu’il tient, rien de ce dossier n’est détruit, pas même sur ordre.</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Poser</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Ground</source>
        <translation>&amp;Fondement</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Encrypted with the file, gone with it.</source>
        <translation>Chiffré avec le dossier, détruit avec lui.</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Jusqu’au</translation>
    </message>
    <message>
        <source>Empty: until it is lifted.</source>
        <translation>Vide&#xa0;: jusqu’à sa levée.</translation>
    </message>
    <message>
        <source>&amp;Look at it again on</source>
        <translation>À &amp;réexaminer le</translation>
    </message>
</context>
<context>
    <name>KeepingCommand</name>
    <message>
        <source>Keeping, holds and destruction…</source>
        <translation>Conservation, gels et destruction…</translation>
    </message>
</context>
<context>
    <name>KeepingForm</name>
    <message>
        <source>Hold lifted.</source>
        <translation>Gel levé.</translation>
    </message>
    <message>
        <source>Place a hold…</source>
        <translation>Poser un gel…</translation>
    </message>
    <message>
        <source>Destroy the file…</source>
        <translation>Détruire le dossier…</translation>
    </message>
    <message>
        <source>Keeping of file {number}</source>
        <translation>Conservation du dossier {number}</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Not yet: counted from the end of the file</source>
        <translation>Pas encore&#xa0;: compté de la clôture</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Clos</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Conservé jusqu’au</translation>
    </message>
    <message>
        <source>By</source>
        <translation>En vertu de</translation>
    </message>
    <message>
        <source>No term</source>
        <translation>Aucune durée</translation>
    </message>
    <message>
        <source>Destruction</source>
        <translation>Destruction</translation>
    </message>
    <message>
        <source>Due: nothing stands in the way</source>
        <translation>Échue&#xa0;: rien ne s’y oppose</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) made since this file came hold it.</source>
        <translation>
            <numerusform>%n sauvegarde faite depuis son arrivée le contient.</numerusform>
            <numerusform>%n sauvegardes faites depuis son arrivée le contiennent.</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of the vault made outside this program holds it too, and no destruction here reaches it.</source>
        <translation>Une copie du coffre faite hors de ce programme le contient aussi, et aucune destruction ne l’atteint d’ici.</translation>
    </message>
    <message>
        <source>Legal holds</source>
        <translation>Gels juridiques</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Lever</translation>
    </message>
    <message>
        <source>Placed by {person}, {moment}.</source>
        <translation>Posé par {person}, {moment}.</translation>
    </message>
    <message>
        <source>this desk</source>
        <translation>ce poste</translation>
    </message>
    <message>
        <source>Until {day}.</source>
        <translation>Jusqu’au {day}.</translation>
    </message>
    <message>
        <source>To be looked at again on {day}.</source>
        <translation>À réexaminer le {day}.</translation>
    </message>
    <message>
        <source>Lifted {moment}.</source>
        <translation>Levé {moment}.</translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message>
        <source>Add a passphrase</source>
        <translation>Ajouter une phrase de passe</translation>
    </message>
    <message>
        <source>It opens the vault as well as the present one, for a person you trust.</source>
        <translation>Elle ouvre le coffre aussi bien que l’actuelle, pour une personne de confiance.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Changer la phrase de passe</translation>
    </message>
    <message>
        <source>Nothing is encrypted again: only this way in changes, at once.</source>
        <translation>Rien n’est chiffré de nouveau&#xa0;: seul cet accès change, aussitôt.</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Changer</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>From 1 to {most} days.</source>
        <translation>De 1 à {most} jours.</translation>
    </message>
    <message>
        <source>There is no such folder now: plug its disk in.</source>
        <translation>Ce dossier n’est pas là&#xa0;: branchez son disque.</translation>
    </message>
    <message>
        <source>Folder for the backups</source>
        <translation>Dossier des sauvegardes</translation>
    </message>
    <message>
        <source>Plan the backups</source>
        <translation>Prévoir les sauvegardes</translation>
    </message>
    <message>
        <source>On another disk than the vault’s, if you can. The file may lie anywhere: nobody reads it without the passphrase or the recovery sheet.</source>
        <translation>Sur un autre disque que celui du coffre, si possible. Le fichier peut se trouver n’importe où&#xa0;: nul ne le lit sans la phrase de passe ou la feuille de secours.</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Prévoir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>&amp;Every</source>
        <translation>&amp;Tous les</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>&amp;Keep each</source>
        <translation>&amp;Garder chacune</translation>
    </message>
    <message>
        <source>Less when the term of a file ends before.</source>
        <translation>Moins si la conservation d’un dossier prend fin avant.</translation>
    </message>
    <message>
        <source>Plan no more backups</source>
        <translation>Ne plus prévoir de sauvegardes</translation>
    </message>
</context>
<context>
    <name>ProofField</name>
    <message>
        <source>Type it first: it proves who is at the desk.</source>
        <translation>Tapez-la d’abord&#xa0;: elle prouve qui est au poste.</translation>
    </message>
    <message>
        <source>Present recovery &amp;key, as printed</source>
        <translation>&amp;Clé de secours actuelle, telle qu’imprimée</translation>
    </message>
    <message>
        <source>Prove it with the passphrase</source>
        <translation>Prouver par la phrase de passe</translation>
    </message>
    <message>
        <source>Present pass&amp;phrase</source>
        <translation>&amp;Phrase de passe actuelle</translation>
    </message>
    <message>
        <source>Prove it with the recovery sheet</source>
        <translation>Prouver par la feuille de secours</translation>
    </message>
</context>
<context>
    <name>RememberForm</name>
    <message>
        <source>Remember on this computer</source>
        <translation>Se souvenir sur cet ordinateur</translation>
    </message>
    <message>
        <source>The keyring of your session keeps a key of its own for this vault. One click then opens it; it never opens by itself.</source>
        <translation>Le trousseau de votre session garde une clé propre à ce coffre. Un clic l’ouvre alors&#xa0;; il ne s’ouvre jamais de lui-même.</translation>
    </message>
    <message>
        <source>&amp;Remember</source>
        <translation>&amp;Retenir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Whoever opens your session on this computer can then open the vault. The passphrase and the sheet go on opening it.</source>
        <translation>Quiconque ouvre votre session sur cet ordinateur peut alors ouvrir le coffre. La phrase de passe et la feuille l’ouvrent toujours.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Examining…</source>
        <translation>Examen en cours…</translation>
    </message>
    <message>
        <source>The examination did not come to its end.</source>
        <translation>L’examen n’est pas allé à son terme.</translation>
    </message>
    <message>
        <source>Examination of the vault</source>
        <translation>Examen du coffre</translation>
    </message>
    <message>
        <source>&amp;Mend what can be</source>
        <translation>&amp;Réparer ce qui peut l’être</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Tout est en ordre.</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) to be mended.</source>
        <translation>
            <numerusform>%n défaut à réparer.</numerusform>
            <numerusform>%n défauts à réparer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is broken; %n thing(s) worth knowing.</source>
        <translation>
            <numerusform>Rien n’est abîmé&#xa0;;&#xa0;%n point à savoir.</numerusform>
            <numerusform>Rien n’est abîmé&#xa0;;&#xa0;%n points à savoir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mended what could be.</source>
        <translation>Ce qui pouvait l’être est réparé.</translation>
    </message>
</context>
<context>
    <name>RestoreForm</name>
    <message>
        <source>Backup to restore</source>
        <translation>Sauvegarde à rétablir</translation>
    </message>
    <message>
        <source>Backups (*.mdbackup)</source>
        <translation>Sauvegardes (*.mdbackup)</translation>
    </message>
    <message>
        <source>A backup of the vault “{name}”. It will open beside your other vaults.</source>
        <translation>Une sauvegarde du coffre «&#xa0;{name}&#xa0;». Elle s’ouvrira à côté de vos autres coffres.</translation>
    </message>
    <message>
        <source>Computing the key</source>
        <translation>Calcul de la clé</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Rétablir une sauvegarde</translation>
    </message>
    <message>
        <source>The vault is made again as it was on that day, in a folder of its own; nothing is overwritten. What came since comes back from the platform; notes written since do not.</source>
        <translation>Le coffre est refait tel qu’il était ce jour‑là, dans un dossier à lui&#xa0;; rien n’est écrasé. Ce qui est arrivé depuis revient de la plateforme&#xa0;; pas les notes écrites depuis.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Backup</source>
        <translation>&amp;Sauvegarde</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>RotationForm</name>
    <message>
        <source>Replace the key of the vault</source>
        <translation>Remplacer la clé du coffre</translation>
    </message>
    <message>
        <source>For a computer or a copy that was stolen, or a passphrase that somebody may know: change that passphrase first.</source>
        <translation>Pour un ordinateur ou une copie volés, ou une phrase de passe que quelqu’un connaît peut-être&#xa0;: changez d’abord cette phrase.</translation>
    </message>
    <message>
        <source>Lock and &amp;replace</source>
        <translation>Verrouiller et &amp;remplacer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Your passphrase and the sheet below will be the only ways in. Other passphrases and what computers remember are closed. Copies of the vault made before stay readable with the key they have.</source>
        <translation>Votre phrase de passe et la feuille ci-dessous seront les seuls accès. Les autres phrases et ce que retiennent des ordinateurs sont fermés. Les copies du coffre faites avant restent lisibles avec leur clé.</translation>
    </message>
</context>
<context>
    <name>SecretOfBackup</name>
    <message>
        <source>Recovery &amp;key, as printed</source>
        <translation>&amp;Clé de secours, telle qu’imprimée</translation>
    </message>
    <message>
        <source>Open with the passphrase</source>
        <translation>Ouvrir avec la phrase de passe</translation>
    </message>
    <message>
        <source>Pass&amp;phrase of the vault when it was made</source>
        <translation>&amp;Phrase de passe du coffre à cette date</translation>
    </message>
    <message>
        <source>Open with the recovery sheet</source>
        <translation>Ouvrir avec la feuille de secours</translation>
    </message>
</context>
<context>
    <name>SheetForm</name>
    <message>
        <source>Make a new recovery sheet</source>
        <translation>Faire une nouvelle feuille de secours</translation>
    </message>
    <message>
        <source>The sheet printed before opens nothing once this one is in force; until then it stays valid.</source>
        <translation>La feuille imprimée avant n’ouvre plus rien dès que celle-ci vaut&#xa0;; jusque-là elle reste valable.</translation>
    </message>
    <message>
        <source>Put in &amp;force</source>
        <translation>&amp;Mettre en vigueur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
</TS>
