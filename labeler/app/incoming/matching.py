"""Which image of the project each name in a data set is: by where it lies, by its name, by its bytes."""

import os
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from unicodedata import normalize

from labeler.app.image_names import ImageNames
from labeler.app.incoming.files_below import Root, below, beside, path_of
from labeler.app.incoming.report import MatchedBy
from labeler.app.incoming.source import Key, StatedSource, names_in
from labeler.app.places import digest_at
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.ids import ImageId
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.images.kinds import has_image_name
from labeler.store import image_lookups, images
from labeler.store.image_lookups import Frame

_EVERY = 20
"""Names between two reports of progress."""
_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)


@dataclass(slots=True, kw_only=True)
class Matched:
    """The image of each name that has one, how many were found in which way, and the names that are no image of it.

    `ambiguous` are those of the unmatched that fit several images, with how many; `unreadable` are images of the
    project that nobody can be asked about. `coming`: the files of those of the
    unmatched that are there and can be added. `moment`: that of the project in which it was looked up.
    """

    images: dict[Key, Frame] = field(default_factory=dict)
    ways: dict[Key, MatchedBy] = field(default_factory=dict)
    by: Counter[MatchedBy] = field(default_factory=Counter)
    unmatched: list[str] = field(default_factory=list)
    ambiguous: dict[str, int] = field(default_factory=dict)
    unreadable: list[str] = field(default_factory=list)
    coming: dict[str, bytes] = field(default_factory=dict)
    moment: image_lookups.Moment | None = None


def match_images(
    project: Project, source: StatedSource, keys: Collection[Key], *, surely: bool, watch: Watch
) -> Matched:
    """Looks these names up; `surely`: where there is a file of that name, it has to be that very file which the project
    knows, not another of its name or bytes.

    Where files of this data set are in the project by their place, another file is one of its images only by its
    bytes: `apple/1.jpg` of one data set is not that of another.
    """
    matched, matching = Matched(), _Matching(project, source)
    ids, before = dict[Key, ImageId](), _known_before(project, source)
    with project.file.reading() as reader:
        unreadable = image_lookups.unreadable_images(reader)
    for number, key in enumerate(keys):
        if number % _EVERY == 0:
            watch.report(done=number, total=len(keys), doing=Phrase("Looking the images up"))
        found = before.get(key) or matching.found(key, surely=surely)
        if found.image_id is None:
            _note_unmatched(matched, names_in(key)[0], found)
        elif found.image_id in unreadable:
            matched.unreadable.append(names_in(key)[0])
        else:
            ids[key] = found.image_id
            matched.ways[key] = found.by
            matched.by[found.by] += 1
    with project.file.reading() as reader:
        frames = image_lookups.frames(reader, ids.values())
        matched.moment = image_lookups.moment(reader)
    matched.images = {key: frames[image_id] for key, image_id in ids.items()}
    return matched


def _known_before(project: Project, source: StatedSource) -> "Mapping[Key, _Found]":
    """What was found by the sure ways when the data set was looked at, unless the project has changed since."""
    first = source.first
    if first is None:
        return {}
    with project.file.reading() as reader:
        if image_lookups.moment(reader) != first.moment:
            return {}
    return {key: _Found(first.ways[key], frame.image_id) for key, frame in first.images.items()}


@dataclass(slots=True)
class _Found:
    """An image, or none: then how many there are of that name, and the file that could be added."""

    by: MatchedBy = MatchedBy.PLACE
    image_id: ImageId | None = None
    several: int = 0
    file: bytes = b""


def _note_unmatched(matched: Matched, name: str, found: _Found) -> None:
    matched.unmatched.append(name)
    if found.several > 1:
        matched.ambiguous[name] = found.several
    if found.file:
        matched.coming[name] = found.file


