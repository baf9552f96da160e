"""The four colours on paper: a sheet to hold up for each card, the statements, and a sheet to count on."""

from workshop.activities.cards.plan import LETTERS, Cards, CardStep, Letter, Moment, Statement
from workshop.activities.cards.state import CardScene, Cloth
from workshop.activities.prompts import sheet
from workshop.journey.kind import Papers, Step, View
from workshop.journey.text import Said, say


def sheets(scene: CardScene, language: str) -> dict[str, list[View]]:
    counted = _counted(scene)
    return {
        "cards": [_card(scene, letter, language) for letter in LETTERS],
        "statements": [_statement(scene, statement, language) for statement in scene.plan.statements],
        "tally": [_tally(scene, counted, language)] if counted else [],
        "prompts": [sheet(step, language, rotate=False) for step in scene.plan.steps if _for_tables(step)],
    }


def _card(scene: CardScene, letter: Letter, language: str) -> View:
    plan, card = scene.plan, scene.plan.cards[letter]
    written = plan.mode != "choose_one"
    return {
        **_key(scene, letter, language),
        "cuts": LETTERS.index(letter),
        "written": written,
        "prompt": say(card.prompt, language) if written else None,
        "help": say(card.help, language) if written else None,
        "stays": "me" if plan.mode == "sort" else "table" if plan.table_only and card.stays == "room" else card.stays,
        "unit": plan.unit,
    }


def _key(scene: CardScene, letter: Letter, language: str) -> View:
    """What a card means, small, beside whatever it is chosen for."""
    card, character = scene.plan.cards[letter], scene.plan.characters.get(letter)
    return {
        "letter": letter,
        "meaning": card.meaning.said(language),
        "paper": say(card.paper, language),
        "character": say(character, language),
    }


def _statement(scene: CardScene, statement: Statement, language: str) -> View:
    return {
        "text": statement.text.said(language),
        "for_tables": say(statement.for_tables, language),
        "private": statement.sensitivity == "private_only",
        "reserve": statement.id not in _used(scene.plan),
        "key": [_key(scene, letter, language) for letter in LETTERS],
    }


def _used(plan: Cards) -> list[str]:
    return [step.statement for step in plan.steps if step.statement]


def _counted(scene: CardScene) -> list[Statement]:
    """Papers are raised and counted only where the program takes them: no private statement, no characters."""
    if not scene.plan.collects or scene.plan.characters:
        return []
    return [one for one in scene.plan.statements if one.sensitivity == "low"]


def _tally(scene: CardScene, counted: list[Statement], language: str) -> View:
    used = _used(scene.plan)
    return {
        "statements": [{"text": one.text.said(language), "reserve": one.id not in used} for one in counted],
        "key": [_key(scene, letter, language) for letter in LETTERS],
        "room": scene.anonymity.room,
        "cell": scene.anonymity.cell,
    }


def _for_tables(step: CardStep) -> bool:
    return step.prompt is not None and step.moment in (Moment.FRAME, Moment.TALK)


def puts(scene: CardScene, step: Step, language: str) -> list[tuple[str, Said]]:
    plan: CardStep = step.plan
    statement = scene.plan.statement(plan.statement) if plan.statement else None
    private = statement is not None and statement.sensitivity == "private_only"
    said = {
        "private" if private else "statement": statement and statement.text,
        "for_tables": statement and plan.moment is Moment.TALK and statement.for_tables,
        "prompt": plan.prompt,
    }
    return [(what, text.said(language)) for what, text in said.items() if text]


PAPERS: Papers[Cards, Cloth] = Papers(sheets, puts)
