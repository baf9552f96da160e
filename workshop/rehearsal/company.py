"""The simulated participants of a rehearsal that this program serves, and the folder that is gone afterwards."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from workshop.rehearsal import WHILE_INPUT
from workshop.store.folder import InUse, Unwritable, claimed

ROOT = Path(__file__).parent.parent.parent
PREFIX = "joint-journey-rehearsal-"
LEAVES = 1.0  # seconds


@contextmanager
def passing_folder() -> Iterator[Path]:
    """For one rehearsal. What one that was killed has left behind goes, too."""
    for left in Path(gettempdir()).glob(f"{PREFIX}*"):
        _wipe(left)
    with TemporaryDirectory(prefix=PREFIX) as folder:
        yield Path(folder)


def _wipe(left: Path) -> None:
    """Not one that is in use, nor somebody else's."""
    try:
        with claimed(left):
            shutil.rmtree(left)
    except (InUse, Unwritable):
        return


@contextmanager
def accompanied(base: str, people: int) -> Iterator[None]:
    """Meanwhile they join; they leave when their input ends."""
    program = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "workshop.rehearsal", base, str(people), WHILE_INPUT],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        yield
    finally:
        if program.stdin:
            program.stdin.close()
        try:
            program.wait(LEAVES)
        except subprocess.TimeoutExpired:
            program.kill()
            program.wait()
