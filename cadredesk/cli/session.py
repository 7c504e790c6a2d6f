"""What a verb has at hand: its options, the terminal, the way to an open library."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO, cast

from cadredesk.domain.errors import CadreDeskError, UserError
from cadredesk.services.desk import Desk, Start
from cadredesk.services.libraries import find_library
from cadredesk.services.messages import Language, sentence

_PROGRESS_WIDTH = 40
"""Columns that a line of progress fills, so that a longer one before it is gone."""

OK, PROBLEM, WRONG_USE, BROKEN = 0, 1, 2, 3
"""The exit codes: done, a problem was reported, wrong use, the program itself is at fault."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where a verb speaks and asks; `is_interactive` says whether a person can answer."""

    out: TextIO
    err: TextIO
    ask: Callable[[str], str]
    ask_secretly: Callable[[str], str]
    is_interactive: bool


class Session:
    """One run of the command line."""

    def __init__(self, start: Start, options: Namespace, terminal: Terminal) -> None:
        self.start = start
        self.options = options
        self.terminal = terminal

    @property
    def language(self) -> Language:
        """The language of the output."""
        return cast(Language, self.options.lang)

    @property
    def wants_json(self) -> bool:
        """Whether the result is for a program."""
        return bool(self.options.json)

    def word(self, chinese: str, english: str) -> str:
        """Return one of two wordings, by the language of the output."""
        return chinese if self.language == "zh" else english

    def say(self, chinese: str, english: str, **fields: object) -> None:
        """Print a line for people; silent where the result is for a program."""
        if not self.wants_json:
            print(self.word(chinese, english).format(**fields), file=self.terminal.out)

    def line(self, text: str) -> None:
        """Print a line of data for people; silent where the result is for a program."""
        if not self.wants_json:
            print(text, file=self.terminal.out)

    def progress(self, done: int, total: int, what: str) -> None:
        """Show on the error stream how far long work is; only where a person looks at it."""
        if self.terminal.is_interactive and total > 1:
            end = "\n" if done == total else ""
            text = f"\r{done} / {total} {what}".ljust(_PROGRESS_WIDTH)
            print(text, end=end, file=self.terminal.err, flush=True)

    def emit(self, result: Any) -> None:
        """Print the result for a program; silent where it is for people."""
        if self.wants_json:
            print(json.dumps(result, ensure_ascii=False, indent=1), file=self.terminal.out)

    def complain(self, code: str, **fields: object) -> None:
        """Print a sentence on the error stream."""
        print(sentence(code, fields, self.language), file=self.terminal.err)

    def password(self) -> str:
        """Return the password: from the environment, else asked for without showing it.

        Raises `UserError` (`cli.no_password`) when there is neither.
        """
        if self.start.password is not None:
            return self.start.password
        if not self.terminal.is_interactive:
            raise UserError("cli.no_password")
        return self.terminal.ask_secretly(self.word("密码：", "Password: "))

    def new_password(self) -> str:
        """Return a new password; typed, it is asked for twice.

        Raises `UserError` (`cli.passwords_differ`) when the two are not the same.
        """
        password = self.password()
        if self.start.password is None:
            again = self.terminal.ask_secretly(self.word("再输一次：", "Once more: "))
            if again != password:
                raise UserError("cli.passwords_differ")
        return password

    @property
    def folder(self) -> Path:
        """The library that is meant: the one named, else the only one there is."""
        named = self.options.library
        return Path(named) if named else find_library(self.start.store, self.start.library_home)

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        """Open the library for as long as a verb works on it."""
        library = self.start.store.open(self.folder, self.password())
        try:
            yield self.start.desk_for(library)
        except BaseException:
            with suppress(CadreDeskError):  # the error under way says more
                library.close()
            raise
        library.close()
