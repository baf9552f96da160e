"""A promising practice as a card: short, honest about what was hard, and never more certain than its evidence."""

from collections.abc import Callable
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from workshop.journey.kind import Written
from workshop.journey.sentence import Sentence
from workshop.journey.text import Text

Evidence = Literal["hunch", "feedback", "data", "evaluated"]
Cost = Literal["S", "M", "L"]


def at_most(words: int) -> Callable[[Text], Text]:
    """Cards are read from the last row: what is longer belongs into a document beside it."""

    def check(text: Text) -> Text:
        long = [language or "it" for language, said in text.root.items() if len(said.split()) > words]
        if long:
            raise ValueError(
                Sentence("has too many words ({where}); the most is {words}", words=words, where=", ".join(long))
            )
        return text

    return check


Sixty = Annotated[Text, AfterValidator(at_most(60))]
Eighty = Annotated[Text, AfterValidator(at_most(80))]


class Practice(Written):
    """One card, prepared in a file of practices/."""

    id: str = Field(pattern=r"^[a-z0-9-]+$", description="Short name in small letters; the file's name if left out.")
    title: Text
    summary: Text | None = Field(None, description="The practice in one line.")
    organisation_type: Text | None = Field(None, description="Such as national NGO; no name is needed.")
    level: Text | None = Field(None, description="Region, country, or field level.")
    problem: Sixty | None = Field(None, description="Context and problem, in at most 60 words.")
    done: Eighty = Field(description="What was done, with whom, in at most 80 words.")
    changed: Text | None = Field(None, description="What changed.")
    evidence: Evidence = Field(description="How we know: hunch, feedback, data or evaluated.")
    hard: Sixty | None = Field(None, description="What was hard, risks and safeguards, in at most 60 words.")
    cost: Cost | None = Field(None, description="Cost and time: S, M or L.")
    adapt: Sixty | None = Field(None, description="How others can adapt it, and a first step, in at most 60 words.")
    tags: tuple[Text, ...] = ()
    languages: tuple[str, ...] = Field((), description="Languages in which people can be asked about it.")
    contact: Text | None = Field(None, description="Only with the consent of whoever it leads to.")
    fictional: bool = Field(False, description="An example that nobody has tried; it is shown as one.")
