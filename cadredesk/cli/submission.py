"""`cadredesk submission`: what is handed in, from the request to the acceptance."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from cadredesk.cli import submission_options as declare
from cadredesk.cli.options import add_common
from cadredesk.cli.people_where import people_where
from cadredesk.cli.session import OK, PROBLEM, Session
from cadredesk.cli.submission_data import (
    difference_lines,
    finding_line,
    preflight_data,
    state_word,
    submission_data,
    tell_submission,
)
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import CadreId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.submission.manifest import FactKey
from cadredesk.domain.submission.model import PaperKind, PointHandling, ReturnPoint, Submission
from cadredesk.domain.submission.steps import Handing, Returning, Settling
from cadredesk.services.departures import Sending
from cadredesk.services.desk import Desk
from cadredesk.services.people import find_people, find_person
from cadredesk.services.submissions.deadlines import deadlines
from cadredesk.services.submissions.facts import fact_labels
from cadredesk.services.submissions.handing_out import hand_out
from cadredesk.services.submissions.ledger_list import write_submission_ledger
from cadredesk.services.submissions.order import PackOrder, Wanted
from cadredesk.services.submissions.packing import check_pack, freeze_pack, same_again
from cadredesk.services.submissions.points import point_reader
from cadredesk.services.submissions.preflight import Preflight
from cadredesk.services.submissions.reading import (
    find_submission,
    read_submission,
    read_submissions,
    read_view,
    versions_difference,
)
from cadredesk.services.submissions.recording import (
    NewRequest,
    accept,
    add_request,
    as_wanted,
    change_request,
    delete_request,
    discard_pack,
    return_pack,
    send,
    settle_point,
    tie_point,
)


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the acts, each with its options."""
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    for name, (about, options, act) in _ACTS.items():
        each = acts.add_parser(name, help=about, description=about)
        add_common(each, root=False)
        options(each)
        each.set_defaults(do=act)


def run(session: Session) -> int:
    """Do one act."""
    with session.desk() as desk:
        code: int = session.options.do(session, desk)
    return code


def _new(session: Session, desk: Desk) -> int:
    options = session.options
    on = _day(session, options.on)
    wanted = replace(_asked(session, NewRequest(title=options.title)), asked_on=PartialDate.of(on))
    made, _changes = add_request(desk.library, wanted, on.year)
    known = read_submission(desk, made)
    session.say(
        "已登记 {number} {title}。",
        "Entered {number} {title}.",
        number=known.request.number,
        title=known.request.title,
    )
    session.emit(submission_data(known))
    return OK


def _asked(session: Session, known: NewRequest) -> NewRequest:
    """What is known of a request, with what the options say otherwise."""
    options = session.options
    papers = ((PaperKind.BLANK, options.blank), (PaperKind.NOTICE, options.notice))
    return NewRequest(
        title=known.title if options.title is None else options.title,
        asked_by=known.asked_by if options.by is None else options.by,
        document_no=known.document_no if options.document is None else options.document,
        asked_on=known.asked_on if options.on is None else PartialDate.of(options.on),
        due_on=known.due_on if options.due is None else PartialDate.of(options.due),
        note=known.note,
        papers=tuple((kind, path) for kind, path in papers if path is not None),
    )


def _change(session: Session, desk: Desk) -> int:
    known = find_submission(desk, session.options.submission)
    change_request(desk.library, known.id, _asked(session, as_wanted(known.request)))
    return _told(session, desk, known)


def _unasked(desk: Desk, known: Submission) -> frozenset[FactKey]:
    return frozenset(each.key for each in read_view(desk, known.id).unasked)


