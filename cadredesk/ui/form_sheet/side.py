"""Beside the sheet: what is wrong with the form, and what of it has no box to type into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.field_values import field_spec
from cadredesk.domain.form.definition import FormDefinition
from cadredesk.domain.form.model import MOST_FAMILY
from cadredesk.domain.form.preflight import FormIssue, Weight
from cadredesk.services.form_basis import FormSettings
from cadredesk.services.form_names import PLACEHOLDERS
from cadredesk.services.form_sheets import FormView
from cadredesk.ui.fields import field_name
from cadredesk.ui.form_sheet.issue_text import issue_text
from cadredesk.ui.text import facts
from cadredesk.ui.theme import LARGE, SMALL, TextRole, set_role
from cadredesk.ui.widgets.value_edit import Today
from cadredesk.ui.widgets.year_month_edit import YearMonthEdit

_DATES = ("ages_as_of", "filled_on")
_LEAST_LINES = 7
"""Lines of text that the list of issues has at least."""

_PADDING = 8
"""Pixels that the style leaves free at either side of a row."""


class _Wrapped(QStyledItemDelegate):
    """Measures a text in the room that the padding leaves it; Qt measures it in the whole row."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        narrow = QStyleOptionViewItem(option)
        room = narrow.rect  # type: ignore[attr-defined]
        room.setWidth(room.width() - 2 * _PADDING)
        narrow.rect = room  # type: ignore[attr-defined]
        return super().sizeHint(narrow, index)


class FormSide(QWidget):
    """Lists the issues, each leading to its box; below them dates, variant and file names.

    Signals:
        issue_wanted: The box of an issue is wanted; carries the FormIssue.
        date_given: A date of the form was typed; carries the field and the PartialDate or None.
        settings_given: The office uses another form or names files otherwise; carries them.
        row_wanted: The family needs a row more.
    """

    issue_wanted = Signal(object)
    date_given = Signal(str, object)
    settings_given = Signal(object)
    row_wanted = Signal()

    def __init__(
        self, forms: Mapping[str, FormDefinition], today: Today, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._forms = forms
        self._settings = FormSettings()
        self._issues: tuple[FormIssue, ...] = ()
        self._pages = 0
        self._head, self._own = QLabel(), QLabel()
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setItemDelegate(_Wrapped(self.list))
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.dates = {name: YearMonthEdit(field_spec("form_draft", name), today) for name in _DATES}
        self.variant = QComboBox()
        self.file_name = QLineEdit()
        self.add_row = QPushButton()
        self._labels = {name: QLabel() for name in (*_DATES, "variant", "file_name")}
        self._lay_out()
        self._connect()
        self._fit()
        self.retranslate()

    @property
    def issues(self) -> tuple[FormIssue, ...]:
        """What is listed."""
        return self._issues

    def show_form(self, view: FormView, issues: tuple[FormIssue, ...], pages: int) -> None:
        """Show what there is to say of a form, and on how many pages it goes out."""
        self._issues, self._pages = issues, pages
        self._list_issues()
        draft = view.file.form_draft
        for name, edit in self.dates.items():
            edit.set_value(None if draft is None else getattr(draft, name))
        self._settings = view.settings
        self.variant.blockSignals(True)
        self.variant.setCurrentIndex(max(0, self.variant.findData(view.settings.variant)))
        self.variant.blockSignals(False)
        self.file_name.setText(view.settings.file_name)
        members, least = len(view.file.family), self._forms[view.form.variant].family.least
        self.add_row.setVisible(least <= members < MOST_FAMILY)

    def next_issue(self) -> None:
        """Go to the next thing that has a box (F8)."""
        rows = [row for row, each in enumerate(self._issues) if each.key is not None]
        if rows:
            here = self.list.currentRow()
            row = next((each for each in rows if each > here), rows[0])
            self.list.setCurrentRow(row)
            self.issue_wanted.emit(self._issues[row])

    def changeEvent(self, event: QEvent) -> None:
        """Leave room for some issues at every size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self._own.setText(self.tr("This form"))
        self.list.setAccessibleName(self.tr("What to look at"))
        for name, edit in self.dates.items():
            self._labels[name].setText(field_name(name))
            edit.set_name(field_name(name))
            edit.line.setPlaceholderText(self.tr("Today"))
            edit.retranslate()
        self._labels["variant"].setText(self.tr("Form"))
        self._labels["file_name"].setText(self.tr("File names"))
        self.variant.setAccessibleName(self.tr("Form"))
        self.file_name.setAccessibleName(self.tr("File names"))
        known = " ".join(PLACEHOLDERS)
        self.file_name.setToolTip(self.tr("{names} are filled in").format(names=known))
        self.add_row.setText(self.tr("One more row for the family"))
        self._list_issues()

    def _lay_out(self) -> None:
        for key, form in self._forms.items():
            self.variant.addItem(form.variant, key)
        self.variant.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for label in (self._head, self._own):
            set_role(label, TextRole.SECTION)
            label.setWordWrap(True)
        fields = QFormLayout()
        fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        editors = (*self.dates.values(), self.variant, self.file_name)
        for label, editor in zip(self._labels.values(), editors, strict=True):
            label.setBuddy(editor)
            fields.addRow(label, editor)
        layout = QVBoxLayout(self)
        layout.setSpacing(SMALL)
        layout.addWidget(self._head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.add_row)
        layout.addSpacing(LARGE - SMALL)
        layout.addWidget(self._own)
        layout.addLayout(fields)

    def _fit(self) -> None:
        self.list.setMinimumHeight(_LEAST_LINES * self.fontMetrics().lineSpacing())

    def _connect(self) -> None:
        self.list.itemClicked.connect(self._on_item)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            enter = QShortcut(QKeySequence(key), self.list)
            enter.setContext(Qt.ShortcutContext.WidgetShortcut)
            enter.activated.connect(self._on_enter)
        self.dates["ages_as_of"].committed.connect(self._on_ages)
        self.dates["filled_on"].committed.connect(self._on_filled)
        self.variant.activated.connect(self._on_settings)
        self.file_name.editingFinished.connect(self._on_settings)
        self.add_row.clicked.connect(self.row_wanted)

    def _list_issues(self) -> None:
        row = self.list.currentRow()
        self.list.clear()
        for each in self._issues:
            self.list.addItem(QListWidgetItem(issue_text(each)))
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self.list.setVisible(bool(self._issues))
        self._head.setText(facts(self._said_of_pages(), self._said_of_issues()))

    def _said_of_pages(self) -> str:
        """A form that does not fit is refused: it never goes out on a third page."""
        if any(each.weight is Weight.STOPS for each in self._issues):
            return self.tr("Does not fit on %n page(s)", "", self._pages)
        return self.tr("%n page(s)", "", self._pages)

    def _said_of_issues(self) -> str:
        if not self._issues:
            return self.tr("✓ Everything is in order")
        return self.tr("{count} to look at").format(count=len(self._issues))

    def _on_item(self, item: QListWidgetItem) -> None:
        self.issue_wanted.emit(self._issues[self.list.row(item)])

    def _on_enter(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._issues):
            self.issue_wanted.emit(self._issues[row])

    def _on_ages(self, value: object) -> None:
        self.date_given.emit("ages_as_of", value)

    def _on_filled(self, value: object) -> None:
        self.date_given.emit("filled_on", value)

    def _on_settings(self) -> None:
        wanted = replace(
            self._settings,
            variant=self.variant.currentData(),
            file_name=self.file_name.text().strip() or FormSettings().file_name,
        )
        if wanted != self._settings:
            self._settings = wanted
            self.settings_given.emit(wanted)
