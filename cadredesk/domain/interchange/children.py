"""Children whom an earlier form names and the cadre file does not (CHK-23)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cadredesk.domain.family import CHILDREN, FamilyMember
from cadredesk.domain.interchange.difference import Difference
from cadredesk.domain.interchange.form import InterchangeField, InterchangeMember


@dataclass(frozen=True, slots=True)
class ChildrenLeftOut:
    """The children of both sides, as 儿子高原, and the differences that name those left out.

    A child of the cadre file that the form does not name is none of them: it may be younger than
    the form.
    """

    known: tuple[str, ...]
    stated: tuple[str, ...]
    differences: tuple[Difference, ...]

    @property
    def left_out(self) -> tuple[str, ...]:
        """Who is missing from the cadre file."""
        return tuple("".join(each.stated_cells[:2]) for each in self.differences)


def children_left_out(
    family: Sequence[FamilyMember],
    stated: Sequence[InterchangeMember],
    differences: Sequence[Difference],
) -> ChildrenLeftOut | None:
    """Return the children whom only a form names, None where the cadre file has them all.

    `differences` are those of both families. A child under another word (长子 for 儿子) is the
    same one; somebody who is no child on file is not.
    """
    missing = tuple(each for each in differences if _is_child_left_out(each))
    if not missing:
        return None
    return ChildrenLeftOut(
        tuple(f"{each.relation}{each.name}" for each in family if each.relation in CHILDREN),
        tuple(f"{each.relation}{each.name}" for each in stated if each.relation in CHILDREN),
        missing,
    )


def _is_child_left_out(difference: Difference) -> bool:
    if difference.field is not InterchangeField.FAMILY or difference.takes_away:
        return False
    on_file = difference.known_cells[:1]
    return difference.stated_cells[0] in CHILDREN and not CHILDREN.intersection(on_file)
