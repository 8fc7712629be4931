"""Addresses of the exporter's pages, below ``/applications/``."""

from django.urls import path

from licensing.web.exporter import (
    check,
    documents,
    end_use,
    files,
    items,
    mine,
    new,
    overview,
    parties,
    questions,
    route,
    withdraw,
)

urlpatterns = [
    path("", mine.applications, name="applications"),
    path("new/", new.new, name="application_new"),
    path("issued/<slug:number>.pdf", files.issued, name="issued"),
    path("issued/<slug:number>.tlog-proof", files.issued_proof, name="issued_proof"),
    path("<slug:reference>/", overview.application, name="application"),
    path("<slug:reference>/title/", new.title, name="application_title"),
    path("<slug:reference>/parties/", parties.parties, name="application_parties"),
    path("<slug:reference>/parties/new/", parties.new, name="application_party_new"),
    path("<slug:reference>/parties/<int:number>/", parties.party, name="application_party"),
    path("<slug:reference>/parties/<int:number>/remove/", parties.remove, name="application_party_remove"),
    path("<slug:reference>/items/", items.items, name="application_items"),
    path("<slug:reference>/items/new/", items.new, name="application_item_new"),
    path("<slug:reference>/items/<int:number>/", items.item, name="application_item"),
    path("<slug:reference>/items/<int:number>/remove/", items.remove, name="application_item_remove"),
    path("<slug:reference>/end-use/", end_use.end_use, name="application_end_use"),
    path("<slug:reference>/route/", route.route, name="application_route"),
    path("<slug:reference>/questions/", questions.questions, name="application_questions"),
    path("<slug:reference>/documents/", documents.documents, name="application_documents"),
    path("<slug:reference>/documents/<int:number>/file", files.document, name="document"),
    path("<slug:reference>/documents/<int:number>/remove/", documents.remove, name="application_document_remove"),
    path("<slug:reference>/check/", check.check, name="application_check"),
    path("<slug:reference>/withdraw/", withdraw.withdraw, name="application_withdraw"),
    path("<slug:reference>/discard/", withdraw.discard, name="application_discard"),
]
