"""Addresses under /rules/. All are open to everyone."""

from django.urls import path

from screening.web.rules import changes, controls, criteria, tables

urlpatterns = [
    path("", criteria.index, name="rules"),
    path("criteria/<str:id>/", criteria.criterion, name="rules_criterion"),
    path("controls/", controls.controls, name="rules_controls"),
    path("controls/<path:code>/", controls.control, name="rules_control"),
    path("lanes/", tables.lanes, name="rules_lanes"),
    path("numbers/", tables.numbers, name="rules_numbers"),
    path("instruments/", tables.instruments, name="rules_instruments"),
    path("changes/", changes.changes, name="rules_changes"),
]
