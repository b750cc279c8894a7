"""The views: what counts as complete, as finished, and how much of it there is. Everything reads these."""

from sqlalchemy import Integer, Text, column, table

_SAYS_ALL_IT_MUST = """CASE label.relation
    WHEN 'absent' THEN 1
    WHEN 'unclear' THEN 1
    WHEN 'in' THEN EXISTS (SELECT 1 FROM regions WHERE regions.label_id = label.id)
    WHEN 'of' THEN (
        SELECT (sum(subject.joint = 0) = 1 AND sum(subject.joint = 1) = 0)
            OR (sum(subject.joint = 0) = 0 AND sum(subject.joint = 1) >= 2)
        FROM labels AS subject
        WHERE subject.answer_id = label.answer_id
            AND subject.facet = label.facet
            AND subject.relation = 'of'
    )
    ELSE 0
END"""

_COMPLETE_LABELS = f"""
CREATE VIEW complete_labels AS
SELECT label.*
FROM labels AS label
JOIN answers AS answer ON answer.id = label.answer_id
WHERE NOT (
    answer.none = 1
    AND EXISTS (
        SELECT 1 FROM labels AS other
        WHERE other.answer_id = label.answer_id AND other.relation IN ('of', 'in')
    )
)
AND {_SAYS_ALL_IT_MUST}
"""

# Looks for a label that is not complete, and not at all labels twice: whole projects are counted by it.
_FINISHED_ANSWERS = f"""
CREATE VIEW finished_answers AS
SELECT answer.*
FROM answers AS answer
WHERE answer.state = 'submitted'
AND (
    answer.none = 1
    OR EXISTS (SELECT 1 FROM labels WHERE labels.answer_id = answer.id)
)
AND NOT (
    answer.none = 1
    AND EXISTS (
        SELECT 1 FROM labels
        WHERE labels.answer_id = answer.id AND labels.relation IN ('of', 'in')
    )
)
AND NOT EXISTS (
    SELECT 1 FROM labels AS label
    WHERE label.answer_id = answer.id AND NOT {_SAYS_ALL_IT_MUST}
)
"""

_SETTLED_SAYS_ALL = (
    _SAYS_ALL_IT_MUST.replace("answer_id", "settlement_id")
    .replace("regions.label_id", "settled_regions.settled_label_id")
    .replace("FROM regions", "FROM settled_regions")
    .replace("FROM labels", "FROM settled_labels")
)

# By the same words as finished answers: what is not whole is no ground truth.
_FINISHED_SETTLEMENTS = f"""
CREATE VIEW finished_settlements AS
SELECT settlement.*
FROM settlements AS settlement
WHERE (
    settlement.none = 1
    OR EXISTS (SELECT 1 FROM settled_labels AS label WHERE label.settlement_id = settlement.id)
)
AND NOT (
    settlement.none = 1
    AND EXISTS (
        SELECT 1 FROM settled_labels AS label
        WHERE label.settlement_id = settlement.id AND label.relation IN ('of', 'in')
    )
)
AND NOT EXISTS (
    SELECT 1 FROM settled_labels AS label
    WHERE label.settlement_id = settlement.id AND NOT {_SETTLED_SAYS_ALL}
)
"""

_COUNTS = """
CREATE VIEW counts AS
SELECT
    answer.labeler_id AS labeler_id,
    label.concept_id AS concept_id,
    label.relation AS relation,
    label.said_day AS day,
    count(*) AS labels,
    sum((SELECT count(*) FROM regions WHERE regions.label_id = label.id)) AS boxes
FROM finished_answers AS answer
JOIN complete_labels AS label ON label.answer_id = answer.id
GROUP BY answer.labeler_id, label.concept_id, label.relation, label.said_day
"""

_ANSWER_COUNTS = """
CREATE VIEW answer_counts AS
SELECT
    answer.labeler_id AS labeler_id,
    CASE
        WHEN answer.state = 'skipped' THEN 'skipped'
        WHEN answer.id IN (SELECT id FROM finished_answers) THEN 'finished'
        ELSE 'open'
    END AS standing,
    ifnull(answer.submitted_day, '') AS day,
    count(*) AS answers,
    sum(CASE WHEN answer.id IN (SELECT id FROM finished_answers) THEN answer.none ELSE 0 END) AS none,
    sum(answer.active_ms) AS active_ms
FROM answers AS answer
GROUP BY 1, 2, 3
"""

# Of everyone's answers to an image, the one that is furthest.
_IMAGE_COUNTS = """
CREATE VIEW image_counts AS
SELECT standing, count(*) AS images
FROM (
    SELECT CASE
        WHEN image.health <> 'ok' THEN 'unreadable'
        WHEN sum(EXISTS (SELECT 1 FROM finished_answers WHERE finished_answers.id = answer.id)) > 0 THEN 'finished'
        WHEN sum(answer.state <> 'skipped') > 0 THEN 'open'
        WHEN count(answer.id) > 0 THEN 'skipped'
        ELSE 'untouched'
    END AS standing
    FROM images AS image
    LEFT JOIN answers AS answer ON answer.image_id = image.id
    GROUP BY image.id
)
GROUP BY standing
"""

_PACE_COUNTS = """
CREATE VIEW pace_counts AS
SELECT answer.labeler_id AS labeler_id, (answer.active_ms + 50) / 100 AS tenths, count(*) AS answers
FROM finished_answers AS answer
GROUP BY 1, 2
"""

VIEWS = {
    "complete_labels": _COMPLETE_LABELS,
    "finished_answers": _FINISHED_ANSWERS,
    "counts": _COUNTS,
    "answer_counts": _ANSWER_COUNTS,
    "image_counts": _IMAGE_COUNTS,
    "pace_counts": _PACE_COUNTS,
    "finished_settlements": _FINISHED_SETTLEMENTS,
}
"""In the order in which they are made; dropped the other way round."""

complete_labels = table(
    "complete_labels", column("id", Integer), column("answer_id", Integer), column("concept_id", Integer)
)
finished_answers = table(
    "finished_answers",
    column("id", Integer),
    column("image_id", Integer),
    column("labeler_id", Integer),
    column("active_ms", Integer),
    column("submitted_day", Text),
)
counts = table(
    "counts",
    column("labeler_id", Integer),
    column("concept_id", Integer),
    column("relation", Text),
    column("day", Text),
    column("labels", Integer),
    column("boxes", Integer),
)
answer_counts = table(
    "answer_counts",
    column("labeler_id", Integer),
    column("standing", Text),
    column("day", Text),
    column("answers", Integer),
    column("none", Integer),
    column("active_ms", Integer),
)
image_counts = table("image_counts", column("standing", Text), column("images", Integer))
pace_counts = table("pace_counts", column("labeler_id", Integer), column("tenths", Integer), column("answers", Integer))
finished_settlements = table(
    "finished_settlements", column("id", Integer), column("image_id", Integer), column("gold", Integer)
)
