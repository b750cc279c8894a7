"""Keeps of a damaged project what can still be read and is as it was written; the damaged file is set aside."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.domain.phrase import Phrase
from labeler.store.create import write_schema
from labeler.store.damage.at_opening import damage_that_bars
from labeler.store.damage.check import damage
from labeler.store.damage.salvaging import Salvage, salvage_into
from labeler.store.damage.torn_file import TornFile
from labeler.store.faults import told
from labeler.store.header import read_header
from labeler.store.journal import real_place
from labeler.store.keeping.lasting import Part
from labeler.store.keeping.setting_aside import put_in_place
from labeler.store.lock import WriteLock
from labeler.store.network import refuse_network_share
from labeler.store.project_file import ProjectFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvaged:
    """The project as it is now, where the damaged file is kept, and how many rows of each table were kept and lost.

    `doubtful` ones were kept as they now read, though that is not what was written: people, concepts and sources, on
    which all else hangs.
    """

    path: Path
    set_aside: Path
    kept: Mapping[str, int]
    lost: Mapping[str, int]
    doubtful: Mapping[str, int]


def salvage(path: Path, *, watch: Watch, now: str) -> Salvaged:
    """Puts what can be kept of a damaged project in its place.

    What is kept is a whole project again: an answer of which a part is lost is made again from its last revision, or
    is lost. AppError where somebody has it open, it is of a newer version, or nothing can be read: nothing is changed.
    """
    path = real_place(path)
    refuse_network_share(path)
    _refuse_newer(path)
    lock = WriteLock(path, since=now)
    with told(path):
        lock.take()
    with lock, told(path.parent), Part(path.parent, like=path) as part:
        found = _filled(part, path, watch)
        watch.report(done=0, doing=Phrase("Keeping what was found"))
        aside = put_in_place(part, path, now=now, why="damaged")
    assert aside is not None
    return Salvaged(path=path, set_aside=aside, kept=found.kept, lost=found.lost, doubtful=found.doubtful)


def _filled(part: Part, path: Path, watch: Watch) -> Salvage:
    write_schema(part.path)
    with (
        TemporaryDirectory(prefix="labeler-", ignore_cleanup_errors=True) as folder,
        closing(ProjectFile(part.path, writes=True, lock=None)) as file,
    ):
        torn = TornFile(path, Path(folder))
        look = watch.counting(Phrase("Reading what can still be read"))
        found = salvage_into(file, torn, name=path.stem, new_uid=lambda: uuid4().hex, look=look)
        with file.reading() as reader:
            left = next(damage(reader), None)
    if left is not None:
        raise AssertionError(f"what was salvaged is damaged: {left.table} {left.id} {left.what}")
    return found


def _refuse_newer(path: Path) -> None:
    """AppError for what is no project, or a newer one; what only says so, because it is damaged, is none of them."""
    try:
        read_header(path)
    except AppError as error:
        if damage_that_bars(path, error) is None:
            raise
