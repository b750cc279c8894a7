"""Out and home in a project of 100 000 images: what is handed out, compared, reviewed and settled of them.

    python tests/bench/out_and_home.py [--images N] [--folder FOLDER] [STEP...]

Five labelers, twenty concepts; half of the images is answered, a fifth of these by two or more. Each step runs in a
process of its own on a copy, and tells its processor time, its wall time and the most memory that it took beyond its
beginning. The project is made in FOLDER and stays there where one is named.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from disagreed import PERSONS, disagreed
from reviewed import in_the_window

from labeler.app.project import Project, open_project
from labeler.app.watch import Watch

if TYPE_CHECKING:
    from labeler.app.packages.out.wanted import Wanted

_COPY = "copy.labeler"
_KB = 1024


@contextmanager
def _measured(what: str) -> Iterator[None]:
    """Linux alone knows the most memory since a moment."""
    Path("/proc/self/clear_refs").write_text("5", "ascii")
    memory = _memory("VmRSS")
    wall, own = time.perf_counter(), time.process_time()
    yield
    wall, own = time.perf_counter() - wall, time.process_time() - own
    print(f"{what:60} {own:8.2f} s processor {wall:8.2f} s wall {_memory('VmHWM') - memory:+7.0f} MB", flush=True)


def _memory(name: str) -> float:
    """MB of this process."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name)) / _KB


def _look(project: Project, _folder: Path) -> None:
    from labeler.app.review.looking import look

    with _measured("review: all is looked for"):
        found = look(project, Watch())
    print(f"  {len(found.disputes)} disputes, {len(found.sheets)} sheets")


def _agreement(project: Project, _folder: Path) -> None:
    from labeler.app.agreement.compare import agreement_of

    with _measured("agreement"):
        found = agreement_of(project, watch=Watch())
    print(f"  {found.images} images, alpha {found.everything.concept.alpha:.6f} {found.everything.relation.alpha:.6f}")


def _proposals(project: Project, _folder: Path) -> None:
    from labeler.app.disputes import disputes
    from labeler.app.weighing import weighted_proposal, weighted_proposals

    with _measured("settle: the list"):
        found = disputes(project)
    with _measured("settle --weighted: the proposals"):
        proposed = weighted_proposals(project)
    with _measured("settle --weighted IMAGE"):
        weighted_proposal(project, proposed[0].image_id)
    print(f"  {len(found)} disputes, {len(proposed)} proposals, {sum(each.certainty for each in proposed):.6f}")


def _hand_out(project: Project, folder: Path) -> None:
    from labeler.app.packages.out.assigned import Move, TakeBack, assignments_of
    from labeler.app.packages.out.handing_out import hand_out, plan_hand_out
    from labeler.app.packages.out.wanted import Wanted

    for what, wanted in _wanted(project).items():
        with _measured(f"hand-out: the plan, {what}"):
            plan_hand_out(project, wanted, watch=Watch())
        with _measured(f"hand-out: {what}"):
            done = hand_out(project, wanted, folder / "packages", watch=Watch())
        print(f"  {[each.images for each in done]}")
    with _measured("assignments"):
        assignments_of(project)
    with _measured("hand-out: the plan, when all is out"):
        plan_hand_out(project, Wanted(to=PERSONS, uid="three", again=True), watch=Watch())
    with _measured("assignments: one labeler's are taken back"):
        project.execute(TakeBack(whom=PERSONS[0]))
    with _measured("assignments: one labeler's are moved"):
        project.execute(Move(giver=PERSONS[1], taker=PERSONS[0]))


def _wanted(project: Project) -> "dict[str, Wanted]":
    from labeler.app.packages.out.wanted import Wanted, pass_named
    from labeler.app.whereabouts import image_count

    few = image_count(project) // 100
    return {
        "1 % each, overlap and gold": Wanted(to=PERSONS, uid="one", images=few, gold=20),
        "a pass of a concept": Wanted(to=PERSONS, uid="pass", images=few, asking=pass_named(project, "concept 3")[0]),
        "all that is left": Wanted(to=PERSONS, uid="two"),
    }


def _workstation(project: Project, folder: Path) -> None:
    from labeler.app.packages.out.handing_out import hand_out
    from labeler.app.packages.out.wanted import Wanted
    from labeler.app.packages.workstation.handing_in import hand_in
    from labeler.app.packages.workstation.opening import open_package_as_project

    (package,) = hand_out(project, Wanted(to=PERSONS[:1], uid="all"), folder / "packages", watch=Watch())
    with _measured(f"open: a package of {package.images:,} images"):
        made = open_package_as_project(package.path, into=None, watch=Watch())
    with closing(open_project(made)) as work, _measured("hand-in, nothing said"):
        hand_in(work, to=folder / "nothing", watch=Watch())


def _export(project: Project, folder: Path) -> None:
    from labeler.app.exporting import export_formats, made_options, plan_export, write_export

    coco = next(each for each in export_formats() if each.name == "coco")
    for number, whose in enumerate((None, "settled", "majority", PERSONS[0])):
        with _measured(f"export coco --answers {whose}"):
            options = made_options(coco.options, {"without_images": True, "answers": whose}, title=coco.title)
            with plan_export(project, "coco", options, watch=Watch()) as planned:
                done = write_export(planned, folder / f"out {number}", watch=Watch())
        print(f"  {done.images} images, {done.boxes} boxes, {len(done.left_out)} left out")


STEPS: dict[str, Callable[[Project, Path], None]] = {
    "look": _look,
    "agreement": _agreement,
    "proposals": _proposals,
    "hand-out": _hand_out,
    "workstation": _workstation,
    "export": _export,
    "window": in_the_window,
}


def main() -> int:
    parser = argparse.ArgumentParser(description="Measures out and home in a large project.")
    parser.add_argument("steps", nargs="*", choices=[[], *STEPS], metavar="STEP", default=[])
    parser.add_argument("--images", type=int, default=100_000)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--in-here", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.in_here:
        _step(asked.steps[0], asked.folder)
        return 0
    with tempfile.TemporaryDirectory(prefix="labeler-bench-", dir=asked.folder) as folder:
        path = (asked.folder or Path(folder)) / "disagreed.labeler"
        if not path.exists():
            disagreed(path.parent, asked.images)
        for step in asked.steps or STEPS:
            shutil.copyfile(path, Path(folder) / _COPY)
            subprocess.run([sys.executable, __file__, "--in-here", "--folder", folder, step], check=True)
    return 0


def _step(name: str, folder: Path) -> None:
    with closing(open_project(folder / _COPY)) as project:
        STEPS[name](project, folder)


if __name__ == "__main__":
    sys.exit(main())
