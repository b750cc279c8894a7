"""What is to be reviewed, found in one look at a project as it stood at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from labeler.app.disputes import Dispute, disputes
from labeler.app.project import Project
from labeler.app.review.sheets import Sheet, SheetKey, sheets
from labeler.app.snapshot import Snapshot
from labeler.app.watch import Watch
from labeler.domain.ids import ImageId
from labeler.domain.phrase import Phrase
from labeler.store import alignments, returns


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """`disputes`: the worst first, those that were sent back and wait to be said again last. `sheets`: by what is said,
    in the order of the list of concepts, those with an image. `aligning`: images of an open round of alignment, which
    are none of these before it ends."""

    disputes: tuple[Dispute, ...] = ()
    waiting: frozenset[ImageId] = frozenset()
    aligning: int = 0
    sheets: Mapping[SheetKey, Sheet]

    def without(self, ids: frozenset[ImageId]) -> "Reviewed":
        """The same once these images are settled."""
        return replace(
            self,
            disputes=tuple(each for each in self.disputes if each.image_id not in ids),
            sheets={key: fewer for key, each in self.sheets.items() if (fewer := each.without(ids)).ids},
        )


NOTHING = Reviewed(sheets={})


def look(project: Project, watch: Watch) -> Reviewed:
    """All of it, of a copy of the project: nobody who says something meanwhile waits for it."""
    with Snapshot(project, watch=watch) as snapshot:
        watch.report(done=0, doing=Phrase("Comparing answers"))
        moment = snapshot.project
        with moment.file.reading() as reader:
            waiting = frozenset(each.image_id for each in returns.open_ones(reader))
            aligning = len(alignments.open_images(reader))
        found = disputes(moment)
        watch.report(done=1, doing=Phrase("Comparing answers"))
        return Reviewed(
            disputes=tuple(sorted(found, key=lambda each: each.image_id in waiting)),
            waiting=waiting,
            aligning=aligning,
            sheets=sheets(moment, found),
        )
