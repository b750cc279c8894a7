"""The pages that have a tab at the top of the window: what they are called, who sees which, and their keys."""

from PySide6.QtCore import QCoreApplication

from labeler.gui.project_pages import EXPORT, INSIGHTS, LABEL, MINE, REVIEW

LEADS_TABS = (LABEL, REVIEW, INSIGHTS, EXPORT)
"""From the left, by Alt and the number of each."""
_ANNOTATORS_TABS = (LABEL, MINE)


def tr(text: str) -> str:
    return QCoreApplication.translate("MainWindow", text)


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
