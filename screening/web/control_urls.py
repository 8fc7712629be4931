"""Addresses under /controls/. All are open to everyone."""

from django.urls import path

from screening.web import control_texts

urlpatterns = [
    path("texts/", control_texts.index, name="control_texts"),
    path("texts/<slug:list_id>/", control_texts.one, name="control_text"),
]
