"""What should be in the file, kept in plain Python beside whoever labels; it asks nothing of the program."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field

Corners = tuple[float, float, float, float]
"""Left, top, right and bottom in the image's own pixels."""


@dataclass
class Boxed:
    """A box as it should be kept; `off` is how far each side may be from where the hand meant it, in pixels."""

    corners: Corners
    origin: str = "drawn"
    crowd: bool = False
    off: float = 0.01


@dataclass
class Said:
    """What should be said of one concept."""

    relation: str
    joint: bool = False
    later: bool = False
    reason: str = ""
    boxes: list[Boxed] = field(default_factory=list)


@dataclass
class Told:
    """One answer as it should be; `listed` are the concepts on the list when all were looked for."""

    state: str = "open"
    scope: str = "asked"
    none: bool = False
    reason: str = ""
    revision: int = 0
    listed: frozenset[str] = frozenset()
    labels: dict[str, Said] = field(default_factory=dict)

    def say(self, concept: str, said: Said) -> None:
        """What is there takes back that none is there, and a skip."""
        if self.state == "skipped":
            self.state, self.reason = "open", ""
        if said.relation in ("of", "in"):
            self.none = False
        self.labels[concept] = said

    def is_put_off(self) -> bool:
        """Open for nothing but boxes that were put off."""
        unboxed = [said for said in self.labels.values() if said.relation == "in" and not said.boxes]
        return self.state == "open" and bool(unboxed) and all(said.later for said in unboxed)

    def with_relation(self, *relations: str) -> list[Said]:
        return [said for said in self.labels.values() if said.relation in relations]


@dataclass(eq=False)
class Act:
    """One revision as it should be: of which subject, what stood before and after, which act it undoes."""

    subject: str
    image: str
    verb: str
    before: Told | None
    after: Told | None
    undoes: "Act | None" = None
    along: "list[Act]" = field(default_factory=list)
    """What an act on a concept did to answers."""
    name: tuple[str, str] = ("", "")
    """Of a concept before and after."""


