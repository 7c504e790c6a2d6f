"""Rows of two sides put side by side: lines of résumés, members of families."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher

from cadredesk.domain.family import FamilyMember
from cadredesk.domain.interchange.difference import AlignedLine
from cadredesk.domain.interchange.form import F, InterchangeMember
from cadredesk.domain.interchange.values import clean_line, clean_text, is_told, read_date
from cadredesk.domain.person_name import match_key
from cadredesk.domain.resume import ResumeEntry, resume_lines, resume_text
from cadredesk.domain.resume_text import parse_resume

_MONTH = 7

_BORN = 2
"""The cell of the birth, which is compared as a date."""

Pair = tuple[FamilyMember | None, InterchangeMember | None]


def canonical_lines(text: str) -> tuple[str, ...]:
    """Return the lines of a résumé as the official text writes them, whoever wrote it."""
    parsed = parse_resume(clean_text(F.RESUME, text)).entries
    return tuple(f"{span}  {words}" for span, words in resume_lines(parsed))


def align_resumes(known: tuple[ResumeEntry, ...], stated: str) -> tuple[AlignedLine, ...]:
    """Return the lines of both résumés side by side, in the order of time of both.

    Lines that begin in the same month stand together, also where their words differ.
    """
    ours, theirs = canonical_lines(resume_text(known)), canonical_lines(stated)
    lines: list[AlignedLine] = []
    for kind, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind == "equal":
            lines += [AlignedLine(line, line) for line in ours[a:b]]
        else:
            lines += _side_by_side(ours[a:b], theirs[c:d])
    return tuple(lines)


def _side_by_side(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[AlignedLine]:
    left = list(ours)
    for line in theirs:
        at = next((n for n, each in enumerate(left) if _start(each) == _start(line)), None)
        earlier = [n for n, each in enumerate(left) if _start(each) >= _start(line)]
        until = at if at is not None else next(iter(earlier), len(left))
        for alone in left[:until]:
            yield AlignedLine(alone, "")
        del left[:until]
        yield AlignedLine("" if at is None else left.pop(0), line)
    for alone in left:
        yield AlignedLine(alone, "")


def _start(line: str) -> str:
    """Return a line's first month, 2003.09, whose text sorts as time does."""
    return line[:_MONTH]


def member_cells(member: FamilyMember) -> tuple[str, ...]:
    """Return the five cells of a family member: 称谓, 姓名, 出生, 政治面貌, 工作单位及职务."""
    born_on = "" if member.born_on is None else str(member.born_on)
    return member.relation, member.name, born_on, member.political_affiliation, member.work


def stated_cells(member: InterchangeMember) -> tuple[str, ...]:
    """Return the same five cells of a row of the file, its date as people read it."""
    born_on = read_date(member.born_on)
    shown = member.born_on if born_on is None else str(born_on)
    return member.relation, member.name, shown, member.political_affiliation, member.work


def is_same_member(known: FamilyMember | None, stated: InterchangeMember) -> bool:
    """Whether the cadre file says all that a row states."""
    if known is None or not is_told(known.born_on, read_date(stated.born_on)):
        return False
    ours, theirs = member_cells(known), stated_cells(stated)
    return all(
        not there or _plain(clean_line(here)) == _plain(there)
        for at, (here, there) in enumerate(zip(ours, theirs, strict=True))
        if at != _BORN
    )


def _plain(text: str) -> str:
    return "".join(text.split())


def align_families(
    known: Sequence[FamilyMember], stated: Sequence[InterchangeMember]
) -> tuple[Pair, ...]:
    """Return who is who in both families: by relation and name, else by name, else by relation.

    A row without either is found by its other cells.

    First come those whom the file names, in its order, then those whom only the cadre file has.
    """
    left = list(known)
    found: dict[int, FamilyMember] = {}
    for is_same in (_same_person, _same_name, _same_relation, _same_row, is_same_member):
        for at, member in enumerate(stated):
            if at not in found:
                match = _match(left, member, is_same)
                if match is not None:
                    left.remove(match)
                    found[at] = match
    pairs: list[Pair] = [(found.get(at), member) for at, member in enumerate(stated)]
    return (*pairs, *((member, None) for member in left))


def _match(
    left: Sequence[FamilyMember],
    member: InterchangeMember,
    is_same: Callable[[FamilyMember, InterchangeMember], bool],
) -> FamilyMember | None:
    return next((each for each in left if is_same(each, member)), None)


def _same_person(known: FamilyMember, stated: InterchangeMember) -> bool:
    return _same_name(known, stated) and known.relation == stated.relation


def _same_name(known: FamilyMember, stated: InterchangeMember) -> bool:
    return bool(stated.name) and match_key(known.name) == match_key(stated.name)


def _same_row(known: FamilyMember, stated: InterchangeMember) -> bool:
    """Whether both say the same in every cell, and neither more."""
    return is_same_member(known, stated) and _is_told_by(stated, known)


def _is_told_by(stated: InterchangeMember, known: FamilyMember) -> bool:
    ours, theirs = member_cells(known), stated_cells(stated)
    return all(
        there or not here or at == _BORN
        for at, (here, there) in enumerate(zip(ours, theirs, strict=True))
    )


def _same_relation(known: FamilyMember, stated: InterchangeMember) -> bool:
    """Whether they can be one person under two names; two names of children are two children."""
    if not stated.relation or known.relation != stated.relation:
        return False
    return not (known.name and stated.name) or stated.relation in _ONE_OF_A_KIND


_ONE_OF_A_KIND = frozenset(("丈夫", "妻子", "配偶", "父亲", "母亲", "岳父", "岳母", "公公", "婆婆"))
"""Relations of which a person has one, so that another name is a correction."""
