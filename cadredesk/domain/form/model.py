"""An approval form: texts by box, the family, the photo; and how it was made to fit."""

from __future__ import annotations

from dataclasses import dataclass, field

MOST_FAMILY = 10
"""As many rows as the family block can have (form handbook, C.3)."""


@dataclass(frozen=True, slots=True)
class FamilyLine:
    """One row of the family block, as printed."""

    relation: str
    name: str
    age: str
    politics: str
    work: str


@dataclass(frozen=True, slots=True)
class ApprovalForm:
    """Everything that one form prints.

    `boxes` are texts by the names of the form definition (`name`, `born_on` …). `resume`
    are (date span, text) pairs, wrapped only when the size of the type is known.
    """

    name: str
    boxes: dict[str, str]
    resume: tuple[tuple[str, str], ...]
    family: tuple[FamilyLine, ...]
    photo: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class BoxFit:
    """The size at which a box's text fits, and its lines; `base` is the size of that box."""

    box: str
    size: float
    lines: tuple[str, ...]
    base: float

    @property
    def is_shrunk(self) -> bool:
        """Whether the type is smaller than the form's own."""
        return self.size < self.base


@dataclass(frozen=True, slots=True)
class FormFit:
    """How a whole form was made to fit; `shrunk` names each box that had to be smaller."""

    boxes: tuple[BoxFit, ...]
    pages: int = 2

    @property
    def shrunk(self) -> tuple[BoxFit, ...]:
        """The boxes whose type is smaller than the form's own."""
        return tuple(box for box in self.boxes if box.is_shrunk)
