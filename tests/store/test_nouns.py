"""Concepts, images, people, claims, drafts and figures come back from the file as they went in."""

from dataclasses import replace

import pytest

from labeler.domain.answer import Answer
from labeler.domain.concept import Concept, Example
from labeler.domain.draft import ConceptChosen, NothingBegun
from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import Box, Size
from labeler.domain.image import FileStamp, Place
from labeler.domain.words import Health, Purpose, Role, Split, State, Verdict
from labeler.store import answers, claims, concepts, drafts, figures, images, labelers, meta, schema
from labeler.store.kept import Kept

NOW = "2026-11-21T10:00:00Z"
BOX = Box(x=1.0, y=2.5, width=3.0, height=4.0)


# Concepts


def test_a_concept_comes_back_with_all_that_was_said_of_it(begun):
    ring = Concept(
        uid="ring",
        name="Ring",
        facet="setting",
        definition="A band, “worn”.",
        must_see="a band",
        must_not_see="a chain",
        confused_with=("bride", "groom"),
        hotkey="r",
        color="#112233",
        position=0,
        export_id=7,
        since_revision=3,
    )
    shown = Example(uid="example", verdict=Verdict.NOT_IDEAL, reason="too small", has_picture=True)
    bare = Example(uid="bare", verdict=Verdict.IDEAL, reason="")
    with begun.rolled_back() as transaction:
        assert concepts.next_export_id(transaction) == 7
        concepts.add(transaction, ring)
        concepts.set_parent(transaction, "ring", "bride")
        concepts.add_example(transaction, "ring", shown, b"picture")
        concepts.add_example(transaction, "ring", bare, None)
        found = concepts.taxonomy(transaction)
        assert found.concepts[0] == replace(ring, parent_uid="bride", examples=(shown, bare))
        assert found.revision == 2
        assert concepts.example_picture(transaction, "example") == b"picture"
        with pytest.raises(LookupError):
            concepts.example_picture(transaction, "bare")
        assert concepts.next_export_id(transaction) == 8


def test_concepts_stand_in_their_order(begun):
    with begun.file.reading() as reader:
        names = [concept.name for concept in concepts.taxonomy(reader).concepts]
    assert names == ["bouquet", "bride", "groom", "beach", "church", "veil"]


def test_two_concepts_cannot_have_names_that_read_the_same(begun):
    with begun.rolled_back() as transaction, pytest.raises(Exception, match="folded_name"):
        concepts.add(transaction, Concept(uid="other", name=" BRIDE ", export_id=7))


# Images


def test_an_image_comes_back_with_its_places(begun, an_image):
    places = [Place(root="/a", path=b"x.jpg"), Place(root="/b", path=b"caf\xe9/\xff\n.jpg")]
    with begun.rolled_back() as transaction:
        source = images.source_named(transaction, "shop")
        image_id = images.add(transaction, an_image("new"), source_id=source.id, at=NOW)
        for place in places:
            images.add_place(transaction, image_id, place)
        found = images.by_id(transaction, image_id)
        assert (found.digest, found.size, found.split, found.source) == (
            "new",
            Size(width=100, height=80),
            Split.TRAIN,
            "shop",
        )
        assert found.places == tuple(places)
        assert found.name == "x.jpg"
        assert places[1].shown == "caf\\xe9/\\xff\\x0a.jpg"
        assert images.by_digest(transaction, "new") == found
        assert images.id_at(transaction, places[1]) == image_id
        assert images.id_at(transaction, Place(root="/a", path=b"y.jpg")) is None
        assert images.roots(transaction) == ("/a", "/b")
        assert images.paths_below(transaction, "/b") == {places[1].path: image_id}


def test_where_other_bytes_are_seen_in_a_place_it_is_theirs(begun):
    place = Place(root="/a", path=b"x.jpg")
    first, second = begun.images[:2]
    with begun.rolled_back() as transaction:
        images.add_place(transaction, first, place)
        images.add_place(transaction, second, place)
        assert images.id_at(transaction, place) == second
        assert images.by_id(transaction, first).places == ()


