"""Many photos, all of them different, with copies planted among them: what adding them takes, and what is found."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import combinations, islice
from pathlib import Path

import cv2
import numpy as np
from measure import Row, milliseconds
from numpy.typing import NDArray
from settings import Settings

from labeler.app.adding import add_folders
from labeler.app.project import new_project
from labeler.app.watch import Watch
from labeler.images.workers import end_idle
from labeler.store import images

if sys.platform != "win32":
    import resource

_IMAGES, _SCENES, _COPIES = 10_000, 145, 100
_SIZE = (1200, 900)
_WORKERS = 2
"""As many processes as the program has for files."""
_QUALITY, _COPY_QUALITY = 88, 60


def adding(settings: Settings) -> Iterator[Row]:
    """Adding with groups made, beside the same files read, decoded reduced and hashed by as many processes."""
    count = 1_000 if settings.quick else _IMAGES
    folder = settings.folder / "photos"
    paths = _make(folder, count)
    project = new_project(settings.folder / "adding.labeler", lead="Ann")

    def add() -> None:
        add_folders(project, [folder], watch=Watch())
        end_idle()  # whose processor time is told when they are gone

    before, ours, after = (_times(step) for step in (lambda: _bare(paths), add, lambda: _bare(paths)))
    with project.file.reading() as reader:
        groups = {image.name: image.near_group for image in images.every(reader)}
    project.close()
    pairs = [(paths[place].name, paths[-1 - place].name) for place in range(_COPIES)]
    found = sum(groups[name] is not None and groups[name] == groups[copy] for name, copy in pairs)
    others = sum(number is not None for number in groups.values()) - 2 * found
    added = f"{count:,} photos of {_SIZE[0]} × {_SIZE[1]} added ({found} of {_COPIES} copies found, {others} others)"
    is_right = found == _COPIES and not others and len(groups) == count
    for place, what in enumerate((added, "its processor time")):
        yield Row(
            number=15,
            what=what,
            ours=ours[place],
            limit=(before[place] + after[place]) / 2,
            beside="the same read, decoded reduced and hashed, before and after",
            goal=1.2 if is_right else -1.0,
        )


def _times(step: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds by the clock, and of the processors, of this process and of those that it started and that ended."""
    start = _used()
    return milliseconds(step), _used() - start


def _used() -> float:
    if sys.platform == "win32":
        return 0.0
    every = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in every) * 1e3


def _bare(paths: Sequence[Path]) -> None:
    begun = []
    for first in range(_WORKERS):
        told = "\n".join(str(path) for path in paths[first::_WORKERS])
        process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("bare_hashes.py"))], stdin=subprocess.PIPE, text=True
        )
        begun.append((process, told))
    with ThreadPoolExecutor(_WORKERS) as pool:
        list(pool.map(lambda each: each[0].communicate(each[1]), begun))
    assert all(process.returncode == 0 for process, _ in begun)


def _make(folder: Path, count: int) -> list[Path]:
    """Each two of the scenes laid over each other, so that no two are one picture; the last are copies of the first."""
    folder.mkdir()
    scenes = [_scene(number) for number in range(_SCENES)]
    paths = [folder / f"{number:07d}.jpg" for number in range(count)]
    pairs = islice(combinations(range(_SCENES), 2), count - _COPIES)

    def write(path: Path, pair: tuple[int, int]) -> None:
        one, other = pair
        path.write_bytes(_jpeg(cv2.addWeighted(scenes[one], 0.5, scenes[other], 0.5, 0), _QUALITY))

    def write_copy(place: int) -> None:
        pixels = cv2.imdecode(np.frombuffer(paths[place].read_bytes(), np.uint8), cv2.IMREAD_COLOR)
        assert pixels is not None
        paths[-1 - place].write_bytes(_jpeg(pixels, _COPY_QUALITY))

    with ThreadPoolExecutor(_WORKERS) as pool:
        list(pool.map(write, paths[: count - _COPIES], pairs))
        list(pool.map(write_copy, range(_COPIES)))
    return paths


def _scene(number: int) -> NDArray[np.uint8]:
    """Shapes at every scale and a little grain, as `pictures` makes them; each number another one."""
    chance = np.random.default_rng(number)
    width, height = _SIZE
    pixels = np.full((height, width, 3), 120, np.float32)
    for cells in (6, 24, 96, 384):
        coarse = chance.normal(0, 80 / cells**0.3, (cells, cells, 3)).astype(np.float32)
        pixels += cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    pixels += chance.normal(0, 6, (height, width, 1)).astype(np.float32)
    return pixels.clip(0, 255).astype(np.uint8)


def _jpeg(pixels: cv2.typing.MatLike, quality: int) -> bytes:
    is_done, encoded = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])
    assert is_done
    return encoded.tobytes()
