"""Brings what the contact sheet shows, for the cells in sight alone: names, captions, and pictures one by one."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from labeler.app.sheet import Caption, captions, sheet_images
from labeler.domain.ids import ImageId
from labeler.domain.image import Image
from labeler.gui.bridge import Bridge
from labeler.gui.contact_sheet.cell import Cell, Line
from labeler.gui.contact_sheet.words import caption_line
from labeler.gui.label.pictures import Pictures
from labeler.gui.language import said

_AT_ONCE = 3
"""Pictures that are asked for at a time: whoever scrolls on does not wait for what they have passed."""
_MOST_PICTURES, _MOST_READ = 500, 200


class Supply(QObject):
    """`arrived` when something that was missing can be shown."""

    arrived = Signal()

    def __init__(self, bridge: Bridge, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._source = bridge, pictures
        self._notes: Mapping[ImageId, str] = MappingProxyType({})
        self._images: dict[ImageId, Image] = {}
        self._captions: dict[ImageId, Caption] = {}
        self._pictures: dict[str, QPixmap] = {}
        self._lost: set[str] = set()
        self._wanted: list[Image] = []
        self._asked: set[str] = set()
        self._is_asking = False
        pictures.ready.connect(self._on_ready)
        pictures.made.connect(self._on_made)

    @property
    def is_waiting(self) -> bool:
        """Whether a picture is still on its way."""
        return bool(self._wanted or self._asked)

    def begin(self, notes: Mapping[ImageId, str]) -> None:
        """Forgets everything but pictures; `notes` are what is said of single images."""
        self._notes = notes
        self._images.clear()
        self._captions.clear()
        self._lost.clear()
        self._wanted.clear()

    def forget_answers(self, ids: frozenset[ImageId] | None = None) -> None:
        """Captions are read again: those of these images, or (None) all of them."""
        if ids is None:
            self._captions.clear()
        for image_id in ids or ():
            self._captions.pop(image_id, None)

    def bring(self, ids: Sequence[ImageId]) -> None:
        """What is in sight from now on, nearest first; pictures of anything else are not waited for any more."""
        ids = ids[:_MOST_READ]
        self._read(ids)
        seen = [self._images[image_id] for image_id in ids if image_id in self._images]
        self._wanted = [image for image in seen if not self._is_known(image.digest)]
        self._ask_on()

    def cell(self, image_id: ImageId) -> Cell:
        """All that is known of an image so far."""
        image, caption = self._images.get(image_id), self._captions.get(image_id)
        note = said(self._notes.get(image_id, ""))
        if image is None:
            return Cell(note=note, told=note)
        line = caption_line(caption, self._bridge.project.taxonomy()) if caption else Line()
        return Cell(
            name=image.name.rpartition("/")[2],
            caption=line,
            note=note,
            picture=self._pictures.get(image.digest),
            is_lost=image.digest in self._lost,
            told="\n".join(words for words in (image.name, line.text, note) if words),
        )

    def _read(self, ids: Sequence[ImageId]) -> None:
        project, labeler = self._bridge.project, self._bridge.labeler
        new = [image_id for image_id in ids if image_id not in self._images]
        if new:
            self._images.update((image.id, image) for image in sheet_images(project, new))
        bare = [image_id for image_id in ids if image_id not in self._captions]
        if bare and labeler is not None and labeler.is_lead:
            self._captions.update(captions(project, labeler, bare))

    def _is_known(self, digest: str) -> bool:
        return digest in self._pictures or digest in self._lost

    def _ask_on(self) -> None:
        """Asks for the next few; a picture that is kept comes before this returns."""
        if self._is_asking:
            return
        self._is_asking = True
        while self._wanted and len(self._asked) < _AT_ONCE:
            image = self._wanted.pop(0)
            if image.digest not in self._asked and not self._is_known(image.digest):
                self._asked.add(image.digest)
                self._source.ask_image(image)
        self._is_asking = False

    def _on_ready(self, digest: str, picture: QPixmap) -> None:
        if digest not in self._asked:
            return
        self._asked.discard(digest)
        while len(self._pictures) >= _MOST_PICTURES:
            self._pictures.pop(next(iter(self._pictures)))
        self._pictures[digest] = picture
        self.arrived.emit()
        self._ask_on()

    def _on_made(self, digest: str, picture: QImage) -> None:
        if digest in self._asked and picture.isNull():
            self._asked.discard(digest)
            self._lost.add(digest)
            self.arrived.emit()
            self._ask_on()
