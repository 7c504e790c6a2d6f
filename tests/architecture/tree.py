"""The repository's own files, for tests that read the code instead of running it."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
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
def text_of(path: Path) -> str:
    """Return what a file says."""
    return path.read_text(encoding="utf-8")


def parse(path: Path) -> ast.Module:
    """Parse a module."""
    return ast.parse(text_of(path), filename=name_of(path))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Return every node of a module of the program; several rules look at each."""
    return tuple(ast.walk(parse(path)))


@cache
def calls(path: Path) -> tuple[tuple[str, ast.Call], ...]:
    """Return every call of a module with the last part of the name that is called."""
    return tuple(
        (name, node)
        for node in nodes(path)
        if isinstance(node, ast.Call)
        and (name := getattr(node.func, "attr", getattr(node.func, "id", "")))
    )


def forbid(offences: Callable[[Path], Iterable[str]], paths: Iterable[Path]) -> None:
    """Fail when something in these files breaks a rule, and name everything that does."""
    seen = tuple(paths)
    assert seen, "a rule about no file guards nothing"
    found = [f"{name_of(path)}: {offence}" for path in seen for offence in offences(path)]
    assert not found, "\n".join(found)


def _walk(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_dir():
            hidden = path.name.startswith(".") and path.name != ".ci"
            if not hidden and path.name not in _BUILT and not path.name.endswith(".egg-info"):
                yield from _walk(path)
        elif path.suffix in _TEXT_SUFFIXES or path.name in _TEXT_NAMES:
            yield path
