"""The pictures of images that may be copies of one another: read when they are compared, and held for the next pair."""

from collections import OrderedDict

from labeler.app.places import files_of
from labeler.app.project import Project
from labeler.domain.errors import AppError
from labeler.domain.ids import ImageId
from labeler.images.decode import decode_file
from labeler.images.same_picture import SIDE, Sight, is_same, mirrored, sight
from labeler.store import images

_HELD = 1500
"""Pictures held while others are held against them: about 100 MB."""


class NearPictures:
    """The images that are compared; those compared last are held."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._held: OrderedDict[int, _Picture | None] = OrderedDict()

    def are_one(self, pair: tuple[int, int]) -> bool:
        """Whether two images are one picture, or the one that of the other in a mirror; False without their files."""
        one, other = self._of(pair[0]), self._of(pair[1])
        if one is None or other is None:
            return False
        return is_same(one.seen, other.seen) or is_same(one.seen, other.in_mirror())

    def _of(self, image_id: int) -> "_Picture | None":
        """None where no file can be read any more."""
        if image_id not in self._held:
            self._held[image_id] = self._read(ImageId(image_id))
            if len(self._held) > _HELD:
                self._held.popitem(last=False)
        self._held.move_to_end(image_id)
        return self._held[image_id]

    def _read(self, image_id: ImageId) -> "_Picture | None":
        with self._project.file.reading() as reader:
            image = images.by_id(reader, image_id)
        for file in files_of(image):
            try:
                pixels = decode_file(file, max_side=SIDE)
            except AppError:
                continue
            return _Picture(sight(pixels))
        return None


class _Picture:
    """What is compared of an image."""

    def __init__(self, seen: Sight) -> None:
        self.seen = seen
        self._in_mirror: Sight | None = None

    def in_mirror(self) -> Sight:
        if self._in_mirror is None:
            self._in_mirror = mirrored(self.seen)
        return self._in_mirror
