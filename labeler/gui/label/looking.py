"""Keeps how images are looked at, and how boxes are drawn, in agreement with what the user has chosen."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from labeler.domain.errors import AppError
from labeler.gui.canvas.canvas import Canvas
from labeler.gui.label.boxes import Boxes
from labeler.gui.user_settings import UserSettings


class Looking(QObject):
    """Whether the zoom is kept goes both ways: the key for it is on the page, and the choice outlives the window.

    `not_kept` carries the AppError where a choice holds but cannot be written down.
    """

    not_kept = Signal(object)

    def __init__(self, canvas: Canvas, boxes: Boxes, settings: UserSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._boxes = boxes
        self._settings = settings
        self._follow()
        settings.changed.connect(self._follow)
        canvas.viewing_changed.connect(self._keep)

    def _follow(self) -> None:
        now = self._settings.now
        self._boxes.use_colours(now.box_colours)
        self._canvas.keep_zoom(now.keep_zoom)

    def _keep(self) -> None:
        now, is_kept = self._settings.now, self._canvas.is_zoom_kept
        if now.keep_zoom == is_kept:
            return
        try:
            self._settings.take(replace(now, keep_zoom=is_kept))
        except AppError as error:
            self.not_kept.emit(error)
