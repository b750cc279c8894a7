"""By which names people and files speak of an image: its paths below the added folders, and their last parts."""

from collections import defaultdict
from collections.abc import Mapping
from unicodedata import normalize

from labeler.domain.ids import ImageId
from labeler.domain.names import shown_path
from labeler.images.kinds import has_image_name
from labeler.store import images
from labeler.store.transaction import Reader


class ImageNames:
    """Every name of every image at one moment, accents composed. One image may have several, and share one."""

    def __init__(self, reader: Reader) -> None:
        self._by_path: dict[str, set[ImageId]] = defaultdict(set)
        self._by_last_part: Mapping[str, set[ImageId]] | None = None
        self._by_stem: Mapping[str, set[ImageId]] | None = None
        for root in images.roots(reader):
            for path, image_id in images.paths_below(reader, root).items():
                self._by_path[normalize("NFC", shown_path(path))].add(image_id)

    def with_path(self, name: str) -> frozenset[ImageId]:
        """The images that are, or were, at this path below an added folder."""
        return frozenset(self._by_path.get(normalize("NFC", name), ()))

    def with_last_part(self, name: str) -> frozenset[ImageId]:
        """The images whose file has this name, in whatever folder."""
        if self._by_last_part is None:
            self._by_last_part = self._last_parts()
        return frozenset(self._by_last_part.get(normalize("NFC", name), ()))

    def with_stem(self, name: str) -> frozenset[ImageId]:
        """The images whose file has this name but for the suffix that says that it is an image."""
        if self._by_stem is None:
            self._by_stem = self._stems()
        return frozenset(self._by_stem.get(normalize("NFC", name), ()))

    def _stems(self) -> Mapping[str, set[ImageId]]:
        found: dict[str, set[ImageId]] = defaultdict(set)
        for path, ids in self._by_path.items():
            last = path.rpartition("/")[2]
            if has_image_name(last.encode()):
                found[last.rpartition(".")[0]] |= ids
        return found

    def _last_parts(self) -> Mapping[str, set[ImageId]]:
        found: dict[str, set[ImageId]] = defaultdict(set)
        for path, ids in self._by_path.items():
            found[path.rpartition("/")[2]] |= ids
        return found
