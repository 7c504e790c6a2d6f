"""What does not agree leaves as a list: every line, who is unknown, and which file was left."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl

from cadredesk.domain.errors import UserError
from cadredesk.domain.export_record import IdsShown
from cadredesk.domain.form_draft import FormText
from cadredesk.domain.ids import ItemId, new_id
from cadredesk.services.agreement import Evidence, check_agreement
from cadredesk.services.agreement_list import write_agreement
from cadredesk.services.departures import Sending, list_departures
from cadredesk.services.interchange.files import ReadFile
from cadredesk.spreadsheets.list_workbook import ListWorkbook
from tests.builders import a_township
from tests.fakes import MemoryLibrary, State
from tests.services.test_agreement import AS_OF, a_chief, a_read_file

DAY = date(2026, 11, 22)


def test_the_list_has_a_row_for_each_thing_and_the_register_notes_it(tmp_path: Path):
    text = FormText(id=ItemId(new_id()), box="health", text="一般")
    file = replace(a_chief(id_number="990123197803010010"), form_texts=(text,))
    state = State(a_township(), {file.id: file})
    library = MemoryLibrary(Path("qingshan"), state, "")
    files = (
        a_read_file(name="高敏", health="健康", id_number="990123197803010029"),
        a_read_file(name="单宁"),
        ReadFile("坏的.lrmx", error=UserError("interchange.broken", file="坏的.lrmx", line=3)),
    )
    found = check_agreement(library, Evidence(files=files), AS_OF)

    path = write_agreement(library, ListWorkbook(), found, Sending(tmp_path / "核对.xlsx", DAY))

    sheet = openpyxl.load_workbook(path).worksheets[0]
    rows = [tuple(str(each.value or "") for each in row) for row in sheet.iter_rows(min_row=4)]
    assert rows[0][:8] == ("1", "高敏", "健康状况", "健康", "一般", "一致", "", "")
    assert rows[1][2:6] == ("身份证号", "990123197803010010", "", "990123197803010029")
    assert (rows[2][1], rows[2][5], rows[2][7]) == ("单宁", "单宁", "资料库里没有此人")
    assert (rows[3][2], rows[3][5]) == ("没有核对", "坏的.lrmx")
    assert "第 3 行" in rows[3][7]
    left = list_departures(library)[0].left
    assert (left.paper, left.people, left.ids) == ("报送材料核对清单", 2, IdsShown.WHOLE)
