"""A full or failing disk leaves the old state or the new, and the disk that fails for it is no blind one."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults import failing_disk
from tests.faults.failing_disk import FAILING_DISK, WARM_UP, Case, Disk
from tests.faults.forked import forking
from tests.faults.promise import NotHere, kept_in_short
from tests.faults.shim import Call, Fault, How, built

WRITES_A_FILE = """
import sys
from pathlib import Path
from tests.faults.shim import FailingDisk, Fault
folder, *fault = sys.argv[1:]
at, calls, how, error, from_then_on = map(int, fault)
disk = FailingDisk()
disk.fails(Path(folder), Fault(at=at, calls=calls, how=how, error=error, from_then_on=bool(from_then_on)))
try:
    for name in ("first", "second"):
        with Path(folder, name).open("wb", buffering=0) as file:
            sys.stdout.write(f"{file.write(b'abcd')} ")
        Path(folder, name).rename(Path(folder, f"{name} renamed"))
    Path(folder, "first renamed").unlink()
    Path(folder).parent.joinpath("elsewhere").write_text("is not counted")
except OSError as problem:
    sys.stdout.write(f"{problem.errno} ")
sys.stdout.write(f"{disk.counted(calls)}")
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    try:
        return built(tmp_path_factory.mktemp("library"))
    except NotHere as reason:
        pytest.skip(str(reason))


@pytest.fixture(scope="module")
def disk(library, tmp_path_factory):
    with forking(preload=library, first=WARM_UP) as forks:
        yield Disk(forks, tmp_path_factory.mktemp("disk"))


def test_on_a_full_or_failing_disk_everything_that_writes_leaves_the_old_state_or_the_new(library, tmp_path):
    kept_in_short(FAILING_DISK, tmp_path)


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (Fault(), "4 4 7"),
        (Fault(at=1, calls=Call.CREATE, error=errno.ENOSPC), f"{errno.ENOSPC} 1"),
        (Fault(at=2, calls=Call.CREATE, error=errno.EIO), f"4 {errno.EIO} 2"),
        (Fault(at=2, calls=Call.WRITE, error=errno.ENOSPC), f"4 {errno.ENOSPC} 2"),
        (Fault(at=1, calls=Call.WRITE, how=How.HALF), "2 4 2"),
        (Fault(at=1, calls=Call.WRITE, how=How.HALF, error=errno.ENOSPC, from_then_on=True), f"2 {errno.ENOSPC} 2"),
        (Fault(at=2, calls=Call.RENAME, error=errno.EIO), f"4 4 {errno.EIO} 2"),
        (Fault(at=1, calls=Call.UNLINK, error=errno.EIO), f"4 4 {errno.EIO} 1"),
        (Fault(at=5, error=errno.EIO), f"4 {errno.EIO} 5"),
    ],
)
def test_the_disk_fails_at_the_call_it_was_told_to_and_nowhere_else(library, tmp_path, fault, told):
    assert _run(library, tmp_path / "folder", fault).stdout == told


def test_a_process_can_be_killed_at_a_call(library, tmp_path):
    ended = _run(library, tmp_path / "folder", Fault(at=1, calls=Call.RENAME, how=How.KILL))
    assert ended.returncode == -9
    assert [path.name for path in (tmp_path / "folder").iterdir()] == ["first"]


@pytest.mark.parametrize(("operation", "what"), [("careless", "neither as before nor as after"), ("astray", "astray")])
def test_a_program_that_is_careless_with_files_is_found_out(disk, operation, what):
    assert any(what in disk.broken(case) for case in disk.cases(operation))


def test_a_save_that_is_careful_is_not_found_wanting(disk):
    assert [line for case in disk.cases("save") if case.fault == "killed" and (line := disk.broken(case))] == []


def test_all_operations_come_in_turn_however_few_are_tried(disk):
    case = Case(operation="save", fault="killed", at=1, lives_on=False)
    every = [list(disk.cases(operation)) for operation in ("settings", "recent", "save")]
    chosen = failing_disk._chosen(every, 6, failing_disk.random.Random(1))
    assert [each.operation for each in chosen] == ["settings", "recent", "save"] * 2
    assert case.words == "save, killed at 1"


def _run(library, folder, fault):
    folder.mkdir()
    numbers = (fault.at, fault.calls, fault.how, fault.error, fault.from_then_on)
    return subprocess.run(
        [sys.executable, "-c", WRITES_A_FILE, str(folder), *(str(int(each)) for each in numbers)],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        env={"LD_PRELOAD": str(library), "PYTHONPATH": str(Path(__file__).parents[2])},
        check=False,
    )
