"""The text that 关于 shows names everything inside, each with its terms."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from cadredesk.paths import project_root


@pytest.fixture(scope="module")
def licences() -> Iterator[ModuleType]:
    spec = importlib.util.spec_from_file_location(
        "licences", project_root() / "packaging" / "licences.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["licences"] = module  # a dataclass looks its module up
    spec.loader.exec_module(module)
    yield module
    del sys.modules["licences"]


@pytest.fixture
def common(licences: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of common licences, wherever the test runs."""
    for name in ("LGPL-3", "GPL-3", "Apache-2.0", "MPL-2.0"):
        (tmp_path / name).write_text(f"the text of {name}", encoding="utf-8")
    monkeypatch.setattr(licences, "COMMON", tmp_path)
    return tmp_path


def test_every_package_that_the_program_needs_is_told_with_its_version(
    licences: ModuleType, common: Path
):
    text = licences.collect([])

    needed = {each.metadata["Name"]: each.version for each in licences.needed_distributions()}
    told_together = {needed.pop("PySide6_Essentials"), needed.pop("shiboken6")}
    assert len(told_together) == 1
    assert [name for name, version in needed.items() if f"{name} {version}\n" not in text] == []
    assert "the text of LGPL-3" in text
    assert "SQLCipher" in text
    assert re.search(r"\n  calamine [\d.]+, MIT\n", text)  # inside python-calamine


def test_what_only_the_needed_packages_need_is_told_and_tools_are_not(licences: ModuleType):
    names = {each.metadata["Name"].lower() for each in licences.needed_distributions()}

    assert {"mako", "cffi", "et_xmlfile", "shiboken6"} <= names
    assert not {"pytest", "ruff", "pyinstaller", "greenlet"} & names


def test_a_part_without_its_terms_stops_the_build(licences: ModuleType, common: Path):
    (common / "LGPL-3").unlink()

    with pytest.raises(FileNotFoundError, match="LGPL-3"):
        licences.collect([])
