"""Makes the libraries that are kept for ever, and tells what is in a library.

A golden library is made once, by the program that released its schema, and never again: every
later program has to read it. To keep one of a new schema, add its folder here and run

    python -m tests.migrations.golden_libraries 0002
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable
from dataclasses import astuple, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from cadredesk.domain.alert_decision import Handling
from cadredesk.domain.cadre import Cadre, CadreFile, VillageCadre
from cadredesk.domain.changes import snake_case
from cadredesk.domain.export_record import Departure
from cadredesk.domain.ids import BatchId, CadreId, KeptWordId, SavedViewId, VillageCadreId
from cadredesk.domain.kept_word import KeptWord
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.resume import ResumeEntry
from cadredesk.domain.saved_view import SavedView
from cadredesk.domain.submission.model import Submission, SubmissionRequest
from cadredesk.domain.submission.steps import Handing, Returning, freeze, return_pack, send
from cadredesk.domain.unit import Township
from cadredesk.domain.words import CadreStatus, Category, StudyMode, Tier
from cadredesk.services.read_models import RosterQuery
from cadredesk.services.work_ports import Batch, UnitOfWork
from cadredesk.storage.codec import encode
from cadredesk.storage.keys import KeyCost
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.mapping import MAPPINGS
from cadredesk.storage.open_library import SqlLibrary
from tests.alert_builders import a_decision, an_alert
from tests.builders import (
    a_cadre,
    a_family_member,
    a_file,
    a_full_file,
    a_grade_period,
    a_resume_entry,
    a_tier_period,
    a_township,
    a_village_cadre,
    an_appointment,
    an_education,
    an_establishment,
    an_evaluation,
    an_id,
    an_item,
    an_override,
)
from tests.fakes import FakeClock
from tests.submission_builders import (
    RETURNED,
    SENT,
    a_pack,
    a_pack_file,
    a_point,
    a_request,
)

GOLDEN = Path(__file__).parent / "golden"
PASSWORD = "golden libraries are kept for ever"
CONTENT_FILE = "content.json"
_PACKED = b"PK a workbook that was handed in " * 40
_CHEAP = KeyCost(memory_kib=8, passes=1, lanes=1)


def nothing(_library: SqlLibrary) -> None:
    """A library as it is after making it."""


def an_office(library: SqlLibrary) -> None:
    """A dozen people, as an office keeps them, with some work done on them."""
    names = "李秀英 王建国 曾敏 单宁 欧阳敏 赵强 钱芳 孙伟 周丽 吴刚 郑洁 冯磊".split()
    people = [_colleague(name, place) for place, name in enumerate(names)]
    villagers = [a_village_cadre("田大旺", order=1), a_village_cadre("石有才", order=2)]
    do(library, "import", lambda work: work.cadres.save_many(people))
    do(library, "import", lambda work: work.villages.save_many(villagers))
    local = an_override("same_post_limit_months", "96")
    do(library, "rule_set", lambda work: work.overrides.save_many([local]))
    decision = a_decision(an_alert(names[2]), handling=Handling.DEFERRED, reason="换届统一安排")
    do(library, "decide", lambda work: work.decisions.save_many([decision]))
    first = people[0]
    edited = replace(first, cadre=replace(first.cadre, health="一般", photo=b"\xff\xd8 a face"))
    do(library, "edit", lambda work: work.cadres.save(edited))
    do(library, "settings", lambda work: work.settings.set("import/columns", '{"A": "name"}'))
    do(library, "view", lambda work: work.views.save_many([_a_view("年轻干部", "{}")]))
    word = KeptWord(id=KeptWordId(an_id("尚可")), code_list="health", word="尚可")
    do(library, "keep_word", lambda work: work.kept_words.save_many([word]))
    left = Departure(action="roster", paper="干部名册", file="名册.xlsx", people=12)
    do(library, "roster", lambda work: work.exports.add(left))
    do(library, "submission", lambda work: _hand_in(work, a_request()))
    returned = _returned(_handed_in(a_request("换届摸底", number="2026-08")), people[2])
    do(library, "submission", lambda work: _keep(work, returned))


def _handed_in(request: SubmissionRequest) -> Submission:
    """A request with a pack that was frozen and sent."""
    asked = Submission(request)
    pack = a_pack(asked)
    return send(freeze(asked, pack, [a_pack_file(pack, _PACKED)]), Handing(SENT, "U 盘", "王科长"))


def _returned(submission: Submission, person: CadreFile) -> Submission:
    pack = submission.packs[-1]
    points = [a_point(pack, cadre_id=person.id, fact="born_on"), a_point(pack, "全表：职务写全称")]
    return return_pack(submission, Returning(RETURNED, "王科长", "电话"), points)


def _hand_in(work: UnitOfWork, request: SubmissionRequest) -> None:
    _keep(work, _handed_in(request))


def _keep(work: UnitOfWork, submission: Submission) -> None:
    work.contents.keep(hashlib.sha256(_PACKED).hexdigest(), len(_PACKED), [_PACKED])
    work.submissions.save(submission)


def _colleague(name: str, place: int) -> CadreFile:
    if place < 2:
        return a_full_file(name, order=place)
    return a_file(
        a_cadre(
            name, order=place, status=CadreStatus.RETIRED if place == 11 else CadreStatus.SERVING
        ),
        appointments=(an_appointment("一级科员", appointed_on=PartialDate(2015 + place, 3)),),
        tier_periods=(a_tier_period(Tier.SECTION_MEMBER, "2015.03"),),
        grade_periods=(a_grade_period("一级科员", "2019.06"),),
        educations=(an_education(StudyMode.FULL_TIME, "大学"),),
        evaluations=(an_evaluation(2025),),
    )


def the_worst(library: SqlLibrary) -> None:
    """What real files do to a program: odd characters, long texts, nothing, everything."""
    segment = a_resume_entry("1998", "一" * 3000)
    odd = CadreFile(
        cadre=Cadre(
            id=CadreId(an_id("odd")),
            name="䶮㛃𠮷·😀",
            id_number="990123850612003",
            note="'; DROP TABLE cadre; --\n\t\u3000“引号”\\ %_\u0007",
            born_on=PartialDate(1985),
            category=Category.WORKER,
            status=CadreStatus.DECEASED,
            photo=bytes(range(256)),
            order=-5,
        ),
        resume=(
            replace(segment, id=an_item()),
            ResumeEntry(id=an_item()),
            a_resume_entry("2003.09", "其间", parent_id=segment.id),
            segment,
        ),
        family=tuple(a_family_member("其他", f"第{place}人", born_on=None) for place in range(40)),
    )
    bare = CadreFile(cadre=Cadre(id=CadreId(an_id("bare")), name="无"))
    gone = a_full_file("走了的人")
    villager = VillageCadre(id=VillageCadreId(an_id("villager")), name="=1+1")
    do(library, "import", lambda work: work.cadres.save_many([odd, bare, gone]))
    do(library, "import", lambda work: work.villages.save_many([villager]))
    do(library, "delete", lambda work: work.cadres.delete(gone.id))
    shuffled = replace(odd, family=odd.family[::-1][:20], resume=odd.resume[1:])
    batch = do(library, "edit", lambda work: work.cadres.save(shuffled))
    do(library, "undo", lambda work: work.history.undo(batch.id))
    do(library, "settings", lambda work: work.settings.set("奇怪的%key_", "值\n" * 50))
    do(library, "view", lambda work: work.views.save_many([_a_view("'; DROP\n😀", "{" * 500)]))
    named = a_request("'; DROP\n😀", number="", due_on=None, note="\u0007" * 300)
    do(library, "submission", lambda work: work.submissions.save(Submission(named)))
    taken = do(library, "submission", lambda work: _hand_in(work, a_request("=1+1")))
    do(library, "undo", lambda work: work.history.undo(taken.id))


def _a_view(name: str, asked: str) -> SavedView:
    return SavedView(id=SavedViewId(an_id(name)), name=name, asked=asked, columns="{}", order=1)


KINDS: dict[str, tuple[Callable[[], Township], Callable[[SqlLibrary], None]]] = {
    "empty": (a_township, nothing),
    "typical": (an_establishment, an_office),
    "nasty": (lambda: Township(name="䶮镇 '%"), the_worst),
}


def do(library: SqlLibrary, action: str, deed: Callable[[UnitOfWork], Any]) -> Batch:
    """Do something as one batch; return the batch."""
    batch = Batch(BatchId(an_item()), action)
    with library.unit_of_work(batch) as work:
        deed(work)
        work.commit()
    return batch


def content_of(library: SqlLibrary) -> dict[str, Any]:
    """Everything a library holds, field by field, as texts."""
    with library.unit_of_work() as work:
        everybody = work.cadres.many([file.id for file in work.cadres.all()])
        query = RosterQuery(statuses=frozenset(CadreStatus), limit=10_000)
        return {
            "unit": library.unit_name,
            "cadres": [_texts(file) for file in everybody],
            "villages": [_texts(villager) for villager in work.villages.all()],
            "overrides": [_texts(override) for override in work.overrides.all()],
            "decisions": [_texts(decision) for decision in work.decisions.all()],
            "township": _texts(work.township.get()),
            "settings": dict(work.settings.all()),
            "exports": [
                [each.number, each.at.isoformat(), each.by, *map(str, astuple(each.left))]
                for each in work.exports.all()
            ],
            "views": [_texts(view) for view in work.views.all()],
            "kept_words": [_texts(each) for each in work.kept_words.all()],
            "submissions": [
                {each.name: _texts(getattr(whole, each.name)) for each in fields(whole)}
                for whole in work.submissions.all()
            ],
            "batches": [
                [each.action, each.label, each.by, each.at.isoformat(), each.changes, each.undone]
                for each in work.history.batches(limit=10_000)
            ],
            "history": [
                [each.entity, each.field, each.old, each.new, each.action]
                for file in everybody
                for each in work.history.of_cadre(file.id, limit=10_000)
            ],
            "roster": [row.name for row in work.lists.roster(query).rows],
        }


def _texts(value: Any) -> Any:
    """A dataclass as a dictionary of texts; rows of a set as lists of them."""
    if isinstance(value, tuple):
        return [_texts(each) for each in value]
    entity = snake_case(type(value).__name__)
    if entity in MAPPINGS or entity in ("cadre_file", "township"):
        names = type(value).__dataclass_fields__
        return {name: _texts(getattr(value, name)) for name in names}
    return encode(value)


def make(folder: Path, kind: str) -> None:
    """Make one golden library."""
    township, fill = KINDS[kind]
    store = SqlLibraryStore(
        FakeClock(datetime.fromisoformat("2026-11-22T04:00:00+00:00")), "王芳", _CHEAP
    )
    library, _sheet = store.create(folder, township(), PASSWORD)
    fill(library)
    content = json.dumps(content_of(library), ensure_ascii=False, indent=1)
    kept = Path(library.back_up(folder / "kept").path)
    library.close()
    for name in ("main.db", "keys.json"):
        (kept / name).replace(folder / name)
    for each in folder.iterdir():
        if each.name not in ("main.db", "keys.json"):
            _remove(each)
    (folder / CONTENT_FILE).write_text(content, encoding="utf-8")


def _remove(path: Path) -> None:
    if path.is_dir():
        for each in path.iterdir():
            _remove(each)
        path.rmdir()
    else:
        path.unlink()


if __name__ == "__main__":
    for golden in KINDS:
        make(GOLDEN / sys.argv[1] / golden, golden)
