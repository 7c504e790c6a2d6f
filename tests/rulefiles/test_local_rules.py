"""A file of local values comes back as it was written, or is refused by place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.errors import RuleDataError
from cadredesk.domain.ids import OverrideId
from cadredesk.domain.rules.override import OverrideKind, RuleOverride
from cadredesk.rulefiles.local_rules import FORMAT, TomlLocalRules
from tests.builders import an_id, an_override

ONE_ID = OverrideId(an_id("same"))
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def without_ids(overrides: tuple[RuleOverride, ...]) -> list[RuleOverride]:
    return [replace(each, id=ONE_ID) for each in overrides]


@given(document_no=WORDS, authority=WORDS, note=WORDS, kind=st.sampled_from(OverrideKind))
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory,
    document_no: str,
    authority: str,
    note: str,
    kind: OverrideKind,
):
    path = tmp_path_factory.mktemp("rules") / "本地口径.toml"
    said = {"document_no": document_no, "authority": authority, "note": note, "kind": kind}
    written = an_override("ROT-1", "24,12", **said)

    TomlLocalRules().write(path, [written, written], "青山镇")

    assert without_ids(TomlLocalRules().read(path)) == without_ids((written, written))


def test_no_local_value_at_all_is_a_file_too(tmp_path: Path):
    path = tmp_path / "本地口径.toml"

    TomlLocalRules().write(path, [], "青山镇")

    assert TomlLocalRules().read(path) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("format = 1", "format"),
        ('format = "other"', "not a file of local rule values"),
        (f'format = "{FORMAT}"\nunit = ""\noverride = []\nmore = 1', "more"),
        (f'format = "{FORMAT}"\nunit = ""\n[[override]]\nkind = "odd"', "override[1] has 'odd'"),
        (f'format = "{FORMAT}"\nunit = ""\n[[override]]\nkind = "lead"', "needs 'target'"),
        ("format = ", "is not valid TOML"),
        ("#" * 1_000_001, "far larger"),
    ],
)
def test_a_file_that_could_be_misread_is_refused_by_place(tmp_path: Path, text: str, said: str):
    path = tmp_path / "口径.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(RuleDataError) as refused:
        TomlLocalRules().read(path)

    assert said in str(refused.value)
    assert str(refused.value).startswith("口径.toml")


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path):
    with pytest.raises(RuleDataError, match="cannot be read"):
        TomlLocalRules().read(tmp_path / "nowhere.toml")
