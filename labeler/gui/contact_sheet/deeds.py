"""What can be done with the images of a contact sheet: its buttons, each with its key, and who may press which."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from labeler.gui.contact_sheet.words import again_words, send_words
from labeler.gui.key import Key
from labeler.gui.theme.theme import Theme
from labeler.gui.widgets.button_rows import ButtonRows
from labeler.gui.widgets.key_button import KeyButton

AGAIN, SIMILAR, SEND, EXAMPLE = "Enter", "Ctrl+M", "Ctrl+P", "F7"


class Deeds(QObject):
    """The keys are for the keyboard, the buttons for the mouse. Enter is heard by the cells themselves."""

    def __init__(self, theme: Theme, deeds: Mapping[str, Callable[[], object]], page: QWidget) -> None:
        super().__init__(page)
        self.row = ButtonRows(theme)
        self.again = KeyButton(theme, key=Key.named(AGAIN).shown, text=again_words(0, 0))
        self.similar = KeyButton(theme, key=Key.named(SIMILAR).shown, text=self.tr("More like this"))
        self.send = KeyButton(theme, key=Key.named(SEND).shown, text=send_words(0))
        self.example = KeyButton(theme, key=Key.named(EXAMPLE).shown, text=self.tr("Put into the dictionary …"))
        self._buttons = {AGAIN: self.again, SIMILAR: self.similar, SEND: self.send, EXAMPLE: self.example}
        for key, button in self._buttons.items():
            button.clicked.connect(deeds[key])
            if key != AGAIN:
                shortcut = QShortcut(QKeySequence(key), page)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(button.click)

    def show_to(self, *, is_lead: bool, may_write: bool) -> None:
        """Only a lead sends images to others and adds to the dictionary; a project that is only read takes nothing."""
        for button in self._buttons.values():
            button.setParent(self.row)
        of_leads = (self.send, self.example)
        for button in of_leads:
            button.setVisible(is_lead)
            button.setEnabled(is_lead and may_write)
        shown = (self.again, self.similar, *(of_leads if is_lead else ()))
        self.row.set_buttons(shown, stretches=(1,) * len(shown))

    def show_count(self, count: int, chosen: int) -> None:
        """The words say whether the chosen images are meant, or all where none is chosen."""
        self.again.set_caption(again_words(count, chosen))
        self.send.set_caption(send_words(chosen))
        self.row.updateGeometry()
