"""From an exporter's first page to the public report, in a real browser, with a real worker and a real beat.

Alice's end-user bears nearly the name of an entity of the sample list. Bola reads the hit, answers the findings and
grants with conditions; Chen countersigns; Bola issues; Dara verifies the log; anybody checks the licence and finds it
counted. All names are invented.
"""

import hashlib
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from ledger import verify
from tests.casework import PDF, SAMPLE_LIST
from tests.cast import PASSWORD
from tests.faults.conftest import celery  # noqa: F401 - a fixture

# A worker has this long, in milliseconds, for what takes it a second or two on an idle machine.
PATIENCE = 60_000
END_USER = "Zelmyra Intercept Technologies LLC"
ANSWERS = {
    "EU-01.verified": "independent",
    "EU-01.site": "yes",
    "EU-02.kind": "civil",
    "EU-07.openness": "late",
    "TX-02.terms": "not_known",
}
CONDITION = "For the calibration laboratory alone; the meters may not leave it."


@pytest.fixture
def house(settings: Any, bell: None, celery: Any, server_environment: dict[str, str], transactional_db: None):  # noqa: F811
    """A list in force today, a worker and a beat on this test's database and broker."""
    from django.utils import timezone

    from screening.lists.intake import take_in

    settings.DEMO = True
    server_environment["DEMO"] = "1"
    files = {path.name: path.read_bytes() for path in sorted(SAMPLE_LIST.glob("*.csv"))}
    take_in("ofac-sdn", files, by="system:test", at=timezone.now(), sample=True)
    celery("worker", "--concurrency", "1")
    celery("beat")


def test_from_draft_to_public_report(
    open_as: Callable[..., Page], house: None, alice: Any, bola: Any, chen: Any, dara: Any, tmp_path: Path
):
    alice.set_password(PASSWORD)
    alice.save()
    exporter, officer = open_as(), open_as(bola)
    _signs_in(exporter, alice.email)
    reference = _drafts(exporter, tmp_path)
    _resumes_and_submits(exporter, reference)
    _reads_hit_and_findings(officer, reference)
    _grants_with_conditions(officer)
    _countersigns(open_as(chen), reference)
    number = _issues(officer)
    licence = _fetches_licence_and_proof(exporter, number, tmp_path)
    _verifies_the_log(open_as(dara), tmp_path)
    _is_checked_and_counted(open_as(), number, licence)


def _signs_in(page: Page, email: str) -> None:
    page.goto("/")
    page.get_by_role("link", name="Sign in to apply").click()
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.locator("main").get_by_role("button", name="Sign in").click()
    expect(page).to_have_url(re.compile("/applications/$"))


