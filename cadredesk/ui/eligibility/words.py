"""How requirements read on screen: a mark, the state, the day, the article."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.rules.eligibility.judging import Eligibility
from cadredesk.domain.rules.requirement import Requirement, Verdict
from cadredesk.domain.rules.target import Target
from cadredesk.domain.rules.wording import Wording
from cadredesk.ui.language import screen_language
from cadredesk.ui.theme import Mark
from cadredesk.ui.widgets.blocks import Row, TableBlock

translate = QCoreApplication.translate

_MARKS = {
    Verdict.PASSED: Mark.DONE,
    Verdict.NOT_YET: Mark.DUE,
    Verdict.UNKNOWN: Mark.CHECK,
}


def said(wording: Wording) -> str:
    """Return a wording in the language of the screens."""
    return wording.zh if screen_language() == "zh" else wording.en


def target_name(target: Target) -> str:
    """Return what a target is called on the screens."""
    return target.name if screen_language() == "zh" else target.name_en


def when(found: Eligibility) -> str:
    """Return from when all of it holds, in a few words."""
    if found.has_it:
        return translate("Eligibility", "held already, or higher")
    if found.verdict is Verdict.PASSED:
        return translate("Eligibility", "✓ now")
    if found.earliest_on is not None:
        return f"{Mark.DUE.shape} {found.earliest_on}"
    if found.verdict is Verdict.UNKNOWN:
        return translate("Eligibility", "◇ cannot judge")
    return translate("Eligibility", "— not by waiting")


def longest_when() -> str:
    """Return the longest of these that a column has to show."""
    told = (
        translate("Eligibility", "◇ cannot judge"),
        translate("Eligibility", "— not by waiting"),
    )
    return max((*told, "◆ 2027.07.26"), key=len)


def conditions(found: Eligibility) -> TableBlock:
    """Return every requirement with how it stands, and from when."""
    return TableBlock(
        title=translate("Eligibility", "Conditions"),
        headings=(
            translate("Eligibility", "Condition"),
            translate("Eligibility", "How it stands"),
        ),
        rows=tuple(_row(each, found) for each in found.requirements),
        wide=1,
        empty="",
    )


def basis(found: Eligibility) -> str:
    """Return the articles with the conditions that rest on each, a line each."""
    labels: dict[str, list[str]] = {}
    for each in found.requirements:
        article = str(each.basis.citation)
        if each.basis.is_local:
            article = translate("Eligibility", "{basis} (set locally)").format(basis=article)
        labels.setdefault(article, []).append(said(each.label))
    between = translate("Eligibility", "; ")
    return "\n".join(f"{article}  {between.join(named)}" for article, named in labels.items())


def _row(asked: Requirement, found: Eligibility) -> Row:
    mark, label, state = _MARKS[asked.verdict].shape, said(asked.label), said(asked.state)
    if asked.advisory:
        label = translate("Eligibility", "{condition} (to check)").format(condition=label)
    opens = asked.earliest_on(found.day)
    if asked.verdict is Verdict.NOT_YET and opens is not None and str(opens) not in state:
        state = translate("Eligibility", "{state}; from {day}").format(state=state, day=opens)
    return f"{mark} {label}", state
