"""What the same work costs in other programs: run by whichever Python has them; says microseconds by name, as JSON.

    box_peers.py TASK FILE

FILE is JSON that says what there is to do. What is not installed is left out. Each program does its work once on a
small part before it is measured, so that nothing is counted that it loads or prepares only once.
"""

import importlib.util
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from itertools import count as numbers
from pathlib import Path
from statistics import median
from typing import Any

Told = Mapping[str, Any]
Steps = Iterator[tuple[str, Callable[[], object], int]]
"""What a step is called, the step, and how many boxes or images it is about."""
_WARM = "warm"
_ROUNDS = 3


def main(task: str, told: Told) -> Mapping[str, float]:
    """Microseconds a box or an image, the median of a few rounds."""
    found: dict[str, float] = {}
    for peer, steps in _TASKS[task].items():
        if not importlib.util.find_spec(peer):
            continue
        with tempfile.TemporaryDirectory(dir=told["folder"]) as folder:
            places = (str(Path(folder, str(number))) for number in numbers())
            for name, step, count in steps(told, places):
                took = median(_seconds(step) for _ in range(1 if name == _WARM else _ROUNDS))
                found[f"{peer} {name}"] = took * 1e6 / count
    return found


def _seconds(step: Callable[[], object]) -> float:
    start = time.perf_counter()
    step()
    return time.perf_counter() - start


def _datumaro_coco(told: Told, places: Iterator[str]) -> Steps:
    import datumaro

    def read(path: str) -> Any:
        data_set = datumaro.Dataset.import_from(path, "coco_instances")
        return data_set, sum(len(item.annotations) for item in data_set)

    def write(data_set: Any) -> None:
        data_set.export(next(places), "coco_instances", save_media=False)

    yield _WARM, lambda: write(read(told["few"])[0]), 1
    yield "in", lambda: read(told["annotations"]), told["boxes"]
    data_set, _ = read(told["annotations"])
    yield "out", lambda: write(data_set), told["boxes"]
    yield "in and out", lambda: write(read(told["annotations"])[0]), told["boxes"]


def _supervision_coco(told: Told, places: Iterator[str]) -> Steps:
    import supervision

    def read(path: str) -> Any:
        return supervision.DetectionDataset.from_coco(images_directory_path=told["images"], annotations_path=path)

    def write(data_set: Any) -> None:
        data_set.as_coco(annotations_path=f"{next(places)}.json")

    yield _WARM, lambda: write(read(told["few"])), 1
    yield "in", lambda: read(told["annotations"]), told["boxes"]
    data_set = read(told["annotations"])
    yield "out", lambda: write(data_set), told["boxes"]
    yield "in and out", lambda: write(read(told["annotations"])), told["boxes"]


def _pycocotools(told: Told, _places: Iterator[str]) -> Steps:
    from pycocotools.coco import COCO

    yield _WARM, lambda: COCO(told["few"]), 1
    yield "in", lambda: COCO(told["annotations"]), told["boxes"]


def _datumaro_voc(told: Told, places: Iterator[str]) -> Steps:
    import datumaro

    def item(each: Told) -> Any:
        boxes = [datumaro.Bbox(*box, label=label) for label, box in each["boxes"]]
        media = datumaro.Image.from_file(path=each["name"], size=each["size"])
        return datumaro.DatasetItem(id=each["name"][:-4], subset="train", media=media, annotations=boxes)

    def write(images: list[Told]) -> Callable[[], object]:
        data_set = datumaro.Dataset.from_iterable(list(map(item, images)), categories=told["names"])
        return lambda: data_set.export(next(places), "voc_detection", save_media=False)

    yield _WARM, write(told["items"][:5]), 1
    yield "out", write(told["items"]), len(told["items"])


def _datumaro_folders(told: Told, places: Iterator[str]) -> Steps:
    import datumaro

    def item(each: Told) -> Any:
        return datumaro.DatasetItem(
            id=Path(each["path"]).stem,
            subset=each["split"],
            media=datumaro.Image.from_file(path=each["path"]),
            annotations=[datumaro.Label(each["label"])],
        )

    def write(images: list[Told]) -> Callable[[], object]:
        data_set = datumaro.Dataset.from_iterable(list(map(item, images)), categories=told["names"])
        return lambda: data_set.export(next(places), "imagenet_with_subset_dirs", save_media=True)

    yield _WARM, write(told["items"][:5]), 1
    yield "out", write(told["items"]), len(told["items"])


def _supervision_folders(told: Told, places: Iterator[str]) -> Steps:
    import numpy as np
    import supervision

    def write(images: list[Told]) -> Callable[[], object]:
        labels = {x["path"]: supervision.Classifications(class_id=np.array([x["label"]])) for x in images}
        data_set = supervision.ClassificationDataset(classes=told["names"], images=list(labels), annotations=labels)
        return lambda: data_set.as_folder_structure(root_directory_path=next(places))

    yield _WARM, write(told["items"][:5]), 1
    yield "out", write(told["items"]), len(told["items"])


_TASKS: Mapping[str, Mapping[str, Callable[[Told, Iterator[str]], Steps]]] = {
    "coco": {"datumaro": _datumaro_coco, "supervision": _supervision_coco, "pycocotools": _pycocotools},
    "voc": {"datumaro": _datumaro_voc},
    "folders": {"datumaro": _datumaro_folders, "supervision": _supervision_folders},
}


if __name__ == "__main__":
    said, sys.stdout = sys.stdout, sys.stderr  # some of them print
    said.write(json.dumps(main(sys.argv[1], json.loads(Path(sys.argv[2]).read_text()))))
