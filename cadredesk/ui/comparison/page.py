"""并排比较: the facts of two to four people in rows, the people in columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import CadreId
from cadredesk.services.comparison import Comparison, Likeness, compare, write_comparison
from cadredesk.services.desk import Desk
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.comparison.table import FIRST_PERSON, ComparisonTable
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.language import screen_language
from cadredesk.ui.list_export import ListExport
from cadredesk.ui.page import Breadth, Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.theme import MEDIUM, TextRole, set_role
from cadredesk.ui.widgets.as_of_control import AsOfControl
from cadredesk.ui.widgets.info_bar import InfoKind
from cadredesk.ui.widgets.photo_box import PhotoBox


class ComparisonPage(Page):
    """Shows people side by side; where they differ a shape and a word say so."""

    ID, ICON, PARENT = "comparison", "people_swap", "roster"
    OFFERS = frozenset({CommandId.OPEN, CommandId.EXPORT, CommandId.REFRESH})

    def __init__(
        self,
        desk: Desk,
        runner: BackgroundRunner,
        watch: AlertWatch,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._watch = desk, runner, watch
        self._listing = ListExport(self, runner, preferences)
        self._cadres: tuple[CadreId, ...] = ()
        self._compared: Comparison | None = None
        self._only_different = False
        self._export = self.header.primary("arrow_export")
        self._switch = self.filters.add_chip()
        self.header.add_trailing(AsOfControl(watch, desk.clock))
        self.table = ComparisonTable()
        self._faces = QHBoxLayout()
        self._faces.setSpacing(0)
        self._shown_faces: list[QWidget] = []
        self.body.addLayout(self._faces)
        self.body.addWidget(self.table, 1)
        self._export.triggered.connect(self._on_export)
        self._switch.clicked.connect(self._on_switch)
        self._switch.cleared.connect(self._on_switch)
        self.table.opened.connect(self._on_open)
        self.table.horizontalHeader().sectionResized.connect(self._fit_faces)
        self.header.back_clicked.connect(self.back)
        watch.board_changed.connect(self._on_board)
        self.retranslate()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Side by side")

    def retranslate(self) -> None:
        """Put every text anew."""
        self.header.set_title(self.title())
        self.header.set_back(self.tr("Cadres"))
        self._export.setText(self.tr("Export"))
        self.table.setAccessibleName(self.title())
        self._read()
        self._write()

    def shown(self, argument: object = None) -> None:
        """Compare the people that another page led here with."""
        if isinstance(argument, tuple):
            self._cadres = argument
        self._read()

    def refresh(self, changes: ChangeSet) -> None:
        """Compare again after something was written about one of them."""
        if any(changes.concerns(each) for each in self._cadres):
            self._read()

    def set_breadth(self, breadth: Breadth) -> None:
        """Leave photos and posts out of a narrow window: the rows tell the posts, too."""
        super().set_breadth(breadth)
        self._fit_faces()

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        return self.tr("Enter opens the file of the column · Ctrl+E export · Alt+← back")

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        if self._compared is None:
            return {}
        return {
            CommandId.OPEN: self._on_open,
            CommandId.EXPORT: self._on_export,
            CommandId.REFRESH: self._watch.recompute,
        }

    def _read(self) -> None:
        library, cadres, board = self._desk.library, self._cadres, self._watch.board
        language = screen_language()
        if not cadres:
            return

        def work(_progress: Progress) -> Comparison:
            return compare(library, cadres, board, language)

        self._runner.run(Task(work, self._on_read, self._on_failed))

    def _on_read(self, compared: Comparison) -> None:
        if tuple(file.id for file in compared.people) == self._cadres:
            self._compared = compared
            self._show_faces(compared.people)
            self._write()

    def _write(self) -> None:
        self._switch.set_label(self.tr("Only where they differ"), active=self._only_different)
        self._export.setEnabled(self._compared is not None)
        self.commands_changed.emit()
        if self._compared is None:
            return
        differing = [row.likeness for row in self._compared.rows].count(Likeness.DIFFERENT)
        self.header.set_count(self.tr("%n row(s) differ", "", differing))
        headings = self.tr("Fact"), self.tr("Alike?")
        self.table.show_comparison(headings, self._compared, only_different=self._only_different)
        self._fit_faces()

    def _fit_faces(self) -> None:
        """Have everybody's face over their column, also where the table scrolls."""
        rest = self.table.width() - self.table.horizontalHeader().length()
        self._faces.setContentsMargins(self.table.width_of_facts, 0, max(0, rest), 0)
        for face in self._shown_faces:
            face.setVisible(self.breadth is not Breadth.NARROW)

    def _show_faces(self, people: Sequence[CadreFile]) -> None:
        for before in self._shown_faces:
            self._faces.removeWidget(before)
            before.hide()
            before.deleteLater()
        self._shown_faces = [_face(file) for file in people]
        for face in self._shown_faces:
            self._faces.addWidget(face, 1)

    def _on_switch(self) -> None:
        self._only_different = not self._only_different
        self._write()

    def _on_board(self, _board: object) -> None:
        if self.isVisible():
            self._read()

    def _on_open(self, _index: object = None) -> None:
        if self._compared is not None:
            at = max(0, self.table.currentIndex().column() - FIRST_PERSON)
            self.go.emit("cadre_file", FileVisit(self._compared.people[at].id))

    def _on_export(self) -> None:
        desk, cadres, board = self._desk, self._cadres, self._watch.board
        name = f"{desk.library.unit_name}干部并排比较_{board.day:%Y%m%d}.xlsx"

        def write(target: Path, _purpose: str) -> Path:
            compared = compare(desk.library, cadres, board)
            return write_comparison(desk.library, desk.list_writer, compared, target)

        self._listing.run(name, write)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.info.say(InfoKind.ERROR, sentence(error))


def _face(file: CadreFile) -> QWidget:
    """Photo and posts of one person; the name heads the column."""
    face = QWidget()
    photo = PhotoBox()
    photo.set_photo(file.cadre.photo)
    posts = QLabel(file.cadre.current_posts)
    set_role(posts, TextRole.SECONDARY)
    posts.setWordWrap(True)
    layout = QHBoxLayout(face)
    layout.setContentsMargins(0, 0, MEDIUM, 0)
    layout.setSpacing(MEDIUM)
    layout.addWidget(photo)
    layout.addWidget(posts, 1)
    return face
