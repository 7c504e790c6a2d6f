"""What is kept in the repository speaks of the project alone, and is finished."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, name_of, texts

# Put together here, so that this file does not hold what it looks for.
PLACES = re.compile(r"(?<![\w.~-])/" + r"(?:home|root|work|Users)" + r"/\w|[A-Z]:\\Users\\")
REGISTRIES = re.compile("|".join(["py" + r"pi\.org", "python" + "hosted", r"npm" + r"js\.org"]))
UNFINISHED = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "X" + "XX"]) + r")\b")


def lines_with(pattern: re.Pattern[str], path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [f"line {n}: {line}" for n, line in enumerate(lines, 1) if pattern.search(line)]


@pytest.mark.parametrize("path", texts(), ids=name_of)
def test_a_file_names_no_place_on_somebodys_machine(path: Path):
    assert lines_with(PLACES, path) == []


@pytest.mark.parametrize("path", texts(), ids=name_of)
def test_a_file_names_no_package_registry(path: Path):
    assert lines_with(REGISTRIES, path) == []


@pytest.mark.parametrize("path", texts(), ids=name_of)
def test_nothing_is_left_for_later_in_a_file(path: Path):
    assert lines_with(UNFINISHED, path) == []


def test_the_lock_says_what_to_install_and_not_from_where():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")

    assert "--hash=sha256:" in lock
    assert re.findall(r"https?://|file:|--index-url|--find-links", lock) == []
