"""The widgets of a cadre file: head, sections at the left, the section, an alert's sum."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cadredesk.domain.alert_decision import Handled
from cadredesk.domain.archive_catalogue import ArchiveCatalogue
from cadredesk.domain.code_table import CodeTables
from cadredesk.domain.rules.alert import Alert
from cadredesk.domain.rules.checks.resume import resume_limits
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.services.cadre_views import CadreView, Section, SectionState, section_states
from cadredesk.services.health import HealthFinding
from cadredesk.ui.cadre_file.gaps import GapButton
from cadredesk.ui.cadre_file.head import FileHead
from cadredesk.ui.cadre_file.panes import FilePanes
from cadredesk.ui.cadre_file.sections import section_name
from cadredesk.ui.cadre_file.set_plans import place_of
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.theme import LARGE, MEDIUM
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.explain_panel import ExplainPanel
from cadredesk.ui.widgets.side_list import SideList
from cadredesk.ui.widgets.value_edit import Today

NUMBERED = 9
"""How many sections have a digit of their own, Alt+1 to Alt+9."""

EXPLAIN_IN_CHARACTERS = 22
_LOW_IN_LINES = 27
"""Text lines under which the head makes itself small."""

_WITHOUT_MARK = frozenset((Section.CAREER, Section.ELIGIBILITY, Section.HISTORY))
_EXPECTED = frozenset((Section.BASICS, Section.RESUME, Section.EDUCATION, Section.FAMILY))


class FileLayout(QWidget):
    """Head on top; below it the sections, the one chosen, and the sum of an alert if wanted."""

    def __init__(
        self,
        tables: CodeTables,
        rules: Callable[[], Rulebook],
        today: Today,
        catalogue: ArchiveCatalogue,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.head = FileHead()
        self.sections = SideList()
        self.gaps = GapButton()
        self.panes = FilePanes(tables, resume_limits(rules().on(today())), today, catalogue)
        self.panes.eligibility.use_rules(rules)
        self.explain = ExplainPanel()
        self.explain_card = Card()
        self.explain_card.body.addWidget(self.explain, 1)
        self.explain_card.hide()
        side = QVBoxLayout()
        side.addWidget(self.sections, 1)
        side.addWidget(self.gaps)
        panes = QHBoxLayout()
        panes.setSpacing(MEDIUM)
        panes.addLayout(side)
        panes.addWidget(self.panes, 1)
        panes.addSpacing(LARGE - MEDIUM)
        panes.addWidget(self.explain_card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self.head)
        layout.addLayout(panes, 1)
        self._add_section_keys()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the fields where there is little height."""
        super().resizeEvent(event)
        self.head.set_compact(self.height() < _LOW_IN_LINES * self.fontMetrics().lineSpacing())

    def show_states(self, view: CadreView | None, findings: tuple[HealthFinding, ...] = ()) -> None:
        """List the sections with what each has or lacks, and how the file stands."""
        states = {} if view is None else section_states(view)
        self.sections.show_texts(
            self._line(at, section, states.get(section)) for at, section in enumerate(Section)
        )
        self.sections.setAccessibleName(self.tr("Sections"))
        self.gaps.show_file(None if view is None else view.file, findings)

    @property
    def section(self) -> Section:
        """The section that is chosen."""
        return list(Section)[max(0, self.sections.currentRow())]

    def go_to_problem(self) -> None:
        """Go to the next thing that does not fit in the résumé, or that the file lacks."""
        if self.section is Section.RESUME:
            self.panes.resume.next_problem()
        else:
            self.gaps.go_on()

    def go_to(self, section: Section) -> None:
        """Choose a section."""
        self.sections.setCurrentRow(list(Section).index(section))

    def lead_to(self, visit: FileVisit) -> None:
        """Choose the section that a visit is about; the one in sight stays if it names none."""
        named = place_of(visit.field.partition(".")[0])[0] if visit.field else None
        section = visit.section or named
        if section is not None:
            self.go_to(section)

    def meet(self, visit: FileVisit) -> None:
        """Choose the section of a visit and take the keyboard to its field at once."""
        self.lead_to(visit)
        self.aim_at(visit)

    def aim_at(self, visit: FileVisit) -> None:
        """Take the keyboard to the field that a visit is about, or to its section."""
        if visit.field:
            self.panes.focus_on(visit.field, visit.row)
        else:
            self.panes.take_focus()

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self.explain_card.set_title(self.tr("How is this worked out?"))
        self.panes.retranslate()
        self.gaps.retranslate()

    def explain_alert(self, alert: Alert, day: date, state: Handled) -> None:
        """Show the sum of an alert at the right, and what was decided about it."""
        self.explain.set_alert(alert, day, state)
        self.set_explaining(True)

    def set_explaining(self, wanted: bool) -> None:
        """Show the sum of an alert at the right, or give its room back."""
        width = self.fontMetrics().horizontalAdvance("国") * EXPLAIN_IN_CHARACTERS
        self.explain_card.setFixedWidth(width)
        self.explain_card.setVisible(wanted)

    def _add_section_keys(self) -> None:
        group = QActionGroup(self)
        for number in range(1, NUMBERED + 1):
            action = QAction(self)
            action.setShortcut(QKeySequence(f"Alt+{number}"))
            action.setData(number - 1)
            group.addAction(action)
            self.addAction(action)
        group.triggered.connect(self._on_section_key)
        for key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Right):
            enter = QShortcut(QKeySequence(key), self.sections)
            enter.setContext(Qt.ShortcutContext.WidgetShortcut)
            enter.activated.connect(self.panes.take_focus)

    def _on_section_key(self, action: QAction) -> None:
        self.sections.setCurrentRow(action.data())

    def _line(self, at: int, section: Section, state: SectionState | None) -> str:
        number = str(at + 1) if at < NUMBERED else " "
        words = f"{number}  {section_name(section)}"
        mark = "" if state is None else self._mark(section, state)
        return f"{words}   {mark}" if mark else words

    def _mark(self, section: Section, state: SectionState) -> str:
        if section in _WITHOUT_MARK:
            return ""
        if state.missing:
            return self.tr("lacks {count}").format(count=state.missing)
        if section in _EXPECTED:
            return "✓"
        return str(state.count) if state.count else "—"
