"""Where a submission stands, as a line of steps: those behind ticked, the present one marked."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from cadredesk.domain.submission.model import Submission, SubmissionState
from cadredesk.ui.theme import SMALL, Mark, TextRole, set_role, set_style

S = SubmissionState
_BEHIND = {
    S.PREPARING: 1,
    S.FROZEN: 2,
    S.SENT: 3,
    S.RETURNED: 3,
    S.CORRECTED: 4,
    S.ACCEPTED: 5,
}


class StepLine(QWidget):
    """Asked for → packed → sent → came back → accepted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = [QLabel() for _step in range(5)]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        for place, label in enumerate(self._labels):
            if place:
                arrow = QLabel("→")
                set_role(arrow, TextRole.CAPTION)
                layout.addWidget(arrow)
            layout.addWidget(label)
        layout.addStretch(1)

    @property
    def text(self) -> str:
        """The whole line, as it is read out."""
        return " → ".join(each.text() for each in self._labels)

    def show_submission(self, known: Submission) -> None:
        """Show where it stands; what never happened is only shown as long as it may."""
        pack = known.pack
        version = "" if pack is None else f" v{pack.version}"
        back = f" ×{sum(each.returned_on is not None for each in known.packs)}"
        has_come_back = any(each.returned_on for each in known.packs)
        words = (
            self.tr("Asked for"),
            self.tr("Packed") + version,
            self.tr("Sent"),
            self.tr("Came back") + (back if has_come_back else ""),
            self.tr("Accepted"),
        )
        behind = _BEHIND[known.state]
        for place, (label, word) in enumerate(zip(self._labels, words, strict=True)):
            done = place < behind and (place != 3 or has_come_back)
            now = place == behind and known.state is not S.ACCEPTED
            shape = Mark.DONE.shape if done else Mark.UPCOMING.shape if now else "○"
            label.setText(f"{shape} {word}")
            set_style(label, "mark", Mark.UPCOMING.value if now else "")
        self.setAccessibleName(self.text)
