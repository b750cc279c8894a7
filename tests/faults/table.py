"""All promises, by the names they are asked for: the table that the README shows with the numbers they reached."""

from tests.faults.clocks import CLOCKS
from tests.faults.corpus import CORPUS
from tests.faults.failing_disk import FAILING_DISK
from tests.faults.flips import FLIPS
from tests.faults.kills import KILLS
from tests.faults.merging import MERGING
from tests.faults.names import HOSTILE_NAMES
from tests.faults.places import FULL_DISKS, LOCKS, READ_ONLY
from tests.faults.power_cuts import POWER_CUTS
from tests.faults.promise import Promise
from tests.faults.running_backups import BACKUPS
from tests.faults.starting_again import STARTING_AGAIN
from tests.faults.undoing import UNDO

PROMISES: dict[str, Promise] = {
    "kills": KILLS,
    "power-cuts": POWER_CUTS,
    "failing-disk": FAILING_DISK,
    "full-disks": FULL_DISKS,
    "read-only": READ_ONLY,
    "locks": LOCKS,
    "clocks": CLOCKS,
    "flips": FLIPS,
    "backups": BACKUPS,
    "merging": MERGING,
    "images": CORPUS,
    "names": HOSTILE_NAMES,
    "undo": UNDO,
    "starting-again": STARTING_AGAIN,
}
