"""The filmstrip: the last ten images a labeler answered, each one click from being changed."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from labeler.app.filmstrip import LENGTH, Frame
from labeler.domain.image import Image
from labeler.domain.words import Relation
from labeler.gui.keys import Keys, PageAction
from labeler.gui.label.pictures import Pictures
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.key_hint import KeyHint
from labeler.gui.widgets.marks import Mark
from labeler.gui.widgets.plain import plain_label
from labeler.gui.widgets.thumbnail_tile import ThumbnailTile

_RELATIONS = {Relation.OF: Mark.OF, Relation.IN: Mark.IN, Relation.UNCLEAR: Mark.UNCLEAR}
_SIDE = 52
_ROOM_FOR_WORDS = 1100
"""Logical pixels."""
_STANDINGS = {"open": Mark.OPEN, "skipped": Mark.SKIPPED}


class Strip(QFrame):
    """`chosen` carries the id of the image that was clicked, `asked` a PageAction."""

    chosen = Signal(int)
    asked = Signal(object)

    def __init__(self, theme: Theme, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = pictures
        self._images: list[Image] = []
        self._current = 0
        self._tiles = [ThumbnailTile(theme, side=_SIDE) for _ in range(LENGTH + 1)]
        self.setObjectName("strip")
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, SPACE - 2, 2 * SPACE, SPACE - 2)
        row.setSpacing(2)
        self._title = plain_label(self.tr("last ten"), tone=Tone.MUTED)
        row.addWidget(self._title)
        row.addSpacing(SPACE)
        for place, tile in enumerate(self._tiles):
            tile.clicked.connect(lambda _checked=False, place=place: self._on_clicked(place))
            row.addWidget(tile)
            tile.hide()
        row.addStretch(1)
        self._hints: dict[PageAction, KeyHint] = {}
        self._controls = self._keys()
        row.addLayout(self._controls)
        pictures.ready.connect(self._on_ready)
        theme.changed.connect(self._make_room)

    def show_frames(self, frames: tuple[Frame, ...], current: Image | None) -> None:
        """The last answers, oldest first, and the image on the desk with its frame, at its place or at the end."""
        marks = {frame.image.id: _mark(frame) for frame in frames}
        self._images = [frame.image for frame in frames]
        if current is not None and current.id not in marks:
            self._images.append(current)
        ids = [image.id for image in self._images]
        self._current = ids.index(current.id) if current is not None else len(ids)
        self._make_room()
        for tile, image in zip(self._tiles, self._images, strict=False):
            is_current = current is not None and image.id == current.id
            tile.show_picture(None)
            tile.set_caption(image.name)
            tile.set_mark(marks.get(image.id))
            tile.set_frame(Tone.OF if is_current else None)
            self._pictures.ask_image(image)

    def use_keys(self, keys: Keys) -> None:
        """From now on, what is at hand shows these keys."""
        for action, hint in self._hints.items():
            hint.set_key(_shortest(action, keys))
        self._make_room()

    def minimumSizeHint(self) -> QSize:
        """Room for the keys and one image: those that stand there for now keep no window from being narrower."""
        tile = self._tiles[0].sizeHint().width()
        width = self._controls.sizeHint().width() + tile + 6 * SPACE
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The keys and the image on the desk come first, then those answered last, then the words."""
        self._title.setVisible(self.width() >= self._theme.tokens.scaled(_ROOM_FOR_WORDS))
        words = self._title.sizeHint().width() if self._title.isVisibleTo(self) else 0
        room = self.width() - self._controls.sizeHint().width() - words - 6 * SPACE
        count = max(room // (self._tiles[0].sizeHint().width() + 2), 1)
        first = min(max(len(self._images) - count, 0), self._current)
        for place, tile in enumerate(self._tiles):
            tile.setVisible(first <= place < min(first + count, len(self._images)))

    def _keys(self) -> QGridLayout:
        """What is at hand on every image, with its keys."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(2)
        for place, (action, words) in enumerate(
            (
                (PageAction.UNDO, self.tr("undo")),
                (PageAction.SKIP, self.tr("skip")),
                (PageAction.REDO, self.tr("redo")),
                (PageAction.KEYS, self.tr("all keys")),
            )
        ):
            hint = self._hints[action] = KeyHint(self._theme, key=_shortest(action, Keys()), text=words)
            hint.clicked.connect(lambda _checked=False, action=action: self.asked.emit(action))
            grid.addWidget(hint, place // 2, place % 2)
        return grid

    def _on_clicked(self, place: int) -> None:
        if place < len(self._images):
            self.chosen.emit(self._images[place].id)

    def _on_ready(self, digest: str, picture: QPixmap) -> None:
        for tile, image in zip(self._tiles, self._images, strict=False):
            if image.digest == digest:
                tile.show_picture(picture)


def _mark(frame: Frame) -> Mark:
    if frame.standing in _STANDINGS:
        return _STANDINGS[frame.standing]
    return Mark.NONE if frame.relation is None else _RELATIONS.get(frame.relation, Mark.NONE)


def _shortest(action: PageAction, keys: Keys) -> str:
    return min((key.shown for key in keys.of(action)), key=len)
