"""Projects full of boxes, and the steps that take them out and in, each also alone in a process to see its memory."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from projects import Plan, make_project

from labeler.app.bringing_in import Choices, bring_in, look
from labeler.app.exporting import export_formats, made_options, plan_export, write_export
from labeler.app.project import open_project
from labeler.app.watch import Watch
from labeler.formats.coco.read import COCO_IN
from labeler.formats.incoming.statements import ImportRequest

BOXES = 10
"""Of each image."""
_REGIONS = (
    "INSERT INTO regions (uid, label_id, x, y, width, height, crowd, origin) "
    "WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < 9) "
    "SELECT printf('d%031x', labels.id * 10 + n), labels.id, ((labels.id * 37 + n * 131) % 3500) + 0.5, "
    "((labels.id * 53 + n * 71) % 2800) + 0.125, 100.25 + n, 80.333, 0, 'drawn' FROM labels, numbers "
    "WHERE labels.relation = 'of' ORDER BY labels.id, n"
)


def project_of_boxes(path: Path, images: int, *, answered: bool = True) -> Path:
    """A project in which each image is of one concept, in ten boxes; or, unanswered, one with the same images."""
    make_project(path, Plan(images=images, answered=images if answered else 0, has_history=False))
    if answered:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute(_REGIONS)
    return path


def take_out(project_path: Path, folder: Path) -> None:
    """A COCO export without images, planned and written through the program's own door."""
    chosen = next(each for each in export_formats() if each.name == "coco")
    options = made_options(chosen.options, {"without_images": True}, title=chosen.title)
    with (
        closing(open_project(project_path)) as project,
        plan_export(project, "coco", options, watch=Watch()) as planned,
    ):
        write_export(planned, folder, watch=Watch())


def read_in(folder: Path) -> int:
    """The reader alone, walked to the end: how many boxes there are."""
    statements = COCO_IN.read(ImportRequest(path=folder, list_images=lambda _: ()))
    return sum(len(label.boxes) for image in statements.images for label in image.labels)


def bring_all_in(project_path: Path, folder: Path, *, labeler: str | None = None) -> None:
    """An import through the program's own door: as questions, or, of our own export, as answers of a labeler."""
    with closing(open_project(project_path)) as project:
        looked = look(project, folder, format="coco", watch=Watch())
        bring_in(project, looked, Choices(labeler=labeler), watch=Watch())


_STEPS = {"out": take_out, "read": lambda _, folder: read_in(folder), "in": bring_all_in}


def peak_of(step: str, project_path: Path, folder: Path) -> float:
    """Megabytes that a step takes at most beyond what the process had before, all modules loaded."""
    command = [sys.executable, __file__, step, str(project_path), str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(json.loads(done.stdout))


def _megabytes(key: str) -> float:
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    (line,) = [line for line in status.read_text().splitlines() if line.startswith(key)]
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    before = _megabytes("VmRSS")
    _STEPS[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
    sys.stdout.write(json.dumps(_megabytes("VmHWM") - before))
