"""Every habit of writing dates in spreadsheets is read as it was meant, or asked about."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.errors import UserError
from cadredesk.domain.partial_date import PartialDate
from cadredesk.services.imports.reading import CellValue
from cadredesk.spreadsheets.dates import (
    JANUARY,
    OCTOBER,
    Doubt,
    Habits,
    Likely,
    Style,
    days_are_known,
    month_style,
    read_date,
)

HABITS = Habits()


@pytest.mark.parametrize(
    ("cell", "stored"),
    [
        pytest.param(datetime(1985, 10, 13), "1985.10.13", id="real-date"),  # noqa: DTZ001
        pytest.param(date(1985, 10, 13), "1985.10.13", id="real-day"),
        pytest.param(31321, "1985.10.01", id="serial"),
        pytest.param(31321.0, "1985.10.01", id="serial-as-float"),
        pytest.param(198510, "1985.10", id="six-digits"),
        pytest.param("一九八五年十月", "1985.10", id="written-out"),
        pytest.param("二○○六年七月二十一日", "2006.07.21", id="written-out-day"),
        pytest.param(19851012, "1985.10.12", id="eight-digits"),
        pytest.param(1985.06, "1985.06", id="padded-number"),
        pytest.param(1985.12, "1985.12", id="december"),
        pytest.param(1985.5, "1985.05", id="unpadded-number"),
        pytest.param("1985.10", "1985.10", id="text-october"),
        pytest.param("1985年1月", "1985.01", id="chinese"),
        pytest.param("１９８５．０６", "1985.06", id="full-width"),
        pytest.param("1985.06(40岁)", "1985.06", id="with-age"),
        pytest.param("1985-06-12", "1985.06.12", id="iso"),
        pytest.param("198506", "1985.06", id="digits-as-text"),
        pytest.param("1985。06", "1985.06", id="dot-of-an-input-method"),
        pytest.param("201 609", "2016.09", id="blank-inside"),
        pytest.param("1985/6", "1985.06", id="slash"),
        pytest.param("1985/06/12", "1985.06.12", id="slashed-day"),
        pytest.param("1985-06-12 00:00:00", "1985.06.12", id="with-midnight"),
        pytest.param("1985年6月生", "1985.06", id="with-a-word"),
        pytest.param("2021.05任", "2021.05", id="with-a-word-of-office"),
        pytest.param("（2021.05）", "2021.05", id="in-brackets"),
        pytest.param("1985.06\n40岁", "1985.06", id="age-below"),
        pytest.param("1985.06（40周岁）", "1985.06", id="age-in-years"),
        pytest.param("1985年6月12日", "1985.06.12", id="chinese-day"),
        pytest.param("'1985.06", "1985.06", id="apostrophe"),
    ],
)
def test_a_date_that_can_mean_one_thing_is_read_as_it(cell: CellValue, stored: str):
    assert str(read_date(cell, HABITS)) == stored


@pytest.mark.parametrize(
    ("cell", "date"),
    [
        ("85.6", (1985, 6)),
        ("85年6月", (1985, 6)),
        (85.06, (1985, 6)),
        ("05-3", (2005, 3)),
        ("19856", (1985, 6)),
    ],
)
def test_a_date_written_too_short_is_only_likely(cell: CellValue, date: tuple[int, int]):
    found = read_date(cell, HABITS)

    assert isinstance(found, Likely)
    assert found.date == PartialDate(*date)


def test_five_digits_are_a_day_of_the_spreadsheet_unless_the_column_writes_months_as_digits():
    assert str(read_date(19856, Habits.of([19856, 31321]))) == "1954.05"
    assert read_date(19856, Habits.of([19856, 198511])) == Likely("19856", PartialDate(1985, 6))


@pytest.mark.parametrize("cell", [None, "", "—", "－", " / ", "无", "至今"])
def test_a_dash_means_that_nothing_is_known(cell: CellValue):
    assert read_date(cell, HABITS) is None


@pytest.mark.parametrize(
    ("style", "read"),
    [
        pytest.param(Style.PADDED, PartialDate(1985, 10), id="padded-column"),
        pytest.param(Style.UNPADDED, Doubt(1985), id="unpadded-column"),
        pytest.param(Style.UNKNOWN, Doubt(1985), id="nothing-seen"),
    ],
)
def test_the_number_1985_1_is_decided_by_its_column(style: Style, read: object):
    assert read_date(1985.1, Habits(style)) == read


def test_the_text_1985_1_is_asked_about_in_any_column():
    assert read_date("1985.1", Habits(Style.PADDED)) == Doubt(1985)


def test_a_doubt_is_settled_by_the_month_that_was_chosen():
    assert Doubt(1985).settled(JANUARY) == PartialDate(1985, 1)
    assert Doubt(1985).settled(OCTOBER) == PartialDate(1985, 10)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("1979.13", "date.month"),
        (197913, "date.month"),
        ("1985", "date.year_only"),
        (1985, "date.year_only"),
        ("19850631", "date.day"),
        ("近期", "date.unreadable"),
        (True, "date.unreadable"),
        (12.5, "date.unreadable"),
        (1985.123, "date.unreadable"),
    ],
)
def test_what_is_no_date_is_refused_by_name(cell: CellValue, code: str):
    with pytest.raises(UserError) as refused:
        read_date(cell, HABITS)

    assert refused.value.code == code


@pytest.mark.parametrize(
    ("cells", "style"),
    [
        ([1985.1, 1990.05], Style.PADDED),
        ([1985.1, 1990.5], Style.UNPADDED),
        ([1990.5, 1990.05], Style.PADDED),
        ([1985.1, 1990.11, "1990.5", None, 199005], Style.UNKNOWN),
    ],
)
def test_a_column_tells_its_style_by_its_numbers(cells: list[CellValue], style: Style):
    assert month_style(cells) is style


def test_days_count_only_where_some_full_date_is_not_a_first():
    firsts: list[CellValue] = [datetime(2021, 5, 1), "2021-06-01", "2021.07", None, "无"]  # noqa: DTZ001

    assert not days_are_known(firsts)
    assert days_are_known([*firsts, "2021-06-02"])


def test_a_first_in_a_column_of_firsts_is_known_to_the_month():
    assert str(read_date(datetime(2021, 5, 1), Habits(days_known=False))) == "2021.05"  # noqa: DTZ001


@given(
    st.one_of(
        st.text(max_size=30),
        st.floats(allow_nan=False, allow_infinity=False),
        st.integers(-(10**12), 10**12),
    )
)
def test_whatever_a_cell_holds_it_is_a_date_a_doubt_nothing_or_refused(cell: CellValue):
    try:
        found: object = read_date(cell, HABITS)
    except UserError as error:
        found = error.code

    assert (
        found is None
        or isinstance(found, PartialDate | Doubt | Likely)
        or str(found)[:5] == "date."
    )


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_way_of_writing_a_month_out_is_read_back(day: date):
    expected = PartialDate(day.year, day.month)

    for cell in (f"{day:%Y%m}", f"{day:%Y.%m}", f"{day.year}年{day.month}月", int(f"{day:%Y%m}")):
        found = read_date(cell, HABITS)
        assert found == (Doubt(day.year) if cell == f"{day.year}.1" else expected)
