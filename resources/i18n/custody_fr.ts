<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
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
        <translation>Rien n’est chiffré de nouveau : seul cet accès change, aussitôt.</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Changer</translation>
    </message>
</context>
<context>
    <name>ProofField</name>
    <message>
        <source>Type it first: it proves who is at the desk.</source>
        <translation>Tapez-la d’abord : elle prouve qui est au poste.</translation>
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
        <translation>Le trousseau de votre session garde une clé propre à ce coffre. Un clic l’ouvre alors ; il ne s’ouvre jamais de lui-même.</translation>
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
    <name>RotationForm</name>
    <message>
        <source>Replace the key of the vault</source>
        <translation>Remplacer la clé du coffre</translation>
    </message>
    <message>
        <source>For a computer or a copy that was stolen, or a passphrase that somebody may know: change that passphrase first.</source>
        <translation>Pour un ordinateur ou une copie volés, ou une phrase de passe que quelqu’un connaît peut-être : changez d’abord cette phrase.</translation>
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
    <name>SheetForm</name>
    <message>
        <source>Make a new recovery sheet</source>
        <translation>Faire une nouvelle feuille de secours</translation>
    </message>
    <message>
        <source>The sheet printed before opens nothing once this one is in force; until then it stays valid.</source>
        <translation>La feuille imprimée avant n’ouvre plus rien dès que celle-ci vaut ; jusque-là elle reste valable.</translation>
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
