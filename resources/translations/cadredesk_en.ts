<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
