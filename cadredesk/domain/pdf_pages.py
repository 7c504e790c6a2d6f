"""How many pages a PDF has, told only where two counts agree.

The page tree says its own number; its leaves are counted one by one, too. Where both are the
same that is the number of pages. Where they differ, or something is encrypted, damaged or
unusual, nothing is told and the clerk types the number.
"""

from __future__ import annotations

import mmap
import re
import zlib
from collections.abc import Iterator

_OBJECT = re.compile(rb"(?<![0-9])(\d{1,10})[\x00\t\n\f\r ]+(\d{1,5})[\x00\t\n\f\r ]+obj\b")
_STREAM = re.compile(rb"stream\r?\n")
_END = re.compile(rb"endobj|endstream")
_REFERENCE = re.compile(rb"(\d+)\s+\d+\s+R")
_TRAILER = re.compile(rb"trailer\b")
_ROOT = re.compile(rb"/Root\s+(\d+)\s+\d+\s+R")
_PAGES = re.compile(rb"/Pages\s+(\d+)\s+\d+\s+R")
_COUNT = re.compile(rb"/Count\s+(\d+)")
_KIDS = re.compile(rb"/Kids\s*(?:(\d+)\s+\d+\s+R|\[([^\]]*)\])")
_FIRST = re.compile(rb"/First\s+(\d+)")
_IS_TREE = re.compile(rb"/Type\s*/Pages\b")
_IS_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
_IS_PACKED = re.compile(rb"/Type\s*/ObjStm\b")
_IS_INDEX = re.compile(rb"/Type\s*/XRef\b")

_LONGEST_OBJECT = 1 << 20
_LONGEST_TRAILER = 4096
_MOST_INFLATED = 64 << 20
_MOST_PAGES = 100_000
_DEEPEST = 64

Content = bytes | mmap.mmap


class _Unclear(Exception):  # noqa: N818 - an answer: it cannot be told
    """The pages of this file cannot be counted soundly."""


def count_pdf_pages(content: Content) -> int | None:
    """Return the number of pages, or None when it cannot be told for certain."""
    try:
        if content[:5] != b"%PDF-":
            return None
        objects, roots = _objects(content)
        if not roots:
            return None
        catalogue = objects.get(roots[-1], b"")
        top = _PAGES.search(catalogue)
        if top is None:
            return None
        said = _COUNT.search(objects.get(int(top[1]), b""))
        counted = _leaves(objects, int(top[1]), set(), 0)
    except (_Unclear, zlib.error, ValueError):
        return None
    return counted if said is not None and int(said[1]) == counted and counted else None


def _objects(content: Content) -> tuple[dict[int, bytes], list[int]]:
    """Every object by its number, later ones in place of earlier, and the roots named in order."""
    objects: dict[int, bytes] = {}
    roots = [(at, int(number)) for at, number in _trailer_roots(content)]
    room = _MOST_INFLATED
    for number, start, stop in _spans(content):
        body = bytes(content[start : min(stop, start + _LONGEST_OBJECT)])
        stream = _STREAM.search(body)
        head = body if stream is None else body[: stream.start()]
        objects[number] = head
        if stream is None:
            continue
        if _IS_INDEX.search(head):
            roots += [(start, int(each)) for each in _ROOT.findall(head)]
        if _IS_PACKED.search(head):
            unpacked = _unpacked(head, bytes(content[start + stream.end() : stop]), room)
            room -= len(unpacked)
            objects.update(_packed_objects(head, unpacked))
    return objects, [number for _at, number in sorted(roots)]


def _spans(content: Content) -> Iterator[tuple[int, int, int]]:
    """Where each object begins and ends; what lies inside a stream is passed over."""
    at = 0
    while (found := _OBJECT.search(content, at)) is not None:
        end = _END.search(content, found.end())
        stop = len(content) if end is None else end.start()
        yield int(found[1]), found.end(), stop
        at = stop


def _trailer_roots(content: Content) -> Iterator[tuple[int, bytes]]:
    for trailer in _TRAILER.finditer(content):
        found = _ROOT.search(content[trailer.start() : trailer.start() + _LONGEST_TRAILER])
        if found is not None:
            yield trailer.start(), found[1]


def _unpacked(head: bytes, packed: bytes, room: int) -> bytes:
    if b"/Filter" not in head:
        return packed
    if b"/FlateDecode" not in head or b"/DecodeParms" in head or room <= 0:
        raise _Unclear
    inflater = zlib.decompressobj()
    unpacked = inflater.decompress(packed, room)
    if not inflater.eof:
        raise _Unclear
    return unpacked


def _packed_objects(head: bytes, unpacked: bytes) -> dict[int, bytes]:
    first = _FIRST.search(head)
    if first is None:
        raise _Unclear
    begin = int(first[1])
    index = [int(each) for each in unpacked[:begin].split()]
    starts = [begin + offset for offset in index[1::2]]
    ends = [*starts[1:], len(unpacked)]
    spans = zip(index[::2], starts, ends, strict=False)
    return {number: unpacked[start:end] for number, start, end in spans}


def _leaves(objects: dict[int, bytes], number: int, seen: set[int], depth: int) -> int:
    """Count the pages under a node; a node that is met twice makes no tree."""
    node = objects.get(number)
    if node is None or number in seen or depth > _DEEPEST or len(seen) > _MOST_PAGES:
        raise _Unclear
    seen.add(number)
    if not _IS_TREE.search(node):
        if not _IS_PAGE.search(node):
            raise _Unclear
        return 1
    return sum(_leaves(objects, kid, seen, depth + 1) for kid in _kids(objects, node))


def _kids(objects: dict[int, bytes], node: bytes) -> list[int]:
    kids = _KIDS.search(node)
    if kids is None:
        raise _Unclear
    listed = objects.get(int(kids[1]), b"") if kids[1] is not None else kids[2]
    return [int(each) for each in _REFERENCE.findall(listed)]
