"""A hand-out that was killed at its very end: what nobody noted is gone at the next one, and nothing else is."""

import pytest

from labeler.app.adding import add_folders
from labeler.app.packages.out import handing_out, unnoted
from labeler.app.packages.out.assigned import assignments_of
from labeler.app.watch import Watch
from labeler.formats.outgoing import beside
from labeler.formats.package.read import manifest_of


class Killed(BaseException):
    """Ends a hand-out where it stands."""


@pytest.fixture
def killed(monkeypatch):
    """From then on nothing is tidied up any more, as in a process that is gone."""

    def kill(*, before_the_note: bool) -> None:
        monkeypatch.setattr(beside.shutil, "rmtree", lambda *_path, **_how: None)
        if before_the_note:
            monkeypatch.setattr(handing_out, "sync_folder", _ended)
            monkeypatch.setattr(handing_out, "are_noted", lambda *_known: True)

    return kill


def _ended(_folder):
    raise Killed


def packages_in(folder):
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def test_what_was_named_and_not_noted_is_gone_at_the_next_hand_out(home, give, killed, monkeypatch, tmp_path):
    killed(before_the_note=True)
    with pytest.raises(Killed):
        give(home, "Bob", images=3)
    (left,) = (tmp_path / "out").glob("*.labeler-work")
    unnoted_uid = manifest_of(left).hand_out_uid
    assert assignments_of(home) == ()
    monkeypatch.undo()
    (package,) = give(home, "Bob", images=3)
    assert sorted((tmp_path / "out").iterdir()) == [package.path] == [left]
    assert manifest_of(package.path).hand_out_uid == package.uid != unnoted_uid


def test_what_was_noted_stays_though_its_hand_out_was_killed(home, give, killed, monkeypatch, tmp_path):
    killed(before_the_note=False)
    (first,) = give(home, "Bob", images=3)
    monkeypatch.undo()
    (second,) = give(home, "Bob", images=3)
    assert sorted((tmp_path / "out").iterdir()) == sorted([first.path, second.path])


def test_the_packages_of_another_project_are_not_touched(home, give, killed, monkeypatch, tmp_path, project_at, photos):
    other = project_at(tmp_path / "other.labeler")
    add_folders(other, [photos(3, name="others", first=50)], watch=Watch())
    killed(before_the_note=False)
    (theirs,) = give(other, "Bob", images=2)
    monkeypatch.undo()
    (ours,) = give(home, "Bob", images=2)
    assert packages_in(tmp_path / "out") == sorted([theirs.path.name, ours.path.name])
    assert unnoted.written_beside(home, tmp_path) != unnoted.written_beside(other, tmp_path)


def test_a_file_that_is_no_package_any_more_is_not_removed(home, give, killed, monkeypatch, tmp_path):
    killed(before_the_note=True)
    with pytest.raises(Killed):
        give(home, "Bob", images=3)
    (left,) = (tmp_path / "out").glob("*.labeler-work")
    left.write_bytes(b"mine")
    monkeypatch.undo()
    give(home, "Bob", images=3)
    assert left.read_bytes() == b"mine"
