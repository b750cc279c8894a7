"""Any foreign format into a project: images matched, classes held against concepts, boxes judged, all or nothing."""

import json
import math
from dataclasses import replace

import pytest

from labeler.app.adding import add_folders
from labeler.app.bringing_in import Adding, fitting_format, import_formats, look
from labeler.app.commands.undo import Undo
from labeler.app.watch import Cancelled, Watch
from labeler.domain import acts
from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.geometry import Box, Size
from labeler.domain.words import Origin, Relation, Scope, State
from labeler.formats.incoming.statements import StatedLabel
from labeler.store import revisions
from tests.bringing import boxed, image, is_sound, labels, plan, said, take_in

IN, OF, ABSENT, UNCLEAR = Relation.IN, Relation.OF, Relation.ABSENT, Relation.UNCLEAR


class Watched(Watch):
    """Cuts the job off when it has taken so much in."""

    def report(self, *, done, total=0, doing=""):
        if str(doing) == "Taking in labels" and done >= 200:
            self.cancel()
        super().report(done=done, total=total, doing=doing)


def claimed(project):
    """Image id, concept and box of every claim."""
    names = {concept.uid: concept.name for concept in project.taxonomy().concepts}
    with project.file.reading() as reader:
        rows = reader.plain(
            "SELECT image_id, concepts.uid, x, y, width, height FROM claims "
            "JOIN concepts ON concepts.id = concept_id ORDER BY claims.id"
        )
    return [(image_id, names[uid], *((tuple(box),) if box[0] is not None else ())) for image_id, uid, *box in rows]


def test_labels_without_a_relation_become_claims_with_their_boxes(stocked, stated):
    folder = stated(
        image("001.png", boxed("Apple", (1, 2, 10, 12), (5.0004, 2, 10, 12)), StatedLabel("banana")),
        image("002.png", boxed("apple", (0, 0, 40, 30))),
    )
    told = take_in(stocked, folder)
    assert claimed(stocked) == [
        (1, "apple", (1, 2, 10, 12)),
        (1, "apple", (5, 2, 10, 12)),
        (1, "banana"),
        (2, "apple", (0, 0, 40, 30)),
    ]
    assert (told.claims, told.claims_known, told.images, told.boxes, told.matched["path"]) == (4, 0, 2, 3, 2)
    assert said(stocked, 1) is None
    again = take_in(stocked, folder)
    assert (again.claims, again.claims_known) == (0, 4)
    assert is_sound(stocked)


def test_one_box_stated_twice_is_one_claim(stocked, stated):
    one = boxed("apple", (1, 2, 10, 12), (1, 2, 10, 12))
    folder = stated(image("001.png", one), image("001.png", one, person="cy"))
    for act in (plan, take_in):
        told = act(stocked, folder)
        assert (told.claims, told.claims_known) == (1, 3)
    assert is_sound(stocked)


def test_the_file_of_a_million_claims_would_be_as_sound_as_that_of_one(project, stated, photos):
    add_folders(project, [photos(300)], watch=Watch())
    boxes = [(x / 7, x / 9, 10, 1 / 3 + x) for x in range(19)]
    folder = stated(*(image(f"{n:03}.png", boxed("apple", *boxes), StatedLabel("banana")) for n in range(1, 301)))
    assert take_in(project, folder).claims == 300 * 20
    assert is_sound(project)
    with project.file.reading() as reader:
        uids = [row[0] for row in reader.plain("SELECT uid FROM claims")]
    assert len(set(uids)) == 6000
    assert {len(uid) for uid in uids} == {32}


@pytest.mark.parametrize(
    ("more", "box", "expected", "scaled"),
    [
        ({}, (4, 3, 8, 6), (4, 3, 8, 6), 0),
        ({"size": Size(width=40, height=30)}, (4, 3, 8, 6), (4, 3, 8, 6), 0),
        ({"size": Size(width=20, height=15)}, (4, 3, 8, 6), (8, 6, 16, 12), 1),
        ({"size": Size(width=80, height=61)}, (8, 6.1, 16, 12.2), (4, 3, 8, 6), 1),
        ({"is_relative": True}, (0.1, 0.1, 0.2, 0.2), (4, 3, 8, 6), 0),
        ({"is_relative": True, "size": Size(width=7, height=900)}, (0.1, 0.1, 0.2, 0.2), (4, 3, 8, 6), 0),
    ],
)
def test_boxes_come_into_the_pixels_of_the_projects_image(stocked, stated, more, box, expected, scaled):
    told = take_in(stocked, stated(image("001.png", boxed("apple", box), **more)))
    assert claimed(stocked) == [(1, "apple", expected)]
    assert told.scaled_images == scaled


