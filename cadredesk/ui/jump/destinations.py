"""What the jump box can lead to, and which pages and commands a text means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from cadredesk.services.cadre_views import Section
from cadredesk.services.search import Found
from cadredesk.ui import text as texts
from cadredesk.ui.actions import CommandId
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.talent.visit import TalentVisit

TALENT_PAGE = "talent"
SPECIALITY = "speciality"
_SECTIONS = {SPECIALITY: Section.SPECIALITIES, "resume_entry": Section.RESUME}
_PASSAGE_LENGTH = 28
_MOST_COMMANDS = 5


@dataclass(frozen=True, slots=True)
class Place:
    """One row of the box: its words, and where it leads: a file, a page, or a command.

    `argument` is handed to the page.
    """

    title: str
    detail: str
    visit: FileVisit | None = None
    page: str = ""
    argument: object = None
    command: CommandId | None = None
    code: str = ""


def people_of(found: Found) -> list[Place]:
    """Return the people who were found."""
    return [
        Place(
            each.name,
            texts.facts(texts.month_text(each.born_on), each.current_posts),
            FileVisit(each.id),
        )
        for each in found.people
    ]


def every_speciality() -> Place:
    """Return the list of all specialities, which is a part of a page."""
    title = QCoreApplication.translate("JumpBox", "All specialities")
    return Place(title, "", page=TALENT_PAGE, argument=TalentVisit(""))


def passages_of(found: Found, wanted: str) -> list[Place]:
    """Return the passages that were found, with the words around the text.

    Where specialities are among them, the list of them comes first: who is looking for
    somebody who can do something wants to see everybody who can.
    """
    listed = [each for each in found.passages if each.entity == SPECIALITY]
    title = QCoreApplication.translate("JumpBox", "All specialities with “{text}”")
    pool = Place(
        title.format(text=wanted.strip()),
        "",
        page=TALENT_PAGE,
        argument=TalentVisit(wanted.strip()),
    )
    return [
        *([pool] if listed else []),
        *_passage_places(found, wanted),
    ]


def _passage_places(found: Found, wanted: str) -> list[Place]:
    return [
        Place(
            each.name,
            _around(each.text, wanted),
            FileVisit(each.cadre, section=_SECTIONS[each.entity]),
        )
        for each in found.passages
    ]


def functions_of(offered: Iterable[Place], wanted: str) -> list[Place]:
    """Return the pages and commands whose name or 功能码 a text means, an exact code first."""
    cleaned = wanted.strip().lower()
    if not cleaned:
        return []
    hits = [
        each for each in offered if each.code.startswith(cleaned) or cleaned in each.title.lower()
    ]
    return sorted(hits, key=lambda each: each.code != cleaned)[:_MOST_COMMANDS]


def exact_code(offered: Sequence[Place], wanted: str) -> Place | None:
    """Return what a whole 功能码 of two digits leads to."""
    return next((each for each in offered if each.code and each.code == wanted.strip()), None)


def _around(text: str, wanted: str) -> str:
    at = max(0, text.find(wanted.strip()) - _PASSAGE_LENGTH // 2)
    cut = text[at : at + _PASSAGE_LENGTH]
    return ("…" if at else "") + cut + ("…" if at + _PASSAGE_LENGTH < len(text) else "")
