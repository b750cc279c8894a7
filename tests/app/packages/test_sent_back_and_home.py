"""What was sent back and handed out again ends at home once its labeler has said it again, whatever comes in first."""

import json

import pytest

from labeler.app.commands.settling import EndReturn, SendBack
from labeler.app.commands.undo import Undo
from labeler.app.packages.coming_in.taking_in import take_in
from labeler.app.packages.out.assigned import assignments_of
from labeler.app.packages.workstation.handing_in import hand_in
from labeler.app.packages.workstation.opening import open_package_as_project
from labeler.app.project import open_project
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.errors import RuleBroken
from labeler.domain.words import Assigned
from labeler.formats.package.member_names import table_name
from labeler.store import handed_out, returns
from tests.content import content, is_sound
from tests.packages import Forger


@pytest.fixture
def opened(clock):
    """Opens projects and packages; closed when the test ends."""
    made = []

    def sit_down(path):
        if path.suffix == ".labeler-work":
            path = open_package_as_project(path, into=None, watch=Watch(), clock=clock)
        made.append(open_project(path, clock=clock))
        return made[-1]

    yield sit_down
    for project in made:
        project.close()


@pytest.fixture
def sent(home, give, opened, tell, tmp_path):
    """A copy of the home as it was before, and Bob's workstation: two of his answers were sent back, and are there."""
    for image_id in (1, 2):
        tell(home, "Bob", image_id, acts.SayNone())
    home.file.snapshot(tmp_path / "before.labeler")
    bob = home.labeler_named("Bob")
    for image_id in (1, 2):
        command = SendBack(uid=f"{image_id}" * 32, image_id=image_id, labeler_id=bob.id, reason="look again")
        home.execute(command, labeler=home.labeler_named("Ann"))
    (package,) = give(home, "Bob", images=0)
    assert dict(package.kinds) == {Assigned.AGAIN: 2}
    return opened(tmp_path / "before.labeler"), opened(package.path)


def handed_in(work):
    return hand_in(work, to=None, watch=Watch()).path


def take(home, *paths):
    taken = take_in(home, paths, watch=Watch())
    assert [each.refused.line() for each in taken.refused] == []
    assert is_sound(home)
    return taken


def waiting(project):
    """The images that wait to be said again."""
    with project.file.reading() as reader:
        return sorted(each.image_id for each in returns.open_ones(reader))


def test_another_answer_ends_it_and_the_others_wait_on(home, sent, tell, uid_of, give):
    work = sent[1]
    tell(work, "Bob", 1, acts.SayOf(concept=uid_of(work, "apple")), acts.NothingElse())
    taken = take(home, handed_in(work))
    assert waiting(home) == [2]
    assert 1 in taken.changes.images
    (again,) = give(home, "Bob", images=0)
    assert again.images == 1
    assert len(assignments_of(home)) == 2


def test_the_very_same_answer_given_again_ends_it_too(home, sent, tell):
    work = sent[1]
    tell(work, "Bob", 2, acts.SayNone())
    before = content(home)["answers"]
    taken = take(home, handed_in(work))
    assert waiting(home) == [1]
    assert content(home)["answers"] == before
    assert taken.changes.images == {2}
    once_more = content(home)
    take(home, handed_in(work))
    assert {**content(home), "handed in": 0} == {**once_more, "handed in": 0}


def test_what_nobody_said_again_waits_on(home, sent):
    take(home, handed_in(sent[1]))
    assert waiting(home) == [1, 2]


@pytest.mark.parametrize("is_first", [True, False])
def test_it_ends_whether_the_package_or_that_it_was_sent_back_comes_first(home, sent, tell, is_first, tmp_path):
    other, work = sent
    tell(work, "Bob", 1, acts.SayNone())
    package = handed_in(work)
    with home.file.reading() as reader, other.file.writing() as transaction:
        from labeler.store import meta

        meta.put(transaction, "secret", meta.get(reader, "secret"))
    home.file.snapshot(tmp_path / "sent.labeler")
    order = [package, tmp_path / "sent.labeler"]
    take(other, *(order if is_first else order[::-1]))
    take(home, package)
    assert waiting(other) == waiting(home) == [2]
    assert content(other)["sent back"] == content(home)["sent back"]


def test_what_was_said_again_elsewhere_is_not_asked_again_by_an_undo(home, sent, tell):
    work, ann = sent[1], home.labeler_named("Ann")
    with home.file.reading() as reader:
        uid = next(each.uid for each in returns.open_ones(reader) if each.image_id == 1)
    home.execute(EndReturn(uid="e" * 32, return_uid=uid), labeler=ann)
    tell(work, "Bob", 1, acts.SayNone())
    take(home, handed_in(work))
    with pytest.raises(RuleBroken, match="said again since"):
        home.execute(Undo(uid="f" * 32), labeler=ann)
    assert waiting(home) == [2]


FORGED = {
    "of somebody else": lambda row: {**row, **{side: {**row[side], "labeler": "Ann"} for side in ("before", "after")}},
    "sent back by a labeler": lambda row: {**row, "verb": "send back"},
    "told of two": lambda row: {**row, "before": {**row["before"], "labeler": "Ann"}},
    "with more in it": lambda row: {**row, "after": {**row["after"], "more": 1}},
}


@pytest.mark.parametrize("what", FORGED)
def test_a_labeler_says_of_no_more_than_their_own_that_it_was_said_again(home, sent, tell, what, tmp_path):
    work = sent[1]
    tell(work, "Bob", 1, acts.SayNone())
    forger = Forger.of(handed_in(work))
    rows = [json.loads(line) for line in forger.named(table_name("revisions")).content.splitlines()]
    forger.rows("revisions", [FORGED[what](row) if row["subject"] == "return" else row for row in rows])
    with work.file.reading() as reader:
        forger.key = handed_out.of(reader).key
    forger.write(tmp_path / "forged.labeler-answers")
    before = content(home)
    (package,) = take_in(home, [tmp_path / "forged.labeler-answers"], watch=Watch()).packages
    assert package.refused is not None
    assert "\n" not in package.refused.line()
    assert content(home) == before
