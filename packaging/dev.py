"""Commands for a fresh machine: Labeler on a sample project, all of its tests, and what it promises put to the test."""

import contextlib
import getpass
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from set_up import CHECKOUT, SAMPLE, Obstacle, in_venv, say, set_up

USAGE = """\
usage: python3 packaging/dev.py COMMAND [ARGS]

run           Labeler on a sample project; where there is no display, a scripted session
              that leaves screenshots and exports behind
run ARGS      labeler ARGS
test [ARGS]   all tests, as many at once as there are processors; ARGS go to pytest
faults        every promise about people's work, tried as often as it is said to be (hours): the
              table of the figures reached; --short: as often as in every run of the tests;
              NAME...: these alone; --help names them
setup         only what the others do first: the libraries Qt needs, and .venv
"""
_ONE_BY_ONE = ("-n", "-s", "--pdb", "--headed", "--capture")
"""Arguments of pytest with which tests are looked at while they run."""
_MOST_AT_ONCE = 8
_MEMORY = Path("/dev/shm")
_ROOM = 6 << 30
"""Bytes; the tests leave up to two gigabytes behind until they are through."""


def main(arguments: list[str]) -> int:
    commands = {"run": run, "test": test, "faults": faults, "setup": set_up_only}
    if not arguments or arguments[0] not in commands:
        asked_for_help = arguments[:1] in (["-h"], ["--help"])
        print(USAGE, end="", file=sys.stdout if asked_for_help else sys.stderr)
        return 0 if asked_for_help else 2
    try:
        return commands[arguments[0]](arguments[1:])
    except (Obstacle, OSError) as obstacle:
        print(f"dev.py: {obstacle}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


# the commands


def run(arguments: list[str]) -> int:
    set_up(window=has_display())
    if arguments:
        return labeler(*arguments)
    if not has_display():
        return tour()
    return labeler("open", str(sample_project()))


def test(arguments: list[str]) -> int:
    set_up(window="--headed" in arguments)
    os.chdir(CHECKOUT)
    with _temporary_files_in_memory():
        return in_venv("-m", "pytest", *_side_by_side(arguments), *arguments)


@contextlib.contextmanager
def _temporary_files_in_memory() -> Iterator[None]:
    """Thousands of projects are written and synced: half of the time is a disk's, where there is no room beside it."""
    if "TMPDIR" in os.environ or not _MEMORY.is_dir() or shutil.disk_usage(_MEMORY).free < _ROOM:
        yield
        return
    with tempfile.TemporaryDirectory(prefix="labeler-tests-", dir=_MEMORY, ignore_cleanup_errors=True) as place:
        os.environ["TMPDIR"] = place
        yield


def _side_by_side(arguments: list[str]) -> list[str]:
    """As many at once as there are processors, each file in one of them."""
    if any(argument.startswith(_ONE_BY_ONE) for argument in arguments):
        return []
    return ["-n", str(min(os.cpu_count() or 1, _MOST_AT_ONCE)), "--dist", "loadfile", "--no-loadscope-reorder"]


def faults(arguments: list[str]) -> int:
    set_up(window=False)
    os.chdir(CHECKOUT)
    return in_venv("-m", "tests.faults.run", *arguments)


def set_up_only(arguments: list[str]) -> int:
    if arguments:
        raise Obstacle(f"setup takes no arguments, not {' '.join(arguments)}")
    set_up(window=has_display())
    return 0


def tour() -> int:
    """A scripted session on the offscreen platform; the folder of the one before it is thrown away."""
    folder = SAMPLE / "tour"
    if folder.exists():
        shutil.rmtree(folder)
    SAMPLE.mkdir(exist_ok=True)
    say("no display here: a scripted session instead of the window")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    code = labeler("tour", str(folder))
    if code == 0:
        say(f"project, exports and screenshots: {folder}")
    return code


# the sample project


def sample_project() -> Path:
    """The sample project's file, made on the first run from the photos inside the `sample` packages."""
    project, made = SAMPLE / "sample.labeler", SAMPLE / "made"
    if project.exists() and made.exists():
        return project
    say("making the sample project")
    SAMPLE.mkdir(exist_ok=True)
    for remains in SAMPLE.glob("sample.labeler*"):
        remains.unlink()
    copy = "import pathlib, sys, labeler.app.sample as s; s.copy_sample_photos(pathlib.Path(sys.argv[1]))"
    concepts = CHECKOUT / "resources" / "sample" / "concepts.toml"
    steps = (
        ("-c", copy, str(SAMPLE)),
        ("-m", "labeler", "new", str(project), "--concepts", str(concepts), "--lead", login_name()),
        ("-m", "labeler", "add", str(project), str(SAMPLE / "photos")),
    )
    for step in steps:
        if in_venv(*step) != 0:
            raise Obstacle("the sample project could not be made; what is in the way stands above")
    made.touch()
    return project


def login_name() -> str:
    # Without an entry for the user this is a KeyError, and an OSError from Python 3.13 on.
    with contextlib.suppress(KeyError, OSError):
        return getpass.getuser()
    return "you"


def has_display() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def labeler(*arguments: str) -> int:
    return in_venv("-m", "labeler", *arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
