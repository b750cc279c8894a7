"""Files are judged in processes of their own: one that is crashed, hung or swollen by a file costs that file alone."""

import os
import signal
import struct
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PIL import Image

from labeler.domain.errors import AppError
from labeler.domain.phrase import Phrase
from labeler.domain.words import Health
from labeler.images import worker_process, workers
from labeler.images.errors import NotAnImage, NotLoadable
from labeler.images.judge import probe
from labeler.images.probe import Probe, probe_all
from labeler.images.scan import walk
from labeler.images.upright import picture_for_dictionary
from labeler.images.worker_process import WorkerProcess
from labeler.images.workers import Workers, end_idle, start_early

Make = Callable[..., Image.Image]
Encode = Callable[..., bytes]

WEAK_DECODER = """
import os, sys, time
sys.path[:] = sys.argv[1:]
from PIL import Image
whole = Image.open

def weak(file, **settings):
    told = bytes(file.getbuffer()[-8:])
    if told == b"ABORTS!!":
        os.abort()
    if told == b"COMPUTES":
        while True: pass
    if told == b"SLEEPS!!":
        time.sleep(1000)
    if told == b"A SECOND":
        for _ in range(10):
            time.sleep(0.1)
    if told == b"WAITS 1!":
        waited = os.environ["WAITED"]
        if not os.path.exists(waited):
            os.mkdir(waited)
            time.sleep(1000)
    if told == b"SWELLS!!":
        bytearray(1 << 30)
    return whole(file, **settings)

Image.open = weak
from labeler.images.worker import main
sys.exit(main())
"""
"""What starts a worker whose decoder has bugs; files that trigger them are sound images for every other."""


@pytest.fixture(autouse=True)
def nobody_waits() -> Iterator[None]:
    end_idle()
    yield
    end_idle()


@pytest.fixture
def weak_decoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_process, "_BEGIN", WEAK_DECODER)


@pytest.fixture
def photos(tmp_path: Path, scene: Make, encoded: Encode) -> Callable[..., list[tuple[str, Probe | NotAnImage]]]:
    """Sound photos, some of them with a word at their end that weak decoders stumble over; what is said of each."""

    def judge(**words: bytes) -> list[tuple[str, Probe | NotAnImage]]:
        for number in range(12):
            name = f"p{number}"
            (tmp_path / f"{name}.jpg").write_bytes(encoded(scene(20 + number, 8)) + words.get(name, b""))
        return [(found.shown, outcome) for found, outcome in probe_all(walk(tmp_path))]

    return judge


def _children() -> set[int]:
    """Processes that this one has started and that are still known to the system, ended or not."""
    found = set()
    for task in Path("/proc/self/task").iterdir():
        with suppress(FileNotFoundError):  # a thread that has just ended
            found |= {int(each) for each in (task / "children").read_text().split()}
    return found


@pytest.mark.usefixtures("weak_decoder")
@pytest.mark.parametrize(
    ("word", "problem"),
    [
        (b"ABORTS!!", "it is damaged: its decoder stopped on it"),
        (b"COMPUTES", "it takes too long to load"),
        (b"SWELLS!!", "there is not enough memory to load it"),
    ],
)
def test_a_file_that_ends_its_process_is_refused_alone(
    photos: Callable[..., list[tuple[str, Probe | NotAnImage]]], word: bytes, problem: str
) -> None:
    before = _children()
    said = photos(p3=word, p9=word)
    assert [name for name, _ in said] == [f"p{number}.jpg" for number in range(12)]
    refused = {name: each.problem for name, each in said if isinstance(each, Probe) and each.health is Health.REFUSED}
    assert refused == {"p3.jpg": problem, "p9.jpg": problem}
    assert all(isinstance(each, Probe) and len(each.digest) == 64 for _, each in said)
    end_idle()
    assert _children() <= before


