"""A module is named by its subject; one without a subject has no reason to say no."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.tree import CODE_FOLDERS, ROOT, modules, name_of

SUBJECTLESS = re.compile(r"(^|_)(utils?|helpers?|common|misc|managers?|stuff|tools)$")


@pytest.mark.parametrize("path", modules(*CODE_FOLDERS), ids=name_of)
def test_a_module_and_its_folders_name_a_subject(path: Path):
    parts = [*path.parent.relative_to(ROOT).parts, path.stem]

    assert [part for part in parts if SUBJECTLESS.search(part)] == []


@pytest.mark.parametrize("path", modules("cadredesk"), ids=name_of)
def test_a_name_in_the_program_is_plain_english_letters(path: Path):
    assert re.fullmatch(r"[a-z0-9_/]+\.py", name_of(path))