class _Matching:
    """One data set held against the images of a project. Files are read outside of every transaction."""

    def __init__(self, project: Project, source: StatedSource) -> None:
        self._project = project
        self._source = source
        self._root = Root(source.statements.root)
        self._places = _places(project, self._root.real)

    def found(self, key: Key, *, surely: bool) -> _Found:
        """The image that is meant, by the surest of all ways that lead to one."""
        paths = [path for name in names_in(key) if (path := path_of(name)) is not None]
        known = self._exported(key, paths) or self._told_by_digest(key) or self._placed(paths)
        if known is not None:
            return known
        file = self._root.file(paths)
        # The file itself says more than what it is called, where the project knows the files around it.
        found = _Found() if file and (surely or self._places) else self._called(key)
        if found.image_id is None and file and not surely:
            digest = digest_at(file)
            found = _Found(MatchedBy.DIGEST, self._with_digest(digest) if digest else None, found.several)
        found.file = file
        return found

    def _told_by_digest(self, key: Key) -> _Found | None:
        """The image whose digest is among its names: our own words say it in some formats."""
        for name in names_in(key):
            if _DIGEST.fullmatch(name) and (image_id := self._with_digest(name)) is not None:
                return _Found(MatchedBy.EXPORT if self._source.ours else MatchedBy.DIGEST, image_id)
        return None

    def _exported(self, key: Key, paths: Sequence[bytes]) -> _Found | None:
        """The image that was exported as this file."""
        ours = self._source.ours
        if ours is None:
            return None
        offset = self._export_offset
        digests = (ours.digest_at(offset + place) for path in paths for place in beside(path))
        digest = next(filter(None, digests), None)
        if digest is None and ours.named:
            digest = next(filter(None, (ours.digest_of(name) for name in names_in(key))), None)
        image_id = self._with_digest(digest) if digest else None
        return None if image_id is None else _Found(MatchedBy.EXPORT, image_id)

    def _placed(self, paths: Iterable[bytes]) -> _Found | None:
        """The image that was added from this very place."""
        for path in paths if self._places else ():
            for place in beside(path):
                image_id = self._places.get(place)
                if image_id is not None:
                    return _Found(MatchedBy.PLACE, image_id)
                if not has_image_name(place) and len(fitting := self._stems.get(place, ())) == 1:
                    return _Found(MatchedBy.PLACE, self._places[fitting[0]])
        return None

    def _called(self, key: Key) -> _Found:
        """The only image at this path below an added folder; else the only one of a name that only this file has."""
        several = 0
        names = [shown(name) for name in names_in(key)]
        for name in names:
            at_path = self._names.with_path(name)
            if len(at_path) == 1:
                return _Found(MatchedBy.PATH, next(iter(at_path)))
            several = max(several, len(at_path))
        if several:
            return _Found(several=several)
        for name in names:
            last = name.rpartition("/")[2]
            called = self._names.with_last_part(last) or self._names.with_stem(last)
            if len(called) == 1 and self._called_so[normalize("NFC", last)] <= 1:
                return _Found(MatchedBy.NAME, next(iter(called)))
            several = max(several, len(called))
        return _Found(several=several)

    def _with_digest(self, digest: str) -> ImageId | None:
        with self._project.file.reading() as reader:
            return image_lookups.image_with(reader, digest)

    @cached_property
    def _names(self) -> ImageNames:
        with self._project.file.reading() as reader:
            return ImageNames(reader)

    @cached_property
    def _called_so(self) -> Counter[str]:
        """How many names of the data set have each last part, accents composed."""
        return Counter(normalize("NFC", shown(names_in(key)[0]).rpartition("/")[2]) for key in self._source.keys)

    @cached_property
    def _stems(self) -> Mapping[bytes, Sequence[bytes]]:
        """The places without the suffix that says that they are images."""
        stems: dict[bytes, list[bytes]] = defaultdict(list)
        for path in self._places:
            if has_image_name(path):
                stems[path.rpartition(b".")[0]].append(path)
        return stems

    @cached_property
    def _export_offset(self) -> bytes:
        """What leads from the export to the folder that the names of the data set are below."""
        ours = self._source.ours
        assert ours is not None
        return below(self._root.real, os.path.realpath(os.fsencode(ours.folder)))[1:]


def _places(project: Project, real_root: bytes) -> Mapping[bytes, ImageId]:
    """The images that were added from below the root, by their paths there, whichever folder was added."""
    with project.file.reading() as reader:
        found: dict[bytes, ImageId] = {}
        for root in images.roots(reader):
            real = os.path.realpath(os.fsencode(root))
            if inside := below(real, real_root):  # what was added lies in the folder, or is it
                paths = image_lookups.paths_in(reader, root=root, folder=b"")
                found |= {inside[1:] + path: image_id for path, image_id in paths.items()}
            elif inside := below(real_root, real):  # the folder lies in what was added
                paths = image_lookups.paths_in(reader, root=root, folder=inside[1:])
                found |= {path[len(inside) - 1 :]: image_id for path, image_id in paths.items()}
        return found
