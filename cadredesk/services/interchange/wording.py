"""How the fields of exchanged forms are called, and what is to be known of a file, as sentences."""

from __future__ import annotations

from typing import Any

from cadredesk.domain.cadre import Cadre
from cadredesk.domain.interchange.difference import Difference
from cadredesk.domain.interchange.form import F, InterchangeField, InterchangeNote
from cadredesk.services.interchange.comparing import Comparison, FileComparison, FileState
from cadredesk.services.messages import Language, explain, sentence

_LABELS: dict[InterchangeField, tuple[str, str]] = {
    F.NAME: ("姓名", "Name"),
    F.SEX: ("性别", "Sex"),
    F.BORN_ON: ("出生年月", "Born"),
    F.ETHNIC_GROUP: ("民族", "Ethnic group"),
    F.ANCESTRAL_HOME: ("籍贯", "Ancestral home"),
    F.BIRTHPLACE: ("出生地", "Birthplace"),
    F.JOINED_PARTY: ("入党时间", "Joined the Party"),
    F.BEGAN_WORK_ON: ("参加工作时间", "Began work"),
    F.RETIRES_ON: ("到龄年月", "Reaches retirement age"),
    F.HEALTH: ("健康状况", "Health"),
    F.PROFESSIONAL_TITLE: ("专业技术职务", "Professional title"),
    F.EXPERTISE: ("熟悉专业有何专长", "Expertise"),
    F.FULL_TIME_QUALIFICATION: ("全日制学历", "Full-time qualification"),
    F.FULL_TIME_DEGREE: ("全日制学位", "Full-time degree"),
    F.FULL_TIME_SCHOOL: ("全日制院校系及专业", "Full-time school"),
    F.FULL_TIME_DEGREE_SCHOOL: ("全日制学位院校系及专业", "School of the full-time degree"),
    F.IN_SERVICE_QUALIFICATION: ("在职学历", "In-service qualification"),
    F.IN_SERVICE_DEGREE: ("在职学位", "In-service degree"),
    F.IN_SERVICE_SCHOOL: ("在职院校系及专业", "In-service school"),
    F.IN_SERVICE_DEGREE_SCHOOL: ("在职学位院校系及专业", "School of the in-service degree"),
    F.CURRENT_POSTS: ("现任职务", "Current posts"),
    F.PROPOSED_POST: ("拟任职务", "Proposed post"),
    F.POST_TO_VACATE: ("拟免职务", "Post to vacate"),
    F.RESUME: ("简历", "Résumé"),
    F.CONDUCT: ("奖惩情况", "Awards and punishments"),
    F.EVALUATIONS: ("年度考核结果", "Annual evaluations"),
    F.REASON: ("任免理由", "Reason"),
    F.REPORTING_UNIT: ("呈报单位", "Reporting unit"),
    F.FORMER_AGE_LIMIT: ("改革前任职年龄界限", "Age limit before the reform"),
    F.AGES_AS_OF: ("计算年龄时间", "Ages as of"),
    F.FILLED_ON: ("填表时间", "Filled in on"),
    F.PREPARER: ("填表人", "Filled in by"),
    F.ID_NUMBER: ("身份证号", "ID number"),
    F.FAMILY: ("家庭成员", "Family"),
    F.PHOTO: ("照片", "Photo"),
    F.EXTRA: ("其他内容", "Other content"),
}


def field_label(field: InterchangeField, language: Language = "zh") -> str:
    """Return how a field is called."""
    return _LABELS[field][0 if language == "zh" else 1]


def difference_label(difference: Difference, language: Language = "zh") -> str:
    """Return how a difference is called: 出生年月, 简历第 3 行, 家庭成员 李示例."""
    label = field_label(difference.field, language)
    if difference.field is F.RESUME:
        row = difference.row
        return f"{label}第 {row} 行" if language == "zh" else f"{label}, line {row}"
    if difference.field is F.FAMILY:
        cells = difference.stated_cells or difference.known_cells
        return f"{label} {cells[1] or cells[0]}"
    return f"{label} {difference.row}" if difference.row else label


def note_text(note: InterchangeNote, language: Language = "zh") -> str:
    """Return what a person should know about a file, as a sentence."""
    fields = {
        name: field_label(value, language) if isinstance(value, InterchangeField) else value
        for name, value in note.fields.items()
    }
    return sentence(note.code, fields, language)


def is_left_alone(compared: FileComparison) -> bool:
    """Whether nobody is known whom a file could be about."""
    return compared.before is None


def file_problem(compared: FileComparison, language: Language = "zh") -> str:
    """Return why a file was left alone, empty where it was not."""
    if compared.error is not None:
        return explain(compared.error, language)
    code = _LEFT_ALONE.get(compared.state)
    if code is None:
        return ""
    people = "、".join(_described(each) for each in compared.people)
    return sentence(code, {"name": compared.person, "people": people}, language)


_LEFT_ALONE = {
    FileState.AMBIGUOUS: "interchange.ambiguous",
    FileState.TWICE: "interchange.twice",
}


def _described(cadre: Cadre) -> str:
    born = "" if cadre.born_on is None else f"（{cadre.born_on.to_month()}）"
    return cadre.name + born


def comparison_json(compared: Comparison, language: Language = "zh") -> list[dict[str, Any]]:
    """Return a comparison as the command line prints it (docs/formats.md)."""
    return [
        {
            "file": each.name,
            "person": each.person,
            "state": each.state.value,
            "problem": file_problem(each, language) or None,
            "notes": [] if each.form is None else [note_text(n, language) for n in each.form.notes],
            "differences": [
                {
                    "field": difference.field.value,
                    "row": difference.row,
                    "known": difference.known,
                    "stated": difference.stated,
                    "proposed": difference.key in each.proposed,
                }
                for difference in each.differences
            ],
        }
        for each in compared.files
    ]
