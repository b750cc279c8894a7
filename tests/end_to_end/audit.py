"""Holds a project against the book: rows, views, revisions, counts and exports, as somebody outside reads them."""

import csv
import json
import sqlite3
from collections import Counter
from contextlib import closing, contextmanager
from pathlib import Path

from pycocotools.coco import COCO

from labeler.cli.main import run
from tests.end_to_end.book import Book, Boxed, Told, is_near
from tests.exports import exported

_CARRIED_ALONG = ("merge", "undo along", "redo along")


@contextmanager
def rows_of(path: Path):
    """Reads the closed file as any tool outside may."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as file:
        file.row_factory = sqlite3.Row
        yield lambda query, *given: file.execute(query, given).fetchall()


def holds(path: Path, book: Book, *, begun: int = 0) -> None:
    """The closed file says what the book says, row for row; `begun` drafts wait."""
    assert run(["check", str(path)], window=None) == 0
    with rows_of(path) as rows:
        _hold_answers(rows, book)
        _hold_claims(rows, book)
        _hold_views(rows, book)
        _hold_revisions(rows, book)
        assert rows("SELECT count(*) FROM drafts")[0][0] == begun


def _names(rows) -> dict[int, str]:
    return {row["image_id"]: row["shown_path"] for row in rows("SELECT image_id, shown_path FROM places ORDER BY id")}


def _concepts(rows, book: Book) -> dict[int, str]:
    """The names in the file are those in the book; the book's own word for each concept, by its row."""
    first = {name: concept for concept, name in book.names.items()}
    found = rows("SELECT id, name, facet, closed_at FROM concepts ORDER BY position")
    assert [row["name"] for row in found] == list(book.names.values())
    assert {first[row["name"]] for row in found if row["closed_at"] is not None} == book.closed
    assert {first[row["name"]]: row["facet"] for row in found} == book.facets
    return {row["id"]: first[row["name"]] for row in found}


def _hold_answers(rows, book: Book) -> None:
    names, concepts = _names(rows), _concepts(rows, book)
    found = {row["id"]: row for row in rows("SELECT * FROM answers")}
    assert {names[row["image_id"]] for row in found.values()} == set(book.told)
    for row in found.values():
        told = book.told[names[row["image_id"]]]
        kept = (row["state"], row["scope"], row["none"], row["reason"] or "", row["taxonomy_revision"])
        assert kept == (told.state, told.scope, told.none, told.reason, told.revision), names[row["image_id"]]
        assert (row["submitted_at"] is not None) == (told.state != "open" or told.is_put_off())
    labels = rows("SELECT * FROM labels")
    by_answer: dict[int, dict[str, tuple]] = {}
    for row in labels:
        said = (row["relation"], bool(row["joint"]), bool(row["later"]), row["reason"] or "", row["facet"])
        by_answer.setdefault(row["answer_id"], {})[concepts[row["concept_id"]]] = said
    for row in found.values():
        told = book.told[names[row["image_id"]]]
        wanted = {
            concept: (said.relation, said.joint, said.later, said.reason, book.facets[concept])
            for concept, said in told.labels.items()
        }
        assert by_answer.get(row["id"], {}) == wanted, names[row["image_id"]]
    _hold_regions(rows, book, {row["id"]: names[found[row["answer_id"]]["image_id"]] for row in labels}, concepts)


def _hold_regions(rows, book: Book, images: dict[int, str], concepts: dict[int, str]) -> None:
    found: dict[tuple[str, str], list] = {}
    for row in rows(
        "SELECT regions.*, concept_id FROM regions JOIN labels ON labels.id = label_id ORDER BY regions.id"
    ):
        found.setdefault((images[row["label_id"]], concepts[row["concept_id"]]), []).append(row)
    wanted = {
        (image, concept): said.boxes
        for image, told in book.told.items()
        for concept, said in told.labels.items()
        if said.boxes
    }
    assert found.keys() == wanted.keys()
    for key, boxes in wanted.items():
        assert len(found[key]) == len(boxes), f"{key}: {[tuple(row) for row in found[key]]} instead of {boxes}"
        left = list(found[key])
        for boxed in boxes:
            same = [row for row in left if _is_same(row, boxed)]
            assert same, f"{key}: {boxed} is not among {[tuple(row) for row in left]}"
            left.remove(same[0])


