from __future__ import annotations

from pathlib import Path

import pytest

from cadredesk.services.imports.reading import CellProblem, RosterField
from tests.cli.conftest import FOLDER, CommandLine
from tests.fakes import MemoryLibrary

WRONG_DATE = CellProblem("干部花名册", 17, "D", "unit.unnamed")
HERE = ("--library", str(FOLDER))


def names(library: MemoryLibrary) -> set[str]:
    with library.unit_of_work() as work:
        return {file.cadre.name for file in work.cadres.all()}


def test_an_import_saves_and_says_how_to_take_it_back(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    outcome = cadredesk("import", "花名册.xlsx", *HERE)

    assert outcome.code == 0
    assert "新增 1 人" in outcome.out
    assert f"cadredesk undo {practice.done[-1].batch.id}" in outcome.out
    assert "覃怡" in names(practice)


def test_the_same_file_again_has_nothing_to_save(cadredesk: CommandLine, practice: MemoryLibrary):
    cadredesk("import", "花名册.xlsx", *HERE)

    again = cadredesk("import", "花名册.xlsx", *HERE, "--json")

    assert again.json["people"] == {"new": 0, "changed": 0, "unchanged": 1}
    assert again.json["batch"] is None
    assert "没有要保存的内容" in cadredesk("import", "花名册.xlsx", *HERE).out


def test_undo_takes_an_import_back(cadredesk: CommandLine, practice: MemoryLibrary):
    batch = cadredesk("import", "花名册.xlsx", *HERE, "--json").json["batch"]

    cadredesk("undo", batch, *HERE)

    assert "覃怡" not in names(practice)


def test_a_dry_run_saves_nothing(cadredesk: CommandLine, practice: MemoryLibrary):
    outcome = cadredesk("import", "花名册.xlsx", "--dry-run", *HERE)

    assert outcome.code == 0
    assert "什么都没有保存" in outcome.out
    assert "覃怡" not in names(practice)


def test_problems_are_reported_with_their_cells_and_the_rest_is_saved(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    cadredesk.reader.problems = (WRONG_DATE,)

    outcome = cadredesk("import", "花名册.xlsx", *HERE)

    assert outcome.code == 1
    assert "干部花名册 第 17 行 D 列：" in outcome.out
    assert "覃怡" in names(practice)


def test_problems_for_a_program_have_the_documented_keys(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    cadredesk.reader.problems = (WRONG_DATE,)

    outcome = cadredesk("import", "花名册.xlsx", *HERE, "--json", "--lang", "en")

    assert list(outcome.json) == [
        *("sheet", "people", "problems", "columns", "guesses"),
        *("doubts", "spellings", "questions", "batch"),
    ]
    assert outcome.json["problems"] == [
        {
            "sheet": "干部花名册",
            "row": 17,
            "column": "D",
            "code": "unit.unnamed",
            "message": "The unit needs a name.",
        }
    ]


def test_rows_with_problems_are_written_where_asked(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    cadredesk.reader.problems = (WRONG_DATE,)

    cadredesk("import", "花名册.xlsx", *HERE, "--problems", "问题.xlsx")

    assert cadredesk.reader.written == {Path("问题.xlsx"): (WRONG_DATE,)}


def test_without_problems_no_workbook_is_written(cadredesk: CommandLine, practice: MemoryLibrary):
    cadredesk("import", "花名册.xlsx", *HERE, "--problems", "问题.xlsx")

    assert cadredesk.reader.written == {}


def test_an_open_question_without_a_terminal_lists_the_choices_and_saves_nothing(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    cadredesk.reader.choices = ("01", "10")

    outcome = cadredesk("import", "花名册.xlsx", *HERE)

    assert outcome.code == 2
    assert "--answer E=01" in outcome.err
    assert "--answer E=10" in outcome.err
    assert "6, 9" in outcome.err
    assert "覃怡" not in names(practice)


def test_an_open_question_is_told_to_a_program(cadredesk: CommandLine, practice: MemoryLibrary):
    cadredesk.reader.choices = ("01", "10")

    outcome = cadredesk("import", "花名册.xlsx", "--dry-run", "--json", *HERE)

    assert outcome.code == 2
    assert outcome.json["questions"] == [
        {
            "column": "E",
            "kind": "january_or_october",
            "choices": ["01", "10"],
            "answer": None,
        }
    ]


@pytest.mark.parametrize("said", [["2"], ["10"], ["x", "", "2"]])
def test_at_a_terminal_a_question_is_asked_until_it_is_answered(
    cadredesk: CommandLine, practice: MemoryLibrary, said: list[str]
):
    cadredesk.reader.choices = ("01", "10")
    cadredesk.interactive = True
    cadredesk.answers = said.copy()

    outcome = cadredesk("import", "花名册.xlsx", *HERE)

    assert outcome.code == 0
    assert len(cadredesk.prompts) == len(said)
    assert "  2. 10 10 月" in cadredesk.prompts[0]
    assert cadredesk.reader.read_with[-1].answers == {"E": "10"}


def test_options_reach_the_reader(cadredesk: CommandLine, practice: MemoryLibrary):
    cadredesk.reader.choices = ("01", "10")

    outcome = cadredesk(
        "import",
        "花名册.xlsx",
        *HERE,
        *("--sheet", "名册二", "--map", "e=born_on", "--map", "F=-", "--answer", "e=10"),
        "--json",
    )

    asked = cadredesk.reader.read_with[0]
    assert outcome.json["sheet"] == "名册二"
    assert outcome.json["questions"][0]["answer"] == "10"
    assert asked.mapping == {"E": RosterField.BORN_ON, "F": None}


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (("--map", "E"), "E=born_on"),
        (("--answer", "=x"), "E=10"),
        (("--map", "E=birthday"), "born_on"),
    ],
)
def test_a_pair_that_cannot_be_meant_is_wrong_use(
    cadredesk: CommandLine, practice: MemoryLibrary, option: tuple[str, str], said: str
):
    outcome = cadredesk("import", "花名册.xlsx", *HERE, *option)

    assert outcome.code == 2
    assert said in outcome.err
    assert cadredesk.reader.read_with == []


def test_a_column_the_sheet_does_not_have_is_wrong_use(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    outcome = cadredesk("import", "花名册.xlsx", *HERE, "--map", "ZZ=name")

    assert outcome.code == 2
    assert "ZZ" in outcome.err
    assert "覃怡" not in names(practice)


def test_an_answer_that_is_no_choice_is_wrong_use(cadredesk: CommandLine, practice: MemoryLibrary):
    cadredesk.reader.choices = ("01", "10")

    outcome = cadredesk("import", "花名册.xlsx", *HERE, "--answer", "E=11")

    assert outcome.code == 2
    assert "01、10" in outcome.err
    assert "覃怡" not in names(practice)
