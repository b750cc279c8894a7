"""Agreement: how far people say the same of the same images; and for an annotator, how they do themselves."""

from itertools import pairwise

from PySide6.QtWidgets import QVBoxLayout, QWidget

from labeler.app.agreement.figures import Agreement
from labeler.app.agreement.words import next_words, summary_words
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.gui.agreement.figures_view import FiguresView
from labeler.gui.agreement.head import Head
from labeler.gui.bridge import Bridge
from labeler.gui.insights.looking_view import LookingView
from labeler.gui.language import said
from labeler.gui.readiness.checking import Look
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE


def compare(project: Project, watch: Watch) -> Agreement:
    """What everybody said, compared."""
    # Late, and on the job's own thread: statistics cost several times what the window costs to load.
    from labeler.app.agreement.compare import agreement_of

    return agreement_of(project, watch=watch)


class AgreementView(LookingView):
    """A lead sees everyone; anybody else their own figures, and no images."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None, *, look: Look = compare) -> None:
        super().__init__(bridge, Head(theme), look, parent)
        self.agreement: Agreement | None = None
        self.figures = FiguresView(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.head)
        column.addWidget(self.figures, 1)
        self.figures.images_asked.connect(self._on_images_asked)
        self.checking.looked.connect(self._on_compared)
        bridge.labeler_changed.connect(self._show_state)
        self._show_state()
        self.setAccessibleName(self.tr("Agreement"))

    def show_agreement(self, agreement: Agreement) -> None:
        self.agreement = agreement
        self._show_state()

    def close_down(self) -> None:
        self.checking.close_down()
        self.figures.close_down()

    @property
    def _walk(self) -> tuple[QWidget, ...]:
        """All that the keys come by, in the order of Tab."""
        return (self.head.look_button, *self.figures.walk)

    @property
    def _has_seen(self) -> bool:
        return self.agreement is not None

    def _show_state(self) -> None:
        """What is known, for whoever sits here."""
        agreement, labeler = self.agreement, self._bridge.labeler
        self.head.look_button.setEnabled(not self.checking.is_running)
        self._show_since()
        if agreement is None:
            is_running = self.checking.is_running
            self.head.say(self.tr("Comparing the answers …") if is_running else self.tr("Not compared yet"))
            self.figures.show_nothing()
        elif labeler is not None and labeler.is_lead:
            self.head.say(said(summary_words(agreement)), said(next_words(agreement)))
            self.figures.show_all(agreement)
        else:
            self._show_own(agreement)
        for before, after in pairwise(self._walk):
            QWidget.setTabOrder(before, after)

    def _show_own(self, agreement: Agreement) -> None:
        # Late: it comes with what computes agreement.
        from labeler.app.agreement.feedback import told_to, without_few_gold

        labeler = self._bridge.labeler
        found = agreement.of(labeler) if labeler else None
        own = without_few_gold(found) if found else None
        told = told_to(self._bridge.project, found, to=labeler)
        if own is None:
            title, text = self.tr("You have not finished an answer yet"), ""
        elif own.shared or own.gold:
            title, text = self.tr("How you do"), self.tr("On images that others finished too, and on settled ones.")
        else:
            title, text = self.tr("How you do"), self.tr("Nobody else has finished an image here that you finished.")
        if told:
            text = f"{text} {self.tr('What you are told is of settled images that were mixed in unseen.')}".strip()
        self.head.say(title, text)
        self.figures.show_own(own, told)

    def _on_compared(self, agreement: Agreement) -> None:
        self.agreement = agreement
        self._end_looking()
