"""Between what is typed into a cadre file and what is kept of it: saving, drafts, sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.education import Education
from cadredesk.domain.errors import UserError
from cadredesk.domain.field_values import field_spec, read_value
from cadredesk.domain.ids import BatchId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.resume import ResumeEntry
from cadredesk.services.cadre_views import CadreView
from cadredesk.services.desk import Desk
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.cadre_file.doubts import Doubt
from cadredesk.ui.cadre_file.layout import FileLayout
from cadredesk.ui.cadre_file.saver import FileSaver
from cadredesk.ui.cadre_file.words import WordLearner
from cadredesk.ui.draft_keeper import DraftKeeper
from cadredesk.ui.photos.photo_maker import PhotoMaker
from cadredesk.ui.widgets.info_bar import InfoBar, InfoKind

_BASICS = "cadre/"
_RESUME = "resume"


class Filing(QObject):
    """Saves what is typed, field by field, and keeps what cannot be saved yet as drafts.

    Signals:
        written: Something was saved; carries the ChangeSet.
        failed: Something could not be saved; carries the CadreDeskError.
        history_wanted: What was changed in one of the basics is wanted; carries the field.
    """

    written = Signal(object)
    failed = Signal(object)
    history_wanted = Signal(str)

    def __init__(
        self,
        desk: Desk,
        runner: BackgroundRunner,
        layout: FileLayout,
        info: InfoBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._clock = desk.clock
        self._panes, self._info = layout.panes, info
        self._removal: BatchId | None = None
        self._view: CadreView | None = None
        self._doubts: Mapping[str, Doubt] = {}
        self.saver = FileSaver(desk.library, runner, self)
        self._photos = PhotoMaker(runner, layout.head.photo, self)
        self._photos.ready.connect(self._on_photo)
        self._photos.failed.connect(self.failed)
        self._words = WordLearner(desk, runner, self)
        self._drafts = DraftKeeper(desk.library, runner, "cadre_file", self._pending, self)
        self._connect()
        self._words.read()

    def open(self, view: CadreView) -> bool:
        """Take note whose file is in front; return whether it is another one than before.

        What was typed into the other and could not be kept stays there as a draft.
        """
        somebody_else = self._view is None or self._view.file.id != view.file.id
        self._view = view
        if somebody_else:
            self._drafts.flush()
            self._panes.forget()
            self.saver.cadre = view.file.id
            self._photos.follow(view.file.id)
            self._drafts.follow(view.file.id)
        return somebody_else

    def refresh(self, changes: ChangeSet) -> None:
        """Follow what was written that belongs to no file."""
        self._words.refresh(changes)

    def note_doubts(self, doubts: Mapping[str, Doubt]) -> None:
        """Take note what is doubtful now, and what the other side says."""
        self._doubts = doubts

    def commit(self) -> None:
        """Keep what is being typed just now, as far as it can be read."""
        self._panes.commit()

    def discard_drafts(self) -> None:
        """Throw away what was found again."""
        self._panes.forget()
        self._drafts.discard()

    def _connect(self) -> None:
        basics, sets, saver = self._panes.basics, self._panes.sets, self.saver
        saver.written.connect(self.written)
        saver.removed.connect(self._on_removed)
        saver.failed.connect(self.failed)
        basics.edited.connect(self._on_field)
        basics.typing.connect(self._on_typing)
        basics.source_given.connect(self._on_source)
        basics.other_wanted.connect(self._on_other)
        self._connect_words()
        basics.menu.restore_wanted.connect(self._on_restore)
        basics.menu.history_wanted.connect(self.history_wanted)
        basics.standing.item_edited.connect(saver.save_item)
        sets.item_edited.connect(saver.save_item)
        sets.removal_wanted.connect(saver.remove_item)
        sets.move_wanted.connect(saver.move_item)
        sets.arranged.connect(saver.replace_set)
        sets.refused.connect(self._drafts.touch)
        self._panes.history.changes.restore_wanted.connect(saver.restore)
        resume = self._panes.resume
        resume.edited.connect(self._on_resume)
        resume.typed.connect(self._drafts.touch)
        resume.accepted.connect(self._on_accepted)
        resume.posts_worded.connect(self._on_posts_worded)
        resume.post_dated.connect(self._on_post_dated)
        resume.study_told.connect(self._on_study)
        self._drafts.found.connect(self._on_found)
        self._drafts.failed.connect(self.failed)

    def _connect_words(self) -> None:
        basics, words = self._panes.basics, self._words
        basics.alias_learned.connect(words.learn)
        basics.word_kept.connect(words.keep)
        words.written.connect(self.written)
        words.learned.connect(self._panes.use_tables)
        words.failed.connect(self.failed)

    def _pending(self) -> Mapping[str, str]:
        basics = self._panes.basics.pending()
        named = {f"{_BASICS}{name}": text for name, text in basics.items()}
        return named | self._panes.sets.pending() | {_RESUME: self._panes.resume.pending()}

    def _on_field(self, field: str, value: Any) -> None:
        self.saver.save_field(field, value)
        self._drafts.touch()

    def _on_resume(self, entries: Sequence[ResumeEntry]) -> None:
        self.saver.save_resume(entries)
        self._drafts.touch()

    def _on_posts_worded(self, posts: str) -> None:
        self.saver.save_field("current_posts", posts)

    def _on_post_dated(self, since: PartialDate) -> None:
        """Date the one post that is held of its own: others were not asked about."""
        view = self._view
        held = () if view is None else view.file.current_appointments
        for post in [each for each in held if not each.temporary and each.appointed_on]:
            self.saver.save_item("appointments", replace(post, appointed_on=since))

    def _on_study(self, study: Education) -> None:
        self.saver.save_item("educations", study)

    def _on_accepted(self, rule: str, finding: str, reason: str) -> None:
        self.saver.accept(rule, finding, reason, self._clock.today())

    def _on_photo(self, photo: bytes | None) -> None:
        self.saver.save_field("photo", photo)

    def _on_typing(self, _field: str, _text: str) -> None:
        self._drafts.touch()

    def _on_found(self, texts: Mapping[str, str]) -> None:
        basics, sets = self._panes.basics, self._panes.sets
        ours = {key: text for key, text in texts.items() if key.startswith(_BASICS)}
        basics.put_drafts({key.removeprefix(_BASICS): text for key, text in ours.items()})
        if _RESUME in texts:
            self._panes.resume.put_draft(texts[_RESUME])
        others = texts.keys() - ours.keys() - {_RESUME}
        sets.put_drafts({key: texts[key] for key in others})
        self._info.say(
            InfoKind.INFO,
            self.tr("What was not finished last time is back in its fields."),
            self.tr("Discard"),
            self.discard_drafts,
        )

    def _on_removed(self, batch: BatchId) -> None:
        self._removal = batch
        self._info.clear()
        self._info.say(
            InfoKind.DONE, self.tr("One row was removed."), self.tr("Undo"), self._on_take_back
        )

    def _on_take_back(self) -> None:
        if self._removal is not None:
            self.saver.take_back(self._removal)

    def _on_source(self, field: str, source: str) -> None:
        stated = self._doubts.get(f"cadre.{field}", Doubt("")).other
        self.saver.save_source(field, source, self._clock.today(), stated)

    def _on_other(self, field: str) -> None:
        other = self._doubts[f"cadre.{field}"].other
        reading = read_value(field_spec("cadre", field), other, self._clock.today())
        if reading.is_usable:
            self.saver.save_field(field, reading.value)
        else:
            self.failed.emit(UserError(reading.problem, **reading.fields))

    def _on_restore(self, field: str) -> None:
        entries = () if self._view is None else self._view.history
        told = [each for each in entries if (each.entity, each.field) == ("cadre", field)]
        if told:
            self.saver.restore(told[0])
