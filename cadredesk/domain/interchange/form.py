"""What a file that exchanges an approval form says: every element as text, nothing lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class InterchangeField(StrEnum):
    """What such a file can say, in the order of the official writer (form handbook, A.2).

    The last three are no single texts: the family, the photo, and elements nobody knows.
    """

    NAME = "name"
    SEX = "sex"
    BORN_ON = "born_on"
    ETHNIC_GROUP = "ethnic_group"
    ANCESTRAL_HOME = "ancestral_home"
    BIRTHPLACE = "birthplace"
    JOINED_PARTY = "joined_party"
    BEGAN_WORK_ON = "began_work_on"
    RETIRES_ON = "retires_on"
    HEALTH = "health"
    PROFESSIONAL_TITLE = "professional_title"
    EXPERTISE = "expertise"
    FULL_TIME_QUALIFICATION = "full_time_qualification"
    FULL_TIME_DEGREE = "full_time_degree"
    FULL_TIME_SCHOOL = "full_time_school"
    FULL_TIME_DEGREE_SCHOOL = "full_time_degree_school"
    IN_SERVICE_QUALIFICATION = "in_service_qualification"
    IN_SERVICE_DEGREE = "in_service_degree"
    IN_SERVICE_SCHOOL = "in_service_school"
    IN_SERVICE_DEGREE_SCHOOL = "in_service_degree_school"
    CURRENT_POSTS = "current_posts"
    PROPOSED_POST = "proposed_post"
    POST_TO_VACATE = "post_to_vacate"
    RESUME = "resume"
    CONDUCT = "conduct"
    EVALUATIONS = "evaluations"
    REASON = "reason"
    REPORTING_UNIT = "reporting_unit"
    FORMER_AGE_LIMIT = "former_age_limit"
    AGES_AS_OF = "ages_as_of"
    FILLED_ON = "filled_on"
    PREPARER = "preparer"
    ID_NUMBER = "id_number"
    FAMILY = "family"
    PHOTO = "photo"
    EXTRA = "extra"


F = InterchangeField

DATE_FIELDS = frozenset((F.BORN_ON, F.BEGAN_WORK_ON, F.RETIRES_ON, F.AGES_AS_OF, F.FILLED_ON))
"""What is a date by itself; 入党时间 may say more than a date."""

MULTILINE_FIELDS = frozenset((F.RESUME, F.CONDUCT, F.EVALUATIONS, F.REASON, F.REPORTING_UNIT))
"""Texts whose line breaks mean something."""

NEWER_FIELDS = frozenset((F.RETIRES_ON, F.FORMER_AGE_LIMIT))
"""What only files since the retirement reform of 2025 have (“V4”)."""

OWN_FIELDS = frozenset(
    (F.PROPOSED_POST, F.POST_TO_VACATE, F.REASON, F.REPORTING_UNIT, F.AGES_AS_OF, F.FILLED_ON,
     F.PREPARER)
)  # fmt: skip
"""What belongs to the form and not to the cadre file; it is kept as the form's draft."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InterchangeMember:
    """One row of 家庭主要成员及重要社会关系, as the file has it."""

    relation: str = ""
    name: str = ""
    born_on: str = ""
    political_affiliation: str = ""
    work: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether the row says nothing; editors fill a form up with such rows."""
        return not (
            self.relation or self.name or self.born_on or self.political_affiliation or self.work
        )


@dataclass(frozen=True, slots=True)
class ExtraElement:
    """An element that the format does not know: its name, and all text inside it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class InterchangeNote:
    """Something that a person should know about a file that could be read.

    `code` names the sentence (`interchange.*`), `fields` fill it.
    """

    code: str
    fields: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class InterchangeForm:
    """One person's form, as a file has it.

    `texts` hold what the file says of each field, trimmed, dates in digits where they are dates
    (`198506`) and else as written; an element that is missing or empty is not among them.
    `extras` are unknown elements in the file's order. `layout` is the file byte for byte, by
    which it can be written again; empty for a form made of a cadre file.
    """

    texts: Mapping[InterchangeField, str]
    family: tuple[InterchangeMember, ...] = ()
    photo: bytes | None = field(default=None, repr=False)
    version: str = ""
    extras: tuple[ExtraElement, ...] = ()
    notes: tuple[InterchangeNote, ...] = ()
    layout: bytes = field(default=b"", repr=False, compare=False)

    def text(self, wanted: InterchangeField) -> str:
        """Return what it says of a field, empty where it says nothing."""
        return self.texts.get(wanted, "")
