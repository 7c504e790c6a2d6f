<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AgreementPage</name>
        <message numerus="yes">
            <source>%n file(s) were left out</source>
            <translation>
                <numerusform>%n file was left out</numerusform>
                <numerusform>%n files were left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) differ</source>
            <translation>
                <numerusform>%n place differs</numerusform>
                <numerusform>%n places differ</numerusform>
            </translation>
        </message>
    </context>
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
        <name>ArchiveFrame</name>
        <message numerus="yes">
            <source>Let go to add %n file(s)</source>
            <translation>
                <numerusform>Let go to add %n file</numerusform>
                <numerusform>Let go to add %n files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s), {size}</source>
            <translation>
                <numerusform>%n file, {size}</numerusform>
                <numerusform>%n files, {size}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ArchiveGapsDialog</name>
        <message numerus="yes">
            <source>%n person(s) lack something. Enter opens the archive.</source>
            <translation>
                <numerusform>%n person lacks something. Enter opens the archive.</numerusform>
                <numerusform>%n people lack something. Enter opens the archive.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ArchiveWork</name>
        <message numerus="yes">
            <source>%n file(s) could do harm where they are opened.</source>
            <translation>
                <numerusform>%n file could do harm where it is opened.</numerusform>
                <numerusform>%n files could do harm where they are opened.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) added.</source>
            <translation>
                <numerusform>%n file added.</numerusform>
                <numerusform>%n files added.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) written to {folder}</source>
            <translation>
                <numerusform>%n file written to {folder}</numerusform>
                <numerusform>%n files written to {folder}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) have no file.</source>
            <translation>
                <numerusform>%n line has no file.</numerusform>
                <numerusform>%n lines have no file.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BlankPage</name>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) are inserted</source>
            <translation>
                <numerusform>%n row is inserted</numerusform>
                <numerusform>%n rows are inserted</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BulkDialog</name>
        <message numerus="yes">
            <source>Change a field of %n cadre(s)</source>
            <translation>
                <numerusform>Change a field of %n cadre</numerusform>
                <numerusform>Change a field of %n cadres</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Change %n cadre(s)</source>
            <translation>
                <numerusform>Change %n cadre</numerusform>
                <numerusform>Change %n cadres</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CareerSection</name>
        <message numerus="yes">
            <source>%n change(s) of post</source>
            <translation>
                <numerusform>%n change of post</numerusform>
                <numerusform>%n changes of post</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CollectionPage</name>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) would be refused</source>
            <translation>
                <numerusform>%n value would be refused</numerusform>
                <numerusform>%n values would be refused</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) to check</source>
            <translation>
                <numerusform>%n thing to check</numerusform>
                <numerusform>%n things to check</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The receiving system would refuse %n value(s).</source>
            <translation>
                <numerusform>The receiving system would refuse %n value.</numerusform>
                <numerusform>The receiving system would refuse %n values.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It tells the whole ID numbers of %n person(s).</source>
            <translation>
                <numerusform>It tells the whole ID numbers of %n person.</numerusform>
                <numerusform>It tells the whole ID numbers of %n people.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ComparisonPage</name>
        <message numerus="yes">
            <source>%n row(s) differ</source>
            <translation>
                <numerusform>%n row differs</numerusform>
                <numerusform>%n rows differ</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DecisionDialog</name>
        <message numerus="yes">
            <source>%n alert(s)</source>
            <translation>
                <numerusform>%n alert</numerusform>
                <numerusform>%n alerts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Deleting</name>
        <message numerus="yes">
            <source>%n file(s) moved to the recycle bin. Ctrl+Z brings them back.</source>
            <translation>
                <numerusform>%n file moved to the recycle bin. Ctrl+Z brings it back.</numerusform>
                <numerusform>%n files moved to the recycle bin. Ctrl+Z brings them back.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DifferenceDialog</name>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n file</numerusform>
                <numerusform>%n files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportPreview</name>
        <message numerus="yes">
            <source>%n person(s), {columns} columns, {paper}. The first rows:</source>
            <translation>
                <numerusform>%n person, {columns} columns, {paper}. The first rows:</numerusform>
                <numerusform>%n people, {columns} columns, {paper}. The first rows:</numerusform>
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
        <name>FormSide</name>
        <message numerus="yes">
            <source>Does not fit on %n page(s)</source>
            <translation>
                <numerusform>Does not fit on %n page</numerusform>
                <numerusform>Does not fit on %n pages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GapButton</name>
        <message numerus="yes">
            <source>%n place(s) to look at</source>
            <translation>
                <numerusform>%n place to look at</numerusform>
                <numerusform>%n places to look at</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GridMode</name>
        <message numerus="yes">
            <source>%n cell(s) on the sheet are not saved yet.</source>
            <translation>
                <numerusform>%n cell on the sheet is not saved yet.</numerusform>
                <numerusform>%n cells on the sheet are not saved yet.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GridPane</name>
        <message numerus="yes">
            <source>Save %n cell(s)</source>
            <translation>
                <numerusform>Save %n cell</numerusform>
                <numerusform>Save %n cells</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) marked ◆ are not saved.</source>
            <translation>
                <numerusform>%n cell marked ◆ is not saved.</numerusform>
                <numerusform>%n cells marked ◆ are not saved.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) understood and not saved yet</source>
            <translation>
                <numerusform>%n cell understood and not saved yet</numerusform>
                <numerusform>%n cells understood and not saved yet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GridWork</name>
        <message numerus="yes">
            <source>%n cell(s) changed. Ctrl+Z takes it back.</source>
            <translation>
                <numerusform>%n cell changed. Ctrl+Z takes it back.</numerusform>
                <numerusform>%n cells changed. Ctrl+Z takes it back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) were the same already.</source>
            <translation>
                <numerusform>%n cell was the same already.</numerusform>
                <numerusform>%n cells were the same already.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Health</name>
        <message numerus="yes">
            <source>%n cadre(s)</source>
            <translation>
                <numerusform>%n cadre</numerusform>
                <numerusform>%n cadres</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HealthPage</name>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>InterchangePage</name>
        <message numerus="yes">
            <source>Import %n person(s)</source>
            <translation>
                <numerusform>Import %n person</numerusform>
                <numerusform>Import %n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LookWork</name>
        <message numerus="yes">
            <source>%n cadre(s) noted as candidates. Ctrl+Z takes it back.</source>
            <translation>
                <numerusform>%n cadre noted as a candidate. Ctrl+Z takes it back.</numerusform>
                <numerusform>%n cadres noted as candidates. Ctrl+Z takes it back.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PackPane</name>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Packing</name>
        <message numerus="yes">
            <source>%n thing(s) should be put right before it is sent.</source>
            <translation>
                <numerusform>%n thing should be put right before it is sent.</numerusform>
                <numerusform>%n things should be put right before it is sent.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PagePrinting</name>
        <message numerus="yes">
            <source>%n page(s) are with the printer</source>
            <translation>
                <numerusform>%n page is with the printer</numerusform>
                <numerusform>%n pages are with the printer</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PersonPane</name>
        <message numerus="yes">
            <source>%n thing(s) to put into a new file</source>
            <translation>
                <numerusform>%n thing to put into a new file</numerusform>
                <numerusform>%n things to put into a new file</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%n difference</numerusform>
                <numerusform>%n differences</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PhotoBatch</name>
        <message numerus="yes">
            <source>%n photo(s) kept. Ctrl+Z takes them back.</source>
            <translation>
                <numerusform>%n photo kept. Ctrl+Z takes it back.</numerusform>
                <numerusform>%n photos kept. Ctrl+Z takes them back.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PhotoBatchDialog</name>
        <message numerus="yes">
            <source>%n photo(s) ready</source>
            <translation>
                <numerusform>%n photo ready</numerusform>
                <numerusform>%n photos ready</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) left alone</source>
            <translation>
                <numerusform>%n file left alone</numerusform>
                <numerusform>%n files left alone</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Keep %n photo(s)</source>
            <translation>
                <numerusform>Keep %n photo</numerusform>
                <numerusform>Keep %n photos</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PreviewDialog</name>
        <message numerus="yes">
            <source>Print preview: {what}, %n page(s)</source>
            <translation>
                <numerusform>Print preview: {what}, %n page</numerusform>
                <numerusform>Print preview: {what}, %n pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PrintSettings</name>
        <message numerus="yes">
            <source>PDF: a file for each of %n document(s)</source>
            <translation>
                <numerusform>PDF: a file for each of %n document</numerusform>
                <numerusform>PDF: a file for each of %n documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) will be printed</source>
            <translation>
                <numerusform>%n page will be printed</numerusform>
                <numerusform>%n pages will be printed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProbationChoice</name>
        <message numerus="yes">
            <source>%n year(s)</source>
            <translation>
                <numerusform>%n year</numerusform>
                <numerusform>%n years</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n month</numerusform>
                <numerusform>%n months</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RecyclePage</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) brought back</source>
            <translation>
                <numerusform>%n person brought back</numerusform>
                <numerusform>%n people brought back</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReturnDialog</name>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n point</numerusform>
                <numerusform>%n points</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RosterEdits</name>
        <message numerus="yes">
            <source>%n cadre(s) changed. Ctrl+Z takes it back.</source>
            <translation>
                <numerusform>%n cadre changed. Ctrl+Z takes it back.</numerusform>
                <numerusform>%n cadres changed. Ctrl+Z takes it back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cadre(s)</source>
            <translation>
                <numerusform>%n cadre</numerusform>
                <numerusform>%n cadres</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RosterListing</name>
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
        <name>RulesSection</name>
        <message numerus="yes">
            <source>Rule book {version}, %n value(s) set locally</source>
            <translation>
                <numerusform>Rule book {version}, %n value set locally</numerusform>
                <numerusform>Rule book {version}, %n values set locally</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RulesWork</name>
        <message numerus="yes">
            <source>Written: {file}, %n local value(s)</source>
            <translation>
                <numerusform>Written: {file}, %n local value</numerusform>
                <numerusform>Written: {file}, %n local values</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StandingPane</name>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
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
    <context>
        <name>SubmissionsPage</name>
        <message numerus="yes">
            <source>%n submission(s)</source>
            <translation>
                <numerusform>%n submission</numerusform>
                <numerusform>%n submissions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Tagging</name>
        <message numerus="yes">
            <source>Tag for %n person(s), several divided by 、</source>
            <translation>
                <numerusform>Tag for %n person, several divided by 、</numerusform>
                <numerusform>Tag for %n people, several divided by 、</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cadre(s) tagged.</source>
            <translation>
                <numerusform>%n cadre tagged.</numerusform>
                <numerusform>%n cadres tagged.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TalentPage</name>
        <message numerus="yes">
            <source>%n cadre(s) worth a look</source>
            <translation>
                <numerusform>%n cadre worth a look</numerusform>
                <numerusform>%n cadres worth a look</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TalentWork</name>
        <message numerus="yes">
            <source>Arranged for %n cadre(s). Ctrl+Z takes it back.</source>
            <translation>
                <numerusform>Arranged for %n cadre. Ctrl+Z takes it back.</numerusform>
                <numerusform>Arranged for %n cadres. Ctrl+Z takes it back.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TrainingDialog</name>
        <message numerus="yes">
            <source>Arrange a course for %n cadre(s)</source>
            <translation>
                <numerusform>Arrange a course for %n cadre</numerusform>
                <numerusform>Arrange a course for %n cadres</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Understood</name>
        <message numerus="yes">
            <source>%n place(s) to look at</source>
            <translation>
                <numerusform>%n place to look at</numerusform>
                <numerusform>%n places to look at</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) understood</source>
            <translation>
                <numerusform>%n line understood</numerusform>
                <numerusform>%n lines understood</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UnifyDialog</name>
        <message numerus="yes">
            <source>{name}  ·  %n cadre(s)</source>
            <translation>
                <numerusform>{name}  ·  %n cadre</numerusform>
                <numerusform>{name}  ·  %n cadres</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VillageWork</name>
        <message numerus="yes">
            <source>%n village cadre(s) moved to the recycle bin. Ctrl+Z brings them back.</source>
            <translation>
                <numerusform>%n village cadre moved to the recycle bin. Ctrl+Z brings it back.</numerusform>
                <numerusform>%n village cadres moved to the recycle bin. Ctrl+Z brings them back.</numerusform>
            </translation>
        </message>
    </context>
</TS>
