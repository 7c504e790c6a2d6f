"""One table of a rule file, read key by key, so that no key stays unread."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from cadredesk.domain.errors import RuleDataError

_Word = TypeVar("_Word", bound=StrEnum)


class Section:
    """A table with the place it stands at (`retirement.toml: rules.RET-2.lead`).

    Each key is taken once; `finish` refuses what nobody took.
    """

    def __init__(self, place: str, data: dict[str, Any]) -> None:
        self.place = place
        self._left = dict(data)

    @classmethod
    def of_file(cls, path: Path) -> Section:
        """Return the whole of a file."""
        try:
            with path.open("rb") as file:
                return cls(path.name, tomllib.load(file))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise RuleDataError(path.name, f"is not valid TOML: {error}") from error
        except OSError as error:
            reason = error.strerror or str(error)
            raise RuleDataError(path.name, f"cannot be read: {reason}") from error

    def error(self, problem: str) -> RuleDataError:
        """Return the error that says what is wrong here."""
        return RuleDataError(self.place, problem)

    def has(self, key: str) -> bool:
        """Whether a key is there and not taken yet."""
        return key in self._left

    def text(self, key: str, default: str | None = None) -> str:
        """Take a text; without a default it must be there."""
        value = self._take(key, default)
        if not isinstance(value, str):
            raise self.error(f"needs a text as {key!r}")
        return value

    def number(self, key: str) -> int:
        """Take a whole number that is not negative."""
        value = self._take(key, None)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self.error(f"needs a whole number as {key!r}")
        return value

    def measure(self, key: str) -> float:
        """Take a number that is not negative, whole or not."""
        value = self._take(key, None)
        if not _is_measure(value):
            raise self.error(f"needs a number as {key!r}")
        return float(value)

    def measures(self, key: str) -> tuple[float, ...]:
        """Take a list of numbers that are not negative, whole or not."""
        values = self._list(key)
        if not all(map(_is_measure, values)):
            raise self.error(f"needs numbers as {key!r}")
        return tuple(map(float, values))

    def day(self, key: str) -> date:
        """Take a date."""
        value = self._take(key, None)
        if not isinstance(value, date) or isinstance(value, datetime):
            raise self.error(f"needs a date as {key!r}")
        return value

    def days(self, key: str) -> tuple[date, ...]:
        """Take a list of dates."""
        values = self._list(key)
        if not all(isinstance(each, date) and not isinstance(each, datetime) for each in values):
            raise self.error(f"needs dates as {key!r}")
        return tuple(values)

    def flag(self, key: str, *, default: bool | None = None) -> bool:
        """Take true or false; without a default it must be there."""
        value = self._take(key, default)
        if not isinstance(value, bool):
            raise self.error(f"needs true or false as {key!r}")
        return value

    def word(self, key: str, kind: type[_Word], default: str | None = None) -> _Word:
        """Take a word of a closed list."""
        return self._known(self.text(key, default), kind, key)

    def choice(self, key: str, known: Collection[str]) -> str:
        """Take one of these words."""
        value = self.text(key)
        if value not in known:
            raise self.error(f"has {value!r} as {key!r}; known are {', '.join(known)}")
        return value

    def words(self, key: str, kind: type[_Word]) -> tuple[_Word, ...]:
        """Take a list of words of a closed list."""
        return tuple(self._known(value, kind, key) for value in self._list(key))

    def numbers(self, key: str) -> tuple[int, ...]:
        """Take a list of whole numbers."""
        values = self._list(key)
        if not all(isinstance(value, int) and not isinstance(value, bool) for value in values):
            raise self.error(f"needs whole numbers as {key!r}")
        return tuple(values)

    def texts(self, key: str) -> tuple[str, ...]:
        """Take a list of texts."""
        values = self._list(key)
        if not all(isinstance(value, str) for value in values):
            raise self.error(f"needs texts as {key!r}")
        return tuple(values)

    @property
    def left(self) -> tuple[str, ...]:
        """The keys that nobody took yet."""
        return tuple(self._left)

    def section(self, key: str) -> Section:
        """Take a table."""
        return self._section(key, self._take(key, None))

    def sections(self, key: str) -> Iterator[tuple[str, Section]]:
        """Take a table of tables, by name; it may be missing."""
        found = self._take(key, {})
        if not isinstance(found, dict):
            raise self.error(f"needs a table as {key!r}")
        for name, value in found.items():
            yield name, self._section(f"{key}.{name}", value)

    def rows(self, key: str) -> Iterator[Section]:
        """Take a list of tables."""
        for number, value in enumerate(self._list(key), start=1):
            yield self._section(f"{key}[{number}]", value)

    def finish(self) -> None:
        """Refuse the keys that nobody took."""
        if self._left:
            raise self.error(f"has the unknown key {min(self._left)!r}")

    def _take(self, key: str, default: object) -> Any:
        if key not in self._left and default is None:
            raise self.error(f"needs {key!r}")
        return self._left.pop(key, default)

    def _list(self, key: str) -> list[Any]:
        value = self._take(key, None)
        if not isinstance(value, list):
            raise self.error(f"needs a list as {key!r}")
        return value

    def _section(self, name: str, value: object) -> Section:
        separator = "." if ": " in self.place else ": "
        place = f"{self.place}{separator}{name}"
        if not isinstance(value, dict):
            raise RuleDataError(place, "must be a table")
        return Section(place, value)

    def _known(self, value: Any, kind: type[_Word], key: str) -> _Word:
        try:
            return kind(value)
        except ValueError as error:
            known = ", ".join(kind)
            raise self.error(f"has {value!r} as {key!r}; known are {known}") from error


def _is_measure(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value >= 0
