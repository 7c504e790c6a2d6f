"""An error carries its code and the fields of its sentence."""

from __future__ import annotations

from cadredesk.domain.errors import CadreDeskError, PlatformError, RuleDataError, UserError


def test_an_error_shows_its_code_and_fields():
    error = UserError("date.month", text="1985.13", month="13")

    assert str(error) == "date.month(text=1985.13, month=13)"
    assert (error.code, error.fields["month"]) == ("date.month", "13")


def test_an_error_without_fields_is_its_code():
    assert str(PlatformError("disk.full")) == "disk.full"


def test_a_rule_file_error_names_the_place():
    error = RuleDataError("term.toml: rules.TERM-1", "needs 'kind'")

    assert str(error) == "term.toml: rules.TERM-1 needs 'kind'"
    assert (error.where, error.problem) == ("term.toml: rules.TERM-1", "needs 'kind'")
    assert error.code == "rules.unreadable"
    assert isinstance(error, UserError)
    assert isinstance(error, CadreDeskError)
