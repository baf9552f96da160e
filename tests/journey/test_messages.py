"""What people may write: any words in any script, and nothing that some file or screen cannot carry."""

import pytest
from pydantic import TypeAdapter, ValidationError

from workshop.journey.messages import Draft, Words

REFUSED = [*map(chr, range(9)), "\x0b", "\x0c", *map(chr, range(0x0E, 0x20)), "\ufffe", "\uffff", "\ud800", "\udfff"]


@pytest.mark.parametrize("kind", [Words, Draft])
@pytest.mark.parametrize("letter", REFUSED, ids=ascii)
def test_what_no_file_can_carry_is_refused(kind, letter):
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(f"before{letter}after")


@pytest.mark.parametrize(
    "text", ["tab\tline\ncarriage\r\nend", "مرحبا \u200f(هنا)\u200e", "你好", "नमस्ते", "👩🏽‍🤝‍👩🏻", "é\u0301"]
)
def test_every_script_is_taken_as_it_is(text):
    assert TypeAdapter(Words).validate_python(text) == text
