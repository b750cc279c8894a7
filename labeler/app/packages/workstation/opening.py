"""A package becomes a project on a labeler's own workstation, with its images in a folder beside it."""

import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from labeler.app.clock import Clock, SystemClock
from labeler.app.packages.obstacles import refuse_no_folder, told_of
from labeler.app.packages.places import places_for, safe_stem, work_title
from labeler.app.packages.workstation.filling import fill_from
from labeler.app.project import SUFFIX, Project
from labeler.app.reading import open_to_read
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.outgoing.beside import made_parents, temporary_sibling
from labeler.formats.package.manifest import Kind, Manifest
from labeler.formats.package.read import manifest_of, opened_package, package_refused
from labeler.store import handed_out, labelers
from labeler.store.create import begun_project_file
from labeler.store.keeping.lasting import sync_folder
from labeler.store.project_file import ProjectFile

NOTHING_OPENED = Phrase("Nothing was made of the package")
IMAGES = "images"
"""The folder beside the project in which its images lie."""


def open_package_as_project(path: Path, *, into: Path | None, watch: Watch, clock: Clock | None = None) -> Path:
    """The project that is made of a package, or that was made of it before, with which one goes on.

    It lies in a folder of its own beside the package, or in the folder `into`. AppError for what is no package, or one
    that somebody hands in.
    """
    manifest = manifest_of(path)
    if manifest.kind is not Kind.HAND_OUT:
        raise AppError(
            "this is what a labeler hands in, and not what is handed out",
            where=shown(str(path)),
            safe=NOTHING_OPENED,
            todo="Take it in at home with “labeler take-in PROJECT PACKAGE”",
        )
    folder = _folder(path, manifest, into)
    project = folder / f"{safe_stem(manifest.project_name)}{SUFFIX}"
    if not project.exists():
        _make(path, manifest, project, watch=watch, clock=clock or SystemClock())
    return project


def _make(path: Path, manifest: Manifest, project: Path, *, watch: Watch, clock: Clock) -> None:
    """The project, and its images beside it; all of it or nothing."""
    folder = project.parent
    looking = watch.counting(Phrase("Looking through the package"))
    with opened_package(path, look=looking) as package:
        if package.manifest != manifest:
            raise package_refused(package, Phrase("the file was changed while it was read"))
        with (
            told_of(folder, safe=NOTHING_OPENED),
            made_parents(folder),
            temporary_sibling(folder) as beside,
        ):
            with begun_project_file(beside / project.name, now=clock.at()) as begun:
                made = Project(ProjectFile(begun, writes=True, lock=None), clock)
                with closing(made):
                    fill_from(package, made, beside=beside / IMAGES, folder=folder / IMAGES, watch=watch)
            for stray in beside.iterdir():
                # What a disk that failed for a moment would not let go of.
                if stray.name not in (project.name, IMAGES):
                    stray.unlink()
            _put(beside, folder)


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """What a project that was handed out says of itself: to whom, by name, and in which hand-out."""

    hand_out: str
    labeler: str


def handed(project: Project) -> Handed | None:
    """To whom this project was handed out; None where it is at home."""
    with project.file.reading() as reader:
        known = handed_out.of(reader)
        if known is None:
            return None
        name = next((each.name for each in labelers.everyone(reader) if each.uid == known.labeler), "")
    return Handed(hand_out=known.hand_out, labeler=name)


def labeler_of(path: Path) -> str:
    """The name of the labeler to whom the project at `path` was handed out; "" where it is at home."""
    with closing(open_to_read(path)) as project:
        known = handed(project)
    return known.labeler if known else ""


def is_package(path: Path) -> bool:
    """Whether a file is a package, and not a project; looked at by its first bytes."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(4) == b"PK\x03\x04"
    except OSError:
        return False


def _folder(path: Path, manifest: Manifest, into: Path | None) -> Path:
    """Where the project lies, or is to lie: the first that is its own, or that is free."""
    if into is not None:
        folder = Path(os.path.abspath(into))  # noqa: PTH100 - `resolve` would follow links
        with told_of(folder, safe=NOTHING_OPENED):
            refuse_no_folder(folder, safe=NOTHING_OPENED)
            is_usable = _is_free(folder) or _is_made_of(folder, manifest)
        if not is_usable:
            raise AppError(
                "there is something in this folder already",
                where=shown(str(folder)),
                safe=NOTHING_OPENED,
                todo="Choose a new folder, or an empty one",
            )
        return folder
    parent = Path(os.path.abspath(path)).parent  # noqa: PTH100
    places: Iterator[Path] = places_for(parent, work_title(manifest.project_name, manifest.labeler_name))
    return next(place for place in places if not os.path.lexists(place) or _is_made_of(place, manifest))


def _is_free(folder: Path) -> bool:
    if not os.path.lexists(folder):
        return True
    return folder.is_dir() and not any(folder.iterdir())


def _is_made_of(folder: Path, manifest: Manifest) -> bool:
    project = folder / f"{safe_stem(manifest.project_name)}{SUFFIX}"
    if not project.is_file():
        return False
    with closing(open_to_read(project)) as opened:
        known = handed(opened)
    return known is not None and known.hand_out == manifest.hand_out_uid


def _put(beside: Path, folder: Path) -> None:
    """All of it under its name at once; over an empty folder, and over nothing else."""
    sync_folder(beside)
    if folder.is_dir():
        folder.rmdir()
    beside.rename(folder)
    sync_folder(folder.parent)
