"""What cannot be done without to find near-duplicates: each file read, decoded reduced, and hashed; nothing is kept.

bare_hashes.py    with paths on standard input, one a line
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from labeler.images.door import opened
from labeler.images.hashing import LEAST_SIDE, picture_hash


def bare_hash(content: bytes) -> str:
    picture = opened(content, least=LEAST_SIDE)
    return picture_hash(picture.image, turn=picture.turn)


if __name__ == "__main__":
    for line in sys.stdin:
        bare_hash(Path(line.rstrip("\n")).read_bytes())
