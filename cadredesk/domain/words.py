"""The closed lists of words that cadre files use; names are stored, codes looked up."""

from __future__ import annotations

from enum import StrEnum


class Sex(StrEnum):
    """性别."""

    MALE = "男"
    FEMALE = "女"


class StudyMode(StrEnum):
    """教育类别 (ZB123): what the form prints in its two rows."""

    FULL_TIME = "全日制"
    IN_SERVICE = "在职"


class Selection(StrEnum):
    """选拔任用方式: by election, by decision, by contract."""

    ELECTED = "选任"
    APPOINTED = "委任"
    HIRED = "聘任"


class EvaluationResult(StrEnum):
    """年度考核等次 (ZB18); institutions say 合格 for 称职."""

    EXCELLENT = "优秀"
    COMPETENT = "称职"
    BASICALLY_COMPETENT = "基本称职"
    INCOMPETENT = "不称职"
    NOT_GRADED = "不定等次"
    NOT_TAKING_PART = "不参加考核"


class RoutineResult(StrEnum):
    """平时考核等次, the result of a quarter (EVAL-8)."""

    GOOD = "好"
    FAIRLY_GOOD = "较好"
    FAIR = "一般"
    POOR = "较差"


class CadreStatus(StrEnum):
    """人员管理状态."""

    SERVING = "在职"
    TRANSFERRED = "调出"
    RETIRED = "退休"
    DECEASED = "去世"
    LEFT = "离职"


class Category(StrEnum):
    """人员类别, in the few kinds that decide which rules apply."""

    CIVIL_SERVANT = "公务员"
    REFERENCED = "参公人员"
    INSTITUTION = "事业人员"
    WORKER = "机关工勤"


class Tier(StrEnum):
    """职务层次 (ZB09) as far as a township meets it."""

    COUNTY_CHIEF = "县处级正职"
    COUNTY_DEPUTY = "县处级副职"
    TOWNSHIP_CHIEF = "乡科级正职"
    TOWNSHIP_DEPUTY = "乡科级副职"
    SECTION_MEMBER = "科员"
    CLERK = "办事员"


class BodyKind(StrEnum):
    """The bodies of a township that are elected for a term (TERM-1, TERM-7, TERM-8)."""

    PARTY_COMMITTEE = "党委"
    DISCIPLINE_COMMISSION = "纪委"
    CONGRESS = "人大"
    GOVERNMENT = "政府"
    VILLAGE_PARTY = "村（社区）党组织"
    VILLAGE_COMMITTEE = "村（居）委会"
    GENERAL_BRANCH = "党总支"
    BRANCH = "党支部"


class PunishmentSystem(StrEnum):
    """Under which rules a punishment was given (DISC-1 to DISC-4)."""

    ADMINISTRATIVE = "政务处分"
    PARTY = "党纪处分"
    ORGANIZATIONAL = "组织处理"
    ADMONITION = "诫勉"


class ServiceKind(StrEnum):
    """Periods that a person has to serve, is lent out for, or waits for (PROB-1 to PROB-8)."""

    RECRUIT_PROBATION = "新录用试用期"
    MINIMUM_SERVICE = "最低服务年限"
    SELECTED_GRADUATE = "选调生到村任职"
    THREE_SUPPORTS = "三支一扶"
    FIRST_SECRETARY = "驻村第一书记"
    VILLAGE_TEAM = "驻村工作队员"
    SECONDMENT = "借调"
    TEMPORARY_POSTING = "挂职"
    EXTENDED_PARTY_PROBATION = "延长预备期"
    RESIGNATION_REQUEST = "辞职申请"


GRADES = (
    "一级巡视员",
    "二级巡视员",
    "一级调研员",
    "二级调研员",
    "三级调研员",
    "四级调研员",
    "一级主任科员",
    "二级主任科员",
    "三级主任科员",
    "四级主任科员",
    "一级科员",
    "二级科员",
)
"""职级 of the comprehensive series (ZB148), highest first."""

ETHNIC_GROUPS = tuple(
    "汉族 蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 "
    "哈尼族 哈萨克族 傣族 黎族 傈僳族 佤族 畲族 高山族 拉祜族 水族 东乡族 纳西族 景颇族 "
    "柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 普米族 "
    "塔吉克族 怒族 乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族 独龙族 "
    "鄂伦春族 赫哲族 门巴族 珞巴族 基诺族".split()
)
"""民族 (GB/T 3304), in the order of their codes 01 to 56."""

PARTY_MEMBER = "中共党员"
PROBATIONARY_MEMBER = "中共预备党员"
LEAGUE_MEMBER = "共青团员"
NO_PARTY = "无党派人士"
THE_MASSES = "群众"
DEMOCRATIC_PARTIES = {
    "民革": "民革党员",
    "民盟": "民盟盟员",
    "民建": "民建会员",
    "民进": "民进会员",
    "农工党": "农工党党员",
    "致公党": "致公党党员",
    "九三学社": "九三学社社员",
    "台盟": "台盟盟员",
}
"""The short name that forms print, and the 政治面貌 (GB/T 4762) of a member."""
