"""Numbers in sentences."""

from labeler.domain.phrase import Phrase

_NOUNS = {
    "box": (Phrase("{count} box"), Phrase("{count} boxes")),
    "crop": (Phrase("{count} crop"), Phrase("{count} crops")),
    "file": (Phrase("{count} file"), Phrase("{count} files")),
    "image": (Phrase("{count} image"), Phrase("{count} images")),
    "label": (Phrase("{count} label"), Phrase("{count} labels")),
}


def counted(number: int, noun: str) -> Phrase:
    """``1 image``, ``41 images``, ``2 boxes``."""
    one, several = _NOUNS[noun]
    return (one if number == 1 else several).filled(count=number)
