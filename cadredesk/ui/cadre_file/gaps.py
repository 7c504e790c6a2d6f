"""How complete a file is and what the health check found in it, and the way through that."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cadredesk.domain.cadre import CadreFile
from cadredesk.services.cadre_views import Section, completeness
from cadredesk.services.health import HealthFinding
from cadredesk.ui import alert_text
from cadredesk.ui.cadre_file.set_plans import place_of
from cadredesk.ui.theme import set_style
from cadredesk.ui.widgets.side_list import SideList


class GapButton(QPushButton):
    """Says the percentage and how much there is to look at; used, it leads to the next thing.

    It is no wider than the list of sections that it stands under.

    Signals:
        finding_wanted: Somebody wants to put something right; carries the HealthFinding.
    """

    finding_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[HealthFinding, ...] = ()
        self._file: CadreFile | None = None
        self._last: HealthFinding | None = None
        self._is_walking = False
        set_style(self, "kind", "link")
        self.setAutoDefault(False)
        self.clicked.connect(self._on_clicked)

    @property
    def is_walking(self) -> bool:
        """Whether somebody is on the way through what was found."""
        return self._is_walking

    def show_file(self, file: CadreFile | None, findings: tuple[HealthFinding, ...]) -> None:
        """Show how complete a file is, and what was found in it."""
        if file is None or self._file is None or file.id != self._file.id:
            self._is_walking, self._last = False, None
        self._file = file
        self._findings = () if file is None else findings
        self.setVisible(file is not None)
        self.retranslate()

    def go_on(self) -> None:
        """Lead to the next finding, from the first again after the last."""
        if not self._findings:
            self._is_walking = False
            return
        self._is_walking = True
        at = self._findings.index(self._last) + 1 if self._last in self._findings else 0
        self._last = self._findings[at % len(self._findings)]
        self.finding_wanted.emit(self._last)

    def note_section(self, section: Section) -> None:
        """Take note which section is in sight: whoever goes to another one has left the way."""
        if self._last is None or _section_of(self._last) is not section:
            self._is_walking = False

    def retranslate(self) -> None:
        """Say it in the language of the screens."""
        if self._file is None:
            return
        words = self.tr("{percent} % complete").format(percent=completeness(self._file))
        if self._findings:
            found = self.tr("%n place(s) to look at", "", len(self._findings))
            line = self.tr("{complete} · {found}").format(complete=words, found=found)
            room = self.fontMetrics().horizontalAdvance("国") * SideList.WIDE
            fits = self.fontMetrics().horizontalAdvance(line) <= room
            words = line if fits else f"{words}\n{found}"
        self.setText(words)
        self.setEnabled(bool(self._findings))
        nothing = self.tr("Nothing is missing, and nothing contradicts itself.")
        told = [alert_text.sentence(each.alerts[0]) for each in self._findings]
        self.setToolTip("\n".join(told) or nothing)
        self.setAccessibleDescription(self.toolTip())

    def _on_clicked(self) -> None:
        self.go_on()


def _section_of(found: HealthFinding) -> Section:
    return place_of(found.field.partition(".")[0])[0]
