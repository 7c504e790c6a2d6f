"""Parse arguments, call `bootstrap`, return the exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from cadredesk.bootstrap import program


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a verb of the command line, or the window where there is none."""
    options = program.parse(arguments)
    if options.verb is None:
        return program.run_window(options)
    return program.run_verb(options)


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        # The frozen program starts itself anew to read an old workbook; then it stops here.
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
