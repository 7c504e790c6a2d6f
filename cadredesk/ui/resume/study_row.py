"""A course of study that the résumé tells of and 学历学位 does not have: add it, or not."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cadredesk.domain.resume_study import StudyLine
from cadredesk.ui.theme import SMALL, TIGHT, TextRole, set_role, set_style


class StudyRow(QFrame):
    """A question with its two answers.

    Signals:
        add_wanted: The row shall be made; carries the StudyLine.
        refused: It is no course for 学历学位; carries the StudyLine.
    """

    add_wanted = Signal(object)
    refused = Signal(object)

    def __init__(self, study: StudyLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.study = study
        line = study.entry
        words = QLabel(
            self.tr("Add {span} {text} to the education?").format(
                span=line.span.strip(), text=line.text
            )
        )
        words.setWordWrap(True)
        set_role(words, TextRole.SECONDARY)
        self.add = QPushButton(self.tr("Add"))
        self.leave = QPushButton(self.tr("No"))
        links = QHBoxLayout()
        links.setSpacing(SMALL)
        for button in (self.add, self.leave):
            set_style(button, "kind", "link")
            button.setAutoDefault(False)
            button.setAccessibleDescription(words.text())
            links.addWidget(button)
        links.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, TIGHT, 0, TIGHT)
        layout.setSpacing(TIGHT)
        layout.addWidget(words)
        layout.addLayout(links)
        self.add.clicked.connect(self._on_add)
        self.leave.clicked.connect(self._on_leave)

    def _on_add(self) -> None:
        self.add_wanted.emit(self.study)

    def _on_leave(self) -> None:
        self.refused.emit(self.study)