def _is_same(row, boxed: Boxed) -> bool:
    corners = (row["x"], row["y"], row["x"] + row["width"], row["y"] + row["height"])
    return is_near(boxed, corners) and (row["origin"], bool(row["crowd"])) == (boxed.origin, boxed.crowd)


def _hold_claims(rows, book: Book) -> None:
    names, concepts = _names(rows), _concepts(rows, book)
    found = Counter()
    for row in rows("SELECT * FROM claims"):
        box = None if row["x"] is None else (row["x"], row["y"], row["x"] + row["width"], row["y"] + row["height"])
        found[names[row["image_id"]], concepts[row["concept_id"]], box] += 1
    assert found == Counter(book.claims)


def _hold_views(rows, book: Book) -> None:
    names, concepts = _names(rows), _concepts(rows, book)
    finished = {names[row["image_id"]] for row in rows("SELECT image_id FROM finished_answers")}
    assert finished == set(book.finished())
    counted = Counter()
    boxes = Counter()
    for row in rows("SELECT * FROM counts"):
        counted[concepts[row["concept_id"]], row["relation"]] += row["labels"]
        boxes[concepts[row["concept_id"]], row["relation"]] += row["boxes"]
    assert (counted, +boxes) == amounts(book)


def amounts(book: Book) -> tuple[Counter, Counter]:
    """How many labels and boxes finished answers have, by concept and relation."""
    labels, boxes = Counter(), Counter()
    for told in book.finished().values():
        for concept, said in told.labels.items():
            labels[concept, said.relation] += 1
            boxes[concept, said.relation] += len(said.boxes)
    return labels, +boxes


def _hold_revisions(rows, book: Book) -> None:
    """Each subject has its acts with their numbers and what they undo; each act of the labeler came in its order."""
    found = rows("SELECT * FROM revisions WHERE subject IN ('answer', 'concept') ORDER BY seq")
    found = [row for row in found if row["labeler_id"] is not None]
    in_order = [(row["subject"], row["verb"]) for row in found if row["verb"] not in _CARRIED_ALONG or _is_own(row)]
    wanted = [act for act in book.acts if act.verb not in _CARRIED_ALONG or not act.image]
    assert in_order == [(act.subject.split()[0], act.verb) for act in wanted]
    assert _past_in_file(rows, found) == _past_in_book(book)


def _is_own(row) -> bool:
    return row["subject"] == "concept"


def _past_in_file(rows, found) -> dict:
    images = {row["digest"]: row["id"] for row in rows("SELECT id, digest FROM images")}
    names = _names(rows)
    numbers = {row["uid"]: row["number"] for row in found}
    past: dict[str, list] = {}
    of_what: dict[str, str] = {}
    for row in found:
        if row["subject"] == "answer":
            told = json.loads(row["after"] or row["before"])
            of_what[row["subject_uid"]] = names[images[told["image"]]]
        else:
            of_what[row["subject_uid"]] = "concept"
        undoes = numbers.get(row["undoes"]) if row["undoes"] else None
        past.setdefault(row["subject_uid"], []).append((row["number"], row["verb"], undoes))
    return Counter((of_what[uid], tuple(_from_one(acts))) for uid, acts in past.items())


def _from_one(acts: list) -> list:
    """Concepts that were there before anybody sat down have a past already."""
    first = acts[0][0] - 1
    return [(number - first, verb, undoes and undoes - first) for number, verb, undoes in acts]


def _past_in_book(book: Book) -> Counter:
    subjects: dict[str, list] = {}
    for act in book.acts:
        subjects.setdefault(act.subject, []).append(act)
    past = Counter()
    for subject, acts in subjects.items():
        numbers = {id(act): number for number, act in enumerate(acts, start=1)}
        told = tuple((numbers[id(a)], a.verb, numbers[id(a.undoes)] if a.undoes else None) for a in acts)
        past[acts[0].image or subject.split()[0], told] += 1
    return past


# Counts


