"""A photo on a sheet: the parts of the package that hold and place one picture."""

from __future__ import annotations

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


def photo_parts(
    photo: bytes, area: Area, size: tuple[float, float], types: bytes
) -> dict[str, bytes]:
    """Return the parts that put a picture into an area of a sheet, its shape kept.

    Args:
        photo: The picture, a JPEG or PNG.
        area: The cells it stands in.
        size: Width and height of these cells in points.
        types: The package's list of content types, which has to name the new parts.
    """
    extension = "jpeg" if photo.startswith(b"\xff\xd8") else "png"
    return {
        _TYPES: _with_types(types, extension),
        "xl/worksheets/_rels/sheet1.xml.rels": _relation("drawing", "../drawings/drawing1.xml"),
        "xl/drawings/drawing1.xml": _drawing(area, size, shape_of(photo)),
        "xl/drawings/_rels/drawing1.xml.rels": _relation("image", f"../media/image1.{extension}"),
        f"xl/media/image1.{extension}": photo,
    }


def _with_types(types: bytes, extension: str) -> bytes:
    added = (
        f'<Default Extension="{extension}" ContentType="image/{extension}"/>'
        '<Override PartName="/xl/drawings/drawing1.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>'
    )
    return types.replace(b"</Types>", added.encode())


def _relation(kind: str, target: str) -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<Relationships xmlns="{_RELATIONS}">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    ).encode()


def _drawing(area: Area, size: tuple[float, float], shape: float) -> bytes:
    width, height = (points * _EMU_PER_POINT - 2 * _INSET for points in size)
    width = min(width, height * shape)
    height = min(height, width / shape)
    left = (size[0] * _EMU_PER_POINT - width) / 2
    top = (size[1] * _EMU_PER_POINT - height) / 2
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<xdr:wsDr xmlns:xdr="{_DRAWINGS}/spreadsheetDrawing" xmlns:a="{_DRAWINGS}/main" '
        f'xmlns:r="{_OFFICE}"><xdr:oneCellAnchor><xdr:from><xdr:col>{area.left - 1}</xdr:col>'
        f"<xdr:colOff>{left:.0f}</xdr:colOff><xdr:row>{area.top - 1}</xdr:row>"
        f"<xdr:rowOff>{top:.0f}</xdr:rowOff></xdr:from>"
        f'<xdr:ext cx="{width:.0f}" cy="{height:.0f}"/><xdr:pic><xdr:nvPicPr>'
        f'<xdr:cNvPr id="2" name="照片"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill>'
        f'<a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width:.0f}" cy="{height:.0f}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/>'
        f"</xdr:oneCellAnchor></xdr:wsDr>"
    ).encode()
