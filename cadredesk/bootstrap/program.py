"""What `__main__` runs: the command line read, then a verb or the window."""

from __future__ import annotations

import gc
import getpass
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from cadredesk import paths
from cadredesk.bootstrap.clock import SystemClock
from cadredesk.bootstrap.desk import desk_for, library_store
from cadredesk.bootstrap.failure_reports import keep_report
from cadredesk.cli.options import parse_window
from cadredesk.services.desk import Start
from cadredesk.services.probe import Probe

PASSWORD_VARIABLE = "CADREDESK_PASSWORD"  # noqa: S105 - the name of a variable

NO_DISPLAY = 1


def parse(arguments: Sequence[str] | None = None) -> Namespace:
    """Read the command line; wrong use ends the program with exit code 2."""
    window = parse_window(arguments)
    if window is not None:
        return window
    from cadredesk.cli import parser

    return parser.parse(arguments)


def make_start(options: Namespace) -> Start:
    """Return what the window and the verbs begin with."""
    return Start(
        store=library_store(),
        clock=SystemClock(),
        desk_for=desk_for,
        library_home=paths.library_home(),
        folder=Path(options.library) if options.library else None,
        password=os.environ.get(PASSWORD_VARIABLE),
        probes=(
            Probe("画出页面", "a page painted", _try_painting),
            Probe("中文界面", "Chinese catalogue", _try_chinese),
        ),
        keep_report=keep_report,
        forms=tuple(Path(name).resolve() for name in options.files),
    )


def run_verb(options: Namespace) -> int:
    """Run one verb of the command line and return its exit code."""
    from cadredesk.cli.run import run_verb as run_verb_of
    from cadredesk.cli.session import Terminal

    terminal = Terminal(
        out=sys.stdout,
        err=sys.stderr,
        ask=input,
        ask_secretly=getpass.getpass,
        is_interactive=sys.stdin is not None and sys.stdin.isatty(),
    )
    try:
        code = run_verb_of(make_start(options), options, terminal)
        sys.stdout.flush()
    except BrokenPipeError:  # `| head` has read enough, and Python would complain at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def run_window(options: Namespace) -> int:
    """Open the window and return the exit code; without a display, say what to do instead."""
    if _has_no_display():
        from cadredesk.services.messages import sentence

        message = sentence("cli.no_display", {"command": "cadredesk --help"}, options.lang)
        sys.stderr.write(f"{message}\n")
        return NO_DISPLAY
    gc.disable()  # what is loaded now stays; once it stands the window tidies up by itself
    try:
        from cadredesk.ui.application import run

        start = make_start(options)
        return run(_with_practice(start) if options.practice else start)
    finally:
        gc.enable()


def _with_practice(start: Start) -> Start:
    """Return the same start on the practice library, made now if there is none."""
    from cadredesk.services.libraries import PRACTICE_FOLDER, practice_library
    from cadredesk.services.practice import PASSWORD

    folder = start.folder or start.library_home / PRACTICE_FOLDER
    if not start.store.exists(folder):
        practice_library(start, folder).close()
    return replace(start, folder=folder, password=PASSWORD)


def _try_painting() -> str:
    from cadredesk.ui.trial import paint_a_page

    return paint_a_page()


def _try_chinese() -> str:
    """Load the catalogues of the Chinese screens, as the window would."""
    from cadredesk.ui.language import missing_chinese

    missing = missing_chinese()
    if missing:
        raise RuntimeError(f"not loaded: {', '.join(missing)}")
    return "zh_CN"


def _has_no_display() -> bool:
    if sys.platform in {"win32", "darwin"}:
        return False
    return not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )
