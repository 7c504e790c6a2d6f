"""Run one verb and turn what went wrong into a sentence and an exit code."""

from __future__ import annotations

import platform
from argparse import Namespace

from cadredesk import __version__
from cadredesk.cli.session import BROKEN, PROBLEM, WRONG_USE, Session, Terminal
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.desk import Start
from cadredesk.services.failure_report import failure_report
from cadredesk.services.messages import explain

_WRONG_USE = frozenset(
    "cli.no_library cli.no_password cli.bad_pair cli.unknown_rule cli.unknown_field "
    "cli.unknown_column cli.unknown_answer cli.no_doubt cli.no_spelling "
    "cli.unknown_target cli.one_or_all "
    "cli.not_together form.name_rule roster.no_layout "
    "blank.recipe blank.unknown_column blank.unknown_fact blank.open_question "
    "condition.sentence condition.empty condition.number condition.limits condition.word "
    "library.none library.several person.ambiguous "
    "submission.unknown submission.ambiguous submission.no_version submission.no_point "
    "submission.nothing_chosen".split()
)
"""Errors that the same command with other options would not have."""

_INTERRUPTED = 130


def run_verb(start: Start, options: Namespace, terminal: Terminal) -> int:
    """Return the exit code: 0 done, 1 a problem was reported, 2 wrong use, 3 a bug."""
    session = Session(start, options, terminal)
    try:
        code: int = options.run(session)
    except CadreDeskError as error:
        print(explain(error, session.language), file=terminal.err)
        return WRONG_USE if error.code in _WRONG_USE else PROBLEM
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        raise  # whoever read the output has enough of it; `bootstrap` ends quietly
    except Exception as error:  # noqa: BLE001 - whatever it is, the person gets a sentence
        _report(start, session, error)
        return BROKEN
    return code


def _report(start: Start, session: Session, error: Exception) -> None:
    """Say in a sentence that the program is at fault, and show what may be passed on."""
    versions = (f"CadreDesk {__version__}", f"Python {platform.python_version()}")
    report = failure_report(error, versions)
    kept = start.keep_report(report)
    if kept is None:
        session.complain("cli.unexpected")
    else:
        session.complain("cli.unexpected_kept", file=kept)
    print(report, file=session.terminal.err)
