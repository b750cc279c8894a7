"""What a box costs in other programs: run by whichever Python has them; says microseconds by name, as JSON.

    box_peers.py FOLDER BOXES

FOLDER is a COCO export whose train split has so many boxes. What is not installed is left out.
"""

import importlib.util
import json
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path


def main(folder: Path, boxes: int) -> Mapping[str, float]:
    annotations = folder / "annotations" / "instances_train.json"
    found: dict[str, float] = {}
    for peer, steps in (("datumaro", _datumaro), ("supervision", _supervision), ("pycocotools", _pycocotools)):
        if importlib.util.find_spec(peer):
            for name, took in steps(folder, annotations).items():
                found[f"{peer} {name}"] = took * 1e6 / boxes
    return found


def _datumaro(folder: Path, annotations: Path) -> dict[str, float]:
    import datumaro

    def read() -> object:
        data_set = datumaro.Dataset.import_from(str(annotations), "coco_instances")
        return data_set, sum(len(item.annotations) for item in data_set)

    (data_set, _), reading = _timed(read)
    _, writing = _timed(lambda: data_set.export(str(folder / "datumaro"), "coco_instances", save_media=False))
    return {"in": reading, "out": writing}


def _supervision(folder: Path, annotations: Path) -> dict[str, float]:
    import supervision

    def read():
        return supervision.DetectionDataset.from_coco(
            images_directory_path=str(folder / "images" / "train"), annotations_path=str(annotations)
        )

    data_set, reading = _timed(read)
    _, writing = _timed(lambda: data_set.as_coco(annotations_path=str(folder / "supervision.json")))
    return {"in": reading, "out": writing}


def _pycocotools(folder: Path, annotations: Path) -> dict[str, float]:
    from pycocotools.coco import COCO

    return {"in": _timed(lambda: COCO(str(annotations)))[1]}


def _timed(step: Callable[[], object]):
    start = time.perf_counter()
    found = step()
    return found, time.perf_counter() - start


if __name__ == "__main__":
    said, sys.stdout = sys.stdout, sys.stderr  # some of them print
    said.write(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))))
