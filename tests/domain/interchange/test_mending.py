from __future__ import annotations

from datetime import date

from cadredesk.domain.form.content import FormBasis
from cadredesk.domain.interchange.comparing import compare_form
from cadredesk.domain.interchange.form import F, InterchangeForm, InterchangeMember
from cadredesk.domain.interchange.mending import mended_form
from tests.builders import a_cadre, a_family_member, a_file, a_full_file, a_township

BASIS = FormBasis(a_township(), date(2026, 11, 22))


def test_a_mended_form_says_what_the_cadre_file_knows_and_else_what_it_said():
    file = a_full_file()
    form = InterchangeForm(
        texts={F.NAME: "李秀英", F.HEALTH: "较差", F.PREPARER: "赵填表", F.BIRTHPLACE: "丙县"},
        family=(InterchangeMember(relation="丈夫", name="周健国"),),
        photo=b"theirs",
        version="3.2.1.6",
    )

    mended = mended_form(file, form, BASIS)

    assert mended.text(F.HEALTH) == "健康"
    assert mended.text(F.PREPARER) == "赵填表"
    assert F.RESUME not in mended.texts
    assert [each.name for each in mended.family] == ["周建国", "周敏"]
    assert (mended.photo, mended.version) == (b"theirs", "3.2.1.6")
    left = {each.field for each in compare_form(file, mended, BASIS)}
    assert left == {F.PREPARER, F.PHOTO}


def test_what_a_form_says_by_custom_alone_replaces_nothing():
    form = InterchangeForm(
        texts={F.CONDUCT: "2010.05  记三等功", F.FILLED_ON: "20250930", F.REPORTING_UNIT: "丁镇"}
    )

    assert mended_form(a_file(), form, BASIS) == form


def test_rows_that_say_the_same_stay_as_the_form_has_them():
    file = a_file(a_cadre(), family=(a_family_member("丈夫", "周建国"),))
    form = InterchangeForm(texts={}, family=(InterchangeMember(relation="丈夫", name="周建国"),))

    assert mended_form(file, form, BASIS).family == form.family
