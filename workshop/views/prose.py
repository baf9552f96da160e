"""Longer words, written by the facilitator in Markdown, as safe HTML: raw HTML is shown, not obeyed."""

from functools import lru_cache

from markdown_it import MarkdownIt

from workshop.journey.text import ANY, Text

_markdown = MarkdownIt("commonmark", {"html": False}).disable(["image", "link", "autolink"])


@lru_cache(maxsize=2048)
def html(source: str) -> str:
    return str(_markdown.render(source))


@lru_cache(maxsize=2048)
def inline(source: str) -> str:
    """A part of a paragraph, such as one sentence."""
    return str(_markdown.renderInline(source))


def prose(text: Text | None, language: str) -> dict[str, str] | None:
    """For a view: `{"html"}`, with `language` when the words had to be borrowed from another one."""
    if text is None:
        return None
    found = text.language(language)
    made = {"html": html(text.root[found])}
    return made if found in (language, ANY) else {**made, "language": found}
