"""The images of another project whose bytes are on this computer: judged as every new file is, not on its word."""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from labeler.app.places import file_of, stamp_at
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.image import Place
from labeler.domain.names import shown_path
from labeler.domain.phrase import Phrase
from labeler.images.probe import Probe, probe_all
from labeler.images.scan import Found
from labeler.store.merging import images_in
from labeler.store.merging.images_in import SeenHere, Unseen

_DOING = Phrase("Looking at the images")


def seen_here(project: Project, other: Project, *, watch: Watch) -> Mapping[str, SeenHere]:
    """By digest, what was found of those that this project has not, or has never seen the bytes of."""
    with project.file.reading() as reader, other.file.reading() as theirs:
        unseen = [each for each in images_in.unseen(reader, theirs) if _may_be_there(each)]
    found: dict[str, SeenHere] = {}
    done = 0

    def report() -> None:
        watch.report(done=done, total=len(unseen), doing=_DOING)

    with closing(probe_all(map(_found, unseen), look=report)) as judged:
        for each, (_, told) in zip(unseen, judged, strict=True):
            if isinstance(told, Probe) and told.digest == each.digest:
                found.setdefault(each.digest, _seen(each.place, told))
            done += 1
            report()
    return found


def _may_be_there(each: Unseen) -> bool:
    now = stamp_at(file_of(each.place))
    return now is not None and each.size in (None, now.size)


def _found(each: Unseen) -> Found:
    return Found(root=Path(each.place.root), relative=each.place.path, shown=shown_path(each.place.path))


def _seen(place: Place, told: Probe) -> SeenHere:
    return SeenHere(
        place=place,
        stamp=told.stamp,
        picture={
            "format": told.format,
            "width": told.width,
            "height": told.height,
            "orientation": told.orientation,
            "frames": told.frames,
            "health": told.health.value,
            "problem": told.problem,
            "taken_at": told.taken_at,
            "camera": told.camera,
            "hash": told.hash,
        },
    )
