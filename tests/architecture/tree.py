"""The repository's own files, for tests that read the code instead of running it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

CODE_FOLDERS = ("cadredesk", "tests", "benchmarks", "packaging")
_TEXT_SUFFIXES = set(".cfg .json .mako .md .py .qss .sh .spec .toml .ts .txt .yaml .yml".split())
_TEXT_NAMES = {"Makefile", "LICENSE", "run", ".gitignore", "requirements.lock"}
_BUILT = {"build", "dist", "__pycache__", "node_modules"}


def name_of(path: Path) -> str:
    """Return a path as it is written from the root of the repository."""
    return path.relative_to(ROOT).as_posix()


@cache
def modules(*folders: str) -> tuple[Path, ...]:
    """Return every Python file under some folders of the repository, in order."""
    found = (path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return tuple(sorted(path for path in found if not _BUILT.intersection(path.parts)))


@cache
def texts() -> tuple[Path, ...]:
    """Return every text file that is kept in the repository, in order."""
    return tuple(sorted(_walk(ROOT)))


@cache
def syntax(path: Path) -> ast.Module:
    """Return the parsed module."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=name_of(path))


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Return every call of a module with the last part of the name that is called."""
    for node in ast.walk(syntax(path)):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Attribute(attr=name) | ast.Name(id=name):
                    yield name, node


def _walk(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_dir():
            hidden = path.name.startswith(".") and path.name != ".ci"
            if not hidden and path.name not in _BUILT and not path.name.endswith(".egg-info"):
                yield from _walk(path)
        elif path.suffix in _TEXT_SUFFIXES or path.name in _TEXT_NAMES:
            yield path
