"""A CSV of labels into a project: all of it by the rules of labeling, or nothing and the line at fault."""

import hashlib

import pytest

from labeler.app.adding import add_folders
from labeler.app.bringing_in import import_csv
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.commands.undo import Undo
from labeler.app.counts import as_json, count
from labeler.app.exporting import ExportOptions, plan_export, write_export
from labeler.app.label_screen import next_to_ask
from labeler.app.progress import count_on, left_in
from labeler.app.watch import Cancelled, Watch
from labeler.domain import acts
from labeler.domain.draft import Pass, Way
from labeler.domain.errors import AppError
from labeler.domain.geometry import Box
from labeler.domain.words import Origin, Scope, State
from labeler.store import claims, revisions
from tests.bringing import is_sound, said

HEAD = "image,concept,relation,labeler,x,y,width,height,crowd,joint,reason,scope\n"


@pytest.fixture
def stocked(project, photos):
    """The project with nine images, 001.png to 008.png and one that cannot be read."""
    folder = photos(8)
    (folder / "broken.png").write_bytes(b"no picture")
    add_folders(project, [folder], watch=Watch())
    return project


@pytest.fixture
def bring(tmp_path):
    """Takes rows into a project, under all columns; missing cells are empty."""

    def take_in(project, *rows, head=HEAD, watch=None):
        path = tmp_path / "labels.csv"
        columns = head.count(",")
        lines = [row + "," * (columns - row.count(",")) for row in rows]
        path.write_text(head + "".join(f"{line}\n" for line in lines), "utf-8")
        return import_csv(project, path, watch=watch or Watch())

    return take_in


def labels(project, image, who="Ann"):
    names = {concept.uid: concept.name for concept in project.taxonomy().concepts}
    return {names[label.concept_uid]: label.relation.value for label in said(project, image, who).labels}


def bytes_of(project):
    return project.path.read_bytes()


def test_rows_become_finished_answers_of_their_labelers(stocked, bring):
    brought = bring(
        stocked,
        "001.png,apple,of,Ann",
        "001.png,banana,in,Ann,1,2,10,12",
        "001.png,banana,in,Ann,5,2,10,12,1",
        "002.png,,none,ann",
        "003.png,apple,unclear,Cy,,,,,,,too small",
        "003.png,banana,absent,Cy",
        "004.png,,skipped,Cy,,,,,,,poor image",
        "005.png,apple,of,Bob,,,,,,1,,asked",
        "005.png,banana,of,Bob,,,,,,1,,asked",
        "006.png,carrot,,",
    )
    assert (brought.answers, brought.answers_unchanged, brought.claims, brought.people_added) == (5, 0, 1, 1)
    ann, bob, cy = as_json(count(stocked), with_days=False)["labelers"]
    assert [ann[key] for key in ("answers", "of", "in", "boxes", "none")] == [2, 1, 1, 2, 1]
    assert [bob[key] for key in ("answers", "of")] == [1, 2]
    assert [cy[key] for key in ("answers", "unclear", "absent", "skipped")] == [1, 1, 1, 1]
    answer = said(stocked, 1)
    assert (answer.state, answer.scope, answer.taxonomy_revision) == (
        State.SUBMITTED, Scope.ALL, stocked.taxonomy().revision,
    )  # fmt: skip
    assert answer.submitted_day == stocked.clock.day()
    regions = answer.label_of(stocked.taxonomy().named("banana").uid).regions
    assert [(region.origin, region.crowd) for region in regions] == [(Origin.IMPORTED, False), (Origin.IMPORTED, True)]
    assert is_sound(stocked)


def test_an_answer_of_scope_asked_says_nothing_of_the_other_concepts(stocked, bring):
    bring(stocked, "001.png,apple,of,Ann,,,,,,,,asked")
    assert said(stocked, 1).scope is Scope.ASKED


BAD_ROWS = {
    "an image that nobody has": ("nothing.png,apple,of,Ann", "no image is called"),
    "an image that cannot be read": ("broken.png,apple,of,Ann", "cannot be read"),
    "a concept that nobody has": ("002.png,melon,of,Ann", "no concept is called “melon”"),
    "a word that is no relation": ("002.png,apple,on,Ann", "there is no relation “on”"),
    "an in without a box": ("002.png,apple,in,Ann", "needs a box"),
    "half a box": ("002.png,apple,in,Ann,1,2", "missing: width, height"),
    "a box outside its image": ("002.png,apple,in,Ann,30,2,20,5", "leaves its image"),
    "a box without a side": ("002.png,apple,in,Ann,3,2,0,5", "above 0"),
    "a number that is none": ("002.png,apple,in,Ann,nan,2,3,5", "not a number"),
    "a second plain of": ("001.png,banana,of,Ann", "not of"),
    "a joint of alone": ("002.png,apple,of,Ann,,,,,,1", "joint"),
    "none beside a label": ("001.png,,none,Ann", "stands alone"),
    "a skip without a reason": ("002.png,,skipped,Ann", "needs a reason"),
    "unclear without a reason": ("002.png,apple,unclear,Ann", "needs a reason"),
    "nobody who says it": ("002.png,apple,of,", "needs a name"),
    "a scope that is none": ("002.png,apple,of,Ann,,,,,,,,some", "no scope"),
    "a claim whose box is outside": ("002.png,apple,,,30,2,20,5", "leaves its image"),
}


