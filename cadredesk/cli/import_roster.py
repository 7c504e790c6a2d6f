"""`cadredesk import`: a roster in, with its problems, its questions and a way back."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from cadredesk.cli import import_forms
from cadredesk.cli.collection import take_in
from cadredesk.cli.import_forms import is_forms
from cadredesk.cli.import_people import (
    add_people_options,
    check_whom,
    choices_about_spellings,
    say_doubts,
    whom,
)
from cadredesk.cli.saved import say_saved
from cadredesk.cli.session import OK, PROBLEM, WRONG_USE, Session
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import UserError
from cadredesk.services.desk import Desk
from cadredesk.services.imports.memory import learn, recall
from cadredesk.services.imports.preview import PersonState, Preview, make_preview
from cadredesk.services.imports.problem_rows import write_problem_rows
from cadredesk.services.imports.reading import (
    Question,
    ReadOptions,
    RosterField,
    RosterReading,
)
from cadredesk.services.imports.saving import ImportResult, commit, import_json, problem_text
from cadredesk.services.imports.telling import choice_text, guess_text, question_text, why_text

_SKIP = "-"
_NOTHING = ImportResult(None, ChangeSet())


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "file",
        type=Path,
        help="花名册或信息采集表 .xlsx、.xls，或任免表 .lrmx、.lrm、放着它们的文件夹或 ZIP"
        " / a roster or collection workbook, or approval forms, a folder or a ZIP of them",
    )
    parser.add_argument(
        "--sheet",
        help="工作表，默认第一个花名册；* 是同类的全部 / the sheet, the first roster by default;"
        " * takes all of its kind",
    )
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="COLUMN=FIELD",
        help="某列当作什么，例如 E=born_on；E=- 不导入 / what a column is; - leaves it out",
    )
    parser.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="COLUMN=CHOICE",
        help="回答某列的问题 / the answer to a column's question",
    )
    add_people_options(parser)
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help="只看结果，不保存 / show what would happen, save nothing",
    )
    parser.add_argument(
        "--problems",
        type=Path,
        metavar="OUT.xlsx",
        help="有问题的行另存一份 / the rows with problems",
    )


def run(session: Session) -> int:
    """Read, ask, compare, save; problems in cells are reported and the rest is saved."""
    if is_forms(session.options.file):
        return import_forms.run(session)
    options = read_options(session)
    with session.desk() as desk:
        if desk.collection_files.is_one(session.options.file):
            return take_in(session, desk)
        options = replace(options, memory=recall(desk.library))
        reading = _read(session, desk, options)
        _check_options(options, reading)
        chosen = whom(session.options)
        preview = make_preview(desk.library, reading, chosen)
        check_whom(chosen, preview)
        spelled = choices_about_spellings(session.options, preview)
        if spelled:
            preview = make_preview(desk.library, reading, {**chosen, **spelled})
        if reading.open_questions:
            return _leave_unanswered(session, preview)
        saved = _NOTHING
        if not session.options.dry_run:
            learn(desk.library, reading, desk.clock.today())
            saved = commit(desk.library, preview)
        if session.options.problems and preview.problems:
            target = session.options.problems
            write_problem_rows(desk.library, desk.problem_writer, preview, target)
    _report(session, preview, saved)
    return PROBLEM if preview.problems else OK


def read_options(session: Session) -> ReadOptions:
    """Return what the options say about the sheet, the columns and the answers."""
    mapping: dict[str, RosterField | None] = {}
    for column, name in _pairs(session.options.map, "E=born_on"):
        if name not in {_SKIP, *RosterField}:
            fields = " ".join(RosterField)
            raise UserError("cli.unknown_field", field=name, fields=fields)
        mapping[column] = None if name == _SKIP else RosterField(name)
    return ReadOptions(
        sheet=session.options.sheet,
        mapping=mapping,
        answers=dict(_pairs(session.options.answer, "E=10")),
    )


def _pairs(texts: Sequence[str], example: str) -> list[tuple[str, str]]:
    pairs = []
    for text in texts:
        column, equals, value = text.partition("=")
        if not (column.strip() and equals and value.strip()):
            raise UserError("cli.bad_pair", text=text, example=example)
        pairs.append((_key(column.strip()), value.strip()))
    return pairs


def _key(column: str) -> str:
    """A column as it is called: its letter large, its table and what is asked as they are."""
    table, mark, rest = column.rpartition("!")
    letter, colon, kind = rest.partition(":")
    return f"{table}{mark}{letter.upper()}{colon}{kind}"


def _read(session: Session, desk: Desk, options: ReadOptions) -> RosterReading:
    """Read the file; what it leaves open is asked at a terminal, and it is read again."""
    path: Path = session.options.file
    reading = desk.roster_reader.read(path, options)
    if not (session.terminal.is_interactive and reading.open_questions):
        return reading
    given = {each.key: _ask(session, each) for each in reading.open_questions}
    answers = {**options.answers, **given}
    return desk.roster_reader.read(path, replace(options, answers=answers))


def _check_options(options: ReadOptions, reading: RosterReading) -> None:
    """Refuse a column the sheet does not have, and an answer that is no choice."""
    if not reading.has_names:
        raise UserError("roster.no_name", file=reading.path.name)
    letters = {column.key for column in reading.columns}
    unknown = sorted(options.mapping.keys() - letters)
    if unknown:
        raise UserError("cli.unknown_column", columns="、".join(unknown), sheet=reading.sheet)
    for question in reading.questions:
        if question.answer is not None and question.answer not in question.choices:
            raise UserError(
                "cli.unknown_answer",
                column=question.column,
                answer=question.answer,
                choices="、".join(question.choices),
            )


def _ask(session: Session, question: Question) -> str:
    """Ask until one of the choices, or its number, is given."""
    numbered = {str(number): text for number, text in enumerate(question.choices, 1)}
    lines = [question_text(question, session.language)]
    if question.rows:
        asked = session.word("有 {count} 处，在第 {rows} 行。", "{count} cells, in rows {rows}.")
        lines.append(_about(asked, question))
    lines += [
        f"  {number}. {choice} {choice_text(question, choice, session.language)}"
        for number, choice in numbered.items()
    ]
    prompt = "\n".join([*lines, "> "])
    while True:
        said = session.terminal.ask(prompt).strip()
        if said in numbered or said in question.choices:
            return numbered.get(said, said)


def _about(text: str, question: Question) -> str:
    rows = ", ".join(str(row) for row in question.rows)
    return text.format(
        column=question.column, heading=question.heading, count=len(question.rows), rows=rows
    )


def _leave_unanswered(session: Session, preview: Preview) -> int:
    """Say which questions are open and what can be answered; nothing is saved."""
    for question in preview.reading.open_questions:
        session.complain(
            "cli.unanswered",
            column=question.column,
            heading=question.heading,
            rows=", ".join(str(row) for row in question.rows),
            choices="\n".join(f"  --answer {question.key}={each}" for each in question.choices),
        )
    session.emit(import_json(preview, None, session.language))
    return WRONG_USE


def _report(session: Session, preview: Preview, saved: ImportResult) -> None:
    for guess in preview.reading.guesses:
        session.say("{text}", "{text}", text=guess_text(guess, session.language))
    left = [each for each in preview.reading.columns if each.field is None and each.heading]
    for column in left:
        session.say(
            "{column} 列“{heading}”没有导入：{why}。",
            "Column {column} “{heading}” was not imported: {why}.",
            column=column.key,
            heading="".join(column.heading.split()),
            why=why_text(column, session.language),
        )
    say_doubts(session, preview)
    for problem in preview.problems:
        session.say(
            "{sheet} 第 {row} 行 {column} 列：{text}",
            "{sheet}, row {row}, column {column}: {text}",
            sheet=problem.sheet,
            row=problem.row,
            column=problem.column,
            text=problem_text(problem, session.language),
        )
    session.say(
        "工作表“{sheet}”：新增 {new} 人，更改 {changed} 人，不变 {unchanged} 人；问题 {count} 处。",
        "Sheet “{sheet}”: {new} new, {changed} changed, {unchanged} unchanged; {count} problems.",
        sheet=preview.reading.sheet,
        count=len(preview.problems),
        **{state.value: preview.count(state) for state in PersonState},
    )
    say_saved(session, saved.batch)
    session.emit(import_json(preview, saved.batch, session.language))
