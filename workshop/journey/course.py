"""The course that is followed: the agenda as planned, after what was agreed on the way. Seconds."""

from dataclasses import replace

from workshop.journey.agenda import Agenda, Block
from workshop.journey.agreed import Agreed
from workshop.journey.kind import Step


def followed(plan: Agenda, agreed: Agreed) -> Agenda:
    if agreed == Agreed():
        return plan
    return replace(plan, blocks=tuple(_block(block, agreed) for block in plan.blocks), later=agreed.later)


def _block(block: Block, agreed: Agreed) -> Block:
    steps = tuple(_step(step, agreed) for step in block.steps)
    return replace(block, steps=steps, cut=block.needed - sum(step.seconds for step in steps))


def _step(step: Step, agreed: Agreed) -> Step:
    if step.id in agreed.dropped:
        return replace(step, seconds=0, dropped=True)
    return replace(step, seconds=min(step.seconds, agreed.lengths.get(step.id, step.seconds)))
