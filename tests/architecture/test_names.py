"""A module is named by its subject; one without a subject has no reason to say no."""

from __future__ import annotations

import re
from pathlib import Path

from tests.architecture.tree import CODE_FOLDERS, ROOT, forbid, modules, name_of

SUBJECTLESS = re.compile(r"(^|_)(utils?|helpers?|common|misc|managers?|stuff|tools)$")


def parts_without_subject(path: Path) -> list[str]:
    parts = [*path.parent.relative_to(ROOT).parts, path.stem]
    return [part for part in parts if SUBJECTLESS.search(part)]


def test_a_module_and_its_folders_name_a_subject():
    forbid(parts_without_subject, modules(*CODE_FOLDERS))


def test_a_name_in_the_program_is_plain_english_letters():
    names = [name_of(path) for path in modules("cadredesk")]

    assert [name for name in names if not re.fullmatch(r"[a-z0-9_/]+\.py", name)] == []
