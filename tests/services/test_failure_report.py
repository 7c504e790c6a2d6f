"""A report of a bug says where it is, and nothing about people, values or folders."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.errors import UserError
from cadredesk.services.failure_report import failure_report

PERSONAL = ("王海涛", "990123197203150017", "C:\\Users\\xiaoli\\桌面")


def raised(error: Exception, cause: Exception | None = None) -> Exception:
    def fail() -> None:
        raise error from cause

    return caught(fail)


def caught(act: Callable[[], None]) -> Exception:
    with pytest.raises(Exception) as found:  # noqa: PT011 - whatever a test raises
        act()
    return found.value


def test_it_names_versions_the_place_and_the_kind_of_error():
    report = failure_report(raised(ValueError("x")), ("CadreDesk 0.1.0",))

    assert report.startswith("CadreDesk 0.1.0\n")
    assert "test_failure_report.py:" in report
    assert " fail\n" in report
    assert report.endswith("ValueError")


def test_the_words_of_an_error_are_left_out_with_those_of_its_cause():
    error = raised(ValueError(PERSONAL[0]), raised(KeyError(PERSONAL[1])))

    report = failure_report(error, ())

    assert "KeyError" in report
    assert not any(each in report for each in PERSONAL)


def test_a_file_that_failed_is_told_by_its_number_alone():
    report = failure_report(raised(OSError(28, "No space left", PERSONAL[2])), ())

    assert report.endswith("OSError: errno 28")


def test_an_expected_error_is_told_by_its_code():
    report = failure_report(raised(UserError("cadre.unknown", name=PERSONAL[0])), ())

    assert report.endswith("UserError: cadre.unknown")


def test_an_error_about_the_code_itself_keeps_its_words():
    report = failure_report(raised(AttributeError("no attribute 'rows'")), ())

    assert report.endswith("AttributeError: no attribute 'rows'")


def test_the_folder_of_the_installation_is_not_told():
    name = "C:\\Users\\xiaoli\\CadreDesk\\cadredesk\\ui\\page.py"
    scope: dict[str, object] = {}
    exec(compile("def fail():\n    raise ValueError", name, "exec"), scope)  # noqa: S102 - a module of another place

    report = failure_report(caught(cast("Callable[[], None]", scope["fail"])), ())

    assert "  cadredesk/ui/page.py:2 fail" in report
    assert "xiaoli" not in report


@given(st.text(min_size=6))
def test_whatever_a_value_was_it_is_not_in_the_report(value: str):
    secret = f"‹{value}›"

    assert secret not in failure_report(raised(ValueError(secret)), ())
