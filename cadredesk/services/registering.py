"""A new cadre with the few facts that make a file, and who might be the same person."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.appointment import Appointment
from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import UserError
from cadredesk.domain.id_number import clean_id_text
from cadredesk.domain.ids import BatchId, CadreId, ItemId, UnitId, new_id
from cadredesk.domain.interchange.form import InterchangeForm
from cadredesk.domain.interchange.taking import take_all
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.person_name import clean_name, match_key
from cadredesk.domain.words import CadreStatus, Sex
from cadredesk.services.library_ports import Library
from cadredesk.services.read_models import CadreSummary, RosterQuery
from cadredesk.services.work_ports import Batch, UnitOfWork

ADD = "add"
_EVERYBODY = frozenset(CadreStatus)
_MOST_NAMESAKES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCadre:
    """What is asked for before a file is there; only the name must be given.

    `pasted` is what a pasted approval form says besides.
    """

    name: str
    id_number: str = ""
    sex: Sex | None = None
    born_on: PartialDate | None = None
    unit_id: UnitId | None = None
    current_posts: str = ""
    in_post_since: PartialDate | None = None
    pasted: InterchangeForm | None = None


def find_same_person(library: Library, new: NewCadre) -> tuple[CadreSummary, ...]:
    """Return who may be the same: the same identity number, or else the same name and birth.

    Somebody with another birth month is somebody else; where one is not known, it may be.
    """
    with library.unit_of_work() as work:
        by_name = work.lists.roster(
            RosterQuery(text=clean_name(new.name), statuses=_EVERYBODY, limit=_MOST_NAMESAKES)
        ).rows
        if new.id_number:
            number = clean_id_text(new.id_number)
            query = RosterQuery(text=number, statuses=_EVERYBODY, limit=_MOST_NAMESAKES)
            same_number = work.lists.roster(query).rows
            if same_number:
                return same_number
    return tuple(each for each in by_name if _may_be(each, new))


def add_cadre(library: Library, new: NewCadre) -> tuple[CadreId, ChangeSet]:
    """Make a file, last in the unit's order, as one step.

    Raises `UserError` (`cadre.no_name`) without a name.
    """
    name = clean_name(new.name)
    if not name:
        raise UserError("cadre.no_name")
    with library.unit_of_work(Batch(BatchId(new_id()), ADD, name)) as work:
        order = _last_order(work) + 1
        cadre = Cadre(
            id=CadreId(new_id()),
            name=name,
            sex=new.sex,
            born_on=new.born_on,
            id_number=clean_id_text(new.id_number),
            unit_id=new.unit_id,
            current_posts=new.current_posts,
            order=order,
        )
        file = CadreFile(cadre=cadre, appointments=_appointments(new))
        work.cadres.save(file if new.pasted is None else take_all(file, new.pasted))
        return cadre.id, work.commit()


def _last_order(work: UnitOfWork) -> int:
    """The place of whoever stands last in the unit's order."""
    last = RosterQuery(statuses=_EVERYBODY, descending=True, limit=1)
    found = work.lists.roster(last).rows
    return work.cadres.get(found[0].id).cadre.order if found else 0


def _appointments(new: NewCadre) -> tuple[Appointment, ...]:
    if not new.current_posts:
        return ()
    post = Appointment(
        id=ItemId(new_id()),
        unit_id=new.unit_id,
        title=new.current_posts,
        main=True,
        appointed_on=new.in_post_since,
    )
    return (post,)


def _may_be(known: CadreSummary, new: NewCadre) -> bool:
    if match_key(known.name) != match_key(new.name):
        return False
    if known.born_on is None or new.born_on is None:
        return True
    return known.born_on.to_month().agrees_with(new.born_on.to_month())
