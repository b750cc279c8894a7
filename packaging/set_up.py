"""Makes a fresh machine ready for Labeler: the libraries Qt needs, and .venv with everything in it."""

import contextlib
import ctypes
import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - whoever has an older one is told so here, not by a traceback
    sys.exit("Labeler needs Python 3.11 or newer. {} is {}.{}.".format(sys.executable, *sys.version_info[:2]))

CHECKOUT = Path(__file__).resolve().parent.parent
VENV = CHECKOUT / ".venv"
STAMP = VENV / "set-up.stamp"
"""Written last: a .venv without it is half made."""
LOCK = VENV / "set-up.lock"
SAMPLE = VENV / "sample"
"""The sample project. A person may have labeled in it, so it outlives every new set-up."""
EXTRAS = "sample,test"
OLDEST_PIP = (22, 3)
"""The first pip that can fill another interpreter's environment (--python)."""
OFFSCREEN_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfreetype.so.6": "libfreetype6",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
"""What Qt loads even without a display, and the Debian packages that have it."""
WINDOW_LIBRARIES = {
    "DISPLAY": {
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    },
    "WAYLAND_DISPLAY": {
        "libwayland-client.so.0": "libwayland-client0",
        "libwayland-cursor.so.0": "libwayland-cursor0",
        "libwayland-egl.so.1": "libwayland-egl1",
    },
}
"""What Qt loads besides for a window, by the variable that names the display."""


class Obstacle(Exception):
    """Something of this machine is in the way; the text says what, and what to do."""


# the environment


def set_up(*, window: bool) -> None:
    """System libraries, then .venv; where both are as they should be, nothing is done."""
    provide_libraries(window=window)
    with one_at_a_time():
        if is_set_up():
            return
        pip = find_pip()
        say(f"setting up {VENV} for Python {sys.version.split()[0]}, which takes a minute or two")
        empty_venv()
        venv.EnvBuilder(with_pip=False, symlinks=os.name != "nt").create(VENV)
        fill_venv(pip)
        STAMP.write_text(wanted_stamp(), encoding="utf-8")


def is_set_up() -> bool:
    return venv_python().exists() and STAMP.is_file() and STAMP.read_text(encoding="utf-8") == wanted_stamp()


def wanted_stamp() -> str:
    """What .venv is made from: these files, this interpreter, this place (an editable install names it)."""
    parts = [str(CHECKOUT).encode(), sys.version.encode(), EXTRAS.encode()]
    parts += [(CHECKOUT / name).read_bytes() for name in ("pyproject.toml", "packaging/constraints.txt")]
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def empty_venv() -> None:
    """Throws away what is in .venv, half made or outdated; the sample project stays."""
    STAMP.unlink(missing_ok=True)
    for entry in VENV.iterdir():
        if entry in (SAMPLE, LOCK):
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()


def fill_venv(pip: list[str]) -> None:
    options = ["--disable-pip-version-check", "--no-input", "--quiet"]
    install = ["--no-user", "--no-compile", "--no-warn-script-location", "--root-user-action=ignore"]
    constraints = str(CHECKOUT / "packaging" / "constraints.txt")
    wanted = ["-c", constraints, "-e", f"{CHECKOUT}[{EXTRAS}]"]
    if call([*pip, "--python", str(venv_python()), *options, "install", *install, *wanted]) != 0:
        raise Obstacle("pip could not install what Labeler needs (see above). When it can, call this again.")


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Of two set-ups of one checkout the second waits: each would throw away what the other has made."""
    VENV.mkdir(exist_ok=True)
    try:
        import fcntl  # Windows has none; there a second set-up at the same time is left to fail
    except ImportError:
        yield
        return
    with LOCK.open("w") as lock:
        # pip holds it too (see `call`): where only this process is killed, pip is still at work.
        os.set_inheritable(lock.fileno(), True)
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


# pip, from wherever it is: the new environment has none


def find_pip() -> list[str]:
    """The command of a pip that can fill .venv; as root on Debian it is installed where there is none."""
    pip = usable_pip()
    if pip is None and can_install():
        install_packages(["python3-pip"])
        pip = usable_pip()
    if pip is None:
        raise Obstacle("no pip 22.3 or newer here. On Debian run once:\nsudo apt-get install -y python3-pip")
    return pip


def usable_pip() -> list[str] | None:
    found = [[path] for path in map(shutil.which, ("pip3", "pip")) if path]
    commands = [[sys.executable, "-m", "pip"], *found]
    return next((command for command in commands if pip_version(command) >= OLDEST_PIP), None)


def pip_version(command: list[str]) -> tuple[int, int]:
    """(0, 0) where the command is no pip that runs."""
    question = [*command, "--version"]
    answer = subprocess.run(question, env=environment(), capture_output=True, text=True, check=False).stdout
    found = re.match(r"pip (\d+)\.(\d+)", answer)
    return (int(found[1]), int(found[2])) if found else (0, 0)


# libraries of the system


def provide_libraries(*, window: bool) -> None:
    """Qt aborts with words that blame something else where one of these is missing; so look before."""
    if sys.platform != "linux":
        return
    wanted = wanted_libraries(window=window)
    missing = missing_libraries(wanted)
    if missing and can_install():
        install_packages(packages_of(missing, wanted))
        missing = missing_libraries(wanted)
    if missing:
        raise Obstacle(what_to_install(missing, packages_of(missing, wanted)))


def wanted_libraries(*, window: bool) -> dict[str, str]:
    wanted = dict(OFFSCREEN_LIBRARIES)
    for display, libraries in WINDOW_LIBRARIES.items():
        if window and os.environ.get(display):
            wanted |= libraries
    return wanted


def what_to_install(libraries: list[str], packages: list[str]) -> str:
    if shutil.which("apt-get"):
        return f"Qt needs libraries that are missing. Run once:\nsudo apt-get install -y {' '.join(packages)}"
    return f"Qt needs {', '.join(libraries)}. Debian's packages that have them are {', '.join(packages)}."


def missing_libraries(wanted: dict[str, str]) -> list[str]:
    missing = []
    for library in wanted:
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(library)
    return missing


def packages_of(libraries: list[str], wanted: dict[str, str]) -> list[str]:
    return list(dict.fromkeys(wanted[library] for library in libraries))


def can_install() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_packages(packages: list[str]) -> None:
    say(f"installing {' '.join(packages)}")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        if call(["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", *command], quiet=True) != 0:
            raise Obstacle(f"apt-get could not install {' '.join(packages)} (see above)")


# other programs


def in_venv(*arguments: str) -> int:
    return call([str(venv_python()), *arguments])


def venv_python() -> Path:
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def call(command: list[str], *, quiet: bool = False) -> int:
    """The exit code, as a shell gives it. Ctrl+C is for the other program to answer; this one waits."""
    before = signal.signal(signal.SIGINT, lambda _signal, _frame: None)
    try:
        out = subprocess.DEVNULL if quiet else None
        code = subprocess.call(command, env=environment(), stdout=out, close_fds=False)
    finally:
        signal.signal(signal.SIGINT, before)
    return code if code >= 0 else 128 - code


def environment() -> dict[str, str]:
    """This one, less what would bring packages from elsewhere into .venv's Python."""
    return {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}


def say(line: str) -> None:
    print(f"dev.py: {line}", file=sys.stderr, flush=True)
