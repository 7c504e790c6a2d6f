<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AlertTableModel</name>
        <message>
            <source>Open file ›</source>
            <translation>打开档案 ›</translation>
        </message>
        <message>
            <source>See who ›</source>
            <translation>看名单 ›</translation>
        </message>
        <message>
            <source>See the sum ›</source>
            <translation>看怎么算的 ›</translation>
        </message>
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
    </context>
    <context>
        <name>AlertsLayout</name>
        <message>
            <source>▲ 10 months over</source>
            <translation>▲ 超 10 个月</translation>
        </message>
        <message>
            <source>Four letters</source>
            <translation>欧阳敏敏</translation>
        </message>
        <message>
            <source>Deputy secretary and mayor</source>
            <translation>镇党委副书记、镇长</translation>
        </message>
        <message>
            <source>Leadership probation</source>
            <translation>领导职务试用期满</translation>
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
            <source>Enter open file · Ctrl+E export ledger · F4 how it is worked out</source>
            <translation>Enter 打开档案 · Ctrl+E 导出台账 · F4 怎么算的</translation>
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
            <source>No alerts under these conditions.</source>
            <translation>这些条件下没有预警。</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>显示全部</translation>
        </message>
        <message>
            <source>Time: {choice}</source>
            <translation>时间：{choice}</translation>
        </message>
        <message>
            <source>State: {choice}</source>
            <translation>状态：{choice}</translation>
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
            <source>&amp;New</source>
            <translation>新增(&amp;N)</translation>
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
            <source>Try it once more. If it happens again, copy the details and send them to the maintainer; they hold no names of cadres unless the text below shows them.</source>
            <translation>可以再试一次。如仍不行，把下面的详情复制给维护人员；除非下面的文字里写着，其中没有干部姓名。</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>复制详情</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
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
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Filters</source>
            <translation>筛选</translation>
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
        <name>Language</name>
        <message>
            <source>en</source>
            <translation>zh</translation>
        </message>
    </context>
    <context>
        <name>LedgerExport</name>
        <message>
            <source>Writing the ledger</source>
            <translation>正在写预警台账</translation>
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
        <name>PageHeader</name>
        <message>
            <source>More commands</source>
            <translation>更多操作</translation>
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
        <name>RuleList</name>
        <message>
            <source>All</source>
            <translation>全部预警</translation>
        </message>
        <message>
            <source>By rule</source>
            <translation>按规则</translation>
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
        <name>TermTableModel</name>
        <message>
            <source>Body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Elected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Extended to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Term ends</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TodayLayout</name>
        <message>
            <source>▲ 10 months over</source>
            <translation>▲ 超 10 个月</translation>
        </message>
        <message>
            <source>Fifty characters</source>
            <translation>欧阳敏敏</translation>
        </message>
        <message>
            <source>See the sum ›</source>
            <translation>看怎么算的 ›</translation>
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
            <source>The next six months</source>
            <translation>往后六个月</translation>
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
            <source>No cadre files yet. Once there are, this page lists what is due.</source>
            <translation>还没有干部档案。有了档案，这里会列出该办的事。</translation>
        </message>
        <message>
            <source>Import a roster</source>
            <translation>导入花名册</translation>
        </message>
        <message>
            <source>↑↓ choose · Enter go there · F5 recompute</source>
            <translation>↑↓ 选择 · Enter 去办 · F5 重新计算</translation>
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
            <source>No verified backup yet; one is made when the window closes.</source>
            <translation>还没有验证过的备份；关闭窗口时会自动留底。</translation>
        </message>
        <message>
            <source>Last verified backup: {day}</source>
            <translation>最近一次验证过的备份：{day}</translation>
        </message>
    </context>
</TS>
