"""The 预警台账 on paper: every row once, with its sum and article, on as many pages as it needs."""

from __future__ import annotations

from datetime import date

from cadredesk.services.output_ports import LedgerRow, ListHeading
from cadredesk.ui.alerts.ledger_export import ledger_paper
from cadredesk.ui.printing.list_paper import ListPaper
from tests.ui.printing.papers import texts_on

HEADING = ListHeading("青山镇干部预警台账", "青山镇", date(2026, 11, 22), practice=True)


def a_row(
    name: str, arithmetic: str = "任现职 2016.09；＋ 2 届 × 5 年；＝ 满期 2026.09"
) -> LedgerRow:
    return LedgerRow(
        name=name,
        post="青山镇党委书记",
        rule="连任两届满（TERM-2）",
        state="▲已超期",
        due_on="2026.09",
        left="超 2 个月",
        arithmetic=arithmetic,
        basis="《党政领导干部职务任期暂行规定》第六条",
        certainty="已核对正式文本",
        text="",
        handling="暂不处理；至 2027.03",
    )


def everything(paper: ListPaper, page: int) -> str:
    return "".join(texts_on(paper, page)).replace(" ", "")


def test_a_row_is_printed_with_its_sum_its_article_and_what_was_decided():
    paper = ledger_paper([a_row("周建国")], HEADING)

    said = everything(paper, 0)

    assert paper.pages == 1
    for words in ("周建国", "满期2026.09", "第六条", "至2027.03", "计算截止:2026年11月22日"):
        assert words in said
    assert "示例" in said


def test_many_rows_go_on_on_the_next_page_under_the_headings():
    names = [f"示例{number:02d}" for number in range(1, 41)]
    paper = ledger_paper([a_row(name) for name in names], HEADING)

    pages = [everything(paper, page) for page in range(paper.pages)]

    assert paper.pages > 1
    assert all("怎么算的" in page for page in pages)
    for name in names:
        assert sum(page.count(name) for page in pages) == 1
    assert f"第{paper.pages}页,共{paper.pages}页" in pages[-1]


def test_a_row_higher_than_any_page_still_stands_alone_on_one():
    paper = ledger_paper([a_row("周建国"), a_row("吴国栋", "很长的算式" * 900)], HEADING)

    assert paper.pages == 2


def test_an_empty_ledger_is_a_page_with_headings():
    paper = ledger_paper([], HEADING)

    assert paper.pages == 1
    assert "姓名" in everything(paper, 0)


def test_its_file_is_called_after_what_it_is_and_the_day():
    assert ledger_paper([], HEADING).name == "青山镇干部预警台账_20261122"
