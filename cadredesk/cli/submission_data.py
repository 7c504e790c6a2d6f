"""Submissions as `cadredesk submission` prints them, for people and as JSON."""

from __future__ import annotations

from typing import Any

from cadredesk.cli.session import Session
from cadredesk.domain.blank.vocabulary import Vocabulary
from cadredesk.domain.submission.manifest import FactDifference, PackDifference, VersionChange
from cadredesk.domain.submission.model import (
    PackFile,
    PointHandling,
    ReturnPoint,
    Submission,
    SubmissionPack,
    SubmissionState,
)
from cadredesk.services.submissions.facts import PHOTO, fact_label
from cadredesk.services.submissions.preflight import Preflight, PreflightFinding, Weight

_STATES = {
    SubmissionState.PREPARING: ("准备中", "preparing"),
    SubmissionState.FROZEN: ("已封包", "frozen"),
    SubmissionState.SENT: ("已报送", "sent"),
    SubmissionState.RETURNED: ("已退回", "returned"),
    SubmissionState.CORRECTED: ("已更正", "corrected"),
    SubmissionState.ACCEPTED: ("已接收", "accepted"),
}
_HANDLINGS = {
    PointHandling.OPEN: ("待更正", "open"),
    PointHandling.CORRECTED: ("已更正", "corrected"),
    PointHandling.LEFT: ("无需更正", "left"),
}
_CHANGES = {
    VersionChange.ADDED: ("新增", "new"),
    VersionChange.GONE: ("不再报", "gone"),
    VersionChange.CHANGED: ("改动", "changed"),
}


def state_word(session: Session, known: Submission) -> str:
    """Return where a submission stands, as a word."""
    return session.word(*_STATES[known.state])


def tell_submission(session: Session, known: Submission, vocabulary: Vocabulary) -> None:
    """Print one: its head, its versions with their files, what came back."""
    request = known.request
    head = (request.number, request.title, state_word(session, known), request.asked_by)
    session.line("  ".join(filter(None, head)))
    for pack in known.packs:
        session.line(_pack_line(session, pack))
        for file in known.files_of(pack):
            session.line(f"    {file.name}  {file.size}  {file.digest[:12]}")
        for point in known.points_of(pack):
            session.line(_point_line(session, point, vocabulary))


def _pack_line(session: Session, pack: SubmissionPack) -> str:
    days = (
        (session.word("封包", "frozen"), pack.frozen_on),
        (session.word("报送", "sent"), pack.sent_on),
        (session.word("退回", "returned"), pack.returned_on),
        (session.word("接收", "accepted"), pack.accepted_on),
    )
    told = "  ".join(f"{word} {day}" for word, day in days if day is not None)
    people = session.word(f"{pack.people} 人", f"{pack.people} people")
    return f"  v{pack.version}  {people}  {told}"


def _point_line(session: Session, point: ReturnPoint, vocabulary: Vocabulary) -> str:
    field = fact_label(vocabulary, point.fact, session.language) if point.fact else ""
    word = session.word(*_HANDLINGS[point.handling])
    parts = (f"{point.place}.", word, field, point.text, point.reason)
    return "    " + "  ".join(filter(None, parts))


def finding_line(session: Session, found: PreflightFinding) -> str:
    """Return what a preflight found as one line."""
    blocks = found.weight is Weight.BLOCK
    mark = session.word("必须改", "has to be put right") if blocks else session.word("提醒", "look")
    return f"{mark}  {found.text(session.language)}"


def difference_lines(
    session: Session, found: PackDifference, vocabulary: Vocabulary
) -> tuple[dict[str, Any], list[str]]:
    """Return a difference list as data and as lines."""
    lines = [_fact_line(session, each, vocabulary) for each in found.facts]
    lines += [f"{session.word(*_CHANGES[kind])}  {name}" for kind, name in found.files]
    data = {
        "facts": [
            {
                "change": each.kind.value,
                "person": each.person,
                "cadre": str(each.cadre),
                "fact": each.fact,
                "before": each.before,
                "after": each.after,
            }
            for each in found.facts
        ],
        "files": [{"change": kind.value, "name": name} for kind, name in found.files],
    }
    return data, lines


def _fact_line(session: Session, each: FactDifference, vocabulary: Vocabulary) -> str:
    word = session.word(*_CHANGES[each.kind])
    if not each.fact:
        return f"{word}  {each.person}"
    label = fact_label(vocabulary, each.fact, session.language)
    if each.fact == PHOTO:
        return f"{word}  {each.person}  {label}"
    before, after = (" / ".join(text.splitlines()) or "—" for text in (each.before, each.after))
    return f"{word}  {each.person}  {label}  {before} → {after}"


def preflight_data(session: Session, found: Preflight) -> dict[str, Any]:
    """Return what a preflight found, for a program."""
    return {
        "people": found.people,
        "blocks": found.blocks,
        "warnings": found.warnings,
        "findings": [
            {
                "weight": each.weight.value,
                "person": each.person,
                "cadre": None if each.cadre is None else str(each.cadre),
                "field": each.field,
                "text": each.text(session.language),
            }
            for each in found.findings
        ],
    }


def submission_data(known: Submission) -> dict[str, Any]:
    """Return a submission for a program."""
    request = known.request
    return {
        "id": str(known.id),
        "number": request.number,
        "title": request.title,
        "state": known.state.value,
        "asked_by": request.asked_by,
        "document_no": request.document_no,
        "asked_on": _text(request.asked_on),
        "due_on": _text(request.due_on),
        "note": request.note,
        "files": [_file_data(each) for each in known.files_of(None)],
        "packs": [pack_data(known, each) for each in known.packs],
    }


def pack_data(known: Submission, pack: SubmissionPack) -> dict[str, Any]:
    """Return one version with its files and what came back, for a program."""
    dates = ("as_of", "frozen_on", "sent_on", "returned_on", "accepted_on")
    texts = ("sent_how", "sent_to", "receipt", "returned_by", "returned_how", "accepted_note")
    return {
        "version": pack.version,
        "people": pack.people,
        "blocks": pack.blocks,
        "warnings": pack.warnings,
        "rules": pack.rules,
        **{name: _text(getattr(pack, name)) for name in dates},
        **{name: getattr(pack, name) for name in texts},
        "files": [_file_data(each) for each in known.files_of(pack)],
        "points": [
            {
                "place": each.place,
                "text": each.text,
                "cadre": _text(each.cadre_id),
                "fact": each.fact,
                "handling": each.handling.value,
                "reason": each.reason,
                "settled_on": _text(each.settled_on),
            }
            for each in known.points_of(pack)
        ],
    }


def _file_data(file: PackFile) -> dict[str, Any]:
    return {
        "name": file.name,
        "kind": file.kind.value,
        "size": file.size,
        "sha256": file.digest,
    }


def _text(value: object) -> str | None:
    return None if value is None else str(value)
