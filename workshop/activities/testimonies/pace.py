"""How fast texts are read aloud: words a minute, the same for all languages or for each its own."""

from typing import Any

from pydantic import ConfigDict, GetJsonSchemaHandler, RootModel, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from workshop.journey.sentence import Sentence
from workshop.journey.text import ANY, Text

SLOWEST, FASTEST, NOTCH, USUAL = 90, 150, 5, 115


class Pace(RootModel[dict[str, int]]):
    """A number, or a map from language to number."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: Any) -> Any:
        return {ANY: value} if isinstance(value, int) else value

    @model_validator(mode="after")
    def _can_be_followed(self) -> "Pace":
        wrong = [number for number in self.root.values() if not SLOWEST <= number <= FASTEST]
        if wrong:
            raise ValueError(
                Sentence(
                    "is {pace}; write how many words a minute, from {slowest} to {fastest}",
                    pace=wrong[0],
                    slowest=SLOWEST,
                    fastest=FASTEST,
                )
            )
        return self

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        number = {"type": "integer", "minimum": SLOWEST, "maximum": FASTEST}
        return {"anyOf": [number, {"type": "object", "additionalProperties": number}]}

    def of(self, language: str) -> int:
        return next((self.root[known] for known in (language, ANY) if known in self.root), USUAL)


def same(words_a_minute: int) -> Pace:
    return Pace({ANY: words_a_minute})


def number_of_words(text: Text, language: str) -> int:
    return len(text.words(language).split())


def reading_seconds(text: Text, language: str, pace: Pace) -> int:
    """At the pace of the language in which it is really read, which may be a borrowed one."""
    return round(number_of_words(text, language) * 60 / pace.of(text.language(language)))
