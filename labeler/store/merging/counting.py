"""How much was said, by what is counted everywhere alike, so that both sides of a package can be held together."""

from collections.abc import Collection

from labeler.domain.ids import LabelerId
from labeler.store.transaction import Reader

_COUNTS = """
WITH wanted AS ({wanted})
SELECT
    (SELECT count(*) FROM wanted) AS answers,
    (SELECT count(*) FROM wanted JOIN finished_answers AS done ON done.id = wanted.id) AS finished,
    (SELECT count(*) FROM wanted JOIN answers AS passed ON passed.id = wanted.id AND passed.state = 'skipped')
        AS skipped,
    (SELECT count(*) FROM wanted JOIN labels ON labels.answer_id = wanted.id) AS labels,
    (SELECT count(*) FROM wanted JOIN labels ON labels.answer_id = wanted.id
        JOIN regions ON regions.label_id = labels.id) AS boxes
"""
_OF_PEOPLE = "SELECT id FROM answers WHERE labeler_id IN ({ids})"
_OF_WHAT_CAME = """
SELECT answers.id FROM temp.coming_answers AS came
JOIN answers ON answers.image_id = came.image_id AND answers.labeler_id = came.whose_id
"""


def counted(reader: Reader, people: Collection[LabelerId]) -> dict[str, int]:
    """Answers of these people, how many of them are finished or skipped, and their labels and boxes."""
    ids = ", ".join(str(int(each)) for each in sorted(people))
    return _figures(reader, _OF_PEOPLE.format(ids=ids))


def counted_of_what_came(reader: Reader) -> dict[str, int]:
    """The same of the answers that a package tells of, as they stand here; only while they are staged."""
    return _figures(reader, _OF_WHAT_CAME)


def _figures(reader: Reader, wanted: str) -> dict[str, int]:
    return {name: int(value) for name, value in next(reader.each(_COUNTS.format(wanted=wanted))).items()}
