"""Addresses of the public pages."""

from django.urls import path

from licensing.web import home

urlpatterns = [
    path("accessibility/", home.accessibility, name="accessibility"),
]
