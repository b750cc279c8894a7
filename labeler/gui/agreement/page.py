"""Agreement: how far people say the same of the same images; and for an annotator, how they do themselves."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from labeler.app.agreement.figures import Agreement
from labeler.app.agreement.words import next_words, summary_words
from labeler.app.changes import Changes
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.gui.agreement.figures_view import FiguresView
from labeler.gui.agreement.head import Head
from labeler.gui.asked_images import AskedImages
from labeler.gui.bridge import Bridge
from labeler.gui.insights.view import InsightsView
from labeler.gui.language import said
from labeler.gui.readiness.checking import Checking, Look
from labeler.gui.readiness.since import Since
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE
from labeler.gui.trouble.refused import refused_words


def compare(project: Project, watch: Watch) -> Agreement:
    """What everybody said, compared."""
    # Late, and on the job's own thread: statistics cost several times what the window costs to load.
    from labeler.app.agreement.compare import agreement_of

    return agreement_of(project, watch=watch)


class AgreementView(InsightsView):
    """Compares when it is first shown. A lead sees everyone; anybody else their own figures, and no images.

    `images_asked` carries AskedImages.
    """

    images_asked = Signal(object)

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None, *, look: Look = compare) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.agreement: Agreement | None = None
        self._since = Since()
        self._left_at: QWidget | None = None
        self._has_looked = False
        self.head = Head(theme)
        self.tools = self.head.tools
        self.figures = FiguresView(theme)
        self.comparing = Checking(bridge.project, look, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.head)
        column.addWidget(self.figures, 1)
        self._connect()
        self._show()
        self.setAccessibleName(self.tr("Agreement"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._has_looked:
            self.look()

    def look(self) -> None:
        """Compares all of it now; while that is under way already, that is enough."""
        self._has_looked = True
        self.comparing.start()

    def show_agreement(self, agreement: Agreement) -> None:
        self.agreement = agreement
        self._show()

    def come_back(self) -> None:
        """The keys go on where they left to look at images."""
        left_at, self._left_at = self._left_at, None
        if left_at is not None and left_at in self._walk and left_at.isVisible():
            left_at.setFocus(Qt.FocusReason.TabFocusReason)

    def close_down(self) -> None:
        self.comparing.close_down()
        self.figures.close_down()

    @property
    def _walk(self) -> tuple[QWidget, ...]:
        """All that the keys come by, in the order of Tab."""
        return (self.head.look_button, *self.figures.walk)

    def _show(self) -> None:
        """What is known, for whoever sits here."""
        agreement, labeler = self.agreement, self._bridge.labeler
        self.head.look_button.setEnabled(not self.comparing.is_running)
        self.head.say_since(self._since.words if agreement else "")
        if agreement is None:
            is_running = self.comparing.is_running
            self.head.say(self.tr("Comparing the answers …") if is_running else self.tr("Not compared yet"), "")
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

    def _on_begun(self) -> None:
        self._since.begin()
        self.head.begin()
        self._show()

    def _on_compared(self, agreement: Agreement) -> None:
        self.agreement = agreement
        self._end()

    def _on_refused(self, error: AppError) -> None:
        self._on_stopped()
        self.head.tell(refused_words(error))

    def _on_stopped(self) -> None:
        self._since.give_back()
        self._end()

    def _end(self) -> None:
        self.head.end()
        self._show()

    def _on_cancel(self) -> None:
        self.head.show_cancelling()
        self.comparing.cancel()

    def _on_images_asked(self, asked: AskedImages) -> None:
        self._left_at = self.window().focusWidget()
        self.images_asked.emit(asked)

    def _on_changed(self, changes: Changes) -> None:
        self._since.add(changes)
        if self.isVisible():
            self.head.say_since(self._since.words if self.agreement else "")

    def _connect(self) -> None:
        self.head.look_asked.connect(self.look)
        self.head.cancel_asked.connect(self._on_cancel)
        self.figures.images_asked.connect(self._on_images_asked)
        self.comparing.begun.connect(self._on_begun)
        self.comparing.progressed.connect(self.head.bar.follow)
        self.comparing.looked.connect(self._on_compared)
        self.comparing.refused.connect(self._on_refused)
        self.comparing.stopped.connect(self._on_stopped)
        self._bridge.changed.connect(self._on_changed)
        self._bridge.labeler_changed.connect(self._show)
