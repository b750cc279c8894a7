"""How single figures of agreement are written into a table, and under which words their images are shown."""

from collections.abc import Sequence

from labeler.app.agreement.figures import Score, Share
from labeler.domain.ids import ImageId
from labeler.gui.agreement.table import FigureCell
from labeler.gui.asked_images import AskedImages
from labeler.gui.widgets.plain import decimal_text, number_text, percent_text

NOTHING = "–"


def name_cell(name: str) -> FigureCell:
    return FigureCell(text=name)


def figure_cell(figure: float | None, images: Sequence[ImageId] = (), title: str = "") -> FigureCell:
    """Two decimals; `images` lie behind it, under this title."""
    return FigureCell(text=NOTHING if figure is None else decimal_text(figure, decimals=2), asked=asked(images, title))


def percent_cell(share: float | None, images: Sequence[ImageId] = (), title: str = "") -> FigureCell:
    return FigureCell(text=NOTHING if share is None else percent_text(share), asked=asked(images, title))


def score_cell(score: Score | None, title: str) -> FigureCell:
    """A share, and the images on which it is not so."""
    if score is None:
        return FigureCell(text=NOTHING)
    return percent_cell(score.share.share, score.wrong, title)


def count_cell(count: int) -> FigureCell:
    return FigureCell(text=number_text(count))


def asked(images: Sequence[ImageId], title: str) -> AskedImages | None:
    """None where there are no images to see."""
    return AskedImages(title=title, ids=tuple(images)) if images else None


def with_interval(share: Share) -> str:
    """62 % (51–72): the share, and between what it may lie."""
    if share.share is None:
        return NOTHING
    low, high = share.interval
    return f"{percent_text(share.share)} ({round(low * 100)}\u2013{round(high * 100)})"
