import pytest

pytestmark = pytest.mark.django_db

AUDITORS_ONLY = ["/log/", "/log/0/", "/log/0/leaf", "/log/0/proof", "/log/verify/", "/log/export/"]
PUBLIC = ["/log/checkpoints/", "/log/checkpoints/latest", "/log/checkpoints/2", "/log/key", "/log/verify.py"]


@pytest.fixture(autouse=True)
def log(filed):
    from ledger.checkpoint import sign
    from tests.ledger.conftest import AT

    filed(2)
    sign(at=AT)


@pytest.mark.parametrize("path", AUDITORS_ONLY)
def test_the_log_is_the_auditor_s(client, officer, auditor, path):
    assert client.get(path).headers["Location"].startswith("/accounts/login/")
    assert officer.get(path).status_code == 403
    assert auditor.get(path).status_code == 200


def test_verifying_is_the_auditor_s(client, officer, auditor):
    assert client.post("/log/verify/").status_code == 302
    assert officer.post("/log/verify/").status_code == 403
    assert auditor.post("/log/verify/").status_code == 200


@pytest.mark.parametrize("path", PUBLIC)
def test_what_outsiders_need_is_open_to_all(client, officer, path):
    assert client.get(path).status_code == 200
    assert officer.get(path).status_code == 200


@pytest.mark.parametrize("path", [path for path in AUDITORS_ONLY if path != "/log/verify/"])
def test_only_the_verify_button_is_a_post(auditor, path):
    assert auditor.post(path).status_code == 405


@pytest.mark.parametrize("path", PUBLIC)
def test_public_pages_are_only_read(client, path):
    assert client.post(path).status_code == 405