def _freeze(session: Session, desk: Desk) -> int:
    options = session.options
    known = find_submission(desk, options.submission)
    day = _day(session, options.as_of)
    wanted = Wanted(
        tuple(options.layout),
        tuple(options.form),
        options.fill,
        tuple(options.file),
        not options.no_cover,
    )
    people = _people(session, desk, day)
    order = PackOrder(known.id, wanted, day, people)
    if wanted.is_empty and known.packs:
        again = same_again(desk, known.id, day)
        order = again if people is None else replace(again, people=people)
    if options.hold_back:
        order = replace(order, hold_back=_unasked(desk, known))
    if options.dry_run:
        return _checked(session, check_pack(desk, order, session.progress))
    frozen = freeze_pack(desk, order, session.progress, anyway=options.anyway)
    for each in frozen.found.findings:
        session.line(finding_line(session, each))
    known = read_submission(desk, known.id)
    if frozen.changes.is_empty:
        session.say(
            "没有封包：{blocks} 处必须先改。照封请加 --anyway。",
            "Nothing was frozen: {blocks} things have to be put right. Use --anyway.",
            blocks=frozen.found.blocks,
        )
    else:
        session.say(
            "已封包 {title} v{version}：{people} 人。",
            "Frozen {title} v{version}: {people} people.",
            title=known.request.title,
            version=len(known.packs),
            people=frozen.found.people,
        )
    session.emit({**submission_data(known), "preflight": preflight_data(session, frozen.found)})
    return PROBLEM if frozen.changes.is_empty else OK


def _checked(session: Session, found: Preflight) -> int:
    for each in found.findings:
        session.line(finding_line(session, each))
    session.say(
        "体检 {people} 人：{blocks} 处必须改，{warnings} 处提醒。",
        "Looked at {people} people: {blocks} to be put right, {warnings} to look at.",
        people=found.people,
        blocks=found.blocks,
        warnings=found.warnings,
    )
    session.emit(preflight_data(session, found))
    return PROBLEM if found.blocks else OK


def _discard(session: Session, desk: Desk) -> int:
    known = find_submission(desk, session.options.submission)
    discard_pack(desk.library, known.id)
    return _told(session, desk, known)


def _delete(session: Session, desk: Desk) -> int:
    known = find_submission(desk, session.options.submission)
    delete_request(desk.library, known.id)
    session.say("已删除 {title}。", "Deleted {title}.", title=known.request.title)
    session.emit(submission_data(known))
    return OK


def _send(session: Session, desk: Desk) -> int:
    options = session.options
    known = find_submission(desk, options.submission)
    on = PartialDate.of(_day(session, options.on))
    send(desk.library, known.id, Handing(on, options.how, options.to_whom, options.receipt))
    if options.to is not None:
        hand_out(desk.library, known, None, options.to, session.progress, zipped=options.zip)
    return _told(session, desk, known)


def _return(session: Session, desk: Desk) -> int:
    options = session.options
    known = find_submission(desk, options.submission)
    lines = list(options.point)
    if options.points is not None:
        lines.append(_text_of(options.points))
    points = point_reader(desk, known, session.language).read("\n".join(lines))
    on = PartialDate.of(_day(session, options.on))
    return_pack(desk.library, known.id, Returning(on, options.by, options.how), points)
    return _told(session, desk, known)


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError("attachment.unreadable", file=path.name) from error


def _settle(session: Session, desk: Desk) -> int:
    options = session.options
    known = find_submission(desk, options.submission)
    found = _point(session, known)
    handling = PointHandling.LEFT if options.because else PointHandling.CORRECTED
    today = PartialDate.of(session.start.clock.today())
    settle_point(desk.library, known.id, found.id, Settling(handling, today, options.because))
    return _told(session, desk, known)


def _point(session: Session, known: Submission) -> ReturnPoint:
    """The point that the options name by its place."""
    number = session.options.point
    found = next((each for each in known.points_of(known.pack) if each.place == number), None)
    if found is None:
        raise UserError("submission.no_point", title=known.request.title, point=number)
    return found


def _tie(session: Session, desk: Desk) -> int:
    options = session.options
    known = find_submission(desk, options.submission)
    point = _point(session, known)
    facts = fact_labels(desk.blank_files.vocabulary)
    if options.field and options.field not in facts:
        raise UserError("blank.unknown_fact", fact=options.field, facts=" ".join(facts))
    person = point.cadre_id
    if options.person:
        with desk.library.unit_of_work() as work:
            person = find_person(work, options.person).id
    tie_point(desk.library, known.id, point.id, person, options.field or point.fact)
    return _told(session, desk, known)


