"""How many random examples a test draws, others at each run: `EXAMPLES=20 make fast` draws twenty times as many."""

import os

TIMES = int(os.environ.get("EXAMPLES", "1"))


def many(usually: int) -> int:
    return usually * TIMES
