"""Revisions that come in, laid beside those that are here before any of them is believed; nothing of it outlasts."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy.exc import IntegrityError

from labeler.domain.errors import AppError
from labeler.domain.ids import ImageId, LabelerId
from labeler.domain.phrase import Phrase
from labeler.store.merging.told import ToldRevision, side_of
from labeler.store.revisions import ANSWER
from labeler.store.transaction import Reader, Transaction

_MAKE = (
    "CREATE TEMP TABLE coming ("
    "id INTEGER PRIMARY KEY, uid TEXT, subject TEXT, subject_uid TEXT, number INTEGER, parent TEXT, at TEXT, "
    "labeler_id INTEGER, verb TEXT, undoes TEXT, digest TEXT, image_id INTEGER, whose_id INTEGER)",
    # Apart: the others are looked through and sorted again and again, and these are nine tenths of all bytes.
    "CREATE TEMP TABLE coming_sides (id INTEGER PRIMARY KEY, before TEXT, after TEXT)",
    "CREATE TEMP TABLE coming_answers (image_id INTEGER, whose_id INTEGER)",
)
_TAKE_AWAY = tuple(f"DROP TABLE IF EXISTS temp.{name}" for name in ("coming", "coming_sides", "coming_answers"))
_ADD = "INSERT INTO temp.coming VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)"
_ADD_SIDES = "INSERT INTO temp.coming_sides VALUES (?, ?, ?)"
_INDEXES = (
    "CREATE INDEX temp.ix_coming_uid ON coming (uid)",
    "CREATE INDEX temp.ix_coming_subject ON coming (subject, subject_uid)",
)
_FIND_IMAGES = """
UPDATE temp.coming SET image_id = (SELECT images.id FROM main.images WHERE images.digest = coming.digest)
"""
_NOTE_ANSWERS = (
    f"INSERT INTO temp.coming_answers SELECT DISTINCT image_id, whose_id FROM temp.coming WHERE subject = '{ANSWER}'"
)
_TWICE = "SELECT uid FROM temp.coming GROUP BY uid HAVING count(*) > 1 LIMIT 1"
_WITHOUT_IMAGE = f"SELECT digest FROM temp.coming WHERE subject = '{ANSWER}' AND image_id IS NULL LIMIT 1"
_OF_TWO = f"""
SELECT subject_uid FROM temp.coming WHERE subject = '{ANSWER}'
GROUP BY subject_uid HAVING min(image_id) <> max(image_id) OR min(whose_id) <> max(whose_id) LIMIT 1
"""
_KEPT = ("subject", "subject_uid", "number", "at", "labeler_id", "verb", "undoes")
_OTHERWISE = f"""
SELECT told.uid, sides.before AS before, sides.after AS after, here.before AS "before here", here.after AS "after here",
    {" OR ".join(f"told.{name} IS NOT here.{name}" for name in _KEPT)} AS differs
FROM temp.coming AS told JOIN main.revisions AS here ON here.uid = told.uid
JOIN temp.coming_sides AS sides ON sides.id = told.id
WHERE differs OR sides.before IS NOT here.before OR sides.after IS NOT here.after
"""
_DROP_KNOWN = "DELETE FROM temp.coming WHERE uid IN (SELECT uid FROM main.revisions)"
_PARENTS = """
SELECT told.uid, told.number, told.parent, coalesce(sister.number, here.number) AS "parent's",
    coalesce(sister.subject, here.subject) IS told.subject
    AND coalesce(sister.subject_uid, here.subject_uid) IS told.subject_uid AS "is of it"
FROM temp.coming AS told
LEFT JOIN temp.coming AS sister ON sister.uid = told.parent
LEFT JOIN main.revisions AS here ON here.uid = told.parent
WHERE told.parent IS NULL AND told.number <> 1
    OR told.parent IS NOT NULL AND ("parent's" IS NULL OR "parent's" >= told.number OR NOT "is of it")
LIMIT 1
"""
_BEGUN_BY_ANOTHER = f"""
SELECT uid FROM temp.coming WHERE subject = '{ANSWER}' AND parent IS NULL AND labeler_id IS NOT whose_id LIMIT 1
"""
_COUNT = "SELECT count(*) FROM temp.coming"
_SIDES = ", ".join(
    f"(SELECT {side} FROM temp.coming_sides WHERE id = told.id) AS {side}" for side in ("before", "after")
)
_OF_SUBJECT = f"""
SELECT told.*, {_SIDES}, told.id + ? AS seq FROM temp.coming AS told WHERE told.subject = ?
ORDER BY told.number, told.id
"""
# In the order in which they were first said, so that what is undone last was said first. The limit, which is none,
# has them sorted before anything is read of what they say.
_ANSWERS = f"""
SELECT told.*, {_SIDES}, told.id + ? AS seq FROM (
    SELECT every.* FROM temp.coming AS every
    JOIN (
        SELECT image_id, whose_id, min(id) AS first FROM temp.coming
        WHERE subject = '{ANSWER}' GROUP BY image_id, whose_id
    ) AS answer ON answer.image_id = every.image_id AND answer.whose_id = every.whose_id
    WHERE every.subject = '{ANSWER}' ORDER BY answer.first, every.number, every.id LIMIT -1
) AS told
"""
_LAST_SEQ = "SELECT ifnull(max(seq), 0) FROM main.revisions"
_IS_STAGED = "SELECT count(*) FROM temp.sqlite_master WHERE name = 'coming'"
_LAST = "SELECT ifnull(max(id), 0) FROM temp.coming"
_COUNT_ANSWERS = """
SELECT count(*) FROM (SELECT DISTINCT image_id, whose_id FROM temp.coming WHERE subject = 'answer')
"""
_AT_A_TIME = 500
_CACHE_KILOBYTES = 128 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """One revision with the people and the image of this file; `digest` is the image's that it is about, if any."""

    told: ToldRevision
    labeler_id: LabelerId | None
    whose_id: LabelerId | None
    digest: str | None

    @property
    def row(self) -> tuple[Any, ...]:
        """All but what it found and left."""
        told = self.told
        named = (told.uid, told.subject, told.subject_uid, told.number, told.parent, told.at, self.labeler_id)
        return (*named, told.verb, told.undoes, self.digest, self.whose_id)


