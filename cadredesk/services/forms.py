"""Approval forms for one or many people: each a file, or all in one; who does not fit is named."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cadredesk.domain.errors import CadreDeskError, UserError
from cadredesk.domain.export_record import IdsShown
from cadredesk.domain.form.fitting import LABELS
from cadredesk.domain.form.model import BoxFit, FormFit
from cadredesk.domain.form.preflight import FormIssue, Issue, content_issues
from cadredesk.domain.ids import CadreId
from cadredesk.services.departures import Outgoing, check_purpose, note_departure
from cadredesk.services.exports import make_folder
from cadredesk.services.form_basis import FormDay, FormOffice, form_office
from cadredesk.services.form_format import FormFormat
from cadredesk.services.form_names import ID_NUMBER, FormNames, beside_earlier, check_name_rule
from cadredesk.services.form_sheets import FormView, form_views
from cadredesk.services.library_ports import Library
from cadredesk.services.output_ports import FormBinder, FormWriter
from cadredesk.services.progress import ReportProgress, no_progress


@dataclass(frozen=True, slots=True)
class WrittenForm:
    """A form that was written, and the boxes whose type had to be smaller.

    `issues` are what stays to be filled in, confirmed or looked at before it is sent.
    """

    cadre: CadreId
    name: str
    path: Path
    shrunk: tuple[BoxFit, ...]
    issues: tuple[FormIssue, ...] = ()
    pages: int = 2

    @property
    def gaps(self) -> tuple[str, ...]:
        """What stays to be filled in or confirmed: 照片没有, 奖惩情况按“无”填写."""
        return tuple(_gap(each) for each in self.issues)

    @property
    def notes(self) -> tuple[str, ...]:
        """What was made smaller, as people read it: 简历 11.5 磅."""
        smallest: dict[str, float] = {}
        for fit in self.shrunk:
            label = LABELS.get(fit.box, fit.box)
            smallest[label] = min(fit.size, smallest.get(label, fit.size))
        return tuple(f"{label} {size:g} 磅" for label, size in smallest.items())


@dataclass(frozen=True, slots=True)
class FailedForm:
    """A person whose form was not written, and why; the others went on."""

    cadre: CadreId
    name: str
    error: UserError


@dataclass(frozen=True, slots=True)
class FormsReport:
    """What became of each person."""

    written: tuple[WrittenForm, ...]
    failed: tuple[FailedForm, ...]


@dataclass(frozen=True, slots=True)
class FormJob:
    """Whose forms are written, where to, and as of which day.

    `target` is a folder, or the file that holds all of them. `names` is the rule by which the
    files in a folder are called, the office's own where it is empty.
    """

    cadres: Sequence[CadreId]
    target: Path
    as_of: FormDay
    kind: FormFormat = FormFormat.XLSX
    names: str = ""
    purpose: str = ""


def write_forms(
    library: Library,
    writers: Mapping[FormFormat, FormWriter],
    job: FormJob,
    progress: ReportProgress = no_progress,
) -> FormsReport:
    """Write the forms of these people into a folder, ages counted as of a day.

    A person whose text does not fit even at its smallest size is named and left out. A form of
    the same name that lies there already stays; the new one is numbered.
    Raises `UserError` (`form.name_rule`) for a rule that asks for what no form has, and
    `PlatformError` (`export.*`) when the folder cannot be written.
    """
    check_purpose(len(job.cadres), job.purpose)
    check_name_rule(job.names)
    office = form_office(library, job.as_of)
    names = FormNames(job.names or office.settings.file_name, library.unit_name, job.as_of.day)
    make_folder(job.target)
    done: list[WrittenForm | FailedForm] = []

    def write(view: FormView) -> WrittenForm | FailedForm:
        name = f"{names.of(view.file.cadre)}{job.kind.suffix}"
        target = beside_earlier(job.target / name, job.kind.suffixes)
        return _written(view, target, lambda: writers[job.kind].write(target, view))

    try:
        _write_all(library, office, job.cadres, (write, done), progress)
    except CadreDeskError:
        _note(library, job, names.rule, done)
        raise
    except BaseException:
        # Cancelled: what was begun is taken back, so that nothing half-done is sent.
        for each in done:
            if isinstance(each, WrittenForm):
                for path in _files_of(each, job.kind):
                    path.unlink(missing_ok=True)
        raise
    return _note(library, job, names.rule, done)


def write_form_book(
    library: Library, binder: FormBinder, job: FormJob, progress: ReportProgress = no_progress
) -> FormsReport:
    """Write the forms of these people as one file, two pages each, in the order asked for.

    A person whose text does not fit is named and left out; where nobody is left there is no
    file. Raises `PlatformError` (`export.*`, `print.failed`); then nothing is written.
    """
    check_purpose(len(job.cadres), job.purpose)
    office = form_office(library, job.as_of)
    done: list[WrittenForm | FailedForm] = []
    with binder.begin(job.target.stem) as book:

        def write(view: FormView) -> WrittenForm | FailedForm:
            return _written(view, job.target, lambda: book.add(view))

        _write_all(library, office, job.cadres, (write, done), progress)
        if any(isinstance(each, WrittenForm) for each in done):
            book.save(job.target)
    return _note(library, job, job.target.name, done)


def _files_of(written: WrittenForm, kind: FormFormat) -> list[Path]:
    """Return the files of one form that are there."""
    places = (written.path.with_suffix(end) for end in kind.suffixes)
    return [each for each in places if each.exists()]


_WITH_IDS = frozenset((FormFormat.LRMX, FormFormat.LRMX_V4))
"""The kinds of file that hold the identity number."""

_Outcome = WrittenForm | FailedForm
_Writing = tuple[Callable[[FormView], _Outcome], list[_Outcome]]


def _write_all(
    library: Library,
    office: FormOffice,
    cadres: Sequence[CadreId],
    writing: _Writing,
    progress: ReportProgress,
) -> None:
    """Write one form after the other; what became of each is in the list also if it stops."""
    write, done = writing
    for view in form_views(library, office, cadres):
        progress(len(done), len(cadres), view.form.name)
        done.append(write(view))
    progress(len(cadres), len(cadres), "")


def _written(view: FormView, target: Path, write: Callable[[], FormFit]) -> _Outcome:
    cadre, form = view.file.cadre, view.form
    try:
        fit = write()
    except UserError as error:
        return FailedForm(cadre.id, cadre.name, error)
    return WrittenForm(
        cadre=cadre.id,
        name=cadre.name,
        path=target,
        shrunk=fit.shrunk,
        issues=content_issues(form),
        pages=fit.pages,
    )


_GAPS = {
    Issue.EMPTY: "{named}没有",
    Issue.ASSUMED: "{box}按“{text}”填写",
    Issue.DIFFERS: "{box}与档案不同",
    Issue.PHOTO_RATIO: "照片 {width}×{height}，不是 4:5",
    Issue.PHOTO_COARSE: "照片只有 {width}×{height} 像素",
    Issue.RELATION: "称谓“{word}”宜写{better}",
}


def _gap(issue: FormIssue) -> str:
    """Return an issue as a few words; official, so Chinese in either language."""
    words = dict(issue.fields)
    if issue.key is not None:
        words["box"] = LABELS.get(issue.key.box, issue.key.box)
    if issue.issue is Issue.EMPTY:
        words["named"] = LABELS[str(words["named"])]
    return _GAPS[issue.issue].format(**words)


def _note(
    library: Library, job: FormJob, rule: str, done: Sequence[WrittenForm | FailedForm]
) -> FormsReport:
    """Note how many forms left, also where the rest could not be written."""
    written = tuple(each for each in done if isinstance(each, WrittenForm))
    if written:
        tells = job.kind in _WITH_IDS or ID_NUMBER in rule
        going = Outgoing(
            action="form",
            paper="干部任免审批表",
            target=job.target,
            people=len(written),
            ids=IdsShown.WHOLE if tells else IdsShown.NONE,
            purpose=job.purpose,
        )
        files = (path for each in written for path in _files_of(each, job.kind))
        note_departure(library, going, list(dict.fromkeys(files)))
    return FormsReport(written, tuple(each for each in done if isinstance(each, FailedForm)))
