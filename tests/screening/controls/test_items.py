import json

import pytest

from screening.controls.catalogue import catalogue
from screening.controls.items import classify
from tests.screening.pictures import DAY


def test_an_answer_is_a_line_of_json_with_reasons_and_limbs() -> None:
    answer = classify("x", "Tactical IMSI catcher", "5A002", "", catalogue(DAY))
    assert json.loads(json.dumps(answer)) == answer
    first = answer["codes"][0]
    assert (first["code"], answer["cyber_surveillance"]) == ("5A001.f.2", "listed")
    assert first["reasons"][0].startswith("phrases: “")
    assert any(reason.startswith("may release it: ") for reason in first["reasons"])
    assert [limb["id"] for limb in answer["limbs"]][1] == "covert"


def test_what_only_shares_words_with_a_row_says_so() -> None:
    answer = classify("x", "Vacuum induction furnace with graphite crucible", "", "", catalogue(DAY))
    assert answer["codes"][0]["reasons"][0].startswith("words in common with the entry's terms: ")


def test_proposals_come_strongest_first_and_each_code_once() -> None:
    codes = classify("x", "IMSI catcher, spyware, riot shields and thermal cameras", "", "", catalogue(DAY))["codes"]
    points = [code["points"] for code in codes]
    assert points == sorted(points, reverse=True)
    assert len({code["code"] for code in codes}) == len(codes) <= 5


def test_goods_of_force_name_both_laws() -> None:
    codes = [code["code"] for code in classify("x", "Electric stun baton", "", "", catalogue(DAY))["codes"]]
    assert {"0A503", "2019/125-III.2"} <= set(codes)


@pytest.mark.parametrize(
    ("said", "verdict", "code"),
    [
        ("IMSI catcher", "listed", "5A001.f.2"),
        ("Cell site simulator", "listed", "5A001.f.2"),
        ("GSM interception system", "listed", "5A001.f.1"),
        ("Mobile phone jammer", "listed", "5A001.f.3"),
        ("Internet monitoring centre", "listed", "5A001.j"),
        ("Spyware", "listed", "4D004"),
        ("Intrusion software", "listed", "4D004"),
        ("Packet injection system", "listed", "4A005"),
        ("Mobile forensic extraction kit", "listed", "5A004.b"),
        ("Lawful interception system", "unlisted_candidate", ""),
        ("Social media intelligence platform", "unlisted_candidate", ""),
        ("Emotion recognition cameras", "unlisted_candidate", ""),
        ("SS7 location tracking platform", "unlisted_candidate", ""),
        ("Covert listening device", "unlisted_candidate", ""),
        ("Lethal injection system", "no", "0A981"),
        ("Leg irons", "no", "0A982"),
        ("Fuel injection system", "no", ""),
        ("Injection system", "no", ""),
        ("Vaccine injection system", "no", ""),
        ("Injection moulding system with remote control", "no", ""),
        ("Well injection system for enhanced oil recovery", "no", ""),
        ("Système d'injection d'eau", "no", ""),
        ("Impianto di iniezione per resine", "no", ""),
        ("Malware injection system", "listed", "4A005"),
        ("Base station simulator for conformance testing of modems", "no", ""),
        ("Industrial router", "no", ""),
        ("Office chairs", "no", ""),
    ],
)
def test_a_trade_name_is_enough(said: str, verdict: str, code: str) -> None:
    answer = classify("x", said, "", "", catalogue(DAY))
    assert answer["cyber_surveillance"] == verdict
    assert not code or answer["codes"][0]["code"] == code


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        # The holder's own key gets past nothing; nor does what reads a board: notes to 5A004.b.
        ("Tool that unlocks phones with the code that the owner supplies and copies their data", "no"),
        ("Tool that unlocks phones without the code and copies their data", "listed"),
        ("Gerät zum Auslesen von Handys, die der Besitzer entsperrt hat; vom Besitzer entsperrt", "no"),
        ("Phone memory reader for boards over JTAG", "no"),
        # A tracker by itself is not covert: Article 2(20).
        ("GPS tracker for a person who carries it and reads it", "no"),
        ("GPS tracker with magnet for the suspect's car", "unlisted_candidate"),
        # What is denied behind, where the verb stands last.
        ("Sokak kamerası, yüz tanıma", "unlisted_candidate"),
        ("Sokak kamerası, yüz tanıma yok", "no"),
        # What takes it away, where the verb stands last.
        ("گوشی جاسوس افزار", "listed"),
        ("پاک کردن جاسوس افزار گوشی", "no"),
        # Scripts whose vowels are marks, and such without spaces.
        ("आईएमएसआई कैचर", "listed"),
        ("เครื่องดักฟังโทรศัพท์มือถือ", "listed"),
    ],
)
def test_what_the_notes_leave_out_is_told_from_what_they_do_not(said: str, verdict: str) -> None:
    assert classify("x", said, "", "", catalogue(DAY))["cyber_surveillance"] == verdict


