"""Work elsewhere must not keep the interpreter to itself; on the main thread nobody waits."""

from __future__ import annotations

import time
from threading import Thread

import pytest

from cadredesk.services import giving_way as subject
from cadredesk.services.giving_way import giving_way


def test_work_on_another_thread_stands_back_between_two_things(monkeypatch: pytest.MonkeyPatch):
    done: list[object] = []
    monkeypatch.setattr(subject, "BETWEEN_S", 0)
    monkeypatch.setattr(time, "sleep", done.append)

    def work() -> None:
        done.extend(giving_way(["甲", "乙"]))

    elsewhere = Thread(target=work)
    elsewhere.start()
    elsewhere.join()
    stood_back = [each for each in done if not isinstance(each, str)]
    things = [each for each in done if isinstance(each, str)]
    work()

    assert things == ["甲", "乙"]
    assert len(stood_back) == 2
    assert done[-2:] == ["甲", "乙"]
    assert len(done) == 6
