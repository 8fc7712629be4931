"""Addresses of the public pages."""

from django.urls import path

from licensing.web import home
from licensing.web.public import report, verify

urlpatterns = [
    path("transparency/", report.years, name="report_years"),
    path("transparency/<int:year>/", report.report, name="report"),
    path("transparency/<int:year>/<slug:table>.csv", report.report_csv, name="report_csv"),
    path("verify/", verify.document, name="verify_document"),
    path("accessibility/", home.accessibility, name="accessibility"),
]
