"""A commitment as a calendar file, so that nobody has to leave an address to be reminded."""

from datetime import datetime, timedelta
from uuid import uuid4

from icalendar import Alarm, Calendar, Event

REMINDERS = (("2 weeks", timedelta(weeks=2)), ("3 months", timedelta(days=91)))


def calendar(action: str, first_step: str, questions: tuple[str, str], now: datetime) -> bytes:
    """Two entries, after two weeks and three months. `questions` are what each asks, in the person's language."""
    made = Calendar()
    made.add("prodid", "-//Our Joint Journey//EN")
    made.add("version", "2.0")
    for (_, after), question in zip(REMINDERS, questions, strict=True):
        made.add_component(_entry(question, f"{action}\n{first_step}", now, now + after))
    return bytes(made.to_ical())


def _entry(summary: str, description: str, now: datetime, at: datetime) -> Event:
    entry = Event()
    entry.add("uid", str(uuid4()))
    entry.add("dtstamp", now)
    entry.add("dtstart", at.date())
    entry.add("summary", summary)
    entry.add("description", description)
    entry.add_component(_alarm(summary))
    return entry


def _alarm(summary: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", timedelta(hours=9))
    return alarm
