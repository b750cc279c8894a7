"""What the file refuses from any connection with foreign keys on: plain SQL, each beside a legal twin that passes.

The rows that the statements refer to have ids from 9001 on, so that they fit into a file that has rows of its own.
"""

import re
import shutil
import sqlite3
from contextlib import closing, contextmanager, suppress

import pytest

from labeler.store.project_file import open_project_file
from labeler.store.schema import SCHEMA_VERSION

SEED = """
INSERT INTO labelers (id, uid, name, folded_name, created_at) VALUES (9001, 'L1', 'x1', 'x1', '');
INSERT INTO labelers (id, uid, name, folded_name, created_at) VALUES (9002, 'L2', 'x2', 'x2', '');
INSERT INTO sources (id, uid, name) VALUES (9001, 'S1', 'x1');
INSERT INTO concepts (id, uid, name, folded_name, export_id) VALUES (9001, 'C1', 'x1', 'x1', 9001);
INSERT INTO concepts (id, uid, name, folded_name, export_id) VALUES (9002, 'C2', 'x2', 'x2', 9002);
INSERT INTO concepts (id, uid, name, folded_name, export_id, facet) VALUES (9003, 'C3', 'x3', 'x3', 9003, 'setting');
INSERT INTO images (id, digest, source_id, split, added_at) VALUES (9001, 'D1', 9001, 'train', '');
INSERT INTO images (id, digest, source_id, split, added_at) VALUES (9002, 'D2', 9001, 'train', '');
INSERT INTO images (id, digest, source_id, split, added_at) VALUES (9003, 'D3', 9001, 'train', '');
INSERT INTO places (id, image_id, root, path) VALUES (9001, 9001, '/x', x'61');
INSERT INTO answers (id, uid, image_id, labeler_id) VALUES (9001, 'A1', 9001, 9001);
INSERT INTO answers (id, uid, image_id, labeler_id) VALUES (9002, 'A2', 9002, 9001);
INSERT INTO answers (id, uid, image_id, labeler_id) VALUES (9003, 'A3', 9002, 9002);
INSERT INTO labels (id, uid, answer_id, concept_id, relation) VALUES (9001, 'B1', 9001, 9001, 'of');
INSERT INTO labels (id, uid, answer_id, concept_id, relation, joint) VALUES (9002, 'B2', 9002, 9001, 'of', 1);
INSERT INTO labels (id, uid, answer_id, concept_id, relation, joint) VALUES (9003, 'B3', 9002, 9002, 'of', 1);
INSERT INTO regions (id, uid, label_id, x, y, width, height) VALUES (9001, 'R1', 9001, 1, 1, 5, 5);
INSERT INTO claims (id, uid, image_id, concept_id) VALUES (9001, 'M1', 9001, 9001);
INSERT INTO claims (id, uid, image_id, concept_id, x, y, width, height) VALUES (9002, 'M2', 9001, 9001, 1, 2, 3, 4);
INSERT INTO revisions (id, uid, seq, subject, subject_uid, number, at, verb, undoes, digest)
    VALUES (9001, 'V1', 9001, 'answer', 'A1', 1, '', 'SayOf', 'V0', '');
INSERT INTO meta (key, value) VALUES ('x1', '');
INSERT INTO settlements (id, uid, image_id, how, settled_at) VALUES (9001, 'T1', 9001, 'picked', '');
INSERT INTO settlements (id, uid, image_id, how, settled_at) VALUES (9002, 'T2', 9002, 'picked', '');
INSERT INTO images (id, digest, source_id, split, added_at) VALUES (9004, 'D4', 9001, 'train', '');
INSERT INTO settlements (id, uid, image_id, how, settled_at) VALUES (9003, 'T3', 9004, 'picked', '');
INSERT INTO settled_labels (id, uid, settlement_id, concept_id, relation) VALUES (9001, 'B1', 9001, 9001, 'of');
INSERT INTO settled_labels (id, uid, settlement_id, concept_id, relation, joint)
    VALUES (9002, 'B2', 9002, 9001, 'of', 1);
INSERT INTO settled_labels (id, uid, settlement_id, concept_id, relation, joint)
    VALUES (9003, 'B3', 9002, 9002, 'of', 1);
INSERT INTO settled_regions (id, uid, settled_label_id, x, y, width, height) VALUES (9001, 'R1', 9001, 1, 1, 5, 5);
"""