@pytest.mark.parametrize("case", BAD_ROWS)
def test_one_bad_row_refuses_the_whole_file_with_its_line(stocked, bring, case):
    row, words = BAD_ROWS[case]
    before = bytes_of(stocked)
    with pytest.raises(AppError) as caught:
        bring(stocked, "001.png,apple,of,Ann", "008.png,apple,of,Newcomer", row)
    line = caught.value.line()
    assert words in line
    assert "labels.csv, line 4" in line
    assert bytes_of(stocked) == before
    assert [person.name for person in stocked.people()] == ["Ann", "Bob"]


def test_the_same_file_twice_changes_nothing_the_second_time(stocked, bring):
    rows = (
        "001.png,apple,of,Ann,1,1,5,5",
        "001.png,banana,in,Ann,1.5,2.25,10.125,12",
        "002.png,,none,Ann",
        "003.png,,skipped,Cy,,,,,,,poor image",
        "004.png,apple,,",
    )
    bring(stocked, *rows)
    before = bytes_of(stocked)
    again = bring(stocked, *rows)
    assert (again.answers, again.answers_unchanged, again.claims, again.people_added) == (0, 3, 0, 0)
    assert bytes_of(stocked) == before


def test_the_same_file_after_the_list_has_grown_says_nothing_of_the_new_concept(stocked, bring):
    bring(stocked, "001.png,apple,of,Ann")
    revision = said(stocked, 1).taxonomy_revision
    stocked.execute(AddConcepts(entries=(NewConcept(name="melon"),)))
    assert bring(stocked, "001.png,apple,of,Ann").answers_unchanged == 1
    assert said(stocked, 1).taxonomy_revision == revision


def test_a_different_answer_of_the_same_labeler_becomes_a_new_revision(stocked, bring):
    bring(stocked, "001.png,apple,of,Ann", "001.png,banana,in,Ann,1,2,10,12")
    first = said(stocked, 1)
    stocked.clock.today = "2026-11-03"
    brought = bring(stocked, "001.png,apple,in,Ann,1,2,3,4", "001.png,banana,of,Ann,1,2,10,12")
    assert (brought.answers, brought.answers_unchanged) == (1, 0)
    assert labels(stocked, 1) == {"apple": "in", "banana": "of"}
    second = said(stocked, 1)
    assert second.uid == first.uid
    assert (second.submitted_day, first.submitted_day) == ("2026-11-02", "2026-11-02")
    assert {label.said_day for label in second.labels} == {"2026-11-03"}
    with stocked.file.reading() as reader:
        last = revisions.last_of_subject(reader, subject=revisions.ANSWER, uid=first.uid)
    assert (last.verb, last.labeler_id) == ("import", stocked.labeler_named("Ann").id)
    assert last.before["answer"]["labels"] != last.after["answer"]["labels"]
    assert is_sound(stocked)


def test_what_a_labeler_drew_and_the_file_repeats_stays_as_it_was(stocked, bring, tell, uid_of):
    apple = uid_of(stocked, "apple")
    box = acts.AddBox(concept=apple, box=Box(x=1, y=2, width=10, height=12))
    tell(stocked, "Ann", 1, acts.SayIn(concept=apple), box, acts.CloseBoxes(), acts.NothingElse())
    drawn = said(stocked, 1).label_of(apple)
    bring(stocked, "001.png,apple,in,Ann,1,2,10,12", "001.png,banana,of,Ann")
    assert said(stocked, 1).label_of(apple) == drawn


def test_an_import_can_be_undone_by_its_labeler(stocked, bring):
    bring(stocked, "001.png,apple,of,Ann")
    bring(stocked, "001.png,banana,of,Ann")
    stocked.execute(Undo(uid=stocked.clock.new_uid()), labeler=stocked.labeler_named("Ann"))
    assert labels(stocked, 1) == {"apple": "of"}
    stocked.execute(Undo(uid=stocked.clock.new_uid()), labeler=stocked.labeler_named("Ann"))
    assert said(stocked, 1) is None
    assert is_sound(stocked)


