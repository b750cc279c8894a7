"""The ways to the contact sheet and from it: who wants images shown together, and where it leads from there."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from labeler.domain.ids import ImageId
from labeler.gui.asked_images import AskedImages
from labeler.gui.label.finding import Finding
from labeler.gui.project_pages import LABEL, SHEET

if TYPE_CHECKING:
    from labeler.gui.contact_sheet.page import ContactSheet


class SheetWays:
    """`pages` are those of the window, of which the contact sheet is made when it is first wanted."""

    def __init__(self, pages: Mapping[str, QWidget], open_page: Callable[[str], None], finding: Finding) -> None:
        self._pages = pages
        self._open_page = open_page
        self._finding = finding

    def show(self, asked: AskedImages, *, back: str) -> None:
        """Opens the contact sheet on these images; `back` names the page that it leads back to."""
        self._sheet.show_images(asked.title, asked.ids, notes=asked.notes, back=back)
        self._open_page(SHEET)

    def show_from(self, page: str, asked: AskedImages) -> None:
        """As `show`, with the way back to this page; from one sheet to the next, to where the first was asked for."""
        self.show(asked, back=self._sheet.back if page == SHEET else page)

    def take_up(self, name: str, page: QWidget) -> None:
        """Hears a page that was just made: what it wants shown and, if it is the sheet itself, where that leads."""
        images_asked = getattr(page, "images_asked", None)
        if images_asked is not None:
            images_asked.connect(lambda asked: self.show(asked, back=name))
        if name == SHEET:
            sheet = cast("ContactSheet", page)
            sheet.left.connect(lambda: self._open_page(sheet.back or LABEL))
            sheet.label_asked.connect(lambda ids: self._label_again(sheet.heading, ids))

    @property
    def _sheet(self) -> "ContactSheet":
        return cast("ContactSheet", self._pages[SHEET])

    def _label_again(self, name: str, ids: tuple[ImageId, ...]) -> None:
        """Goes through these images on the Label page; `name` is what they are called together."""
        self._open_page(LABEL)
        self._finding.go_through(name, ids)
