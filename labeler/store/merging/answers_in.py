"""What came in of answers meets what is here: the union of both decides what stands, and the rows follow it."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import count, islice
from typing import Any, TypeVar

from labeler.domain.answer import Answer
from labeler.domain.errors import AppError
from labeler.domain.ids import ImageId, LabelerId
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.snapshot import answer_from_plain, answer_to_plain, says_the_same
from labeler.store import meta
from labeler.store.kept import Kept
from labeler.store.merging.answer_rows import AnswerRows, Pair, are_the_same, kept_of, standing_rows
from labeler.store.merging.lost import Lost, lost_of
from labeler.store.merging.many_rows import ManyRows
from labeler.store.merging.quick_json import dumped
from labeler.store.merging.staged import last_seq
from labeler.store.merging.standing import Past, lost_branches, past_of, standing
from labeler.store.merging.told import side_of, text_of
from labeler.store.revisions import ANSWER, CHAINED, MET
from labeler.store.schema import revisions
from labeler.store.transaction import Reader, Transaction

T = TypeVar("T")
Meet = Callable[[Answer], Answer]
"""What an answer that was told says with the concepts of this file."""
_PASTS = f"""
SELECT id, uid, subject_uid, number, parent, labeler_id, at, verb, after, digest FROM revisions
WHERE subject = '{ANSWER}' AND subject_uid IN (SELECT value FROM json_each(?))
"""
_SIZES = "SELECT id, digest, width, height FROM images WHERE id IN (SELECT value FROM json_each(?))"
_MET_UID = "met-"
"""How the uids of such revisions begin, by which they are found without looking through all of them."""
_MET_ONES = f"""
SELECT DISTINCT answers.image_id, answers.labeler_id FROM revisions
JOIN answers ON answers.uid = revisions.subject_uid
WHERE revisions.uid >= '{_MET_UID}' AND revisions.uid < 'met.' AND revisions.verb = '{MET}'
AND revisions.subject = '{ANSWER}' ORDER BY revisions.seq
"""
_AT_A_TIME = 200
_SLACK = 0.001
"""Pixels by which a box may leave its image: what rounding does to it."""


@dataclass(slots=True, kw_only=True)
class Outcome:
    """How many answers are new here or say something else now, which branches of them do not stand, and how many of
    those that were looked at were `met`: say something else with the concepts of here."""

    new: int = 0
    changed: int = 0
    met: int = 0
    images: set[ImageId] = field(default_factory=set)
    lost: list[Lost] = field(default_factory=list)


class AnswersIn:
    """Takes revisions of answers in, a few hundred answers at a time."""

    def __init__(
        self,
        transaction: Transaction,
        *,
        meet: Meet,
        new_uid: Callable[[], str],
        at: str,
        are_many: bool = False,
    ) -> None:
        """`at`, UTC text, is when they meet. What comes in is staged by now, if anything does."""
        self._transaction = transaction
        self._meet, self._new_uid, self._at = meet, new_uid, at
        self._rows = AnswerRows(transaction, are_many=are_many)
        self._revisions = ManyRows(transaction, revisions)
        self._twice = answered_twice(transaction)
        self._was_twice = dict(self._twice)
        self._seqs = count(last_seq(transaction) + 1)
        self.outcome = Outcome()

    def take(self, answers: Iterable[list[Mapping[str, Any]]], *, look: Callable[[int], None]) -> None:
        """New revisions, those of one answer together; `look` is told how many answers are done."""
        done = 0
        for some in _some(answers):
            self._meet_some({_pair(rows): rows for rows in some})
            done += len(some)
            look(done)

    def again(self, pairs: Iterable[Pair]) -> None:
        """Answers of which nothing came in: what they say here may have changed with the concepts."""
        for some in _some(pairs):
            self._meet_some({pair: [] for pair in some})

    def finish(self) -> Outcome:
        self._rows.finish()
        if self._twice != self._was_twice:
            meta.put(self._transaction, meta.ANSWERED_TWICE, json.dumps(self._twice, sort_keys=True))
        return self.outcome

    def _meet_some(self, coming: Mapping[Pair, list[Mapping[str, Any]]]) -> None:
        there = standing_rows(self._transaction, list(coming))
        sizes = self._sizes(coming)
        known = self._known(coming, there)
        changes = []
        pasts = {pair: self._one(pair, rows, known, there, sizes) for pair, rows in coming.items()}
        self._revisions.write()
        for pair, all_of_it in pasts.items():
            stands = standing(all_of_it)
            after = self._met(pair, all_of_it, stands)
            before = there.get(pair)
            self._note(pair, all_of_it, stands)
            if not are_the_same(before, after):
                changes.append((before, after))
                self._count(pair, before, after)
        self._revisions.write()
        self._rows.write(changes)

    def _known(
        self, coming: Mapping[Pair, list[Mapping[str, Any]]], there: Mapping[Pair, Kept]
    ) -> dict[str, list[Past]]:
        """What is here already of these answers, by their uids."""
        uids = {row["subject_uid"] for rows in coming.values() for row in rows}
        uids |= {kept.answer.uid for kept in there.values()}
        uids |= {uid for pair in coming for uid in self._twice.get(key_of(pair), ())}
        found: dict[str, list[Past]] = {}
        for row in self._transaction.each(_PASTS, (json.dumps(sorted(uids)),)):
            past = past_of(row, row_id=row["id"], digest=row["digest"])
            found.setdefault(past.subject_uid, []).append(past)
        return found

    def _one(
        self,
        pair: Pair,
        rows: Sequence[Mapping[str, Any]],
        known: Mapping[str, list[Past]],
        there: Mapping[Pair, Kept],
        sizes: Mapping[int, tuple[str, int, int]],
    ) -> list[Past]:
        """Every revision of one answer, the new ones on their way into the file."""
        uids = {row["subject_uid"] for row in rows} | set(self._twice.get(key_of(pair), ()))
        uids |= {there[pair].answer.uid} if pair in there else set()
        pasts = [past for uid in sorted(uids) for past in known.get(uid, ())]
        digest, width, height = sizes[pair[0]]
        if rows and any(not _is_of(past, pair, digest) for past in pasts if past.number == 1):
            raise AppError("it tells of an answer of this project as if it were another's")
        digests = {past.uid: past.digest for past in pasts}
        checked: set[str | None] = {None}
        for row in rows:
            for side in {row["before"], row["after"]} - checked:
                _check_boxes(side, width, height)
            checked |= {row["before"], row["after"]}
            previous = digests[row["parent"]] if row["parent"] is not None else ""
            digests[row["uid"]] = self._add(row, previous)
            pasts.append(past_of(row, row_id=0, digest=digests[row["uid"]]))
        return pasts

    def _add(self, row: Mapping[str, Any], previous: str) -> str:
        """The digest of the new row."""
        values = {name: row[name] for name in CHAINED}
        digest = sha256(dumped([previous, sorted(values.items())])).hexdigest()
        self._revisions.add(**values, digest=digest, parent=row["parent"])
        return digest

    def _met(self, pair: Pair, pasts: Sequence[Past], stands: Past | None) -> Kept | None:
        """The answer with the concepts of here. Where that is not what was told, a revision says so that stays here."""
        told = side_of(stands.after) if stands else None
        if stands is None or told is None:
            self._unmeet(pasts, but=None)
            return None
        answer = answer_from_plain(told["answer"])
        met = self._meet(answer)
        if met is answer or says_the_same(answer, met):
            self._unmeet(pasts, but=None)
            return kept_of(told, answer, pair)
        self.outcome.met += 1
        plain = {**told, "answer": answer_to_plain(met)}
        line = [past for past in pasts if past.subject_uid == stands.subject_uid]
        last = max(line, key=lambda past: past.key)
        is_said = not last.is_told and last.parent == stands.uid and side_of(last.after) == plain
        self._unmeet(pasts, but=last if is_said else None)
        if not is_said:
            self._say_met(stands, line, plain)
        return kept_of(told, met, pair)

    def _say_met(self, stands: Past, line: Sequence[Past], plain: dict[str, Any]) -> None:
        self._add(
            {
                "uid": f"{_MET_UID}{self._new_uid()}",
                "seq": next(self._seqs),
                "subject": ANSWER,
                "subject_uid": stands.subject_uid,
                "number": max(past.number for past in line) + 1,
                "parent": stands.uid,
                "at": self._at,
                "labeler_id": None,
                "verb": MET,
                "before": stands.after,
                "after": text_of(plain),
                "undoes": None,
            },
            stands.digest,
        )

    def _unmeet(self, pasts: Sequence[Past], *, but: Past | None) -> None:
        """What was made of an earlier meeting goes, unless somebody went on from it."""
        followed = {past.parent for past in pasts}
        for past in pasts:
            if not past.is_told and past is not but and past.uid not in followed:
                self._transaction.delete(revisions, past.id)

    def _note(self, pair: Pair, pasts: Sequence[Past], stands: Past | None) -> None:
        """What does not stand, for whoever asks; and under which uids the answer stands, for when that changes."""
        if _is_one_line(pasts):
            return
        for lost in lost_branches(pasts, stands):
            self.outcome.lost.append(lost_of(pair, stands, lost))
        lines = {past.subject_uid for past in pasts if past.is_told}
        there = [uid for uid in sorted(lines) if standing(past for past in pasts if past.subject_uid == uid)]
        if len(there) > 1:
            self._twice[key_of(pair)] = sorted(lines)

    def _count(self, pair: Pair, before: Kept | None, after: Kept | None) -> None:
        self.outcome.images.add(pair[0])
        if before is None:
            self.outcome.new += 1
        else:
            self.outcome.changed += 1

    def _sizes(self, pairs: Iterable[Pair]) -> dict[int, tuple[str, int, int]]:
        ids = json.dumps(sorted({image_id for image_id, _ in pairs}))
        return {row_id: (*told,) for row_id, *told in self._transaction.plain(_SIZES, (ids,))}


def answered_twice(reader: Reader) -> dict[str, list[str]]:
    """The uids of each answer that was begun under several and stands under each."""
    return dict(json.loads(meta.get(reader, meta.ANSWERED_TWICE, default="{}")))


def met_ones(reader: Reader) -> list[Pair]:
    """The answers that say something else here than what was told of them."""
    return [(ImageId(image), LabelerId(who)) for image, who in reader.plain(_MET_ONES)]


def _some(items: Iterable[T]) -> Iterator[list[T]]:
    waiting = iter(items)
    while some := list(islice(waiting, _AT_A_TIME)):
        yield some


def _pair(rows: Sequence[Mapping[str, Any]]) -> Pair:
    return ImageId(rows[0]["image_id"]), LabelerId(rows[0]["whose_id"])


def key_of(pair: Pair) -> str:
    """Under which `answered_twice` has it."""
    return f"{pair[0]} {pair[1]}"


def _is_one_line(pasts: Sequence[Past]) -> bool:
    """Each followed another one, as nearly always: then there is no branch."""
    return len({past.parent for past in pasts}) == len(pasts) and len({past.subject_uid for past in pasts}) == 1


def _is_of(root: Past, pair: Pair, digest: str) -> bool:
    told = side_of(root.after)
    return root.labeler_id == pair[1] and (told is None or told["image"] == digest)


def _check_boxes(side: str | None, width: int, height: int) -> None:
    told = side_of(side) or {}
    for x, y, wide, high in _boxes(told):
        if x < 0 or y < 0 or x + wide > width + _SLACK or y + high > height + _SLACK:
            raise AppError(Phrase("a box of it leaves its image {image}", image=shown(told["image"])[:12]))


def _boxes(told: Mapping[str, Any]) -> Iterator[Sequence[float]]:
    for label in told["answer"]["labels"]:
        for region in label["regions"]:
            yield region["box"]
