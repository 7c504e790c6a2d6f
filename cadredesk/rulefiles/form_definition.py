"""A form's definition, read from its file under `resources/forms`.

A variant is a file that names what it `extends` and says only what is different there: cells
of a page that go (`without`) and that come (`cells`), and its columns and rows where they are
others. It may extend several; what the later ones change is put on the first.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from operator import attrgetter
from pathlib import Path
from typing import Any

from cadredesk.domain.form.definition import (
    Abbreviation,
    FamilyBlock,
    FormDefinition,
    FormPage,
    FormText,
)
from cadredesk.rulefiles.filling import filled
from cadredesk.rulefiles.form_cells import cell_range, found_in, read_cells, without_cells
from cadredesk.rulefiles.form_grid import refuse_what_does_not_close
from cadredesk.rulefiles.section import Section

_PAGES = 2
_SIDES = ("left", "right", "top", "bottom")


def read_forms(folder: Path) -> dict[str, FormDefinition]:
    """Return every form of a folder by the name of its file, in the order of their names.

    Raises `RuleDataError` (`rules.unreadable`) as `read_form_definition` does, and for a
    variant that is called like another.
    """
    paths = sorted(folder.glob("*.toml"), key=attrgetter("stem"))
    forms = {path.stem: read_form_definition(path) for path in paths}
    called: dict[str, str] = {}
    for key, form in forms.items():
        other = called.setdefault(form.variant, key)
        if other != key:
            place = Section(f"{key}.toml", {})
            raise place.error(f"has the 'variant' of {other}.toml; nobody could tell them apart")
    return forms


def read_form_definition(path: Path) -> FormDefinition:
    """Read a form.

    Raises `RuleDataError` (`rules.unreadable`) with the file and the place in it for a key that
    nothing knows, a cell that is not there, and a page that does not close or fit its paper.
    """
    return _read(path, ())


def _read(path: Path, above: tuple[str, ...]) -> FormDefinition:
    """Read a form for those that extend it."""
    file = Section.of_file(path)
    form = _variant(path, file, above) if file.has("extends") else _whole(path.stem, file)
    file.finish()
    refuse_what_does_not_close(form, file)
    return form


def _whole(key: str, file: Section) -> FormDefinition:
    pages = tuple(_page(row) for row in file.rows("pages"))
    if len(pages) != _PAGES:
        raise file.error(f"needs {_PAGES} tables [[pages]] and has {len(pages)}")
    family = filled(
        FamilyBlock,
        file.section("family"),
        cells=read_cells(file, "family_cells"),
        yielding=_yielding(file),
    )
    said = {name: take(file, name) for name, take in _HEAD.items()}
    return FormDefinition(key=key, pages=pages, family=family, **said)


def _variant(path: Path, file: Section, above: tuple[str, ...]) -> FormDefinition:
    if not file.has("variant"):
        raise file.error("needs 'variant', the name by which people choose it")
    first, *others = _extended(path, file, (*above, path.stem))
    form = _read(first, (*above, path.stem))
    for other in others:
        form = _changed(form, Section.of_file(other))
    form = _changed(form, file)
    said = {name: take(file, name) for name, take in _HEAD.items() if file.has(name)}
    return replace(form, key=path.stem, family=_family(form.family, file), **said)


def _extended(path: Path, file: Section, above: tuple[str, ...]) -> tuple[Path, ...]:
    """Return the files that one extends, each of which must be there."""
    names = file.texts("extends")
    if not names:
        raise file.error("needs the name of a form in 'extends'")
    for name in names:
        if name in above:
            raise file.error(f"extends {name!r}, which extends it")
        if not path.with_name(f"{name}.toml").is_file():
            others = {each.stem for each in path.parent.glob("*.toml")} - {path.stem}
            known = ", ".join(sorted(others))
            raise file.error(f"extends {name!r}, which is not beside it; known are {known}")
    return tuple(path.with_name(f"{name}.toml") for name in names)


def _changed(form: FormDefinition, file: Section) -> FormDefinition:
    """Return a form with what a variant says of each page put on it."""
    if file.has("changes"):
        for change in file.rows("changes"):
            form = _page_changed(form, change)
    return form


def _page_changed(form: FormDefinition, change: Section) -> FormDefinition:
    number = change.number("page")
    if not 1 <= number <= _PAGES:
        raise change.error(f"has {number} as 'page'; there are 1 and {_PAGES}")
    page = form.pages[number - 1]
    cells = read_cells(change, "cells") if change.has("cells") else ()
    if change.has("without"):
        page = without_cells(page, change)
    coming = set(map(cell_range, cells))
    kept = [each for each in page.cells if cell_range(each) not in coming]
    changed = replace(
        page,
        cells=found_in(kept, cells),
        columns=_columns(page, change) if change.has("columns") else page.columns,
        rows=change.measures("rows") if change.has("rows") else page.rows,
    )
    pages = tuple(changed if each is form.pages[number - 1] else each for each in form.pages)
    family = form.family
    if change.has("family_cells"):
        family = replace(family, cells=read_cells(change, "family_cells"))
    change.finish()
    return replace(form, pages=pages, family=family)


def _columns(page: FormPage, change: Section) -> tuple[int, ...]:
    """Take the columns of a changed page, which is as wide as before."""
    columns, wide = change.numbers("columns"), sum(page.columns)
    if sum(columns) != wide:
        raise change.error(f"has 'columns' of {sum(columns)} twips; those of the form have {wide}")
    return columns


def _family(family: FamilyBlock, file: Section) -> FamilyBlock:
    """Return the family block of a variant, whose rows may stand elsewhere than the form's."""
    if file.has("yielding"):
        family = replace(family, yielding=_yielding(file))
    if file.has("family"):
        section = file.section("family")
        family = filled(FamilyBlock, section, cells=family.cells, yielding=family.yielding)
    return family


def _page(row: Section) -> FormPage:
    return filled(FormPage, row, cells=found_in((), read_cells(row, "cells")))


def _yielding(file: Section) -> tuple[tuple[int, float], ...]:
    found = []
    for each in file.rows("yielding"):
        found.append((each.number("row") - 1, each.measure("least")))
        each.finish()
    return tuple(found)


def _line_of_text(file: Section, key: str) -> FormText:
    return filled(FormText, file.section(key))


def _abbreviations(file: Section, key: str) -> tuple[Abbreviation, ...]:
    return tuple(filled(Abbreviation, row) for row in file.rows(key))


def _margins(file: Section, key: str) -> dict[str, float]:
    table = file.section(key)
    margins = {side: table.measure(side) for side in _SIDES}
    table.finish()
    return margins


_HEAD: dict[str, Callable[[Section, str], Any]] = {
    "name": Section.text,
    "variant": Section.text,
    "font": Section.text,
    "size": Section.measure,
    "margins_mm": _margins,
    "title": _line_of_text,
    "foot": _line_of_text,
    "smallest": Section.measure,
    "resume_smallest": Section.measure,
    "posts_smallest": Section.measure,
    "line": Section.measure,
    "ink": Section.measure,
    "abbreviations": _abbreviations,
}
"""What stands above the pages; a variant says what of it is different."""
