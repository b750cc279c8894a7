"""Which files below a folder a project has read already: by size and time where these tell it, else by their bytes."""

from dataclasses import replace

from labeler.app.places import bytes_at, place_of, stamp_at
from labeler.app.project import Project
from labeler.domain.ids import ImageId
from labeler.domain.image import FileStamp, Place
from labeler.images.scan import Found, full_path
from labeler.store import images

_MANY = 25
"""Files whose stamps are kept in one commit."""


class KnownFiles:
    """Those of one folder; what the project knew of it is read once."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._known: dict[bytes, ImageId] | None = None
        self._read_again: list[tuple[ImageId, Place, FileStamp]] = []

    def has(self, found: Found) -> bool:
        """Whether it was seen at its place before, with these very bytes; no image is decoded for it."""
        place = place_of(found)
        if self._known is None:
            with self._project.file.reading() as reader:
                self._known = images.paths_below(reader, place.root)
        image_id = self._known.get(place.path)
        if image_id is None:
            return False
        with self._project.file.reading() as reader:
            place = replace(place, proxy_digest=images.proxy_at(reader, place))
            digest, stamp = images.by_id(reader, image_id).digest_at(place), images.stamp_at(reader, place)
        path = full_path(found)
        if stamp is not None and stamp_at(path) == stamp:
            return True
        read = bytes_at(path)
        is_same = read.digest == digest
        if is_same and read.stamp is not None:
            self._read_again.append((image_id, place, read.stamp))
            if len(self._read_again) >= _MANY:
                self.keep_stamps()
        return is_same

    def keep_stamps(self) -> None:
        """Files whose bytes are the same and whose time is not, or was never kept, are known without reading again."""
        if self._read_again:
            with self._project.file.writing() as transaction:
                for image_id, place, stamp in self._read_again:
                    images.add_place(transaction, image_id, place, stamp=stamp)
            self._read_again.clear()
