<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>CaseloadPage</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) still to be read</source>
        <translation>
            <numerusform>%n file still to be read</numerusform>
            <numerusform>%n files still to be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Nothing</name>
    <message numerus="yes">
        <source>%n file(s) wait for a party.</source>
        <translation>
            <numerusform>%n file waits for a party.</numerusform>
            <numerusform>%n files wait for a party.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowActs</name>
    <message numerus="yes">
        <source>%n file(s) written to {name}, outside the vault.</source>
        <translation>
            <numerusform>%n file written to {name}, outside the vault.</numerusform>
            <numerusform>%n files written to {name}, outside the vault.</numerusform>
        </translation>
    </message>
</context>
</TS>
