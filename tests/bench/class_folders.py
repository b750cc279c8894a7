"""Goal 14: classification folders of images, by hard links and by copies, against the bare links and against others."""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count as numbers
from pathlib import Path

from measure import Row, in_turns, milliseconds
from peers import beside_peers, peer_row
from pictures import make_pictures
from settings import Settings

from labeler.app.outgoing.placing import Placing
from labeler.domain.geometry import Size
from labeler.domain.image import FileStamp
from labeler.domain.words import Relation, Scope, Split, State
from labeler.formats.outgoing.options import Way, made_options
from labeler.formats.outgoing.plan import ExportRequest
from labeler.formats.outgoing.records import SPLIT_NAMES, ExportAnswer, ExportConcept, ExportImage, ExportLabel
from labeler.formats.registry import exporter, plan_export, write_export
from labeler.images.originals import Original

_IMAGES, _ROUNDS, _CONCEPTS = 10_000, 5, 10
_SMALL = (320, 240)
_LIMIT = 1.5
_LINKS, _COPIES = 20, 5
"""Times as fast as Datumaro and supervision, which copy."""
_FEW = 1_000
"""Images that the others export: each of theirs takes as long as the one before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """One small photo on disk, of one concept, in one split."""

    path: Path
    concept: int
    split: Split
    image: ExportImage
    original: Original


def class_folders(settings: Settings) -> Iterator[Row]:
    """Images and answers are in memory, and it is planned; the folders are on the disk of the originals."""
    count = 500 if settings.quick else _IMAGES
    made = _originals(settings.folder / "small", count)
    folders = (settings.folder / f"classes-{number}" for number in numbers())
    others = _others(settings, made[: min(count, _FEW)])
    for way, times, bare in (("link", _LINKS, os.link), ("copy", _COPIES, shutil.copyfile)):
        planned, write = _export(made, way, folders)
        links = _targets(made)
        ours, limit = in_turns(
            write, lambda bare=bare, links=links: _bare(bare, links, next(folders)), rounds=settings.rounds(_ROUNDS)
        )
        yield Row(
            number=14,
            what=f"class folders: {count:,} images by {way}",
            ours=ours,
            limit=limit,
            beside=f"bare os.link; the plan before: {planned:.0f} ms" if way == "link" else "bare shutil.copyfile",
            goal=_LIMIT if way == "link" else None,
        )
        for peer in ("datumaro", "supervision"):
            what = f"class folders: an image by {way}"
            yield peer_row(14, what, ours * 1000 / count, others, peer=peer, way="out", least=times)


def _originals(folder: Path, count: int) -> list[_Made]:
    (picture,) = make_pictures(folder, 1, size=_SMALL)
    content = picture.path.read_bytes()
    return [_one(folder, number, content) for number in range(count)]


def _one(folder: Path, number: int, content: bytes) -> _Made:
    """A photo like all the others, with a number behind it by which its digest is its own."""
    path, content = folder / f"photo {number}.jpg", content + number.to_bytes(4, "big")
    path.write_bytes(content)
    status, concept, split = path.stat(), number % _CONCEPTS, list(Split)[number // _CONCEPTS % 2]
    label = ExportLabel(concept_uid=str(concept), relation=Relation.OF, joint=False, reason="", regions=())
    answer = ExportAnswer(
        labeler="Ann",
        state=State.SUBMITTED,
        scope=Scope.ALL,
        none=False,
        reason="",
        labels=(label,),
        covered=frozenset(map(str, range(_CONCEPTS))),
    )
    image = ExportImage(
        digest=hashlib.sha256(content).hexdigest(),
        source="bench",
        name=path.name,
        base_name=path.name,
        suffix=path.suffix,
        size=Size(width=_SMALL[0], height=_SMALL[1]),
        orientation=1,
        split=split,
        answer=answer,
    )
    stamp = FileStamp(size=status.st_size, modified_ns=status.st_mtime_ns)
    return _Made(
        path=path, concept=concept, split=split, image=image, original=Original(path=os.fsencode(path), stamp=stamp)
    )


def _export(made: Sequence[_Made], way: Way, folders: Iterator[Path]) -> tuple[float, Callable[[], float]]:
    """How long planning takes, and one writing of it."""
    kind = exporter("folders")
    request = ExportRequest(
        concepts=tuple(_concept(number) for number in range(_CONCEPTS)),
        images=tuple(each.image for each in made),
        options=made_options(kind.options, {"place": way}, title=kind.title),
    )
    place = Placing(request.options, {each.image.digest: each.original for each in made})
    planned = milliseconds(lambda: plan_export("folders", request))
    plan = plan_export("folders", request)
    return planned, lambda: milliseconds(lambda: write_export(plan, request, next(folders), place_image=place))


def _concept(number: int) -> ExportConcept:
    return ExportConcept(
        uid=str(number), name=f"concept {number}", facet="kind", export_id=number + 1, definition="One.", parent=""
    )


def _targets(made: Sequence[_Made]) -> list[tuple[str, str]]:
    """Where each file comes from, and where it goes to, as a bare loop wants them."""
    return [(str(x.path), f"{SPLIT_NAMES[x.split]}/concept {x.concept}/{x.path.name}") for x in made]


def _bare(put: Callable[[str, str], object], links: Sequence[tuple[str, str]], folder: Path) -> float:
    for split in SPLIT_NAMES.values():
        for number in range(_CONCEPTS):
            (folder / split / f"concept {number}").mkdir(parents=True)
    root = str(folder)

    def all_of_them() -> None:
        for source, target in links:
            put(source, f"{root}/{target}")

    return milliseconds(all_of_them)


def _others(settings: Settings, made: Sequence[_Made]) -> Mapping[str, float]:
    """Microseconds an image of the others that are installed; both copy, and one of them decodes."""
    items = [{"path": str(x.path), "split": SPLIT_NAMES[x.split], "label": x.concept} for x in made]
    names = [f"concept {number}" for number in range(_CONCEPTS)]
    return beside_peers("folders", settings.folder, names=names, items=items)
