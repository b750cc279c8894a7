"""Alignment: where a round stands, how far people agree, and each disagreement with the entry that it ends in."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from labeler.app.alignment import Standing, number_of_next, standing
from labeler.app.alignment_draw import Drawn, draw
from labeler.app.changes import Changes
from labeler.app.commands.alignment import EndAlignment, GiveAlignmentUp, StartAlignment
from labeler.domain.alignment import Respect
from labeler.domain.errors import AppError
from labeler.domain.ids import ImageId
from labeler.domain.image import Image
from labeler.gui.alignment.beginning import Beginning
from labeler.gui.alignment.disagreement import DisagreementView, Wished
from labeler.gui.alignment.disagreements import Disagreements, Key
from labeler.gui.alignment.ending import Ending
from labeler.gui.alignment.entering import Entering
from labeler.gui.alignment.in_sight import InSight
from labeler.gui.alignment.lines import Lines
from labeler.gui.alignment.words import (
    agreed_words,
    behind_words,
    head_words,
    next_words,
    respect_words,
)
from labeler.gui.bridge import Bridge
from labeler.gui.job_runner import JobRunner
from labeler.gui.label.pictures import Pictures
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.trouble.refused import refused_words
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.plain import number_text, plain_label, set_tone


class AlignmentView(QWidget):
    """Reads the project when it is shown, and after each change while it is. `images_asked` carries AskedImages."""

    images_asked = Signal(object)

    def __init__(self, bridge: Bridge, theme: Theme, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.standing: Standing | None = None
        self.title = plain_label(size=TextSize.LARGE, strong=True, wrap=True)
        self.text = plain_label(tone=Tone.MUTED, wrap=True)
        self.note = plain_label(wrap=True)
        self.beginning = Beginning(theme, bridge.project)
        self.people = Lines(
            theme,
            self.tr("Who is through"),
            (self.tr("Labeler"), self.tr("Answered"), self.tr("Visual dictionary")),
            shares=(2, 1, 3),
        )
        self.agreement = Lines(
            theme,
            self.tr("How far you agree"),
            (self.tr("Concept"), *(respect_words(each) for each in Respect)),
            shares=(2, 3, 3),
        )
        self.ending = Ending(theme)
        self.disagreements = Disagreements(bridge.project, theme, pictures)
        self._area = QScrollArea()
        self._entering = Entering(bridge, self)
        self.drawing = JobRunner(self, bridge.project.alone)
        self._lay_out()
        self._connect()
        self.setAccessibleName(self.tr("Alignment"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._say("")
        self.read_again()

    def come_back(self) -> None:
        """The keys go on where they left."""
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def focus_place(self) -> QWidget:
        """The first thing to do; where there is nothing but waiting, what can be read."""
        if not self.beginning.isHidden():
            return self.beginning.which
        first = self.disagreements.first_waiting
        if first is not None:
            return first
        return self.ending.end if self.ending.end.isEnabled() else self

    def close_down(self) -> None:
        """Ends what runs elsewhere."""
        self.drawing.close()
        self._entering.close_down()

    def read_again(self) -> None:
        """As the project stands now; what is being typed stays."""
        self.show_standing(standing(self._bridge.project))

    def show_standing(self, now: Standing | None) -> None:
        """A round, and what there is to do about it; None: there never was one."""
        had_keys = self.disagreements.has_keys
        self.standing = now
        its = now.alignment if now else None
        self.title.setText(head_words(now))
        self.text.setText(next_words(now))
        self.beginning.read_again()
        self.beginning.setVisible(its is None or not its.is_open)
        self.people.setVisible(its is not None)
        self.agreement.setVisible(now is not None and bool(now.agreed))
        self.ending.setVisible(its is not None and its.is_open)
        self.ending.allow(end=now is not None and not now.waiting and not now.left)
        if now is not None:
            self._show_people(now)
            self._show_agreement(now)
        self.disagreements.show_standing(now)
        # What is made anew would come last, behind all else in the window.
        for before, after in pairwise((*self.ending.walk, *self.disagreements.walk)):
            QWidget.setTabOrder(before, after)
        # What had the keys is gone: they go on with the next disagreement, or else with the end.
        if had_keys and not self.disagreements.lead_on():
            self.ending.end.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_people(self, now: Standing) -> None:
        count = number_text(len(now.alignment.images))
        through = self.tr("{number} of {count}")
        self.people.show_lines(
            [
                (each.labeler.name, through.format(number=number_text(each.through), count=count), behind_words(each))
                for each in now.people
            ]
        )

    def _show_agreement(self, now: Standing) -> None:
        by_concept: dict[str | None, dict[Respect, str]] = {}
        for each in now.agreed:
            by_concept.setdefault(each.concept, {})[each.respect] = agreed_words(each)
        everything = self.tr("all together")
        self.agreement.show_lines(
            [(everything if name is None else name, *words.values()) for name, words in by_concept.items()]
        )

    @property
    def cards(self) -> Mapping[Key, DisagreementView]:
        """What is shown of the disagreements, by image and concept."""
        return self.disagreements.cards

    def _on_wished(self, wished: Wished, image: Image) -> None:
        self._say("")
        self._entering.enter(wished, image)

    def _on_draw_asked(self, many: int) -> None:
        self._say(self.tr("Drawing the images …"), tone=Tone.MUTED)
        self.beginning.set_busy(True)
        project = self._bridge.project
        self.drawing.start(lambda watch: draw(project, many))

    def _on_drawn(self, drawn: Drawn) -> None:
        self.beginning.set_busy(False)
        self._start(drawn.images)

    def _on_not_drawn(self, error: AppError) -> None:
        self.beginning.set_busy(False)
        self._say(refused_words(error))

    def _start(self, images: tuple[ImageId, ...]) -> None:
        self._say("")
        project = self._bridge.project
        name = self.tr("Alignment {number}").format(number=number_text(number_of_next(project)))
        self._bridge.execute(StartAlignment(uid=project.clock.new_uid(), name=name, images=images))
        self._go_on()

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and (changes.policy or changes.answers or changes.taxonomy or changes.people):
            self.read_again()

    def _say(self, text: str, *, tone: Tone = Tone.WRONG) -> None:
        set_tone(self.note, tone)
        self.note.setText(text)
        self.note.setVisible(bool(text))
        announce(self.note, text)

    def _end(self) -> None:
        self._say("")
        self._bridge.execute(EndAlignment())
        self._go_on()

    def _give_up(self, why: str) -> None:
        self._say("")
        self._bridge.execute(GiveAlignmentUp(reason=why))
        self.ending.begin_again()
        self._go_on()

    def _go_on(self) -> None:
        """What had the keys is gone, or has done what it is for."""
        if self.isVisible():
            self.focus_place.setFocus(Qt.FocusReason.TabFocusReason)

    def _connect(self) -> None:
        self._bridge.changed.connect(self._on_changed)
        self._bridge.refused.connect(lambda why: self._say(why) if self.isVisible() else None)
        self.disagreements.wished.connect(self._on_wished)
        self.disagreements.images_asked.connect(self.images_asked)
        self.beginning.draw_asked.connect(self._on_draw_asked)
        self.beginning.listed.connect(self._start)
        self.drawing.done.connect(self._on_drawn)
        self.drawing.failed.connect(self._on_not_drawn)
        self.ending.end_asked.connect(self._end)
        self.ending.given_up.connect(self._give_up)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(2 * SPACE - 2, SPACE, 2 * SPACE - 2, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        told = (self.title, self.text, self.note)
        for widget in (*told, self.beginning, self.ending, self.disagreements, self.people, self.agreement):
            column.addWidget(widget)
        column.addStretch(1)
        self._area.setProperty("variant", "reading")
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # There is nothing to do with the keys where all of it is seen.
        self._area.verticalScrollBar().rangeChanged.connect(
            lambda _least, most: self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus if most else Qt.FocusPolicy.NoFocus)
        )
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(self.tr("Alignment"))
        self._area.setWidget(inside)
        InSight(self._area, self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)
