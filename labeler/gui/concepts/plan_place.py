"""Where what is about to be done stands until it is done or left: one plan at a time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from labeler.gui.concepts.plans import Plan


class PlanPlace(QWidget):
    """`done_asked` carries the command of the plan; `left` when its keys are free for the page again."""

    done_asked = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: Plan | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def plan(self) -> Plan | None:
        return self._plan

    def begin(self, plan: Plan) -> None:
        self.clear()
        self._plan = plan
        plan.done_asked.connect(self.done_asked)
        plan.left.connect(self.leave)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(plan)
        self.show()
        plan.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        if self._plan is not None:
            self.clear()
            self.left.emit()

    def clear(self) -> None:
        """Without a word: the focus stays where it is."""
        if self._plan is not None:
            plan, self._plan = self._plan, None
            plan.hide()
            plan.deleteLater()
            self.hide()
