"""A checklist made by hand: every line, every state, findings with images and charts of every kind."""

from dataclasses import replace

from labeler.app.charts.spec import Bars, Matrix, Parts, Spread
from labeler.app.readiness.line import Finding, Line, Readiness
from labeler.domain.checklist import LineId, LineState
from labeler.domain.ids import ImageId
from labeler.domain.phrase import Phrase

AT = "2026-11-22T10:00:00.000000Z"
CONCEPTS = ("apple", "banana", "carrot")


def made_readiness(**changes):
    """Two lines to mend, two to look at, one not known; the images of findings are 1 to 4."""
    made = Readiness(
        project="work",
        at=AT,
        finished_answers=623,
        images=400,
        seen_by=Phrase("the model"),
        lines=tuple(_LINES.get(id, Line(id=id, state=LineState.GREEN, sentence=_WELL)) for id in LineId),
    )
    return replace(made, **changes)


def all_in(state):
    """The same checklist, each line in this state."""
    made = made_readiness()
    return replace(made, lines=tuple(replace(line, state=state) for line in made.lines))


def without_charts(readiness):
    """The same checklist with nothing to draw."""
    return replace(readiness, lines=tuple(replace(line, charts=()) for line in readiness.lines))


def with_line(line):
    """The same checklist with another line of this id."""
    made = made_readiness()
    return replace(made, lines=tuple(line if line.id is each.id else each for each in made.lines))


_WELL = Phrase("Nothing was found here")
_IMAGES = tuple(ImageId(number) for number in (3, 1, 4, 2))
_TARGET = Finding(
    state=LineState.RED,
    sentence=Phrase("The training pictures are professional; none is as blurred as half of the target photos"),
    images=_IMAGES,
)
_ALONE = Finding(
    state=LineState.RED,
    sentence=Phrase("9 of 10 photos of {first} also have {second} in them", first="apple", second="banana"),
    images=_IMAGES[:2],
)
_TOGETHER = Finding(
    state=LineState.AMBER, sentence=Phrase("{name} stands alone once", name="carrot"), images=(_IMAGES[3],)
)
_ODD = Finding(
    state=LineState.AMBER,
    sentence=Phrase("Four images are unlike the others of their concept"),
    images=_IMAGES,
    notes={image: Phrase("looks like {name}", name="banana") for image in _IMAGES},
)
_LINES = {
    LineId.TARGET: Line(
        id=LineId.TARGET,
        state=LineState.RED,
        sentence=_TARGET.sentence,
        figure=Phrase("AUC {auc:.2f}", auc=1.0),
        findings=(_TARGET,),
        charts=(
            Spread(
                title=Phrase("Sharpness of training (filled) and target (outline)"),
                filled_name=Phrase("training"),
                filled=tuple(3.0 + (n % 17) / 17 for n in range(60)),
                outline_name=Phrase("target"),
                outline=tuple(1.0 + (n % 23) / 12 for n in range(60)),
                low=Phrase("blurred"),
                high=Phrase("sharp"),
            ),
        ),
    ),
    LineId.LEAKAGE: Line(
        id=LineId.LEAKAGE,
        state=LineState.RED,
        sentence=Phrase("{first} (and {more} more)", first=_ALONE.sentence, more=1),
        figure=Phrase("lift {lift:.1f}", lift=4.1),
        findings=(_ALONE, _TOGETHER),
        charts=(
            Parts(
                title=Phrase("Alone, and in company"),
                names=CONCEPTS,
                parts=(Phrase("alone"), Phrase("in company")),
                values=((6.0, 54.0), (30.0, 12.0), (20.0, 20.0)),
            ),
        ),
    ),
    LineId.BALANCE: Line(
        id=LineId.BALANCE,
        state=LineState.GREEN,
        sentence=Phrase("The largest concept is {ratio:.1f} times the smallest", ratio=2.3),
        figure=Phrase("{ratio:.1f} : 1", ratio=2.3),
        charts=(Bars(title=Phrase("Finished answers"), names=CONCEPTS, values=(41.0, 90.0, 60.0), aims=(50.0,) * 3),),
    ),
    LineId.DISTINCT: Line(
        id=LineId.DISTINCT,
        state=LineState.GREEN,
        sentence=Phrase("Neighbours disagree in {share} % of the images", share=6),
        figure=Phrase("{share} %", share=6),
        charts=(
            Matrix(
                title=Phrase("Neighbours of each concept"),
                rows=CONCEPTS,
                columns=CONCEPTS,
                values=((0.9, 0.1, 0.0), (0.2, 0.8, 0.0), (0.0, 0.1, 0.9)),
                row_name=Phrase("concept"),
                column_name=Phrase("neighbours"),
            ),
        ),
    ),
    LineId.QUANTITY: Line(
        id=LineId.QUANTITY,
        state=LineState.AMBER,
        sentence=Phrase("{name} has {count} of; plan at least {aim}", name="apple", count=41, aim=50),
        figure=Phrase("{count} / {aim}", count=41, aim=50),
    ),
    LineId.OUTLIERS: Line(
        id=LineId.OUTLIERS,
        state=LineState.AMBER,
        sentence=_ODD.sentence,
        figure=Phrase("{count}", count=4),
        findings=(_ODD,),
    ),
    LineId.AGREEMENT: Line(
        id=LineId.AGREEMENT,
        state=LineState.UNKNOWN,
        sentence=Phrase("Only one labeler has answered: have {count} images answered twice", count=50),
    ),
}
