"""Rounds of alignment as their page may meet them, without anybody having answered."""

from labeler.app.alignment import Agreed, Person, Seen, Standing
from labeler.domain.alignment import Alignment, Disagreement, MadeEntry, Respect, Said
from labeler.domain.words import Ended, Entry, Relation
from labeler.store import images

_LONG = "[a line that says what must be seen, and goes on for longer than any card is wide] " * 3


def made_standings(project):
    """Waited for, with disagreements of both kinds, and given up."""
    with project.file.reading() as reader:
        shown = images.every(reader)[:2]
    people, (concept, *_) = project.people(), project.taxonomy().open_concepts
    ids, names = tuple(image.id for image in shown), {image.id: image.name for image in shown}
    words = [Relation.OF, Relation.IN, Relation.ABSENT, Relation.UNCLEAR]
    said = [Said(labeler_id=each.id, relation=word) for each, word in zip(people * 4, words, strict=False)]
    entry = MadeEntry(uid="e", image_id=ids[1], concept=concept.uid, entry=Entry.MUST_SEE, text=_LONG)
    kinds = zip(ids, Respect, (None, entry), strict=False)
    told = [
        Disagreement(image_id=image, concept=concept.uid, respect=respect, said=tuple(said), entry=entry)
        for image, respect, entry in kinds
    ]
    seen = (Seen(concept=concept.name, seen=0, now=2),)
    agreed = [
        Agreed(concept=name, respect=respect, compared=count, raw=raw, alpha=alpha)
        for name, count, raw, alpha in (
            (None, 12, 0.75, -0.1),
            (concept.name, 4, 1.0, None),
            (concept.name, 0, None, None),
        )
        for respect in Respect
    ]

    def standing(*, through, **ended):
        return Standing(
            alignment=Alignment(uid="r", name="[first looks]", opened_at="2026-11-22T10:00:00Z", images=ids, **ended),
            people=tuple(Person(labeler=each, through=through, seen=seen) for each in people),
            agreed=tuple(agreed) if through == len(ids) else (),
            disagreements=tuple(told) if through == len(ids) else (),
            names=names,
            who={each.id: each.name for each in people},
        )

    yield standing(through=1)
    yield standing(through=len(ids))
    why = {"ended": Ended.GIVEN_UP, "ended_at": "2026-11-22T11:00:00Z", "reason": "[another list]"}
    yield standing(through=0, **why)
