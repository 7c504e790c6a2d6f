"""What is wrong with a line of a résumé, and what the button that puts it right says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.post_titles import same_post
from cadredesk.domain.resume_check import ResumeFault, ResumeProblem
from cadredesk.domain.rules.checks.resume import post_starts
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

_SENTENCES = {
    ResumeFault.GAP: QT_TRANSLATE_NOOP(
        "Resume", "No entry between {end} and {start} ({months} months)."
    ),
    ResumeFault.OVERLAP: QT_TRANSLATE_NOOP(
        "Resume", "Two entries overlap by {months} months. Is one of them 其间 study?"
    ),
    ResumeFault.REVERSED: QT_TRANSLATE_NOOP("Resume", "{start}–{end} ends before it begins."),
    ResumeFault.OPEN_BEFORE_LAST: QT_TRANSLATE_NOOP(
        "Resume", "The entry from {start} has no end, but is not the last."
    ),
    ResumeFault.TOO_YOUNG: QT_TRANSLATE_NOOP("Resume", "At work from {start} at the age of {age}."),
    ResumeFault.NOT_UNDERSTOOD: QT_TRANSLATE_NOOP(
        "Resume", "No date recognised; kept as text: {text}"
    ),
    ResumeFault.NOT_CURRENT_POST: QT_TRANSLATE_NOOP(
        "Resume", "The last entry differs from the current posts: {posts}"
    ),
    ResumeFault.NOT_IN_POST_SINCE: QT_TRANSLATE_NOOP(
        "Resume", "The last entry begins in {start}, the post in {since}."
    ),
    ResumeFault.CLOSED_LAST: QT_TRANSLATE_NOOP(
        "Resume", "In service, but the last entry ends in {end}."
    ),
    ResumeFault.NO_MONTH: QT_TRANSLATE_NOOP("Resume", "{start}–{end} lacks a month."),
}
_FIXES = {
    ResumeFault.GAP: QT_TRANSLATE_NOOP("Resume", "Add a line"),
    ResumeFault.OVERLAP: QT_TRANSLATE_NOOP("Resume", "Part them"),
    ResumeFault.REVERSED: QT_TRANSLATE_NOOP("Resume", "Swap the dates"),
    ResumeFault.OPEN_BEFORE_LAST: QT_TRANSLATE_NOOP("Resume", "End it there"),
    ResumeFault.CLOSED_LAST: QT_TRANSLATE_NOOP("Resume", "Leave it open"),
    ResumeFault.NOT_CURRENT_POST: QT_TRANSLATE_NOOP("Resume", "Use the current posts"),
    ResumeFault.NOT_IN_POST_SINCE: QT_TRANSLATE_NOOP("Resume", "Begin with the post"),
}


def problem_text(problem: ResumeProblem) -> str:
    """Return a problem as a sentence."""
    source = QCoreApplication.translate("Resume", _SENTENCES[problem.fault])
    return source.format(**problem.fields)


def fix_text(problem: ResumeProblem) -> str:
    """Return what the fix is called, empty where there is none."""
    source = _FIXES.get(problem.fault)
    return "" if source is None else QCoreApplication.translate("Resume", source)


def follow_text(problem: ResumeProblem, file: CadreFile, line: str) -> str:
    """Return how posts can follow a line: dated or worded so, or changed by a decision; or not."""
    if problem.fault is ResumeFault.NOT_IN_POST_SINCE:
        alone = len(post_starts(file)) == 1
        return QCoreApplication.translate("Resume", "Date the post so") if alone else ""
    if problem.fault is not ResumeFault.NOT_CURRENT_POST:
        return ""
    if same_post(line, file.cadre.current_posts):
        return QCoreApplication.translate("Resume", "Word the current posts so")
    return QCoreApplication.translate("Resume", "Register the change of post…")
