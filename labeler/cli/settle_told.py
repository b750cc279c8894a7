"""What is disputed and what is settled, as the terminal tells it: in tables, and as documents."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from labeler.app.disputes import Dispute, Opinion, Opinions, opinions_on
from labeler.app.sheet import sheet_images
from labeler.cli.terminal import Cell, counted, say, say_table
from labeler.domain.answer import Answer
from labeler.domain.ids import ConceptUid, ImageId
from labeler.domain.names import shown
from labeler.domain.words import Relation, State

if TYPE_CHECKING:
    from labeler.app.project import Project
    from labeler.app.weighing import Proposal

Document = dict[str, object]
_AT_A_TIME = 300


def dispute_rows(project: "Project", disputes: Sequence[Dispute]) -> list[Sequence[Cell]]:
    """One each: which image, how much of what was said differs, how many answered, and on which concepts."""
    names, concepts = _image_names(project, [each.image_id for each in disputes]), _concept_names(project)
    return [
        (
            names[each.image_id],
            f"{each.differing:.0%}",
            each.answers,
            ", ".join(concepts[uid] for uid in each.concepts),
        )
        for each in disputes
    ]


def dispute_documents(project: "Project", disputes: Sequence[Dispute]) -> list[Document]:
    names, concepts = _image_names(project, [each.image_id for each in disputes]), _concept_names(project)
    return [
        {
            "id": each.image_id,
            "image": names[each.image_id],
            "differing": each.differing,
            "answers": each.answers,
            "concepts": [concepts[uid] for uid in each.concepts],
            "about": sorted(about.value for about in each.about),
        }
        for each in disputes
    ]


def proposal_rows(project: "Project", proposals: "Sequence[Proposal]") -> list[Sequence[Cell]]:
    names, concepts = _image_names(project, [each.image_id for each in proposals]), _concept_names(project)
    return [(names[each.image_id], _words(each.answer, concepts), f"{each.certainty:.0%}") for each in proposals]


def proposal_documents(project: "Project", proposals: "Sequence[Proposal]") -> list[Document]:
    names, concepts = _image_names(project, [each.image_id for each in proposals]), _concept_names(project)
    return [
        {
            "id": each.image_id,
            "image": names[each.image_id],
            "answer": _answer(each.answer, concepts),
            "certainty": each.certainty,
        }
        for each in proposals
    ]


def tell_image(project: "Project", image_id: ImageId) -> None:
    """Who said what of it, and what is held of it."""
    opinions, concepts = opinions_on(project, image_id), _concept_names(project)
    if opinions.aligned_on:
        say(f"{opinions.image.name}: “{opinions.aligned_on}” has not ended; until then nobody sees what was said")
    else:
        say(f"{opinions.image.name}: {counted(len(opinions.opinions), 'answer', 'answers')}")
    if opinions.opinions:
        rows = [(shown(each.labeler.name), *_opinion(each, concepts)) for each in opinions.opinions]
        say_table(("labeler", "says", ""), rows)
    settlement = opinions.settlement
    if settlement is None:
        say("not settled")
        return
    by = f" by {opinions.settled_by}" if opinions.settled_by else ""
    why = f": {settlement.reason}" if settlement.reason else ""
    gold = ", gold" if settlement.gold else ""
    say(f"settled ({settlement.how.value}{gold}){by}: {_words(settlement.answer, concepts)}{why}")


def image_document(project: "Project", image_id: ImageId) -> Document:
    opinions, concepts = opinions_on(project, image_id), _concept_names(project)
    return {
        "id": image_id,
        "image": shown(opinions.image.name),
        "aligned_on": shown(opinions.aligned_on) or None,
        "answers": [
            {
                "labeler": each.labeler.name,
                "state": each.answer.state.value,
                "finished": each.is_finished,
                "active_ms": each.active_ms,
                "sent_back": each.sent_back.reason if each.sent_back else None,
                **_answer(each.answer, concepts),
            }
            for each in opinions.opinions
        ],
        "settled": _settled(opinions, concepts),
    }


def _settled(opinions: Opinions, concepts: Mapping[ConceptUid, str]) -> Document | None:
    settlement = opinions.settlement
    if settlement is None:
        return None
    return {
        "how": settlement.how.value,
        "by": opinions.settled_by or None,
        "at": settlement.answer.submitted_at,
        "why": settlement.reason,
        "gold": settlement.gold,
        **_answer(settlement.answer, concepts),
    }


def _answer(answer: Answer, concepts: Mapping[ConceptUid, str]) -> Document:
    return {
        "scope": answer.scope.value,
        "none": answer.none,
        "labels": [
            {
                "concept": concepts[label.concept_uid],
                "relation": label.relation.value,
                "joint": label.joint,
                "boxes": [
                    [region.box.x, region.box.y, region.box.width, region.box.height] for region in label.regions
                ],
            }
            for label in answer.labels
        ],
    }


def _opinion(opinion: Opinion, concepts: Mapping[ConceptUid, str]) -> tuple[str, str]:
    if opinion.answer.state is State.SKIPPED:
        said = f"skipped: {opinion.answer.reason}"
    else:
        said = _words(opinion.answer, concepts)
    if opinion.sent_back:
        return said, f"sent back: {opinion.sent_back.reason}"
    return said, "" if opinion.is_finished or opinion.answer.state is State.SKIPPED else "not finished"


def _words(answer: Answer, concepts: Mapping[ConceptUid, str]) -> str:
    """What it is of and what is in it; absent ones are told only where there is nothing else."""
    there = [label for label in answer.labels if label.relation is not Relation.ABSENT]
    if not there:
        absent = ", ".join(f"no {concepts[label.concept_uid]}" for label in answer.labels)
        return "none of the concepts" if answer.none else absent or "nothing"
    boxes = {label.uid: f" ({counted(len(label.regions), 'box', 'boxes')})" for label in there if label.regions}
    return ", ".join(
        f"{label.relation.value} {concepts[label.concept_uid]}{boxes.get(label.uid, '')}" for label in there
    )


def _concept_names(project: "Project") -> dict[ConceptUid, str]:
    return {concept.uid: concept.name for concept in project.taxonomy().concepts}


def _image_names(project: "Project", ids: Iterable[ImageId]) -> dict[ImageId, str]:
    wanted = list(ids)
    names: dict[ImageId, str] = {}
    for start in range(0, len(wanted), _AT_A_TIME):
        names |= {each.id: each.name for each in sheet_images(project, wanted[start : start + _AT_A_TIME])}
    return names
