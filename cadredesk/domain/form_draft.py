"""What an approval form says that is not in the cadre file: a nomination in the making.

A person has one draft. Texts that were changed on the form alone stand in rows of their own, so
that each can be told apart from the file and taken back.
"""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.info_set import InfoItem
from cadredesk.domain.partial_date import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class FormDraft(InfoItem):
    """The boxes that belong to the form (拟任、拟免、任免理由 …); ages count as of a day.

    An empty text or None leaves the box to the form's custom: the office that reports, today.
    """

    proposed_post: str = ""
    post_to_vacate: str = ""
    reason: str = ""
    reporting_unit: str = ""
    ages_as_of: PartialDate | None = None
    filled_on: PartialDate | None = None
    preparer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormText(InfoItem):
    """A text that one box has on the form alone (只改这张表), whatever the file says."""

    box: str
    text: str = ""
