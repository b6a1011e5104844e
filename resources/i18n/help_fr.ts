<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>HelpPage</name>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Everything can be done from the keyboard. Ctrl+K finds any of these by name.</source>
        <translation>Tout peut se faire au clavier. Ctrl+K retrouve chaque commande par son nom.</translation>
    </message>
    <message>
        <source>Search a command</source>
        <translation>Chercher une commande</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Commandes et raccourcis</translation>
    </message>
</context>
<context>
    <name>_Shortcuts</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
</context>
</TS>
