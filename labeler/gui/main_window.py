"""The window of an open project: the line at the top, a bar for trouble, a bar for long work, and the pages."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from labeler.app.adding import Added
from labeler.app.changes import Changes
from labeler.app.project import Project
from labeler.app.settings import Settings
from labeler.domain.draft import Pass
from labeler.domain.errors import AppError
from labeler.gui.added_page import AddedPage
from labeler.gui.bridge import Bridge
from labeler.gui.export.page import ExportPage
from labeler.gui.folders import FolderAdding
from labeler.gui.insights.page import InsightsPage
from labeler.gui.job_runner import JobRunner
from labeler.gui.keys_sheet import KeysSheet
from labeler.gui.label.pace import monotonic_ms
from labeler.gui.label.page import LabelPage
from labeler.gui.new_concept import NewConceptPanel
from labeler.gui.passes import fill_menu, pass_name
from labeler.gui.people import People
from labeler.gui.settings_page import SETTINGS_KEY, SettingsPage
from labeler.gui.theme.theme import Theme
from labeler.gui.top_bar import TopBar
from labeler.gui.user_settings import UserSettings
from labeler.gui.who import WhoPage
from labeler.gui.widgets.job_bar import JobBar
from labeler.gui.widgets.notice_bar import NoticeBar
from labeler.gui.widgets.red_bar import RedBar

LABEL, INSIGHTS, EXPORT = "label", "insights", "export"
WHO, KEYS, CONCEPT, ADDED, SETTINGS = "who", "keys", "concept", "added", "settings"
_LEADS = frozenset({INSIGHTS, EXPORT})


class MainWindow(QWidget):
    """One project, one labeler at a time. `project_left` asks for the start page."""

    project_left = Signal()

    def __init__(
        self,
        project: Project,
        theme: Theme,
        cache: Path,
        settings: UserSettings | None = None,
        *,
        now_ms: Callable[[], int] = monotonic_ms,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings or UserSettings(Settings(), parent=self)
        self._is_warned = False
        self.bridge = Bridge(project, self)
        self.top = TopBar(
            theme,
            {LABEL: self.tr("Label"), INSIGHTS: self.tr("Insights"), EXPORT: self.tr("Export")},
        )
        self.red_bar = RedBar(theme)
        self.job_bar = JobBar(theme)
        self.notice = NoticeBar(theme)
        self.jobs = JobRunner(self)
        self.label = LabelPage(self.bridge, theme, cache, now_ms=now_ms)
        self.insights = InsightsPage(self.bridge, theme)
        self.export = ExportPage(self.bridge, theme)
        self.who = WhoPage(self.bridge, theme)
        self.concept = NewConceptPanel(self.bridge, theme)
        self.added = AddedPage(theme)
        self.settings = SettingsPage(theme, self._settings)
        self.pages = {
            LABEL: self.label,
            INSIGHTS: self.insights,
            EXPORT: self.export,
            WHO: self.who,
            KEYS: KeysSheet(theme, project),
            CONCEPT: self.concept,
            ADDED: self.added,
            SETTINGS: self.settings,
        }
        self._stack = QStackedWidget()
        self.folders = FolderAdding(self.bridge, self.jobs, self.job_bar, self)
        self._people = People(self.bridge, self.top.who, self)
        self._lay_out()
        self._connect()
        self._fill_project_menu()
        self._limit_memory()
        self._greet()

    @property
    def page(self) -> str:
        """The name of the page that is open."""
        return next(name for name, page in self.pages.items() if page is self._stack.currentWidget())

    def open_page(self, name: str) -> None:
        """Opens a page, where this labeler may see it."""
        labeler = self.bridge.labeler
        if labeler is None and name not in (WHO, KEYS, SETTINGS):
            name = WHO
        elif name in _LEADS and not (labeler and labeler.is_lead):
            name = LABEL
        self._stack.setCurrentWidget(self.pages[name])
        self._show_top()
        self.pages[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def say_that_it_is_read_only(self) -> None:
        """A line that stays: everything can be looked at, nothing can be said."""
        self.notice.say(self.tr("This project is open to read only: look at everything, nothing is kept."))

    def may_close(self) -> bool:
        """False, once, while something said is not on disk: whoever closes again leaves without it."""
        self.bridge.try_again()
        if not self.bridge.is_waiting or self._is_warned:
            return True
        self._is_warned = True
        self.red_bar.say(
            self.tr("The last step is not saved yet. Mend what is in the way, or close again to leave without it.")
        )
        return False

    def close_down(self) -> None:
        """Ends what runs elsewhere and lets go of the project."""
        self.jobs.close()
        self.export.close_down()
        self.label.close_down()
        self.bridge.project.close()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.red_bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self.job_bar)
        column.addWidget(self.notice)
        for page in self.pages.values():
            self._stack.addWidget(page)

    def _connect(self) -> None:
        self.top.page_chosen.connect(self.open_page)
        self.bridge.failed.connect(self._on_failed)
        self.bridge.saved.connect(self.red_bar.clear)
        self.bridge.changed.connect(self._on_changed)
        self.bridge.labeler_changed.connect(self._on_labeler)
        self.red_bar.retry_asked.connect(self.bridge.try_again)
        self.label.progressed.connect(self.top.show_progress)
        self.label.pass_asked.connect(self.top.asking.showMenu)
        self.label.keys_asked.connect(lambda: self.open_page(KEYS))
        for page in (self.concept, self.added, self.settings):
            page.left.connect(lambda: self.open_page(LABEL))
        self._settings.changed.connect(self._limit_memory)
        self.folders.told.connect(self._on_folders_told)
        self.notice.more_asked.connect(lambda: self.open_page(ADDED))
        self.top.asking.menu().aboutToShow.connect(self._fill_pass_menu)
        self._people.new_asked.connect(lambda: self.open_page(WHO))
        for number, name in enumerate((LABEL, INSIGHTS, EXPORT), start=1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.activated.connect(lambda name=name: self.open_page(name))
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.pages[KEYS])
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(lambda: self.open_page(LABEL))

    def _fill_project_menu(self) -> None:
        menu = self.top.project.menu()
        menu.addAction(self.tr("Add folders of images …"), self.folders.ask)
        self._add_concept = menu.addAction(self.tr("Add a concept …"), lambda: self.open_page(CONCEPT))
        menu.addSeparator()
        menu.addAction(self.tr("All keys"), lambda: self.open_page(KEYS))
        settings = menu.addAction(self.tr("Settings …"), SETTINGS_KEY, lambda: self.open_page(SETTINGS))
        settings.setShortcutVisibleInContextMenu(True)
        menu.addAction(self.tr("Open another project …"), self._leave)
        self.top.show_project(self.bridge.project.name)

    def _fill_pass_menu(self) -> None:
        taxonomy = self.bridge.project.taxonomy()
        fill_menu(self.top.asking.menu(), taxonomy, self.label.desk.asking, self._choose_pass)

    def _choose_pass(self, asking: Pass) -> None:
        self.label.desk.ask(asking)
        self.open_page(LABEL)

    def _greet(self) -> None:
        """Who is alone in a project need not say who they are."""
        people = [person for person in self.bridge.project.people() if not person.retired]
        if len(people) == 1:
            self.bridge.take_labeler(people[0])
        else:
            self.open_page(WHO)

    def _on_labeler(self) -> None:
        labeler = self.bridge.labeler
        self.top.show_labeler(labeler.name if labeler else "")
        self.open_page(LABEL)

    def _leave(self) -> None:
        if self.may_close():
            self.project_left.emit()

    def _limit_memory(self) -> None:
        self.label.showing.limit_memory(self._settings.now.cache_megabytes)

    def _on_failed(self, error: AppError) -> None:
        self.red_bar.say(error.line())

    def _on_changed(self, changes: Changes) -> None:
        if changes.people:
            self._people.fill()

    def _on_folders_told(self, told: Added | AppError) -> None:
        if isinstance(told, AppError):
            self.notice.say(told.line())
            return
        self.added.show_added(told)
        self.notice.say(self.added.summary(told), has_more=bool(told.refused or told.skipped))

    def _show_top(self) -> None:
        labeler = self.bridge.labeler
        seen = frozenset({LABEL}) | (_LEADS if labeler and labeler.is_lead else frozenset())
        self.top.show_pages(seen if labeler else frozenset(), self.page)
        self.top.show_labeling(self.page == LABEL and labeler is not None)
        self.top.show_pass(pass_name(self.label.desk.asking, self.bridge.project.taxonomy()))
        self._add_concept.setVisible(bool(labeler and labeler.is_lead))
