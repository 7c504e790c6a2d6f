"""The data key as fourteen groups of digits that a person can copy and type back.

Each group holds nineteen bits in seven digits, chosen so that group number n leaves the
remainder n when divided by seventeen. A wrong digit, two digits changed round and a group in
another group's place all break that, so the wrong group can be named. Ten bits left over
check the key as a whole.
"""

from __future__ import annotations

import hashlib
import re

from cadredesk.domain.errors import UserError

GROUPS = 14
_DIGITS = 7
_BITS = 19
_CHECK_BITS = GROUPS * _BITS - 256
_MODULUS = 17
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")


def groups_of(key: bytes) -> tuple[str, ...]:
    """Return the groups of a key of 32 bytes."""
    number = int.from_bytes(key, "big") << _CHECK_BITS | _check_bits(key)
    parts = [number >> _BITS * place & (1 << _BITS) - 1 for place in range(GROUPS)]
    return tuple(
        f"{part * _MODULUS + place:0{_DIGITS}d}" for place, part in enumerate(reversed(parts))
    )


def key_of(text: str) -> bytes:
    """Return the key that somebody typed from a recovery sheet, however spaced.

    Raises `UserError`: `recovery.length` when digits are missing, `recovery.group` naming
    the first wrong group (counted from one), `recovery.key` when the groups are each right
    but do not belong together.
    """
    digits = re.sub(r"\D", "", text.translate(_FULL_WIDTH))
    if len(digits) != GROUPS * _DIGITS:
        raise UserError("recovery.length", digits=len(digits), needed=GROUPS * _DIGITS)
    number = 0
    for place in range(GROUPS):
        group = int(digits[place * _DIGITS : (place + 1) * _DIGITS])
        part, remainder = divmod(group, _MODULUS)
        if remainder != place or part >> _BITS:
            raise UserError("recovery.group", group=place + 1)
        number = number << _BITS | part
    key = (number >> _CHECK_BITS).to_bytes(32, "big")
    if number & (1 << _CHECK_BITS) - 1 != _check_bits(key):
        raise UserError("recovery.key")
    return key


def _check_bits(key: bytes) -> int:
    digest = hashlib.sha256(b"cadredesk recovery sheet" + key).digest()
    return int.from_bytes(digest[:4], "big") >> 32 - _CHECK_BITS
