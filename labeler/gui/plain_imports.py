"""Imports that only import: Qt's binding puts itself in between, and reads the source of every module there is."""

import builtins

import PySide6.QtCore  # noqa: F401 - which takes the import over as soon as it is loaded


def import_plainly() -> None:
    """Puts back the import that was there before.

    The binding looks in each module's source for its name, for the sake of `from __feature__ import`, which is not
    used here, and keeps what it has read: a tenth of a start and megabytes for as long as the window is open.
    """
    own = getattr(builtins, "__orig_import__", None)
    if own is not None:
        builtins.__import__ = own
