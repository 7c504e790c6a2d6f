"""`cadredesk verify`: is the library whole, and is its audit chain unbroken."""

from __future__ import annotations

from argparse import ArgumentParser
from dataclasses import asdict

from cadredesk.cli.session import OK, PROBLEM, Session
from cadredesk.services.messages import sentence
from cadredesk.services.read_models import VerificationReport


def add_arguments(_parser: ArgumentParser) -> None:
    """Declare the options: none of its own."""


def run(session: Session) -> int:
    """Check everything; a fault is a problem reported."""
    with session.desk() as desk:
        report = desk.library.verify()
    counts = asdict(report.counts)
    session.say(
        "干部 {cadres} 人（在职 {serving}），村干部 {village_cadres} 人；"
        "修改记录 {changes} 条，审计记录 {audit_rows} 条。",
        "{cadres} cadres ({serving} serving), {village_cadres} village cadres; "
        "{changes} changes and {audit_rows} audit rows.",
        **counts,
    )
    faults = _faults(session, report)
    for fault in faults:
        session.line(fault["message"])
    if report.is_sound:
        session.say(
            "资料库完好，审计链完整。", "The library is whole; the audit chain is unbroken."
        )
    session.emit(
        {
            "sound": report.is_sound,
            "counts": counts,
            "generation": report.generation,
            "audit_head": report.audit_head,
            "faults": faults,
        }
    )
    return OK if report.is_sound else PROBLEM


def _faults(session: Session, report: VerificationReport) -> list[dict[str, str]]:
    return [
        {"code": code, "message": sentence(code, fields, session.language)}
        for code, fields in report.faults
    ]
