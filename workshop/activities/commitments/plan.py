"""Commitments: what agenda.yaml may say of them, and the steps they unfold into."""

from pydantic import Field

from workshop.activities.commitments.form import Level
from workshop.journey.kind import Step, StepPlan, Written
from workshop.journey.text import Text


class CommitmentStep(StepPlan):
    prompt: Text | None = Field(None, description="What people are asked to do now.")
    wall: bool = Field(False, description="The room screen shows the wall of commitments now.")
    pairs: bool = Field(False, description="Said aloud in pairs: half the time for one, half for the other.")
    peers: bool = Field(False, description="What people can share and would like to learn is shown, by region.")
    recall: bool = Field(False, description="Phones ask how an earlier commitment went.")
    went: bool = Field(False, description="How they went is shown as rough totals, taken once.")


class CommitmentsPlan(Written):
    """One concrete thing each; from the first step on until the organiser closes it."""

    steps: tuple[CommitmentStep, ...] = Field(min_length=1)
    example: Text | None = Field(None, description="One commitment in if-then form, to show how small it may be.")
    examples: dict[Level, Text] = Field({}, description="The same for each level: me, team, organisation, across.")
    regions: tuple[Text, ...] = Field((), description="The regions people can choose from.")

    @property
    def recalls(self) -> bool:
        """Whether it opens with the commitments of an earlier workshop."""
        return any(step.recall for step in self.steps)


def steps(plan: CommitmentsPlan, block: str) -> tuple[Step, ...]:
    return tuple(step.step(f"{block}/{step.id}") for step in plan.steps)
