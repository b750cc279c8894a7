"""A project as it stood at one moment, in a file of its own, so that long reads hold nobody up."""

from contextlib import ExitStack
from pathlib import Path
from tempfile import gettempdir
from types import TracebackType
from typing import Self

from labeler.app.project import Project, open_project
from labeler.app.temporary import folder_for_a_while
from labeler.app.watch import Watch
from labeler.domain.phrase import Phrase
from labeler.store.faults import told


class Snapshot:
    """The copy, open to read until it is closed; then nothing of it is left."""

    def __init__(self, project: Project, *, watch: Watch) -> None:
        with ExitStack() as stack:
            with told(Path(gettempdir()), writing=False):
                path = stack.enter_context(folder_for_a_while()) / "snapshot.labeler"

            def progress(share: float) -> None:
                watch.report(done=round(share * 100), total=100, doing=Phrase("Copying the project"))

            with told(path, writing=False):
                project.file.snapshot(path, progress=progress)
            self.project = open_project(path, writes=False, clock=project.clock)
            stack.callback(self.project.close)
            self._stack = stack.pop_all()

    def close(self) -> None:
        self._stack.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