def test_a_label_without_a_relation_waits_as_a_claim_and_is_no_answer(stocked, bring):
    bring(stocked, "001.png,apple,,", "001.png,apple,,,1,2,10,12", "001.png,apple,,")
    with stocked.file.reading() as reader:
        assert claims.images_with_claims(reader) == 1
    assert said(stocked, 1) is None
    assert count(stocked).images["untouched"] == 8


def test_an_image_is_found_by_its_path_then_its_name_then_its_digest(project, tmp_path, picture, bring):
    for number, name in enumerate(["a/001.png", "b/001.png", "b/é.png", "=1.png"]):
        path = tmp_path / "shop" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(picture(number))
    add_folders(project, [tmp_path / "shop"], watch=Watch())
    digest = hashlib.sha256(picture(1)).hexdigest()
    rows = ("a/001.png,apple,of,Ann", f"{digest},banana,of,Ann", "e\u0301.png,apple,of,Ann", "'=1.png,carrot,of,Ann")
    assert bring(project, *rows).answers == 4
    with pytest.raises(AppError, match=r"2 images are called “001\.png”"):
        bring(project, "001.png,apple,of,Ann")


def test_one_image_under_two_names_is_one_answer_or_none(stocked, bring, picture):
    digest = hashlib.sha256(picture(1)).hexdigest()
    with pytest.raises(AppError, match="under another name"):
        bring(stocked, "001.png,apple,of,Ann", f"{digest},banana,absent,Ann")


def test_labelers_are_known_whatever_the_case_of_their_names(stocked, bring):
    assert bring(stocked, "001.png,apple,of,ANN", "002.png,apple,of, bob ").people_added == 0


def test_an_import_that_is_cut_off_takes_in_nothing(stocked, bring):
    class CutsOff(Watch):
        """Cancels before the second answer."""

        def report(self, *, done, total=0, doing=""):
            if done:
                self.cancel()
            super().report(done=done, total=total, doing=doing)

    before = bytes_of(stocked)
    with pytest.raises(Cancelled):
        bring(stocked, "001.png,apple,of,Ann", "002.png,apple,of,Ann", watch=CutsOff())
    assert bytes_of(stocked) == before


def test_what_goes_out_as_csv_comes_in_elsewhere_and_goes_out_the_same(
    stocked, bring, tmp_path, project_at, photos, tell
):
    bring(
        stocked,
        "001.png,apple,of,Ann,0.125,1,5,5",
        "001.png,banana,in,Ann,1.5,2.25,10.125,12,1",
        "002.png,,none,Ann",
        "002.png,apple,of,Bob",
        "003.png,,skipped,Cy,,,,,,,=cmd",
        "005.png,apple,of,Bob,,,,,,1",
        "005.png,banana,of,Bob,,,,,,1",
        "006.png,carrot,unclear,Bob,,,,,,,too dark,asked",
    )
    other = project_at(tmp_path / "other.labeler")
    add_folders(other, [photos(8)], watch=Watch())
    exported = []
    for number, each in enumerate((stocked, other, stocked)):
        if number:
            brought = import_csv(each, exported[0] / "answers.csv", watch=Watch())
            assert (brought.answers, brought.answers_unchanged) == ((6, 0) if each is other else (0, 6))
        with plan_export(each, "csv", ExportOptions(), watch=Watch()) as planned:
            exported.append(write_export(planned, tmp_path / f"out{number}", watch=Watch()).folder)
    texts = {(folder / "answers.csv").read_text() for folder in exported}
    assert len(texts) == 1
    assert is_sound(other)


def test_an_export_made_after_the_list_has_grown_changes_nothing_when_it_comes_back(stocked, bring, tmp_path):
    bring(stocked, "001.png,apple,of,Ann", "002.png,,none,Ann")
    stocked.execute(AddConcepts(entries=(NewConcept(name="melon"),)))
    with plan_export(stocked, "csv", ExportOptions(), watch=Watch()) as planned:
        folder = write_export(planned, tmp_path / "out", watch=Watch()).folder
    before = bytes_of(stocked)
    assert import_csv(stocked, folder / "answers.csv", watch=Watch()).answers_unchanged == 2
    assert bytes_of(stocked) == before


def test_an_annotator_may_not_import(stocked, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("image,concept,relation,labeler\n001.png,apple,of,Ann\n")
    with pytest.raises(AppError, match="not a lead"):
        import_csv(stocked, path, watch=Watch(), labeler=stocked.labeler_named("Bob"))


def test_what_a_file_claims_is_asked_in_the_clarify_pass_at_once_though_it_was_counted_before(stocked, bring):
    ann, clarify = stocked.labeler_named("Ann"), Pass(way=Way.CLARIFY)
    while count_on(stocked, ann, clarify):
        pass
    assert left_in(stocked, ann, clarify) == 0
    bring(stocked, "002.png,apple,,")
    assert left_in(stocked, ann, clarify) == 1
    assert next_to_ask(stocked, ann, clarify) == 2