class Book:
    """One labeler's answers, and the past of each. Concepts go by the name they had first."""

    def __init__(self, images: Sequence[str], facets: Mapping[str, str], *, revision: int) -> None:
        self.images = list(images)
        self.facets = dict(facets)
        self.names = {concept: concept for concept in facets}
        self.closed: set[str] = set()
        self.revision = revision
        self.told: dict[str, Told] = {}
        self.claims: list[tuple[str, str, Corners | None]] = []
        self.acts: list[Act] = []
        self._subjects: dict[str, str] = {}
        self._done: list[Act] = []
        self._undone: list[Act] = []

    @property
    def open_concepts(self) -> list[str]:
        return [concept for concept in self.names if concept not in self.closed]

    # What is done

    @contextmanager
    def act(self, image: str, verb: str) -> Iterator[Told]:
        """Within it the answer is changed; afterwards that is one revision."""
        before = self.told.get(image)
        after = deepcopy(before) if before else Told()
        yield after
        # Also where it was taken back: an answer is one labeler's of one image, however often it is begun.
        self._subjects.setdefault(image, f"answer {len(self.acts)}")
        self._do(Act(self._subjects[image], image, verb, before, after))

    def give(self, told: Told, scope: str) -> None:
        """Submitted: by a last word (scope all), or since nothing that was asked is left (asked)."""
        waits = told.is_put_off()
        if scope == "all" or (told.state == "open" and told.scope == "asked" and not waits):
            told.scope, told.revision, told.listed = scope, self.revision, frozenset(self.open_concepts)
        told.state = "open" if waits else "submitted"

    def undo(self) -> Act:
        """Takes the last act back, its own revision."""
        turned = self._turn(self._done.pop(), "undo")
        self._undone.append(turned)
        return turned

    def redo(self) -> Act:
        turned = self._turn(self._undone.pop(), "redo")
        self._done.append(turned)
        return turned

    def add_concept(self, name: str, *, facet: str = "subject") -> None:
        self.names[name], self.facets[name] = name, facet
        self.revision += 1
        self._do(Act(f"concept {name}", "", "add concept", None, None))

    def rename(self, concept: str, name: str) -> None:
        was, self.names[concept] = self.names[concept], name
        self._do(Act(f"concept {concept}", "", "rename", None, None, name=(was, name)))

    def merge(self, concept: str, into: str) -> None:
        """Answers follow, each by a revision of its own; the stronger relation stays, with the boxes of both."""
        along = []
        for image in [image for image, told in self.told.items() if concept in told.labels]:
            before = self.told[image]
            after = deepcopy(before)
            one, other = after.labels.pop(concept), after.labels.pop(into, None)
            after.labels[into] = one if other is None else _united(other, one)
            along.append(self._keep(Act(self._subjects[image], image, "merge", before, after)))
        self.closed.add(concept)
        self.claims = [(image, into if name == concept else name, box) for image, name, box in self.claims]
        self._do(Act(f"concept {concept}", "", "merge", None, None, along=along))

    def _do(self, act: Act) -> None:
        self._keep(act)
        self._done.append(act)
        self._undone.clear()

    def _keep(self, act: Act) -> Act:
        self.acts.append(act)
        if act.image and act.after is not None:
            self.told[act.image] = act.after
            self._subjects[act.image] = act.subject
        elif act.image:
            del self.told[act.image]
        return act

    def _turn(self, act: Act, verb: str) -> Act:
        along = [self._turn(each, f"{verb} along") for each in act.along]
        turned = Act(act.subject, act.image, verb, act.after, act.before, undoes=act, along=along, name=act.name[::-1])
        if not act.image:
            concept = act.subject.removeprefix("concept ")
            if act.name[0]:
                self.names[concept] = act.name[0]
            else:
                self.closed ^= {concept}
        return self._keep(turned)

    # What follows from it

    def finished(self) -> dict[str, Told]:
        """The answers that count, by image."""
        return {image: told for image, told in self.told.items() if self.is_finished(told)}

    def is_finished(self, told: Told) -> bool:
        if told.state != "submitted" or (told.none and told.with_relation("of", "in")):
            return False
        return (told.none or bool(told.labels)) and all(self._is_complete(told, concept) for concept in told.labels)

    def looked_for(self, told: Told, concept: str) -> bool:
        """It has a label, or stood on the list of all that were looked for."""
        return concept in told.labels or (told.scope == "all" and concept in told.listed)

    def standings(self) -> dict[str, int]:
        """How many images are how far."""
        finished = len(self.finished())
        skipped = sum(told.state == "skipped" for told in self.told.values())
        opened = len(self.told) - finished - skipped
        untouched = len(self.images) - len(self.told)
        return {
            "total": len(self.images),
            "finished": finished,
            "open": opened,
            "skipped": skipped,
            "untouched": untouched,
            "unreadable": 0,
        }

    def left(self, way: str, concept: str = "") -> list[str]:
        """The images that a pass still has to ask about, in their order."""
        rules = {
            "free": self._asks_freely,
            "free by facet": self._asks_freely,
            "one is enough": lambda image: self._asks_freely(image) and not self._has(image, "of"),
            "clarify": self._asks_of_claims,
            "concept": lambda image: self._asks_of(image, concept),
            "boxes": lambda image: any(not said.boxes for said in self._said(image, "in")),
            "subject boxes": self._asks_for_subject,
            "one is enough by facet": lambda image: self._asks_freely(image) and not self._is_settled(image),
            "concept by facet": lambda image: self._asks_of(image, concept) or self._is_there_alone(image, concept),
        }
        asks = rules[way]
        return [image for image in self.images if not self._is_skipped(image) and asks(image)]

    def _asks_freely(self, image: str) -> bool:
        told = self.told.get(image)
        if told is None or not (self.is_finished(told) or told.is_put_off()):
            return True
        if told.scope != "all":
            return not told.none
        return not all(self.looked_for(told, concept) for concept in self.open_concepts)

    def _asks_of_claims(self, image: str) -> bool:
        told = self.told.get(image, Told())
        claimed = {name for where, name, _ in self.claims if where == image} - self.closed
        is_told = [name in told.labels or (self.is_finished(told) and self.looked_for(told, name)) for name in claimed]
        return not all(is_told)

    def _asks_of(self, image: str, concept: str) -> bool:
        told = self.told.get(image, Told())
        if concept in told.labels:
            return not self._is_complete(told, concept) and not told.labels[concept].later
        return not self.looked_for(told, concept)

    def _asks_for_subject(self, image: str) -> bool:
        has_boxed_in = any(said.boxes for said in self._said(image, "in"))
        return has_boxed_in and any(not said.boxes for said in self._said(image, "of"))

    def _is_settled(self, image: str, *, but: str = "") -> bool:
        """In each facet the image is of something, or all of it was looked for."""
        told = self.told.get(image, Told())
        facets: dict[str, list[str]] = {}
        for concept in self.open_concepts:
            facets.setdefault(self.facets[concept], []).append(concept)
        return all(
            any(name in told.labels and told.labels[name].relation == "of" for name in its)
            or all(self.looked_for(told, name) for name in its)
            for facet, its in facets.items()
            if facet != but
        )

    def _is_there_alone(self, image: str, concept: str) -> bool:
        """The concept is there, and another facet is still to be asked about."""
        said = self.told.get(image, Told()).labels.get(concept)
        is_there = said is not None and said.relation in ("of", "in")
        return is_there and not self._is_settled(image, but=self.facets[concept])

    def _is_complete(self, told: Told, concept: str) -> bool:
        said = told.labels[concept]
        if said.relation == "in":
            return bool(said.boxes)
        if said.relation != "of":
            return True
        facet = self.facets[concept]
        rivals = [one.joint for name, one in told.labels.items() if one.relation == "of" and self.facets[name] == facet]
        return len(rivals) > 1 if all(rivals) else len(rivals) == 1

    def _said(self, image: str, relation: str) -> list[Said]:
        return self.told[image].with_relation(relation) if image in self.told else []

    def _has(self, image: str, relation: str) -> bool:
        told = self.told.get(image)
        return told is not None and self.is_finished(told) and bool(told.with_relation(relation))

    def _is_skipped(self, image: str) -> bool:
        return image in self.told and self.told[image].state == "skipped"


def all_boxes(told: Told) -> list[Boxed]:
    return [boxed for said in told.labels.values() for boxed in said.boxes]


def is_near(boxed: Boxed, corners: Corners) -> bool:
    """Whether a box lies where the book has it."""
    return all(abs(one - other) <= boxed.off for one, other in zip(corners, boxed.corners, strict=True))


_STRENGTH = ("absent", "unclear", "in", "of")


def _united(standing: Said, moved: Said) -> Said:
    stronger = max((standing, moved), key=lambda said: _STRENGTH.index(said.relation))
    boxes = [*standing.boxes, *moved.boxes] if stronger.relation in ("in", "of") else []
    return Said(stronger.relation, reason=stronger.reason, boxes=boxes)
