"""The alerts of a library after each change: who did not change is not judged again.

What the rules say of one person depends on that file, the township, the rule book and the day
alone. As long as the other three stay, only files that were written are read and judged anew;
what needs everybody (kin, shares, quotas) is worked out again from what was kept of each.
"""

from __future__ import annotations

from datetime import date

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.ids import CadreId
from cadredesk.domain.rules.engine import Judgement, Opinion
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.unit import Township
from cadredesk.domain.words import CadreStatus
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.collecting import collecting_later
from cadredesk.services.library_ports import Library
from cadredesk.services.read_models import RosterQuery
from cadredesk.services.work_ports import UnitOfWork

_EVERYBODY = frozenset(CadreStatus)


class AlertMemory:
    """Opinions about the people of one library, for one rule book, township and day."""

    def __init__(self) -> None:
        self._judged: tuple[Rulebook, date, Township] | None = None
        self._opinions: dict[CadreId, Opinion] = {}

    def read_board(
        self, library: Library, rulebook: Rulebook, day: date, changes: ChangeSet | None = None
    ) -> AlertBoard:
        """Return what the rules say on a day, with what was decided about it.

        `changes` are all that was written since the last call; None reads everybody.
        """
        judged, self._judged = self._judged, None
        with collecting_later(), library.unit_of_work() as work:
            township = work.township.get()
            judgement = Judgement(rulebook, day)
            judgement.add_township(township)
            same = judged is not None and judged[0] is rulebook and judged[1:] == (day, township)
            if same and changes is not None and not changes.everything:
                self._opinions = self._renewed(work, judgement, changes)
            else:
                files = work.cadres.all()
                self._opinions = {file.id: judgement.opinion_on(file) for file in files}
            for opinion in self._opinions.values():
                judgement.take(opinion)
            for villager in work.villages.all():
                judgement.add_villager(villager)
            board = AlertBoard(day, judgement.alerts(), work.decisions.all())
        self._judged = rulebook, day, township
        return board

    def _renewed(
        self, work: UnitOfWork, judgement: Judgement, changes: ChangeSet
    ) -> dict[CadreId, Opinion]:
        """The opinions in the unit's order, of those anew who were written or are new."""
        ids = work.lists.ids(RosterQuery(statuses=_EVERYBODY))
        written = [each for each in ids if each in changes.cadres or each not in self._opinions]
        files: dict[CadreId, CadreFile] = {each.id: each for each in work.cadres.many(written)}
        return {
            each: judgement.opinion_on(files[each]) if each in files else self._opinions[each]
            for each in ids
        }
