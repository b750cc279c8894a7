"""Hints on a taxonomy, in a few lines under what was typed: things to think about, in nobody's way."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from labeler.domain.taxonomy_lint import Hint, HintKind
from labeler.gui.language import said
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.clearing import clear
from labeler.gui.widgets.plain import breakable, number_text, plain_label

_MOST = 4
_REST_MS = 300
"""After the last key: a list of a thousand concepts is not gone through at each."""
_OF_MANY = {HintKind.NOT_DEFINED, HintKind.NO_NOT_IDEAL}
"""Of a list that is just being typed, nearly every concept has these: they are counted, and said once."""


def tr(text: str) -> str:
    return QCoreApplication.translate("HintLines", text)


class HintLines(QWidget):
    """One line a hint, the first few of them; nothing at all where there is none. `look` finds and shows them."""

    def __init__(self, look: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST_MS)
        self._resting.timeout.connect(self._on_rested)
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE // 2)
        self.lines: tuple[str, ...] = ()
        self.hide()

    def look(self) -> None:
        """At once."""
        self._resting.stop()
        self._look()

    def look_soon(self) -> None:
        """When the keys rest."""
        self._resting.start()

    def _on_rested(self) -> None:
        home = self.parentWidget()
        if home is not None and home.isVisible():  # else the project may be closed by now
            self._look()

    def show_hints(self, hints: Sequence[Hint]) -> None:
        self._show(tuple(said(hint.sentence) for hint in hints))

    def show_summed_up(self, hints: Sequence[Hint]) -> None:
        """As `show_hints`, with what most concepts lack said once, behind the others."""
        single = tuple(said(hint.sentence) for hint in hints if hint.kind not in _OF_MANY)
        self._show((*single, *_counts(hints)))

    def _show(self, lines: tuple[str, ...]) -> None:
        if lines == self.lines:
            return
        self.lines = lines
        clear(self._column)
        shown = lines if len(lines) <= _MOST else lines[: _MOST - 1]
        for line in shown:
            self._add(line)
        if len(lines) > len(shown):
            self._add(tr("and {count} more hints").format(count=number_text(len(lines) - len(shown))))
        self.setVisible(bool(lines))

    def _add(self, line: str) -> None:
        self._column.addWidget(plain_label(breakable(line), tone=Tone.LOOK, size=TextSize.SMALL, wrap=True))


def _counts(hints: Sequence[Hint]) -> tuple[str, ...]:
    undefined = sum(hint.kind is HintKind.NOT_DEFINED for hint in hints)
    endless = sum(hint.kind is HintKind.NO_NOT_IDEAL for hint in hints)
    told = (
        (undefined, tr("Not defined yet by what can be seen: {count}")),
        (endless, tr("Without an example that is not ideal: {count}")),
    )
    return tuple(words.format(count=number_text(count)) for count, words in told if count)
