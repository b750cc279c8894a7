"""The views: what counts as complete, as finished, and how much of it there is. Everything reads these."""

from sqlalchemy import Integer, Text, column, table

_COMPLETE_LABELS = """
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
AND CASE label.relation
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
END
"""

_FINISHED_ANSWERS = """
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
AND (SELECT count(*) FROM labels WHERE labels.answer_id = answer.id)
    = (SELECT count(*) FROM complete_labels WHERE complete_labels.answer_id = answer.id)
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

VIEWS = {
    "complete_labels": _COMPLETE_LABELS,
    "finished_answers": _FINISHED_ANSWERS,
    "counts": _COUNTS,
    "answer_counts": _ANSWER_COUNTS,
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
