"""`cadredesk import` of approval forms: what they state is taken over, and can be undone."""

from __future__ import annotations

from pathlib import Path

from cadredesk.cli.compare import say_comparison
from cadredesk.cli.session import OK, PROBLEM, Session
from cadredesk.domain.changes import ChangeSet
from cadredesk.services.form_basis import FormDay
from cadredesk.services.interchange.comparing import compare_files
from cadredesk.services.interchange.saving import TakenOver, take_over
from cadredesk.services.interchange.wording import comparison_json, is_left_alone

_ENDINGS = frozenset((".lrmx", ".lrm", ".zip"))


def is_forms(path: Path) -> bool:
    """Whether a path means approval forms and not a roster."""
    return path.is_dir() or path.suffix.lower() in _ENDINGS


def run(session: Session) -> int:
    """Compare, take over what is proposed; files that were left alone are problems."""
    day = session.start.clock.today()
    with session.desk() as desk:
        read = desk.interchange_reader.read([session.options.file], session.progress)
        as_of = FormDay(day, desk.rulebook)
        compared = compare_files(desk.library, read, as_of, session.progress)
        saved = TakenOver(None, ChangeSet())
        if not session.options.dry_run:
            saved = take_over(desk.library, compared, progress=session.progress)
    say_comparison(session, compared)
    _say_saved(session, saved)
    files = comparison_json(compared, session.language)
    batch = None if saved.batch is None else str(saved.batch)
    session.emit({"files": files, "new": saved.new, "changed": saved.changed, "batch": batch})
    return PROBLEM if any(is_left_alone(each) for each in compared.files) else OK


def _say_saved(session: Session, saved: TakenOver) -> None:
    if session.options.dry_run:
        session.say("只是预览，什么都没有保存。", "This was a preview; nothing was saved.")
    elif saved.batch is None:
        session.say("没有要保存的内容。", "There was nothing to save.")
    else:
        session.say(
            "已保存：新增 {new} 人，更改 {changed} 人。撤销用：cadredesk undo {batch}",
            "Saved: {new} new, {changed} changed. To take it back: cadredesk undo {batch}",
            new=saved.new,
            changed=saved.changed,
            batch=saved.batch,
        )
