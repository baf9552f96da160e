"""Faults that a laptop has in the middle of a workshop, made on purpose; afterwards it is counted what was lost."""
