"""`cadredesk self-test`: does this installation work."""

from __future__ import annotations

import tempfile
from argparse import ArgumentParser
from pathlib import Path

from cadredesk.cli.session import OK, PROBLEM, Session
from cadredesk.services.probe import ProbeResult, run_probes
from cadredesk.services.self_test import Trial


def add_arguments(_parser: ArgumentParser) -> None:
    """Declare the options: none of its own."""


def run(session: Session) -> int:
    """Do the main job in small and print how each step went."""
    results: list[ProbeResult] = []

    def report(result: ProbeResult) -> None:
        results.append(result)
        mark = "✓" if result.passed else "✕"
        name = session.word(result.name_zh, result.name_en)
        session.line(f"{mark} {name}  {result.detail}")

    with tempfile.TemporaryDirectory(prefix="cadredesk-") as folder:
        trial = Trial(session.start, Path(folder))
        try:
            sound = run_probes([*session.start.probes, *trial.probes()], report)
        finally:
            trial.close()
    if sound:
        session.say("自检通过。", "The self-test passed.")
    else:
        session.complain("cli.self_test_failed")
    session.emit(
        {
            "passed": sound,
            "checks": [
                {"name": each.name_en, "passed": each.passed, "detail": each.detail}
                for each in results
            ],
        }
    )
    return OK if sound else PROBLEM
