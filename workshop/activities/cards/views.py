"""The statement, the four cards and, once revealed, rough totals. Nobody but its holder sees a card."""

from workshop.activities.cards.plan import Cards
from workshop.activities.cards.rules import LETTERS, CardScene, Table, asked, current_round, is_open
from workshop.journey.kind import View, Views
from workshop.journey.roles import Actor
from workshop.journey.text import say
from workshop.views import crowd


def shown(scene: CardScene, language: str) -> View:
    """What phones, console and room screen have in common."""
    step, name = asked(scene), current_round(scene)
    view: View = {"cards": _cards(scene, language), "prompt": say(step.prompt if step else None, language)}
    if name is None:
        return view
    statement = scene.plan.statement(name.split("/")[1])
    return {
        **view,
        "round": name,
        "statement": statement.text.said(language),
        "for_tables": say(statement.for_tables, language),
        "open": is_open(scene, name),
        "totals": _totals(scene, name),
    }


def _cards(scene: CardScene, language: str) -> list[View]:
    return [
        {
            "letter": letter,
            "meaning": scene.plan.cards[letter].meaning.said(language),
            "paper": say(scene.plan.cards[letter].paper, language),
        }
        for letter in LETTERS
    ]


def _totals(scene: CardScene, name: str) -> View | None:
    totals = scene.state.revealed.get(name)
    return totals.model_dump(mode="json") if totals else None


def screen(scene: CardScene, language: str) -> View:
    name = current_round(scene)
    view = shown(scene, language)
    if name and not view["totals"]:
        view["answers_in"] = crowd.arrived(scene.state.count(name))
    return view


def mine(scene: CardScene, by: Actor) -> View:
    name = current_round(scene)
    if name is None or name in scene.state.revealed:
        return {}
    return {"round": name, "card": scene.state.held.get(name, {}).get(by.ballot)}


VIEWS: Views[Cards, Table] = Views(phone=shown, console=screen, screen=screen, mine=mine)
