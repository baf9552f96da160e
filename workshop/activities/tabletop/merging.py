"""Two people typing into the same line at once: both edits are kept, whoever comes first."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Edit:
    """`before[start:end]` became `words`."""

    start: int
    end: int
    words: str


def edit(before: str, after: str) -> Edit:
    """The one stretch in which two texts differ."""
    shorter = min(len(before), len(after))
    start = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    tail = next((n for n in range(shorter - start) if before[-1 - n] != after[-1 - n]), shorter - start)
    return Edit(start, len(before) - tail, after[start : len(after) - tail])


def merged(base: str, theirs: str, mine: str) -> str:
    """`mine` and `theirs` both came from `base`. What either of them typed is in the result; static/js/merging.js
    does the same on the phone."""
    ours, other = edit(base, mine), edit(base, theirs)
    if ours == other or mine == base:
        return theirs
    if ours.start >= other.end:
        shift = len(theirs) - len(base)
        return theirs[: ours.start + shift] + ours.words + theirs[ours.end + shift :]
    if ours.end <= other.start:
        return theirs[: ours.start] + ours.words + theirs[ours.end :]
    start, end = min(ours.start, other.start), max(ours.end, other.end)
    return base[:start] + other.words + ours.words + base[end:]
