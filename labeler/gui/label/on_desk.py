"""What lies on a desk, whoever sits at it: a labeler who answers, or a lead who draws what is held of an image."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from labeler.app.label_screen import LabelScreen
from labeler.domain.acts import Act
from labeler.domain.image import Image


class OnDesk(Protocol):
    """`shown` carries a LabelScreen, `emptied` says that there is none; `speaking` comes before anything is said."""

    @property
    def shown(self) -> SignalInstance: ...

    @property
    def emptied(self) -> SignalInstance: ...

    @property
    def speaking(self) -> SignalInstance: ...

    @property
    def screen(self) -> LabelScreen | None: ...

    def say(self, act: Act, *, stays: bool = False) -> None: ...

    def coming_up(self) -> tuple[Image, ...]: ...

    def read_again(self) -> None: ...

    def go_on(self) -> None: ...

    def step(self, *, backwards: bool) -> None: ...

    def undo(self) -> None: ...

    def redo(self) -> None: ...
