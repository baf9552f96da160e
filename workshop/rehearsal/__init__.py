"""A rehearsal: the real agenda on a fast clock, with simulated participants, and nothing of it is kept."""

WHILE_INPUT = "while-input"
"""Asks the program of the simulated participants to leave when its input ends."""
