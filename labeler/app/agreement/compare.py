"""Reads what people said of the same images and computes how far they agree."""

from labeler.app.agreement.boxes import fits
from labeler.app.agreement.by_concept import by_concept, of_everything, swaps
from labeler.app.agreement.by_labeler import Together, by_labeler, by_pair
from labeler.app.agreement.figures import Agreement
from labeler.app.agreement.told import Told, told_in
from labeler.app.project import Project
from labeler.app.readiness.material import NOT_ASKED
from labeler.app.snapshot import Snapshot
from labeler.app.watch import Watch
from labeler.domain.phrase import Phrase


def agreement_of(project: Project, *, watch: Watch) -> Agreement:
    """Of this moment, read from a copy: nobody who answers meanwhile waits."""
    with Snapshot(project, watch=watch) as moment:
        return agreement_in(moment.project, watch=watch)


def agreement_in(project: Project, *, watch: Watch) -> Agreement:
    """Of a project that nobody writes to meanwhile."""
    watch.report(done=0, doing=Phrase("Reading the answers"))
    with project.file.reading() as reader:
        told = told_in(reader, project.taxonomy_in(reader))
    return compared(told, watch=watch)


def compared(told: Told, *, watch: Watch) -> Agreement:
    boxed = fits(told.drawn, watch=watch)
    together = Together(told)
    people, doing = [], Phrase("Comparing answers")
    for place, each in enumerate(by_labeler(told, boxed, together)):
        watch.report(done=place, total=len(told.people), doing=doing)
        people.append(each)
    return Agreement(
        images=len(told.shared.rows),
        gold=int((told.gold.said != NOT_ASKED).any(axis=(0, 2)).sum()),
        everything=of_everything(told, boxed),
        concepts=by_concept(told, boxed),
        labelers=tuple(people),
        pairs=by_pair(told, together),
        swaps=swaps(told),
        aligned_on=told.aligned_on,
    )
