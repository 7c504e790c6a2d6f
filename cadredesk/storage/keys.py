"""The key that opens a library, and the slots that give it to whoever knows a password.

The data key is random; a password never is the key. A slot in `keys.json` wraps the data
key with a key that Argon2id makes from the password. The slot file may burn: the recovery
sheet is the data key itself, and every backup carries a copy of the file.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from cadredesk.domain.errors import PlatformError, UserError
from cadredesk.storage.durable import write_json

KEYS_FILE = "keys.json"
SHORTEST_PASSWORD = 10
_FORMAT = 1
_SUITE = "argon2id+aes-256-gcm"
_MOST_MEMORY_KIB = 1_048_576
_MOST_PASSES = 64

_COMMON_PASSWORDS = frozenset(
    "1234567890 12345678910 0123456789 0987654321 9876543210 1111111111 0000000000 8888888888 "
    "6666666666 1122334455 1234512345 123456789a a123456789 abc1234567 abcd123456 abc123456789 "
    "1q2w3e4r5t 1qaz2wsx3edc qwertyuiop qwerty1234 qwerty12345 asdfghjkl1 zxcvbnm123 "
    "password12 password123 password1234 passw0rd123 administrator admin12345 admin123456 "
    "woaini1314 woaini520 woaini1314520 5201314520 1314520520 5845201314 zhongguo123 "
    "123123123123 123321123321 147258369147 1472583690 159357159357 iloveyou12 iloveyou123 "
    "zuzhibu123 zuzhiban123 ganbu12345 qingshanzhen".split()
)
"""Passwords that everybody tries first."""


@dataclass(frozen=True, slots=True)
class KeyCost:
    """How much work a guess costs: Argon2id's memory in KiB, its passes and lanes."""

    memory_kib: int = 65_536
    passes: int = 3
    lanes: int = 4


@dataclass(frozen=True, slots=True)
class KeySlot:
    """The data key, wrapped for one password; binary parts as hexadecimal text."""

    name: str
    cost: KeyCost
    salt: str
    nonce: str
    wrapped: str

    @classmethod
    def make(cls, name: str, password: str, key: bytes, cost: KeyCost) -> Self:
        """Wrap a data key for a password."""
        salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
        wrapping = AESGCM(_stretched(password, salt, cost))
        wrapped = wrapping.encrypt(nonce, key, _bound(name, cost))
        return cls(name, cost, salt.hex(), nonce.hex(), wrapped.hex())

    def unwrap(self, password: str) -> bytes | None:
        """Return the data key, or None when the password is another one."""
        wrapping = AESGCM(_stretched(password, bytes.fromhex(self.salt), self.cost))
        wrapped, nonce = bytes.fromhex(self.wrapped), bytes.fromhex(self.nonce)
        try:
            return wrapping.decrypt(nonce, wrapped, _bound(self.name, self.cost))
        except InvalidTag:
            return None


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The slots of a library, and a check by which its data key is recognized."""

    library: str
    check: str
    slots: tuple[KeySlot, ...]

    @classmethod
    def make(cls, library: str, key: bytes, slots: tuple[KeySlot, ...]) -> Self:
        """Return the key file of a library for a data key."""
        return cls(library, key_check(key), slots)

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Read the key file of a folder.

        Raises `PlatformError`: `keys.missing`, or `keys.damaged` when it says nothing
        sensible; in both cases the recovery sheet still opens the library.
        """
        file = folder / KEYS_FILE
        if not file.is_file():
            raise PlatformError("keys.missing", folder=str(folder))
        try:
            content = json.loads(file.read_text(encoding="utf-8"))
            return cls._of(content)
        except (ValueError, KeyError, TypeError) as error:
            raise PlatformError("keys.damaged", file=str(file)) from error

    @classmethod
    def _of(cls, content: Mapping[str, Any]) -> Self:
        if content["format"] != _FORMAT or content["suite"] != _SUITE:
            raise ValueError("a key file of another format")
        slots = tuple(_slot_of(each) for each in content["slots"])
        return cls(str(content["library"]), str(content["check"]), slots)

    def write(self, folder: Path) -> None:
        """Write the file so that a crash leaves the old or the new one; raises `OSError`."""
        content = {"format": _FORMAT, "suite": _SUITE, **asdict(self)}
        write_json(folder / KEYS_FILE, content)

    def unwrap(self, password: str) -> bytes | None:
        """Return the data key that a password opens, or None when it opens no slot."""
        for slot in self.slots:
            key = slot.unwrap(password)
            if key is not None and key_check(key) == self.check:
                return key
        return None


def _slot_of(content: Mapping[str, Any]) -> KeySlot:
    cost = KeyCost(**content["cost"])
    if not 8 <= cost.memory_kib <= _MOST_MEMORY_KIB or not 1 <= cost.passes <= _MOST_PASSES:
        raise ValueError("a slot that no machine could open")
    slot = KeySlot(**{**content, "cost": cost})
    for part in (slot.salt, slot.nonce, slot.wrapped):
        bytes.fromhex(part)
    return slot


def new_data_key() -> bytes:
    """Return a random key of 256 bits."""
    return secrets.token_bytes(32)


def derived_key(key: bytes, purpose: str) -> bytes:
    """Return a key for another purpose, from which the data key cannot be told."""
    return hmac.digest(key, purpose.encode(), hashlib.sha256)


def key_check(key: bytes) -> str:
    """Return what tells one data key from another without telling anything about it."""
    return derived_key(key, "cadredesk key check")[:16].hex()


def check_password(password: str) -> None:
    """Accept a new password, or raise `UserError` (`password.short`, `password.common`)."""
    if len(_normal(password)) < SHORTEST_PASSWORD:
        raise UserError("password.short", needed=SHORTEST_PASSWORD)
    if _normal(password).casefold() in _COMMON_PASSWORDS or len(set(_normal(password))) < 4:
        raise UserError("password.common")


def _normal(password: str) -> str:
    """One password typed with full-width letters or composed differently stays itself."""
    return unicodedata.normalize("NFKC", password)


def _stretched(password: str, salt: bytes, cost: KeyCost) -> bytes:
    return hash_secret_raw(
        _normal(password).encode(),
        salt,
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=32,
        type=Type.ID,
    )


def _bound(name: str, cost: KeyCost) -> bytes:
    """What a wrapped key is bound to: changing the cost or the name spoils the slot."""
    return f"{_SUITE}|{name}|{cost.memory_kib}|{cost.passes}|{cost.lanes}".encode()
