"""From whatever a file stores to plain sRGB: palettes, CMYK, colour profiles, levels of grey."""

import io
from functools import lru_cache
from itertools import product

from PIL import Image, ImageChops, ImageCms

_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
_UNSEEN = 2
"""Levels of 255. A profile that moves no colour by more is sRGB in all but name and is left alone."""
_PLAIN = {"1": "L", "RGBX": "RGB", "YCbCr": "RGB", "HSV": "RGB", "PA": "RGBA", "LA": "RGBA", "La": "LA", "RGBa": "RGBA"}
_PROFILED = {"L": "RGB", "RGB": "RGB", "RGBA": "RGBA", "CMYK": "RGB"}
"""Modes that a profile can speak of, and what comes out of it."""


def plain(image: Image.Image) -> Image.Image:
    """The same picture as L, RGB, RGBA, CMYK or LAB: modes in which pixels can be averaged."""
    if image.mode in ("I", "F") or image.mode.startswith("I;16"):
        # Late: what computes with arrays takes as long to load as all else that judges a file, and few need it.
        from labeler.images.levels import scaled

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
        steps = Image.frombytes("L", (256, 1), bytes(range(256)))
    else:
        axis = [round(step * 255 / 16) for step in range(17)]
        cube = bytes(value for colour in product(axis, repeat=3) for value in colour)
        steps = Image.frombytes("RGB", (17**3, 1), cube).convert(mode)
    moved = ImageChops.difference(steps.convert("RGB"), transform.apply(steps).convert("RGB"))
    return max(highest for _, highest in moved.getextrema()) <= _UNSEEN  # type: ignore[misc]


@lru_cache(maxsize=1)
def _from_lab() -> ImageCms.ImageCmsTransform:
    return ImageCms.ImageCmsTransform(ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")), _SRGB, "LAB", "RGB")
