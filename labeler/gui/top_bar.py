"""The line at the top: which project, which page, which pass, how far, and who."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from labeler.app.progress import LabelerProgress
from labeler.gui.theme.icons import Icon
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.avatar import Avatar
from labeler.gui.widgets.plain import number_text, plain_label, tooltip
from labeler.gui.widgets.progress_line import ProgressLine

_TEXT_HEIGHT, _AROUND = 18, 30
"""Logical pixels: the first grows with the text."""
_LONGEST, _LONGEST_PASS, _SHORTEST_PASS = 28, 36, 16


class TopBar(QFrame):
    """`page_chosen` carries the name of a page; `hand_in_asked` where the project was handed out."""

    page_chosen = Signal(str)
    hand_in_asked = Signal()

    def __init__(self, theme: Theme, pages: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("topBar")
        self.project = self._menu_button(strong=True)
        self.asking = self._menu_button()
        self.who = self._menu_button()
        self._avatar = Avatar(theme)
        self._tabs = {name: self._tab(name, title) for name, title in pages.items()}
        self.hand_in = self._hand_in_button()
        self._count = plain_label()
        self._line = ProgressLine(theme)
        self._today = plain_label(tone=Tone.MUTED)
        self._is_labeling = True
        self._is_somebody = False
        self._row = QHBoxLayout(self)
        self._lay_out()
        theme.changed.connect(self._measure)
        self._measure()

    def show_project(self, name: str) -> None:
        self._name(self.project, name)

    def show_pass(self, name: str) -> None:
        self._name(self.asking, name, longest=_LONGEST_PASS)
        self._make_room()

    def show_labeler(self, name: str) -> None:
        self._avatar.set_name(name)
        self._is_somebody = bool(name)
        self._make_room()
        self._name(self.who, name or self.tr("who?"))

    def show_pages(self, names: frozenset[str], current: str) -> None:
        """The pages this labeler may see, and the one that is open."""
        for name, tab in self._tabs.items():
            tab.setVisible(name in names)
            tab.setChecked(name == current)

    def show_hand_in(self, is_handed_out: bool) -> None:
        """Whether what is said here is to be handed in."""
        self.hand_in.setVisible(is_handed_out)
        self._make_room()

    def show_progress(self, progress: LabelerProgress) -> None:
        self._count.setText(
            self.tr("{done} of {all}").format(done=number_text(progress.finished), all=number_text(progress.readable))
        )
        self._line.set_progress(done=progress.finished, total=progress.readable)
        self._today.setText(self.tr("today {count}").format(count=number_text(progress.today)))
        self._make_room()

    def show_labeling(self, is_labeling: bool) -> None:
        """Pass and progress belong to the Label page."""
        self._is_labeling = is_labeling
        self.asking.setVisible(is_labeling)
        self._make_room()

    def minimumSizeHint(self) -> QSize:
        """What finds no room is hidden, so nothing in here keeps the window from being narrow."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _lay_out(self) -> None:
        row = self._row
        row.setContentsMargins(SPACE, 0, SPACE, 0)
        # Between what is shown alone: what finds no room takes its distance with it.
        row.setSpacing(SPACE)
        row.addWidget(self.project)
        row.addSpacing(SPACE)
        for tab in self._tabs.values():
            row.addWidget(tab)
        row.addWidget(self.hand_in)
        row.addStretch(1)
        for widget in (self.asking, self._count, self._line, self._today, self._avatar, self.who):
            row.addWidget(widget)

    def _measure(self) -> None:
        tokens = self._theme.tokens
        self.setFixedHeight(tokens.scaled(_TEXT_HEIGHT) + _AROUND)
        self._line.setFixedWidth(tokens.scaled(120))
        for button in (self.project, self.asking, self.who):
            button.setIcon(self._theme.icon(Icon.DOWN, tone=Tone.MUTED, size=12))
            longest = _LONGEST_PASS if button is self.asking else _LONGEST
            self._name(button, button.accessibleName(), longest=longest)
        self._make_room()

    def _make_room(self) -> None:
        """Names and pages come first: where there is no room for all, the line goes, then one count after the other."""
        leaving: tuple[QWidget, ...] = (self._line, self._today, self._avatar, self._count)
        for widget in leaving:
            widget.setVisible(self._is_labeling)
        self._avatar.setVisible(self._is_somebody)
        for widget in leaving:
            if self._row.sizeHint().width() > self.width():
                widget.hide()
        self._shorten_pass()

    def _shorten_pass(self) -> None:
        """Where even names and pages have no room, the name of the pass gives way."""
        for longest in range(_LONGEST_PASS, _SHORTEST_PASS - 1, -4):
            self._name(self.asking, self.asking.accessibleName(), longest=longest)
            if not self._is_labeling or self._row.sizeHint().width() <= self.width():
                break

    def _tab(self, name: str, title: str) -> QToolButton:
        tab = QToolButton()
        tab.setText(title)
        tab.setCheckable(True)
        tab.setProperty("variant", "page")
        tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tab.clicked.connect(lambda: self.page_chosen.emit(name))
        return tab

    def _hand_in_button(self) -> QToolButton:
        button = QToolButton()
        button.setText(self.tr("Hand in"))
        button.setProperty("variant", "page")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self.hand_in_asked)
        button.hide()
        return button

    def _menu_button(self, *, strong: bool = False) -> QToolButton:
        button = QToolButton()
        button.setProperty("variant", "quiet")
        button.setProperty("strong", strong)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(button)
        # The button is turned so that its arrow stands at the end; the menu reads as all else.
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        button.setMenu(menu)
        return button

    def _name(self, button: QToolButton, name: str, *, longest: int = _LONGEST) -> None:
        # An ampersand would become a shortcut, and a long name would push all else out of the window.
        longest = round(longest / max(self._theme.tokens.text_scale, 1.0))
        short = name if len(name) <= longest else f"{name[: longest - 1]}…"
        button.setText(short.replace("&", "&&"))
        button.setAccessibleName(name)
        button.setToolTip(tooltip(name if short != name else ""))
