"""Every dialog of the program, with the page that it opens over and what opens it there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.domain.ids import CadreId, new_id
from cadredesk.domain.rules.override import OverrideKind
from cadredesk.domain.submission.manifest import FactDifference, PackDifference, VersionChange
from cadredesk.paths import project_root
from cadredesk.services.rule_cards import OverrideChange
from cadredesk.services.spelling import Spelled, Variants
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.cadre_file.archive_frame import ArchiveFrame
from cadredesk.ui.dialogs.about import AboutDialog
from cadredesk.ui.dialogs.crash import CrashDialog
from cadredesk.ui.health.unify_dialog import UnifyDialog
from cadredesk.ui.library_window import LibraryWindow
from cadredesk.ui.photos.crop_dialog import CropDialog
from cadredesk.ui.settings.rule_history import RuleHistoryDialog
from cadredesk.ui.submissions.difference_dialog import DifferenceDialog
from tests.ui.practice import rest

_CLASS = re.compile(r"^class (\w+)\((\w+)", re.MULTILINE)

Opener = CommandId | Callable[[Any], object]


@dataclass(frozen=True, slots=True)
class Opening:
    """A class of dialogs, the page below it, and the command or step that opens one."""

    dialog: str
    page: str
    opener: Opener


def read_licences(place: Any) -> None:
    about = AboutDialog(place.window())
    about.open()
    next(each for each in about.findChildren(QPushButton) if not each.autoDefault()).click()


def look_through_archives(place: Any) -> None:
    place.findChild(ArchiveFrame).everybody_wanted.emit()


def crop(place: Any) -> None:
    CropDialog(QImage(300, 300, QImage.Format.Format_RGB32), (300, 300), place.window()).open()


def fail(place: Any) -> None:
    CrashDialog("Traceback: ValueError in roster.py, line 12", None, place.window()).open()


def look_back(place: Any) -> None:
    changed = {"target": "ROT-1", "value": "84", "document_no": "BZ2026-6"}
    when = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
    change = OverrideChange(when, "小李", "set_rule", "ROT-1", {}, changed)
    RuleHistoryDialog(place.rules.card.card, (change,), place).open()


def compare_versions(place: Any) -> None:
    who = CadreId(new_id())
    fact = FactDifference(
        kind=VersionChange.CHANGED,
        cadre=who,
        person="周建国",
        fact="phone",
        before="0000",
        after="0001",
    )
    words = place.recording._work.desk.blank_files.vocabulary  # noqa: SLF001
    DifferenceDialog(PackDifference((fact,)), (1, 2), words, place).open()


def settle_spellings(place: Any) -> None:
    one, other = CadreId(new_id()), CadreId(new_id())
    spelled = {"甲省农业大学": (one,), "甲农大": (other,)}
    UnifyDialog(Variants(Spelled.SCHOOL, spelled, "甲省农业大学"), place).open()


DIALOGS = (
    Opening("QuickAddDialog", "roster", CommandId.NEW),
    Opening("BulkDialog", "roster", CommandId.BULK_CHANGE),
    Opening("PostChangeDialog", "roster", CommandId.POST_CHANGE),
    Opening("LeavingDialog", "roster", CommandId.LEAVE),
    Opening("PhotoBatchDialog", "roster", CommandId.PHOTOS),
    Opening("ExportDialog", "roster", CommandId.EXPORT),
    Opening("StrokeOrderDialog", "roster", lambda place: place.chips.placing_wanted.emit()),
    Opening("ConditionDialog", "roster", lambda place: place.chips.add_condition()),
    Opening("ArchiveGapsDialog", "cadre_file", look_through_archives),
    Opening("CropDialog", "cadre_file", crop),
    Opening("PreviewDialog", "approval_form", CommandId.FORM),
    Opening("TrainingDialog", "talent", CommandId.PLAN_TRAINING),
    Opening("PreviewDialog", "talent", CommandId.PRINT),
    Opening("SpecialityDialog", "talent", lambda place: place.work.add()),
    Opening("LineDialog", "talent", lambda place: place.look.panel.silence_wanted.emit()),
    Opening("DecisionDialog", "alerts", CommandId.PLAN),
    Opening("DecisionDialog", "alerts", CommandId.PUT_OFF),
    Opening("PreviewDialog", "alerts", CommandId.PRINT),
    Opening("DecisionDialog", "alerts", lambda place: place.deciding.exempt()),
    Opening("DecisionDialog", "alerts", lambda place: place.deciding.doubt()),
    Opening("LedgerDialog", "alerts", lambda place: place.ledger.ask((), None)),
    Opening("StepDialog", "eligibility", lambda place: place.conditions.step_wanted.emit()),
    Opening("UnifyDialog", "health", settle_spellings),
    Opening("RequestDialog", "submissions", CommandId.NEW_SUBMISSION),
    Opening("HandingDialog", "submission", lambda place: place.recording.ask_handing()),
    Opening("ReturnDialog", "submission", lambda place: place.recording.ask_return()),
    Opening("TieDialog", "submission", lambda place: place.recording.ask_whom()),
    Opening("LeaveDialog", "submission", lambda place: place.recording.ask_why_left()),
    Opening("SettleDialog", "submission", lambda place: place.recording.ask_what_became()),
    Opening("AcceptDialog", "submission", lambda place: place.recording.ask_accepted()),
    Opening("DifferenceDialog", "submission", compare_versions),
    Opening("VillageAddDialog", "villages", CommandId.PRIMARY),
    Opening(
        "VillageHistoryDialog",
        "villages",
        lambda place: place.work.show_history(place.chosen[0], "post"),
    ),
    Opening(
        "OperationDialog",
        "operations",
        lambda place: place.table.opened.emit(place.table.currentIndex()),
    ),
    Opening(
        "RuleDialog",
        "settings",
        lambda place: place.rules.card.change_wanted.emit(OverrideKind.SWITCH, "ROT-1"),
    ),
    Opening("RuleHistoryDialog", "settings", look_back),
    Opening("PreviewDialog", "today", CommandId.PRINT),
    Opening("ShortcutsDialog", "today", CommandId.SHORTCUTS),
    Opening("ManualWindow", "today", CommandId.MANUAL),
    Opening("AboutDialog", "today", CommandId.ABOUT),
    Opening("LicencesDialog", "today", read_licences),
    Opening("CrashDialog", "today", fail),
)


def dialog_classes() -> set[str]:
    """Name the dialogs that the sources define, but for those that others are made from."""
    below: dict[str, str] = {}
    for path in (project_root() / "cadredesk" / "ui").rglob("*.py"):
        below.update(_CLASS.findall(path.read_text(encoding="utf-8")))
    found: set[str] = set()
    while more := {name for name in below if below[name] in {"QDialog", *found}} - found:
        found |= more
    return found - set(below.values())


def opened_one_by_one(
    opened: LibraryWindow,
    visit: Callable[[str], QWidget],
    qtbot: QtBot,
    runner: BackgroundRunner,
) -> Iterator[tuple[str, QWidget]]:
    """Open one dialog after the other, each over its page, with its name; then close it."""
    actions = {each.data(): each for each in opened.window.findChildren(QAction)}
    for opening in DIALOGS:
        place = visit(opening.page)
        if isinstance(opening.opener, CommandId):
            actions[opening.opener].trigger()
        else:
            opening.opener(place)
        rest(qtbot, runner)
        dialog = QApplication.activeModalWidget() or QApplication.activeWindow()
        assert dialog is not None
        assert type(dialog).__name__ == opening.dialog, opening
        yield f"{opening.dialog} of {opening.page}", dialog
        dialog.close()
        rest(qtbot, runner)
        while (below := QApplication.activeModalWidget()) is not None:
            below.close()
            rest(qtbot, runner)
