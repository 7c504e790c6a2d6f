"""How the columns of a sheet begin: which are shown, how wide, where they are remembered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cadredesk.domain.field_values import FieldKind, FieldSpec
from cadredesk.domain.words import Sex
from cadredesk.ui.text import word_text

_SAMPLES = {
    FieldKind.DATE: "2016.09.30",
    FieldKind.CODE: "中共党员",
    FieldKind.ID_NUMBER: "990123••••••••••••",
    FieldKind.PHONE: "19900010037",
    FieldKind.WORD: "参照管理",
    FieldKind.YES_NO: "是",
}


@dataclass(frozen=True, slots=True)
class GridColumns:
    """The columns of one sheet.

    `layout` names where their order and widths are kept; `samples` are texts, by field, as wide
    as a column usually needs.
    """

    layout: str
    usual: tuple[str, ...]
    samples: Mapping[str, str] = field(default_factory=dict)

    def sample(self, spec: FieldSpec) -> str:
        """Return a text that a column should have room for."""
        if spec.name == "sex":
            return word_text(Sex.FEMALE)
        return self.samples.get(spec.name) or _SAMPLES.get(spec.kind, "青山镇党委")


CADRES = GridColumns(
    "grid",
    (
        "name",
        "sex",
        "born_on",
        "id_number",
        "ethnic_group",
        "ancestral_home",
        "political_affiliation",
        "joined_party_on",
        "began_work_on",
        "current_posts",
        "phone",
        "tags",
        "note",
    ),
    {
        "name": "欧阳敏敏",
        "current_posts": "青山镇党委副书记、政法委员",
        "note": "青山镇党委副书记、政法",
    },
)
VILLAGE_CADRES = GridColumns(
    "villages",
    (
        "name",
        "village",
        "post",
        "sex",
        "born_on",
        "political_affiliation",
        "joined_party_on",
        "qualification",
        "appointed_on",
        "term_started_on",
        "term_ends_on",
        "heads_both",
        "id_number",
        "phone",
        "relatives",
        "note",
    ),
    {
        "name": "阿依古丽",
        "village": "青山社区",
        "post": "党支部书记、村委会主任",
        "qualification": "大学专科",
        "political_affiliation": "中共预备党员",
        "note": "妇联主席",
    },
)
