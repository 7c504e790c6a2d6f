"""Submissions in the words of the screens: states, versions, what happened when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.submission.manifest import VersionChange
from cadredesk.domain.submission.model import (
    PointHandling,
    ReturnPoint,
    Submission,
    SubmissionPack,
    SubmissionState,
)
from cadredesk.services.submissions.deadlines import Deadline, deadline_of
from cadredesk.ui.text import facts
from cadredesk.ui.theme import Mark
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_STATES = {
    SubmissionState.PREPARING: QT_TRANSLATE_NOOP("Submission", "Preparing"),
    SubmissionState.FROZEN: QT_TRANSLATE_NOOP("Submission", "Packed"),
    SubmissionState.SENT: QT_TRANSLATE_NOOP("Submission", "Sent"),
    SubmissionState.RETURNED: QT_TRANSLATE_NOOP("Submission", "Returned"),
    SubmissionState.CORRECTED: QT_TRANSLATE_NOOP("Submission", "Corrected"),
    SubmissionState.ACCEPTED: QT_TRANSLATE_NOOP("Submission", "Accepted"),
}
_AGAIN = QT_TRANSLATE_NOOP("Submission", "Sent again")
_VERBS = {
    SubmissionState.PREPARING: QT_TRANSLATE_NOOP("Submission", "Make the pack"),
    SubmissionState.FROZEN: QT_TRANSLATE_NOOP("Submission", "Hand it over"),
    SubmissionState.SENT: QT_TRANSLATE_NOOP("Submission", "Wait for the answer"),
    SubmissionState.RETURNED: QT_TRANSLATE_NOOP("Submission", "Correct it"),
    SubmissionState.CORRECTED: QT_TRANSLATE_NOOP("Submission", "Make the next version"),
}
_HANDLINGS = {
    PointHandling.OPEN: QT_TRANSLATE_NOOP("Submission", "Open"),
    PointHandling.CORRECTED: QT_TRANSLATE_NOOP("Submission", "Corrected"),
    PointHandling.LEFT: QT_TRANSLATE_NOOP("Submission", "Stays as it is"),
}
_CHANGES = {
    VersionChange.ADDED: QT_TRANSLATE_NOOP("Submission", "New"),
    VersionChange.GONE: QT_TRANSLATE_NOOP("Submission", "Left out"),
    VersionChange.CHANGED: QT_TRANSLATE_NOOP("Submission", "Changed"),
}


def state_text(known: Submission) -> str:
    """Return where a submission stands: ◆ Returned 2, ✓ Accepted."""
    state = known.state
    word = translate("Submission", _STATES[state])
    if state is SubmissionState.SENT and len(known.packs) > 1:
        word = translate("Submission", _AGAIN)
    if state is SubmissionState.RETURNED:
        word = f"{word} {len(known.open_points)}"
    return f"{state_mark(known)} {word}"


def state_mark(known: Submission) -> str:
    """Return the shape that stands before a state."""
    match known.state:
        case SubmissionState.ACCEPTED:
            return Mark.DONE.shape
        case SubmissionState.RETURNED | SubmissionState.CORRECTED:
            return "↩"
        case SubmissionState.SENT:
            return "→"
    return "○"


def verb_text(known: Submission) -> str:
    """Return what is to be done next, nothing once it was accepted."""
    verb = _VERBS.get(known.state, "")
    return translate("Submission", verb) if verb else ""


def handling_text(point: ReturnPoint) -> str:
    """Return what became of a point, with its shape."""
    shape = Mark.DUE.shape if point.is_open else Mark.DONE.shape
    return f"{shape} {translate('Submission', _HANDLINGS[point.handling])}"


def change_text(change: VersionChange) -> str:
    """Return what happened to a person or a file between two versions."""
    return translate("Submission", _CHANGES[change])


def due_text(known: Submission, today: date) -> str:
    """Return the day it is due with what is left of it, as far as anybody still waits."""
    due_on = known.request.due_on
    if due_on is None:
        return "—"
    found = deadline_of(known, today)
    if found is None or found.days is None:
        return str(due_on)
    told = f"{due_on} {left_text(found.days)}"
    return f"{Mark.OVERDUE.shape} {told}" if found.days < 0 else told


def left_text(days: int) -> str:
    """Return what is left of the time, or how much is over."""
    if days < 0:
        return translate("Submission", "days late: {days}").format(days=-days)
    return translate("Submission", "days left: {days}").format(days=days)


def pressing_text(deadline: Deadline) -> str:
    """Return why a submission is to be gone on with: it is late, came back, or is due."""
    days, state = deadline.days, deadline.submission.state
    if days is not None and days < 0:
        return left_text(days)
    if state in (SubmissionState.RETURNED, SubmissionState.CORRECTED):
        return translate("Submission", _STATES[state])
    return "" if days is None else left_text(days)


def last_act(known: Submission) -> str:
    """Return what happened last, with its day: 11.21 Returned."""
    pack = known.pack
    if pack is None:
        day = known.request.asked_on
        return facts(str(day or ""), translate("Submission", "Asked for"))
    return acts_of(pack)[-1]


def acts_of(pack: SubmissionPack) -> list[str]:
    """Return what happened to one version, a line each, the first one first."""
    acts = [_act(pack.frozen_on, translate("Submission", "Packed and frozen"), "")]
    if pack.sent_on is not None:
        told = facts(pack.sent_how, pack.sent_to, pack.receipt)
        acts.append(_act(pack.sent_on, translate("Submission", "Handed over"), told))
    if pack.returned_on is not None:
        told = facts(pack.returned_how, pack.returned_by)
        acts.append(_act(pack.returned_on, translate("Submission", "Came back"), told))
    if pack.accepted_on is not None:
        told = pack.accepted_note
        acts.append(_act(pack.accepted_on, translate("Submission", "Accepted"), told))
    return acts


def _act(day: object, what: str, told: str) -> str:
    return f"{day}  {what}" + (f" ({told})" if told else "")
