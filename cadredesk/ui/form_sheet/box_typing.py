"""Between the boxes of the sheet and what is kept of them: opens the editor, hands texts over."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from cadredesk.domain.form.sheet import BoxKey
from cadredesk.services.desk import Desk
from cadredesk.services.form_boxes import BoxEntry, entry_of, form_only, read_box
from cadredesk.services.form_sheets import FormView
from cadredesk.services.messages import sentence
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.draft_keeper import DraftKeeper
from cadredesk.ui.form_sheet.layout import FormLayout
from cadredesk.ui.form_sheet.photo import FormPhoto
from cadredesk.ui.form_sheet.reading import FormReader
from cadredesk.ui.language import screen_language


class BoxTyping(QObject):
    """Knows whose form is typed into; `photo` tells of photos that are no photos.

    Signals:
        found: A text that was not kept when the program ended is back in its box.
        failed: What is being typed could not be kept safe; carries the CadreDeskError.
    """

    found = Signal()
    failed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        runner: BackgroundRunner,
        layout: FormLayout,
        reader: FormReader,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._desk, self._reader = desk, reader
        self._view: FormView | None = None
        self._sheet, self._editor = layout.view, layout.editor
        self.photo = FormPhoto(runner, parent)
        self._sheet.edit_wanted.connect(self.open)
        self._sheet.composing.connect(self._on_composing)
        self._editor.committed.connect(self._on_committed)
        self.photo.given.connect(reader.save)
        self._drafts = DraftKeeper(desk.library, runner, "form_sheet", self._pending, self)
        self._editor.typed.connect(self._drafts.touch)
        self._drafts.found.connect(self._on_found)
        self._drafts.failed.connect(self.failed)

    def show_form(self, view: FormView) -> None:
        """Type into this form from now on; what was typed for somebody else is let go."""
        somebody_else = self._view is None or self._view.file.id != view.file.id
        self._view = view
        if somebody_else:
            self._drafts.flush()
            self._editor.finish()
            self._drafts.follow(view.file.id)
            self.photo.follow(view.file.id)

    def entry(self, key: BoxKey) -> BoxEntry | None:
        """Return what typing into a box begins with."""
        view = self._view
        return None if view is None else entry_of(view.file, view.form, key)

    def open(self, key: BoxKey, begun: str = "") -> None:
        """Open a box, with a text that takes the place of what is there."""
        view, entry = self._view, self.entry(key)
        if view is None or entry is None:
            return
        frame = self._sheet.frame_of(key)
        if key.box == "photo":
            self.photo.ask(view.file.cadre.photo, self._sheet.mapToGlobal(frame.bottomLeft()))
        else:
            self._editor.open(entry, frame, begun)

    def offer_shorter(self, key: BoxKey, long: str, short: str) -> None:
        """Open a box with a shorter wording; it is kept only if the person says so."""
        entry = self.entry(key)
        if entry is not None:
            self.open(key, entry.text.replace(long, short))

    def _pending(self) -> Mapping[str, str]:
        pending = self._editor.pending()
        if pending is None:
            return {}
        key, typed = pending
        return {key.box if key.row is None else f"{key.box}/{key.row}": typed}

    def _on_found(self, texts: Mapping[str, str]) -> None:
        """Open the box again that was being typed into."""
        for name, typed in texts.items():
            box, _slash, row = name.partition("/")
            key = BoxKey(box, int(row) if row else None)
            self._sheet.choose(key)
            self.open(key, typed)
        self.found.emit()

    def _on_composing(self, event: QInputMethodEvent) -> None:
        key = self._sheet.current
        if key is not None and key.box != "photo":
            self.open(key)
            QApplication.sendEvent(self._editor.text, event)

    def _on_committed(
        self,
        entry: BoxEntry | None,
        typed: str,
        alone: bool,
        further: int,
    ) -> None:
        view = self._view
        if entry is not None and view is not None:
            problem = self._keep(view, entry, typed, alone=alone)
            if problem:
                self._editor.say(problem)
                return
            self._editor.finish()
            self._drafts.touch()
        if further:
            self._sheet.step(further)

    def _keep(self, view: FormView, entry: BoxEntry, typed: str, *, alone: bool) -> str:
        """Keep a text where it belongs; return what is wrong with it instead, if anything."""
        key = entry.key
        if alone:
            self._reader.save(form_only(key, typed.strip()))
            return ""
        found = read_box(view.file, key, typed, self._desk.code_tables(), self._desk.clock.today())
        if found.change is None:
            return sentence(found.reading.problem, found.reading.fields, screen_language())
        if entry.differs:
            self._reader.save(form_only(key, None))
        self._reader.save(found.change)
        return ""
