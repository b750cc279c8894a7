"""The table of agreement by labeler: each against the others on the same images, and against what is settled."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from labeler.app.agreement.figures import LabelerAgreement
from labeler.domain.names import shown
from labeler.gui.agreement.cells import (
    NOTHING,
    asked,
    count_cell,
    figure_cell,
    name_cell,
    percent_cell,
    score_cell,
    with_interval,
)
from labeler.gui.agreement.table import FigureCell, FiguresTable, Title
from labeler.gui.theme.theme import Theme
from labeler.gui.widgets.plain import decimal_text


def tr(text: str) -> str:
    return QCoreApplication.translate("AgreementByLabeler", text)


class LabelerTable(FiguresTable):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Agreement by labeler"), _titles(), parent)

    def show_labelers(self, labelers: Sequence[LabelerAgreement], *, with_images: bool) -> None:
        """Without images for whoever must not see which they are: others' answers, and what is gold."""
        rows = [_row(each) for each in labelers]
        if not with_images:
            rows = [tuple(FigureCell(text=cell.text, is_loud=cell.is_loud) for cell in row) for row in rows]
        self.figures.show_rows(rows)


def _titles() -> tuple[Title, ...]:
    return (
        Title(text=tr("Labeler"), meaning=tr("Who gave the answers."), is_name=True),
        Title(text=tr("Shared"), meaning=tr("Images that somebody else finished too.")),
        Title(text=tr("There"), meaning=tr("How often others say the same of what is there.")),
        Title(text=tr("Of or in"), meaning=tr("How often others say the same relation, where both see the concept.")),
        Title(
            text=tr("Of-rate"),
            meaning=tr(
                "How many of their labels that say of or in say of; between what it may lie, of 20 cases in 19."
            ),
        ),
        Title(text=tr("Others"), meaning=tr("The of-rate of the others on the same images.")),
        Title(text=tr("Boxes: IoU"), meaning=tr("How far their boxes lie upon those of others: 1 is perfect.")),
        Title(text=tr("Seconds"), meaning=tr("Half of their answers took less active time. The fastest come first.")),
        Title(text=tr("Gold"), meaning=tr("Images of which it is settled what is there, answered unseen.")),
        Title(text=tr("right"), meaning=tr("Of how many gold images every concept is right.")),
        Title(text=tr("of or in"), meaning=tr("How often of or in is right, where they see what is there.")),
    )


def _row(each: LabelerAgreement) -> tuple[FigureCell, ...]:
    name = shown(each.labeler.name)
    boxes, pace, gold = each.boxes, each.pace, each.gold
    fastest = tr("{name}: the fastest answers").format(name=name)
    return (
        name_cell(name),
        count_cell(each.shared),
        score_cell(each.concept, tr("{name}: others see something else").format(name=name)),
        score_cell(each.relation, tr("{name}: others say another relation").format(name=name)),
        FigureCell(
            text=with_interval(each.of_rate.own),
            asked=asked(each.of_rate.images, tr("{name}: of or in, others say the other").format(name=name)),
            is_loud=each.of_rate.stands_out,
        ),
        percent_cell(each.of_rate.others.share),
        figure_cell(boxes.iou, boxes.images, tr("{name}: the boxes, the worst fit first").format(name=name)),
        FigureCell(
            text=NOTHING if pace.usual is None else decimal_text(pace.usual, decimals=1),
            asked=asked(pace.images, fastest),
        ),
        FigureCell(text=NOTHING) if gold is None else count_cell(gold.images),
        score_cell(gold.concept if gold else None, tr("{name}: gold images that are not right").format(name=name)),
        score_cell(gold.relation if gold else None, tr("{name}: gold images, another relation").format(name=name)),
    )
