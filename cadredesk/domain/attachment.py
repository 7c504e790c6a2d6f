"""The archive catalogue of a cadre: materials with or without a scan, and who has them out."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.ids import ItemId
from cadredesk.domain.info_set import InfoItem
from cadredesk.domain.partial_date import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(InfoItem):
    """One material of the archive catalogue (附件), FILE-1 and FILE-2.

    `catalogue_class` is one of the ten classes or a sub-class (`9-2`). `digest` names the kept
    content, SHA-256 in hexadecimal; it is empty for a line of the catalogue without a scan.
    `size` is in bytes, `pages` counts the paper. `about_id` is the row of the file that the
    material proves (a certificate its education, a commendation its speciality). The `stated_`
    dates are what it says of birth, start of work and joining the Party (FILE-3 to FILE-5).
    """

    title: str
    catalogue_class: str = ""
    formed_on: PartialDate | None = None
    received_on: PartialDate | None = None
    filed_on: PartialDate | None = None
    pages: int | None = None
    file_name: str = ""
    size: int = 0
    digest: str = ""
    about_id: ItemId | None = None
    note: str = ""
    stated_born_on: PartialDate | None = None
    stated_began_work_on: PartialDate | None = None
    stated_joined_party_on: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveLoan(InfoItem):
    """Material consulted or lent out (查借阅): by whom, what for, and until when."""

    borrower: str
    what: str = ""
    purpose: str = ""
    lent_on: PartialDate | None = None
    due_on: PartialDate | None = None
    returned_on: PartialDate | None = None
    approved_by: str = ""
