"""Which images cannot be told by their path alone, found without keeping the names of all."""

from collections import defaultdict
from hashlib import blake2b
from unicodedata import normalize

from labeler.domain.names import shown_path
from labeler.store import exporting
from labeler.store.transaction import Reader

_BYTES = 8
"""Of a digest of a name: enough that hardly any two of different names are the same, and those do no harm."""


def shared_names(reader: Reader) -> frozenset[int]:
    """The images one of whose paths below an added folder fits another image too, accents composed."""
    seen: set[bytes] = set()
    twice: set[bytes] = set()
    for _, path in exporting.name_paths(reader):
        short = _short(_name(path))
        (twice if short in seen else seen).add(short)
    if not twice:
        return frozenset()
    images: dict[str, set[int]] = defaultdict(set)
    for image_id, path in exporting.name_paths(reader):
        name = _name(path)
        if _short(name) in twice:
            images[name].add(image_id)
    return frozenset(image_id for ids in images.values() if len(ids) > 1 for image_id in ids)


def _name(path: bytes) -> str:
    return normalize("NFC", shown_path(path))


def _short(name: str) -> bytes:
    return blake2b(name.encode("utf-8", "surrogatepass"), digest_size=_BYTES).digest()
