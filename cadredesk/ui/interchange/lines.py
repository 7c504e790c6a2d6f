"""What a file and the cadre file say, line by line: what differs, and the résumé as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cadredesk.domain.interchange.aligning import align_resumes
from cadredesk.domain.interchange.difference import Difference
from cadredesk.domain.interchange.form import F
from cadredesk.services.interchange.comparing import FileComparison
from cadredesk.services.interchange.wording import difference_label, field_label
from cadredesk.services.messages import Language


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the comparison; without a difference both sides say the same.

    `known` and `stated` are the photos of a line that is about the photo.
    """

    label: str
    known: str
    stated: str
    difference: Difference | None = None
    photos: tuple[bytes | None, bytes | None] | None = None


def lines_of(compared: FileComparison, language: Language) -> tuple[Line, ...]:
    """Return the lines of one person: every difference, and around those of the résumé the rest.

    A résumé is understood only as a whole, so its lines that agree stand between those that do
    not.
    """
    made: list[Line] = []
    resume_done = False
    for each in compared.differences:
        if each.field is F.RESUME:
            if not resume_done:
                made += _resume_lines(compared, language)
            resume_done = True
        else:
            made.append(_line(compared, each, language))
    return tuple(made)


def _resume_lines(compared: FileComparison, language: Language) -> Iterator[Line]:
    file, form = compared.before, compared.form
    if file is None or form is None:
        return
    by_row = {each.row: each for each in compared.differences if each.field is F.RESUME}
    for at, line in enumerate(align_resumes(file.resume, form.text(F.RESUME)), 1):
        difference = by_row.get(str(at))
        if difference is not None:
            yield _line(compared, difference, language)
        else:
            yield Line(field_label(F.RESUME, language), line.known, line.stated)


def _line(compared: FileComparison, difference: Difference, language: Language) -> Line:
    label = difference_label(difference, language)
    photos = None
    if difference.field is F.PHOTO and compared.before is not None and compared.form is not None:
        photos = (compared.before.cadre.photo, compared.form.photo)
    return Line(label, difference.known, difference.stated, difference, photos)
