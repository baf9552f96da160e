"""What ends a connection: nothing to tell where a line was cut, one line without anybody's words otherwise."""

from typing import Any

from greenlet import GreenletExit

from workshop.discreet import described, say

ENDS = (OSError, EOFError, GreenletExit)


def broke(_context: Any, _kind: Any, problem: BaseException | None, _trace: Any) -> None:
    """A line that was cut, or no handshake, is what happens to connections; reading on is a ValueError of `ssl`."""
    if problem is None or isinstance(problem, ENDS):
        return
    if not (isinstance(problem, ValueError) and "ssl.py" in described(problem)):
        say("A connection has ended", problem)
