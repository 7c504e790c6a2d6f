"""A paper calls what was done as the screens do."""

from __future__ import annotations

import tomllib
from pathlib import Path

from cadredesk.services.operation_names import ACTION_NAMES
from cadredesk.ui.step_text import ACTIONS

CHINESE = Path(__file__).parents[3] / "resources" / "translations" / "zh"


def test_a_paper_calls_an_action_as_the_screens_do():
    files = [tomllib.loads(each.read_text(encoding="utf-8")) for each in CHINESE.glob("*.toml")]
    words = {key: text for each in files for key, text in each.get("Step", {}).items()}

    assert {action: words[text].rstrip("：") for action, text in ACTIONS.items()} == ACTION_NAMES
