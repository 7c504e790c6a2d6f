"""The practice township's units, posts, quotas and bodies with their terms."""

from __future__ import annotations

from typing import NamedTuple

from cadredesk.domain.ids import BodyId, PostId, QuotaId, TermId, UnitId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.unit import Body, Post, Quota, Term, Township, Unit
from cadredesk.domain.words import BodyKind, Selection, Tier
from cadredesk.services.practice.moments import AsOf
from cadredesk.services.practice.sketch import (
    APPOINTED,
    CHIEF,
    DEPUTY,
    ELECTED,
    HIRED,
    fixed_id,
)

TOWNSHIP = "青山镇"
PARTY_COMMITTEE = "中共丙县青山镇委员会"
DISCIPLINE = "中共丙县青山镇纪律检查委员会"
GOVERNMENT = "丙县青山镇人民政府"
CONGRESS = "丙县青山镇人民代表大会主席团"
ARMED_FORCES = "丙县青山镇人民武装部"

_FIVE_YEARS = 60


class _UnitRow(NamedTuple):
    key: str
    name: str
    short: str
    kind: str
    parent: str = ""
    tier: Tier | None = None


_UNITS = (
    _UnitRow("党委", PARTY_COMMITTEE, "镇党委", "党委", tier=CHIEF),
    _UnitRow("人大", CONGRESS, "镇人大", "人大", "党委", CHIEF),
    _UnitRow("政府", GOVERNMENT, "镇政府", "政府", "党委", CHIEF),
    _UnitRow("纪委", DISCIPLINE, "镇纪委", "纪委", "党委", DEPUTY),
    _UnitRow("人武部", ARMED_FORCES, "镇人武部", "人武部", "党委", DEPUTY),
    _UnitRow("党政办", "青山镇党政综合办公室", "党政综合办", "内设机构", "政府"),
    _UnitRow("党建办", "青山镇党的建设办公室", "党建办", "内设机构", "党委"),
    _UnitRow("经发办", "青山镇经济发展办公室", "经济发展办", "内设机构", "政府"),
    _UnitRow("社会办", "青山镇社会事务办公室", "社会事务办", "内设机构", "政府"),
    _UnitRow("平安办", "青山镇平安法治办公室", "平安法治办", "内设机构", "政府"),
    _UnitRow("财政所", "青山镇财政所", "财政所", "内设机构", "政府"),
    _UnitRow("司法所", "丙县司法局青山司法所", "司法所", "派出机构", "政府"),
    _UnitRow("执法队", "青山镇综合行政执法队", "执法队", "行政执法机构", "政府"),
    _UnitRow("便民中心", "青山镇便民服务中心", "便民服务中心", "事业单位", "政府"),
    _UnitRow("农业中心", "青山镇农业农村服务中心", "农业农村服务中心", "事业单位", "政府"),
    _UnitRow("文旅中心", "青山镇文化旅游服务中心", "文旅服务中心", "事业单位", "政府"),
    _UnitRow("军人站", "青山镇退役军人服务站", "退役军人服务站", "事业单位", "政府"),
)


class PostRow(NamedTuple):
    """A post of the establishment, as the table states it."""

    key: str
    unit: str
    title: str
    tier: Tier | None
    selection: Selection
    sensitive: bool = False
    function: str = ""

    @property
    def leading(self) -> bool:
        """Whether it is a leading post: from the deputy's tier of a township on."""
        return self.tier is not None


_POSTS = (
    PostRow("书记", "党委", "党委书记", CHIEF, ELECTED),
    PostRow("镇长", "政府", "镇长", CHIEF, ELECTED),
    PostRow("副书记兼镇长", "党委", "党委副书记", CHIEF, ELECTED),
    PostRow("副书记", "党委", "党委副书记", DEPUTY, ELECTED),
    PostRow("政法委员", "党委", "政法委员", DEPUTY, ELECTED, function="政法"),
    PostRow("主席", "人大", "人大主席", CHIEF, ELECTED),
    PostRow("人大副主席", "人大", "人大副主席", DEPUTY, ELECTED),
    PostRow("纪委书记", "纪委", "纪委书记", DEPUTY, ELECTED, sensitive=True, function="纪检"),
    PostRow("组织委员", "党委", "组织委员", DEPUTY, ELECTED, sensitive=True, function="组织"),
    PostRow("宣传委员", "党委", "宣传委员", DEPUTY, ELECTED, function="宣传"),
    PostRow("党委委员", "党委", "党委委员", DEPUTY, ELECTED),
    PostRow("武装部长", "人武部", "人武部部长", DEPUTY, APPOINTED, function="武装"),
    PostRow("副镇长一", "政府", "副镇长", DEPUTY, ELECTED),
    PostRow("副镇长二", "政府", "副镇长", DEPUTY, ELECTED),
    PostRow("副镇长三", "政府", "副镇长", DEPUTY, ELECTED),
    PostRow("党政办主任", "党政办", "党政综合办公室主任", DEPUTY, APPOINTED, function="综合"),
    PostRow(
        "党建办主任",
        "党建办",
        "党的建设办公室主任",
        DEPUTY,
        APPOINTED,
        sensitive=True,
        function="组织",
    ),
    PostRow("经发办主任", "经发办", "经济发展办公室主任", None, APPOINTED),
    PostRow("社会办主任", "社会办", "社会事务办公室主任", DEPUTY, APPOINTED),
    PostRow("平安办主任", "平安办", "平安法治办公室主任", None, APPOINTED),
    PostRow("财政所长", "财政所", "财政所所长", None, APPOINTED, sensitive=True, function="财务"),
    PostRow("司法所长", "司法所", "青山司法所所长", DEPUTY, APPOINTED),
    PostRow(
        "执法队长", "执法队", "综合行政执法队队长", None, APPOINTED, sensitive=True, function="执法"
    ),
    PostRow(
        "执法副队长",
        "执法队",
        "综合行政执法队副队长",
        None,
        APPOINTED,
        sensitive=True,
        function="执法",
    ),
    PostRow("便民主任", "便民中心", "便民服务中心主任", None, HIRED),
    PostRow("农业主任", "农业中心", "农业农村服务中心主任", None, HIRED),
    PostRow("文旅主任", "文旅中心", "文化旅游服务中心主任", None, HIRED),
    PostRow("文旅副主任", "文旅中心", "文化旅游服务中心副主任", None, HIRED),
    PostRow("军人站长", "军人站", "退役军人服务站站长", None, HIRED),
)

