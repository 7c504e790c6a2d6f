"""Conditions written as sentences, in the Chinese words of the screens: 年龄不超过 35 岁，性别是女.

The window shows a condition as such a sentence; here one is read again, from the command line
or wherever somebody writes down whom a list is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cadredesk.domain.errors import UserError
from cadredesk.services.conditions import (
    LIMITS,
    RELATIONS,
    Condition,
    Criterion,
    Match,
    Relation,
    read_condition,
)

_NAMES: Mapping[str, Criterion] = {
    "年龄": Criterion.AGE,
    "性别": Criterion.SEX,
    "民族": Criterion.ETHNIC_GROUP,
    "政治面貌": Criterion.POLITICAL,
    "人员类别": Criterion.CATEGORY,
    "单位": Criterion.UNIT,
    "名册分组": Criterion.GROUP,
    "职务": Criterion.POSTS,
    "任现职": Criterion.YEARS_IN_POST,
    "职务层次": Criterion.TIER,
    "任现层次": Criterion.YEARS_AT_TIER,
    "职级": Criterion.GRADE,
    "任现职级": Criterion.YEARS_IN_GRADE,
    "学历": Criterion.QUALIFICATION,
    "院校或专业": Criterion.SCHOOLING,
    "参加工作": Criterion.YEARS_OF_WORK,
    "在本镇": Criterion.YEARS_IN_TOWNSHIP,
    "入党": Criterion.YEARS_IN_PARTY,
    "近三年考核": Criterion.EVALUATION,
    "标签": Criterion.TAG,
    "专长": Criterion.EXPERTISE,
    "籍贯": Criterion.ANCESTRAL_HOME,
    "备注": Criterion.NOTE,
}
_RELATIONS: Mapping[str, Relation] = {
    "不超过": Relation.AT_MOST,
    "不大于": Relation.AT_MOST,
    "不小于": Relation.AT_LEAST,
    "不低于": Relation.AT_LEAST,
    "不满": Relation.UNDER,
    "低于": Relation.UNDER,
    "满": Relation.AT_LEAST,
    "不含": Relation.HAS_NOT,
    "没有": Relation.HAS_NOT,
    "含": Relation.HAS,
    "有": Relation.HAS,
    "不是": Relation.IS_NOT,
    "是": Relation.IS,
}
_WHOLE: Mapping[str, tuple[Criterion, Relation]] = {
    "资料不全": (Criterion.COMPLETE, Relation.FAILS),
    "资料齐全": (Criterion.COMPLETE, Relation.HOLDS),
    "没有照片": (Criterion.PHOTO, Relation.FAILS),
    "有照片": (Criterion.PHOTO, Relation.HOLDS),
}
_WITHIN: Mapping[str, Criterion] = {
    "退休": Criterion.RETIREMENT,
    "任满两届或同职期满": Criterion.TERMS,
    "试用期满": Criterion.PROBATION,
}
_SOON = re.compile(rf"(\S+?)\s*个月内({'|'.join(_WITHIN)})")
_USUAL = re.compile(
    rf"({'|'.join(sorted(_NAMES, key=len, reverse=True))})\s*({'|'.join(_RELATIONS)})\s*(.+)"
)
_AND = re.compile(r"\s*(?:[，,；;]|并且|而且|且)\s*")
_OR = "或者"


def read_sentences(text: str) -> tuple[tuple[Condition, ...], Match]:
    """Return the conditions that sentences ask for, and whether all of them or any one.

    Sentences stand behind each other with ，；且, or with 或者 where one is enough. Raises
    `UserError` (`condition.sentence` for what is no such sentence, else `condition.*`).
    """
    any_one = _OR in text
    pieces = text.split(_OR) if any_one else _AND.split(text)
    conditions = tuple(_condition(piece.strip()) for piece in pieces if piece.strip())
    if not conditions:
        raise UserError("condition.empty")
    return conditions, Match.ANY if any_one else Match.ALL


def _condition(sentence: str) -> Condition:
    for criterion, relation, value in _readings(sentence):
        if relation in RELATIONS[criterion]:
            return read_condition(criterion, relation, value)
    raise UserError("condition.sentence", text=sentence)


def _readings(sentence: str) -> Iterator[tuple[Criterion, Relation, str]]:
    if sentence in _WHOLE:
        yield *_WHOLE[sentence], ""
    soon = _SOON.fullmatch(sentence)
    if soon is not None:
        yield _WITHIN[soon[2]], Relation.WITHIN, soon[1]
    usual = _USUAL.fullmatch(sentence)
    if usual is not None:
        criterion, relation = _NAMES[usual[1]], _RELATIONS[usual[2]]
        value = usual[3].strip()
        yield criterion, relation, value.rstrip("年岁 ") if criterion in LIMITS else value
