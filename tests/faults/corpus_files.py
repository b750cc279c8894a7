"""Broken, odd and hostile images: those made by hand, then others by chance from sound ones of every format."""

import random
from collections.abc import Callable, Iterator

from PIL import Image, ImageCms

from tests.faults.odd_images import BY_HAND, LARGE, Odd, encoded

_SIDE = (48, 32)
_NAMES = (
    *(b"a.jpg", b"photo", b"\xff\xfe.jpg", b"a\nb.png", b"-rf.png", b"CON.tif", b"x" * 251 + b".jpg", b" .bmp"),
    *("e\u0301.gif".encode(), "\u00e9.gif".encode(), "\u202egpj.exe.webp".encode()),
    *(b"%s%n.avif", b"<img src=a>.png", b"'; DROP.jpeg"),
)


def corpus(chance: random.Random, *, count: int, large: bool) -> Iterator[Odd]:
    """`count` files: those made by hand first, then others by chance; with `large` the huge ones too."""
    made = 0
    for make in BY_HAND if large else tuple(make for make in BY_HAND if make not in LARGE):
        if made < count:
            yield make()
            made += 1
    sound = _sound()
    kinds = sorted(sound)
    while made < count:
        kind, change = kinds[made % len(kinds)], _CHANGES[made // len(kinds) % len(_CHANGES)]
        content = change(sound[kind], chance, sound)
        yield Odd(what=f"{kind}: {change.__name__}", content=content, name=chance.choice(_NAMES))
        made += 1


def _sound() -> dict[str, bytes]:
    picture = Image.merge("RGB", [Image.linear_gradient("L").rotate(turn).resize(_SIDE) for turn in (0, 90, 45)])
    deep = Image.linear_gradient("L").resize(_SIDE).convert("I").point(lambda level: level * 257)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Acme"
    exif.get_ifd(0x8769)[0x9003] = "2026:03:04 05:06:07"
    later = {"save_all": True, "append_images": [picture.rotate(180), picture.rotate(90)]}
    with_alpha = picture.convert("RGBA")
    with_alpha.putalpha(Image.linear_gradient("L").resize(_SIDE))
    ways: dict[str, tuple[Image.Image, str, dict[str, object]]] = {
        "baseline JPEG": (picture, "JPEG", {"exif": exif, "icc_profile": profile}),
        "progressive JPEG": (picture, "JPEG", {"progressive": True}),
        "CMYK JPEG": (picture.convert("CMYK"), "JPEG", {}),
        "grey JPEG": (picture.convert("L"), "JPEG", {}),
        "JPEG of two": (picture, "MPO", {"save_all": True, "append_images": [picture.rotate(180)]}),
        "PNG": (picture, "PNG", {"exif": exif, "icc_profile": profile}),
        "PNG with alpha": (with_alpha, "PNG", {}),
        "PNG with a palette": (picture.convert("P"), "PNG", {"transparency": 3}),
        "deep PNG": (deep.convert("I;16"), "PNG", {}),
        "moving PNG": (picture, "PNG", later),
        "WebP": (picture, "WEBP", {"exif": exif}),
        "lossless WebP": (with_alpha, "WEBP", {"lossless": True}),
        "moving WebP": (picture, "WEBP", later),
        "BMP": (picture, "BMP", {}),
        "BMP with a palette": (picture.convert("P"), "BMP", {}),
        "GIF": (picture.convert("P"), "GIF", {}),
        "moving GIF": (picture.convert("P"), "GIF", later),
        "TIFF": (picture, "TIFF", {"exif": exif}),
        "TIFF of several": (picture, "TIFF", {**later, "compression": "tiff_lzw"}),
        "deflated TIFF": (picture, "TIFF", {"compression": "tiff_adobe_deflate"}),
        "TIFF of JPEG": (picture, "TIFF", {"compression": "jpeg"}),
        "float TIFF": (deep.convert("F"), "TIFF", {}),
        "fax TIFF": (picture.convert("1"), "TIFF", {"compression": "group4"}),
        "AVIF": (picture, "AVIF", {"exif": exif}),
        "AVIF with alpha": (with_alpha, "AVIF", {}),
    }
    return {kind: encoded(*way) for kind, way in ways.items()}


_Change = Callable[[bytes, random.Random, dict[str, bytes]], bytes]


def cut_off(whole: bytes, chance: random.Random, _: dict[str, bytes]) -> bytes:
    return whole[: chance.randrange(len(whole))]


def bits_flipped(whole: bytes, chance: random.Random, _: dict[str, bytes]) -> bytes:
    content = bytearray(whole)
    for _turn in range(chance.randint(1, 8)):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return bytes(content)


def head_flipped(whole: bytes, chance: random.Random, _: dict[str, bytes]) -> bytes:
    content = bytearray(whole)
    for _turn in range(chance.randint(1, 4)):
        content[chance.randrange(min(len(content), 200))] = chance.choice((0, 1, 0x7F, 0x80, 0xFE, 0xFF))
    return bytes(content)


def zeros_inside(whole: bytes, chance: random.Random, _: dict[str, bytes]) -> bytes:
    at, length = chance.randrange(len(whole)), chance.randint(1, 64)
    return whole[:at] + bytes(length) + whole[at + length :]


def noise_inside(whole: bytes, chance: random.Random, _: dict[str, bytes]) -> bytes:
    at = chance.randrange(len(whole))
    return whole[:at] + chance.randbytes(chance.randint(1, 200)) + whole[at:]


def a_part_left_out(whole: bytes, chance: random.Random, _: dict[str, bytes]) -> bytes:
    at = chance.randrange(len(whole))
    return whole[:at] + whole[at + chance.randint(1, 100) :]


def another_format_from_the_middle(whole: bytes, chance: random.Random, sound: dict[str, bytes]) -> bytes:
    other = sound[chance.choice(sorted(sound))]
    return whole[: chance.randrange(len(whole))] + other[chance.randrange(len(other)) :]


_CHANGES: tuple[_Change, ...] = (
    cut_off, bits_flipped, head_flipped, zeros_inside, noise_inside, a_part_left_out, another_format_from_the_middle,
)  # fmt: skip
