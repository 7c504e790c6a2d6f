"""Sentences about local values of rules."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "override.unknown": (
        "规则库里没有“{target}”。没有改动；可能是别的版本的文件，请核对名称。",
        "The rule book has no “{target}”. Nothing was changed; the file may be of another edition.",
    ),
    "override.fixed": (
        "“{target}”由法律规定，本地不能另定。没有改动。",
        "“{target}” is set by law and cannot be set locally. Nothing was changed.",
    ),
    "override.unfit": (
        "本地口径“{target}”不合这一版规则库，没有采用；请核对后重新规定。",
        "The local value of “{target}” does not fit this rule book and is not used; set it anew.",
    ),
    "override.not_a_number": (
        "“{value}”不是整数。没有改动，请填一个整数。",
        "“{value}” is not a whole number. Nothing was changed; enter one.",
    ),
    "override.out_of_range": (
        "“{value}”不在 {least} 到 {most} 之间。没有改动，请核对文件上的数。",
        "“{value}” is not between {least} and {most}. Nothing was changed; check the document.",
    ),
    "override.lead_order": (
        "提前期要从长到短，不能重复，例如 12,6,3。现在是“{value}”，没有改动。",
        "Lead times go from long to short, none twice: 12,6,3. “{value}” was not taken.",
    ),
    "override.no_day": (
        "没有写从哪一天起执行。没有改动，请填到日。",
        "The day from which it counts is missing. Nothing was changed; enter a day.",
    ),
    "override.no_authority": (
        "没有写是谁定的。没有改动，请填决定机关。",
        "Who decided it is missing. Nothing was changed; enter the authority.",
    ),
    "override.no_document": (
        "没有写依据文号。没有改动；本地口径要有文件依据。",
        "The document number is missing. Nothing was changed; a local value needs its paper.",
    ),
}
