"""Draws the images of a round of alignment: spread over what is seen in them, or, without that, over folders."""

from dataclasses import dataclass

import numpy as np

from labeler.app.embedding.compared import compared_in
from labeler.app.embedding.kept import seen_of
from labeler.app.project import Project
from labeler.domain.alignment import over_folders
from labeler.domain.ids import ImageId
from labeler.domain.phrase import Phrase
from labeler.quality.spread import AT_MOST, spread
from labeler.store import alignments
from labeler.store.alignments import Candidate
from labeler.store.images import folder_of
from labeler.store.transaction import Reader

BY_LOOKS, BY_FOLDERS = Phrase("spread over what is seen in the images"), Phrase("spread over the folders")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """`by` says over what they are spread."""

    images: tuple[ImageId, ...]
    by: Phrase


def draw(project: Project, many: int) -> Drawn:
    """So many images, or as many as there are, that nobody has answered and that were in no round yet.

    What is out with somebody is drawn only where too few are at home: the round would wait for that package too.
    """
    with project.file.reading() as reader:
        candidates = _at_home(alignments.candidates(reader), many)
        looks = _by_looks(reader, candidates, many)
    if looks is not None:
        return Drawn(images=looks, by=BY_LOOKS)
    placed = ((each.id, f"{each.source_id}/{folder_of(each.path)}", each.digest) for each in candidates)
    return Drawn(images=over_folders(placed, many), by=BY_FOLDERS)


def _at_home(candidates: list[Candidate], many: int) -> list[Candidate]:
    at_home = [each for each in candidates if not each.is_out]
    return at_home if len(at_home) >= many else candidates


def _by_looks(reader: Reader, candidates: list[Candidate], many: int) -> tuple[ImageId, ...] | None:
    """None where too little is kept of what was seen. Of very many images some, by digest, stand for all."""
    ids = [each.id for each in candidates[:AT_MOST]]
    seen = seen_of(reader, compared_in(reader).maker, ids)
    if len(seen) < min(many, len(ids)) or not seen:
        return None
    known = list(seen)
    chosen = [known[row] for row in spread(np.stack([seen[image_id] for image_id in known]), many)]
    return tuple(sorted(chosen))
