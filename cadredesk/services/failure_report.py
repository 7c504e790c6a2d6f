"""What is told of a bug: where in the program it is, and nothing about the people in it.

An error's own words may hold a name, a number or a folder, so they are left out, except of
those kinds that only ever speak of the program itself. Of a place in the code stand the
module, the line and the function; never the folder that somebody installed it in.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from cadredesk.domain.errors import CadreDeskError

_OURS = "cadredesk"
_INSTALLED = frozenset({"site-packages", "dist-packages"})
_SPEAKS_OF_CODE = (AttributeError, ImportError, NameError)
_MOST_FRAMES = 30


def failure_report(error: BaseException, versions: Sequence[str]) -> str:
    """Return what may be passed on about an error that nobody foresaw.

    Args:
        error: The error, with its traceback and those that led to it.
        versions: Of the program and what it stands on, one a line.
    """
    return "\n".join([*versions, "", *_chain(error)])


def _chain(error: BaseException) -> Iterator[str]:
    """Tell the first cause first, as tracebacks do."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _chain(before)
        yield ""
    for frame in traceback.extract_tb(error.__traceback__)[-_MOST_FRAMES:]:
        yield f"  {_place(frame.filename)}:{frame.lineno} {frame.name}"
    yield _name(error)


def _name(error: BaseException) -> str:
    kind = type(error)
    name = kind.__qualname__
    if kind.__module__ != "builtins":
        name = f"{kind.__module__}.{name}"
    if isinstance(error, CadreDeskError):
        return f"{name}: {error.code}"
    if isinstance(error, OSError):
        return f"{name}: errno {error.errno}"
    return f"{name}: {error}" if isinstance(error, _SPEAKS_OF_CODE) else name


def _place(file: str) -> str:
    """Return a module's file without the folders in which it was installed."""
    parts = PurePosixPath(file.replace("\\", "/")).parts
    for at in range(len(parts) - 1, -1, -1):
        if parts[at] in _INSTALLED:
            return "/".join(parts[at + 1 :])
        if parts[at] == _OURS:
            return "/".join(parts[at:])
    return parts[-1] if parts else file
