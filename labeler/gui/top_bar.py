"""The line at the top: which project, which page, which pass, how far, and who."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from labeler.app.progress import LabelerProgress
from labeler.gui.theme.icons import Icon
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.avatar import Avatar
from labeler.gui.widgets.plain import number_text, plain_label, tooltip
from labeler.gui.widgets.progress_line import ProgressLine

_HEIGHT = 48
_LONGEST = 28


class TopBar(QFrame):
    """`page_chosen` carries the name of a page."""

    page_chosen = Signal(str)

    def __init__(self, theme: Theme, pages: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("topBar")
        self.setFixedHeight(theme.tokens.scaled(_HEIGHT))
        self.project = self._menu_button(strong=True)
        self.asking = self._menu_button()
        self.who = self._menu_button()
        self._avatar = Avatar(theme)
        self._tabs = {name: self._tab(name, title) for name, title in pages.items()}
        self._count = plain_label()
        self._line = ProgressLine(theme)
        self._line.setFixedWidth(theme.tokens.scaled(120))
        self._today = plain_label(tone=Tone.MUTED)
        self._lay_out()

    def show_project(self, name: str) -> None:
        self._name(self.project, name)

    def show_pass(self, name: str) -> None:
        self._name(self.asking, name)

    def show_labeler(self, name: str) -> None:
        self._avatar.set_name(name)
        self._avatar.setVisible(bool(name))
        self._name(self.who, name or self.tr("who?"))

    def show_pages(self, names: frozenset[str], current: str) -> None:
        """The pages this labeler may see, and the one that is open."""
        for name, tab in self._tabs.items():
            tab.setVisible(name in names)
            tab.setChecked(name == current)

    def show_progress(self, progress: LabelerProgress) -> None:
        self._count.setText(
            self.tr("{done} of {all}").format(
                done=number_text(progress.finished), all=number_text(progress.readable)
            )
        )
        self._line.set_progress(done=progress.finished, total=progress.readable)
        self._today.setText(self.tr("today {count}").format(count=number_text(progress.today)))

    def show_labeling(self, is_labeling: bool) -> None:
        """Pass and progress belong to the Label page."""
        for widget in (self.asking, self._count, self._line, self._today):
            widget.setVisible(is_labeling)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, 0, SPACE, 0)
        row.setSpacing(SPACE // 2)
        row.addWidget(self.project)
        row.addSpacing(2 * SPACE)
        for tab in self._tabs.values():
            row.addWidget(tab)
        row.addStretch(1)
        row.addWidget(self.asking)
        row.addSpacing(SPACE)
        row.addWidget(self._count)
        row.addSpacing(SPACE)
        row.addWidget(self._line)
        row.addSpacing(SPACE)
        row.addWidget(self._today)
        row.addSpacing(SPACE)
        row.addWidget(self._avatar)
        row.addWidget(self.who)

    def _tab(self, name: str, title: str) -> QToolButton:
        tab = QToolButton()
        tab.setText(title)
        tab.setCheckable(True)
        tab.setProperty("variant", "page")
        tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tab.clicked.connect(lambda: self.page_chosen.emit(name))
        return tab

    def _menu_button(self, *, strong: bool = False) -> QToolButton:
        button = QToolButton()
        button.setProperty("variant", "quiet")
        button.setProperty("strong", strong)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        button.setIcon(self._theme.icon(Icon.DOWN, tone=Tone.MUTED, size=12))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMenu(QMenu(button))
        return button

    def _name(self, button: QToolButton, name: str) -> None:
        # An ampersand would become a shortcut, and a long name would push all else out of the window.
        short = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
        button.setText(short.replace("&", "&&"))
        button.setAccessibleName(name)
        button.setToolTip(tooltip(name if short != name else ""))
