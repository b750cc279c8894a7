"""Which image of the project each file of a class folder is: by where it lies, by its name, by its bytes."""

import os
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from labeler.app.class_files import LookedThrough
from labeler.app.image_names import ImageNames
from labeler.app.places import digest_at
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.ids import ImageId
from labeler.domain.names import shown_path
from labeler.domain.phrase import Phrase
from labeler.store import images, whole_claims

_EVERY = 20
"""Files between two reports of progress."""


class MatchedBy(StrEnum):
    """How a file was known to be an image of the project, the surest first."""

    EXPORT = "export"
    PLACE = "place"
    PATH = "path"
    NAME = "name"
    DIGEST = "digest"


@dataclass(slots=True, kw_only=True)
class Matched:
    """The image of each file that has one, how many were found in which way, and the files that are no image of it.

    `unreadable` are images of the project that nobody can be asked about.
    """

    images: dict[bytes, ImageId] = field(default_factory=dict)
    by: Counter[MatchedBy] = field(default_factory=Counter)
    unmatched: list[bytes] = field(default_factory=list)
    unreadable: list[bytes] = field(default_factory=list)


def match_files(project: Project, looked: LookedThrough, files: list[bytes], *, surely: bool, watch: Watch) -> Matched:
    """Looks every file up; `surely`: only where the project knows the file itself, not another of its name or bytes.

    Where files of this folder are in the project by their place, another file is one of its images only by its
    bytes: `apple/1.jpg` of one data set is not that of another.
    """
    matching = _Matching(project, looked)
    matched = Matched()
    with project.file.reading() as reader:
        unreadable = whole_claims.unreadable_images(reader)
    for number, file in enumerate(files):
        if number % _EVERY == 0:
            watch.report(done=number, total=len(files), doing=Phrase("Looking the images up"))
        by, image_id = matching.known(file) if surely else matching.found(file)
        if image_id is None:
            matched.unmatched.append(file)
        elif image_id in unreadable:
            matched.unreadable.append(file)
        else:
            matched.images[file] = image_id
            matched.by[by] += 1
    return matched


_Found = tuple[MatchedBy, ImageId | None]


class _Matching:
    """One folder held against the images of a project. Files are read outside of every transaction."""

    def __init__(self, project: Project, looked: LookedThrough) -> None:
        self._project = project
        self._looked = looked
        self._places = _places(project, looked)

    def known(self, file: bytes) -> _Found:
        """The image that was exported as this file, or was added from this very place."""
        digest = self._looked.digests.get(file)
        exported = self._with_digest(digest) if digest else None
        if exported is not None:
            return MatchedBy.EXPORT, exported
        return MatchedBy.PLACE, self._places.get(file)

    def found(self, file: bytes) -> _Found:
        """The image that this file is, by the surest of all ways that lead to one."""
        by, image_id = self.known(file)
        if image_id is None and not self._places:
            by, image_id = self._called(file)
        if image_id is None:
            digest = digest_at(self._looked.path_of(file))
            by, image_id = MatchedBy.DIGEST, self._with_digest(digest) if digest else None
        return by, image_id

    def _called(self, file: bytes) -> _Found:
        """The only image at this path below an added folder; else the only one of a name that only this file has."""
        name = shown_path(file)
        at_path = self._names.with_path(name)
        if len(at_path) == 1:
            return MatchedBy.PATH, next(iter(at_path))
        called = self._names.with_last_part(name.rpartition("/")[2])
        is_unique = not at_path and len(called) == 1 and self._files_called[_last_part(file)] == 1
        return MatchedBy.NAME, next(iter(called)) if is_unique else None

    def _with_digest(self, digest: str) -> ImageId | None:
        with self._project.file.reading() as reader:
            return whole_claims.image_with(reader, digest)

    @cached_property
    def _names(self) -> ImageNames:
        with self._project.file.reading() as reader:
            return ImageNames(reader)

    @cached_property
    def _files_called(self) -> Counter[bytes]:
        """How many files of the folder have each name."""
        return Counter(_last_part(file) for each in self._looked.classes.classes for file in each.files)


def _last_part(path: bytes) -> bytes:
    return path.rpartition(b"/")[2]


def _places(project: Project, looked: LookedThrough) -> Mapping[bytes, ImageId]:
    """The images that were added from below the folder, by their paths there, whichever folder was added."""
    with project.file.reading() as reader:
        found: dict[bytes, ImageId] = {}
        for root in images.roots(reader):
            real = os.path.realpath(os.fsencode(root))
            if below := _below(real, looked.real):  # what was added lies in the folder, or is it
                paths = whole_claims.paths_in(reader, root=root, folder=b"")
                found |= {below[1:] + path: image_id for path, image_id in paths.items()}
            elif below := _below(looked.real, real):  # the folder lies in what was added
                paths = whole_claims.paths_in(reader, root=root, folder=below[1:])
                found |= {path[len(below) - 1 :]: image_id for path, image_id in paths.items()}
        return found


def _below(path: bytes, folder: bytes) -> bytes:
    """`/a/b/` of a path `…/a/b` in a folder `…`; `/` where they are one; empty where it is not in it."""
    whole, start = path.rstrip(b"/") + b"/", folder.rstrip(b"/") + b"/"
    return b"/" + whole[len(start) :] if whole.startswith(start) else b""
