"""What is said without a box: each goes in by one key that answers, and into the book as one revision."""

from tests.end_to_end.book import Boxed, Said, Told
from tests.end_to_end.walker import Walker

REASONS = (
    "of or in unclear",
    "too subtle, or needs outside context",
    "poor image",
    "not in the taxonomy",
    "duplicate",
    "should not be here",
)


class Saying(Walker):
    """`given` is the scope with which the answer is submitted by that key, "" where it is not."""

    def say_of(self, concept: str, *, given: str = "") -> None:
        self.press("F")
        with self.book.act(self.at, "SayOf") as told:
            boxes = told.labels[concept].boxes if concept in told.labels else self._claimed(concept)
            told.say(concept, Said("of", boxes=boxes))
            self._give(told, given)

    def say_in(self, concept: str, *, given: str = "", later: bool = False) -> None:
        self.press("J")
        with self.book.act(self.at, "SayIn") as told:
            boxes = told.labels[concept].boxes if concept in told.labels else self._claimed(concept)
            told.say(concept, Said("in", boxes=boxes, later=later and not boxes))
            if told.labels[concept].later:
                told.state = "open"
            self._give(told, given)

    def say_absent(self, concept: str, *, given: str = "") -> None:
        self.press("N")
        with self.book.act(self.at, "SayAbsent") as told:
            told.say(concept, Said("absent"))
            self._give(told, given)

    def say_unclear(self, concept: str, digit: int, *, given: str = "") -> None:
        self.press(f"Space {digit}")
        with self.book.act(self.at, "SayUnclear") as told:
            told.say(concept, Said("unclear", reason=REASONS[digit - 1]))
            self._give(told, given)

    def say_none(self) -> None:
        self.press("N")
        with self.book.act(self.at, "SayNone") as told:
            told.none = True
            self._give(told, "all")
        self.moves_on()

    def skip(self, digit: int, *, name: str = "") -> None:
        """Passes the image over; what is not in the taxonomy is named."""
        self.press(f"Shift+Space {digit}")
        reason = REASONS[digit - 1]
        if reason == "not in the taxonomy":
            self.person.type(name)
            self.press("Enter")
            reason = f"{reason}: {name}" if name else reason
        with self.book.act(self.at, "Skip") as told:
            told.state, told.scope, told.none, told.reason, told.labels = "skipped", "asked", False, reason, {}
        self.moves_on()

    def nothing_else(self) -> None:
        self.press("Enter")
        with self.book.act(self.at, "NothingElse") as told:
            self._give(told, "all")
        self.moves_on()

    def nothing_else_of_facet(self, key: str, *, is_last: bool) -> None:
        """In the free pass; after the last facet all were looked for, before it nothing is written yet."""
        self.press(key)
        if is_last:
            with self.book.act(self.at, "NothingElseOf") as told:
                told.none = not told.labels
                self._give(told, "all")
            self.moves_on()

    def choose_subject(self, key: str, first: str, second: str) -> None:
        """Of two subjects named: which one is it of?"""
        self.press(key)
        relations = {"1": ("of", "in"), "2": ("in", "of"), "J": ("in", "in"), "E": ("of", "of")}[key]
        with self.book.act(self.at, "ChooseSubject") as told:
            for concept, relation in zip((first, second), relations, strict=True):
                boxes = told.labels[concept].boxes if concept in told.labels else []
                if relation != "of" or concept == second or key == "E":
                    told.say(concept, Said(relation, joint=key == "E", boxes=boxes))

    def _give(self, told: Told, scope: str) -> None:
        if scope:
            self.book.give(told, scope)

    def _claimed(self, concept: str) -> list[Boxed]:
        """In the clarify pass, the boxes that came with the claims."""
        if self.way != "clarify":
            return []
        boxes = [box for image, name, box in self.book.claims if (image, name) == (self.at, concept) and box]
        return [Boxed(box, "imported") for box in boxes]
