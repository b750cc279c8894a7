"""The menu of people at the right of the top line."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QToolButton

from labeler.domain.people import Labeler
from labeler.gui.bridge import Bridge


class People(QObject):
    """Switches who is labeling; `new_asked` for somebody who is not yet known."""

    new_asked = Signal()

    def __init__(self, bridge: Bridge, button: QToolButton, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._menu = button.menu()
        self._menu.aboutToShow.connect(self.fill)

    def greet(self, named: Labeler | None) -> None:
        """Who was named, or is alone in a project, need not say who they are."""
        people = [named] if named else [person for person in self._bridge.project.people() if not person.retired]
        if len(people) == 1:
            self._bridge.take_labeler(people[0])
        else:
            self.new_asked.emit()

    def fill(self) -> None:
        self._menu.clear()
        group = QActionGroup(self._menu)
        current = self._bridge.labeler
        for person in self._bridge.project.people():
            if person.retired:
                continue
            name = person.name.replace("&", "&&")
            action = self._menu.addAction(self.tr("{name} · lead").format(name=name) if person.is_lead else name)
            action.setCheckable(True)
            action.setChecked(current is not None and current.id == person.id)
            action.triggered.connect(lambda _checked=False, person=person: self._bridge.take_labeler(person))
            group.addAction(action)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Somebody else …"), self.new_asked.emit)
