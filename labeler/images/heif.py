"""HEIC and HEIF, which Pillow learns from a plugin that is installed only where the extra `heic` is."""

HEIF: tuple[str, ...]
"""The name of the format in Pillow, or nothing. libheif turns its pictures upright itself: orientation 1 always."""

try:
    from pillow_heif import register_heif_opener
except ImportError:
    HEIF = ()
else:
    register_heif_opener()
    HEIF = ("HEIF",)
