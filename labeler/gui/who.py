"""Who is labeling? Asked once, before the first image: every answer belongs to somebody."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from labeler.app.changes import Changes
from labeler.app.commands.people import AddPerson
from labeler.domain.people import Labeler
from labeler.gui.bridge import Bridge
from labeler.gui.forms import FormPage, primary
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE


class WhoPage(FormPage):
    """A button for everyone who is known, and a line for somebody new."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Who is labeling?"), "", parent)
        self._bridge = bridge
        self._is_adding = False
        self._known = QVBoxLayout()
        self._known.setSpacing(SPACE)
        self._name = QLineEdit()
        self._name.returnPressed.connect(self._add)
        self._add_button = primary(self.tr("Start labeling"))
        self._add_button.clicked.connect(self._add)
        self.body.addLayout(self._known)
        self.body.addSpacing(SPACE)
        self.add_field(self.tr("Somebody new"), self._name)
        self.add_buttons(self._add_button)
        bridge.changed.connect(self._on_changed)
        bridge.refused.connect(self._on_refused)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.say("")
        self._fill()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._focus_first()

    def _focus_first(self) -> None:
        first = self._known.itemAt(0)
        widget = first.widget() if first is not None else None
        (widget or self._name).setFocus(Qt.FocusReason.TabFocusReason)

    def _fill(self) -> None:
        while (item := self._known.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for person in self._bridge.project.people():
            if not person.retired:
                self._known.addWidget(self._button(person))
        self._focus_first()

    def _button(self, person: Labeler) -> QPushButton:
        name = person.name.replace("&", "&&")
        button = QPushButton(self.tr("{name} · lead").format(name=name) if person.is_lead else name)
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self._bridge.take_labeler(person))
        return button

    def _add(self) -> None:
        self._is_adding = True
        self._bridge.execute(AddPerson(name=self._name.text()))

    def _on_changed(self, changes: Changes) -> None:
        if changes.people and self._is_adding:
            self._is_adding = False
            self._name.clear()
            self._bridge.take_labeler(self._bridge.project.labeler_named(changes.said))

    def _on_refused(self, why: str) -> None:
        if self._is_adding:
            self._is_adding = False
            self.say(why)
