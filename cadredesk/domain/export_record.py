"""What left the library (导出登记): which paper, of how many people, what for, which file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class IdsShown(StrEnum):
    """Whether a paper tells people's identity numbers."""

    NONE = "不含"
    MASKED = "遮挡"
    WHOLE = "完整"


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """One thing on its way out, as the register keeps it.

    `action` is a code (`roster`, `ledger`, `form`), `paper` what people call it (干部名册),
    `people` how many it tells of. `file` is the name of the file or folder, or what a printed
    paper is called; `files` how many files there are, none for paper. `checksum` is the SHA-256
    of the file in hexadecimal; of several files it is that of their list (sum, two spaces, name).
    """

    action: str
    paper: str
    file: str
    people: int = 0
    files: int = 1
    checksum: str = ""
    ids: IdsShown = IdsShown.NONE
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class ExportRecord:
    """A departure with its number, counted from 1 in each library, its moment and its clerk."""

    number: int
    at: datetime
    by: str
    left: Departure
