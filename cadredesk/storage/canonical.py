"""The bytes that stand for a list of texts wherever a seal vouches for it."""

from __future__ import annotations


def canonical(*texts: str | None) -> bytes:
    """Return texts with their lengths before them, so that no two lists look alike."""
    parts = []
    for text in texts:
        if text is None:
            parts.append(b"\xff\xff\xff\xff")
        else:
            content = text.encode()
            parts += (len(content).to_bytes(4, "big"), content)
    return b"".join(parts)
