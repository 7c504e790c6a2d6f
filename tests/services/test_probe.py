from __future__ import annotations

from cadredesk.services.probe import Probe, ProbeResult, run_probes


def broken() -> str:
    raise KeyError("the rule file")


def test_what_fails_is_reported_and_the_rest_is_tried_all_the_same():
    results: list[ProbeResult] = []
    probes = [Probe("规则", "rules", broken), Probe("表", "form", lambda: "1")]

    sound = run_probes(probes, results.append)

    assert not sound
    assert [each.passed for each in results] == [False, True]
    assert results[0].detail == "KeyError: 'the rule file'"


def test_all_passed_means_sound():
    results: list[ProbeResult] = []

    assert run_probes([Probe("表", "form", lambda: "1")], results.append)
    assert results == [ProbeResult("表", "form", True, "1")]
