"""What became of the files of a folder: which cannot be shown, which were no images, and why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from labeler.app.adding import Added
from labeler.gui.language import said
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.listing import Listing
from labeler.gui.widgets.page_head import page_head
from labeler.gui.widgets.plain import number_text, plain_label


class AddedPage(QWidget):
    """A table of names and reasons; `left` for Back and Esc."""

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Files that cannot be labeled")
        self._table = Listing((self.tr("File"), self.tr("Kept"), self.tr("Why")), name=title, narrow=1)
        back = QPushButton(self.tr("Back"))
        back.clicked.connect(self.left)
        words = self.tr("A file that should be an image and cannot be read is kept in the project as unreadable.")
        column = QVBoxLayout(self)
        column.setContentsMargins(*(3 * SPACE,) * 4)
        column.setSpacing(2 * SPACE)
        column.addLayout(page_head(title, back))
        column.addWidget(plain_label(words, tone=Tone.MUTED, wrap=True))
        column.addWidget(self._table, 1)

    def show_added(self, added: Added) -> None:
        rows = [(name, self.tr("yes, unreadable"), said(why)) for name, why in added.refused]
        rows += [(name, self.tr("no"), said(why)) for name, why in added.skipped]
        self._table.show_rows(rows)

    def summary(self, added: Added) -> str:
        """One sentence for the notice."""
        parts = [self.tr("{count} images added").format(count=number_text(added.images))]
        for count, words in (
            (added.known, self.tr("{count} were there already")),
            (added.more_places, self.tr("{count} are the same bytes in another place")),
            (len(added.refused), self.tr("{count} cannot be shown")),
            (len(added.skipped), self.tr("{count} were no images")),
        ):
            if count:
                parts.append(words.format(count=number_text(count)))
        return ", ".join(parts) + "."

    def focusInEvent(self, event: QFocusEvent) -> None:
        # No proxy: Tab would go round between it and the page, and never come to Back.
        super().focusInEvent(event)
        self._table.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
