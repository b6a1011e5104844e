<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>ChronologyDialog</name>
    <message numerus="yes">
        <source>%n event(s) kept by the filters</source>
        <translation>
            <numerusform>%n event kept by the filters</numerusform>
            <numerusform>%n events kept by the filters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) written to {name}.</source>
        <translation>
            <numerusform>%n event written to {name}.</numerusform>
            <numerusform>%n events written to {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) written to {name} and the files after it.</source>
        <translation>
            <numerusform>%n event written to {name} and the files after it.</numerusform>
            <numerusform>%n events written to {name} and the files after it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n event(s) found</source>
        <translation>
            <numerusform>%n event found</numerusform>
            <numerusform>%n events found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewsBar</name>
    <message numerus="yes">
        <source>%n new event(s)</source>
        <translation>
            <numerusform>%n new event</numerusform>
            <numerusform>%n new events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SealButton</name>
    <message numerus="yes">
        <source>Timeline intact, %n event(s)</source>
        <translation>
            <numerusform>Timeline intact, %n event</numerusform>
            <numerusform>Timeline intact, %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message numerus="yes">
        <source>%n event(s) copied</source>
        <translation><numerusform>%n event copied</numerusform><numerusform>%n events copied</numerusform></translation>
    </message>
</context>
<context>
    <name>TimelineCounts</name>
    <message numerus="yes">
        <source>%n platform event(s)</source>
        <translation>
            <numerusform>%n platform event</numerusform>
            <numerusform>%n platform events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read receipt(s)</source>
        <translation><numerusform>read receipt</numerusform><numerusform>%n read receipts</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation><numerusform>reminder</numerusform><numerusform>%n reminders</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without a message from the parties</source>
        <translation>
            <numerusform>%n day without a message from the parties</numerusform>
            <numerusform>%n days without a message from the parties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exhibit(s) {numbers}</source>
        <translation>
            <numerusform>Exhibit {numbers}</numerusform>
            <numerusform>Exhibits {numbers}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToldCounts</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
</TS>
