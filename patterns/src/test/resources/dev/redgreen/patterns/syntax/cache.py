"""Module doc."""
import os, sys as system
from collections import OrderedDict as OD

@decorator
class Cache(Base, metaclass=M):
    """A cache.

    More.
    """
    size: int = 3

    @property
    async def get(self, key: str, *args, default=None) -> str:
        """Gets it."""
        def inner(x):
            return x
        return inner(key)

def top(a, b=2): return a + b
x = lambda y: y
