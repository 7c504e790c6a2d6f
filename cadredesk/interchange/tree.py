"""The elements of one .lrmx file, read by a parser that trusts nothing.

DOCTYPE and entities are refused; depth and number of elements are limited while they are read, so
that a small file cannot ask for a large memory (reliability handbook, 4.10).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers.expat import ExpatError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from cadredesk.domain.errors import UserError
from cadredesk.interchange.elements import ROOT

MOST_ELEMENTS = 2_000
MOST_DEPTH = 12


@dataclass(slots=True)
class Element:
    """An element: its name, its own text in pieces, the elements inside it."""

    name: str
    pieces: list[str] = field(default_factory=list)
    children: list[Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its own text."""
        return "".join(self.pieces)

    @property
    def whole_text(self) -> str:
        """All text inside it, that of its elements too, each on a line of its own."""
        inside = (child.whole_text for child in self.children)
        return "\n".join(filter(None, (self.text.strip(), *inside)))


def read_tree(text: str, name: str) -> Element:
    """Return the root of a file without its declaration.

    Raises `UserError`: `interchange.broken` with the line, `interchange.entities`,
    `interchange.too_many`, `interchange.root`.
    """
    builder = _Builder(name)
    # With its encoding given, the parser guesses nothing and believes no declaration. The elements
    # come straight from it; what it refuses is refused by the guards that were put into it.
    parser = DefusedXMLParser(encoding="utf-8", forbid_dtd=True).parser
    parser.StartElementHandler = builder.start
    parser.CharacterDataHandler = builder.data
    parser.EndElementHandler = builder.end
    try:
        parser.Parse(text.encode(), True)
    except DefusedXmlException as error:
        raise UserError("interchange.entities", file=name) from error
    except ExpatError as error:
        raise UserError("interchange.broken", file=name, line=error.lineno) from error
    except ValueError as error:
        raise UserError("interchange.broken", file=name, line=1) from error
    if builder.root is None or builder.root.name != ROOT:
        found = "" if builder.root is None else builder.root.name
        raise UserError("interchange.root", file=name, root=found)
    return builder.root


class _Builder:
    """Puts the elements together and counts them."""

    def __init__(self, name: str) -> None:
        self.root: Element | None = None
        self._name = name
        self._open: list[Element] = []
        self._count = 0

    def start(self, tag: str, _attributes: list[str]) -> None:
        """An element begins."""
        self._count += 1
        if self._count > MOST_ELEMENTS or len(self._open) >= MOST_DEPTH:
            raise UserError("interchange.too_many", file=self._name)
        element = Element(tag)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)

    def data(self, text: str) -> None:
        """A piece of text."""
        self._open[-1].pieces.append(text)

    def end(self, _tag: str) -> None:
        """An element ends."""
        self._open.pop()
