"""How a library was found when it was opened."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Opening:
    """What opening a library found out that the person should know.

    `after_crash` says that the last session did not end in order (the file was checked in
    full); `copied_while_open` that the file is a copy made then, which is only read;
    `restored` that it was made from a backup a moment ago.
    """

    read_only: bool = False
    after_crash: bool = False
    copied_while_open: bool = False
    restored: bool = False
