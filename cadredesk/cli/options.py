"""What may stand on a command line without a verb: enough to open the window.

It is read before anything else is loaded, so that the window need not wait for the verbs.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

_FORMS = (".lrmx", ".lrm")


def parse_window(arguments: Sequence[str] | None = None) -> argparse.Namespace | None:
    """Return the options of the window, or None where a verb or help is asked for.

    Exchanged forms in place of a verb are what a file manager was asked to open.
    """
    parser = argparse.ArgumentParser(prog="cadredesk", add_help=False)
    parser.set_defaults(verb=None)
    add_window(parser)
    options, rest = parser.parse_known_args(arguments)
    if all(word.lower().endswith(_FORMS) for word in rest):
        options.files = tuple(rest)
        return options
    return None


def add_window(parser: argparse.ArgumentParser) -> None:
    """Declare what may stand where there is no verb."""
    parser.set_defaults(files=())
    parser.add_argument(
        "--practice", action="store_true", help="打开示例库 / open the practice township"
    )
    add_common(parser, root=True)


def add_purpose(parser: argparse.ArgumentParser) -> None:
    """Declare what a paper about many people asks for."""
    parser.add_argument(
        "--purpose",
        default="",
        metavar="TEXT",
        help="给谁、做什么用；超过 50 人必填 / what it is for; required above 50 people",
    )


def add_common(parser: argparse.ArgumentParser, *, root: bool) -> None:
    """Declare what may stand before the verb or after it."""

    def default(value: object) -> object:
        return value if root else argparse.SUPPRESS

    parser.add_argument(
        "--library",
        metavar="DIR",
        default=default(""),
        help="资料库的文件夹 / the library's folder",
    )
    parser.add_argument(
        "--lang",
        choices=["zh", "en"],
        default=default("zh"),
        help="输出语言 / language of the output",
    )
    parser.add_argument(
        "--json",
        action="store_true",
        default=default(False),
        help="输出 JSON / print machine-readable results",
    )