def into(table, **given):
    """Builds an INSERT in which every part is SQL: texts carry their own quotes; None leaves a column out."""

    def insert(**changed):
        cells = {name: value for name, value in (given | changed).items() if value is not None}
        return f"INSERT INTO {table} ({', '.join(cells)}) VALUES ({', '.join(cells.values())})"

    return insert


label = into("labels", uid="'B9'", answer_id="9001", concept_id="9002", facet="'subject'", relation="'in'")
region = into("regions", uid="'R9'", label_id="9001", x="1", y="1.5", width="3", height="4")
answer = into("answers", uid="'A9'", image_id="9003", labeler_id="9001")
image = into("images", digest="'D9'", source_id="9001", split="'train'", added_at="''")
source = into("sources", uid="'S9'", name="'x9'")
person = into("labelers", uid="'L9'", name="'x9'", folded_name="'x9'", created_at="''")
concept = into("concepts", uid="'C9'", name="'x9'", folded_name="'x9'", export_id="9009")
shown_example = into("examples", uid="'E9'", concept_id="9001", verdict="'ideal'")
place = into("places", image_id="9001", root="'/x'", path="x'62'")
claim = into("claims", uid="'M9'", image_id="9001", concept_id="9002")
boxed_claim = into("claims", uid="'M9'", image_id="9001", concept_id="9001", x="1", y="2", width="3", height="5")
draft = into("drafts", labeler_id="9001", image_id="9001", state="'{}'")
revision = into(
    "revisions",
    uid="'V9'",
    seq="9009",
    subject="'answer'",
    subject_uid="'A1'",
    number="2",
    at="''",
    verb="'undo'",
    undoes="'V1'",
    digest="''",
)
setting = into("meta", key="'x9'", value="''")
picture = into("vectors", image_id="9001", model_digest="'m'", vector="x'00'")
tally = into("tallies", labeler_id="9001", concept_id="9001", relation="'of'", day="''")

seen = into("dictionary_seen", labeler_id="9001", concept_id="9001", dictionary_revision="1", seen_at="''")
pace_tally = into("pace_tallies", labeler_id="9001", tenths="1")
answer_tally = into("answer_tallies", labeler_id="9001", standing="'open'", day="''")

settlement = into("settlements", uid="'T9'", image_id="9003", how="'picked'", settled_at="''")
returned = into(
    "returns", uid="'U9'", image_id="9001", labeler_id="9001", reason="'too small'", sent_by_id="9002", sent_at="''"
)

INFINITE, NO_NUMBER = "9e999", "(9e999 - 9e999)"


def wrong_words(insert, column, right):
    """A closed list refuses another word, another case, white space, nothing and NULL."""
    for name, word in {
        "another word": "'other'",
        "another case": f"'{right.upper()}'",
        "white space": f"'{right} '",
        "empty": "''",
        "a number": "1",
        "NULL": "NULL",
    }.items():
        yield f"{column}: {name}", insert(**{column: word}), insert(**{column: f"'{right}'"})


def wrong_numbers(insert, column, *bad, right):
    for number in bad:
        yield f"{column} {number}", insert(**{column: number}), insert(**{column: right})


def relations():
    yield from wrong_words(label, "relation", "in")
    yield "relation: left out", label(relation=None), label()
    yield "relation: taken away", "UPDATE labels SET relation = NULL", "UPDATE labels SET later = 1"
    replaced = label(relation="NULL").replace("INSERT", "INSERT OR REPLACE")
    yield "relation: NULL by REPLACE", replaced, label().replace("INSERT", "INSERT OR REPLACE")


def subjects():
    second = label(relation="'of'")
    other_facet = label(relation="'of'", concept_id="9003", facet="'setting'")
    yield "a second of in one facet", second, other_facet
    yield "a second of in one facet, but it is in", second, label()
    yield "a second of in one facet, but it is joint", second, label(relation="'of'", joint="1")
    to_plain = "UPDATE labels SET joint = 0 WHERE answer_id = 9002"
    yield "two joint ones become plain", to_plain, f"{to_plain} AND concept_id = 9001"
    to_of = "UPDATE labels SET relation = 'of'"
    yield "an in becomes a second of", f"{label()}; {to_of}", f"{label()}; {to_of}, joint = 1"
    for relation in ("in", "absent"):
        yield f"joint {relation}", label(relation=f"'{relation}'", joint="1"), label(relation=f"'{relation}'")
    unclear = {"relation": "'unclear'", "reason": "'too dark'"}
    yield "joint unclear", label(joint="1", **unclear), label(**unclear)
    yield "joint NULL", label(joint="NULL"), label(joint="0")
    yield from wrong_numbers(label, "joint", "2", "-1", "0.5", "'yes'", right="0")
    yield from wrong_numbers(label, "later", "2", "-1", "0.5", "'yes'", right="1")
    yield "a joint of becomes in and stays joint", _turn("relation = 'in'"), _turn("relation = 'in', joint = 0")


