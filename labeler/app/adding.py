"""Adds folders of images: each file read once, each image known by its bytes, in short commits that can be cut off."""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from labeler.app.folder_sources import source_for, source_name
from labeler.app.known_files import KnownFiles
from labeler.app.near_adding import KnownPictures
from labeler.app.places import place_of
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.split import drawn_split
from labeler.domain.words import Health, Purpose, Split
from labeler.images.probe import NotAnImage, Probe, probe_all
from labeler.images.scan import Found, walk
from labeler.images.workers import start_early
from labeler.store import handed_out, images
from labeler.store.images import NewImage, Source
from labeler.store.transaction import Transaction

_FEW, _MANY = 6, 25
"""Images to a commit: an answer given meanwhile waits for one batch at most."""
_SLOW = 0.05
"""Seconds. A disk on which a commit takes longer makes everyone wait for each one: there are fewer of them then."""
_PAUSE = 0.001
"""Seconds between two commits in which whoever waits for the file gets it: its lock knows no order."""
_FIRST_SEEN = 0.08
"""Seconds in which a window that waits for the first image shows it."""


@dataclass(slots=True, kw_only=True)
class Added:
    """What came of it. `refused` and `skipped` have a name and a reason each; the refused are kept, unreadable."""

    images: int = 0
    known: int = 0
    more_places: int = 0
    refused: list[tuple[str, str]] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)


def add_folders(
    project: Project,
    folders: Sequence[Path],
    *,
    watch: Watch,
    source: str | None = None,
    purpose: Purpose | None = None,
    splits: Mapping[bytes, Split] | None = None,
    wanted: Callable[[bytes], bool] = lambda path: True,
) -> Added:
    """Adds every image below the folders, in natural order.

    The last part of a folder's name is its source unless `source` names one. `purpose` None is training for a
    new source and the standing one for a known source. Cut off, it has kept what it reported; said again, it
    goes on. `splits` are those of images that were drawn before, by their paths below the folder; what is not `wanted`,
    by these paths too, is passed over. AppError where a
    folder cannot be read or a purpose is said that is not the standing one.
    """
    start_early()  # it is there by the time that the first file is found
    added = Added()
    for folder in folders:
        if not folder.is_dir():
            raise AppError("there is no such folder", where=shown(str(folder)), safe="Nothing was added from it")
    names = [source_name(folder, source) for folder in folders]
    with project.file.writing() as transaction:
        handed_out.refuse(transaction, Phrase("which images are in it"))
        sources = [source_for(transaction, project, name, purpose) for name in names]
    twins = KnownPictures()
    for folder, its_source in zip(folders, sources, strict=True):
        _FolderAdding(project, folder, its_source, added, watch, splits or {}, wanted, twins).run()
    return added


class _FolderAdding:
    """One folder on its way into one source."""

    def __init__(
        self,
        project: Project,
        folder: Path,
        source: Source,
        added: Added,
        watch: Watch,
        splits: Mapping[bytes, Split],
        wanted: Callable[[bytes], bool],
        twins: KnownPictures,
    ) -> None:
        self._project = project
        self._splits = splits
        self._wanted = wanted
        self._folder = folder
        self._source = source
        self._added = added
        self._watch = watch
        self._project_uid = project.uid
        self._twins = twins
        with project.file.reading() as reader:
            self._ordinals: Counter[str] = images.added_by_folder(reader, source.id)
        self._known = KnownFiles(project)
        self._most = 1
        self._done = 0
        self._total = 0

    def run(self) -> None:
        """The first file by itself: whoever waits for an image does not wait for the folder to be listed."""
        files = (found for found in walk(self._folder) if self._wanted(found.relative))
        self._take(islice(files, 1))
        if self._added.images == 1:
            # The very first: until it is on screen, sorting the others would only be in its way.
            time.sleep(_FIRST_SEEN)
        rest = list(files)
        self._total = self._done + len(rest)
        self._report()
        self._take(iter(rest))

    def _take(self, files: Iterator[Found]) -> None:
        # Closed here, also where an error that is kept would keep it open.
        with closing(probe_all(self._fresh(files), look=self._report)) as probed:
            while batch := list(islice(probed, self._most)):
                self._keep(batch)
                self._done += len(batch)
                self._report()
                time.sleep(_PAUSE)

    def _keep(self, batch: Sequence[tuple[Found, Probe | NotAnImage]]) -> None:
        with self._project.file.writing() as transaction:
            for found, told in batch:
                self._add(transaction, found, told)
            filled = time.monotonic()
        self._most = _MANY if time.monotonic() - filled > _SLOW else _FEW

    def _fresh(self, files: Iterator[Found]) -> Iterator[Found]:
        """Those that were not seen at their place before, with these very bytes."""
        for found in files:
            if not self._known.has(found):
                yield found
                continue
            self._added.known += 1
            self._done += 1
            self._report()
        self._known.keep_stamps()

    def _report(self) -> None:
        self._watch.report(
            done=self._done, total=self._total, doing=Phrase("Reading {name}", name=shown(self._folder.name))
        )

    def _add(self, transaction: Transaction, found: Found, told: Probe | NotAnImage) -> None:
        if isinstance(told, NotAnImage):
            self._added.skipped.append((found.shown, told.what))
            return
        place = place_of(found)
        known = images.by_digest(transaction, told.digest)
        if known is not None:
            images.add_place(transaction, known.id, place, stamp=told.stamp)
            self._added.more_places += 1
            return
        image_id = images.add(
            transaction,
            self._new_image(transaction, found, told, folder=images.folder_of(place.path)),
            source_id=self._source.id,
            at=self._project.clock.at(),
        )
        images.add_place(transaction, image_id, place, stamp=told.stamp)
        if told.health is Health.OK:
            self._added.images += 1
        else:
            self._added.refused.append((found.shown, told.problem))

    def _new_image(self, transaction: Transaction, found: Found, told: Probe, *, folder: str) -> NewImage:
        split = drawn_split(
            project_uid=self._project_uid,
            folder=f"{self._source.name}/{folder}",
            ordinal=self._ordinals[folder],
            purpose=self._source.purpose,
        )
        if told.health is Health.OK:
            self._ordinals[folder] += 1
        number, side = self._twins.room_for(
            transaction, told.hash, (told.width, told.height), is_target=self._source.purpose is Purpose.TARGET
        ) or (None, split)
        return NewImage(
            digest=told.digest,
            format=told.format,
            width=told.width,
            height=told.height,
            orientation=told.orientation,
            frames=told.frames,
            split=self._splits.get(found.relative, side),
            health=told.health,
            problem=told.problem,
            taken_at=told.taken_at,
            camera=told.camera,
            hash=told.hash,
            near_group=number,
        )
