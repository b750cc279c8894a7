"""The file of an image as it was when an export was planned, so that it is known again without being read."""

from dataclasses import dataclass

from labeler.domain.image import FileStamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """Where the bytes of an image are, and what the file system said of them when their digest was last known."""

    path: bytes
    stamp: FileStamp
