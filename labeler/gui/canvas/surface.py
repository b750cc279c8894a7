"""A widget that shows an image: fitted, zoomed at the cursor, panned, or words where there is none."""

from PySide6.QtCore import QEvent, QMarginsF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from labeler.domain.geometry import Box, Size
from labeler.gui.canvas.backdrop import Backdrop
from labeler.gui.canvas.paint import paint_notice
from labeler.gui.canvas.view import Frame, Viewport
from labeler.gui.theme.theme import Theme

_WHEEL_STEP = 1.25
_NOTCH = 120.0
"""Eighths of a degree in one notch of a wheel."""
_MARGIN = 16.0
_ONE_TO_ONE = 1.0


class Surface(QWidget):
    """Shows one image. `zoom_changed` tells device pixels to an image pixel: 1.0 is 1:1."""

    zoom_changed = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._backdrop: Backdrop | None = None
        self._view: Viewport | None = None
        self._notice = ""
        self._is_focus_shown = False
        self._margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # Keys are keys here: an input method would swallow letters under Cyrillic or Chinese layouts.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setMinimumSize(64, 64)
        self.setAccessibleName(self.tr("Image"))

    @property
    def viewport(self) -> Viewport | None:
        """Where the image lies, or None while there is none."""
        return self._view

    @property
    def zoom(self) -> float:
        """Device pixels to one image pixel; 1.0 while there is no image."""
        return self._view.zoom if self._view is not None else _ONE_TO_ONE

    def room(self) -> Size:
        """Device pixels an image is fitted into: the size worth decoding it at."""
        frame = self._frame()
        room = frame.room.size() * frame.ratio
        return Size(width=max(1, round(room.width())), height=max(1, round(room.height())))

    def show_image(self, image: QImage, full: Size, *, keep_view: bool = False) -> None:
        """Show `image`, which may be a reduced version of an upright image of `full` pixels.

        `keep_view`: it is the same image at another resolution, and nothing must seem to move.
        """
        self._backdrop = Backdrop(image, full)
        self._notice = ""
        if keep_view and self._view is not None and self._view.image == full:
            self.update()
        else:
            self._set_view(self._first_view(full))

    def show_nothing(self, text: str) -> None:
        """Show words in place of an image: that it is loading, or why it cannot be shown."""
        self._backdrop = None
        self._view = None
        self._notice = text
        self.setAccessibleDescription(text)
        self.update()

    def set_margins(self, margins: QMarginsF) -> None:
        """Logical pixels that fitting keeps free, for what floats over the canvas."""
        self._margins = margins
        self._reframe()

    def fit(self) -> None:
        """The whole image, as large as there is room."""
        if self._view is not None:
            self._set_view(Viewport.fit(self._view.image, self._frame(), self._view.turn))

    def zoom_to_pixels(self) -> None:
        """One image pixel to one device pixel, about the middle."""
        if self._view is not None:
            self._set_view(self._view.at_zoom(_ONE_TO_ONE, self._view.frame.room.center()))

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """`factor` times as large about `at` (in the widget), or about the middle."""
        if self._view is not None:
            middle = self._view.frame.room.center()
            self._set_view(self._view.zoomed(factor, at if at is not None else middle))

    def pan_by(self, delta: QPointF) -> None:
        """Shift the image by logical pixels."""
        if self._view is not None:
            self._set_view(self._view.panned(delta))

    def reveal(self, box: Box) -> None:
        """Pan no more than is needed for `box` to be seen."""
        if self._view is not None:
            self._set_view(self._view.revealing(box))

    def picture(self, backdrop: Backdrop, view: Viewport) -> QPixmap:
        """All that does not change while the pointer moves: here the image alone."""
        return backdrop.pixmap(view, self._theme.tokens.canvas)

    def paint_over(self, painter: QPainter, view: Viewport) -> None:
        """What moves with the pointer; nothing here."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        _start_on_a_device_pixel(painter)
        ground = self._theme.tokens.canvas
        if self._backdrop is None or self._view is None:
            painter.fillRect(self.rect(), QColor(ground))
            if self._notice:
                paint_notice(painter, self._notice, QRectF(self.rect()), self._theme)
        else:
            painter.drawPixmap(QPointF(0.0, 0.0), self.picture(self._backdrop, self._view))
            self.paint_over(painter, self._view)
        if self._is_focus_shown:
            painter.setPen(QPen(QColor(self._theme.tokens.accent), 2.0))
            # Whatever was painted before may have left a brush behind: it would fill the whole canvas.
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reframe()

    def focusInEvent(self, event: QFocusEvent) -> None:
        # A ring that is always there says nothing; it is shown where keys brought the focus.
        self._is_focus_shown = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._is_focus_shown = False
        super().focusOutEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta().y()
        if self._view is None or delta == 0:
            event.ignore()
            return
        self.zoom_by(_WHEEL_STEP ** (delta / _NOTCH), event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._reframe()
        return super().event(event)

    def _first_view(self, full: Size) -> Viewport:
        """How an image of `full` pixels is first shown."""
        return Viewport.fit(full, self._frame())

    def _frame(self) -> Frame:
        ratio = self.devicePixelRatioF()
        return Frame(width=float(self.width()), height=float(self.height()), ratio=ratio, margins=self._margins)

    def _reframe(self) -> None:
        if self._view is not None:
            self._set_view(self._view.in_frame(self._frame()))

    def _set_view(self, view: Viewport) -> None:
        before, self._view = self._view, view
        self.update()
        if before is None or before.zoom != view.zoom:
            self.zoom_changed.emit(view.zoom)


def _start_on_a_device_pixel(painter: QPainter) -> None:
    """Shift by less than a device pixel: at a scale of 1.25 a widget may begin between two, and smear all its lines."""
    device = painter.deviceTransform()
    dx, dy = round(device.dx()) - device.dx(), round(device.dy()) - device.dy()
    if dx or dy:
        painter.translate(dx / device.m11(), dy / device.m22())
