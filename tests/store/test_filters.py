"""Filters: what is let through is what a plain reading of the filter says, and the way through it goes by key."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from labeler.domain.answer import Answer, Label
from labeler.domain.claim import Claim, open_claims
from labeler.domain.filter import Filter, Standing
from labeler.domain.image import Place
from labeler.domain.rules import covers, is_finished
from labeler.domain.words import Health, Purpose, Relation, Scope, Split, State
from labeler.store import answers, claims, concepts, filters, images, schema
from labeler.store.concepts import ids_by_uid
from labeler.store.kept import Kept

NAMES = ("été/Ferien 1.jpg", "Ete_2.PNG", "100%.jpg", "e\u0301te\u0301.png", "", "ЛЕТО [3].jpg")
TEXTS = ("", "ete", "ÉTÉ", "%", "_", "100%", "[3]", "лето", "jpg", "*", "xyz", "/")
REASONS = ("poor image", "duplicate", "not in the taxonomy", "not in the taxonomy: veil", "Poor image")
CONCEPTS = ("bride", "veil", "church", "beach")
PLAIN = str.maketrans({"é": "e", "É": "E", "\u0301": None})


CRITERIA = {
    "standing": {"standing": st.sampled_from(Standing)},
    "reason": {"reason": st.sampled_from(REASONS)},
    "mine": {"mine": st.just(True)},
    "concept": {"concept": st.sampled_from(CONCEPTS)},
    "relation": {"relation": st.sampled_from(Relation)},
    "absent": {"concept": st.sampled_from(CONCEPTS), "relation": st.just(Relation.ABSENT)},
    "said": {"concept": st.sampled_from(CONCEPTS), "relation": st.sampled_from(Relation)},
    "split": {"split": st.sampled_from(Split)},
    "source": {"source": st.sampled_from(["shop", "phone", "nowhere"])},
    "health": {"health": st.sampled_from(Health)},
    "text": {"text": st.sampled_from(TEXTS)},
    "claims": {"claims": st.just(True)},
    "images": {"images": st.frozensets(st.integers(1, 9))},
}


@st.composite
def any_filters(draw):
    """One criterion or two: all together they hardly let anything through."""
    names = draw(st.lists(st.sampled_from(sorted(CRITERIA)), min_size=1, max_size=2))
    return Filter(**{key: draw(values) for name in names for key, values in CRITERIA[name].items()})


def lets_through(only, image, name, answer, claimed, taxonomy):
    """The filter as one would explain it."""
    own = answer or Answer(uid="none")
    asked = {
        "standing": only.standing is None or standing_of(answer) is only.standing,
        "reason": not only.reason or (own.state is State.SKIPPED and own.reason.split(":")[0] == only.reason)
        or (own.state is State.SKIPPED and own.reason == only.reason),
        "mine": not only.mine or answer is not None,
        "said": says(only, own, taxonomy),
        "split": only.split in (None, image.split),
        "source": only.source in (None, image.source),
        "health": only.health in (None, image.health),
        "text": not only.text or only.text.translate(PLAIN).lower() in name.translate(PLAIN).lower(),
        "claims": not only.claims or bool(open_claims(own, claimed, taxonomy)),
        "images": only.images is None or image.id in only.images,
    }  # fmt: skip
    return all(asked.values())


def standing_of(answer):
    if answer is None:
        return Standing.UNTOUCHED
    if answer.state is State.SKIPPED:
        return Standing.SKIPPED
    return Standing.FINISHED if is_finished(answer) else Standing.OPEN


def says(only, answer, taxonomy):
    if only.concept is None and only.relation is None:
        return True
    said = [label for label in answer.labels if only.concept in (None, label.concept_uid)]
    if any(only.relation in (None, label.relation) for label in said):
        return True
    is_absent = only.relation is Relation.ABSENT and only.concept is not None and not said
    return is_absent and covers(answer, taxonomy.concept(only.concept))


@pytest.fixture(scope="module")
def furnished(shared):
    """Names, two sources, both splits, and two closed concepts; the refused image has a name as well."""
    with shared.file.writing() as transaction:
        phone = images.add_source(transaction, uid="phone", name="phone", purpose=Purpose.TARGET)
        every = images.every(transaction)
        for image, name in zip(every, NAMES, strict=False):
            if name:
                images.add_place(transaction, image.id, Place(root="/photos", path=name.encode()))
        for image in every[::2]:
            transaction.update(filters.images, image.id, source_id=phone.id, split=Split.EVALUATION.value)
        ids = ids_by_uid(transaction)
        for concept, at in (("church", "2026-11-21T10:00:00Z"), ("beach", "2026-11-22T10:00:00Z")):
            transaction.update(schema.concepts, ids[concept], closed_at=at)
    return shared


@settings(max_examples=60)
@given(data=st.data())
def test_the_file_lets_through_what_the_filter_says(furnished, taken_by_the_file, data):
    """Whatever both labelers said, and of only one of them is asked."""
    only, (ann, lea) = data.draw(any_filters()), furnished.labelers
    said = {
        (who, image): data.draw(taken_by_the_file(f"{who} {image}"))
        for who in (ann, lea)
        for image in data.draw(st.lists(st.sampled_from(furnished.images[:4]), unique=True))
    }
    said = {key: with_reason(answer, data) for key, answer in said.items()}
    claimed = data.draw(st.lists(st.tuples(st.sampled_from(furnished.images[:4]), st.sampled_from(CONCEPTS))))
    with furnished.rolled_back() as transaction:
        for (who, image), answer in said.items():
            answers.save(transaction, None, Kept(image_id=image, labeler_id=who, answer=answer))
        for number, (image, concept) in enumerate(claimed):
            ids = ids_by_uid(transaction)
            claims.add(transaction, uid=str(number), image_id=image, concept_id=ids[concept], box=None)
        taxonomy = concepts.taxonomy(transaction)
        expected = [
            image.id
            for image in images.every(transaction)
            if lets_through(
                only,
                image,
                image.name if image.places else "",
                said.get((ann, image.id)),
                [Claim(concept_uid=concept) for at, concept in claimed if at == image.id],
                taxonomy,
            )
        ]
        assert let_through(transaction, only, ann) == expected
        walked = [i for i in expected if only.health or i in furnished.images]
        assert along(transaction, only, ann) == walked
        assert back(transaction, only, ann) == walked[::-1]
        assert filters.count_matching(transaction, only, labeler_id=ann) == len(walked)


def with_reason(answer, data):
    return replace(answer, reason=data.draw(st.sampled_from(REASONS))) if answer.state is State.SKIPPED else answer


def let_through(reader, only, who):
    query = filters.select(filters.images.c.id).where(filters.condition(only, who)).order_by(filters.images.c.id)
    return [row["id"] for row in reader.rows(query)]


def along(reader, only, who):
    found = [filters.first_matching(reader, only, labeler_id=who)]
    while found[-1] is not None:
        found.append(filters.next_matching(reader, only, labeler_id=who, after=found[-1]))
    return found[:-1]


def back(reader, only, who):
    found = [10_000]
    while found[-1] is not None:
        found.append(filters.previous_matching(reader, only, labeler_id=who, before=found[-1]))
    return found[1:-1]


def of(concept, uid):
    return Answer(
        uid=uid,
        state=State.SUBMITTED,
        scope=Scope.ALL,
        taxonomy_revision=2,
        submitted_at="2026-11-21T10:00:00Z",
        submitted_day="2026-11-21",
        labels=(Label(uid=uid, concept_uid=concept, facet="subject", relation=Relation.OF),),
    )


def test_nobody_learns_by_a_filter_what_somebody_else_said(begun):
    ann, lea = begun.labelers
    with begun.rolled_back() as transaction:
        answers.save(transaction, None, Kept(image_id=begun.images[0], labeler_id=lea, answer=of("bride", "a")))
        seen = [Filter(standing=Standing.UNTOUCHED), Filter(mine=True), Filter(concept="bride")]
        let = [len(along(transaction, only, ann)) for only in seen]
        assert let == [len(begun.images), 0, 0]
        assert len(along(transaction, Filter(concept="bride"), lea)) == 1


def test_the_next_untouched_image_is_behind_and_then_from_the_start(begun):
    ann, *_ = begun.labelers
    first, second, *_, last = begun.images
    with begun.rolled_back() as transaction:
        answers.save(transaction, None, Kept(image_id=second, labeler_id=ann, answer=of("bride", "a")))
        answers.save(transaction, None, Kept(image_id=last, labeler_id=ann, answer=of("bride", "b")))
        third = begun.images[2]
        find = filters.next_untouched
        assert find(transaction, Filter(), labeler_id=ann, after=first) == third
        assert find(transaction, Filter(), labeler_id=ann, after=last) == first
        assert find(transaction, Filter(), labeler_id=ann, after=last, wrap=False) is None
        assert find(transaction, Filter(mine=True), labeler_id=ann, after=first) is None


def test_a_range_of_images_is_counted_and_listed_alone(begun):
    ann, *_ = begun.labelers
    after, to = begun.images[0], begun.images[2]
    with begun.file.reading() as reader:
        assert filters.count_matching(reader, Filter(), labeler_id=ann, after=after, to=to) == 2
        inside = filters.matching_within(reader, Filter(), labeler_id=ann, after=after, to=to)
        assert inside == list(begun.images[1:3])
        assert filters.matching_among(reader, Filter(), begun.images[:2], labeler_id=ann) == set(begun.images[:2])


def test_sources_and_reasons_can_be_offered(used):
    with used.file.reading() as reader:
        assert filters.source_names(reader)
        everyone = [filters.skip_reasons(reader, labeler_id=who, most=100) for who in used.labelers]
        assert any(everyone)
