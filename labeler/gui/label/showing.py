"""Brings the pixels of the image on the desk to the canvas: at view size first, at full size once zoomed in."""

import math
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from labeler.app.label_screen import LabelScreen
from labeler.domain.image import Image
from labeler.domain.words import Health
from labeler.gui.image_loader import ImageLoader, Ready
from labeler.gui.label.on_desk import OnDesk
from labeler.gui.label.stage import Stage

_STEP = 128
"""View sizes are rounded up to this many pixels, so that a window a little wider finds what was decoded."""
_FULL = 0


class Showing(QObject):
    """Asks the loader and shows what it brings, if it still is what is looked at; `arrived` once it is there."""

    arrived = Signal()

    def __init__(self, stage: Stage, desk: OnDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._desk = desk
        self._loader = ImageLoader(self)
        self._image: Image | None = None
        self._shown: Ready | None = None
        self._loader.loaded.connect(self._on_loaded)
        self._loader.missing.connect(self._on_missing)
        desk.shown.connect(self._on_shown)
        desk.emptied.connect(self._on_emptied)
        stage.canvas.zoom_changed.connect(self._on_zoomed)

    def limit_memory(self, megabytes: int) -> None:
        """How much memory decoded images may take, in units of 2**20 bytes."""
        self._loader.limit(megabytes << 20)

    def keep_proxies(self, folder: Path) -> None:
        """Keeps what was shown in this folder, so that it is there sooner the next time."""
        self._loader.keep_proxies(folder)

    @property
    def ready(self) -> Ready | None:
        """What is on the canvas; None while there is no image."""
        return self._shown

    def close(self) -> None:
        self._image = None
        self._loader.close()

    def look_again(self) -> None:
        """Asks once more for an image that could not be shown: its file may have been found."""
        if self._image is not None and self._shown is None:
            self._image = None
            self._desk.read_again()

    def _on_shown(self, screen: LabelScreen) -> None:
        if self._image is not None and self._image.digest == screen.image.digest:
            return
        self._image, self._shown = screen.image, None
        self._stage.tile.leave()
        canvas = self._stage.canvas
        if canvas.isVisible():
            self._ask()
        else:
            # How large it is shown is known once the canvas is on screen and laid out.
            canvas.installEventFilter(self)
        if self._shown is None:
            canvas.show_nothing(self.tr("Loading …"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            watched.removeEventFilter(self)
            # Behind the layouts that follow from the showing.
            QTimer.singleShot(0, self, self._ask)
        return False

    def _ask(self) -> None:
        if self._image is not None:
            self._loader.show(self._image, side=self._view_side(self._image))

    def _on_emptied(self) -> None:
        self._image, self._shown = None, None
        self._stage.tile.leave()
        self._stage.canvas.show_nothing("")

    def _on_loaded(self, ready: Ready) -> None:
        image = self._image
        if image is None or image.digest != ready.digest:
            return
        is_larger = self._shown is not None
        self._shown = ready
        canvas = self._stage.canvas
        canvas.show_image(ready.picture, ready.full, keep_view=is_larger)
        if not is_larger:
            self.arrived.emit()
            self._loader.fetch_ahead(tuple((image, self._view_side(image)) for image in self._desk.coming_up()))
            # A zoom that is kept from the image before has not changed, and still may want more pixels.
            self._on_zoomed(canvas.zoom)

    def _on_missing(self, digest: str, reason: str) -> None:
        if self._image is not None and self._image.digest == digest and self._shown is None:
            self._stage.canvas.show_nothing("")
            why = self.tr("This image cannot be shown: {reason}.").format(reason=reason.rstrip("."))
            is_whole = self._image.health is Health.OK
            self._stage.tile.tell(self._image.name, why, self._image.size, can_be_found=is_whole)

    def _on_zoomed(self, zoom: float) -> None:
        """Zoomed in past what was decoded: the whole image is worth its memory now."""
        shown, image = self._shown, self._image
        if shown is None or image is None or shown.side == _FULL:
            return
        has = shown.picture.width() / max(shown.full.width, 1)
        if zoom > has * 1.05 and shown.picture.width() < shown.full.width:
            self._loader.show(image, side=_FULL)

    def _view_side(self, image: Image) -> int:
        """The longer side of this image as it is fitted, rounded up; a larger one would cost time for nothing."""
        room, size = self._stage.canvas.room(), image.size
        fitted = min(room.width / max(size.width, 1), room.height / max(size.height, 1))
        return math.ceil(max(size.width, size.height) * fitted / _STEP) * _STEP
