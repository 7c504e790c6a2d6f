"""The summary of one cadre says what is known, leaves out what is not, and explains alerts."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QBuffer, QEvent, QIODevice
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.domain.rules.alert import Severity
from cadredesk.domain.words import CadreStatus, EvaluationResult
from cadredesk.ui.widgets.alert_lines import AlertLines
from cadredesk.ui.widgets.cadre_inspector import CadreInspector
from cadredesk.ui.widgets.photo_box import PhotoBox
from tests.alert_builders import an_alert
from tests.builders import (
    a_cadre,
    a_date,
    a_file,
    a_full_file,
    a_resume_entry,
    an_appointment,
    an_evaluation,
)

DAY = date(2026, 11, 22)
ALERTS = (an_alert(severity=Severity.OVERDUE), an_alert(rule="CHK-1", severity=Severity.CHECK))


def texts(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def button(widget: QWidget, text: str) -> QPushButton:
    found = (each for each in widget.findChildren(QPushButton) if each.isVisible())
    return next(each for each in found if each.text() == text)


@pytest.fixture
def inspector(qtbot: QtBot) -> CadreInspector:
    made = CadreInspector()
    qtbot.addWidget(made)
    made.resize(264, 900)
    made.show()
    return made


def test_the_summary_says_who_somebody_is_and_since_when(inspector: CadreInspector):
    file = a_file(
        a_cadre(current_posts="青山镇镇长"),
        appointments=(an_appointment(main=True, appointed_on=a_date("2021.12")),),
        resume=(
            a_resume_entry("1998.07", "镇干部", ended_on=a_date("2021.12")),
            a_resume_entry("2021.12", "青山镇镇长"),
        ),
        evaluations=(an_evaluation(2025, EvaluationResult.EXCELLENT),),
    )

    inspector.show_file(file, (), DAY)

    said = texts(inspector)
    assert "Female · 1978.03 (48 yrs)" in said
    assert "In post since 2021.12 (4 yr 11 mo)" in said
    assert said.index("2021.12—") < said.index("1998.07—2021.12")
    assert "2025 Excellent" in said


def test_what_is_not_known_takes_no_room(inspector: CadreInspector):
    cadre = a_cadre(sex=None, born_on=None, political_affiliation="", current_posts="")

    inspector.show_file(a_file(cadre), (), DAY)

    assert texts(inspector).split("\n") == ["李秀英"]


def test_somebody_who_died_has_no_age(inspector: CadreInspector):
    inspector.show_file(a_file(a_cadre(status=CadreStatus.DECEASED)), (), DAY)

    assert "Female · 1978.03\n" in texts(inspector)


def test_each_alert_has_its_sentence_and_its_sum(inspector: CadreInspector):
    inspector.show_file(a_full_file(), ALERTS, DAY)
    said = texts(inspector)

    button(inspector, "How is this worked out?").click()
    explained = texts(inspector)
    button(inspector, "‹ Back to the summary").click()

    assert said.count("李秀英 retires in 2027.03") == 2
    assert "▲ Retirement age 4 months" in said
    assert "Postponed by" in explained
    assert not inspector.is_explaining


def test_another_day_is_told_of_the_same_file(inspector: CadreInspector):
    inspector.show_file(a_full_file(), ALERTS, DAY)

    inspector.show_alerts((), DAY.replace(year=2030))

    said = texts(inspector)
    assert "52 yrs" in said
    assert "retires" not in said


def test_nobody_has_no_buttons_and_another_day_changes_nothing(inspector: CadreInspector):
    inspector.show_file(a_full_file(), ALERTS, DAY)

    inspector.clear()
    inspector.show_alerts(ALERTS, DAY)

    assert texts(inspector) == ""
    assert inspector.file is None


def test_the_buttons_lead_to_the_file_and_to_the_form(inspector: CadreInspector, qtbot: QtBot):
    inspector.show_file(a_full_file(), (), DAY)

    with qtbot.waitSignals([inspector.open_wanted, inspector.form_wanted]):
        button(inspector, "Open file").click()
        button(inspector, "Approval form").click()


def test_without_alerts_there_is_nothing_to_explain(inspector: CadreInspector):
    inspector.show_file(a_full_file(), (), DAY)

    inspector.explain_first()

    assert not inspector.is_explaining


@pytest.mark.usefixtures("in_chinese")
def test_the_summary_speaks_chinese(inspector: CadreInspector):
    inspector.show_file(a_full_file(), ALERTS, DAY)

    QApplication.sendEvent(inspector, QEvent(QEvent.Type.LanguageChange))

    said = texts(inspector)
    assert "女 · 1978.03（48 岁）" in said
    assert "近三年考核" in said
    assert button(inspector, "打开档案").isEnabled()


def test_more_alerts_than_there_is_room_for_are_counted(qtbot: QtBot):
    lines = AlertLines(2)
    qtbot.addWidget(lines)
    lines.show()

    lines.show_alerts(ALERTS * 2, DAY)
    many = texts(lines)
    lines.show_alerts(ALERTS[:1], DAY)

    assert many.endswith("2 more alert(s)")
    assert "more" not in texts(lines)


def test_a_compact_line_keeps_its_sentence_for_the_tool_tip(qtbot: QtBot):
    lines = AlertLines(1, compact=True)
    qtbot.addWidget(lines)
    lines.show()

    lines.show_alerts(ALERTS[:1], DAY)

    mark = next(each for each in lines.findChildren(QLabel) if each.isVisible())
    assert mark.text() == "▲ Retirement age 4 months"
    assert mark.toolTip() == "李秀英 retires in 2027.03"


def a_photo(colour: str) -> bytes:
    image = QImage(40, 50, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


@pytest.fixture
def box(qtbot: QtBot) -> PhotoBox:
    made = PhotoBox()
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def middle(box: PhotoBox) -> str:
    image = box.grab().toImage()
    return QColor(image.pixel(image.width() // 2, image.height() // 2)).name()


def test_a_photo_fills_its_place(box: PhotoBox):
    box.set_photo(a_photo("#336699"))

    assert middle(box) == "#336699"
    assert box.accessibleName() == "Photo"


@pytest.mark.parametrize("content", [None, b"", b"no image at all"])
def test_without_an_image_the_place_says_so(box: PhotoBox, content: bytes | None):
    box.set_photo(content)

    assert not box.has_photo
    assert box.accessibleName() == "No photo"
    assert middle(box) != "#336699"
