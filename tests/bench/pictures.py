"""JPEGs as a camera makes them: one picture is drawn and encoded, the others differ in a comment, and so in digest."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

TWELVE = (4000, 3000)
"""Pixels, 12 million."""
_APP0_LENGTH = slice(4, 6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A real file below a folder; the digest is that of its bytes."""

    path: Path
    digest: str
    width: int
    height: int


def make_pictures(folder: Path, count: int, *, size: tuple[int, int] = TWELVE) -> list[Picture]:
    """`count` files of other bytes and the same pixels, so that each takes as long to decode as the next."""
    folder.mkdir(parents=True, exist_ok=True)
    width, height = size
    encoded = _encoded(width, height)
    # The comment goes behind the first segment, where every decoder reads over it.
    split = 4 + int.from_bytes(encoded[_APP0_LENGTH], "big")
    made = []
    for number in range(1, count + 1):
        comment = b"%08d" % number
        segment = b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment
        content = encoded[:split] + segment + encoded[split:]
        path = folder / f"{number:07d}.jpg"
        path.write_bytes(content)
        digest = hashlib.sha256(content).hexdigest()
        made.append(Picture(path=path, digest=digest, width=width, height=height))
    return made


def _encoded(width: int, height: int) -> bytes:
    """Shapes at every scale and a little grain: about a quarter of a byte a pixel, as photos have."""
    chance = np.random.default_rng(7)
    pixels = np.full((height, width, 3), 110, np.float32)
    for cells in (6, 24, 96, 384):
        coarse = chance.normal(0, 40 / cells**0.3, (cells, cells, 3)).astype(np.float32)
        pixels += cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    pixels += chance.normal(0, 3, (height, width, 1)).astype(np.float32)
    is_done, encoded = cv2.imencode(".jpg", pixels.clip(0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, 88])
    assert is_done
    return encoded.tobytes()
