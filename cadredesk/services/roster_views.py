"""The lists that are there from the beginning, and those that the clerk keeps under a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, SavedViewId, new_id
from cadredesk.domain.saved_view import SavedView
from cadredesk.domain.words import PARTY_MEMBER, PROBATIONARY_MEMBER
from cadredesk.services.conditions import Condition, Criterion, Relation
from cadredesk.services.library_ports import Library
from cadredesk.services.roster_filter import People, RosterFilter, filter_text, read_filter
from cadredesk.services.work_ports import Batch, UnitOfWork

VIEW = "view"
"""The action of every change of the kept lists."""

SAVED_VIEW = "saved_view"
"""What a change set calls them."""


class BuiltIn(StrEnum):
    """The lists that nobody has to make, in the order they are offered."""

    SERVING = "serving"
    LEADERS = "leaders"
    SECTIONS = "sections"
    YOUNG = "young"
    NON_PARTY = "non_party"
    WOMEN = "women"
    MINORITIES = "minorities"
    LONG_IN_TOWNSHIP = "long_in_township"
    POST_5 = "post_5"
    POST_8 = "post_8"
    POST_10 = "post_10"
    TERMS = "terms"
    RETIRING = "retiring"
    INCOMPLETE = "incomplete"
    GONE = "gone"
    EVERYBODY = "everybody"


ASKED_NUMBER: Mapping[BuiltIn, int] = {BuiltIn.YOUNG: 35, BuiltIn.LONG_IN_TOWNSHIP: 10}
"""The views that ask for an age or a number of years, and the usual one."""

_HAN = "汉族"


def _has_group(*words: str) -> tuple[Condition, ...]:
    return tuple(Condition(Criterion.GROUP, Relation.HAS, word) for word in words)


def _in_post(years: int) -> tuple[Condition, ...]:
    return (Condition(Criterion.YEARS_IN_POST, Relation.AT_LEAST, str(years)),)


_CONDITIONS: Mapping[BuiltIn, tuple[Condition, ...]] = {
    # Townships head the parts of their roster so; a filter that is wrong can be changed and kept.
    BuiltIn.LEADERS: _has_group("班子"),
    BuiltIn.SECTIONS: _has_group("中层", "站", "所"),
    BuiltIn.NON_PARTY: (
        Condition(Criterion.POLITICAL, Relation.IS_NOT, PARTY_MEMBER),
        Condition(Criterion.POLITICAL, Relation.IS_NOT, PROBATIONARY_MEMBER),
    ),
    BuiltIn.WOMEN: (Condition(Criterion.SEX, Relation.IS, "女"),),
    BuiltIn.MINORITIES: (Condition(Criterion.ETHNIC_GROUP, Relation.IS_NOT, _HAN),),
    BuiltIn.POST_5: _in_post(5),
    BuiltIn.POST_8: _in_post(8),
    BuiltIn.POST_10: _in_post(10),
    BuiltIn.TERMS: (Condition(Criterion.TERMS, Relation.WITHIN, "6"),),
    BuiltIn.RETIRING: (Condition(Criterion.RETIREMENT, Relation.WITHIN, "12"),),
    BuiltIn.INCOMPLETE: (Condition(Criterion.COMPLETE, Relation.FAILS),),
}
_NUMBERED: Mapping[BuiltIn, tuple[Criterion, Relation]] = {
    BuiltIn.YOUNG: (Criterion.AGE, Relation.AT_MOST),
    BuiltIn.LONG_IN_TOWNSHIP: (Criterion.YEARS_IN_TOWNSHIP, Relation.AT_LEAST),
}
_PEOPLE = {BuiltIn.GONE: People.GONE, BuiltIn.EVERYBODY: People.EVERYBODY}


def built_in_filter(view: BuiltIn, number: int | None = None) -> RosterFilter:
    """Return what a built-in view lists; `number` is the age or the years it asks for.

    Raises `UserError` (`condition.limits`) for a number that makes no sense.
    """
    conditions = _CONDITIONS.get(view, ())
    if view in _NUMBERED:
        wanted = ASKED_NUMBER[view] if number is None else number
        conditions = (Condition(*_NUMBERED[view], str(wanted)),)
    return RosterFilter(people=_PEOPLE.get(view, People.SERVING), conditions=conditions)


def list_views(library: Library) -> tuple[SavedView, ...]:
    """Return the views that were kept, in their order."""
    with library.unit_of_work() as work:
        return work.views.all()


def view_filter(view: SavedView) -> RosterFilter:
    """Return what a kept view lists; raises `UserError` (`view.unreadable`)."""
    try:
        return read_filter(view.asked)
    except UserError as error:
        raise UserError("view.unreadable", name=view.name) from error


def check_name(name: str, others: tuple[SavedView, ...]) -> str:
    """Return a name as it is kept; raises `UserError` (`view.no_name`, `view.name_taken`)."""
    cleaned = " ".join(name.split())
    if not cleaned:
        raise UserError("view.no_name")
    if any(each.name.casefold() == cleaned.casefold() for each in others):
        raise UserError("view.name_taken", name=cleaned)
    return cleaned


def save_view(
    library: Library, name: str, asked: RosterFilter, columns: str
) -> tuple[SavedView, ChangeSet]:
    """Keep a list under a name, after the others; raises as `check_name` does."""
    with _begin(library, name) as work:
        others = work.views.all()
        view = SavedView(
            id=SavedViewId(new_id()),
            name=check_name(name, others),
            asked=filter_text(asked),
            columns=columns,
            order=1 + max((each.order for each in others), default=0),
        )
        work.views.save_many([view])
        return view, work.commit()


def update_view(
    library: Library, view: SavedView, asked: RosterFilter, columns: str
) -> tuple[SavedView, ChangeSet]:
    """Have a kept view list something else; raises `UserError` (`record.unknown`)."""
    return _change(library, replace(view, asked=filter_text(asked), columns=columns))


def rename_view(library: Library, view: SavedView, name: str) -> tuple[SavedView, ChangeSet]:
    """Call a kept view otherwise; raises as `check_name` and `update_view` do."""
    others = tuple(each for each in list_views(library) if each.id != view.id)
    return _change(library, replace(view, name=check_name(name, others)))


def delete_view(library: Library, view: SavedView) -> ChangeSet:
    """Take a kept view away; raises `UserError` (`record.unknown`)."""
    with _begin(library, view.name) as work:
        work.views.delete(view.id)
        return work.commit()


def _change(library: Library, view: SavedView) -> tuple[SavedView, ChangeSet]:
    with _begin(library, view.name) as work:
        if view.id not in {each.id for each in work.views.all()}:
            raise UserError("record.unknown")
        work.views.save_many([view])
        return view, work.commit()


def _begin(library: Library, name: str) -> UnitOfWork:
    return library.unit_of_work(Batch(BatchId(new_id()), VIEW, name))
