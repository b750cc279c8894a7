"""People are listed with all that is said of them."""

from contextlib import closing

from labeler.app.commands.people import AddPerson
from labeler.app.project import new_project
from labeler.cli.main import run


def test_the_list_of_people_is_cut_nowhere(tmp_path, capfd):
    path = tmp_path / "Wedding.labeler"
    with closing(new_project(path, lead="lea")) as project:
        project.execute(AddPerson(name="ann"))
    assert run(["people", str(path)], window=None) == 0
    assert [line.split() for line in capfd.readouterr().out.splitlines()[2:]] == [["lea", "lead"], ["ann", "annotator"]]
