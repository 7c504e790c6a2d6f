"""Who may be kin of somebody is asked once, and what somebody decided is remembered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.form.content import FormBasis, form_of
from cadredesk.domain.interchange.comparing import compare_form
from cadredesk.domain.interchange.form import InterchangeForm, InterchangeMember
from cadredesk.domain.interchange.making import interchange_form
from cadredesk.domain.interchange.taking import take
from cadredesk.domain.kinship import Confidence
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import CadreStatus
from cadredesk.services.kin import confirm_kin, dismiss_kin, read_kin, withdraw_kin
from cadredesk.services.roster_texts import COLUMN_TEXTS, DAY_TEXTS
from tests.builders import a_cadre, a_date, a_family_member, a_file, a_township
from tests.fakes import MemoryLibrary, State

DAY = date(2026, 11, 22)
LI = a_cadre("李芳", born_on=a_date("1988.03"), short_post="财政所会计")
WIFE = a_family_member("妻子", "李芳", born_on=a_date("1988.03"))
ZHANG = a_file(a_cadre("张三"), family=(WIFE,))
BROTHER = a_cadre("李强", born_on=a_date("1991.03"))
LI_FILE = a_file(LI, family=(a_family_member("弟弟", "李强", born_on=a_date("1991.03")),))


def a_library(*files: CadreFile) -> MemoryLibrary:
    cadres = {file.id: file for file in files}
    return MemoryLibrary(Path("library"), State(a_township(), cadres=cadres), "")


def test_a_row_of_the_family_that_may_be_a_colleague_is_proposed_to_both():
    library = a_library(ZHANG, LI_FILE)

    (hint,) = read_kin(library, ZHANG.id, DAY)
    other_side = read_kin(library, LI.id, DAY)[0]

    assert (hint.name, hint.post, hint.kin.row) == ("李芳", "财政所会计", WIFE.id)
    assert hint.kin.chain == "张三 —妻子→ 李芳"
    assert hint.kin.confidence is Confidence.PROBABLE
    assert hint.is_open
    assert (other_side.name, other_side.kin) == ("张三", hint.kin)


def test_what_was_confirmed_is_remembered_and_leads_two_steps_on():
    library = a_library(ZHANG, LI_FILE, a_file(BROTHER))
    (hint,) = read_kin(library, ZHANG.id, DAY)
    wife, brother = read_kin(library, LI.id, DAY)

    confirm_kin(library, hint, DAY)
    confirm_kin(library, wife if wife.name == "李强" else brother, DAY)
    derived, confirmed = read_kin(library, ZHANG.id, DAY)

    assert (confirmed.name, confirmed.is_open) == ("李芳", False)
    assert confirmed.kin.confidence is Confidence.CONFIRMED
    assert derived.kin.chain == "张三 —配偶→ 李芳 —弟弟→ 李强"
    assert derived.kin.relation == "配偶的兄弟姐妹"


def test_who_is_not_kin_is_not_asked_about_again_until_the_facts_change():
    library = a_library(ZHANG, LI_FILE)
    (hint,) = read_kin(library, ZHANG.id, DAY)

    dismiss_kin(library, hint, " 重名 ", DAY)
    (dismissed,) = read_kin(library, ZHANG.id, DAY)
    moved = replace(LI, born_on=a_date("1988.04"))
    library.state.cadres[LI.id] = replace(library.state.cadres[LI.id], cadre=moved)
    (again,) = read_kin(library, ZHANG.id, DAY)

    assert dismissed.kin.is_dismissed
    assert dismissed.kin.link is not None
    assert dismissed.kin.link.reason == "重名"
    assert again.is_open


def test_a_decision_can_be_taken_back_from_either_side():
    library = a_library(ZHANG, LI_FILE)
    (hint,) = read_kin(library, ZHANG.id, DAY)
    confirm_kin(library, hint, DAY)

    seen_from_her = read_kin(library, LI.id, DAY)[0]
    changes = withdraw_kin(library, seen_from_her)

    assert changes.cadres >= {ZHANG.id}
    assert read_kin(library, ZHANG.id, DAY)[0].is_open


def test_saying_that_they_are_not_kin_needs_a_reason():
    library = a_library(ZHANG, LI_FILE)
    (hint,) = read_kin(library, ZHANG.id, DAY)

    with pytest.raises(UserError) as refused:
        dismiss_kin(library, hint, "  ", DAY)

    assert refused.value.code == "decision.no_reason"


def test_who_left_is_nobodys_colleague():
    gone = replace(LI_FILE, cadre=replace(LI, status=CadreStatus.TRANSFERRED))

    assert read_kin(a_library(ZHANG, gone), ZHANG.id, DAY) == ()


def test_a_row_with_the_colleagues_identity_number_is_certain_whatever_the_name():
    wife = a_family_member("妻子", "李小芳", born_on=None, id_number="990123198803120029")
    li = a_file(a_cadre("李芳", born_on=a_date("1988.03"), id_number="990123198803120029"))
    library = a_library(a_file(a_cadre("张三"), family=(wife,)), li)

    (hint,) = read_kin(library, li.id, DAY)

    assert (hint.name, hint.kin.confidence) == ("张三", Confidence.CERTAIN)
    assert "990123" not in hint.kin.basis + hint.kin.chain


def test_no_paper_tells_the_identity_number_of_a_relative():
    wife = a_family_member("妻子", "李芳", id_number="990123198803120029")
    file = a_file(a_cadre("张三", id_number=""), family=(wife,))
    basis = FormBasis(a_township(), DAY)

    papers = [form_of(file, basis), interchange_form(file, basis)]
    columns = [write(file) for write in COLUMN_TEXTS.values()]
    columns += [write(file, PartialDate.of(DAY)) for write in DAY_TEXTS.values()]

    assert all("丙县第二中学教师" in repr(each) for each in papers)
    assert "张  三" in columns
    assert "990123198803" not in repr([*papers, *columns])


def test_a_form_that_is_taken_over_leaves_the_identity_number_of_the_row():
    wife = a_family_member("妻子", "李芳", id_number="990123198803120029")
    file = a_file(a_cadre("张三"), family=(wife,))
    stated = InterchangeMember(relation="妻子", name="李芳", work="财政所会计")

    form = InterchangeForm(texts={}, family=(stated,))

    taken = take(file, form, compare_form(file, form, FormBasis(a_township(), DAY)))

    assert taken.family[0].work == "财政所会计"
    assert taken.family[0].id_number == wife.id_number
