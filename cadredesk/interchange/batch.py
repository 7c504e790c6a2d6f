"""Files that came in together: chosen ones, folders of them, ZIPs whose names may be GBK.

Each file has its own outcome. Nothing of a ZIP is written to the disk.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from cadredesk.domain.errors import CadreDeskError, PlatformError, UserError
from cadredesk.domain.interchange.form import F, InterchangeForm
from cadredesk.interchange.lrm import read_lrm
from cadredesk.interchange.lrmx import MOST_BYTES, read_lrmx
from cadredesk.interchange.package import Package
from cadredesk.services.interchange.files import ReadFile
from cadredesk.services.progress import ReportProgress, no_progress

MOST_FILES = 2_000
MOST_ENTRIES = 50_000
LRMX, LRM, ZIP = ".lrmx", ".lrm", ".zip"
_PICTURES = (".pic", ".jpg", ".jpeg")

Load = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Source:
    """A file and how to get at its bytes; `picture` is the photo of an .lrm beside it."""

    name: str
    load: Load
    picture: Load | None = None


class InterchangeFiles:
    """Reads whatever was chosen."""

    def read(
        self, paths: Sequence[Path], progress: ReportProgress = no_progress
    ) -> tuple[ReadFile, ...]:
        """Return an outcome for each file (see `InterchangeReader`)."""
        sources = [source for path in paths for source in _sources(path)]
        if not sources:
            shown = "、".join(path.name for path in paths)
            raise UserError("interchange.nothing", file=shown)
        if len(sources) > MOST_FILES:
            raise UserError("interchange.too_many_files", count=len(sources), limit=MOST_FILES)
        done: list[ReadFile] = []
        for source in sources:
            progress(len(done), len(sources), source.name)
            done.append(_outcome(source))
        progress(len(sources), len(sources), "")
        return tuple(done)


def _outcome(source: Source) -> ReadFile:
    try:
        return ReadFile(source.name, _read(source))
    except CadreDeskError as error:
        return ReadFile(source.name, error=error)


def _read(source: Source) -> InterchangeForm:
    shown = source.name.rpartition("/")[2]
    content = source.load()
    if source.name.lower().endswith(LRM):
        picture = None if source.picture is None else source.picture()
        form = read_lrm(content, shown, picture)
    else:
        form = read_lrmx(content, shown)
    if not form.text(F.NAME):
        raise UserError("interchange.nameless", file=shown)
    return form


def _sources(path: Path) -> Iterator[Source]:
    """Yield the files that a path stands for; a file that was named is always one of them."""
    if path.is_dir():
        loads = {name: _loader(file) for name, file in sorted(_inside(path))}
        yield from _forms(loads)
    elif path.suffix.lower() == ZIP:
        package = Package(path)
        yield from _forms(package.loads())
    else:
        beside = {each.name: _loader(each) for each in _neighbours(path)}
        yield Source(path.name, _loader(path), _picture(path.name, beside))


def _inside(folder: Path) -> tuple[tuple[str, Path], ...]:
    """Return the files in a folder and in the folders in it, if that is not a whole disk.

    Raises `UserError` (`interchange.too_many_files`).
    """
    found = tuple(islice(_walk(folder), MOST_ENTRIES + 1))
    if len(found) > MOST_ENTRIES:
        raise UserError("interchange.too_many_files", count=f"{MOST_ENTRIES}+", limit=MOST_FILES)
    return found


def _walk(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield each file with its name from the folder on: `甲村/张三.lrmx`."""
    for place, _folders, names in os.walk(folder):
        here = Path(place)
        before = "" if here == folder else f"{here.relative_to(folder).as_posix()}/"
        for name in names:
            file = here / name
            if file.is_file():
                yield before + name, file


def _neighbours(path: Path) -> tuple[Path, ...]:
    """Return the files that may be the photo of an .lrm."""
    if path.suffix.lower() != LRM or not path.parent.is_dir():
        return ()
    return tuple(each for each in path.parent.glob(f"{_literal(path.stem)}.*") if each.is_file())


def _literal(text: str) -> str:
    return "".join(f"[{char}]" if char in "*?[" else char for char in text)


def _forms(loads: Mapping[str, Load]) -> Iterator[Source]:
    for name, load in loads.items():
        lowered = name.lower()
        if lowered.endswith(ZIP) and not _is_litter(name):
            yield Source(name, _nested(name))
        elif lowered.endswith((LRMX, LRM)) and not _is_litter(name):
            picture = _picture(name, loads) if lowered.endswith(LRM) else None
            yield Source(name, load, picture)


def _nested(name: str) -> Load:
    """A ZIP among other files, which nobody chose: it is told, and not read."""

    def load() -> bytes:
        raise UserError("interchange.nested_zip", file=name.rpartition("/")[2])

    return load


def _is_litter(name: str) -> bool:
    """Whether a system left it there: `__MACOSX/._张三.lrmx`, `~$张三.lrmx`."""
    folders = name.replace("\\", "/").split("/")
    return folders[-1].startswith((".", "~$")) or "__MACOSX" in folders


def _picture(name: str, loads: Mapping[str, Load]) -> Load | None:
    lowered = {each.lower(): load for each, load in loads.items()}
    stem = name.lower().removesuffix(LRM)
    return next((lowered[stem + end] for end in _PICTURES if stem + end in lowered), None)


def _loader(path: Path) -> Load:
    def load() -> bytes:
        try:
            if path.stat().st_size > MOST_BYTES:
                raise UserError(
                    "interchange.too_large", file=path.name, limit=MOST_BYTES // 1_000_000
                )
            return path.read_bytes()
        except FileNotFoundError as error:
            raise UserError("interchange.missing", file=path.name) from error
        except OSError as error:
            raise PlatformError("interchange.unreadable", file=path.name) from error

    return load