def counts_hold(path: Path, book: Book, capfd, *, labeler: str = "ann") -> None:
    """What `labeler counts` prints is what the book comes to."""
    capfd.readouterr()
    assert run(["counts", str(path), "--json"], window=None) == 0
    counts = json.loads(capfd.readouterr().out)
    assert counts["images"] == book.standings()
    (row,) = [each for each in counts["labelers"] if each["labeler"] == labeler]
    labels, boxes = amounts(book)
    for relation in ("of", "in", "absent", "unclear"):
        assert row[relation] == sum(n for (_, said), n in labels.items() if said == relation), relation
    finished, standings = book.finished(), book.standings()
    assert row["boxes"] == sum(boxes.values())
    assert row["answers"] == len(finished)
    assert row["none"] == sum(told.none for told in finished.values())
    assert (row["skipped"], row["open"]) == (standings["skipped"], standings["open"])
    by_concept = {each["concept"]: (each["of"], each["in"], each["boxes"]) for each in row["concepts"]}
    for concept, name in book.names.items():
        wanted = (labels[concept, "of"], labels[concept, "in"], boxes[concept, "of"] + boxes[concept, "in"])
        assert by_concept.get(name, (0, 0, 0)) == wanted, name


# Exports


def exports_hold(project, book: Book, folder: Path) -> None:
    """COCO and class folders hold exactly what is finished."""
    with project.file.reading() as reader:
        from labeler.store import images

        digests = {image.digest: image.name for image in images.every(reader)}
    _coco_holds(exported(project, "coco", folder / "coco").folder, book, digests)
    _folders_hold(exported(project, "folders", folder / "folders", allow_missing=True).folder, book, digests)


def _coco_holds(folder: Path, book: Book, digests: dict[str, str]) -> None:
    of, boxed, boxes = {}, set(), Counter()
    manifest = _manifest(folder)
    for split in ("train", "val"):
        labels = json.loads((folder / "annotations" / f"labels_{split}.json").read_text("utf-8"))
        categories = {each["id"]: each["name"] for each in labels["categories"]}
        image_names = {
            each["id"]: digests[manifest[f"images/{split}/{each['file_name']}"]] for each in labels["images"]
        }
        of |= {name: set() for name in image_names.values()}
        for each in labels["annotations"]:
            of[image_names[each["image_id"]]].add(categories[each["category_id"]])
        coco = COCO(str(folder / "annotations" / f"instances_{split}.json"))
        for image in coco.loadImgs(coco.getImgIds()):
            name = digests[manifest[f"images/{split}/{image['file_name']}"]]
            boxed.add(name)
            for each in coco.loadAnns(coco.getAnnIds(image["id"])):
                said = each["attributes"]["relation"]
                boxes[name, categories[each["category_id"]], said, each["iscrowd"]] += 1
    finished = book.finished()
    assert of == {image: _subjects(book, told) for image, told in finished.items()}
    whole = {image: told for image, told in finished.items() if _is_known_whole(book, told)}
    assert boxed == set(whole)
    wanted = Counter(
        (image, book.names[concept], said.relation, int(box.crowd))
        for image, told in whole.items()
        for concept, said in told.labels.items()
        for box in said.boxes
    )
    assert boxes == wanted, f"more: {boxes - wanted}, less: {wanted - boxes}"


def _is_known_whole(book: Book, told: Told) -> bool:
    """Of every concept it is known where it is, or that it is not there."""
    is_all_known = all(book.looked_for(told, concept) for concept in book.open_concepts)
    is_clear = not told.with_relation("unclear") and all(said.boxes for said in told.with_relation("of", "in"))
    return is_all_known and is_clear


def _subjects(book: Book, told: Told) -> set[str]:
    return {book.names[concept] for concept, said in told.labels.items() if said.relation == "of"}


def _folders_hold(folder: Path, book: Book, digests: dict[str, str]) -> None:
    manifest = _manifest(folder)
    found = {}
    for split in ("train", "val"):
        for file in (folder / split).rglob("*.*"):
            found[digests[manifest[file.relative_to(folder).as_posix()]]] = {file.parent.name}
    alone = {image: subjects for image, told in book.finished().items() if len(subjects := _subjects(book, told)) == 1}
    assert found == alone


def _manifest(folder: Path) -> dict[str, str]:
    """The digest of the image at each place of an export."""
    with (folder / "manifest.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {row["destination"]: row["digest"] for row in rows if row["destination"]}
