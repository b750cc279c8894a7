"""Every key that a user may change, in groups, with words where a choice is refused or could not be taken."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from labeler.domain.errors import AppError
from labeler.domain.question import Reply
from labeler.gui.key import Key
from labeler.gui.key_rules import FIXED
from labeler.gui.keys import VIEW, Action, BoxAction, PageAction
from labeler.gui.language import said
from labeler.gui.settings.key_row import KeyRow
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.trouble.refused import refused_words
from labeler.gui.user_keys import UserKeys
from labeler.gui.widgets.plain import plain_label
from labeler.gui.widgets.section_title import SectionTitle


class KeyList(QWidget):
    """Shows the keys in force, and changes them. Folded at first: few want it, and it is long."""

    def __init__(self, theme: Theme, keys: UserKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = keys
        self.rows: dict[Action, KeyRow] = {}
        self._dropped = plain_label(tone=Tone.LOOK, wrap=True)
        self.all_before = QPushButton(self.tr("All keys as before"))
        self.unfold = QPushButton(self.tr("Show and choose keys"))
        self.setFocusProxy(self.unfold)
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self._dropped)
        column.addLayout(self._list)
        for button in (self.unfold, self.all_before):
            button.setAutoDefault(False)
            column.addWidget(button)
        self.unfold.clicked.connect(self._unfold)
        self.all_before.clicked.connect(self._restore_all)
        keys.changed.connect(self._show)
        self._show()

    def _unfold(self) -> None:
        for title, actions in self._groups().items():
            self._list.addSpacing(SPACE)
            self._list.addWidget(SectionTitle(self._theme, title))
            for action in actions:
                self._add(KeyRow(self._theme, action))
        self._show()
        self.unfold.hide()
        first = next(iter(self.rows.values())).change
        self.setFocusProxy(first)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _groups(self) -> dict[str, list[Action]]:
        groups: dict[str, list[Action]] = {
            self.tr("Answers"): list(Reply),
            self.tr("Images"): [action for action in PageAction if action not in VIEW],
            self.tr("View"): list(VIEW),
            self.tr("Boxes"): list(BoxAction),
        }
        return {title: [each for each in actions if each not in FIXED] for title, actions in groups.items()}

    def _add(self, row: KeyRow) -> None:
        self.rows[row.action] = row
        self._list.addWidget(row)
        row.chosen.connect(lambda key: self._choose(row, key))
        row.restored.connect(lambda: self._restore(row))

    def _show(self) -> None:
        keys = self._keys.now
        for row in self.rows.values():
            row.show_keys(keys)
        self._dropped.setText("\n".join(said(line) for line in self._keys.dropped))
        self._dropped.setVisible(bool(self._keys.dropped))
        self.all_before.setVisible(bool(keys.changes or self._keys.dropped))

    def _choose(self, row: KeyRow, key: Key) -> None:
        self._hush()
        try:
            self._keys.choose(row.action, key)
        except AppError as error:
            row.say(refused_words(error))
            _bring_into_view(row)

    def _restore(self, row: KeyRow) -> None:
        self._hush()
        row.change.setFocus()
        try:
            self._keys.restore(row.action)
        except AppError as error:
            row.say(refused_words(error))

    def _restore_all(self) -> None:
        self._hush()
        try:
            self._keys.restore_all()
        except AppError as error:
            self._dropped.setText(refused_words(error))
            self._dropped.show()

    def _hush(self) -> None:
        for row in self.rows.values():
            row.say("")


def _bring_into_view(row: QWidget) -> None:
    """As soon as its new words have their place, which may be below the edge."""
    parent = row.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    if parent is not None:
        area = parent
        QTimer.singleShot(0, row, lambda: area.ensureWidgetVisible(row))
