"""Asking the C library to give memory back is harmless wherever the program runs."""

import sys

from labeler.gui.memory import give_large_pieces_back


def test_it_may_be_asked_for_twice_and_where_there_is_another_library(monkeypatch):
    give_large_pieces_back()
    give_large_pieces_back()
    monkeypatch.setattr(sys, "platform", "darwin")
    give_large_pieces_back()
