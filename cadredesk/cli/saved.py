"""What became of something that was taken in, in the same words for every kind of file."""

from __future__ import annotations

from cadredesk.cli.session import Session
from cadredesk.domain.ids import BatchId


def say_saved(session: Session, batch: BatchId | None) -> None:
    """Say that it was a preview, that nothing was to be saved, or what takes it back."""
    if session.options.dry_run:
        session.say("只是预览，什么都没有保存。", "This was a preview; nothing was saved.")
    elif batch is None:
        session.say("没有要保存的内容。", "There was nothing to save.")
    else:
        session.say(
            "已保存。撤销用：cadredesk undo {batch}",
            "Saved. To take it back: cadredesk undo {batch}",
            batch=batch,
        )
