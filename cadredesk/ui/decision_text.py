"""The words of decisions about alerts in the language of the screens."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.alert_decision import AlertDecision, Handled, Handling, Standing
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

_HANDLINGS = {
    Handling.IN_HAND: QT_TRANSLATE_NOOP("Deciding", "In hand"),
    Handling.PLANNED: QT_TRANSLATE_NOOP("Deciding", "Planned"),
    Handling.DEFERRED: QT_TRANSLATE_NOOP("Deciding", "Put off"),
    Handling.EXEMPT: QT_TRANSLATE_NOOP("Deciding", "Exempt"),
    Handling.DISPUTED: QT_TRANSLATE_NOOP("Deciding", "Data in doubt"),
    Handling.SILENCED: QT_TRANSLATE_NOOP("Deciding", "Not to be told again"),
}

_REASONS = {
    Handling.DEFERRED: (
        QT_TRANSLATE_NOOP("Deciding", "settled at the coming election"),
        QT_TRANSLATE_NOOP("Deciding", "waiting for the superior's answer"),
        QT_TRANSLATE_NOOP("Deciding", "retires soon"),
        QT_TRANSLATE_NOOP("Deciding", "nobody suitable for the post yet"),
    ),
    Handling.EXEMPT: (
        QT_TRANSLATE_NOOP("Deciding", "the superior agreed to go on"),
        QT_TRANSLATE_NOOP("Deciding", "the rule does not cover this post"),
    ),
    Handling.DISPUTED: (
        QT_TRANSLATE_NOOP("Deciding", "the date is wrong"),
        QT_TRANSLATE_NOOP("Deciding", "the post is wrong"),
        QT_TRANSLATE_NOOP("Deciding", "already settled, not entered yet"),
    ),
}


def handling_name(handling: Handling) -> str:
    """Return what a kind of decision is called."""
    return QCoreApplication.translate("Deciding", _HANDLINGS[handling])


def usual_reasons(handling: Handling) -> tuple[str, ...]:
    """Return the reasons that offices give most often."""
    return tuple(
        QCoreApplication.translate("Deciding", reason) for reason in _REASONS.get(handling, ())
    )


def decision_details(decision: AlertDecision) -> str:
    """Return the rest of a decision in one line: until when, on what paper, why."""
    parts = [decision.document_no, decision.reason, decision.note]
    if decision.until is not None:
        until = QCoreApplication.translate("Deciding", "until {day}")
        parts.insert(0, until.format(day=decision.until))
    return " · ".join(part for part in parts if part)


def state_words(state: Handled) -> str:
    """Return how an alert stands, in a few words for a column."""
    if state.decision is None:
        return ""
    if state.standing is Standing.RETURNED:
        return QCoreApplication.translate("Deciding", "Back again")
    if state.standing is Standing.REOPENED:
        return QCoreApplication.translate("Deciding", "Facts changed")
    return handling_name(state.decision.handling)
