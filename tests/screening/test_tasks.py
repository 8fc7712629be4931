"""The job that takes a list in from its publisher, with a publisher on this machine."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from ledger import read
from screening import tasks
from screening.jobs.run import run
from screening.lists import editions, fetch, intake
from screening.lists.cards import Bounds, card_of
from screening.lists.due import ask_for
from screening.models import Job
from tests.screening.lists.publisher import HOST, Publisher, publisher
from tests.screening.lists.sample import sample

AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Publisher]:
    with publisher(tmp_path) as one:
        addresses = {name: f"https://{HOST}:{one.port}/{name}" for name in sample()}
        bounds = {what: Bounds(1, 99) for what in ("entities", "aliases", "addresses")}
        card = replace(card_of("ofac-sdn"), addresses=addresses, rows=bounds)
        for room in (tasks, intake):
            monkeypatch.setattr(room, "card_of", lambda list_id: card)
        monkeypatch.setattr(tasks, "fetch", partial(fetch.fetch, door=one.door()))
        yield one


def serve(house: Publisher, files: dict[str, bytes]) -> None:
    def answer(client: Any) -> None:
        name = house.asked[-1].split()[1].decode().strip("/")
        body = files[name]
        client.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)

    house.reply = answer


def do_the_job(at: datetime = AT) -> Job:
    ask_for(card_of("ofac-sdn"), by="user:7", at=at)
    job = Job.objects.latest("pk")
    assert run(job.pk, clock=lambda: at)
    return job


def test_the_edition_is_in_force_and_the_log_says_who_asked(house: Publisher) -> None:
    serve(house, sample())
    do_the_job()
    assert editions.in_force("ofac-sdn", at=AT).counts["entities"] == 8
    (entry,) = read.entries(subject="list:ofac-sdn")
    assert (entry.kind, entry.by) == ("list.taken_in", "user:7")


def test_a_failure_is_an_entry_and_the_last_good_edition_stays(house: Publisher) -> None:
    serve(house, sample())
    do_the_job()
    good = editions.in_force("ofac-sdn", at=AT)
    later = AT + timedelta(hours=25)
    house.says(b"<html>maintenance</html>")
    do_the_job(later)
    assert editions.in_force("ofac-sdn", at=later) == good
    (refused,) = read.entries(kinds=["list.refused"])
    assert read.value(refused)["reason"].endswith("sent a web page instead of the file")


def test_files_that_are_no_edition_are_refused_once_and_not_tried_five_times(house: Publisher) -> None:
    serve(house, {**sample(), "alt.csv": b"not,an,alias\n"})
    do_the_job()
    assert read.entries(kinds=["list.refused"]).count() == 1
    assert not editions.Edition.objects.exists()


def test_only_an_installation_that_may_reach_its_publishers_asks_by_itself(settings: Any) -> None:
    tasks.take_in_due()
    assert not Job.objects.exists()
    settings.TAKE_IN_FROM_PUBLISHERS = True
    tasks.take_in_due()
    tasks.take_in_due()
    assert Job.objects.filter(kind="take_in", key__startswith="ofac-sdn/").count() == 1
