"""Which pages were visited, for going back and forward."""

from __future__ import annotations

Visit = tuple[str, object]

LONGEST = 50


class PageHistory:
    """A line of visits with a place on it, as a browser keeps it."""

    def __init__(self) -> None:
        self._visits: list[Visit] = []
        self._at = -1

    def visit(self, page: str, argument: object) -> None:
        """Add a visit after the present one; what lay ahead is forgotten."""
        here = (page, argument)
        if self._at >= 0 and self._visits[self._at] == here:
            return
        self._visits = [*self._visits[: self._at + 1], here][-LONGEST:]
        self._at = len(self._visits) - 1

    def back(self) -> Visit | None:
        """Step back and return where to; None at the beginning."""
        if self._at <= 0:
            return None
        self._at -= 1
        return self._visits[self._at]

    def forward(self) -> Visit | None:
        """Step forward and return where to; None at the end."""
        if self._at + 1 >= len(self._visits):
            return None
        self._at += 1
        return self._visits[self._at]
