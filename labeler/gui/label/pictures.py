"""Small pictures for the filmstrip and the dictionary, made away from the window's thread and kept."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from PySide6.QtGui import QImage, QPixmap

from labeler.app.examples import example_picture
from labeler.app.places import files_of
from labeler.app.project import Project
from labeler.domain.errors import AppError
from labeler.domain.image import Image
from labeler.gui.picture_source import picture_of, refuse_the_refused

if TYPE_CHECKING:
    from labeler.images.decode import Pixels
    from labeler.images.thumbnails import ThumbnailStore

# What makes thumbnails is imported late, by the worker: the first image is waited for, its filmstrip is not.

SIDE = 192
"""Pixels: sharp at three times the size of a tile."""
_MOST_KEPT = 600


class _Making(QRunnable):
    def __init__(self, pictures: "Pictures", key: str, make: Callable[[], "Pixels"]) -> None:
        super().__init__()
        self._pictures, self._key, self._make = pictures, key, make

    def run(self) -> None:
        try:
            picture = picture_of(self._make())
        except (AppError, LookupError):
            # A tile without a picture says it: the image itself tells why when it is shown.
            picture = QImage()
        self._pictures.made.emit(self._key, picture)


class Pictures(QObject):
    """`ready` carries a key (an image's digest or an example's uid) and a QPixmap."""

    ready = Signal(str, object)
    made = Signal(str, QImage)

    def __init__(self, project: Project, cache: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._folder = cache
        self._store: ThumbnailStore | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._kept: dict[str, QPixmap] = {}
        self._asked: set[str] = set()
        self._is_closed = False
        self.made.connect(self._on_made)

    def ask_image(self, image: Image) -> None:
        """The thumbnail of an image, now or later."""
        self._ask(image.digest, lambda: self._thumbnail(image))

    def ask_example(self, uid: str) -> None:
        """The picture of an example of the visual dictionary, now or later."""
        self._ask(uid, lambda: self._example(uid))

    def close(self) -> None:
        """Waits for what is under way; nothing is begun any more (see ImageLoader)."""
        self._is_closed = True
        self._pool.clear()
        self._pool.waitForDone()

    def _example(self, uid: str) -> "Pixels":
        from labeler.images.decode import decode_example

        return decode_example(example_picture(self._project, uid), SIDE)

    def _thumbnail(self, image: Image) -> "Pixels":
        refuse_the_refused(image)
        if self._store is None:
            from labeler.images.thumbnails import ThumbnailStore

            # One thread makes them all: nobody else is making a store meanwhile.
            self._store = ThumbnailStore(self._folder)
        error: Exception = LookupError(f"image {image.id} has no place")
        for file in files_of(image):
            try:
                # By the digest of the file: what a smaller picture shows is then never taken for the image itself.
                return self._store.thumbnail(file.path, digest=file.digest, side=SIDE, orientation=file.orientation)
            except AppError as reason:
                # It may have been found again elsewhere: the places it had stay.
                error = reason
        raise error

    def _ask(self, key: str, make: Callable[[], "Pixels"]) -> None:
        kept = self._kept.get(key)
        if kept is not None:
            self.ready.emit(key, kept)
        elif key not in self._asked and not self._is_closed:
            self._asked.add(key)
            self._pool.start(_Making(self, key, make))

    def _on_made(self, key: str, picture: QImage) -> None:
        self._asked.discard(key)
        if picture.isNull():
            return
        while len(self._kept) >= _MOST_KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[key] = QPixmap.fromImage(picture)
        self.ready.emit(key, self._kept[key])
