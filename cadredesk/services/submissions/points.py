"""Return points read from what the county wrote, beside the people and fields it can mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cadredesk.domain.ids import CadreId
from cadredesk.domain.submission.model import Submission
from cadredesk.domain.submission.reading_points import NamedPerson, ReadPoint, read_points
from cadredesk.domain.words import CadreStatus
from cadredesk.services.desk import Desk
from cadredesk.services.messages import Language
from cadredesk.services.read_models import RosterQuery
from cadredesk.services.submissions.facts import fact_labels, field_words
from cadredesk.services.submissions.reading import manifest_of
from cadredesk.services.work_ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class PointReader:
    """What reading a message needs: everybody on file, and what fields are called.

    `people` has everybody by id as name and birth; `packed` are
    those in the pack.
    """

    named: tuple[NamedPerson, ...] = field(repr=False)
    words: Mapping[str, Sequence[str]] = field(repr=False)
    people: Mapping[CadreId, str] = field(repr=False)
    packed: tuple[CadreId, ...] = field(repr=False)
    facts: Mapping[str, str] = field(repr=False)

    def read(self, text: str) -> tuple[ReadPoint, ...]:
        """Return a point for each line of a message."""
        return read_points(text, self.named, self.words)


def point_reader(desk: Desk, submission: Submission, language: Language = "zh") -> PointReader:
    """Return what reads a message about the last pack of a submission."""
    vocabulary = desk.blank_files.vocabulary
    with desk.library.unit_of_work() as work:
        packed = _packed(work, submission)
        everybody = RosterQuery(statuses=frozenset(CadreStatus))
        basics = work.lists.basics(work.lists.ids(everybody))
    named = tuple(
        NamedPerson(each.id, each.name, each.id_number, is_packed=each.id in packed)
        for each in basics
    )
    people = {
        each.id: " ".join(filter(None, (each.name, str(each.born_on or "")))) for each in basics
    }
    facts = fact_labels(vocabulary, language)
    inside = tuple(each.cadre for each in named if each.is_packed)
    return PointReader(named, field_words(vocabulary), people, inside, facts)


def _packed(work: UnitOfWork, submission: Submission) -> frozenset[CadreId]:
    if submission.pack is None:
        return frozenset()
    manifest = manifest_of(work, submission, submission.pack)
    return frozenset(each.cadre for each in manifest.people)
