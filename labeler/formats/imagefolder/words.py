"""What the rows of our metadata call things, and in which files they stand."""

from labeler.domain.words import Relation, Split

METADATA = "metadata.jsonl"
METADATA_TABLE = "metadata.csv"
CLASSES = "classes.txt"
README = "README.md"
FOLDERS = {Split.TRAIN: "train", Split.EVALUATION: "validation"}
"""`val` is read by newer versions of Hugging Face's library only; `validation` by all, and it is what they call the
split themselves."""
FILE_NAME = "file_name"
RELATIONS = tuple(relation.value for relation in Relation)
"""Columns of one number a class, 1 where that is said of it and else 0."""
JOINT, REASONS, OBJECTS = "joint", "reasons", "objects"
