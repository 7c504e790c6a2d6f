"""Read the rule files into a rule book, and refuse what could be misread.

One file speaks for one regulation: its numbers with their history, and the rules that rest
on it. A key nobody knows, a sentence without its placeholder, a number without an article
date, a rule the program does not have, a rule or number that no file gives: each is a
`RuleDataError` that names the file and the place in it.
"""

from __future__ import annotations

from pathlib import Path

from cadredesk.domain.errors import RuleDataError
from cadredesk.domain.rules.parameter import Parameter
from cadredesk.domain.rules.registry import KNOWN_RULES, NEEDED_PARAMETERS
from cadredesk.domain.rules.rulebook import ParameterNote, Rule, Rulebook
from cadredesk.domain.working_days import WorkingCalendar
from cadredesk.rulefiles.adjusted_year import read_adjusted_year
from cadredesk.rulefiles.entries import Regulation, read_parameter, read_regulation, read_rule
from cadredesk.rulefiles.section import Section

CALENDAR = "calendar"
"""The folder beside the rule files that holds the working days."""


def load_rulebook(folder: Path) -> Rulebook:
    """Return the rule book that all `*.toml` files of a folder make together.

    Raises `RuleDataError` (`rules.unreadable`) for the first thing that cannot be right.
    """
    gathered = _Gathered()
    for path in sorted(folder.glob("*.toml")):
        gathered.add(Section.of_file(path))
    gathered.check_complete(folder)
    return Rulebook(
        rules=gathered.rules,
        parameters=gathered.parameters,
        notes=gathered.notes,
        calendar=load_calendar(folder / CALENDAR),
    )


def load_calendar(folder: Path) -> WorkingCalendar:
    """Return the working days of the years that a folder has a file of, one each.

    Raises `RuleDataError` as `load_rulebook` does.
    """
    years = (read_adjusted_year(path.stem, Section.of_file(path)) for path in folder.glob("*.toml"))
    return WorkingCalendar({each.year: each for each in years})


class _Gathered:
    """The rules and numbers read so far, each of which may be given once."""

    def __init__(self) -> None:
        self.rules: dict[str, Rule] = {}
        self.parameters: dict[str, Parameter] = {}
        self.notes: dict[str, ParameterNote] = {}

    def add(self, file: Section) -> None:
        """Take what one file says."""
        regulation = read_regulation(file)
        for name, section in file.sections("parameters"):
            self._add_parameter(name, section, regulation)
        for rule_id, section in file.sections("rules"):
            self._add_rule(rule_id, section, regulation)
        file.finish()

    def check_complete(self, folder: Path) -> None:
        """Refuse a folder that leaves out a rule or a number the program needs."""
        for needed, given in ((KNOWN_RULES, self.rules), (NEEDED_PARAMETERS, self.parameters)):
            missing = sorted(needed - set(given))
            if missing:
                raise RuleDataError(folder.name, f"gives no {', '.join(missing)}")

    def _add_parameter(self, name: str, section: Section, regulation: Regulation) -> None:
        if name not in NEEDED_PARAMETERS:
            raise section.error("is a number that no rule uses")
        if name in self.parameters:
            raise section.error("is given a second time")
        self.parameters[name], self.notes[name] = read_parameter(name, section, regulation)

    def _add_rule(self, rule_id: str, section: Section, regulation: Regulation) -> None:
        if rule_id not in KNOWN_RULES:
            raise section.error("is not a rule that this program has")
        if rule_id in self.rules:
            raise section.error("is given a second time")
        self.rules[rule_id] = read_rule(rule_id, section, regulation)
