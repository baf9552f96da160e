"""Commitments on paper: slips with the fields of the form, to hand in or to take home."""

from workshop.activities.commitments.plan import CommitmentsPlan
from workshop.activities.commitments.state import Commitments, CommitScene
from workshop.journey.kind import Papers, Step, View
from workshop.journey.text import Said, say

SLIPS_A_PAGE = 2


def sheets(scene: CommitScene, language: str) -> dict[str, list[View]]:
    return {"commitments": [{"slips": SLIPS_A_PAGE, "example": say(scene.plan.example, language)}]}


def puts(scene: CommitScene, step: Step, language: str) -> list[tuple[str, Said]]:  # noqa: ARG001
    return [("prompt", step.plan.prompt.said(language))] if step.plan.prompt else []


PAPERS: Papers[CommitmentsPlan, Commitments] = Papers(sheets, puts)
