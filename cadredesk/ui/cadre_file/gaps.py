"""How complete a file is for the approval form, and the way through what it lacks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cadredesk.domain.cadre import CadreFile
from cadredesk.services.cadre_views import FormGap, Section, completeness, form_gaps
from cadredesk.ui.cadre_file.sections import section_name
from cadredesk.ui.fields import field_name
from cadredesk.ui.theme import set_style


class GapButton(QPushButton):
    """Says the percentage; used, it leads to the next thing that is missing.

    Signals:
        gap_wanted: Somebody wants to fill in what is missing; carries the FormGap.
    """

    gap_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gaps: tuple[FormGap, ...] = ()
        self._file: CadreFile | None = None
        self._last: FormGap | None = None
        self._is_walking = False
        set_style(self, "kind", "link")
        self.setAutoDefault(False)
        self.clicked.connect(self._on_clicked)

    @property
    def is_walking(self) -> bool:
        """Whether somebody is on the way through what is missing."""
        return self._is_walking

    def show_file(self, file: CadreFile | None) -> None:
        """Show how complete a file is."""
        if file is None or self._file is None or file.id != self._file.id:
            self._is_walking, self._last = False, None
        self._file = file
        self._gaps = () if file is None else form_gaps(file)
        self.setVisible(file is not None)
        self.retranslate()

    def go_on(self) -> None:
        """Lead to the next thing that is missing, from the first again after the last."""
        if not self._gaps:
            self._is_walking = False
            return
        self._is_walking = True
        at = self._gaps.index(self._last) + 1 if self._last in self._gaps else 0
        self._last = self._gaps[at % len(self._gaps)]
        self.gap_wanted.emit(self._last)

    def note_section(self, section: Section) -> None:
        """Take note which section is in sight: whoever goes to another one has left the way."""
        if self._last is None or self._last.section is not section:
            self._is_walking = False

    def retranslate(self) -> None:
        """Say it in the language of the screens."""
        if self._file is None:
            return
        words = self.tr("{percent} % complete").format(percent=completeness(self._file))
        self.setText(words)
        self.setEnabled(bool(self._gaps))
        lacks = self.tr("The approval form still lacks: {what}")
        names = self.tr(", ").join(_gap_name(gap) for gap in self._gaps)
        nothing = self.tr("Nothing is missing for the approval form.")
        self.setToolTip(lacks.format(what=names) if self._gaps else nothing)
        self.setAccessibleDescription(self.toolTip())

    def _on_clicked(self) -> None:
        self.go_on()


def _gap_name(gap: FormGap) -> str:
    return field_name(gap.field) if gap.field else section_name(gap.section)
