<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Assistant</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n exhibit</numerusform>
            <numerusform>%n exhibits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ground(s) found to hold.</source>
        <translation>
            <numerusform>%n ground found to hold.</numerusform>
            <numerusform>%n grounds found to hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) still open.</source>
        <translation>
            <numerusform>%n question still open.</numerusform>
            <numerusform>%n questions still open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeclarationFields</name>
    <message numerus="yes">
        <source>%n past file(s) found.</source>
        <translation>
            <numerusform>%n past file found.</numerusform>
            <numerusform>%n past files found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tell the parties that I had %n file(s) with this trader</source>
        <translation>
            <numerusform>Tell the parties that I had %n file with this trader</numerusform>
            <numerusform>Tell the parties that I had %n files with this trader</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeclarationForm</name>
    <message numerus="yes">
        <source>%n past file(s) came since.</source>
        <translation>
            <numerusform>%n past file came since.</numerusform>
            <numerusform>%n past files came since.</numerusform>
        </translation>
    </message>
</context>
</TS>
