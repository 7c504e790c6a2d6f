"""An alert as a row of the 预警台账: a sign and a word, its sum, its article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.alert_decision import Handling
from cadredesk.domain.export_record import IdsShown
from cadredesk.domain.id_number import masked
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Certainty, Severity, Step
from cadredesk.domain.rules.parameter import Citation
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.ledgers import LedgerJob, LedgerStyle, ledger_row, write_ledger
from cadredesk.services.output_ports import KEEP_INSIDE, LedgerRow, ListHeading
from tests.alert_builders import a_decision, an_alert
from tests.builders import a_full_file, a_township
from tests.fakes import MemoryLibrary, State

DAY = date(2026, 11, 23)

BOARD = AlertBoard(DAY)


class FakeWriter:
    """Keeps what it was told to write."""

    def __init__(self) -> None:
        self.rows: list[LedgerRow] = []
        self.heading: ListHeading | None = None

    def write(self, target: Path, rows: Sequence[LedgerRow], heading: ListHeading) -> None:
        self.rows, self.heading = list(rows), heading
        target.touch()


def test_the_ledger_holds_the_alerts_in_their_order_and_its_departure_is_in_the_audit(
    tmp_path: Path,
):
    library = MemoryLibrary(Path("library"), State(a_township()), "", is_practice=True)
    writer = FakeWriter()
    alerts = (an_alert("李秀英"), an_alert("高敏"))

    record = write_ledger(
        library, writer, LedgerJob(AlertBoard(DAY, alerts), tmp_path / "台账.xlsx")
    )

    assert [row.name for row in writer.rows] == ["李秀英", "高敏"]
    assert writer.heading == ListHeading(
        "青山镇干部预警台账", "青山镇", DAY, practice=True, number=1, mark=KEEP_INSIDE
    )
    assert (record.number, record.left.paper) == (1, "干部预警台账")
    assert library.audited == [("ledger", "台账.xlsx", "2 people")]


def test_a_ledger_tells_id_numbers_only_as_asked_and_may_leave_out_the_sums(tmp_path: Path):
    file = a_full_file("李秀英")
    library = MemoryLibrary(Path("library"), State(a_township(), {file.id: file}), "")
    alert = an_alert("李秀英")
    alert = replace(alert, subject=replace(alert.subject, id=file.id))
    board, target, writer = AlertBoard(DAY, (alert,)), tmp_path / "台账.xlsx", FakeWriter()

    for ids, told in (
        (IdsShown.NONE, ""),
        (IdsShown.MASKED, masked(file.cadre.id_number)),
        (IdsShown.WHOLE, file.cadre.id_number),
    ):
        style = LedgerStyle(sums=False, ids=ids, marked=False)
        record = write_ledger(library, writer, LedgerJob(board, target, style=style))
        assert (writer.rows[0].id_number, writer.rows[0].arithmetic) == (told, "")
        assert record.left.ids is ids
    assert writer.heading is not None
    assert writer.heading.mark == ""


@pytest.mark.parametrize(("restricted", "names"), [(False, ["李秀英"]), (True, ["李秀英", "高敏"])])
def test_what_speaks_of_sanctions_goes_on_paper_only_when_asked(
    tmp_path: Path, restricted: bool, names: list[str]
):
    library = MemoryLibrary(Path("library"), State(a_township()), "")
    writer = FakeWriter()
    alerts = (an_alert("李秀英"), replace(an_alert("高敏", rule="DISC-1"), restricted=True))

    board = AlertBoard(DAY, alerts)
    write_ledger(library, writer, LedgerJob(board, tmp_path / "台账.xlsx", restricted=restricted))

    assert [row.name for row in writer.rows] == names
    assert library.audited == [("ledger", "台账.xlsx", f"{len(names)} people")]


def test_a_row_says_everything_that_the_alert_says():
    alert = replace(
        an_alert(due_on="2027.03"),
        arithmetic=(
            Step("出生年月", "Born", "1966.09"),
            Step("原法定退休年龄", "Retirement age before", "＋60 岁"),
        ),
    )

    row = ledger_row(alert, BOARD)

    assert row == LedgerRow(
        name="李秀英",
        post="青山镇党委副书记、镇长",
        rule="到龄退休（RET-2）",
        state="●临近",
        due_on="2027.03",
        left="4 个月",
        arithmetic="出生年月 1966.09；原法定退休年龄 ＋60 岁",
        basis=str(alert.citation),
        certainty="已核对正式文本",
        text=alert.text_zh,
        handling="",
    )


@pytest.mark.parametrize("severity", list(Severity))
def test_a_state_is_told_by_a_sign_and_a_word(severity: Severity):
    state = ledger_row(an_alert(severity=severity), BOARD).state

    assert state[0] in "▲◆●◇"
    assert state[1:] in {"已超期", "快到期", "临近", "待核"}


@pytest.mark.parametrize("certainty", list(Certainty))
def test_how_sure_a_rule_is_is_said_in_words(certainty: Certainty):
    assert ledger_row(replace(an_alert(), certainty=certainty), BOARD).certainty


@pytest.mark.parametrize(
    ("due_on", "left"),
    [
        (None, ""),
        ("2026", ""),
        ("2026.11", "本月"),
        ("2026.12", "1 个月"),
        ("2026.09", "超 2 个月"),
        ("2028.10", "23 个月"),
        ("2028.11", "2 年"),
        ("2029.01", "2 年 2 个月"),
        ("2024.09", "超 2 年 2 个月"),
        ("2026.11.23", "今天"),
        ("2026.12.05", "12 天"),
        ("2026.11.18", "超 5 天"),
    ],
)
def test_what_is_left_is_counted_as_exactly_as_the_due_date_is_known(due_on: str | None, left: str):
    alert = replace(an_alert(), due_on=None if due_on is None else PartialDate.parse(due_on))

    row = ledger_row(alert, BOARD)

    assert row.left == left
    assert row.due_on == (due_on or "")


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ({"handling": Handling.IN_HAND}, "办理中"),
        (
            {"handling": Handling.PLANNED, "until": PartialDate(2027, 3), "note": "换届"},
            "已列入计划；至 2027.03；换届",
        ),
        (
            {"handling": Handling.EXEMPT, "document_no": "丙组〔2026〕3号"},
            "豁免；丙组〔2026〕3号",
        ),
        (
            {"handling": Handling.DEFERRED, "reason": "等答复", "until": PartialDate(2026, 11, 1)},
            "暂不处理；至 2026.11.01；等答复；已到日期，请再看",
        ),
    ],
)
def test_what_was_decided_stands_in_the_ledger(said: dict[str, Any], written: str):
    alert = an_alert()
    board = AlertBoard(DAY, (alert,), (a_decision(alert, **said),))

    assert ledger_row(alert, board).handling == written


def test_a_decision_about_other_facts_is_told_as_overtaken():
    alert = an_alert()
    board = AlertBoard(DAY, (alert,), (a_decision(alert, matter="任现职 2011.01"),))

    assert ledger_row(alert, board).handling.endswith("事实有变，请重新处理")


def test_a_number_set_locally_stands_beside_the_article():
    alert = replace(an_alert(), local=(Citation("本地规定", "丙组〔2025〕31号"),))

    assert ledger_row(alert, BOARD).basis == f"{alert.citation}；《本地规定》丙组〔2025〕31号"
