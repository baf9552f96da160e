"""The statement, the four cards and, once revealed, rough totals. Nobody but its holder sees a card."""

from workshop.activities.cards import notes
from workshop.activities.cards.plan import LETTERS, Cards, CardStep, Moment
from workshop.activities.cards.rules import is_open
from workshop.activities.cards.state import CardScene, Cloth, Revealed, asked, current_round
from workshop.journey.kind import View, Views
from workshop.journey.queue import Status
from workshop.journey.roles import Actor
from workshop.journey.text import say
from workshop.views import crowd


def everyone(scene: CardScene, language: str) -> View:
    """What phones, console and room screen have in common."""
    step = asked(scene)
    plan = scene.plan
    view: View = {
        "mode": plan.mode,
        "capture": plan.capture if plan.collects else "nothing",
        "moment": step.moment if step else Moment.FRAME,
        "unit": plan.unit,
        "cards": [_card(scene, letter, language) for letter in LETTERS],
        "characters": [{"letter": one, "name": name.said(language)} for one, name in sorted(plan.characters.items())]
        or None,
        "prompt": say(step.prompt if step else None, language),
        "notes_open": notes.is_open(scene),
        "columns": notes.columns(scene) if step and step.moment in (Moment.NOTES, Moment.SWAP) else None,
    }
    return {**view, **_statement(scene, step, language)} if step and step.statement else view


def _card(scene: CardScene, letter: str, language: str) -> View:
    card = scene.plan.cards[letter]  # type: ignore[index]
    return {
        "letter": letter,
        "meaning": card.meaning.said(language),
        "paper": say(card.paper, language),
        "prompt": say(card.prompt, language),
        "help": say(card.help, language),
        "stays": "table" if scene.plan.table_only and card.stays == "room" else card.stays,
        "seeds_commitment": card.seeds_commitment,
    }


def _statement(scene: CardScene, step: CardStep, language: str) -> View:
    statement, name = scene.plan.statement(str(step.statement)), str(current_round(scene))
    shown = scene.state.revealed.get(name)
    before = scene.state.revealed.get(name.removesuffix("/again")) if step.second and shown else None
    return {
        "round": name,
        "statement": statement.text.said(language),
        "for_tables": say(statement.for_tables, language),
        "open": is_open(scene, name),
        "second": step.second,
        "totals": _totals(shown),
        "before": _totals(before),
        "by_character": _by_character(shown),
    }


def _totals(shown: Revealed | None) -> View | None:
    return shown.totals.model_dump(mode="json") if shown and shown.totals else None


def _by_character(shown: Revealed | None) -> list[View] | None:
    if shown is None or not shown.by_character:
        return None
    return [{"letter": one, "totals": each.model_dump(mode="json")} for one, each in shown.by_character.items()]


def screen(scene: CardScene, language: str) -> View:
    view, name, step = everyone(scene, language), current_round(scene), asked(scene)
    if name and step and name not in scene.state.revealed and step.moment is not Moment.HEAR:
        view["answers_in"] = crowd.arrived(scene.state.round(name).answers)
    return view


def console(scene: CardScene, language: str) -> View:
    name = current_round(scene)
    return {**screen(scene, language), "papers": sorted(scene.state.round(name).papers) if name else []}


def mine(scene: CardScene, by: Actor) -> View:
    if scene.plan.mode != "choose_one":
        return _own_notes(scene, by)
    name = current_round(scene)
    if name is None or name in scene.state.revealed:
        return {}
    held = scene.state.round(name).held.get(by.ballot)
    return {"round": name, "card": held.card} if held else {}


def _own_notes(scene: CardScene, by: Actor) -> View:
    own = [note for note in scene.state.notes.values() if by.ballot and note.owner == notes.owner(scene, by)]
    given = [{"card": n.card, "text": n.text, "share": n.share, "state": _state(scene, n.item)} for n in own]
    thanked = [i for i in scene.queue.by(notes.owner(scene, by)) if by.ballot and i.status is Status.CARE]
    aside = [{"card": i.label, "text": "", "share": "room", "state": "care"} for i in thanked]
    return {"notes": given + aside, "swapped": notes.swapped(scene, by)}


def _state(scene: CardScene, item: str) -> str:
    """Nobody is told of a dismissal."""
    if not item:
        return "table"
    status = scene.queue.items[item].status if item in scene.queue else Status.WAITING
    return "shown" if status is Status.SHOWN else "waiting"


def table(scene: CardScene, name: str, language: str) -> View:  # noqa: ARG001
    """Notes that people read at their table, and the papers counted in for it."""
    at_table = [note for note in scene.state.notes.values() if note.table == name]
    seen = [n for n in at_table if n.share == "table" or scene.plan.unit == "table"]
    lying = scene.state.round(current_round(scene) or "")
    return {
        "name": name,
        "notes": [{"card": note.card, "text": note.text} for note in sorted(seen, key=lambda n: (n.card, n.text))],
        "papers": lying.papers.get(name),
    }


VIEWS: Views[Cards, Cloth] = Views(phone=everyone, console=console, screen=screen, mine=mine, table=table)
