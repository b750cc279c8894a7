"""What lies on the labeler's desk: the image, the question, and the way from one to the next."""

from PySide6.QtCore import QObject, Signal

from labeler.app.changes import Changes
from labeler.app.command import Command
from labeler.app.commands.answers import Tell
from labeler.app.commands.undo import Redo, Undo
from labeler.app.copying import copied_boxes
from labeler.app.label_screen import LabelScreen, coming_up, look_at, neighbours, next_to_ask, stopped_at
from labeler.domain.acts import Act, CloseBoxes
from labeler.domain.concept import Taxonomy
from labeler.domain.draft import Pass, Way
from labeler.domain.ids import ConceptUid, ImageId
from labeler.domain.image import Image
from labeler.domain.people import Labeler
from labeler.domain.question import Asked
from labeler.gui.bridge import Bridge
from labeler.gui.label.guide import Guide
from labeler.gui.label.pace import Pace
from labeler.gui.label.places import Places


class Desk(QObject):
    """Sends acts down and reads again what came of them; holds one reading of the file and no rule.

    `shown` carries a LabelScreen, `answered` the image that was just finished with, `emptied` says that the pass
    has nothing left to ask, `pass_changed` that the labeler is asked otherwise. `speaking` comes before anything is
    said and before another image: whoever still has something to say of this one says it now.
    """

    shown = Signal(object)
    answered = Signal(object)
    emptied = Signal()
    speaking = Signal()
    pass_changed = Signal()

    def __init__(self, bridge: Bridge, pace: Pace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._pace = pace
        self._asking = Pass(way=Way.FREE)
        self._screen: LabelScreen | None = None
        self._place = ImageId(0)
        self._places = Places()
        self._guide: Guide | None = None
        self._is_acting = False
        self._closes_boxes = False
        self._given_ms = 0
        bridge.changed.connect(self._on_changed)
        bridge.refused.connect(self._on_refused)

    @property
    def asking(self) -> Pass:
        return self._asking

    @property
    def place(self) -> ImageId:
        """The image looked at last, 0 before the first: it stays when nothing is left to ask."""
        return self._place

    @property
    def screen(self) -> LabelScreen | None:
        """What is shown; None while there is nothing."""
        return self._screen

    def be_guided(self, guide: Guide) -> None:
        """From now on `guide` leads from image to image while it is on."""
        self._guide = guide

    def ask(self, asking: Pass) -> None:
        """Changes the pass and goes on where it was left; for the first time, with the image on the desk."""
        self.speaking.emit()
        if asking != self._asking:
            self._place = self._places.change(self._asking, asking, self._place)
            self._asking = asking
            self.pass_changed.emit()
        if self._place:
            self.show_image(self._place)
        if self._screen is None or self._screen.question.asked is Asked.DONE:
            self.go_on()

    def go_on(self) -> None:
        """To the next image with something left to ask."""
        self.speaking.emit()
        labeler = self._bridge.labeler
        if labeler is None:
            return
        if self._guide is not None and self._guide.is_on:
            if self._screen is not None:
                # Where the next one is far, what was just said is on screen until it comes.
                self.shown.emit(self._screen)
            self._guide.next_to_ask(self._asking, self._place)
            return
        found = next_to_ask(self._bridge.project, labeler, self._asking, after=self._place)
        if found is None:
            self._screen = None
            self.emptied.emit()
        else:
            self.show_image(found)

    def start(self) -> None:
        """From where the labeler stopped last, to the first image behind it with something left to ask."""
        labeler = self._bridge.labeler
        self._screen, self._places = None, Places()
        self._place = stopped_at(self._bridge.project, labeler) if labeler else ImageId(0)
        self.go_on()

    def show_image(self, image_id: ImageId) -> None:
        self.speaking.emit()
        labeler = self._bridge.labeler
        if labeler is None:
            return
        self._place = image_id
        self._screen = look_at(self._bridge.project, labeler, image_id, self._asking)
        self.shown.emit(self._screen)

    def step(self, *, backwards: bool) -> None:
        """To the image beside this one, answered or not."""
        self._places.work()
        if self._guide is not None and self._guide.is_on:
            self._guide.step(self._place, backwards=backwards)
            return
        before, behind = neighbours(self._bridge.project, self._place)
        if self._screen is None:
            # Nothing was left to ask: one step back is the image that was answered last.
            before = self._place or behind
        found = before if backwards else behind
        if found is not None:
            self.show_image(found)

    def coming_up(self) -> tuple[Image, ...]:
        """The images to decode ahead."""
        labeler = self._bridge.labeler
        if labeler is None or self._screen is None:
            return ()
        if self._guide is not None and self._guide.is_on:
            return self._guide.coming_up(self._asking, self._place)
        return coming_up(self._bridge.project, labeler, self._asking, after=self._screen.image.id)

    def say(self, act: Act, *, stays: bool = False) -> None:
        """One act about the image on the desk; with `stays` its image is shown even if nothing is left to ask."""
        self.speaking.emit()
        if self._screen is None:
            return
        self._given_ms = self._pace.take()
        self._closes_boxes = isinstance(act, CloseBoxes)
        uid = self._bridge.project.clock.new_uid()
        self._do(
            Tell(
                uid=uid,
                image_id=self._screen.image.id,
                asking=self._asking,
                act=act,
                active_ms=self._given_ms,
            ),
            stays=stays,
        )

    def copy_boxes(self, concept: str) -> None:
        """Copies the boxes that the concept had in the image answered before this one."""
        labeler = self._bridge.labeler
        if labeler is not None and self._screen is not None:
            self.say(copied_boxes(self._bridge.project, labeler, ConceptUid(concept), but=self._screen.image.id))

    def undo(self) -> None:
        self.speaking.emit()
        self._do(Undo(uid=self._bridge.project.clock.new_uid()))

    def redo(self) -> None:
        self.speaking.emit()
        self._do(Redo(uid=self._bridge.project.clock.new_uid()))

    def read_again(self) -> None:
        """The same image as it stands now, or the first one if there was none."""
        if self._screen is None:
            self.go_on()
        else:
            self.show_image(self._screen.image.id)

    def _do(self, command: Command, *, stays: bool = False) -> None:
        self._is_acting = not stays
        self._places.work()
        self._bridge.execute(command)

    def _on_refused(self, _why: str) -> None:
        self._is_acting = self._bridge.is_waiting and self._is_acting
        self._pace.give_back(self._given_ms)
        self._given_ms = 0
        if self._screen is not None:
            # What the hand did on the canvas was not taken: it shows again what is kept.
            self.shown.emit(self._screen)

    def _on_changed(self, changes: Changes) -> None:
        was_acting, self._is_acting = self._is_acting, False
        if not changes.answers:
            self._pace.give_back(self._given_ms)
        self._given_ms = 0
        labeler = self._bridge.labeler
        if labeler is None:
            return
        if changes.taxonomy and not _is_still_asked(self._asking, self._bridge.project.taxonomy()):
            self.ask(Pass(way=Way.FREE))
            return
        if changes.goes_to is not None and was_acting:
            self.show_image(changes.goes_to)
        elif self._screen is None:
            if changes.images_added or changes.taxonomy or changes.policy:
                self.go_on()
        elif self._screen.image.id in changes.images or changes.taxonomy or changes.policy:
            self._read_what_changed(changes, labeler, was_acting=was_acting)

    def _read_what_changed(self, changes: Changes, labeler: Labeler, *, was_acting: bool) -> None:
        """The next image comes only once this one's answer is on disk and leaves nothing to ask."""
        assert self._screen is not None
        self._screen = look_at(self._bridge.project, labeler, self._screen.image.id, self._asking)
        # That every one is boxed changes nothing in an answer that was given before, and is its last word again.
        is_told = changes.answers or self._closes_boxes
        if was_acting and is_told and self._screen.question.asked is Asked.DONE:
            self.answered.emit(self._screen.image)
            self.go_on()
        else:
            self.shown.emit(self._screen)


def _is_still_asked(asking: Pass, taxonomy: Taxonomy) -> bool:
    """Whether the concept of the pass is still on the list, and open."""
    if asking.concept is None:
        return True
    concept = taxonomy.find(asking.concept)
    return concept is not None and concept.is_open
