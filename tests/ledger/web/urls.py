"""The log's pages and the sign-in they lead to, without the rest of the site."""

from django.urls import include, path

urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path("log/", include("ledger.web.urls")),
]
