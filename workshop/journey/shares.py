"""Sharing out in proportion, exactly and in whole pieces."""

from collections.abc import Sequence


def shares(amount: int, weights: Sequence[int]) -> list[int]:
    """Whole numbers that make up `amount`, in proportion to `weights` and none above its own; the largest remainders
    are rounded up. `amount` is at most the sum of the weights."""
    total = sum(weights)
    if amount <= 0 or total <= 0:
        return [0] * len(weights)
    given = [amount * weight // total for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda i: (-(amount * weights[i] % total), i))
    for i in by_remainder[: amount - sum(given)]:
        given[i] += 1
    return given
