"""A rehearsal: the real agenda on a fast clock, with simulated participants, and nothing of it is kept."""
