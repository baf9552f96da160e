"""The four-colour exercise: what agenda.yaml may say of it, and the steps it unfolds into.

No published exercise fits the session's concept note word by word, so this one is made to be configured.
`docs/four-colours.md` shows each variant.
"""

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from typing import Literal

from pydantic import Field, model_validator

from workshop.journey.kind import Step, StepPlan, Written
from workshop.journey.sentence import Sentence
from workshop.journey.text import Text

Letter = Literal["A", "B", "C", "D"]
LETTERS: tuple[Letter, ...] = ("A", "B", "C", "D")
PASS: Literal["pass"] = "pass"  # noqa: S105  # not choosing a card is an answer too
AGAIN = "again"


class Moment(StrEnum):
    """Where a step stands on the way through a statement, or through notes."""

    FRAME = "frame"
    HEAR = "hear"
    OPEN = "open"
    RAISE = "raise"
    TALK = "talk"
    REVEAL = "reveal"
    WRITE = "write"
    NOTES = "notes"
    SWAP = "swap"


class Card(Written):
    """One of the four papers. Its letter fixes its shape and colour on every screen."""

    meaning: Text = Field(description="What holding it up means, or what is written on it.")
    paper: Text | None = Field(None, description="The paper that stands for it in this room, if of another colour.")
    prompt: Text | None = Field(None, description="For notes: what people are asked to write on it.")
    help: Text | None = Field(None, description="For notes: a line that makes it easier.")
    stays: Literal["me", "table", "room"] = Field("room", description="How far a note of this colour may go at most.")
    seeds_commitment: bool = Field(False, description="Its author may take the note over into a commitment.")


class Statement(Written):
    id: str = Field(pattern=r"^[a-z0-9-]+$")
    text: Text
    sensitivity: Literal["low", "private_only"] = "low"
    for_tables: Text | None = Field(None, description="What tables may talk about after it.")


class CardStep(StepPlan):
    """One moment. For a statement: hear, choose, raise, talk or reveal; for notes: write, notes or swap."""

    id: str = Field("", pattern=r"^[a-z0-9-]*$")
    title: Text = Text({"": "…"})
    hear: str | None = Field(None, description="The statement that is read aloud now.")
    choose: str | None = Field(None, description="The statement that is answered now.")
    raised: str | None = Field(None, description="The statement whose cards are held up now: three, two, one, show.")
    talk: str | None = Field(None, description="The statement that tables talk about now.")
    reveal: str | None = Field(None, description="The statement whose rough totals are shown now.")
    second: bool = Field(False, description="The second choice, after the tables have talked.")
    show: Literal["write", "notes", "swap"] | None = Field(None, description="For notes: what happens with them now.")
    prompt: Text | None = Field(None, description="What tables or the plenary talk about.")

    @property
    def statement(self) -> str | None:
        return self.hear or self.choose or self.raised or self.talk or self.reveal

    @property
    def moment(self) -> Moment:
        named = {
            Moment.HEAR: self.hear, Moment.OPEN: self.choose, Moment.RAISE: self.raised, Moment.TALK: self.talk,
            Moment.REVEAL: self.reveal,
        }  # fmt: skip
        found = next((moment for moment, statement in named.items() if statement), None)
        return found or (Moment(self.show) if self.show else Moment.FRAME)

    @property
    def name(self) -> str:
        """Its part of the step's id: `g1/open`, `g1/reveal-again`, or its own id."""
        return f"{self.statement}/{self.moment}{'-again' if self.second else ''}" if self.statement else self.id


class Cards(Written):
    """Four cards: for each statement a private choice and one reveal of rough totals, or a note on each card."""

    mode: Literal["choose_one", "text_per_colour", "sort"] = "choose_one"
    capture: Literal["phone", "raised"] = Field("phone", description="`raised`: the phone becomes the card.")
    paper_only: bool = Field(False, description="Shows prompts, meanings and time, and collects nothing.")
    table_only: bool = Field(False, description="Nothing that is written or chosen leaves the table.")
    unit: Literal["person", "table"] = Field("person", description="`table`: one note of each colour for a table.")
    second_facilitator: bool = Field(False, description="Needed for `mode: sort`, which can stir up a lot.")
    characters: dict[Letter, Text] = Field({}, description="Who people answer as, if not as themselves.")
    cards: dict[Letter, Card] = Field(min_length=4, max_length=4)
    statements: tuple[Statement, ...] = ()
    steps: tuple[CardStep, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _fits_together(self) -> "Cards":
        for what in self._faults():
            raise ValueError(what)
        return self

    def _faults(self) -> Iterator[Sentence]:
        known = {statement.id: statement for statement in self.statements}
        for step in self.steps:
            if step.statement and step.statement not in known:
                yield Sentence(
                    "has a step for the statement {statement}, which is not among its statements",
                    statement=repr(step.statement),
                )
            if step.statement and self.mode != "choose_one":
                yield Sentence(
                    "has a step for the statement {statement}, but `mode: {mode}` is about notes",
                    statement=repr(step.statement), mode=self.mode,
                )  # fmt: skip
            if not step.name:
                yield Sentence("has a step with neither a statement nor an `id`; give it one of them")
            if step.raised and self.capture != "raised":
                yield Sentence("has a step `raised` without `capture: raised`; write that too, or leave the step out")
        for statement in self.statements if self.capture == "raised" else ():
            if statement.sensitivity == "private_only" and statement.id in {step.statement for step in self.steps}:
                yield Sentence(
                    "holds up cards for {statement}, which is private_only: everyone would see who chose what; "
                    "use `capture: phone` for it, or another statement",
                    statement=repr(statement.id),
                )
        if self.mode == "sort" and not self.second_facilitator:
            yield Sentence(
                "sorts what people carry, which can stir up a lot; write `second_facilitator: true` once one is there"
            )
        if self.characters and set(self.characters) != set(LETTERS):
            yield Sentence("needs a character for each of A, B, C and D")

    @property
    def collects(self) -> bool:
        """Whether choices reach the server at all."""
        return self.mode == "choose_one" and not (self.paper_only or self.table_only)

    def statement(self, name: str) -> Statement:
        return next(statement for statement in self.statements if statement.id == name)


def round_of(block: str, step: CardStep) -> str | None:
    """The id under which a statement is answered; the second choice has one of its own."""
    if step.statement is None:
        return None
    return f"{block}/{step.statement}/{AGAIN}" if step.second else f"{block}/{step.statement}"


def steps(plan: Cards, block: str) -> tuple[Step, ...]:
    return tuple(_step(plan, step, block) for step in plan.steps)


def _step(plan: Cards, step: CardStep, block: str) -> Step:
    named = "title" in step.model_fields_set or step.statement is None
    title = step.title if named else plan.statement(str(step.statement)).text
    made: Step = step.step(f"{block}/{step.name}")
    return replace(made, title=title)
