"""A catalogue that could be misread is refused with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from cadredesk.domain.errors import RuleDataError
from cadredesk.rulefiles.archive_catalogue import FILE, load_archive_catalogue

GOOD = """
[words]
"4-1" = ["毕业证"]
[[required]]
title = "毕业证"
catalogue_class = "4-1"
words = ["毕业"]
needed_for = "educations"
"""


def test_what_is_right_is_read(tmp_path: Path):
    (tmp_path / FILE).write_text(GOOD, encoding="utf-8")

    assert load_archive_catalogue(tmp_path).propose_class("毕业证") == "4-1"


@pytest.mark.parametrize(
    ("wrong", "right", "said"),
    [
        ('"educations"', '"cats"', "nobody is cats"),
        ('["毕业"]', "[]", "毕业证: needs a list of words"),
        ('["毕业证"]', "[1]", "words of 4-1: needs a list of words"),
        ('needed_for = "educations"', "", "needs ["),
        ("[words]", "[word]", "needs words and required"),
        ("[words]", "[words", "cannot be read"),
    ],
)
def test_what_is_wrong_is_refused_with_its_place(tmp_path: Path, wrong: str, right: str, said: str):
    (tmp_path / FILE).write_text(GOOD.replace(wrong, right), encoding="utf-8")

    with pytest.raises(RuleDataError, match=r"catalogue\.toml") as refused:
        load_archive_catalogue(tmp_path)

    assert said in str(refused.value)


def test_a_folder_without_it_is_refused(tmp_path: Path):
    with pytest.raises(RuleDataError, match="cannot be read"):
        load_archive_catalogue(tmp_path)
