"""年度考核结果 back from its sentence: results by year, where the sentence is a usual one."""

from __future__ import annotations

import re
from dataclasses import replace

from cadredesk.domain.evaluation import Evaluation
from cadredesk.domain.form.content import evaluation_text
from cadredesk.domain.ids import ItemId, new_id
from cadredesk.domain.words import EvaluationResult

_YEAR = re.compile(r"((?:19|20)\d{2})年")
_RESULT = re.compile("|".join(sorted(EvaluationResult, key=len, reverse=True)))
_SENTENCE = re.compile(r"[，,；;。\n]")


def with_evaluations(known: tuple[Evaluation, ...], text: str) -> tuple[Evaluation, ...] | None:
    """Return the evaluations with those that a text tells of.

    None where the form would not print them in the same words again: then the text says more than
    rows can hold, and is kept as a text.
    """
    told = _results(text)
    if not told:
        return None
    rows = {each.year: each for each in known}
    for year, result in told.items():
        row = rows.get(year) or Evaluation(id=ItemId(new_id()), year=year, result=result)
        rows[year] = row if row.result is result else replace(row, result=result, reason="")
    changed = tuple(rows[year] for year in sorted(rows))
    return changed if _plain(evaluation_text(changed)) == _plain(text) else None


def _results(text: str) -> dict[int, EvaluationResult]:
    """Return the result of each year that a part of a text names with one result."""
    told: dict[int, EvaluationResult] = {}
    for part in _SENTENCE.split(text):
        years, results = _YEAR.findall(part), _RESULT.findall(part)
        if years and len(results) == 1:
            told |= {int(year): EvaluationResult(results[0]) for year in years}
    return told


def _plain(text: str) -> str:
    return "".join(text.split())
