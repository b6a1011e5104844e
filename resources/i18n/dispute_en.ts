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
    <name>NoteEditor</name>
    <message numerus="yes">
        <source>Not pasted: a note holds %n characters at most.</source>
        <translation>
            <numerusform>Not pasted: a note holds %n character at most.</numerusform>
            <numerusform>Not pasted: a note holds %n characters at most.</numerusform>
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
