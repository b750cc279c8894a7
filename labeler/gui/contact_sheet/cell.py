"""What one cell of the contact sheet shows."""

from dataclasses import dataclass

from PySide6.QtGui import QPixmap

from labeler.gui.widgets.marks import Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The line below the name: marks with their words, in turn; a mark of None stands for words alone."""

    parts: tuple[tuple[Mark | None, str], ...] = ()

    @property
    def text(self) -> str:
        return ", ".join(words for _, words in self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """`told` is the whole of it in words; `is_lost`: its picture cannot be shown."""

    name: str = ""
    caption: Line = Line()
    note: str = ""
    picture: QPixmap | None = None
    is_lost: bool = False
    told: str = ""
