"""设置 ▸ 备份: the verified copies there are, making one now, checking the data file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from cadredesk.services.read_models import BackupInfo, VerificationReport
from cadredesk.ui.theme import TextRole, set_role, set_style
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.flow_layout import FlowLayout

MOST_LISTED = 8


class SafetySection(QWidget):
    """Lists the backups and offers the three things to do about safety.

    Signals:
        backup_wanted: A verified copy should be made beside the data.
        backup_elsewhere_wanted: One should be made in a folder to be chosen.
        verify_wanted: The data file should be checked from end to end.
    """

    backup_wanted = Signal()
    backup_elsewhere_wanted = Signal()
    verify_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backups: tuple[BackupInfo, ...] = ()
        self._place = ""
        self._report: VerificationReport | None = None
        self._card = Card()
        self._where = QLabel()
        self._list = QLabel()
        self._result = QLabel()
        for label in (self._where, self._list, self._result):
            label.setWordWrap(True)
            self._card.body.addWidget(label)
        set_role(self._where, TextRole.SECONDARY)
        self.now = QPushButton()
        self.elsewhere = QPushButton()
        self.verify = QPushButton()
        set_style(self.now, "kind", "primary")
        row = FlowLayout()
        for button in (self.now, self.elsewhere, self.verify):
            button.setAutoDefault(False)
            row.addWidget(button)
        self._card.body.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._card)
        layout.addStretch(1)
        self.now.clicked.connect(self.backup_wanted)
        self.elsewhere.clicked.connect(self.backup_elsewhere_wanted)
        self.verify.clicked.connect(self.verify_wanted)
        self._retranslate()

    def show_backups(self, backups: Sequence[BackupInfo], place: str) -> None:
        """List the verified copies, the newest first, and say where the data lies."""
        self._backups, self._place = tuple(backups), place
        self._retranslate()

    def show_report(self, report: VerificationReport) -> None:
        """Say what a full check found."""
        self._report = report
        self._retranslate()

    @property
    def text(self) -> str:
        """Return what the card says about backups and the last check."""
        return f"{self._list.text()}\n{self._result.text()}"

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._card.set_title(self.tr("Backup"))
        self.now.setText(self.tr("Back up now"))
        self.elsewhere.setText(self.tr("Back up to a USB stick or folder…"))
        self.verify.setText(self.tr("Check the data file"))
        self._where.setText(self.tr("Data folder: {folder}").format(folder=self._place))
        self._list.setText("\n".join(self._lines()))
        self._result.setText(self._report_text())

    def _lines(self) -> list[str]:
        if not self._backups:
            return [
                self.tr(
                    "No verified backup on this computer yet; one is made when the window closes."
                )
            ]
        line = self.tr("✓ {when}  {count} cadres  {size} MB")
        return [
            line.format(
                when=_local(backup.made_at),
                count=backup.cadres,
                size=f"{backup.size / 1_000_000:.1f}",
            )
            for backup in self._backups[:MOST_LISTED]
        ]

    def _report_text(self) -> str:
        report = self._report
        if report is None:
            return ""
        if report.is_sound:
            text = self.tr("✓ Sound: {cadres} cadres, {rows} audit rows in one unbroken chain.")
            return text.format(cadres=report.counts.cadres, rows=report.counts.audit_rows)
        text = self.tr("▲ {count} faults found. Restore the newest backup into a new folder.")
        return text.format(count=len(report.faults))


def _local(instant: datetime) -> str:
    return f"{instant.astimezone():%Y.%m.%d %H:%M}"
