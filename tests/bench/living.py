"""Goals 16 and 17: how late the window's thread comes while images are added, and what memory it takes."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from measure import Row
from opened import Painted, look_for, press, window_of
from pictures import make_pictures
from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer
from settings import Settings

from labeler.gui.image_loader import CACHE_BYTES

_TICK_MS = 5
_FRAME_MS = 1000 / 60
_ADDED = 300
_SMALL = (1600, 1200)
_SHOWN = 200
_FILLED = 170
_MB = 1 << 20
_ROOM_MB = 32


class Lateness(QObject):
    """A timer of 5 ms that notes by how much each of its ticks came too late."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    @contextmanager
    def noted(self):
        self.late = []
        self._since.start()
        self._timer.start()
        yield
        self._timer.stop()

    def _tick(self) -> None:
        self.late.append(max(0.0, self._since.nsecsElapsed() / 1e6 - _TICK_MS))
        self._since.restart()

    def at(self, share: float) -> float:
        return sorted(self.late)[min(len(self.late) - 1, int(share * len(self.late)))]


def while_images_are_added(settings: Settings) -> Iterator[Row]:
    shown = make_pictures(settings.folder / "shown", 2)
    count = 30 if settings.quick else _ADDED
    make_pictures(settings.folder / "added", count, size=_SMALL)
    with window_of(settings.folder, shown) as window:
        look_for(500)
        busy, adding = Lateness(), Lateness()
        with _two_busy_processes(), busy.noted():
            look_for(2_000)
        with adding.noted():
            window.folders.start(((settings.folder / "added", None),))
            while window.jobs.is_running:
                look_for(50)
    for what, share in ((f"p99.9 of {len(adding.late):,} ticks", 0.999), ("worst", 1.0)):
        yield Row(
            number=16,
            what=f"lateness of the window's thread while {count} images are added, {what}",
            ours=adding.at(share),
            limit=busy.at(share),
            beside="the same window while two other processes are busy",
            goal=_FRAME_MS if share < 1 else None,
            judged=adding.at(share),
            goal_text="≤ 16.7 ms" if share < 1 else "",
        )


@contextmanager
def _two_busy_processes():
    started = [subprocess.Popen([sys.executable, "-c", "while True: sum(range(10000))"]) for _ in range(2)]
    try:
        time.sleep(0.2)
        yield
    finally:
        for process in started:
            process.kill()
            process.wait()


def memory_after_many_images(settings: Settings) -> Iterator[Row]:
    pictures = make_pictures(settings.folder / "many", _SHOWN)
    empty = _resident()
    with window_of(settings.folder, pictures) as window:
        label = window.label
        canvas = label.stage.canvas
        place = [1]
        painted = Painted(canvas, lambda: canvas.viewport is not None and label.desk.screen.image.id == place[0])
        after = {}
        for number in range(2, _SHOWN + 1):
            place[0] = number
            painted.after(lambda: press(canvas, Qt.Key.Key_PageDown))
            look_for(30)
            after[number] = _resident()
    budget = CACHE_BYTES / _MB + _ROOM_MB
    yield Row(
        number=17,
        what=f"memory after {_SHOWN} images of 12 MP",
        ours=after[_SHOWN],
        limit=empty,
        beside="before the window was made",
        goal=budget,
        judged=after[_SHOWN] - empty,
        unit="MB",
        goal_text=f"≤ {budget:.0f} MB more",
    )
    yield Row(
        number=17,
        what=f"memory after {_SHOWN} as after {_FILLED}, when the cache is full",
        ours=after[_SHOWN],
        limit=after[_FILLED],
        beside=f"ours after {_FILLED}",
        goal=1.1,
        unit="MB",
    )


def _resident() -> float:
    """MB of this process that are in memory (Linux)."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096 / _MB
