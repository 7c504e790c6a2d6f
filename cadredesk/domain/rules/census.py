"""Rules about everybody at once: one small value is kept of each person, judged at the end.

Files stream by and are not kept, so that a library of any size is judged in the memory that
the values take. What is found is about particular people, and does not depend on the order
in which the files came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from cadredesk.domain.rules.alert import Subject, SubjectKind
from cadredesk.domain.rules.finding import Finding
from cadredesk.domain.rules.rulebook import RulesOfDay


class Answer(NamedTuple):
    """What a survey keeps of one person."""

    subject: Subject
    value: Any


Answers = tuple[tuple[Any, Answer], ...]
"""What one person answers, each with the function that asked."""


class Result(NamedTuple):
    """What a survey found about one person."""

    rule: str
    subject: Subject
    finding: Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """A rule that needs facts of everybody, beside `Definition` for one subject alone.

    `gather` says what is kept of a file, None for nothing: a few numbers or words, never the
    file. `of` tells whether cadres or village cadres are asked; surveys that gather alike share
    what they keep. `compare` works something out of the answers, in order of name, post and id,
    once for all surveys that share it; `judge` gets what it returns, the answers themselves
    without it. The rest is as in `Definition`.
    """

    id: str
    gather: Callable[[Any, RulesOfDay], Any]
    judge: Callable[[Any, RulesOfDay], Iterable[tuple[Subject, Finding]]]
    texts: Mapping[str, frozenset[str]]
    of: SubjectKind = SubjectKind.CADRE
    compare: Callable[[Sequence[Answer]], Any] = tuple
    parameters: tuple[str, ...] = ()
    where_in_force: tuple[str, ...] = ()
    companion: bool = False
    restricted: bool = False


class Census:
    """The answers to the surveys of one day."""

    def __init__(self, surveys: Iterable[Survey], book: RulesOfDay) -> None:
        self._book = book
        self._surveys = tuple(surveys)
        self._answers: dict[Any, list[Answer]] = {each.gather: [] for each in self._surveys}
        self._asked = {
            kind: tuple(dict.fromkeys(each.gather for each in self._surveys if each.of is kind))
            for kind in SubjectKind
        }

    def ask(self, subject: Subject, facts: Any) -> Answers:
        """Return what the surveys ask of one file, or of one village cadre."""
        told = ((gather, gather(facts, self._book)) for gather in self._asked[subject.kind])
        return tuple((key, Answer(subject, value)) for key, value in told if value is not None)

    def take(self, answers: Answers) -> None:
        """Keep answers to the surveys of this day."""
        for gather, answer in answers:
            self._answers[gather].append(answer)

    def results(self) -> Iterator[Result]:
        """Judge what was gathered so far."""
        ordered = {gather: sorted(kept, key=_who) for gather, kept in self._answers.items()}
        compared: dict[Any, Any] = {}
        for survey in self._surveys:
            shared = survey.gather, survey.compare
            if shared not in compared:
                compared[shared] = survey.compare(ordered[survey.gather])
            for subject, finding in survey.judge(compared[shared], self._book):
                yield Result(survey.id, subject, finding)


def _who(answer: Answer) -> tuple[str, str, str]:
    return answer.subject.name, answer.subject.post, str(answer.subject.id)