POSTS: dict[str, PostRow] = {row.key: row for row in _POSTS}
"""The posts by their key in the tables; 纪委书记 is vacant."""

_QUOTAS = (
    ("党委", CHIEF, None, 3, "丙编〔2019〕12号"),
    ("党委", DEPUTY, None, 9, "丙编〔2019〕12号"),
    ("政府", None, "副镇长一", 3, "丙编〔2019〕12号"),
    ("党政办", None, "党政办主任", 1, "丙编〔2019〕27号"),
    ("便民中心", None, "便民主任", 1, "丙编〔2020〕5号"),
    ("农业中心", None, "农业主任", 1, "丙编〔2020〕5号"),
    ("文旅中心", None, "文旅主任", 1, "丙编〔2020〕5号"),
)

_BODIES = (
    ("党委", "中共青山镇委员会", BodyKind.PARTY_COMMITTEE, "党委", "m-62"),
    ("纪委", "中共青山镇纪律检查委员会", BodyKind.DISCIPLINE_COMMISSION, "纪委", ""),
    ("人大", "青山镇人民代表大会", BodyKind.CONGRESS, "人大", "d-60m+28"),
    ("政府", "青山镇人民政府", BodyKind.GOVERNMENT, "政府", "d-60m+28"),
    ("社区", "中共青山镇青山社区委员会", BodyKind.PARTY_COMMITTEE, "", "m-55"),
)
"""The date of the discipline commission's election was never entered."""


def unit_id(key: str) -> UnitId:
    """Return the id of a unit by its key in the tables."""
    return UnitId(fixed_id("unit", key))


def post_id(key: str) -> PostId:
    """Return the id of a post by its key in the tables."""
    return PostId(fixed_id("post", key))


def establishment(as_of: AsOf) -> Township:
    """Return the establishment, with terms that run out around the as-of day."""
    return Township(
        name=TOWNSHIP,
        full_name=PARTY_COMMITTEE,
        superior="中共丙县委组织部",
        reporting_unit="中共丙县青山镇委员会",
        units=tuple(_unit(row, order) for order, row in enumerate(_UNITS)),
        posts=tuple(_post(row, order) for order, row in enumerate(_POSTS)),
        quotas=tuple(_quota(*row) for row in _QUOTAS),
        bodies=tuple(
            Body(
                id=BodyId(fixed_id("body", key)),
                name=name,
                kind=kind,
                unit_id=unit_id(unit) if unit else None,
            )
            for key, name, kind, unit, _elected in _BODIES
        ),
        terms=tuple(
            Term(
                id=TermId(fixed_id("term", key)),
                body_id=BodyId(fixed_id("body", key)),
                elected_on=as_of.moment(elected),
                length_months=_FIVE_YEARS,
            )
            for key, _name, _kind, _unit, elected in _BODIES
        ),
    )


def _unit(row: _UnitRow, order: int) -> Unit:
    return Unit(
        id=unit_id(row.key),
        name=row.name,
        short_name=row.short,
        code=f"9901230{order:02d}",
        parent_id=unit_id(row.parent) if row.parent else None,
        kind=row.kind,
        tier=row.tier,
        order=order,
    )


def _post(row: PostRow, order: int) -> Post:
    return Post(
        id=post_id(row.key),
        unit_id=unit_id(row.unit),
        title=row.title,
        tier=row.tier,
        leading=row.leading,
        sensitive=row.sensitive,
        selection=row.selection,
        function=row.function,
        order=order,
    )


def _quota(unit: str, tier: Tier | None, post: str | None, approved: int, number: str) -> Quota:
    year = int(number.partition("〔")[2][:4])
    return Quota(
        id=QuotaId(fixed_id("quota", unit, tier, post)),
        unit_id=unit_id(unit),
        tier=tier,
        post_id=post_id(post) if post else None,
        approved=approved,
        document_no=number,
        started_on=PartialDate(year),
    )
