"""A day's appointments and the gaps between them."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta


@dataclass(frozen=True, order=True)
class Slot:
    """A span of time that ends after it begins."""

    start: datetime
    end: datetime

    def overlaps(self, other: "Slot") -> bool:
        """Whether two slots share a moment; touching ends do not count."""
        return self.start < other.end and other.start < self.end

    @property
    def length(self) -> timedelta:
        """How long it is."""
        return self.end - self.start


@dataclass
class Calendar:
    """Appointments in no particular order."""

    taken: list[Slot] = field(default_factory=list)

    def book(self, slot: Slot) -> bool:
        """Takes a slot unless it overlaps one that is taken."""
        if any(slot.overlaps(other) for other in self.taken):
            return False
        self.taken.append(slot)
        return True

    def gaps(self, day: Slot, at_least: timedelta) -> list[Slot]:
        """Finds the free slots of a day that are long enough, in order."""
        free = []
        start = day.start
        for slot in sorted(self.taken):
            if slot.start - start >= at_least:
                free.append(Slot(start, slot.start))
            start = max(start, slot.end)
        if day.end - start >= at_least:
            free.append(Slot(start, day.end))
        return free
