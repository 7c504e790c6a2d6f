"""The operation log is filed as a list, whole."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook

from cadredesk.domain.ids import BatchId, new_id
from cadredesk.services.departures import Sending, list_departures
from cadredesk.services.editing import change_field
from cadredesk.services.operation_list import write_operations
from cadredesk.services.read_models import OperationQuery
from cadredesk.services.work_ports import Batch
from cadredesk.spreadsheets.list_workbook import ListWorkbook
from cadredesk.storage.library import SqlLibraryStore
from tests.builders import a_cadre, a_file, a_township
from tests.fakes import FakeClock
from tests.memory_history import NOON
from tests.storage.conftest import CHEAP


def test_every_operation_has_its_row_however_many_pages_there_are(tmp_path: Path):
    person = a_file(a_cadre("周建国"))
    library, _sheet = SqlLibraryStore(FakeClock(), "王芳", CHEAP).create(
        tmp_path / "青山镇", a_township(), "a password"
    )
    with library.unit_of_work(Batch(BatchId(new_id()), "import", "名册.xlsx")) as work:
        work.cadres.save(person)
        work.commit()
    for health in ("一般", "健康"):
        change_field(library, person.id, "health", health)
    sending = Sending(tmp_path / "操作记录.xlsx", NOON.date())

    write_operations(library, ListWorkbook(), OperationQuery(limit=2), sending)

    sheet = load_workbook(sending.target).worksheets[0]
    rows = [row for row in sheet.iter_rows(values_only=True) if "王芳" in row]
    assert [row[3] for row in rows] == ["修改", "修改", "导入", "新建台账"]
    assert rows[2][4:6] == ("名册.xlsx", "周建国")
    assert list_departures(library)[0].left.people == 1
    library.close()
