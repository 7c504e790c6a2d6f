"""Wrong passwords slow the next try down, also after a restart.

This slows a person at the window. Against somebody who has the file, only Argon2id and a
good password count.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cadredesk.domain.errors import UserError
from cadredesk.storage.durable import write_json

if TYPE_CHECKING:
    from cadredesk.services.clock import Clock

ATTEMPTS_FILE = "attempts.json"
_FREE = 4
_FIRST_WAIT = 30
_LONGEST_WAIT = 15 * 60


def wait_after(failures: int) -> int:
    """Return how many seconds to wait after so many wrong passwords in a row.

    One to four cost nothing, then 30 s, doubled each time up to fifteen minutes.
    """
    if failures <= _FREE:
        return 0
    return min(_LONGEST_WAIT, _FIRST_WAIT << min(failures - _FREE - 1, 10))


class Attempts:
    """The wrong passwords in a row of one library folder, remembered beside it.

    A folder that cannot be written keeps the count for this run of the program only.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._file = folder / ATTEMPTS_FILE
        self._clock = clock
        self._last = clock.now()
        self.failures = 0
        self._read()

    def _read(self) -> None:
        if not self._file.is_file():
            return
        try:
            content = json.loads(self._file.read_text(encoding="utf-8"))
            self.failures = int(content["failures"])
            self._last = datetime.fromisoformat(content["last"])
        except (ValueError, KeyError, TypeError):
            # Somebody spoiled the count to be rid of it: wait once, as after the fifth.
            self._note(_FREE + 1)

    def refuse_if_too_soon(self) -> None:
        """Raise `UserError` (`password.wait`, with the seconds left) while waiting is due.

        A clock that was set back makes the wait start again, never longer than it was.
        """
        wait = wait_after(self.failures)
        passed = (self._clock.now() - self._last).total_seconds()
        if passed < 0:
            self._note(self.failures)
            passed = 0
        if passed < wait:
            raise UserError("password.wait", seconds=round(wait - passed))

    def failed(self) -> int:
        """Count a wrong password; return how many seconds the next try has to wait."""
        self._note(self.failures + 1)
        return wait_after(self.failures)

    def succeeded(self) -> None:
        """Forget the wrong ones."""
        if self.failures:
            self.failures = 0
            self._file.unlink(missing_ok=True)

    def _note(self, failures: int) -> None:
        self.failures, self._last = failures, self._clock.now()
        try:
            write_json(self._file, {"failures": failures, "last": self._last.isoformat()})
        except OSError:
            return
