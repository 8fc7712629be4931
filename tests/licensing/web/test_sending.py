"""The one test of what every form that changes something promises: it acts once, and late it acts not at all."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, connections
from django.http import HttpResponseRedirect
from django.test import RequestFactory

from licensing.models import Application, SentForm
from licensing.refusal import Refusal
from licensing.steps import edit
from licensing.web.sending import SentOnce, once

KEY = "0123456789abcdef"
NEW = "/applications/new/"


def _body(aurora: Any, **other: Any) -> dict[str, Any]:
    return {"sending_key": KEY, "revision_read": 0, "organisation": aurora.pk, "title": "Order 1", **other}


@pytest.mark.django_db
def test_sent_twice_it_acts_once_and_answers_twice(client: Any, alice: Any, aurora: Any) -> None:
    client.force_login(alice)
    first, second = client.post(NEW, _body(aurora)), client.post(NEW, _body(aurora))
    made = Application.objects.get()
    assert first.url == second.url == f"/applications/{made.reference}/"


@pytest.mark.django_db
def test_the_same_key_with_another_body_is_refused(client: Any, alice: Any, aurora: Any) -> None:
    client.force_login(alice)
    client.post(NEW, _body(aurora))
    answer = client.post(NEW, _body(aurora, title="Order 2"))
    assert answer.status_code == 400
    assert b"already sent with other content" in answer.content
    assert Application.objects.get().title == "Order 1"


@pytest.mark.django_db
def test_the_same_name_and_size_of_a_file_is_another_body_when_its_bytes_differ(alice: Any, rf: RequestFactory) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    def sent(content: bytes) -> Any:
        request = rf.post("/somewhere/", {"file": SimpleUploadedFile("a.pdf", content)})
        request.user = alice
        return once(request, KEY, lambda: HttpResponseRedirect("/done/"))

    sent(b"one")
    assert sent(b"one").url == "/done/"
    with pytest.raises(Refusal, match="other content"):
        sent(b"two")


@pytest.mark.django_db
def test_two_people_may_hold_the_same_key(alice: Any, eve: Any, rf: RequestFactory) -> None:
    acted = []
    for person in (alice, eve):
        request = rf.post("/somewhere/", {})
        request.user = person
        once(request, KEY, lambda who=person: acted.append(who) or HttpResponseRedirect("/done/"))
    assert acted == [alice, eve]


@pytest.mark.django_db
def test_a_refused_act_leaves_no_key_so_that_it_can_be_sent_again(alice: Any, rf: RequestFactory) -> None:
    request = rf.post("/somewhere/", {})
    request.user = alice

    def refused() -> HttpResponseRedirect:
        raise Refusal("not like this")

    with pytest.raises(Refusal):
        once(request, KEY, refused)
    assert not SentForm.objects.exists()
    assert once(request, KEY, lambda: HttpResponseRedirect("/done/")).url == "/done/"


@pytest.mark.django_db
def test_a_form_that_read_an_older_revision_gets_the_409_page_and_nothing_is_kept(
    client: Any, alice: Any, draft: Any
) -> None:
    client.force_login(alice)
    page = f"/applications/{draft.reference}/end-use/"
    read = client.get(page).context["form"]["revision_read"].value()
    edit.change(draft, {"end_use": "A colleague wrote this."}, by=alice, read=draft.revision)
    answer = client.post(page, {"sending_key": KEY, "revision_read": read, "end_use": "Mine"})
    draft.refresh_from_db()
    assert answer.status_code == 409
    assert b"was changed since you opened this page" in answer.content
    assert draft.end_use == "A colleague wrote this."
    assert not SentForm.objects.exists()


@pytest.mark.django_db
def test_what_a_person_can_mend_comes_back_in_the_form_with_its_status(alice: Any, rf: RequestFactory) -> None:
    request = rf.post("/somewhere/", {"sending_key": KEY, "revision_read": "0"})
    request.user = alice
    form = SentOnce(request.POST)

    def refused() -> HttpResponseRedirect:
        raise Refusal("The sky is not a field.", field="sky")

    assert form.send(request, refused) is None
    assert (form.status, form.non_field_errors()) == (400, ["The sky is not a field."])


@pytest.mark.django_db(transaction=True)
def test_of_two_deliveries_at_once_one_acts_and_both_get_its_answer(alice: Any) -> None:
    acted: list[int] = []
    answers: list[str] = []
    first_acts, first_may_end = threading.Event(), threading.Event()

    def slow() -> HttpResponseRedirect:
        acted.append(1)
        first_acts.set()
        assert first_may_end.wait(30)
        return HttpResponseRedirect("/first/")

    def deliver(act: Callable[[], HttpResponseRedirect]) -> None:
        request = RequestFactory().post("/somewhere/", {})
        request.user = alice
        try:
            answers.append(once(request, KEY, act).url)
        finally:
            connections.close_all()

    first = threading.Thread(target=deliver, args=[slow])
    second = threading.Thread(target=deliver, args=[lambda: acted.append(2) or HttpResponseRedirect("/second/")])
    first.start()
    assert first_acts.wait(30)
    second.start()
    while not _somebody_waits():
        assert second.is_alive()
    first_may_end.set()
    first.join(30)
    second.join(30)
    assert (acted, answers) == ([1], ["/first/", "/first/"])


def _somebody_waits() -> bool:
    """Another session waits for a lock: the second delivery, behind the first one's row."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
        return bool(cursor.fetchone()[0])
