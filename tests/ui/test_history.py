"""Going back and forward is as in a browser."""

from __future__ import annotations

from cadredesk.ui.history import LONGEST, PageHistory


def test_back_and_forward_walk_along_the_visits():
    history = PageHistory()
    history.visit("today", None)
    history.visit("file", "周建国")

    assert history.back() == ("today", None)
    assert history.back() is None
    assert history.forward() == ("file", "周建国")
    assert history.forward() is None


def test_a_new_visit_forgets_what_lay_ahead():
    history = PageHistory()
    for page in ("today", "roster"):
        history.visit(page, None)
    history.back()

    history.visit("alerts", None)

    assert history.forward() is None
    assert history.back() == ("today", None)


def test_the_same_place_again_is_one_visit():
    history = PageHistory()
    history.visit("today", None)
    history.visit("today", None)

    assert history.back() is None


def test_the_oldest_visits_are_forgotten():
    history = PageHistory()
    for number in range(LONGEST + 10):
        history.visit("file", number)

    steps = 0
    while history.back() is not None:
        steps += 1

    assert steps == LONGEST - 1
