"""A break: what agenda.yaml may say of it, and the one step it is."""

from pydantic import Field

from workshop.journey.kind import Step, Written
from workshop.journey.text import Text


class Pause(Written):
    """A break, such as coffee or lunch: everyone sees when it ends, and nothing else. It is as long as its block."""

    title: Text
    notes: Text | None = Field(None, description="For the facilitator only. Markdown.")
    optional: bool = Field(False, description="May be dropped when time is short.")


def steps(plan: Pause, block: str) -> tuple[Step, ...]:
    return (Step(f"{block}/break", plan.title, 0, plan, notes=plan.notes, optional=plan.optional),)
