"""What was worked out of a word, kept because the same words come again in other texts. Texts are not kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Value = TypeVar("Value")


class Learnt(dict[str, Value]):
    """``learnt[word]`` is ``work(word)``, worked out once. Holding ``most`` words, it is emptied: a pasted book must
    not fill the memory.
    """

    def __init__(self, work: Callable[[str], Value], most: int) -> None:
        super().__init__()
        self._work = work
        self._most = most

    def __missing__(self, word: str) -> Value:
        value = self._work(word)
        if len(self) >= self._most:
            self.clear()
        self[word] = value
        return value
