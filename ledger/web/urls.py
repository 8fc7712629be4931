"""Addresses under /log/. Those of ``public`` need no account."""

from django.urls import path

from ledger.web import checking, entries, public

app_name = "ledger"

urlpatterns = [
    path("", entries.log, name="log"),
    path("<int:seq>/", entries.entry, name="entry"),
    path("<int:seq>/leaf", entries.leaf, name="leaf"),
    path("<int:seq>/proof", entries.proof, name="proof"),
    path("verify/", checking.verify, name="verify"),
    path("export/", checking.export, name="export"),
    path("checkpoints/", public.checkpoints, name="checkpoints"),
    path("checkpoints/latest", public.latest, name="latest"),
    path("checkpoints/<int:size>", public.checkpoint, name="checkpoint"),
    path("key", public.key, name="key"),
    path("verify.py", public.verifier, name="verifier"),
]
