"""The project's data about itself agrees with itself."""

from __future__ import annotations

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.tree import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DIRECT = [
    *PROJECT["project"]["dependencies"],
    *PROJECT["dependency-groups"]["dev"],
    *PROJECT["dependency-groups"]["build"],
]


def locked_versions() -> dict[str, str]:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pins = re.findall(r"^([\w.-]+)==([\w.+!-]+)", lock, flags=re.MULTILINE)
    return {canonicalize_name(name): version for name, version in pins}


@pytest.mark.parametrize("wanted", DIRECT)
def test_the_lock_holds_each_dependency_in_a_version_that_is_wanted(wanted: str):
    requirement = Requirement(wanted)

    version = locked_versions().get(canonicalize_name(requirement.name))

    assert version is not None
    assert version in requirement.specifier


def test_the_changelog_begins_with_what_is_not_released_yet():
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    headings = re.findall(r"^## (.+)$", changelog, flags=re.MULTILINE)

    assert headings[0] == "Unreleased"


def test_a_changelog_fragment_is_named_by_what_kind_of_change_it_is():
    kinds = {"added", "changed", "fixed", "removed", "security"}

    fragments = [path for path in (ROOT / "changelog.d").glob("*.md") if path.stem != "README"]

    assert [path.name for path in fragments if path.suffixes[0].strip(".") not in kinds] == []


def test_every_decision_says_context_decision_consequences_and_alternatives():
    wanted = ["Context", "Decision", "Consequences", "Alternatives"]

    pages = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))

    assert pages
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert re.findall(r"^## (.+)$", text, flags=re.MULTILINE) == wanted, page.name
