"""Before no more phones can be connected, one line says so."""

from contextlib import ExitStack

from workshop.engine.ceiling import KEPT, MOST, Ceiling, connections


def test_files_are_left_for_the_rest_of_the_program():
    assert connections(1024) == 1024 - KEPT
    assert connections(10) == 1
    assert connections(1_000_000) == MOST


def test_one_line_is_said_when_nine_of_ten_are_taken_and_not_again():
    said: list[str] = []
    ceiling = Ceiling(10, said.append)
    with ExitStack() as phones:
        for _ in range(8):
            phones.enter_context(ceiling.one_more())
        assert not said
        for _ in range(2):
            phones.enter_context(ceiling.one_more())
    with ceiling.one_more():
        assert len(said) == 1
    assert said[0].startswith("9 connections are open; this machine allows 10")
