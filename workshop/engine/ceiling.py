"""How many may be connected at once: said before it is reached, since beyond it people would wait without a word."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

MOST = 20_000
KEPT = 100  # files, for the database, pages and whatever else the program opens
NEAR = 0.9
HUB_OF_WINDOWS = 512  # sockets that eventlet can watch there


def open_files() -> int:
    """Raised as far as this machine lets us."""
    if sys.platform == "win32":
        return HUB_OF_WINDOWS
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    return MOST + KEPT if most == resource.RLIM_INFINITY else most


def connections(files: int) -> int:
    """Fewer than there are files: a server that cannot open one more would end."""
    return max(1, min(MOST, files - KEPT))


@dataclass
class Ceiling:
    """Counts who is connected, and tells `say` once when it comes near."""

    most: int
    say: Callable[[str], None]
    now: int = 0
    said: bool = False

    @contextmanager
    def one_more(self) -> Iterator[None]:
        self.now += 1
        if self.now >= NEAR * self.most and not self.said:
            self.said = True
            self.say(
                f"{self.now} connections are open; this machine allows {self.most}. More phones than that will wait."
                " Start the program where more files may be open (on Linux and macOS: ulimit -n)."
            )
        try:
            yield
        finally:
            self.now -= 1
