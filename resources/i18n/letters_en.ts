<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>BundleList</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed</source>
        <translation>
            <numerusform>%n signed</numerusform>
            <numerusform>%n signed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BundlesPage</name>
    <message numerus="yes">
        <source>%n draft(s) carry the shared reasoning now.</source>
        <translation>
            <numerusform>%n draft carries the shared reasoning now.</numerusform>
            <numerusform>%n drafts carry the shared reasoning now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LettersTab</name>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>%n to send</numerusform>
            <numerusform>%n to send</numerusform>
        </translation>
    </message>
</context>
</TS>
