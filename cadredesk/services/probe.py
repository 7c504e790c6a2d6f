"""Things to try one after another, each with what it saw or why it failed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Probe:
    """One thing to try; `run` returns what it saw and raises when it failed."""

    name_zh: str
    name_en: str
    run: Callable[[], str]


@dataclass(frozen=True, slots=True)
class ProbeResult:
    """How a probe went."""

    name_zh: str
    name_en: str
    passed: bool
    detail: str


def run_probes(probes: Iterable[Probe], report: Callable[[ProbeResult], None]) -> bool:
    """Run each probe, whatever became of the one before; return whether all passed."""
    sound = True
    for probe in probes:
        try:
            detail, passed = probe.run(), True
        except Exception as error:  # noqa: BLE001 - whatever fails is what is looked for
            detail, passed = f"{type(error).__name__}: {error}", False
        sound = sound and passed
        report(ProbeResult(probe.name_zh, probe.name_en, passed, detail))
    return sound
