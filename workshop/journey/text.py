"""Words that may exist in several languages, and what is said when one is missing."""

from typing import Any

from pydantic import ConfigDict, GetJsonSchemaHandler, RootModel, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from workshop.journey.sentence import Sentence

ANY = ""  # a plain string: the same words whatever the language

Said = str | dict[str, str]
"""What a view carries: the words, or `{"text", "language"}` when they had to be borrowed from another language."""


class Text(RootModel[dict[str, str]]):
    """A plain string, or a map from language to string."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: Any) -> Any:
        if not isinstance(value, str | dict):
            raise ValueError(Sentence("is not text; write words, and put a number in quotation marks"))
        return {ANY: value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _says_something(self) -> "Text":
        if not self.root or not all(words.strip() for words in self.root.values()):
            raise ValueError(Sentence("is empty; write some words, or leave the key out"))
        return self

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {
            "description": "Plain words, or a map from language to words.",
            "anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": {"type": "string"}}],
        }

    def language(self, wanted: str) -> str:
        """The language in which these words can be given to someone who wants `wanted`: else in the first one."""
        return next((language for language in (wanted, ANY) if language in self.root), next(iter(self.root)))

    def words(self, wanted: str) -> str:
        return self.root[self.language(wanted)]

    def said(self, wanted: str) -> Said:
        """For a view: a missing translation falls back visibly, never silently."""
        language = self.language(wanted)
        if language in (wanted, ANY):
            return self.root[language]
        return {"text": self.root[language], "language": language}


def say(text: Text | None, language: str) -> Said | None:
    return None if text is None else text.said(language)
