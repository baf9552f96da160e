"""A server looked at from outside: its processor time and its memory."""

import time
from collections.abc import Callable
from pathlib import Path


def processor_seconds(process: int) -> float:
    """From that process's own clock, which has every thread in it."""
    return time.clock_gettime((~process << 3) | 2)


def core_share(process: int, wait: Callable[[], object]) -> float:
    """Percent of one core that it takes meanwhile."""
    before, began = processor_seconds(process), time.perf_counter()
    wait()
    return 100 * (processor_seconds(process) - before) / (time.perf_counter() - began)


def memory_kb(process: int) -> int:
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0])
