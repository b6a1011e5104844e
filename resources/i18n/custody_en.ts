<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>BackupCard</name>
    <message numerus="yes">
        <source>%n older backup(s)</source>
        <translation>
            <numerusform>%n older backup</numerusform>
            <numerusform>%n older backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s), while the desk is open</source>
        <translation>
            <numerusform>Every day, while the desk is open</numerusform>
            <numerusform>Every %n days, while the desk is open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{size}, %n file(s), in {place}.</source>
        <translation>
            <numerusform>{size}, %n file, in {place}.</numerusform>
            <numerusform>{size}, %n files, in {place}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DestructionForm</name>
    <message numerus="yes">
        <source>%n backup(s) still hold it.</source>
        <translation>
            <numerusform>%n backup still holds it.</numerusform>
            <numerusform>%n backups still hold it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message numerus="yes">
        <source>%n more file(s)</source>
        <translation>
            <numerusform>%n more file</numerusform>
            <numerusform>%n more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message numerus="yes">
        <source>%n damaged page(s). Restore a backup, then synchronise.</source>
        <translation>
            <numerusform>%n damaged page. Restore a backup, then synchronise.</numerusform>
            <numerusform>%n damaged pages. Restore a backup, then synchronise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) of structure. Restore a backup, then synchronise.</source>
        <translation>
            <numerusform>%n fault of structure. Restore a backup, then synchronise.</numerusform>
            <numerusform>%n faults of structure. Restore a backup, then synchronise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) to nothing. Nothing is lost; report it.</source>
        <translation>
            <numerusform>%n reference to nothing. Nothing is lost; report it.</numerusform>
            <numerusform>%n references to nothing. Nothing is lost; report it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing. Mending asks the platform for the file again.</source>
        <translation>
            <numerusform>%n missing. Mending asks the platform for the file again.</numerusform>
            <numerusform>%n missing. Mending asks the platform for the files again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged. Mending puts them aside and asks the platform for the file again.</source>
        <translation>
            <numerusform>%n damaged. Mending puts it aside and asks the platform for the file again.</numerusform>
            <numerusform>%n damaged. Mending puts them aside and asks the platform for the files again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left by an interruption. Mending removes them.</source>
        <translation>
            <numerusform>%n left by an interruption. Mending removes it.</numerusform>
            <numerusform>%n left by an interruption. Mending removes them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n past its last day. Mending deletes it.</source>
        <translation>
            <numerusform>%n past its last day. Mending deletes it.</numerusform>
            <numerusform>%n past their last day. Mending deletes them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer in its place. Back up again.</source>
        <translation>
            <numerusform>%n no longer in its place. Back up again.</numerusform>
            <numerusform>%n no longer in their place. Back up again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepingForm</name>
    <message numerus="yes">
        <source>%n backup(s) made since this file came hold it.</source>
        <translation>
            <numerusform>%n backup made since this file came holds it.</numerusform>
            <numerusform>%n backups made since this file came hold it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%n fault(s) to be mended.</source>
        <translation>
            <numerusform>%n fault to be mended.</numerusform>
            <numerusform>%n faults to be mended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is broken; %n thing(s) worth knowing.</source>
        <translation>
            <numerusform>Nothing is broken; %n thing worth knowing.</numerusform>
            <numerusform>Nothing is broken; %n things worth knowing.</numerusform>
        </translation>
    </message>
</context>
</TS>
