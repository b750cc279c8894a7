"""The pages of an open project beside the Label page: each is loaded and made when it is first opened."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QStackedWidget, QWidget

from labeler.gui.bridge import Bridge
from labeler.gui.label.pictures import Pictures
from labeler.gui.theme.theme import Theme
from labeler.gui.user_keys import UserKeys
from labeler.gui.user_settings import UserSettings

LABEL, REVIEW, INSIGHTS, EXPORT = "label", "review", "insights", "export"
WHO, KEYS, CONCEPT, ADDED, SETTINGS, BRING_IN = "who", "keys", "concept", "added", "settings", "bring in"
CONCEPTS, RULES, LOG, IMAGES = "concepts", "rules", "log", "images"
SHEET = "sheet"
BRIEF, SOURCES = "brief", "sources"
HAND_OUT, ASSIGNED, TAKE_IN, HAND_IN = "hand out", "assigned", "take in", "hand in"
MINE = "mine"
"""Their own counts, for annotators: leads have Insights."""
LEADS = frozenset({REVIEW, INSIGHTS, EXPORT, CONCEPT, CONCEPTS, BRING_IN, RULES, BRIEF, SOURCES}) | {
    HAND_OUT,
    ASSIGNED,
    TAKE_IN,
}
"""What a lead alone may open."""
ANYBODYS = frozenset({WHO, KEYS, SETTINGS, LOG})
"""What can be opened before anybody has said who is labeling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a page is made of."""

    bridge: Bridge
    theme: Theme
    settings: UserSettings
    keys: UserKeys
    pictures: Pictures


# Late imports throughout: whoever opens a project waits for its first image and for nothing else.


def _review(parts: Parts) -> QWidget:
    from labeler.gui.review.page import ReviewPage

    return ReviewPage(parts.bridge, parts.theme, parts.pictures, parts.keys, parts.settings)


def _insights(parts: Parts) -> QWidget:
    from labeler.gui.insights.page import InsightsPage

    return InsightsPage(parts.bridge, parts.theme, parts.pictures)


def _mine(parts: Parts) -> QWidget:
    from labeler.gui.insights.own import OwnCountsPage

    return OwnCountsPage(parts.bridge, parts.theme)


def _export(parts: Parts) -> QWidget:
    from labeler.gui.export.page import ExportPage

    return ExportPage(parts.bridge, parts.theme)


def _who(parts: Parts) -> QWidget:
    from labeler.gui.who import WhoPage

    return WhoPage(parts.bridge, parts.theme)


def _keys(parts: Parts) -> QWidget:
    from labeler.gui.keys_sheet import KeysSheet

    return KeysSheet(parts.theme, parts.bridge, parts.keys)


def _concept(parts: Parts) -> QWidget:
    from labeler.gui.new_concept import NewConceptPanel

    return NewConceptPanel(parts.bridge, parts.theme)


def _added(parts: Parts) -> QWidget:
    from labeler.gui.added_page import AddedPage

    return AddedPage(parts.theme)


def _bring_in(parts: Parts) -> QWidget:
    from labeler.gui.bring_in import BringInPage

    return BringInPage(parts.bridge, parts.theme)


def _settings(parts: Parts) -> QWidget:
    from labeler.gui.settings_page import SettingsPage

    return SettingsPage(parts.theme, parts.settings, parts.keys)


def _concepts(parts: Parts) -> QWidget:
    from labeler.gui.concepts.page import ConceptsPage

    return ConceptsPage(parts.bridge, parts.theme, parts.pictures)


def _rules(parts: Parts) -> QWidget:
    from labeler.gui.rules_page import RulesPage

    return RulesPage(parts.bridge, parts.theme)


def _brief(parts: Parts) -> QWidget:
    from labeler.gui.brief.page import BriefPage

    return BriefPage(parts.bridge, parts.theme)


def _sources(parts: Parts) -> QWidget:
    from labeler.gui.sources_page import SourcesPage

    return SourcesPage(parts.bridge, parts.theme)


def _hand_out(parts: Parts) -> QWidget:
    from labeler.gui.out_and_home.hand_out import HandOutPage

    return HandOutPage(parts.bridge, parts.theme)


def _assigned(parts: Parts) -> QWidget:
    from labeler.gui.out_and_home.assigned import AssignedPage

    return AssignedPage(parts.bridge, parts.theme)


def _take_in(parts: Parts) -> QWidget:
    from labeler.gui.out_and_home.take_in import TakeInPage

    return TakeInPage(parts.bridge, parts.theme)


def _hand_in(parts: Parts) -> QWidget:
    from labeler.gui.out_and_home.hand_in import HandInPage

    return HandInPage(parts.bridge, parts.theme)


def _images(parts: Parts) -> QWidget:
    from labeler.gui.find_again.page import ImagesPage

    return ImagesPage(parts.bridge, parts.theme)


def _sheet(parts: Parts) -> QWidget:
    from labeler.gui.contact_sheet.page import ContactSheet

    return ContactSheet(parts.bridge, parts.theme, parts.pictures)


def _log(_parts: Parts) -> QWidget:
    from labeler.gui.trouble.log_page import LogPage

    return LogPage()


MAKERS: dict[str, Callable[[Parts], QWidget]] = {
    MINE: _mine,
    REVIEW: _review,
    INSIGHTS: _insights,
    EXPORT: _export,
    WHO: _who,
    KEYS: _keys,
    CONCEPT: _concept,
    CONCEPTS: _concepts,
    RULES: _rules,
    BRIEF: _brief,
    SOURCES: _sources,
    HAND_OUT: _hand_out,
    ASSIGNED: _assigned,
    TAKE_IN: _take_in,
    HAND_IN: _hand_in,
    ADDED: _added,
    IMAGES: _images,
    SHEET: _sheet,
    SETTINGS: _settings,
    BRING_IN: _bring_in,
    LOG: _log,
}


class ProjectPages(Mapping[str, QWidget]):
    """All pages by name, in one stack; asking for a page makes it, and `on_made` is told of it once."""

    def __init__(self, parts: Parts, label: QWidget, on_made: Callable[[str, QWidget], None]) -> None:
        self.stack = QStackedWidget()
        self.stack.addWidget(label)
        self._parts = parts
        self._on_made = on_made
        self._made = {LABEL: label}

    def __getitem__(self, name: str) -> QWidget:
        page = self._made.get(name)
        if page is None:
            page = self._made[name] = MAKERS[name](self._parts)
            self.stack.addWidget(page)
            self._on_made(name, page)
        return page

    def __iter__(self) -> Iterator[str]:
        return iter((LABEL, *MAKERS))

    def __len__(self) -> int:
        return 1 + len(MAKERS)

    @property
    def current(self) -> str:
        """The name of the page that is open."""
        return next(name for name, page in self._made.items() if page is self.stack.currentWidget())

    def close_down(self) -> None:
        """Ends what the pages run elsewhere; pages that were never opened run nothing."""
        for page in self._made.values():
            close_down = getattr(page, "close_down", None)
            if close_down is not None:
                close_down()
