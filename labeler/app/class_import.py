"""Class folders into a project: what would come in, what is in the way of it, and what came of it."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from labeler.app.adding import Added, add_folders
from labeler.app.class_files import UNREADABLE, LookedThrough, PassedOver, look_through
from labeler.app.class_matching import Matched, MatchedBy, match_files
from labeler.app.commands.claim_classes import ClaimClasses, Claimed, new_claims
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.domain.ids import ConceptUid, ImageId
from labeler.domain.names import shown_path
from labeler.domain.people import Labeler
from labeler.domain.phrase import Phrase
from labeler.formats.folders_resolve import (
    ClassChoices,
    ResolvedClasses,
    files_listed,
    refusal_of_unknown,
    resolve_classes,
)
from labeler.formats.reading import NOTHING_IMPORTED
from labeler.formats.wording import counted
from labeler.images.errors import NotReadable
from labeler.images.files import RegularFile

_IMAGES_STAY = Phrase("The images that were added stay in the project; no label was taken in")
_NO_IMAGE = Phrase("this file is no image of the project: {names}")
_NO_IMAGES = Phrase("{count} files are no images of the project: {names}")
_Images = Mapping[ConceptUid, Collection[ImageId]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Adding:
    """Images that are not in the project are added first, to this source (None: one of the folder's name)."""

    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassImport:
    """What a folder of classes comes to in a project.

    `matched` counts files by how they were known (every `MatchedBy`), `images` the images they are; `claims` are
    new, `known` stand there already. `unmatched` are files that are no image of the project; `refusal` is what is in
    the way of taking anything in.
    """

    classes: ResolvedClasses
    matched: Mapping[str, int]
    images: int
    claims: int
    known: int
    unmatched: tuple[str, ...]
    passed_over: Mapping[str, PassedOver]
    refusal: AppError | None = None
    added: Added | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundClasses:
    """What a folder holds before anything was said of it; `in_project` are files that the project knows themselves."""

    looked: LookedThrough
    classes: ResolvedClasses
    in_project: int


def find_classes(project: Project, folder: Path, *, watch: Watch) -> FoundClasses:
    """Looks through a folder and holds its classes against the concepts. AppError as of `look_through`."""
    looked = look_through(folder, watch=watch)
    files = [file for each in looked.classes.classes for file in each.files]
    return FoundClasses(
        looked=looked,
        classes=resolve_classes(looked.classes, project.taxonomy(), ClassChoices()),
        in_project=len(match_files(project, looked, files, surely=True, watch=watch).images),
    )


def plan_classes(
    project: Project, looked: LookedThrough, choices: ClassChoices, *, adding: Adding | None, watch: Watch
) -> ClassImport:
    """What would come in, and what is in the way of it. Nothing is written.

    With `adding`, what is not in the project yet is `unmatched`, in nobody's way, and its claims are not counted.
    """
    classes = resolve_classes(looked.classes, project.taxonomy(), choices)
    matched = _matched(project, looked, classes, surely=adding is not None, watch=watch)
    images = _images(classes, matched)
    with project.file.reading() as reader:
        new = len(new_claims(reader, images))
    said = sum(map(len, images.values()))
    refusal = _refusal_of_classes(classes, choices, project) or _refusal_of_files(looked, matched, adding)
    return _told(looked, classes, matched, Claimed(claims=new, known=said - new), refusal=refusal)


def import_classes(
    project: Project,
    looked: LookedThrough,
    choices: ClassChoices,
    *,
    adding: Adding | None,
    watch: Watch,
    labeler: Labeler | None = None,
) -> ClassImport:
    """Takes the classes in as claims: all of them, or none and an AppError says why.

    Images that were added on the way stay in the project, whatever becomes of the labels.
    """
    classes = resolve_classes(looked.classes, project.taxonomy(), choices)
    _raise(_refusal_of_classes(classes, choices, project))
    matched = _matched(project, looked, classes, surely=adding is not None, watch=watch)
    _raise(_refusal_of_files(looked, matched, adding))
    added = None
    if adding is not None and matched.unmatched:
        added = add_folders(project, [looked.folder], watch=watch, source=adding.source)
        matched = _matched(project, looked, classes, surely=True, watch=watch)
        if matched.unmatched:
            raise _unmatched(matched.unmatched, safe=_IMAGES_STAY, todo="Look at these files, and import again")
    command = ClaimClasses(images=_images(classes, matched), watch=watch)
    project.execute(command, labeler=labeler)
    return _told(looked, classes, matched, command.claimed, added=added)


def _matched(
    project: Project, looked: LookedThrough, classes: ResolvedClasses, *, surely: bool, watch: Watch
) -> Matched:
    files = [file for each in classes.known for file in each.folder.files]
    return match_files(project, looked, files, surely=surely, watch=watch)


def _images(classes: ResolvedClasses, matched: Matched) -> _Images:
    images: dict[ConceptUid, set[ImageId]] = defaultdict(set)
    for each in classes.known:
        images[each.concept.uid].update(matched.images[file] for file in each.folder.files if file in matched.images)
    return images


def _refusal_of_classes(classes: ResolvedClasses, choices: ClassChoices, project: Project) -> AppError | None:
    if choices.skip_unknown or not classes.unknown:
        return None
    return refusal_of_unknown(classes.unknown, project.taxonomy())


def _refusal_of_files(looked: LookedThrough, matched: Matched, adding: Adding | None) -> AppError | None:
    if adding is None:
        if not matched.unmatched:
            return None
        todo = "Add them first with --add, or import from the folder that was added"
        return _unmatched(matched.unmatched, safe=NOTHING_IMPORTED, todo=todo)
    closed = [file for file in matched.unmatched if not _can_be_read(looked.path_of(file))]
    if not closed:
        return None
    files = Phrase("{files} cannot be read: {names}", files=counted(len(closed), "file"), names=files_listed(closed))
    return AppError(files, safe=NOTHING_IMPORTED, todo="Look at their permissions")


def _can_be_read(path: bytes) -> bool:
    try:
        with RegularFile(path):
            return True
    except NotReadable:
        return False


def _unmatched(files: Sequence[bytes], *, safe: str, todo: str) -> AppError:
    phrase = _NO_IMAGE if len(files) == 1 else _NO_IMAGES
    return AppError(phrase.filled(count=len(files), names=files_listed(files)), safe=safe, todo=todo)


def _raise(refusal: AppError | None) -> None:
    if refusal is not None:
        raise refusal


def _told(
    looked: LookedThrough,
    classes: ResolvedClasses,
    matched: Matched,
    claimed: Claimed,
    *,
    refusal: AppError | None = None,
    added: Added | None = None,
) -> ClassImport:
    passed_over = dict(looked.passed_over)
    if matched.unreadable:
        passed_over[UNREADABLE] = PassedOver()
        for file in matched.unreadable:
            passed_over[UNREADABLE].add(shown_path(file))
    return ClassImport(
        classes=classes,
        matched={way.value: matched.by[way] for way in MatchedBy},
        images=len(set(matched.images.values())),
        claims=claimed.claims,
        known=claimed.known,
        unmatched=tuple(shown_path(file) for file in matched.unmatched),
        passed_over=passed_over,
        refusal=refusal,
        added=added,
    )
