"""The 村干部花名册: one list of everybody, a heading for each village."""

from __future__ import annotations

from cadredesk.domain.cadre import VillageCadre
from cadredesk.domain.export_record import ExportRecord, IdsShown
from cadredesk.domain.form.content import month
from cadredesk.domain.id_number import masked
from cadredesk.domain.person_name import spaced_name
from cadredesk.services.departures import let_list_out
from cadredesk.services.library_ports import Library
from cadredesk.services.output_ports import RosterEntry, RosterWriter
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.services.rosters import RosterJob, going_of, heading_of
from cadredesk.services.village_cadres import read_village_cadres

NOT_ASSIGNED = "未填村（社区）"
"""The heading over those whose village is not known."""


def write_village_roster(
    library: Library,
    writer: RosterWriter,
    job: RosterJob,
    progress: ReportProgress = no_progress,
) -> ExportRecord:
    """Write everybody, village by village, and note that it left.

    Raises `UserError`/`PlatformError` (`export.*`); then nothing is written.
    """
    villagers = read_village_cadres(library)
    layout = job.layout
    whole = job.style.ids is IdsShown.WHOLE
    entries = [
        village_entry(number, each, whole_id=whole) for number, each in enumerate(villagers, 1)
    ]
    return let_list_out(
        library,
        going_of(job, "village_roster", len(entries)),
        heading_of(library, job),
        lambda told: writer.write(job.target, layout, entries, told, progress),
    )


def village_entry(number: int, villager: VillageCadre, *, whole_id: bool = False) -> RosterEntry:
    """Return somebody as the roster's columns print him or her, the identity number masked."""
    texts = {
        "number": str(number),
        "name": spaced_name(villager.name),
        "post": villager.post,
        "sex": villager.sex or "",
        "born_on": month(villager.born_on),
        "party": "\n".join(
            filter(None, (villager.political_affiliation, month(villager.joined_party_on)))
        ),
        "qualification": villager.qualification,
        "id_number": villager.id_number if whole_id else masked(villager.id_number),
        "phone": villager.phone,
        "appointed_on": month(villager.appointed_on),
        "term": _term(villager),
        "heads_both": "是" if villager.heads_both else "",
        "relatives": villager.relatives,
        "note": villager.note,
    }
    return RosterEntry(villager.village or NOT_ASSIGNED, texts)


def _term(villager: VillageCadre) -> str:
    if villager.term_started_on is None and villager.term_ends_on is None:
        return ""
    return f"{month(villager.term_started_on)}—\n{month(villager.term_ends_on)}"
