"""The four-colour exercise: what agenda.yaml may say of it, and the steps it unfolds into."""

from typing import Literal

from pydantic import Field, model_validator

from workshop.journey.kind import Step, StepPlan, Written
from workshop.journey.text import Text

Letter = Literal["A", "B", "C", "D"]
PASS: Literal["pass"] = "pass"  # noqa: S105  # not choosing a card is an answer too


class Card(Written):
    """One of the four papers. Its letter fixes its shape and colour on every screen."""

    meaning: Text = Field(description="What holding it up means.")
    paper: Text | None = Field(None, description="The paper that stands for it in this room, if of another colour.")


class Statement(Written):
    id: str = Field(pattern=r"^[a-z0-9-]+$")
    text: Text
    sensitivity: Literal["low", "private_only"] = "low"
    for_tables: Text | None = Field(None, description="What tables may talk about after it.")


class CardStep(StepPlan):
    """A step of talking, or one of the two moments of a statement: choosing a card, and the reveal."""

    id: str = Field("", pattern=r"^[a-z0-9-]*$")
    title: Text = Text({"": "…"})
    choose: str | None = Field(None, description="The statement that is answered now.")
    reveal: str | None = Field(None, description="The statement whose rough totals are shown now.")
    prompt: Text | None = Field(None, description="What tables talk about.")


class Cards(Written):
    """Statements, a private choice of one of four cards, then one reveal of rough totals."""

    cards: dict[Letter, Card] = Field(min_length=4, max_length=4)
    statements: tuple[Statement, ...] = Field(min_length=1)
    steps: tuple[CardStep, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _statements_exist(self) -> "Cards":
        known = {statement.id for statement in self.statements}
        for step in self.steps:
            for wanted in (step.choose, step.reveal):
                if wanted and wanted not in known:
                    raise ValueError(f"has a step for the statement {wanted!r}, which is not among its statements")
            if not (step.choose or step.reveal or step.id):
                raise ValueError("has a step with neither `choose` nor `reveal` nor an `id`; give it one of them")
        return self

    def statement(self, name: str) -> Statement:
        return next(statement for statement in self.statements if statement.id == name)


def round_of(block: str, statement: str) -> str:
    return f"{block}/{statement}"


def steps(plan: Cards, block: str) -> tuple[Step, ...]:
    return tuple(_step(plan, step, block) for step in plan.steps)


def _step(plan: Cards, step: CardStep, block: str) -> Step:
    name, title = step.id, step.title
    if asked := step.choose or step.reveal:
        name = f"{asked}/{'open' if step.choose else 'reveal'}"
        title = step.title if "title" in step.model_fields_set else plan.statement(asked).text
    return Step(f"{block}/{name}", title, round(step.minutes * 60), step, step.say, step.notes)
