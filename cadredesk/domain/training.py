"""Training, specialities, professional titles, periods of service, determinations."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.info_set import InfoItem
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import ServiceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Training(InfoItem):
    """A course attended; length in days, in hours, or both as the certificate says."""

    title: str
    organizer: str = ""
    started_on: PartialDate | None = None
    ended_on: PartialDate | None = None
    days: float | None = None
    hours: float | None = None
    full_time: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Speciality(InfoItem):
    """Something a cadre has shown to be good at (专长): deeds, not adjectives."""

    field: str
    evidence: str = ""
    shown_on: PartialDate | None = None
    wished_use: str = ""
    in_use: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfessionalTitle(InfoItem):
    """A professional or technical title (专业技术职务)."""

    title: str
    obtained_on: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicePeriod(InfoItem):
    """A period to be served, or for which somebody is lent out (PROB-1 to PROB-8).

    `planned_end_on` is what was agreed; `completed_on` the day it was concluded, for a
    recruit's probation the day of the assessment, for a request to resign that of the answer.
    """

    kind: ServiceKind
    started_on: PartialDate | None = None
    minimum_months: int | None = None
    planned_end_on: PartialDate | None = None
    completed_on: PartialDate | None = None
    place: str = ""
    document_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Determination(InfoItem):
    """What the archive review settled about one fact (三龄两历一身份, FILE-3)."""

    fact: str
    stated: str = ""
    verified: str = ""
    source: str = ""
    determined_on: PartialDate | None = None
