"""Families of the practice township, made from pools of names and occupations.

Who is chosen depends only on the person's name, so that a family stays the same; how old
its members are follows the cadre's own birth.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cadredesk.domain.family import FamilyMember
from cadredesk.domain.ids import ItemId
from cadredesk.domain.partial_date import PartialDate, add_months, age
from cadredesk.domain.person_name import split_name
from cadredesk.services.practice.moments import AsOf
from cadredesk.services.practice.sketch import Sketch, fixed_id

_SURNAMES = "王 张 陈 杨 赵 黄 吴 徐 孙 胡 朱 高 林 何 郭 罗 梁 谢 许 邓 萧 程 袁 傅".split()
_MEN = "德福 光明 永福 国庆 家兴 长贵 学文 金山 正华 世民 有才 春生".split()
_WOMEN = "桂英 玉珍 秀兰 淑芬 凤英 兰香 翠平 金花 素贞 菊香 美玉 冬梅".split()
_HUSBANDS = "建军 志勇 伟民 国强 海波 文斌 晓东 俊峰 立新 少华 永刚 振宇".split()
_WIVES = "丽华 晓琴 春燕 雪梅 丹 红霞 静怡 玲玲 艳萍 海霞 文静 慧敏".split()
_SONS = "子轩 浩宇 宇航 俊熙 博文 一鸣 思远 嘉豪 天佑 明哲 锐 铭泽".split()
_DAUGHTERS = "雨欣 梓涵 诗琪 思颖 佳慧 若曦 语彤 欣妍 安琪 静雯 彤 可馨".split()

_JOBS = (
    "丙县第一中学教师 丙县人民医院护士 丙县供电公司职工 丙县税务局干部 丙县农村商业银行职员 "
    "青山镇中心小学教师 丙县个体工商户 丙县自来水公司职工 丙县妇幼保健院医生 丙县邮政公司职员"
).split()
_OLD_JOBS = (
    "青山镇东山村村民 丙县供销社退休职工 青山镇西河村村民 丙县第二中学退休教师 "
    "丙县粮食局退休干部 柳河镇柳林村村民 丙县水泥厂退休职工 白石镇白石村村民"
).split()
_YOUNG_JOBS = "乙市高新区企业职员 丙县第三中学教师 乙市人民医院医生 甲省某设计院工程师".split()

_SCHOOLS = (
    (3, "学龄前儿童"),
    (6, "丙县机关幼儿园幼儿"),
    (12, "丙县实验小学学生"),
    (15, "丙县第二中学学生"),
    (19, "丙县第一中学学生"),
    (23, "甲省农业大学学生"),
)
_MARRIED_FROM, _PARENT_FROM, _TWO_CHILDREN_FROM = 28, 30, 35
_RETIRED_FROM, _DIED_AT = 60, 84
_LEAGUE_FROM, _LEAGUE_TO = 14, 28

_UNMARRIED = frozenset({"沈佳怡", "周明", "吕婷"})


@dataclass(frozen=True, slots=True)
class _Kin:
    """A relative as a pool row: relation, name, months younger than the cadre, work."""

    relation: str
    name: str
    younger: int
    politics: str | None = None
    work: str = ""


_GIVEN: dict[str, tuple[_Kin, ...]] = {
    "周建国": (
        _Kin("妻子", "王丽", 28, "中共党员", "丙县第二小学教师"),
        _Kin("儿子", "周明", 346, "共青团员", "青山镇便民服务中心工作人员"),
        _Kin("父亲", "周德厚", -298, "群众", "柳河镇柳林村村民（已去世）"),
    ),
    "周明": (
        _Kin("父亲", "周建国", -346, "中共党员", "青山镇党委书记"),
        _Kin("母亲", "王丽", -318, "中共党员", "丙县第二小学教师"),
    ),
    "阿依古丽·买买提": (
        _Kin("丈夫", "艾尔肯·吐尔逊", -20, "群众", "乙市文化旅游公司职员"),
        _Kin("父亲", "买买提·阿不都", -330, "群众", "庚省辛县农民"),
        _Kin("母亲", "帕提古丽·依明", -310, "群众", "庚省辛县农民"),
    ),
}


def family_of(sketch: Sketch, born_on: PartialDate, as_of: AsOf) -> tuple[FamilyMember, ...]:
    """Return the relatives as the form lists them."""
    kin = _GIVEN.get(sketch.name) or _made_up(sketch, age(born_on, as_of.month))
    return tuple(_member(sketch, each, born_on, as_of) for each in kin)


def _made_up(sketch: Sketch, years: int) -> tuple[_Kin, ...]:
    surname = split_name(sketch.name)[0]
    kin: list[_Kin] = []
    if years >= _MARRIED_FROM and sketch.name not in _UNMARRIED:
        spouse = _spouse(sketch)
        kin += [spouse, *_children(sketch, years, spouse)]
    father = -(25 * 12 + _number(sketch, "father", 48))
    mother = father + _number(sketch, "mother", 40)
    kin.append(_Kin("父亲", surname + _pick(sketch, "father", _MEN), father))
    name = _pick(sketch, "mother-surname", _SURNAMES) + _pick(sketch, "mother", _WOMEN)
    kin.append(_Kin("母亲", name, mother))
    return tuple(kin)


def _spouse(sketch: Sketch) -> _Kin:
    surname = _pick(sketch, "spouse-surname", _SURNAMES)
    months = _number(sketch, "spouse", 36)
    if sketch.woman:
        return _Kin("丈夫", surname + _pick(sketch, "spouse", _HUSBANDS), -months)
    return _Kin("妻子", surname + _pick(sketch, "spouse", _WIVES), months)


def _children(sketch: Sketch, years: int, spouse: _Kin) -> list[_Kin]:
    if years < _PARENT_FROM:
        return []
    surname = split_name(spouse.name if sketch.woman else sketch.name)[0]
    first = 26 * 12 + 6 + _number(sketch, "child", 30)
    boy = _number(sketch, "boy", 2) == 0
    kin = [_child(sketch, surname, boy, first)]
    second = years >= _TWO_CHILDREN_FROM and _number(sketch, "second", 3) == 0
    if second and first + 60 < years * 12:
        kin.append(_child(sketch, surname, not boy, first + 60))
    return kin


def _child(sketch: Sketch, surname: str, boy: bool, months: int) -> _Kin:
    relation, pool = ("儿子", _SONS) if boy else ("女儿", _DAUGHTERS)
    return _Kin(relation, surname + _pick(sketch, relation, pool), months)


def _member(sketch: Sketch, kin: _Kin, born_on: PartialDate, as_of: AsOf) -> FamilyMember:
    born = add_months(born_on, kin.younger)
    years = age(born, as_of.month)
    return FamilyMember(
        id=ItemId(fixed_id("family", sketch.name, kin.relation, kin.name)),
        relation=kin.relation,
        name=kin.name,
        born_on=born,
        political_affiliation=_politics(kin, years) if kin.politics is None else kin.politics,
        work=kin.work or _work(kin, years),
    )


def _politics(kin: _Kin, years: int) -> str:
    if years < _LEAGUE_FROM:
        return ""
    if years < _LEAGUE_TO:
        return "共青团员"
    return "中共党员" if fixed_id("politics", kin.name).int % 3 == 0 else "群众"


def _work(kin: _Kin, years: int) -> str:
    for below, school in _SCHOOLS:
        if years < below:
            return school
    if kin.relation in {"儿子", "女儿"}:
        return _of(_YOUNG_JOBS, kin)
    if years >= _RETIRED_FROM:
        job = _of(_OLD_JOBS, kin)
        return f"{job}（已去世）" if years >= _DIED_AT else job
    if kin.relation in {"父亲", "母亲"}:
        return _of([job for job in _OLD_JOBS if job.endswith("村民")], kin)
    return _of(_JOBS, kin)


def _of(pool: Sequence[str], kin: _Kin) -> str:
    return pool[fixed_id("work", kin.name).int % len(pool)]


def _pick(sketch: Sketch, what: str, pool: Sequence[str]) -> str:
    return pool[_number(sketch, what, len(pool))]


def _number(sketch: Sketch, what: str, below: int) -> int:
    return fixed_id("pick", sketch.name, what).int % below
