"""A list of recent projects that cannot be kept, as on a full disk, keeps nobody from their project."""

from labeler.gui.app import made_shell
from labeler.gui.main_window import MainWindow


def test_a_project_opens_where_the_list_of_recent_ones_cannot_be_kept(qtbot, qapp, tmp_path, make_project, tiny_photos):
    (tmp_path / "state").write_text("no folder can be made here")
    shell = made_shell(qapp, state=tmp_path / "state", cache=tmp_path / "cache")
    qtbot.addWidget(shell)
    shell.show()
    shell.open_project(make_project(tiny_photos), labeler=None)
    assert isinstance(shell.centralWidget(), MainWindow)
    assert shell.trouble == ""
    shell.close()
