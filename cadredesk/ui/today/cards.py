"""The lines of the quiet cards beside the list: what is coming, and the library itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from cadredesk.services.today import LibraryState, Today
from cadredesk.ui import alert_text
from cadredesk.ui.theme import TextRole, set_role
from cadredesk.ui.widgets.card import Card

translate = QCoreApplication.translate
LINKS = (
    Qt.TextInteractionFlag.LinksAccessibleByKeyboard | Qt.TextInteractionFlag.LinksAccessibleByMouse
)


def coming_lines(today: Today) -> list[QWidget]:
    """Return a line for each of the next months in which something falls due."""
    lines: list[QWidget] = []
    for month in today.coming:
        names = translate("TodayPage", ", ").join(
            f"{alert.subject.name} {alert_text.title(alert)}" for alert in month.alerts
        )
        if month.more:
            more = translate("TodayPage", "{names} and {count} more")
            names = more.format(names=names, count=month.more)
        lines.append(_line(f"{month.month}  {names}"))
    return lines


def library_lines(state: LibraryState | None) -> list[QWidget]:
    """Return how many people there are, and when a backup was last made and checked."""
    if state is None:
        return []
    counts = state.counts
    people = translate(
        "TodayPage", "{count} cadres, {serving} serving, {village} village cadres"
    ).format(count=counts.cadres, serving=counts.serving, village=counts.village_cadres)
    return [_line(people), _line(_backup_text(state.last_backup))]


def gap_lines(today: Today, follow: Callable[[str], None]) -> list[QWidget]:
    """Return a line for each kind of missing fact; followed, it tells its place in the list.

    Where it is not known yet who lacks the fact there is nowhere to lead to.
    """
    lines: list[QWidget] = []
    for at, alert in enumerate(today.gaps):
        words = _escaped(alert_text.sentence(alert))
        line = QLabel(f'◇ <a href="{at}">{words}</a>' if alert.people else f"◇ {words}")
        line.setWordWrap(True)
        line.setTextInteractionFlags(LINKS)
        line.linkActivated.connect(follow)
        lines.append(line)
    return lines


class FirstSteps(Card):
    """开始使用: what a new library needs first, each step with its way, until all are done.

    Signals:
        go: An open step was followed; carries the page and the part of it.
    """

    go = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._done = (False, False, False, False)
        self._lines: list[QLabel] = []
        self.hide()

    def show_state(self, state: LibraryState, *, rules_seen: bool) -> None:
        """Tick what is done; a practice library has nothing to begin with."""
        self._done = (
            state.has_quotas,
            state.counts.cadres > 0,
            rules_seen,
            state.last_backup is not None,
        )
        self.setVisible(not state.is_practice and not all(self._done))
        self.retranslate()

    def retranslate(self) -> None:
        """Put every text anew."""
        self.set_title(translate("TodayPage", "Getting started"))
        for line in self._lines:
            self.body.removeWidget(line)
            line.deleteLater()
        steps = (
            translate("TodayPage", "Unit, terms and quotas"),
            translate("TodayPage", "The roster"),
            translate("TodayPage", "Look through the rules"),
            translate("TodayPage", "The first backup"),
        )
        self._lines = [
            self._step(at, words, is_done)
            for at, (words, is_done) in enumerate(zip(steps, self._done, strict=True))
        ]
        for line in self._lines:
            self.body.addWidget(line)

    def _step(self, at: int, words: str, is_done: bool) -> QLabel:
        if is_done:
            return _line(f"✓ {at + 1} {words}")
        line = _line(f'○ {at + 1} <a href="{at}">{words}</a>')
        line.setTextInteractionFlags(LINKS)
        line.linkActivated.connect(self._on_step)
        return line

    def _on_step(self, at: str) -> None:
        from cadredesk.ui.settings_visit import (  # noqa: PLC0415 - after the paint
            SETTINGS_PAGE,
            SettingsPart,
            SettingsVisit,
        )

        parts = (SettingsPart.UNIT, None, SettingsPart.RULES, SettingsPart.SAFETY)
        part = parts[int(at)]
        if part is None:
            self.go.emit("import", None)
        else:
            self.go.emit(SETTINGS_PAGE, SettingsVisit(part))


def _escaped(text: str) -> str:
    """Return a text as rich text shows it; `html` would load every entity there is."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _backup_text(made_at: datetime | None) -> str:
    if made_at is None:
        return translate(
            "TodayPage",
            "No verified backup yet; one is made when the window closes.",
        )
    day = made_at.astimezone().date()
    return translate("TodayPage", "Last verified backup: {day}").format(day=f"{day:%Y.%m.%d}")


def _line(text: str) -> QLabel:
    made = QLabel(text)
    made.setWordWrap(True)
    set_role(made, TextRole.SECONDARY)
    return made
