"""Copies of a project and files that outlast a power cut: taken, named, held against the original, set aside."""
