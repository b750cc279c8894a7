"""From whatever a file stores to plain sRGB: grey levels scaled on purpose, palettes, CMYK, colour profiles, alpha."""

import io
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
_UNSEEN = 2
"""Levels of 255. A profile that moves no colour by more is sRGB in all but name and is left alone."""
_RANGES = (255.0, 1023.0, 4095.0, 16383.0, 65535.0)
"""The ranges that cameras and scanners of 8, 10, 12, 14 and 16 bits fill."""
_ROWS = 256
"""Rows scaled at a time, so that a large float image is not held three times over."""
_SQUARE = 8
_LIGHT, _DARK = 204, 153

_PLAIN = {"1": "L", "RGBX": "RGB", "YCbCr": "RGB", "HSV": "RGB", "PA": "RGBA", "LA": "RGBA", "La": "LA", "RGBa": "RGBA"}
_PROFILED = {"L": "RGB", "RGB": "RGB", "RGBA": "RGBA", "CMYK": "RGB"}
"""Modes that a profile can speak of, and what comes out of it."""


def plain(image: Image.Image) -> Image.Image:
    """The same picture as L, RGB, RGBA, CMYK or LAB: modes in which pixels can be averaged."""
    if image.mode in ("I", "F") or image.mode.startswith("I;16"):
        return scaled(image)
    if image.mode != "RGBA" and image.has_transparency_data and not image.mode.endswith("a"):
        return image.convert("RGBA")
    if image.mode == "P":
        return image.convert("RGB")
    mode = _PLAIN.get(image.mode)
    return image if mode is None else plain(image.convert(mode))


def in_srgb(image: Image.Image) -> Image.Image:
    """A plain image as RGB or RGBA in sRGB, by its own profile where it has one that fits."""
    if image.mode == "LAB":
        return _from_lab().apply(image)
    profile = image.info.get("icc_profile")
    transform = _transform(profile, image.mode) if isinstance(profile, bytes) and profile else None
    if transform is not None:
        return transform.apply(image)
    return image if image.mode in ("RGB", "RGBA") else image.convert("RGB")


def changes_colours(image: Image.Image) -> bool:
    """Whether `in_srgb` would do more than repeat grey three times: a profile that matters, or CMYK."""
    if image.mode not in ("L", "RGB"):
        return True
    profile = image.info.get("icc_profile")
    return isinstance(profile, bytes) and bool(profile) and _transform(profile, image.mode) is not None


def over_checker(image: Image.Image) -> Image.Image:
    """RGB; what is transparent lets a grey checker through, which no photo mistakes for its own background."""
    if image.mode != "RGBA":
        return image
    rows, columns = np.indices((image.height, image.width), sparse=True)
    dark = (rows // _SQUARE + columns // _SQUARE) % 2
    background = Image.fromarray(np.where(dark, _DARK, _LIGHT).astype(np.uint8)).convert("RGB")
    background.paste(image, mask=image.getchannel("A"))
    return background


def scaled(image: Image.Image) -> Image.Image:
    """Integers of 16 or 32 bits, or floats, as L.

    White is the end of the smallest customary range that holds all values (1 for floats; 255, 1023, … 65535),
    so a photo of 12 bits in a file of 16 is neither black nor, as by Pillow's own convert, white. Where values
    leave all of these, or are negative, the lowest becomes black and the highest white. NaN becomes black.
    """
    values = np.asarray(image)
    black, white = _range(values)
    levels = np.empty(values.shape, np.uint8)
    for start in range(0, values.shape[0], _ROWS):
        part = values[start : start + _ROWS].astype(np.float64)
        with np.errstate(invalid="ignore"):
            part = (part - black) * (255.0 / (white - black))
        levels[start : start + _ROWS] = np.clip(np.nan_to_num(part, nan=0.0), 0.0, 255.0).round()
    return Image.fromarray(levels)


def _range(values: NDArray[Any]) -> tuple[float, float]:
    """The values of black and white, the second above the first."""
    is_float = np.issubdtype(values.dtype, np.floating)
    finite = values[np.isfinite(values)] if is_float else values
    if not finite.size:
        return 0.0, 1.0
    low, high = float(finite.min()), float(finite.max())
    ranges = (1.0, *_RANGES) if is_float else _RANGES
    white = next((end for end in ranges if high <= end), None)
    if low >= 0 and white is not None:
        return 0.0, white
    return (low, high) if high > low else (low, low + 1.0)


@lru_cache(maxsize=32)
def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """From this profile to sRGB; None where it is broken, speaks of another mode, or changes nothing one sees."""
    if mode not in _PROFILED:
        return None
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        transform = ImageCms.ImageCmsTransform(source, _SRGB, mode, _PROFILED[mode])
        return None if mode != "CMYK" and _is_unseen(transform, mode) else transform
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None


def _is_unseen(transform: ImageCms.ImageCmsTransform, mode: str) -> bool:
    """Tried on all greys, or on 17 steps of each of red, green and blue."""
    if mode == "L":
        steps = Image.fromarray(np.arange(256, dtype=np.uint8)[np.newaxis])
    else:
        axis = np.linspace(0, 255, 17).astype(np.uint8)
        cube = np.stack(np.meshgrid(axis, axis, axis), axis=-1).reshape(1, -1, 3)
        steps = Image.fromarray(cube).convert(mode)
    before = np.asarray(steps.convert("RGB"), dtype=np.int16)
    after = np.asarray(transform.apply(steps).convert("RGB"), dtype=np.int16)
    return int(np.abs(after - before).max()) <= _UNSEEN


@lru_cache(maxsize=1)
def _from_lab() -> ImageCms.ImageCmsTransform:
    return ImageCms.ImageCmsTransform(ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")), _SRGB, "LAB", "RGB")
