"""What is made ready once in the process that forks is ready in every child: they begin at once."""

import gc
import shutil
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from labeler.app.project import open_project
from labeler.store import migrate
from tests.faults import clocks, killed_works, kills, places, power_cuts, running_backups
from tests.faults.children import done_by_a_child
from tests.faults.judging import faults_in
from tests.faults.labeling import HABITS, photos_in, said_again, used_project

_ALL = (clocks, killed_works, kills, places, power_cuts, running_backups, migrate)
"""Imported here so that no trial waits for it."""
_ACTS = 60


def warm_up() -> None:
    """Says and checks things once: what SQLAlchemy and we prepare for a statement is kept."""
    with TemporaryDirectory() as made:
        template = Path(made, "template.labeler")
        # By a child, as everything that may start a thread: who forks has one.
        done_by_a_child(lambda say: used_project(template, photos_in(Path(made, "photos"))))
        for habits in HABITS.values():
            path = Path(shutil.copyfile(template, template.with_name("warm.labeler")))
            said_again(path, 1, habits, most=_ACTS)
            with closing(open_project(path)) as project:
                list(faults_in(project))
    gc.freeze()