def _turn(change):
    return f"UPDATE labels SET {change} WHERE id = 9002"


def labels():
    yield "the same concept twice in one answer", label(concept_id="9001"), label(concept_id="9001", answer_id="9003")
    yield "the same concept twice, as absent", label(concept_id="9001", relation="'absent'"), label(relation="'absent'")
    for name, reason in {"none": None, "NULL": "NULL", "empty": "''", "spaces": "'  '"}.items():
        unclear = label(relation="'unclear'", reason=reason)
        yield f"unclear without a reason: {name}", unclear, label(relation="'unclear'", reason="'too dark'")
    taken = "UPDATE labels SET relation = 'unclear', joint = 0"
    yield "unclear without a reason: taken away", taken, f"{taken}, reason = 'too dark'"
    yield "another facet than its concept's", label(facet="'setting'"), label(facet="'setting'", concept_id="9003")
    yield "the default facet beside a setting", label(concept_id="9003", facet=None), label(facet=None)
    moved = "UPDATE concepts SET facet = 'other' WHERE id = "
    yield "a facet renamed under its labels", f"{moved} 9001", f"{moved} 9003"


def regions():
    for side in ("width", "height"):
        bad = ("0", "-1", "-0.0", INFINITE, f"-{INFINITE}", NO_NUMBER, "NULL", "'wide'", "x'01'")
        yield from wrong_numbers(region, side, *bad, right="0.001")
    for corner in ("x", "y"):
        bad = ("-0.001", INFINITE, f"-{INFINITE}", NO_NUMBER, "NULL", "'left'", "x'01'")
        yield from wrong_numbers(region, corner, *bad, right="0")
    for column in ("x", "y", "width", "height"):
        yield f"{column} left out", region(**{column: None}), region()
        mended = f"UPDATE regions SET {column} = "
        yield f"{column} mended to NaN", f"{mended} {NO_NUMBER}", f"{mended} 2"
    yield "a region without a label", region(label_id="NULL"), region()
    yield "a region of a label that is not there", region(label_id="9999"), region()
    yield from wrong_numbers(region, "crowd", "2", "-1", "'many'", right="1")
    yield from wrong_words(region, "origin", "copied")


def answers():
    yield "a second answer of one labeler to one image", answer(image_id="9001"), answer()
    yield "a second answer, of another labeler", answer(image_id="9001"), answer(image_id="9001", labeler_id="9002")
    for name, reason in {"none": None, "NULL": "NULL", "empty": "''", "spaces": "'  '"}.items():
        skip = answer(state="'skipped'", reason=reason)
        yield f"a skip without a reason: {name}", skip, answer(state="'skipped'", reason="'poor image'")
    skipped = "UPDATE answers SET state = 'skipped'"
    yield "a skip without a reason: by update", f"{skipped} WHERE id = 9001", f"{skipped}, reason = 'poor image'"
    yield from wrong_words(answer, "state", "submitted")
    yield from wrong_words(answer, "scope", "all")
    yield from wrong_numbers(answer, "none", "2", "-1", "NULL", "'yes'", right="1")
    yield from wrong_numbers(answer, "active_ms", "-1", "1.5", "'long'", "NULL", right="0")
    yield from wrong_numbers(answer, "taxonomy_revision", "'first'", "1.5", "NULL", right="3")


def words():
    yield from wrong_words(person, "role", "lead")
    yield from wrong_words(image, "split", "evaluation")
    yield from wrong_words(image, "health", "refused")
    yield from wrong_words(source, "purpose", "target")
    yield from wrong_words(shown_example, "verdict", "not ideal")
    yield from wrong_words(claim, "origin", "imported")


def images():
    yield "an image without a split", image(split=None), image()
    yield from wrong_numbers(image, "width", "-1", "'wide'", "1.5", "NULL", right="0")
    yield from wrong_numbers(image, "height", "-1", "'high'", "1.5", "NULL", right="4000")
    yield from wrong_numbers(image, "orientation", "0", "9", "'up'", right="8")
    yield "the same bytes twice", image(digest="'D1'"), image()
    yield "two images in one place", place(path="x'61'"), place(path="x'61'", root="'/y'")
    yield "a path that is text", place(path="'b'"), place()


