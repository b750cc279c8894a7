"""A box as the canvas shows it, and the few ways a tuple of them is read."""

from dataclasses import dataclass, replace

from labeler.domain.geometry import Box


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxView:
    """One region with what is painted beside it. `solid` is a box of the subject, else it is dashed.

    `number` counts the boxes of one concept from 1; `label` is the concept's name, `color` its `#rrggbb`.
    """

    key: str
    box: Box
    label: str
    color: str
    number: int
    selected: bool = False
    crowd: bool = False
    solid: bool = False

    @property
    def title(self) -> str:
        return f"{self.label} {self.number}"


def find(boxes: tuple[BoxView, ...], key: str | None) -> BoxView | None:
    """The box of this key, if there is one."""
    return next((view for view in boxes if view.key == key), None)


def with_box(boxes: tuple[BoxView, ...], key: str, box: Box) -> tuple[BoxView, ...]:
    """The same boxes with that of `key` lying elsewhere."""
    return tuple(replace(view, box=box) if view.key == key else view for view in boxes)


def next_key(boxes: tuple[BoxView, ...], key: str | None, *, backwards: bool) -> str | None:
    """The key after (or before) `key`, round and round; the first or last where `key` is none of them."""
    if not boxes:
        return None
    keys = [view.key for view in boxes]
    if key not in keys:
        return keys[-1] if backwards else keys[0]
    return keys[(keys.index(key) + (-1 if backwards else 1)) % len(keys)]


def around(boxes: tuple[BoxView, ...]) -> Box:
    """The smallest box that holds all of these, at least one."""
    left, top = min(view.box.x for view in boxes), min(view.box.y for view in boxes)
    right, bottom = max(view.box.right for view in boxes), max(view.box.bottom for view in boxes)
    return Box(x=left, y=top, width=right - left, height=bottom - top)
