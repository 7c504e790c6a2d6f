"""What a step back or forward is called: what was done, to whom, how much of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cadredesk.services.undo import Step
from cadredesk.ui.fields import entity_name, field_name
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

ACTIONS = {
    "edit": QT_TRANSLATE_NOOP("Step", "Edit"),
    "bulk_edit": QT_TRANSLATE_NOOP("Step", "Bulk change"),
    "paste": QT_TRANSLATE_NOOP("Step", "Paste"),
    "add": QT_TRANSLATE_NOOP("Step", "New cadre"),
    "delete": QT_TRANSLATE_NOOP("Step", "Delete"),
    "restore": QT_TRANSLATE_NOOP("Step", "Bring back"),
    "import": QT_TRANSLATE_NOOP("Step", "Import"),
    "resume": QT_TRANSLATE_NOOP("Step", "Résumé"),
    "settle": QT_TRANSLATE_NOOP("Step", "Settled by the archive"),
    "post_change": QT_TRANSLATE_NOOP("Step", "Change of post"),
    "leave": QT_TRANSLATE_NOOP("Step", "Leaving"),
    "return": QT_TRANSLATE_NOOP("Step", "Serving again"),
    "plan_training": QT_TRANSLATE_NOOP("Step", "Training arranged"),
    "photos": QT_TRANSLATE_NOOP("Step", "Photos"),
    "attach": QT_TRANSLATE_NOOP("Step", "Archive material"),
    "unify_spelling": QT_TRANSLATE_NOOP("Step", "One spelling"),
    "accept_check": QT_TRANSLATE_NOOP("Step", "Finding left as it is"),
    "kin_confirm": QT_TRANSLATE_NOOP("Step", "Kin confirmed"),
    "kin_dismiss": QT_TRANSLATE_NOOP("Step", "Not kin"),
    "kin_withdraw": QT_TRANSLATE_NOOP("Step", "Kin asked about again"),
    "terms": QT_TRANSLATE_NOOP("Step", "Terms"),
    "quotas": QT_TRANSLATE_NOOP("Step", "Places of posts"),
    "unit_names": QT_TRANSLATE_NOOP("Step", "Names of the unit"),
    "stroke_order": QT_TRANSLATE_NOOP("Step", "Names by strokes"),
    "village_add": QT_TRANSLATE_NOOP("Step", "New village cadre"),
    "villages": QT_TRANSLATE_NOOP("Step", "Village cadres"),
    "decide": QT_TRANSLATE_NOOP("Step", "Decision about alerts"),
    "decision_withdraw": QT_TRANSLATE_NOOP("Step", "Decision taken back"),
    "rule_set": QT_TRANSLATE_NOOP("Step", "Local value of a rule"),
    "rule_withdraw": QT_TRANSLATE_NOOP("Step", "Local value withdrawn"),
    "rules_import": QT_TRANSLATE_NOOP("Step", "Local values of rules"),
    "view": QT_TRANSLATE_NOOP("Step", "View"),
    "submission_new": QT_TRANSLATE_NOOP("Step", "Request entered"),
    "submission_change": QT_TRANSLATE_NOOP("Step", "Request put right"),
    "submission_delete": QT_TRANSLATE_NOOP("Step", "Request taken out"),
    "submission_freeze": QT_TRANSLATE_NOOP("Step", "Pack frozen"),
    "submission_discard": QT_TRANSLATE_NOOP("Step", "Pack taken back"),
    "submission_send": QT_TRANSLATE_NOOP("Step", "Handed over"),
    "submission_return": QT_TRANSLATE_NOOP("Step", "It came back"),
    "submission_settle": QT_TRANSLATE_NOOP("Step", "Return point settled"),
    "submission_accept": QT_TRANSLATE_NOOP("Step", "Accepted"),
    "practice": QT_TRANSLATE_NOOP("Step", "Sample data"),
    "new": QT_TRANSLATE_NOOP("Step", "New library"),
    "undo": QT_TRANSLATE_NOOP("Step", "Undone:"),
    "redo": QT_TRANSLATE_NOOP("Step", "Done again:"),
    "roster": QT_TRANSLATE_NOOP("Step", "Roster"),
    "own_roster": QT_TRANSLATE_NOOP("Step", "Own roster"),
    "form": QT_TRANSLATE_NOOP("Step", "Approval form written"),
    "fill": QT_TRANSLATE_NOOP("Step", "Blank filled"),
    "ledger": QT_TRANSLATE_NOOP("Step", "Alert ledger"),
    "ledger_print": QT_TRANSLATE_NOOP("Step", "Alert ledger printed"),
    "look_ahead": QT_TRANSLATE_NOOP("Step", "Look ahead written"),
    "comparison": QT_TRANSLATE_NOOP("Step", "Comparison"),
    "today_print": QT_TRANSLATE_NOOP("Step", "List of today printed"),
    "import_problems": QT_TRANSLATE_NOOP("Step", "Rows with problems written"),
    "submission_export": QT_TRANSLATE_NOOP("Step", "Pack written"),
    "submission_view": QT_TRANSLATE_NOOP("Step", "File of a pack looked at"),
    "cover_print": QT_TRANSLATE_NOOP("Step", "Cover sheet printed"),
    "village_roster": QT_TRANSLATE_NOOP("Step", "Village roster"),
    "collection": QT_TRANSLATE_NOOP("Step", "Collection workbook written"),
    "collection_photos": QT_TRANSLATE_NOOP("Step", "Photos of a collection written"),
    "dump": QT_TRANSLATE_NOOP("Step", "Everything exported"),
    "health_list": QT_TRANSLATE_NOOP("Step", "List of findings"),
    "agreement_list": QT_TRANSLATE_NOOP("Step", "List of disagreements"),
    "eligibility_list": QT_TRANSLATE_NOOP("Step", "List of eligibility"),
    "operation_list": QT_TRANSLATE_NOOP("Step", "Operation log written"),
    "submission_ledger": QT_TRANSLATE_NOOP("Step", "Ledger of submissions"),
    "training_list": QT_TRANSLATE_NOOP("Step", "Training list"),
    "talent_sheet": QT_TRANSLATE_NOOP("Step", "Talent sheet"),
    "photo_problems": QT_TRANSLATE_NOOP("Step", "Photos not taken"),
    "rules_export": QT_TRANSLATE_NOOP("Step", "Rules written"),
    "clipboard": QT_TRANSLATE_NOOP("Step", "Copied"),
    "view_material": QT_TRANSLATE_NOOP("Step", "Archive material looked at"),
    "export_material": QT_TRANSLATE_NOOP("Step", "Archive material exported"),
    "show_id": QT_TRANSLATE_NOOP("Step", "ID number shown"),
    "learn": QT_TRANSLATE_NOOP("Step", "Headings remembered"),
    "tag": QT_TRANSLATE_NOOP("Step", "Tag"),
    "forget_word": QT_TRANSLATE_NOOP("Step", "Word forgotten"),
    "keep_word": QT_TRANSLATE_NOOP("Step", "Word kept"),
    "learn_word": QT_TRANSLATE_NOOP("Step", "Word remembered"),
    "keep_apart": QT_TRANSLATE_NOOP("Step", "Spellings kept apart"),
    "forget_spelling": QT_TRANSLATE_NOOP("Step", "Spelling asked about again"),
    "settings": QT_TRANSLATE_NOOP("Step", "Settings"),
    "free_contents": QT_TRANSLATE_NOOP("Step", "Space freed"),
}
"""What actions are called; the operation log tells of those that are no step, too."""

_OF_SUBMISSIONS = tuple(each for each in ACTIONS if each.startswith("submission_"))
_TOLD_WHOLE = frozenset(("import", "village_add", *_OF_SUBMISSIONS))
"""Of these the action says what was touched."""

_MOST_FIELDS = 2
_CADRE = "cadre"


def step_text(step: Step) -> str:
    """Return a step in one line: 修改 周建国 · 健康状况; 批量修改 12 人 · 标签."""
    done = step.done
    source = ACTIONS.get(done.action)
    action = done.action if source is None else QCoreApplication.translate("Step", source)
    who, counted = done.label, _counted(step)
    if counted:
        who = f"{counted} {done.label}" if done.action == "import" else counted
    return " · ".join(part for part in (f"{action} {who}".strip(), _fields(step)) if part)


def actions_named(text: str) -> frozenset[str]:
    """Return the actions whose name has a text in it, none for an empty text."""
    asked = text.casefold()
    translate = QCoreApplication.translate
    return frozenset(
        action
        for action, source in ACTIONS.items()
        if asked and asked in translate("Step", source).casefold()
    )


def _counted(step: Step) -> str:
    """How many people were touched, when they are several."""
    cadres, villagers = len(step.scope.cadres), step.scope.villagers
    if cadres > 1:
        return QCoreApplication.translate("Step", "{count} cadres").format(count=cadres)
    if villagers > 1:
        return QCoreApplication.translate("Step", "{count} village cadres").format(count=villagers)
    return ""


def _fields(step: Step) -> str:
    """The few things that were touched; many of them are told by their number."""
    names = []
    for entity, field in step.scope.fields:
        name = entity_name(entity) if not field or field == "position" else _named(entity, field)
        if name and name not in names:
            names.append(name)
    if step.done.action in _TOLD_WHOLE or not names:
        return ""
    count = len(names)
    if count > _MOST_FIELDS:
        return QCoreApplication.translate("Step", "{count} items").format(count=count)
    return QCoreApplication.translate("Step", ", ").join(names)


def _named(entity: str, field: str) -> str:
    try:
        name = field_name(field)
    except KeyError:
        return ""
    return name if entity == _CADRE else f"{entity_name(entity)} {name}"
