<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>ResultWords</name>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n exhibit</numerusform>
            <numerusform>%n exhibits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SigningDialog</name>
    <message numerus="yes">
        <source>%n page(s), PDF/A</source>
        <translation>
            <numerusform>%n page, PDF/A</numerusform>
            <numerusform>%n pages, PDF/A</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryWords</name>
    <message numerus="yes">
        <source>%n day(s) from each delivery</source>
        <translation>
            <numerusform>%n day from each delivery</numerusform>
            <numerusform>%n days from each delivery</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The response time of %n day(s) runs for each from its own delivery.</source>
        <translation>
            <numerusform>The response time of %n day runs for each party from its own delivery.</numerusform>
            <numerusform>The response time of %n days runs for each party from its own delivery.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) checked, none blocks</source>
        <translation>
            <numerusform>%n point checked, none blocks</numerusform>
            <numerusform>%n points checked, none blocks</numerusform>
        </translation>
    </message>
</context>
</TS>