def claims():
    yield "the same claim twice", claim(concept_id="9001"), claim()
    yield "the same boxed claim twice", boxed_claim(height="4"), boxed_claim()
    for column in ("x", "y", "width", "height"):
        yield f"half a box, without {column}", boxed_claim(**{column: None}), boxed_claim()
        yield f"half a box, only {column}", claim(**{column: "1"}), claim()
    for side in ("width", "height"):
        yield from (
            (f"a claim of {name}", *statements)
            for name, *statements in wrong_numbers(boxed_claim, side, "0", "-1", INFINITE, "'a'", right="9")
        )
    yield "a claim at a negative corner", boxed_claim(x="-1"), boxed_claim(x="0")


def identities():
    same = {
        "a labeler's uid": (person(uid="'L1'"), person()),
        "a labeler's name": (person(folded_name="'x1'"), person()),
        "a concept's uid": (concept(uid="'C1'"), concept()),
        "a concept's name": (concept(folded_name="'x1'"), concept()),
        "an export id": (concept(export_id="9001"), concept()),
        "a source's name": (source(name="'x1'"), source()),
        "a label's uid": (label(uid="'B1'"), label()),
        "a region's uid": (region(uid="'R1'"), region()),
        "an answer's uid": (answer(uid="'A1'"), answer()),
        "a claim's uid": (claim(uid="'M1'"), claim()),
        "a revision's uid": (revision(uid="'V1'"), revision()),
        "a revision's place in the project": (revision(seq="9001"), revision()),
        "a setting": (setting(key="'x1'"), setting()),
        "a draft": (f"{draft()}; {draft()}", f"{draft()}; {draft(image_id='9002')}"),
        "what was seen of a dictionary": (f"{seen()}; {seen()}", f"{seen()}; {seen(concept_id='9002')}"),
        "a vector": (f"{picture()}; {picture()}", f"{picture()}; {picture(image_id='9002')}"),
    }
    for name, (twice, once) in same.items():
        yield f"{name} twice", twice, once
    for name, insert in {"label": label, "region": region, "answer": answer, "concept": concept}.items():
        yield f"a {name} without a uid", insert(uid=None), insert()


def references():
    inserts = {
        "labels": (label, ["answer_id", "concept_id"]),
        "regions": (region, ["label_id"]),
        "answers": (answer, ["image_id", "labeler_id"]),
        "images": (image, ["source_id"]),
        "places": (place, ["image_id"]),
        "concepts": (concept, ["parent_id"]),
        "examples": (shown_example, ["concept_id"]),
        "claims": (claim, ["image_id", "concept_id"]),
        "drafts": (draft, ["image_id", "labeler_id"]),
        "revisions": (revision, ["labeler_id"]),
        "vectors": (picture, ["image_id"]),
        "tallies": (tally, ["labeler_id", "concept_id"]),
        "answer_tallies": (answer_tally, ["labeler_id"]),
        "pace_tallies": (pace_tally, ["labeler_id"]),
        "dictionary_seen": (seen, ["labeler_id", "concept_id"]),
    }
    for table, (insert, columns) in inserts.items():
        for column in columns:
            yield f"{table}.{column} refers to nothing", insert(**{column: "9999"}), insert()
    for table, unused in {"labelers": person, "concepts": concept, "images": image, "sources": source}.items():
        legal = f"{unused()}; DELETE FROM {table} WHERE id = last_insert_rowid()"
        yield f"{table}: deleted under what refers to it", f"DELETE FROM {table} WHERE id = 9001", legal
    region_first = "DELETE FROM regions WHERE label_id = 9001; DELETE FROM labels WHERE id = 9001"
    yield "labels: deleted under a region", "DELETE FROM labels WHERE id = 9001", region_first
    label_first = f"{region_first}; DELETE FROM answers WHERE id = 9001"
    yield "answers: deleted under a label", "DELETE FROM answers WHERE id = 9001", label_first


def what_is_settled():
    yield "a second settlement of one image", settlement(image_id="9001"), settlement()
    yield from wrong_words(settlement, "how", "agreed")
    yield from wrong_words(settlement, "scope", "asked")
    yield from wrong_numbers(settlement, "none", "2", "-1", "NULL", "'yes'", right="1")
    yield from wrong_numbers(settlement, "gold", "2", "-1", "NULL", "'yes'", right="1")
    yield from wrong_numbers(settlement, "taxonomy_revision", "'first'", "1.5", "NULL", right="3")
    yield "a settlement without a how", settlement(how=None), settlement()
    yield "a settlement without a uid", settlement(uid=None), settlement()
    yield "a settlement's uid twice", settlement(uid="'T1'"), settlement()
    for column in ("image_id", "labeler_id"):
        yield f"settlements.{column} refers to nothing", settlement(**{column: "9999"}), settlement()
    under = "DELETE FROM settlements WHERE id = "
    yield "settlements: deleted under a label", f"{under} 9001", f"{under} 9003"


