"""Which images go into an export and which stay out, and why: found before anything is planned or written."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from labeler.app.outgoing.by_majority import Composed, Majorities
from labeler.app.outgoing.names import shared_names
from labeler.app.outgoing.order import Order, Where, natural_key, order_key
from labeler.app.outgoing.selection import Selection
from labeler.app.outgoing.whose_answers import Whose, agree, names_of_labelers, places_by_name
from labeler.app.places import bytes_at, file_of, stamp_at
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.image import FileStamp, Place
from labeler.domain.names import shown_path
from labeler.domain.phrase import Phrase
from labeler.domain.words import Health, State
from labeler.formats.outgoing.leaving_out import LeftOutTally
from labeler.formats.outgoing.records import LeftOut
from labeler.store import alignments, exporting, images
from labeler.store.exporting import FINISHED, LabelRow, SeenImage, SeenPlace, Standing
from labeler.store.exporting_settled import settled_between
from labeler.store.transaction import Reader


class StaysOut(Enum):
    """Why an image stays out of every format."""

    UNREADABLE = "unreadable"
    ALIGNING = "aligning"
    DISPUTED = "disputed"
    UNBOXED = "unboxed"
    OPEN = "open"
    SKIPPED = "skipped"
    CLAIMED = "claims only"
    UNTOUCHED = "untouched"
    MISSING = "missing or changed file"
    SMALLER = "smaller picture"


_WORDS = {
    StaysOut.UNREADABLE: (
        Phrase("unreadable: the file cannot be shown"),
        Phrase("put in a whole file and add its folder again"),
    ),
    StaysOut.ALIGNING: (
        Phrase("being aligned on: until the round ends, nobody sees what was said"),
        Phrase("end the alignment"),
    ),
    StaysOut.DISPUTED: (
        Phrase("disputed: labelers do not agree on the concepts or their relations"),
        Phrase("settle {images}: Review, or “labeler settle”"),
    ),
    StaysOut.UNBOXED: (Phrase("unboxed: what is in the image has no box yet"), Phrase("draw the boxes of {images}")),
    StaysOut.OPEN: (Phrase("open: begun and not finished"), Phrase("finish {images}")),
    StaysOut.SKIPPED: (Phrase("skipped"), Phrase("")),
    StaysOut.CLAIMED: (
        Phrase("claims only: labels from elsewhere that nobody has answered"),
        Phrase("say of or in to the claims of {images}"),
    ),
    StaysOut.UNTOUCHED: (Phrase("untouched: not labeled yet"), Phrase("label {images}")),
    StaysOut.MISSING: (
        Phrase("missing or changed file"),
        Phrase("put the files back, or find them again in the folder that they are in now"),
    ),
    StaysOut.SMALLER: (
        Phrase("handed out as a smaller picture: the file itself is not here"),
        Phrase("hand the answers in, and export where they are taken in"),
    ),
}


_TOLD_EVERY = 20
"""Images between two words on how far it is: telling takes as long as looking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a format takes: every labeler's answers and skips, or one answer an image; and the images themselves."""

    every_answer: bool
    files: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What goes out, in the order of every export, what stays out, and how many images were not asked for.

    `turned` counts the images going out whose file does not lie upright.
    """

    order: Order
    ambiguous: frozenset[int]
    left_out: tuple[LeftOut, ...]
    not_asked: int
    turned: int


def choose(snapshot: Project, wanted: Wanted, selection: Selection, *, watch: Watch) -> Chosen:
    """Looks at every image of the snapshot, and for its bytes where the format takes them along."""
    with snapshot.file.reading() as reader:
        choice = _Choice(reader, wanted, selection)
        majorities = Majorities(reader, snapshot.taxonomy_in(reader)) if selection.whose is Whose.MAJORITY else None
        total, done, people = exporting.image_count(reader), 0, places_by_name(reader)
        doing = Phrase("Looking for what goes out")
        for run in exporting.runs_of_images(reader):
            lookup = _Run(reader, run, selection, majorities, people)
            for image in run:
                if not done % _TOLD_EVERY:
                    watch.report(done=done, total=total, doing=doing)
                choice.add(image, lookup)
                done += 1
        return choice.made(reader)


class _Run:
    """What is known of the images of one run."""

    def __init__(
        self,
        reader: Reader,
        run: Sequence[SeenImage],
        selection: Selection,
        majorities: Majorities | None,
        people: Mapping[int, int],
    ) -> None:
        self.standings: dict[int, list[Standing]] = defaultdict(list)
        for standing in exporting.standings(reader, run):
            if selection.takes_labeler(standing.labeler_id):
                self.standings[standing.image_id].append(standing)
        for some in self.standings.values():
            if len(some) > 1:
                some.sort(key=lambda standing: people[standing.labeler_id])
        self.places: dict[int, list[SeenPlace]] = defaultdict(list)
        for place in exporting.places_of(reader, run):
            self.places[place.image_id].append(place)
        self.claimed = exporting.claimed(reader, run)
        is_settled = selection.whose is Whose.SETTLED
        self.settled = settled_between(reader, first=run[0].id, last=run[-1].id) if is_settled else {}
        several, said = _several(reader, self.standings)
        disputed = {image_id: ids for image_id, ids in several.items() if not agree(said[each] for each in ids)}
        self.composed: dict[int, Composed] = {} if majorities is None else majorities.of(reader, disputed, said)
        self.disputed = disputed.keys() - self.composed.keys()


def _several(
    reader: Reader, standings: Mapping[int, Sequence[Standing]]
) -> tuple[dict[int, list[int]], Mapping[int, list[LabelRow]]]:
    """The finished answers of the images of one run that have more than one, and their labels by answer."""
    shared = ((image_id, _answer_ids(each)) for image_id, each in standings.items() if len(each) > 1)
    several = {image_id: ids for image_id, ids in shared if len(ids) > 1}
    said: dict[int, list[LabelRow]] = defaultdict(list)
    if several:
        for row in exporting.labels_of(reader, [answer_id for ids in several.values() for answer_id in ids]):
            said[row[1]].append(row)
    return several, said


def _answer_ids(standings: Iterable[Standing]) -> list[int]:
    return [standing.answer_id for standing in standings if standing.how == FINISHED]


class _Choice:
    """The choice while it is being made, image by image."""

    def __init__(self, reader: Reader, wanted: Wanted, selection: Selection) -> None:
        self._wanted = wanted
        self._selection = selection
        self._takes_all = selection.sources is None and selection.split is None
        # A majority is one answer, also for whoever takes every one.
        self._every_answer = wanted.every_answer and selection.whose is not Whose.MAJORITY
        self._labelers = names_of_labelers(reader)
        self._sources = {source.id: natural_key(source.name) for source in images.every_source(reader)}
        self._blind = frozenset(alignments.open_images(reader))
        self._tally = LeftOutTally(_WORDS)
        self._order = Order(has_files=wanted.files)
        self._not_asked = self._turned = 0

    def add(self, image: SeenImage, run: _Run) -> None:
        if not self._takes_all and not self._selection.takes(image):
            self._not_asked += 1
            return
        standings, places = run.standings.get(image.id, ()), run.places.get(image.id, ())
        why = self._stays_out(image, standings, run)
        where = None
        if why is None and self._wanted.files:
            where = _found(places, image.digest)
            why = None if where else _nowhere(places)
        if why is not None:
            self._tally.add(why)
            return
        self._turned += image.orientation != 1
        name = shown_path(places[0].path) if places else image.digest[:12]
        composed = run.composed.get(image.id)
        for labeler_id, answer_ids in self._going_out(image, standings, run):
            labeler = Whose.MAJORITY.value if composed is not None else self._labelers[labeler_id]
            source = self._sources[image.source_id]
            key = order_key(source=source, name=name, digest=image.digest, labeler=labeler)
            self._order.add(key, answer_ids, where, composed=composed)

    def made(self, reader: Reader) -> Chosen:
        self._order.sort()
        # Only where labelers are kept apart is an image told apart from others by its name alone.
        ambiguous = shared_names(reader) if self._wanted.every_answer else frozenset()
        return Chosen(
            order=self._order,
            ambiguous=ambiguous,
            left_out=self._tally.rows(()),
            not_asked=self._not_asked,
            turned=self._turned,
        )

    def _stays_out(self, image: SeenImage, standings: Sequence[Standing], run: _Run) -> StaysOut | None:
        if image.health != Health.OK:
            return StaysOut.UNREADABLE
        if image.id in run.settled:
            return None
        if image.id in self._blind:
            return StaysOut.ALIGNING
        if len(standings) == 1 and standings[0].how == FINISHED:
            return None  # Nearly all that go out.
        ways = {standing.how for standing in standings}
        if FINISHED in ways:
            return StaysOut.DISPUTED if image.id in run.disputed and not self._every_answer else None
        if State.SKIPPED in ways and self._every_answer:
            return None
        return _unfinished(standings, is_claimed=image.id in run.claimed)

    def _going_out(
        self, image: SeenImage, standings: Sequence[Standing], run: _Run
    ) -> Iterable[tuple[int, Sequence[int]]]:
        """Who said it, and the ids of the answers that go out as one."""
        if image.id in run.settled:
            settlement_id, labeler_id = run.settled[image.id]
            return [(labeler_id, (settlement_id,))]
        together = self._together(standings)
        return [(some[0].labeler_id, [each.answer_id for each in some]) for some in together]

    def _together(self, standings: Sequence[Standing]) -> Iterable[Sequence[Standing]]:
        """Whose answers go out as one."""
        if len(standings) == 1:
            return [standings]
        finished = [standing for standing in standings if standing.how == FINISHED]
        if not self._every_answer:
            return [finished]
        return [[standing] for standing in standings if standing.how in (FINISHED, State.SKIPPED)]


def _unfinished(standings: Sequence[Standing], *, is_claimed: bool) -> StaysOut:
    """Why an image that nobody finished stays out: as the counts have it, open before skipped before untouched."""
    begun = [standing for standing in standings if standing.how in (State.OPEN, State.SUBMITTED)]
    if begun:
        return StaysOut.UNBOXED if any(standing.lacks_box for standing in begun) else StaysOut.OPEN
    if standings:
        return StaysOut.SKIPPED
    return StaysOut.CLAIMED if is_claimed else StaysOut.UNTOUCHED


def _nowhere(places: Sequence[SeenPlace]) -> StaysOut:
    """Why an image of which no file was found stays out."""
    is_smaller = bool(places) and all(place.proxy_digest for place in places)
    return StaysOut.SMALLER if is_smaller else StaysOut.MISSING


def _found(places: Iterable[SeenPlace], digest: str) -> Where | None:
    """The first place that holds the very bytes that were added; they are read only where the file has changed."""
    for place in places:
        if place.proxy_digest:
            continue
        path = file_of(Place(root=place.root, path=place.path))
        now = stamp_at(path)
        if now is not None and (_is_as_read(place, now) or bytes_at(path).digest == digest):
            return Where(place_id=place.id, stamp=now)
    return None


def _is_as_read(place: SeenPlace, now: FileStamp) -> bool:
    return place.file_size == now.size and place.modified_ns == now.modified_ns
