"""Makes the project file that a release leaves behind: run once at release, and never again for that version.

    PYTHONPATH=. python tests/store/released/make.py

writes `version_<n>.labeler` beside this script, n being the version of the file that this program makes. It is
committed as it is; later programs must open it, migrate it, and refuse in it all that they refuse in a fresh file.
What it holds is one of everything, small: the tests fill their own projects by `fill` too.
"""

from dataclasses import replace
from pathlib import Path

from labeler.domain.answer import Answer, Label, Region
from labeler.domain.concept import Concept, Example
from labeler.domain.draft import Boxing, ConceptChosen
from labeler.domain.geometry import Box
from labeler.domain.image import FileStamp, Place
from labeler.domain.snapshot import answer_to_plain
from labeler.domain.words import Health, Origin, Purpose, Relation, Role, Scope, Split, State, Verdict
from labeler.store import answers, claims, concepts, drafts, images, labelers, meta, revisions
from labeler.store.create import create_project_file
from labeler.store.images import NewImage
from labeler.store.kept import Kept
from labeler.store.project_file import open_project_file
from labeler.store.revisions import Revision
from labeler.store.schema import (
    SCHEMA_VERSION,
    alignment_entries,
    alignment_images,
    alignments,
    assignments,
    dictionary_seen,
    hand_ins,
    hand_outs,
    returns,
    settled_labels,
    settled_regions,
    settlements,
    vectors,
)

AT, DAY = "2026-11-21T10:00:00Z", "2026-11-21"
CONCEPTS = {"bouquet": "subject", "bride": "subject", "groom": "subject", "beach": "setting", "church": "setting"}
BOX = Box(x=10.0, y=20.5, width=30.0, height=40.0)


def fill(file):
    """One of everything that can be in a project, from two labelers, all of it by the program's own doors."""
    with file.writing() as transaction:
        found = _people_images_concepts(transaction)
    with file.writing() as transaction:
        _claims_drafts_vectors(transaction, *found)
    with file.writing() as transaction:
        _answers(transaction, *found)
    with file.writing() as transaction:
        _settled_and_handed_out(transaction, *found)


def _people_images_concepts(transaction):
    meta.put(transaction, "uid", "project")
    meta.put(transaction, "name", "Wedding")
    meta.put(transaction, "taxonomy_revision", "1")
    ann = labelers.add(transaction, uid="ann", name="Ann", role=Role.ANNOTATOR, at=AT)
    lea = labelers.add(transaction, uid="lea", name="Lea", role=Role.LEAD, at=AT)
    for position, (name, facet) in enumerate(CONCEPTS.items()):
        export_id = concepts.next_export_id(transaction)
        new = Concept(uid=name, name=name.title(), facet=facet, position=position, export_id=export_id)
        concepts.add(transaction, new)
    example = Example(uid="example", verdict=Verdict.NOT_IDEAL, reason="only in it")
    concepts.add_example(transaction, "bouquet", example, b"picture")
    shop = images.add_source(transaction, uid="shop", name="shop", purpose=Purpose.TRAINING)
    street = images.add_source(transaction, uid="street", name="street", purpose=Purpose.TARGET)
    ids = [_image(transaction, number, street if number > 6 else shop) for number in range(1, 10)]
    return ann, lea, ids


def _image(transaction, number, source):
    is_ok = number < 9
    new = NewImage(
        digest=f"{number:064x}",
        format="JPEG" if is_ok else "",
        width=100 if is_ok else 0,
        height=80 if is_ok else 0,
        orientation=1,
        frames=1,
        split=Split.EVALUATION if source.purpose is Purpose.TARGET else Split.TRAIN,
        health=Health.OK if is_ok else Health.REFUSED,
        problem="" if is_ok else "this file is cut short",
        taken_at="",
        camera="",
    )
    image_id = images.add(transaction, new, source_id=source.id, at=AT)
    place = Place(root="/photos", path=b"caf\xe9/%d.jpg" % number)
    stamp = FileStamp(size=1_000 + number, modified_ns=1_700_000_000_000_000_000 + number) if is_ok else None
    images.add_place(transaction, image_id, place, stamp=stamp)
    return image_id


def _claims_drafts_vectors(transaction, ann, lea, ids):
    beach = concepts.ids_by_uid(transaction)["beach"]
    claims.add(transaction, uid="claim", image_id=ids[6], concept_id=beach, box=None)
    claims.add(transaction, uid="boxed claim", image_id=ids[6], concept_id=beach, box=BOX)
    drafts.save(transaction, ConceptChosen(concept="bride"), image_id=ids[7], labeler_id=lea)
    boxing = Boxing(concept="bouquet", before=None, half_box=BOX)
    drafts.save(transaction, boxing, image_id=ids[3], labeler_id=ann)
    transaction.insert(vectors, image_id=ids[0], model_digest="model", vector=b"\x00\x3c")
    transaction.insert(dictionary_seen, labeler_id=ann, concept_id=beach, dictionary_revision=1, seen_at=AT)


