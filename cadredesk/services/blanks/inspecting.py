"""A blank beside the library: what goes into each column, and whether the form is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cadredesk.domain.blank.drift import Comparison, DriftKind, compared, with_memory
from cadredesk.domain.blank.facts import FACTS
from cadredesk.domain.blank.model import Blank
from cadredesk.domain.blank.proposal import Proposal, Why, propose, settled
from cadredesk.domain.blank.recipe import Recipe
from cadredesk.domain.blank.vocabulary import Vocabulary
from cadredesk.domain.errors import UserError
from cadredesk.services.blanks.ports import BlankFiles
from cadredesk.services.blanks.remembered import known_forms
from cadredesk.services.library_ports import Library
from cadredesk.services.messages import Language, sentence

_REASONS = {
    Why.HEADING: "blank.why.heading",
    Why.PARTS: "blank.why.parts",
    Why.CONTEXT: "blank.why.context",
    Why.SIMILAR: "blank.why.similar",
    Why.REMEMBERED: "blank.why.remembered",
    Why.CHOSEN: "blank.why.chosen",
    Why.WORKED_OUT: "blank.why.worked_out",
    Why.LEFT_EMPTY: "blank.why.left_empty",
    Why.AMBIGUOUS: "blank.why.ambiguous",
    Why.UNKNOWN: "blank.why.unknown",
}
_DIFFERENCES = {
    DriftKind.MOVED: "blank.drift.moved",
    DriftKind.RENAMED: "blank.drift.renamed",
    DriftKind.NEW: "blank.drift.new",
    DriftKind.GONE: "blank.drift.gone",
}


@dataclass(frozen=True, slots=True)
class Inspection:
    """A blank, what each of its columns is filled with, and the form of the last time."""

    path: Path
    blank: Blank
    columns: tuple[Proposal, ...]
    comparison: Comparison | None = None

    @property
    def open_questions(self) -> tuple[Proposal, ...]:
        """The columns whose heading can mean several things: somebody has to say which."""
        return tuple(each for each in self.columns if each.why is Why.AMBIGUOUS)

    @property
    def recipes(self) -> dict[str, Recipe]:
        """What each column is filled with, by letter; those left as they are are left out."""
        return {each.column.letter: each.recipe for each in self.columns if each.recipe.parts}

    def with_choices(self, choices: Mapping[str, Recipe]) -> Inspection:
        """Return it with columns as somebody chose them, by letter.

        Raises `UserError` (`blank.unknown_column`, `blank.unknown_fact`).
        """
        letters = {each.column.letter for each in self.columns}
        for letter, recipe in choices.items():
            if letter not in letters:
                raise UserError("blank.unknown_column", column=letter, sheet=self.blank.sheet)
            for fact in recipe.facts:
                if fact not in FACTS:
                    raise UserError("blank.unknown_fact", fact=fact, facts=" ".join(FACTS))
        columns = tuple(
            settled(each, choices[each.column.letter], Why.CHOSEN)
            if each.column.letter in choices
            else each
            for each in self.columns
        )
        return replace(self, columns=columns)


def inspect_blank(
    library: Library, files: BlankFiles, path: Path, sheet: str | None = None
) -> Inspection:
    """Read a blank and say what goes into it.

    Raises `UserError` (`workbook.*`, `blank.*`) or `PlatformError`.
    """
    blank = files.read(path, sheet)
    with library.unit_of_work() as work:
        comparison = compared(blank, known_forms(work.settings))
    columns = with_memory(propose(blank, files.vocabulary), comparison)
    return Inspection(path, blank, columns, comparison)


def why_text(proposal: Proposal, vocabulary: Vocabulary, language: Language) -> str:
    """Return why a column is filled as it is proposed, as a sentence."""
    fields = {
        "choices": "、".join(vocabulary.label(each, language) for each in proposal.choices),
        "heading": proposal.column.heading,
    }
    text = sentence(_REASONS[proposal.why], fields, language)
    if proposal.until is None:
        return text
    fields = {"until": str(proposal.until), "said": proposal.said}
    space = "" if language == "zh" else " "
    return f"{text}{space}{sentence('blank.why.until', fields, language)}"


def drift_texts(comparison: Comparison | None, language: Language) -> list[str]:
    """Return what is different from the last time, a sentence each."""
    if comparison is None:
        return [sentence("blank.form.new", {}, language)]
    fields = {"file": comparison.form.file, "day": comparison.form.filled_on}
    if comparison.is_same:
        return [sentence("blank.form.same", fields, language)]
    return [
        sentence("blank.form.changed", fields, language),
        *(
            sentence(
                _DIFFERENCES[each.kind],
                {"column": each.letter, "heading": each.heading, "before": each.before},
                language,
            )
            for each in comparison.drifts
        ),
    ]


def inspection_json(
    found: Inspection, vocabulary: Vocabulary, language: Language
) -> dict[str, Any]:
    """Return an inspection as `docs/formats.md` describes it."""
    blank, comparison = found.blank, found.comparison
    return {
        "file": blank.file,
        "sheet": blank.sheet,
        "sheets": list(blank.sheets),
        "title": blank.title,
        "header_rows": list(blank.header),
        "body_rows": list(blank.body),
        "columns": [_column_json(each, vocabulary, language) for each in found.columns],
        "boxes": [{"kind": each.kind, "cell": each.cell} for each in blank.boxes],
        "form": "new" if comparison is None else "same" if comparison.is_same else "changed",
        "drifts": [
            {
                "kind": each.kind,
                "column": each.letter,
                "heading": each.heading,
                "before": each.before,
            }
            for each in (comparison.drifts if comparison else ())
        ],
    }


def _column_json(proposal: Proposal, vocabulary: Vocabulary, language: Language) -> dict[str, Any]:
    return {
        "column": proposal.column.letter,
        "heading": proposal.column.heading,
        "field": str(proposal.recipe),
        "label": vocabulary.label(proposal.recipe, language),
        "why": proposal.why,
        "reason": why_text(proposal, vocabulary, language),
        "choices": [str(each) for each in proposal.choices],
        "until": None if proposal.until is None else str(proposal.until),
    }
