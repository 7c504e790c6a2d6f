"""What headings of rosters mean: every spelling that clerks and counties use."""

from __future__ import annotations

import re
import unicodedata

from cadredesk.services.imports.reading import RosterField as Field

IGNORED = frozenset({"序号", "编号", "年龄", "照片", "签名", "排序", "问题"})

_ALIASES: dict[Field, str] = {
    Field.NAME: "姓名 干部姓名 姓名全称 人员姓名",
    Field.SEX: "性别",
    Field.BORN_ON: "出生年月 出生时间 出生日期 出生年月日 生日 出生",
    Field.ETHNIC_GROUP: "民族",
    Field.ANCESTRAL_HOME: "籍贯 籍贯地",
    Field.BIRTHPLACE: "出生地",
    Field.JOINED_PARTY: "入党时间 入党年月 入党日期 入党 加入中共时间 何时入党 入党时间年月 "
    "政治面貌及入党时间 政治面貌入党时间 入党时间政治面貌",
    Field.POLITICAL_AFFILIATION: "政治面貌 党派",
    Field.BEGAN_WORK_ON: "参加工作时间 参工时间 工作时间 参加工作年月 参加工作日期 参加工作 "
    "何时参加工作 参加工作时间年月 工作年月",
    Field.FULL_TIME_EDUCATION: "全日制教育学历学位 全日制教育学历 全日制学历学位 全日制学历 "
    "全日制教育 全日制教育学历及学位",
    Field.FULL_TIME_SCHOOL: "全日制教育毕业院校系及专业 全日制教育毕业院校及专业 "
    "全日制毕业院校及专业 全日制毕业院校系及专业 全日制教育毕业院校专业 毕业院校及专业全日制 "
    "全日制院校及专业",
    Field.IN_SERVICE_EDUCATION: "在职教育学历学位 在职教育学历 在职学历学位 在职学历 在职教育 "
    "在职教育学历及学位",
    Field.IN_SERVICE_SCHOOL: "在职教育毕业院校系及专业 在职教育毕业院校及专业 在职毕业院校及专业 "
    "在职毕业院校系及专业 在职教育毕业院校专业 毕业院校及专业在职教育 在职院校及专业",
    Field.QUALIFICATION: "文化程度 学历 最高学历",
    Field.CURRENT_POSTS: "现任职务 职务 单位及职务 工作单位及职务 现任职务全称 任职情况 现职务 "
    "工作单位及现任职务 单位职务",
    Field.IN_POST_SINCE: "任现职时间 任现职务时间 任职时间 现任职务时间 任现职 任现职年月 "
    "任现职时间年月 任现职日期 任职年月",
    Field.GRADE: "职级 现职级 现任职级",
    Field.GRADE_SINCE: "任现职级时间 任职级时间 现职级时间 任现职级 任现职级年月 任现职级时间年月 "
    "职级时间",
    Field.TIER: "职务层次 现职务层次",
    Field.TIER_SINCE: "任现职务层次时间 任现层次时间 任同职级时间 任职务层次时间",
    Field.CATEGORY: "人员类别 身份类别 干部身份 身份",
    Field.HEALTH: "健康状况",
    Field.PROFESSIONAL_TITLE: "专业技术职务 职称 专业技术职称 技术职称",
    Field.EXPERTISE: "专长 特长 熟悉专业有何专长 专业特长",
    Field.ID_NUMBER: "身份证号码 身份证号 身份证 公民身份号码 身份证件号码",
    Field.PHONE: "联系电话 电话 手机 手机号码 联系方式 电话号码 手机号",
    Field.NOTE: "备注 备考",
    Field.VILLAGE: "村名 村社区 所在村 村 所在村社区 村社区名称 行政村",
    Field.TERM: "本届任期 任期 本届任期起止 任期起止 本届任职起止时间",
    Field.TERM_STARTED_ON: "本届起始 本届起始时间 本届任期起始 任期起始时间 任期开始时间 "
    "本届当选时间",
    Field.TERM_ENDS_ON: "本届届满 本届届满时间 届满时间 任期届满时间 任期结束时间 任期截止时间",
    Field.HEADS_BOTH: "一肩挑 是否一肩挑 书记主任一肩挑 是否书记主任一肩挑",
}

_BY_TEXT = {text: field for field, texts in _ALIASES.items() for text in texts.split()}

LABELS: dict[Field, str] = {field: texts.split()[0] for field, texts in _ALIASES.items()}
"""The usual heading of each field, as the problem workbook and questions name it."""


def plain(heading: str) -> str:
    r"""Return a heading without blanks, brackets' content, dots and widths.

    >>> plain("姓  名"), plain("任现职\n时间"), plain("出生年月（岁）"), plain("入党时间：")
    ('姓名', '任现职时间', '出生年月', '入党时间')
    """
    text = unicodedata.normalize("NFKC", heading)
    text = re.sub(r"\([^)]*\)", "", text) or text
    return re.sub(r"[\s:：.,、/“”\"*_()（）-]+", "", text)


def field_of(heading: str) -> Field | None:
    """Return what a heading means, None when no spelling of it is known."""
    short = plain(heading)
    if short in _BY_TEXT:
        return _BY_TEXT[short]
    full = re.sub(r"[\s()（）:：、/]+", "", unicodedata.normalize("NFKC", heading))
    return _BY_TEXT.get(full)


def is_ignored(heading: str) -> bool:
    """Whether a heading is known and never imported: a running number, an age."""
    return plain(heading) in IGNORED
