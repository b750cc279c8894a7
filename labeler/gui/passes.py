"""The menu of passes: how the labeler wants to be asked."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from labeler.domain.concept import Taxonomy
from labeler.domain.draft import Pass, Way


def tr(text: str) -> str:
    return QCoreApplication.translate("Passes", text)


def pass_name(asking: Pass, taxonomy: Taxonomy) -> str:
    """What the top of the window calls a pass."""
    if asking.way is Way.CONCEPT and asking.concept is not None:
        return tr("concept pass: {name}").format(name=taxonomy.concept(asking.concept).name)
    return tr("free pass, one is enough") if asking.way is Way.ONE_IS_ENOUGH else tr("free pass")


def fill_menu(menu: QMenu, taxonomy: Taxonomy, current: Pass, choose: Callable[[Pass], None]) -> None:
    """Every pass there is, the current one checked."""
    menu.clear()
    group = QActionGroup(menu)
    for asking in (Pass(way=Way.FREE), Pass(way=Way.ONE_IS_ENOUGH)):
        _add(menu, group, asking, pass_name(asking, taxonomy), current, choose)
    menu.addSeparator()
    for concept in taxonomy.open_concepts:
        asking = Pass(way=Way.CONCEPT, concept=concept.uid)
        _add(menu, group, asking, pass_name(asking, taxonomy), current, choose)


def _add(
    menu: QMenu, group: QActionGroup, asking: Pass, name: str, current: Pass, choose: Callable[[Pass], None]
) -> None:
    action = menu.addAction(name.replace("&", "&&"))
    action.setCheckable(True)
    action.setChecked(asking == current)
    action.triggered.connect(lambda: choose(asking))
    group.addAction(action)
