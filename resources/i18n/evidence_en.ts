<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>ExhibitCounts</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
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
        <source>%n area(s) blacked out</source>
        <translation>
            <numerusform>%n area blacked out</numerusform>
            <numerusform>%n areas blacked out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExhibitsTab</name>
    <message numerus="yes">
        <source>%n exhibit(s) of the trader stay closed.</source>
        <translation>
            <numerusform>%n exhibit of the trader stays closed.</numerusform>
            <numerusform>%n exhibits of the trader stay closed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesField</name>
    <message numerus="yes">
        <source>At most {most} files: %n left out.</source>
        <translation>
            <numerusform>At most {most} files: %n left out.</numerusform>
            <numerusform>At most {most} files: %n left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n element(s) from elsewhere were not fetched.</source>
        <translation>
            <numerusform>%n element from elsewhere was not fetched.</numerusform>
            <numerusform>%n elements from elsewhere were not fetched.</numerusform>
        </translation>
    </message>
</context>
</TS>
