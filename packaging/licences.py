"""The licences of everything inside the frozen program, as the one text that 关于 shows.

`build.spec` calls it when it knows what goes in: the program, Python, the packages that the
program needs, the system's libraries that are carried along, and `notices.toml` for what
brings no text of its own. A part without a text stops the build.
"""

from __future__ import annotations

import functools
import json
import re
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
COMMON = Path("/usr/share/common-licenses")
SYSTEM_TEXTS = Path("/usr/share/doc")
EXTRAS = ("xls",)
"""What is optional from source and is carried by every package."""

_LICENCE = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)
_TOLD_IN_NOTICES = frozenset({"pyside6-essentials", "shiboken6"})
_RULE = "=" * 78


@dataclass(frozen=True, slots=True)
class Part:
    """One thing inside, with the texts of its licence."""

    name: str
    texts: tuple[str, ...]


def collect(libraries: Iterable[Path]) -> str:
    """Return the whole text; `libraries` are the system's own that are carried along."""
    parts = [_program(), *_own_data(), _python(), *_packages(), *_notices()]
    parts += _system_parts(libraries)
    for part in parts:
        if not any(text.strip() for text in part.texts):
            raise RuntimeError(f"no licence was found for {part.name}")
    listed = "\n".join(f"  {part.name}" for part in parts)
    chapters = (f"{_RULE}\n{part.name}\n{_RULE}\n\n" + "\n\n".join(part.texts) for part in parts)
    return f"{listed}\n\n" + "\n\n".join(chapters) + "\n"


def needed_distributions() -> list[metadata.Distribution]:
    """Return the installed packages that the program needs, and those that they need."""
    project = tomllib.loads(_read(ROOT / "pyproject.toml"))["project"]
    wanted = [Requirement(text) for text in project["dependencies"]]
    for extra in EXTRAS:
        wanted += [Requirement(text) for text in project["optional-dependencies"][extra]]
    found: dict[str, metadata.Distribution] = {}
    while wanted:
        requirement = wanted.pop()
        name = canonicalize_name(requirement.name)
        if name not in found and _applies(requirement):
            found[name] = metadata.distribution(requirement.name)
            wanted += [Requirement(text) for text in found[name].requires or ()]
    return [found[name] for name in sorted(found)]


def _applies(requirement: Requirement) -> bool:
    return requirement.marker is None or requirement.marker.evaluate({"extra": ""})


def _program() -> Part:
    return Part("CadreDesk", (_read(ROOT / "LICENSE"),))


def _own_data() -> Iterator[Part]:
    names = {"icons": "Fluent UI System Icons", "strokes": "Strokes of characters"}
    for folder, name in names.items():
        yield Part(name, (_read(ROOT / "resources" / folder / "LICENSE.txt"),))


def _python() -> Part:
    places = (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        SYSTEM_TEXTS / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "copyright",
    )
    texts = tuple(_read(place) for place in places if place.is_file())[:1]
    return Part(f"Python {sys.version.split()[0]}", texts)


def _packages() -> Iterator[Part]:
    for distribution in needed_distributions():
        name = distribution.metadata["Name"]
        if canonicalize_name(name) in _TOLD_IN_NOTICES:
            continue
        files = sorted(
            (file for file in distribution.files or () if _is_licence(Path(file))), key=str
        )
        texts = [file.read_text(encoding="utf-8") for file in files]
        yield Part(f"{name} {distribution.version}", (*texts, *_compiled_in(distribution)))


def _compiled_in(distribution: metadata.Distribution) -> Iterator[str]:
    """Yield what a package says that it was built of, such as crates of Rust, with its terms."""
    for file in distribution.files or ():
        if file.match("*.dist-info/sboms/*.json"):
            parts = json.loads(file.read_text(encoding="utf-8"))["components"]
            lines = (f"  {each['name']} {each['version']}{_terms(each)}" for each in parts)
            yield "\n".join(("Compiled into it:", *sorted(lines)))


def _terms(component: Mapping[str, Any]) -> str:
    said = (
        each.get("expression") or each["license"]["id"] for each in component.get("licenses", ())
    )
    return "".join(f", {terms}" for terms in said)


def _is_licence(file: Path) -> bool:
    inside = any(part.endswith(".dist-info") for part in file.parts)
    return inside and _LICENCE.match(file.name) is not None


def _notices() -> Iterator[Part]:
    for notice in tomllib.loads(_read(ROOT / "packaging" / "notices.toml"))["notice"]:
        common = [_read(COMMON / name) for name in notice.get("common", ())]
        yield Part(notice["name"], (notice["text"].strip(), *common))


def _system_parts(libraries: Iterable[Path]) -> list[Part]:
    packages = {package for library in libraries if (package := _package_of(library))}
    return [
        Part(f"{package} (Debian)", (_read(SYSTEM_TEXTS / package / "copyright"),))
        for package in sorted(packages)
    ]


@functools.cache
def _package_of(library: Path) -> str:
    """Return the Debian package of a library, empty where it is of no package.

    A merged /usr has each library under two paths, and dpkg knows the older one.
    """
    real = library.resolve()
    for path in (real, Path("/", *real.parts[2:])):
        done = subprocess.run(
            ["dpkg", "-S", str(path)], capture_output=True, text=True, check=False
        )
        if done.returncode == 0:
            return done.stdout.partition(":")[0]
    return ""


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
