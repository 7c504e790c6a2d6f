"""What is copied in WPS or Excel comes in as the table it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.errors import UserError
from cadredesk.services.imports.reading import Pasted, ReadOptions, RosterField
from cadredesk.spreadsheets import pasted as pasting
from cadredesk.spreadsheets.grid import Merge
from cadredesk.spreadsheets.pasted import pasted_grid
from cadredesk.spreadsheets.roster_reader import WorkbookRosterReader

HTML = """<html><head><style>td {x: y}</style></head><body><table border=0>
<tr><td rowspan=2>姓名</td><td colspan="2">全日制教育</td><td rowspan=2>出生<br>年月</td></tr>
<tr><td>学历</td><td>毕业院校</td></tr>
<tr><td>李&nbsp; 明</td><td>大学</td><td>江南示范大学</td><td>1985.10</td></tr>
</table><table><tr><td>别的</td></tr></table></body></html>"""


def test_cells_with_tabs_between_them_are_a_table_and_quotes_keep_a_cell_of_two_lines_whole():
    text = '姓名\t"出生\n年月"\t现任职务\r\n李明\t1985.06\t青山镇副镇长\r\n'

    reading = WorkbookRosterReader().read(Pasted("粘贴的表格", text), ReadOptions())

    assert reading.path.name == "粘贴的表格"
    assert [str(value) for value in reading.rows[0].values.values()] == [
        "李明",
        "1985.06",
        "青山镇副镇长",
    ]


def test_html_tells_merged_cells_and_is_taken_before_the_text():
    grid = pasted_grid(Pasted("粘贴的表格", "x\ty", HTML))

    assert grid.merges == (Merge(0, 0, 1, 0), Merge(0, 1, 0, 2), Merge(0, 3, 1, 3))
    assert grid.rows[1] == (None, "学历", "毕业院校", None)
    reading = WorkbookRosterReader().read(Pasted("粘贴的表格", "", HTML), ReadOptions())
    assert reading.header_rows == (1, 2)
    assert str(reading.rows[0].values[RosterField.FULL_TIME_SCHOOL]) == "江南示范大学"
    assert str(reading.rows[0].values[RosterField.BORN_ON]) == "1985.10"


@pytest.mark.parametrize("text", ["", "\t\n \t\r\n"])
def test_a_clipboard_without_a_table_is_answered_with_what_is_needed(text: str):
    with pytest.raises(UserError) as refused:
        pasted_grid(Pasted("粘贴的表格", text.strip(" ")))

    assert refused.value.code == "roster.none"


def test_more_than_any_roster_holds_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pasting, "MOST_PASTED", 9)

    with pytest.raises(UserError) as refused:
        pasted_grid(Pasted("粘贴的表格", "姓名\t性别\t出生年月"))

    assert refused.value.code == "workbook.too_large"


@given(st.text(alphabet=st.sampled_from('<>tdrable/ ="5姓名\n\t&;rowspan'), max_size=200))
def test_whatever_the_clipboard_holds_it_is_a_table_or_refused(text: str):
    try:
        widths = {len(row) for row in pasted_grid(Pasted("粘贴的表格", text, text)).rows}
    except UserError as refused:
        widths = {len(refused.code)}

    assert len(widths) == 1
