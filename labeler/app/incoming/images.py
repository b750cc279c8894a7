"""The images that an import is about: which of them the project has, which are added, which are in the way."""

import os
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from labeler.app.adding import Added, add_folders
from labeler.app.incoming.files_below import below, beside, path_of
from labeler.app.incoming.judging import ByClass
from labeler.app.incoming.matching import Matched, match_images
from labeler.app.incoming.report import Adding, Choices
from labeler.app.incoming.source import Key, StatedSource, key_of, names_in
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.concept import Concept
from labeler.domain.errors import AppError
from labeler.domain.ids import ImageId
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.words import State
from labeler.formats.incoming.concept_names import listed
from labeler.formats.strict.opening import NOTHING_IMPORTED
from labeler.formats.wording import counted
from labeler.images.errors import NotReadable
from labeler.images.files import RegularFile

_IMAGES_STAY = Phrase("The images that were added stay in the project; no label was taken in")
_NO_IMAGE = Phrase("this file is no image of the project: {names}")
_NO_IMAGES = Phrase("{count} files are no images of the project: {names}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImagesOf:
    """The images of a data set in the project; `often` are those of which it speaks more than once."""

    matched: Matched
    often: frozenset[ImageId]


def find_images(
    project: Project, source: StatedSource, concepts: Mapping[str, Concept | None], choices: Choices, *, watch: Watch
) -> ImagesOf:
    """Looks up the images of which something is said that would come in."""
    keys = _keys(source, concepts, choices)
    matched = match_images(project, source, keys, surely=choices.adding is not None, watch=watch)
    times = Counter[ImageId]()
    for key, frame in matched.images.items():
        times[frame.image_id] += source.keys[key]
    return ImagesOf(matched=matched, often=frozenset(image_id for image_id, number in times.items() if number > 1))


def refusal_of_images(images: ImagesOf, choices: Choices, *, has_added: bool = False) -> AppError | None:
    """Why images refuse the import; None where nothing is in its way."""
    matched = images.matched
    if choices.adding is not None and not has_added:
        closed = [name for name, file in matched.coming.items() if not _can_be_read(file)]
        if closed:
            files = Phrase("{files} cannot be read: {names}", files=counted(len(closed), "file"), names=_named(closed))
            return AppError(files, safe=NOTHING_IMPORTED, todo="Look at their permissions")
    missing = [name for name in matched.unmatched if has_added or choices.adding is None or name not in matched.coming]
    if not missing or choices.skip_unknown:
        return None
    what = (_NO_IMAGE if len(missing) == 1 else _NO_IMAGES).filled(
        count=len(missing), names=_named(missing, matched.ambiguous)
    )
    if has_added:
        return AppError(what, safe=_IMAGES_STAY, todo="Look at these files, and import again")
    todo = "Leave them out with --skip-unknown"
    if choices.adding is None:
        todo = "Add them first with --add, import from the folder that was added, or leave them out with --skip-unknown"
    return AppError(what, safe=NOTHING_IMPORTED, todo=todo)


def add_images(project: Project, source: StatedSource, adding: Adding, *, watch: Watch) -> Added:
    """Adds the images below the data set's folder.

    Those of our own export come to the splits that they had, and what it wrote that is no image of its own (parts that
    were cut out, copies in further folders) stays out.
    """
    root, ours = source.statements.root, source.ours
    inside = below(_real(root), _real(ours.folder)) if ours else b""
    if ours is None or not inside:
        return add_folders(project, [root], watch=watch, source=adding.source)
    start = inside[1:]
    splits = {path[len(start) :]: split for path, split in ours.splits.items() if path.startswith(start)}
    listed = {path[len(start) :] for path in ours.digests if path.startswith(start)}
    paths = (path_of(name) for key in source.keys for name in names_in(key))
    stated = {place for path in paths if path is not None for place in beside(path)}
    return add_folders(
        project,
        [root],
        watch=watch,
        source=adding.source,
        splits=splits,
        wanted=lambda path: path in listed or path in stated or path.rpartition(b".")[0] in stated,
    )


def _keys(source: StatedSource, concepts: Mapping[str, Concept | None], choices: Choices) -> Collection[Key]:
    """The images of which a label of a known class is stated; for answers those also of which it is said that no
    class is there, or that somebody passed over them."""
    has_unknown = any(concepts.get(key) is None for key, each in source.classes.items() if each.labels)
    if not has_unknown and not source.bare:
        return source.keys
    is_known = ByClass(concepts)
    is_answering = choices.labeler is not None or choices.relation is not None
    keys: dict[Key, None] = {}
    for image in source.statements.images:
        says_none = is_answering and (image.is_complete or image.state is State.SKIPPED)
        if says_none or any(is_known[label.class_name] for label in image.labels):
            keys[key_of(image)] = None
    return keys


def _real(folder: Path) -> bytes:
    return os.path.realpath(os.fsencode(folder))


def _can_be_read(path: bytes) -> bool:
    try:
        with RegularFile(path):
            return True
    except NotReadable:
        return False


def _named(names: Iterable[str], ambiguous: Mapping[str, int] | None = None) -> str:
    several = ambiguous or {}
    return listed(
        f"{shown(name)} ({several[name]} images are called so)" if name in several else shown(name) for name in names
    )
