"""Talking at tables: what agenda.yaml may say of it, and the steps it unfolds into."""

from pydantic import Field

from workshop.journey.kind import Step, StepPlan, Written
from workshop.journey.text import Text


class TableStep(StepPlan):
    prompt: Text | None = Field(None, description="The one question that tables talk about now.")
    rotate: bool = Field(False, description="World café: one person stays, the others move to another table now.")
    line: bool = Field(False, description="From this step on a table may write and share its one line.")


class Tabletop(Written):
    """Prompts one at a time, then one line from each table."""

    steps: tuple[TableStep, ...] = Field(min_length=1)


def steps(plan: Tabletop, block: str) -> tuple[Step, ...]:
    return tuple(step.step(f"{block}/{step.id}") for step in plan.steps)
