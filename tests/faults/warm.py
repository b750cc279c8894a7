"""What is made ready once in the process that forks is ready in every child: they begin at once."""

import shutil
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from labeler.app.charts import draw
from labeler.app.outgoing import companion
from labeler.app.project import open_project
from labeler.store import migrate
from tests.faults import clocks, killed_works, kills, merging, places, power_cuts, running_backups
from tests.faults.judging import faults_in
from tests.faults.labeling import HABITS, said_again, template_in

_ALL = (clocks, killed_works, kills, merging, places, power_cuts, running_backups, migrate, companion, draw)
"""Imported here so that no trial waits for it."""
_ACTS = 60


def warm_up() -> None:
    """Says and checks things once: what SQLAlchemy and we prepare for a statement is kept."""
    with TemporaryDirectory() as made:
        template = template_in(Path(made))
        for habits in HABITS.values():
            path = Path(shutil.copyfile(template, template.with_name("warm.labeler")))
            said_again(path, 1, habits, most=_ACTS)
            with closing(open_project(path)) as project:
                list(faults_in(project))
