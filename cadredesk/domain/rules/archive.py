"""Filing deadlines of archive material (FILE-2): handed over, then filed, each within a month.

A material of long ago without a note of its filing lacks the note, not the filing.
"""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.attachment import Attachment
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.calendar_days import add_months_to_day
from cadredesk.domain.partial_date import PartialDate, add_months, months_between
from cadredesk.domain.rules.alert import Fact, Step, SubjectKind
from cadredesk.domain.rules.facts import day_fact, has_begun, row_fact
from cadredesk.domain.rules.finding import (
    OF_PEOPLE,
    Definition,
    Finding,
    Gap,
    Sum,
    dated,
    using,
)
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.wording import Wording, months

_HANDED_OVER = Wording("移交归档", "handed over for filing")
_FILED = Wording("归档", "filed")


def judge_filing(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """FILE-2: the end of the month for handing a material over, or for filing it."""
    for material in file.attachments:
        total = _deadline(material, book)
        if total is None:
            continue
        if _is_long_over(total.due_on, book):
            filed = row_fact(material, "filed_on", "归档时间", "Filed", "")
            yield Gap(variant="gap_record", facts=(filed, *total.facts))
            continue
        finding = dated("FILE-2", total, book)
        if finding is not None:
            yield finding


def _deadline(material: Attachment, book: RulesOfDay) -> Sum | None:
    """When a material is due next, None where it is filed or nothing is known of it."""
    if material.filed_on is not None:
        return None
    if material.received_on is not None:
        fact = _fact("received_on", "移交时间", "Received", material.received_on)
        return _month_after(material, fact, "archive_filing_months", _FILED, book)
    if material.formed_on is not None:
        fact = _fact("formed_on", "形成时间", "Formed", material.formed_on)
        return _month_after(material, fact, "archive_handover_months", _HANDED_OVER, book)
    return None


def _fact(name: str, label_zh: str, label_en: str, start: PartialDate) -> tuple[Fact, PartialDate]:
    return day_fact(f"attachment.{name}", label_zh, label_en, start), start


def _month_after(
    material: Attachment,
    counted: tuple[Fact, PartialDate],
    parameter: str,
    step: Wording,
    book: RulesOfDay,
) -> Sum | None:
    fact, start = counted
    if not start.has_month or not has_begun(start, book.day):
        return None
    count = book.number(parameter)
    end = add_months(start, count)
    if start.has_day:
        end = PartialDate.of(add_months_to_day(start.as_day(), count))
    length = months(count)
    return Sum(
        due_on=end,
        counted_from=start,
        facts=(row_fact(material, "title", "材料", "Material", material.title), fact),
        arithmetic=(
            Step(fact.label_zh, fact.label_en, str(start)),
            Step("＋ 期限", "+ length", length.zh, length.en),
            Step("＝ 到期", "= due", str(end)),
        ),
        words={"document": material.title, "end": str(end), "step": step},
        citation=book.citation(parameter),
    )


def _is_long_over(end: PartialDate, book: RulesOfDay) -> bool:
    return months_between(end, book.today) > book.number("record_missing_after_months")


RULES = (
    Definition(
        id="FILE-2",
        subject=SubjectKind.CADRE,
        judge=judge_filing,
        texts={
            "ahead": using("name", "document", "end", "step"),
            "past": using("name", "document", "end", "step", "distance"),
            "gap_record": OF_PEOPLE,
        },
        parameters=(
            "archive_handover_months",
            "archive_filing_months",
            "record_missing_after_months",
        ),
    ),
)
