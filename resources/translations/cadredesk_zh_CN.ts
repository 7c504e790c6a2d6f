<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>CadreDesk</source>
            <translation>干部工作台</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>版本 {version}</translation>
        </message>
        <message>
            <source>Your data stays on this computer, encrypted; nothing is ever sent.</source>
            <translation>数据加密存放在这台电脑上，不会发往任何地方。</translation>
        </message>
        <message>
            <source>Licence: Apache-2.0. Icons: Fluent System Icons, MIT licence.</source>
            <translation>许可：Apache-2.0。图标：Fluent System Icons（MIT 许可）。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Self-check of this computer</source>
            <translation>这台电脑的自检</translation>
        </message>
        <message>
            <source>Licences…</source>
            <translation>全部许可…</translation>
        </message>
    </context>
    <context>
        <name>AcceptDialog</name>
        <message>
            <source>The submission is done then.</source>
            <translation>登记后，这次报送就办完了。</translation>
        </message>
        <message>
            <source>Accepted: {title}</source>
            <translation>登记接收：{title}</translation>
        </message>
        <message>
            <source>On</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Note it (Ctrl+Enter)</source>
            <translation>登记 (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>On which day?</source>
            <translation>要写日期。</translation>
        </message>
    </context>
    <context>
        <name>AgreementModel</name>
        <message>
            <source>Person</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Cadre file</source>
            <translation>档案</translation>
        </message>
        <message>
            <source>Approval form</source>
            <translation>审批表</translation>
        </message>
        <message>
            <source>Exchanged form</source>
            <translation>任免表文件</translation>
        </message>
        <message>
            <source>Roster</source>
            <translation>花名册</translation>
        </message>
        <message>
            <source>agrees</source>
            <translation>一致</translation>
        </message>
        <message>
            <source>says nothing</source>
            <translation>没有写</translation>
        </message>
    </context>
    <context>
        <name>AgreementPage</name>
        <message>
            <source>Do papers agree?</source>
            <translation>核对一致</translation>
        </message>
        <message>
            <source>Cadres</source>
            <translation>干部</translation>
        </message>
        <message>
            <source>Exchanged forms…</source>
            <translation>任免表文件…</translation>
        </message>
        <message>
            <source>Roster…</source>
            <translation>花名册…</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>去改</translation>
        </message>
        <message>
            <source>Everything agrees. Drop exchanged forms or a roster here to set them beside the cadre files, too.</source>
            <translation>都一致。可以把任免表文件或花名册拖到这里，一并与档案核对。</translation>
        </message>
        <message>
            <source>Not in the library: {names}</source>
            <translation>资料库里没有：{names}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) were left out</source>
            <translation>
                <numerusform>%n 个文件没有核对</numerusform>
            </translation>
        </message>
        <message>
            <source>Look at them</source>
            <translation>去看</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>核对 %n 人</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) differ</source>
            <translation>
                <numerusform>%n 处不一致</numerusform>
            </translation>
        </message>
        <message>
            <source>Not checked yet. F5 checks.</source>
            <translation>还没有核对。按 F5 核对。</translation>
        </message>
        <message>
            <source>Nothing was read: drop one roster at a time.</source>
            <translation>没有读取：一次只能核对一份花名册，请只拖入一份。</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Enter goes to where it is put right · F8 next · F5 look again · Ctrl+E export</source>
            <translation>回车 去改 · F8 下一处 · F5 再核对 · Ctrl+E 导出</translation>
        </message>
    </context>
    <context>
        <name>AgreementWork</name>
        <message>
            <source>Reading files</source>
            <translation>正在读取文件</translation>
        </message>
        <message>
            <source>Checking that everything agrees</source>
            <translation>正在核对</translation>
        </message>
    </context>
    <context>
        <name>AlertActing</name>
        <message>
            <source>Plan…</source>
            <translation>列入计划…</translation>
        </message>
        <message>
            <source>Register a change of post…</source>
            <translation>登记任职变动…</translation>
        </message>
        <message>
            <source>Open the approval form</source>
            <translation>打开审批表</translation>
        </message>
    </context>
    <context>
        <name>AlertChips</name>
        <message>
            <source>Time: {choice}</source>
            <translation>时间：{choice}</translation>
        </message>
        <message>
            <source>State: {choice}</source>
            <translation>状态：{choice}</translation>
        </message>
        <message>
            <source>Any time</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>Within 6 months</source>
            <translation>6 个月内</translation>
        </message>
        <message>
            <source>Within 12 months</source>
            <translation>12 个月内</translation>
        </message>
        <message>
            <source>Any state</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Handling: {choice}</source>
            <translation>处理：{choice}</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Not decided</source>
            <translation>未处理</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>已处理</translation>
        </message>
        <message>
            <source>Sanctions: {choice}</source>
            <translation>处分类：{choice}</translation>
        </message>
    </context>
    <context>
        <name>AlertDeciding</name>
        <message>
            <source>Take the decision back</source>
            <translation>撤回处理</translation>
        </message>
        <message>
            <source>Noted: {decision}. Ctrl+Z takes it back.</source>
            <translation>已记下：{decision}。Ctrl+Z 可撤回。</translation>
        </message>
        <message>
            <source>The alert is open again.</source>
            <translation>这项预警又列为未处理。</translation>
        </message>
    </context>
    <context>
        <name>AlertGroups</name>
        <message>
            <source>By rule</source>
            <translation>按规则</translation>
        </message>
        <message>
            <source>By person</source>
            <translation>按人</translation>
        </message>
        <message>
            <source>Group by</source>
            <translation>分组</translation>
        </message>
    </context>
    <context>
        <name>AlertLine</name>
        <message>
            <source>How is this worked out?</source>
            <translation>怎么算的？</translation>
        </message>
        <message>
            <source>Handle ▾</source>
            <translation>处理 ▾</translation>
        </message>
    </context>
    <context>
        <name>AlertLines</name>
        <message numerus="yes">
            <source>%n more alert(s)</source>
            <translation>
                <numerusform>另有 %n 项</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AlertTableModel</name>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Current post</source>
            <translation>现任职务</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>到期</translation>
        </message>
        <message>
            <source>Time left</source>
            <translation>剩余</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Handling</source>
            <translation>处理</translation>
        </message>
    </context>
    <context>
        <name>AlertText</name>
        <message>
            <source>read in the official text</source>
            <translation>已核对正式文本</translation>
        </message>
        <message>
            <source>read as quoted elsewhere</source>
            <translation>据他处引文，未见正式文本</translation>
        </message>
        <message>
            <source>not verified in the official text</source>
            <translation>未核对正式文本</translation>
        </message>
        <message>
            <source>set locally; ask the county</source>
            <translation>各地不同，以县里口径为准</translation>
        </message>
        <message>
            <source>must be settled first</source>
            <translation>须先解决</translation>
        </message>
        <message>
            <source>date to act by</source>
            <translation>到期事项</translation>
        </message>
        <message>
            <source>data to check</source>
            <translation>资料核对</translation>
        </message>
        <message>
            <source>for information</source>
            <translation>提示参考</translation>
        </message>
        <message>
            <source>{count} people</source>
            <translation>{count} 人</translation>
        </message>
        <message>
            <source>1 person</source>
            <translation>1 人</translation>
        </message>
        <message>
            <source>today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>1 day over</source>
            <translation>超 1 天</translation>
        </message>
        <message>
            <source>{count} days over</source>
            <translation>超 {count} 天</translation>
        </message>
        <message>
            <source>1 day</source>
            <translation>1 天</translation>
        </message>
        <message>
            <source>{count} days</source>
            <translation>{count} 天</translation>
        </message>
        <message>
            <source>this month</source>
            <translation>本月</translation>
        </message>
        <message>
            <source>1 month over</source>
            <translation>超 1 个月</translation>
        </message>
        <message>
            <source>{count} months over</source>
            <translation>超 {count} 个月</translation>
        </message>
        <message>
            <source>1 month</source>
            <translation>1 个月</translation>
        </message>
        <message>
            <source>{count} months</source>
            <translation>{count} 个月</translation>
        </message>
        <message>
            <source>{years} y {months} mo over</source>
            <translation>超 {years} 年 {months} 个月</translation>
        </message>
        <message>
            <source>{years} y {months} mo</source>
            <translation>{years} 年 {months} 个月</translation>
        </message>
    </context>
    <context>
        <name>AlertsLayout</name>
        <message>
            <source>Leadership probation</source>
            <translation>领导职务试用期满</translation>
        </message>
        <message>
            <source>Data in doubt</source>
            <translation>数据有误</translation>
        </message>
        <message>
            <source>▲ 100 months over</source>
            <translation>▲ 超 32 年 10 个月</translation>
        </message>
    </context>
    <context>
        <name>AlertsPage</name>
        <message>
            <source>Alerts</source>
            <translation>预警</translation>
        </message>
        <message>
            <source>Name or post…  Ctrl+F</source>
            <translation>姓名或职务…  Ctrl+F</translation>
        </message>
        <message>
            <source>Search alerts</source>
            <translation>搜索预警</translation>
        </message>
        <message>
            <source>Export ledger</source>
            <translation>导出台账</translation>
        </message>
        <message>
            <source>How is this worked out?</source>
            <translation>怎么算的？</translation>
        </message>
        <message>
            <source>No alerts under these conditions.</source>
            <translation>这些条件下没有预警。</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>显示全部</translation>
        </message>
        <message>
            <source>{count} in all, {overdue} overdue</source>
            <translation>{count} 项，{overdue} 项已超期</translation>
        </message>
        <message>
            <source>{listed} of {count}, {overdue} overdue</source>
            <translation>列出 {listed} 项，共 {count} 项，{overdue} 项已超期</translation>
        </message>
        <message>
            <source>Open file</source>
            <translation>打开档案</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Enter settle it · Ctrl+J plan · Ctrl+E export ledger · F4 the sum</source>
            <translation>Enter 办理 · Ctrl+J 列入计划 · Ctrl+E 导出台账 · F4 怎么算的</translation>
        </message>
        <message>
            <source>Settle it</source>
            <translation>办理</translation>
        </message>
        <message>
            <source>The months ahead</source>
            <translation>往后看</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Ledger with choices…</source>
            <translation>台账选项…</translation>
        </message>
    </context>
    <context>
        <name>ArchiveFrame</name>
        <message numerus="yes">
            <source>Let go to add %n file(s)</source>
            <translation>
                <numerusform>松开鼠标，加入 %n 个文件</numerusform>
            </translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>＋ 添加文件…</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Replace…</source>
            <translation>更换…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Export all…</source>
            <translation>全部导出…</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s), {size}</source>
            <translation>
                <numerusform>%n 个文件，{size}</numerusform>
            </translation>
        </message>
        <message>
            <source>Drop files here, or use “Add files”.</source>
            <translation>拖入文件，或点“添加文件”。</translation>
        </message>
        <message>
            <source>Delete the line</source>
            <translation>删除这一行</translation>
        </message>
        <message>
            <source>Go to what it proves</source>
            <translation>跳到所证明的那一行</translation>
        </message>
    </context>
    <context>
        <name>ArchiveGapsDialog</name>
        <message>
            <source>Missing material of everybody</source>
            <translation>全体缺少的材料</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) lack something. Enter opens the archive.</source>
            <translation>
                <numerusform>%n 人的档案缺材料。回车打开该人的档案材料。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing that is usual is missing in any archive.</source>
            <translation>各人的档案常规材料齐全。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>缺</translation>
        </message>
        <message>
            <source>What</source>
            <translation>缺少的材料</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
    </context>
    <context>
        <name>ArchiveWork</name>
        <message>
            <source>Add files to the archive</source>
            <translation>添加到档案的文件</translation>
        </message>
        <message>
            <source>Adding files</source>
            <translation>正在加入文件</translation>
        </message>
        <message>
            <source>Replace the file of “{title}”</source>
            <translation>更换“{title}”的文件</translation>
        </message>
        <message>
            <source>Where to put the files of the archive</source>
            <translation>档案文件导出到哪里</translation>
        </message>
        <message>
            <source>Exporting files</source>
            <translation>正在导出文件</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could do harm where they are opened.</source>
            <translation>
                <numerusform>有 %n 个文件打开时可能有害。</numerusform>
            </translation>
        </message>
        <message>
            <source>{names}: something that can be run, carries macros, or is not what its name says. Do not open it unless you know where it comes from.</source>
            <translation>{names}：能运行的程序、带宏的文件，或内容和文件名对不上。不清楚来历就不要打开。</translation>
        </message>
        <message>
            <source>Export all the same</source>
            <translation>仍然导出</translation>
        </message>
        <message>
            <source>In this archive already, not added again: {names}</source>
            <translation>这份档案里已经有了，没有重复加入：{names}</translation>
        </message>
        <message>
            <source>The file was replaced by “{file}”.</source>
            <translation>已更换为“{file}”。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) added.</source>
            <translation>
                <numerusform>已加入 %n 个文件。</numerusform>
            </translation>
        </message>
        <message>
            <source> The classes are proposed from the names: look them over.</source>
            <translation>类号是按文件名建议的，请看一眼。</translation>
        </message>
        <message>
            <source>“{file}” has {size} MB, and every backup grows by as much. Black and white or a coarser scan is much smaller.</source>
            <translation>“{file}”有 {size} MB，每次备份都会大这么多。扫成黑白或降低清晰度会小很多。</translation>
        </message>
        <message>
            <source>No program on this computer shows “{file}”. Export it instead.</source>
            <translation>这台电脑上没有能打开“{file}”的程序，可以导出。</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) written to {folder}</source>
            <translation>
                <numerusform>已导出 %n 个文件到 {folder}</numerusform>
            </translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) have no file.</source>
            <translation>
                <numerusform>%n 行没有文件。</numerusform>
            </translation>
        </message>
        <message>
            <source>Undoing</source>
            <translation>正在撤销</translation>
        </message>
        <message>
            <source>Looking at the files</source>
            <translation>正在查看文件</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Looking through the archives</source>
            <translation>正在查看各人的档案</translation>
        </message>
        <message>
            <source>Attach files that prove the row</source>
            <translation>添加这一行的证明材料</translation>
        </message>
    </context>
    <context>
        <name>Arriving</name>
        <message>
            <source>This cannot be taken in.</source>
            <translation>这些文件收不进来。</translation>
        </message>
        <message>
            <source>Looking at {file}</source>
            <translation>正在看 {file}</translation>
        </message>
        <message>
            <source>“{file}” has a header and no people.</source>
            <translation>“{file}”只有表头，没有人。</translation>
        </message>
        <message>
            <source>No roster was recognised in “{file}”.</source>
            <translation>在“{file}”里没认出花名册。</translation>
        </message>
        <message>
            <source>Fill it as a blank</source>
            <translation>当空表来填</translation>
        </message>
        <message>
            <source>Import it as a roster</source>
            <translation>当花名册导入</translation>
        </message>
        <message>
            <source>What shall be done with it? Nothing was changed so far.</source>
            <translation>要拿它做什么？到现在什么都没有改动。</translation>
        </message>
        <message>
            <source>Drop one workbook, approval forms (.lrmx, .lrm, .zip) or photos; material of the archive onto section 9 of a cadre file. Nothing was changed.</source>
            <translation>请拖一个 Excel 文件，或任免表文件（.lrmx、.lrm、.zip），或照片。档案材料请拖到干部档案的“9 档案材料”里。什么都没有改动。</translation>
        </message>
        <message>
            <source>No table was copied.</source>
            <translation>剪贴板里没有表格。</translation>
        </message>
        <message>
            <source>Copy cells with their header in WPS or Excel, at least two rows, or files in a folder; then choose this again. Nothing was changed.</source>
            <translation>请在 WPS 或 Excel 里连表头复制至少两行，或在文件夹里复制文件，再选一次。什么都没有改动。</translation>
        </message>
    </context>
    <context>
        <name>AsOfControl</name>
        <message>
            <source>As of {day}</source>
            <translation>截至 {day}</translation>
        </message>
        <message>
            <source>Ages, lengths of time and alerts are worked out for this day.</source>
            <translation>年龄、年限和预警都按这一天计算。</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>End of this month</source>
            <translation>本月底</translation>
        </message>
        <message>
            <source>End of this year</source>
            <translation>今年底</translation>
        </message>
        <message>
            <source>A year from now</source>
            <translation>一年以后</translation>
        </message>
    </context>
    <context>
        <name>BlankLayout</name>
        <message>
            <source>Sheet</source>
            <translation>工作表</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>填哪些人</translation>
        </message>
        <message>
            <source>The blank as it will be filled</source>
            <translation>填好后的样子</translation>
        </message>
    </context>
    <context>
        <name>BlankPage</name>
        <message>
            <source>Fill a blank</source>
            <translation>填报空表</translation>
        </message>
        <message>
            <source>Cadres</source>
            <translation>干部</translation>
        </message>
        <message>
            <source>Another blank…</source>
            <translation>换一张空表…</translation>
        </message>
        <message>
            <source>Write…</source>
            <translation>写出…</translation>
        </message>
        <message>
            <source>Ctrl+O choose a blank</source>
            <translation>Ctrl+O 选择空表</translation>
        </message>
        <message>
            <source>← → column · Tab what goes in · Ctrl+Enter write · Ctrl+O another blank</source>
            <translation>← → 换列 · Tab 改填什么 · Ctrl+Enter 写出 · Ctrl+O 换一张</translation>
        </message>
        <message>
            <source>{blank} filled.xlsx</source>
            <translation>{blank}（已填）.xlsx</translation>
        </message>
        <message>
            <source>… and {count} more</source>
            <translation>……还有 {count} 处</translation>
        </message>
        <message>
            <source>The blank itself does not admit {count} of these values.</source>
            <translation>有 {count} 处不在空表自己允许的范围里。</translation>
        </message>
        <message>
            <source>Write all the same</source>
            <translation>照样写出</translation>
        </message>
        <message>
            <source>Written: {file}, {count} people. The blank itself is unchanged.</source>
            <translation>已写出 {file}，{count} 人。空表本身没有改动。</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>the first {shown} are shown</source>
            <translation>只预览前 {shown} 人</translation>
        </message>
        <message>
            <source>◆ {count} columns need an answer</source>
            <translation>◆ {count} 列要您指定</translation>
        </message>
        <message>
            <source>○ {count} values that the blank does not admit</source>
            <translation>○ {count} 处空表不允许</translation>
        </message>
        <message>
            <source> · </source>
            <translation> · </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n 人</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) are inserted</source>
            <translation>
                <numerusform>插入 %n 行</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BlankRun</name>
        <message>
            <source>Reading {file}</source>
            <translation>正在读取 {file}</translation>
        </message>
        <message>
            <source>Filling {file}</source>
            <translation>正在填 {file}</translation>
        </message>
        <message>
            <source>Writing {file}</source>
            <translation>正在写出 {file}</translation>
        </message>
    </context>
    <context>
        <name>BlankStep</name>
        <message>
            <source>Drop the county's blank (.xlsx) here, or choose it. It is never changed.</source>
            <translation>把县里发来的空表（.xlsx）拖到这里，或选择文件。空表本身不会被改动。</translation>
        </message>
        <message>
            <source>Choose a blank…</source>
            <translation>选择空表…</translation>
        </message>
        <message>
            <source>Header, body rows and the boxes for unit and date are found by themselves. You see every column filled before anything is written. Formulas, validations, hidden columns and print set-up stay as the county made them.</source>
            <translation>表头、填报行、填报单位和日期会自动认出。写出之前能看到每一列填好的样子。公式、下拉限制、隐藏列、打印设置都保持县里原样。</translation>
        </message>
    </context>
    <context>
        <name>BoxEditor</name>
        <message>
            <source>Change this form only</source>
            <translation>只改这张表</translation>
        </message>
        <message>
            <source>Enter keeps it, Esc gives it up</source>
            <translation>Enter 保存，Esc 放弃</translation>
        </message>
        <message>
            <source>Ctrl+Enter keeps it, Esc gives it up</source>
            <translation>Ctrl+Enter 保存，Esc 放弃</translation>
        </message>
        <message>
            <source>Kept with this form</source>
            <translation>随这张表保存</translation>
        </message>
        <message>
            <source>Put together from {section} of the file</source>
            <translation>由档案“{section}”汇总</translation>
        </message>
        <message>
            <source>Kept in the cadre file, {section}</source>
            <translation>存进档案“{section}”，各处同步</translation>
        </message>
    </context>
    <context>
        <name>BulkDialog</name>
        <message numerus="yes">
            <source>Change a field of %n cadre(s)</source>
            <translation>
                <numerusform>批量修改 %n 人的一项</numerusform>
            </translation>
        </message>
        <message>
            <source>Field</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>会带来的变化</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>改为</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>（空）</translation>
        </message>
        <message numerus="yes">
            <source>Change %n cadre(s)</source>
            <translation>
                <numerusform>修改 %n 人</numerusform>
            </translation>
        </message>
        <message>
            <source>New value</source>
            <translation>新值</translation>
        </message>
        <message>
            <source>Nothing changes: all of them have this value already.</source>
            <translation>没有变化：这些人的这一项已经是这个值。</translation>
        </message>
        <message>
            <source>Type the new value and press Enter: what changes for whom stands here.</source>
            <translation>填好新值后按 Enter，这里列出谁的这一项会怎样变。</translation>
        </message>
    </context>
    <context>
        <name>CadreFile</name>
        <message>
            <source>Identity</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>In post since</source>
            <translation>任现职时间</translation>
        </message>
        <message>
            <source>At this level since</source>
            <translation>任现层次</translation>
        </message>
        <message>
            <source>In this grade since</source>
            <translation>任现职级</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>任职</translation>
        </message>
        <message>
            <source>began work {when}</source>
            <translation>参加工作 {when}</translation>
        </message>
        <message>
            <source>in post {since}</source>
            <translation>任现职 {since}</translation>
        </message>
        <message>
            <source>at this level {since}</source>
            <translation>任现层次 {since}</translation>
        </message>
        <message>
            <source>in the township {since}</source>
            <translation>到本镇 {since}</translation>
        </message>
        <message>
            <source>Résumé</source>
            <translation>简历</translation>
        </message>
        <message>
            <source>Workplace and post</source>
            <translation>单位与职务</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>No résumé on file yet.</source>
            <translation>还没有简历。</translation>
        </message>
        <message>
            <source>Posts held</source>
            <translation>任职</translation>
        </message>
        <message>
            <source>No posts on file yet.</source>
            <translation>还没有任职记录。</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>职务层次</translation>
        </message>
        <message>
            <source>No levels on file.</source>
            <translation>没有职务层次记录。</translation>
        </message>
        <message>
            <source>Grades</source>
            <translation>职级</translation>
        </message>
        <message>
            <source>No grades on file.</source>
            <translation>没有职级记录。</translation>
        </message>
        <message>
            <source>Service periods</source>
            <translation>服务期</translation>
        </message>
        <message>
            <source>No service periods on file.</source>
            <translation>没有服务期、试用期或借调记录。</translation>
        </message>
        <message>
            <source>Determinations</source>
            <translation>档案认定</translation>
        </message>
        <message>
            <source>No determinations of the archive review on file.</source>
            <translation>没有档案认定记录。</translation>
        </message>
        <message>
            <source>    meanwhile {span}  {text}</source>
            <translation>    其间：{span}  {text}</translation>
        </message>
        <message>
            <source>Education</source>
            <translation>学历学位</translation>
        </message>
        <message>
            <source>No education on file yet.</source>
            <translation>还没有学历学位。</translation>
        </message>
        <message>
            <source>Family and significant relations</source>
            <translation>家庭主要成员及重要社会关系</translation>
        </message>
        <message>
            <source>No family members on file yet.</source>
            <translation>还没有家庭成员。</translation>
        </message>
        <message>
            <source>Awards</source>
            <translation>奖励</translation>
        </message>
        <message>
            <source>No awards on file.</source>
            <translation>没有奖励记录。</translation>
        </message>
        <message>
            <source>Sanctions</source>
            <translation>处分处理</translation>
        </message>
        <message>
            <source>No sanctions on file.</source>
            <translation>没有处分处理记录。</translation>
        </message>
        <message>
            <source>Annual evaluations</source>
            <translation>年度考核</translation>
        </message>
        <message>
            <source>No annual evaluations on file yet.</source>
            <translation>还没有年度考核结果。</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>培训</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>No training on file yet.</source>
            <translation>还没有培训记录。</translation>
        </message>
        <message>
            <source>Specialities</source>
            <translation>专长</translation>
        </message>
        <message>
            <source>No specialities on file yet.</source>
            <translation>还没有专长记录。把做成过的事记下来，用人时能想起。</translation>
        </message>
        <message>
            <source>Professional titles</source>
            <translation>专业技术职务</translation>
        </message>
        <message>
            <source>No professional titles on file.</source>
            <translation>没有专业技术职务。</translation>
        </message>
        <message>
            <source>{count} d</source>
            <translation>{count} 天</translation>
        </message>
        <message>
            <source>{count} h</source>
            <translation>{count} 学时</translation>
        </message>
        <message>
            <source>Basics</source>
            <translation>基本信息</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>家庭成员</translation>
        </message>
        <message>
            <source>Conduct</source>
            <translation>奖惩</translation>
        </message>
        <message>
            <source>Evaluations</source>
            <translation>年度考核</translation>
        </message>
        <message>
            <source>History</source>
            <translation>修改历史</translation>
        </message>
        <message>
            <source>Posts, grades</source>
            <translation>任职与职级</translation>
        </message>
        <message>
            <source>Archive catalogue</source>
            <translation>档案材料目录</translation>
        </message>
        <message>
            <source>No archive material on file yet.</source>
            <translation>还没有登记档案材料。</translation>
        </message>
        <message>
            <source>Archive loans</source>
            <translation>查借阅登记</translation>
        </message>
        <message>
            <source>Nothing was lent yet.</source>
            <translation>还没有查借阅记录。</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>档案材料</translation>
        </message>
        <message>
            <source>“Not graded” needs a reason.</source>
            <translation>选“不定等次”要写原因。</translation>
        </message>
        <message>
            <source>Write deeds, not adjectives.</source>
            <translation>写事，不写形容词。</translation>
        </message>
        <message>
            <source>Posts</source>
            <translation>任职</translation>
        </message>
        <message>
            <source>Service periods, secondments, village postings</source>
            <translation>服务期、挂职、借调、驻村</translation>
        </message>
        <message>
            <source>Determinations of the archive review</source>
            <translation>“三龄两历一身份”认定</translation>
        </message>
        <message>
            <source>Birth, work and Party dates as stated and as the archive settles them.</source>
            <translation>出生、参加工作、入党时间：原填写的与档案认定的。</translation>
        </message>
        <message>
            <source>Standing</source>
            <translation>现任</translation>
        </message>
        <message>
            <source>In post since, document</source>
            <translation>任现职时间、文号</translation>
        </message>
        <message>
            <source>Level, since</source>
            <translation>职务层次、时间</translation>
        </message>
        <message>
            <source>Grade, since</source>
            <translation>职级、时间</translation>
        </message>
        <message>
            <source>Career line</source>
            <translation>任职轨迹</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Still needed</source>
            <translation>还差什么</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>证书</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>Proofs</source>
            <translation>佐证</translation>
        </message>
        <message>
            <source>Quarterly reviews, days away, wage</source>
            <translation>平时考核、考勤与工资晋升</translation>
        </message>
        <message>
            <source>Nothing on file about quarters, days away or the wage.</source>
            <translation>没有录入平时考核、考勤和工资晋升。</translation>
        </message>
        <message>
            <source>The form lists spouse, children by age, then parents. An identity number makes sure who is kin among colleagues; no form or roster prints it.</source>
            <translation>审批表按配偶、子女（由长到幼）、父母的次序填写。身份证号用来确认同事中的亲属，可以不填，表和名册都不打印。</translation>
        </message>
        <message>
            <source>Leave is sick and personal leave together; leave a cell empty if not known.</source>
            <translation>病假、事假合计天数；不掌握的留空，不按 0 算。</translation>
        </message>
        <message>
            <source>Proves</source>
            <translation>证明</translation>
        </message>
    </context>
    <context>
        <name>CadreFilePage</name>
        <message>
            <source>Cadre file</source>
            <translation>干部档案</translation>
        </message>
        <message>
            <source>Cadres</source>
            <translation>干部</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>上一人</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一人</translation>
        </message>
        <message>
            <source>Approval form</source>
            <translation>审批表</translation>
        </message>
        <message>
            <source>Alt+1…9 sections · Ctrl+PgUp/PgDn previous/next person · Enter keeps a field · Ctrl+Z takes it back</source>
            <translation>Alt+1…9 切换分区 · Ctrl+PgUp/PgDn 上/下一人 · Enter 保存此项 · Ctrl+Z 撤销</translation>
        </message>
        <message>
            <source>✓ saved {time}</source>
            <translation>✓ 已保存 {time}</translation>
        </message>
        <message>
            <source>Change of post</source>
            <translation>任职变动</translation>
        </message>
    </context>
    <context>
        <name>CadreInspector</name>
        <message>
            <source>Summary</source>
            <translation>详情栏</translation>
        </message>
        <message>
            <source>Open file</source>
            <translation>打开档案</translation>
        </message>
        <message>
            <source>Approval form</source>
            <translation>审批表</translation>
        </message>
        <message>
            <source>Back to the summary</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>CadreTableModel</name>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Born (age)</source>
            <translation>出生年月(岁)</translation>
        </message>
        <message>
            <source>Current posts</source>
            <translation>现任职务</translation>
        </message>
        <message>
            <source>In post since</source>
            <translation>任现职</translation>
        </message>
        <message>
            <source>Qualification</source>
            <translation>学历</translation>
        </message>
        <message>
            <source>Alerts</source>
            <translation>预警</translation>
        </message>
        <message>
            <source>Began work</source>
            <translation>参加工作</translation>
        </message>
        <message>
            <source>Joined the Party</source>
            <translation>入党时间</translation>
        </message>
        <message>
            <source>Political affiliation</source>
            <translation>政治面貌</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>职务层次</translation>
        </message>
        <message>
            <source>At this level since</source>
            <translation>任现层次</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>职级</translation>
        </message>
        <message>
            <source>In this grade since</source>
            <translation>任现职级</translation>
        </message>
        <message>
            <source>Ethnic group</source>
            <translation>民族</translation>
        </message>
        <message>
            <source>Ancestral home</source>
            <translation>籍贯</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>身份类别</translation>
        </message>
        <message>
            <source>Group in the roster</source>
            <translation>名册分组</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>联系电话</translation>
        </message>
        <message>
            <source>Identity number</source>
            <translation>身份证号</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Identity number, masked</source>
            <translation>身份证号已遮挡</translation>
        </message>
    </context>
    <context>
        <name>CareerChart</name>
        <message>
            <source>Career line</source>
            <translation>任职轨迹</translation>
        </message>
        <message>
            <source>Level not known</source>
            <translation>层次不明</translation>
        </message>
    </context>
    <context>
        <name>CareerSection</name>
        <message>
            <source>Career line</source>
            <translation>任职轨迹</translation>
        </message>
        <message>
            <source>The same as a table</source>
            <translation>同样内容的表格</translation>
        </message>
        <message>
            <source>No posts with a known month on file yet.</source>
            <translation>还没有登记到月份的任职。</translation>
        </message>
        <message>
            <source>in post {length}</source>
            <translation>同一职务 {length}</translation>
        </message>
        <message>
            <source>at this level {length}</source>
            <translation>同一层次 {length}</translation>
        </message>
        <message>
            <source>in the township {length}</source>
            <translation>在本镇 {length}</translation>
        </message>
        <message>
            <source>last change {length} ago</source>
            <translation>上次变动 {length}前</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) of post</source>
            <translation>
                <numerusform>变动 %n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>From</source>
            <translation>起</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>止</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>层次</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>时长</translation>
        </message>
    </context>
    <context>
        <name>CellNotes</name>
        <message>
            <source>From an older list; it is kept as it is.</source>
            <translation>旧码表里的词，照原样保留。</translation>
        </message>
        <message>
            <source>The list has no “{text}”; it is kept as it is.</source>
            <translation>码表里没有“{text}”，已照原样保留。</translation>
        </message>
    </context>
    <context>
        <name>Change</name>
        <message>
            <source>Sample data</source>
            <translation>示例库</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Done again</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Typed in</source>
            <translation>录入</translation>
        </message>
        <message>
            <source>Changed for several</source>
            <translation>批量修改</translation>
        </message>
        <message>
            <source>Pasted</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>New file</source>
            <translation>新建档案</translation>
        </message>
        <message>
            <source>New on the list</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>恢复原值</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>认定</translation>
        </message>
        <message>
            <source>Change of post</source>
            <translation>任职变动</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>离任</translation>
        </message>
        <message>
            <source>Serves again</source>
            <translation>恢复在职</translation>
        </message>
        <message>
            <source>Résumé</source>
            <translation>简历</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Archive material</source>
            <translation>档案材料</translation>
        </message>
        <message>
            <source>Checked, left as it is</source>
            <translation>核对属正常</translation>
        </message>
        <message>
            <source>History</source>
            <translation>修改历史</translation>
        </message>
        <message>
            <source>At</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>By</source>
            <translation>操作人</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Old → new</source>
            <translation>原值 → 新值</translation>
        </message>
        <message>
            <source>From</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Nothing was changed yet.</source>
            <translation>还没有修改过。</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>空</translation>
        </message>
        <message>
            <source>Kin confirmed</source>
            <translation>确认亲属</translation>
        </message>
        <message>
            <source>Said not to be kin</source>
            <translation>说明不是亲属</translation>
        </message>
        <message>
            <source>Kin asked about again</source>
            <translation>亲属重新核实</translation>
        </message>
    </context>
    <context>
        <name>ChangeList</name>
        <message>
            <source>Restore the old value</source>
            <translation>恢复这一项的原值</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>History cannot be deleted; backups keep it.</source>
            <translation>历史不可删除，备份时一并保存。</translation>
        </message>
    </context>
    <context>
        <name>ChangeTableModel</name>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>In the library</source>
            <translation>库里现值</translation>
        </message>
        <message>
            <source>In the table (checked: taken)</source>
            <translation>表里的值（勾选的采用）</translation>
        </message>
    </context>
    <context>
        <name>CheckStep</name>
        <message>
            <source>Cells that need a look</source>
            <translation>要看一下的格子</translation>
        </message>
        <message>
            <source>What would change</source>
            <translation>会改动的内容</translation>
        </message>
        <message>
            <source>Please answer these first</source>
            <translation>先答这几条</translation>
        </message>
        <message>
            <source>Export these rows…</source>
            <translation>导出问题行…</translation>
        </message>
        <message>
            <source>Take the table everywhere</source>
            <translation>全用表里</translation>
        </message>
        <message>
            <source>Keep the library everywhere</source>
            <translation>全用库里</translation>
        </message>
        <message>
            <source>A blank cell never erases what is known.</source>
            <translation>空白单元格不清除已有内容。</translation>
        </message>
        <message>
            <source>{new} new, {changed} changed, {unchanged} unchanged; {problems} problems.</source>
            <translation>新建 {new} 人，更新 {changed} 人，不变 {unchanged} 人；有问题 {problems} 处。</translation>
        </message>
        <message>
            <source>Row {row}, column {column}</source>
            <translation>第 {row} 行 {column} 列</translation>
        </message>
        <message>
            <source>Full-time qualification</source>
            <translation>全日制院校及专业</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>{count} cells, in rows {rows}</source>
            <translation>有 {count} 处，在第 {rows} 行</translation>
        </message>
        <message>
            <source>In row {rows}</source>
            <translation>在第 {rows} 行</translation>
        </message>
    </context>
    <context>
        <name>CodeEdit</name>
        <message>
            <source>From an older list</source>
            <translation>旧码表里的写法，照样保留</translation>
        </message>
        <message>
            <source>The list has no “{text}”.</source>
            <translation>码表里没有“{text}”。</translation>
        </message>
        <message>
            <source>Take it as “{word}” and remember</source>
            <translation>当作“{word}”并记住</translation>
        </message>
        <message>
            <source>Keep as typed</source>
            <translation>保留原文</translation>
        </message>
    </context>
    <context>
        <name>CollectionExportWork</name>
        <message>
            <source>Looking at the collection workbook</source>
            <translation>正在查看信息采集表</translation>
        </message>
        <message>
            <source>Writing {file}</source>
            <translation>正在写出 {file}</translation>
        </message>
    </context>
    <context>
        <name>CollectionImportPage</name>
        <message>
            <source>Collection workbook in</source>
            <translation>导入信息采集表</translation>
        </message>
        <message>
            <source>Cadres</source>
            <translation>干部</translation>
        </message>
        <message>
            <source>Another file…</source>
            <translation>换个文件…</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>各表</translation>
        </message>
        <message>
            <source>Cells that need a look</source>
            <translation>要看一看的单元格</translation>
        </message>
        <message>
            <source>What would change</source>
            <translation>会有的变化</translation>
        </message>
        <message>
            <source>Names are read, not codes: two generations of codes mean different words. A blank cell never erases what is known.</source>
            <translation>读名称，不读代码：代码有新旧两套，意思不同。空白格不会抹掉库里已有的。</translation>
        </message>
        <message>
            <source>Take all of these</source>
            <translation>这些全部采用</translation>
        </message>
        <message>
            <source>Leave all of these</source>
            <translation>这些都不采用</translation>
        </message>
        <message>
            <source>Drop a collection workbook (信息采集表) here. It is only read; nothing is saved before you have looked at it.</source>
            <translation>把信息采集表拖到这里。只读不改，您看过之前什么都不保存。</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Ctrl+O choose a file</source>
            <translation>Ctrl+O 选择文件</translation>
        </message>
        <message>
            <source>Space take or leave · Ctrl+Enter import · Ctrl+O another file</source>
            <translation>空格 采用或不采用 · Ctrl+Enter 导入 · Ctrl+O 换个文件</translation>
        </message>
        <message>
            <source>Nothing was read: drop one workbook.</source>
            <translation>没有读入：请一次拖一个工作簿。</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>表</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>单元格</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>What would change ({count})</source>
            <translation>会有的变化（{count}）</translation>
        </message>
        <message>
            <source>Cells that need a look ({count})</source>
            <translation>要看一看的单元格（{count}）</translation>
        </message>
        <message>
            <source>Imported. The library says what the workbook says.</source>
            <translation>已导入，库里与表里一致了。</translation>
        </message>
        <message>
            <source>Undo this import</source>
            <translation>撤销这次导入</translation>
        </message>
        <message>
            <source>The import was undone; everything is as it was before.</source>
            <translation>已撤销，一切和导入前一样。</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Nothing to import</source>
            <translation>没有要导入的</translation>
        </message>
        <message>
            <source>{new} new, {changed} changed, {unchanged} unchanged; {problems} problems.</source>
            <translation>新增 {new} 人，更改 {changed} 人，不变 {unchanged} 人；问题 {problems} 处。</translation>
        </message>
        <message>
            <source>All sheets ({count})</source>
            <translation>全部（{count}）</translation>
        </message>
        <message>
            <source>{sheet} row {row}</source>
            <translation>{sheet} 第 {row} 行</translation>
        </message>
    </context>
    <context>
        <name>CollectionImportWork</name>
        <message>
            <source>Reading {file}</source>
            <translation>正在读取 {file}</translation>
        </message>
        <message>
            <source>Comparing {file}</source>
            <translation>正在比较 {file}</translation>
        </message>
        <message>
            <source>Importing {file}</source>
            <translation>正在导入 {file}</translation>
        </message>
    </context>
    <context>
        <name>CollectionPage</name>
        <message>
            <source>Collection workbook</source>
            <translation>信息采集表</translation>
        </message>
        <message>
            <source>Cadres</source>
            <translation>干部</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>去更正</translation>
        </message>
        <message>
            <source>Write…</source>
            <translation>写出…</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Photos as a ZIP beside it</source>
            <translation>照片另存为旁边的 ZIP</translation>
        </message>
        <message>
            <source>What to look at before it is written</source>
            <translation>写出前要看的</translation>
        </message>
        <message>
            <source>too long if the 4000 are counted as bytes</source>
            <translation>如按字节算，4000 不够</translation>
        </message>
        <message>
            <source>Enter goes to where it is put right · F8 next · Ctrl+Enter write</source>
            <translation>Enter 去更正 · F8 下一处 · Ctrl+Enter 写出</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n 人</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing to look at: everything can be written.</source>
            <translation>没有要看的，都可以写出。</translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) would be refused</source>
            <translation>
                <numerusform>%n 处接收系统不收</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) to check</source>
            <translation>
                <numerusform>%n 处要核对</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Required, but nowhere in a cadre file; filled in by hand: {columns}</source>
            <translation>必填、但档案里没有这一项，要在表里补填：{columns}</translation>
        </message>
        <message numerus="yes">
            <source>The receiving system would refuse %n value(s).</source>
            <translation>
                <numerusform>有 %n 处接收系统不收。</numerusform>
            </translation>
        </message>
        <message>
            <source>Write all the same</source>
            <translation>照样写出</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>已写出：{file}</translation>
        </message>
        <message>
            <source>Written: {file}. Nobody in it has a photo.</source>
            <translation>已写出：{file}。这些人都没有照片。</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message numerus="yes">
            <source>It tells the whole ID numbers of %n person(s).</source>
            <translation>
                <numerusform>表里有 %n 人的完整身份证号。</numerusform>
            </translation>
        </message>
        <message>
            <source>Rows belong together by them. Give it only to whom it is addressed.</source>
            <translation>各表靠它对应到人。只交给该收的单位。</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>写出</translation>
        </message>
        <message>
            <source>Nothing is cut or guessed: they are written as they are on file.</source>
            <translation>照档案里的原样写出，不截短、不猜。</translation>
        </message>
    </context>
    <context>
        <name>ColumnChooser</name>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Search columns</source>
            <translation>搜索列</translation>
        </message>
        <message>
            <source>Back to the usual columns</source>
            <translation>恢复默认</translation>
        </message>
    </context>
    <context>
        <name>ColumnStrip</name>
        <message>
            <source>Leave as it is</source>
            <translation>不填</translation>
        </message>
        <message>
            <source>What goes into this column</source>
            <translation>这一列填什么</translation>
        </message>
        <message>
            <source>How dates are written</source>
            <translation>日期写法</translation>
        </message>
        <message>
            <source>Say which…</source>
            <translation>请指定…</translation>
        </message>
    </context>
    <context>
        <name>ColumnsStep</name>
        <message>
            <source>Sheet</source>
            <translation>工作表</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Your heading</source>
            <translation>您的表头</translation>
        </message>
        <message>
            <source>Taken for</source>
            <translation>对应到</translation>
        </message>
        <message>
            <source>Some of its texts</source>
            <translation>内容举例</translation>
        </message>
        <message>
            <source>Not imported</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>Header in rows</source>
            <translation>表头在第几行</translation>
        </message>
        <message>
            <source>First row of the header</source>
            <translation>表头第一行</translation>
        </message>
        <message>
            <source>Last row of the header</source>
            <translation>表头最后一行</translation>
        </message>
        <message>
            <source>All {count} together</source>
            <translation>{count} 张表一起导入</translation>
        </message>
        <message>
            <source>No column is the name, so nothing can be imported. Choose it below.</source>
            <translation>没有一列对应“姓名”，不能导入。请在下面选出来。</translation>
        </message>
        <message>
            <source>{known} of {all} columns recognised; {rows} people.</source>
            <translation>{all} 列认出 {known} 列，共 {rows} 人。</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>怎么认的</translation>
        </message>
        <message>
            <source>What was made of the table</source>
            <translation>怎么看这张表</translation>
        </message>
    </context>
    <context>
        <name>Command</name>
        <message>
            <source>&amp;Import a roster…</source>
            <translation>导入花名册…(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>导出…(&amp;E)</translation>
        </message>
        <message>
            <source>Approval &amp;form…</source>
            <translation>任免审批表…(&amp;F)</translation>
        </message>
        <message>
            <source>Alert &amp;ledger…</source>
            <translation>预警台账…(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Back up now</source>
            <translation>立即备份(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Restore…</source>
            <translation>恢复…(&amp;R)</translation>
        </message>
        <message>
            <source>Leave &amp;sample data</source>
            <translation>离开示例库(&amp;S)</translation>
        </message>
        <message>
            <source>Loc&amp;k</source>
            <translation>锁定(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>复制(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Find on this page</source>
            <translation>搜索本页(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>后退(&amp;B)</translation>
        </message>
        <message>
            <source>F&amp;orward</source>
            <translation>前进(&amp;O)</translation>
        </message>
        <message>
            <source>Next &amp;pane</source>
            <translation>下一个区域(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Navigation: words or icons</source>
            <translation>导航：文字或图标(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Inspector</source>
            <translation>详情栏(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Recompute</source>
            <translation>重新计算(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Larger text</source>
            <translation>放大字号(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Smaller text</source>
            <translation>缩小字号(&amp;S)</translation>
        </message>
        <message>
            <source>Standar&amp;d text size</source>
            <translation>标准字号(&amp;D)</translation>
        </message>
        <message>
            <source>Light or &amp;dark colours</source>
            <translation>浅色或深色(&amp;K)</translation>
        </message>
        <message>
            <source>中文 / &amp;English</source>
            <translation>中文 / &amp;English</translation>
        </message>
        <message>
            <source>&amp;Open file</source>
            <translation>打开档案(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Previous person</source>
            <translation>上一人(&amp;P)</translation>
        </message>
        <message>
            <source>Ne&amp;xt person</source>
            <translation>下一人(&amp;X)</translation>
        </message>
        <message>
            <source>How is this &amp;worked out?</source>
            <translation>怎么算的？(&amp;W)</translation>
        </message>
        <message>
            <source>Next pro&amp;blem</source>
            <translation>下一处问题(&amp;B)</translation>
        </message>
        <message>
            <source>Main &amp;button of this page</source>
            <translation>本页主要按钮(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Verify the data file</source>
            <translation>检查数据文件(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Settings</source>
            <translation>设置(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Shortcuts</source>
            <translation>快捷键(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;About</source>
            <translation>关于(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Save this field</source>
            <translation>保存此项(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;New cadre…</source>
            <translation>新增干部(&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;Jump to…</source>
            <translation>跳转(&amp;J)…</translation>
        </message>
        <message>
            <source>&amp;Delete file</source>
            <translation>删除档案(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Change a field of many…</source>
            <translation>批量修改(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Edit as a sheet</source>
            <translation>表格编辑(&amp;E)</translation>
        </message>
        <message>
            <source>Change of &amp;post…</source>
            <translation>登记任职变动(&amp;P)…</translation>
        </message>
        <message>
            <source>&amp;Leaving…</source>
            <translation>离任(&amp;L)…</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>打印…(&amp;P)</translation>
        </message>
        <message>
            <source>Arrange &amp;training…</source>
            <translation>安排培训…(&amp;T)</translation>
        </message>
        <message>
            <source>P&amp;lan an alert…</source>
            <translation>列入计划(&amp;L)…</translation>
        </message>
        <message>
            <source>Put an alert o&amp;ff…</source>
            <translation>暂不处理(&amp;F)…</translation>
        </message>
        <message>
            <source>P&amp;hotos of many…</source>
            <translation>批量照片(&amp;H)…</translation>
        </message>
        <message>
            <source>Co&amp;mpare side by side</source>
            <translation>并排比较(&amp;M)</translation>
        </message>
        <message>
            <source>Fill a &amp;blank of the county…</source>
            <translation>填报空表(&amp;B)…</translation>
        </message>
        <message>
            <source>For&amp;ms from files (.lrmx)…</source>
            <translation>核对任免表文件…(&amp;M)</translation>
        </message>
        <message>
            <source>Do papers &amp;agree?</source>
            <translation>核对一致(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Manual for this page</source>
            <translation>本页帮助(&amp;M)</translation>
        </message>
        <message>
            <source>Enter a re&amp;quest…</source>
            <translation>登记来件…(&amp;Q)</translation>
        </message>
        <message>
            <source>It came &amp;back…</source>
            <translation>登记退回…(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Collection workbook…</source>
            <translation>信息采集表(&amp;C)…</translation>
        </message>
        <message>
            <source>Add a ta&amp;g…</source>
            <translation>加标签(&amp;G)…</translation>
        </message>
        <message>
            <source>Put into a s&amp;ubmission…</source>
            <translation>加入报送(&amp;U)…</translation>
        </message>
        <message>
            <source>Import what was c&amp;opied</source>
            <translation>从剪贴板导入(&amp;O)</translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Born (age)</source>
            <translation>出生年月(岁)</translation>
        </message>
        <message>
            <source>Ethnic group</source>
            <translation>民族</translation>
        </message>
        <message>
            <source>Ancestral home</source>
            <translation>籍贯</translation>
        </message>
        <message>
            <source>Political affiliation</source>
            <translation>政治面貌</translation>
        </message>
        <message>
            <source>Began work (years)</source>
            <translation>参加工作(年)</translation>
        </message>
        <message>
            <source>Current posts</source>
            <translation>现任职务</translation>
        </message>
        <message>
            <source>In post since (years)</source>
            <translation>任现职(年)</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>职务层次</translation>
        </message>
        <message>
            <source>At this level since (years)</source>
            <translation>任现层次(年)</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>职级</translation>
        </message>
        <message>
            <source>In this grade since (years)</source>
            <translation>任现职级(年)</translation>
        </message>
        <message>
            <source>Full-time education</source>
            <translation>全日制教育</translation>
        </message>
        <message>
            <source>In-service education</source>
            <translation>在职教育</translation>
        </message>
        <message>
            <source>Expertise</source>
            <translation>专长</translation>
        </message>
        <message>
            <source>Posts held</source>
            <translation>任职经历</translation>
        </message>
        <message>
            <source>Evaluations of three years</source>
            <translation>近三年考核</translation>
        </message>
        <message>
            <source>Awards and sanctions</source>
            <translation>奖惩</translation>
        </message>
        <message>
            <source>Training of three years (hours)</source>
            <translation>近三年培训(学时)</translation>
        </message>
        <message>
            <source>Alerts</source>
            <translation>预警</translation>
        </message>
        <message>
            <source>= alike</source>
            <translation>= 相同</translation>
        </message>
        <message>
            <source>≠ different</source>
            <translation>≠ 不同</translation>
        </message>
        <message>
            <source>◇ not known</source>
            <translation>◇ 缺项</translation>
        </message>
    </context>
    <context>
        <name>ComparisonPage</name>
        <message>
            <source>Side by side</source>
            <translation>并排比较</translation>
        </message>
        <message>
            <source>Cadres</source>
            <translation>干部</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Enter opens the file of the column · Ctrl+E export · Alt+← back</source>
            <translation>Enter 打开所在列的档案 · Ctrl+E 导出 · Alt+← 返回</translation>
        </message>
        <message>
            <source>Only where they differ</source>
            <translation>只看不同</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) differ</source>
            <translation>
                <numerusform>%n 项不同</numerusform>
            </translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Alike?</source>
            <translation>异同</translation>
        </message>
    </context>
    <context>
        <name>Condition</name>
        <message>
            <source>Age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Ethnic group</source>
            <translation>民族</translation>
        </message>
        <message>
            <source>Political affiliation</source>
            <translation>政治面貌</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>人员类别</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Group in the roster</source>
            <translation>名册分组</translation>
        </message>
        <message>
            <source>Posts</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>In post</source>
            <translation>任现职</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>职务层次</translation>
        </message>
        <message>
            <source>At this level</source>
            <translation>任现层次</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>职级</translation>
        </message>
        <message>
            <source>In this grade</source>
            <translation>任现职级</translation>
        </message>
        <message>
            <source>Qualification</source>
            <translation>学历</translation>
        </message>
        <message>
            <source>School or major</source>
            <translation>院校或专业</translation>
        </message>
        <message>
            <source>At work</source>
            <translation>参加工作</translation>
        </message>
        <message>
            <source>In this township</source>
            <translation>在本镇</translation>
        </message>
        <message>
            <source>In the Party</source>
            <translation>入党</translation>
        </message>
        <message>
            <source>Evaluations of three years</source>
            <translation>近三年考核</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Expertise</source>
            <translation>专长</translation>
        </message>
        <message>
            <source>Ancestral home</source>
            <translation>籍贯</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Retirement</source>
            <translation>退休</translation>
        </message>
        <message>
            <source>Two terms, or long in one post</source>
            <translation>任满两届或同职期满</translation>
        </message>
        <message>
            <source>Probation</source>
            <translation>试用期</translation>
        </message>
        <message>
            <source>Completeness</source>
            <translation>资料</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>{field} for {value} years or more</source>
            <translation>{field}满 {value} 年</translation>
        </message>
        <message>
            <source>{field} for less than {value} years</source>
            <translation>{field}不满 {value} 年</translation>
        </message>
        <message>
            <source>{field} is {value}</source>
            <translation>{field}是 {value}</translation>
        </message>
        <message>
            <source>{field} is not {value}</source>
            <translation>{field}不是 {value}</translation>
        </message>
        <message>
            <source>{field}: with {value}</source>
            <translation>{field}含 {value}</translation>
        </message>
        <message>
            <source>{field}: without {value}</source>
            <translation>{field}不含 {value}</translation>
        </message>
        <message>
            <source>{field} at least {value}</source>
            <translation>{field}不低于 {value}</translation>
        </message>
        <message>
            <source>{field} below {value}</source>
            <translation>{field}低于 {value}</translation>
        </message>
        <message>
            <source>{field} at most {value}</source>
            <translation>{field}不超过 {value} 岁</translation>
        </message>
        <message>
            <source>{field} {value} or more</source>
            <translation>{field}不小于 {value} 岁</translation>
        </message>
        <message>
            <source>{field}: one is {value}</source>
            <translation>{field}有 {value}</translation>
        </message>
        <message>
            <source>{field}: none is {value}</source>
            <translation>{field}没有 {value}</translation>
        </message>
        <message>
            <source>Retires within {value} months</source>
            <translation>{value} 个月内退休</translation>
        </message>
        <message>
            <source>Two terms or the time in one post full within {value} months</source>
            <translation>{value} 个月内任满两届或同职期满</translation>
        </message>
        <message>
            <source>Probation ends within {value} months</source>
            <translation>{value} 个月内试用期满</translation>
        </message>
        <message>
            <source>File incomplete</source>
            <translation>资料不全</translation>
        </message>
        <message>
            <source>File complete</source>
            <translation>资料齐全</translation>
        </message>
        <message>
            <source>No photo</source>
            <translation>没有照片</translation>
        </message>
        <message>
            <source>With a photo</source>
            <translation>有照片</translation>
        </message>
    </context>
    <context>
        <name>ConditionDialog</name>
        <message>
            <source>Change the condition</source>
            <translation>修改条件</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>条件</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Narrow the list (Enter)</source>
            <translation>按此筛选（Enter）</translation>
        </message>
        <message>
            <source>What</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>How</source>
            <translation>关系</translation>
        </message>
        <message>
            <source>Which</source>
            <translation>值</translation>
        </message>
    </context>
    <context>
        <name>ConditionRow</name>
        <message>
            <source>Conditions</source>
            <translation>条件</translation>
        </message>
        <message>
            <source>Enter changes it, Delete takes it away.</source>
            <translation>Enter 修改，Delete 去掉。</translation>
        </message>
        <message>
            <source>Several “is” or “with” of one field are always alternatives.</source>
            <translation>同一字段的几个“是”或“含”，满足一个即可。</translation>
        </message>
        <message>
            <source>All of these</source>
            <translation>全部满足</translation>
        </message>
        <message>
            <source>Any of these</source>
            <translation>满足任一</translation>
        </message>
    </context>
    <context>
        <name>ConditionsView</name>
        <message>
            <source>What is still needed</source>
            <translation>还差什么</translation>
        </message>
        <message>
            <source>{name} · {target}: {when}</source>
            <translation>{name} · {target}：{when}</translation>
        </message>
        <message>
            <source>Counted as of {day}, by what is on file. Passing every condition is no claim to promotion; the organization department decides.</source>
            <translation>计算截止 {day}，按档案登记的情况。条件具备不等于应当提拔晋升，最终以组织部门审核为准。</translation>
        </message>
        <message>
            <source>The proposed step</source>
            <translation>拟议的一步</translation>
        </message>
        <message>
            <source>Propose a step…</source>
            <translation>拟议一步…</translation>
        </message>
        <message>
            <source>Change the step…</source>
            <translation>改这一步…</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>CadreDesk</source>
            <translation>干部工作台</translation>
        </message>
        <message>
            <source>That step did not work; your data is unchanged.</source>
            <translation>这一步没做成，你的数据没有变。</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation>复制报告</translation>
        </message>
        <message>
            <source>Open its folder</source>
            <translation>打开所在文件夹</translation>
        </message>
        <message>
            <source>Start again</source>
            <translation>重新启动</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续使用</translation>
        </message>
        <message>
            <source>The program itself is at fault; you did nothing wrong.</source>
            <translation>是程序自己出了毛病，不是操作有错。</translation>
        </message>
        <message>
            <source>Safe: everything that was saved. What you had half typed is found again after a new start.</source>
            <translation>安全的：已经保存的都在。写了一半的内容，重新打开后会找回来。</translation>
        </message>
        <message>
            <source>Go on, or start again if something looks odd. If it happens again, pass this report on: it holds no names, numbers, contents or folders. Read it first.</source>
            <translation>可以继续用；觉得窗口不对劲，就重新启动。再出现时把这份报告交给维护人员：里面没有姓名、号码、资料内容和文件夹，交出前可以先看。</translation>
        </message>
    </context>
    <context>
        <name>CropDialog</name>
        <message>
            <source>Crop the photo</source>
            <translation>裁剪照片</translation>
        </message>
        <message>
            <source>Picture with the frame of the photo</source>
            <translation>图片和裁剪框</translation>
        </message>
        <message>
            <source>The photo as it will be</source>
            <translation>裁好的样子</translation>
        </message>
        <message>
            <source>Smaller frame</source>
            <translation>框小一点</translation>
        </message>
        <message>
            <source>Larger frame</source>
            <translation>框大一点</translation>
        </message>
        <message>
            <source>Turn (R)</source>
            <translation>旋转（R）</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Use this part</source>
            <translation>用这一块</translation>
        </message>
        <message>
            <source>Drag the frame or its corners; arrow keys move it, + and − size it, R turns the picture.</source>
            <translation>用鼠标拖框或拖角；方向键移动，＋、－ 放大缩小，R 旋转 90°。</translation>
        </message>
        <message>
            <source>{width} × {height} pixels</source>
            <translation>{width} × {height} 像素</translation>
        </message>
    </context>
    <context>
        <name>DayField</name>
        <message>
            <source>e.g. 20260930</source>
            <translation>如 20260930</translation>
        </message>
    </context>
    <context>
        <name>Deciding</name>
        <message>
            <source>In hand</source>
            <translation>办理中</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>列入计划</translation>
        </message>
        <message>
            <source>Put off</source>
            <translation>暂不处理</translation>
        </message>
        <message>
            <source>Exempt</source>
            <translation>豁免</translation>
        </message>
        <message>
            <source>Data in doubt</source>
            <translation>数据有误</translation>
        </message>
        <message>
            <source>settled at the coming election</source>
            <translation>换届统一安排</translation>
        </message>
        <message>
            <source>waiting for the superior's answer</source>
            <translation>等待上级答复</translation>
        </message>
        <message>
            <source>retires soon</source>
            <translation>本人即将退休</translation>
        </message>
        <message>
            <source>nobody suitable for the post yet</source>
            <translation>岗位暂无合适人选</translation>
        </message>
        <message>
            <source>the superior agreed to go on</source>
            <translation>上级同意继续任职</translation>
        </message>
        <message>
            <source>the rule does not cover this post</source>
            <translation>该职务不适用这条规则</translation>
        </message>
        <message>
            <source>the date is wrong</source>
            <translation>时间不对</translation>
        </message>
        <message>
            <source>the post is wrong</source>
            <translation>职务不对</translation>
        </message>
        <message>
            <source>already settled, not entered yet</source>
            <translation>已办，还没有登记</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>至 {day}</translation>
        </message>
        <message>
            <source>Back again</source>
            <translation>到期再看</translation>
        </message>
        <message>
            <source>Facts changed</source>
            <translation>事实有变</translation>
        </message>
        <message>
            <source>Not to be told again</source>
            <translation>不再提示</translation>
        </message>
    </context>
    <context>
        <name>DecisionDialog</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Note it (Ctrl+Enter)</source>
            <translation>记下（Ctrl+Enter）</translation>
        </message>
        <message numerus="yes">
            <source>%n alert(s)</source>
            <translation>
                <numerusform>%n 项预警</numerusform>
            </translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>哪一项有误</translation>
        </message>
        <message>
            <source>Document no.</source>
            <translation>依据文号</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Planned for</source>
            <translation>计划日期</translation>
        </message>
        <message>
            <source>Look at it again on</source>
            <translation>复查日期</translation>
        </message>
        <message>
            <source>It leaves the list of today and comes back on that day.</source>
            <translation>先从今日的清单里拿开，到那一天自动回来。</translation>
        </message>
        <message>
            <source>It stays in the ledger with its reason and comes back on that day, within a year.</source>
            <translation>带着理由留在台账里，到复查日期自动回来，最长一年。</translation>
        </message>
        <message>
            <source>It stays in the ledger with the paper, and speaks again when the facts change.</source>
            <translation>带着文号留在台账里；事实变了会重新提醒。</translation>
        </message>
        <message>
            <source>The field opens next. Put right, the alert works itself out again.</source>
            <translation>记下后打开这一项；改正以后预警自己重算。</translation>
        </message>
        <message>
            <source>The reason stands in the ledger. One Ctrl+Z takes it back.</source>
            <translation>理由会出现在预警台账里。按一次 Ctrl+Z 可撤回。</translation>
        </message>
    </context>
    <context>
        <name>Deleting</name>
        <message>
            <source>%n file(s) moved to the recycle bin. Ctrl+Z brings them back.</source>
            <translation>%n 份档案已移到回收站，Ctrl+Z 可撤销。</translation>
        </message>
    </context>
    <context>
        <name>DeparturesPage</name>
        <message>
            <source>Export register</source>
            <translation>导出登记</translation>
        </message>
        <message>
            <source>Find by paper, purpose, file or clerk</source>
            <translation>按材料、用途、文件或经办人查找</translation>
        </message>
        <message>
            <source>Ctrl+F find · Ctrl+C copy · nothing here can be changed</source>
            <translation>Ctrl+F 查找 · Ctrl+C 复制 · 这里的内容不能改</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>By</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>材料</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>ID numbers</source>
            <translation>身份证号</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Checksum</source>
            <translation>校验和</translation>
        </message>
        <message>
            <source>Nothing like that left.</source>
            <translation>没有这样的导出。</translation>
        </message>
        <message>
            <source>Nothing left yet. Whatever is exported or printed is noted here.</source>
            <translation>还没有导出过。导出、打印的材料都会登记在这里。</translation>
        </message>
        <message>
            <source>none</source>
            <translation>不含</translation>
        </message>
        <message>
            <source>masked</source>
            <translation>遮挡</translation>
        </message>
        <message>
            <source>whole</source>
            <translation>完整</translation>
        </message>
        <message>
            <source>{file} (on paper)</source>
            <translation>{file}（打印）</translation>
        </message>
        <message>
            <source>{file} ({count} files)</source>
            <translation>{file}（{count} 个文件）</translation>
        </message>
    </context>
    <context>
        <name>DictionarySection</name>
        <message>
            <source>Heading</source>
            <translation>表头写法</translation>
        </message>
        <message>
            <source>Means</source>
            <translation>当作</translation>
        </message>
        <message>
            <source>Learned from</source>
            <translation>从哪里学来</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Imported on</source>
            <translation>导入日期</translation>
        </message>
        <message>
            <source>What was decided</source>
            <translation>当时怎么定的</translation>
        </message>
        <message>
            <source>What headings of rosters mean</source>
            <translation>花名册表头的叫法</translation>
        </message>
        <message>
            <source>Kinds of tables that came in</source>
            <translation>导入过的表</translation>
        </message>
        <message>
            <source>Learned from what was corrected in an import; it comes before what the program knows.</source>
            <translation>导入时改过的对应会记在这里，比程序自带的叫法优先。删掉就恢复自带的认法。</translation>
        </message>
        <message>
            <source>Nothing was learned yet. What is corrected in an import is kept here.</source>
            <translation>还没有学来的叫法。导入时改过的对应会记在这里，也可以直接添加。</translation>
        </message>
        <message>
            <source>The same headings in the same order are taken as they were decided.</source>
            <translation>表头相同的表，下次按当时定的对应导入。</translation>
        </message>
        <message>
            <source>No roster was imported yet.</source>
            <translation>还没有导入过花名册。</translation>
        </message>
        <message>
            <source>Heading as the table writes it</source>
            <translation>表里的写法，例如：岗位</translation>
        </message>
        <message>
            <source>means</source>
            <translation>当作</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>记住</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除这条</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>忘掉这张表</translation>
        </message>
        <message>
            <source>Written here</source>
            <translation>在这里写的</translation>
        </message>
        <message>
            <source>not imported</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>nothing: all was recognised</source>
            <translation>全部自动认出</translation>
        </message>
    </context>
    <context>
        <name>DictionaryWork</name>
        <message>
            <source>Removed: {heading}</source>
            <translation>已删除：{heading}</translation>
        </message>
        <message>
            <source>Put it back</source>
            <translation>放回去</translation>
        </message>
    </context>
    <context>
        <name>DifferenceDialog</name>
        <message>
            <source>What is different: v{before} → v{after}</source>
            <translation>两版差异：v{before} → v{after}</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>哪一项</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>原来</translation>
        </message>
        <message>
            <source>After</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Nothing is different.</source>
            <translation>两版没有不同。</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n 人</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n 处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n 个文件</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DifferenceModel</name>
        <message>
            <source>Whose</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Sheet, row</source>
            <translation>表、行</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>列</translation>
        </message>
        <message>
            <source>In the library</source>
            <translation>库里</translation>
        </message>
        <message>
            <source>In the workbook (checked: taken)</source>
            <translation>表里（勾选的采用）</translation>
        </message>
        <message>
            <source>{sheet} row {row}</source>
            <translation>{sheet} 第 {row} 行</translation>
        </message>
        <message>
            <source>new person</source>
            <translation>新人员</translation>
        </message>
        <message>
            <source>new row</source>
            <translation>新增一行</translation>
        </message>
    </context>
    <context>
        <name>DisplayChoice</name>
        <message>
            <source>Standard</source>
            <translation>标准</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>较大</translation>
        </message>
        <message>
            <source>Large</source>
            <translation>大</translation>
        </message>
        <message>
            <source>Very large</source>
            <translation>特大</translation>
        </message>
        <message>
            <source>Huge</source>
            <translation>超大</translation>
        </message>
        <message>
            <source>Compact rows</source>
            <translation>紧凑</translation>
        </message>
        <message>
            <source>Normal rows</source>
            <translation>适中</translation>
        </message>
        <message>
            <source>Roomy rows</source>
            <translation>宽松</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>On screen, not on paper</source>
            <translation>屏幕上列，纸面不列</translation>
        </message>
        <message>
            <source>On screen and on paper</source>
            <translation>屏幕和纸面都列</translation>
        </message>
        <message>
            <source>Nowhere</source>
            <translation>都不列</translation>
        </message>
    </context>
    <context>
        <name>DisplaySection</name>
        <message>
            <source>Display</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>字号</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>密度</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>颜色</translation>
        </message>
        <message>
            <source>Alerts about sanctions</source>
            <translation>处分类预警</translation>
        </message>
    </context>
    <context>
        <name>DoneStep</name>
        <message>
            <source>Undo this import</source>
            <translation>撤销这次导入</translation>
        </message>
        <message>
            <source>Export rows with problems…</source>
            <translation>导出问题行…</translation>
        </message>
        <message>
            <source>{new} new, {changed} changed, {unchanged} unchanged.</source>
            <translation>新建 {new} 人，更新 {changed} 人，不变 {unchanged} 人。</translation>
        </message>
        <message>
            <source>The import was undone; everything is as it was before.</source>
            <translation>已撤销这次导入，一切恢复原样。</translation>
        </message>
        <message>
            <source>{count} without an ID number</source>
            <translation>{count} 人没有身份证号</translation>
        </message>
        <message>
            <source>{count} without a date of birth</source>
            <translation>{count} 人没有出生年月</translation>
        </message>
        <message>
            <source>{count} without the start of their post</source>
            <translation>{count} 人没有任现职时间</translation>
        </message>
        <message>
            <source>Still missing: {what}. It can be used all the same.</source>
            <translation>还缺：{what}（不影响使用）。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
    </context>
    <context>
        <name>DoubtModel</name>
        <message>
            <source>Whose</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>表</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Would be written</source>
            <translation>将写出</translation>
        </message>
        <message>
            <source>What to look at</source>
            <translation>要看什么</translation>
        </message>
        <message>
            <source>not in the list</source>
            <translation>不在下拉表里</translation>
        </message>
        <message>
            <source>{count} characters, the system holds {limit}</source>
            <translation>有 {count} 字，接收系统最多 {limit} 字</translation>
        </message>
        <message>
            <source>only the year; 6 or 8 digits are asked for</source>
            <translation>只有年份，要 6 位或 8 位</translation>
        </message>
        <message>
            <source>required, not on file</source>
            <translation>必填，档案里没有</translation>
        </message>
        <message>
            <source>too long if the {limit} are counted as bytes</source>
            <translation>如按字节算，{limit} 不够</translation>
        </message>
    </context>
    <context>
        <name>DoubtsCard</name>
        <message>
            <source>Two people, or one?</source>
            <translation>两个人还是一个人？</translation>
        </message>
        <message>
            <source>{count} more rows like these are taken as usual.</source>
            <translation>还有 {count} 行也是这样，按默认处理。</translation>
        </message>
        <message>
            <source>Row {row}</source>
            <translation>第 {row} 行</translation>
        </message>
        <message>
            <source>On file</source>
            <translation>库里</translation>
        </message>
        <message>
            <source>✓ agrees</source>
            <translation>✓ 相同</translation>
        </message>
        <message>
            <source>✕ differs</source>
            <translation>✕ 不同</translation>
        </message>
    </context>
    <context>
        <name>Eligibility</name>
        <message>
            <source>held already, or higher</source>
            <translation>已任本级或更高</translation>
        </message>
        <message>
            <source>✓ now</source>
            <translation>✓ 已具备</translation>
        </message>
        <message>
            <source>◇ cannot judge</source>
            <translation>◇ 不能判断</translation>
        </message>
        <message>
            <source>— not by waiting</source>
            <translation>— 须先补条件</translation>
        </message>
        <message>
            <source>Conditions</source>
            <translation>条件</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>条件</translation>
        </message>
        <message>
            <source>How it stands</source>
            <translation>情况</translation>
        </message>
        <message>
            <source>{basis} (set locally)</source>
            <translation>{basis}（本地口径）</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>{condition} (to check)</source>
            <translation>{condition}（仅供核对）</translation>
        </message>
        <message>
            <source>{state}; from {day}</source>
            <translation>{state}；{day} 起</translation>
        </message>
    </context>
    <context>
        <name>EligibilityPage</name>
        <message>
            <source>Still needed</source>
            <translation>还差什么</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>打开档案</translation>
        </message>
        <message>
            <source>Name, post, unit…  Ctrl+F</source>
            <translation>姓名、职务、单位…  Ctrl+F</translation>
        </message>
        <message>
            <source>Search people</source>
            <translation>搜索人员</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>All units</source>
            <translation>全部单位</translation>
        </message>
        <message>
            <source>Nobody who serves is on the way there, as far as is chosen.</source>
            <translation>没有符合所选范围的在职人员。</translation>
        </message>
        <message>
            <source>Enter opens the file · Ctrl+F search · Ctrl+E export</source>
            <translation>Enter 打开档案 · Ctrl+F 搜索 · Ctrl+E 导出</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Earliest</source>
            <translation>最早</translation>
        </message>
        <message>
            <source>Posts</source>
            <translation>现任职务</translation>
        </message>
        <message>
            <source>{shown} of {all}</source>
            <translation>{shown} / {all} 人</translation>
        </message>
    </context>
    <context>
        <name>ExplainPanel</name>
        <message>
            <source>Choose a row to see how it is worked out.</source>
            <translation>选一行，看它是怎么算的。</translation>
        </message>
        <message>
            <source>How is this worked out?</source>
            <translation>怎么算的？</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>事实</translation>
        </message>
        <message>
            <source>Sum</source>
            <translation>怎么算的</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>条文</translation>
        </message>
        <message>
            <source>Certainty</source>
            <translation>把握</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>性质</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Lead time</source>
            <translation>提前</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>Set locally</source>
            <translation>本地口径</translation>
        </message>
        <message>
            <source>Rule book</source>
            <translation>规则版本</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Noted</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Decided on</source>
            <translation>处理日期</translation>
        </message>
        <message>
            <source>Settings of this rule ›</source>
            <translation>规则设置 ›</translation>
        </message>
    </context>
    <context>
        <name>ExportColumns</name>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Usual columns</source>
            <translation>恢复常用列</translation>
        </message>
        <message>
            <source>Columns: {chosen} of {all}</source>
            <translation>列：选 {chosen} / 共 {all}</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Browse…</source>
            <translation>浏览…</translation>
        </message>
        <message>
            <source>Open the folder afterwards</source>
            <translation>完成后打开文件夹</translation>
        </message>
        <message>
            <source>Selected: {count}</source>
            <translation>选中 {count} 人</translation>
        </message>
        <message>
            <source>This list: {count}</source>
            <translation>当前列表 {count} 人</translation>
        </message>
        <message>
            <source>Everybody: {count}</source>
            <translation>全部 {count} 人</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>Save to</source>
            <translation>保存到</translation>
        </message>
        <message>
            <source>Ages are counted to {day}.</source>
            <translation>年龄计算到 {day}。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Where to put the approval forms</source>
            <translation>审批表放到哪个文件夹</translation>
        </message>
        <message>
            <source>This list tells ID numbers. Give it only to whom it is addressed.</source>
            <translation>这张表有身份证号，只给应当收到的单位。</translation>
        </message>
        <message>
            <source>Keep as…</source>
            <translation>存为我的表…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>As the list asks</source>
            <translation>按表的条件</translation>
        </message>
        <message>
            <source>ID numbers are masked unless the whole ones are asked for.</source>
            <translation>身份证号已遮挡；确需完整号码再勾选。</translation>
        </message>
        <message>
            <source>Collection workbook…</source>
            <translation>信息采集表…</translation>
        </message>
    </context>
    <context>
        <name>ExportPreview</name>
        <message>
            <source>The first rows</source>
            <translation>前几行</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s), {columns} columns, {paper}. The first rows:</source>
            <translation>
                <numerusform>%n 人，{columns} 列，{paper} 纸。前几行：</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FactGrid</name>
        <message>
            <source>{fact} not known</source>
            <translation>{fact}未填</translation>
        </message>
    </context>
    <context>
        <name>Field</name>
        <message>
            <source>Basics</source>
            <translation>基本信息</translation>
        </message>
        <message>
            <source>Post held</source>
            <translation>任职</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>职务层次</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>职级</translation>
        </message>
        <message>
            <source>Résumé</source>
            <translation>简历</translation>
        </message>
        <message>
            <source>Education</source>
            <translation>学历学位</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>家庭成员</translation>
        </message>
        <message>
            <source>Award</source>
            <translation>奖励</translation>
        </message>
        <message>
            <source>Sanction</source>
            <translation>处分处理</translation>
        </message>
        <message>
            <source>Annual evaluation</source>
            <translation>年度考核</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>培训</translation>
        </message>
        <message>
            <source>Speciality</source>
            <translation>专长</translation>
        </message>
        <message>
            <source>Professional title</source>
            <translation>专业技术职务</translation>
        </message>
        <message>
            <source>Service period</source>
            <translation>服务期</translation>
        </message>
        <message>
            <source>Determination</source>
            <translation>档案认定</translation>
        </message>
        <message>
            <source>Ancestral home</source>
            <translation>籍贯</translation>
        </message>
        <message>
            <source>Appointed</source>
            <translation>任职时间</translation>
        </message>
        <message>
            <source>Authority</source>
            <translation>批准机关</translation>
        </message>
        <message>
            <source>Awarded</source>
            <translation>授予时间</translation>
        </message>
        <message>
            <source>Began work</source>
            <translation>参加工作</translation>
        </message>
        <message>
            <source>Birthplace</source>
            <translation>出生地</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>出生年月</translation>
        </message>
        <message>
            <source>Came to the township</source>
            <translation>到本镇时间</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>身份类别</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>完成时间</translation>
        </message>
        <message>
            <source>Current posts</source>
            <translation>现任职务</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>天数</translation>
        </message>
        <message>
            <source>Degree</source>
            <translation>学位</translation>
        </message>
        <message>
            <source>Degree awarded</source>
            <translation>学位授予</translation>
        </message>
        <message>
            <source>Determined</source>
            <translation>认定时间</translation>
        </message>
        <message>
            <source>Document no.</source>
            <translation>文号</translation>
        </message>
        <message>
            <source>Start known from the document only</source>
            <translation>任职时间按文件</translation>
        </message>
        <message>
            <source>In effect from</source>
            <translation>影响期起</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>止</translation>
        </message>
        <message>
            <source>In effect until</source>
            <translation>影响期止</translation>
        </message>
        <message>
            <source>Entered the civil service</source>
            <translation>进入公务员队伍</translation>
        </message>
        <message>
            <source>Ethnic group</source>
            <translation>民族</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>具体表现</translation>
        </message>
        <message>
            <source>Expertise</source>
            <translation>熟悉专业</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>认定事项</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>领域</translation>
        </message>
        <message>
            <source>Full Party member</source>
            <translation>转正时间</translation>
        </message>
        <message>
            <source>Off the job</source>
            <translation>脱产</translation>
        </message>
        <message>
            <source>Grew up in</source>
            <translation>成长地</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>健康状况</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>学时</translation>
        </message>
        <message>
            <source>Identity number</source>
            <translation>身份证号</translation>
        </message>
        <message>
            <source>In use for</source>
            <translation>已用于</translation>
        </message>
        <message>
            <source>Joined the Party</source>
            <translation>入党时间</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>Leading post</source>
            <translation>领导职务</translation>
        </message>
        <message>
            <source>Main post</source>
            <translation>主职</translation>
        </message>
        <message>
            <source>Major</source>
            <translation>专业</translation>
        </message>
        <message>
            <source>Managed by</source>
            <translation>管理权限</translation>
        </message>
        <message>
            <source>Months at least</source>
            <translation>最少月数</translation>
        </message>
        <message>
            <source>Mode</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Obtained</source>
            <translation>取得时间</translation>
        </message>
        <message>
            <source>On the approval form</source>
            <translation>审批表</translation>
        </message>
        <message>
            <source>Organizer</source>
            <translation>主办</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>联系电话</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Planned end</source>
            <translation>约定到期</translation>
        </message>
        <message>
            <source>Political affiliation</source>
            <translation>政治面貌</translation>
        </message>
        <message>
            <source>Probation passed</source>
            <translation>试用期满转正</translation>
        </message>
        <message>
            <source>Qualification</source>
            <translation>学历</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Registered as civil servant</source>
            <translation>公务员登记</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>称谓</translation>
        </message>
        <message>
            <source>Removal document no.</source>
            <translation>免职文号</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>免职时间</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>等次</translation>
        </message>
        <message>
            <source>Retirement category</source>
            <translation>退休类别</translation>
        </message>
        <message>
            <source>Group in the roster</source>
            <translation>名册分组</translation>
        </message>
        <message>
            <source>School, department and major</source>
            <translation>院校系及专业</translation>
        </message>
        <message>
            <source>Second affiliation</source>
            <translation>第二党派</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>任用方式</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Post in short</source>
            <translation>职务简称</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Staffing</source>
            <translation>编制</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起</translation>
        </message>
        <message>
            <source>Stated</source>
            <translation>原记载</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Status since</source>
            <translation>状态起始</translation>
        </message>
        <message>
            <source>Under</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Temporary posting</source>
            <translation>挂职或借调</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Determined as</source>
            <translation>认定为</translation>
        </message>
        <message>
            <source>Could be used for</source>
            <translation>想派什么用场</translation>
        </message>
        <message>
            <source>Workplace and post</source>
            <translation>工作单位及职务</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年度</translation>
        </message>
        <message>
            <source>(image)</source>
            <translation>（图片）</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>Archive material</source>
            <translation>档案材料</translation>
        </message>
        <message>
            <source>Archive loan</source>
            <translation>查借阅</translation>
        </message>
        <message>
            <source>Accepted finding</source>
            <translation>已认可的体检项</translation>
        </message>
        <message>
            <source>Approved by</source>
            <translation>批准人</translation>
        </message>
        <message>
            <source>Borrower</source>
            <translation>借阅单位（人）</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类号</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>认可时间</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Due back</source>
            <translation>应还时间</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Filed</source>
            <translation>归档时间</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>事实</translation>
        </message>
        <message>
            <source>Formed</source>
            <translation>形成时间</translation>
        </message>
        <message>
            <source>Went to</source>
            <translation>去向</translation>
        </message>
        <message>
            <source>Lent</source>
            <translation>借出时间</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页数</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>移交时间</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>归还时间</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Document of the present term</source>
            <translation>本届文号</translation>
        </message>
        <message>
            <source>Present term from</source>
            <translation>本届起始</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>What</source>
            <translation>材料</translation>
        </message>
        <message>
            <source>Village cadre</source>
            <translation>村干部</translation>
        </message>
        <message>
            <source>Establishment</source>
            <translation>机构编制</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>职位</translation>
        </message>
        <message>
            <source>Quota</source>
            <translation>职数</translation>
        </message>
        <message>
            <source>Leading group</source>
            <translation>班子</translation>
        </message>
        <message>
            <source>Term of office</source>
            <translation>届期</translation>
        </message>
        <message>
            <source>Exception by strokes</source>
            <translation>笔画顺序例外</translation>
        </message>
        <message>
            <source>Local value of a rule</source>
            <translation>本地口径</translation>
        </message>
        <message>
            <source>Decision about an alert</source>
            <translation>预警处理</translation>
        </message>
        <message>
            <source>Approval form</source>
            <translation>审批表</translation>
        </message>
        <message>
            <source>Text of the form alone</source>
            <translation>只在表上的文字</translation>
        </message>
        <message>
            <source>Ages as of</source>
            <translation>计算年龄时间</translation>
        </message>
        <message>
            <source>Box of the form</source>
            <translation>表上的格</translation>
        </message>
        <message>
            <source>Date of the form</source>
            <translation>填表时间</translation>
        </message>
        <message>
            <source>Post to vacate</source>
            <translation>拟免职务</translation>
        </message>
        <message>
            <source>Filled in by</source>
            <translation>填表人</translation>
        </message>
        <message>
            <source>Proposed post</source>
            <translation>拟任职务</translation>
        </message>
        <message>
            <source>Reporting unit</source>
            <translation>呈报单位</translation>
        </message>
        <message>
            <source>View</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>Conditions</source>
            <translation>筛选条件</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Heads both</source>
            <translation>一肩挑</translation>
        </message>
        <message>
            <source>Term until</source>
            <translation>本届届满</translation>
        </message>
        <message>
            <source>Village</source>
            <translation>村（社区）</translation>
        </message>
        <message>
            <source>Deputies elected</source>
            <translation>代表选出</translation>
        </message>
        <message>
            <source>Kin among colleagues</source>
            <translation>同事中的亲属</translation>
        </message>
        <message>
            <source>Kin in the committees</source>
            <translation>两委中的亲属</translation>
        </message>
        <message>
            <source>States start of work</source>
            <translation>记载参加工作</translation>
        </message>
        <message>
            <source>States birth</source>
            <translation>记载出生</translation>
        </message>
        <message>
            <source>States joining the Party</source>
            <translation>记载入党</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>Quarters and days of a year</source>
            <translation>平时考核与考勤</translation>
        </message>
        <message>
            <source>Days absent</source>
            <translation>旷工天数</translation>
        </message>
        <message>
            <source>Absent in a row</source>
            <translation>连续旷工</translation>
        </message>
        <message>
            <source>1st quarter</source>
            <translation>一季度</translation>
        </message>
        <message>
            <source>4th quarter</source>
            <translation>四季度</translation>
        </message>
        <message>
            <source>Days of leave</source>
            <translation>病事假天数</translation>
        </message>
        <message>
            <source>Wage level raised</source>
            <translation>级别晋升</translation>
        </message>
        <message>
            <source>2nd quarter</source>
            <translation>二季度</translation>
        </message>
        <message>
            <source>Wage step raised</source>
            <translation>档次晋升</translation>
        </message>
        <message>
            <source>3rd quarter</source>
            <translation>三季度</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>来件</translation>
        </message>
        <message>
            <source>Pack</source>
            <translation>一包</translation>
        </message>
        <message>
            <source>File of a pack</source>
            <translation>包里的文件</translation>
        </message>
        <message>
            <source>Return point</source>
            <translation>退回意见</translation>
        </message>
        <message>
            <source>Kept word</source>
            <translation>保留的用词</translation>
        </message>
    </context>
    <context>
        <name>FieldMenu</name>
        <message>
            <source>Restore the earlier value</source>
            <translation>恢复原值</translation>
        </message>
        <message>
            <source>Note the source…</source>
            <translation>记依据…</translation>
        </message>
        <message>
            <source>Show what was changed</source>
            <translation>查看修改历史</translation>
        </message>
    </context>
    <context>
        <name>FieldNote</name>
        <message>
            <source>Settle</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>The archive decides (note the reason)</source>
            <translation>以档案认定为准（记理由）</translation>
        </message>
        <message>
            <source>Source or reason</source>
            <translation>依据或理由</translation>
        </message>
        <message>
            <source>Source or reason, Enter notes it, Esc leaves it</source>
            <translation>写依据或理由，Enter 记下，Esc 不记</translation>
        </message>
        <message>
            <source>Change it to {value}</source>
            <translation>改成身份证上的 {value}</translation>
        </message>
        <message>
            <source>By {source}</source>
            <translation>依据：{source}</translation>
        </message>
        <message>
            <source>The archive review settled {value}</source>
            <translation>档案认定为 {value}</translation>
        </message>
    </context>
    <context>
        <name>FileLayout</name>
        <message>
            <source>Sections</source>
            <translation>分区</translation>
        </message>
        <message>
            <source>lacks {count}</source>
            <translation>缺{count}</translation>
        </message>
        <message>
            <source>How is this worked out?</source>
            <translation>怎么算的？</translation>
        </message>
    </context>
    <context>
        <name>FileList</name>
        <message>
            <source>Files received</source>
            <translation>收到的文件</translation>
        </message>
    </context>
    <context>
        <name>FileModel</name>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>采用</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
    </context>
    <context>
        <name>FilePane</name>
        <message>
            <source>Take all files</source>
            <translation>全部文件都采用</translation>
        </message>
        <message>
            <source>Everything that the files state; a row that only a cadre file has stays. To take one away, go to that person.</source>
            <translation>文件里写了的都采用；只有档案里有的行保留。要去掉某一行，请到那个人那里选。</translation>
        </message>
        <message>
            <source>Leave all files</source>
            <translation>都不采用</translation>
        </message>
    </context>
    <context>
        <name>FileState</name>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Differs</source>
            <translation>不同</translation>
        </message>
        <message>
            <source>The same</source>
            <translation>相同</translation>
        </message>
        <message>
            <source>Whose?</source>
            <translation>是谁的</translation>
        </message>
        <message>
            <source>Twice</source>
            <translation>重复</translation>
        </message>
        <message>
            <source>Not read</source>
            <translation>未读出</translation>
        </message>
    </context>
    <context>
        <name>FileStep</name>
        <message>
            <source>Choose a file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Title, header, group rows and footers are found by themselves. Nothing is saved before you have checked it, and the whole import can be undone.</source>
            <translation>标题、表头、分组行、表尾会自动认出。核对之前什么都不保存，导入后可整批撤销。</translation>
        </message>
        <message>
            <source>Approval forms (.lrmx)…</source>
            <translation>任免表文件（.lrmx）…</translation>
        </message>
        <message>
            <source>Pasted table</source>
            <translation>粘贴的表格</translation>
        </message>
        <message>
            <source>Drop an Excel roster here, or choose one. It is only read, never changed.
Or copy cells with their header in WPS, and press Ctrl+V here.</source>
            <translation>把 Excel 花名册拖到这里，或选择文件。只读取，不改动原文件。
也可以在 WPS 里连表头一起复制，回到这里按 Ctrl+V。</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
    </context>
    <context>
        <name>Files</name>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Choose a roster</source>
            <translation>选择花名册</translation>
        </message>
        <message>
            <source>Rosters (*.xlsx *.xls *.et);;All files (*)</source>
            <translation>花名册 (*.xlsx *.xls *.et);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Excel workbook (*.xlsx)</source>
            <translation>Excel 工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>存为 PDF</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>Choose photos</source>
            <translation>选择照片</translation>
        </message>
        <message>
            <source>Pictures (*.jpg *.jpeg *.png *.bmp)</source>
            <translation>图片 (*.jpg *.jpeg *.png *.bmp)</translation>
        </message>
        <message>
            <source>Local values of rules (*.toml)</source>
            <translation>本地口径 (*.toml)</translation>
        </message>
        <message>
            <source>Choose approval forms</source>
            <translation>选择任免表文件</translation>
        </message>
        <message>
            <source>Approval forms (*.lrmx *.lrm *.zip)</source>
            <translation>任免表文件 (*.lrmx *.lrm *.zip)</translation>
        </message>
        <message>
            <source>Choose a blank</source>
            <translation>选择空表</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx *.xls *.et);;All files (*)</source>
            <translation>工作簿 (*.xlsx *.xls *.et);;所有文件 (*)</translation>
        </message>
    </context>
    <context>
        <name>Filing</name>
        <message>
            <source>What was not finished last time is back in its fields.</source>
            <translation>上次没写完的内容已找回。</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>丢弃</translation>
        </message>
        <message>
            <source>One row was removed.</source>
            <translation>已删除一行。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Filters</source>
            <translation>筛选</translation>
        </message>
    </context>
    <context>
        <name>FilterChips</name>
        <message>
            <source>View: {choice}</source>
            <translation>视图：{choice}</translation>
        </message>
        <message>
            <source>Alerts: {choice}</source>
            <translation>预警：{choice}</translation>
        </message>
        <message numerus="yes">
            <source>A list of %n person(s)</source>
            <translation>
                <numerusform>名单：%n 人</numerusform>
            </translation>
        </message>
        <message>
            <source>No matter</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>有预警</translation>
        </message>
        <message>
            <source>Why so by strokes, and exceptions…</source>
            <translation>笔画先后的依据和例外…</translation>
        </message>
        <message>
            <source>Order: {choice}</source>
            <translation>排序：{choice}</translation>
        </message>
        <message>
            <source>The unit's own</source>
            <translation>本单位顺序</translation>
        </message>
        <message>
            <source>Names by pinyin</source>
            <translation>姓名拼音</translation>
        </message>
        <message>
            <source>Surnames by strokes</source>
            <translation>姓氏笔画</translation>
        </message>
        <message>
            <source>By a column</source>
            <translation>按某一列</translation>
        </message>
        <message>
            <source>＋ Condition</source>
            <translation>＋ 条件</translation>
        </message>
        <message>
            <source>View: {choice} (changed)</source>
            <translation>视图：{choice}（已改）</translation>
        </message>
    </context>
    <context>
        <name>FindingTable</name>
        <message>
            <source>Weight</source>
            <translation>轻重</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>发现</translation>
        </message>
        <message>
            <source>What it affects</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Take as right</source>
            <translation>以谁为准</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>办法</translation>
        </message>
    </context>
    <context>
        <name>FormExport</name>
        <message>
            <source>Where to put the approval forms</source>
            <translation>审批表放到哪个文件夹</translation>
        </message>
        <message>
            <source>Writing approval forms</source>
            <translation>正在生成审批表</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>{count} more forms were not written.</source>
            <translation>另有 {count} 份没有生成。</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>已写好：{file}</translation>
        </message>
        <message>
            <source>{count} approval forms written to {folder}</source>
            <translation>已生成 {count} 份审批表，在 {folder}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Made smaller to fit: {what}</source>
            <translation>为放得下缩小了字号：{what}</translation>
        </message>
        <message>
            <source>Made smaller to fit, {count} forms: {what} …</source>
            <translation>为放得下，{count} 份缩小了字号：{what}……</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>Look over before sending: {what}</source>
            <translation>报送前请过目：{what}</translation>
        </message>
        <message>
            <source>Look over before sending, {count} forms: {what} …</source>
            <translation>报送前请过目，{count} 份：{what}……</translation>
        </message>
        <message>
            <source>Approval forms (.xlsx, one each)</source>
            <translation>任免审批表（.xlsx，一人一份）</translation>
        </message>
        <message>
            <source>Approval forms (PDF, one each)</source>
            <translation>任免审批表（PDF，一人一份）</translation>
        </message>
        <message>
            <source>Approval forms (one PDF)</source>
            <translation>任免审批表（合成一个 PDF）</translation>
        </message>
        <message>
            <source>Approval forms for exchange (.lrmx)</source>
            <translation>任免表交换文件（.lrmx，一人一份）</translation>
        </message>
        <message>
            <source>Approval forms for exchange (.lrmx V4, with retirement age)</source>
            <translation>任免表交换文件（.lrmx V4 版，含到龄）</translation>
        </message>
        <message>
            <source>Approval forms for exchange (.lrm and .pic, old editors)</source>
            <translation>任免表交换文件（.lrm 和 .pic，旧版编辑器）</translation>
        </message>
    </context>
    <context>
        <name>FormIssue</name>
        <message>
            <source>{box}: {lines} lines too many even at {size} pt. The form cannot go out.</source>
            <translation>{box}：缩到 {size} 磅仍多 {lines} 行，不能出表</translation>
        </message>
        <message>
            <source>{count} family members; the form holds {most}.</source>
            <translation>家庭成员 {count} 人，表上最多 {most} 人</translation>
        </message>
        <message>
            <source>{named} is empty</source>
            <translation>{named}没有填</translation>
        </message>
        <message>
            <source>{box} is filled with “{text}” by custom</source>
            <translation>{box}档案里没有，按“{text}”填写</translation>
        </message>
        <message>
            <source>{box} differs: the file says “{text}”</source>
            <translation>{box}与档案不同，档案是“{text}”</translation>
        </message>
        <message>
            <source>{box} made smaller to {size} pt</source>
            <translation>{box}缩小到 {size} 磅</translation>
        </message>
        <message>
            <source>The photo is {width} × {height}, not 4 : 5</source>
            <translation>照片 {width} × {height}，不是 4 : 5</translation>
        </message>
        <message>
            <source>The photo has {width} × {height} pixels only and prints coarse</source>
            <translation>照片只有 {width} × {height} 像素，印出来会发虚</translation>
        </message>
        <message>
            <source>“{font}” is missing; {substitute} stands in</source>
            <translation>缺“{font}”，用 {substitute} 代替</translation>
        </message>
        <message>
            <source>“{word}”: write {better}</source>
            <translation>“{word}”宜写{better}</translation>
        </message>
        <message>
            <source>{box}: “{long}” can be “{short}”</source>
            <translation>{box}：“{long}”可简写为“{short}”</translation>
        </message>
    </context>
    <context>
        <name>FormLayout</name>
        <message>
            <source>Front</source>
            <translation>正面</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>背面</translation>
        </message>
        <message>
            <source>Fit width</source>
            <translation>适合宽度</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
    </context>
    <context>
        <name>FormPage</name>
        <message>
            <source>Approval form</source>
            <translation>任免审批表</translation>
        </message>
        <message>
            <source>Cadres</source>
            <translation>干部</translation>
        </message>
        <message>
            <source>Cadre file</source>
            <translation>档案</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>上一人</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一人</translation>
        </message>
        <message>
            <source>Print all</source>
            <translation>全部打印</translation>
        </message>
        <message>
            <source>Print or PDF</source>
            <translation>打印 / PDF</translation>
        </message>
        <message>
            <source>Tab box by box · Enter types into it · Ctrl+Tab front/back · Ctrl+PgUp/PgDn previous/next person · F8 next problem</source>
            <translation>Tab 逐格 · Enter 修改此格 · Ctrl+Tab 正面/背面 · Ctrl+PgUp/PgDn 上/下一人 · F8 下一处</translation>
        </message>
        <message>
            <source>{count} to look at</source>
            <translation>体检 {count} 处</translation>
        </message>
        <message>
            <source>What was not finished last time is back in its box.</source>
            <translation>上次没有写完的内容，已放回原来的格里。</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
    </context>
    <context>
        <name>FormPrinting</name>
        <message>
            <source>Preparing the forms</source>
            <translation>正在准备审批表</translation>
        </message>
        <message>
            <source>{count} more forms cannot be printed.</source>
            <translation>还有 {count} 份放不下，不能打印。</translation>
        </message>
    </context>
    <context>
        <name>FormSide</name>
        <message>
            <source>This form</source>
            <translation>本表内容</translation>
        </message>
        <message>
            <source>What to look at</source>
            <translation>格式体检</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>表样</translation>
        </message>
        <message>
            <source>File names</source>
            <translation>文件名</translation>
        </message>
        <message>
            <source>One more row for the family</source>
            <translation>家庭成员加一行</translation>
        </message>
        <message>
            <source>{count} to look at</source>
            <translation>体检 {count} 处</translation>
        </message>
        <message>
            <source>✓ Everything is in order</source>
            <translation>✓ 没有要看的</translation>
        </message>
        <message>
            <source>{names} are filled in</source>
            <translation>可写 {names}，导出时自动填上</translation>
        </message>
        <message numerus="yes">
            <source>Does not fit on %n page(s)</source>
            <translation>
                <numerusform>%n 页放不下</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n 页</numerusform>
            </translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
    </context>
    <context>
        <name>FormsMenu</name>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
    </context>
    <context>
        <name>GapButton</name>
        <message>
            <source>{percent} % complete</source>
            <translation>完整度 {percent} %</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) to look at</source>
            <translation>
                <numerusform>%n 处待核</numerusform>
            </translation>
        </message>
        <message>
            <source>{complete} · {found}</source>
            <translation>{complete} · {found}</translation>
        </message>
        <message>
            <source>Nothing is missing, and nothing contradicts itself.</source>
            <translation>资料齐全，没有矛盾。</translation>
        </message>
    </context>
    <context>
        <name>GateFrame</name>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Text size in points</source>
            <translation>字号（磅）</translation>
        </message>
        <message>
            <source>The data is on this computer only, in an encrypted file. F1: manual</source>
            <translation>数据只在这台电脑上，加密保存。F1 看手册</translation>
        </message>
    </context>
    <context>
        <name>GridMenu</name>
        <message>
            <source>Cut</source>
            <translation>剪切</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>Fill down</source>
            <translation>向下填充</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>清空</translation>
        </message>
    </context>
    <context>
        <name>GridMode</name>
        <message>
            <source>Type to replace · F2 change · Ctrl+D fill down · Ctrl+Enter fill selection · Ctrl+V paste · Delete empty · Esc back to the list</source>
            <translation>直接输入替换 · F2 修改 · Ctrl+D 向下填充 · Ctrl+Enter 填满所选 · Ctrl+V 粘贴 · Delete 清空 · Esc 回名册</translation>
        </message>
        <message>
            <source>%n cell(s) on the sheet are not saved yet.</source>
            <translation>表格里有 %n 格还没有保存。</translation>
        </message>
        <message>
            <source>Back to them</source>
            <translation>回去看</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>表格编辑</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>回名册</translation>
        </message>
        <message>
            <source>Cadres as a sheet</source>
            <translation>表格编辑</translation>
        </message>
        <message>
            <source>Editing is on · what you change is saved at once and can be undone</source>
            <translation>表格编辑已开启 · 改动立即保存，可撤销</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
    </context>
    <context>
        <name>GridPane</name>
        <message numerus="yes">
            <source>Save %n cell(s)</source>
            <translation>
                <numerusform>写入 %n 格</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) marked ◆ are not saved.</source>
            <translation>
                <numerusform>标 ◆ 的 %n 格没有保存。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) understood and not saved yet</source>
            <translation>
                <numerusform>认出 %n 格，还没有保存</numerusform>
            </translation>
        </message>
        <message>
            <source>{understood}, {open} not understood (marked ◆).</source>
            <translation>{understood}；{open} 格没认出（标 ◆）。</translation>
        </message>
        <message>
            <source>Forget them</source>
            <translation>放弃这些</translation>
        </message>
        <message>
            <source>Next one (F8)</source>
            <translation>下一处（F8）</translation>
        </message>
    </context>
    <context>
        <name>GridWork</name>
        <message>
            <source>%n cell(s) changed. Ctrl+Z takes it back.</source>
            <translation>已改 %n 格。Ctrl+Z 可撤销。</translation>
        </message>
        <message>
            <source>%n cell(s) were the same already.</source>
            <translation>另有 %n 格本来就相同。</translation>
        </message>
        <message>
            <source>“{word}” is kept and no longer marked. Ctrl+Z takes it back.</source>
            <translation>已保留“{word}”，不再标记。Ctrl+Z 可撤销。</translation>
        </message>
    </context>
    <context>
        <name>GroupChips</name>
        <message>
            <source>{group} {count}</source>
            <translation>{group} {count}</translation>
        </message>
    </context>
    <context>
        <name>GroupList</name>
        <message>
            <source>All</source>
            <translation>全部预警</translation>
        </message>
        <message>
            <source>Two terms · 6 mo</source>
            <translation>连任两届·6 个月内</translation>
        </message>
        <message>
            <source>Retiring · 12 mo</source>
            <translation>一年内退休</translation>
        </message>
        <message>
            <source>Groups of alerts</source>
            <translation>预警分组</translation>
        </message>
    </context>
    <context>
        <name>HandingDialog</name>
        <message>
            <source>What was sent stays as it is from now on.</source>
            <translation>登记后，报出去的内容以后都能原样再看。</translation>
        </message>
        <message>
            <source>Handed over: {title}</source>
            <translation>登记报送：{title}</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>On</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>To whom</source>
            <translation>交给谁</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>回执</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Note it (Ctrl+Enter)</source>
            <translation>登记 (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>On which day?</source>
            <translation>要写日期。</translation>
        </message>
    </context>
    <context>
        <name>Health</name>
        <message>
            <source>Affects the form</source>
            <translation>影响审批表</translation>
        </message>
        <message>
            <source>Contradiction</source>
            <translation>前后矛盾</translation>
        </message>
        <message>
            <source>Missing facts</source>
            <translation>缺资料</translation>
        </message>
        <message>
            <source>Spellings</source>
            <translation>写法不统一</translation>
        </message>
        <message>
            <source>Perhaps twice</source>
            <translation>可能重复</translation>
        </message>
        <message>
            <source>Fill in ›</source>
            <translation>现在填 ›</translation>
        </message>
        <message>
            <source>Look at it ›</source>
            <translation>去核对 ›</translation>
        </message>
        <message>
            <source>Make one…</source>
            <translation>统一…</translation>
        </message>
        <message>
            <source>✕ Correct</source>
            <translation>✕ 要改</translation>
        </message>
        <message>
            <source>◆ Check</source>
            <translation>◆ 待核</translation>
        </message>
        <message>
            <source>◇ Note</source>
            <translation>◇ 提示</translation>
        </message>
        <message>
            <source>School</source>
            <translation>毕业院校</translation>
        </message>
        <message>
            <source>Organizer of training</source>
            <translation>培训主办单位</translation>
        </message>
        <message>
            <source>Who awarded</source>
            <translation>奖励批准单位</translation>
        </message>
        <message>
            <source>%n cadre(s)</source>
            <translation>%n 人</translation>
        </message>
        <message>
            <source>{place}: {spellings} – one name?</source>
            <translation>{place}：{spellings}统一成一种？</translation>
        </message>
        <message>
            <source>The file of “{titles}” is not whole; replace it by the original</source>
            <translation>“{titles}”的文件不完整，请用原件替换</translation>
        </message>
        <message>
            <source>{count} missing: {missing}</source>
            <translation>缺 {count} 份：{missing}</translation>
        </message>
        <message>
            <source>Number of pages missing: {titles}</source>
            <translation>没有页数：{titles}</translation>
        </message>
        <message>
            <source>“{titles}” has {megabytes} MB; every backup grows by as much</source>
            <translation>“{titles}”有 {megabytes} MB，每次备份都会增大</translation>
        </message>
        <message>
            <source>No archive catalogue yet</source>
            <translation>还没有档案目录</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>Attachments</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>To the archive ›</source>
            <translation>去档案 ›</translation>
        </message>
        <message>
            <source>The archive…</source>
            <translation>以档案为准…</translation>
        </message>
        <message>
            <source>The cadre file</source>
            <translation>以档案为准</translation>
        </message>
        <message>
            <source>The posts held</source>
            <translation>以任职为准</translation>
        </message>
        <message>
            <source>Take as right</source>
            <translation>以谁为准</translation>
        </message>
        <message>
            <source>What was settled</source>
            <translation>以认定为准</translation>
        </message>
    </context>
    <context>
        <name>HealthPage</name>
        <message>
            <source>Health check</source>
            <translation>数据体检</translation>
        </message>
        <message>
            <source>Go to the field</source>
            <translation>去填写</translation>
        </message>
        <message>
            <source>This is right…</source>
            <translation>属正常…</translation>
        </message>
        <message>
            <source>Why it is right, then Enter; Esc leaves it open</source>
            <translation>写明原因后按 Enter；Esc 先不处理</translation>
        </message>
        <message>
            <source>Nothing to put right.</source>
            <translation>没有需要处理的地方。</translation>
        </message>
        <message>
            <source>Checking the files</source>
            <translation>正在体检</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n 处</numerusform>
            </translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Enter goes to the field · F8 next · F5 check again · Ctrl+E export</source>
            <translation>Enter 去填写 · F8 下一处 · F5 重新检查 · Ctrl+E 导出</translation>
        </message>
        <message>
            <source>{count}, {on_form} affecting the approval form</source>
            <translation>{count}，其中 {on_form} 处会影响审批表</translation>
        </message>
        <message>
            <source>One spelling…</source>
            <translation>统一…</translation>
        </message>
        <message>
            <source>By which document the archive decides, then Enter; Esc leaves it</source>
            <translation>写明认定依据后按 Enter；Esc 先不处理</translation>
        </message>
    </context>
    <context>
        <name>HistoryView</name>
        <message>
            <source>As known on</source>
            <translation>按某日所知</translation>
        </message>
        <message>
            <source>As valid on</source>
            <translation>按某日有效</translation>
        </message>
    </context>
    <context>
        <name>IdNumberEdit</name>
        <message>
            <source>Hide the number</source>
            <translation>隐藏号码</translation>
        </message>
        <message>
            <source>Show the whole number</source>
            <translation>显示完整号码</translation>
        </message>
        <message>
            <source>Copy the number</source>
            <translation>复制号码</translation>
        </message>
    </context>
    <context>
        <name>ImportPage</name>
        <message>
            <source>Import</source>
            <translation>导入花名册</translation>
        </message>
        <message>
            <source>Cadres</source>
            <translation>干部</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Ctrl+Enter next step · Esc back</source>
            <translation>Ctrl+Enter 下一步 · Esc 上一步</translation>
        </message>
        <message>
            <source>Written: {file}. Correct it there and import it again.</source>
            <translation>已写好：{file}。在里面改正后可再导入。</translation>
        </message>
        <message>
            <source>① File</source>
            <translation>①文件</translation>
        </message>
        <message>
            <source>② Columns</source>
            <translation>②对应列</translation>
        </message>
        <message>
            <source>③ Check</source>
            <translation>③核对</translation>
        </message>
        <message>
            <source>④ Done</source>
            <translation>④完成</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>See these people</source>
            <translation>看这批人</translation>
        </message>
        <message>
            <source>Nothing to import</source>
            <translation>没有要导入的</translation>
        </message>
        <message>
            <source>Import {count} people</source>
            <translation>导入 {count} 人</translation>
        </message>
        <message>
            <source>Ctrl+Enter go on</source>
            <translation>Ctrl+Enter 继续</translation>
        </message>
        <message>
            <source>Another file</source>
            <translation>再导入一份</translation>
        </message>
        <message>
            <source>Say where the header is</source>
            <translation>指出表头在第几行</translation>
        </message>
        <message>
            <source>Ctrl+O choose a file · Ctrl+V paste cells</source>
            <translation>Ctrl+O 选择文件 · Ctrl+V 粘贴表格</translation>
        </message>
    </context>
    <context>
        <name>ImportRun</name>
        <message>
            <source>Importing {file}</source>
            <translation>正在导入 {file}</translation>
        </message>
        <message>
            <source>Reading {file}</source>
            <translation>正在读取 {file}</translation>
        </message>
    </context>
    <context>
        <name>InfoBar</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>InterchangePage</name>
        <message>
            <source>Forms from files</source>
            <translation>核对任免表文件</translation>
        </message>
        <message>
            <source>Cadres</source>
            <translation>干部</translation>
        </message>
        <message>
            <source>Files…</source>
            <translation>选文件…</translation>
        </message>
        <message>
            <source>Folder…</source>
            <translation>选文件夹…</translation>
        </message>
        <message>
            <source>Drop approval forms here: .lrmx, .lrm with .pic, a folder or a ZIP of them. They are only read; nothing is saved before you have looked at it.</source>
            <translation>把任免表拖到这里：.lrmx、.lrm 和 .pic，也可以是文件夹或压缩包。只读不改，过目之前什么都不保存。</translation>
        </message>
        <message>
            <source>Choose files…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>选择文件夹…</translation>
        </message>
        <message>
            <source>Ctrl+O choose files</source>
            <translation>Ctrl+O 选择文件</translation>
        </message>
        <message>
            <source>→ take · ← leave · Space turn over · Ctrl+PgUp/PgDn previous/next file · F8 next to look at · Ctrl+Enter import</source>
            <translation>→ 采用 · ← 不采用 · 空格 改选 · Ctrl+PgUp/PgDn 上/下一份 · F8 下一份待看 · Ctrl+Enter 导入</translation>
        </message>
        <message>
            <source>Choose a folder of approval forms</source>
            <translation>选择放任免表的文件夹</translation>
        </message>
        <message>
            <source>{new} new, {changed} changed.</source>
            <translation>新增 {new} 人，更新 {changed} 人。</translation>
        </message>
        <message>
            <source>Nothing had to be saved.</source>
            <translation>没有要保存的内容。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>The import was undone; everything is as it was before.</source>
            <translation>已撤销这次导入，一切如前。</translation>
        </message>
        <message numerus="yes">
            <source>Import %n person(s)</source>
            <translation>
                <numerusform>导入 %n 人</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} new</source>
            <translation>新增 {count}</translation>
        </message>
        <message>
            <source>{count} differ</source>
            <translation>不同 {count}</translation>
        </message>
        <message>
            <source>{count} the same</source>
            <translation>相同 {count}</translation>
        </message>
        <message>
            <source>{count} to look at</source>
            <translation>待看 {count}</translation>
        </message>
        <message>
            <source>{count} not read</source>
            <translation>未读 {count}</translation>
        </message>
    </context>
    <context>
        <name>InterchangeRun</name>
        <message>
            <source>Reading files</source>
            <translation>正在读取文件</translation>
        </message>
        <message>
            <source>Comparing with the cadre files</source>
            <translation>正在与档案核对</translation>
        </message>
        <message>
            <source>Taking over what was chosen</source>
            <translation>正在写入所选内容</translation>
        </message>
    </context>
    <context>
        <name>ItemTable</name>
        <message>
            <source>Add a row</source>
            <translation>加一行</translation>
        </message>
        <message>
            <source>Move the row up (Alt+↑)</source>
            <translation>上移一行（Alt+↑）</translation>
        </message>
        <message>
            <source>Move the row down (Alt+↓)</source>
            <translation>下移一行（Alt+↓）</translation>
        </message>
        <message>
            <source>Remove the row (Ctrl+Delete)</source>
            <translation>删除这一行（Ctrl+Delete）</translation>
        </message>
        <message>
            <source>Order as on the form</source>
            <translation>按审批表次序排</translation>
        </message>
        <message>
            <source>Order by class and date</source>
            <translation>按类和日期排序</translation>
        </message>
        <message>
            <source>The rest of this row</source>
            <translation>这一行的其他项</translation>
        </message>
        <message>
            <source>From an older list; it is kept as it is.</source>
            <translation>旧码表里的词，照原样保留。</translation>
        </message>
    </context>
    <context>
        <name>JumpBox</name>
        <message>
            <source>Name, initials, ID, post, speciality, or a code</source>
            <translation>姓名、首字母、身份证、职务、专长，或两位功能码</translation>
        </message>
        <message>
            <source>Jump to</source>
            <translation>跳转</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>找到的</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Specialities and résumés</source>
            <translation>专长与简历</translation>
        </message>
        <message>
            <source>Pages and commands</source>
            <translation>功能</translation>
        </message>
        <message>
            <source>“{text}” was not found. Try a name, a post, or the end of an ID number.</source>
            <translation>没找到“{text}”。试试姓名、职务或身份证后四位。</translation>
        </message>
        <message>
            <source>All specialities with “{text}”</source>
            <translation>专长库里的“{text}”</translation>
        </message>
        <message>
            <source>All specialities</source>
            <translation>专长库</translation>
        </message>
    </context>
    <context>
        <name>KinCard</name>
        <message>
            <source>Perhaps in this library</source>
            <translation>可能是本库中的人</translation>
        </message>
        <message>
            <source>They are kin</source>
            <translation>是亲属</translation>
        </message>
        <message>
            <source>They are not…</source>
            <translation>不是…</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>重新核实</translation>
        </message>
        <message>
            <source>Open file</source>
            <translation>打开档案</translation>
        </message>
        <message>
            <source>Why they are not kin, then Enter; Esc leaves it open</source>
            <translation>写明为什么不是，按 Enter；Esc 放着不动</translation>
        </message>
        <message>
            <source>probably</source>
            <translation>很可能</translation>
        </message>
        <message>
            <source>possibly</source>
            <translation>可能</translation>
        </message>
        <message>
            <source>not kin: {reason}</source>
            <translation>不是：{reason}</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>To be decided: {count}; nothing is asked twice until the facts change.</source>
            <translation>{count} 条待核实；核实过的，资料不变就不再问。</translation>
        </message>
        <message>
            <source>same identity number</source>
            <translation>证号一致</translation>
        </message>
    </context>
    <context>
        <name>Language</name>
        <message>
            <source>en</source>
            <translation>zh</translation>
        </message>
    </context>
    <context>
        <name>LearnedCard</name>
        <message>
            <source>Forget this</source>
            <translation>忘掉这条</translation>
        </message>
    </context>
    <context>
        <name>LeaveDialog</name>
        <message>
            <source>It stays as it is</source>
            <translation>无需更正</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Note it (Ctrl+Enter)</source>
            <translation>登记 (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Say why; it stands in the ledger.</source>
            <translation>要写原因，会记在台账里。</translation>
        </message>
    </context>
    <context>
        <name>LeavingDialog</name>
        <message>
            <source>Leaving: {who}</source>
            <translation>离任：{who}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Register (Ctrl+Enter)</source>
            <translation>登记（Ctrl+回车）</translation>
        </message>
        <message>
            <source>Posts, tier and grade end on that day. The file stays, under “Left and retired”.</source>
            <translation>职务、职务层次、职级自当日结束。档案照旧保留，在“离任与退休”中可以查到。</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>离任时间</translation>
        </message>
        <message>
            <source>One Ctrl+Z takes all of it back.</source>
            <translation>按一次 Ctrl+Z 全部撤销。</translation>
        </message>
        <message>
            <source>Since when? A month is enough: 202612.</source>
            <translation>请填写时间，写到月即可，如 202612。</translation>
        </message>
    </context>
    <context>
        <name>LedgerDialog</name>
        <message>
            <source>Ctrl+E writes it as usual, without asking.</source>
            <translation>按 Ctrl+E 不问，照平常写。</translation>
        </message>
        <message>
            <source>Alert ledger</source>
            <translation>预警台账</translation>
        </message>
        <message>
            <source>without</source>
            <translation>不含</translation>
        </message>
        <message>
            <source>masked</source>
            <translation>遮挡</translation>
        </message>
        <message>
            <source>whole</source>
            <translation>完整</translation>
        </message>
        <message>
            <source>with how each is worked out</source>
            <translation>含“怎么算的”一列</translation>
        </message>
        <message>
            <source>“Internal” at the foot</source>
            <translation>写“内部资料 注意保管”</translation>
        </message>
        <message>
            <source>ID numbers</source>
            <translation>身份证号</translation>
        </message>
        <message>
            <source>Sums</source>
            <translation>算式</translation>
        </message>
        <message>
            <source>Foot</source>
            <translation>页脚</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Export (Ctrl+Enter)</source>
            <translation>导出 (Ctrl+Enter)</translation>
        </message>
    </context>
    <context>
        <name>LedgerFilter</name>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Not done yet</source>
            <translation>没办完的</translation>
        </message>
        <message>
            <source>Year {year}</source>
            <translation>年度 {year}</translation>
        </message>
        <message>
            <source>Years</source>
            <translation>年度</translation>
        </message>
    </context>
    <context>
        <name>LibraryChoice</name>
        <message>
            <source>Choose the folder of a library</source>
            <translation>选择台账所在的文件夹</translation>
        </message>
        <message>
            <source>Choose a backup</source>
            <translation>选择备份</translation>
        </message>
        <message>
            <source>Choose an empty folder for the restored library</source>
            <translation>为恢复出来的台账选一个空文件夹</translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation>从备份恢复</translation>
        </message>
        <message>
            <source>Password of the time when this backup was made:</source>
            <translation>做这份备份时的密码：</translation>
        </message>
    </context>
    <context>
        <name>LicencesDialog</name>
        <message>
            <source>Licences</source>
            <translation>许可</translation>
        </message>
        <message>
            <source>Everything inside this program, and under which terms it is used.</source>
            <translation>本程序包含的全部内容，以及各自的使用许可。</translation>
        </message>
        <message>
            <source>Find a word; Enter goes on to the next</source>
            <translation>查找；按回车跳到下一处</translation>
        </message>
        <message>
            <source>Find in the licences</source>
            <translation>在许可中查找</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>LineDialog</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>LineModel</name>
        <message>
            <source>Field (checked: taken)</source>
            <translation>项目（勾选即采用）</translation>
        </message>
        <message>
            <source>On file</source>
            <translation>档案</translation>
        </message>
        <message>
            <source>In the file received</source>
            <translation>收到的文件</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>没有内容</translation>
        </message>
        <message>
            <source>{field}, the same on both sides</source>
            <translation>{field}，两边相同</translation>
        </message>
        <message>
            <source>{field}, taken</source>
            <translation>{field}，采用</translation>
        </message>
        <message>
            <source>{field}, left</source>
            <translation>{field}，不采用</translation>
        </message>
    </context>
    <context>
        <name>ListExport</name>
        <message>
            <source>Writing the list</source>
            <translation>正在写清单</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>已写好：{file}</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
    </context>
    <context>
        <name>LookAhead</name>
        <message>
            <source>Election to prepare</source>
            <translation>换届准备</translation>
        </message>
        <message>
            <source>Term full</source>
            <translation>任期届满</translation>
        </message>
        <message>
            <source>Years in post</source>
            <translation>任职年限</translation>
        </message>
        <message>
            <source>Probation ends</source>
            <translation>试用期满</translation>
        </message>
        <message>
            <source>Grade within reach</source>
            <translation>职级年限</translation>
        </message>
        <message>
            <source>Retirement</source>
            <translation>到龄退休</translation>
        </message>
        <message>
            <source>Other dates</source>
            <translation>其他到期</translation>
        </message>
    </context>
    <context>
        <name>LookAheadChart</name>
        <message>
            <source>The next 60 months by kind</source>
            <translation>今后 60 个月，按类别</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>{names} and {count} more</source>
            <translation>{names}等另 {count} 项</translation>
        </message>
        <message>
            <source>{months} {kind}: {count}</source>
            <translation>{months} {kind}：{count}</translation>
        </message>
    </context>
    <context>
        <name>LookAheadLayout</name>
        <message>
            <source>Month</source>
            <translation>月份</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>姓名（机构）</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>现任职务</translation>
        </message>
        <message>
            <source>What</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>到期</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>剩余</translation>
        </message>
        <message>
            <source>Ten years in one post</source>
            <translation>同一职位满十年</translation>
        </message>
        <message>
            <source>4 y 11 mo</source>
            <translation>4 年 11 个月</translation>
        </message>
    </context>
    <context>
        <name>LookAheadPage</name>
        <message>
            <source>The months ahead</source>
            <translation>往后看</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>What falls due, by month</source>
            <translation>按月到期的事项</translation>
        </message>
        <message>
            <source>How is this worked out?</source>
            <translation>怎么算的？</translation>
        </message>
        <message>
            <source>←→↑↓ walk · Enter these months only · Esc all months · Ctrl+E export</source>
            <translation>←→↑↓ 移动 · Enter 只看这几个月 · Esc 看全部 · Ctrl+E 导出</translation>
        </message>
        <message>
            <source>Working out the next 60 months</source>
            <translation>正在推算今后 60 个月</translation>
        </message>
        <message>
            <source>The next 60 months are being worked out.</source>
            <translation>正在推算今后 60 个月。</translation>
        </message>
        <message>
            <source>Nothing falls due in these months under the rules that are on.</source>
            <translation>按启用的规则，这几个月没有到期的事。</translation>
        </message>
        <message>
            <source>Show all months</source>
            <translation>看全部月份</translation>
        </message>
        <message>
            <source>{count} in 60 months</source>
            <translation>60 个月内 {count} 项</translation>
        </message>
        <message>
            <source>Open file</source>
            <translation>打开档案</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
    </context>
    <context>
        <name>LookPane</name>
        <message>
            <source>Worth a look</source>
            <translation>值得关注</translation>
        </message>
        <message>
            <source>Facts only, no score and no ranking; in the order of how long they have waited. The conditions and their numbers are those of the rules CARE-1 to CARE-5.</source>
            <translation>只列事实，不打分、不排名；顺序按“已等待”时间。条件和数字见规则 CARE-1 至 CARE-5，可按本地口径改。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>现任职务</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>已等待</translation>
        </message>
        <message>
            <source>Why here</source>
            <translation>为什么在这里</translation>
        </message>
        <message>
            <source>Nobody needs particular attention now. The conditions can be changed.</source>
            <translation>目前没有需要特别关注的人。条件可以调整。</translation>
        </message>
        <message>
            <source>Nobody fits what is looked for.</source>
            <translation>没有符合的人。</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>看全部</translation>
        </message>
        <message>
            <source>Not to be told again: {count}</source>
            <translation>不再提示的 {count}</translation>
        </message>
        <message>
            <source>not to be told again</source>
            <translation>不再提示</translation>
        </message>
        <message>
            <source>✓ in hand</source>
            <translation>✓ 已在行动</translation>
        </message>
        <message>
            <source> · </source>
            <translation> · </translation>
        </message>
    </context>
    <context>
        <name>LookWork</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Why not tell of {names} again?</source>
            <translation>为什么不再提示{names}？</translation>
        </message>
        <message>
            <source>Do not tell again</source>
            <translation>不再提示</translation>
        </message>
        <message>
            <source>%n cadre(s) noted as candidates. Ctrl+Z takes it back.</source>
            <translation>已把 %n 人列入候选，Ctrl+Z 可撤销。</translation>
        </message>
        <message>
            <source>They are candidates already; nothing was changed.</source>
            <translation>已经在候选里，没有改动。</translation>
        </message>
        <message>
            <source>Kept with its reason; back when facts change. Ctrl+Z takes it back.</source>
            <translation>已记下理由。事实有变时会再提示；Ctrl+Z 可撤销。</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>{work} is still running.</source>
            <translation>{work}，还没有做完。</translation>
        </message>
        <message>
            <source>Closing cancels it; nothing half-done stays behind.</source>
            <translation>关闭会取消这次操作，不会留下做了一半的东西。</translation>
        </message>
        <message>
            <source>Cancel it and close</source>
            <translation>取消并关闭</translation>
        </message>
        <message>
            <source>CadreDesk</source>
            <translation>干部工作台</translation>
        </message>
    </context>
    <context>
        <name>ManualWindow</name>
        <message>
            <source>Manual</source>
            <translation>使用手册</translation>
        </message>
        <message>
            <source>Search  Ctrl+F</source>
            <translation>搜索  Ctrl+F</translation>
        </message>
        <message>
            <source>Search the manual</source>
            <translation>搜索使用手册</translation>
        </message>
        <message>
            <source>Chapters</source>
            <translation>各章</translation>
        </message>
        <message>
            <source>Chapter</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>后退</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>前进</translation>
        </message>
        <message>
            <source>Print the quick start…</source>
            <translation>打印快速上手…</translation>
        </message>
    </context>
    <context>
        <name>Mark</name>
        <message>
            <source>Overdue</source>
            <translation>已超期</translation>
        </message>
        <message>
            <source>Due soon</source>
            <translation>快到期</translation>
        </message>
        <message>
            <source>Upcoming</source>
            <translation>临近</translation>
        </message>
        <message>
            <source>Check data</source>
            <translation>待核</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已完成</translation>
        </message>
    </context>
    <context>
        <name>Menu</name>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>查看(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Cadres</source>
            <translation>干部(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>工具(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>: {detail}</source>
            <translation>：{detail}</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>CadreDesk</source>
            <translation>干部工作台</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>MissingList</name>
        <message>
            <source>Enter adds a file for the line.</source>
            <translation>回车为这一项添加文件。</translation>
        </message>
        <message>
            <source>Nothing that is usual is missing.</source>
            <translation>常规材料齐全。</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>缺少的材料</translation>
        </message>
        <message>
            <source>Of all…</source>
            <translation>全体…</translation>
        </message>
    </context>
    <context>
        <name>NavButton</name>
        <message>
            <source>{title}, {count} to look at</source>
            <translation>{title}，{count} 项要看</translation>
        </message>
    </context>
    <context>
        <name>NavRail</name>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>This file was copied while it was open elsewhere, so it can only be read. To go on working here, restore a backup.</source>
            <translation>这份数据是在别处打开时拷来的，只能查看。要在这里继续用，请恢复一份备份。</translation>
        </message>
        <message>
            <source>Nothing can be written in the library's folder, so it can only be read. Copy the folder to a place where you may write.</source>
            <translation>数据文件所在的文件夹不能写入，只能查看。请把文件夹复制到可以写入的位置。</translation>
        </message>
        <message>
            <source>The program did not end in order last time. The data file was checked in full; everything that was saved is there.</source>
            <translation>上次没有正常退出。数据文件已完整检查，保存过的内容都在。</translation>
        </message>
        <message>
            <source>Restored into {folder}. The other library stays as it was.</source>
            <translation>已恢复到 {folder}。原来的台账没有动。</translation>
        </message>
    </context>
    <context>
        <name>OperationChips</name>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Imports</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Undone and done again</source>
            <translation>撤销与重做</translation>
        </message>
        <message>
            <source>Exports and looks</source>
            <translation>导出与查看</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Last {count} days</source>
            <translation>最近 {count} 天</translation>
        </message>
    </context>
    <context>
        <name>OperationDialog</name>
        <message>
            <source>What was changed</source>
            <translation>改了什么</translation>
        </message>
        <message>
            <source>This changed nothing in the files.</source>
            <translation>这一步没有改动资料。</translation>
        </message>
        <message>
            <source>Undo this</source>
            <translation>撤销这一步</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Old → new</source>
            <translation>原来 → 现在</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>打开档案</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>再显示一些</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>（空）</translation>
        </message>
    </context>
    <context>
        <name>OperationWork</name>
        <message>
            <source>Undone: {what}</source>
            <translation>已撤销：{what}</translation>
        </message>
    </context>
    <context>
        <name>OperationsPage</name>
        <message>
            <source>Operation log</source>
            <translation>操作记录</translation>
        </message>
        <message>
            <source>Recycle bin</source>
            <translation>回收站</translation>
        </message>
        <message>
            <source>Name, file, clerk, what was done…  Ctrl+F</source>
            <translation>姓名、文件、经办人、做了什么…  Ctrl+F</translation>
        </message>
        <message>
            <source>Search the operation log</source>
            <translation>查找操作记录</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>By</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>What</source>
            <translation>做了什么</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>涉及人员</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Nothing like that was done.</source>
            <translation>没有这样的操作。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>{names} and others</source>
            <translation>{names}等</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>Export the log</source>
            <translation>导出记录</translation>
        </message>
        <message>
            <source>Enter shows what was changed · Ctrl+F find · Ctrl+E export · nothing can be changed</source>
            <translation>Enter 看改了什么 · Ctrl+F 查找 · Ctrl+E 导出 · 记录不能修改</translation>
        </message>
    </context>
    <context>
        <name>Output</name>
        <message>
            <source>{list} (.xlsx)</source>
            <translation>{list}（.xlsx）</translation>
        </message>
        <message>
            <source>My list: {list} (.xlsx)</source>
            <translation>我的表：{list}（.xlsx）</translation>
        </message>
    </context>
    <context>
        <name>OutputRow</name>
        <message>
            <source>With a cover sheet</source>
            <translation>同时生成报送单</translation>
        </message>
        <message>
            <source>As one ZIP (no password)</source>
            <translation>打成一个 ZIP（不带密码）</translation>
        </message>
        <message>
            <source>Write it to…</source>
            <translation>输出到…</translation>
        </message>
        <message>
            <source>Only keep it here</source>
            <translation>不输出</translation>
        </message>
        <message>
            <source>kept in the library alone</source>
            <translation>只留在资料库里</translation>
        </message>
        <message>
            <source>Where packs are written</source>
            <translation>报送包输出到哪里</translation>
        </message>
    </context>
    <context>
        <name>OwnRosters</name>
        <message>
            <source>Keep these columns and this order as</source>
            <translation>这些列和先后存为</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
    </context>
    <context>
        <name>PackFiles</name>
        <message>
            <source>Where to write the files</source>
            <translation>文件写到哪里</translation>
        </message>
        <message>
            <source>No program here shows {file}.</source>
            <translation>这台电脑上没有能打开“{file}”的程序。</translation>
        </message>
        <message>
            <source>Written, byte for byte as it was frozen: {folder}</source>
            <translation>已按封包时的原样写出：{folder}</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>打开文件夹</translation>
        </message>
    </context>
    <context>
        <name>PackPane</name>
        <message>
            <source>Correct</source>
            <translation>必须改</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>提醒</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>轻重</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>发现什么</translation>
        </message>
        <message>
            <source>▲ Correct</source>
            <translation>▲ 必须改</translation>
        </message>
        <message>
            <source>What and who</source>
            <translation>报什么、哪些人</translation>
        </message>
        <message>
            <source>Preflight</source>
            <translation>体检</translation>
        </message>
        <message>
            <source>Approval forms ({kind})</source>
            <translation>任免审批表（{kind}）</translation>
        </message>
        <message>
            <source>The county's blank, filled</source>
            <translation>填好县里的空表</translation>
        </message>
        <message>
            <source>Files of your own…</source>
            <translation>加现成的文件…</translation>
        </message>
        <message>
            <source>Without them</source>
            <translation>不带这些文件</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>截至</translation>
        </message>
        <message>
            <source>Not checked yet. Ctrl+Enter checks, and packs if nothing is wrong.</source>
            <translation>还没有体检。Ctrl+Enter 体检，没有必须改的就封包。</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n 人</numerusform>
            </translation>
        </message>
        <message>
            <source>✓ nothing to put right</source>
            <translation>✓ 没有要改的</translation>
        </message>
        <message>
            <source>▲ {count} to correct first</source>
            <translation>▲ {count} 处必须改</translation>
        </message>
        <message>
            <source>◆ {count} to look at</source>
            <translation>◆ {count} 处提醒</translation>
        </message>
    </context>
    <context>
        <name>Packing</name>
        <message>
            <source>Checking and packing</source>
            <translation>正在体检并封包</translation>
        </message>
        <message>
            <source>Frozen: {people} people. It stays as it is, whatever changes on file.</source>
            <translation>已封包，{people} 人。以后档案再改，这一包也不变。</translation>
        </message>
        <message>
            <source>… and {count} more</source>
            <translation>……还有 {count} 处</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) should be put right before it is sent.</source>
            <translation>
                <numerusform>有 %n 处应当先改再报。</numerusform>
            </translation>
        </message>
        <message>
            <source>Freeze it all the same</source>
            <translation>照样封包</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation>正在体检</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>打开文件夹</translation>
        </message>
    </context>
    <context>
        <name>PageBar</name>
        <message>
            <source>Page before</source>
            <translation>上一页</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>下一页</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Whole page</source>
            <translation>整页</translation>
        </message>
        <message>
            <source>Page width</source>
            <translation>页宽</translation>
        </message>
    </context>
    <context>
        <name>PageHeader</name>
        <message>
            <source>More commands</source>
            <translation>更多操作</translation>
        </message>
    </context>
    <context>
        <name>PagePrinting</name>
        <message>
            <source>Written: {file}</source>
            <translation>已存：{file}</translation>
        </message>
        <message>
            <source>{count} files written to {folder}</source>
            <translation>{count} 个文件已存到 {folder}</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>%n page(s) are with the printer</source>
            <translation>%n 页已送打印机</translation>
        </message>
        <message>
            <source>This tells of {count} people. Who gets it, what for?</source>
            <translation>涉及 {count} 人，请说明给谁、用途</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
    </context>
    <context>
        <name>PageView</name>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>第 {page} 页，共 {pages} 页</translation>
        </message>
    </context>
    <context>
        <name>PaperRow</name>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>none</source>
            <translation>没有</translation>
        </message>
        <message>
            <source>Choose the notice</source>
            <translation>选择通知原件</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>PasswordEdit</name>
        <message>
            <source>Caps Lock is on</source>
            <translation>大写锁定已打开</translation>
        </message>
        <message>
            <source>Show or hide the password</source>
            <translation>显示或隐藏密码</translation>
        </message>
    </context>
    <context>
        <name>PastView</name>
        <message>
            <source>Back to the present file</source>
            <translation>回到现在的档案</translation>
        </message>
        <message>
            <source>The file as it was known on {day}. To read only.</source>
            <translation>按 {day} 当日所知的档案，只能看。</translation>
        </message>
        <message>
            <source>As valid on</source>
            <translation>按某日有效</translation>
        </message>
        <message>
            <source>As valid on {valid}, by what was known on {known}. To read only.</source>
            <translation>按 {valid} 当日有效的档案（依据 {known} 所知），只能看。</translation>
        </message>
        <message>
            <source>The file as valid on {day}, by what is known today. To read only.</source>
            <translation>按 {day} 当日有效的档案（依据现在所知），只能看。</translation>
        </message>
    </context>
    <context>
        <name>PastedPane</name>
        <message>
            <source>Take it back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>What the pasted form says</source>
            <translation>粘贴内容里认出的各项</translation>
        </message>
        <message>
            <source>No approval form and no résumé was recognised in what was copied; nothing was changed. Copy the whole form with its labels in Word or WPS, then paste again.</source>
            <translation>复制的内容里没有认出审批表或简历，什么都没有改。请在 Word 或 WPS 里连同栏目名称复制整张表，再粘贴一次。</translation>
        </message>
        <message>
            <source>Filled in: {filled}. Kept in the file besides: {besides}.</source>
            <translation>已填 {filled} 项，另有 {besides} 项随档案保存。</translation>
        </message>
        <message>
            <source> Without a place: {unplaced}, left out.</source>
            <translation>{unplaced} 项没有对应位置，未采用。</translation>
        </message>
        <message>
            <source>Filled in: {names}</source>
            <translation>已填：{names}</translation>
        </message>
        <message>
            <source>Typed before and left as it is: {names}</source>
            <translation>原来已填、没有改动：{names}</translation>
        </message>
        <message>
            <source>Without a place, left out:</source>
            <translation>没有对应位置，未采用：</translation>
        </message>
        <message>
            <source>Kept in the file besides:</source>
            <translation>随档案保存：</translation>
        </message>
    </context>
    <context>
        <name>PeopleCombo</name>
        <message>
            <source>Who goes in</source>
            <translation>填哪些人</translation>
        </message>
        <message>
            <source>The list you came from ({count})</source>
            <translation>刚才的名单（{count} 人）</translation>
        </message>
    </context>
    <context>
        <name>PersonPane</name>
        <message>
            <source>Take &amp;all of this person</source>
            <translation>此人全部采用(&amp;A)</translation>
        </message>
        <message>
            <source>Take &amp;nothing</source>
            <translation>都不采用(&amp;N)</translation>
        </message>
        <message>
            <source>Whom this file is about</source>
            <translation>这份文件是谁的</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>不同之处</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) to put into a new file</source>
            <translation>
                <numerusform>新建档案，%n 项</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%n 处不同</numerusform>
            </translation>
        </message>
        <message>
            <source>The cadre file says all of it already</source>
            <translation>与档案一致</translation>
        </message>
        <message>
            <source>Whom is it about?</source>
            <translation>这份是谁的？</translation>
        </message>
        <message>
            <source>Somebody new</source>
            <translation>新的人</translation>
        </message>
    </context>
    <context>
        <name>PersonPicker</name>
        <message>
            <source>Name, initials, end of ID, post</source>
            <translation>姓名、首字母、身份证尾号或职务</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
    </context>
    <context>
        <name>PhotoBatch</name>
        <message>
            <source>Looking at the photos</source>
            <translation>正在看照片</translation>
        </message>
        <message>
            <source>Folder with the photos</source>
            <translation>照片所在的文件夹</translation>
        </message>
        <message>
            <source>Keeping the photos</source>
            <translation>正在保存照片</translation>
        </message>
        <message>
            <source>%n photo(s) kept. Ctrl+Z takes them back.</source>
            <translation>已保存 %n 张照片，Ctrl+Z 可以撤销。</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>已写好：{file}</translation>
        </message>
    </context>
    <context>
        <name>PhotoBatchDialog</name>
        <message>
            <source>Photos of many</source>
            <translation>批量照片</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>选文件夹…</translation>
        </message>
        <message>
            <source>Choose files…</source>
            <translation>选文件…</translation>
        </message>
        <message>
            <source>Files and whom they show</source>
            <translation>文件和照片上的人</translation>
        </message>
        <message>
            <source>List of those left alone…</source>
            <translation>未导入清单…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Shows</source>
            <translation>照片上的人</translation>
        </message>
        <message>
            <source>What becomes of it</source>
            <translation>怎么处理</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) ready</source>
            <translation>
                <numerusform>%n 张可以导入</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) left alone</source>
            <translation>
                <numerusform>%n 个文件先不动</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Keep %n photo(s)</source>
            <translation>
                <numerusform>导入 %n 张照片</numerusform>
            </translation>
        </message>
        <message>
            <source>Or drop them here. A file is matched by the identity number or the name in its name; nobody is guessed.</source>
            <translation>也可以拖到这里。按文件名里的身份证号或姓名对上人，拿不准的不猜。</translation>
        </message>
        <message>
            <source>✓ new photo</source>
            <translation>✓ 新照片</translation>
        </message>
        <message>
            <source>✓ takes the place of the present one</source>
            <translation>✓ 换下现有照片</translation>
        </message>
        <message>
            <source>No photos yet. Whom each file shows is listed here first.</source>
            <translation>还没有选照片。选好后，这里先列出每张照片是谁的，确认后才保存。</translation>
        </message>
    </context>
    <context>
        <name>PhotoBox</name>
        <message>
            <source>Photo</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>No photo</source>
            <translation>没有照片</translation>
        </message>
    </context>
    <context>
        <name>PhotoField</name>
        <message>
            <source>Choose a photo…</source>
            <translation>选照片…</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>Remove the photo</source>
            <translation>删除照片</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>Crop…</source>
            <translation>裁剪…</translation>
        </message>
    </context>
    <context>
        <name>PostChangeDialog</name>
        <message>
            <source>Change of post: {name}</source>
            <translation>登记任职变动：{name}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Register (Ctrl+Enter)</source>
            <translation>登记（Ctrl+回车）</translation>
        </message>
        <message>
            <source>What it brings with it</source>
            <translation>会带来的变化</translation>
        </message>
        <message>
            <source>One Ctrl+Z takes all of it back.</source>
            <translation>按一次 Ctrl+Z 全部撤销。</translation>
        </message>
        <message>
            <source>Enter the new post and since when.</source>
            <translation>请填写新任职务和任职时间。</translation>
        </message>
    </context>
    <context>
        <name>PostChangeEffect</name>
        <message>
            <source>Résumé: stays as it is</source>
            <translation>简历：不变</translation>
        </message>
        <message>
            <source>Résumé: {line}</source>
            <translation>简历：{line}</translation>
        </message>
        <message>
            <source>Probation until {month}</source>
            <translation>试用期至 {month}</translation>
        </message>
        <message>
            <source>Term: {body} is full in {month}</source>
            <translation>届期：{body} {month} 届满</translation>
        </message>
        <message>
            <source>Settled: {alert}</source>
            <translation>预警解除：{alert}</translation>
        </message>
        <message>
            <source>Begins: {alert}</source>
            <translation>新的预警：{alert}</translation>
        </message>
        <message>
            <source>The present post or résumé line began in {month}: not before that.</source>
            <translation>原职务或简历最后一段 {month} 才开始，不能早于它。</translation>
        </message>
        <message>
            <source>Another term: still in post since {month}</source>
            <translation>连任：任现职时间仍为 {month}</translation>
        </message>
        <message>
            <source>Current posts: {posts}</source>
            <translation>现任职务：{posts}</translation>
        </message>
        <message>
            <source>Ends: {posts}</source>
            <translation>免去：{posts}</translation>
        </message>
        <message>
            <source>Short post: {post}</source>
            <translation>职务简称：{post}</translation>
        </message>
    </context>
    <context>
        <name>PostChangeFields</name>
        <message>
            <source>After today. Right if it was decided so.</source>
            <translation>在今天之后。确实如此可不改。</translation>
        </message>
        <message>
            <source>Which post is it?</source>
            <translation>请填写职务。</translation>
        </message>
        <message>
            <source>Since when? A month is enough: 202612.</source>
            <translation>请填写时间，写到月即可，如 202612。</translation>
        </message>
        <message>
            <source>New post</source>
            <translation>新任职务</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Probation</source>
            <translation>试用期</translation>
        </message>
        <message>
            <source>Goes on</source>
            <translation>继续兼任</translation>
        </message>
        <message>
            <source>Line of the résumé</source>
            <translation>简历新增一行</translation>
        </message>
        <message>
            <source>{post} (ends unless ticked)</source>
            <translation>{post}（不勾选即免去）</translation>
        </message>
    </context>
    <context>
        <name>PostRegistering</name>
        <message>
            <source>{name} has left. Posts are for who serves.</source>
            <translation>{name}已离任，不能登记任职变动。</translation>
        </message>
        <message>
            <source>Serves again</source>
            <translation>恢复在职</translation>
        </message>
        <message>
            <source>Registered. Ctrl+Z takes it back.</source>
            <translation>已登记。按 Ctrl+Z 可撤销。</translation>
        </message>
    </context>
    <context>
        <name>PracticeBanner</name>
        <message>
            <source>Sample data · all people are invented; exports carry a watermark</source>
            <translation>示例库 · 数据均为虚构，导出带“示例”水印</translation>
        </message>
        <message>
            <source>Leave sample data</source>
            <translation>离开示例库</translation>
        </message>
    </context>
    <context>
        <name>PreviewDialog</name>
        <message numerus="yes">
            <source>Print preview: {what}, %n page(s)</source>
            <translation>
                <numerusform>打印预览 — {what}，%n 页</numerusform>
            </translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>存为 PDF…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Where to put the PDF files</source>
            <translation>PDF 放到哪个文件夹</translation>
        </message>
        <message>
            <source>Taken back. Nothing was saved.</source>
            <translation>已取消，没有留下半份文件。</translation>
        </message>
    </context>
    <context>
        <name>PreviewModel</name>
        <message>
            <source>What goes in</source>
            <translation>填什么</translation>
        </message>
        <message>
            <source>left as it is</source>
            <translation>不填</translation>
        </message>
    </context>
    <context>
        <name>PrintSettings</name>
        <message>
            <source>In grey</source>
            <translation>灰度</translation>
        </message>
        <message numerus="yes">
            <source>PDF: a file for each of %n document(s)</source>
            <translation>
                <numerusform>PDF 一份一个文件（%n 份）</numerusform>
            </translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>打印机</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>份数</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页码</translation>
        </message>
        <message>
            <source>All; or 1-3, 5</source>
            <translation>全部；或 1-3，5</translation>
        </message>
        <message>
            <source>This computer has no printer. The document can be saved as PDF.</source>
            <translation>这台电脑没有打印机，可以存为 PDF。</translation>
        </message>
        <message>
            <source>Pages are written 1-3, 5; the last one is {last}.</source>
            <translation>页码写成 1-3，5；最后一页是 {last}。</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) will be printed</source>
            <translation>
                <numerusform>将打印 %n 页</numerusform>
            </translation>
        </message>
        <message>
            <source>◆ “{missing}” is missing here, “{used}” is used instead</source>
            <translation>◆ 缺“{missing}”，用“{used}”代替</translation>
        </message>
        <message>
            <source>◆ “{missing}” is missing here; signs may look different</source>
            <translation>◆ 缺“{missing}”，字形可能不一样</translation>
        </message>
        <message>
            <source>None</source>
            <translation>没有</translation>
        </message>
        <message>
            <source>Copies are a number from 1 to {most}.</source>
            <translation>份数填 1 到 {most}。</translation>
        </message>
        <message>
            <source>Duplex, long edge</source>
            <translation>双面（长边翻转）</translation>
        </message>
        <message>
            <source>Only page 1, to look at</source>
            <translation>先只打印第 1 页看看</translation>
        </message>
        <message>
            <source>Margins</source>
            <translation>页边距</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>缩放</translation>
        </message>
        <message>
            <source>As the template</source>
            <translation>按模板</translation>
        </message>
        <message>
            <source>Narrow</source>
            <translation>窄</translation>
        </message>
        <message>
            <source>Wide</source>
            <translation>宽</translation>
        </message>
        <message>
            <source>Room to bind, left</source>
            <translation>左侧留装订边</translation>
        </message>
    </context>
    <context>
        <name>ProbationChoice</name>
        <message numerus="yes">
            <source>%n year(s)</source>
            <translation>
                <numerusform>%n 年</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n 个月</numerusform>
            </translation>
        </message>
        <message>
            <source>{length} from the start</source>
            <translation>自任职起 {length}</translation>
        </message>
        <message>
            <source>none any more (passed)</source>
            <translation>不再试用（已转正）</translation>
        </message>
        <message>
            <source>does not apply</source>
            <translation>不适用</translation>
        </message>
    </context>
    <context>
        <name>ProblemRow</name>
        <message>
            <source>Go to the line</source>
            <translation>跳到这一行</translation>
        </message>
        <message>
            <source>This is right…</source>
            <translation>属正常…</translation>
        </message>
        <message>
            <source>Why it is right, Enter</source>
            <translation>写明原因，Enter</translation>
        </message>
    </context>
    <context>
        <name>ProblemTableModel</name>
        <message>
            <source>Row {row}, column {column}</source>
            <translation>第 {row} 行 {column} 列</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>问题</translation>
        </message>
    </context>
    <context>
        <name>ProgressStrip</name>
        <message>
            <source>{what} {done} / {total}</source>
            <translation>{what} {done} / {total}</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>正在取消…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Continue in background</source>
            <translation>转到后台</translation>
        </message>
    </context>
    <context>
        <name>ProvenTable</name>
        <message>
            <source>Attach files that prove the row</source>
            <translation>添加这一行的证明材料</translation>
        </message>
    </context>
    <context>
        <name>QuickAddDialog</name>
        <message>
            <source>New cadre</source>
            <translation>新增干部</translation>
        </message>
        <message>
            <source>Open that file</source>
            <translation>打开已有档案</translation>
        </message>
        <message>
            <source>No, somebody else</source>
            <translation>不是，继续新建</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Save and add another</source>
            <translation>保存并再加一人</translation>
        </message>
        <message>
            <source>Save and write the résumé</source>
            <translation>保存并继续录简历</translation>
        </message>
        <message>
            <source>{who} is on file already: {posts}. The same person?</source>
            <translation>库里已有“{who}”（{posts}），是同一个人吗？</translation>
        </message>
        <message>
            <source>This is enough to make a file; the rest can follow at any time.</source>
            <translation>先填这几项就能建档，其余随时补。</translation>
        </message>
        <message>
            <source>A file needs a name.</source>
            <translation>建档要有姓名。</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Paste form or résumé</source>
            <translation>粘贴审批表/简历自动填写</translation>
        </message>
        <message>
            <source>Fills in what was copied in Word or WPS ({keys})</source>
            <translation>把在 Word 或 WPS 里复制的内容自动填进来（{keys}）</translation>
        </message>
    </context>
    <context>
        <name>QuickStartPrinting</name>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>第 {page} 页，共 {pages} 页</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>已存好：{file}</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
    </context>
    <context>
        <name>QuotaCard</name>
        <message>
            <source>Places approved for each post</source>
            <translation>各职位的职数</translation>
        </message>
        <message>
            <source>A proposed appointment is held against these (PROMO-15); a post without a row is not judged.</source>
            <translation>拟任职务时按这里的职数核对（PROMO-15）；没有列出的职位不作判断。</translation>
        </message>
        <message>
            <source>Add a post</source>
            <translation>添加职位</translation>
        </message>
        <message>
            <source>Remove the row</source>
            <translation>删除这一行</translation>
        </message>
    </context>
    <context>
        <name>QuotaTableModel</name>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Post or level</source>
            <translation>职位或层次</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>职数</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>批准文号</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>起始时间</translation>
        </message>
    </context>
    <context>
        <name>ReasonPanel</name>
        <message>
            <source>Note as a candidate</source>
            <translation>列入候选</translation>
        </message>
        <message>
            <source>Arrange training…</source>
            <translation>安排培训…</translation>
        </message>
        <message>
            <source>Open file</source>
            <translation>打开档案</translation>
        </message>
        <message>
            <source>Choose somebody to see why.</source>
            <translation>选一个人，看为什么列在这里。</translation>
        </message>
        <message>
            <source>Why somebody is listed</source>
            <translation>为什么列在这里</translation>
        </message>
        <message>
            <source>{age} years old</source>
            <translation>{age} 岁</translation>
        </message>
        <message>
            <source>✓ Noted as a candidate</source>
            <translation>✓ 已列入候选</translation>
        </message>
        <message>
            <source>✓ Training arranged: {course}</source>
            <translation>✓ 已安排培训：{course}</translation>
        </message>
        <message>
            <source>Basis: {basis} · {rule}</source>
            <translation>依据：{basis} · {rule}</translation>
        </message>
        <message>
            <source>Do not tell again…</source>
            <translation>不再提示（写理由）…</translation>
        </message>
    </context>
    <context>
        <name>Recording</name>
        <message>
            <source>Writing the files</source>
            <translation>正在写出文件</translation>
        </message>
    </context>
    <context>
        <name>RecoverySheetGate</name>
        <message>
            <source>Recovery sheet</source>
            <translation>密码恢复单</translation>
        </message>
        <message>
            <source>This key opens the library without any password. Print it or keep it as PDF on a stick, seal it in an envelope and put it into the safe. It is shown only now.</source>
            <translation>凭这几组数字，不用密码就能打开台账。打印或存为 PDF（放 U 盘），签封后交保密柜保管。只显示这一次。</translation>
        </message>
        <message>
            <source>To be sure the paper is right, type these two groups back:</source>
            <translation>确认单子抄对了：请照单子输入这两组</translation>
        </message>
        <message>
            <source>Group {number}</source>
            <translation>第 {number} 组</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>This is not what the sheet says. Compare the two groups once more.</source>
            <translation>和恢复单不一样，请对照单子再看一遍这两组。</translation>
        </message>
        <message>
            <source>Print or save as PDF…</source>
            <translation>打印或存为 PDF…</translation>
        </message>
    </context>
    <context>
        <name>RecyclePage</name>
        <message>
            <source>Recycle bin</source>
            <translation>回收站</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Enter brings back · nothing goes from here by itself</source>
            <translation>Enter 恢复 · 这里的内容不会自动清除</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Posts</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>删除时间</translation>
        </message>
        <message>
            <source>By</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>With it</source>
            <translation>连带</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n 行</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was deleted. Who is deleted waits here.</source>
            <translation>没有删除过人员。删除的干部、村干部会放在这里。</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) brought back</source>
            <translation>
                <numerusform>已恢复 %n 人</numerusform>
            </translation>
        </message>
        <message>
            <source>Operation log</source>
            <translation>操作记录</translation>
        </message>
    </context>
    <context>
        <name>RequestDialog</name>
        <message>
            <source>Everything but its name can follow later.</source>
            <translation>除了名称，其他的以后再补也行。</translation>
        </message>
        <message>
            <source>A request came in</source>
            <translation>登记来件</translation>
        </message>
        <message>
            <source>What is handed in</source>
            <translation>报什么</translation>
        </message>
        <message>
            <source>Who asks for it</source>
            <translation>来件单位</translation>
        </message>
        <message>
            <source>Document no.</source>
            <translation>文号</translation>
        </message>
        <message>
            <source>Came in on</source>
            <translation>来件日期</translation>
        </message>
        <message>
            <source>Due on</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Its blank</source>
            <translation>附来的空表</translation>
        </message>
        <message>
            <source>Its notice</source>
            <translation>通知原件</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Enter it (Ctrl+Enter)</source>
            <translation>登记 (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Say what is handed in.</source>
            <translation>要写报什么。</translation>
        </message>
        <message>
            <source>Put the request right</source>
            <translation>改来件</translation>
        </message>
        <message>
            <source>Keep it (Ctrl+Enter)</source>
            <translation>保存 (Ctrl+Enter)</translation>
        </message>
    </context>
    <context>
        <name>Resume</name>
        <message>
            <source>No entry between {end} and {start} ({months} months).</source>
            <translation>{end} 至 {start} 没有记录（{months} 个月）。</translation>
        </message>
        <message>
            <source>Two entries overlap by {months} months. Is one of them 其间 study?</source>
            <translation>两段重叠 {months} 个月，是否“其间”学习？</translation>
        </message>
        <message>
            <source>{start}–{end} ends before it begins.</source>
            <translation>{start} 至 {end}：止在起之前。</translation>
        </message>
        <message>
            <source>The entry from {start} has no end, but is not the last.</source>
            <translation>{start} 起的这一段没有止，却不是最后一段。</translation>
        </message>
        <message>
            <source>At work from {start} at the age of {age}.</source>
            <translation>{start} 参加工作时 {age} 岁。</translation>
        </message>
        <message>
            <source>No date recognised; kept as text: {text}</source>
            <translation>这一行没看懂日期，已按正文保留：{text}</translation>
        </message>
        <message>
            <source>The last entry differs from the current posts: {posts}</source>
            <translation>简历最后一段与现任职务不同：{posts}</translation>
        </message>
        <message>
            <source>Add a line</source>
            <translation>补一行</translation>
        </message>
        <message>
            <source>Part them</source>
            <translation>分开</translation>
        </message>
        <message>
            <source>Swap the dates</source>
            <translation>对调起止</translation>
        </message>
        <message>
            <source>End it there</source>
            <translation>补上止</translation>
        </message>
        <message>
            <source>Use the current posts</source>
            <translation>用现任职务</translation>
        </message>
        <message>
            <source>The last entry begins in {start}, the post in {since}.</source>
            <translation>简历最后一段自 {start} 起，任职记录自 {since} 起。</translation>
        </message>
        <message>
            <source>Begin with the post</source>
            <translation>按任职时间</translation>
        </message>
        <message>
            <source>In service, but the last entry ends in {end}.</source>
            <translation>在职，但最后一段到 {end} 为止。</translation>
        </message>
        <message>
            <source>{start}–{end} lacks a month.</source>
            <translation>{start}–{end} 缺月份。</translation>
        </message>
        <message>
            <source>Leave it open</source>
            <translation>改为至今</translation>
        </message>
        <message>
            <source>Date the post so</source>
            <translation>任职时间照此改</translation>
        </message>
        <message>
            <source>Word the current posts so</source>
            <translation>现任职务照此写</translation>
        </message>
        <message>
            <source>Register the change of post…</source>
            <translation>登记任职变动…</translation>
        </message>
    </context>
    <context>
        <name>ResumeSection</name>
        <message>
            <source>Résumé, a line for each entry</source>
            <translation>简历（每段一行）</translation>
        </message>
        <message>
            <source>Type or paste, e.g.
1991.07--1996.03  县农业局科员
1996.03--  柳河镇副镇长</source>
            <translation>键入或粘贴，例如
1991.07--1996.03  县农业局科员
1996.03--  柳河镇副镇长</translation>
        </message>
        <message>
            <source>Résumé</source>
            <translation>简历（每段一行）</translation>
        </message>
        <message>
            <source>No course of study</source>
            <translation>不作为学历</translation>
        </message>
        <message>
            <source>From posts</source>
            <translation>从任职记录生成草稿</translation>
        </message>
        <message>
            <source>Tidy (F9)</source>
            <translation>整理格式（F9）</translation>
        </message>
    </context>
    <context>
        <name>ResumeTableModel</name>
        <message>
            <source>From</source>
            <translation>起</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>止</translation>
        </message>
        <message>
            <source>Unit and post</source>
            <translation>单位和职务</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>时长</translation>
        </message>
    </context>
    <context>
        <name>ReturnDialog</name>
        <message>
            <source>Paste the message or type: one point a line.</source>
            <translation>粘贴县里的意见，或者自己写，一行一条。</translation>
        </message>
        <message>
            <source>It came back: {title}</source>
            <translation>登记退回：{title}</translation>
        </message>
        <message>
            <source>What came back</source>
            <translation>退回意见</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>认出来的</translation>
        </message>
        <message>
            <source>On</source>
            <translation>退回日期</translation>
        </message>
        <message>
            <source>By whom</source>
            <translation>谁退的</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Note it (Ctrl+Enter)</source>
            <translation>登记 (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>About whom</source>
            <translation>说的是谁</translation>
        </message>
        <message>
            <source>Which field</source>
            <translation>哪一项</translation>
        </message>
        <message>
            <source>Point</source>
            <translation>意见</translation>
        </message>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n 条意见</numerusform>
            </translation>
        </message>
        <message>
            <source>{shape} {count} to choose</source>
            <translation>{shape} {count} 条要选一下</translation>
        </message>
        <message>
            <source>The whole table</source>
            <translation>全表</translation>
        </message>
        <message>
            <source>About whom, point {row}</source>
            <translation>第 {row} 条说的是谁</translation>
        </message>
        <message>
            <source>No field</source>
            <translation>不指哪一项</translation>
        </message>
        <message>
            <source>Which field, point {row}</source>
            <translation>第 {row} 条是哪一项</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>请选…</translation>
        </message>
        <message>
            <source>What was wrong with it? One point a line.</source>
            <translation>还没有意见，一行写一条。</translation>
        </message>
        <message>
            <source>On which day?</source>
            <translation>要写日期。</translation>
        </message>
    </context>
    <context>
        <name>RosterEdits</name>
        <message>
            <source>%n cadre(s) changed. Ctrl+Z takes it back.</source>
            <translation>已修改 %n 人，Ctrl+Z 可撤销。</translation>
        </message>
        <message>
            <source>%n cadre(s)</source>
            <translation>%n 名干部</translation>
        </message>
    </context>
    <context>
        <name>RosterExports</name>
        <message>
            <source>Written: {file}</source>
            <translation>已写好：{file}</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Writing the list</source>
            <translation>正在写名单</translation>
        </message>
    </context>
    <context>
        <name>RosterField</name>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>出生年月</translation>
        </message>
        <message>
            <source>Ethnic group</source>
            <translation>民族</translation>
        </message>
        <message>
            <source>Ancestral home</source>
            <translation>籍贯</translation>
        </message>
        <message>
            <source>Birthplace</source>
            <translation>出生地</translation>
        </message>
        <message>
            <source>Joined the party</source>
            <translation>入党时间</translation>
        </message>
        <message>
            <source>Political affiliation</source>
            <translation>政治面貌</translation>
        </message>
        <message>
            <source>Began work</source>
            <translation>参加工作时间</translation>
        </message>
        <message>
            <source>Full-time qualification</source>
            <translation>全日制学历学位</translation>
        </message>
        <message>
            <source>Full-time school</source>
            <translation>全日制院校及专业</translation>
        </message>
        <message>
            <source>In-service qualification</source>
            <translation>在职学历学位</translation>
        </message>
        <message>
            <source>In-service school</source>
            <translation>在职院校及专业</translation>
        </message>
        <message>
            <source>Qualification</source>
            <translation>文化程度</translation>
        </message>
        <message>
            <source>Current posts</source>
            <translation>现任职务</translation>
        </message>
        <message>
            <source>In post since</source>
            <translation>任现职时间</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>职级</translation>
        </message>
        <message>
            <source>In grade since</source>
            <translation>任现职级时间</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>职务层次</translation>
        </message>
        <message>
            <source>At this level since</source>
            <translation>任现层次时间</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>人员类别</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>健康状况</translation>
        </message>
        <message>
            <source>Professional title</source>
            <translation>专业技术职务</translation>
        </message>
        <message>
            <source>Expertise</source>
            <translation>专长</translation>
        </message>
        <message>
            <source>ID number</source>
            <translation>身份证号</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>联系电话</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Village</source>
            <translation>村（社区）</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>Term of office</source>
            <translation>本届任期</translation>
        </message>
        <message>
            <source>Present term from</source>
            <translation>本届起始</translation>
        </message>
        <message>
            <source>Term until</source>
            <translation>本届届满</translation>
        </message>
        <message>
            <source>Heads both</source>
            <translation>一肩挑</translation>
        </message>
        <message>
            <source>Growth place</source>
            <translation>成长地</translation>
        </message>
        <message>
            <source>Full-time degree</source>
            <translation>全日制学位</translation>
        </message>
        <message>
            <source>In-service degree</source>
            <translation>在职学位</translation>
        </message>
        <message>
            <source>Degree</source>
            <translation>学位</translation>
        </message>
        <message>
            <source>School and major</source>
            <translation>毕业院校及专业</translation>
        </message>
        <message>
            <source>Full-time or in service</source>
            <translation>全日制或在职</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Staffing</source>
            <translation>编制类型</translation>
        </message>
        <message>
            <source>Managed by</source>
            <translation>管理类别</translation>
        </message>
        <message>
            <source>Entered the civil service</source>
            <translation>进入公务员队伍时间</translation>
        </message>
        <message>
            <source>Registered as civil servant</source>
            <translation>公务员登记时间</translation>
        </message>
        <message>
            <source>Kin in the committees</source>
            <translation>两委中的亲属</translation>
        </message>
    </context>
    <context>
        <name>RosterLayout</name>
        <message>
            <source>Cadres</source>
            <translation>干部</translation>
        </message>
        <message>
            <source>No cadre files yet. Import a roster, and everybody in it is listed here.</source>
            <translation>还没有干部档案。导入花名册后，这里会列出全部干部。</translation>
        </message>
        <message>
            <source>Import a roster</source>
            <translation>导入花名册</translation>
        </message>
        <message>
            <source>Nobody matches. Try a name, its pinyin, a post or part of an ID number.</source>
            <translation>没有符合条件的人。试试姓名、拼音首字母、职务或身份证号的一段。</translation>
        </message>
        <message>
            <source>Clear the conditions</source>
            <translation>清除条件</translation>
        </message>
        <message>
            <source>Look among everybody, those who left included</source>
            <translation>在全部（含离任）里找</translation>
        </message>
        <message>
            <source>Add the first cadre</source>
            <translation>新增第一名干部</translation>
        </message>
    </context>
    <context>
        <name>RosterListing</name>
        <message numerus="yes">
            <source>%n person(s), {serving} serving</source>
            <translation>
                <numerusform>%n 人 · 在职 {serving}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{listed} of %n person(s)</source>
            <translation>
                <numerusform>列出 {listed} 人，共 %n 人</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RosterMenu</name>
        <message>
            <source>Open file</source>
            <translation>打开档案</translation>
        </message>
        <message>
            <source>How is this worked out?</source>
            <translation>怎么算的？</translation>
        </message>
        <message>
            <source>Approval form</source>
            <translation>审批表</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>全选</translation>
        </message>
        <message>
            <source>Import a roster…</source>
            <translation>导入花名册…</translation>
        </message>
        <message>
            <source>Recompute</source>
            <translation>重新计算</translation>
        </message>
        <message>
            <source>Delete file</source>
            <translation>删除档案</translation>
        </message>
        <message>
            <source>Change a field of many…</source>
            <translation>批量修改…</translation>
        </message>
        <message>
            <source>Change of post…</source>
            <translation>登记任职变动…</translation>
        </message>
        <message>
            <source>Leaving…</source>
            <translation>离任…</translation>
        </message>
        <message>
            <source>Compare side by side</source>
            <translation>并排比较</translation>
        </message>
        <message>
            <source>Fill a blank with this list…</source>
            <translation>用这份名单填空表…</translation>
        </message>
        <message>
            <source>Collection workbook of this list…</source>
            <translation>这份名单的信息采集表…</translation>
        </message>
        <message>
            <source>Put into a submission…</source>
            <translation>加入报送…</translation>
        </message>
        <message>
            <source>Add a tag…</source>
            <translation>加标签…</translation>
        </message>
    </context>
    <context>
        <name>RosterPage</name>
        <message>
            <source>Cadres</source>
            <translation>干部</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Enter open file · Ctrl+P approval form · Ctrl+E export · F4 summary</source>
            <translation>Enter 打开档案 · Ctrl+P 审批表 · Ctrl+E 导出 · F4 详情栏</translation>
        </message>
        <message>
            <source>{count} selected · {keys}</source>
            <translation>选中 {count} 人 · {keys}</translation>
        </message>
        <message>
            <source>New cadre</source>
            <translation>新增干部</translation>
        </message>
    </context>
    <context>
        <name>RosterSearch</name>
        <message>
            <source>Name, pinyin, post, ID…  Ctrl+F</source>
            <translation>姓名、拼音首字母、职务、身份证号…  Ctrl+F</translation>
        </message>
        <message>
            <source>Search cadres</source>
            <translation>搜索干部</translation>
        </message>
    </context>
    <context>
        <name>RosterTable</name>
        <message>
            <source>● Long in one post 10 months over  +1</source>
            <translation>● 同一职位任职期满 超 10 个月  +1</translation>
        </message>
    </context>
    <context>
        <name>RosterViews</name>
        <message>
            <source>How old at most?</source>
            <translation>年龄不超过多少岁？</translation>
        </message>
        <message>
            <source>For how many years at least?</source>
            <translation>满多少年？</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Name of the view</source>
            <translation>视图叫什么？</translation>
        </message>
        <message>
            <source>Save the view</source>
            <translation>保存视图</translation>
        </message>
        <message>
            <source>New name of the view</source>
            <translation>视图改叫什么？</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>改名</translation>
        </message>
        <message>
            <source>The view is deleted. Ctrl+Z brings it back.</source>
            <translation>视图已删除，Ctrl+Z 可以找回。</translation>
        </message>
        <message>
            <source>The view “{name}” is kept. Ctrl+Z takes it back.</source>
            <translation>视图“{name}”已保存，Ctrl+Z 可以撤销。</translation>
        </message>
    </context>
    <context>
        <name>RuleCardView</name>
        <message>
            <source>Restore the default</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>What was changed</source>
            <translation>查看修改记录</translation>
        </message>
        <message>
            <source>set locally</source>
            <translation>◆ 本地口径</translation>
        </message>
        <message>
            <source>Speaks</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>Lead time</source>
            <translation>提前提醒</translation>
        </message>
        <message>
            <source>fixed by law</source>
            <translation>法定，不能改</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>改…</translation>
        </message>
        <message>
            <source>Change: {what}</source>
            <translation>改：{what}</translation>
        </message>
        <message>
            <source>What it says</source>
            <translation>说什么</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Certainty</source>
            <translation>确定程度</translation>
        </message>
        <message>
            <source>Governs</source>
            <translation>适用</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Read in</source>
            <translation>出处</translation>
        </message>
        <message>
            <source>source {mark} of the handbook</source>
            <translation>规则手册第 19 节 {mark}</translation>
        </message>
        <message>
            <source>Under “Still needed”, where somebody is judged for a grade or a post</source>
            <translation>“还差什么”：看一个人能不能任某职级、职务时</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>用在哪里</translation>
        </message>
        <message>
            <source>In the sums of other rules</source>
            <translation>用在其他规则的计算里</translation>
        </message>
        <message>
            <source>Nothing is counted by it; stated here to be cited</source>
            <translation>没有可以计算的数，列在这里供引用</translation>
        </message>
        <message>
            <source>known for {years}</source>
            <translation>已装入 {years} 年的通知</translation>
        </message>
        <message>
            <source>{years} is not known yet: weekends alone are left out, and every result says so</source>
            <translation>{years} 年的通知还没有装入：只扣除周末，算出的结果都会注明</translation>
        </message>
        <message>
            <source>Days off and days worked for them</source>
            <translation>放假和调休</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>RuleDialog</name>
        <message>
            <source>Set locally: {what}</source>
            <translation>本地口径：{what}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Note it (Ctrl+Enter)</source>
            <translation>记下 (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Now: {counts}</source>
            <translation>现在：{counts}</translation>
        </message>
        <message>
            <source>With this, for {day}: {counts}</source>
            <translation>试算（{day}）：{counts}</translation>
        </message>
        <message>
            <source>What it would do</source>
            <translation>试算</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>决定机关</translation>
        </message>
        <message>
            <source>Document no.</source>
            <translation>依据文号</translation>
        </message>
        <message>
            <source>From</source>
            <translation>从哪天起</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>One Ctrl+Z takes it back.</source>
            <translation>可用 Ctrl+Z 撤销。</translation>
        </message>
    </context>
    <context>
        <name>RuleHistory</name>
        <message>
            <source>What was changed</source>
            <translation>修改记录</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>By</source>
            <translation>经办</translation>
        </message>
        <message>
            <source>What</source>
            <translation>改什么</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>改前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>改后</translation>
        </message>
        <message>
            <source>From</source>
            <translation>从哪天起</translation>
        </message>
        <message>
            <source>On what paper</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Nothing was ever set locally.</source>
            <translation>没有改过。</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Speaks</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>Lead time</source>
            <translation>提前提醒</translation>
        </message>
    </context>
    <context>
        <name>RuleHistoryDialog</name>
        <message>
            <source>What was changed: {rule}</source>
            <translation>修改记录：{rule}</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>RuleText</name>
        <message>
            <source>Terms</source>
            <translation>任期</translation>
        </message>
        <message>
            <source>Rotation</source>
            <translation>交流与任职年限</translation>
        </message>
        <message>
            <source>Promotion</source>
            <translation>提拔任职</translation>
        </message>
        <message>
            <source>Grades</source>
            <translation>职级</translation>
        </message>
        <message>
            <source>Probation and service</source>
            <translation>试用与服务</translation>
        </message>
        <message>
            <source>Sanctions</source>
            <translation>处分处理</translation>
        </message>
        <message>
            <source>Evaluation</source>
            <translation>年度考核</translation>
        </message>
        <message>
            <source>Retirement</source>
            <translation>退休</translation>
        </message>
        <message>
            <source>Party membership</source>
            <translation>党员</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>人事档案</translation>
        </message>
        <message>
            <source>Data checks</source>
            <translation>数据体检</translation>
        </message>
        <message>
            <source>Recusal</source>
            <translation>回避</translation>
        </message>
        <message>
            <source>Grassroots</source>
            <translation>基层政策</translation>
        </message>
        <message>
            <source>Procedure</source>
            <translation>选任程序</translation>
        </message>
        <message>
            <source>leading posts</source>
            <translation>领导职务</translation>
        </message>
        <message>
            <source>civil servants by grade</source>
            <translation>职级公务员</translation>
        </message>
        <message>
            <source>institution staff</source>
            <translation>事业人员</translation>
        </message>
        <message>
            <source>workers</source>
            <translation>工勤人员</translation>
        </message>
        <message>
            <source>village cadres</source>
            <translation>村（社区）干部</translation>
        </message>
        <message>
            <source>bodies of the township</source>
            <translation>乡镇领导机关</translation>
        </message>
        <message>
            <source>read in the official text</source>
            <translation>已核对正式文本</translation>
        </message>
        <message>
            <source>read as quoted elsewhere</source>
            <translation>据他处引文，未见正式文本</translation>
        </message>
        <message>
            <source>not verified in the official text</source>
            <translation>未核对正式文本</translation>
        </message>
        <message>
            <source>for the county to set, usual value</source>
            <translation>县里未定，按通行做法</translation>
        </message>
        <message>
            <source>months</source>
            <translation>个月</translation>
        </message>
        <message>
            <source>days</source>
            <translation>天</translation>
        </message>
        <message>
            <source>years</source>
            <translation>年</translation>
        </message>
        <message>
            <source>hours</source>
            <translation>学时</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>on</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>off</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>when it is near</source>
            <translation>临近时</translation>
        </message>
        <message>
            <source>not in force</source>
            <translation>尚未施行</translation>
        </message>
        <message>
            <source>read {day}, source {mark}</source>
            <translation>{day} 核对，出处 {mark}</translation>
        </message>
        <message>
            <source>Set locally from {day}: {authority} {document}</source>
            <translation>本地口径，{day} 起：{authority} {document}</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>没有</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>还有 {count} 项</translation>
        </message>
        <message>
            <source>the regulation says {value}: {citation}</source>
            <translation>规定是 {value}：{citation}</translation>
        </message>
        <message>
            <source>Worth a look</source>
            <translation>值得关注</translation>
        </message>
        <message>
            <source>Ways of counting</source>
            <translation>计算口径</translation>
        </message>
        <message>
            <source>working days</source>
            <translation>个工作日</translation>
        </message>
    </context>
    <context>
        <name>RuleThing</name>
        <message>
            <source>From {least} to {most} {unit}. The regulation says {value}.</source>
            <translation>可定 {least} 至 {most} {unit}。规定是 {value}。</translation>
        </message>
        <message>
            <source>Off, it says nothing. As shipped: {value}.</source>
            <translation>停用后不再提示。默认：{value}。</translation>
        </message>
        <message>
            <source>From the longest to the shortest: 12, 6, 3. Shipped: {value}.</source>
            <translation>从长到短填，如 12, 6, 3。默认：{value}。</translation>
        </message>
        <message>
            <source>Lead time of “{rule}”</source>
            <translation>“{rule}”提前提醒</translation>
        </message>
    </context>
    <context>
        <name>RulesSection</name>
        <message>
            <source>Search rules…</source>
            <translation>搜索规则…</translation>
        </message>
        <message>
            <source>Search rules</source>
            <translation>搜索规则</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Take the county's file…</source>
            <translation>采用县里文件…</translation>
        </message>
        <message>
            <source>It can be dropped here as well.</source>
            <translation>也可以把文件拖到这里。</translation>
        </message>
        <message>
            <source>Send ours…</source>
            <translation>导出本地口径…</translation>
        </message>
        <message numerus="yes">
            <source>Rule book {version}, %n value(s) set locally</source>
            <translation>
                <numerusform>规则版本 {version}，本地口径 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>The rule</source>
            <translation>规则内容</translation>
        </message>
    </context>
    <context>
        <name>RulesWork</name>
        <message>
            <source>Taken: {file}. Ctrl+Z takes it back.</source>
            <translation>已采用 {file}。可用 Ctrl+Z 撤销。</translation>
        </message>
        <message>
            <source>Set locally. Ctrl+Z takes it back.</source>
            <translation>已记下本地口径。可用 Ctrl+Z 撤销。</translation>
        </message>
        <message>
            <source>The default counts again. Ctrl+Z takes it back.</source>
            <translation>已恢复默认。可用 Ctrl+Z 撤销。</translation>
        </message>
        <message>
            <source>Nothing was ever set locally about this rule.</source>
            <translation>这条规则没有改过。</translation>
        </message>
        <message>
            <source>Take the county's file</source>
            <translation>采用县里文件</translation>
        </message>
        <message numerus="yes">
            <source>Written: {file}, %n local value(s)</source>
            <translation>
                <numerusform>已写好：{file}，本地口径 %n 项</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SafetySection</name>
        <message>
            <source>Backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>Back up to a USB stick or folder…</source>
            <translation>备份到 U 盘或文件夹…</translation>
        </message>
        <message>
            <source>Check the data file</source>
            <translation>检查数据文件</translation>
        </message>
        <message>
            <source>Data folder: {folder}</source>
            <translation>数据位置：{folder}</translation>
        </message>
        <message>
            <source>✓ {when}  {count} cadres  {size} MB</source>
            <translation>✓ {when}　{count} 人　{size} MB</translation>
        </message>
        <message>
            <source>✓ Sound: {cadres} cadres, {rows} audit rows in one unbroken chain.</source>
            <translation>✓ 完好：干部 {cadres} 人，操作记录 {rows} 条，前后相连没有缺口。</translation>
        </message>
        <message>
            <source>▲ {count} faults found. Restore the newest backup into a new folder.</source>
            <translation>▲ 发现 {count} 处问题。请把最近的备份恢复到一个新文件夹。</translation>
        </message>
        <message>
            <source>No verified backup on this computer yet; one is made when the window closes.</source>
            <translation>这台电脑上还没有验证过的备份；关闭窗口时会自动留底。</translation>
        </message>
    </context>
    <context>
        <name>SavedStep</name>
        <message>
            <source>Undoing the import</source>
            <translation>正在撤销导入</translation>
        </message>
    </context>
    <context>
        <name>SelectionBar</name>
        <message>
            <source>Approval forms</source>
            <translation>审批表</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出所选…</translation>
        </message>
        <message>
            <source>Change a field…</source>
            <translation>批量修改…</translation>
        </message>
        <message>
            <source>Compare side by side</source>
            <translation>并排比较</translation>
        </message>
        <message>
            <source>{count} selected:</source>
            <translation>已选 {count} 人：</translation>
        </message>
        <message>
            <source>Into a submission…</source>
            <translation>加入报送…</translation>
        </message>
        <message>
            <source>Tag…</source>
            <translation>加标签…</translation>
        </message>
    </context>
    <context>
        <name>Sender</name>
        <message>
            <source>This tells of {count} people. To whom does it go, and what for?</source>
            <translation>这份材料有 {count} 人。给谁、做什么用？</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
    </context>
    <context>
        <name>SetRemark</name>
        <message>
            <source>{mode}: {count} are ticked, the form prints the first</source>
            <translation>{mode}有 {count} 条勾了“填入审批表”，只印第一条</translation>
        </message>
        <message>
            <source>{mode}: none is ticked, the form prints none</source>
            <translation>{mode}没有一条填入审批表</translation>
        </message>
        <message>
            <source>{years}: “Not graded” still needs its reason</source>
            <translation>{years} 年选了“不定等次”，还要写原因</translation>
        </message>
        <message>
            <source>{count} hours</source>
            <translation>{count} 学时</translation>
        </message>
        <message>
            <source>{count} days</source>
            <translation>{count} 天</translation>
        </message>
        <message>
            <source>In {year}: {total}</source>
            <translation>{year} 年累计 {total}</translation>
        </message>
        <message>
            <source>{kind} until {end}</source>
            <translation>{kind}（至 {end}）</translation>
        </message>
        <message>
            <source>In effect: {what}</source>
            <translation>影响期内：{what}</translation>
        </message>
        <message>
            <source>{fact}: settled as {settled}, the file says {value}</source>
            <translation>{fact}：认定为 {settled}，档案写的是 {value}</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>空</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>Setting</name>
        <message>
            <source>Language of the screens; documents are always Chinese.</source>
            <translation>界面语言；文件始终是中文。</translation>
        </message>
        <message>
            <source>Light or dark colours.</source>
            <translation>浅色或深色。</translation>
        </message>
        <message>
            <source>Size of all text, in five steps.</source>
            <translation>全部文字的大小，共五档。</translation>
        </message>
        <message>
            <source>Height of table rows.</source>
            <translation>表格行高。</translation>
        </message>
        <message>
            <source>Show words beside the icons of the navigation.</source>
            <translation>导航图标旁显示文字。</translation>
        </message>
        <message>
            <source>Show the summary beside a table.</source>
            <translation>表格旁显示详情栏。</translation>
        </message>
        <message>
            <source>Place and size of the window.</source>
            <translation>窗口的位置和大小。</translation>
        </message>
        <message>
            <source>The page that was open last.</source>
            <translation>上次打开的页面。</translation>
        </message>
        <message>
            <source>The folder that files were last read from or written to.</source>
            <translation>上次读写文件的文件夹。</translation>
        </message>
        <message>
            <source>Minutes without a key or click until the window locks.</source>
            <translation>多少分钟无操作后锁定。</translation>
        </message>
        <message>
            <source>The columns of a table.</source>
            <translation>表格的列。</translation>
        </message>
        <message>
            <source>The folder of the library that was open last.</source>
            <translation>上次打开的台账所在的文件夹。</translation>
        </message>
        <message>
            <source>What was last written from the roster.</source>
            <translation>上次从花名册导出的格式。</translation>
        </message>
        <message>
            <source>Show the folder after something was written.</source>
            <translation>导出完成后打开文件夹。</translation>
        </message>
        <message>
            <source>The view that the roster showed last.</source>
            <translation>名册上次所在的视图。</translation>
        </message>
        <message>
            <source>Where alerts about sanctions are told.</source>
            <translation>处分类预警在哪里列出。</translation>
        </message>
        <message>
            <source>The folder that submissions are written into.</source>
            <translation>报送包输出到的文件夹。</translation>
        </message>
        <message>
            <source>Whether submissions are written as one ZIP.</source>
            <translation>报送包是否打成一个 ZIP。</translation>
        </message>
        <message>
            <source>Whether the rules have been looked through.</source>
            <translation>规则是否核对过。</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Unit and terms</source>
            <translation>单位与任期</translation>
        </message>
        <message>
            <source>Display</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Changes are kept at once and can be undone with Ctrl+Z</source>
            <translation>改动立即保存，可用 Ctrl+Z 撤销</translation>
        </message>
        <message>
            <source>Checking the data file</source>
            <translation>正在检查数据文件</translation>
        </message>
        <message>
            <source>Back up to</source>
            <translation>备份到</translation>
        </message>
        <message>
            <source>Backing up and verifying</source>
            <translation>正在备份并验证</translation>
        </message>
        <message>
            <source>Backed up and verified: {file}</source>
            <translation>已备份并验证：{file}</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Dictionary</source>
            <translation>字典</translation>
        </message>
        <message>
            <source>Changes are kept at once; “Put it back” above undoes the last one</source>
            <translation>改动立即保存，点上方的“放回去”可撤回上一步</translation>
        </message>
        <message>
            <source>Changes are kept at once</source>
            <translation>改动立即保存</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
    </context>
    <context>
        <name>SettleDialog</name>
        <message>
            <source>What became of it?</source>
            <translation>登记办理</translation>
        </message>
        <message>
            <source>It is corrected</source>
            <translation>已改好</translation>
        </message>
        <message>
            <source>It stays as it is</source>
            <translation>无需更正</translation>
        </message>
        <message>
            <source>Still to correct</source>
            <translation>待更正</translation>
        </message>
        <message>
            <source>What became of it</source>
            <translation>怎么办的</translation>
        </message>
        <message>
            <source>Why it stays</source>
            <translation>无需更正的原因</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Note it (Ctrl+Enter)</source>
            <translation>登记 (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Say why; it stands in the ledger.</source>
            <translation>要写原因，会记在台账里。</translation>
        </message>
    </context>
    <context>
        <name>SheetView</name>
        <message>
            <source>Approval form, as it is printed</source>
            <translation>任免审批表，与打印相同</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Shortcuts</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
    </context>
    <context>
        <name>SinceList</name>
        <message>
            <source>Changed on file since, without being asked for. Ticked: into the next version.</source>
            <translation>封包后档案又有变化（没有要求改的）。勾上的并入下一版，没勾的下次再报。</translation>
        </message>
        <message>
            <source>Changes that go into the next version</source>
            <translation>并入下一版的变化</translation>
        </message>
        <message>
            <source>Take all of them</source>
            <translation>全部并入</translation>
        </message>
        <message>
            <source>Leave all for the next time</source>
            <translation>全部下次再报</translation>
        </message>
    </context>
    <context>
        <name>SpecialityChips</name>
        <message>
            <source>Field</source>
            <translation>领域</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <source>{age} or younger</source>
            <translation>{age} 岁及以下</translation>
        </message>
    </context>
    <context>
        <name>SpecialityDialog</name>
        <message>
            <source>Note a speciality</source>
            <translation>记一条专长</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>记下</translation>
        </message>
        <message>
            <source>Write deeds, not adjectives. What proves it can follow later.</source>
            <translation>写事，不写形容词。佐证可以以后再补。</translation>
        </message>
        <message>
            <source>Whose speciality is it? Type a name and choose the person.</source>
            <translation>这是谁的专长？输入姓名选一个人。</translation>
        </message>
        <message>
            <source>In which field? A word is enough.</source>
            <translation>哪个领域？写一个词就行。</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
    </context>
    <context>
        <name>SpecialityPane</name>
        <message>
            <source>Specialities</source>
            <translation>专长</translation>
        </message>
    </context>
    <context>
        <name>SpecialityTableModel</name>
        <message>
            <source>None yet</source>
            <translation>待佐证</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <source>Posts</source>
            <translation>现任职务</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>佐证</translation>
        </message>
    </context>
    <context>
        <name>SpellingCard</name>
        <message>
            <source>Names in several spellings</source>
            <translation>几种写法的名称</translation>
        </message>
        <message>
            <source>Said in an import or the health check; proposed the next time.</source>
            <translation>导入或体检时定的，下次照此提议。忘掉就再问。</translation>
        </message>
        <message>
            <source>Nothing was said yet about names that are spelled in several ways.</source>
            <translation>还没有定过写法。导入或体检时定的会记在这里。</translation>
        </message>
        <message>
            <source>What it names</source>
            <translation>是什么</translation>
        </message>
        <message>
            <source>Spelling</source>
            <translation>写法</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>怎么定的</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>School</source>
            <translation>院校</translation>
        </message>
        <message>
            <source>Organizer of training</source>
            <translation>主办单位</translation>
        </message>
        <message>
            <source>Awarding authority</source>
            <translation>批准机关</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>means “{name}”</source>
            <translation>就是“{name}”</translation>
        </message>
        <message>
            <source>kept apart</source>
            <translation>不是一回事</translation>
        </message>
    </context>
    <context>
        <name>SpellingsCard</name>
        <message>
            <source>Written in another way</source>
            <translation>写法不一样</translation>
        </message>
        <message>
            <source>{count} more are kept as they are.</source>
            <translation>还有 {count} 处保持表里的写法。</translation>
        </message>
    </context>
    <context>
        <name>StandingPane</name>
        <message>
            <source>About whom</source>
            <translation>说的是谁</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>哪一项</translation>
        </message>
        <message>
            <source>Point</source>
            <translation>意见</translation>
        </message>
        <message>
            <source>Stands</source>
            <translation>办理</translation>
        </message>
        <message>
            <source>What came back</source>
            <translation>退回意见</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Nothing came back so far. Ctrl+R notes what does.</source>
            <translation>还没有退回意见。退回来了按 Ctrl+R 登记。</translation>
        </message>
        <message>
            <source>What is different →</source>
            <translation>看两版差异 →</translation>
        </message>
        <message>
            <source>The whole table</source>
            <translation>全表</translation>
        </message>
        <message>
            <source>✓ Stays as it is</source>
            <translation>✓ 无需更正</translation>
        </message>
        <message>
            <source>Came with the request</source>
            <translation>来件附的</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n 人</numerusform>
            </translation>
        </message>
        <message>
            <source>▲ preflight not passed</source>
            <translation>▲ 体检未过</translation>
        </message>
        <message>
            <source>It is corrected</source>
            <translation>已改好</translation>
        </message>
        <message>
            <source>Stays as it is…</source>
            <translation>无需更正…</translation>
        </message>
        <message>
            <source>Whom is it about…</source>
            <translation>说的是谁…</translation>
        </message>
    </context>
    <context>
        <name>StartCheck</name>
        <message>
            <source>Engine: {engine}</source>
            <translation>数据库引擎：{engine}</translation>
        </message>
        <message>
            <source>No Chinese font: install the package fonts-noto-cjk and start again.</source>
            <translation>没有中文字体：安装 fonts-noto-cjk 后重新打开。</translation>
        </message>
        <message>
            <source>Fonts on screen: Chinese can be shown.</source>
            <translation>屏幕字体：能显示中文。</translation>
        </message>
        <message>
            <source>Fonts in print: all are here.</source>
            <translation>打印字体：都有。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>{used} for {missing}</source>
            <translation>“{missing}”用 {used} 代替</translation>
        </message>
        <message>
            <source>Fonts in print: {pairs}.</source>
            <translation>打印字体：{pairs}。</translation>
        </message>
        <message>
            <source>Nothing stands in for {fonts} in print: install one.</source>
            <translation>打印缺 {fonts}，也没有可以代替的：请装一种。</translation>
        </message>
        <message>
            <source>Data folder: can be written.</source>
            <translation>数据文件夹：可以写入。</translation>
        </message>
        <message>
            <source>Nothing can be written to the data folder: changes are lost.</source>
            <translation>数据文件夹不能写入：改动保存不了。请检查权限或磁盘。</translation>
        </message>
        <message>
            <source>Free space: {megabytes} MB.</source>
            <translation>剩余空间：{megabytes} MB。</translation>
        </message>
        <message>
            <source>Only {megabytes} MB are free: make room for backups.</source>
            <translation>只剩 {megabytes} MB：请清理磁盘，给备份留出地方。</translation>
        </message>
        <message>
            <source>Input method: this program has no plug-in for fcitx and asks through ibus. If no Chinese can be typed, install fcitx5 or let the desktop use ibus.</source>
            <translation>输入法：本程序没有 fcitx 插件，已改走 ibus 接口。打不出中文时，安装 fcitx5，或把桌面的输入法换成 ibus。</translation>
        </message>
    </context>
    <context>
        <name>StatusStrip</name>
        <message>
            <source>No backup yet</source>
            <translation>还没有备份</translation>
        </message>
        <message>
            <source>Backed up today</source>
            <translation>今天已备份</translation>
        </message>
        <message numerus="yes">
            <source>Backed up %n day(s) ago</source>
            <translation>
                <numerusform>备份 %n 天前</numerusform>
            </translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>Encrypted</source>
            <translation>已加密</translation>
        </message>
        <message>
            <source>The data file is encrypted</source>
            <translation>数据文件已加密</translation>
        </message>
    </context>
    <context>
        <name>Step</name>
        <message>
            <source>Edit</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Bulk change</source>
            <translation>批量修改</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>New cadre</source>
            <translation>新增干部</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Résumé</source>
            <translation>简历</translation>
        </message>
        <message>
            <source>Change of post</source>
            <translation>任职变动</translation>
        </message>
        <message>
            <source>Leaving</source>
            <translation>离任登记</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Archive material</source>
            <translation>档案材料</translation>
        </message>
        <message>
            <source>Finding left as it is</source>
            <translation>体检项属正常</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>任期</translation>
        </message>
        <message>
            <source>Names of the unit</source>
            <translation>单位名称</translation>
        </message>
        <message>
            <source>Village cadres</source>
            <translation>村干部</translation>
        </message>
        <message>
            <source>Sample data</source>
            <translation>示例数据</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Serving again</source>
            <translation>恢复在职</translation>
        </message>
        <message>
            <source>Names by strokes</source>
            <translation>姓氏笔画排序</translation>
        </message>
        <message>
            <source>Training arranged</source>
            <translation>安排培训</translation>
        </message>
        <message>
            <source>Decision about alerts</source>
            <translation>处理预警</translation>
        </message>
        <message>
            <source>Decision taken back</source>
            <translation>撤回预警处理</translation>
        </message>
        <message>
            <source>Local value of a rule</source>
            <translation>设本地口径</translation>
        </message>
        <message>
            <source>Local value withdrawn</source>
            <translation>撤回本地口径</translation>
        </message>
        <message>
            <source>Local values of rules</source>
            <translation>采用本地口径</translation>
        </message>
        <message>
            <source>View</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>New village cadre</source>
            <translation>新增村干部</translation>
        </message>
        <message>
            <source>One spelling</source>
            <translation>统一写法</translation>
        </message>
        <message>
            <source>Settled by the archive</source>
            <translation>以档案认定为准</translation>
        </message>
        <message>
            <source>Kin confirmed</source>
            <translation>确认亲属</translation>
        </message>
        <message>
            <source>Not kin</source>
            <translation>说明不是亲属</translation>
        </message>
        <message>
            <source>Kin asked about again</source>
            <translation>亲属重新核实</translation>
        </message>
        <message>
            <source>Places of posts</source>
            <translation>职数</translation>
        </message>
        <message>
            <source>Request entered</source>
            <translation>登记来件</translation>
        </message>
        <message>
            <source>Request put right</source>
            <translation>改来件</translation>
        </message>
        <message>
            <source>Request taken out</source>
            <translation>删除来件</translation>
        </message>
        <message>
            <source>Pack frozen</source>
            <translation>封包</translation>
        </message>
        <message>
            <source>Pack taken back</source>
            <translation>收回一包</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>登记报送</translation>
        </message>
        <message>
            <source>It came back</source>
            <translation>登记退回</translation>
        </message>
        <message>
            <source>Return point settled</source>
            <translation>办退回意见</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>登记接收</translation>
        </message>
        <message>
            <source>{count} cadres</source>
            <translation>{count} 人</translation>
        </message>
        <message>
            <source>{count} village cadres</source>
            <translation>{count} 名村干部</translation>
        </message>
        <message>
            <source>{count} items</source>
            <translation>{count} 项</translation>
        </message>
        <message>
            <source>New library</source>
            <translation>新建台账</translation>
        </message>
        <message>
            <source>Undone:</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Done again:</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Roster</source>
            <translation>导出名册</translation>
        </message>
        <message>
            <source>Own roster</source>
            <translation>自定义名册</translation>
        </message>
        <message>
            <source>Approval form written</source>
            <translation>出审批表</translation>
        </message>
        <message>
            <source>Blank filled</source>
            <translation>填上级表</translation>
        </message>
        <message>
            <source>Alert ledger</source>
            <translation>导出预警台账</translation>
        </message>
        <message>
            <source>Alert ledger printed</source>
            <translation>打印预警台账</translation>
        </message>
        <message>
            <source>Look ahead written</source>
            <translation>导出未来变化</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>导出并排比较</translation>
        </message>
        <message>
            <source>List of today printed</source>
            <translation>打印今日清单</translation>
        </message>
        <message>
            <source>Rows with problems written</source>
            <translation>导出导入问题表</translation>
        </message>
        <message>
            <source>Pack written</source>
            <translation>导出报送包</translation>
        </message>
        <message>
            <source>File of a pack looked at</source>
            <translation>查看报送材料</translation>
        </message>
        <message>
            <source>Cover sheet printed</source>
            <translation>打印报送单</translation>
        </message>
        <message>
            <source>Village roster</source>
            <translation>导出村干部花名册</translation>
        </message>
        <message>
            <source>Collection workbook written</source>
            <translation>导出信息采集表</translation>
        </message>
        <message>
            <source>Photos of a collection written</source>
            <translation>导出信息采集照片</translation>
        </message>
        <message>
            <source>Everything exported</source>
            <translation>导出全部数据</translation>
        </message>
        <message>
            <source>List of findings</source>
            <translation>导出信息核对清单</translation>
        </message>
        <message>
            <source>List of disagreements</source>
            <translation>导出核对清单</translation>
        </message>
        <message>
            <source>List of eligibility</source>
            <translation>导出拟任条件情况表</translation>
        </message>
        <message>
            <source>Ledger of submissions</source>
            <translation>导出报送台账</translation>
        </message>
        <message>
            <source>Training list</source>
            <translation>导出培训情况表</translation>
        </message>
        <message>
            <source>Talent sheet</source>
            <translation>导出专长一人一页</translation>
        </message>
        <message>
            <source>Photos not taken</source>
            <translation>导出未导入的照片</translation>
        </message>
        <message>
            <source>Rules written</source>
            <translation>导出本地口径</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Archive material looked at</source>
            <translation>查看档案材料</translation>
        </message>
        <message>
            <source>Archive material exported</source>
            <translation>导出档案材料</translation>
        </message>
        <message>
            <source>ID number shown</source>
            <translation>查看身份证号</translation>
        </message>
        <message>
            <source>Headings remembered</source>
            <translation>记住表头</translation>
        </message>
        <message>
            <source>Word remembered</source>
            <translation>记住用词</translation>
        </message>
        <message>
            <source>Spellings kept apart</source>
            <translation>写法各自保留</translation>
        </message>
        <message>
            <source>Spelling asked about again</source>
            <translation>写法重新核实</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>改设置</translation>
        </message>
        <message>
            <source>Space freed</source>
            <translation>清理空间</translation>
        </message>
        <message>
            <source>Operation log written</source>
            <translation>导出操作记录</translation>
        </message>
        <message>
            <source>Word kept</source>
            <translation>保留用词</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>加标签</translation>
        </message>
        <message>
            <source>Word forgotten</source>
            <translation>用词重新核实</translation>
        </message>
    </context>
    <context>
        <name>StepDialog</name>
        <message>
            <source>Proposed step: {name} · {target}</source>
            <translation>拟议的一步：{name} · {target}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Judge it (Ctrl+Enter)</source>
            <translation>看条件 (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Fill in what is known; what is left empty is not judged.</source>
            <translation>知道什么填什么，没填的不判断。</translation>
        </message>
        <message>
            <source>Only judged; nothing of it is kept in the file.</source>
            <translation>只作判断，不写入干部档案。</translation>
        </message>
    </context>
    <context>
        <name>StepFields</name>
        <message>
            <source>Which day? Such as 20261116</source>
            <translation>哪一天？例如 20261116</translation>
        </message>
        <message>
            <source>In favour ≤ present ≤ due</source>
            <translation>同意 ≤ 到会 ≤ 应到</translation>
        </message>
        <message>
            <source>Days of the procedure</source>
            <translation>各步骤的日期</translation>
        </message>
        <message>
            <source>Meeting that decides</source>
            <translation>讨论决定的会议</translation>
        </message>
        <message>
            <source>There before the decision</source>
            <translation>上会前已齐备的</translation>
        </message>
        <message>
            <source>The move itself</source>
            <translation>调整本身</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>应到</translation>
        </message>
        <message>
            <source>Present</source>
            <translation>到会</translation>
        </message>
        <message>
            <source>In favour</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>Exceptional promotion</source>
            <translation>破格提拔</translation>
        </message>
        <message>
            <source>The last one was exceptional, too</source>
            <translation>上次提拔也是破格（任职年限）</translation>
        </message>
        <message>
            <source>Secretary and head of the township at once</source>
            <translation>党政正职同时调整</translation>
        </message>
        <message>
            <source>Vacating the same post</source>
            <translation>同时免去同一职务（人）</translation>
        </message>
        <message>
            <source>Resignation accepted on</source>
            <translation>接受辞职的日期</translation>
        </message>
        <message>
            <source>Reason within the term</source>
            <translation>任期内调整的原因</translation>
        </message>
        <message>
            <source>Such moves in this term</source>
            <translation>本届因特殊需要已调整（次）</translation>
        </message>
        <message>
            <source>Review and appeal (CASE-3, if it is on)</source>
            <translation>复核与申诉（CASE-3，启用后才判断）</translation>
        </message>
        <message>
            <source>Decision told to the person</source>
            <translation>决定告知本人的日期</translation>
        </message>
        <message>
            <source>Result of the review told</source>
            <translation>复核结果告知的日期</translation>
        </message>
    </context>
    <context>
        <name>StepLine</name>
        <message>
            <source>Asked for</source>
            <translation>来件</translation>
        </message>
        <message>
            <source>Packed</source>
            <translation>封包</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>报送</translation>
        </message>
        <message>
            <source>Came back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>接收</translation>
        </message>
    </context>
    <context>
        <name>Stepping</name>
        <message>
            <source>Undoing</source>
            <translation>正在撤销</translation>
        </message>
        <message>
            <source>Redoing</source>
            <translation>正在重做</translation>
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation>已撤销：{what}</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Done again: {what}</source>
            <translation>已重做：{what}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>StrokeOrderDialog</name>
        <message>
            <source>Names by strokes</source>
            <translation>姓氏笔画排序</translation>
        </message>
        <message>
            <source>Nothing was decided by hand; strokes decide alone.</source>
            <translation>没有手工调整，全部按笔画排。</translation>
        </message>
        <message>
            <source>Put there</source>
            <translation>这样排</translation>
        </message>
        <message>
            <source>Let strokes decide again</source>
            <translation>取消这一条，按笔画排</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Now {first} stands before {second}. {reason}</source>
            <translation>现在{first}在{second}之前。{reason}</translation>
        </message>
        <message>
            <source>Everybody named {name} before those named {beside}</source>
            <translation>姓{name}的排在姓{beside}的之前</translation>
        </message>
        <message>
            <source>Everybody named {name} after those named {beside}</source>
            <translation>姓{name}的排在姓{beside}的之后</translation>
        </message>
        <message>
            <source>{name} directly before {beside}</source>
            <translation>{name}紧排在{beside}之前</translation>
        </message>
        <message>
            <source>{name} directly after {beside}</source>
            <translation>{name}紧排在{beside}之后</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>要排的</translation>
        </message>
        <message>
            <source>Whom</source>
            <translation>参照的</translation>
        </message>
        <message>
            <source>stands before</source>
            <translation>紧排在参照的之前</translation>
        </message>
        <message>
            <source>stands after</source>
            <translation>紧排在参照的之后</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>前后</translation>
        </message>
        <message>
            <source>Decided by hand</source>
            <translation>手工调整</translation>
        </message>
        <message>
            <source>Everybody of the surname {name}</source>
            <translation>姓{name}的都这样排</translation>
        </message>
        <message>
            <source>Choose two people: it is said here why one stands before the other.</source>
            <translation>选两个人，这里会说明谁在前、为什么。</translation>
        </message>
    </context>
    <context>
        <name>StrokeReason</name>
        <message>
            <source>It was decided by hand.</source>
            <translation>这是手工调整的。</translation>
        </message>
        <message>
            <source>{first} has {first_count} strokes, {second} has {second_count}: fewer stand first.</source>
            <translation>{first} {first_count} 画，{second} {second_count} 画：画数少的在前。</translation>
        </message>
        <message>
            <source>{first} and {second} have {first_count} strokes each. Stroke {at} decides: {one} comes before {other} in 横竖撇点折. {first}: {first_strokes}; {second}: {second_strokes}.</source>
            <translation>{first}{second}都是 {first_count} 画，第 {at} 笔先分出：{one}先于{other}（横竖撇点折）。{first}{first_strokes}；{second}{second_strokes}。</translation>
        </message>
        <message>
            <source>{first} and {second} have {first_count} strokes each. Which strokes {second} has is not in our table, so it stands after those of as many strokes.</source>
            <translation>{first}{second}都是 {first_count} 画。笔画表里没有{second}的笔形，排在同画数的字之后。</translation>
        </message>
        <message>
            <source>How many strokes {second} has is not in our table, so it stands last.</source>
            <translation>笔画表里没有{second}字，排在最后。</translation>
        </message>
        <message>
            <source>{first} and {second} have {first_count} strokes of the same kinds; the order of the character set decides.</source>
            <translation>{first}{second}都是 {first_count} 画，笔形也相同，按字符编码的先后排。</translation>
        </message>
        <message>
            <source>A surname of one character stands before the compound one.</source>
            <translation>首字相同，单姓在前，复姓在后。</translation>
        </message>
        <message>
            <source>The shorter of two names stands first.</source>
            <translation>前面的字相同，字数少的在前。</translation>
        </message>
        <message>
            <source>The names are the same; the unit's own order decides.</source>
            <translation>两人姓名相同，按本单位顺序排。</translation>
        </message>
    </context>
    <context>
        <name>StudyRow</name>
        <message>
            <source>Add {span} {text} to the education?</source>
            <translation>要把 {span} {text} 加到学历吗？</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>加</translation>
        </message>
        <message>
            <source>No</source>
            <translation>不加</translation>
        </message>
    </context>
    <context>
        <name>StyleChoice</name>
        <message>
            <source>As they stand</source>
            <translation>按现在的顺序</translation>
        </message>
        <message>
            <source>Surnames by strokes</source>
            <translation>按姓氏笔画</translation>
        </message>
        <message>
            <source>By post and grade</source>
            <translation>按职务职级</translation>
        </message>
        <message>
            <source>Groups of the list</source>
            <translation>按表的分组</translation>
        </message>
        <message>
            <source>By unit</source>
            <translation>按单位分组</translation>
        </message>
        <message>
            <source>Without groups</source>
            <translation>不分组</translation>
        </message>
        <message>
            <source>Usual paper</source>
            <translation>按表的纸张</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>先后</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>纸张</translation>
        </message>
        <message>
            <source>Whole ID numbers</source>
            <translation>身份证号完整</translation>
        </message>
        <message>
            <source>“Internal” at the foot</source>
            <translation>页脚写“内部资料”</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>to whom, what for; needed above {count} people</source>
            <translation>给谁、做什么用；超过 {count} 人必填</translation>
        </message>
        <message>
            <source>At the foot</source>
            <translation>页脚</translation>
        </message>
    </context>
    <context>
        <name>Submission</name>
        <message>
            <source>Preparing</source>
            <translation>准备中</translation>
        </message>
        <message>
            <source>Packed</source>
            <translation>已封包</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>已报送</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>已退回</translation>
        </message>
        <message>
            <source>Corrected</source>
            <translation>已更正</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>已接收</translation>
        </message>
        <message>
            <source>Sent again</source>
            <translation>已重报</translation>
        </message>
        <message>
            <source>Make the pack</source>
            <translation>去封包</translation>
        </message>
        <message>
            <source>Hand it over</source>
            <translation>去报送</translation>
        </message>
        <message>
            <source>Wait for the answer</source>
            <translation>等回音</translation>
        </message>
        <message>
            <source>Correct it</source>
            <translation>去更正</translation>
        </message>
        <message>
            <source>Make the next version</source>
            <translation>生成下一版</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>待更正</translation>
        </message>
        <message>
            <source>Stays as it is</source>
            <translation>无需更正</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>不再报</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>改动</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>来件</translation>
        </message>
        <message>
            <source>Packed and frozen</source>
            <translation>封包</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>报送</translation>
        </message>
        <message>
            <source>Came back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>days late: {days}</source>
            <translation>已超 {days} 天</translation>
        </message>
        <message>
            <source>days left: {days}</source>
            <translation>还有 {days} 天</translation>
        </message>
    </context>
    <context>
        <name>SubmissionPage</name>
        <message>
            <source>Submission</source>
            <translation>报送</translation>
        </message>
        <message>
            <source>Submissions</source>
            <translation>报送</translation>
        </message>
        <message>
            <source>Accepted…</source>
            <translation>已接收…</translation>
        </message>
        <message>
            <source>Take the pack back</source>
            <translation>收回这包</translation>
        </message>
        <message>
            <source>Write its files…</source>
            <translation>写出文件…</translation>
        </message>
        <message>
            <source>Space chooses · Ctrl+Enter checks and packs · Enter goes there</source>
            <translation>空格选择 · Ctrl+Enter 体检并封包 · Enter 去改</translation>
        </message>
        <message>
            <source>Ctrl+Enter next step · Ctrl+R it came back · Ctrl+E writes its files</source>
            <translation>Ctrl+Enter 下一步 · Ctrl+R 登记退回 · Ctrl+E 写出文件</translation>
        </message>
        <message>
            <source>due {day}</source>
            <translation>期限 {day}</translation>
        </message>
        <message>
            <source>Check and pack</source>
            <translation>体检并封包</translation>
        </message>
        <message>
            <source>Handed over…</source>
            <translation>登记报送…</translation>
        </message>
        <message>
            <source>It came back…</source>
            <translation>登记退回…</translation>
        </message>
        <message>
            <source>Correct it</source>
            <translation>去更正</translation>
        </message>
        <message>
            <source>Make the next version</source>
            <translation>生成下一版</translation>
        </message>
        <message>
            <source>Files to be sent along</source>
            <translation>一起报的文件</translation>
        </message>
        <message>
            <source>Put the request right…</source>
            <translation>改来件…</translation>
        </message>
        <message>
            <source>Enter corrects or settles · F8 next point · Alt+← comes back here</source>
            <translation>Enter 去更正或登记办理 · F8 下一条 · Alt+← 回到这里</translation>
        </message>
        <message>
            <source>Only check</source>
            <translation>只体检</translation>
        </message>
        <message>
            <source>Open its folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>As one ZIP…</source>
            <translation>打成 ZIP…</translation>
        </message>
        <message>
            <source>Print the cover sheet</source>
            <translation>打印报送单</translation>
        </message>
    </context>
    <context>
        <name>SubmissionsPage</name>
        <message>
            <source>Submissions</source>
            <translation>报送</translation>
        </message>
        <message>
            <source>Enter a request…</source>
            <translation>登记来件…</translation>
        </message>
        <message>
            <source>Nothing was handed in yet. Here stand what was asked for, what was sent, and what came back.</source>
            <translation>还没有报送记录。登记一次来件后，这里能看到要报什么、报了什么、退了什么。</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>What</source>
            <translation>报什么</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Last</source>
            <translation>最近动作</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>要做的</translation>
        </message>
        <message>
            <source>{packs} returned, {points} points to correct</source>
            <translation>{packs} 包被退回，{points} 处待更正</translation>
        </message>
        <message numerus="yes">
            <source>%n submission(s)</source>
            <translation>
                <numerusform>%n 次报送</numerusform>
            </translation>
        </message>
        <message>
            <source>Export the ledger</source>
            <translation>导出台账</translation>
        </message>
        <message>
            <source>Enter opens · Ctrl+N enters a request · Ctrl+E exports · Delete: never sent</source>
            <translation>Enter 打开 · Ctrl+N 登记来件 · Ctrl+E 导出台账 · Delete 删掉没报送过的</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
    </context>
    <context>
        <name>Submitting</name>
        <message>
            <source>A new request…</source>
            <translation>新登记来件…</translation>
        </message>
    </context>
    <context>
        <name>Tagging</name>
        <message numerus="yes">
            <source>Tag for %n person(s), several divided by 、</source>
            <translation>
                <numerusform>给 %n 人加标签，几个标签用“、”隔开</numerusform>
            </translation>
        </message>
        <message>
            <source>Add the tag</source>
            <translation>加标签</translation>
        </message>
        <message numerus="yes">
            <source>%n cadre(s) tagged.</source>
            <translation>
                <numerusform>已给 %n 人加标签。</numerusform>
            </translation>
        </message>
        <message>
            <source>They all have this tag already.</source>
            <translation>所选的人都已有这个标签。</translation>
        </message>
    </context>
    <context>
        <name>TalentPage</name>
        <message>
            <source>Talent and growth</source>
            <translation>发现与培养</translation>
        </message>
        <message>
            <source>Print a sheet each</source>
            <translation>打印一人一页</translation>
        </message>
        <message>
            <source>Arrange training…</source>
            <translation>安排培训…</translation>
        </message>
        <message>
            <source>Note a speciality</source>
            <translation>记一条专长</translation>
        </message>
        <message>
            <source>Speciality, deed, name, post…  Ctrl+F</source>
            <translation>专长、事迹、姓名、职务…  Ctrl+F</translation>
        </message>
        <message>
            <source>Search specialities</source>
            <translation>搜索专长</translation>
        </message>
        <message>
            <source>Enter opens · F2 edits · Ctrl+P prints a sheet each · Ctrl+T training</source>
            <translation>Enter 打开档案 · F2 修改 · Ctrl+P 打印一人一页 · Ctrl+T 安排培训</translation>
        </message>
        <message>
            <source>No speciality fits the conditions.</source>
            <translation>没有符合条件的专长。</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>看全部</translation>
        </message>
        <message>
            <source>Note what cadres have done well, and they come to mind when needed.</source>
            <translation>把干部做成过的事记下来，用人时能想起他。</translation>
        </message>
        <message>
            <source>{shown} of {all}</source>
            <translation>专长 {shown} / {all}</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Specialities</source>
            <translation>专长库</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>培养与培训</translation>
        </message>
        <message>
            <source>Enter opens · Ctrl+T arranges training · Ctrl+E exports</source>
            <translation>Enter 打开档案 · Ctrl+T 安排培训 · Ctrl+E 导出</translation>
        </message>
        <message>
            <source>Hours reached: {met} of {all}</source>
            <translation>本年学时达标 {met} / {all}</translation>
        </message>
        <message>
            <source>Looking through the files</source>
            <translation>正在看档案</translation>
        </message>
        <message>
            <source>Worth a look {count}</source>
            <translation>值得关注 {count}</translation>
        </message>
        <message numerus="yes">
            <source>%n cadre(s) worth a look</source>
            <translation>
                <numerusform>%n 人值得看一看</numerusform>
            </translation>
        </message>
        <message>
            <source>Enter opens · Ctrl+P prints a sheet each · Ctrl+T training</source>
            <translation>Enter 打开档案 · Ctrl+P 打印一人一页 · Ctrl+T 安排培训</translation>
        </message>
    </context>
    <context>
        <name>TalentWork</name>
        <message>
            <source>Arranged for %n cadre(s). Ctrl+Z takes it back.</source>
            <translation>已安排 %n 人，Ctrl+Z 可以撤销。</translation>
        </message>
        <message>
            <source>They have this course already; nothing was changed.</source>
            <translation>他们已经有这个培训，没有改动。</translation>
        </message>
    </context>
    <context>
        <name>TargetCombo</name>
        <message>
            <source>For which grade or post</source>
            <translation>目标职级或职务</translation>
        </message>
    </context>
    <context>
        <name>TermTableModel</name>
        <message>
            <source>Body</source>
            <translation>班子</translation>
        </message>
        <message>
            <source>Elected</source>
            <translation>选举时间</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>一届月数</translation>
        </message>
        <message>
            <source>Term ends</source>
            <translation>届满</translation>
        </message>
        <message>
            <source>Extended
to</source>
            <translation>延期至</translation>
        </message>
        <message>
            <source>Doc. no.</source>
            <translation>延期文号</translation>
        </message>
        <message>
            <source>Deputy
vote</source>
            <translation>代表选出</translation>
        </message>
    </context>
    <context>
        <name>Text</name>
        <message>
            <source>{what} ({more})</source>
            <translation>{what}（{more}）</translation>
        </message>
        <message>
            <source>{months} mo</source>
            <translation>{months} 个月</translation>
        </message>
        <message>
            <source>{years} yr</source>
            <translation>{years} 年</translation>
        </message>
        <message>
            <source>{years} yr {months} mo</source>
            <translation>{years} 年 {months} 个月</translation>
        </message>
        <message>
            <source>{years} yrs</source>
            <translation>{years} 岁</translation>
        </message>
    </context>
    <context>
        <name>TieDialog</name>
        <message>
            <source>Whom is it about?</source>
            <translation>说的是谁</translation>
        </message>
        <message>
            <source>The whole table</source>
            <translation>全表</translation>
        </message>
        <message>
            <source>No field</source>
            <translation>不指哪一项</translation>
        </message>
        <message>
            <source>About whom</source>
            <translation>说的是谁</translation>
        </message>
        <message>
            <source>Which field</source>
            <translation>哪一项</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Note it (Ctrl+Enter)</source>
            <translation>登记 (Ctrl+Enter)</translation>
        </message>
    </context>
    <context>
        <name>TodayLayout</name>
        <message>
            <source>What comes next and what is missing</source>
            <translation>往后六个月和待补的资料</translation>
        </message>
        <message>
            <source>Election ›</source>
            <translation>登记换届 ›</translation>
        </message>
        <message>
            <source>The next six months</source>
            <translation>往后六个月</translation>
        </message>
        <message>
            <source>The months ahead →</source>
            <translation>往后看 →</translation>
        </message>
        <message>
            <source>Facts to complete</source>
            <translation>待补的资料</translation>
        </message>
        <message>
            <source>This library</source>
            <translation>这个台账</translation>
        </message>
        <message>
            <source>▲ 100 months over</source>
            <translation>▲ 超 12 年 10 个月</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>要办的事</translation>
        </message>
        <message>
            <source>No cadre files yet. Once there are, this page lists what is due.</source>
            <translation>还没有干部档案。有了档案，这里会列出该办的事。</translation>
        </message>
        <message>
            <source>Import a roster</source>
            <translation>导入花名册</translation>
        </message>
        <message>
            <source>Nothing falls due under the rules that are on.</source>
            <translation>按现在的规则，没有到期的事。</translation>
        </message>
        <message>
            <source>{count} more →</source>
            <translation>还有 {count} 项 →</translation>
        </message>
        <message>
            <source>All alerts {count} →</source>
            <translation>全部预警 {count} →</translation>
        </message>
        <message>
            <source>{overdue} overdue, {due} due within a month.</source>
            <translation>{overdue} 件已超期，{due} 件一个月内到期。</translation>
        </message>
        <message>
            <source>{overdue} overdue.</source>
            <translation>{overdue} 件已超期。</translation>
        </message>
        <message>
            <source>{due} due within a month.</source>
            <translation>{due} 件一个月内到期。</translation>
        </message>
        <message>
            <source>Nothing is due. Next: {next}.</source>
            <translation>没有到期的事。下一件：{next}。</translation>
        </message>
        <message>
            <source>Nothing is due.</source>
            <translation>没有到期的事。</translation>
        </message>
        <message>
            <source>As of {day}</source>
            <translation>截至 {day}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>{names} and {count} more</source>
            <translation>{names}等 {count} 项</translation>
        </message>
        <message>
            <source>{count} cadres, {serving} serving, {village} village cadres</source>
            <translation>干部 {count} 人，在职 {serving} 人，村（社区）干部 {village} 人</translation>
        </message>
        <message>
            <source>Last verified backup: {day}</source>
            <translation>最近一次验证过的备份：{day}</translation>
        </message>
        <message>
            <source>Planned, put off or exempt: {count} →</source>
            <translation>已列入计划、暂不处理、豁免 {count} 项 →</translation>
        </message>
        <message>
            <source>How is this worked out?</source>
            <translation>怎么算的？</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Settle it</source>
            <translation>办理</translation>
        </message>
        <message>
            <source>Open file</source>
            <translation>打开档案</translation>
        </message>
        <message>
            <source>Being worked out…</source>
            <translation>正在计算…</translation>
        </message>
        <message>
            <source>As of {day}; being brought up to date…</source>
            <translation>截至 {day}，正在更新…</translation>
        </message>
        <message>
            <source>Worth a look</source>
            <translation>值得关注</translation>
        </message>
        <message>
            <source>All {count} →</source>
            <translation>全部 {count} →</translation>
        </message>
        <message>
            <source>without sanctions</source>
            <translation>处分类未列出</translation>
        </message>
        <message>
            <source>↑↓ choose · Enter settle it · Ctrl+J plan · Ctrl+P print · F5 recompute</source>
            <translation>↑↓ 选择 · Enter 办理 · Ctrl+J 列入计划 · Ctrl+P 打印今日清单 · F5 重新计算</translation>
        </message>
        <message>
            <source>Submissions</source>
            <translation>报送</translation>
        </message>
        <message>
            <source>Submission</source>
            <translation>报送</translation>
        </message>
        <message>
            <source>Add the first cadre</source>
            <translation>新增第一名干部</translation>
        </message>
        <message>
            <source>Look at the practice township</source>
            <translation>先看示例库</translation>
        </message>
        <message>
            <source>No verified backup yet; one is made when the window closes.</source>
            <translation>还没有验证过的备份；关闭窗口时会自动留底。</translation>
        </message>
        <message>
            <source>Unit, terms and quotas</source>
            <translation>单位、任期与职数</translation>
        </message>
        <message>
            <source>The roster</source>
            <translation>花名册</translation>
        </message>
        <message>
            <source>Look through the rules</source>
            <translation>核对规则</translation>
        </message>
        <message>
            <source>The first backup</source>
            <translation>第一次备份</translation>
        </message>
        <message>
            <source>Getting started</source>
            <translation>开始使用</translation>
        </message>
        <message>
            <source>Ctrl+I import · Ctrl+N new cadre</source>
            <translation>Ctrl+I 导入 · Ctrl+N 新增干部</translation>
        </message>
    </context>
    <context>
        <name>TrainingDialog</name>
        <message numerus="yes">
            <source>Arrange a course for %n cadre(s)</source>
            <translation>
                <numerusform>安排 %n 人培训</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Arrange</source>
            <translation>安排</translation>
        </message>
        <message>
            <source>It counts as planned until it begins; Ctrl+Z takes it back.</source>
            <translation>开班前算“已安排”；Ctrl+Z 可以撤销。</translation>
        </message>
        <message>
            <source>Course</source>
            <translation>培训名称</translation>
        </message>
        <message>
            <source>A course needs a name.</source>
            <translation>还没有写培训名称。</translation>
        </message>
    </context>
    <context>
        <name>TrainingPane</name>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Posts</source>
            <translation>现任职务</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>学时</translation>
        </message>
        <message>
            <source>Still missing</source>
            <translation>该补</translation>
        </message>
        <message>
            <source>Last full-time</source>
            <translation>最近脱产</translation>
        </message>
        <message>
            <source>Specialities</source>
            <translation>专长</translation>
        </message>
        <message>
            <source>Arranged</source>
            <translation>已安排</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>培养与培训</translation>
        </message>
        <message>
            <source>Nobody fits what is looked for.</source>
            <translation>没有符合的人。</translation>
        </message>
        <message>
            <source>Basis: {basis}: {hours} hours or {days} days. {counting}</source>
            <translation>依据：{basis}，{hours} 学时或 {days} 天。{counting}</translation>
        </message>
        <message>
            <source>Days and hours add up by local convention.</source>
            <translation>天数与学时折算相加（本地口径）。</translation>
        </message>
        <message>
            <source>Days or hours, whichever is more.</source>
            <translation>天数与学时任一达标。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>{hours} hours</source>
            <translation>差 {hours} 学时</translation>
        </message>
        <message>
            <source>{hours} hours in five years</source>
            <translation>五年差 {hours} 学时</translation>
        </message>
    </context>
    <context>
        <name>Understood</name>
        <message numerus="yes">
            <source>%n place(s) to look at</source>
            <translation>
                <numerusform>%n 处需要看一下</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing to look at: no gaps, no overlaps.</source>
            <translation>没有空档，没有重叠。</translation>
        </message>
        <message>
            <source>What was understood</source>
            <translation>解析结果</translation>
        </message>
        <message>
            <source>12 yr 11 mo</source>
            <translation>12 年 11 个月</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) understood</source>
            <translation>
                <numerusform>解析结果 %n 段</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UnifyDialog</name>
        <message>
            <source>One spelling</source>
            <translation>统一写法</translation>
        </message>
        <message>
            <source>They are different</source>
            <translation>不是一家</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Make one (Ctrl+Enter)</source>
            <translation>统一（Ctrl+Enter）</translation>
        </message>
        <message numerus="yes">
            <source>{name}  ·  %n cadre(s)</source>
            <translation>
                <numerusform>{name}  ·  %n 人</numerusform>
            </translation>
        </message>
        <message>
            <source>The others are written like the chosen one, and remembered. Ctrl+Z undoes it.</source>
            <translation>其余写法改成选中的这一种，并记住。Ctrl+Z 可以撤销。</translation>
        </message>
    </context>
    <context>
        <name>UnitSection</name>
        <message>
            <source>Names that forms and rosters print</source>
            <translation>表格和名册上印的名称</translation>
        </message>
        <message>
            <source>Terms of the township's bodies</source>
            <translation>党委、纪委、人大、政府的任期</translation>
        </message>
        <message>
            <source>Full name of the unit</source>
            <translation>单位全称</translation>
        </message>
        <message>
            <source>Organization department above</source>
            <translation>上级组织部门</translation>
        </message>
        <message>
            <source>Reporting unit on the form</source>
            <translation>审批表呈报单位</translation>
        </message>
        <message>
            <source>Type the month of the election (202109). The end of the term is worked out.</source>
            <translation>填选举的年月（202109 即可），届满时间自动算出。</translation>
        </message>
        <message>
            <source>Add a body</source>
            <translation>增加一届</translation>
        </message>
        <message>
            <source>Remove the row</source>
            <translation>删除这一行</translation>
        </message>
    </context>
    <context>
        <name>UnlockGate</name>
        <message>
            <source>Locked</source>
            <translation>已锁定</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>解锁</translation>
        </message>
        <message>
            <source>Type the fourteen groups of the recovery sheet and choose a new password.</source>
            <translation>照密码恢复单输入十四组数字，并设一个新密码。</translation>
        </message>
        <message>
            <source>Groups of the recovery sheet</source>
            <translation>恢复单上的各组数字</translation>
        </message>
        <message>
            <source>New password, at least 10 characters</source>
            <translation>新密码，至少 10 位</translation>
        </message>
        <message>
            <source>Open with the recovery sheet</source>
            <translation>用恢复单打开</translation>
        </message>
        <message>
            <source>Back to the password</source>
            <translation>还是输入密码</translation>
        </message>
        <message>
            <source>Forgotten? Recovery sheet…</source>
            <translation>忘记密码？使用密码恢复单…</translation>
        </message>
        <message>
            <source>Another library…</source>
            <translation>打开别的台账…</translation>
        </message>
    </context>
    <context>
        <name>Verb</name>
        <message>
            <source>Retire ›</source>
            <translation>办理退休 ›</translation>
        </message>
        <message>
            <source>Assess ›</source>
            <translation>试用考核 ›</translation>
        </message>
        <message>
            <source>Enter grade ›</source>
            <translation>登记职级 ›</translation>
        </message>
        <message>
            <source>Correct it ›</source>
            <translation>去更正 ›</translation>
        </message>
        <message>
            <source>Complete it ›</source>
            <translation>去补全 ›</translation>
        </message>
        <message>
            <source>Open file ›</source>
            <translation>打开档案 ›</translation>
        </message>
        <message>
            <source>See the sum ›</source>
            <translation>看怎么算的 ›</translation>
        </message>
        <message>
            <source>Member ›</source>
            <translation>党员转正 ›</translation>
        </message>
        <message>
            <source>Election ›</source>
            <translation>登记换届 ›</translation>
        </message>
        <message>
            <source>Arrange ›</source>
            <translation>考虑安排 ›</translation>
        </message>
        <message>
            <source>Village ›</source>
            <translation>村干部 ›</translation>
        </message>
    </context>
    <context>
        <name>ViewMenu</name>
        <message>
            <source>Own views</source>
            <translation>自己的视图</translation>
        </message>
        <message>
            <source>Serving</source>
            <translation>全体在职</translation>
        </message>
        <message>
            <source>Leading group</source>
            <translation>班子成员</translation>
        </message>
        <message>
            <source>Sections and stations</source>
            <translation>中层与站所</translation>
        </message>
        <message>
            <source>Young cadres…</source>
            <translation>年轻干部…</translation>
        </message>
        <message>
            <source>Outside the Party</source>
            <translation>党外干部</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>女干部</translation>
        </message>
        <message>
            <source>Ethnic minorities</source>
            <translation>少数民族干部</translation>
        </message>
        <message>
            <source>Long in the township…</source>
            <translation>乡镇工作满 N 年…</translation>
        </message>
        <message>
            <source>5 years in one post</source>
            <translation>同职满 5 年</translation>
        </message>
        <message>
            <source>8 years in one post</source>
            <translation>同职满 8 年</translation>
        </message>
        <message>
            <source>10 years in one post</source>
            <translation>同职满 10 年</translation>
        </message>
        <message>
            <source>Two terms · within 6 months</source>
            <translation>连任两届 · 6 个月内</translation>
        </message>
        <message>
            <source>Retiring within a year</source>
            <translation>一年内退休</translation>
        </message>
        <message>
            <source>Incomplete files</source>
            <translation>资料不全</translation>
        </message>
        <message>
            <source>Left and retired</source>
            <translation>离任与退休</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Save as a view…</source>
            <translation>另存为视图…</translation>
        </message>
        <message>
            <source>Update “{name}”</source>
            <translation>更新视图“{name}”</translation>
        </message>
        <message>
            <source>Rename “{name}”…</source>
            <translation>视图“{name}”改名…</translation>
        </message>
        <message>
            <source>Delete “{name}”</source>
            <translation>删除视图“{name}”</translation>
        </message>
    </context>
    <context>
        <name>VillageAddDialog</name>
        <message>
            <source>New village cadre</source>
            <translation>新增村干部</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Everything else is typed into the new row.</source>
            <translation>其余各项直接在新的一行里填。</translation>
        </message>
        <message>
            <source>Write the name first.</source>
            <translation>先写姓名。</translation>
        </message>
    </context>
    <context>
        <name>VillageHistoryDialog</name>
        <message>
            <source>History of {name}</source>
            <translation>{name}的修改历史</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>VillageWork</name>
        <message>
            <source>Writing the village roster</source>
            <translation>正在写村干部花名册</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>已写出：{file}</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>The old value is back. Ctrl+Z takes it back.</source>
            <translation>已恢复原值，Ctrl+Z 可撤销。</translation>
        </message>
        <message>
            <source>%n village cadre(s) moved to the recycle bin. Ctrl+Z brings them back.</source>
            <translation>%n 名村干部已移到回收站，Ctrl+Z 可撤销。</translation>
        </message>
        <message>
            <source>The roster will tell whole ID numbers.</source>
            <translation>花名册将写出完整的身份证号。</translation>
        </message>
        <message>
            <source>It is noted in the export register. Hand it only to whom it is meant for.</source>
            <translation>导出登记会记下这一次。请只交给该看的人。</translation>
        </message>
        <message>
            <source>Export whole numbers</source>
            <translation>带完整号码导出</translation>
        </message>
    </context>
    <context>
        <name>VillagesPage</name>
        <message>
            <source>Village cadres</source>
            <translation>村干部</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出花名册</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Name, post, ID, telephone…  Ctrl+F</source>
            <translation>姓名、职务、身份证号、电话…  Ctrl+F</translation>
        </message>
        <message>
            <source>Search village cadres</source>
            <translation>搜索村干部</translation>
        </message>
        <message>
            <source>Every village</source>
            <translation>全部村（社区）</translation>
        </message>
        <message>
            <source>Nobody matches.</source>
            <translation>没有符合条件的人。</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>显示全部</translation>
        </message>
        <message>
            <source>No village cadres yet. Import a sheet with a column of villages.</source>
            <translation>还没有村干部。导入一张带“村（社区）”列的花名册。</translation>
        </message>
        <message>
            <source>Import a roster</source>
            <translation>导入花名册</translation>
        </message>
        <message>
            <source>{shown} of {all}</source>
            <translation>{shown} / {all} 人</translation>
        </message>
        <message>
            <source>History</source>
            <translation>修改历史</translation>
        </message>
        <message>
            <source>Type to replace · F2 change · Ctrl+D fill down · Ctrl+V paste · Delete empty · Ctrl+E village roster</source>
            <translation>直接输入替换 · F2 修改 · Ctrl+D 向下填充 · Ctrl+V 粘贴 · Delete 清空 · Ctrl+E 导出花名册</translation>
        </message>
        <message>
            <source>terms over: {count}</source>
            <translation>任期已届满 {count} 人</translation>
        </message>
        <message>
            <source>Export with whole ID numbers…</source>
            <translation>带完整身份证号导出…</translation>
        </message>
    </context>
    <context>
        <name>WelcomeGate</name>
        <message>
            <source>Whose cadre files are these?</source>
            <translation>这是哪个单位的台账？</translation>
        </message>
        <message>
            <source>One library for one unit. Do not keep state secrets in it: this computer is not made for them.</source>
            <translation>一个单位一本台账。国家秘密不能存在这里。</translation>
        </message>
        <message>
            <source>Full name of the unit</source>
            <translation>单位全称</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>简称</translation>
        </message>
        <message>
            <source>Organization department above</source>
            <translation>上级组织部门</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>设置密码</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>再输一次</translation>
        </message>
        <message>
            <source>Create the library</source>
            <translation>建立台账</translation>
        </message>
        <message>
            <source>Look at sample data first</source>
            <translation>先用示例数据看看</translation>
        </message>
        <message>
            <source>Restore a backup…</source>
            <translation>从备份恢复…</translation>
        </message>
        <message>
            <source>Open another library…</source>
            <translation>打开已有台账…</translation>
        </message>
        <message>
            <source>Type the name of the unit.</source>
            <translation>还没有填单位。</translation>
        </message>
        <message>
            <source>The password needs at least 10 characters.</source>
            <translation>密码至少要 10 位。</translation>
        </message>
        <message>
            <source>The two passwords differ. Type both again.</source>
            <translation>两次输入的密码不一样，请重新输入。</translation>
        </message>
        <message>
            <source>At least 10 characters; lost? Recovery sheet</source>
            <translation>至少 10 位；忘记后只能用恢复单找回</translation>
        </message>
    </context>
    <context>
        <name>WithInspector</name>
        <message>
            <source>Summary</source>
            <translation>详情栏</translation>
        </message>
    </context>
    <context>
        <name>Word</name>
        <message>
            <source>Male</source>
            <translation>男</translation>
        </message>
        <message>
            <source>Female</source>
            <translation>女</translation>
        </message>
        <message>
            <source>Full-time</source>
            <translation>全日制</translation>
        </message>
        <message>
            <source>In-service</source>
            <translation>在职</translation>
        </message>
        <message>
            <source>Elected</source>
            <translation>选任</translation>
        </message>
        <message>
            <source>Appointed</source>
            <translation>委任</translation>
        </message>
        <message>
            <source>Hired</source>
            <translation>聘任</translation>
        </message>
        <message>
            <source>Excellent</source>
            <translation>优秀</translation>
        </message>
        <message>
            <source>Competent</source>
            <translation>称职</translation>
        </message>
        <message>
            <source>Basically competent</source>
            <translation>基本称职</translation>
        </message>
        <message>
            <source>Incompetent</source>
            <translation>不称职</translation>
        </message>
        <message>
            <source>Not graded</source>
            <translation>不定等次</translation>
        </message>
        <message>
            <source>Not taking part</source>
            <translation>不参加考核</translation>
        </message>
        <message>
            <source>Serving</source>
            <translation>在职</translation>
        </message>
        <message>
            <source>Transferred</source>
            <translation>调出</translation>
        </message>
        <message>
            <source>Retired</source>
            <translation>退休</translation>
        </message>
        <message>
            <source>Deceased</source>
            <translation>去世</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>离职</translation>
        </message>
        <message>
            <source>Civil servant</source>
            <translation>公务员</translation>
        </message>
        <message>
            <source>Managed as civil servant</source>
            <translation>参公人员</translation>
        </message>
        <message>
            <source>Public institution</source>
            <translation>事业人员</translation>
        </message>
        <message>
            <source>Support worker</source>
            <translation>机关工勤</translation>
        </message>
        <message>
            <source>County level, chief</source>
            <translation>县处级正职</translation>
        </message>
        <message>
            <source>County level, deputy</source>
            <translation>县处级副职</translation>
        </message>
        <message>
            <source>Township level, chief</source>
            <translation>乡科级正职</translation>
        </message>
        <message>
            <source>Township level, deputy</source>
            <translation>乡科级副职</translation>
        </message>
        <message>
            <source>Section member</source>
            <translation>科员</translation>
        </message>
        <message>
            <source>Clerk</source>
            <translation>办事员</translation>
        </message>
        <message>
            <source>Administrative sanction</source>
            <translation>政务处分</translation>
        </message>
        <message>
            <source>Party sanction</source>
            <translation>党纪处分</translation>
        </message>
        <message>
            <source>Organizational measure</source>
            <translation>组织处理</translation>
        </message>
        <message>
            <source>Admonition</source>
            <translation>诫勉</translation>
        </message>
        <message>
            <source>Recruit's probation</source>
            <translation>新录用试用期</translation>
        </message>
        <message>
            <source>Minimum service</source>
            <translation>最低服务年限</translation>
        </message>
        <message>
            <source>Selected graduate in a village</source>
            <translation>选调生到村任职</translation>
        </message>
        <message>
            <source>Three supports, one assistance</source>
            <translation>三支一扶</translation>
        </message>
        <message>
            <source>First secretary of a village</source>
            <translation>驻村第一书记</translation>
        </message>
        <message>
            <source>Member of a village team</source>
            <translation>驻村工作队员</translation>
        </message>
        <message>
            <source>Secondment</source>
            <translation>借调</translation>
        </message>
        <message>
            <source>Temporary posting</source>
            <translation>挂职</translation>
        </message>
        <message>
            <source>Extended party probation</source>
            <translation>延长预备期</translation>
        </message>
        <message>
            <source>Request to resign</source>
            <translation>辞职申请</translation>
        </message>
        <message>
            <source>Good</source>
            <translation>好</translation>
        </message>
        <message>
            <source>Fairly good</source>
            <translation>较好</translation>
        </message>
        <message>
            <source>Fair</source>
            <translation>一般</translation>
        </message>
        <message>
            <source>Poor</source>
            <translation>较差</translation>
        </message>
    </context>
    <context>
        <name>WordCard</name>
        <message>
            <source>Words of the code tables</source>
            <translation>码表的用词</translation>
        </message>
        <message>
            <source>Said in a file or the sheet; forgotten, a word is marked and asked again.</source>
            <translation>在档案或表格里定的。忘掉后，这个词又会标出来、再问。</translation>
        </message>
        <message>
            <source>No word was kept as typed, and none was said to mean another one.</source>
            <translation>还没有保留过原文，也没有定过当作哪个词。</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>用词</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>怎么定的</translation>
        </message>
        <message>
            <source>means “{word}”</source>
            <translation>当作“{word}”</translation>
        </message>
        <message>
            <source>kept as typed</source>
            <translation>保留原文</translation>
        </message>
    </context>
    <context>
        <name>WordCombo</name>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
    </context>
    <context>
        <name>WordOffers</name>
        <message>
            <source>Take it as “{word}”</source>
            <translation>按“{word}”录入</translation>
        </message>
        <message>
            <source>Keep as typed</source>
            <translation>保留原文</translation>
        </message>
    </context>
    <context>
        <name>_Summary</name>
        <message>
            <source>In post since {since}</source>
            <translation>任现职 {since}</translation>
        </message>
        <message>
            <source>At this level since {since}</source>
            <translation>任现层次 {since}</translation>
        </message>
        <message>
            <source>Recent résumé</source>
            <translation>最近简历</translation>
        </message>
        <message>
            <source>Last annual evaluations</source>
            <translation>近三年考核</translation>
        </message>
    </context>
</TS>
