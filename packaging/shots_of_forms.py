"""Files of approval forms as others send them, for pictures of how they are looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from cadredesk.domain.ids import CadreId
from cadredesk.domain.interchange.form import F, InterchangeForm
from cadredesk.domain.interchange.making import interchange_form
from cadredesk.interchange.lrmx_writer import lrmx_bytes
from cadredesk.services.desk import Desk
from cadredesk.services.form_basis import FormDay
from cadredesk.services.form_sheets import read_form
from cadredesk.services.read_models import RosterQuery

NOTHING: Mapping[F, str] = {}


def put_forms(folder: Path, desk: Desk, person: CadreId) -> None:
    """Put one that differs, one of somebody new, one that is the same, and one that is broken."""
    folder.mkdir()
    with desk.library.unit_of_work() as work:
        others = work.lists.ids(RosterQuery())[1:3]
    form = _form(desk, person)
    said = {
        F.HEALTH: "一般",
        F.CURRENT_POSTS: f"{form.text(F.CURRENT_POSTS)}、人大主席团主席",
        F.PROPOSED_POST: "丙县农业农村局党组书记、局长",
        F.REASON: "工作需要。",
        F.RESUME: form.text(F.RESUME).replace("科员", "一级科员", 1),
    }
    _put(folder, form, f"01{form.text(F.NAME)}", said)
    stranger = {F.NAME: "单宁", F.SEX: "女", F.BORN_ON: "199006", F.REASON: "任期届满。"}
    _put(folder, InterchangeForm(texts=stranger), "02单宁")
    for at, other in enumerate(others):
        same = _form(desk, other)
        _put(folder, same, f"0{at + 3}{same.text(F.NAME)}")
    (folder / "打不开的文件.lrmx").write_text("<Person><XingMing>", encoding="utf-8")


def _form(desk: Desk, person: CadreId) -> InterchangeForm:
    view = read_form(desk.library, person, FormDay(desk.clock.today(), desk.rulebook))
    return interchange_form(view.file, view.basis)


def _put(folder: Path, form: InterchangeForm, name: str, said: Mapping[F, str] = NOTHING) -> None:
    changed = replace(form, texts={**form.texts, **said})
    (folder / f"{name}.lrmx").write_bytes(lrmx_bytes(changed, newer=False))
