"""Rules about everybody at once: one small value is kept of each person, judged at the end.

Files stream by and are not kept, so that a library of any size is judged in the memory that
the values take. What is found is about particular people, and does not depend on the order
in which the files came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.rules.alert import Subject
from cadredesk.domain.rules.finding import Finding
from cadredesk.domain.rules.rulebook import RulesOfDay


class Answer(NamedTuple):
    """What a survey keeps of one person."""

    subject: Subject
    value: Any


class Result(NamedTuple):
    """What a survey found about one person."""

    rule: str
    subject: Subject
    finding: Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """A rule that needs facts of everybody, beside `Definition` for one subject alone.

    `gather` says what is kept of a file, None for nothing: a few numbers or words, never the
    file. `judge` gets the answers by name, post and id. The rest is
    as in `Definition`.
    """

    id: str
    gather: Callable[[CadreFile, RulesOfDay], Any]
    judge: Callable[[Sequence[Answer], RulesOfDay], Iterable[tuple[Subject, Finding]]]
    texts: Mapping[str, frozenset[str]]
    parameters: tuple[str, ...] = ()
    where_in_force: tuple[str, ...] = ()
    companion: bool = False
    restricted: bool = False


class Census:
    """The answers to the surveys of one day."""

    def __init__(self, surveys: Iterable[Survey], book: RulesOfDay) -> None:
        self._book = book
        self._answers: list[tuple[Survey, list[Answer]]] = [(each, []) for each in surveys]

    def add(self, subject: Subject, file: CadreFile) -> None:
        """Keep what the surveys ask of one file."""
        for survey, answers in self._answers:
            value = survey.gather(file, self._book)
            if value is not None:
                answers.append(Answer(subject, value))

    def results(self) -> Iterator[Result]:
        """Judge what was gathered so far."""
        for survey, answers in self._answers:
            for subject, finding in survey.judge(sorted(answers, key=_who), self._book):
                yield Result(survey.id, subject, finding)


def _who(answer: Answer) -> tuple[str, str, str]:
    return answer.subject.name, answer.subject.post, str(answer.subject.id)
