"""What the model sees in pictures that were altered: computed when it is first asked for, and kept like all vectors."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from labeler.app.embedding.compared import Compared, compared_in
from labeler.app.embedding.eyes import Eyes
from labeler.app.embedding.kept import seen_of
from labeler.app.embedding.turns import WORKERS, in_turn
from labeler.app.project import Project
from labeler.app.readiness.material import Altered, Change, Photos
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.domain.geometry import Size
from labeler.domain.ids import ImageId
from labeler.domain.phrase import Phrase
from labeler.images import altering
from labeler.images.looking import bgr_of, sized
from labeler.store import images, vectors
from labeler.store.transaction import Reader

_MOST = 32
"""Pictures to a commit."""
_REVISION = 1
"""Of what is done to a picture: other alterings make other vectors."""

Vector = NDArray[np.float32]

_ALTERED: Mapping[Change, Callable[[NDArray[np.uint8], Altered, Size], NDArray[np.uint8]]] = MappingProxyType(
    {
        Change.BLURRED: lambda bgr, wanted, full: altering.blurred(bgr),
        Change.COMPRESSED: lambda bgr, wanted, full: altering.compressed(bgr),
        Change.HALVED: lambda bgr, wanted, full: altering.halved(bgr),
        Change.PAINTED_OVER: lambda bgr, wanted, full: altering.painted_over(bgr, wanted.boxes, full),
    }
)


def kept_again(reader: Reader, photos: Photos, wanted: Sequence[Altered]) -> dict[Altered, Vector]:
    """Those of the wanted that were looked at before."""
    return _kept(reader, compared_in(reader), photos, wanted)


def look_again(
    project: Project, photos: Photos, wanted: Sequence[Altered], *, watch: Watch, workers: int = WORKERS
) -> dict[Altered, Vector]:
    """A vector of length 1 for each that is wanted; none for those whose files cannot be read.

    What is not known yet is computed, and kept where the project can be written to.
    """
    with project.file.reading() as reader:
        compared = compared_in(reader)
        found = _kept(reader, compared, photos, wanted)
    unknown = [each for each in dict.fromkeys(wanted) if each not in found]
    if compared.eyes is not None and unknown:
        found |= _Again(project, photos, compared, compared.eyes, watch).run(unknown, workers=workers)
    return found


class _Again:
    """One run over what was never looked at."""

    def __init__(self, project: Project, photos: Photos, compared: Compared, eyes: Eyes, watch: Watch) -> None:
        self._project, self._photos, self._compared = project, photos, compared
        self._eyes, self._watch = eyes, watch

    def run(self, unknown: Sequence[Altered], *, workers: int) -> dict[Altered, Vector]:
        made: dict[Altered, Vector] = {}
        unkept: dict[Altered, Vector] = {}
        try:
            with closing(in_turn(unknown, self._seen, workers=workers)) as seen:
                for done, (wanted, vector) in enumerate(seen):
                    self._watch.report(done=done, total=len(unknown), doing=Phrase("Looking at altered photos"))
                    if not isinstance(vector, AppError):
                        unkept[wanted] = vector
                    if len(unkept) >= _MOST:
                        made |= self._keep(unkept)
        finally:
            made |= self._keep(unkept)
        return made

    def _seen(self, wanted: Altered) -> Vector | AppError:
        image_id = ImageId(int(self._photos.ids[wanted.image]))
        with self._project.file.reading() as reader:
            image = images.by_id(reader, image_id)
        try:
            look = self._eyes.look(image)
        except AppError as error:
            return error
        bgr = sized(bgr_of(look.pixels), self._eyes.side)
        return self._eyes.vector(_ALTERED[wanted.change](bgr, wanted, image.size))

    def _keep(self, unkept: dict[Altered, Vector]) -> dict[Altered, Vector]:
        """What is kept now, so that none is held twice."""
        now = dict(unkept)
        unkept.clear()
        if self._project.is_writable and now:
            with self._project.file.writing() as transaction:
                for wanted, vector in now.items():
                    image_id = ImageId(int(self._photos.ids[wanted.image]))
                    vectors.keep(transaction, _key(self._compared.maker, wanted), {image_id: vector})
        return now


def _kept(reader: Reader, compared: Compared, photos: Photos, wanted: Sequence[Altered]) -> dict[Altered, Vector]:
    by_key: dict[str, list[Altered]] = defaultdict(list)
    for each in dict.fromkeys(wanted):
        by_key[_key(compared.maker, each)].append(each)
    found: dict[Altered, Vector] = {}
    for key, those in by_key.items():
        ids = [ImageId(int(photos.ids[each.image])) for each in those]
        rows = seen_of(reader, key, ids)
        found.update({each: rows[image_id] for each, image_id in zip(those, ids, strict=True) if image_id in rows})
    return found


def _key(maker: str, wanted: Altered) -> str:
    """Under which it is kept: what made it, and what was done to the picture before."""
    boxes = [(box.x, box.y, box.width, box.height) for box in wanted.boxes]
    told = json.dumps([maker, _REVISION, wanted.change.value, boxes])
    return hashlib.sha256(told.encode()).hexdigest()
