"""The table of agreement by pair of labelers, those who agree least first."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from labeler.app.agreement.figures import Agreement, PairAgreement
from labeler.domain.names import shown
from labeler.gui.agreement.cells import count_cell, figure_cell, name_cell
from labeler.gui.agreement.table import FigureCell, FiguresTable, Title
from labeler.gui.theme.theme import Theme

_UNKNOWN = 2.0
"""Behind every kappa."""


def tr(text: str) -> str:
    return QCoreApplication.translate("AgreementByPair", text)


class PairTable(FiguresTable):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Agreement by pair"), _titles(), parent)

    def show_agreement(self, agreement: Agreement) -> None:
        self.figures.show_rows([_row(each) for each in sorted(agreement.pairs, key=_least)])


def _least(pair: PairAgreement) -> float:
    known = [kappa for kappa in (pair.concept, pair.relation) if kappa is not None]
    return min(known, default=_UNKNOWN)


def _titles() -> tuple[Title, ...]:
    kappa = tr("Cohen's kappa: 1 is perfect, 0 is chance. A figure shows the images on which these two differ.")
    return (
        Title(text=tr("One"), meaning=tr("Who gave the answers."), is_name=True),
        Title(text=tr("and another"), meaning=tr("Who gave answers to the same images."), is_name=True),
        Title(text=tr("Told by both"), meaning=tr("Images and concepts of which both said whether it is there.")),
        Title(text=tr("There: kappa"), meaning=kappa),
        Title(text=tr("Of or in: kappa"), meaning=kappa),
    )


def _row(pair: PairAgreement) -> tuple[FigureCell, ...]:
    one, other = shown(pair.one.name), shown(pair.other.name)
    title = tr("{one} and {other} differ").format(one=one, other=other)
    return (
        name_cell(one),
        name_cell(other),
        count_cell(pair.items),
        figure_cell(pair.concept, pair.images, title),
        figure_cell(pair.relation, pair.images, title),
    )
