"""Facts by every name they have: on file, as a box of the form, in exchanged forms, in rosters."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.interchange.form import F, InterchangeField
from cadredesk.services.imports.reading import RosterField as R
from cadredesk.services.messages import Language


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact; `field` is where it is kept, as findings name it (`cadre.born_on`).

    `box`, `element` and `column` are what it is called on the form, in exchanged forms and in
    rosters, empty or None where one of them does not tell it.
    """

    field: str
    chinese: str
    english: str
    element: InterchangeField | None = None
    column: R | None = None
    box: str = ""

    def label(self, language: Language) -> str:
        """Return how it is called."""
        return self.chinese if language == "zh" else self.english


_DRAFT = "form_draft"
FACTS = (
    Fact("cadre.name", "姓名", "Name", F.NAME, R.NAME, "name"),
    Fact("cadre.sex", "性别", "Sex", F.SEX, R.SEX, "sex"),
    Fact("cadre.born_on", "出生年月", "Born", F.BORN_ON, R.BORN_ON, "born_on"),
    Fact("cadre.ethnic_group", "民族", "Ethnic group", F.ETHNIC_GROUP, R.ETHNIC_GROUP,
         "ethnic_group"),
    Fact("cadre.ancestral_home", "籍贯", "Ancestral home", F.ANCESTRAL_HOME, R.ANCESTRAL_HOME,
         "ancestral_home"),
    Fact("cadre.birthplace", "出生地", "Birthplace", F.BIRTHPLACE, R.BIRTHPLACE, "birthplace"),
    Fact("cadre.joined_party_on", "入党时间", "Joined the Party", F.JOINED_PARTY, R.JOINED_PARTY,
         "joined_party"),
    Fact("cadre.political_affiliation", "政治面貌", "Political affiliation", None,
         R.POLITICAL_AFFILIATION),
    Fact("cadre.began_work_on", "参加工作时间", "Began work", F.BEGAN_WORK_ON, R.BEGAN_WORK_ON,
         "began_work_on"),
    Fact("cadre.health", "健康状况", "Health", F.HEALTH, R.HEALTH, "health"),
    Fact("cadre.professional_title", "专业技术职务", "Professional title", F.PROFESSIONAL_TITLE,
         R.PROFESSIONAL_TITLE, "professional_title"),
    Fact("cadre.expertise", "熟悉专业有何专长", "Expertise", F.EXPERTISE, R.EXPERTISE, "expertise"),
    Fact("cadre.id_number", "身份证号", "ID number", F.ID_NUMBER, R.ID_NUMBER),
    Fact("cadre.phone", "联系电话", "Telephone", None, R.PHONE),
    Fact("cadre.category", "人员类别", "Category", None, R.CATEGORY),
    Fact("cadre.photo", "照片", "Photo", F.PHOTO),
    Fact("education.qualification", "全日制学历", "Full-time qualification",
         F.FULL_TIME_QUALIFICATION, R.FULL_TIME_EDUCATION, "full_time_education"),
    Fact("education.degree", "全日制学位", "Full-time degree", F.FULL_TIME_DEGREE),
    Fact("education.school", "全日制院校系及专业", "Full-time school", F.FULL_TIME_SCHOOL,
         R.FULL_TIME_SCHOOL, "full_time_school"),
    Fact("education.qualification", "在职学历", "In-service qualification",
         F.IN_SERVICE_QUALIFICATION, R.IN_SERVICE_EDUCATION, "in_service_education"),
    Fact("education.degree", "在职学位", "In-service degree", F.IN_SERVICE_DEGREE),
    Fact("education.school", "在职院校系及专业", "In-service school", F.IN_SERVICE_SCHOOL,
         R.IN_SERVICE_SCHOOL, "in_service_school"),
    Fact("cadre.current_posts", "现任职务", "Current posts", F.CURRENT_POSTS, R.CURRENT_POSTS,
         "current_posts"),
    Fact("appointment.appointed_on", "任现职时间", "In post since", None, R.IN_POST_SINCE),
    Fact("grade_period.grade", "现职级", "Grade", None, R.GRADE),
    Fact("grade_period.started_on", "任现职级时间", "In grade since", None, R.GRADE_SINCE),
    Fact("tier_period.tier", "现职务层次", "Level", None, R.TIER),
    Fact("tier_period.started_on", "任现职务层次时间", "At this level since", None, R.TIER_SINCE),
    Fact("resume_entry.text", "简历", "Résumé", F.RESUME, None, "resume"),
    Fact("award.title", "奖惩情况", "Awards and punishments", F.CONDUCT, None, "conduct"),
    Fact("evaluation.result", "年度考核结果", "Annual evaluations", F.EVALUATIONS, None,
         "evaluations"),
    Fact("family_member.name", "家庭成员", "Family", F.FAMILY),
    Fact(f"{_DRAFT}.proposed_post", "拟任职务", "Proposed post", F.PROPOSED_POST),
    Fact(f"{_DRAFT}.post_to_vacate", "拟免职务", "Post to vacate", F.POST_TO_VACATE),
    Fact(f"{_DRAFT}.reason", "任免理由", "Reason", F.REASON),
    Fact(f"{_DRAFT}.reporting_unit", "呈报单位", "Reporting unit", F.REPORTING_UNIT),
)  # fmt: skip
"""In the order of the form. Which day a form was filled in on is no fact to agree about."""

CHILDREN = Fact("family_member.relation", "子女", "Children")
"""Children whom an earlier form names and the cadre file does not (CHK-23)."""

BY_BOX = {each.box: each for each in FACTS if each.box}
BY_ELEMENT = {each.element: each for each in FACTS if each.element is not None}
BY_COLUMN = {each.column: each for each in FACTS if each.column is not None}