def test_what_a_file_was_when_it_was_read_is_kept_with_its_place_and_goes_with_its_bytes(begun):
    place, other = Place(root="/a", path=b"x.jpg"), Place(root="/a", path=b"y.jpg")
    first, second = begun.images[:2]
    stamp = FileStamp(size=5_000_000_000, modified_ns=-1)
    with begun.rolled_back() as transaction:
        images.add_place(transaction, first, place, stamp=stamp)
        images.add_place(transaction, first, other)
        assert images.stamp_at(transaction, place) == stamp
        assert images.stamp_at(transaction, other) is None
        assert images.stamp_at(transaction, Place(root="/b", path=b"x.jpg")) is None
        images.add_place(transaction, second, place)
        assert images.stamp_at(transaction, place) is None


def test_images_come_in_the_order_in_which_they_were_asked_for(begun):
    first, second, third = begun.images[:3]
    with begun.file.reading() as reader:
        assert [image.id for image in images.by_ids(reader, [third, 999, first, second])] == [third, first, second]
        with pytest.raises(LookupError):
            images.by_id(reader, 999)
        assert images.by_digest(reader, "nowhere") is None


def test_the_split_goes_on_where_a_folder_of_a_source_was_left(begun, an_image):
    """Readable images are counted once, in the folder in which they were first seen; refused ones are not."""
    with begun.rolled_back() as transaction:
        source = images.add_source(transaction, uid="new", name="new", purpose=Purpose.TARGET)
        for number, health in enumerate([Health.OK, Health.OK, Health.REFUSED]):
            image_id = images.add(transaction, an_image(f"n{number}", health=health), source_id=source.id, at=NOW)
            images.add_place(transaction, image_id, Place(root="/a", path=b"caf\xe9/%d.jpg" % number))
            images.add_place(transaction, image_id, Place(root="/a", path=b"other/%d.jpg" % number))
        assert images.added_by_folder(transaction, source.id) == {"caf\udce9": 2}
        assert images.every_source(transaction)[-1] == source
        assert images.source_named(transaction, "nobody's") is None


# People


def test_a_person_is_found_by_a_name_that_reads_the_same(begun):
    with begun.rolled_back() as transaction:
        added = labelers.add(transaction, uid="zoe", name="Zoë", role=Role.ANNOTATOR, at=NOW)
        found = labelers.named(transaction, " ZOE\u0308 ")
        assert found == labelers.by_id(transaction, added)
        assert not found.is_lead
        labelers.set_role(transaction, added, Role.LEAD)
        assert labelers.by_id(transaction, added).is_lead
        labelers.set_retired(transaction, added, NOW)
        assert not labelers.by_id(transaction, added).is_lead
        labelers.set_retired(transaction, added, None)
        assert [person.name for person in labelers.everyone(transaction)] == ["Ann", "Lea", "Zoë"]
        assert labelers.named(transaction, "nobody") is None
        with pytest.raises(LookupError):
            labelers.by_id(transaction, 999)


# Claims and drafts


def test_the_same_claim_is_kept_once(begun):
    image = begun.images[0]
    with begun.rolled_back() as transaction:
        for box in (None, BOX, replace(BOX, x=1.5)):
            assert claims.add(transaction, uid=f"{box}", image_id=image, concept_id=1, box=box)
            assert not claims.add(transaction, uid=f"{box} again", image_id=image, concept_id=1, box=box)
        assert claims.add(transaction, uid="other", image_id=image, concept_id=2, box=None)
        assert claims.images_with_claims(transaction) == 1


def test_what_is_begun_is_kept_until_it_is_said(begun, rows_of):
    begun_here = {"image_id": begun.images[0], "labeler_id": begun.labelers[0]}
    with begun.rolled_back() as transaction:
        assert drafts.of(transaction, **begun_here) == NothingBegun()
        for concept in ("bride", "groom"):
            drafts.save(transaction, ConceptChosen(concept=concept), **begun_here)
            assert drafts.of(transaction, **begun_here) == ConceptChosen(concept=concept)
        assert drafts.of(transaction, image_id=begun.images[0], labeler_id=begun.labelers[1]) == NothingBegun()
        for _ in range(2):
            drafts.save(transaction, NothingBegun(), **begun_here)
            assert rows_of(transaction, schema.drafts) == {"drafts": []}


