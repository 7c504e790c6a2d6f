"""The trial of an installed program fails on what it says beside its work."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from cadredesk.paths import project_root

TRY = project_root() / "packaging" / "try-installed.sh"


@pytest.mark.parametrize(
    "said",
    [
        "Could not parse application stylesheet",
        'qt.qpa.plugin: Could not load the Qt platform plugin "xcb"',
        "QFontDatabase: Cannot find font directory /usr/lib/fonts.",
        "Traceback (most recent call last):",
    ],
)
def test_a_program_that_ends_well_but_complains_does_not_pass(said: str, tmp_path: Path):
    program = tmp_path / "cadredesk-cli"
    program.write_text(f"#!/bin/sh\necho '{said}' >&2\n", encoding="utf-8")
    program.chmod(0o755)

    trial = subprocess.run(
        [TRY, tmp_path / "trial", tmp_path / "home" / "libraries", tmp_path, program],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert trial.returncode == 1
    assert said in trial.stderr