@pytest.mark.parametrize(
    "said",
    [
        "RAID controller card with remote management of the computer, password protected",
        "Smartphone with 24 months warranty, screen lock and data transfer cable",
        "Discrete power transistors for mobile phone chargers, data sheet and copy of test record",
        "Browser cache server for company computers, remote control and recording of access data",
        "Tablette avec mémoire cache, contrôle à distance de l'ordinateur, copie des messages",
        "19 Zoll Bildschirm für Computer, Zugriff auf Daten per Fernbedienung",
        "Модуль оперативной памяти для компьютера, 16 ГБ, пароль BIOS",
        "Смартфон для целей обучения, сбор и сборка аксессуаров, запись сообщений",
        "Внедрение CRM-системы, данные клиентов, сообщения, телефон, удаленный доступ сотрудников",
        "Emniyet valfi, uzaktan kontrol, telefon uygulaması ile",
        "Beton karıştırıcı, cep telefonu ile kontrol",
        "Sızdırmazlık contası, bilgisayar kontrollü sistem",
        "Capteur de température sans fil avec application téléphone et antenne radio",
        "Sensore di pressione, pressostato, cellulare con app",
        "Terapia celular, medio de cultivo celular y recogida de muestras",
        "Caméra avec objectif pour la ville, panneau d'information",
        "Objetivo de cámara fotográfica 50 mm, graba vídeo de personas",
        "Oprogramowanie do celów badawczych, analiza komórek i nagrywanie obrazu",
        "Телефон в связи с заменой, запись разговоров с клиентами по согласию",
        "Plant control software with remote access to phone of operator, messages to staff",
        "Selector switch, 3 positions, for backbone traffic light control",
        "Frusta da cucina in acciaio, set",
        "Fouet de cuisine inox",
        "Плетёный кабель, плетка медная",
        "Presostato para compresor",
        "Critical pressure valve, individual packing, mass 2 kg, bulk",
        "Quiet silent fan with remote control by phone app",
        "Mobile crane remote control, camera, operator display",
        "Cámara de matrículas escolares, matrícula universitaria, software de gestión de alumnos",
        "Dental implant kit with software and camera, patient data",
        "Newspaper 신문 정기구독 앱, 휴대폰 메시지 알림",
        "模拟集成电路 手机基站用 信号调理",
        "Grampos para papel, caixa 1000, telefone na embalagem",
        "Pinch valve for cell culture, control by tablet",
        "Software de gestão de matrículas da cidade, dados dos alunos e mensagens aos telefones dos pais",
        "Brotdose mit Deckel, Bericht zur Qualität und Aufnahme des Gesprächs",
        "Emniyet kemeri sensörü, araç içi, sürücü uyarısı, kayıt",
        "Laboratory probe with gold electrode, pulses of 5 volts",
        "Kamera für Gesichter, Lichtbogen, arc welding torch",
        "Laser cutter for steel, remote control, data of the machine",
        "Téléphone de n'importe quel état, étage et étape de production",
    ],
)
def test_words_that_look_like_others_raise_no_alarm(said: str) -> None:
    assert classify("x", said, "", "", catalogue(DAY))["cyber_surveillance"] == "no"


def test_care_of_an_operators_own_fibre_taps_nothing() -> None:
    use = "Measuring signal loss on the operator's own fibre network during maintenance."
    assert classify("x", "Optical power meters, benchtop", "", use, catalogue(DAY))["cyber_surveillance"] == "no"
