"""What somebody may come to: the next grades, the posts of a township, the five kinds."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.rules.grade_steps import GRADE_MONTHS
from cadredesk.domain.words import Tier


@dataclass(frozen=True, slots=True)
class Target:
    """A grade, a leading post of a tier, or (neither) a way into the township's leading group.

    `party` says that only a full party member can hold it. `name` and `name_en` are what
    people call it.
    """

    name: str
    name_en: str
    tier: Tier | None = None
    party: bool = False

    @property
    def is_grade(self) -> bool:
        """Whether it is a grade."""
        return self.name in GRADE_MONTHS


TARGETS = (
    *(Target(name, name) for name in GRADE_MONTHS),
    Target("副镇长", "Deputy head of the township", Tier.TOWNSHIP_DEPUTY),
    Target("党委委员", "Party committee member", Tier.TOWNSHIP_DEPUTY, party=True),
    Target("乡镇长", "Head of the township", Tier.TOWNSHIP_CHIEF),
    Target("党委书记", "Party secretary", Tier.TOWNSHIP_CHIEF, party=True),
    Target("县处级副职", "Deputy at county level", Tier.COUNTY_DEPUTY),
    Target("五方面人员", "The five kinds of people"),
)
"""Everything that can be asked for, grades first."""

_OTHER_NAMES = {
    "镇长": "乡镇长",
    "乡长": "乡镇长",
    "副乡长": "副镇长",
    "副乡镇长": "副镇长",
    "乡镇党委书记": "党委书记",
    "副县级": "县处级副职",
    "五方面": "五方面人员",
}


def target_named(text: str) -> Target | None:
    """Return the target that a text names, None where it names none."""
    name = _bare(text)
    name = _OTHER_NAMES.get(name, name)
    return next((each for each in TARGETS if name in {each.name, _bare(each.name_en)}), None)


def _bare(text: str) -> str:
    return "".join(text.split()).casefold()
