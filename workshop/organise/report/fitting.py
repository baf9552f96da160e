"""What fits on two pages: a fair choice, so that no group takes the place of another one."""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import TypeVar

T = TypeVar("T")


Letters = Callable[[T], int]


def fitting(found: Sequence[T], group: Callable[[T], str], size: Letters[T], most: int, letters: int) -> list[T]:
    """At most so many, and about so many letters; first one of each group, then a second one. The order stays."""
    seen: Counter[str] = Counter()
    turns = []
    for place, one in enumerate(found):
        turns.append((seen[group(one)], place))
        seen[group(one)] += 1
    places = [place for _, place in sorted(turns)][:most]
    so_far = accumulate(size(found[place]) for place in places)
    chosen = [place for place, sum_ in zip(places, so_far, strict=True) if sum_ <= letters] or places[:1]
    return [found[place] for place in sorted(chosen)]
