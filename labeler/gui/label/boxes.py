"""The draft's regions on the canvas, and what the hand does there as acts."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal

from labeler.app.label_screen import LabelScreen
from labeler.app.settings import BoxColours
from labeler.domain.acts import AddBox, BeginBox, ChangeBox, DropBox, MarkCrowd, RemoveBox
from labeler.domain.answer import Answer, Label, Region
from labeler.domain.claim import Claim
from labeler.domain.draft import Begun, Boxing, HalfSubjectBox
from labeler.domain.geometry import Box, covers_nearly_all, middle_third
from labeler.domain.ids import ConceptUid, RegionUid
from labeler.domain.question import Asked
from labeler.domain.words import Origin, Relation
from labeler.gui.canvas.boxes import BoxView
from labeler.gui.canvas.canvas import Canvas
from labeler.gui.canvas.looks import BY_CONCEPT, HIGH_CONTRAST, ONE_STRONG
from labeler.gui.concept_looks import ConceptLook
from labeler.gui.theme.theme import Theme

_DRAWS = frozenset({Asked.BOX_EVERY_ONE, Asked.SUBJECT_BOX})
LOOKS = {
    BoxColours.CONCEPT: BY_CONCEPT,
    BoxColours.STRONG: ONE_STRONG,
    BoxColours.CONTRAST: HIGH_CONTRAST,
}
assert set(LOOKS) == set(BoxColours)
_CLAIM = "claim "
"""What the key of a box begins with that is nobody's answer yet."""


