"""What the window shows while no project is open, or one cannot be: the start, trouble, reports, a damaged project."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from labeler.app.backups import back_up, backups_of
from labeler.app.logs import write_log
from labeler.app.project import open_project
from labeler.app.recent import remember
from labeler.app.watch import Watch
from labeler.gui.shell import Shell
from labeler.gui.start.damaged import DamagedPage
from labeler.gui.trouble.crash import Bug
from tests.views import settle, wait_until


def shell_views(shell: Shell, project: Path, folder: Path, *, own: str = "") -> Iterator[str]:
    """`folder` is a place for files. `own` are words that somebody wrote, as a bug may quote them."""
    with closing(open_project(project)) as opened:
        back_up(opened, watch=Watch())
    shell.show_start()
    yield "start"
    remember(shell._state, project)
    shell.show_start()
    yield "start, with a project"
    yield from _refused(shell, project)
    yield from _bugs(shell, folder, own)
    write_log("bug", own or "[something]", at="2026-11-30T10:00:00Z")
    shell.show_log()
    yield "log"
    shell.show_settings()
    page = shell.centralWidget()
    page.backups.line.setText(str(folder / "nowhere"))
    page.backups.line.editingFinished.emit()
    settle()
    yield "settings, with a folder that is not there"
    yield from _damaged(shell, project)


def _refused(shell: Shell, project: Path) -> Iterator[str]:
    shell.open_project(project.with_name(f"no {project.name}"), labeler=None)
    yield "a project that is not there"
    shell.show_start()
    with closing(open_project(project)):
        shell.open_project(project, labeler=None)
        yield "a project that is open elsewhere"
    shell.show_start()


def _bugs(shell: Shell, folder: Path, own: str) -> Iterator[str]:
    for number, report in enumerate((None, folder / "crash.txt")):
        if report is not None:
            report.write_text(f"{own}\n", "utf-8")
        bug = Bug(report=report, details=own or "[details]", times=number * 3 + 1)
        shell.say_trouble(bug)
        yield "a bug" if report else "a bug of which there is no report"
    shell._in_the_way.show_report(bug)
    yield "the report of a bug"
    shell._overlay.sheet.more.click()
    yield "the report with what has names in it"
    shell._overlay.sheet.say(own or "[It stays as it is.]")
    yield "the report that cannot be written"
    shell._overlay.put_sheet_away()


def _damaged(shell: Shell, project: Path) -> Iterator[str]:
    whole = project.with_name("whole.copy")
    shutil.copy(project, whole)
    for way in ("salvage", "backup"):
        page = _opened_damaged(shell, project)
        yield f"damaged, while the ways are looked for ({way})"
        wait_until(lambda page=page: not page.is_busy)
        yield f"damaged, before {way}"
        getattr(page, way).button.click()
        yield f"damaged, while {way} is under way"
        page._cut_off()
        wait_until(lambda page=page: not page.is_busy)
        yield f"{way}, cancelled"
        getattr(page, way).button.click()
        wait_until(lambda page=page: not page.is_busy)
        assert page.open_button.isVisible()
        yield f"{way}, done"
        shutil.copy(whole, project)
    for backup in backups_of(project):
        backup.path.unlink()
    page = _opened_damaged(shell, project)
    wait_until(lambda: not page.is_busy)
    yield "damaged, without a backup"


def _opened_damaged(shell: Shell, project: Path) -> DamagedPage:
    project.write_bytes(b"X" + project.read_bytes()[1:])
    shell.open_project(project, labeler=None)
    page = shell.centralWidget()
    assert isinstance(page, DamagedPage)
    return page
