"""Every rule the program knows: its function, the sentences and numbers its file must give.

DATE-1 to DATE-5 are not listed: they are the conventions by which all others count
(`partial_date.py`, `calendar_days.py`, `tenure.py`).
"""

from __future__ import annotations

from cadredesk.domain.rules.alert import SubjectKind
from cadredesk.domain.rules.consistency import (
    judge_age,
    judge_birth_in_id,
    judge_id_number,
    judge_party_age,
    judge_sex_in_id,
    judge_work_age,
)
from cadredesk.domain.rules.finding import Definition
from cadredesk.domain.rules.probation import (
    judge_leading_post,
    judge_party_member,
    judge_recruit,
    judge_village_party_member,
)
from cadredesk.domain.rules.retirement import (
    GROUPS,
    judge_early_choice,
    judge_group,
    judge_legal_month,
    state_contributions,
    state_group,
)
from cadredesk.domain.rules.rotation import judge_same_post
from cadredesk.domain.rules.term_of_office import judge_body

_CADRE, _VILLAGE, _BODY = SubjectKind.CADRE, SubjectKind.VILLAGE_CADRE, SubjectKind.BODY

_RETIREMENT = (
    *(f"retirement_age_{group.lower()}" for group in GROUPS),
    "minimum_contribution_months",
)
_POSTPONEMENT = tuple(
    f"{name}_{group.lower()}"
    for name in ("postponement_step", "postponement_cap")
    for group in GROUPS
)
_CHOICE = ("early_retirement_months", "late_retirement_months", "early_notice_months")


def _uses(*names: str) -> frozenset[str]:
    return frozenset(names)


_GAP = _uses("people")
_PARTY_TEXTS = {
    "ahead": _uses("name", "end"),
    "past": _uses("name", "end", "distance"),
    "gap": _GAP,
}

DEFINITIONS: tuple[Definition, ...] = (
    Definition(
        id="TERM-1",
        subject=_BODY,
        judge=judge_body,
        texts={
            "ahead": _uses("name", "due"),
            "past": _uses("name", "due", "distance"),
            "gap": _GAP,
        },
        parameters=(
            "party_committee_term_months",
            "congress_term_months",
            "government_term_months",
        ),
    ),
    Definition(
        id="ROT-1",
        subject=_CADRE,
        judge=judge_same_post,
        texts={
            "ahead": _uses("name", "post", "due", "years"),
            "past": _uses("name", "post", "due", "years"),
            "gap": _GAP,
        },
        parameters=("same_post_limit_months", "gap_tolerance_months", "tenure_counts_days"),
    ),
    Definition(
        id="PROMO-11",
        subject=_CADRE,
        judge=judge_leading_post,
        texts={
            "ahead": _uses("name", "post", "end"),
            "past": _uses("name", "post", "end", "distance"),
            "gap_record": _GAP,
        },
        parameters=("leadership_probation_months", "record_missing_after_months"),
    ),
    Definition(
        id="PROB-1",
        subject=_CADRE,
        judge=judge_recruit,
        texts={
            "ahead": _uses("name", "end", "limit"),
            "past": _uses("name", "end", "until", "distance"),
            "gap_record": _GAP,
        },
        parameters=(
            "recruit_probation_months",
            "recruit_assessment_days",
            "record_missing_after_months",
        ),
    ),
    Definition(
        id="RET-1",
        subject=_CADRE,
        judge=judge_group,
        texts={"gap_sex": _GAP, "gap_category": _GAP},
        parameters=_RETIREMENT,
    ),
    Definition(
        id="RET-1",
        subject=_CADRE,
        judge=state_group,
        texts={"statement": _uses("name", "group", "age")},
        parameters=_RETIREMENT,
        companion=True,
    ),
    Definition(
        id="RET-2",
        subject=_CADRE,
        judge=judge_legal_month,
        texts={
            "ahead": _uses("name", "due", "age", "delay"),
            "past": _uses("name", "due", "age", "distance"),
            "gap_birth": _GAP,
        },
        parameters=_RETIREMENT,
    ),
    Definition(
        id="RET-3",
        subject=_CADRE,
        judge=state_contributions,
        texts={"statement": _uses("year", "least")},
        parameters=_RETIREMENT,
        companion=True,
    ),
    Definition(
        id="RET-4",
        subject=_CADRE,
        judge=judge_early_choice,
        texts={"offer": _uses("name", "earliest", "legal", "notice", "possible")},
        parameters=(*_RETIREMENT, "early_notice_months"),
    ),
    Definition(
        id="PARTY-1",
        subject=_CADRE,
        judge=judge_party_member,
        texts=_PARTY_TEXTS,
        parameters=("party_probation_months",),
    ),
    Definition(
        id="PARTY-1",
        subject=_VILLAGE,
        judge=judge_village_party_member,
        texts=_PARTY_TEXTS,
        parameters=("party_probation_months",),
    ),
    Definition(
        id="CHK-1",
        subject=_CADRE,
        judge=judge_id_number,
        texts={
            "old": _uses("name"),
            "length": _uses("name", "length"),
            "characters": _uses("name"),
            "birthday": _uses("name"),
            "check_character": _uses("name"),
        },
    ),
    Definition(
        id="CHK-2",
        subject=_CADRE,
        judge=judge_birth_in_id,
        texts={"hit": _uses("name", "born", "stated")},
    ),
    Definition(
        id="CHK-3",
        subject=_CADRE,
        judge=judge_sex_in_id,
        texts={"hit": _uses("name", "sex", "stated")},
    ),
    Definition(
        id="CHK-4",
        subject=_CADRE,
        judge=judge_age,
        texts={"hit": _uses("name", "age", "low", "high")},
        parameters=("youngest_in_service", "oldest_in_service"),
    ),
    Definition(
        id="CHK-5",
        subject=_CADRE,
        judge=judge_work_age,
        texts={"hit": _uses("name", "on", "age", "least")},
        parameters=("least_age_at_work",),
    ),
    Definition(
        id="CHK-6",
        subject=_CADRE,
        judge=judge_party_age,
        texts={"hit": _uses("name", "on", "age", "least")},
        parameters=("least_age_in_party",),
    ),
)

KNOWN_RULES = frozenset(definition.id for definition in DEFINITIONS)
"""The ids a rule file may speak of; each must be spoken of."""

NEEDED_PARAMETERS = frozenset(
    name
    for definition in DEFINITIONS
    for name in (*definition.parameters, *_POSTPONEMENT, *_CHOICE)
)
"""The numbers that the rule files must give, and the only ones they may."""


def texts_of(rule_id: str) -> dict[str, frozenset[str]]:
    """Return the sentences a rule's file must give, with the placeholders each must use."""
    return {
        variant: used
        for definition in DEFINITIONS
        if definition.id == rule_id
        for variant, used in definition.texts.items()
    }
