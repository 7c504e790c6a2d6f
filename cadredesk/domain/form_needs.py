"""What the approval form prints of a cadre file, and cannot do without."""

from __future__ import annotations

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.words import PARTY_MEMBER

NEEDED_BASICS = (
    "sex",
    "born_on",
    "ethnic_group",
    "ancestral_home",
    "birthplace",
    "political_affiliation",
    "began_work_on",
    "health",
    "current_posts",
)
"""The basics without which an approval form has an empty box, in the form's order."""

NEEDED_SETS = ("resume", "educations", "family")
"""The info sets without a row of which it has an empty box."""


def has_all_needed(file: CadreFile) -> bool:
    """Whether no box of the approval form stays empty for want of a fact."""
    return not missing_basics(file) and all(getattr(file, name) for name in NEEDED_SETS)


def missing_basics(file: CadreFile) -> tuple[str, ...]:
    """Return the names of the basics that the approval form lacks, in its order."""
    cadre = file.cadre
    missing = [name for name in NEEDED_BASICS if not getattr(cadre, name)]
    if cadre.political_affiliation == PARTY_MEMBER and cadre.joined_party_on is None:
        missing.append("joined_party_on")
    return tuple(missing)
