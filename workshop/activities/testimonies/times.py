"""Whether the texts fit their slot in every language, and what else the facilitator should know before the day."""

from workshop.activities.testimonies.pace import Pace, reading_seconds
from workshop.activities.testimonies.plan import TITLE_SECONDS, Testimonies


def total_seconds(plan: Testimonies, language: str, pace: Pace) -> int:
    """All texts with their titles and silences, and the words before and after them."""
    around = round(60 * (plan.opening.minutes + sum(step.minutes for step in plan.closing)))
    each = TITLE_SECONDS + plan.silence
    return around + sum(each + reading_seconds(text.text, language, pace) for text in plan.texts)


def warnings(plan: Testimonies, seconds: int, languages: tuple[str, ...]) -> list[str]:
    """For `check`: what runs over, what nobody has reviewed, what was withdrawn."""
    return [*_withdrawn(plan), *_drafts(plan, languages), *_overruns(plan, seconds, languages)]


def _withdrawn(plan: Testimonies) -> list[str]:
    return [f"{name} is withdrawn and left out" for name in plan.withdrawn]


def _drafts(plan: Testimonies, languages: tuple[str, ...]) -> list[str]:
    drafts = {language: [text.id for text in plan.texts if language in text.drafts] for language in languages}
    return [
        f"in {language} these are drafts, not reviewed by a speaker: {', '.join(names)}"
        for language, names in drafts.items()
        if names
    ]


def _overruns(plan: Testimonies, seconds: int, languages: tuple[str, ...]) -> list[str]:
    said = []
    for language in languages:
        over = total_seconds(plan, language, plan.pace) - seconds
        if over > 0:
            pace = plan.pace.of(language)
            said.append(f"read in {language} at {pace} words a minute it runs {over} s over its slot")
    return said