@pytest.mark.parametrize(
    ("said_by", "orientation"), [*(("coords", each) for each in range(1, 9)), *(("size", each) for each in range(5, 9))]
)
def test_boxes_in_stored_pixels_are_turned_as_the_image_is(project, stated, tmp_path, picture, orientation, said_by):
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "1.jpg").write_bytes(picture(1, kind="JPEG", orientation=orientation))
    add_folders(project, [tmp_path / "photos"], watch=Watch())
    lies = orientation >= 5
    # The same place for all: 4, 3 to 12, 9 of 40 × 30, as the stored image has it.
    stored = {
        1: (4, 3, 8, 6), 2: (28, 3, 8, 6), 3: (28, 21, 8, 6), 4: (4, 21, 8, 6),
        5: (3, 4, 6, 8), 6: (3, 28, 6, 8), 7: (21, 28, 6, 8), 8: (21, 4, 6, 8),
    }[orientation]  # fmt: skip
    size = Size(width=30, height=40) if lies else Size(width=40, height=30)
    more = {"size": size} if said_by == "size" else {}
    choices = {} if said_by == "size" else {"coords": "stored"}
    told = take_in(project, stated(image("1.jpg", boxed("apple", stored), **more)), **choices)
    assert claimed(project) == [(1, "apple", (4, 3, 8, 6))]
    assert told.turned_images == (orientation != 1)


def test_what_sticks_out_is_cut_off_and_counted_only_if_it_was_more_than_half_a_pixel(stocked, stated):
    told = take_in(
        stocked, stated(image("001.png", boxed("apple", (-0.4, 0, 10, 10), (35, 25, 10, 10), (-5, 1, 7, 2))))
    )
    assert [box for *_, box in claimed(stocked)] == [(0, 0, 9.6, 10), (35, 25, 5, 5), (0, 1, 2, 2)]
    assert told.clipped_boxes == 2


