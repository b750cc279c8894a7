"""What has come in since the data was last looked at, counted while the project is open."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from labeler.app.changes import Changes
from labeler.domain.ids import ImageId
from labeler.gui.widgets.plain import number_text


def tr(text: str) -> str:
    return QCoreApplication.translate("ReadinessSince", text)


class Since:
    """Grows with each change. A look begins anew; one that comes to nothing gives back what was before it."""

    def __init__(self) -> None:
        self._answered: set[ImageId] = set()
        self._has_images = self._has_others = False
        self._give_back: Callable[[], None] = lambda: None

    def add(self, changes: Changes) -> None:
        if changes.answers:
            self._answered |= changes.images
        self._has_images |= changes.images_added
        self._has_others |= changes.taxonomy or changes.policy or (changes.answers and not changes.images)

    def begin(self) -> None:
        """Somebody looks: what comes in from now on may not be in what they see."""
        before = self._answered, self._has_images, self._has_others

        def give_back() -> None:
            answered, has_images, has_others = before
            self._answered |= answered
            self._has_images |= has_images
            self._has_others |= has_others

        self._give_back = give_back
        self._answered, self._has_images, self._has_others = set(), False, False

    def give_back(self) -> None:
        """The look came to nothing."""
        self._give_back()

    @property
    def words(self) -> str:
        """One sentence; "" where nothing has changed."""
        if self._has_images:
            return tr("Images have come in since.")
        count = len(self._answered)
        if count == 1:
            return tr("One image has been answered since.")
        if count:
            return tr("{count} images have been answered since.").format(count=number_text(count))
        return tr("The project has changed since.") if self._has_others else ""