def _drafts(page: Page, folder: Path) -> str:
    """Everything but the document, each part from the task list; the reference of the draft."""
    page.goto("/applications/")
    page.get_by_role("link", name="Begin an application").click()
    page.get_by_label("Your own title").fill("Order 4711")
    page.get_by_role("button", name="Begin the application").click()
    reference = page.url.rstrip("/").rsplit("/", 1)[-1]

    page.get_by_role("link", name="Parties").click()
    page.get_by_role("link", name="Add the end-user").click()
    _tick(page, "End-user: uses the items")
    page.get_by_label("Full name").fill(END_USER)
    _choose(page, "Country", "Kazakhstan")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("main")).to_contain_text(END_USER)
    page.get_by_role("link", name="Continue").click()

    page.get_by_role("link", name="Add an item").click()
    page.get_by_label("Description").fill("Optical power meters for fibre networks, benchtop")
    page.get_by_label("Quantity").fill("2")
    page.get_by_label("Unit").select_option("pieces")
    page.get_by_label("Total value").fill("12500.50")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("main")).to_contain_text("12,500.50")
    page.get_by_role("link", name="Continue").click()

    page.get_by_label("What will the items be used for?").fill("Calibration of instruments of the laboratory.")
    page.get_by_label("What risk to human rights").fill("We read five years of reports and found no misuse.")
    page.get_by_label("How did you check").fill("Register extract, owners, and a visit to the laboratory.")
    page.get_by_role("button", name="Save and continue").click()
    _choose(page, "Country that the items leave from", "Norway")
    _choose(page, "Country of final destination", "Kazakhstan")
    page.get_by_role("button", name="Save and continue").click()
    _answers_the_questions(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Documents")
    return reference


def _answers_the_questions(page: Page) -> None:
    """What speaks against the export is never a bare cross: the page asks for words."""
    expect(page.get_by_role("heading", level=1)).to_have_text("Questions")
    for question, choice in ANSWERS.items():
        radio = page.locator(f"input[name='choice-{question}'][value='{choice}']")
        page.locator(f"label[for='{radio.get_attribute('id')}']").click()
    page.get_by_role("button", name="Save and continue").click()
    expect(page.locator(".licet-errors")).to_contain_text("Say more about whether the end-user answered")
    page.locator("textarea[name='words-EU-07.openness']").fill("The names of two owners came only last week.")
    page.get_by_role("button", name="Save and continue").click()


def _resumes_and_submits(page: Page, reference: str) -> None:
    """Leaves by the sign-out button, comes back, finds everything kept, attaches the document and submits."""
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("link", name="Sign in to apply")).to_be_visible()
    _signs_in(page, "alice@example.org")
    page.get_by_role("link", name=reference).click()
    expect(page.locator("main")).to_contain_text("5 of 6 parts are complete")
    page.get_by_role("link", name="Documents").click()
    _tick(page, "End-use statement")
    page.get_by_label("File", exact=True).set_input_files(
        {"name": "end-use statement.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    page.get_by_role("button", name="Attach this file").click()
    page.get_by_role("link", name="Continue").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Check your answers")
    _tick(page, "What I have written is true and complete")
    page.get_by_role("button", name="Submit the application").click()
    expect(page.locator("main")).to_contain_text(f"Your application {reference} was submitted.")


def _reads_hit_and_findings(page: Page, reference: str) -> None:
    """The case page shows progress by itself until the worker is done."""
    page.goto("/cases/")
    page.get_by_role("link", name=reference).click()
    hit = page.locator(".licet-hit").first
    expect(hit).to_be_visible(timeout=PATIENCE)
    expect(hit).to_contain_text(END_USER)
    expect(hit).to_contain_text("ZELMIRA INTERCEPT TECHNOLOGIES, LLC")
    expect(hit.locator(".licet-hit__sentence")).not_to_be_empty()
    expect(page.locator(".licet-finding").first).to_be_visible()


def _grants_with_conditions(page: Page) -> None:
    """Each open criterion is answered; without an answer the form comes back and says so."""
    page.get_by_role("link", name="Decide", exact=True).click()
    page.get_by_role("button", name="Propose this decision").click()
    expect(page.locator(".licet-errors")).to_contain_text("Say whether the concern stands.")
    for radio in page.locator("input[type=radio][value=mitigated]").all():
        page.locator(f"label[for='{radio.get_attribute('id')}']").click()
    for because in page.locator("textarea[name^=because-]").all():
        because.fill("The register shows other owners, another address and another field of work.")
    _tick(page, "Grant with conditions")
    page.get_by_label("Reasons").fill("The end-user is not the listed entity, and the meters cannot read traffic.")
    page.locator("textarea[name^=conditions-]").first.fill(CONDITION)
    page.get_by_role("button", name="Propose this decision").click()
    expect(page.locator("main")).to_contain_text("Your decision was proposed.")


def _countersigns(page: Page, reference: str) -> None:
    page.goto("/cases/")
    page.get_by_role("link", name=reference).click()
    page.get_by_role("link", name="Read and countersign").click()
    expect(page.locator("main")).to_contain_text(CONDITION)
    page.get_by_role("button", name="Countersign", exact=True).click()
    expect(page.locator("main")).to_contain_text("You countersigned the decision.")


def _issues(page: Page) -> str:
    """The number of the licence, once the worker has put its proof beside it."""
    page.reload()
    page.get_by_role("link", name="Issue the licence").click()
    page.get_by_role("button", name="Issue the licence").click()
    link = page.get_by_role("link", name="Licence (PDF)")
    expect(link).to_be_visible()
    address = link.get_attribute("href")
    assert address is not None
    return Path(address).stem


def _fetches_licence_and_proof(page: Page, number: str, folder: Path) -> bytes:
    """The licence is a PDF that its proof and the published key confirm, with no more than ``verify.py``."""
    page.goto("/applications/")
    page.get_by_role("link", name=number.replace("LIC-", "LA-")).click()
    proof = page.get_by_role("link", name="Download the proof")
    _reload_until(page, lambda: proof.count() > 0)
    licence = _download(page, "Download the licence", folder / "licence.pdf")
    assert licence.read_bytes().startswith(b"%PDF-")
    note = _download(page, "Download the proof", folder / "licence.tlog-proof")
    key = folder / "key.pub"
    key.write_bytes(page.request.get("/log/key").body())
    assert _verified("document", licence, note, key).startswith("GOOD")
    return licence.read_bytes()


def _verifies_the_log(page: Page, folder: Path) -> None:
    """By the button, and elsewhere: the export is checked by the verifier on its own."""
    page.goto("/start/")
    page.get_by_role("button", name="Verify the log").click()
    expect(page.locator("main")).to_contain_text("The log is whole")
    export = _download(page, "Download the log", folder / "decision-log.zip")
    assert _verified("log", export, "--key", folder / "key.pub").startswith("GOOD")


def _is_checked_and_counted(page: Page, number: str, licence: bytes) -> None:
    """Without an account: the year's report counts the case, and the licence is known by number and by file."""
    page.goto("/")
    page.get_by_role("link", name="Read the transparency report").click()
    page.locator("main table").get_by_role("link").first.click()
    # Received, issued, refused, withdrawn, open.
    row = page.locator("#applications-by-destination tr", has_text="Kazakhstan").first
    expect(row.locator("td")).to_have_text(["1", "1", "0", "0", "0"])
    page.goto("/verify/")
    page.get_by_label("Document number").fill(number)
    page.get_by_role("button", name="Look up").click()
    expect(page.locator("main")).to_contain_text("is valid")
    changed = licence.replace(b"%%EOF", b"%%EoF")
    for content, said in ((licence, "byte for byte"), (changed, "not a document that this authority issued")):
        page.get_by_label("The file").set_input_files(
            {"name": "licence.pdf", "mimeType": "application/pdf", "buffer": content}
        )
        page.get_by_role("button", name="Check the file").click()
        expect(page.locator("main")).to_contain_text(said)
    expect(page.locator("main")).to_contain_text(hashlib.sha256(changed).hexdigest())


def _tick(page: Page, label: str) -> None:
    """A radio button by its label: the design system draws it in place of the input."""
    page.locator("label", has_text=label).first.click()


def _choose(page: Page, label: str, country: str) -> None:
    page.get_by_label(label, exact=True).select_option(label=country)


def _download(page: Page, link: str, to: Path) -> Path:
    with page.expect_download() as fetched:
        page.get_by_role("link", name=link).click()
    fetched.value.save_as(to)
    return to


def _reload_until(page: Page, there: Callable[[], bool]) -> None:
    from tests.faults.conftest import until

    until(lambda: page.reload() and there(), "the worker puts the proof beside the licence")


def _verified(*words: object) -> str:
    """What ``verify.py`` says, run as an outsider runs it, by itself. Fails unless all holds."""
    done = subprocess.run(
        [sys.executable, "-I", verify.__file__, *map(str, words)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
