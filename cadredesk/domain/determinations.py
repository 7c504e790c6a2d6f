"""Which facts the archive review settles, and what it settled (三龄两历一身份, FILE-3).

A determination is kept under the Chinese name of its fact, as the review forms word it.
"""

from __future__ import annotations

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.training import Determination

FACT_NAMES = {
    "name": "姓名",
    "id_number": "身份证号",
    "sex": "性别",
    "born_on": "出生日期",
    "ethnic_group": "民族",
    "ancestral_home": "籍贯",
    "birthplace": "出生地",
    "growth_place": "成长地",
    "health": "健康状况",
    "political_affiliation": "政治面貌",
    "second_affiliation": "第二政治面貌",
    "joined_party_on": "入党时间",
    "full_party_on": "转正时间",
    "began_work_on": "参加工作时间",
    "entered_civil_service_on": "进入公务员队伍时间",
    "registered_on": "公务员登记时间",
    "came_to_township_on": "到本镇时间",
    "category": "干部身份",
    "staffing": "编制",
    "managed_by": "管理权限",
    "current_posts": "现任职务",
    "short_post": "职务简称",
    "professional_title": "专业技术职务",
    "expertise": "熟悉专业有何专长",
    "status": "人员状态",
    "status_since": "状态时间",
    "retirement_category": "退休类别",
    "roster_group": "名册分组",
    "phone": "联系电话",
    "tags": "标签",
    "note": "备注",
}
"""The fields of the basics that a source can be noted for, with the names of their facts."""


def determination_of(file: CadreFile, field: str) -> Determination | None:
    """Return the last determination of a field of the basics, None where there is none."""
    fact = FACT_NAMES.get(field)
    found = [each for each in file.determinations if each.fact == fact]
    return found[-1] if found else None


def is_settled(file: CadreFile, field: str) -> bool:
    """Whether the archive review settled a field, and the file says what it settled."""
    settled = determination_of(file, field)
    return settled is not None and settled.verified == str(getattr(file.cadre, field) or "")


def contradicts(file: CadreFile, field: str) -> bool:
    """Whether the file says something else than the archive review settled."""
    settled = determination_of(file, field)
    return bool(settled and settled.verified and not is_settled(file, field))
