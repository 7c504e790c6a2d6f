"""Reads approval forms off the GUI thread, one person after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.form.fitting import variant_of
from cadredesk.domain.form.model import MOST_FAMILY, ApprovalForm, FamilyLine
from cadredesk.domain.ids import CadreId
from cadredesk.services.cadre_views import ListPlace, neighbour, place_of
from cadredesk.services.desk import Desk
from cadredesk.services.editing import change_file
from cadredesk.services.form_basis import FormDay, FormSettings, save_form_settings
from cadredesk.services.form_boxes import Change
from cadredesk.services.form_sheets import FormView, read_form
from cadredesk.services.library_ports import Library
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.form_sheet.document import FormDocument
from cadredesk.ui.form_visit import FormVisit


@dataclass(frozen=True, slots=True)
class FormPlace:
    """Which form of how many, and the person's place in the list that is walked along."""

    row: int
    total: int
    people: tuple[CadreId, ...] = ()
    list_place: ListPlace | None = None


_Read = tuple[FormView, FormDocument, FormPlace]


class FormReader(QObject):
    """Knows whose form is in front; with `with_row` the family has one more row to type into.

    Signals:
        opened: A form is here; carries the FormView, its FormDocument and its FormPlace.
        written: Something was saved; carries the ChangeSet.
        failed: Something could not be read or saved; carries the CadreDeskError.
    """

    opened = Signal(object, object, object)
    written = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, runner: BackgroundRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._runner = desk, runner
        self._day = desk.clock.today()
        self.with_row = False
        self._cadre: CadreId | None = None
        self._place: FormPlace | None = None

    def set_day(self, day: date) -> None:
        """Count ages as of this day."""
        self._day = day

    @property
    def as_of(self) -> FormDay:
        """The day as of which forms are made."""
        return FormDay(self._day, self._desk.rulebook)

    def open(self, visit: FormVisit) -> None:
        """Read the form that a visit is about."""

        def find(library: Library) -> tuple[CadreId, FormPlace] | None:
            if visit.chosen is not None:
                people = tuple(visit.chosen(library))
                return (people[0], FormPlace(0, len(people), people)) if people else None
            if visit.cadre is None:
                return None
            place = visit.place or place_of(library, visit.cadre)
            return visit.cadre, FormPlace(place.row, place.total, (), place)

        self._read(find)

    def renew(self) -> None:
        """Read the same form again, because something was written."""
        cadre, place = self._cadre, self._place
        if cadre is not None and place is not None:
            self._read(lambda _library: (cadre, place))

    def step(self, by: int) -> None:
        """Read the form of the person some places further."""
        place = self._place
        if place is not None:
            self._read(lambda library: _further(library, place, by))

    def save(self, change: Change) -> None:
        """Save what was typed into a box, as one step that can be undone."""
        library, cadre = self._desk.library, self._cadre
        if cadre is None:
            return

        def work(_progress: Progress) -> ChangeSet:
            return change_file(library, cadre, change)

        self._runner.run(Task(work, self._on_written, self._on_failed))

    def save_settings(self, settings: FormSettings) -> None:
        """Keep which form the office uses, and read the form in it."""
        library = self._desk.library

        def work(_progress: Progress) -> None:
            save_form_settings(library, settings)

        self._runner.run(Task(work, self._on_settings, self._on_failed))

    def _read(self, find: Callable[[Library], tuple[CadreId, FormPlace] | None]) -> None:
        library, as_of = self._desk.library, self.as_of

        forms, with_row = self._desk.form_definitions(), self.with_row

        def work(_progress: Progress) -> _Read | None:
            found = find(library)
            if found is None:
                return None
            view = read_form(library, found[0], as_of)
            form = with_one_more(view.form) if with_row else view.form
            definition = variant_of(form, forms)
            return view, FormDocument(form, definition), found[1]

        self._runner.run(Task(work, self._on_read, self._on_failed))

    def _on_read(self, read: _Read | None) -> None:
        if read is not None:
            view, document, self._place = read
            self._cadre = view.file.id
            self.opened.emit(view, document, self._place)

    def _on_written(self, changes: ChangeSet) -> None:
        self.written.emit(changes)

    def _on_settings(self, _nothing: None) -> None:
        self.renew()

    def _on_failed(self, error: CadreDeskError) -> None:
        self.failed.emit(error)


def with_one_more(form: ApprovalForm) -> ApprovalForm:
    """Return a form with an empty row below its family, as far as the form has room."""
    if len(form.family) >= MOST_FAMILY:
        return form
    return replace(form, family=(*form.family, FamilyLine()))


def _further(library: Library, place: FormPlace, by: int) -> tuple[CadreId, FormPlace] | None:
    """Return who stands some places further, None beyond the ends."""
    row = place.row + by
    if place.list_place is None:
        inside = 0 <= row < len(place.people)
        return (place.people[row], replace(place, row=row)) if inside else None
    found = neighbour(library, place.list_place, by)
    if found is None:
        return None
    return found[0], FormPlace(found[1].row, found[1].total, (), found[1])
