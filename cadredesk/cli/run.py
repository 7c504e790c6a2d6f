"""Run one verb and turn what went wrong into a sentence and an exit code."""

from __future__ import annotations

from argparse import Namespace

from cadredesk.cli.session import PROBLEM, WRONG_USE, Session, Terminal
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.desk import Start
from cadredesk.services.messages import explain

_WRONG_USE = frozenset(
    "cli.no_library cli.no_password cli.bad_pair cli.unknown_rule cli.unknown_field "
    "cli.unknown_column cli.unknown_answer cli.unknown_target cli.nobody_named "
    "cli.not_together form.name_rule roster.no_layout "
    "blank.recipe blank.unknown_column blank.unknown_fact blank.open_question "
    "condition.sentence condition.empty condition.number condition.limits condition.word "
    "library.none library.several person.ambiguous".split()
)
"""Errors that the same command with other options would not have."""

_INTERRUPTED = 130


def run_verb(start: Start, options: Namespace, terminal: Terminal) -> int:
    """Return the exit code: 0 done, 1 a problem was reported, 2 wrong use."""
    session = Session(start, options, terminal)
    try:
        code: int = options.run(session)
    except CadreDeskError as error:
        print(explain(error, session.language), file=terminal.err)
        return WRONG_USE if error.code in _WRONG_USE else PROBLEM
    except KeyboardInterrupt:
        return _INTERRUPTED
    return code
