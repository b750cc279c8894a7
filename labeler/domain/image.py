"""An image as the project knows it: by the digest of its bytes, upright, with the places it was seen in."""

from dataclasses import dataclass

from labeler.domain.geometry import Size
from labeler.domain.ids import ImageId
from labeler.domain.names import shown_path
from labeler.domain.words import Health, Split


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One file: a root folder and the path below it in the file system's own bytes, parted by ``/``.

    `proxy_digest` is the sha256, in hex, of the smaller picture of the image that lies there, upright; empty where the
    very bytes of the image do.
    """

    root: str
    path: bytes
    proxy_digest: str = ""

    @property
    def shown(self) -> str:
        return shown_path(self.path)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileStamp:
    """By what a file is known again without being read: its size in bytes, and when it was last changed."""

    size: int
    modified_ns: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFile:
    """A file in which an image can be seen, with the digest and the orientation that this file has.

    `size` is that of the image, upright, also where the file holds a smaller picture of it: whatever is said of places
    in the image is in these pixels.
    """

    path: bytes
    digest: str
    orientation: int
    size: Size


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """Size is upright; orientation is what the file says (1 to 8). The same bytes in two places are one image."""

    id: ImageId
    digest: str
    format: str
    size: Size
    orientation: int
    split: Split
    source: str
    health: Health
    problem: str
    places: tuple[Place, ...]
    frames: int = 1
    near_group: int | None = None
    """The same number for those that are nearly the same picture; None for one that stands alone."""

    @property
    def name(self) -> str:
        """The path by which people know it."""
        return self.places[0].shown if self.places else self.digest[:12]

    @property
    def originals(self) -> tuple[Place, ...]:
        """The places of its very bytes, not of smaller pictures of it."""
        return tuple(place for place in self.places if not place.proxy_digest)

    def digest_at(self, place: Place) -> str:
        """Of the bytes that belong to one of its places: its own, or those of the smaller picture."""
        return place.proxy_digest or self.digest
