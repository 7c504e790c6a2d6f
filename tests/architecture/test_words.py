"""What is kept in the repository speaks of the project alone, and is finished."""

from __future__ import annotations

import re

from tests.architecture.tree import ROOT, forbid, text_of, texts

# Put together here, so that this file does not hold what it looks for.
PLACES = re.compile(r"(?<![\w.~-])/" + r"(?:home|root|work|Users)" + r"/\w|[A-Z]:\\Users\\")
REGISTRIES = re.compile("|".join(["py" + r"pi\.org", "python" + "hosted", r"npm" + r"js\.org"]))
UNFINISHED = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "X" + "XX"]) + r")\b")


def forbid_words(pattern: re.Pattern[str]) -> None:
    forbid(lambda path: lines_with(pattern, text_of(path)), texts())


def lines_with(pattern: re.Pattern[str], text: str) -> list[str]:
    if not pattern.search(text):
        return []
    lines = enumerate(text.splitlines(), 1)
    return [f"line {n}: {line}" for n, line in lines if pattern.search(line)]


def test_a_file_names_no_place_on_somebodys_machine():
    forbid_words(PLACES)


def test_a_file_names_no_package_registry():
    forbid_words(REGISTRIES)


def test_nothing_is_left_for_later_in_a_file():
    forbid_words(UNFINISHED)


def test_the_lock_says_what_to_install_and_not_from_where():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")

    assert "--hash=sha256:" in lock
    assert re.findall(r"https?://|file:|--index-url|--find-links", lock) == []
