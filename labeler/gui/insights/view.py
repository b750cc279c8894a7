"""What every view of the Insights page is to the page."""

from PySide6.QtWidgets import QWidget


class InsightsView(QWidget):
    """`tools` are the buttons of the view, None where it has none: the page takes them up beside its segments."""

    tools: QWidget | None = None

    def come_back(self) -> None:
        """The keys are at the page again: whoever left them somewhere in the view has them there."""

    def close_down(self) -> None:
        """Ends what runs elsewhere."""
