"""One finding: what to act on, the first of the images behind it, and the way to all of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from labeler.app.readiness.line import Finding
from labeler.domain.image import Image
from labeler.gui.asked_images import AskedImages
from labeler.gui.label.pictures import Pictures
from labeler.gui.language import said
from labeler.gui.readiness.state_mark import StateMark
from labeler.gui.readiness.thumbnails import Thumbnails
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE
from labeler.gui.widgets.plain import breakable, number_text, plain_label


class FindingView(QWidget):
    """`images_asked` carries AskedImages. `images` are the first of the finding's, as many as are to be shown."""

    images_asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        pictures: Pictures,
        finding: Finding,
        images: tuple[Image, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._finding = finding
        self._title = said(finding.sentence)
        self.button: QPushButton | None = None
        self.thumbnails: Thumbnails | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(self._sentence(theme))
        if images:
            notes = {image.id: said(finding.notes[image.id]) for image in images if image.id in finding.notes}
            self.thumbnails = Thumbnails(theme, pictures, images, notes)
            self.thumbnails.clicked.connect(self._ask)
            self.button = self._show_all()
            column.addWidget(self.thumbnails)
            column.addWidget(self.button)

    @property
    def asked(self) -> AskedImages:
        """All of the images, with what is said of them."""
        return AskedImages(title=self._title, ids=self._finding.images, notes=self._finding.notes)

    def _sentence(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(StateMark(theme, self._finding.state), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(plain_label(breakable(self._title), wrap=True), 1)
        return row

    def _show_all(self) -> QPushButton:
        count = len(self._finding.images)
        text = self.tr("Show it") if count == 1 else self.tr("Show all {count}").format(count=number_text(count))
        button = QPushButton(text)
        button.setAutoDefault(True)
        button.setAccessibleName(f"{text}: {self._title}")
        button.clicked.connect(self._ask)
        return button

    def _ask(self) -> None:
        self.images_asked.emit(self.asked)
