"""Goals 1 and 3: the next 12 MP image, and one far away, in the real window."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import cv2
import numpy as np
from measure import Row, in_turns, milliseconds
from opened import Painted, look_for, press, window_of
from pictures import TWELVE, Picture, make_pictures
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from settings import Settings

_LOOK_MS = 500
_FRAME_MS = 1000 / 60
_IMAGES = 40
_NEXTS, _JUMPS, _HELD = 10, 12, 40
_WRITTEN_MS = 600
_FAR = 17
"""Has no divisor in common with the number of images: jumps of this length come to every one of them."""
_SCALES = {2: cv2.IMREAD_REDUCED_COLOR_2, 4: cv2.IMREAD_REDUCED_COLOR_4, 8: cv2.IMREAD_REDUCED_COLOR_8}


class _Bare(QWidget):
    """Paints a decoded image where it is, as fast as Qt can."""

    def __init__(self, size) -> None:
        super().__init__()
        self.image = QImage()
        self.resize(size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawImage(0, 0, self.image)
        painter.end()


def the_next_image(settings: Settings) -> Iterator[Row]:
    pictures = make_pictures(settings.folder / "next", _NEXTS + 4)
    with window_of(settings.folder, pictures) as window:
        label = window.label
        canvas = label.stage.canvas
        painted = Painted(canvas, lambda: canvas.viewport is not None and label.desk.screen.image.id == place[0])
        bare = _Bare(canvas.size())
        bare.show()
        bare_painted = Painted(bare, lambda: True)
        room = canvas.room()
        views = [QImage(room.width, room.height, QImage.Format.Format_RGB32) for _ in range(2)]
        place = [1]

        def ours() -> float:
            look_for(_LOOK_MS)
            place[0] += 1
            return painted.after(lambda: press(canvas, Qt.Key.Key_PageDown))

        def limit() -> float:
            views.reverse()
            views[0].fill(place[0])
            bare.image = views[0]
            return bare_painted.after(bare.update)

        took, at_least = in_turns(ours, limit, rounds=settings.rounds(_NEXTS))
        bare.close()
    yield Row(
        number=1,
        what="next 12 MP image after half a second of looking, key → canvas painted",
        ours=took,
        limit=at_least,
        beside="a bare widget paints a decoded image",
        goal=_FRAME_MS,
        judged=took,
        goal_text="≤ 16.7 ms",
    )


def the_key_held_down(settings: Settings) -> Iterator[Row]:
    count = _HELD // 4 if settings.quick else _HELD
    pictures = make_pictures(settings.folder / "held", 2 * count + 2)
    with window_of(settings.folder, pictures) as window, ThreadPoolExecutor(2) as two:
        label = window.label
        canvas = label.stage.canvas
        painted = Painted(canvas, lambda: canvas.viewport is not None and label.desk.screen.image.id == place[0])
        scale = _scale(canvas.room())
        place = [1]

        def ours() -> float:
            def hold() -> None:
                for _ in range(count):
                    place[0] += 1
                    painted.after(lambda: press(canvas, Qt.Key.Key_PageDown))

            return milliseconds(hold) / count

        def limit() -> float:
            return milliseconds(lambda: list(two.map(lambda of: _decoded(of, scale), pictures[:count]))) / count

        look_for(_LOOK_MS)
        took, at_least = in_turns(ours, limit, rounds=2)
    yield Row(
        number=2,
        what=f"the same with the key held down, an image of {count}",
        ours=took,
        limit=at_least,
        beside="two threads decode them all",
        goal=1 / 0.85,
        goal_text="≥ 0.85 of it",
    )


def a_far_image(settings: Settings) -> Iterator[Row]:
    pictures = make_pictures(settings.folder / "far", _IMAGES)
    with window_of(settings.folder, pictures) as window:
        label = window.label
        canvas = label.stage.canvas
        painted = Painted(canvas, lambda: canvas.viewport is not None and label.desk.screen.image.id == place[0])
        scale = _scale(canvas.room())
        place = [1]

        def ours() -> float:
            look_for(_LOOK_MS)
            place[0] = (place[0] + _FAR) % _IMAGES or _IMAGES
            return painted.after(lambda: label.desk.show_image(place[0]))

        def limit() -> float:
            return milliseconds(lambda: _decoded(pictures[place[0] - 1], scale))

        took, at_least = in_turns(ours, limit, rounds=settings.rounds(_JUMPS))
        # Each is shown once, and looked at until its proxy is written; then nothing is kept in memory.
        for number in range(1, _IMAGES + 1):
            place[0] = number
            painted.after(lambda: label.desk.show_image(place[0]))
            look_for(_WRITTEN_MS)
        label.showing.limit_memory(0)
        again, once_more = in_turns(ours, limit, rounds=settings.rounds(_JUMPS))
    yield Row(
        number=4,
        what="the same with a proxy of it on disk",
        ours=again,
        limit=once_more,
        beside=f"libjpeg-turbo at 1/{scale} by cv2",
        goal=0.4,
    )
    yield Row(
        number=3,
        what="jump to a far 12 MP image → canvas painted",
        ours=took,
        limit=at_least,
        beside=f"libjpeg-turbo at 1/{scale} by cv2",
        goal=1.2,
    )


def _scale(room) -> int:
    """The most by which a 12 MP image may be reduced and still fill the canvas."""
    fit = min(room.width / TWELVE[0], room.height / TWELVE[1])
    return max((scale for scale in _SCALES if 1 / scale >= fit), default=2)


def _decoded(picture: Picture, scale: int):
    return cv2.imdecode(np.frombuffer(picture.path.read_bytes(), np.uint8), _SCALES[scale])
