"""Small pictures of images, to be put into a page: as many as have room in it."""

import base64
from collections.abc import Iterator, Sequence

from labeler.app.places import files_of
from labeler.app.project import Project
from labeler.domain.errors import AppError
from labeler.domain.ids import ImageId
from labeler.domain.image import Image
from labeler.store import images

_SIDE = 168
"""Pixels: sharp where it is shown at 112."""
_MOST_BYTES = 5 << 20


class SmallPictures:
    """Each image is read once; when `most_bytes` are full, the others are named only.

    A page has parts, and the first of them must not take all the room: each has its share (`share`), and what one
    leaves is there for those after it.
    """

    def __init__(self, project: Project, *, most_bytes: int | None = None) -> None:
        self._project = project
        self._left = self._here = _MOST_BYTES if most_bytes is None else most_bytes
        self._made: dict[ImageId, str] = {}

    def share(self, parts: int) -> None:
        """The first of `parts` that are still to come begins; there is no more room in it than its share."""
        self._here = self._left // parts

    def of(self, ids: Sequence[ImageId]) -> Iterator[tuple[ImageId, str, str]]:
        """Each image with its name and, where there is room and its file is there, its picture as a data URL."""
        with self._project.file.reading() as reader:
            found = images.by_ids(reader, list(ids))
        for image in found:
            yield image.id, image.name, self._picture(image)

    def _picture(self, image: Image) -> str:
        if self._here <= 0:
            return ""
        if image.id not in self._made:
            self._made[image.id] = self._made_of(image)
        # Each place that shows it has all of it once more.
        size = len(self._made[image.id])
        self._left, self._here = self._left - size, self._here - size
        return self._made[image.id]

    def _made_of(self, image: Image) -> str:
        # Late: what decodes pictures is for those who want some.
        from labeler.images.decode import decode_file
        from labeler.images.encode import jpeg_bytes

        for file in files_of(image):
            try:
                pixels = decode_file(file, max_side=_SIDE)
            except AppError:
                continue  # missing or changed there: its name tells which it is
            return f"data:image/jpeg;base64,{base64.b64encode(jpeg_bytes(pixels)).decode('ascii')}"
        return ""
