"""Who confuses what, each in a sentence with the way to its images."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from labeler.app.agreement.figures import Agreement, Images
from labeler.app.agreement.words import Judge, confusion_words
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.gui.asked_images import AskedImages
from labeler.gui.language import said
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.clearing import clear
from labeler.gui.widgets.plain import breakable, number_text, plain_label

_MOST = 12


class Confused(QWidget):
    """`images_asked` carries AskedImages."""

    images_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: tuple[QPushButton, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)

    def show_agreement(self, agreement: Agreement) -> None:
        """The most frequent first, over all labelers."""
        told = sorted(_told(agreement), key=lambda each: -len(each[1]))
        clear(self._column)
        self.buttons = tuple(self._row(sentence, images) for sentence, images in told[:_MOST])
        if len(told) > _MOST:
            rest = self.tr("and {count} more").format(count=number_text(len(told) - _MOST))
            self._column.addWidget(plain_label(rest, tone=Tone.MUTED))
        if not told:
            nothing = self.tr("Nobody confuses the same thing twice.")
            self._column.addWidget(plain_label(nothing, tone=Tone.MUTED, wrap=True))

    def show_sentences(self, sentences: Sequence[Phrase]) -> None:
        """What somebody is told of their own work: without a way to any image."""
        clear(self._column)
        self.buttons = ()
        for sentence in sentences:
            self._column.addWidget(plain_label(breakable(said(sentence)), wrap=True))
        if not sentences:
            nothing = self.tr("There is nothing to tell yet.")
            self._column.addWidget(plain_label(nothing, tone=Tone.MUTED, wrap=True))

    def _row(self, sentence: Phrase, images: Images) -> QPushButton:
        words = said(sentence)
        text = self.tr("Show {count}").format(count=number_text(len(images)))
        button = QPushButton(text)
        button.setAutoDefault(True)
        button.setAccessibleName(f"{text}: {words}")
        button.clicked.connect(lambda: self.images_asked.emit(AskedImages(title=words, ids=images)))
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * SPACE)
        row.addWidget(plain_label(breakable(words), wrap=True), 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(inside)
        return button


def _told(agreement: Agreement) -> Iterator[tuple[Phrase, Images]]:
    for each in agreement.labelers:
        for judge, confusions in ((Judge.GOLD, each.gold_confusions), (Judge.OTHERS, each.confusions)):
            for confusion in confusions:
                yield confusion_words(shown(each.labeler.name), confusion, judge), confusion.images
