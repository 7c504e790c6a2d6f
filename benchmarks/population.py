"""As many invented cadre files as a measurement needs, the same ones every time."""

from __future__ import annotations

import random
from collections.abc import Iterator
from uuid import UUID

from cadredesk.domain.appointment import Appointment, GradePeriod
from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.education import Education
from cadredesk.domain.family import FamilyMember
from cadredesk.domain.id_number import check_character
from cadredesk.domain.ids import CadreId, ItemId, UnitId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.resume import ResumeEntry
from cadredesk.domain.training import Speciality
from cadredesk.domain.unit import Unit
from cadredesk.domain.words import Category, Selection, Sex, StudyMode, Tier

_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻单仇曾"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰红建国文博佳怡晨宇欣然子涵"
_SKILLS = ("农业农村", "公文写作", "财务会计", "基层党建", "项目建设", "综治信访")
_POSTS = ("党委委员", "副镇长", "党政办主任", "财政所所长", "四级主任科员", "一级科员", "工作人员")


UNITS = tuple(
    Unit(id=UnitId(UUID(int=(0x0D17 << 112) | number)), name=f"青山镇第{number + 1}办公室")
    for number in range(20)
)
"""The units that everybody is spread over."""


def cadre_files(count: int) -> Iterator[CadreFile]:
    """Yield `count` files, each with a post, a grade, schooling, a career and a family."""
    dice = random.Random(20261122)
    for number in range(count):
        yield _file(number, dice)


def _file(number: int, dice: random.Random) -> CadreFile:
    born_on = PartialDate(dice.randint(1967, 2001), dice.randint(1, 12), dice.randint(1, 28))
    began = PartialDate(born_on.year + 22, 7)
    cadre = _cadre(number, born_on, began, dice)
    since = PartialDate(dice.randint(max(began.year + 1, 2008), 2026), dice.randint(1, 11))
    return CadreFile(
        cadre=cadre,
        appointments=(_appointment(number, cadre.current_posts, since, dice),),
        grade_periods=(
            GradePeriod(id=ItemId(_uuid(number, 2)), grade="四级主任科员", started_on=since),
        ),
        resume=(
            _entry(number, 3, PartialDate(born_on.year + 18, 9), began, "江南示范大学学习"),
            _entry(number, 4, began, since, "丙县柳河镇科员"),
            _entry(number, 5, since, None, f"丙县{cadre.current_posts}"),
        ),
        educations=(_education(number),),
        family=(
            _member(number, 7, "父亲", PartialDate(born_on.year - 25, 3)),
            _member(number, 8, "母亲", PartialDate(born_on.year - 23, 8)),
        ),
        specialities=_specialities(number),
    )


def _cadre(number: int, born_on: PartialDate, began: PartialDate, dice: random.Random) -> Cadre:
    sex = dice.choice(list(Sex))
    return Cadre(
        id=CadreId(_uuid(number, 0)),
        name=dice.choice(_SURNAMES) + "".join(dice.choices(_GIVEN, k=dice.choice((1, 2, 2)))),
        sex=sex,
        born_on=born_on,
        ethnic_group="汉族",
        ancestral_home="甲省丙县",
        birthplace="甲省丙县",
        id_number=_id_number(born_on, number, sex),
        political_affiliation="中共党员",
        joined_party_on=PartialDate(born_on.year + 21, 6),
        began_work_on=began,
        category=Category.CIVIL_SERVANT,
        current_posts=f"青山镇{dice.choice(_POSTS)}",
        health="健康",
        unit_id=UNITS[number % len(UNITS)].id,
        expertise=_SKILLS[number % len(_SKILLS)],
        order=number,
    )


def _appointment(number: int, title: str, since: PartialDate, dice: random.Random) -> Appointment:
    return Appointment(
        id=ItemId(_uuid(number, 1)),
        title=title,
        unit_id=UNITS[number % len(UNITS)].id,
        tier=Tier.TOWNSHIP_DEPUTY,
        selection=dice.choice((Selection.ELECTED, Selection.APPOINTED)),
        leading=True,
        main=True,
        appointed_on=since,
    )


def _education(number: int) -> Education:
    return Education(
        id=ItemId(_uuid(number, 6)),
        mode=StudyMode.FULL_TIME,
        qualification="大学",
        degree="管理学学士",
        school="江南示范大学公共管理学院行政管理专业",
    )


def _specialities(number: int) -> tuple[Speciality, ...]:
    """Every fourth has shown what somebody is good at."""
    if number % 4:
        return ()
    field = _SKILLS[number // 4 % len(_SKILLS)]
    shown = f"{field}工作连续三年受县级以上表彰，带出骨干两名"
    return (Speciality(id=ItemId(_uuid(number, 9)), field=field, evidence=shown),)


def _uuid(number: int, item: int) -> UUID:
    return UUID(int=(0xCADE << 112) | (number << 16) | item)


def _entry(
    number: int, item: int, start: PartialDate, end: PartialDate | None, text: str
) -> ResumeEntry:
    return ResumeEntry(id=ItemId(_uuid(number, item)), started_on=start, ended_on=end, text=text)


def _member(number: int, item: int, relation: str, born_on: PartialDate) -> FamilyMember:
    return FamilyMember(
        id=ItemId(_uuid(number, item)),
        relation=relation,
        name="示例",
        born_on=born_on,
        political_affiliation="群众",
        work="丙县青山镇东山村村民",
    )


def _id_number(born_on: PartialDate, number: int, sex: Sex) -> str:
    serial = number % 500 * 2 + (1 if sex is Sex.MALE else 0)
    first = f"990123{born_on.as_day():%Y%m%d}{serial:03d}"
    return first + check_character(first)
