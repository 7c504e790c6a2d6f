"""The last 今日 in the library's file, read and written through the driver alone.

It is no record: nothing of it is in history, in the audit trail or counted as a save.
"""

from __future__ import annotations

from cadredesk.services.library_ports import KeptToday
from cadredesk.storage.driver import Driver

_READ = """
    SELECT kept_today.saves, kept_today.rules, kept_today.content
    FROM kept_today JOIN library ON library.saves = kept_today.saves
"""
_WRITE = """
    INSERT INTO kept_today (id, saves, rules, content)
    SELECT id, :saves, :rules, :content FROM library
"""


def read_today(driver: Driver) -> KeptToday | None:
    """Return what is kept, None where something was saved since."""
    row = driver.execute(_READ).fetchone()
    return None if row is None else KeptToday(*row)


def write_today(driver: Driver, kept: KeptToday) -> None:
    """Keep another one, in the caller's transaction."""
    driver.execute("DELETE FROM kept_today")
    values = {"saves": kept.saves, "rules": kept.rules, "content": kept.content}
    driver.execute(_WRITE, values)
