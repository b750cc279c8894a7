"""The window of an open project: the line at the top, a bar for trouble, a bar for long work, and the pages."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from labeler.app.changes import Changes
from labeler.app.packages.home import is_handed_out
from labeler.app.project import Project
from labeler.app.settings import Settings
from labeler.domain.errors import AppError
from labeler.domain.people import Labeler
from labeler.gui.bridge import Bridge
from labeler.gui.driving import Driving
from labeler.gui.embedding import LookingAhead
from labeler.gui.file_news import FileNews
from labeler.gui.find_again.finding import FindingAgain
from labeler.gui.folders import FolderAdding
from labeler.gui.held_back import HeldBack
from labeler.gui.job_runner import JobRunner
from labeler.gui.label.looking import Looking
from labeler.gui.label.pace import monotonic_ms
from labeler.gui.label.page import LabelPage
from labeler.gui.leaving_project import LeavingProject
from labeler.gui.page_ways import PageWays
from labeler.gui.pass_choice import PassChoice
from labeler.gui.people import People
from labeler.gui.project_menu import ProjectMenu
from labeler.gui.project_pages import (
    ANYBODYS,
    HAND_IN,
    INSIGHTS,
    KEYS,
    LABEL,
    LEADS,
    MINE,
    WHO,
    Parts,
    ProjectPages,
)
from labeler.gui.sheet_ways import SheetWays
from labeler.gui.similar import FindingSimilar
from labeler.gui.tabs import hear_tab_keys, tab_titles, tabs_of
from labeler.gui.theme.theme import Theme
from labeler.gui.top_bar import TopBar
from labeler.gui.trouble.parts import trouble_of
from labeler.gui.trouble.refused import refused_words
from labeler.gui.user_keys import UserKeys
from labeler.gui.user_settings import UserSettings
from labeler.gui.widgets.job_bar import JobBar
from labeler.gui.widgets.notice_bar import NoticeBar
from labeler.gui.widgets.red_bar import RedBar


class MainWindow(QWidget):
    """One project, one labeler at a time. `project_left` asks for the start page; `closing`: the project is let go of
    when everyone who was told has returned."""

    project_left = Signal()
    closing = Signal()

    def __init__(
        self,
        project: Project,
        theme: Theme,
        cache: Path,
        settings: UserSettings | None = None,
        *,
        labeler: Labeler | None = None,
        now_ms: Callable[[], int] = monotonic_ms,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings or UserSettings(Settings(), parent=self)
        self._is_handed_out = is_handed_out(project)
        self.bridge = Bridge(project, self)
        self.top = TopBar(theme, tab_titles())
        self.red_bar = RedBar(theme)
        self.job_bar = JobBar(theme)
        self.notice = NoticeBar(theme)
        self.held_back = HeldBack(self.bridge, theme)
        self._leaving = LeavingProject(self.bridge, self.held_back, self.red_bar, self)
        self.jobs = JobRunner(self, project.alone)
        self.label = LabelPage(self.bridge, theme, cache, now_ms=now_ms)
        self.keys = UserKeys(self._settings, self._concept_keys, parent=self)
        self.pages = ProjectPages(self._parts(), self.label, lambda name, page: self.ways.take_up(name, page))
        self._begin_what_runs_beside()
        self._news = FileNews(
            self.folders, self.find_again, self.notice, self.pages, self.label, self.open_page, parent=self
        )
        self._passes = PassChoice(
            self.bridge, self.label.desk, self.top, self.label.choosing, lambda: self.keys.now, self
        )
        self._looking = Looking(self.label.stage.canvas, self.label.boxes, self._settings, self)
        self._people = People(self.bridge, self.top.who, self)
        self._menu = ProjectMenu(
            self.top.project.menu(),
            open_page=self.open_page,
            add_folders=self.folders.ask,
            leave=self._leave,
            parent=self,
        )
        self._lay_out()
        self._connect()
        self.top.show_project(project.name)
        self._limit_memory()
        self._use_keys()
        self.label.showing.keep_proxies(cache / "proxies")
        self.driving = Driving(self.bridge, self.label, self.held_back, self)
        self._people.greet(labeler)

    def _begin_what_runs_beside(self) -> None:
        """Each has a line of its own below the pages; where it leads to pages, the ways know."""
        self.folders = FolderAdding(self.bridge, self.jobs, self.job_bar, self)
        self.find_again = FindingAgain(self.bridge, self._theme, self)
        self.similar = FindingSimilar(self.bridge, self._theme, self)
        self.looking_ahead = LookingAhead(
            self.bridge, self._settings, self._theme, self, is_busy=lambda: self.jobs.is_running
        )

    def _parts(self) -> Parts:
        return Parts(
            bridge=self.bridge,
            theme=self._theme,
            settings=self._settings,
            keys=self.keys,
            pictures=self.label.pictures,
        )

    @property
    def page(self) -> str:
        """The name of the page that is open."""
        return self.pages.current

    def open_page(self, name: str) -> None:
        """Opens a page, where this labeler may see it, and unless a job has the project's file to itself."""
        if self.held_back.is_on:
            self.held_back.say_why()
            return
        labeler = self.bridge.labeler
        if labeler is None and name not in ANYBODYS:
            name = WHO
        elif name in LEADS and not self.bridge.is_lead:
            name = MINE if name == INSIGHTS else LABEL
        self.pages.stack.setCurrentWidget(self.pages[name])
        self._show_top()
        self.pages[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def say_that_it_is_read_only(self) -> None:
        """A line that stays: everything can be looked at, nothing can be said."""
        self.notice.say(self.tr("This project is open to read only: look at everything, nothing is kept."))

    def may_close(self) -> bool:
        """False, once, while something said is not on disk, and while a job has the file to itself."""
        return self._leaving.is_allowed(lambda: self.window().close())

    def close_down(self) -> None:
        """Ends what runs elsewhere and lets go of the project."""
        self.jobs.close()
        self.folders.close_down()
        for part in (self.find_again, self.similar, self.looking_ahead, self.pages):
            part.close_down()
        self.closing.emit()
        self.bridge.close()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.red_bar)
        column.addWidget(self.pages.stack, 1)
        column.addWidget(self.job_bar)
        column.addWidget(self.find_again.bar)
        column.addWidget(self.similar.bar)
        column.addWidget(self.similar.notice)
        self.ways = PageWays(
            SheetWays(self.pages, self.open_page, self.label.finding),
            open_page=self.open_page,
            page_now=lambda: self.page,
            notice=self.notice,
            similar=self.similar,
            find_again=self.find_again,
        )
        self.looking_ahead.line.give_way_to(self.red_bar, self.job_bar, self.find_again.bar, self.similar.bar)
        column.addWidget(self.looking_ahead.line)
        column.addWidget(self.notice)
        column.addWidget(self.held_back)
        beside = (self.job_bar, self.find_again.bar, self.similar.bar, self.similar.notice, self.looking_ahead.line)
        self.held_back.hold_back(self.top, self.red_bar, self.pages.stack, *beside, self.notice)

    def _connect(self) -> None:
        self.top.page_chosen.connect(self.open_page)
        for hand_in_asked in (self.top.hand_in_asked, self.label.nothing_left.hand_in_asked):
            hand_in_asked.connect(lambda: self.open_page(HAND_IN))
        self.bridge.failed.connect(self._on_failed)
        self.bridge.saved.connect(self.red_bar.clear)
        self.bridge.changed.connect(self._on_changed)
        self.bridge.labeler_changed.connect(self._on_labeler)
        self.red_bar.retry_asked.connect(self.bridge.try_again)
        self.label.counting.progressed.connect(self.top.show_progress)
        self.label.pass_asked.connect(self.top.asking.showMenu)
        self.label.more_like.asked.connect(self.similar.ask)
        self.label.keys_asked.connect(lambda: self.ways.go(KEYS, back_to=LABEL))
        self._settings.changed.connect(self._limit_memory)
        self.keys.changed.connect(self._use_keys)
        self.folders.told.connect(lambda told: self.looking_ahead.begin_later())
        self._looking.not_kept.connect(lambda error: self.notice.say(refused_words(error)))
        self._passes.chosen.connect(lambda: self.open_page(LABEL))
        self._people.new_asked.connect(lambda: self.open_page(WHO))
        hear_tab_keys(self, lambda: self.bridge.is_lead, self.open_page)

    def _on_labeler(self) -> None:
        labeler = self.bridge.labeler
        self.top.show_labeler(labeler.name if labeler else "")
        self.open_page(LABEL)

    def _leave(self) -> None:
        if self._leaving.is_allowed(self._leave):
            self.project_left.emit()

    def _concept_keys(self) -> dict[str, str]:
        concepts = self.bridge.project.taxonomy().open_concepts
        return {concept.hotkey: concept.name for concept in concepts if concept.hotkey}

    def _use_keys(self) -> None:
        self.label.use_keys(self.keys.now)
        if self.keys.news:
            self.notice.say(self.keys.news)

    def _limit_memory(self) -> None:
        self.label.showing.limit_memory(self._settings.now.cache_megabytes)

    def _on_failed(self, error: AppError) -> None:
        self.red_bar.say(trouble_of(error))

    def _on_changed(self, changes: Changes) -> None:
        if changes.people:
            self._people.fill()
        if changes.taxonomy:
            self.keys.read_again()

    def _show_top(self) -> None:
        is_somebody = self.bridge.labeler is not None
        seen = frozenset(tabs_of(is_lead=self.bridge.is_lead) if is_somebody else ())
        self.top.show_pages(seen, self.page)
        self.top.show_labeling(self.page == LABEL and is_somebody)
        self._passes.show_name()
        self._menu.show_to(is_lead=self.bridge.is_lead, is_handed_out=self._is_handed_out)
        self.top.show_hand_in(self._is_handed_out and is_somebody)
