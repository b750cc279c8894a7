"""What is learned of an image file when it is added; light to import, for those who only keep it or pass it on."""

from dataclasses import dataclass, field

from labeler.domain.geometry import Size
from labeler.domain.image import FileStamp
from labeler.domain.words import Health


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """What is kept of an image file.

    `digest` is the sha256 of its bytes in hex; `width` and `height` are upright pixels. Where health is
    `refused`, `problem` says why in one line, the size is the declared one or 0 × 0, and orientation and frames
    are 1. `taken_at` is `YYYY-MM-DD HH:MM:SS` of the camera's clock or empty. `stamp` is that of the file as it was
    opened (`RegularFile`).
    """

    digest: str
    format: str
    width: int
    height: int
    orientation: int
    frames: int
    health: Health
    problem: str
    taken_at: str
    camera: str
    hash: str = ""
    """As `hashing.picture_hash` makes it; "" where there is nothing to tell."""
    stamp: FileStamp | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bytes:
    """A file that was read, before any decoder has seen it: what is known of it even where none comes back."""

    digest: str
    kind: str
    """As its first bytes announce it, "" where they are no image's."""
    stamp: FileStamp | None


def refused(read: Bytes, problem: str, size: Size | None = None) -> Probe:
    """What is kept of a file that is no picture; `size` in pixels is what it declares, if it came to that."""
    return Probe(
        digest=read.digest,
        format=read.kind,
        width=size.width if size else 0,
        height=size.height if size else 0,
        orientation=1,
        frames=1,
        health=Health.REFUSED,
        problem=problem,
        taken_at="",
        camera="",
        stamp=read.stamp,
    )
