from __future__ import annotations

import pytest

from cadredesk.bootstrap.desk import desk_for
from cadredesk.services.read_models import VerificationReport
from tests.cli.conftest import CommandLine
from tests.fakes import MemoryLibrary


@pytest.fixture
def complete(cadredesk: CommandLine, qapp: object) -> CommandLine:
    """The command line with the real readers and writers, on libraries in memory.

    It paints in the application of the tests: one of its own would be there for all after it.
    """
    cadredesk.desk_for = desk_for
    return cadredesk


def test_a_complete_installation_passes_step_by_step(complete: CommandLine):
    outcome = complete("self-test")

    assert outcome.code == 0
    assert "✕" not in outcome.out
    assert "✓ 导入名册  41" in outcome.out
    assert outcome.out.endswith("自检通过。\n")
    assert not any(library.is_open for library in complete.store.libraries.values())


def test_a_fault_is_named_and_the_exit_code_says_so(
    complete: CommandLine, monkeypatch: pytest.MonkeyPatch
):
    def unsound(library: MemoryLibrary) -> VerificationReport:
        return VerificationReport(library.counts(), 1, "00", (("verify.pages", {}),))

    monkeypatch.setattr(MemoryLibrary, "verify", unsound)

    outcome = complete("self-test", "--lang", "en", "--json")

    assert outcome.code == 1
    assert outcome.json["passed"] is False
    failed = [each for each in outcome.json["checks"] if not each["passed"]]
    assert failed == [
        {"name": "library verified", "passed": False, "detail": "RuntimeError: verify.pages"}
    ]
    assert "The self-test failed" in outcome.err


def test_without_a_library_every_later_step_says_so(
    complete: CommandLine, monkeypatch: pytest.MonkeyPatch
):
    def full(*_arguments: object, **_options: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(type(complete.store), "create", full)

    outcome = complete("self-test", "--json")

    details = {each["name"]: each["detail"] for each in outcome.json["checks"]}
    assert details["encrypted library made"] == "OSError: disk full"
    assert details["library verified"] == "RuntimeError: there is no library to try it on"
