"""A sentence in which single words have a tone, without any markup: what users wrote stays text."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import TextSize, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words of one tone. Spaces between runs are part of their text."""

    text: str
    tone: Tone = Tone.TEXT


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    tone: Tone
    x: float
    line: int


class Sentence(QWidget):
    """The question being asked, broken into lines where it is too long for one."""

    def __init__(
        self,
        theme: Theme,
        *,
        size: TextSize = TextSize.LARGE,
        strong: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._strong = strong
        self._runs: tuple[Run, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    @property
    def text(self) -> str:
        """The whole sentence, without tones."""
        return "".join(run.text for run in self._runs)

    def set_runs(self, runs: tuple[Run, ...]) -> None:
        self._runs = runs
        self.setAccessibleName(self.text)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        pieces = self._pieces(float(width))
        lines = pieces[-1].line + 1 if pieces else 1
        return round(lines * self._metrics().lineSpacing() + 0.5)

    def sizeHint(self) -> QSize:
        width = self._metrics().horizontalAdvance(self.text)
        return QSize(round(width + 2), round(self._metrics().lineSpacing() + 0.5))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, round(self._metrics().lineSpacing() + 0.5))

    def paintEvent(self, event: QPaintEvent) -> None:
        metrics = self._metrics()
        painter = QPainter(self)
        painter.setFont(self._theme.font(self._size, strong=self._strong))
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for piece in self._pieces(float(self.width())):
            painter.setPen(QColor(self._theme.tokens.tone(piece.tone)))
            y = piece.line * metrics.lineSpacing() + metrics.ascent()
            painter.drawText(QPointF(piece.x, y), piece.text)
        painter.end()

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._theme.font(self._size, strong=self._strong))

    def _pieces(self, width: float) -> list[_Piece]:
        """Words with the space after them, each at its place in lines of `width` logical pixels."""
        metrics = self._metrics()
        pieces: list[_Piece] = []
        x, line = 0.0, 0
        words = self._words()
        for place, (word, tone) in enumerate(words):
            may_break = bool(pieces) and pieces[-1].text.endswith(" ")
            if x > 0 and may_break and x + metrics.horizontalAdvance(_unbroken(words, place)) > width:
                x, line = 0.0, line + 1
                word = word.lstrip()
            pieces.append(_Piece(word, tone, x, line))
            x += metrics.horizontalAdvance(word)
        return pieces

    def _words(self) -> list[tuple[str, Tone]]:
        words = []
        for run in self._runs:
            head, *rest = run.text.split(" ")
            parts = [f"{part} " for part in (head, *rest[:-1])] + [rest[-1]] if rest else [head]
            words += [(part, run.tone) for part in parts if part]
        return words


def _unbroken(words: list[tuple[str, Tone]], place: int) -> str:
    """From this word to the next space: the sign behind a word of another tone stays with it."""
    text = ""
    for word, _ in words[place:]:
        text += word
        if word.endswith(" "):
            break
    return text.rstrip()
