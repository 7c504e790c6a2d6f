"""Photos on a sheet: the parts of the package that hold and place pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cadredesk.domain.picture import shape_of
from cadredesk.spreadsheets.form_layout import Area

DRAWING = (
    '<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'r:id="rId1"/>'
)
"""What the sheet says of its drawing, as the last of its elements."""

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWINGS = "http://schemas.openxmlformats.org/drawingml/2006"
_TYPES = "[Content_Types].xml"
_EMU_PER_POINT = 12_700
_INSET = 2 * _EMU_PER_POINT


@dataclass(frozen=True, slots=True)
class PlacedPhoto:
    """A JPEG or PNG, the cells it stands in, and their width and height in points."""

    photo: bytes
    area: Area
    size: tuple[float, float]

    @property
    def extension(self) -> str:
        """How the name of its file ends."""
        return "jpeg" if self.photo.startswith(b"\xff\xd8") else "png"


def photo_parts(photos: Sequence[PlacedPhoto], types: bytes) -> dict[str, bytes]:
    """Return the parts that put pictures into areas of a sheet, their shape kept.

    `types` is the package's list of content types, which has to name the new parts.
    """
    names = [f"image{at}.{each.extension}" for at, each in enumerate(photos, 1)]
    targets = [("image", f"../media/{name}") for name in names]
    media = {f"xl/media/{name}": each.photo for name, each in zip(names, photos, strict=True)}
    return {
        _TYPES: _with_types(types, sorted({each.extension for each in photos})),
        "xl/worksheets/_rels/sheet1.xml.rels": _relations(
            (("drawing", "../drawings/drawing1.xml"),)
        ),
        "xl/drawings/drawing1.xml": _drawing(photos),
        "xl/drawings/_rels/drawing1.xml.rels": _relations(targets),
        **media,
    }


def _with_types(types: bytes, extensions: Sequence[str]) -> bytes:
    added = "".join(
        f'<Default Extension="{each}" ContentType="image/{each}"/>' for each in extensions
    )
    added += (
        '<Override PartName="/xl/drawings/drawing1.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>'
    )
    return types.replace(b"</Types>", added.encode())


def _relations(targets: Sequence[tuple[str, str]]) -> bytes:
    related = "".join(
        f'<Relationship Id="rId{at}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets, 1)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<Relationships xmlns="{_RELATIONS}">{related}</Relationships>'
    ).encode()


def _drawing(photos: Sequence[PlacedPhoto]) -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<xdr:wsDr xmlns:xdr="{_DRAWINGS}/spreadsheetDrawing" xmlns:a="{_DRAWINGS}/main" '
        f'xmlns:r="{_OFFICE}">'
        + "".join(_anchor(number, each) for number, each in enumerate(photos, 1))
        + "</xdr:wsDr>"
    ).encode()


def _anchor(number: int, placed: PlacedPhoto) -> str:
    area, size, shape = placed.area, placed.size, shape_of(placed.photo)
    width, height = (points * _EMU_PER_POINT - 2 * _INSET for points in size)
    width = min(width, height * shape)
    height = min(height, width / shape)
    left = (size[0] * _EMU_PER_POINT - width) / 2
    top = (size[1] * _EMU_PER_POINT - height) / 2
    return (
        f"<xdr:oneCellAnchor><xdr:from><xdr:col>{area.left - 1}</xdr:col>"
        f"<xdr:colOff>{left:.0f}</xdr:colOff><xdr:row>{area.top - 1}</xdr:row>"
        f"<xdr:rowOff>{top:.0f}</xdr:rowOff></xdr:from>"
        f'<xdr:ext cx="{width:.0f}" cy="{height:.0f}"/><xdr:pic><xdr:nvPicPr>'
        f'<xdr:cNvPr id="{number + 1}" name="照片"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill>'
        f'<a:blip r:embed="rId{number}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>'
        f'<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width:.0f}" cy="{height:.0f}"/>'
        f'</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>'
        f"<xdr:clientData/></xdr:oneCellAnchor>"
    )
