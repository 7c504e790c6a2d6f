"""Bring the Chinese catalogue up to date: extract, fill, check, compile.

The English texts are in the sources. Their Chinese is in `resources/translations/zh/*.toml`,
one file for each folder of screens, so that two people never edit the same one:

    [RosterPage]
    "Cadres" = "干部"

A table is a context: the class whose `tr()` it is, or the first argument of
`QCoreApplication.translate` and `QT_TRANSLATE_NOOP`. The `.ts` is made from both and is not
edited by hand; the `.qm` beside it is what the program loads. English needs a catalogue only
for its plurals, made from the same texts: in one with `%n`, write `day(s)`.

A folder beside `zh`, named as its locale, is another language: its catalogue holds what its
dictionaries have, and the screens say the rest in English. A text with `%n` gives the forms of
that language, divided by ` | `.

    python packaging/translate.py            write the .ts and the .qm
    python packaging/translate.py --compile  only make the .qm from the .ts

It ends with 1 and a list if a text has no Chinese, or a Chinese one no source.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import sysconfig
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
CATALOGUE = FOLDER / "cadredesk_zh_CN.ts"
PLURALS = FOLDER / "cadredesk_en.ts"
PEOPLE = {"person(s)": ("person", "people")}
ONE_ALONE = {
    "they are": "it is",
    "them": "it",
    "are": "is",
    "were": "was",
    "have": "has",
    "lack": "lacks",
    "differ": "differs",
    "as candidates": "as a candidate",
}
"""What follows a count in a sentence about many, and in one about a single thing."""
PLACEHOLDER = re.compile(r"\{\w+\}|%n")

Key = tuple[str, str]


def main(arguments: list[str]) -> int:
    """Run the steps asked for; return the exit code."""
    parser = argparse.ArgumentParser(description="Bring the Chinese catalogue up to date.")
    parser.add_argument("--compile", action="store_true", help="only make the .qm from the .ts")
    chosen = parser.parse_args(arguments)
    problems: list[str] = []
    if not chosen.compile:
        extract(CATALOGUE, "zh_CN")
        problems = fill(CATALOGUE, chinese(FOLDER / "zh"))
        write_plurals(CATALOGUE, PLURALS)
        for folder in others():
            problems += write_other(CATALOGUE, catalogue_of(folder), chinese(folder))
    for catalogue in (CATALOGUE, PLURALS, *map(catalogue_of, others())):
        _run("lrelease", ["-silent", str(catalogue), "-qm", str(catalogue.with_suffix(".qm"))])
    sys.stdout.writelines(f"{problem}\n" for problem in problems)
    return 1 if problems else 0


def others() -> list[Path]:
    """Return the folders of dictionaries of languages besides Chinese."""
    return sorted(each for each in FOLDER.iterdir() if each.is_dir() and each.name != "zh")


def catalogue_of(folder: Path) -> Path:
    """Return where the catalogue of a folder of dictionaries lies."""
    return FOLDER / f"cadredesk_{folder.name}.ts"


def extract(catalogue: Path, language: str) -> None:
    """Have lupdate collect every text of the sources, without line numbers."""
    sources = sorted(str(path) for path in (ROOT / "cadredesk" / "ui").rglob("*.py"))
    options = ["-locations", "none", "-no-obsolete", "-silent", "-source-language", "en"]
    languages = ["-target-language", language]
    _run("lupdate", [*options, *languages, *sources, "-ts", str(catalogue)])


def chinese(folder: Path) -> dict[Key, str]:
    """Read every dictionary; a text that two of them translate differently is refused."""
    known: dict[Key, str] = {}
    for file in sorted(folder.glob("*.toml")):
        for context, texts in tomllib.loads(file.read_text(encoding="utf-8")).items():
            for source, text in texts.items():
                if known.setdefault((context, source), text) != text:
                    raise SystemExit(f"{file.name}: [{context}] {source!r} is translated twice")
    return known


def fill(catalogue: Path, known: dict[Key, str]) -> list[str]:
    """Write the Chinese into the catalogue; return what is missing, left over or at odds."""
    root = ET.parse(catalogue).getroot()  # noqa: S314 - ours, written by lupdate a moment ago
    problems: list[str] = []
    left = set(known)
    for context in root.iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            key = (name, message.findtext("source") or "")
            left.discard(key)
            problem = _put(message, known.get(key))
            if problem:
                problems.append(f"[{name}] {key[1]!r}: {problem}")
    problems += [f"[{context}] {source!r}: no such text any more" for context, source in left]
    _write(root, catalogue)
    return sorted(problems)


def write_plurals(catalogue: Path, plurals: Path) -> None:
    """Give English its two forms: `%n day(s)` is a day or days; `person(s)` are people.

    The texts are taken from the other catalogue: lupdate's `-pluralonly` sees a count in `tr()`,
    but not in `translate()`.
    """
    root = ET.parse(catalogue).getroot()  # noqa: S314 - ours, written a moment ago
    root.set("language", "en")
    for context in list(root.iter("context")):
        for message in list(context.iter("message")):
            source = message.findtext("source") or ""
            translation = message.find("translation")
            if translation is None or "%n" not in source:
                context.remove(message)
                continue
            message.set("numerus", "yes")
            _put_forms(translation, *english_forms(source))
        if context.find("message") is None:
            root.remove(context)
    _write(root, plurals)


def english_forms(source: str) -> tuple[str, str]:
    """Say a text with `%n` of one thing, and of many."""
    one, many = source, source
    for text, (single, several) in PEOPLE.items():
        one, many = one.replace(text, single), many.replace(text, several)
    for words, alone in ONE_ALONE.items():
        one = re.sub(rf"\b{words}\b", alone, one)
    return one.replace("(s)", ""), many.replace("(s)", "s")


def write_other(catalogue: Path, other: Path, known: dict[Key, str]) -> list[str]:
    """Write a language that may lack texts; return what is left over or at odds."""
    root = ET.parse(catalogue).getroot()  # noqa: S314 - ours, written a moment ago
    root.set("language", other.stem.removeprefix("cadredesk_"))
    problems: list[str] = []
    left = dict(known)
    for context in list(root.iter("context")):
        name = context.findtext("name") or ""
        for message in list(context.iter("message")):
            source = message.findtext("source") or ""
            text = left.pop((name, source), None)
            translation = message.find("translation")
            if text is None or translation is None:
                context.remove(message)
                continue
            forms = text.split(" | ")
            said = {frozenset(PLACEHOLDER.findall(each)) for each in (source, *forms)}
            if len(said) > 1:
                problems.append(f"[{name}] {source!r}: the placeholders differ")
            if "%n" in source:
                message.set("numerus", "yes")
                _put_forms(translation, *forms)
            else:
                translation.text = text
    problems += [f"[{context}] {source!r}: no such text any more" for context, source in left]
    _write(root, other)
    return problems


def _write(root: ET.Element, catalogue: Path) -> None:
    ET.indent(root, "    ")
    head = b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    catalogue.write_bytes(head + ET.tostring(root, encoding="utf-8") + b"\n")


def _put_forms(translation: ET.Element, *forms: str) -> None:
    translation.attrib.pop("type", None)
    for form in list(translation):
        translation.remove(form)
    translation.text = None
    for words in forms:
        ET.SubElement(translation, "numerusform").text = words


def _put(message: ET.Element, text: str | None) -> str:
    translation = message.find("translation")
    if translation is None:
        return "has no place for a translation"
    if text is None:
        translation.set("type", "unfinished")
        return "no Chinese"
    source = message.findtext("source") or ""
    if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(text)):
        return "the placeholders differ"
    if message.get("numerus"):
        _put_forms(translation, text)
    else:
        translation.attrib.pop("type", None)
        translation.text = text
    return ""


def _run(tool: str, arguments: list[str]) -> None:
    program = Path(sysconfig.get_path("scripts")) / f"pyside6-{tool}"
    subprocess.run([str(program), *arguments], check=True, cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
