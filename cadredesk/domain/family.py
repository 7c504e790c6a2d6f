"""Family members and significant relations (家庭主要成员及重要社会关系)."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.info_set import InfoItem
from cadredesk.domain.partial_date import PartialDate

_DECEASED_WORDS = ("去世", "死亡", "逝世", "已逝", "已故")
_ORDER = (
    ("丈夫", "妻子", "配偶"),
    ("儿子", "女儿", "长子", "次子", "三子", "四子", "五子", "长女", "次女", "三女", "四女", "五女",
     "养子", "养女", "继子", "继女"),
    ("父亲",),
    ("母亲",),
    ("继父", "养父"),
    ("继母", "养母"),
)  # fmt: skip


OWN_CHILDREN = frozenset(
    "儿子 女儿 长子 次子 三子 四子 五子 长女 次女 三女 四女 五女 其他女儿".split()
)
"""Children by birth."""

CHILDREN = OWN_CHILDREN | frozenset("养子 养女 继子 继女".split())
"""All children; those adopted or married in may be of any age."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyMember(InfoItem):
    """One row of the family block; the birth date is stored, an age never is.

    `id_number` makes sure who it is among colleagues (AVOID-8); no form, roster or file for
    others prints it.
    """

    relation: str
    name: str
    born_on: PartialDate | None = None
    political_affiliation: str = ""
    work: str = ""
    id_number: str = ""

    @property
    def is_deceased(self) -> bool:
        """Whether the work text says that the person has died; then no age is printed."""
        return any(word in self.work for word in _DECEASED_WORDS)


def form_order(members: tuple[FamilyMember, ...]) -> tuple[FamilyMember, ...]:
    """Return them as the form lists them: spouse, children by age, father, mother, others."""
    return tuple(sorted(members, key=_form_place))


def _form_place(member: FamilyMember) -> tuple[int, str]:
    for place, words in enumerate(_ORDER):
        if member.relation in words:
            born_on = str(member.born_on) if member.born_on else "9999"
            return place, born_on if place == 1 else ""
    return len(_ORDER), ""
