"""The four cards can be told apart with every kind of colour vision, in greyscale, and their letters can be read."""

import re
from itertools import combinations, pairwise

import pytest

from tests.files.test_agenda import ROOT

TOKENS = dict(re.findall(r"--((?:on-)?card-[abcd]): (#[0-9a-f]{6});", (ROOT / "static/css/tokens.css").read_text()))
CARDS = [TOKENS[f"card-{letter}"] for letter in "abcd"]

# Full severity: Machado, Oliveira and Fernandes (2009), for linear RGB.
VISION = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.9505, 1.0, 1.089)


def linear(colour: str) -> tuple[float, ...]:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)


def times(matrix, vector) -> tuple[float, ...]:
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)


def lab(rgb: tuple[float, ...]) -> tuple[float, float, float]:
    clipped = [min(1.0, max(0.0, c)) for c in rgb]
    x, y, z = (
        f ** (1 / 3) if f > 216 / 24389 else (24389 / 27 * f + 16) / 116
        for f in (value / white for value, white in zip(times(TO_XYZ, clipped), WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: str, other: str, vision: str) -> float:
    seen = [lab(times(VISION[vision], linear(colour))) for colour in (one, other)]
    return sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5


def luminance(colour: str) -> float:
    return times(TO_XYZ, linear(colour))[1]


@pytest.mark.parametrize("vision", VISION)
def test_any_two_cards_are_told_apart(vision):
    assert min(difference(*pair, vision) for pair in combinations(CARDS, 2)) >= 25


def test_any_two_cards_are_told_apart_in_greyscale():
    lightness = sorted(lab(linear(card))[0] for card in CARDS)
    assert min(b - a for a, b in pairwise(lightness)) >= 10


@pytest.mark.parametrize("letter", "abcd")
def test_the_words_on_a_card_can_be_read(letter):
    light, dark = sorted((luminance(TOKENS[f"card-{letter}"]), luminance(TOKENS[f"on-card-{letter}"])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5
