from screening.names.fold import words
from screening.names.once import once
from screening.names.parts import Parts


class Asked:
    def __init__(self) -> None:
        self.times = 0

    @once
    def answer(self) -> int:
        self.times += 1
        return 42


def test_it_is_worked_out_once_for_each_object() -> None:
    one, other = Asked(), Asked()
    assert [one.answer, one.answer, other.answer] == [42, 42, 42]
    assert (one.times, other.times) == (1, 1)


def test_objects_with_a_value_kept_are_still_equal() -> None:
    one, other = Parts(words("Halvard Dovrek")), Parts(words("Halvard Dovrek"))
    assert one.letters == "halvarddovrek"
    assert one == other