@contextmanager
def staged(transaction: Transaction) -> Iterator["Staged"]:
    """A place for what comes in, beside the file; gone when the block ends."""
    ((usual,),) = transaction.plain("PRAGMA cache_size")
    # Uids fall anywhere in their indexes: while these fit into memory, a page is not fetched for each of them.
    transaction.run(f"PRAGMA cache_size = -{_CACHE_KILOBYTES}")
    try:
        for statement in (*_TAKE_AWAY, *_MAKE):
            transaction.run(statement)
        yield Staged(transaction)
        # Where the block ends by an error, the transaction takes it back with all else.
        for statement in _TAKE_AWAY:
            transaction.run(statement)
    finally:
        transaction.run(f"PRAGMA cache_size = {usual}")


@contextmanager
def refusing_misfits() -> Iterator[None]:
    """What the file refuses in the block is told as a line: it came from elsewhere, and is nobody's mistake here."""
    try:
        yield
    except IntegrityError as error:
        raise AppError("it says what the file of a project refuses", safe="Nothing of it was taken in") from error


class Staged:
    """What came in of one package."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._seq = int(transaction.plain(_LAST_SEQ)[0][0])

    def add(self, coming: Iterable[Coming]) -> int:
        """How many were added."""
        rows = enumerate(coming, start=1)
        count = 0
        while some := list(islice(rows, _AT_A_TIME)):
            self._transaction.run_many(_ADD, ((number, *each.row) for number, each in some))
            self._transaction.run_many(
                _ADD_SIDES, ((number, each.told.before, each.told.after) for number, each in some)
            )
            count += len(some)
        for statement in (*_INDEXES, _FIND_IMAGES, _NOTE_ANSWERS):
            self._transaction.run(statement)
        return count

    def leave_new_ones(self) -> int:
        """Only what is not here yet stays; how many these are. AppError for what cannot be."""
        self._refuse(_TWICE, Phrase("the same act is told twice"))
        self._refuse(_WITHOUT_IMAGE, Phrase("it answers images that are not in this project"))
        self._refuse(_OF_TWO, Phrase("one answer is told of two images or of two people"))
        for row in self._transaction.each(_OTHERWISE):
            same_sides = all(side_of(row[side]) == side_of(row[f"{side} here"]) for side in ("before", "after"))
            if row["differs"] or not same_sides:
                raise AppError(Phrase("an act that is known here is told otherwise"))
        self._transaction.run(_DROP_KNOWN)
        self._refuse(_PARENTS, Phrase("an act is told without the one that it followed"))
        self._refuse(_BEGUN_BY_ANOTHER, Phrase("an answer was begun by somebody whose it is not"))
        return int(self._transaction.plain(_COUNT)[0][0])

    def of_subject(self, subject: str) -> list[dict[str, Any]]:
        """New ones of one kind, those that others followed first."""
        return [dict(row) for row in self._transaction.each(_OF_SUBJECT, (self._seq, subject))]

    def answers(self) -> Iterator[list[Mapping[str, Any]]]:
        """New ones by whose answer of which image they are of, those that others followed first."""
        some: list[Mapping[str, Any]] = []
        for row in self._transaction.each(_ANSWERS, (self._seq,)):
            if some and (some[0]["image_id"], some[0]["whose_id"]) != (row["image_id"], row["whose_id"]):
                yield some
                some = []
            some.append(row)
        if some:
            yield some

    def count_answers(self) -> int:
        """Of how many answers there is something new."""
        return int(self._transaction.plain(_COUNT_ANSWERS)[0][0])

    def _refuse(self, query: str, what: Phrase) -> None:
        if self._transaction.plain(query):
            raise AppError(what)


def told_of(reader: Reader) -> list[tuple[ImageId, LabelerId]]:
    """Whose answers of which images the package tells of, new or known."""
    return [(ImageId(image), LabelerId(who)) for image, who in reader.plain("SELECT * FROM temp.coming_answers")]


def last_seq(reader: Reader) -> int:
    """Of the last revision of all that is here and all that is staged."""
    staged_ones = int(reader.plain(_LAST)[0][0]) if reader.plain(_IS_STAGED)[0][0] else 0
    return int(reader.plain(_LAST_SEQ)[0][0]) + staged_ones
