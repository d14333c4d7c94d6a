<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Fields</name>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::AddTasksDialog</name>
    <message numerus="yes">
        <source>Add %n task(s)</source>
        <translation>
            <numerusform>Add %n task</numerusform>
            <numerusform>Add %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new id(s)</source>
        <translation>
            <numerusform>%n new id</numerusform>
            <numerusform>%n new ids</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n known</numerusform>
            <numerusform>%n known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::MainWindow</name>
    <message numerus="yes">
        <source>%n task(s) added; the others were known or no ids.</source>
        <translation>
            <numerusform>%n task added; the others were known or no ids.</numerusform>
            <numerusform>%n tasks added; the others were known or no ids.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::StatusStrip</name>
    <message numerus="yes">
        <source>%n waiting to be saved</source>
        <translation>
            <numerusform>%n waiting to be saved</numerusform>
            <numerusform>%n waiting to be saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at risk</source>
        <translation>
            <numerusform>%n at risk</numerusform>
            <numerusform>%n at risk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::TaskActions</name>
    <message numerus="yes">
        <source>%n task(s) removed from the list; saved clips stay.</source>
        <translation>
            <numerusform>%n task removed from the list; saved clips stay.</numerusform>
            <numerusform>%n tasks removed from the list; saved clips stay.</numerusform>
        </translation>
    </message>
</context>
</TS>