def _answers(transaction, ann, lea, ids):
    both = (_label("a1", "bride", Relation.OF), _label("a1", "bouquet", Relation.IN, boxes=2))
    _say(transaction, ann, ids[0], _submitted("a1", *both))
    _say(transaction, ann, ids[1], _submitted("a2", none=True))
    skipped = Answer(uid="a3", state=State.SKIPPED, reason="poor image", submitted_at=AT, submitted_day=DAY)
    _say(transaction, ann, ids[2], skipped)
    _say(transaction, ann, ids[3], Answer(uid="a4", labels=(_label("a4", "bouquet", Relation.IN),)))
    joint = [replace(_label("a5", name, Relation.OF), joint=True) for name in ("bride", "groom")]
    _say(transaction, ann, ids[4], _submitted("a5", *joint, _label("a5", "beach", Relation.OF)))
    unclear = replace(_label("a6", "groom", Relation.UNCLEAR), reason="too dark")
    asked = _submitted("a6", _label("a6", "bride", Relation.ABSENT), unclear, scope=Scope.ASKED)
    _say(transaction, ann, ids[5], asked)
    _say(transaction, lea, ids[0], _submitted("a7", _label("a7", "bouquet", Relation.OF, boxes=1)))
    before = answers.of(transaction, image_id=ids[1], labeler_id=ann)
    _say(transaction, ann, ids[1], None, undoes=f"said {before.answer.uid}")
    _say(transaction, ann, ids[1], before.answer, undoes=f"undid {before.answer.uid}")


def _settled_and_handed_out(transaction, ann, lea, ids):
    bouquet = concepts.ids_by_uid(transaction)["bouquet"]
    settled = transaction.insert(
        settlements,
        uid="s1",
        image_id=ids[0],
        gold=1,
        how="picked",
        reason="the bouquet is in focus",
        taxonomy_revision=1,
        labeler_id=lea,
        settled_at=AT,
        settled_day=DAY,
    )
    label = transaction.insert(
        settled_labels, uid="s1 bouquet", settlement_id=settled, concept_id=bouquet, facet="subject", relation="of"
    )
    transaction.insert(settled_regions, uid="s1 box", settled_label_id=label, x=10.0, y=20.5, width=30.0, height=40.0)
    transaction.insert(
        returns, uid="r1", image_id=ids[1], labeler_id=ann, reason="look again", sent_by_id=lea, sent_at=AT
    )
    out = transaction.insert(hand_outs, uid="h1", labeler_id=ann, made_by_id=lea, made_at=AT, file_name="for Ann")
    transaction.insert(assignments, hand_out_id=out, image_id=ids[7], kind="overlap")
    transaction.insert(
        hand_ins, uid="i1", digest="0" * 64, hand_out_uid="h1", labeler_id=ann, made_at=AT, taken_in_at=AT, answers=1
    )
    aligned = transaction.insert(
        alignments, uid="g1", name="first", opened_at=AT, opened_by_id=lea, ended_at=AT, ended="aligned"
    )
    transaction.insert(alignment_images, alignment_id=aligned, image_id=ids[0])
    transaction.insert(
        alignment_entries,
        uid="e1",
        alignment_id=aligned,
        image_id=ids[0],
        concept_id=bouquet,
        entry="example",
        made_at=AT,
        made_by_id=lea,
    )


def _label(answer, concept, relation, *, boxes=0):
    regions = tuple(
        Region(uid=f"{answer} {concept} {n}", box=replace(BOX, x=float(n)), crowd=n == 1, origin=Origin.SNAPPED)
        for n in range(boxes)
    )
    return Label(
        uid=f"{answer} {concept}",
        concept_uid=concept,
        facet=CONCEPTS[concept],
        relation=relation,
        said_at=AT,
        said_day=DAY,
        regions=regions,
    )


def _submitted(uid, *labels, none=False, scope=Scope.ALL):
    return Answer(
        uid=uid,
        state=State.SUBMITTED,
        scope=scope,
        taxonomy_revision=1,
        none=none,
        submitted_at=AT,
        submitted_day=DAY,
        labels=labels,
    )


def _say(transaction, labeler, image, answer, *, undoes=None):
    """Saves what is said (None: nothing any more) and records it, as one act of a labeler."""
    before = answers.of(transaction, image_id=image, labeler_id=labeler)
    after = Kept(image_id=image, labeler_id=labeler, answer=answer, active_ms=1_500) if answer else None
    answers.save(transaction, before, after)
    uid = answer.uid if answer else before.answer.uid
    verb = "said" if undoes is None else "undid" if undoes.startswith("said") else "redid"
    revision = Revision(
        uid=f"{verb} {uid}",
        subject=revisions.ANSWER,
        subject_uid=uid,
        verb={"said": "SayOf", "undid": revisions.UNDO, "redid": revisions.REDO}[verb],
        before=answer_to_plain(before.answer) if before else None,
        after=answer_to_plain(answer) if answer else None,
        labeler_id=labeler,
        undoes=undoes,
    )
    revisions.record(transaction, revision, at=AT)


if __name__ == "__main__":
    target = Path(__file__).with_name(f"version_{SCHEMA_VERSION}.labeler")
    create_project_file(target)  # refuses where it was made before
    project = open_project_file(target, writes=True, now=AT)
    fill(project)
    project.close()
