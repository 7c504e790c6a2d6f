"""What belongs to no cadre's file is saved with history, undone, and read in order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import OverrideId, new_id
from cadredesk.storage.open_library import SqlLibrary
from tests.builders import an_override
from tests.storage.conftest import a_batch, do, undo

LIMIT = "same_post_limit_months"


def test_entities_come_back_in_their_order(library: SqlLibrary):
    later, earlier = an_override(LIMIT, "84", "2026.06.01"), an_override(LIMIT, "96", "2026.01.01")

    changes = do(library, lambda work: work.overrides.save_many([later, earlier]))

    assert changes.entities == {"rule_override"}
    assert library.overrides == (earlier, later)


def test_saving_the_same_again_writes_nothing(library: SqlLibrary):
    override = an_override(LIMIT, "96")
    do(library, lambda work: work.overrides.save_many([override]))

    changes = do(library, lambda work: work.overrides.save_many([override]))

    assert changes.is_empty


def test_a_change_a_deletion_and_their_undoing_are_seen_at_once(library: SqlLibrary):
    override = an_override(LIMIT, "96")
    changing, deleting = a_batch(), a_batch()
    do(library, lambda work: work.overrides.save_many([override]))
    do(library, lambda work: work.overrides.save_many([replace(override, value="84")]), changing)
    seen = [library.overrides]
    do(library, lambda work: work.overrides.delete(override.id), deleting)
    seen.append(library.overrides)

    for batch in (deleting, changing):
        undo(library, batch)
        seen.append(library.overrides)

    assert [[each.value for each in kept] for kept in seen] == [["84"], [], ["84"], ["96"]]


def test_a_repeated_batch_writes_nothing_more(library: SqlLibrary):
    override, batch = an_override(LIMIT, "96"), a_batch()
    do(library, lambda work: work.overrides.save_many([override]), batch)

    do(library, lambda work: work.overrides.delete(override.id), batch)
    do(library, lambda work: work.overrides.save_many([replace(override, value="84")]), batch)

    assert library.overrides == (override,)


def test_deleting_what_is_not_there_is_refused(library: SqlLibrary):
    with pytest.raises(UserError) as refused:
        do(library, lambda work: work.overrides.delete(OverrideId(new_id())))

    assert refused.value.code == "record.unknown"
