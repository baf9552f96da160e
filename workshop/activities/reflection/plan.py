"""Reflection: what agenda.yaml may say of it, and the steps it unfolds into."""

from pydantic import Field

from workshop.journey.kind import Step, StepPlan, Written
from workshop.journey.text import Text


class ReflectionStep(StepPlan):
    prompt: Text = Field(description="The one question that people ask themselves now.")


class Reflection(Written):
    """Questions to oneself, one at a time. What people write stays on their phone and is never sent."""

    steps: tuple[ReflectionStep, ...] = Field(min_length=1)


def steps(plan: Reflection, block: str) -> tuple[Step, ...]:
    return tuple(step.step(f"{block}/{step.id}") for step in plan.steps)
