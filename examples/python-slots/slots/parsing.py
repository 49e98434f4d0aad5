"""Reads slots as people write them."""

import re
from datetime import datetime

from .calendar import Slot

_LINE = re.compile(r"(\d{4}-\d{2}-\d{2})\s+(\d{1,2}:\d{2})\s*-\s*(\d{1,2}:\d{2})")


def parse_slot(text: str) -> Slot:
    """Parses a line such as ``2026-11-29 9:00-10:30``.

    Raises ValueError where the line has another form or ends before it begins.
    """
    match = _LINE.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"not a slot: {text!r}")
    day, start, end = match.groups()
    slot = Slot(_moment(day, start), _moment(day, end))
    if slot.end <= slot.start:
        raise ValueError(f"ends before it begins: {text!r}")
    return slot


def _moment(day: str, time: str) -> datetime:
    return datetime.strptime(f"{day} {time}", "%Y-%m-%d %H:%M")
