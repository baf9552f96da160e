"""What the operating system says of this laptop: room on the disk, and power."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import psutil


@dataclass(frozen=True)
class Power:
    """`left` is the share of the battery that is left, 0 to 1."""

    plugged: bool
    left: float


def free_bytes(folder: Path | None) -> int | None:
    return shutil.disk_usage(folder).free if folder else None


def power() -> Power | None:
    """None for a machine without a battery, and where the system does not tell."""
    found = psutil.sensors_battery() if hasattr(psutil, "sensors_battery") else None
    if found is None or found.power_plugged is None:
        return None
    return Power(bool(found.power_plugged), min(found.percent / 100, 1))
