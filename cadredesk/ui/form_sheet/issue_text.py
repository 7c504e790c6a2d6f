"""What is wrong with a form, in the language of the screens."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.form.fitting import LABELS
from cadredesk.domain.form.preflight import FormIssue, Issue, Weight
from cadredesk.ui.theme import Mark
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

_SENTENCES = {
    Issue.OVERFLOW: QT_TRANSLATE_NOOP(
        "FormIssue", "{box}: {lines} lines too many even at {size} pt. The form cannot go out."
    ),
    Issue.FAMILY_OVER: QT_TRANSLATE_NOOP(
        "FormIssue", "{count} family members; the form holds {most}."
    ),
    Issue.EMPTY: QT_TRANSLATE_NOOP("FormIssue", "{named} is empty"),
    Issue.ASSUMED: QT_TRANSLATE_NOOP("FormIssue", "{box} is filled with “{text}” by custom"),
    Issue.DIFFERS: QT_TRANSLATE_NOOP("FormIssue", "{box} differs: the file says “{text}”"),
    Issue.SHRUNK: QT_TRANSLATE_NOOP("FormIssue", "{box} made smaller to {size} pt"),
    Issue.PHOTO_RATIO: QT_TRANSLATE_NOOP("FormIssue", "The photo is {width} × {height}, not 4 : 5"),
    Issue.PHOTO_COARSE: QT_TRANSLATE_NOOP(
        "FormIssue", "The photo has {width} × {height} pixels only and prints coarse"
    ),
    Issue.FONT: QT_TRANSLATE_NOOP("FormIssue", "“{font}” is missing; {substitute} stands in"),
    Issue.RELATION: QT_TRANSLATE_NOOP("FormIssue", "“{word}”: write {better}"),
    Issue.ABBREVIATION: QT_TRANSLATE_NOOP("FormIssue", "{box}: “{long}” can be “{short}”"),
}
_MARKS = {Weight.STOPS: Mark.OVERDUE, Weight.LOOK: Mark.DUE, Weight.NOTE: Mark.UPCOMING}


def issue_text(issue: FormIssue) -> str:
    """Return the sentence of one thing about a form, with the mark of its weight."""
    fields = {name: _word(name, value) for name, value in issue.fields.items()}
    if issue.key is not None:
        fields["box"] = _label(issue.key.box)
    words = QCoreApplication.translate("FormIssue", _SENTENCES[issue.issue])
    return f"{_MARKS[issue.weight].shape} {words.format(**fields)}"


def _word(name: str, value: object) -> str:
    if name == "size":
        return f"{value:g}"
    return _label(str(value)) if name == "named" else str(value)


def _label(box: str) -> str:
    return LABELS.get(box, box)
