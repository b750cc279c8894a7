"""One workstation in a process of its own: a package is opened, answered and handed in; the clock may be set back."""

import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from labeler.app.clock import SystemClock
from labeler.app.commands.answers import Tell
from labeler.app.packages.workstation.handing_in import hand_in
from labeler.app.packages.workstation.opening import open_package_as_project
from labeler.app.project import open_project
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.draft import Pass, Way
from labeler.domain.geometry import Box

FREE = Pass(way=Way.FREE)


@dataclass(frozen=True)
class SetBack(SystemClock):
    """A clock that somebody set back by years."""

    def at(self) -> str:
        return "1999-12-31T10:00:00.000000Z"

    def day(self) -> str:
        return "1999-12-31"


def main(package: str, folder: str, who: str, clock: str) -> None:
    """Boxes around an apple in every image; each has its own taste of where that is, and none sees one in the last."""
    made = open_package_as_project(Path(package), into=Path(folder), watch=Watch())
    with closing(open_project(made, clock=SetBack() if clock == "set back" else SystemClock())) as project:
        labeler = project.labeler_named(who)
        apple, banana = (project.taxonomy().named(name).uid for name in ("apple", "banana"))
        with project.file.reading() as reader:
            images = [row[0] for row in reader.plain("SELECT id FROM images ORDER BY digest")]
        for image in images[:-1]:
            box = Box(x=2 + len(who), y=3, width=12, height=9)
            said = [acts.SayIn(concept=apple), acts.AddBox(concept=apple, box=box), acts.CloseBoxes()]
            said += [acts.SayOf(concept=banana), acts.NothingElse()] if who == "Cy" else [acts.NothingElse()]
            for act in said:
                command = Tell(uid=project.clock.new_uid(), image_id=image, asking=FREE, act=act, active_ms=900)
                project.execute(command, labeler=labeler)
        command = Tell(uid=project.clock.new_uid(), image_id=images[-1], asking=FREE, act=acts.SayNone(), active_ms=900)
        project.execute(command, labeler=labeler)
        sys.stdout.write(str(hand_in(project, to=Path(folder), watch=Watch()).path))


main(*sys.argv[1:])
