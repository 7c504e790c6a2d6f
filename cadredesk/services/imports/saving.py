"""Save an import in one transaction, and say how it went."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId
from cadredesk.services.imports.doubts import Doubt
from cadredesk.services.imports.memory import remember_people
from cadredesk.services.imports.preview import (
    Kept,
    PersonState,
    Preview,
    changed_files,
    changed_villagers,
)
from cadredesk.services.imports.reading import CellProblem
from cadredesk.services.imports.spelled import OtherSpelling, remember_spellings
from cadredesk.services.imports.telling import fact_texts, guess_text, why_text
from cadredesk.services.library_ports import Library
from cadredesk.services.messages import Language, sentence
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.services.work_ports import Batch

IMPORT = "import"


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What was saved; `batch` is None when nothing had to be."""

    batch: BatchId | None
    changes: ChangeSet


def commit(
    library: Library,
    preview: Preview,
    kept: Kept | None = None,
    progress: ReportProgress = no_progress,
) -> ImportResult:
    """Save what differs, all or nothing; importing the same again saves nothing.

    Raises `UserError` (`import.unanswered`) while a question has no answer.
    """
    if preview.reading.open_questions:
        columns = "、".join(each.column for each in preview.reading.open_questions)
        raise UserError("import.unanswered", columns=columns)
    refused = kept or {}
    files = changed_files(preview, refused)
    villagers = changed_villagers(preview, refused)
    if not files and not villagers:
        return ImportResult(None, ChangeSet())
    total = len(files) + len(villagers)
    progress(0, total, preview.reading.path.name)
    with library.unit_of_work(Batch(preview.batch, IMPORT, preview.reading.path.name)) as work:
        if files:
            work.cadres.save_many(files)
        if villagers:
            work.villages.save_many(villagers)
        remember_people(work.settings, preview.doubts)
        remember_spellings(work, preview.spelled)
        progress(total, total, preview.reading.path.name)
        return ImportResult(preview.batch, work.commit())


def problem_text(problem: CellProblem, language: Language = "zh") -> str:
    """Return what is wrong with a cell, in a sentence."""
    return sentence(problem.code, problem.fields, language)


def import_json(
    preview: Preview, batch: BatchId | None, language: Language = "zh"
) -> dict[str, object]:
    """Return the result of an import as the command line prints it (docs/formats.md)."""
    return {
        "sheet": preview.reading.sheet,
        "people": {state.value: preview.count(state) for state in PersonState},
        "problems": [
            {
                "sheet": problem.sheet,
                "row": problem.row,
                "column": problem.column,
                "code": problem.code,
                "message": problem_text(problem, language),
            }
            for problem in preview.problems
        ],
        "columns": _columns_json(preview, language),
        "guesses": [
            {"code": guess.code, "message": guess_text(guess, language)}
            for guess in preview.reading.guesses
        ],
        "doubts": [_doubt_json(each) for each in preview.doubts],
        "spellings": [_spelling_json(each) for each in preview.spelled],
        "questions": [
            {
                "column": question.column,
                "kind": question.kind,
                "choices": list(question.choices),
                "answer": question.answer,
            }
            for question in preview.reading.questions
        ],
        "batch": None if batch is None else str(batch),
    }


def _spelling_json(found: OtherSpelling) -> dict[str, object]:
    return {
        "stated": found.stated,
        "known": found.known,
        "rows": list(found.rows),
        "choice": found.choice,
    }


def _doubt_json(doubt: Doubt) -> dict[str, object]:
    return {
        "row": doubt.key,
        "name": doubt.name,
        "kind": doubt.kind,
        "choice": doubt.choice,
        "candidates": [
            {
                "row": each.row,
                "facts": [
                    {"field": fact.field, "row": fact_texts(fact)[0], "known": fact_texts(fact)[1]}
                    for fact in each.facts
                ],
            }
            for each in doubt.candidates
        ],
    }


def _columns_json(preview: Preview, language: Language) -> list[dict[str, object]]:
    return [
        {
            "column": column.key,
            "heading": " ".join(column.heading.split()),
            "field": column.field,
            "why": column.why,
            "reason": why_text(column, language),
            "choices": list(column.choices),
        }
        for column in preview.reading.columns
        if column.heading or column.field
    ]
