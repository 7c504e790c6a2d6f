"""The village cadres of the practice township (村“两委”), three villages of five."""

from __future__ import annotations

from cadredesk.domain.cadre import VillageCadre
from cadredesk.domain.ids import VillageCadreId
from cadredesk.domain.words import PROBATIONARY_MEMBER, Sex
from cadredesk.services.practice.moments import AsOf
from cadredesk.services.practice.sketch import fixed_id

_WOMEN = frozenset("贾梅燕 沈杰雪 余小莹 韦红芳 董月 严素珍".split())

_ROWS = (
    ("东山村", "孟昭然", "党支部书记、村委会主任", "51.4", "中共党员", "大专", -62),
    ("东山村", "贾梅燕", "党支部副书记", "41.1", "中共党员", "高中", -62),
    ("东山村", "覃云", "村委会副主任", "33.4", "中共党员", "大专", -40),
    ("东山村", "沈杰雪", "党支部委员、妇联主席", "37.2", "中共党员", "大专", -62),
    ("东山村", "向远志", "村务监督委员会主任", "57.4", "中共党员", "高中", -62),
    ("西河村", "陈秀山", "党支部书记、村委会主任", "45.11", "中共党员", "大专", -60),
    ("西河村", "余小莹", "党支部副书记", "52.7", "中共党员", "高中", -60),
    ("西河村", "韦红芳", "村委会委员", "42.7", "群众", "高中", -60),
    ("西河村", "马峰", "村委会委员", "29.6", PROBATIONARY_MEMBER, "大专", -22),
    ("西河村", "严杰强", "村务监督委员会主任", "49.11", "中共党员", "初中", -60),
    ("青山社区", "万杰", "党委书记、居委会主任", "44.2", "中共党员", "大学", -55),
    ("青山社区", "董月", "党委副书记", "35.11", "中共党员", "大学", -55),
    ("青山社区", "徐娟涛", "居委会副主任", "28.5", "共青团员", "大专", -31),
    ("青山社区", "严素珍", "党委委员、居委会委员", "48.6", "中共党员", "高中", -55),
    ("青山社区", "蒋守信", "居务监督委员会主任", "53.2", "中共党员", "高中", -55),
)
_TERM_BEGAN, _TERM_ENDS = "m-52", "m+8"
_PROBATION_BEGAN = "d-12m+20"


def village_cadres(as_of: AsOf) -> tuple[VillageCadre, ...]:
    """Return the members of the village committees in their order."""
    return tuple(
        VillageCadre(
            id=VillageCadreId(fixed_id("village", village, name)),
            name=name,
            village=village,
            post=post,
            sex=Sex.FEMALE if name in _WOMEN else Sex.MALE,
            born_on=as_of.born(years),
            political_affiliation=politics,
            joined_party_on=(
                as_of.moment(_PROBATION_BEGAN) if politics == PROBATIONARY_MEMBER else None
            ),
            qualification=qualification,
            appointed_on=as_of.moment(f"m{months}"),
            term_started_on=as_of.moment(_TERM_BEGAN),
            term_ends_on=as_of.moment(_TERM_ENDS),
            heads_both="书记、" in post,
            phone=f"1990100{place:04d}",
            order=place,
        )
        for place, (village, name, post, years, politics, qualification, months) in enumerate(
            _ROWS, start=1
        )
    )
