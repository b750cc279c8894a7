"""The words above what a look at all the data found, the way to look again, and how far a look is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.button_rows import button_line
from labeler.gui.widgets.job_bar import JobBar
from labeler.gui.widgets.plain import breakable, plain_label, set_tone


class LookHead(QWidget):
    """`look_asked` and `cancel_asked` by its buttons. `tools` may be taken to stand elsewhere."""

    look_asked = Signal()
    cancel_asked = Signal()

    def __init__(self, theme: Theme, *tools: QPushButton, parent: QWidget | None = None) -> None:
        """`tools` stand beside the button that begins a look; whoever makes this says what it is called."""
        super().__init__(parent)
        self._fell_to: QWidget | None = None
        self.title = plain_label(size=TextSize.LARGE, strong=True, wrap=True)
        self.text = plain_label(tone=Tone.MUTED, wrap=True)
        self.since = plain_label(tone=Tone.LOOK, wrap=True)
        self.note = plain_label(wrap=True)
        self.bar = JobBar(theme, is_inside=True)
        self.look_button = QPushButton()
        self.look_button.clicked.connect(self.look_asked)
        self.bar.cancel_asked.connect(self.cancel_asked)
        for button in (self.look_button, *tools):
            button.setAutoDefault(True)
        self.tools = button_line(theme, self.look_button, *tools)
        self._lay_out()

    def say(self, title: str, text: str = "") -> None:
        """How it stands, and a line more."""
        if title != self.title.text():
            self.title.setText(title)
            announce(self.title, title)
        self.text.setText(text)
        self.text.setVisible(bool(text))

    def say_since(self, text: str) -> None:
        """What has come in since it was looked at; "" takes it away."""
        self.since.setText(text)
        self.since.setVisible(bool(text))

    def tell(self, text: str, *, tone: Tone = Tone.MUTED) -> None:
        """What came of what was asked for; "" takes it away."""
        set_tone(self.note, tone)
        self.note.setText(breakable(text))
        self.note.setVisible(bool(text))
        announce(self.note, text)

    def begin(self) -> None:
        """A look begins. Who asked for it by keys has them where it can be ended: its button is off from now on."""
        self.tell("")
        if self.look_button.hasFocus():
            self.bar.show_progress(doing="", done=0, total=0, seconds=0)
            self.bar.take_focus()

    def show_cancelling(self) -> None:
        had_keys = self.bar.has_keys
        self.bar.show_cancelling()
        # Cancel is off now, and the keys have fallen to whatever comes next.
        self._fell_to = self.window().focusWidget() if had_keys else None

    def end(self) -> None:
        """The look has ended; keys that were at Cancel are where they came from."""
        fell_to, self._fell_to = self._fell_to, None
        if self.bar.has_keys or (fell_to is not None and fell_to.hasFocus()):
            self.look_button.setEnabled(True)
            self.look_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bar.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.tools)
        for widget in (self.title, self.text, self.since, self.note, self.bar):
            column.addWidget(widget)
        for label in (self.text, self.since, self.note):
            label.hide()
