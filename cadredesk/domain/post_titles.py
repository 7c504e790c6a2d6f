"""Post titles as people write them, and the posts of the establishment that they name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cadredesk.domain.unit import Post, Township

_PLACE = re.compile(r"^[^、，办所站委心室]{2,8}?(?:(?<!村)镇|(?<!城)乡|街道)(?=\S)")
"""The place in front of a title: 青山镇 of 青山镇副镇长; 副镇长 and 城镇建设办 have none."""

_LONGEST_COUNTY = 12
"""Characters that a province and a county take before the township's name."""

_BETWEEN = re.compile(r"[、，,；;]")


def joined_titles(titles: Iterable[str]) -> str:
    """Return titles as one text, the place said once: 青山镇党委委员、副镇长."""
    parts: list[str] = []
    said = ""
    for title in titles:
        place = _place(title)
        parts.append(title.removeprefix(place) if place and place == said else title)
        said = said or place
    return "、".join(parts)


def without_place(title: str) -> str:
    """Return a title without the place in front of it, as short lists print it."""
    return title.removeprefix(_place(title))


def same_post(one: str, other: str) -> bool:
    """Whether two titles name one post; only one of them may leave out the place."""
    elsewhere = bool(_place(one) and _place(other)) and _place(one) != _place(other)
    return not elsewhere and _compact(one) == _compact(other)


def posts_named(title: str, township: Township) -> tuple[Post, ...]:
    """Return the posts of the establishment that a title names, one for each of its parts.

    Nothing where a part is no post of the township: a guess would be worse than none.
    """
    by_title: dict[str, Post] = {}
    for post in township.posts:
        by_title.setdefault(_compact(post.title), post)
    parts = ["".join(part.split()) for part in _BETWEEN.split(_within(title, township))]
    parts = [part for part in parts if part]
    found = [by_title.get(part) for part in parts]
    return tuple(post for post in found if post is not None) if all(found) else ()


def _within(title: str, township: Township) -> str:
    """What of a title stands after the township's own name: 副镇长 of 丙县青山镇副镇长."""
    name = township.name
    at = title.find(name) if name else -1
    return title[at + len(name) :] if 0 <= at <= _LONGEST_COUNTY else title


def _place(title: str) -> str:
    match = _PLACE.match(title)
    return "" if match is None else match[0]


def _compact(title: str) -> str:
    return "".join(without_place(title).split())