class Boxes(QObject):
    """`said` carries an act, `adjusted` one after which the image stays, for more to be done to its boxes;
    `hint` a sentence that asks quietly, or "" to take it away; `copy_asked` the concept whose boxes are wanted from
    the image before."""

    said = Signal(object)
    adjusted = Signal(object)
    hint = Signal(str)
    copy_asked = Signal(str)

    def __init__(self, canvas: Canvas, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._theme = theme
        self._screen: LabelScreen | None = None
        self._views: tuple[BoxView, ...] = ()
        self._armed_for: ConceptUid | None = None
        canvas.box_drawn.connect(self._on_drawn)
        canvas.box_begun.connect(lambda box: self.said.emit(BeginBox(box=box)))
        canvas.half_box_dropped.connect(lambda: self.said.emit(DropBox()))
        canvas.box_changed.connect(self._on_changed)
        canvas.box_removed.connect(self._on_removed)
        canvas.crowd_toggled.connect(self._on_crowd)

    def show_screen(self, screen: LabelScreen, looks: dict[str, ConceptLook]) -> None:
        """All boxes of the answer; armed for the concept that is asked to be boxed."""
        known = {view.key for view in self._canvas.boxes} if self._is_same_image(screen) else None
        self._screen = screen
        said = box_views(screen.draft.answer, looks, selected=self._canvas.selected_key, boxing=self._concept)
        self._views = views = (*said, *claim_views(screen.claims, looks))
        self._canvas.set_boxes(views)
        self._select_after(known, views)
        self.take_up()
        is_of = bool(screen.draft.answer.labels_with(Relation.OF))
        self._canvas.set_of_frame(self._theme.tokens.accent if is_of else None)
        question = screen.question
        if question.asked in _DRAWS and question.concept is not None:
            look = looks[question.concept]
            self._canvas.set_armed(look.color, look.name, solid=question.asked is Asked.SUBJECT_BOX)
        else:
            self._canvas.set_armed(None)

    def _select_after(self, known: set[str] | None, views: Sequence[BoxView]) -> None:
        """The box just drawn is the one that keys change; where it is gone, the one drawn before it."""
        if known is None or self._screen is None:
            self._armed_for = self._concept
            return
        fresh = [view.key for view in views if view.key not in known]
        is_lost = len(known) > len(views) and self._canvas.selected_key is None
        label = self._screen.draft.answer.label_of(self._concept) if self._concept else None
        if len(fresh) == 1:
            self._canvas.select(fresh[0])
        elif is_lost and label is not None and label.regions:
            self._canvas.select(label.regions[-1].uid)
        elif self._concept is not None and self._concept != self._armed_for:
            # Its handles would be in the way of the boxes of another concept.
            self._canvas.select(None)
        self._armed_for = self._concept

    def use_colours(self, colours: BoxColours) -> None:
        """Draws boxes in the colours the user has chosen."""
        self._canvas.set_look(LOOKS[colours])

    def add_in_middle(self) -> None:
        """A box for whoever draws with keys: the arrows take it where it belongs."""
        concept, screen = self._concept, self._screen
        if concept is None or screen is None:
            return
        self.adjusted.emit(AddBox(concept=concept, box=middle_third(screen.image.size)))
        if screen.question.asked is Asked.SUBJECT_BOX:
            self.hint.emit(self.tr("Arrows move the box; with Ctrl, they make it wider, narrower, higher or lower."))

    def copy_from_before(self) -> None:
        """The boxes that this concept had in the image answered last, on purpose and once."""
        if self._concept is not None:
            self.copy_asked.emit(self._concept)

    def _is_same_image(self, screen: LabelScreen) -> bool:
        return self._screen is not None and self._screen.image.id == screen.image.id

    def take_up(self) -> None:
        """Goes on with the box that was half drawn when the image was left, or the program ended."""
        if self._screen is not None:
            self._canvas.set_half_box(half_box(self._screen.draft.begun))

    def clear(self) -> None:
        self._screen = None
        self._canvas.set_boxes(())
        self._canvas.set_of_frame(None)
        self._canvas.set_armed(None)

    @property
    def _concept(self) -> ConceptUid | None:
        screen = self._screen
        return screen.question.concept if screen and screen.question.asked in _DRAWS else None

    def _on_drawn(self, box: Box) -> None:
        concept, screen = self._concept, self._screen
        if concept is None or screen is None:
            return
        self.said.emit(AddBox(concept=concept, box=box))
        if screen.question.asked is Asked.BOX_EVERY_ONE and covers_nearly_all(box, screen.image.size):
            self.hint.emit(
                self.tr("That box is nearly the whole image. Is the image of it? Esc goes back to the question.")
            )

    def _on_changed(self, key: str, box: Box) -> None:
        if not self._is_claim(key):
            self.adjusted.emit(ChangeBox(region=RegionUid(key), box=box))

    def _on_removed(self, key: str) -> None:
        if not self._is_claim(key):
            self.adjusted.emit(RemoveBox(region=RegionUid(key)))

    def _is_claim(self, key: str) -> bool:
        """Whether it only came from elsewhere: it lies where it lay, and what to do first is said."""
        if not key.startswith(_CLAIM):
            return False
        self._canvas.set_boxes(self._views)
        self.hint.emit(self.tr("This box came from elsewhere. Answer the question first, then it can be changed."))
        return True

    def _on_crowd(self, key: str) -> None:
        screen = self._screen
        for label in screen.draft.answer.labels if screen else ():
            for region in label.regions:
                if region.uid == key:
                    self.adjusted.emit(MarkCrowd(region=region.uid, crowd=not region.crowd))


def box_views(
    answer: Answer, looks: dict[str, ConceptLook], *, selected: str | None, boxing: str | None = None
) -> tuple[BoxView, ...]:
    """Every region with the name and colour of its concept, numbered from 1 within it.

    `boxing` is the concept in box mode: its copied boxes are marked until box mode is left by saying that all
    are right.
    """
    return tuple(
        BoxView(
            key=region.uid,
            box=region.box,
            label=_name(looks[label.concept_uid].name, label, region, boxing=boxing),
            color=looks[label.concept_uid].color,
            number=number,
            selected=region.uid == selected,
            crowd=region.crowd,
            solid=label.relation is Relation.OF,
        )
        for label in answer.labels
        for number, region in enumerate(label.regions, start=1)
    )


def claim_views(claims: Sequence[Claim], looks: dict[str, ConceptLook]) -> tuple[BoxView, ...]:
    """The boxes that came with labels from elsewhere: shown, since the answer may keep them."""
    boxed = [(claim.concept_uid, claim.box) for claim in claims if claim.box is not None]
    claimed = QCoreApplication.translate("Boxes", "elsewhere: {name}")
    return tuple(
        BoxView(
            key=f"{_CLAIM}{number}",
            box=box,
            label=claimed.format(name=looks[concept].name),
            color=looks[concept].color,
            number=number,
        )
        for number, (concept, box) in enumerate(boxed, start=1)
    )


def _name(name: str, label: Label, region: Region, *, boxing: str | None) -> str:
    is_unconfirmed = region.origin is Origin.COPIED and label.concept_uid == boxing
    return QCoreApplication.translate("Boxes", "copied: {name}").format(name=name) if is_unconfirmed else name


def half_box(begun: Begun) -> Box | None:
    """The box that is half drawn, here or before a crash."""
    return begun.half_box if isinstance(begun, Boxing | HalfSubjectBox) else None
