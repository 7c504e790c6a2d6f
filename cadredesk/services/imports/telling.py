"""Why the columns of a roster are taken for what they are, and what else was guessed."""

from __future__ import annotations

from collections.abc import Callable

from cadredesk.domain.id_number import masked
from cadredesk.services.imports.doubts import ANOTHER, LEFT_OUT, Doubt, DoubtKind, Fact
from cadredesk.services.imports.reading import (
    NOT_TAKEN,
    Asked,
    Column,
    Guess,
    Question,
    RosterField,
    Why,
)
from cadredesk.services.imports.spelled import UNIFY, OtherSpelling
from cadredesk.services.messages import Language, sentence

Named = Callable[[RosterField], str]
"""What a field is called."""

_ROWS_NAMED = 8
_REASONS = {
    Why.HEADING: "column.why.heading",
    Why.LEARNED: "column.why.learned",
    Why.REMEMBERED: "column.why.remembered",
    Why.SAMPLES: "column.why.samples",
    Why.REMAINING: "column.why.remaining",
    Why.ANSWERED: "column.why.answered",
    Why.CHOSEN: "column.why.chosen",
    Why.AMBIGUOUS: "column.why.ambiguous",
    Why.OF_OTHERS: "column.why.of_others",
    Why.WORKED_OUT: "column.why.worked_out",
    Why.TWICE: "column.why.twice",
    Why.IGNORED: "column.why.ignored",
    Why.UNKNOWN: "column.why.unknown",
}
_QUESTIONS = {
    Asked.MONTH: "question.month",
    Asked.YEAR: "question.year",
    Asked.FIELD: "question.field",
    Asked.STUDY: "question.study",
}


def why_text(column: Column, language: Language, named: Named = str) -> str:
    """Return why a column is taken for what it is, as a sentence."""
    choices = ("、" if language == "zh" else ", ").join(named(each) for each in column.choices)
    return sentence(_REASONS[column.why], {"choices": choices}, language)


def guess_text(guess: Guess, language: Language) -> str:
    """Return what was guessed, as a sentence; of many rows the first are named."""
    fields = dict(guess.fields)
    rows = fields.get("rows")
    if isinstance(rows, tuple):
        fields["rows"] = _rows_text(rows, language)
    return sentence(guess.code, fields, language)


def _rows_text(rows: tuple[int, ...], language: Language) -> str:
    named = ("、" if language == "zh" else ", ").join(map(str, rows[:_ROWS_NAMED]))
    return named if len(rows) <= _ROWS_NAMED else f"{named}…"


def question_text(question: Question, language: Language) -> str:
    """Return what is asked about a column, as a sentence."""
    text, date = question.example
    fields = {"column": question.column, "heading": question.heading, "text": text, "date": date}
    return sentence(_QUESTIONS[Asked(question.kind)], fields, language)


def doubt_text(doubt: Doubt, language: Language) -> str:
    """Return what is asked about whom a row means, as a sentence."""
    fields = {"row": doubt.row, "name": doubt.name, "first": doubt.candidates[0].row}
    return sentence(_DOUBTS[doubt.kind], fields, language)


def spelling_text(found: OtherSpelling, language: Language) -> str:
    """Return what is asked about a name that is spelled otherwise, as a sentence."""
    fields = {
        "stated": found.stated,
        "known": found.known,
        "rows": _rows_text(found.rows, language),
    }
    return sentence("spelling.other", fields, language)


def spelling_choice_text(found: OtherSpelling, choice: str, language: Language) -> str:
    """Return what one of its choices says."""
    code = "spelling.unify" if choice == UNIFY else "spelling.keep"
    return sentence(code, {"known": found.known}, language)


def person_choice_text(doubt: Doubt, choice: str, language: Language) -> str:
    """Return what one of the choices of whom a row means says."""
    if choice in _WHOM:
        return sentence(_WHOM[choice], {}, language)
    if len(doubt.candidates) == 1:
        return sentence("whom.same", {}, language)
    return sentence("whom.this", {"number": choice}, language)


def fact_texts(fact: Fact) -> tuple[str, str]:
    """Return what the row says and what is known, a dash for nothing; ID numbers are masked."""
    texts = ("—" if each is None else str(each) for each in (fact.stated, fact.known))
    stated, known = map(masked, texts) if fact.field is RosterField.ID_NUMBER else texts
    return stated, known


def choice_text(question: Question, choice: str, language: Language, named: Named = str) -> str:
    """Return what one of a question's choices says."""
    if choice == NOT_TAKEN:
        return sentence("choice.not_taken", {}, language)
    if question.kind == Asked.FIELD:
        return named(RosterField(choice))
    return sentence(_CHOICES[choice], {}, language)


_DOUBTS = {
    DoubtKind.TWICE: "doubt.twice",
    DoubtKind.SEVERAL: "doubt.several",
    DoubtKind.NAMESAKE: "doubt.namesake",
    DoubtKind.NAME_ALONE: "doubt.name_alone",
}
_WHOM = {ANOTHER: "whom.another", LEFT_OUT: "whom.left_out"}
_CHOICES = {
    "01": "choice.january",
    "10": "choice.october",
    "是": "choice.yes",
    "否": "choice.no",
    "全日制": "choice.full_time",
    "在职": "choice.in_service",
}
