"""What of each file is to be taken over."""

from __future__ import annotations

from cadredesk.services.interchange.comparing import Comparison, FileState


class Choices:
    """By the place of a file, the keys of the differences that are taken; at first as proposed."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._taken = [set(each.proposed) for each in comparison.files]

    @property
    def taken(self) -> dict[int, frozenset[str]]:
        """What is taken, as the service wants it."""
        return {place: frozenset(keys) for place, keys in enumerate(self._taken)}

    @property
    def count(self) -> int:
        """How many files bring something."""
        return sum(bool(keys) for keys in self._taken)

    @property
    def first(self) -> int:
        """The first file that brings something or has to be looked at, else the first of all."""
        places = range(len(self._taken))
        return next((at for at in places if self._taken[at] or self.is_open(at)), 0)

    def of(self, place: int) -> frozenset[str]:
        """Return what is taken of one file."""
        return frozenset(self._taken[place])

    def take(self, place: int, keys: frozenset[str], *, taken: bool) -> None:
        """Take these differences of a file, or leave them."""
        if taken:
            self._taken[place] |= keys
        else:
            self._taken[place] -= keys

    def take_all(self, place: int, *, taken: bool) -> None:
        """Take everything of a file, also what would remove a row, or nothing at all."""
        keys = {each.key for each in self._comparison.files[place].differences}
        self._taken[place] = keys if taken else set()

    def take_every_file(self, *, taken: bool) -> None:
        """Take what every file states, or nothing; rows that would go are chosen one by one."""
        for place, each in enumerate(self._comparison.files):
            stated = {one.key for one in each.differences if not one.takes_away}
            self._taken[place] = stated if taken else set()

    def renew(self, comparison: Comparison, place: int) -> None:
        """Begin anew with one file, now that it is about somebody else."""
        self._comparison = comparison
        self._taken[place] = set(comparison.files[place].proposed)

    def is_open(self, place: int) -> bool:
        """Whether somebody has to look at a file before it can bring anything."""
        state = self._comparison.files[place].state
        return state in (FileState.AMBIGUOUS, FileState.TWICE, FileState.BROKEN)
