"""The rows of a sheet that are in memory: pages of them, fetched as they are seen."""

from __future__ import annotations

from collections.abc import Sequence

from cadredesk.services.grid import Person

PAGE_ROWS = 100
_KEPT_PAGES = 60


class Pages:
    """Holds the pages that were put last, and knows which are on their way."""

    def __init__(self) -> None:
        self._people: dict[int, tuple[Person, ...]] = {}
        self._wanted: set[int] = set()

    def at(self, row: int) -> Person | None:
        """Return whose row it is, None while that is not here."""
        page = self._people.get(row // PAGE_ROWS, ())
        at = row % PAGE_ROWS
        return page[at] if at < len(page) else None

    def put(self, first_row: int, people: Sequence[Person]) -> None:
        """Take a page; of very many the one goes that was put first."""
        page = first_row // PAGE_ROWS
        self._wanted.discard(page)
        self._people.pop(page, None)
        self._people[page] = tuple(people)
        while len(self._people) > _KEPT_PAGES:
            del self._people[next(iter(self._people))]

    def replace(self, row: int, person: Person) -> None:
        """Have another value of whom a row shows that is here."""
        page, at = divmod(row, PAGE_ROWS)
        people = self._people[page]
        self._people[page] = (*people[:at], person, *people[at + 1 :])

    def want(self, row: int) -> int | None:
        """Return the first row of the page to be fetched, None when it is on its way already."""
        page = row // PAGE_ROWS
        if page in self._wanted:
            return None
        self._wanted.add(page)
        return page * PAGE_ROWS

    def want_again(self) -> list[int]:
        """Return the first row of each page that is here: all of them are to be fetched anew."""
        self._wanted = set(self._people)
        return [page * PAGE_ROWS for page in sorted(self._people)]
