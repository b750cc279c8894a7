"""What becomes of a reply, pressed or clicked: an act, a word why not, or a name to be typed first."""

from PySide6.QtCore import QObject, Signal

from labeler.domain.acts import Skip
from labeler.domain.phrase import phrased
from labeler.domain.question import Choice
from labeler.domain.reasons import Reason, reason_text
from labeler.gui.label.on_desk import OnDesk
from labeler.gui.label.question_bar import QuestionBar
from labeler.gui.language import said


class Replies(QObject):
    """`noted` carries why a reply cannot be taken yet; `naming` says that the bar waits for words."""

    noted = Signal(str)
    naming = Signal()

    def __init__(self, bar: QuestionBar, desk: OnDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self._desk = desk
        bar.chosen.connect(self.take)
        bar.named.connect(self._on_named)

    def take(self, choice: Choice) -> None:
        if choice.off:
            self.noted.emit(said(phrased(choice.off)))
        elif choice.reason is Reason.NOT_IN_TAXONOMY:
            self._bar.ask_name()
            self.naming.emit()
        else:
            self._desk.say(choice.act)

    def _on_named(self, name: str) -> None:
        self._bar.stop_naming()
        self._desk.say(Skip(reason=reason_text(Reason.NOT_IN_TAXONOMY, named=name)))
