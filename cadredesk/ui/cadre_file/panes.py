"""The right side of a cadre file: one widget for each kind of section, one of them in sight."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from cadredesk.domain.archive_catalogue import ArchiveCatalogue
from cadredesk.domain.code_table import CodeTables
from cadredesk.domain.ids import ItemId
from cadredesk.domain.resume_check import ResumeLimits
from cadredesk.services.cadre_views import CadreView, Section
from cadredesk.ui.cadre_file.archive_frame import ArchiveFrame
from cadredesk.ui.cadre_file.basics_form import BasicsForm
from cadredesk.ui.cadre_file.doubts import Doubt
from cadredesk.ui.cadre_file.history_view import HistoryView
from cadredesk.ui.cadre_file.kin_card import KinCard
from cadredesk.ui.cadre_file.past_view import PastView
from cadredesk.ui.cadre_file.set_plans import PLANS, place_of
from cadredesk.ui.cadre_file.set_view import SetView
from cadredesk.ui.cadre_file.sheet_table import SheetTable
from cadredesk.ui.career.section import CareerSection
from cadredesk.ui.eligibility.section import EligibilitySection
from cadredesk.ui.resume.section import ResumeSection
from cadredesk.ui.widgets.value_edit import Today


class FilePanes(QStackedWidget):
    """Shows one section of a file, in the widget that is made for it.

    Signals:
        family_shown: The family is in sight; carries the CadreView.
    """

    family_shown = Signal(object)

    def __init__(
        self,
        tables: CodeTables,
        limits: ResumeLimits,
        today: Today,
        catalogue: ArchiveCatalogue,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.basics = BasicsForm(tables, today)
        self.sets = SetView(tables, today)
        self.archive = ArchiveFrame(self.sets, catalogue)
        self.kin = KinCard()
        self.history = HistoryView(today)
        self.past = PastView(today)
        self.history.valid_wanted.connect(self._on_valid_wanted)
        self._view: CadreView | None = None
        self.past.left.connect(self._on_past_left)
        self.resume = ResumeSection(limits)
        self.career = CareerSection()
        self.eligibility = EligibilitySection()
        pages = (self.basics, self.resume, self.archive, self.career, self.history, self.past)
        for page in pages:
            self.addWidget(page)
        self.addWidget(self.eligibility)

    def show_section(
        self, section: Section, view: CadreView, day: date, doubts: Mapping[str, Doubt]
    ) -> None:
        """Show a section of a file; ages and lengths of time are told as of a day."""
        same = self._view is not None and self._view.file.id == view.file.id
        self._view = view
        if section is Section.BASICS:
            self.basics.show_view(view, doubts)
            self.setCurrentWidget(self.basics)
        elif section is Section.RESUME:
            self.resume.show_view(view, day)
            self.setCurrentWidget(self.resume)
        elif section in PLANS:
            self.archive.show_section(section, view.file)
            self.setCurrentWidget(self.archive)
            self._show_family(section, view)
        elif section is Section.HISTORY:
            self.history.show_view(view)
            # Somebody who reads an earlier day is not sent away because something was counted.
            if not same or self.currentWidget() is not self.past:
                self.setCurrentWidget(self.history)
        elif section is Section.ELIGIBILITY:
            self.eligibility.show_view(view, day)
            self.setCurrentWidget(self.eligibility)
        else:
            self.career.show_view(view, day)
            self.setCurrentWidget(self.career)

    def _show_family(self, section: Section, view: CadreView) -> None:
        """Put below the family who may be kin, and hide it elsewhere."""
        if section is Section.FAMILY:
            self.sets.put_below_first(self.kin)
            self.family_shown.emit(view)
        else:
            self.kin.hide()

    def show_past(self, view: CadreView, day: date) -> None:
        """Show a file as it was known on an earlier day, until another section is chosen."""
        self.setCurrentWidget(self.past)
        self.past.show_known(view, day)

    def focus_on(self, field: str, row: ItemId | None) -> None:
        """Take the keyboard to a field of the section in sight (`cadre.born_on`)."""
        entity, _dot, name = field.partition(".")
        if self.currentWidget() is self.basics:
            self.basics.focus_on(name)
        elif self.currentWidget() is self.archive:
            _section, info_set = place_of(entity)
            self.sets.focus_on(info_set, row, name)

    def take_focus(self) -> None:
        """Take the keyboard to the rows of the section in sight, or to its first place."""
        if self.currentWidget() is self.resume:
            self.resume.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        places = [
            widget
            for widget in self.currentWidget().findChildren(QWidget)
            if widget.isVisibleTo(self) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        rows = [widget for widget in places if isinstance(widget, SheetTable)]
        for widget in (rows or places)[:1]:
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def use_tables(self, tables: CodeTables) -> None:
        """Use code tables that have learned something."""
        self.basics.use_tables(tables)
        self.sets.use_tables(tables)

    def commit(self) -> None:
        """Keep what is being typed just now, as far as it can be read."""
        self.basics.commit()
        self.sets.commit()
        self.resume.commit()

    def forget(self) -> None:
        """Let go of what was typed for somebody else and could not be kept."""
        self.basics.forget()
        self.sets.forget()
        self.resume.forget()

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        panes = (self.basics, self.archive, self.history, self.resume, self.career, self.past)
        self.kin.retranslate()
        self.eligibility.retranslate()
        for pane in panes:
            pane.retranslate()

    def _on_valid_wanted(self, day: date) -> None:
        if self._view is not None:
            self.setCurrentWidget(self.past)
            self.past.show_valid(self._view, day)

    def _on_past_left(self) -> None:
        self.setCurrentWidget(self.history)
