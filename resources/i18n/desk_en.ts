<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>BodyTextsCard</name>
    <message numerus="yes">
        <source>%n text(s) do not hold.</source>
        <translation>
            <numerusform>%n text does not hold.</numerusform>
            <numerusform>%n texts do not hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) hold.</source>
        <translation>
            <numerusform>%n text holds.</numerusform>
            <numerusform>%n texts hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) of the body brought in.</source>
        <translation>
            <numerusform>%n text of the body brought in.</numerusform>
            <numerusform>%n texts of the body brought in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) brought in. Decisions signed before keep theirs.</source>
        <translation>
            <numerusform>%n text brought in. Decisions signed before keep theirs.</numerusform>
            <numerusform>%n texts brought in. Decisions signed before keep theirs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) written, to start from.</source>
        <translation>
            <numerusform>%n text written, to start from.</numerusform>
            <numerusform>%n texts written, to start from.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message numerus="yes">
        <source>Drop to verify %n document(s)</source>
        <translation>
            <numerusform>Drop to verify %n document</numerusform>
            <numerusform>Drop to verify %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop to open %n file(s)</source>
        <translation>
            <numerusform>Drop to open %n file</numerusform>
            <numerusform>Drop to open %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is not a dispute file</source>
        <translation>
            <numerusform>This is not a dispute file</numerusform>
            <numerusform>These are not dispute files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueNotice</name>
    <message numerus="yes">
        <source>%n deadline(s) late</source>
        <translation>
            <numerusform>%n deadline late</numerusform>
            <numerusform>%n deadlines late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) within seven days</source>
        <translation>
            <numerusform>%n deadline within seven days</numerusform>
            <numerusform>%n deadlines within seven days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message numerus="yes">
        <source>Locked by itself after %n minute(s), or at once with Ctrl+L.</source>
        <translation>
            <numerusform>Locked by itself after %n minute, or at once with Ctrl+L.</numerusform>
            <numerusform>Locked by itself after %n minutes, or at once with Ctrl+L.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HabitsCard</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n other notice(s)</source>
        <translation>
            <numerusform>Show %n other notice</numerusform>
            <numerusform>Show %n other notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenedDesk</name>
    <message numerus="yes">
        <source>%n act(s) received by the platform</source>
        <translation>
            <numerusform>%n act received by the platform</numerusform>
            <numerusform>%n acts received by the platform</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) refused by the platform</source>
        <translation>
            <numerusform>%n act refused by the platform</numerusform>
            <numerusform>%n acts refused by the platform</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new event(s)</source>
        <translation>
            <numerusform>%n new event</numerusform>
            <numerusform>%n new events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), intact</source>
        <translation>
            <numerusform>%n event, intact</numerusform>
            <numerusform>%n events, intact</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n party(ies)</source>
        <translation>
            <numerusform>%n party</numerusform>
            <numerusform>%n parties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>Lock in %n min</source>
        <translation>
            <numerusform>Lock in %n min</numerusform>
            <numerusform>Lock in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) late</source>
        <translation>
            <numerusform>%n deadline late</numerusform>
            <numerusform>%n deadlines late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coming</source>
        <translation>
            <numerusform>%n coming</numerusform>
            <numerusform>%n coming</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) coming</source>
        <translation>
            <numerusform>%n deadline coming</numerusform>
            <numerusform>%n deadlines coming</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) waiting</source>
        <translation>
            <numerusform>%n act waiting</numerusform>
            <numerusform>%n acts waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoLine</name>
    <message numerus="yes">
        <source>leaves in %n s</source>
        <translation>
            <numerusform>leaves in %n&#xa0;s</numerusform>
            <numerusform>leaves in %n&#xa0;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It leaves in %n second(s).</source>
        <translation>
            <numerusform>It leaves in %n second.</numerusform>
            <numerusform>It leaves in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message numerus="yes">
        <source>%n try(ies) left before a pause of 30 seconds.</source>
        <translation>
            <numerusform>%n try left before a pause of 30 seconds.</numerusform>
            <numerusform>%n tries left before a pause of 30 seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Five tries failed. Next try in %n second(s).</source>
        <translation>
            <numerusform>Five tries failed. Next try in %n second.</numerusform>
            <numerusform>Five tries failed. Next try in %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
