"""Images for the screen, decoded away from the window's thread: the newest request wins, the next is ready."""

from collections import OrderedDict
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from PySide6.QtGui import QImage

from labeler.app.places import file_of
from labeler.domain.errors import AppError
from labeler.domain.geometry import Size
from labeler.domain.image import Image
from labeler.images.decode import Pixels, decode, pixels_of

CACHE_BYTES = 256 << 20
"""Decoded pixels kept ready; the least recently shown go first."""
_WORKERS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A decoded image: `full` is the upright size of the whole image, of which the picture may be a reduction."""

    digest: str
    side: int
    picture: QImage
    full: Size


class _Decoding(QRunnable):
    def __init__(self, loader: "ImageLoader", image: Image, side: int) -> None:
        super().__init__()
        self._loader, self._image, self._side = loader, image, side

    def run(self) -> None:
        if not self._loader.is_wanted(self._image.digest, self._side):
            # The labeler has moved on: whoever waits in line behind this one is wanted more.
            self._loader.passed_over.emit(self._image.digest, self._side)
            return
        try:
            pixels = _decoded(self._image, self._side)
        except AppError as error:
            self._loader.not_decoded.emit(self._image.digest, self._side, error.what)
            return
        self._loader.decoded.emit(_ready(self._image, self._side, pixels))


class ImageLoader(QObject):
    """`loaded` carries Ready, `missing` a digest and a reason: only ever for the image asked for last."""

    loaded = Signal(object)
    missing = Signal(str, str)
    decoded = Signal(object)
    not_decoded = Signal(str, int, str)
    passed_over = Signal(str, int)

    def __init__(self, parent: QObject | None = None, *, cache_bytes: int = CACHE_BYTES) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_WORKERS)
        self._cache: OrderedDict[tuple[str, int], Ready] = OrderedDict()
        self._bytes = 0
        self._most = cache_bytes
        self._under_way: set[tuple[str, int]] = set()
        self._wanted: tuple[str, int] | None = None
        self._ahead: frozenset[tuple[str, int]] = frozenset()
        self.decoded.connect(self._on_decoded)
        self.not_decoded.connect(self._on_not_decoded)
        self.passed_over.connect(self._on_passed_over)

    def show(self, image: Image, *, side: int) -> None:
        """Asks for an image whose longer side need not exceed `side` pixels (0: full size)."""
        key = (image.digest, side)
        self._wanted = key
        ready = self._cache.get(key)
        if ready is not None:
            self._cache.move_to_end(key)
            self.loaded.emit(ready)
            return
        self._start(image, side, priority=1)

    def fetch_ahead(self, images: tuple[tuple[Image, int], ...]) -> None:
        """Decodes what will probably be asked for next, each image at its own side."""
        self._ahead = frozenset((image.digest, side) for image, side in images)
        for image, side in images:
            if (image.digest, side) not in self._cache:
                self._start(image, side, priority=0)

    def limit(self, cache_bytes: int) -> None:
        """Another limit for the decoded pixels kept ready; what is above it goes at once."""
        self._most = cache_bytes
        self._let_go()

    def is_wanted(self, digest: str, side: int) -> bool:
        """Whether this is still what is looked at, or what comes next; asked by the workers."""
        key = (digest, side)
        return key == self._wanted or key in self._ahead

    def close(self) -> None:
        """Waits for what is under way; nothing is told any more."""
        self._wanted = None
        self._pool.clear()
        self._pool.waitForDone()

    def _start(self, image: Image, side: int, *, priority: int) -> None:
        key = (image.digest, side)
        if key in self._under_way:
            return
        self._under_way.add(key)
        self._pool.start(_Decoding(self, image, side), priority)

    def _on_decoded(self, ready: Ready) -> None:
        key = (ready.digest, ready.side)
        self._under_way.discard(key)
        self._keep(key, ready)
        if key == self._wanted:
            self.loaded.emit(ready)

    def _on_not_decoded(self, digest: str, side: int, reason: str) -> None:
        self._under_way.discard((digest, side))
        if (digest, side) == self._wanted:
            self.missing.emit(digest, reason)

    def _on_passed_over(self, digest: str, side: int) -> None:
        self._under_way.discard((digest, side))

    def _keep(self, key: tuple[str, int], ready: Ready) -> None:
        self._cache[key] = ready
        self._bytes += ready.picture.sizeInBytes()
        self._let_go()

    def _let_go(self) -> None:
        while self._bytes > self._most and len(self._cache) > 1:
            _, oldest = self._cache.popitem(last=False)
            self._bytes -= oldest.picture.sizeInBytes()


def _decoded(image: Image, side: int) -> Pixels:
    """From the first place that still has the bytes; AppError of the last place where none has."""
    error = AppError("the image is at none of its places any more")
    for place in image.places:
        try:
            return decode(
                file_of(place), max_side=side or None, digest=image.digest, orientation=image.orientation
            )
        except AppError as reason:
            error = reason
    raise error


def _ready(image: Image, side: int, pixels: Pixels) -> Ready:
    return Ready(digest=image.digest, side=side, picture=picture_of(pixels), full=pixels.full)


def picture_of(pixels: Pixels) -> QImage:
    """A QImage of its own of decoded pixels; made where they were decoded, not on the window's thread."""
    stride = pixels.rgb32.strides[0]
    shared = QImage(pixels.rgb32.data, pixels.width, pixels.height, stride, QImage.Format.Format_RGB32)
    return shared.copy()


def pixels_behind(ready: Ready) -> Pixels:
    """What a decoded image is made of, not copied: the image must be kept as long."""
    picture = ready.picture
    shape = (picture.height(), picture.bytesPerLine() // 4, 4)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(shape)
    return pixels_of(rows[:, : picture.width()], full=ready.full, frames=1)