@pytest.mark.usefixtures("weak_decoder")
def test_a_file_on_which_its_decoder_waits_for_ever_is_refused(
    photos: Callable[..., list[tuple[str, Probe | NotAnImage]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_process, "_SECONDS", 1.5)
    said = dict(photos(p5=b"SLEEPS!!"))
    sleeping = said.pop("p5.jpg")
    assert isinstance(sleeping, Probe)
    assert (sleeping.health, sleeping.problem) == (Health.REFUSED, "it takes too long to load")
    assert all(isinstance(each, Probe) and each.health is Health.OK for each in said.values())


@pytest.mark.usefixtures("weak_decoder")
def test_a_disk_that_gives_no_answer_once_refuses_no_file(
    photos: Callable[..., list[tuple[str, Probe | NotAnImage]]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_process, "_SECONDS", 1.5)
    monkeypatch.setenv("WAITED", str(tmp_path / "waited"))
    said = photos(p5=b"WAITS 1!")
    assert (tmp_path / "waited").exists()
    assert [each.health for _, each in said if isinstance(each, Probe)] == [Health.OK] * 12


def test_a_program_that_was_stopped_for_a_while_takes_no_file_for_slow(
    tmp_path: Path, scene: Make, encoded: Encode
) -> None:
    (tmp_path / "a.jpg").write_bytes(encoded(scene()) + b"A SECOND")
    code = (
        "import sys\nfrom pathlib import Path\nfrom labeler.images import worker_process, workers\n"
        "from labeler.images.probe import probe_all\nfrom labeler.images.scan import walk\n"
        "worker_process._SECONDS, worker_process._BEGIN, workers._TRIES = 2.5, sys.argv[2], 1\n"
        "workers.start_early()\nprint('begins', flush=True)\n"
        "print(*(said.health.value for _, said in probe_all(walk(Path(sys.argv[1])))))\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path), WEAK_DECODER]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "begins\n"
        time.sleep(0.5)
        os.killpg(program.pid, signal.SIGSTOP)  # as Ctrl-Z in a terminal
        time.sleep(3.5)
        os.killpg(program.pid, signal.SIGCONT)
        assert program.stdout.read() == "ok\n"


@pytest.mark.parametrize("limit", ["ulimit -d 150000", "ulimit -v 300000"])
def test_what_a_shell_leaves_no_memory_for_is_passed_over_and_not_kept_as_refused(tmp_path: Path, limit: str) -> None:
    Image.new("L", (9, 9)).save(tmp_path / "a small.png")
    Image.new("RGB", (9_000, 9_000)).save(tmp_path / "large.tif", compression="tiff_adobe_deflate")
    said = _said_under(limit, tmp_path)
    assert said == ["a small.png ok", "large.tif passed over: there is not enough memory to load it"]


@pytest.mark.usefixtures("weak_decoder")
def test_a_shell_that_counts_seconds_refuses_no_file(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    (tmp_path / "a.jpg").write_bytes(encoded(scene(2_000, 2_000)) + b"COMPUTES")
    said = _said_under("ulimit -St 1", tmp_path, begin=WEAK_DECODER.replace("while True: pass", BUSY))
    assert said == ["a.jpg passed over: the process that reads images was ended while it read it"]


BUSY = "import signal; signal.setitimer(signal.ITIMER_PROF, 0)\n        while True: pass"


def _said_under(limit: str, folder: Path, begin: str = worker_process._BEGIN) -> list[str]:
    """What is said of each file of a folder by a program that is started from such a shell."""
    code = (
        "import sys\nfrom pathlib import Path\nfrom labeler.images import worker_process, workers\n"
        "from labeler.images.probe import Probe, probe_all\nfrom labeler.images.scan import walk\n"
        "worker_process._BEGIN, workers._STARTS = sys.argv[2], 2\n"
        "for found, said in probe_all(walk(Path(sys.argv[1]))):\n"
        "    is_kept = isinstance(said, Probe)\n"
        "    what = f'{said.health.value} {said.problem}'.strip() if is_kept else f'passed over: {said.what}'\n"
        "    print(found.shown, what)\n"
    )
    command = ["bash", "-c", f'{limit} && exec "$@"', "bash", sys.executable, "-c", code, str(folder), begin]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.stderr == ""
    return done.stdout.splitlines()


def test_where_there_is_no_null_device_files_are_judged_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "a.png")
    nowhere = f"import os; os.devnull = {str(tmp_path / 'nothing')!r}; "
    monkeypatch.setattr(os, "devnull", str(tmp_path / "nothing"))
    monkeypatch.setattr(worker_process, "_BEGIN", nowhere + worker_process._BEGIN)
    ((_, said),) = probe_all(walk(tmp_path))
    assert isinstance(said, Probe)
    assert said.health is Health.OK


def test_a_process_runs_the_very_program_that_started_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "photos").mkdir()
    Image.new("RGB", (8, 8)).save(tmp_path / "photos" / "a.png")
    (tmp_path / "labeler").mkdir()
    (tmp_path / "labeler" / "__init__.py").write_text("raise ImportError('another version')")
    own = str(Path(worker_process.__file__).parents[2])
    monkeypatch.setattr(sys, "path", ["", str(tmp_path), *(each for each in sys.path if each not in ("", own))])
    ((_, said),) = probe_all(walk(tmp_path / "photos"))
    assert isinstance(said, Probe)
    assert said.health is Health.OK


@pytest.mark.usefixtures("weak_decoder")
def test_whoever_no_longer_wants_to_know_waits_for_no_file(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    for number in range(6):
        (tmp_path / f"{number}.jpg").write_bytes(encoded(scene(20 + number, 8)) + b"SLEEPS!!")
    before = _children()

    def look() -> None:
        raise AppError("no more")

    with pytest.raises(AppError, match="no more"):
        list(probe_all(walk(tmp_path), look=look))
    assert not [each.name for each in threading.enumerate() if "probe" in each.name or "watching" in each.name]
    end_idle()
    assert _children() <= before


def test_a_process_that_somebody_ends_loses_no_file(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    for number in range(40):
        (tmp_path / f"{number}.jpg").write_bytes(encoded(scene(20 + number, 8)))
    seen = []
    before = _children()
    for found, outcome in probe_all(walk(tmp_path)):
        seen.append((found.shown, outcome))
        if len(seen) % 7 == 0:
            for child in _children() - before:
                os.kill(child, signal.SIGKILL)
    assert [name for name, _ in seen] == [f"{number}.jpg" for number in range(40)]
    assert {each.health for _, each in seen if isinstance(each, Probe)} == {Health.OK}


def test_a_process_says_what_one_would_say_oneself(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Acme"
    (tmp_path / "1 sound.jpg").write_bytes(encoded(scene(), exif=exif))
    (tmp_path / "2 short.jpg").write_bytes(encoded(scene())[:-300])
    (tmp_path / "3 text.txt").write_text("hello")
    (tmp_path / "4 large.png").write_bytes(_declaring(60_000, 60_000))
    (tmp_path / "5 deep.png").write_bytes(encoded(scene().convert("L").convert("I;16"), "PNG"))
    os.mkfifo(tmp_path / "6 pipe.jpg")
    for found, said in probe_all(walk(tmp_path)):
        try:
            own: Probe | NotAnImage = probe(tmp_path / found.shown)
        except NotAnImage as error:
            own = error
        if isinstance(own, Probe):
            assert said == own
            assert isinstance(said, Probe)
            assert said.stamp == own.stamp
            assert _parts(said.problem) == _parts(own.problem)
        else:
            assert isinstance(said, NotAnImage)
            assert (_parts(said.what), said.where) == (_parts(own.what), own.where)


def test_a_large_picture_has_its_room_though_its_decoder_takes_it_before_it_is_asked(
    tmp_path: Path, animated_webp: Callable[[int, int], bytes]
) -> None:
    (tmp_path / "large.webp").write_bytes(animated_webp(9_000, 9_000))
    ((_, said),) = probe_all(walk(tmp_path))
    assert isinstance(said, Probe)
    assert (said.health, said.problem, said.width, said.height) == (Health.OK, "", 9_000, 9_000)


def test_a_reason_can_still_be_said_in_another_language(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(_declaring(12_000, 12_000))
    ((_, said),) = probe_all(walk(tmp_path))
    assert isinstance(said, Probe)
    assert isinstance(said.problem, Phrase)
    assert said.problem.values["image_width"] == 12_000


def test_a_process_is_kept_for_the_next_folder_and_ended_with_the_program(tmp_path: Path) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "a.png")
    before = _children()
    start_early()
    kept = _children() - before
    assert len(kept) == 1
    list(probe_all(walk(tmp_path)))
    list(probe_all(walk(tmp_path)))
    assert _children() - before == kept
    end_idle()
    assert _children() <= before


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_no_process_outlives_the_program_that_started_it(tmp_path: Path, how: int) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "a.png")
    code = (
        "import sys, time\nfrom pathlib import Path\nfrom labeler.images.probe import probe_all\n"
        "from labeler.images.scan import walk\nlist(probe_all(walk(Path(sys.argv[1]))))\n"
        "print(*(each.joinpath('children').read_text().strip() for each in Path('/proc/self/task').iterdir()),"
        " flush=True)\ntime.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        told = program.stdout.readline().split()
        others = {int(each) for each in told}
        assert others
        program.send_signal(how)
        program.wait()
    end = time.monotonic() + 30
    while any(_is_running(each) for each in others):
        assert time.monotonic() < end, "it is still there"
        time.sleep(0.02)


def test_a_copy_of_the_program_has_processes_of_its_own(tmp_path: Path) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "a.png")
    code = (
        "import os, sys\nfrom pathlib import Path\nfrom labeler.images.probe import probe_all\n"
        "from labeler.images.scan import walk\n"
        "def judge(): return [outcome.health.value for _, outcome in probe_all(walk(Path(sys.argv[1])))]\n"
        "judge()\nchild = os.fork()\n"
        "print(judge(), flush=True)\n"
        "if child: print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), judge())\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, timeout=60)
    assert done.stdout.splitlines() == ["['ok']", "['ok']", "0 ['ok']"], done.stderr


def test_where_no_process_can_be_started_that_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "a.png")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no python"))
    with pytest.raises(AppError, match="cannot be started: No such file"):
        list(probe_all(walk(tmp_path)))
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(AppError, match="cannot be started: it ended at once, with 1"):
        list(probe_all(walk(tmp_path)))


def test_nothing_in_the_folder_one_happens_to_be_in_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "a.png")
    for name in ("json.py", "PIL.py", "signal.py", "sitecustomize.py"):
        (tmp_path / name).write_text("import pathlib; pathlib.Path('was run').touch()")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", *sys.path])
    (outcome,) = [said for _, said in probe_all(walk(tmp_path)) if isinstance(said, Probe)]
    assert outcome.health is Health.OK
    assert not (tmp_path / "was run").exists()


def test_a_frozen_program_starts_itself_to_judge_images() -> None:
    program = [sys.executable, "-m", "labeler", worker_process.WORKER]
    done = subprocess.run(program, input=b"", capture_output=True, timeout=60, check=True)
    assert done.stdout == b'{"ready": true}\n'


def test_a_process_ends_at_once_when_it_is_told_to(tmp_path: Path) -> None:
    worker = WorkerProcess()
    worker.wait_until_ready()
    assert isinstance(worker.judged(bytes(tmp_path / "nothing.jpg")), NotAnImage)
    worker.end()
    assert not worker.is_there
    assert not _is_running(worker.pid)


@pytest.mark.usefixtures("weak_decoder")
def test_a_picture_for_the_dictionary_is_judged_before_it_is_decoded(
    tmp_path: Path, scene: Make, encoded: Encode
) -> None:
    (tmp_path / "a.jpg").write_bytes(encoded(scene()) + b"ABORTS!!")
    with pytest.raises(NotLoadable, match="its decoder stopped on it"):
        picture_for_dictionary(tmp_path / "a.jpg")
    (tmp_path / "a.jpg").write_bytes(encoded(scene()))
    assert picture_for_dictionary(tmp_path / "a.jpg").startswith(b"\xff\xd8")


def test_many_threads_share_what_there_is(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(encoded(scene()))
    with Workers() as few:
        assert few.judged(bytes(path)) == few.judged(bytes(path)) == probe(path)
    assert len(workers._idle._waiting) == 1


def _declaring(width: int, height: int) -> bytes:
    """A PNG of which there is nothing but the size it declares."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">II", zlib.crc32(head), 9) + b"IDAT"


def _parts(text: str) -> tuple[object, ...]:
    return (text.template, text.values) if isinstance(text, Phrase) else (text,)


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except (ProcessLookupError, FileNotFoundError):
        return False
