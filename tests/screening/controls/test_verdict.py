import pytest

from screening.controls.catalogue import Catalogue, catalogue
from screening.controls.classification import Classification, Cyber
from screening.controls.limbs import FIVE, State
from screening.controls.match import classification
from tests.screening.pictures import DAY


@pytest.fixture(scope="module")
def known() -> Catalogue:
    return catalogue(DAY)


def seen(known: Catalogue, description: str, code: str = "", end_use: str = "") -> Classification:
    return classification("i1", description, code, end_use, known)


@pytest.mark.parametrize(
    ("description", "cyber"),
    [
        ("IMSI catcher", Cyber.LISTED),
        ("Appareil d'interception de téléphones mobiles", Cyber.LISTED),
        ("Gerät zum heimlichen Abhören von Mobiltelefonen", Cyber.LISTED),
        ("Комплекс перехвата разговоров в сотовых сетях", Cyber.LISTED),
        ("手机监听设备", Cyber.LISTED),
        ("جهاز اعتراض مكالمات الهاتف المحمول", Cyber.LISTED),
        ("携帯電話傍受装置", Cyber.LISTED),
        ("Live face recognition for street cameras", Cyber.CANDIDATE),
        ("Rastreador GPS oculto para seguir a personas", Cyber.CANDIDATE),
        ("VPN gateway with AES-256 encryption", Cyber.NO),
        ("Quantum key distribution link encryptor", Cyber.NO),
        ("Software that protects phones against spyware", Cyber.NO),
        ("Receiver, not for the interception of phone calls", Cyber.NO),
        ("Office chairs", Cyber.NO),
        ("Face recognition of cattle in the stable", Cyber.NO),
    ],
)
def test_what_the_words_say(known: Catalogue, description: str, cyber: Cyber) -> None:
    found = seen(known, description)
    assert found.cyber is cyber, found.because


def test_all_five_limbs_are_always_answered(known: Catalogue) -> None:
    assert tuple(limb.id for limb in seen(known, "Office chairs").limbs) == FIVE


def test_a_kind_of_thing_meets_limbs_by_its_nature_and_says_so(known: Catalogue) -> None:
    limbs = {limb.id: limb for limb in seen(known, "Stalker beacon: SS7 tracking").limbs}
    assert limbs["natural_persons"].state is State.MET
    assert limbs["natural_persons"].by_nature


def test_one_limb_that_the_words_deny_ends_it_and_is_named(known: Catalogue) -> None:
    found = seen(known, "Face recognition with the consent of participants")
    assert (found.cyber, bool(found.candidates)) == (Cyber.NO, True)
    assert "No, by the words “consent" in found.because


def test_the_end_use_speaks_for_the_limbs(known: Catalogue) -> None:
    plain = seen(known, "Camera system with analytics software")
    told = seen(known, "Camera system with analytics software", end_use="Covert identification of protesters by face")
    assert (plain.cyber, told.cyber) == (Cyber.NO, Cyber.CANDIDATE)


def test_a_declared_code_speaks_only_where_nothing_can_be_read(known: Catalogue) -> None:
    assert seen(known, "Unit", "5A001.f").cyber is Cyber.LISTED
    assert seen(known, "Office chairs with wheels and arms", "5A001.f").cyber is Cyber.NO


def test_a_denied_limb_of_an_entry_releases_what_only_one_name_speaks_for(known: Catalogue) -> None:
    found = seen(known, "Mobile device forensics, logical extraction only, with the consent of the owner")
    assert found.cyber is Cyber.NO
    assert next(one for one in found.proposals if one.code == "5A004.b").released


def test_words_for_a_function_yield_to_a_kind_that_is_called_by_its_name(known: Catalogue) -> None:
    found = seen(known, "Device between keyboard and computer that covertly records messages")
    assert any(one.surveillance and not one.named for one in found.proposals)
    assert found.cyber is Cyber.CANDIDATE


def test_a_function_is_no_listed_item_where_its_purpose_is_an_ordinary_trade(known: Catalogue) -> None:
    system = "System on the backbone that extracts and indexes content by subscriber"
    assert seen(known, system).cyber is Cyber.LISTED
    assert seen(known, f"{system}, for billing").cyber is Cyber.NO


def test_a_kind_known_by_its_function_alone_is_asked_about_with_the_secrecy_beside(known: Catalogue) -> None:
    plain = seen(known, "Platform that shows the journeys of telephone owners")
    told = seen(known, "Platform that secretly shows the journeys of telephone owners")
    assert plain.candidates and not plain.candidates[0].named
    assert (plain.cyber, told.cyber) == (Cyber.NO, Cyber.CANDIDATE)
