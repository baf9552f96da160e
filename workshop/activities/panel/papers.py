"""The panel on paper: the practices that were prepared, and slips for questions and for practices from the room."""

from workshop.activities.panel.plan import Panel, PanelStep
from workshop.activities.panel.state import PanelScene, PanelState
from workshop.activities.panel.views import card
from workshop.journey.kind import Papers, Step, View
from workshop.journey.text import Said

SLIPS_A_PAGE = 4


def sheets(scene: PanelScene, language: str) -> dict[str, list[View]]:
    return {
        "practices": [card(practice, language) for practice in scene.plan.practices],
        "questions": [{"slips": SLIPS_A_PAGE}],
        "own-practices": [{}],
    }


def puts(scene: PanelScene, step: Step, language: str) -> list[tuple[str, Said]]:  # noqa: ARG001
    plan: PanelStep = step.plan
    said = {"speaker": plan.speaker, "prompt": plan.prompt}
    return [(what, text.said(language)) for what, text in said.items() if text]


PAPERS: Papers[Panel, PanelState] = Papers(sheets, puts)
