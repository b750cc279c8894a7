"""The pages that have a tab at the top of the window: what they are called, who sees which, and their keys."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from labeler.gui.project_pages import EXPORT, INSIGHTS, LABEL, MINE, REVIEW

LEADS_TABS = (LABEL, REVIEW, INSIGHTS, EXPORT)
"""From the left, by Alt and the number of each."""
_ANNOTATORS_TABS = (LABEL, MINE)


def tr(text: str) -> str:
    return QCoreApplication.translate("MainWindow", text)


def hear_tab_keys(window: QWidget, is_lead: Callable[[], bool], open_page: Callable[[str], None]) -> None:
    """Alt and a number open the page of that tab, of those that whoever sits here sees."""

    def go(number: int) -> None:
        tabs = tabs_of(is_lead=is_lead())
        if number < len(tabs):
            open_page(tabs[number])

    for number in range(len(LEADS_TABS)):
        shortcut = QShortcut(QKeySequence(f"Alt+{number + 1}"), window)
        shortcut.activated.connect(partial(go, number))


def tabs_of(*, is_lead: bool) -> tuple[str, ...]:
    """The names of the pages, from the left."""
    return LEADS_TABS if is_lead else _ANNOTATORS_TABS


def tab_titles() -> dict[str, str]:
    """By the names of the pages, from the left."""
    return {
        LABEL: tr("Label"),
        REVIEW: tr("Review"),
        MINE: tr("Counts"),
        INSIGHTS: tr("Insights"),
        EXPORT: tr("Export"),
    }
