"""The kinds of file that an approval form can be; apart, for every start names them."""

from __future__ import annotations

from enum import StrEnum

PICTURE = ".pic"
"""How the name of the photo beside an .lrm ends."""


class FormFormat(StrEnum):
    """What kind of file an approval form can be, one writer for each.

    The V4 of .lrmx has what the retirement reform of 2025 added, and what no format knows. An
    .lrm is what editors before .lrmx take; the photo lies beside it.
    """

    XLSX = "xlsx"
    PDF = "pdf"
    LRMX = "lrmx"
    LRMX_V4 = "lrmx-v4"
    LRM = "lrm"

    @property
    def suffix(self) -> str:
        """How the name of such a file ends."""
        return f".{self.value.removesuffix('-v4')}"

    @property
    def suffixes(self) -> tuple[str, ...]:
        """How the names of all files end that one form may be."""
        return (self.suffix, PICTURE) if self is FormFormat.LRM else (self.suffix,)
