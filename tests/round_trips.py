"""Any answers, to go out by a format and come back by it, and what has to come back of them; files read whole."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from hypothesis import strategies as st

from labeler.domain.errors import AppError
from labeler.domain.words import Relation
from labeler.formats.incoming.statements import Importer, ImportRequest, StatedImage, Statements

NAMES = ["lemon", 'juice "of" <it> & co', "Käse 漢字 😀"]
OTHER_NAMES = ["lemon", "orange juice", "<b>=cmd", "Zoë & co"]
_EDGE = st.integers(0, 60_000).map(lambda number: number / 1000)
_PLACE = st.tuples(_EDGE, _EDGE, st.integers(1, 40_000), st.integers(1, 40_000), st.booleans())
_NOTHING = st.just([])


def any_answers(reasons: st.SearchStrategy[str], *, least: int = 0) -> st.SearchStrategy[list]:
    """At most four: of each what is said of each of NAMES, and for which all images were looked through."""
    said = st.one_of(
        st.none(),
        st.tuples(st.just("of"), st.lists(_PLACE, max_size=2), st.booleans(), st.just("")),
        st.tuples(st.just("in"), st.lists(_PLACE, min_size=1, max_size=3), st.just(False), st.just("")),
        st.tuples(st.just("absent"), _NOTHING, st.just(False), st.just("")),
        st.tuples(st.just("unclear"), _NOTHING, st.just(False), reasons),
    )
    one = st.tuples(st.tuples(said, said, said), st.sets(st.sampled_from(NAMES)))
    return st.lists(one, min_size=least, max_size=4)


def made_of(answers: list, tools: Mapping[str, Callable]) -> tuple[list, list, dict]:
    """Concepts and images that say it, and what has to come back: completeness and statements by the image's path."""
    concepts = [tools["concept"](name, number) for number, name in enumerate(NAMES, 1)]
    pictures, expected = [], {}
    for number, (said, looked_for) in enumerate(answers):
        told = {name: one for name, one in zip(NAMES, said, strict=True) if one}
        labels = [_label(name, one, tools) for name, one in told.items()]
        picture = tools["image"](f"{number}.jpg", tools["answer"](*labels, looked_for=looked_for))
        pictures.append(picture)
        covered = [each.name for each in concepts if each.uid in picture.answer.covered]
        known = {each: (Relation.ABSENT, False, "", []) for each in covered}
        known |= {name: _expected(one) for name, one in told.items()}
        is_complete = len(covered) == len(concepts)
        if is_complete:
            known = {each: one for each, one in known.items() if one[0] is not Relation.ABSENT}
        expected[f"train/{number}.jpg"] = (is_complete, known)
    return concepts, pictures, expected


def _label(name: str, one: tuple, tools: Mapping[str, Callable]) -> object:
    relation, places, joint, reason = one
    regions = [tools["region"](x, y, width / 1000, height / 1000, crowd=crowd) for x, y, width, height, crowd in places]
    return tools["label"](name, relation, *regions, joint=joint, reason=reason)


def _expected(one: tuple) -> tuple:
    relation, places, joint, reason = one
    boxes = sorted((x, y, width / 1000, height / 1000, crowd) for x, y, width, height, crowd in places)
    return Relation(relation), joint, reason, boxes


def stated(found: StatedImage) -> dict[str, tuple]:
    """What is said of an image, in an order of its own."""
    return {
        label.class_name: (
            label.relation,
            label.joint,
            label.reason,
            sorted((box.x, box.y, box.width, box.height, box.crowd) for box in label.boxes),
        )
        for label in found.labels
    }


@st.composite
def finished_answers(draw: st.DrawFn, tools: Mapping[str, Callable]) -> object:
    """Any finished answer about some of OTHER_NAMES."""
    labels = []
    for name in OTHER_NAMES:
        relation = draw(st.sampled_from(["of", "in", "absent", "unclear", None]))
        if relation is None:
            continue
        number = draw(st.integers(1 if relation == "in" else 0, 3)) if relation in {"of", "in"} else 0
        regions = [
            tools["region"](
                draw(st.integers(0, 150_000)) / 1000,
                draw(st.integers(0, 50_000)) / 1000,
                draw(st.integers(3_000, 50_000)) / 1000,
                draw(st.integers(3_000, 50_000)) / 1000,
                crowd=draw(st.booleans()),
            )
            for _ in range(number)
        ]
        joint = relation == "of" and draw(st.booleans())
        reason = draw(st.text(st.characters(exclude_categories=["C"]), min_size=1)) if relation == "unclear" else ""
        labels.append(tools["label"](name, relation, *regions, joint=joint, reason=reason))
    looked_for = OTHER_NAMES if draw(st.booleans()) or not labels else ()
    return tools["answer"](*labels, looked_for=looked_for)


def images_below(folder: Path) -> list[bytes]:
    """The paths of the images in a folder, as the program lists them."""
    paths = (path for path in Path(folder).rglob("*") if path.suffix.lower() in {".jpg", ".png"})
    return [os.fsencode(path.relative_to(folder)) for path in paths]


def read_whole(importer: Importer, path: Path) -> tuple[Statements, list[StatedImage]]:
    """What a data set states, with every image of it."""
    statements = importer.read(ImportRequest(path=path, list_images=images_below))
    return statements, list(statements.images)


def refusal_by(importer: Importer, path: Path) -> str:
    """The line in which a data set is refused; empty where it is read."""
    try:
        read_whole(importer, path)
    except AppError as error:
        return error.line()
    return ""
