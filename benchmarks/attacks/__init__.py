"""Attacks on the real product: `python -m benchmarks.attacks` runs the long form, tests/attacks the short one."""
