"""The checklist as a page beside an export: of what is kept, without times or names of people, never in its way."""

import hashlib
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from platformdirs import user_cache_path

from labeler import __version__
from labeler.app.crash_report import write_crash_report
from labeler.app.embedding.choice import in_force
from labeler.app.project import Project
from labeler.app.readiness.as_html import as_html
from labeler.app.readiness.check import check_kept
from labeler.app.readiness.names import LINE_NAMES
from labeler.app.resources import resource
from labeler.app.watch import Cancelled, Watch
from labeler.domain.checklist import LineId
from labeler.domain.errors import AppError
from labeler.domain.phrase import Phrase, joined
from labeler.images.bounded_folder import BoundedFolder
from labeler.store import figures

_MOST_COMPARED = 20_000
"""Images that are compared with one another for an export: that many take half a minute, and five times as many take
minutes, which whoever exports did not ask for."""
_COMPARE = frozenset((LineId.BIAS, LineId.VARIANCE, LineId.DISTINCT, LineId.TARGET, LineId.LEAKAGE, LineId.OUTLIERS))
"""The lines that compare images with one another."""
_MOST_BYTES = 32 << 20
_END = "</html>"
_ABOUT = Phrase("Judged is the whole project, also where less of it was exported.")
_NOT_COMPARED = Phrase(
    "Not judged beside an export of more than {most:,} images: {lines} “labeler check-data” judges them.",
    most=_MOST_COMPARED,
    lines=joined(" ", [LINE_NAMES[line] for line in LineId if line in _COMPARE]),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion:
    """A page, "" where there is none; and what the report of the export says of it, if anything."""

    page: str
    notes: tuple[Phrase, ...] = ()


def companion(moment: Project, *, watch: Watch) -> Companion:
    """The page of a snapshot of a project; the same each time, and at once where it was made before.

    Whatever goes wrong is a note, and never an error but Cancelled: nobody exports for the sake of this page.
    """
    try:
        with moment.file.reading() as reader:
            is_too_large = figures.readable_images(reader) > _MOST_COMPARED
        lines = frozenset(LineId) - (_COMPARE if is_too_large else frozenset())
        notes = (_NOT_COMPARED,) if is_too_large else ()
        return Companion(page=_page(moment, lines, joined(" ", (_ABOUT, *notes)), watch), notes=notes)
    except Cancelled:
        raise
    except AppError as error:
        return _without(error.what)
    except Exception as error:  # noqa: BLE001 - a bug in any line is one, and yet no reason to keep anybody's labels
        with suppress(OSError):
            write_crash_report(error, at=moment.clock.at())
        return _without(Phrase("this is an error in Labeler, kept as a crash report"))


def _without(why: str) -> Companion:
    return Companion(page="", notes=(Phrase("There is no readiness.html: {why}.", why=why),))


def _page(moment: Project, lines: frozenset[LineId], about: Phrase, watch: Watch) -> str:
    pages = BoundedFolder(user_cache_path("labeler", appauthor=False) / "readiness", most_bytes=_MOST_BYTES)
    digest = _state(moment)
    name = f"{digest[:2]}/{digest}.html"
    kept = (pages.kept(name) or b"").decode("utf-8", "replace")
    if kept.rstrip().endswith(_END):
        pages.used(name)
        return kept
    readiness = check_kept(moment, watch=watch, lines=lines, names_people=False)
    # Without its moment: the same project gives the same bytes. Without pictures: those that stay out stay out.
    page = as_html(moment, replace(readiness, at=""), watch=watch, pictures=False, about=about)
    pages.keep(name, page.encode())
    return page


def _state(moment: Project) -> str:
    """A digest of all that the page is made of: every byte of the project, the model in force, and this program."""
    model = in_force(moment)
    parts = (__version__, model.maker, model.name, _digest(resource("report", "readiness.html")), _digest(moment.path))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _digest(path: Path) -> str:
    # By a handle of its own: a snapshot is this process's alone, so no lock of SQLite's is lost with it.
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
