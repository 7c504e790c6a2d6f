"""A workbook as the parts of its package: which part is what, and all of them written anew.

What is not asked for keeps its bytes, its place among the parts, its time and its way of
packing.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Mapping
from pathlib import Path

from cadredesk.domain.errors import PlatformError, UserError
from cadredesk.spreadsheets.blank.spans import Span, inner_text, read_part

WORKBOOK = "xl/workbook.xml"


class Package:
    """The parts of a workbook that passed the gate."""

    def __init__(self, path: Path) -> None:
        """Read every part; raises `UserError` (`workbook.damaged`) or `PlatformError`."""
        self.file = path.name
        try:
            with zipfile.ZipFile(path) as package:
                self._entries = package.infolist()
                self._parts = {each.filename: package.read(each) for each in self._entries}
                self._comment = package.comment
        except (zipfile.BadZipFile, EOFError) as error:
            raise UserError("workbook.damaged", file=path.name) from error
        except OSError as error:
            raise PlatformError("workbook.unreadable", file=path.name) from error

    @property
    def parts(self) -> Mapping[str, bytes]:
        """The bytes of each part by its name."""
        return self._parts

    def root(self, part: str) -> Span:
        """Return a part parsed; raises `UserError` (`workbook.damaged`)."""
        if part not in self._parts:
            raise UserError("workbook.damaged", file=self.file)
        return read_part(self._parts[part], self.file)

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """Return what a part relates to, by id: the last word of its kind, and the part."""
        folder, _slash, name = part.rpartition("/")
        place = f"{folder}/_rels/{name}.rels"
        if place not in self._parts:
            return {}
        return {
            each.get("Id"): (each.get("Type").rpartition("/")[2], _resolved(folder, each))
            for each in self.root(place).children
            if each.get("TargetMode") != "External"
        }

    def sheets(self) -> dict[str, str]:
        """Return the part of each sheet by the sheet's name, in their order."""
        relations = self.related(WORKBOOK)
        listed = self.root(WORKBOOK).child("sheets")
        found = {
            each.get("name"): relations.get(_relation_id(each), ("", ""))
            for each in (listed.children if listed else ())
        }
        return {name: part for name, (kind, part) in found.items() if kind == "worksheet"}

    def defined_names(self) -> dict[str, str]:
        """Return what each name stands for."""
        listed = self.root(WORKBOOK).child("definedNames")
        data = self._parts[WORKBOOK]
        return {
            each.get("name"): inner_text(data, each)
            for each in (listed.children if listed else ())
            if not each.is_empty_tag
        }

    def packed(self, changed: Mapping[str, bytes]) -> bytes:
        """Return the workbook with some parts changed."""
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w") as package:
            package.comment = self._comment
            for entry in self._entries:
                part = changed.get(entry.filename, self._parts[entry.filename])
                package.writestr(_like(entry), part)
        return content.getvalue()


def _like(entry: zipfile.ZipInfo) -> zipfile.ZipInfo:
    copy = zipfile.ZipInfo(entry.filename, entry.date_time)
    copy.compress_type = entry.compress_type
    copy.external_attr = entry.external_attr
    copy.create_system = entry.create_system
    copy.comment = entry.comment
    return copy


def _relation_id(sheet: Span) -> str:
    # Attributes are known without their prefix: r:id is told from sheetId by its name alone.
    return sheet.get("id")


def _resolved(folder: str, relation: Span) -> str:
    target = relation.get("Target")
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(folder, target))
