"""The menu of passes: how the labeler wants to be asked, and what is left in each."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from labeler.domain.concept import Taxonomy
from labeler.domain.draft import Pass, Way
from labeler.domain.facets import facets_of
from labeler.gui.widgets.plain import number_text

LeftIn = Callable[[Pass], int | None]
"""How many images a pass has left; None while they are being counted."""
KeyOf = Callable[[Pass], str]
"""The key that brings a pass, as it is printed, or ""."""


def tr(text: str) -> str:
    return QCoreApplication.translate("Passes", text)


_NAMES = {
    Way.FREE: "free pass",
    Way.ONE_IS_ENOUGH: "free pass, one is enough",
    Way.CONCEPT: "concept pass: {name}",
    Way.CLARIFY: "clarify pass",
    Way.BOXES: "box pass",
    Way.SUBJECT_BOXES: "subject-box pass",
}
assert set(_NAMES) == set(Way)
WITHOUT_CONCEPT = (
    Pass(way=Way.CLARIFY),
    Pass(way=Way.BOXES),
    Pass(way=Way.SUBJECT_BOXES),
)


def pass_name(asking: Pass, taxonomy: Taxonomy) -> str:
    """What the top of the window calls a pass."""
    name = tr(_NAMES[asking.way])
    if asking.concept is not None:
        # It may be gone for the moment in which the desk goes over to another pass.
        concept = taxonomy.find(asking.concept)
        name = name.format(name=concept.name if concept else "")
    return tr("{name}, one facet after the other").format(name=name) if asking.by_facet else name


def free_passes(taxonomy: Taxonomy) -> tuple[Pass, ...]:
    """By facet too, where there is more than one."""
    ways = (Way.FREE, Way.ONE_IS_ENOUGH)
    return tuple(Pass(way=way, by_facet=by_facet) for by_facet in _orders(taxonomy) for way in ways)


def concept_passes(taxonomy: Taxonomy) -> tuple[Pass, ...]:
    return tuple(
        Pass(way=Way.CONCEPT, concept=concept.uid, by_facet=by_facet)
        for by_facet in _orders(taxonomy)
        for concept in taxonomy.open_concepts
    )


def all_passes(taxonomy: Taxonomy) -> Iterator[tuple[Pass, ...]]:
    """Every pass there is, in groups."""
    yield free_passes(taxonomy)
    yield WITHOUT_CONCEPT
    yield concept_passes(taxonomy)


def _orders(taxonomy: Taxonomy) -> tuple[bool, ...]:
    return (False, True) if len(facets_of(taxonomy)) > 1 else (False,)


class PassMenu:
    """Fills a menu with every pass, the current one checked; what is left is written in as it becomes known."""

    def __init__(self, menu: QMenu, choose: Callable[[Pass], None]) -> None:
        self._menu = menu
        self._choose = choose
        self._actions: dict[Pass, str] = {}

    @property
    def passes(self) -> tuple[Pass, ...]:
        """The passes in the menu, from above."""
        return tuple(self._actions)

    def fill(self, taxonomy: Taxonomy, current: Pass, left: LeftIn, key: KeyOf) -> None:
        self._menu.clear()
        self._actions = {}
        group = QActionGroup(self._menu)
        for number, passes in enumerate(all_passes(taxonomy)):
            if number:
                self._menu.addSeparator()
            for asking in passes:
                self._actions[asking] = pass_name(asking, taxonomy)
                action = self._menu.addAction("")
                action.setCheckable(True)
                action.setChecked(asking == current)
                action.setData(len(self._actions) - 1)
                if key(asking):
                    action.setShortcut(QKeySequence(key(asking)))
                    # Printed only: heard from here, it would bring what it brought when the menu was open.
                    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                    action.setShortcutVisibleInContextMenu(True)
                action.triggered.connect(lambda _checked=False, asking=asking: self._choose(asking))
                group.addAction(action)
        self.show_left(left)

    def show_left(self, left: LeftIn) -> None:
        """Writes in what is known to be left."""
        actions = [action for action in self._menu.actions() if not action.isSeparator()]
        for action, (asking, name) in zip(actions, self._actions.items(), strict=True):
            count = left(asking)
            words = name if count is None else tr("{name}: {count} left").format(name=name, count=number_text(count))
            action.setText(words.replace("&", "&&"))
