"""What is said where a pass has nothing left to ask: which passes have, how many images, and by which keys."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from labeler.app.asked_first import asked_first
from labeler.app.label_screen import neighbours
from labeler.app.packages.home import is_handed_out
from labeler.domain.draft import Pass
from labeler.domain.ids import ImageId
from labeler.gui.bridge import Bridge
from labeler.gui.keys import Keys, PageAction
from labeler.gui.label.desk import Desk
from labeler.gui.label.hand_in_card import HandInCard
from labeler.gui.label.left_counter import LeftCounter
from labeler.gui.label.stage import Stage
from labeler.gui.passes import pass_name
from labeler.gui.theme.theme import Theme
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.plain import number_text


class NothingLeft(QObject):
    """Counts the passes that a key brings, between the events of the window, and writes in what it finds.

    `hand_in_asked` where all of a project is labeled that was handed out.
    """

    hand_in_asked = Signal()

    def __init__(
        self,
        bridge: Bridge,
        desk: Desk,
        stage: Stage,
        theme: Theme,
        passes_by_key: Callable[[], Mapping[Pass, PageAction]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._desk = desk
        self._stage = stage
        self._passes_by_key = passes_by_key
        self._keys = Keys()
        self._said = ""
        self._is_handed_out = is_handed_out(bridge.project)
        self.card = HandInCard(theme, stage)
        self.card.asked.connect(self.hand_in_asked)
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.timeout.connect(self._count)
        self._left = LeftCounter(bridge, self)
        self._left.counted.connect(self._tell)
        desk.emptied.connect(self._on_emptied)
        desk.shown.connect(self.stop)
        bridge.changed.connect(self._read_again)

    def use_keys(self, keys: Keys) -> None:
        """From now on, these keys are named."""
        self._keys = keys
        self._read_again()

    def stop(self) -> None:
        """Ends counting: there is an image again, or the project is let go."""
        self._due.stop()
        self._left.stop()
        self._said = ""
        self._offer(False)

    def press(self, event: QKeyEvent) -> bool:
        """Reads one key; False where it leads nowhere."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
        if is_enter and self.card.isVisible():
            self.hand_in_asked.emit()
            return True
        return False

    def _on_emptied(self) -> None:
        self._said = ""
        self._read_again()

    def _read_again(self) -> None:
        if self._desk.screen is None and self._bridge.labeler is not None:
            # Told at the next event, when everyone else has taken away what belonged to the image.
            self._due.start(0)

    def _count(self) -> None:
        self._left.count(asking for asking in self._passes_by_key() if asking != self._desk.asking)
        self._tell()

    def _tell(self) -> None:
        """The words over the empty canvas; a screen reader hears them once all is counted."""
        if self._desk.screen is not None or self._bridge.labeler is None:
            return
        self._offer(self._is_handed_out and not self._left.is_counting and not self._waiting())
        words = "\n\n".join(self._paragraphs())
        if words != self._said:
            self._said = words
            self._stage.canvas.show_nothing(words)
            if not self._left.is_counting:
                announce(self._stage.canvas, words)

    def _offer(self, is_offered: bool) -> None:
        if is_offered != self.card.isVisibleTo(self._stage):
            self.card.setVisible(is_offered)
            self._stage.put_in_place(self.card if is_offered else None)

    def _paragraphs(self) -> list[str]:
        if neighbours(self._bridge.project, ImageId(0)) == (None, None):
            return [self.tr("There is no image yet."), self.tr("The project menu, at the top left, adds folders.")]
        name = pass_name(self._desk.asking, self._bridge.project.taxonomy())
        said = [self.tr("Nothing is left to ask in the {name}.").format(name=name)]
        said += self._asked_first()
        waiting = self._waiting()
        if waiting:
            said.append("\n".join((self.tr("Something is left in:"), *waiting)))
        elif not self._left.is_counting:
            said.append(self.tr("Nor is anything left in the passes that a key brings."))
        every, back = self._keys.shown(PageAction.PASS), self._keys.shown(PageAction.PREVIOUS)
        said.append(
            self.tr("{every} shows all passes, {back} goes back through the images.").format(every=every, back=back)
        )
        return said

    def _asked_first(self) -> list[str]:
        """What keeps this labeler from all other images, if anything does."""
        labeler = self._bridge.labeler
        first = asked_first(self._bridge.project, labeler) if labeler else None
        if first is None:
            return []
        if first.left:
            words = self.tr("“{name}” comes first: {count} of its images wait for you in the free pass.")
        else:
            words = self.tr("You are through with “{name}”. The other images open when all are, and a lead ends it.")
        return [words.format(name=first.name, count=number_text(first.left))]

    def _waiting(self) -> list[str]:
        """A line for each pass that has something left, as far as they are counted."""
        taxonomy, lines = self._bridge.project.taxonomy(), []
        for asking, action in self._passes_by_key().items():
            left = self._left.left_in(asking)
            if left and asking != self._desk.asking:
                words = {
                    "key": self._keys.shown(action),
                    "name": pass_name(asking, taxonomy),
                    "count": number_text(left),
                }
                line = self.tr("{key}: {name}, 1 image") if left == 1 else self.tr("{key}: {name}, {count} images")
                lines.append(line.format(**words))
        return lines