def test_what_a_project_says_of_itself_can_be_said_anew(begun):
    with begun.rolled_back() as transaction:
        assert meta.get(transaction, "name", default="unnamed") == "unnamed"
        for name in ("Wedding", "Wedding day"):
            meta.put(transaction, "name", name)
            assert meta.get(transaction, "name") == name


# Figures


def test_the_figures_of_a_used_project(used):
    """Of what `released/make.py` says: who said what of which image."""
    ann, lea = used.labelers
    with used.file.reading() as reader:
        labels = {
            (row["labeler"], row["concept"], row["relation"]): (row["labels"], row["boxes"])
            for row in figures.label_rows(reader, since="")
        }
        stands = {
            (row["labeler"], row["standing"]): (row["answers"], row["none"])
            for row in figures.answer_rows(reader, since="")
        }
        assert labels == {
            ("Ann", "Bride", "of"): (2, 0),
            ("Ann", "Groom", "of"): (1, 0),
            ("Ann", "Beach", "of"): (1, 0),
            ("Ann", "Bouquet", "in"): (1, 2),
            ("Ann", "Bride", "absent"): (1, 0),
            ("Ann", "Groom", "unclear"): (1, 0),
            ("Lea", "Bouquet", "of"): (1, 1),
        }
        assert stands == {
            ("Ann", "finished"): (4, 1),
            ("Ann", "skipped"): (1, 0),
            ("Ann", "open"): (1, 0),
            ("Lea", "finished"): (1, 0),
        }
        assert figures.image_standings(reader) == {
            "finished": 4,
            "skipped": 1,
            "open": 1,
            "untouched": 2,
            "unreadable": 1,
        }
        assert figures.finished_by(reader, ann) == figures.finished_by(reader, ann, day="2026-11-21") == 4
        assert figures.finished_by(reader, ann, day="2026-11-22") == 0
        assert figures.labels_by_concept(reader, ann) == {"bouquet": 1, "bride": 2, "groom": 1, "beach": 1}
        assert figures.paces(reader, since="") == {"Ann": {15: 4}, "Lea": {15: 1}}
        assert figures.labels_by_concept(reader, lea) == {"bouquet": 1}


def test_figures_from_a_day_on_leave_out_what_is_older_and_keep_what_has_no_day_yet(used):
    with used.file.reading() as reader:
        assert figures.label_rows(reader, since="2026-11-22") == []
        assert [row["standing"] for row in figures.answer_rows(reader, since="2026-11-22")] == ["open"]
        assert figures.paces(reader, since="2026-11-22") == {}


def test_an_image_that_one_finished_and_another_skipped_is_finished(begun):
    image, other = begun.images[:2]
    done = Answer(uid="", state=State.SUBMITTED, none=True, submitted_at=NOW, submitted_day=NOW[:10])
    skipped = replace(done, state=State.SKIPPED, none=False, reason="poor image")
    with begun.rolled_back() as transaction:
        for number, (labeler, answer, on) in enumerate(
            [
                (begun.labelers[0], done, image),
                (begun.labelers[1], skipped, image),
                (begun.labelers[0], skipped, other),
                (begun.labelers[1], Answer(uid=""), other),
            ]
        ):
            kept = Kept(image_id=on, labeler_id=labeler, answer=replace(answer, uid=str(number)))
            answers.save(transaction, None, kept)
        standings = figures.image_standings(transaction)
        assert standings == {"finished": 1, "open": 1, "untouched": 4, "unreadable": 1}


def test_a_concept_that_is_not_there_cannot_be_found_by_name(begun):
    with begun.file.reading() as reader, pytest.raises(RuleBroken):
        concepts.taxonomy(reader).named("nobody's")
