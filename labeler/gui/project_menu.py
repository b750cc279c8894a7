"""The menu behind the project's name: what can be added to it, and the pages that are opened seldom."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from labeler.gui.project_pages import (
    ASSIGNED,
    BRIEF,
    BRING_IN,
    CONCEPT,
    CONCEPTS,
    HAND_IN,
    HAND_OUT,
    IMAGES,
    KEYS,
    LOG,
    RULES,
    SETTINGS,
    SOURCES,
    TAKE_IN,
)
from labeler.gui.user_settings import SETTINGS_KEY


class ProjectMenu(QObject):
    """Fills the menu once; what a lead alone may do is hidden from all others."""

    def __init__(
        self,
        menu: QMenu,
        *,
        open_page: Callable[[str], None],
        add_folders: Callable[[], None],
        leave: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._at_home = menu.addAction(self.tr("Add folders of images …"), add_folders)
        menu.addAction(self.tr("Images that cannot be shown …"), lambda: open_page(IMAGES))
        self._of_leads = [
            menu.addAction(self.tr("The brief …"), lambda: open_page(BRIEF)),
            menu.addAction(self.tr("Sources …"), lambda: open_page(SOURCES)),
            menu.addAction(self.tr("Add a concept …"), lambda: open_page(CONCEPT)),
            menu.addAction(self.tr("Concepts …"), lambda: open_page(CONCEPTS)),
            menu.addAction(self.tr("Import labels …"), lambda: open_page(BRING_IN)),
            menu.addAction(self.tr("How labelers are asked …"), lambda: open_page(RULES)),
        ]
        self._of_leads += [
            menu.addSeparator(),
            menu.addAction(self.tr("Hand out work …"), lambda: open_page(HAND_OUT)),
            menu.addAction(self.tr("Who has what …"), lambda: open_page(ASSIGNED)),
            menu.addAction(self.tr("Take in packages …"), lambda: open_page(TAKE_IN)),
        ]
        self._hand_in = menu.addAction(self.tr("Hand in …"), lambda: open_page(HAND_IN))
        menu.addSeparator()
        menu.addAction(self.tr("All keys"), lambda: open_page(KEYS))
        settings = menu.addAction(self.tr("Settings …"), SETTINGS_KEY, lambda: open_page(SETTINGS))
        settings.setShortcutVisibleInContextMenu(True)
        menu.addAction(self.tr("Show log"), lambda: open_page(LOG))
        menu.addAction(self.tr("Open another project …"), leave)

    def show_to(self, *, is_lead: bool, is_handed_out: bool) -> None:
        for action in self._of_leads:
            action.setVisible(is_lead and not is_handed_out)
        self._at_home.setVisible(not is_handed_out)
        self._hand_in.setVisible(is_handed_out)
