"""Every page in every state, in English and in Arabic: axe finds nothing, and nothing is small, cut or turned round.

One server and one walk for each language: a session with every block of every agenda that ships, from the door to
the organiser's desk, seen by everybody who has a page of their own.
"""

import re
from pathlib import Path

import pytest

from tests.journeys.access import everything
from tests.journeys.access.agenda import walk_the_agenda
from tests.journeys.access.desk import walk_the_desk
from tests.journeys.access.hands import Hands
from tests.journeys.access.outside import walk_outside
from tests.journeys.access.pages import PAGES
from tests.journeys.access.steps import walk_through
from tests.journeys.access.venue import walk_the_venue
from tests.journeys.access.walk import Walk, Workshop
from tests.journeys.conftest import People, Server
from tools import crowd

pytestmark = pytest.mark.browser
LANGUAGES = ["en", "ar"]
VOICES = 42
"""Ten and more for each of four characters."""


@pytest.fixture
def server(serve, tmp_path: Path) -> Server:
    return serve("--agenda", str(everything.write(tmp_path)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_shut_out_of_any_page_in_any_state(people: People, server: Server, language: str) -> None:
    walk = Walk(people, server, language)
    walk_outside(walk)
    shop = Workshop(walk)
    voices = crowd.join(server.address("Join"), VOICES)
    hands = Hands(shop, voices)
    before_the_start(shop, hands)
    walk_through(shop, hands)
    hands.workshop_ends()
    hands.facilitator_looks_back()
    for voice in [*voices, shop.fatou]:
        voice.leave()
    walk_the_desk(shop, hands)
    assert walk.found == {}
    assert unseen(walk.visited) == set()


def before_the_start(shop: Workshop, hands: Hands) -> None:
    shop.arrives()
    hands.checklist_is_not_filled_in()
    walk_the_venue(shop)
    walk_the_agenda(shop)
    hands.reader_prepares()
    shop.look("before the start", "console", "room", "ana", "reader", "speaker", "gita", "timo", "noor")
    hands.ana_opens_care_and_steps_out()
    assert shop.fatou.ask("Start", reason="a walk")["ok"]
    shop.moves_from("lobby")


def unseen(visited: set[str]) -> set[str]:
    return {page for page in PAGES if not any(re.fullmatch(re.sub("<[^>]+>", "[^/]+", page), path) for path in visited)}
