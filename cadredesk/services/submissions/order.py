"""What a pack is made of, about whom, and as of which day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cadredesk.domain.ids import CadreId, SubmissionId
from cadredesk.domain.submission.manifest import FactKey
from cadredesk.services.form_format import FormFormat


@dataclass(frozen=True, slots=True)
class Wanted:
    """What goes into a pack.

    Rosters by the keys of their layouts, forms by their formats, the blank that came with the
    request filled, and files of one's own as they are. `cover` adds the 报送单 that lists them.
    """

    layouts: tuple[str, ...] = ()
    forms: tuple[FormFormat, ...] = ()
    blank: bool = False
    own: tuple[Path, ...] = ()
    cover: bool = True

    @property
    def is_empty(self) -> bool:
        """Whether nothing was chosen."""
        return not (self.layouts or self.forms or self.blank or self.own)


@dataclass(frozen=True, slots=True)
class PackOrder:
    """What is packed for which submission, about whom, as of a day.

    What of `hold_back` changed on file since the last version, and nobody asked for, stays as it
    was sent. Without `people` it is everybody who serves. `purpose` is what the register of
    exports says that the papers are for.
    """

    submission: SubmissionId
    wanted: Wanted
    day: date
    people: Sequence[CadreId] | None = None
    purpose: str = ""
    hold_back: frozenset[FactKey] = frozenset()
