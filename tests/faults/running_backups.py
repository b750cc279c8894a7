"""Backups taken while somebody labels: each is one moment of the project, and can be restored and counted again."""

import shutil
import threading
from contextlib import closing
from itertools import count
from pathlib import Path
from random import Random

from labeler.app.backups import back_up, backups_of, restore
from labeler.app.project import open_project
from labeler.app.watch import Watch
from tests.faults.apart import apart
from tests.faults.judging import faults_in, left_beside
from tests.faults.labeling import LABELING, SteadyClock, fingerprint, say_things, template_in
from tests.faults.mounts import in_memory
from tests.faults.promise import Promise, Reached, Trial

_EACH = 25
"""Backups of one project; then another begins, so that a project stays small."""
_NOW = "2026-11-22T12:00:00Z"


def back_up_again_and_again(trial: Trial) -> Reached:
    with in_memory(trial.folder) as folder:
        template = template_in(folder)
        failures: list[str] = []
        acts = 0
        for first in range(0, trial.times, _EACH):
            here = folder / f"from {first}"
            here.mkdir()
            path = Path(shutil.copyfile(template, here / "project.labeler"))
            with Writer(path, seed=trial.seed + first) as writer:
                for number in range(first, min(first + _EACH, trial.times)):
                    failures += [f"backup {number}: {line}" for line in writer.backed_up()]
            acts += len(writer.moments)
            shutil.rmtree(here)
        return Reached(tried=trial.times, failures=tuple(failures), note=f"{acts} acts were said meanwhile")


class Writer:
    """Somebody who labels without a pause on a thread, and every moment that the project went through."""

    def __init__(self, path: Path, *, seed: int) -> None:
        self._project = open_project(path, clock=SteadyClock("said"))
        self.moments: set[str] = {fingerprint(self._project)}
        self._errors: list[str] = []
        self._stopped = threading.Event()
        self._seed = seed
        self._number = count()
        self._thread = threading.Thread(target=self._label)

    def __enter__(self) -> "Writer":
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._stopped.set()
        self._thread.join()
        self._project.close()

    def backed_up(self) -> list[str]:
        """A backup now, restored elsewhere, and what is wrong with it."""
        before = len(self.moments)
        backup = back_up(self._project, watch=Watch())
        if backup not in backups_of(self._project.path):
            return ["it is not among the backups"]
        restored = self._project.path.with_name(f"restored {next(self._number)}.labeler")
        set_aside = restore(restored, backup.path, watch=Watch(), now=_NOW)
        if set_aside is not None:
            return [f"something was set aside where nothing stood: {set_aside.name}"]
        broken = [] if len(self.moments) > before else self._waited_for()
        with closing(open_project(restored)) as project:
            broken += faults_in(project)
            stands = fingerprint(project)
        broken += [f"left behind: {name}" for name in left_beside(restored)]
        # Whoever writes may not yet have said what it wrote last.
        if not self._was(stands):
            broken.append("what it holds the project never held")
        restored.unlink()
        return [*broken, *self._errors]

    def _waited_for(self) -> list[str]:
        """Whoever labels goes on: no backup may hold the file so long that nothing can be said."""
        there = len(self.moments)
        for _ in range(1_000):
            if len(self.moments) > there or self._errors:
                return []
            self._stopped.wait(0.01)
        return ["nothing more could be said"]

    def _was(self, moment: str) -> bool:
        return moment in self.moments or (not self._waited_for() and moment in self.moments)

    def _label(self) -> None:
        chance = Random(self._seed)
        try:
            while not self._stopped.is_set():
                say_things(self._project, chance, LABELING, most=1)
                # Between an act and this there may be a backup of it: it is asked for once more then.
                self.moments.add(fingerprint(self._project))
        except BaseException as error:  # noqa: BLE001 - told as what it is: the promise broken for who labels
            self._errors.append(f"who labels was stopped by {error!r}")


BACKUPS = Promise(
    words="A backup restores",
    proof="backups taken while somebody labels without a pause: each is restored, checked and counted again, and holds "
    "exactly one moment of the project",
    short=15,
    full=1_000,
    prove=apart(back_up_again_and_again),
)
