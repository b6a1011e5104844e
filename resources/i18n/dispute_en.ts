<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>ClockLine</name>
    <message numerus="yes">
        <source>%n day(s) of {length}</source>
        <translation>
            <numerusform>%n day of {length}</numerusform>
            <numerusform>%n days of {length}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of suspension added</source>
        <translation>
            <numerusform>%n day of suspension added</numerusform>
            <numerusform>%n days of suspension added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClocksCard</name>
    <message numerus="yes">
        <source>%n other clock(s)</source>
        <translation>
            <numerusform>%n other clock</numerusform>
            <numerusform>%n other clocks</numerusform>
        </translation>
    </message>
</context>
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
    <name>IndependenceCard</name>
    <message numerus="yes">
        <source>%n linked file(s) came since.</source>
        <translation>
            <numerusform>%n linked file came since.</numerusform>
            <numerusform>%n linked files came since.</numerusform>
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
    <name>NotesTab</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
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
    <name>TimelineCounts</name>
    <message numerus="yes">
        <source>%n platform event(s)</source>
        <translation>
            <numerusform>%n platform event</numerusform>
            <numerusform>%n platform events</numerusform>
        </translation>
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
<context>
    <name>TrustCard</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
</TS>
