"""Every foreign format into a project: what would come in, what is in the way of it, and what came of it."""

from collections.abc import Mapping

from labeler.app.adding import Added
from labeler.app.commands.take_in import TakeIn, Taken, Taking, counting_only
from labeler.app.incoming.answers import Answers
from labeler.app.incoming.images import ImagesOf, add_images, find_images, refusal_of_images
from labeler.app.incoming.judging import Judging, Tally
from labeler.app.incoming.new_concepts import concepts_brought
from labeler.app.incoming.passed_over import UNREADABLE, PassedOver
from labeler.app.incoming.report import Choices, ImportReport, Looked, MatchedBy
from labeler.app.incoming.source import StatedSource
from labeler.app.incoming.stated_look import class_names, seen_classes
from labeler.app.project import Project
from labeler.app.watch import Cancelled, Watch
from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.people import Labeler
from labeler.domain.phrase import Phrase
from labeler.formats.incoming.concept_names import refusal_of_unknown, resolved_classes
from labeler.formats.strict.opening import NOTHING_IMPORTED


def plan_stated(project: Project, looked: Looked, choices: Choices, *, watch: Watch) -> ImportReport:
    """What would come in, and what is in the way of it. Nothing is written.

    With images to be added, what is not in the project yet is `unmatched`, in nobody's way, and what is said of it is
    not counted.
    """
    run = _Run(project, looked, choices, watch)
    refusal = run.refusal_of_choices() or run.refusal_of_classes()
    images = run.find_images()
    refusal = refusal or refusal_of_images(images, choices)
    taken = Taken()
    taking = counting_only(project, run.brought.taxonomy, often=images.often)
    try:
        run.walk(images, taking)
    except Cancelled:
        raise
    except AppError as error:
        refusal = refusal or error
    taken.count(taking)
    taken.concepts = run.brought.count
    return run.report(images, taken, refusal=refusal)


def bring_in_stated(
    project: Project, looked: Looked, choices: Choices, *, watch: Watch, labeler: Labeler | None
) -> ImportReport:
    """Takes all of it in, or nothing and an AppError says why.

    Images that were added on the way stay in the project, whatever becomes of the labels.
    """
    run = _Run(project, looked, choices, watch)
    _raise(run.refusal_of_choices())
    _raise(run.refusal_of_classes())
    images = run.find_images()
    _raise(refusal_of_images(images, choices))
    added = None
    if choices.adding is not None and images.matched.coming:
        added = add_images(project, run.source, choices.adding, watch=watch)
        images = run.find_images()
        _raise(refusal_of_images(images, choices, has_added=True))
    command = TakeIn(walk=lambda taking: run.walk(images, taking), new_concepts=run.brought.command)
    with project.alone.kept(watch):
        project.execute(command, labeler=labeler)
    return run.report(images, command.taken, added=added)


class _Run:
    """One import: its classes held against the concepts, and what was met while its statements were walked."""

    def __init__(self, project: Project, looked: Looked, choices: Choices, watch: Watch) -> None:
        assert isinstance(looked.source, StatedSource)
        self.source = looked.source
        self.brought = concepts_brought(project, looked.source.ours)
        self._tally = Tally()
        self._project = project
        self._looked = looked
        self._choices = choices
        self._watch = watch
        self._concepts = self._resolved(self.brought.taxonomy)
        self._classes = seen_classes(self.source, self.brought.taxonomy, self._concepts)

    def refusal_of_choices(self) -> AppError | None:
        """Why what was chosen does not fit what the data set says."""
        looked, choices = self._looked, self._choices
        if choices.relation is not None and choices.labeler is None and not looked.people:
            return AppError(
                "nobody is named whose labels these are", safe=NOTHING_IMPORTED, todo="Say whose with --labeler NAME"
            )
        says_nothing = choices.relation is None and not looked.carries_answers and not looked.skips
        if choices.labeler is not None and says_nothing:
            return AppError(
                Phrase(
                    "this data set does not say what is of and what is in, so {labeler} has said nothing",
                    labeler=shown(choices.labeler),
                ),
                safe=NOTHING_IMPORTED,
                todo="Leave --labeler out to take questions in, or say --relation in for its boxes",
            )
        return None

    def refusal_of_classes(self) -> AppError | None:
        if self._choices.skip_unknown or not self._classes.unknown:
            return None
        return refusal_of_unknown([each.name for each in self._classes.unknown], closed=self._closed())

    def find_images(self) -> ImagesOf:
        return find_images(self._project, self.source, self._concepts, self._choices, watch=self._watch)

    def walk(self, images: ImagesOf, taking: Taking) -> None:
        """Hands over what is stated of these images. AppError for what cannot be, unless it is to be left out."""
        # Held against the concepts as they are by now: within the transaction they have uids of their own.
        concepts = self._resolved(taking.taxonomy)
        judging = Judging(self.source, concepts, images.matched.images, self._choices, self._watch)
        classes = filter(None, concepts.values())
        answers = Answers(self._choices, taking.taxonomy, classes=classes, often=images.often, ids=taking.ids)
        self._tally = judging.tally
        for image in judging.images():
            taking.claims.add(answers.claims(image))
            for answer in answers.answers(image):
                taking.answers.take(answer)
        for answer in answers.held():
            taking.answers.take(answer)
        refusal = judging.tally.refusal()
        if refusal is not None and not self._choices.skip_bad:
            raise refusal

    def report(
        self, images: ImagesOf, taken: Taken, *, refusal: AppError | None = None, added: Added | None = None
    ) -> ImportReport:
        matched, tally = images.matched, self._tally
        passed_over = dict(self._looked.passed_over)
        if matched.unreadable:
            passed_over[UNREADABLE] = PassedOver()
            for name in matched.unreadable:
                passed_over[UNREADABLE].add(shown(name))
        return ImportReport(
            claims=taken.claims,
            claims_known=taken.claims_known,
            answers=taken.answers,
            answers_unchanged=taken.unchanged,
            skips=taken.skips,
            people_added=taken.people,
            images=len({frame.image_id for frame in matched.images.values()}),
            images_added=added.images if added else 0,
            matched={way.value: matched.by[way] for way in MatchedBy},
            unmatched=tuple(map(shown, matched.unmatched)),
            ambiguous=tuple(map(shown, matched.ambiguous)),
            coming=tuple(map(shown, matched.coming)),
            classes=self._classes.known,
            unknown_classes=self._classes.unknown,
            boxes=tally.boxes,
            bad=tally.bad,
            bad_boxes=tuple(tally.bad_boxes),
            clipped_boxes=tally.clipped,
            scaled_images=tally.scaled,
            turned_images=tally.turned,
            concepts_added=taken.concepts,
            passed_over=passed_over,
            notes=self._looked.notes,
            refusal=refusal,
            added=added,
        )

    def _resolved(self, taxonomy: Taxonomy) -> Mapping[str, Concept | None]:
        return resolved_classes(class_names(self.source), taxonomy, self._choices.renames)

    def _closed(self) -> list[str]:
        return [each.name for each in self._classes.unknown if each.is_closed]


def _raise(refusal: AppError | None) -> None:
    if refusal is not None:
        raise refusal
