"""Whoever walks from image to image at the window, and knows from the book alone which one has to come next."""

import time
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtTest import QTest

from labeler.app.project import open_project
from labeler.store import images
from tests.end_to_end.book import Book
from tests.person import Person

PASSES = {"F2": "free", "F3": "concept", "F4": "clarify", "F5": "boxes", "F6": "subject boxes"}
_PATIENCE_S = 20
_BY_FACET = ", one facet after the other"


_LOOKS = frozenset({*PASSES, "End", "Ctrl+F", "Ctrl+G", "Esc"})
"""Keys that say nothing and take no step: whoever presses these alone leaves no place in a pass."""


class Walker:
    """Sits at the window; what is said there is for others to add."""

    def __init__(self, sit: Callable[..., Person], path: Path, book: Book) -> None:
        self._sit = sit
        self.path = path
        self.book = book
        self.way, self.concept, self.only, self.at = "free", "", "", ""
        self._places: dict[tuple[str, str], str] = {}
        self._has_worked = False
        self.begin()

    def begin(self) -> None:
        """Opens the project; in the free pass, at an image that still has something to be asked."""
        self.open()
        self.look_up()

    def open(self) -> None:
        self.person = self._sit(self.path)
        self.way, self.concept, self.only = "free", "", ""
        self._places, self._has_worked = {}, False

    def look_up(self) -> None:
        """What lies on the desk at the beginning."""
        self.at = self.person.image
        left = self.book.left("free")
        assert self.at in left if left else self.at == ""
        place = self.person.window.label.desk.place
        self.at = self.at or (self.book.images[place - 1] if place else "")

    def begin_again(self) -> None:
        """Goes home and comes back."""
        self.person.leave()
        self.begin()

    def press(self, keys: str) -> None:
        self.person.press(keys)
        self._has_worked |= not _LOOKS.issuperset(keys.split())

    def key(self, concept: str) -> str:
        """The key that the concept has now."""
        return self.person.project.taxonomy().named(self.book.names[concept]).hotkey

    # From image to image

    def take_pass(self, key: str, concept: str = "") -> None:
        """Changes the pass by its key; in a concept pass until it is about `concept`."""
        while True:
            self.press(key)
            uid = self.person.window.label.desk.asking.concept
            asked = next((each for each in self.book.open_concepts if self._uid(each) == uid), "")
            self._has_taken(PASSES[key], asked)
            if asked == concept:
                break

    def choose_pass(self, name: str, way: str, concept: str = "") -> None:
        """Changes the pass by the menu at the top of the window."""
        choose_in_menu(self.person, name)
        self._has_taken(way, concept)

    def left_in_menu(self) -> dict[str, int]:
        """What the menu says is left in each pass, by the name of the pass, once all of it is counted."""
        menu = self.person.window.top.asking.menu()
        menu.aboutToShow.emit()
        named = [each for each in menu.actions() if not each.isSeparator()]
        wait_until(lambda: all(each.text().endswith(" left") for each in named), "the menu did not count to the end")
        menu.aboutToHide.emit()
        lines = [each.text().removesuffix(" left").rpartition(": ") for each in named]
        return {name: int(count) for name, _, count in lines}

    def left_in_book(self) -> dict[str, int]:
        """The same from the book."""
        ways = {
            "free pass": "free",
            "free pass, one is enough": "one is enough",
            "clarify pass": "clarify",
            "box pass": "boxes",
            "subject-box pass": "subject boxes",
        }
        left = {name: len(self.book.left(way)) for name, way in ways.items()}
        by_facet = len({self.book.facets[concept] for concept in self.book.open_concepts}) > 1
        if by_facet:
            left[f"free pass{_BY_FACET}"] = len(self.book.left("free"))
            left[f"free pass, one is enough{_BY_FACET}"] = len(self.book.left("one is enough by facet"))
        for concept in self.book.open_concepts:
            name = f"concept pass: {self.book.names[concept]}"
            left[name] = len(self.book.left("concept", concept))
            if by_facet:
                left[f"{name}{_BY_FACET}"] = len(self.book.left("concept by facet", concept))
        return left

    def _has_taken(self, way: str, concept: str) -> None:
        if (way, concept) != (self.way, self.concept):
            if self._has_worked:
                self._places[self.way, self.concept] = self.at
            self._has_worked = False
            self.way, self.concept = way, concept
            self.at = self._places.get((way, concept), self.at)
        left = self.book.left(way, concept)
        if self.at not in left:
            self.at = self._behind(left)
        assert self.person.image == self.at, f"{way} {concept}: {self.person.image!r} instead of {self.at!r}"

    def moves_on(self) -> None:
        """The image was answered: the next one that the book has left is there."""
        expected = self._behind(self.book.left(self.way, self.concept))
        if self.only:
            wait_until(lambda: self.person.image == expected, f"{expected!r} is not found")
        assert self.person.image == expected, (
            f"{self.person.image!r} instead of {expected!r} behind {self.at!r}, asked {self.person.question!r}"
        )
        self.at = expected or self.at

    def filter(self, text: str) -> None:
        """From now on only images with this in their names are walked through; the next such one is there."""
        self.press("Ctrl+F")
        self.person.type(text)
        self.press("Enter")
        self.only = text
        matching = [image for image in self.book.images if text in image]
        place = self.book.images.index(self.at)
        expected = next((image for image in matching if self.book.images.index(image) >= place), matching[0])
        wait_until(lambda: self.person.image == expected, f"{expected!r} is not found")
        self.at = expected
        if self.at not in self.book.left(self.way, self.concept):
            self.go_on()

    def show_all(self) -> None:
        """Takes the filter away."""
        self.press("Ctrl+F Shift+Esc Esc")
        self.only = ""
        assert not self.person.window.label.finding.is_on

    def go_to(self, image: str) -> None:
        """By a part of its name."""
        self.press("Ctrl+G")
        self.person.type(image)
        self.press("Enter")
        wait_until(lambda: self.person.image == image, f"{image!r} is not found")
        self.at = image

    def is_done(self) -> bool:
        """Nothing is left to ask in this pass."""
        return self.person.image == ""

    def _behind(self, left: list[str]) -> str:
        place = self.book.images.index(self.at) if self.at else -1
        left = [image for image in left if self.only in image]
        behind = [image for image in left if self.book.images.index(image) > place]
        return (behind or left or [""])[0]

    def undo(self, times: int = 1, key: str = "Ctrl+Z") -> None:
        """Each goes to the image that it is about."""
        for _ in range(times):
            self.press(key)
            self._goes_to(self.book.undo().image)

    def redo(self, times: int = 1, key: str = "Ctrl+Y") -> None:
        for _ in range(times):
            self.press(key)
            self._goes_to(self.book.redo().image)

    def _goes_to(self, image: str) -> None:
        self.at = image or self.at
        assert self.person.image == self.at, f"{self.person.image!r} instead of {self.at!r}"

    def go_on(self) -> None:
        self.press("End")
        self.moves_on()

    def _uid(self, concept: str) -> str:
        return self.person.project.taxonomy().named(self.book.names[concept]).uid


def choose_in_menu(person: Person, name: str) -> None:
    """The pass of this name."""
    menu = person.window.top.asking.menu()
    menu.aboutToShow.emit()
    (action,) = [each for each in menu.actions() if each.text().partition(" left")[0].rstrip("0123456789: ") == name]
    action.trigger()
    menu.aboutToHide.emit()


def wait_until(condition: Callable[[], bool], complaint: str) -> None:
    """Lets the window work until something that another thread does has been done."""
    until = time.monotonic() + _PATIENCE_S
    while not condition():
        assert time.monotonic() < until, complaint
        QTest.qWait(5)


def book_of(path: Path, facets: Mapping[str, str]) -> Book:
    """An empty book about a project that nobody has labeled in."""
    project = open_project(path)
    with project.file.reading() as reader:
        names = [image.name for image in images.every(reader)]
    revision = project.taxonomy().revision
    project.close()
    return Book(names, facets, revision=revision)
