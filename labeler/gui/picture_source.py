"""Where a shown picture comes from: a proxy kept on disk, or the image's own file; asked by workers alone."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from labeler.app.places import files_of
from labeler.domain.errors import AppError
from labeler.domain.geometry import Size
from labeler.domain.image import Image, PictureFile
from labeler.domain.phrase import Phrase
from labeler.domain.words import Health
from labeler.images.errors import Changed
from labeler.images.proxies import FileState, Proxy, ProxyStore, is_worth_keeping, state_of

if TYPE_CHECKING:
    from labeler.images.decode import Pixels

_DECODER = "labeler.images.decode"
# What decodes files is imported late, by the worker that needs it first: it takes as long to load as the window,
# and a project that is opened again shows its first image without it.


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A decoded image: `full` is the upright size of the whole image, of which the picture may be a reduction.

    `source` and `state` are the digest and the state of the file it was decoded from, where a proxy of it is worth
    keeping.
    """

    digest: str
    side: int
    picture: QImage
    full: Size
    source: str = ""
    state: FileState | None = None


class PictureSource:
    """Safe for several threads."""

    def __init__(self) -> None:
        self._proxies: ProxyStore | None = None

    def keep_proxies(self, folder: Path) -> None:
        """From now on proxies are looked for, and kept, in this folder."""
        self._proxies = ProxyStore(folder)

    def ready(self, image: Image, side: int) -> Ready:
        """The picture, its longer side at most `side` pixels (0: full size).

        From the first place that still has the bytes. AppError where none has: a file with other bytes says more than
        one that cannot be read, and that more than one that is not there.
        """
        refuse_the_refused(image)
        error = AppError("its file is not where it was")
        for file in files_of(image):
            # Looked at before it is read: what is changed meanwhile is then not taken for what was read.
            state = state_of(file.path) if side else None
            kept = self._kept(image, file, side, state) if state else None
            if kept is not None:
                return kept
            try:
                return self._decoded(image, file, side, state)
            except AppError as reason:
                if not isinstance(error, Changed) and not isinstance(reason.__cause__, FileNotFoundError):
                    error = reason
        raise error

    def keep(self, ready: Ready) -> None:
        """Writes the proxy of a picture that was decoded from its file."""
        if self._proxies is None or ready.state is None:
            return
        from labeler.images.encode import jpeg_bytes

        proxy = Proxy(jpeg=jpeg_bytes(pixels_behind(ready)), full=ready.full)
        self._proxies.keep(proxy, digest=ready.source, side=ready.side, state=ready.state)

    def _kept(self, image: Image, file: PictureFile, side: int, state: FileState) -> Ready | None:
        if self._proxies is None:
            return None
        # By the digest of the file: what a smaller picture shows is then never taken for the image itself.
        proxy = self._proxies.proxy(digest=file.digest, side=side, state=state)
        if proxy is None:
            return None
        picture = _picture_in(proxy)
        if picture.isNull():
            return None
        return Ready(digest=image.digest, side=side, picture=picture, full=proxy.full)

    def _decoded(self, image: Image, file: PictureFile, side: int, state: FileState | None) -> Ready:
        from labeler.images.decode import decode_file

        pixels = decode_file(file, max_side=side or None)
        is_kept = self._proxies is not None and is_worth_keeping(
            pixels.full, Size(width=pixels.width, height=pixels.height)
        )
        return Ready(
            digest=image.digest,
            side=side,
            picture=picture_of(pixels),
            full=pixels.full,
            source=file.digest,
            state=state if is_kept else None,
        )


def refuse_the_refused(image: Image) -> None:
    """AppError for an image that did not pass the door: its bytes meet no decoder in this process, ever."""
    if image.health is not Health.OK:
        raise AppError(image.problem or Phrase("it was refused when it was added"))


def _picture_in(proxy: Proxy) -> QImage:
    """Null where it is broken."""
    if _DECODER not in sys.modules:
        # Qt takes twice as long, and no time to load: so the first image of a project opened again is there sooner.
        picture = QImage.fromData(proxy.jpeg)
        picture.convertTo(QImage.Format.Format_RGB32)
        return picture
    from labeler.images.decode import decode_own

    pixels = decode_own(proxy.jpeg, full=proxy.full)
    return QImage() if pixels is None else picture_of(pixels)


def picture_of(pixels: "Pixels") -> QImage:
    """A QImage of its own of decoded pixels; made where they were decoded, not on the window's thread."""
    stride = pixels.rgb32.strides[0]
    shared = QImage(pixels.rgb32.data, pixels.width, pixels.height, stride, QImage.Format.Format_RGB32)
    return shared.copy()


def pixels_behind(ready: Ready) -> "Pixels":
    """What a decoded image is made of, not copied: the image must be kept as long."""
    import numpy as np

    from labeler.images.decode import pixels_of

    picture = ready.picture
    shape = (picture.height(), picture.bytesPerLine() // 4, 4)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(shape)
    return pixels_of(rows[:, : picture.width()], full=ready.full, frames=1)
