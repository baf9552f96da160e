"""Commitments: what agenda.yaml may say of them, and the steps they unfold into."""

from pydantic import Field

from workshop.journey.kind import Step, StepPlan, Written
from workshop.journey.text import Text


class CommitmentStep(StepPlan):
    prompt: Text | None = Field(None, description="What people are asked to do now.")
    wall: bool = Field(False, description="The room screen shows the wall of commitments now.")


class CommitmentsPlan(Written):
    """One concrete thing each; from the first step on until the organiser closes it."""

    steps: tuple[CommitmentStep, ...] = Field(min_length=1)
    example: Text | None = Field(None, description="One commitment in if-then form, to show how small it may be.")
    regions: tuple[Text, ...] = Field((), description="The regions people can choose from.")


def steps(plan: CommitmentsPlan, block: str) -> tuple[Step, ...]:
    return tuple(
        Step(f"{block}/{step.id}", step.title, round(step.minutes * 60), step, step.say, step.notes)
        for step in plan.steps
    )
