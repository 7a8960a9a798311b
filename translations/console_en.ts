<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CreateServerPage</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ECSs are being created.</source>
        <translation>
            <numerusform>%n ECS is being created.</numerusform>
            <numerusform>%n ECSs are being created.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PendingImages</name>
    <message numerus="yes">
        <source>Accepted: %n image(s)</source>
        <translation>
            <numerusform>Accepted: %n image</numerusform>
            <numerusform>Accepted: %n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do you want to accept the %n image(s) from tenant %1?</source>
        <extracomment>%1 names one or several accounts</extracomment>
        <translation>
            <numerusform>Do you want to accept the %n image from tenant %1?</numerusform>
            <numerusform>Do you want to accept the %n images from tenant %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message numerus="yes">
        <source>%n row(s) are kept, but not shown: this console has no place for them.</source>
        <translation>
            <numerusform>%n row is kept, but not shown: this console has no place for it.</numerusform>
            <numerusform>%n rows are kept, but not shown: this console has no place for them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Robot</name>
    <message numerus="yes">
        <source>%1, after %n state change(s)</source>
        <translation>
            <numerusform>%1, after %n state change</numerusform>
            <numerusform>%1, after %n state changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sight</name>
    <message numerus="yes">
        <source>“%1” shows %n rows “%2”</source>
        <translation>
            <numerusform>“%1” shows %n row “%2”</numerusform>
            <numerusform>“%1” shows %n rows “%2”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskCounters</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ask</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
