"""Addresses under /lists/."""

from django.urls import path

from screening.web import lists

urlpatterns = [
    path("", lists.index, name="lists"),
    path("<slug:list_id>/", lists.one, name="list"),
]
