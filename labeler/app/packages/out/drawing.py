"""Draws what each labeler is handed out, of images whose very bytes are there."""

from collections.abc import Container, Sequence

from labeler.app.commands.concept_record import batches
from labeler.app.packages.out.wanted import PlannedHandOut, PlannedPackage, Wanted
from labeler.app.packages.out.who_has_what import PassStanding, Standing
from labeler.app.places import file_of
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.app.whereabouts import Whereabouts, by_bytes
from labeler.domain.assigning import Draw, Given, drawn
from labeler.domain.errors import AppError
from labeler.domain.ids import ImageId, LabelerId
from labeler.domain.image import Place
from labeler.domain.names import folded, shown
from labeler.domain.people import Labeler
from labeler.domain.phrase import Phrase
from labeler.store import image_files, lists, meta
from labeler.store.image_files import ImageFiles
from labeler.store.transaction import Reader


def plan(project: Project, wanted: Wanted, takers: Sequence[Labeler], *, watch: Watch) -> PlannedHandOut:
    """Who gets what. Images whose very bytes are nowhere are listed, and others are drawn in their place."""
    files: dict[ImageId, bytes] = {}
    missing: dict[ImageId, str] = {}
    while True:
        with project.file.reading() as reader:
            given = _given(reader, wanted, takers, without=missing)
        new = sorted({image for each in given.values() for image in each} - files.keys())
        gone = _look(project, new, files, watch=watch)
        if not gone:
            break
        missing |= gone
    packages = tuple(
        PlannedPackage(labeler=taker, uid=wanted.hand_out_uid(taker), images=given[taker.id]) for taker in takers
    )
    used = {image for each in packages for image in each.images}
    return PlannedHandOut(
        packages=packages,
        files={image: path for image, path in files.items() if image in used},
        missing=tuple(missing.values()),
    )


def _given(
    reader: Reader, wanted: Wanted, takers: Sequence[Labeler], *, without: Container[ImageId]
) -> dict[LabelerId, Given]:
    standing = Standing(reader, without=without)
    given = {taker.id: standing.owed(taker, again=wanted.again) for taker in takers}
    is_new_wanted = bool(wanted.images) or wanted.asking is not None
    if standing.aligning and is_new_wanted:
        raise _not_aligned(next(iter(standing.aligning)))
    if not standing.aligning and (is_new_wanted or not wanted.again):
        draw = Draw(
            seed=f"{meta.get(reader, 'uid')} {wanted.uid}",
            images=wanted.images,
            overlap=wanted.overlap,
            gold=wanted.gold,
        )
        asked: Standing | PassStanding = standing
        if wanted.asking is not None:
            asked = standing.in_pass(wanted.asking, _listed(reader, wanted.list_name))
        by_uid = {str(taker.uid): taker for taker in takers}
        for uid, more in drawn([asked.taker(each, given[each.id]) for each in takers], asked.pool(), draw).items():
            given[by_uid[uid].id] |= more
    return {who: {image: each[image] for image in sorted(each)} for who, each in given.items()}


def _listed(reader: Reader, name: str) -> tuple[ImageId, ...] | None:
    if not name:
        return None
    return next((each.images for each in lists.every(reader) if folded(each.name) == folded(name)), ())


def _not_aligned(name: str) -> AppError:
    return AppError(
        Phrase("the labelers are not aligned yet: “{name}” has not ended", name=shown(name)),
        safe="Nothing was handed out",
        todo="Hand out without saying how many images or which pass: then those to be aligned on go out",
    )


def _look(
    project: Project, wanted: Sequence[ImageId], files: dict[ImageId, bytes], *, watch: Watch
) -> dict[ImageId, str]:
    """Notes where the bytes of each are; the names of those that are nowhere."""
    gone: dict[ImageId, str] = {}
    done = 0
    for some in batches(wanted):
        with project.file.reading() as reader:
            found = image_files.files_of(reader, some)
        for each in found:
            watch.report(done=done, total=len(wanted), doing=Phrase("Looking for the images"))
            image, place = each.image, _original_of(each)
            if place is None:
                gone[image.id] = shown(image.name)
            else:
                files[image.id] = file_of(place)
            done += 1
    return gone


def _original_of(files: ImageFiles) -> Place | None:
    """The first place where the very bytes of the image are."""
    image, stamps = files.image, dict(zip(files.image.places, files.stamps, strict=True))
    for place in image.originals:
        if by_bytes(place, stamps[place], image.digest) is Whereabouts.THERE:
            return place
    return None
