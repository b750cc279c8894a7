"""Images for the screen, decoded away from the window's thread: the newest request wins, the next is ready."""

from collections import OrderedDict
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from labeler.domain.errors import AppError
from labeler.domain.image import Image
from labeler.gui.language import said
from labeler.gui.picture_source import PictureSource, Ready, picture_of, pixels_behind

__all__ = ["CACHE_BYTES", "ImageLoader", "Ready", "picture_of", "pixels_behind"]

CACHE_BYTES = 256 << 20
"""Decoded pixels kept ready; the least recently shown go first."""
_WORKERS = 2
_QUIET_MS = 300
"""Proxies are written once nothing was asked for this long: whoever leafs through has the processor."""
_MOST_UNKEPT = 8


class _Decoding(QRunnable):
    def __init__(self, loader: "ImageLoader", image: Image, side: int) -> None:
        super().__init__()
        self._loader, self._image, self._side = loader, image, side

    def run(self) -> None:
        loader, image, side = self._loader, self._image, self._side
        if not loader.take(image.digest, side):
            # Somebody else has it, or the labeler has moved on: whoever waits behind this is wanted more.
            loader.passed_over.emit(image, side)
            return
        try:
            ready = loader.source.ready(image, side)
        except AppError as error:
            loader.not_decoded.emit(image.digest, side, said(error.what))
            return
        loader.decoded.emit(ready)


class _Keeping(QRunnable):
    def __init__(self, source: PictureSource, ready: Ready) -> None:
        super().__init__()
        self._source, self._ready = source, ready

    def run(self) -> None:
        self._source.keep(self._ready)


class ImageLoader(QObject):
    """`loaded` carries Ready, `missing` a digest and a reason: only ever for the image asked for last."""

    loaded = Signal(object)
    missing = Signal(str, str)
    decoded = Signal(object)
    not_decoded = Signal(str, int, str)
    passed_over = Signal(object, int)

    def __init__(self, parent: QObject | None = None, *, cache_bytes: int = CACHE_BYTES) -> None:
        super().__init__(parent)
        self.source = PictureSource()
        self._ahead_pool = _pool(self, _WORKERS)
        # A thread of its own for what is looked at: it never waits for what may be looked at next.
        self._now_pool = _pool(self, 1)
        self._cache: OrderedDict[tuple[str, int], Ready] = OrderedDict()
        self._bytes = 0
        self._most = cache_bytes
        self._waiting: set[tuple[str, int]] = set()
        self._begun: set[tuple[str, int]] = set()
        self._lock = Lock()
        self._wanted: tuple[str, int] | None = None
        self._is_closed = False
        self._ahead: frozenset[tuple[str, int]] = frozenset()
        self._unkept: list[Ready] = []
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._keep_proxies)
        self.decoded.connect(self._on_decoded)
        self.not_decoded.connect(self._on_not_decoded)
        self.passed_over.connect(self._on_passed_over)

    def keep_proxies(self, folder: Path) -> None:
        """Keeps what was decoded in this folder too, so that a far image is there sooner the next time."""
        self.source.keep_proxies(folder)

    def show(self, image: Image, *, side: int) -> None:
        """Asks for an image whose longer side need not exceed `side` pixels (0: full size)."""
        if self._is_closed:
            return
        key = (image.digest, side)
        self._wanted = key
        ready = self._cache.get(key)
        if ready is not None:
            self._cache.move_to_end(key)
            self.loaded.emit(ready)
            return
        self._start(image, side, self._now_pool)

    def fetch_ahead(self, images: tuple[tuple[Image, int], ...]) -> None:
        """Decodes what will probably be asked for next, each image at its own side."""
        self._ahead = frozenset((image.digest, side) for image, side in images)
        for image, side in images:
            if (image.digest, side) not in self._cache:
                self._start(image, side, self._ahead_pool)

    def limit(self, cache_bytes: int) -> None:
        """Another limit for the decoded pixels kept ready; what is above it goes at once."""
        self._most = cache_bytes
        self._let_go()

    def take(self, digest: str, side: int) -> bool:
        """Whether a worker shall decode this now: it is still looked at, or comes next, and no other has it."""
        key = (digest, side)
        with self._lock:
            if key in self._begun or key in self._cache or (key != self._wanted and key not in self._ahead):
                return False
            self._begun.add(key)
            return True

    def close(self) -> None:
        """Waits for what is under way; nothing is told, and nothing begun, any more."""
        self._is_closed = True
        self._wanted = None
        self._ahead = frozenset()
        self._quiet.stop()
        for pool in (self._now_pool, self._ahead_pool):
            pool.clear()
            pool.waitForDone()

    def _start(self, image: Image, side: int, pool: QThreadPool) -> None:
        key = (image.digest, side)
        # A pool that still works when it is taken down waits for its thread, and that one for Python's lock, for ever.
        if self._is_closed or key in self._begun or (key in self._waiting and pool is self._ahead_pool):
            return
        self._waiting.add(key)
        self._quiet.stop()
        pool.start(_Decoding(self, image, side))

    def _on_decoded(self, ready: Ready) -> None:
        if self._is_closed:
            return
        key = (ready.digest, ready.side)
        self._cache[key] = ready
        self._bytes += ready.picture.sizeInBytes()
        self._end(key)
        self._let_go()
        if ready.state is not None:
            self._unkept = [*self._unkept, ready][-_MOST_UNKEPT:]
        if key == self._wanted:
            self.loaded.emit(ready)
        if not self._waiting:
            self._quiet.start()

    def _on_not_decoded(self, digest: str, side: int, reason: str) -> None:
        self._end((digest, side))
        if (digest, side) == self._wanted:
            self.missing.emit(digest, reason)

    def _on_passed_over(self, image: Image, side: int) -> None:
        key = (image.digest, side)
        if key in self._begun or key in self._cache:
            return
        self._waiting.discard(key)
        if key == self._wanted:
            # The labeler has come back to it in the meantime.
            self._start(image, side, self._now_pool)

    def _end(self, key: tuple[str, int]) -> None:
        self._waiting.discard(key)
        with self._lock:
            self._begun.discard(key)

    def _keep_proxies(self) -> None:
        unkept, self._unkept = self._unkept, []
        for ready in unkept:
            self._ahead_pool.start(_Keeping(self.source, ready))

    def _let_go(self) -> None:
        while self._bytes > self._most and len(self._cache) > 1:
            _, oldest = self._cache.popitem(last=False)
            self._bytes -= oldest.picture.sizeInBytes()


def _pool(parent: QObject, threads: int) -> QThreadPool:
    pool = QThreadPool(parent)
    pool.setMaxThreadCount(threads)
    return pool
