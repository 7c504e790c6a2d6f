"""The archive catalogues that the practice office has begun: three people, none of them whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cadredesk.domain.attachment import Attachment
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.ids import ItemId
from cadredesk.domain.partial_date import PartialDate, add_months
from cadredesk.domain.words import StudyMode
from cadredesk.services.practice.sketch import fixed_id

_BEGUN = frozenset(("李秀英", "陈晓燕", "石雨桐"))
_WITHOUT_PAGES = frozenset(("公务员录用审批表", "入党志愿书"))
_PAGES = {"干部履历表": 8, "毕业证、学位证": 4, "年度考核登记表": 2, "在职学习学籍表": 2}
_MARCH = 3


def with_archive(file: CadreFile) -> CadreFile:
    """Return the file with its catalogue, if the office has begun it."""
    if file.cadre.name not in _BEGUN:
        return file
    return replace(file, attachments=tuple(_materials(file)))


def _materials(file: CadreFile) -> Iterator[Attachment]:
    """Give what was put into the catalogue so far: evaluations only from the second on."""
    cadre = file.cadre
    yield _material(file, "干部履历表", "1", cadre.began_work_on)
    for year in sorted(each.year for each in file.evaluations)[1:]:
        yield _material(file, "年度考核登记表", "3", PartialDate(year + 1, _MARCH), f"{year}年度")
    for each in file.educations:
        yield _material(file, "毕业证、学位证", "4-1", each.ended_on, each.qualification)
        if each.mode is StudyMode.IN_SERVICE:
            yield _material(file, "在职学习学籍表", "4-1", each.ended_on, each.qualification)
    if cadre.joined_party_on is not None:
        yield _material(file, "入党志愿书", "6", cadre.joined_party_on)
    if cadre.entered_civil_service_on is not None:
        yield _material(file, "公务员录用审批表", "9-2", cadre.entered_civil_service_on)


def _material(
    file: CadreFile, kind: str, code: str, formed_on: PartialDate | None, of: str = ""
) -> Attachment:
    title = f"{of}{kind}"
    return Attachment(
        id=ItemId(fixed_id("attachment", file.cadre.name, title)),
        title=title,
        catalogue_class=code,
        formed_on=formed_on,
        filed_on=None if formed_on is None else add_months(formed_on, 1),
        pages=None if kind in _WITHOUT_PAGES else _PAGES[kind],
    )
