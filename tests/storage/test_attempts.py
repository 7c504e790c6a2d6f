"""Wrong passwords cost time: none at first, then more each time, also after a restart."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.storage.attempts import ATTEMPTS_FILE, Attempts, wait_after
from tests.fakes import FakeClock
from tests.storage.conftest import said


@pytest.mark.parametrize(
    ("failures", "seconds"),
    [(0, 0), (1, 0), (4, 0), (5, 30), (6, 60), (7, 120), (8, 240), (9, 480), (10, 900), (99, 900)],
)
def test_the_wait_doubles_up_to_a_quarter_of_an_hour(failures: int, seconds: int):
    assert wait_after(failures) == seconds


def test_the_first_four_wrong_ones_cost_nothing(tmp_path: Path, clock: FakeClock):
    attempts = Attempts(tmp_path, clock)

    assert [attempts.failed() for _try in range(5)] == [0, 0, 0, 0, 30]


def test_the_wait_survives_a_restart(tmp_path: Path, clock: FakeClock):
    before = Attempts(tmp_path, clock)
    for _try in range(5):
        before.failed()
    clock.at += timedelta(seconds=12)

    with pytest.raises(UserError) as caught:
        Attempts(tmp_path, clock).refuse_if_too_soon()

    assert caught.value.fields == {"seconds": 18}
    assert "18 秒" in said(caught.value)


def test_after_the_wait_the_next_one_is_tried(tmp_path: Path, clock: FakeClock):
    attempts = Attempts(tmp_path, clock)
    for _try in range(5):
        attempts.failed()
    clock.at += timedelta(seconds=30)

    Attempts(tmp_path, clock).refuse_if_too_soon()

    assert Attempts(tmp_path, clock).failed() == 60


def test_a_clock_set_back_makes_the_wait_begin_again(tmp_path: Path, clock: FakeClock):
    attempts = Attempts(tmp_path, clock)
    for _try in range(5):
        attempts.failed()
    clock.at -= timedelta(days=4000)

    with pytest.raises(UserError, match="seconds=30"):
        attempts.refuse_if_too_soon()

    clock.at += timedelta(seconds=30)
    attempts.refuse_if_too_soon()


def test_the_right_one_is_the_end_of_it(tmp_path: Path, clock: FakeClock):
    attempts = Attempts(tmp_path, clock)
    attempts.failed()

    attempts.succeeded()

    assert Attempts(tmp_path, clock).failures == 0
    assert not (tmp_path / ATTEMPTS_FILE).exists()


@pytest.mark.parametrize("content", ["", "{}", '{"failures": 1, "last": "soon"}', "[]"])
def test_spoiling_the_count_costs_a_wait(tmp_path: Path, clock: FakeClock, content: str):
    (tmp_path / ATTEMPTS_FILE).write_text(content, encoding="utf-8")

    with pytest.raises(UserError, match="seconds=30"):
        Attempts(tmp_path, clock).refuse_if_too_soon()

    clock.at += timedelta(seconds=30)
    Attempts(tmp_path, clock).refuse_if_too_soon()


def test_a_folder_that_cannot_be_written_counts_for_this_run_only(tmp_path: Path, clock: FakeClock):
    attempts = Attempts(tmp_path / "gone", clock)

    for _try in range(5):
        attempts.failed()

    with pytest.raises(UserError, match="seconds=30"):
        attempts.refuse_if_too_soon()
    assert Attempts(tmp_path / "gone", clock).failures == 0
