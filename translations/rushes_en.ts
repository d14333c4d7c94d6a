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
    <name>Words</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
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
    <message numerus="yes">
        <source>There are more ids here than can be taken at once: the first %n are. Split the list for the others.</source>
        <translation>
            <numerusform>There are more ids here than can be taken at once: the first is. Split the list for the others.</numerusform>
            <numerusform>There are more ids here than can be taken at once: the first %n are. Split the list for the others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::AttachedFiles</name>
    <message numerus="yes">
        <source>%1: %n id(s)</source>
        <extracomment>%1: a file&apos;s name</extracomment>
        <translation>
            <numerusform>%1: %n id</numerusform>
            <numerusform>%1: %n ids</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n row(s) that name no task</source>
        <extracomment>%1: &quot;list.csv: 3 ids&quot;</extracomment>
        <translation>
            <numerusform>%1, and %n row that names no task</numerusform>
            <numerusform>%1, and %n rows that name no task</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::ClipExport</name>
    <message numerus="yes">
        <source>%n clip(s) copied to %1.</source>
        <translation>
            <numerusform>%n clip copied to %1.</numerusform>
            <numerusform>%n clips copied to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) written to %1.</source>
        <translation>
            <numerusform>%n clip written to %1.</numerusform>
            <numerusform>%n clips written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n rejected clip(s) to the desktop&apos;s trash?</source>
        <translation>
            <numerusform>Move %n rejected clip to the desktop&apos;s trash?</numerusform>
            <numerusform>Move %n rejected clips to the desktop&apos;s trash?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) moved to the trash.</source>
        <translation>
            <numerusform>%n clip moved to the trash.</numerusform>
            <numerusform>%n clips moved to the trash.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::CompareActions</name>
    <message numerus="yes">
        <source>%n star(s) for the chosen clip</source>
        <translation>
            <numerusform>%n star for the chosen clip</numerusform>
            <numerusform>%n stars for the chosen clip</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::Feedback</name>
    <message numerus="yes">
        <source>%n task(s) added; the others were known or no ids.</source>
        <translation>
            <numerusform>%n task added; the others were known or no ids.</numerusform>
            <numerusform>%n tasks added; the others were known or no ids.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::FilterMenu</name>
    <message numerus="yes">
        <source>%n star(s) and more</source>
        <translation>
            <numerusform>%n star and more</numerusform>
            <numerusform>%n stars and more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::GatherActions</name>
    <message numerus="yes">
        <source>%n task(s) have other labels or another batch now.</source>
        <translation>
            <numerusform>%n task has other labels or another batch now.</numerusform>
            <numerusform>%n tasks have other labels or another batch now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::ImportDialog</name>
    <message numerus="yes">
        <source>Add %n task(s)</source>
        <translation>
            <numerusform>Add %n task</numerusform>
            <numerusform>Add %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) would be added, with batch, rating, pick and notes.</source>
        <translation>
            <numerusform>%n task would be added, with batch, rating, pick and notes.</numerusform>
            <numerusform>%n tasks would be added, with batch, rating, pick and notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n other(s) are in the list already and stay as they are.</source>
        <extracomment>%1: &quot;12 tasks would be added…&quot;</extracomment>
        <translation>
            <numerusform>%1 %n other is in the list already and stays as it is.</numerusform>
            <numerusform>%1 %n others are in the list already and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) name no task and are left out.</source>
        <translation>
            <numerusform>%n entry names no task and is left out.</numerusform>
            <numerusform>%n entries name no task and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::IntakeDesk</name>
    <message numerus="yes">
        <source>%n new task id(s) in the clipboard</source>
        <translation>
            <numerusform>%n new task id in the clipboard</numerusform>
            <numerusform>%n new task ids in the clipboard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::LabelDialog</name>
    <message numerus="yes">
        <source>Labels and batch of %n task(s)</source>
        <translation>
            <numerusform>Labels and batch of a task</numerusform>
            <numerusform>Labels and batch of %n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::LibraryCare</name>
    <message numerus="yes">
        <source>Verifying the library: %1 of %n clip(s)</source>
        <translation>
            <numerusform>Verifying the library: %1 of %n clip</numerusform>
            <numerusform>Verifying the library: %1 of %n clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verifying was stopped after %n clip(s).</source>
        <translation>
            <numerusform>Verifying was stopped after %n clip.</numerusform>
            <numerusform>Verifying was stopped after %n clips.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) verified: every byte is as it was saved.</source>
        <translation>
            <numerusform>%n clip verified: every byte is as it was saved.</numerusform>
            <numerusform>%n clips verified: every byte is as it was saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) verified: %1 missing, %2 changed, %3 unreadable.</source>
        <translation>
            <numerusform>%n clip verified: %1 missing, %2 changed, %3 unreadable.</numerusform>
            <numerusform>%n clips verified: %1 missing, %2 changed, %3 unreadable.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) were taken over from the files beside the clips.</source>
        <translation>
            <numerusform>%n task was taken over from the files beside the clips.</numerusform>
            <numerusform>%n tasks were taken over from the files beside the clips.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::ListTransfer</name>
    <message numerus="yes">
        <source>%n task(s) written to %1.</source>
        <translation>
            <numerusform>%n task written to %1.</numerusform>
            <numerusform>%n tasks written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) taken in.</source>
        <translation>
            <numerusform>%n task taken in.</numerusform>
            <numerusform>%n tasks taken in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::NetworkPage</name>
    <message numerus="yes">
        <source>%n certificate(s) are in the file.</source>
        <translation>
            <numerusform>One certificate is in the file.</numerusform>
            <numerusform>%n certificates are in the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::NewsWords</name>
    <message numerus="yes">
        <source>%Ln finished</source>
        <translation>
            <numerusform>%Ln finished</numerusform>
            <numerusform>%Ln finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln batches are done</source>
        <translation>
            <numerusform>%Ln batch is done</numerusform>
            <numerusform>%Ln batches are done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) at risk</source>
        <translation>
            <numerusform>%Ln clip at risk</numerusform>
            <numerusform>%Ln clips at risk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::QuitGuard</name>
    <message numerus="yes">
        <source>%n finished clip(s) are not saved yet.</source>
        <translation>
            <numerusform>%n finished clip is not saved yet.</numerusform>
            <numerusform>%n finished clips are not saved yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::ReviewActions</name>
    <message numerus="yes">
        <source>%n star(s)</source>
        <extracomment>Action: rate the clip</extracomment>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::SettingsImportDialog</name>
    <message numerus="yes">
        <source>The file changes %n setting(s). What was changed in the open settings without OK is dropped.</source>
        <translation>
            <numerusform>The file changes one setting. What was changed in the open settings without OK is dropped.</numerusform>
            <numerusform>The file changes %n settings. What was changed in the open settings without OK is dropped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::StartFile</name>
    <message numerus="yes">
        <source>%1 has more ids than can be taken at once: the first %n are. Split it for the others.</source>
        <extracomment>%1: a file&apos;s name</extracomment>
        <translation>
            <numerusform>%1 has more ids than can be taken at once: the first is. Split it for the others.</numerusform>
            <numerusform>%1 has more ids than can be taken at once: the first %n are. Split it for the others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::StartInput</name>
    <message numerus="yes">
        <source>Standard input has more ids than can be taken at once: the first %n are.</source>
        <translation>
            <numerusform>Standard input has more ids than can be taken at once: only the first is.</numerusform>
            <numerusform>Standard input has more ids than can be taken at once: the first %n are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::StatusStrip</name>
    <message numerus="yes">
        <source>%Ln waiting to be saved</source>
        <translation>
            <numerusform>%Ln waiting to be saved</numerusform>
            <numerusform>%Ln waiting to be saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln at risk</source>
        <translation>
            <numerusform>%Ln at risk</numerusform>
            <numerusform>%Ln at risk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln active</source>
        <translation>
            <numerusform>%Ln active</numerusform>
            <numerusform>%Ln active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
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
    <message numerus="yes">
        <source>The first %n clip(s) were opened: more at once would be a burden.</source>
        <translation>
            <numerusform>The first clip was opened: more at once would be a burden.</numerusform>
            <numerusform>The first %n clips were opened: more at once would be a burden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::TaskViewModel</name>
    <message numerus="yes">
        <source>%n take(s)</source>
        <extracomment>Takes: tasks of the same prompt</extracomment>
        <translation>
            <numerusform>%n take</numerusform>
            <numerusform>%n takes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n task(s)</source>
        <extracomment>Heading of tasks that belong together; %1 is the name of a batch, gateway or model</extracomment>
        <translation>
            <numerusform>%1 · %n task</numerusform>
            <numerusform>%1 · %n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::TrayDesk</name>
    <message numerus="yes">
        <source>%Ln under way</source>
        <translation>
            <numerusform>%Ln under way</numerusform>
            <numerusform>%Ln under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln at risk</source>
        <translation>
            <numerusform>%Ln at risk</numerusform>
            <numerusform>%Ln at risk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::ViewDesk</name>
    <message numerus="yes">
        <source>No more than %n view(s) can be saved; remove one first.</source>
        <translation>
            <numerusform>No more than %n view can be saved; remove it first.</numerusform>
            <numerusform>No more than %n views can be saved; remove one first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::WatchDesk</name>
    <message numerus="yes">
        <source>%1 has brought %n task(s); the rest waits until you agree.</source>
        <translation>
            <numerusform>%1 has brought %n task; the rest waits until you agree.</numerusform>
            <numerusform>%1 has brought %n tasks; the rest waits until you agree.</numerusform>
        </translation>
    </message>
</context>
</TS>
