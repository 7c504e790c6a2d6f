"""信息采集表 out: for whom, which sheets, and what the receiving system would not take."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QScrollArea, QWidget

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.collection.layout import SheetRows
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.collection.gathering import CollectionDoubt, CollectionPack
from cadredesk.services.desk import Desk
from cadredesk.services.roster_views import SAVED_VIEW
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.blank_visit import BlankVisit
from cadredesk.ui.blanks.people_combo import PeopleCombo
from cadredesk.ui.collection.doubt_model import DoubtColumn, DoubtModel
from cadredesk.ui.collection.export_work import CollectionExportWork
from cadredesk.ui.dialogs.files import choose_target, open_folder_of
from cadredesk.ui.dialogs.messages import confirm, sentence
from cadredesk.ui.finding_visit import visit_to
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.settings_visit import SETTINGS_PAGE, SettingsPart, SettingsVisit
from cadredesk.ui.text import facts
from cadredesk.ui.theme import LARGE, SMALL, TextRole, set_role
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.flow_layout import FlowingText, FlowLayout
from cadredesk.ui.widgets.info_bar import InfoKind
from cadredesk.ui.widgets.wrapped_table import WrappedTable

ROSTER_PAGE = "roster"

_ROWS_SEEN = 3


class CollectionPage(Page):
    """Shows everything doubtful before anything is written; each row leads to its fact."""

    ID, ICON, CODE, PARENT = "collection", "table", "44", ROSTER_PAGE
    OFFERS = frozenset(
        {CommandId.OPEN, CommandId.EXPORT, CommandId.REFRESH, CommandId.NEXT_PROBLEM}
    )

    def __init__(
        self,
        desk: Desk,
        runner: BackgroundRunner,
        watch: AlertWatch,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._files = desk.collection_files
        self._work = CollectionExportWork(desk, runner, watch, self)
        self._preferences = preferences
        self._written: tuple[Path, ...] = ()
        self._open = self.header.secondary("edit")
        self._write = self.header.primary("arrow_export")
        self._who, self._says, self._by_hand = QLabel(), FlowingText(), QLabel()
        self.people, self.photos = PeopleCombo(), QCheckBox()
        self.sheets: dict[str, QCheckBox] = {}
        self._sheet_row = QWidget()
        self._flow = FlowLayout(self._sheet_row)
        self.model = DoubtModel(self)
        self.table = WrappedTable()
        self.table.setModel(self.model)
        self.table.tell_of_people("信息采集表体检（复制）", DoubtColumn.PERSON)
        self.table.let_wrap({DoubtColumn.HEADING: 5, DoubtColumn.VALUE: 6, DoubtColumn.WHAT: 8})
        self._lay_out()
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Collection workbook")

    def retranslate(self) -> None:
        """Put every text anew."""
        self.header.set_title(self.title())
        self.header.set_back(self.tr("Cadres"))
        self._open.setText(self.tr("Go there"))
        self._write.setText(self.tr("Write…"))
        self._who.setText(self.tr("Who"))
        self.people.retranslate()
        self.photos.setText(self.tr("Photos as a ZIP beside it"))
        self.table.setAccessibleName(self.tr("What to look at before it is written"))
        self.table.set_column_samples(
            {
                DoubtColumn.PERSON: "欧阳敏敏",
                DoubtColumn.SHEET: "A99Z1",
                DoubtColumn.HEADING: "任现职务层次时间",
                DoubtColumn.VALUE: "县级党委管理干部",
                DoubtColumn.WHAT: self.tr("too long if the 4000 are counted as bytes"),
            }
        )
        self._say()

    def shown(self, argument: object = None) -> None:
        """Take the list that led here, and look."""
        self._offer_sheets()
        self._work.read_views()
        if isinstance(argument, BlankVisit):
            self.people.offer_visit(argument)
        self._gather()

    def refresh(self, changes: ChangeSet) -> None:
        """Look again after something was put right, if anybody looked at all."""
        if SAVED_VIEW in changes.entities:
            self._work.read_views()
        is_concerned = changes.cadres or changes.township or changes.everything
        if is_concerned and self._work.pack is not None:
            self._gather()

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        return self.tr("Enter goes to where it is put right · F8 next · Ctrl+Enter write")

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        handlers: dict[CommandId, Callable[[], None]] = {CommandId.REFRESH: self._gather}
        if self._work.pack is not None:
            handlers[CommandId.EXPORT] = self._on_write
        if self.model.rowCount():
            handlers[CommandId.OPEN] = self._on_open
            handlers[CommandId.NEXT_PROBLEM] = self._on_next
        return handlers

    def _lay_out(self) -> None:
        set_role(self._says, TextRole.SECONDARY)
        set_role(self._by_hand, TextRole.CAPTION)
        self._by_hand.setWordWrap(True)
        self._who.setBuddy(self.people)
        holder = QWidget()
        whose = QHBoxLayout(holder)
        whose.setContentsMargins(0, 0, 0, 0)
        whose.setSpacing(SMALL)
        whose.addWidget(self._who)
        whose.addWidget(self.people)
        row = FlowLayout()
        row.setSpacing(LARGE)
        for widget in (holder, self.photos, self._says):
            row.addWidget(widget)
        card = Card()
        card.body.addLayout(row)
        card.body.addWidget(self._sheet_row)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self._by_hand)
        self.table.keep_rows(_ROWS_SEEN, grows=True)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(card)
        self.body.addWidget(scroll, 1)

    def _connect(self) -> None:
        self._work.gathered.connect(self._on_gathered)
        self._work.written.connect(self._on_written)
        self._work.views_read.connect(self.people.offer_views)
        self._work.failed.connect(self._on_failed)
        self._open.triggered.connect(self._on_open)
        self._write.triggered.connect(self._on_write)
        self.people.activated.connect(self._gather)
        self.table.opened.connect(self._on_open)

    def _offer_sheets(self) -> None:
        """Offer the sheets; that of the people is always there."""
        if self.sheets:
            return
        for sheet in self._files.layout.sheets:
            box = QCheckBox(sheet.name)
            box.setChecked(True)
            box.setEnabled(sheet.rows is not SheetRows.PERSON)
            box.clicked.connect(self._gather)
            self.sheets[sheet.key] = box
            self._flow.addWidget(box)

    def _gather(self, _which: object = None) -> None:
        wanted = [key for key, box in self.sheets.items() if box.isChecked()]
        self._work.gather(self.people.query, wanted)

    def _on_gathered(self, pack: CollectionPack) -> None:
        self.model.show_rows(pack.doubts)
        self._say()

    def _say(self) -> None:
        pack = self._work.pack
        for action in (self._open, self._write):
            action.setVisible(pack is not None)
        if pack is not None:
            self._open.setEnabled(bool(pack.doubts))
            refused, others = len(pack.refused), len(pack.doubts) - len(pack.refused)
            self.header.set_count(self.tr("%n person(s)", "", len(pack.cadres)))
            fine = self.tr("Nothing to look at: everything can be written.")
            told = facts(
                self.tr("%n value(s) would be refused", "", refused) if refused else "",
                self.tr("%n thing(s) to check", "", others) if others else "",
            )
            self._says.setText(told or fine)
            listed = self.tr(", ").join(
                f"{each.sheet} {each.column.heading}" for each in pack.by_hand
            )
            text = self.tr("Required, but nowhere in a cadre file; filled in by hand: {columns}")
            self._by_hand.setText(text.format(columns=listed))
            self._by_hand.setVisible(bool(listed))
        self.commands_changed.emit()

    def _on_next(self) -> None:
        self.table.make_current((self.table.currentIndex().row() + 1) % self.model.rowCount())

    def _on_open(self, _index: object = None) -> None:
        row: CollectionDoubt | None = self.table.current_value()
        if row is None:
            return
        if row.cadre is None:
            self.go.emit(SETTINGS_PAGE, SettingsVisit(SettingsPart.UNIT))
            return
        self.go.emit(*visit_to(row.cadre, row.found.place, row.item))

    def _on_write(self) -> None:
        pack = self._work.pack
        if pack is None or not self._may_write(pack):
            return
        target = choose_target(self, self._preferences, self._work.file_name)
        if target is not None:
            self.info.clear()
            self._work.write(target, photos=self.photos.isChecked())

    def _may_write(self, pack: CollectionPack) -> bool:
        """Ask for the whole ID numbers each time, and for values that would be refused."""
        people, refused = len(pack.cadres), len(pack.refused)
        title = self.tr("It tells the whole ID numbers of %n person(s).", "", people)
        about = self.tr("Rows belong together by them. Give it only to whom it is addressed.")
        if not refused:
            return confirm(self, title, about, self.tr("Write"))
        more = self.tr("The receiving system would refuse %n value(s).", "", refused)
        kept = self.tr("Nothing is cut or guessed: they are written as they are on file.")
        return confirm(self, title, f"{about}\n{more} {kept}", self.tr("Write all the same"))

    def _on_written(self, written: tuple[Path, ...]) -> None:
        self._written = written
        names = self.tr(", ").join(each.name for each in written)
        text = self.tr("Written: {file}").format(file=names)
        if self.photos.isChecked() and len(written) == 1:
            text = self.tr("Written: {file}. Nobody in it has a photo.").format(file=names)
        self.info.say(InfoKind.DONE, text, self.tr("Open folder"), self._on_folder)

    def _on_folder(self) -> None:
        if self._written:
            open_folder_of(self._written[0])

    def _on_failed(self, error: CadreDeskError) -> None:
        self.info.say(InfoKind.ERROR, sentence(error))
