"""A rule file that could be misread is refused, by name and place."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.errors import RuleDataError
from cadredesk.domain.rules.alert import Certainty
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.messages import explain

SHIPPED = resources() / "rules"

Edit = Callable[[str, str, str], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "rules"))


@pytest.fixture
def edit(folder: Path) -> Edit:
    """Replace the first place in one file of the folder where a text stands."""

    def apply(name: str, old: str, new: str) -> None:
        path = folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return apply


def refusal(folder: Path) -> str:
    with pytest.raises(RuleDataError) as caught:
        load_rulebook(folder)
    return str(caught.value)


def test_the_shipped_files_are_accepted(folder: Path):
    book = load_rulebook(folder)

    assert book.rules["RET-2"].lead.values == (24, 12, 6, 3, 1)


MISTAKES = [
    pytest.param(
        ("local_organs_law.toml", 'kind = "due"', 'kind = "due"\nleed = 3'),
        "local_organs_law.toml: rules.TERM-1 has the unknown key 'leed'",
        id="unknown-key-in-a-rule",
    ),
    pytest.param(
        ("local_organs_law.toml", 'edition = "2022"', 'edition = "2022"\nscoope = "x"'),
        "local_organs_law.toml has the unknown key 'scoope'",
        id="unknown-key-in-a-file",
    ),
    pytest.param(
        ("local_organs_law.toml", 'article = "第九条"\nnote', 'artcle = "九"\nnote'),
        "local_organs_law.toml: parameters.congress_term_months.amendments[1] needs 'article'",
        id="missing-article",
    ),
    pytest.param(
        ("local_organs_law.toml", 'unit = "month"', 'unit = "month"\nuprating = 1'),
        "local_organs_law.toml: parameters.congress_term_months has the unknown key 'uprating'",
        id="unknown-key-in-a-number",
    ),
    pytest.param(
        ("local_organs_law.toml", "value = 60", "value = 60\nvalid = true"),
        "local_organs_law.toml: parameters.congress_term_months.amendments[1] "
        "has the unknown key 'valid'",
        id="unknown-key-in-an-amendment",
    ),
    pytest.param(
        ("local_organs_law.toml", "values = [12, 6, 3]", "values = [12, 6, 3], hours = 2"),
        "local_organs_law.toml: rules.TERM-1.lead has the unknown key 'hours'",
        id="unknown-key-in-a-lead",
    ),
    pytest.param(
        (
            "selection_regulations.toml",
            "effective_from = 2019-03-03",
            "effective_from = 2014-01-14",
        ),
        "selection_regulations.toml: parameters.leadership_probation_months "
        "has two values that take effect on the same day",
        id="two-values-on-one-day",
    ),
    pytest.param(
        ("local_organs_law.toml", "{name}本届任期将于 {due} 届满", "{name}本届任期将届满"),
        "local_organs_law.toml: rules.TERM-1.texts.ahead must use {due} in 'zh'",
        id="missing-placeholder",
    ),
    pytest.param(
        ("local_organs_law.toml", "ends in {due}; prepare", "ends in {due}, {who}; prepare"),
        "local_organs_law.toml: rules.TERM-1.texts.ahead uses {who} in 'en', "
        "which this rule does not fill",
        id="unknown-placeholder",
    ),
    pytest.param(
        ("local_organs_law.toml", "{name}本届任期将于", "{{name}本届任期将于"),
        "local_organs_law.toml: rules.TERM-1.texts.ahead has a brace too many or too few in 'zh'",
        id="stray-brace",
    ),
    pytest.param(
        ("local_organs_law.toml", "[rules.TERM-1.texts.gap]", "[rules.TERM-1.texts.gapp]"),
        "local_organs_law.toml: rules.TERM-1.texts needs 'gap'",
        id="missing-sentence",
    ),
    pytest.param(
        ("local_organs_law.toml", "[rules.TERM-1.texts.gap]", "[rules.TERM-1.texts.gap]\nfr = 'x'"),
        "local_organs_law.toml: rules.TERM-1.texts.gap has the unknown key 'fr'",
        id="sentence-in-another-language",
    ),
    pytest.param(
        (
            "local_organs_law.toml",
            "[rules.TERM-1.texts.gap]",
            "[rules.TERM-1.texts.over]\nzh = 'x'\n[rules.TERM-1.texts.gap]",
        ),
        "local_organs_law.toml: rules.TERM-1.texts has the unknown key 'over'",
        id="sentence-nobody-says",
    ),
    pytest.param(
        ("transfer_provisions_2006.toml", "[rules.ROT-1]", "[rules.ROT-9]\nx = 1\n[rules.ROT-1]"),
        "transfer_provisions_2006.toml: rules.ROT-9 is not a rule that this program has",
        id="unknown-rule",
    ),
    pytest.param(
        ("transfer_provisions_2006.toml", "same_post_limit", "same_pots_limit"),
        "transfer_provisions_2006.toml: parameters.same_pots_limit_months "
        "is a number that no rule uses",
        id="unknown-number",
    ),
    pytest.param(
        ("party_terms_2018.toml", "value = 60", "value = 60.5"),
        "party_terms_2018.toml: parameters.party_committee_term_months.amendments[1] "
        "needs a whole number as 'value'",
        id="half-a-month",
    ),
    pytest.param(
        ("party_terms_2018.toml", "value = 60", "value = true"),
        "party_terms_2018.toml: parameters.party_committee_term_months.amendments[1] "
        "needs a whole number as 'value'",
        id="true-is-no-number",
    ),
    pytest.param(
        ("party_terms_2018.toml", "value = 60", "value = -60"),
        "party_terms_2018.toml: parameters.party_committee_term_months.amendments[1] "
        "needs a whole number as 'value'",
        id="negative",
    ),
    pytest.param(
        ("party_terms_2018.toml", "effective_from = 2018-07-01", 'effective_from = "2018-07-01"'),
        "party_terms_2018.toml: parameters.party_committee_term_months.amendments[1] "
        "needs a date as 'effective_from'",
        id="date-as-text",
    ),
    pytest.param(
        (
            "party_terms_2018.toml",
            "effective_from = 2018-07-01",
            "effective_from = 2018-07-01T08:00:00",
        ),
        "party_terms_2018.toml: parameters.party_committee_term_months.amendments[1] "
        "needs a date as 'effective_from'",
        id="a-date-with-an-hour",
    ),
    pytest.param(
        ("party_terms_2018.toml", 'unit = "month"', "unit = 1"),
        "party_terms_2018.toml: parameters.party_committee_term_months needs a text as 'unit'",
        id="number-as-text",
    ),
    pytest.param(
        ("party_terms_2018.toml", 'unit = "month"', 'unit = "months"'),
        "party_terms_2018.toml: parameters.party_committee_term_months has 'months' as 'unit'; "
        "known are day, working day, month, ",
        id="unknown-unit",
    ),
    pytest.param(
        ("party_terms_2018.toml", 'certainty = "verified"', 'certainty = "sure"'),
        "party_terms_2018.toml has 'sure' as 'certainty'; "
        "known are verified, secondary, unverified, local",
        id="unknown-word",
    ),
    pytest.param(
        ("local_organs_law.toml", 'scope = ["BODY"]', 'scope = "BODY"'),
        "local_organs_law.toml: rules.TERM-1 needs a list as 'scope'",
        id="word-for-a-list",
    ),
    pytest.param(
        ("local_organs_law.toml", 'scope = ["BODY"]', 'scope = ["BODY", 1]'),
        "local_organs_law.toml: rules.TERM-1 has 1 as 'scope'; "
        "known are LEAD, RANK, INST, WORKER, VILLAGE, BODY",
        id="number-among-words",
    ),
    pytest.param(
        ("local_organs_law.toml", "values = [12, 6, 3]", 'values = [12, "6"]'),
        "local_organs_law.toml: rules.TERM-1.lead needs whole numbers as 'values'",
        id="text-among-numbers",
    ),
    pytest.param(
        ("local_organs_law.toml", "values = [12, 6, 3]", "values = [3, 6, 12]"),
        "local_organs_law.toml: rules.TERM-1.lead "
        "needs its times from the longest to the shortest, none twice",
        id="lead-upside-down",
    ),
    pytest.param(
        ("local_organs_law.toml", "values = [12, 6, 3]", "values = []"),
        "local_organs_law.toml: rules.TERM-1.lead "
        "needs its times from the longest to the shortest, none twice",
        id="empty-lead",
    ),
    pytest.param(
        ("local_organs_law.toml", 'lead = { unit = "month", values = [12, 6, 3] }', "lead = 12"),
        "local_organs_law.toml: rules.TERM-1.lead must be a table",
        id="number-for-a-table",
    ),
    pytest.param(
        ("local_organs_law.toml", 'kind = "due"', 'kind = "due"\nswitched_on = "yes"'),
        "local_organs_law.toml: rules.TERM-1 needs true or false as 'switched_on'",
        id="word-for-a-switch",
    ),
    pytest.param(
        ("party_terms_2018.toml", "value = 60", "repealed = false"),
        "party_terms_2018.toml: parameters.party_committee_term_months.amendments[1] "
        "says repealed = false; leave it out, or give a value",
        id="not-repealed",
    ),
    pytest.param(
        ("party_terms_2018.toml", "regulation = ", "= regulation "),
        "party_terms_2018.toml is not valid TOML",
        id="not-toml",
    ),
    pytest.param(
        ("local_organs_law.toml", 'kind = "due"', 'kind = "due"\nkind = "info"'),
        "local_organs_law.toml is not valid TOML",
        id="the-same-key-twice",
    ),
]


@pytest.mark.parametrize(("change", "told"), MISTAKES)
def test_a_mistake_is_refused_with_its_file_and_place(
    folder: Path, edit: Edit, change: tuple[str, str, str], told: str
):
    edit(*change)

    assert refusal(folder).startswith(told)


def test_a_rule_of_two_files_is_refused_in_the_second(folder: Path):
    text = (folder / "party_terms_2018.toml").read_text(encoding="utf-8")
    rule = (folder / "transfer_provisions_2006.toml").read_text(encoding="utf-8")
    (folder / "zz.toml").write_text(
        text.partition("[parameters")[0] + rule[rule.index("[rules.ROT-1]") :], encoding="utf-8"
    )

    assert refusal(folder) == "zz.toml: rules.ROT-1 is given a second time"


def test_a_number_of_two_files_is_refused_in_the_second(folder: Path):
    shutil.copy(folder / "party_terms_2018.toml", folder / "zz.toml")

    assert refusal(folder) == (
        "zz.toml: parameters.party_committee_term_months is given a second time"
    )


def test_a_rule_that_no_file_gives_is_missed(folder: Path):
    (folder / "id_number_standard.toml").unlink()

    assert refusal(folder) == "rules gives no CHK-1, CHK-3"


def test_a_number_that_no_file_gives_is_missed(folder: Path):
    path = folder / "counting_conventions.toml"
    head, _, rest = path.read_text(encoding="utf-8").partition("\n[parameters.")
    path.write_text(f"{head}\n[rules.{rest.partition('[rules.')[2]}", encoding="utf-8")

    missing = "gap_tolerance_months, record_missing_after_months, tenure_counts_days"
    assert refusal(folder) == f"rules gives no {missing}"


def test_rules_that_are_no_table_are_refused(folder: Path):
    head = (folder / "party_terms_2018.toml").read_text(encoding="utf-8").partition("[")[0]
    (folder / "zz.toml").write_text(head + "rules = 3\n", encoding="utf-8")

    assert refusal(folder) == "zz.toml needs a table as 'rules'"


def test_a_file_in_another_encoding_is_refused(folder: Path):
    (folder / "zz.toml").write_bytes("regulation = '条例'".encode("gb18030"))

    assert refusal(folder).startswith("zz.toml is not valid TOML")


def test_what_cannot_be_read_is_said_with_the_reason(folder: Path):
    (folder / "zz.toml").mkdir()

    assert refusal(folder) == "zz.toml cannot be read: Is a directory"


def test_a_repealed_number_ends(folder: Path, edit: Edit):
    edit(
        "party_terms_2018.toml",
        "[[parameters.party_committee_term_months.amendments]]",
        "[[parameters.party_committee_term_months.amendments]]\n"
        "effective_from = 2030-01-01\nrepealed = true\n"
        "[[parameters.party_committee_term_months.amendments]]",
    )

    term = load_rulebook(folder).parameters["party_committee_term_months"]

    assert term.on(date(2029, 12, 31)) is not None
    assert term.on(date(2030, 1, 1)) is None


def test_a_rule_can_be_switched_off_and_an_entry_can_differ_from_its_file(folder: Path, edit: Edit):
    edit("local_organs_law.toml", 'kind = "due"', 'kind = "due"\nswitched_on = false')

    book = load_rulebook(folder)

    assert not book.rules["TERM-1"].switched_on
    assert book.rules["CHK-2"].certainty is Certainty.UNVERIFIED
    assert book.notes["least_age_in_party"].source == "S36b*"
    contributions = book.parameters["minimum_contribution_months"].on(date(2020, 1, 1))
    assert contributions is not None
    assert "企业职工" in contributions.citation.regulation


def test_the_refusal_is_a_sentence_for_people(folder: Path, edit: Edit):
    edit("local_organs_law.toml", 'kind = "due"', 'kind = "due"\nleed = 3')

    with pytest.raises(RuleDataError) as caught:
        load_rulebook(folder)

    assert "local_organs_law.toml: rules.TERM-1" in explain(caught.value, "zh")
    assert "local_organs_law.toml: rules.TERM-1" in explain(caught.value, "en")