def what_is_sent_back():
    for name, reason in {"none": None, "NULL": "NULL", "empty": "''", "spaces": "'  '"}.items():
        yield f"sent back without a reason: {name}", returned(reason=reason), returned()
    yield "sent back to nobody", returned(labeler_id="NULL"), returned()
    for column in ("image_id", "labeler_id", "sent_by_id"):
        yield f"returns.{column} refers to nothing", returned(**{column: "9999"}), returned()
    twice = f"{returned()}; {returned()}"
    yield "a return's uid twice", twice, f"{returned()}; {returned(uid=quoted('U8'))}"


def quoted(text):
    return f"'{text}'"


_SETTLED = {
    "labels": "settled_labels",
    "regions": "settled_regions",
    "answers": "settlements",
    "answer_id": "settlement_id",
    "label_id": "settled_label_id",
}


def settled(group):
    """The same statements of what is settled: the same rules hold there."""
    for name, *statements in group():
        yield name, *(re.sub(r"\b[a-z_]+\b", lambda word: _SETTLED.get(word[0], word[0]), each) for each in statements)


REFUSED = [
    pytest.param(illegal, legal, id=f"{group.__name__}: {name}")
    for group in (
        relations,
        subjects,
        labels,
        regions,
        answers,
        words,
        images,
        claims,
        what_is_settled,
        what_is_sent_back,
        identities,
        references,
    )
    for name, illegal, legal in group()
] + [
    pytest.param(illegal, legal, id=f"settled {group.__name__}: {name}")
    for group in (relations, subjects, labels, regions)
    for name, illegal, legal in settled(group)
]


def versions():
    return ["fresh", *[f"version {number}" for number in range(1, SCHEMA_VERSION + 1)]]


@pytest.fixture(scope="module", params=versions())
def outside(request, fresh_template, released_files, tmp_path_factory):
    """A bare connection, as any tool has it, to a fresh file or to one of a released version that was opened once."""
    path = tmp_path_factory.mktemp("bypass") / "project.labeler"
    kind, _, number = request.param.partition(" ")
    shutil.copyfile(released_files[int(number) - 1] if kind == "version" else fresh_template, path)
    open_project_file(path, writes=True, now="2026-11-21T10:00:00Z").close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.executescript(SEED)
        yield connection


@contextmanager
def rolled_back(connection):
    connection.execute("BEGIN")
    try:
        yield connection
    finally:
        connection.execute("ROLLBACK")


@pytest.mark.parametrize(("illegal", "legal"), REFUSED)
def test_the_file_refuses_it_and_takes_its_legal_twin(outside, illegal, legal):
    with rolled_back(outside):
        for statement in legal.split("; "):
            outside.execute(statement)
    *before, refused = illegal.split("; ")
    with rolled_back(outside):
        for statement in before:
            outside.execute(statement)
        with pytest.raises(sqlite3.IntegrityError):
            outside.execute(refused)


@pytest.mark.parametrize("verb", ["REPLACE", "IGNORE"])
def test_neither_replace_nor_ignore_slips_past(outside, verb):
    """They may take the old row's place, or do nothing; no rule is broken afterwards (SQLite checks all of them)."""
    for illegal in dict.fromkeys(case.values[0] for case in REFUSED):
        with rolled_back(outside):
            *before, last = illegal.split("; ")
            for statement in before:
                outside.execute(statement)
            bold = last if " OR " in last else re.sub("^(INSERT|UPDATE)", rf"\1 OR {verb}", last)
            with suppress(sqlite3.IntegrityError):
                outside.execute(bold)
            assert outside.execute("PRAGMA integrity_check").fetchall() == [("ok",)], illegal
            assert outside.execute("PRAGMA foreign_key_check").fetchall() == [], illegal


def test_a_rule_that_was_slipped_past_would_be_noticed(outside):
    outside.execute("PRAGMA ignore_check_constraints = ON")
    with rolled_back(outside):
        outside.execute(label(relation="'other'"))
        outside.execute("PRAGMA ignore_check_constraints = OFF")
        assert outside.execute("PRAGMA integrity_check").fetchall() == [("CHECK constraint failed in labels",)]
