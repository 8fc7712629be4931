"""Every address of the site. Each stands, with who gets what status, in ``tests/house/access.py``."""

from django.urls import include, path

from licensing.web import health

urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("accounts/", include("licensing.web.account_urls")),
    path("log/", include("ledger.web.urls")),
    path("lists/", include("screening.web.urls")),
    path("rules/", include("screening.web.rules.urls")),
    path("controls/", include("screening.web.control_urls")),
    path("api/", include("licensing.web.api.urls")),
    path("", include("licensing.web.urls")),
]

handler400 = "licensing.web.refusals.bad_request"
handler403 = "licensing.web.refusals.forbidden"
handler404 = "licensing.web.refusals.not_found"
handler500 = "licensing.web.refusals.server_error"
