"""Materials: what agenda.yaml may say of them, and the steps they unfold into."""

from typing import Self

from pydantic import Field, model_validator

from workshop.journey.kind import Step, StepPlan, Written
from workshop.journey.sentence import Sentence
from workshop.journey.text import Text

TYPES = {
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp",
    "mp4": "video/mp4", "webm": "video/webm",
}  # fmt: skip
SHOWN = ("text", "picture", "video")
SMALL = 300_000  # bytes of a picture that phones fetch over the room's Wi-Fi


class MaterialStep(StepPlan):
    text: Text | None = Field(None, description="A text in Markdown; other languages beside it, as name.fr.md.")
    picture: str | None = Field(None, description="A PNG, JPEG or WebP file.")
    alt: Text | None = Field(None, description="What the picture shows, for those who do not see it.")
    video: str | None = Field(None, description="An MP4 or WebM file, shown on the room screen alone.")
    summary: Text | None = Field(None, description="What is said and seen in the video, or its transcript.")
    size: int = 0

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if sum(getattr(self, name) is not None for name in SHOWN) != 1:
            raise ValueError(Sentence("shows one thing; write `text:`, `picture:` or `video:`"))
        if (self.picture is None) != (self.alt is None):
            raise ValueError(Sentence("needs `picture:` and `alt:` together; say in `alt:` what the picture shows"))
        if (self.video is None) != (self.summary is None):
            raise ValueError(
                Sentence("needs `video:` and `summary:` together; say in `summary:` what is said and seen")
            )
        return self

    @property
    def file(self) -> str | None:
        """What has to be fetched from the laptop."""
        return self.picture or self.video

    @property
    def type(self) -> str:
        """What a browser is told of the file, by its ending."""
        return TYPES[(self.file or "").rsplit(".", 1)[-1].lower()]


class Material(Written):
    """Texts, pictures and films that lie beside the agenda: on the room screen and, where they are small, on phones."""

    steps: tuple[MaterialStep, ...] = Field(min_length=1)
    folder: str = ""


def steps(plan: Material, block: str) -> tuple[Step, ...]:
    return tuple(step.step(f"{block}/{step.id}") for step in plan.steps)