BAD = {
    "nothing inside": ((50, 1, 5, 5), "lies inside the image"),
    "no width": ((1, 1, 0, 5), "above 0"),
    "a negative side": ((9, 9, -5, 5), "above 0"),
    "no number": ((math.nan, 1, 5, 5), "finite"),
    "no end": ((1, 1, math.inf, 5), "finite"),
    "too thin to be kept": ((1, 1, 0.0001, 5), "no thousandth"),
    "far out": ((1e300, 1, 1e300, 5), "finite"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_box_that_cannot_be_refuses_the_import_or_is_left_out(stocked, stated, case):
    box, words = BAD[case]
    good = (1, 1, 5, 5)
    folder = stated(
        image("002.png", boxed("apple", good), where="line 7"),
        image("001.png", boxed("apple", good, (*box, 3)), where="line 9"),
    )
    before = stocked.path.read_bytes()
    with pytest.raises(AppError, match="a box cannot be") as caught:
        take_in(stocked, folder)
    line = caught.value.line()
    assert words in line
    assert "line 9, box 3 (apple)" in line
    assert "--skip-bad" in line
    assert "Nothing was taken in" in line
    assert stocked.path.read_bytes() == before
    told = plan(stocked, folder)
    assert (told.bad, told.claims, [each.where for each in told.bad_boxes]) == (1, 2, ["line 9, box 3"])
    assert told.refusal.line() == line
    assert take_in(stocked, folder, skip_bad=True).claims == 2


def test_a_size_that_fits_neither_way_makes_its_boxes_bad(stocked, stated):
    folder = stated(
        image("001.png", boxed("apple", (1, 1, 5, 5)), StatedLabel("banana"), size=Size(width=64, height=64))
    )
    told = plan(stocked, folder)
    assert "64 × 64 pixels, and it has 40 × 30" in told.bad_boxes[0].why
    assert look(stocked, folder, format="mine", watch=Watch()).other_sizes == 1
    take_in(stocked, folder, skip_bad=True)
    assert claimed(stocked) == [(1, "banana")]


def test_images_are_found_by_their_other_names_and_without_a_suffix(stocked, stated):
    told = take_in(
        stocked,
        stated(
            image("cb0618f6-001.png", StatedLabel("apple"), also=("001.png",)),
            image("labels/train/002", StatedLabel("apple")),
            image("C:/old/003.png", StatedLabel("apple")),
        ),
    )
    assert sorted(row[0] for row in claimed(stocked)) == [1, 2, 3]
    assert told.matched == {"export": 0, "place": 0, "path": 1, "name": 2, "digest": 0}


def test_files_beside_the_labels_are_found_where_they_lie(project, stated, picture):
    folder = stated(
        image("a.png", StatedLabel("apple")),
        image("train/b", StatedLabel("apple")),
        image("c.png", StatedLabel("apple")),
    )
    for number, name in enumerate(("a.png", "images/train/b.png", "images/c.png")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(picture(number))
    told = take_in(project, folder, adding=Adding())
    assert (told.images_added, told.matched["place"], told.claims) == (3, 3, 3)


HOSTILE = (
    "../outside.png", "/etc/passwd", "a/../../outside.png", "nul\0.png", "", ".", "..", "\ud800.png", "a//b.png",
    "link.png", "out/outside.png", "\u202egnp.exe", "x" * 5000, "a/" * 3000 + "b.png", "=cmd|' /C calc'!A0",
)  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_leads_out_of_the_folder(project, stated, tmp_path, picture, name):
    (tmp_path / "outside.png").write_bytes(picture(1))
    folder = stated(image(name, boxed("apple", (1, 1, 5, 5))))
    (folder / "link.png").symlink_to(tmp_path / "outside.png")
    (folder / "out").symlink_to(tmp_path)
    add_folders(project, [photos_of(tmp_path, picture)], watch=Watch())
    with pytest.raises(AppError, match="no image of the project") as caught:
        take_in(project, folder)
    assert "\n" not in caught.value.line()
    assert len(caught.value.line()) < 1000
    with pytest.raises(AppError):
        take_in(project, folder, adding=Adding())
    assert claimed(project) == []


def photos_of(tmp_path, picture):
    """A folder with the picture that lies outside too, under another name."""
    folder = tmp_path / "elsewhere"
    folder.mkdir(exist_ok=True)
    (folder / "same.png").write_bytes(picture(1))
    return folder


def test_what_fits_two_images_is_told_as_such(project, stated, tmp_path, picture):
    for number, name in enumerate(("a/1.png", "b/1.png")):
        (tmp_path / "shop" / name).parent.mkdir(parents=True)
        (tmp_path / "shop" / name).write_bytes(picture(number))
    add_folders(project, [tmp_path / "shop"], watch=Watch())
    folder = stated(image("1.png", StatedLabel("apple")), image("a/1.png", StatedLabel("apple")))
    told = plan(project, folder)
    assert (told.unmatched, told.ambiguous, told.claims) == (("1.png",), ("1.png",), 1)
    assert "1.png (2 images are called so)" in told.refusal.line()


def test_unknown_images_and_classes_are_left_out_and_counted(stocked, stated):
    folder = stated(
        image("001.png", StatedLabel("apple"), StatedLabel("melon")),
        image("009.png", StatedLabel("apple")),
        image("008.png", StatedLabel("melon")),
        classes=("apple", "melon", "kiwi"),
    )
    with pytest.raises(AppError, match="“melon”") as caught:
        take_in(stocked, folder)
    assert "kiwi" not in caught.value.line()
    told = take_in(stocked, folder, skip_unknown=True)
    assert claimed(stocked) == [(1, "apple")]
    assert (told.unmatched, [(each.name, each.labels) for each in told.unknown_classes]) == (
        ("009.png",),
        [("melon", 2)],
    )
    assert take_in(stocked, folder, skip_unknown=True, renames=(("MELON", "banana"),)).claims == 1
    assert [concept.name for concept in stocked.taxonomy().concepts] == ["apple", "banana", "carrot"]


def test_with_a_relation_boxes_become_finished_in_labels_of_a_labeler(stocked, stated):
    folder = stated(
        image("001.png", boxed("apple", (1, 2, 10, 12), (5, 2, 10, 12, 0, True)), StatedLabel("banana")),
        image("002.png"),
    )
    told = take_in(stocked, folder, relation="in", labeler="New One")
    assert (told.answers, told.claims, told.people_added) == (1, 1, 1)
    answer = said(stocked, 1, "New One")
    assert (answer.state, answer.scope, answer.none) == (State.SUBMITTED, Scope.ASKED, False)
    (label,) = answer.labels
    assert [(region.box, region.crowd, region.origin) for region in label.regions] == [
        (Box(x=1, y=2, width=10, height=12), False, Origin.IMPORTED),
        (Box(x=5, y=2, width=10, height=12), True, Origin.IMPORTED),
    ]
    assert claimed(stocked) == [(1, "banana")]
    again = take_in(stocked, folder, relation="in", labeler="new one")
    assert (again.answers, again.answers_unchanged, again.people_added) == (0, 1, 0)
    assert is_sound(stocked)


def test_without_a_labeler_each_person_of_the_file_answers_for_themselves(stocked, stated):
    folder = stated(
        image("001.png", boxed("apple", (1, 2, 10, 12)), person="Ann"),
        image("001.png", boxed("apple", (1, 2, 9, 9)), person="Cy"),
        image("002.png", boxed("apple", (1, 2, 9, 9))),
        image("003.png", state=State.SKIPPED, reason="", person="Cy"),
    )
    told = take_in(stocked, folder, relation="in")
    assert (told.answers, told.skips, told.people_added, told.claims) == (3, 1, 1, 1)
    assert labels(stocked, 1)["apple"] == (IN, Box(x=1, y=2, width=10, height=12))
    assert labels(stocked, 1, "Cy")["apple"] == (IN, Box(x=1, y=2, width=9, height=9))
    skipped = said(stocked, 3, "Cy")
    assert (skipped.state, bool(skipped.reason)) == (State.SKIPPED, True)
    assert is_sound(stocked)


def test_several_people_who_answered_one_image_cannot_be_one_labeler(stocked, stated):
    folder = stated(
        image("001.png", boxed("apple", (1, 2, 10, 12)), person="Di"),
        image("001.png", boxed("apple", (1, 2, 9, 9)), person="Cy"),
    )
    before = stocked.path.read_bytes()
    with pytest.raises(AppError, match=r"several people have answered the image “001\.png” \(Cy and Di\)"):
        take_in(stocked, folder, relation="in", labeler="Ann")
    assert stocked.path.read_bytes() == before


def test_what_is_chosen_has_to_fit_what_the_file_says(stocked, stated):
    folder = stated(image("001.png", boxed("apple", (1, 2, 10, 12))))
    with pytest.raises(AppError, match="nobody is named"):
        take_in(stocked, folder, relation="in")
    with pytest.raises(AppError, match="does not say what is of"):
        take_in(stocked, folder, labeler="Ann")
    assert claimed(stocked) == []


def test_without_a_relation_skipped_images_are_nothing_and_absence_is_no_claim(stocked, stated):
    folder = stated(
        image("001.png", StatedLabel("apple", OF), StatedLabel("banana", ABSENT), person="Cy"),
        image("002.png", state=State.SKIPPED, person="Cy", reason="dark"),
        image("003.png", StatedLabel("banana", UNCLEAR, reason="small")),
    )
    told = take_in(stocked, folder)
    assert claimed(stocked) == [(1, "apple")]
    assert (told.answers, told.skips, told.people_added) == (0, 0, 0)


def test_statements_with_relations_come_in_as_they_went_out(stocked, stated):
    everything = ("apple", "banana", "carrot")
    box = (1, 2, 10, 12)
    folder = stated(
        image("001.png", boxed("apple", box, relation=OF), boxed("banana", box, relation=IN), is_complete=True),
        image("002.png", is_complete=True),
        image("003.png", StatedLabel("apple", UNCLEAR, reason="small"), StatedLabel("banana", ABSENT)),
        image("004.png", StatedLabel("apple", OF, joint=True), StatedLabel("banana", OF, joint=True), is_complete=True),
        classes=everything,
    )
    told = take_in(stocked, folder, labeler="Ann")
    assert (told.answers, told.claims) == (4, 0)
    answered = [said(stocked, number) for number in (1, 2, 3, 4)]
    assert [(each.scope, each.none) for each in answered] == [
        (Scope.ALL, False), (Scope.ALL, True), (Scope.ASKED, False), (Scope.ALL, False),
    ]  # fmt: skip
    there = Box(x=1, y=2, width=10, height=12)
    assert labels(stocked, 1) == {"apple": (OF, there), "banana": (IN, there)}
    assert labels(stocked, 3) == {"apple": (UNCLEAR,), "banana": (ABSENT,)}
    assert [label.joint for label in answered[3].labels] == [True, True]
    assert is_sound(stocked)


def test_what_was_looked_for_among_some_concepts_only_is_said_of_those(stocked, stated):
    folder = stated(image("001.png", StatedLabel("apple", OF), is_complete=True))
    take_in(stocked, folder, labeler="Ann")
    assert said(stocked, 1).scope is Scope.ASKED
    assert labels(stocked, 1) == {"apple": (OF,), "banana": (ABSENT,)}


def test_an_in_without_its_box_stays_a_question_and_nothing_is_said_to_be_absent_for_it(stocked, stated):
    folder = stated(
        image("001.png", StatedLabel("apple", OF), StatedLabel("banana", IN), is_complete=True),
        classes=("apple", "banana", "carrot"),
    )
    take_in(stocked, folder, labeler="Ann")
    assert said(stocked, 1).scope is Scope.ASKED
    assert labels(stocked, 1) == {"apple": (OF,), "carrot": (ABSENT,)}
    assert claimed(stocked) == [(1, "banana")]


@pytest.mark.parametrize(
    ("statements", "words"),
    [
        ([image("001.png", StatedLabel("apple", OF), StatedLabel("banana", OF))], "not all are joint"),
        ([image("001.png", StatedLabel("apple", UNCLEAR))], "no reason"),
        (
            [image("001.png", StatedLabel("apple", OF)), image("001.png", StatedLabel("apple", ABSENT))],
            "said to be “of” and to be “absent”",
        ),
        ([image("001.png", StatedLabel("apple", OF), person="x")], "a labeler needs a name"),
    ],
)
def test_answers_that_break_a_rule_refuse_the_import(stocked, stated, statements, words):
    before = stocked.path.read_bytes()
    whose = " " if "name" in words else "Ann"
    with pytest.raises(AppError, match=words):
        take_in(stocked, stated(image("002.png", StatedLabel("apple", OF)), *statements), labeler=whose)
    assert stocked.path.read_bytes() == before


def test_a_different_answer_becomes_a_new_revision_and_can_be_undone(stocked, stated, tell, uid_of):
    tell(stocked, "Ann", 1, acts.SayOf(concept=uid_of(stocked, "apple")), acts.NothingElse())
    everything = ("apple", "banana", "carrot")
    same = stated(image("001.png", StatedLabel("apple", OF), is_complete=True), classes=everything)
    assert take_in(stocked, same, labeler="Ann").answers_unchanged == 1
    folder = stated(
        image("001.png", StatedLabel("banana", OF), is_complete=True), classes=("apple", "banana", "carrot")
    )
    assert take_in(stocked, folder, labeler="Ann").answers == 1
    uid = said(stocked, 1).uid
    with stocked.file.reading() as reader:
        last = revisions.last_of_subject(reader, subject=revisions.ANSWER, uid=uid)
    assert last.verb == "import"
    stocked.execute(Undo(uid=stocked.clock.new_uid()), labeler=stocked.labeler_named("Ann"))
    assert labels(stocked, 1) == {"apple": (OF,)}
    assert is_sound(stocked)


def test_a_plan_counts_what_would_come_and_writes_nothing(stocked, stated):
    folder = stated(
        image("001.png", boxed("apple", (1, 2, 10, 12)), StatedLabel("banana")),
        image("002.png", StatedLabel("banana"), state=State.SKIPPED, reason="dark"),
    )
    before = stocked.path.read_bytes()
    told = plan(stocked, folder, relation="in", labeler="New")
    assert (told.answers, told.skips, told.claims, told.people_added, told.refusal) == (2, 1, 2, 1, None)
    assert stocked.path.read_bytes() == before
    done = take_in(stocked, folder, relation="in", labeler="New")
    assert replace(told, refusal=None) == done


def test_cut_off_nothing_is_taken_in(project, stated, photos):
    add_folders(project, [photos(300)], watch=Watch())
    folder = stated(*(image(f"{number:03}.png", boxed("apple", (1, 1, 5, 5))) for number in range(1, 301)))
    before = project.path.read_bytes()
    with pytest.raises(Cancelled):
        take_in(project, folder, watch=Watched())
    assert project.path.read_bytes() == before


def test_only_a_lead_brings_in(stocked, stated):
    folder = stated(image("001.png", StatedLabel("apple")))
    with pytest.raises(RuleBroken, match="not a lead"):
        take_in(stocked, folder, acting=stocked.labeler_named("Bob"))
    assert claimed(stocked) == []


def test_every_format_can_be_chosen_and_class_folders_are_asked_last():
    names = [each.name for each in import_formats()]
    assert names[-2:] == ["folders", "csv"]
    assert all(each.title and each.asks_for for each in import_formats())


def test_json_that_names_images_anywhere_reads_as_coco(stocked, tmp_path):
    document = {
        "images": [{"id": 0, "file_name": "some/where/001.png", "width": 40, "height": 30}],
        "categories": [{"id": 0, "name": "apple"}],
        "annotations": [{"id": 5, "image_id": 0, "category_id": 0, "bbox": [1, 2, 10, 12]}],
    }
    (tmp_path / "labels.json").write_text(json.dumps(document))
    assert fitting_format(tmp_path / "labels.json") == "coco"
    take_in(stocked, tmp_path / "labels.json", format="coco")
    assert claimed(stocked) == [(1, "apple", (1, 2, 10, 12))]
