"""Handing in: what was answered on a workstation comes home as one package, sealed, and as often as one likes."""

import pytest

from labeler.app.commands.people import AddPerson
from labeler.app.commands.undo import Undo
from labeler.app.packages.keys import known_key
from labeler.app.packages.workstation.handing_in import hand_in
from labeler.app.packages.workstation.opening import open_package_as_project
from labeler.app.project import open_project
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.errors import AppError
from labeler.formats.package.manifest import Kind
from labeler.formats.package.read import opened_package


@pytest.fixture
def work(home, give, clock):
    """Bob's workstation, with four images."""
    (package,) = give(home, "Bob", images=4)
    made = open_project(open_package_as_project(package.path, into=None, watch=Watch(), clock=clock), clock=clock)
    yield made
    made.close()


def answered(project, tell, uid_of, count=2):
    for image in range(1, count + 1):
        tell(
            project,
            "Bob",
            image,
            acts.SayOf(concept=uid_of(project, "apple")),
            acts.NothingElse(),
        )


def test_answers_revisions_and_times_are_handed_in_without_images(work, tell, uid_of, rows):
    answered(work, tell, uid_of)
    done = hand_in(work, to=None, watch=Watch())
    assert done.path == work.path.parent / "project by Bob.labeler-answers"
    assert done.counts == {"answers": 2, "finished": 2, "skipped": 0, "labels": 2, "boxes": 0}
    revisions = rows(done.path, "revisions")
    assert len(revisions) == done.revisions == 4
    bob = work.labeler_named("Bob").uid
    assert {row["whose"] for row in revisions} == {bob}
    assert revisions[-1]["after"]["active_ms"] > 0
    with opened_package(done.path, look=lambda: None) as package:
        assert package.images == frozenset()
        assert package.manifest.kind is Kind.HAND_IN
        assert package.manifest.counts == done.counts


def test_it_is_sealed_with_the_key_of_its_hand_out(home, work, tell, uid_of):
    answered(work, tell, uid_of)
    done, uid = hand_in(work, to=None, watch=Watch()), home.uid
    with opened_package(done.path, look=lambda: None) as package, home.file.reading() as reader:
        assert package.manifest.project_uid == uid
        assert package.is_sealed_by(known_key(reader, package.manifest.hand_out_uid))
        assert not package.is_sealed_by(known_key(reader, "another"))
        assert package.manifest.key == ""


def test_it_can_be_handed_in_again_and_again(work, tell, uid_of, rows):
    answered(work, tell, uid_of, count=1)
    first = hand_in(work, to=None, watch=Watch())
    answered(work, tell, uid_of)
    second = hand_in(work, to=None, watch=Watch())
    assert second.path.name == "project by Bob 2.labeler-answers"
    early = {row["uid"] for row in rows(first.path, "revisions")}
    assert early < {row["uid"] for row in rows(second.path, "revisions")}


def test_what_was_taken_back_is_handed_in_too(work, tell, rows):
    tell(work, "Bob", 1, acts.SayNone())
    work.execute(Undo(uid=work.clock.new_uid()), labeler=work.labeler_named("Bob"))
    done = hand_in(work, to=None, watch=Watch())
    assert done.counts["answers"] == 0
    assert [row["verb"] for row in rows(done.path, "revisions")] == ["SayNone", "undo"]


def test_a_colleague_who_answered_there_is_handed_in_with_them(work, tell, rows):
    work.execute(AddPerson(name="Cleo"))
    work.execute(AddPerson(name="Dan"))
    tell(work, "Cleo", 1, acts.SayNone())
    done = hand_in(work, to=None, watch=Watch())
    assert [row["name"] for row in rows(done.path, "labelers")] == ["Cleo"]
    assert {row["subject"] for row in rows(done.path, "revisions")} == {"answer", "labeler"}


def test_it_goes_where_one_says_and_never_over_a_file(work, tell, tmp_path):
    place = tmp_path / "stick"
    place.mkdir()
    assert hand_in(work, to=place, watch=Watch()).path.parent == place
    named = hand_in(work, to=tmp_path / "mine", watch=Watch())
    assert named.path == tmp_path / "mine.labeler-answers"
    with pytest.raises(AppError, match="already"):
        hand_in(work, to=tmp_path / "mine", watch=Watch())


def test_a_damaged_project_is_not_handed_in(work, tell, tmp_path):
    tell(work, "Bob", 1, acts.SayNone())
    with work.file.writing() as transaction:
        transaction.run("UPDATE revisions SET after = replace(after, 'submitted', 'open')")
    with pytest.raises(AppError, match="damaged"):
        hand_in(work, to=tmp_path / "mine", watch=Watch())
    assert not list(tmp_path.glob("*.labeler-answers"))


def test_a_project_at_home_has_nothing_to_hand_in(home, tmp_path):
    with pytest.raises(AppError, match="not handed out"):
        hand_in(home, to=None, watch=Watch())
    assert not list(tmp_path.glob("*.labeler-answers"))
