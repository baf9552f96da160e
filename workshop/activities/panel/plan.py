"""A panel on promising practices: what agenda.yaml may say of it, and the steps it unfolds into."""

from collections import Counter

from pydantic import Field, field_validator

from workshop.activities.panel.practice import Practice
from workshop.journey.kind import Step, StepPlan, Written
from workshop.journey.sentence import Sentence
from workshop.journey.text import Text


class PanelStep(StepPlan):
    prompt: Text | None = Field(None, description="The question put to the speakers now.")
    speaker: Text | None = Field(None, description="Who speaks now, as the room should read it.")
    questions: bool = Field(False, description="The room screen shows the questions from the room now.")


class Panel(Written):
    """Speakers with their minutes, then questions from the room; questions may be asked all along."""

    practices: tuple[Practice, ...] = Field((), description="Files of practices/, ready to be shown as cards.")
    steps: tuple[PanelStep, ...] = Field(min_length=1)

    @field_validator("practices")
    @classmethod
    def _told_apart(cls, practices: tuple[Practice, ...]) -> tuple[Practice, ...]:
        again = [name for name, times in Counter(one.id for one in practices).items() if times > 1]
        if again:
            raise ValueError(Sentence("has {name} twice; give each practice an id of its own", name=repr(again[0])))
        return practices


def steps(plan: Panel, block: str) -> tuple[Step, ...]:
    return tuple(step.step(f"{block}/{step.id}") for step in plan.steps)
