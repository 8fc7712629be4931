"""What ``native.pyx`` offers: each function as its twin in numpy has it."""

from collections.abc import Iterable, Sequence

from numpy import float32, int32, int64
from numpy.typing import NDArray

from screening.names.lexicon import Lexicon
from screening.names.shortlist import Asked, Worth

def add_spans(
    score: NDArray[float32],
    rows: NDArray[int32],
    shares: NDArray[float32],
    spans: list[tuple[int, int, float]],
) -> None: ...
def find(
    keys: list[str], numbers: Sequence[int], starts: Sequence[int], values: NDArray[int32], nothing: NDArray[int32]
) -> list[NDArray[int32]]: ...
def glanced(marks: list[tuple[int, ...]], rows: list[int], lexicon: Lexicon) -> list[list[tuple[int, int]]]: ...
def numbers_of(keys: Iterable[str]) -> list[int]: ...
def nearest(score: NDArray[float32], limit: int, far: int) -> NDArray[int64]: ...
def likely(
    asked: Asked,
    rows: NDArray[int64],
    nearness: NDArray[float32],
    kin: Sequence[tuple[int, NDArray[int32]]],
    lexicon: Lexicon,
    worth: Worth,
) -> NDArray[int64]: ...
