"""The elements of one .lrmx file, read by a parser that trusts nothing.

DOCTYPE and entities are refused; depth and number of elements are limited while they are read, so
that a small file cannot ask for a large memory (reliability handbook, 4.10).
"""

from __future__ import annotations

from dataclasses import dataclass
from xml.parsers.expat import ExpatError, ParserCreate

from cadredesk.domain.errors import UserError
from cadredesk.interchange.elements import ROOT

MOST_ELEMENTS = 2_000
MOST_DEPTH = 12
_BETWEEN = "}"
"""What stands between the namespace of a name and the name."""


@dataclass(slots=True)
class Element:
    """An element: its name, its own text, the elements inside it."""

    name: str
    text: str
    children: list[Element]

    @property
    def whole_text(self) -> str:
        """All text inside it, that of its elements too, each on a line of its own."""
        inside = (child.whole_text for child in self.children)
        return "\n".join(filter(None, (self.text.strip(), *inside)))


def read_tree(content: bytes, name: str) -> Element:
    """Return the root of a file in UTF-8 without its declaration.

    Raises `UserError`: `interchange.broken` with the line, `interchange.entities`,
    `interchange.too_many`, `interchange.root`.
    """
    builder = _Builder(name)
    # With its encoding given, the parser guesses nothing and believes no declaration. A DOCTYPE is
    # refused where it begins, so that there is no entity that it could make or fetch.
    parser = ParserCreate("utf-8", _BETWEEN)
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = builder.refuse_doctype
    parser.StartElementHandler = builder.start
    parser.CharacterDataHandler = builder.pieces.append
    parser.EndElementHandler = builder.end
    try:
        parser.Parse(content, True)
    except ExpatError as error:
        raise UserError("interchange.broken", file=name, line=error.lineno) from error
    except ValueError as error:
        raise UserError("interchange.broken", file=name, line=1) from error
    if builder.root is None or builder.root.name != ROOT:
        found = "" if builder.root is None else builder.root.name
        raise UserError("interchange.root", file=name, root=found)
    return builder.root


class _Builder:
    """Puts the elements together and counts them.

    `pieces` are the text since the last tag, as the parser hands them out.
    """

    def __init__(self, name: str) -> None:
        self.root: Element | None = None
        self.pieces: list[str] = []
        self._name = name
        self._open: list[Element] = []
        self._count = 0

    def refuse_doctype(self, *_declaration: object) -> None:
        """A DOCTYPE begins."""
        raise UserError("interchange.entities", file=self._name)

    def start(self, tag: str, _attributes: list[str]) -> None:
        """An element begins."""
        self._count += 1
        path = self._open
        if self._count > MOST_ELEMENTS or len(path) >= MOST_DEPTH:
            raise UserError("interchange.too_many", file=self._name)
        element = Element(tag, "", [])
        if path:
            self._keep_text()
            path[-1].children.append(element)
        else:
            self.root = element
        path.append(element)

    def end(self, _tag: str) -> None:
        """An element ends."""
        self._keep_text()
        self._open.pop()

    def _keep_text(self) -> None:
        if self.pieces:
            self._open[-1].text += "".join(self.pieces)
            self.pieces.clear()
