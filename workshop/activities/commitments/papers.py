"""Commitments on paper: slips with the fields of the form, to hand in or to take home."""

from workshop.activities.commitments.plan import CommitmentsPlan
from workshop.activities.commitments.state import Commitments, CommitScene
from workshop.activities.prompts import puts
from workshop.journey.kind import Papers, View
from workshop.journey.text import say

SLIPS_A_PAGE = 2


def sheets(scene: CommitScene, language: str) -> dict[str, list[View]]:
    return {"commitments": [{"slips": SLIPS_A_PAGE, "example": say(scene.plan.example, language)}]}


PAPERS: Papers[CommitmentsPlan, Commitments] = Papers(sheets, puts)
