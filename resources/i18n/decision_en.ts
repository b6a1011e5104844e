<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Dock</name>
    <message numerus="yes">
        <source>%n calculation(s) to update</source>
        <translation>
            <numerusform>%n calculation to update</numerusform>
            <numerusform>%n calculations to update</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GatePane</name>
    <message numerus="yes">
        <source>%n blocking point(s)</source>
        <translation>
            <numerusform>%n blocking point</numerusform>
            <numerusform>%n blocking points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncompletePane</name>
    <message numerus="yes">
        <source>%n signature(s) awaited</source>
        <translation>
            <numerusform>%n signature awaited</numerusform>
            <numerusform>%n signatures awaited</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssuedPane</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message numerus="yes">
        <source>%n event(s) arrived. Your text is untouched.</source>
        <translation>
            <numerusform>%n event arrived. Your text is untouched.</numerusform>
            <numerusform>%n events arrived. Your text is untouched.</numerusform>
        </translation>
    </message>
</context>
</TS>
