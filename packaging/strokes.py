"""Make `resources/strokes/strokes.txt` anew from its two sources.

    python packaging/strokes.py cnchar.order.min.js Unihan_IRGSources.txt

The first is in the npm package `cnchar-order` 3.2.6 (MIT, © theajack): the strokes of 6939
characters, a letter each. The second is in the Unicode Character Database, 14.0 or later
(Unicode License): field kTotalStrokes, whose first value is the count of the Chinese mainland.
The notices of both are in `resources/strokes/LICENSE.txt`. Neither source is kept here.

The strokes were compared with a second table of the order of GF 3003-1999. Each character in
which the two disagreed was looked at by hand; those in `CORRECTED` were wrong in the source.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

VERSION = 1
"""Raise it with every change of the data: libraries then work out their order anew."""

TARGET = Path(__file__).resolve().parent.parent / "resources" / "strokes" / "strokes.txt"
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
BLOCK = 64

_DIGIT_OF = {
    **dict.fromkeys("ji", "1"),  # 横, 提
    **dict.fromkeys("fg", "2"),  # 竖, 竖钩
    "s": "3",  # 撇
    **dict.fromkeys("kld", "4"),  # 点, 捺, 左点
}
_TURNING = "5"  # every other letter is one of the 折

CORRECTED = {
    "弢": "51552254",
    "媾": "5311122125211",
    "德": "332122522114544",
    "撅": "121134315233534",
    "炽": "433425134",
    "皙": "1234331232511",
    "膝": "351112343424134",
    "锺": "31115312511211",
    "鲺": "3525121153251214",
    "黏": "31234342413421251",
}


def strokes_of(script: str) -> dict[str, str]:
    """Return the strokes of characters as digits of 横竖撇点折."""
    found = re.search(r"JSON\.parse\('(\{.*?\})'\)", script)
    if found is None:
        raise SystemExit("no table of strokes in the first file")
    letters: dict[str, str] = json.loads(found.group(1))
    plain = {
        character: "".join(_DIGIT_OF.get(letter, _TURNING) for letter in order)
        for character, order in letters.items()
    }
    return plain | CORRECTED


def counts_of(database: str) -> dict[int, int]:
    """Return how many strokes characters have, by code point."""
    lines = re.findall(r"^U\+([0-9A-F]+)\tkTotalStrokes\t(\d+)", database, re.MULTILINE)
    return {int(code, 16): int(count) for code, count in lines}


def lines_of(strokes: dict[str, str], counts: dict[int, int]) -> list[str]:
    """Return the file line by line."""
    lines = [
        f"version {VERSION}",
        "# Strokes of characters: 1 横 2 竖 3 撇 4 点 5 折. Then, for other characters, 64 code",
        "# points a line, how many strokes each has (0-9 A-Z a-z; 0 is not known).",
        "# Made by packaging/strokes.py; sources and licences: LICENSE.txt.",
    ]
    lines += [f"{character} {strokes[character]}" for character in sorted(strokes)]
    rest = {
        code: count
        for code, count in counts.items()
        if chr(code) not in strokes and count < len(DIGITS)
    }
    for block in sorted({code // BLOCK for code in rest}):
        codes = range(block * BLOCK, (block + 1) * BLOCK)
        lines.append(f"{block:X} " + "".join(DIGITS[rest.get(code, 0)] for code in codes))
    return lines


def main() -> None:
    """Read both sources and write the file."""
    script, database = (Path(each).read_text(encoding="utf-8") for each in sys.argv[1:])
    lines = lines_of(strokes_of(script), counts_of(database))
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
