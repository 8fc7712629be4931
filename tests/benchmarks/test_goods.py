"""The benchmark of the rules must not be flattered by texts that come again."""

from benchmarks import goods
from benchmarks.items import rows


def test_no_text_comes_twice() -> None:
    described, statements = list(goods.items(5000)), list(goods.statements(1000))
    assert len({text for text, _ in described}) == 5000
    assert len(set(statements)) == 1000


def test_hardly_two_texts_are_alike_but_for_the_make() -> None:
    bare = {text.rsplit(",", 1)[0] for text, _ in goods.items(5000)}
    assert len(bare) > 4500


def test_texts_are_as_long_as_real_ones_and_of_their_words() -> None:
    lengths = [len(text.split()) for text, _ in goods.items(2000)]
    real = [len(row.description.split()) + 2 for row in rows()]
    assert abs(sum(lengths) / len(lengths) - sum(real) / len(real)) < 1
    known = {word for row in rows() for word in row.description.split()}
    assert all(text.rsplit(",", 1)[0].split()[0] in known for text, _ in goods.items(200) if text.isascii())


def test_two_runs_read_the_same_texts() -> None:
    assert list(goods.items(50)) == list(goods.items(50))
