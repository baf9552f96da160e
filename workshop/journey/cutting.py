"""Taking time out of what is to come: optional steps first, then in proportion to what each step can spare. Seconds."""

from collections.abc import Mapping

from workshop.journey.agenda import Block
from workshop.journey.kind import Step
from workshop.journey.shares import shares

Coming = tuple[tuple[Block, tuple[Step, ...]], ...]
Lengths = dict[str, int]

UNIT = 30  # steps are shortened by half minutes, which people can keep


def may_lose(block: Block, steps: tuple[Step, ...]) -> int:
    """How much may be taken from the steps of a block that are to come."""
    most = sum(step.seconds if step.optional else step.spare for step in steps)
    return max(0, min(most, block.needed - block.at_least))


def cut(coming: Coming, over: int) -> Lengths:
    """New lengths by step, 0 for one that is dropped; together as much less as is needed, or as may be."""
    rooms = {block.id: may_lose(block, steps) for block, steps in coming}
    left, need = _optional(coming, rooms, over)
    return left | _needed(coming, rooms, need)


def _optional(coming: Coming, rooms: dict[str, int], need: int) -> tuple[Lengths, int]:
    """The last one first. What cannot be dropped whole is shortened, and then its block gives no more."""
    left: Lengths = {}
    for block, step in reversed([(block, step) for block, steps in coming for step in steps if step.optional]):
        if need <= 0:
            break
        taken = _from_optional(step, min(need, rooms[block.id]), rooms[block.id])
        rooms[block.id] = rooms[block.id] - taken if taken == step.seconds else 0
        left[step.id], need = step.seconds - taken, need - taken
    return left, need


def _from_optional(step: Step, wanted: int, room: int) -> int:
    if wanted > step.spare and step.seconds <= room:
        return step.seconds
    return min(step.spare, -(-wanted // UNIT) * UNIT, room)


def _needed(coming: Coming, rooms: Mapping[str, int], need: int) -> Lengths:
    firm = [(block, [step for step in steps if not step.optional]) for block, steps in coming]
    pieces = [min(rooms[block.id] // UNIT, sum(_pieces(step) for step in steps)) for block, steps in firm]
    by_block = shares(min(-(-max(0, need) // UNIT), sum(pieces)), pieces)
    left: Lengths = {}
    for (_, steps), amount in zip(firm, by_block, strict=True):
        for step, less in zip(steps, shares(amount, [_pieces(step) for step in steps]), strict=True):
            left |= {step.id: step.seconds - less * UNIT} if less else {}
    return left


def _pieces(step: Step) -> int:
    return step.spare // UNIT
