"""What to write instead of a value that does not fit, by the kind of error that the checking library names."""

from collections.abc import Mapping
from typing import Any

from workshop.files.clock import CLOCK, SPAN
from workshop.journey.sentence import Sentence

NUMBER = Sentence("write a number such as 5 or 2.5")
WHOLE = Sentence("write a whole number")
WORDS = Sentence("write words, in quotation marks where they look like a number")
LIST = Sentence("write a list, with a dash before each entry")
KEYS = Sentence("write keys, with their values after a colon")
YES_OR_NO = Sentence("write true or false")

PLAIN = {
    "float_type": NUMBER, "float_parsing": NUMBER,
    "int_type": WHOLE, "int_parsing": WHOLE, "int_from_float": WHOLE,
    "string_type": WORDS,
    "list_type": LIST, "tuple_type": LIST,
    "dict_type": KEYS, "model_type": KEYS, "model_attributes_type": KEYS,
    "bool_type": YES_OR_NO, "bool_parsing": YES_OR_NO,
}  # fmt: skip

FORMS = {
    SPAN: Sentence("write clock times such as 11:10–11:30"),
    CLOCK: Sentence("write a time such as 11:10"),
    **dict.fromkeys((r"^[a-z0-9-]+$", r"^[a-z0-9-]*$"), Sentence("write small letters, figures and hyphens alone")),
    r"^[a-z]{2,3}$": Sentence("write the two or three letters of a language, such as en"),
}
"""By the pattern that the words should have had."""


def wanted(kind: str, more: Mapping[str, Any]) -> Sentence | None:
    """`more` is what the library says about the limit. None for what no agenda has led to yet."""
    match kind:
        case "greater_than":
            return Sentence("write more than {least}", least=more["gt"])
        case "greater_than_equal":
            return Sentence("write {least} or more", least=more["ge"])
        case "less_than_equal":
            return Sentence("write {most} or less", most=more["le"])
        case "string_too_short" | "too_short":
            return Sentence("too short, the least is {least}", least=more["min_length"])
        case "string_too_long" | "too_long":
            return Sentence("too long, the most is {most}", most=more["max_length"])
        case "string_pattern_mismatch":
            return FORMS.get(more["pattern"])
        case "literal_error":
            return Sentence("write one of these: {known}", known=more["expected"].replace(" or ", ", "))
    return PLAIN.get(kind)
