"""How an image is told from any other file before a decoder sees it: by its name, or by its first bytes."""

from labeler.domain.geometry import Size

HEAD = 64
"""Bytes of a file that are enough for `kind_of`."""

_SUFFIXES = frozenset(
    {b".jpg", b".jpeg", b".jpe", b".jfif", b".mpo", b".png", b".apng", b".webp", b".bmp", b".dib", b".gif"}
    | {b".tif", b".tiff", b".avif", b".avifs", b".heic", b".heif", b".hif", b".jxl", b".jp2"}
)
"""Names that promise a photo. The last ones may not be opened; they are then refused, not passed over."""

_STARTS = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"II+\x00", "TIFF"),
    (b"MM\x00+", "TIFF"),
    (b"\x00\x00\x00\x0cJXL \r\n\x87\n", "JPEG XL"),
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", "JPEG 2000"),
)
_BRANDS = {
    **dict.fromkeys((b"avif", b"avis"), "AVIF"),
    **dict.fromkeys((b"mif1", b"msf1", b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis"), "HEIF"),
}
_BMP_HEADERS = frozenset({12, 16, 40, 52, 56, 64, 108, 124})
"""Lengths of the header after "BM": those two letters alone begin many a text."""


def has_image_name(path: bytes) -> bool:
    """Whether the suffix, in any case, is one that images bear."""
    _, dot, suffix = path.rpartition(b".")
    return dot + suffix.lower() in _SUFFIXES


def kind_of(head: bytes) -> str:
    """The format that the first `HEAD` bytes announce, empty where they are no image's."""
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    if head[4:8] == b"ftyp":
        return _ftyp_kind(head)
    if head[:2] == b"BM" and int.from_bytes(head[14:18], "little") in _BMP_HEADERS:
        return "BMP"
    return ""


def webp_size(head: bytes) -> Size | None:
    """The pixels that the first `HEAD` bytes of a WebP announce; None where these are of no form that is known.

    Its decoder makes room for all of them as soon as it is opened, before anybody could ask it how many there are.
    Where they stand: WebP container specification (VP8X), WebP lossless bitstream (VP8L), RFC 6386, 9.1 (VP8).
    """
    kind, body = head[12:16], head[20:]
    if kind == b"VP8X" and len(body) >= 10:
        return Size(width=1 + _little(body[4:7]), height=1 + _little(body[7:10]))
    if kind == b"VP8L" and len(body) >= 5:
        bits = _little(body[1:5])
        return Size(width=1 + (bits & 0x3FFF), height=1 + (bits >> 14 & 0x3FFF))
    if kind == b"VP8 " and len(body) >= 10:
        return Size(width=_little(body[6:8]) & 0x3FFF, height=_little(body[8:10]) & 0x3FFF)
    return None


def _little(part: bytes) -> int:
    return int.from_bytes(part, "little")


def _ftyp_kind(head: bytes) -> str:
    """AVIF and HEIC share one container; a general brand is made plain by those it says it is compatible with."""
    kind = _BRANDS.get(head[8:12], "")
    compatible = {head[at : at + 4] for at in range(16, len(head), 4)}
    return "AVIF" if kind == "HEIF" and compatible & {b"avif", b"avis"} else kind
