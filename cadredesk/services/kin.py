"""Kin among colleagues, as a file's family section asks about them: proposed, confirmed, denied."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, CadreId, ItemId, new_id
from cadredesk.domain.kin import Kin, kin_among
from cadredesk.domain.kin_link import KinLink, KinVerdict
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.avoidance import person_of
from cadredesk.domain.rules.facts import posts_held, was_serving
from cadredesk.services.library_ports import Library
from cadredesk.services.work_ports import Batch, UnitOfWork

CONFIRM_KIN, DISMISS_KIN, WITHDRAW_KIN = "kin_confirm", "kin_dismiss", "kin_withdraw"


@dataclass(frozen=True, slots=True)
class KinHint:
    """A colleague who may be kin of somebody, as seen from his or her file."""

    kin: Kin
    other: CadreId
    name: str
    post: str

    @property
    def is_open(self) -> bool:
        """Whether nobody decided about the pair."""
        return self.kin.link is None


def read_kin(library: Library, cadre: CadreId, day: date) -> tuple[KinHint, ...]:
    """Return the colleagues who may be kin of somebody on a day, those not decided about first.

    Only files that can have to do with the person are read: people of a name that the family
    has, people whose family has such a name, and people linked with these.
    """
    with library.unit_of_work() as work:
        files = {file.id: file for file in _around(work, work.cadres.get(cadre))}
    serving = [file for file in files.values() if was_serving(file.cadre, day)]
    found = kin_among([person_of(file, posts_held(file, day)) for file in serving])
    hints = [_hint(kin, cadre, files) for kin in found if cadre in (kin.one, kin.other)]
    return tuple(sorted(hints, key=_place))


def confirm_kin(library: Library, hint: KinHint, today: date) -> ChangeSet:
    """Keep that two people are kin."""
    return _decide(library, hint, KinVerdict.CONFIRMED, "", today)


def dismiss_kin(library: Library, hint: KinHint, reason: str, today: date) -> ChangeSet:
    """Keep that two people are not kin; raises `UserError` (`decision.no_reason`) without why."""
    if not reason.strip():
        raise UserError("decision.no_reason")
    return _decide(library, hint, KinVerdict.DISMISSED, reason.strip(), today)


def withdraw_kin(library: Library, hint: KinHint) -> ChangeSet:
    """Have a pair asked about again."""

    def change(file: CadreFile) -> CadreFile:
        return replace(file, kin_links=_others(file, hint))

    return _change_both(library, hint, WITHDRAW_KIN, change)


def _decide(
    library: Library, hint: KinHint, verdict: KinVerdict, reason: str, today: date
) -> ChangeSet:
    link = KinLink(
        id=ItemId(new_id()),
        other_id=hint.kin.other,
        relation=hint.kin.relation,
        verdict=verdict,
        basis=hint.kin.basis,
        reason=reason,
        decided_on=PartialDate.of(today),
    )

    def change(file: CadreFile) -> CadreFile:
        mine = (link,) if file.id == hint.kin.one else ()
        return replace(file, kin_links=(*_others(file, hint), *mine))

    action = CONFIRM_KIN if verdict is KinVerdict.CONFIRMED else DISMISS_KIN
    return _change_both(library, hint, action, change)


def _change_both(
    library: Library, hint: KinHint, action: str, change: Callable[[CadreFile], CadreFile]
) -> ChangeSet:
    """Change what either file says of the pair, as one step called after both."""
    pair = [hint.kin.one, hint.kin.other]
    with library.unit_of_work() as reading:
        label = "、".join(each.name for each in reading.lists.basics(pair))
    with library.unit_of_work(Batch(BatchId(new_id()), action, label)) as work:
        files = work.cadres.many(pair)
        work.cadres.save_many([change(file) for file in files])
        return work.commit()


def _others(file: CadreFile, hint: KinHint) -> tuple[KinLink, ...]:
    pair = (hint.kin.one, hint.kin.other)
    return tuple(each for each in file.kin_links if each.other_id not in pair)


def _around(work: UnitOfWork, file: CadreFile) -> Sequence[CadreFile]:
    own = {file.cadre.name, file.cadre.id_number}
    names = own.union(*({each.name, each.id_number} for each in file.family)) - {""}
    near = work.cadres.many(work.lists.namesakes(names, [file.id]))
    linked = work.lists.namesakes((), [each.id for each in near])
    known = {each.id for each in near}
    return (*near, *work.cadres.many([each for each in linked if each not in known]))


def _hint(kin: Kin, cadre: CadreId, files: dict[CadreId, CadreFile]) -> KinHint:
    other = kin.other if kin.one == cadre else kin.one
    basics = files[other].cadre
    return KinHint(kin, other, basics.name, basics.short_post or basics.current_posts)


def _place(hint: KinHint) -> tuple[bool, bool, str, str]:
    return not hint.is_open, hint.kin.is_dismissed, hint.name, str(hint.other)
