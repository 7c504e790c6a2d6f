"""Every error CadreDesk raises on purpose.

    CadreDeskError
    ├── UserError           the person can put it right; shown as a message, logged as info
    │   └── RuleDataError   a rule file says something that cannot be right
    └── PlatformError       the machine is at fault: disk full, file locked, file too new

Anything else that reaches the top is a bug: it opens the crash dialog, with a traceback.

An error carries a stable code and the fields of its sentence. The sentence itself is made
for the reader's language by `services.messages`, so that the window and the command line
say the same thing.
"""

from __future__ import annotations


class CadreDeskError(Exception):
    """Base of all expected errors.

    `code` names the kind of trouble (`workbook.encrypted`); `fields` fill the placeholders
    of its sentence (`file`, `limit` …).
    """

    def __init__(self, code: str, **fields: object) -> None:
        self.code = code
        self.fields = fields
        details = ", ".join(f"{name}={value}" for name, value in fields.items())
        super().__init__(f"{code}({details})" if details else code)


class UserError(CadreDeskError):
    """The person at the desk can put it right."""


class PlatformError(CadreDeskError):
    """The machine is at fault, not the person and not the program."""


class RuleDataError(UserError):
    """A rule file says something that cannot be right."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__("rules.unreadable", where=where, problem=problem)
        self.where = where
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.where} {self.problem}"
