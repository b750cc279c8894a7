"""There and back: what is handed out comes home, and goes out again where it was sent back."""

import pytest

from labeler.app.commands.concept_edits import Rename
from labeler.app.commands.concept_merge import Merge
from labeler.app.packages.coming_in.taking_in import take_in
from labeler.app.packages.out.assigned import TakeBack, assignments_of
from labeler.app.packages.workstation.handing_in import hand_in
from labeler.app.packages.workstation.opening import open_package_as_project
from labeler.app.project import open_project
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.sent_back import SentBack
from labeler.domain.words import Assigned, Relation
from labeler.store import answers, images, returns
from labeler.store.damage.check import damage


@pytest.fixture
def at_work(clock):
    """Opens a package on a workstation."""
    made = []

    def sit_down(package):
        path = open_package_as_project(package.path, into=None, watch=Watch(), clock=clock)
        made.append(open_project(path, clock=clock))
        return made[-1]

    yield sit_down
    for project in made:
        project.close()


def home_again(home, work):
    """Hands in and takes in; what was refused, if anything."""
    done = hand_in(work, to=None, watch=Watch())
    (taken,) = take_in(home, [done.path], watch=Watch()).packages
    assert taken.refused is None
    return taken


def said(project, who, digest):
    with project.file.reading() as reader:
        image = images.by_digest(reader, digest)
        kept = answers.of(reader, image_id=image.id, labeler_id=next(p.id for p in _people(reader) if p.name == who))
    return kept.answer if kept else None


def _people(reader):
    from labeler.store import labelers

    return labelers.everyone(reader)


def digests(project):
    with project.file.reading() as reader:
        return {image.id: image.digest for image in images.every(reader)}


def send_back(home, digest, uid="sent 1"):
    bob = home.labeler_named("Bob")
    with home.file.writing() as transaction:
        image = images.by_digest(transaction, digest)
        sent = SentBack(
            uid=uid, image_id=image.id, labeler_id=bob.id, reason="look again", sent_at="2026-11-02T10:00:00Z"
        )
        returns.save(transaction, None, sent)


def test_what_comes_home_is_answered_and_the_rest_is_still_out(home, give, at_work, tell):
    (package,) = give(home, "Bob", images=4)
    work = at_work(package)
    for image in (1, 2):
        tell(work, "Bob", image, acts.SayNone())
    home_again(home, work)
    (shown,) = assignments_of(home)
    assert (shown.images, shown.answered, shown.left) == (4, 2, 2)
    assert shown.handed_in_at is not None
    assert home.execute(TakeBack(whom="Bob")).said == "2"
    (second,) = give(home, "Bob", overlap=0.0)
    assert second.images == 10


def test_an_answer_that_was_sent_back_is_said_again_and_stands_at_home(home, give, at_work, tell, uid_of):
    (package,) = give(home, "Bob", images=2)
    work = at_work(package)
    digest = digests(work)[1]
    tell(work, "Bob", 1, acts.SayNone())
    home_again(home, work)
    send_back(home, digest)
    (again,) = give(home, "Bob", images=0)
    assert dict(again.kinds) == {Assigned.AGAIN: 1}
    second = at_work(again)
    assert said(second, "Bob", digest).none
    tell(second, "Bob", 1, acts.SayOf(concept=uid_of(second, "apple")), acts.NothingElse())
    taken = home_again(home, second)
    assert not taken.conflicts
    assert [label.concept_uid for label in said(home, "Bob", digest).labels] == [uid_of(home, "apple")]
    home_again(home, work)
    assert not said(home, "Bob", digest).none


def test_what_met_a_merged_concept_goes_out_again_as_it_stands(home, give, at_work, tell, uid_of):
    apple, banana = uid_of(home, "apple"), uid_of(home, "banana")
    (package,) = give(home, "Bob", images=2)
    work = at_work(package)
    digest = digests(work)[1]
    tell(work, "Bob", 1, acts.SayOf(concept=apple), acts.NothingElse())
    home.execute(Rename(concept=banana, name="fruit"))
    home.execute(Merge(concept=apple, into=banana))
    home_again(home, work)
    assert [label.concept_uid for label in said(home, "Bob", digest).labels] == [banana]
    send_back(home, digest)
    (again,) = give(home, "Bob", images=0)
    second = at_work(again)
    assert [label.concept_uid for label in said(second, "Bob", digest).labels] == [banana]
    tell(second, "Bob", 1, acts.SayAbsent(concept=banana))
    home_again(home, second)
    (label,) = said(home, "Bob", digest).labels
    assert (label.concept_uid, label.relation) == (banana, Relation.ABSENT)
    for project in (home, second):
        with project.file.reading() as reader:
            assert list(damage(reader)) == []
