"""Rounds: what agenda.yaml may say of them, and the steps they unfold into."""

from pydantic import Field

from workshop.journey.kind import Step, StepPlan, Written
from workshop.journey.text import Text


class CircleStep(StepPlan):
    prompt: Text | None = Field(None, description="What everyone speaks to, or passes on.")
    each: int = Field(60, ge=20, le=600, description="Seconds for each person: a rhythm to hand on by, not a limit.")


class Circle(Written):
    """Rounds in which people speak one after another, at tables or all together. Whoever holds the piece speaks."""

    steps: tuple[CircleStep, ...] = Field(min_length=1)


def steps(plan: Circle, block: str) -> tuple[Step, ...]:
    return tuple(step.step(f"{block}/{step.id}") for step in plan.steps)
