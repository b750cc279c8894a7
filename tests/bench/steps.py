"""Goals 8, 9 and 10: what a step, an answer and the counts cost in a large project, without the window."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from itertools import count as numbers
from pathlib import Path

from measure import Row, in_turns, milliseconds, timed
from projects import Plan, make_project
from settings import Settings

from labeler.app.commands.answers import Tell
from labeler.app.counts import count
from labeler.app.filmstrip import last_answered
from labeler.app.label_screen import coming_up, look_at, neighbours, next_to_ask, stopped_at
from labeler.app.progress import count_on, progress_of
from labeler.app.project import Project, open_project
from labeler.domain.acts import SayOf
from labeler.domain.draft import Pass, Way
from labeler.store import tallies
from labeler.store.engine import open_file

FREE = Pass(way=Way.FREE)
_ROUNDS = 15
_MOST_COUNTS_MS = 5.0
_CONCEPTS = 10
FRAME_MS = 16.0
_OPENING = "once at opening: the file, the first image to ask, its counts"
_ANSWERED = 100_000


def steps_in_a_project(settings: Settings) -> Iterator[Row]:
    with ExitStack() as stack:
        opened = {n: _opened(stack, settings.half_answered(n)) for n in settings.sizes}
        # As in the window, where a pass is counted in slices, after its first image.
        held = {images: _counted_in_slices(project) for images, project in opened.items()}
        for what, step in _STEPS.items():
            steps = [timed(lambda p=p, n=n, step=step: step(p, n // 2)) for n, p in opened.items()]
            times = in_turns(*steps, rounds=settings.rounds(_ROUNDS))
            for images, its_own in list(zip(opened, times, strict=True))[1:]:
                yield Row(
                    number=8,
                    what=f"{what}, {images:,} images",
                    ours=its_own,
                    limit=times[0],
                    beside=f"ours at {settings.sizes[0]:,}",
                    goal=_GOALS.get(what, 1.2),
                )
        yield from _counting(held)


def _counting(held: dict[int, list[float]]) -> Iterator[Row]:
    """What the free pass has left, half of it answered: how long the window is held at a time, and in all."""
    for images, times in held.items():
        late = sorted(times)[int(len(times) * 0.99)]
        yield Row(
            number=16,
            what=f"counting what is left beside the work, {images:,} images: held at a time, p99",
            ours=late,
            limit=FRAME_MS,
            beside=f"a frame; {sum(times) / 1000:.1f} s in all",
            goal=1.0,
        )


def _counted_in_slices(project: Project) -> list[float]:
    labeler = project.people()[0]
    times, more = [], [True]
    while more[-1]:
        times.append(milliseconds(lambda: more.append(count_on(project, labeler, FREE))))
    return times


def _next(project: Project, place: int) -> None:
    labeler = project.people()[0]
    found = next_to_ask(project, labeler, FREE, after=place)
    look_at(project, labeler, found, FREE)


def _beside(project: Project, place: int) -> None:
    labeler = project.people()[0]
    before, _ = neighbours(project, place)
    look_at(project, labeler, before, FREE)


def _round_again(project: Project, place: int) -> None:
    """The last images are done: on with what is left from the start on."""
    next_to_ask(project, project.people()[0], FREE, after=2 * place)


def _afterwards(project: Project, place: int) -> None:
    """What the window reads once the next image has been painted."""
    labeler = project.people()[0]
    coming_up(project, labeler, FREE, after=place + 1)
    progress_of(project, labeler, FREE)
    last_answered(project, labeler)


def _from_the_start(project: Project, _place: int) -> None:
    """Once at opening: the file, the first image to ask, and the counts; what is left is counted afterwards."""
    with closing(open_project(project.path, writes=False)) as anew:
        labeler = anew.people()[0]
        found = next_to_ask(anew, labeler, FREE, after=stopped_at(anew, labeler))
        look_at(anew, labeler, found, FREE)
        progress_of(anew, labeler, FREE)


_STEPS: dict[str, Callable[[Project, int], None]] = {
    "a step to the next image to ask": _next,
    "a step back to an answered image": _beside,
    "from the last image round to the first left": _round_again,
    "counts, filmstrip and look-ahead after a step": _afterwards,
    _OPENING: _from_the_start,
}
_GOALS = {_OPENING: 1.1}


def an_answer(settings: Settings) -> Iterator[Row]:
    with ExitStack() as stack:
        opened = {n: _opened(stack, settings.half_answered(n)) for n in settings.sizes}
        bare = stack.enter_context(closing(_bare(settings.folder / "bare.db")))
        steps = [_telling(p, n // 2) for n, p in opened.items()]
        limit, *ours = in_turns(lambda: _commit(bare), *steps, rounds=settings.rounds(4 * _ROUNDS))
        for images, its_own in zip(opened, ours, strict=True):
            yield Row(
                number=9,
                what=f"an answer → durable commit, {images:,} images",
                ours=its_own,
                limit=limit,
                beside="a bare durable SQLite commit",
                goal=2.0,
            )


def _telling(project: Project, place: int) -> Callable[[], float]:
    """Each round says of one more image, untouched so far, what it is of."""
    labeler, concept = project.people()[0], project.taxonomy().concepts[0].uid
    images = numbers(place + 20)

    def tell() -> float:
        act = Tell(uid=project.clock.new_uid(), image_id=next(images), asking=FREE, act=SayOf(concept=concept))
        return milliseconds(lambda: project.execute(act, labeler=labeler))

    return tell


def _bare(path: Path):
    """A connection to a database of one table, with the very pragmas of a project."""
    path.touch()
    connection = open_file(path, writes=True)
    connection.execute("CREATE TABLE said (id INTEGER PRIMARY KEY, what TEXT)")
    return connection


def _commit(connection) -> float:
    def commit() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO said (what) VALUES ('of')")
        connection.execute("COMMIT")

    return milliseconds(commit)


def counts_of_a_project(settings: Settings) -> Iterator[Row]:
    answered = 1_000 if settings.quick else _ANSWERED
    plan = Plan(images=answered, answered=answered, concepts=_CONCEPTS, has_history=False)
    path = make_project(settings.folder / "counts.labeler", plan)
    with ExitStack() as stack:
        project = _opened(stack, path)
        bare = stack.enter_context(closing(open_file(path, writes=False)))
        scan = timed(lambda: bare.execute("SELECT sum(joint) FROM labels").fetchall())
        ours, limit = in_turns(timed(lambda: count(project)), scan, rounds=settings.rounds(5))
        yield Row(
            number=10,
            what=f"counts of a project with {plan.labels:,} labels",
            ours=ours,
            limit=limit,
            beside="one scan of the labels",
            goal=_MOST_COUNTS_MS,
            judged=ours,
            goal_text=f"≤ {_MOST_COUNTS_MS:.0f} ms",
        )
        small = _opened(stack, settings.half_answered(settings.sizes[0]))
        with small.file.reading() as reader:
            differences = len(tallies.differences(reader))
        yield Row(
            number=10,
            what=f"lines in which counts and recount differ, {settings.sizes[0] // 2} answers",
            ours=differences,
            limit=0,
            beside="a recount by the views",
            goal=0,
            judged=differences,
            unit="",
            goal_text="0",
        )


def _opened(stack: ExitStack, path: Path) -> Project:
    project = open_project(path)
    stack.callback(project.close)
    return project
