"""Addresses of the pages. A page's template lies at its URL's path below ``templates/``."""

from django.urls import include, path

from licensing.web import home, start, style

urlpatterns = [
    path("", home.home, name="home"),
    path("start/", start.start, name="start"),
    path("style/", style.style, name="style"),
    path("applications/", include("licensing.web.exporter.urls")),
    path("cases/", include("licensing.web.officer.urls")),
    path("", include("licensing.web.public.urls")),
]
