"""How the columns of a table stand: their order, which are shown, how wide; kept for next time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QObject, QTimer

from cadredesk.ui.preferences import Preferences, Setting
from cadredesk.ui.widgets.data_table import DataTable

_SAVED_AFTER = 400
"""Milliseconds after which a moved column is kept; dragging one sends a signal a pixel."""

Samples = Callable[[], Mapping[int, str]]


class ColumnMemory(QObject):
    """Puts the columns of a table as they were left, or the usual ones; the first stays first.

    A width is kept only where somebody chose it, in heights of the text, so that it grows with it.
    """

    def __init__(
        self,
        table: DataTable,
        preferences: Preferences,
        layout: Setting[dict[str, Any]],
        usual: Collection[int],
        samples: Samples,
    ) -> None:
        super().__init__(table)
        self._table, self._preferences, self._layout = table, preferences, layout
        self._usual, self._samples = frozenset(usual), samples
        self._is_fitting = False
        self._chosen_widths: dict[str, float] = {}
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.setInterval(_SAVED_AFTER)
        self._saving.timeout.connect(self.save)
        header = table.horizontalHeader()
        header.sectionMoved.connect(self._on_moved)
        header.sectionResized.connect(self._on_resized)

    @property
    def shown(self) -> list[int]:
        """The columns on screen, left to right."""
        header = self._table.horizontalHeader()
        order = (header.logicalIndex(at) for at in range(header.count()))
        return [column for column in order if not self._table.isColumnHidden(column)]

    def fit(self) -> None:
        """Give every column its room and its place: as it was left, or the usual one."""
        kept: dict[str, Any] = self._preferences.get(self._layout)
        with self.fitting():
            self._table.set_column_samples(dict(self._samples()))
            self._put_in_order(kept.get("order", []), kept.get("hidden"))
            self._put_widths(kept.get("widths", {}))

    def keep_in(self, layout: Setting[dict[str, Any]]) -> None:
        """Put the columns as they were left under another setting, and keep them there."""
        self._saving.stop()
        self._layout = layout
        self.fit()

    @property
    def kept(self) -> dict[str, Any]:
        """How the columns stand now, as it is kept."""
        header = self._table.horizontalHeader()
        columns = range(header.count())
        return {
            "order": [header.logicalIndex(at) for at in columns],
            "hidden": [at for at in columns if self._table.isColumnHidden(at)],
            "widths": dict(self._chosen_widths),
        }

    def use_usual(self) -> None:
        """Forget how the columns were left."""
        self._preferences.reset(self._layout)
        self.fit()

    def show(self, column: int, shown: bool) -> None:
        """Show or hide a column; the first always stays."""
        if column:
            self._table.setColumnHidden(column, not shown)
            self._saving.start()

    def save(self) -> None:
        """Keep the order, what is hidden, and the widths that somebody chose."""
        self._preferences.set(self._layout, self.kept)

    @contextmanager
    def fitting(self) -> Iterator[None]:
        """While this lasts, a width that changes is not the person's choice."""
        before, self._is_fitting = self._is_fitting, True
        try:
            yield
        finally:
            self._is_fitting = before

    def _put_in_order(self, order: list[int], hidden: list[int] | None) -> None:
        header = self._table.horizontalHeader()
        columns = list(range(header.count()))
        if sorted(order) != columns:
            order, hidden = columns, None
        for at, column in enumerate(order):
            header.moveSection(header.visualIndex(column), at)
        for column in columns:
            unusual = column not in self._usual
            header.setSectionHidden(column, unusual if hidden is None else column in hidden)
        self._keep_first()

    def _put_widths(self, widths: Mapping[str, float]) -> None:
        self._chosen_widths = dict(widths)
        for column, width in widths.items():
            self._table.setColumnWidth(int(column), round(width * self._text_height))

    @property
    def _text_height(self) -> int:
        return self._table.fontMetrics().height()

    def _keep_first(self) -> None:
        header = self._table.horizontalHeader()
        at = header.visualIndex(0)
        if at:
            header.moveSection(at, 0)
        self._table.setColumnHidden(0, False)

    def _on_moved(self, _column: int, _before: int, _after: int) -> None:
        if not self._is_fitting:
            with self.fitting():
                self._keep_first()
            self._saving.start()

    def _on_resized(self, column: int, _before: int, after: int) -> None:
        # The last one takes what is left over, which says nothing about it.
        if not self._is_fitting and after and column != self.shown[-1]:
            self._chosen_widths[str(column)] = round(after / self._text_height, 2)
            self._saving.start()
