"""Looking at the photos while somebody labels: at the lowest priority, and not at all while they are busy."""

import os
import threading
import time
from collections.abc import Callable
from contextlib import suppress

from labeler.app.embedding.computing import Embedded, embed
from labeler.app.project import Project
from labeler.app.watch import Watch

_LOOK = 0.1
"""Seconds between two looks at whether it may go on."""
_FEW = 6
"""Images to a commit: an answer given meanwhile waits for one at most."""
_LOWEST = 19


def embed_gently(project: Project, *, watch: Watch, may_go_on: Callable[[], bool]) -> Embedded:
    """As `embed`, one image after the other in this thread, which is no good for anything else afterwards."""
    _step_back()
    return embed(
        project, watch=_Polite(watch, lambda: may_go_on() and not project.waited_for.is_any), workers=0, most=_FEW
    )


class _Polite(Watch):
    """Holds the job up where it may not go on; cut off, it ends there too."""

    def __init__(self, watch: Watch, may_go_on: Callable[[], bool]) -> None:
        super().__init__()
        self._inner, self._may_go_on = watch, may_go_on

    def report(self, *, done: int, total: int = 0, doing: str = "") -> None:
        self._inner.report(done=done, total=total, doing=doing)
        while not self._may_go_on():
            time.sleep(_LOOK)
            self._inner.report(done=done, total=total, doing=doing)


def _step_back() -> None:
    """This thread alone, where the system has priorities of threads."""
    if hasattr(os, "setpriority") and os.uname().sysname == "Linux":  # elsewhere it would be the whole program's
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _LOWEST)
