"""An approval form: texts by box, the family, the photo; and how it was made to fit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

STANDARD = "approval_form"
"""The form that everybody knows; a variant is used only where a county asks for it."""

MOST_FAMILY = 10
"""As many rows as the family block can have (form handbook, C.3)."""

EXPECTED = (
    "name",
    "sex",
    "born_on",
    "ethnic_group",
    "ancestral_home",
    "birthplace",
    "began_work_on",
    "health",
    "current_posts",
    "evaluations",
    "reporting_unit",
)
"""Boxes that no form leaves empty; the others depend on the person or on a nomination."""


@dataclass(frozen=True, slots=True)
class FamilyLine:
    """One row of the family block, as printed; a form shows the age or the month of birth."""

    relation: str = ""
    name: str = ""
    age: str = ""
    politics: str = ""
    work: str = ""
    born_on: str = ""


@dataclass(frozen=True, slots=True)
class ApprovalForm:
    """Everything that one form prints.

    `boxes` are texts by the names of the form definition (`name`, `born_on` …). `resume`
    are (date span, text) pairs, wrapped only when the size of the type is known. `assumed`
    are boxes whose text is the form's custom and not a fact of the file, as 无 is. `variant`
    names the definition by which it is printed; `in_file` is what the file says in boxes whose
    text is the form's alone.
    """

    name: str
    boxes: dict[str, str]
    resume: tuple[tuple[str, str], ...]
    family: tuple[FamilyLine, ...]
    photo: bytes | None = field(default=None, repr=False)
    assumed: tuple[str, ...] = ()
    variant: str = STANDARD
    in_file: Mapping[str, str] = field(default_factory=dict)

    @property
    def blank(self) -> tuple[str, ...]:
        """The boxes that a form has to fill and for which the file holds nothing."""
        texts = [box for box in EXPECTED if not self.boxes.get(box)]
        parts = (("resume", self.resume), ("family", self.family), ("photo", self.photo))
        return (*texts, *(name for name, part in parts if not part))


@dataclass(frozen=True, slots=True)
class BoxFit:
    """The size at which a box's text fits, and its lines; `base` is the size of that box.

    `over` is how many lines too many there are even at the smallest size.
    """

    box: str
    size: float
    lines: tuple[str, ...]
    base: float
    over: int = 0

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