def _accept(session: Session, desk: Desk) -> int:
    options = session.options
    known = find_submission(desk, options.submission)
    accept(desk.library, known.id, PartialDate.of(_day(session, options.on)), options.note)
    return _told(session, desk, known)


def _show(session: Session, desk: Desk) -> int:
    options = session.options
    known = find_submission(desk, options.submission)
    data = submission_data(known)
    if options.to is not None:
        where = options.version, options.to
        out = hand_out(desk.library, known, *where, session.progress, zipped=options.zip)
        session.say("文件在 {folder}", "The files are in {folder}", folder=out.folder)
        data["written"] = [str(each) for each in out.paths]
    tell_submission(session, known, desk.blank_files.vocabulary)
    session.emit(data)
    return OK


def _diff(session: Session, desk: Desk) -> int:
    options = session.options
    known = find_submission(desk, options.submission)
    after = options.after or len(known.packs)
    before = options.before or after - 1
    found = versions_difference(desk.library, known, before, after)
    data, lines = difference_lines(session, found, desk.blank_files.vocabulary)
    for line in lines:
        session.line(line)
    session.say(
        "v{before} → v{after}：{people} 人 {facts} 处不同。",
        "v{before} → v{after}: {facts} things of {people} people differ.",
        before=before,
        after=after,
        people=found.people,
        facts=len(found.facts),
    )
    session.emit({"number": known.request.number, "from": before, "to": after, **data})
    return OK


def _list(session: Session, desk: Desk) -> int:
    everything = read_submissions(desk)
    waiting = deadlines(everything, session.start.clock.today())
    listed = [each.submission for each in waiting] if session.options.open else everything
    for each in listed:
        request = each.request
        due = str(request.due_on or "—")
        version = f"v{len(each.packs)}"
        word = state_word(session, each)
        session.line(f"{request.number:<9} {word:<6} {due:<10} {version:<3} {request.title}")
    if session.options.to is not None:
        sending = Sending(session.options.to, session.start.clock.today())
        write_submission_ledger(desk.library, desk.list_writer, tuple(listed), sending)
    session.emit([submission_data(each) for each in listed])
    return OK


def _told(session: Session, desk: Desk, known: Submission) -> int:
    """Tell how it stands after a step."""
    now = read_submission(desk, known.id)
    tell_submission(session, now, desk.blank_files.vocabulary)
    session.emit(submission_data(now))
    return OK


def _day(session: Session, day: date | None) -> date:
    return day or session.start.clock.today()


def _people(session: Session, desk: Desk, day: date) -> tuple[CadreId, ...] | None:
    """Whom the options name, None for everybody who serves."""
    options = session.options
    if options.person:
        with desk.library.unit_of_work() as work:
            return tuple(file.id for file in find_people(work, options.person))
    return people_where(desk, options.where, day)


_Declare = Callable[[ArgumentParser], None]
_Act = Callable[[Session, Desk], int]
_ACTS: dict[str, tuple[str, _Declare, _Act]] = {
    "list": ("列出报送台账 / list the ledger", declare.declare_list, _list),
    "new": ("登记一次来件 / enter a request", declare.declare_new, _new),
    "change": ("改来件信息 / put a request right", declare.declare_change, _change),
    "freeze": ("体检并封包 / check and freeze a pack", declare.declare_freeze, _freeze),
    "discard": ("收回没报送的包 / take a frozen pack back", declare.declare_named, _discard),
    "send": ("登记已报送 / note that it was handed over", declare.declare_send, _send),
    "return": ("登记退回和意见 / note that it came back", declare.declare_return, _return),
    "tie": ("一条意见说的是谁、哪一项 / whom a point is about", declare.declare_tie, _tie),
    "settle": ("一条意见办完了 / settle a return point", declare.declare_settle, _settle),
    "accept": ("登记已接收 / note that it was accepted", declare.declare_accept, _accept),
    "show": ("看一次报送，写出当时的文件 / show one, write its files", declare.declare_show, _show),
    "delete": ("删掉没报送过的 / delete what was never sent", declare.declare_named, _delete),
    "diff": ("两版的差异 / how two versions differ", declare.declare_diff, _diff),
}
