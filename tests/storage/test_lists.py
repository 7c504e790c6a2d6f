"""Lists are searched, sorted and cut into pages by the database; IDs leave it masked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.ids import CadreId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.person_name import match_key
from cadredesk.domain.words import CadreStatus, Category, Sex, StudyMode, Tier
from cadredesk.services.read_models import CadreSummary, LibraryCounts, RosterQuery, RosterSort
from cadredesk.storage import lists
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.storage.roster_rows import qualification_rank
from tests.amounts import tries
from tests.builders import (
    a_cadre,
    a_date,
    a_file,
    a_grade_period,
    a_tier_period,
    a_village_cadre,
    an_appointment,
    an_education,
)
from tests.storage.conftest import Shelf, all_files, do, names, roster, save

EVERYBODY = frozenset(CadreStatus)


def a_person(name: str, **fields: Any) -> CadreFile:
    return a_file(a_cadre(name, **fields))


def a_leader() -> CadreFile:
    return a_file(
        a_cadre(
            "李秀英",
            sex=Sex.FEMALE,
            category=Category.CIVIL_SERVANT,
            roster_group="领导",
            tags="后备",
        ),
        appointments=(
            an_appointment("党委副书记", appointed_on=a_date("2019.03")),
            an_appointment("镇长", main=True, appointed_on=a_date("2021.05")),
        ),
        tier_periods=(a_tier_period(Tier.TOWNSHIP_CHIEF, "2021.05"),),
        grade_periods=(a_grade_period("二级主任科员", "2023.06"),),
        educations=(
            an_education(StudyMode.FULL_TIME, "大专"),
            an_education(StudyMode.IN_SERVICE, "大学", degree="法学学士"),
        ),
    )


def test_a_row_shows_the_person_as_lists_do(library: SqlLibrary):
    file = a_leader()
    save(library, file)

    assert roster(library).rows == (
        CadreSummary(
            id=file.id,
            name="李秀英",
            sex=Sex.FEMALE,
            born_on=a_date("1978.03"),
            ethnic_group="汉族",
            ancestral_home="丙县",
            current_posts="青山镇党委副书记、镇长",
            in_post_since=a_date("2021.05"),
            tier="乡科级正职",
            tier_since=a_date("2021.05"),
            grade="二级主任科员",
            grade_since=a_date("2023.06"),
            qualification="大学 法学学士",
            political_affiliation="中共党员",
            joined_party_on=a_date("1999.06"),
            began_work_on=a_date("1998.07"),
            category="公务员",
            id_number="990123••••••••••••",
            phone="13900000001",
            roster_group="领导",
            tags="后备",
            birthplace="丙县",
            health="健康",
        ),
    )


def test_what_is_unknown_stays_empty(library: SqlLibrary):
    save(library, a_file(a_cadre("李秀英", category=None, current_posts="", id_number="")))

    row = roster(library).rows[0]

    assert (row.current_posts, row.tier, row.grade, row.qualification) == ("", "", "", "")
    assert (row.in_post_since, row.tier_since, row.grade_since) == (None, None, None)
    assert (row.category, row.id_number) == ("", "")


def test_the_tier_of_the_main_post_stands_in_for_an_unknown_tier(library: SqlLibrary):
    post = an_appointment("副镇长", tier=Tier.TOWNSHIP_DEPUTY)
    save(library, a_file(appointments=(post,)))

    assert roster(library).rows[0].tier == "乡科级副职"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["李秀英", "曾敏", "单宁", "王敏"]),
        ("李", ["李秀英"]),
        ("敏", ["曾敏", "王敏"]),
        ("李  秀英", ["李秀英"]),
        ("lxy", ["李秀英"]),
        ("LX", ["李秀英"]),
        ("cm", ["曾敏"]),
        ("zm", ["曾敏"]),
        ("sn", ["单宁"]),
        ("dn", ["单宁"]),
        ("lixiuying", ["李秀英"]),
        ("xiuy", ["李秀英"]),
        ("wangm", ["王敏"]),
        ("副书记", ["李秀英"]),
        ("党委副书记", ["李秀英"]),
        ("书记副", []),
        ("书记书记书记", []),
        ("iu", []),
        ("wangming", []),
        ("xiuying", ["李秀英"]),
        ("副镇", ["王敏"]),
        ("镇", []),
        ("%", []),
        ("100%党员", []),
        ("李秀英", ["李秀英"]),
        ("xyz", []),
        ("990123", ["李秀英", "单宁", "王敏"]),
        ("99012319780312002X", ["李秀英"]),
        ("99012319780312002x", ["李秀英"]),
        ("002x", ["李秀英"]),
        ("0101", ["王敏"]),
        ("13900000002", ["曾敏"]),
        ("0003", ["单宁"]),
        ("777777", []),
    ],
)
def test_people_are_found_by_what_a_clerk_types(library: SqlLibrary, query: str, found: list[str]):
    save(
        library,
        a_person("李秀英", order=1, phone="13900000001"),
        a_person("曾敏", order=2, phone="13900000002", id_number="", current_posts=""),
        a_person("单宁", order=3, phone="13900000003", id_number="990123", current_posts="干部"),
        a_person("王敏", order=4, phone="", id_number="990123198001010101", current_posts="副镇长"),
    )
    assert names(library, query) == found
    assert roster(library, text=query).total == len(found)


def test_a_person_is_found_by_the_new_name_only(library: SqlLibrary):
    file = a_person("李秀英")
    save(library, file)
    save(library, replace(file, cadre=replace(file.cadre, name="王秀英")))

    assert names(library, "lxy") == []
    assert names(library, "wxy") == ["王秀英"]
    assert names(library, "xy") == ["王秀英"]


@pytest.mark.parametrize(
    ("statuses", "found"),
    [
        ({CadreStatus.SERVING}, ["李甲"]),
        ({CadreStatus.RETIRED}, ["李乙"]),
        (EVERYBODY - {CadreStatus.SERVING}, ["李乙", "李丙"]),
        ({CadreStatus.SERVING, CadreStatus.TRANSFERRED}, ["李甲", "李丙"]),
        (EVERYBODY, ["李甲", "李乙", "李丙"]),
        (set(), []),
    ],
)
@pytest.mark.parametrize("query", ["", "李", "l", "lij", "liyi", "99012"])
def test_only_the_statuses_asked_for_are_listed(
    library: SqlLibrary, statuses: set[CadreStatus], found: list[str], query: str
):
    people = [
        ("李甲", CadreStatus.SERVING),
        ("李乙", CadreStatus.RETIRED),
        ("李丙", CadreStatus.TRANSFERRED),
    ]
    save(library, *(a_person(n, status=s, order=place) for place, (n, s) in enumerate(people)))
    wanted = {"lij": ["李甲"], "liyi": ["李乙"]}.get(query)
    expected = [name for name in found if wanted is None or name in wanted]

    page = roster(library, text=query, statuses=frozenset(statuses))

    assert [row.name for row in page.rows] == expected
    assert page.total == len(expected)


def test_a_list_can_be_limited_to_certain_people(library: SqlLibrary):
    people = [a_person(name, order=place) for place, name in enumerate(["李甲", "李乙", "王丙"])]
    save(library, *people)
    two = frozenset({people[1].id, people[2].id})

    assert names(library, only=two) == ["李乙", "王丙"]
    assert names(library, "l", only=two) == ["李乙"]
    assert roster(library, text="l", only=two).total == 1
    assert names(library, only=frozenset()) == []
    assert names(library, only=frozenset({CadreId(new_id())})) == []


SORTED: dict[RosterSort, tuple[str, list[Any]]] = {
    RosterSort.ORDER: ("order", [1, 2, 3]),
    RosterSort.NAME: ("name", ["安平", "曾敏", "张三"]),
    RosterSort.BORN_ON: ("born_on", [PartialDate(1970), PartialDate(1970, 5), None]),
    RosterSort.CURRENT_POSTS: ("current_posts", ["a", "b", ""]),
    RosterSort.BEGAN_WORK_ON: ("began_work_on", [a_date("1990.01"), a_date("1991.01"), None]),
    RosterSort.JOINED_PARTY_ON: ("joined_party_on", [a_date("1990.01"), a_date("1991"), None]),
    RosterSort.SEX: ("sex", [Sex.FEMALE, Sex.MALE, None]),
}


@pytest.mark.parametrize("sort", SORTED)
def test_a_list_is_sorted_both_ways_with_the_unknown_last(library: SqlLibrary, sort: RosterSort):
    field, values = SORTED[sort]
    people = [
        a_person(**{"name": "李秀英", "order": place, field: value})
        for place, value in enumerate(values)
    ]
    save(library, *people[::-1])
    known = [person.id for person, value in zip(people, values, strict=True) if value]
    unknown = [person.id for person, value in zip(people, values, strict=True) if not value]

    up = [row.id for row in roster(library, sort=sort).rows]
    down = [row.id for row in roster(library, sort=sort, descending=True).rows]

    assert up == known + unknown
    assert down == known[::-1] + unknown


def test_a_list_is_sorted_by_what_only_info_sets_know(library: SqlLibrary):
    young = a_file(
        a_cadre("甲甲"),
        appointments=(an_appointment(appointed_on=a_date("2024.01")),),
        grade_periods=(a_grade_period("一级科员", "2024.01"),),
        educations=(an_education(qualification="研究生", degree="管理学硕士"),),
    )
    old = a_file(
        a_cadre("乙乙"),
        appointments=(an_appointment(appointed_on=a_date("2010.01")),),
        grade_periods=(a_grade_period("三级主任科员", "2010.01"),),
        educations=(an_education(qualification="中专"),),
    )
    nobody = a_file(a_cadre("丙丙"))
    save(library, young, old, nobody)

    for sort in (RosterSort.IN_POST_SINCE, RosterSort.GRADE_SINCE, RosterSort.QUALIFICATION):
        assert names(library, sort=sort) == ["乙乙", "甲甲", "丙丙"]
        assert names(library, sort=sort, descending=True) == ["甲甲", "乙乙", "丙丙"]


@pytest.mark.parametrize(
    ("lower", "higher"),
    [("大学", "研究生"), ("大专", "大学"), ("大学专科", "大学"), ("中专", "大专"), ("高中", "大专"),
     ("初中", "高中"), ("小学", "初中"), ("", "小学"), ("", "夜校"), ("硕士研究生", "博士研究生")],
)  # fmt: skip
def test_a_higher_qualification_ranks_higher(lower: str, higher: str):
    ranks = [qualification_rank(an_education(qualification=text)) for text in (lower, higher)]

    assert ranks[0] < ranks[1]


def test_a_degree_can_outrank_the_qualification():
    graduate = an_education(qualification="大学", degree="公共管理硕士")

    assert qualification_rank(graduate) == qualification_rank(an_education(qualification="研究生"))


def test_a_page_is_a_part_of_the_whole_list(library: SqlLibrary):
    save(library, *(a_person(f"第{place}人", order=place) for place in range(25)))

    page = roster(library, offset=20, limit=10)

    assert [row.name for row in page.rows] == [f"第{place}人" for place in range(20, 25)]
    assert page.total == 25
    with library.unit_of_work() as work:
        everybody = work.lists.ids(RosterQuery(offset=20, limit=10))
        assert len(everybody) == 25
        assert everybody[20:] == tuple(row.id for row in page.rows)
        assert work.lists.ids(RosterQuery(text="nobody")) == ()


def test_many_hits_come_in_the_same_order_as_few(
    library: SqlLibrary, monkeypatch: pytest.MonkeyPatch
):
    save(library, *(a_person(f"李{place}", order=place) for place in range(30)))
    queries = [
        {"text": text, "sort": sort} for text in ("l", "li", "李", "990") for sort in RosterSort
    ]
    few = [roster(library, **query) for query in queries]

    monkeypatch.setattr(lists, "_MANY_HITS", 3)

    assert [roster(library, **query) for query in queries] == few


def test_counts_tell_how_much_there_is(shelf: Shelf):
    library = shelf.create()
    save(library, a_person("甲甲"), a_person("乙乙", status=CadreStatus.RETIRED))
    gone = a_person("丙丙")
    save(library, gone)
    do(library, lambda work: work.cadres.delete(gone.id))
    villagers = [a_village_cadre("田大旺"), a_village_cadre("石有才")]
    do(library, lambda work: work.villages.save_many(villagers))
    do(library, lambda work: work.villages.delete(villagers[0].id))

    with library.unit_of_work() as work:
        counts = work.lists.counts()

    assert counts == LibraryCounts(cadres=2, serving=1, village_cadres=1, changes=8, audit_rows=6)


CHARACTERS = st.text(alphabet="李王曾单敏秀英建国镇长副书记", min_size=1, max_size=4)


@settings(max_examples=tries(20), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=CHARACTERS)
def test_a_search_finds_whom_a_scan_of_names_and_posts_finds(shelf: Shelf, query: str):
    if not shelf.opened:
        save(shelf.create(), *(a_person(n, current_posts=p) for n, p in PEOPLE))
    library = shelf.opened[0]

    found = set(names(library, query))

    assert found == {file.cadre.name for file in all_files(library) if is_hit(file, query)}


PEOPLE = [
    ("李秀英", "镇长"), ("李建国", "副镇长"), ("王敏", "副书记"), ("曾秀", "镇党委副书记、镇长"),
    ("单国英", ""), ("王建英", "书记"), ("李敏敏", "长副"), ("曾国", "书记、书记"),
]  # fmt: skip


def is_hit(file: CadreFile, query: str) -> bool:
    in_posts = len(query) > 1 and query in match_key(file.cadre.current_posts)
    return query in match_key(file.cadre.name) or in_posts
