"""Small pictures of images, to be put into a page: as many as have room in it."""

import base64
from collections.abc import Iterator, Sequence

from labeler.app.places import file_of
from labeler.app.project import Project
from labeler.domain.errors import AppError
from labeler.domain.ids import ImageId
from labeler.domain.image import Image
from labeler.store import images

_SIDE = 168
"""Pixels: sharp where it is shown at 112."""
_MOST_BYTES = 3 << 20


class SmallPictures:
    """Each image is read once; when `most_bytes` are full, the others are named only."""

    def __init__(self, project: Project, *, most_bytes: int | None = None) -> None:
        self._project = project
        self._left = _MOST_BYTES if most_bytes is None else most_bytes
        self._made: dict[ImageId, str] = {}

    def of(self, ids: Sequence[ImageId]) -> Iterator[tuple[ImageId, str, str]]:
        """Each image with its name and, where there is room and its file is there, its picture as a data URL."""
        with self._project.file.reading() as reader:
            found = images.by_ids(reader, list(ids))
        for image in found:
            yield image.id, image.name, self._picture(image)

    def _picture(self, image: Image) -> str:
        if self._left <= 0:
            return ""
        if image.id not in self._made:
            self._made[image.id] = self._made_of(image)
        # Each place that shows it has all of it once more.
        self._left -= len(self._made[image.id])
        return self._made[image.id]

    def _made_of(self, image: Image) -> str:
        # Late: what decodes pictures is for those who want some.
        from labeler.images.decode import decode
        from labeler.images.encode import jpeg_bytes

        for place in image.places:
            try:
                pixels = decode(file_of(place), max_side=_SIDE, digest=image.digest, orientation=image.orientation)
            except AppError:
                continue  # missing or changed there: its name tells which it is
            return f"data:image/jpeg;base64,{base64.b64encode(jpeg_bytes(pixels)).decode('ascii')}"
        return ""
