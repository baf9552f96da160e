"""Free steps: what agenda.yaml may say of them, which is what it may say of any step."""

from pydantic import Field

from workshop.journey.kind import Step, StepPlan, Written


class Free(Written):
    """Steps for what no other kind fits: a title, words for everyone (`say`) and notes. Phones have nothing to do."""

    steps: tuple[StepPlan, ...] = Field(min_length=1)


def steps(plan: Free, block: str) -> tuple[Step, ...]:
    return tuple(step.step(f"{block}/{step.id}") for step in plan.steps)
