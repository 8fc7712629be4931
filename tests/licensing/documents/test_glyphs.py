"""The typesetter itself says what it can draw; its verdict must be the one by which PDF/UA stops."""

from pathlib import Path

import pytest
import typst

from licensing.documents.glyphs import fonts, printable, unprintable

NO_FOLDERS: tuple[Path, ...] = ()
IN_DOUBT = "abéßŁЖΩא½□ﬁ\u0301€ก海ق😀ኣ한ა\u0e31"


def drawn_by_pdf_ua(character: str) -> bool:
    source = b'#set document(title: "t")\n#sys.inputs.at("it")'
    try:
        typst.Compiler(source, font_paths=fonts(NO_FOLDERS)).compile(
            format="pdf", pdf_standards="ua-1", sys_inputs={"it": character}
        )
    except typst.TypstError:
        return False
    return True


def test_the_probe_agrees_with_what_the_typesetter_then_does() -> None:
    missing = unprintable(IN_DOUBT, NO_FOLDERS)
    assert missing == {character for character in IN_DOUBT if not drawn_by_pdf_ua(character)}
    assert "ก" in missing
    assert "Ж" not in missing


@pytest.mark.parametrize("control", ["\u202e", "\u2066", "\x07", "\ue000", "\U000e0001"])
def test_controls_are_never_printed(control: str) -> None:
    assert unprintable({control}, NO_FOLDERS) == {control}


def test_what_joins_letters_is_kept() -> None:
    assert unprintable("\u200d\u200c\u200f\n a", NO_FOLDERS) == frozenset()


def test_runs_are_replaced_by_their_latin_form() -> None:
    assert printable("Port ก\u202e!", frozenset("ก\u202e")) == "Port ‹k›!"
    assert printable("a\u202eb", frozenset("\u202e")) == "a‹U+202E›b"
