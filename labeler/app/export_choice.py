"""Which images go into an export and which stay out, and why: found before anything is planned or written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from natsort import natsort_keygen

from labeler.app.export_images import GoingOut
from labeler.app.image_names import ImageNames
from labeler.app.places import file_with_its_bytes
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.app.whose_answers import agree
from labeler.domain.ids import ImageId, LabelerId
from labeler.domain.image import Image
from labeler.domain.phrase import Phrase
from labeler.domain.words import Health
from labeler.formats.leaving_out import LeftOutTally
from labeler.formats.records import LeftOut
from labeler.store import exporting, images, labelers
from labeler.store.exporting import Standings
from labeler.store.transaction import Reader

_natural = natsort_keygen()


class StaysOut(Enum):
    """Why an image stays out of every format."""

    UNREADABLE = "unreadable"
    DISPUTED = "disputed"
    UNBOXED = "unboxed"
    OPEN = "open"
    SKIPPED = "skipped"
    CLAIMED = "claims only"
    UNTOUCHED = "untouched"
    MISSING = "missing or changed file"


_WORDS = {
    StaysOut.UNREADABLE: (
        Phrase("unreadable: the file cannot be shown"),
        Phrase("put in a whole file and add its folder again"),
    ),
    StaysOut.DISPUTED: (
        Phrase("disputed: labelers do not agree on the concepts or their relations"),
        Phrase("have these labelers look at the {images} again"),
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
        Phrase("put the files back, or add the folder that they are in now"),
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a format takes: every labeler's answers and skips, or one answer an image; and the images themselves."""

    every_answer: bool
    files: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What goes out, in the order of every export; where the bytes of each image are, by digest; what stays out."""

    order: tuple[GoingOut, ...]
    ambiguous: frozenset[ImageId]
    files: Mapping[str, bytes]
    left_out: tuple[LeftOut, ...]


def choose(snapshot: Project, wanted: Wanted, *, watch: Watch) -> Chosen:
    """Looks at every image of the snapshot, and for its bytes where the format takes them along."""
    with snapshot.file.reading() as reader:
        choice = _Choice(reader, wanted)
        total, done = exporting.image_count(reader), 0
        for ids in exporting.runs_of_images(reader):
            standings = exporting.standings(reader, ids)
            disputed = _disputed(reader, standings)
            for image in images.by_ids(reader, ids):
                watch.report(done=done, total=total, doing=Phrase("Looking for what goes out"))
                choice.add(image, standings[image.id], is_disputed=image.id in disputed)
                done += 1
    return choice.made()


def _disputed(reader: Reader, standings: Mapping[ImageId, Standings]) -> frozenset[ImageId]:
    """The images of one run whose finished answers do not agree."""
    several = {image_id: each.finished for image_id, each in standings.items() if len(each.finished) > 1}
    pairs = [(image_id, labeler_id) for image_id, who in several.items() for labeler_id in who]
    kept = exporting.said_by(reader, pairs) if pairs else {}
    return frozenset(
        image_id
        for image_id, who in several.items()
        if not agree([kept[image_id, labeler_id].answer for labeler_id in who])
    )


@dataclass(slots=True)
class _Keyed:
    """A place in the order of the export."""

    key: tuple[object, object, str, str]
    going: GoingOut


@dataclass(slots=True)
class _Found:
    order: list[_Keyed] = field(default_factory=list)
    ambiguous: set[ImageId] = field(default_factory=set)
    files: dict[str, bytes] = field(default_factory=dict)


class _Choice:
    """The choice while it is being made, image by image."""

    def __init__(self, reader: Reader, wanted: Wanted) -> None:
        self._wanted = wanted
        self._names = ImageNames(reader)
        self._labelers = {labeler.id: labeler.name for labeler in labelers.everyone(reader)}
        self._tally = LeftOutTally(_WORDS)
        self._found = _Found()

    def add(self, image: Image, standings: Standings, *, is_disputed: bool) -> None:
        why = self._stays_out(image, standings, is_disputed=is_disputed)
        if why is None and self._wanted.files and not self._finds_its_file(image):
            why = StaysOut.MISSING
        if why is not None:
            self._tally.add(why)
            return
        if len(self._names.with_path(image.name)) > 1:
            self._found.ambiguous.add(image.id)
        source, name = _natural(image.source), _natural(image.name)
        for who in self._together(standings):
            key = (source, name, image.digest, self._labelers[who[0]])
            self._found.order.append(_Keyed(key, GoingOut(image_id=image.id, labelers=who)))

    def made(self) -> Chosen:
        self._found.order.sort(key=lambda keyed: keyed.key)
        return Chosen(
            order=tuple(keyed.going for keyed in self._found.order),
            ambiguous=frozenset(self._found.ambiguous),
            files=self._found.files,
            left_out=self._tally.rows(()),
        )

    def _stays_out(self, image: Image, standings: Standings, *, is_disputed: bool) -> StaysOut | None:
        if image.health is not Health.OK:
            return StaysOut.UNREADABLE
        if standings.finished:
            return StaysOut.DISPUTED if is_disputed and not self._wanted.every_answer else None
        if standings.skipped and self._wanted.every_answer:
            return None
        return _unfinished(standings)

    def _finds_its_file(self, image: Image) -> bool:
        path = file_with_its_bytes(image)
        if path is not None:
            self._found.files[image.digest] = path
        return path is not None

    def _together(self, standings: Standings) -> Sequence[tuple[LabelerId, ...]]:
        """Whose answers go out as one."""
        if self._wanted.every_answer:
            return [(labeler_id,) for labeler_id in sorted((*standings.finished, *standings.skipped))]
        return [standings.finished]


def _unfinished(standings: Standings) -> StaysOut:
    """Why an image that nobody finished stays out: as the counts have it, open before skipped before untouched."""
    if standings.begun:
        return StaysOut.UNBOXED if standings.unboxed else StaysOut.OPEN
    if standings.skipped:
        return StaysOut.SKIPPED
    return StaysOut.CLAIMED if standings.claimed else StaysOut.UNTOUCHED
