"""What a file is, learned once when it is added: its digest, its upright size, whether it can be shown."""

import hashlib
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from labeler.domain.image import FileStamp
from labeler.domain.phrase import Phrase
from labeler.domain.words import Health
from labeler.images.colour import in_srgb, plain
from labeler.images.door import format_of, opened, refusing
from labeler.images.errors import NotAnImage, NotLoadable, NotReadable
from labeler.images.files import CEILING, RegularFile
from labeler.images.kinds import HEAD, has_image_name, kind_of
from labeler.images.metadata import camera, taken_at
from labeler.images.scan import Found, full_path

__all__ = ["NotAnImage", "Probe", "probe", "probe_all"]

_AHEAD = 4
"""Files a worker is ahead of what was asked for: enough to keep it busy, few enough to bound memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """What is kept of an image file.

    `digest` is the sha256 of its bytes in hex; `width` and `height` are upright pixels. Where health is
    `refused`, `problem` says why in one line, the size is the declared one or 0 × 0, and orientation and frames
    are 1. `taken_at` is `YYYY-MM-DD HH:MM:SS` of the camera's clock or empty. `stamp` is that of the file as it was
    opened (`RegularFile`).
    """

    digest: str
    format: str
    width: int
    height: int
    orientation: int
    frames: int
    health: Health
    problem: str
    taken_at: str
    camera: str
    stamp: FileStamp | None = field(default=None, compare=False)


def probe(path: bytes | Path) -> Probe:
    """Reads the file once and judges it.

    What has an image's name or first bytes and will not load is a refused Probe; all else, and what cannot be
    read, raises NotAnImage. A large file of another kind is left after its first bytes.
    """
    try:
        with RegularFile(path) as file:
            head = file.start(HEAD)
            kind = kind_of(head)
            if not kind and not has_image_name(os.fsencode(path)):
                raise NotAnImage("neither its name nor its first bytes are an image's", where=file.where)
            if not kind or file.size > CEILING:
                unopened = _refused(_digest(head, file), kind, _unopened(head, file.size))
                return replace(unopened, stamp=file.stamp)
            data = file.rest(start=head)
    except NotReadable as error:
        raise NotAnImage(error.what, where=error.where) from error
    return replace(_judged(data, kind), stamp=file.stamp)


def probe_all(paths: Iterable[Found], workers: int = 2) -> Iterator[tuple[Found, Probe | NotAnImage]]:
    """Every file with what it is, in the order given; `paths` is drawn from only a little ahead."""
    waiting = iter(paths)
    begun: deque[tuple[Found, Future[Probe | NotAnImage]]] = deque()
    pool = ThreadPoolExecutor(max_workers=workers, thread_name_prefix="probe")
    try:
        begun.extend((found, pool.submit(_outcome, found)) for found in islice(waiting, workers * _AHEAD))
        while begun:
            found, future = begun.popleft()
            outcome = future.result()
            begun.extend((after, pool.submit(_outcome, after)) for after in islice(waiting, 1))
            yield found, outcome
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _outcome(found: Found) -> Probe | NotAnImage:
    try:
        return probe(full_path(found))
    except NotAnImage as error:
        # its traceback would keep the file's bytes alive for as long as the list of what was skipped
        return NotAnImage(error.what, where=error.where)


def _judged(data: bytes, kind: str) -> Probe:
    digest = hashlib.sha256(data).hexdigest()
    try:
        # reduced as far as it goes: every byte is decoded, but a JPEG's pixels take a 64th of the memory
        picture = opened(data, least=1)
        with refusing(""):
            in_srgb(plain(picture.image.crop((0, 0, 1, 1))))  # so that what passes here can be shown later
    except NotLoadable as error:
        return _refused(digest, kind, error)
    return Probe(
        digest=digest,
        format=format_of(picture.image),
        width=picture.size.width,
        height=picture.size.height,
        orientation=picture.orientation,
        frames=picture.frames,
        health=Health.OK,
        problem="",
        taken_at=taken_at(picture.image),
        camera=camera(picture.image),
    )


def _refused(digest: str, kind: str, error: NotLoadable) -> Probe:
    size = error.size
    return Probe(
        digest=digest,
        format=kind,
        width=size.width if size else 0,
        height=size.height if size else 0,
        orientation=1,
        frames=1,
        health=Health.REFUSED,
        problem=error.what,
        taken_at="",
        camera="",
    )


def _unopened(head: bytes, size: int) -> NotLoadable:
    """Why a file with an image's name or first bytes is not even handed to a decoder."""
    if not head:
        return NotLoadable("it is empty")
    if size > CEILING:
        return NotLoadable(
            Phrase("it has {size:,} bytes; images of at most {most:,} are opened", size=size, most=CEILING)
        )
    return NotLoadable("it has an image's name, but its bytes are no image's")


def _digest(head: bytes, file: RegularFile) -> str:
    digest = hashlib.sha256(head)
    for piece in file.pieces():
        digest.update(piece)
    return digest.hexdigest()
