"""What is wrong is said in English to a terminal, and in somebody's own language on a page."""

from workshop.journey.sentence import Sentence, translated

FRENCH = {"{name} is missing; {write}": "{name} manque ; {write}", "add it": "ajoutez-le"}


def test_it_is_plain_english_to_whoever_prints_it():
    assert Sentence("{name} is missing; {write}", name="'at'", write="add it") == "'at' is missing; add it"


def test_it_is_said_anew_with_all_that_was_put_in():
    said = Sentence("{name} is missing; {write}", name="'{title}'", write=Sentence("add it"))
    assert translated(said, lambda words: FRENCH[words]) == "'{title}' manque ; ajoutez-le"


def test_what_is_put_in_can_be_kept_apart_from_words_of_another_direction():
    said = Sentence("{name} is missing; {write}", name="at", write=Sentence("add it"))
    assert translated(said, lambda words: FRENCH[words], "<{}>") == "<at> manque ; ajoutez-le"


def test_words_of_a_library_stay_as_they_are():
    assert translated("found unexpected end", str.upper) == "found unexpected end"
