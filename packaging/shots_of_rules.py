"""Pictures of 设置 ▸ 规则 (a card, a value being set, what was changed) and of a proposed step."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtWidgets import QDialog

from cadredesk.domain.ids import CadreId
from cadredesk.domain.rules.override import OverrideKind
from cadredesk.domain.rules.proposals.step import MandatoryCheck, ProposedStep, StepDates, Vote
from cadredesk.domain.rules.target import TARGETS
from cadredesk.services.cadre_views import Section
from cadredesk.ui.eligibility.step_dialog import StepDialog
from cadredesk.ui.eligible_people.page import EligibilityPage
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.preferences import Language
from cadredesk.ui.settings.page import SettingsPage
from cadredesk.ui.settings.rule_dialog import RuleDialog
from cadredesk.ui.settings_visit import SettingsPart, SettingsVisit
from photographer import EVERY, PLAIN, Dress, Photographer


def take_rules(photographer: Photographer, window: MainWindow, _person: CadreId) -> None:
    """Set a number of ROT-1, look at what was changed, and take it back."""
    page = cast("SettingsPage", window.page("settings"))
    window.show_page("settings", SettingsVisit(SettingsPart.RULES, rule="ROT-1"))
    photographer.settle()
    photographer.take(window, "rules", EVERY)
    for dress in EVERY:
        photographer.put_on(window, dress)
        page.rules.card.change_wanted.emit(OverrideKind.NUMBER, "same_post_limit_months")
        photographer.settle()
        dialog = cast("RuleDialog", page.rules_work.dialog)
        dialog.value.setText("48")
        dialog.document_no.setText("丙组〔2026〕3号")
        dialog.tried.emit(dialog.wanted)
        photographer.settle()
        photographer.snap(dialog, "rules-set", dress)
        if dress is EVERY[-1]:
            dialog.keep.click()
        else:
            dialog.reject()
        photographer.settle()
    photographer.undress()
    page.info.clear()
    photographer.take(window, "rules-local", PLAIN)
    page.rules.card.history.click()
    photographer.settle()
    history = cast("QDialog", page.rules_work.history)
    photographer.take(history, "rules-history", (Dress(Language.CHINESE, (1000, 400)),))
    history.reject()
    page.rules.card.restore.click()
    photographer.settle()
    _show_rule(photographer, window, "PROMO-13", "rules-of-steps")


def _show_rule(photographer: Photographer, window: MainWindow, rule: str, name: str) -> None:
    window.show_page("settings", SettingsVisit(SettingsPart.RULES, rule=rule))
    photographer.settle()
    photographer.take(window, name, PLAIN)


_STEP = ProposedStep(
    dates=StepDates(
        recommended_on=date(2026, 9, 10),
        listed_on=date(2026, 10, 20),
        appraised_on=date(2026, 11, 2),
        decided_on=date(2026, 11, 12),
        posted_on=date(2026, 11, 13),
    ),
    vote=Vote(9, 7, 6),
    checked=frozenset(MandatoryCheck) - {MandatoryCheck.REPORT, MandatoryCheck.PETITIONS},
)


def take_step(photographer: Photographer, window: MainWindow, person: CadreId) -> None:
    """Propose a step on 还差什么, and see its conditions; what a file shows of it first."""
    window.show_page("cadre_file", FileVisit(person, section=Section.ELIGIBILITY))
    photographer.settle()
    photographer.take(window, "file-needed", PLAIN)
    page = cast("EligibilityPage", window.page("eligibility"))
    window.show_page("eligibility")
    page.combo.choose(next(each for each in TARGETS if each.name == "副镇长"))
    photographer.settle()
    for dress in EVERY:
        photographer.put_on(window, dress)
        page.conditions.step.click()
        photographer.settle()
        dialog = cast("StepDialog", page.steps.dialog)
        dialog.propose(_STEP)
        photographer.snap(dialog, "step-dialog", dress)
        dialog.judge.click()
        photographer.settle()
        photographer.snap(window, "step", dress)
    photographer.undress()
