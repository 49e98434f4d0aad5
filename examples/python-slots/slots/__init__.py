"""Free time between appointments."""

from .calendar import Calendar, Slot
from .parsing import parse_slot

__all__ = ["Calendar", "Slot", "parse_slot"]
