"""The basics of a cadre file: who somebody is, and where he or she stands."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.cadre import CadreFile
from cadredesk.services.cadre_views import CadreView, age_matters, career_of
from cadredesk.ui import text
from cadredesk.ui.fields import field_name
from cadredesk.ui.widgets.blocks import FactBlock, FactRow

_IDENTITY = (
    "name",
    "id_number",
    "sex",
    "born_on",
    "ethnic_group",
    "ancestral_home",
    "birthplace",
    "growth_place",
    "health",
    "political_affiliation",
    "second_affiliation",
    "joined_party_on",
    "full_party_on",
    "began_work_on",
    "professional_title",
    "expertise",
    "phone",
)
_EMPLOYMENT = (
    "category",
    "staffing",
    "managed_by",
    "entered_civil_service_on",
    "registered_on",
    "came_to_township_on",
    "status",
    "roster_group",
    "note",
)

translate = QCoreApplication.translate


def identity(view: CadreView, day: date) -> FactBlock:
    """Return who somebody is."""
    rows = tuple(_fact(view.file, name, day) for name in _IDENTITY)
    return FactBlock(translate("CadreFile", "Identity"), rows)


def work(view: CadreView, day: date) -> FactBlock:
    """Return where somebody works, since when, and on what terms."""
    file = view.file
    career = career_of(file)
    rows = (
        FactRow(
            "cadre.unit_id",
            translate("CadreFile", "Unit"),
            view.unit_name(file.cadre.unit_id),
        ),
        _fact(file, "current_posts", day),
        _fact(file, "short_post", day),
        FactRow(
            "appointment.appointed_on",
            translate("CadreFile", "In post since"),
            text.since_text(career.in_post_since, day),
        ),
        FactRow("tier_period.tier", field_name("tier"), text.word_text(career.tier)),
        FactRow(
            "tier_period.started_on",
            translate("CadreFile", "At this level since"),
            text.since_text(career.tier_since, day),
        ),
        FactRow("grade_period.grade", field_name("grade"), career.grade),
        FactRow(
            "grade_period.started_on",
            translate("CadreFile", "In this grade since"),
            text.since_text(career.grade_since, day),
        ),
        *(_fact(file, name, day) for name in _EMPLOYMENT),
    )
    return FactBlock(translate("CadreFile", "Work"), rows)


def headline(view: CadreView, day: date) -> tuple[str, str]:
    """Return the two lines about somebody at the head of the file."""
    file, cadre, career = view.file, view.file.cadre, career_of(view.file)
    joined = " ".join(
        part
        for part in (cadre.political_affiliation, text.month_text(cadre.joined_party_on))
        if part
    )
    began = translate("CadreFile", "began work {when}").format(
        when=text.month_text(cadre.began_work_on)
    )
    person = text.facts(
        text.word_text(cadre.sex),
        cadre.ethnic_group,
        _basic_text(file, "born_on", day),
        joined,
        began if cadre.began_work_on else "",
    )
    return person, text.facts(*_since_lines(view, day), career.grade)


def _since_lines(view: CadreView, day: date) -> list[str]:
    career = career_of(view.file)
    patterns = (
        (translate("CadreFile", "in post {since}"), career.in_post_since),
        (translate("CadreFile", "at this level {since}"), career.tier_since),
        (translate("CadreFile", "in the township {since}"), view.file.cadre.came_to_township_on),
    )
    return [
        pattern.format(since=text.since_text(start, day)) for pattern, start in patterns if start
    ]


def _fact(file: CadreFile, name: str, day: date) -> FactRow:
    return FactRow(f"cadre.{name}", field_name(name), _basic_text(file, name, day))


def _basic_text(file: CadreFile, name: str, day: date) -> str:
    cadre = file.cadre
    match name:
        case "born_on":
            if age_matters(file):
                return text.born_text(cadre.born_on, day)
            return text.month_text(cadre.born_on)
        case "sex":
            return text.word_text(cadre.sex)
        case "category":
            return text.word_text(cadre.category)
        case "status":
            return text.facts(text.word_text(cadre.status), text.month_text(cadre.status_since))
    value = getattr(cadre, name)
    return "" if value is None else str(value)
