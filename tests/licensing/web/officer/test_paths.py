from typing import Any

import pytest

from licensing.models import RiskPath

pytestmark = pytest.mark.django_db
SAID = {
    "line": "item-1/party-1",
    "how_user": "The prison service runs the laboratory.",
    "source_user": "Organisation chart, page 2",
    "source_user_on": "2026-03-01",
    "harm": "torture",
    "harm_words": "Beating of prisoners.",
    "how_harm": "Meters of this kind were used there.",
    "source_harm": "Report of the Sample Observatory",
    "source_harm_on": "2026-08-04",
}


def sent(case: Any, **said: str) -> dict[str, Any]:
    return {"sending_key": "k1", "revision_read": case.revision, **SAID, **said}


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def test_a_path_is_written_down_and_drawn_in_the_case(client: Any, in_review: Any, bola: Any, dara: Any) -> None:
    client.force_login(bola)
    address = f"/cases/{in_review.reference}/paths/new/"
    assert address in words(client.get(f"/cases/{in_review.reference}/"))
    assert client.post(address, sent(in_review)).url == f"/cases/{in_review.reference}/"
    client.force_login(dara)
    page = words(client.get(f"/cases/{in_review.reference}/"))
    assert address not in page
    stops = [
        "Optical power meter",
        "Organisation chart, page 2",
        "Sample Observatory",
        "Torture or other ill-treatment",
    ]
    places = [page.index(stop, page.index('id="clear-risk"')) for stop in stops]
    assert places == sorted(places)
    assert "Path 1: torture or other ill-treatment." in page


@pytest.mark.parametrize("missing", sorted(SAID))
def test_what_is_left_out_is_asked_for(client: Any, in_review: Any, bola: Any, missing: str) -> None:
    client.force_login(bola)
    answer = client.post(f"/cases/{in_review.reference}/paths/new/", sent(in_review, **{missing: ""}))
    assert answer.status_code == 400
    assert list(answer.context["form"].errors) == [missing]
    assert not RiskPath.objects.exists()


def test_a_decision_shows_its_ground_and_its_path(client: Any, in_review: Any, bola: Any, chen: Any) -> None:
    from dataclasses import replace

    from licensing.steps.decide import decide
    from tests.casework import AT, proposal
    from tests.licensing.steps.test_record_path import record

    record(in_review, bola)
    said = replace(proposal(in_review, "refuse"), ground="clear_risk", ground_words="")
    decide(in_review, said, by=bola, at=AT, read=in_review.revision)
    client.force_login(chen)
    page = words(client.get(f"/cases/{in_review.reference}/countersign/"))
    assert "A clear risk, written down as a path" in page
    assert "Report of the Sample Observatory" in page
