"""Sentences about local values of rules and decisions about alerts."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "eligibility.not_in_force": (
        "{day} 那天，这些条件的规定还没有施行，不能判断。请换一个日期。",
        "On {day} the provisions for this were not in force yet. Choose another day.",
    ),
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
    "decision.no_day": (
        "没有写日期。没有记下，请填到哪一天再看。",
        "The day is missing. Nothing was noted; say until when.",
    ),
    "decision.past_day": (
        "{until} 已经过了。没有记下，请填一个以后的日期。",
        "{until} is over. Nothing was noted; enter a later day.",
    ),
    "decision.too_long": (
        "{until} 太远。暂不处理最多 {months} 个月，到期再看一次。没有记下。",
        "{until} is too far. Nothing is put off for more than {months} months; nothing was noted.",
    ),
    "decision.no_reason": (
        "没有写理由。没有记下；理由会出现在预警台账里。",
        "The reason is missing. Nothing was noted; the ledger will show it.",
    ),
    "decision.no_document": (
        "没有写依据文号。没有记下；豁免要有文件依据。",
        "The document number is missing. Nothing was noted; an exemption needs its paper.",
    ),
}
