"""How high a course of study is, by the words of its qualification and degree (ZB64, GB/T 6864)."""

from __future__ import annotations

from enum import IntEnum

from cadredesk.domain.education import Education

_JUNIOR_COLLEGE = ("大专", "专科", "大学普通班")
_NOT_COLLEGE = ("中等专科", "中专")


class Schooling(IntEnum):
    """The levels of higher education, the lowest first."""

    JUNIOR_COLLEGE = 1
    BACHELOR = 2
    MASTER = 3
    DOCTOR = 4


def schooling_of(course: Education) -> Schooling | None:
    """Return the level of a course, None for one below college or in other words.

    An honorary doctorate is no course.
    """
    degree = "" if course.degree.startswith("名誉") else course.degree
    words = course.qualification + degree
    if "博士" in words:
        return Schooling.DOCTOR
    if "研究生" in words or "硕士" in words:
        return Schooling.MASTER
    if any(word in words for word in _NOT_COLLEGE):
        return None
    if any(word in words for word in _JUNIOR_COLLEGE):
        return Schooling.JUNIOR_COLLEGE
    is_bachelor = "本科" in words or "学士" in words or course.qualification.endswith("大学")
    return Schooling.BACHELOR if is_bachelor else None
