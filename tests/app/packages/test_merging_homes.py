"""Two homes of one project that both went on: whatever either decided, in whatever order it comes, they end alike."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from labeler.app.commands.alignment import GiveAlignmentUp, StartAlignment
from labeler.app.commands.concept_closing import Close, Reopen
from labeler.app.commands.concept_edits import Rename
from labeler.app.commands.concept_merge import Merge
from labeler.app.commands.concept_split import Split
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.packages.coming_in.taking_in import take_in
from labeler.app.packages.workstation.handing_in import hand_in
from labeler.app.packages.workstation.opening import open_package_as_project
from labeler.app.project import open_project
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.errors import RuleBroken
from labeler.domain.words import Relation
from labeler.store import meta
from labeler.store.revisions import ALIGNMENT
from tests.content import content, is_sound
from tests.homes import ANN, alike, claim, claimed, kept_of, labels_of, lead, taken, undo


@pytest.mark.parametrize("table", ["revisions", "images", "answers"])
def test_a_damaged_project_is_not_taken_in_for_its_damage_would_look_whole_here(told, tmp_path, table):
    damaged = tmp_path / "damaged.labeler"
    told.file.snapshot(damaged)
    changes = {"revisions": "verb = 'SayNone'", "images": "camera = 'another'", "answers": "active_ms = 77"}
    with closing(sqlite3.connect(damaged)) as connection, connection:
        connection.execute(f"UPDATE {table} SET {changes[table]} WHERE id = (SELECT max(id) FROM {table})")
    before = content(told)
    (package,) = take_in(told, [damaged], watch=Watch()).packages
    assert package.refused.line().startswith("damaged.labeler: it is damaged")
    assert "labeler check" in package.refused.todo
    assert content(told) == before


def test_the_number_of_a_list_comes_in_though_its_concepts_are_the_same(told, copied, tell):
    other, third = copied(), copied()
    lead(other, AddConcepts(entries=(NewConcept(name="date"),)))
    undo(other, ANN)
    tell(other, "Bob", 3, acts.SayNone())
    newer = copied(other)
    taken(third, other)
    assert kept_of(third, 3).answer.taxonomy_revision == kept_of(other, 3).answer.taxonomy_revision
    assert third.taxonomy().revision == other.taxonomy().revision
    taken(told, newer)
    assert alike(told, other)


def test_what_met_an_older_list_meets_the_newer_one_when_that_comes_in(told, copied, give, tmp_path, tell):
    newer = copied()
    lead(newer, AddConcepts(entries=(NewConcept(name="date"),)))
    (package,) = give(newer, "Bob", images=1)
    with newer.file.reading() as reader:
        secret = meta.get(reader, "secret")
    with told.file.writing() as transaction:
        meta.put(transaction, "secret", secret)
    path = open_package_as_project(package.path, into=None, watch=Watch(), clock=told.clock)
    with closing(open_project(path, clock=told.clock)) as work:
        tell(work, "Bob", 1, acts.SayNone())
        handed = hand_in(work, to=None, watch=Watch()).path
    other = copied(told)
    for home, order in ((told, [handed, newer.path]), (other, [newer.path, handed])):
        assert take_in(home, order, watch=Watch()).refused == ()
        assert is_sound(home)
    assert alike(told, other)


def test_what_is_undone_after_concepts_were_merged_says_what_it_would_say_elsewhere(told, copied, tell, uid_of):
    apple, banana = uid_of(told, "apple"), uid_of(told, "banana")
    tell(told, "Bob", 1, acts.Skip(reason="duplicate"))
    before = copied()
    lead(told, Merge(concept=apple, into=banana))
    undo(told, "Bob")
    assert labels_of(told) == {banana: Relation.OF}
    assert is_sound(told)
    taken(before, told)
    assert alike(before, told)
    for _ in range(4):
        undo(told, "Bob")
    assert kept_of(told) is kept_of(told, 2) is None
    assert is_sound(told)


def test_what_is_undone_after_its_concept_was_taken_off_the_list_leaves_that_out(told, tell, uid_of):
    lead(told, AddConcepts(entries=(NewConcept(name="date"),)))
    tell(told, "Bob", 3, acts.SayOf(concept=uid_of(told, "date")), acts.Skip(reason="duplicate"))
    undo(told, ANN)
    undo(told, "Bob")
    assert labels_of(told, 3) == {}
    assert is_sound(told)


def test_a_merge_that_does_not_stand_beside_what_was_done_elsewhere_is_not_undone(told, copied, uid_of):
    apple, banana = uid_of(told, "apple"), uid_of(told, "banana")
    other = copied()
    lead(other, Merge(concept=apple, into=banana))
    lead(told, Rename(concept=apple, name="pome"))
    lead(told, Close(concept=apple))
    taken(told, other)
    assert labels_of(told) == {banana: Relation.OF}
    with pytest.raises(RuleBroken, match="changed since"):
        undo(told, ANN)
    taken(other, told)
    assert alike(told, other)


def test_two_concepts_that_were_merged_each_into_the_other_are_one_in_both_homes(told, copied, uid_of):
    apple, banana = uid_of(told, "apple"), uid_of(told, "banana")
    other = copied()
    lead(told, Merge(concept=apple, into=banana))
    lead(other, Merge(concept=banana, into=apple))
    taken(told, other)
    taken(other, told)
    assert alike(told, other)
    assert labels_of(told) == {min(apple, banana): Relation.OF}


def test_a_merge_of_a_closed_concept_that_was_taken_back_is_taken_back_everywhere(told, copied, tell, uid_of):
    apple, banana = uid_of(told, "apple"), uid_of(told, "banana")
    elsewhere = copied()
    tell(elsewhere, "Bob", 3, acts.SayAbsent(concept=apple))
    lead(told, Close(concept=apple))
    lead(told, Merge(concept=apple, into=banana))
    taken(told, elsewhere)
    assert labels_of(told, 3) == {banana: Relation.ABSENT}
    other = copied()
    undo(told, ANN)
    assert labels_of(told, 3) == {apple: Relation.ABSENT}
    taken(other, told)
    assert alike(told, other)
    assert is_sound(other)


def test_a_claim_that_met_a_merge_is_of_its_own_concept_once_that_merge_stands_no_more(told, copied, uid_of):
    apple, banana = uid_of(told, "apple"), uid_of(told, "banana")
    other = copied()
    claim(other, apple)
    lead(told, Merge(concept=apple, into=banana))
    taken(told, other)
    assert claimed(told) == {(banana, None)}
    for name in ("pome", "pomes"):
        lead(other, Rename(concept=apple, name=name))
    taken(told, other)
    taken(other, told)
    assert alike(told, other)
    assert claimed(told) == {(apple, None)}


def test_what_came_in_while_a_split_did_not_hold_is_split_when_it_holds_again(told, copied, tell, uid_of):
    apple = uid_of(told, "apple")
    elsewhere = copied()
    tell(elsewhere, "Bob", 3, acts.SayNone())
    lead(told, Split(concept=apple, entries=(NewConcept(name="left"), NewConcept(name="right"))))
    lead(told, Reopen(concept=apple))
    taken(told, elsewhere)
    assert labels_of(told, 3) == {}
    undo(told, ANN)
    new = {uid_of(told, name): Relation.ABSENT for name in ("left", "right")}
    assert labels_of(told, 3) == new
    taken(elsewhere, told)
    assert alike(told, elsewhere)


def test_a_round_of_alignment_stays_where_it_is_and_nothing_of_it_comes_in_without_it(told, copied):
    other = copied()
    begun = StartAlignment(uid="r" * 32, name="first looks", images=tuple(range(3, 9)))
    lead(other, begun)
    taken(told, other)
    lead(other, GiveAlignmentUp(reason="another list"))
    taken(told, other)
    with told.file.reading() as reader:
        for table in ("alignments", "alignment_images", "alignment_entries"):
            assert reader.plain(f"SELECT count(*) FROM {table}")[0][0] == 0
        assert reader.plain("SELECT count(*) FROM revisions WHERE subject = ?", (ALIGNMENT,))[0][0] == 0
    lead(told, begun)
    taken(told, other)
    assert is_sound(told)


def test_a_copy_that_nobody_touched_changes_nothing_in_the_file(told, tmp_path):
    shutil.copy(told.path, tmp_path / "same.labeler")
    before = content(told)
    (package,) = take_in(told, [tmp_path / "same.labeler"], watch=Watch()).packages
    assert (package.new, package.changed, package.revisions, package.images, package.people) == (0, 0, 0, 0, 0)
    assert content(told) == before
