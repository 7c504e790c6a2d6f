"""Every rule the program knows. Each family of rules says in `RULES` what it consists of.

A family whose rules need facts of everybody says so in `SURVEYS`.
"""

from __future__ import annotations

from cadredesk.domain.rules import (
    after_posts,
    archive,
    archive_facts,
    archive_proofs,
    avoidance,
    care,
    election_time,
    evaluation_limits,
    evaluation_results,
    excellent_share,
    first_grade,
    grade_bars,
    grade_quotas,
    grades,
    incompatible_posts,
    later_retirement,
    leaving_service,
    lent_out,
    long_terms,
    membership,
    partial_terms,
    probation,
    remote_township,
    retirement,
    rotation,
    sanctions,
    stated,
    staying_long,
    term_of_office,
    township_years,
    village_kin,
    village_service,
    year_records,
)
from cadredesk.domain.rules.census import Survey
from cadredesk.domain.rules.checks import (
    civil_service,
    dates,
    evaluations,
    family,
    forms,
    identity,
    posts,
    promotion,
    punishments,
    required,
    resume,
    schooling,
    twice,
)
from cadredesk.domain.rules.eligibility import (
    conduct,
    five_kinds,
    grade_requirements,
    person,
)
from cadredesk.domain.rules.eligibility import posts as lower_posts
from cadredesk.domain.rules.finding import Definition, SilentRule
from cadredesk.domain.rules.proposals import (
    exceptional,
    leaving_post,
    outside_party,
    places,
    procedure,
)

DEFINITIONS: tuple[Definition, ...] = (
    *term_of_office.RULES,
    *long_terms.RULES,
    *election_time.RULES,
    *incompatible_posts.RULES,
    *rotation.RULES,
    *staying_long.RULES,
    *grades.RULES,
    *grade_bars.RULES,
    *first_grade.RULES,
    *probation.RULES,
    *leaving_service.RULES,
    *lent_out.RULES,
    *village_service.RULES,
    *township_years.RULES,
    *sanctions.RULES,
    *evaluation_limits.RULES,
    *evaluation_results.RULES,
    *year_records.RULES,
    *retirement.RULES,
    *later_retirement.RULES,
    *after_posts.RULES,
    *membership.RULES,
    *archive.RULES,
    *archive_facts.RULES,
    *archive_proofs.RULES,
    *avoidance.RULES,
    *care.RULES,
    *identity.RULES,
    *resume.RULES,
    *schooling.RULES,
    *posts.RULES,
    *civil_service.RULES,
    *required.RULES,
    *family.RULES,
    *promotion.RULES,
    *dates.RULES,
    *forms.RULES,
    *evaluations.RULES,
    *punishments.RULES,
)
"""In the order of the handbook's families."""

SURVEYS: tuple[Survey, ...] = (
    *grade_quotas.SURVEYS,
    *excellent_share.SURVEYS,
    *twice.SURVEYS,
    *avoidance.SURVEYS,
    *village_kin.SURVEYS,
    *care.SURVEYS,
)
"""The rules about everybody at once."""

SILENT: tuple[SilentRule, ...] = (
    *stated.RULES,
    *partial_terms.RULES,
    *remote_township.RULES,
    *lower_posts.RULES,
    *person.RULES,
    *conduct.RULES,
    *grade_requirements.RULES,
    *five_kinds.RULES,
    *leaving_post.RULES,
    *exceptional.RULES,
    *outside_party.RULES,
    *places.RULES,
    *procedure.RULES,
)
"""The rules that make no alert: asked of a target or a proposed step, or only stated."""

EVERY: tuple[Definition | Survey | SilentRule, ...] = (*DEFINITIONS, *SURVEYS, *SILENT)
"""All of them, whatever they look at."""

KNOWN_RULES = frozenset(each.id for each in EVERY)
"""The ids a rule file may speak of; each must be spoken of."""

CHECKS = frozenset(rule for rule in KNOWN_RULES if rule.startswith("CHK-"))
"""The checks of a file against itself, which belong to the health check and to the person."""

NEEDED_PARAMETERS = frozenset(
    name for each in EVERY for name in (*each.parameters, *each.where_in_force)
)
"""The numbers that the rule files must give, and the only ones they may."""


RESTRICTED_RULES = frozenset(each.id for each in DEFINITIONS if each.restricted)
"""The rules that speak of sanctions."""


def texts_of(rule_id: str) -> dict[str, frozenset[str]]:
    """Return the sentences a rule's file must give, with the placeholders each must use."""
    return {
        variant: used
        for each in EVERY
        if each.id == rule_id
        for variant, used in each.texts.items()
    }
