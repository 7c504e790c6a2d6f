<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AlertLines</name>
        <message numerus="yes">
            <source>%n more alert(s)</source>
            <translation>
                <numerusform>%n more alert</numerusform>
                <numerusform>%n more alerts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilterChips</name>
        <message numerus="yes">
            <source>A list of %n person(s)</source>
            <translation>
                <numerusform>A list of %n person</numerusform>
                <numerusform>A list of %n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RosterPage</name>
        <message numerus="yes">
            <source>%n person(s), {serving} serving</source>
            <translation>
                <numerusform>%n person, {serving} serving</numerusform>
                <numerusform>%n people, {serving} serving</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{listed} of %n person(s)</source>
            <translation>
                <numerusform>{listed} of %n person</numerusform>
                <numerusform>{listed} of %n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusStrip</name>
        <message numerus="yes">
            <source>Backed up %n day(s) ago</source>
            <translation>
                <numerusform>Backed up %n day ago</numerusform>
                <numerusform>Backed up %n days ago</numerusform>
            </translation>
        </message>
    </context>
</TS>
