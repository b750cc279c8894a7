"""The table of agreement by concept, everything together last."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from labeler.app.agreement.figures import Agreement, ConceptAgreement, Respect
from labeler.domain.names import shown
from labeler.gui.agreement.cells import count_cell, figure_cell, name_cell, percent_cell
from labeler.gui.agreement.table import FigureCell, FiguresTable, Title
from labeler.gui.theme.theme import Theme


def tr(text: str) -> str:
    return QCoreApplication.translate("AgreementByConcept", text)


class ConceptTable(FiguresTable):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Agreement by concept"), _titles(), parent)

    def show_agreement(self, agreement: Agreement) -> None:
        rows = [_row(each) for each in (*agreement.concepts, agreement.everything)]
        self.figures.show_rows(rows, has_total=True)


def _titles() -> tuple[Title, ...]:
    alpha = tr("Krippendorff's alpha: 1 is perfect, 0 is chance. A figure shows the images on which people differ.")
    kappa = tr("Cohen's kappa of two people, Fleiss' of more: 1 is perfect, 0 is chance.")
    same = tr("How many of all pairs of answers say the same, chance left in.")
    return (
        Title(text=tr("Concept"), meaning=tr("What people looked for."), is_name=True),
        Title(text=tr("Told twice"), meaning=tr("Images of which at least two people said whether it is there.")),
        Title(text=tr("There: alpha"), meaning=alpha),
        Title(text=tr("kappa"), meaning=kappa),
        Title(text=tr("same"), meaning=same),
        Title(text=tr("Of or in: alpha"), meaning=alpha),
        Title(text=tr("kappa"), meaning=kappa),
        Title(text=tr("same"), meaning=same),
        Title(
            text=tr("Boxes: IoU"),
            meaning=tr("How far matched boxes of two people lie upon each other: 1 is perfect. The worst come first."),
        ),
        Title(text=tr("matched"), meaning=tr("How many of the boxes of two people have a partner.")),
    )


def _row(each: ConceptAgreement) -> tuple[FigureCell, ...]:
    name = shown(each.name) or tr("all")
    there = tr("{concept}: there or not, people differ").format(concept=name)
    relation = tr("{concept}: of or in, people differ").format(concept=name)
    boxes = tr("{concept}: the boxes, the worst fit first").format(concept=name)
    return (
        name_cell(name),
        count_cell(each.concept.items),
        *_respect(each.concept, there),
        *_respect(each.relation, relation),
        figure_cell(each.boxes.iou, each.boxes.images, boxes),
        percent_cell(each.boxes.share, each.boxes.images, boxes),
    )


def _respect(each: Respect, title: str) -> tuple[FigureCell, ...]:
    return (
        figure_cell(each.alpha, each.differing, title),
        figure_cell(each.kappa, each.differing, title),
        percent_cell(each.raw, each.differing, title),
    )
