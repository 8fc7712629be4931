"""Addresses below ``/cases/``."""

from django.urls import path

from licensing.web.officer import (
    case,
    countersign,
    decide,
    hit,
    issue,
    parked,
    paths,
    questions,
    queue,
    replay,
    rescreening,
    send_back,
    weigh,
    what_if,
)

urlpatterns = [
    path("", queue.queue, name="queue"),
    path("parked/", parked.parked_jobs, name="parked_jobs"),
    path("parked/<int:job>/restart/", parked.parked_job_restart, name="parked_job_restart"),
    path("rescreening/", rescreening.rescreening, name="rescreening"),
    path("what-if/", what_if.preview, name="what_if"),
    path("<slug:reference>/", case.case, name="case"),
    path("<slug:reference>/screening/", case.screening, name="case_screening"),
    path("<slug:reference>/replay/", replay.case_replay, name="case_replay"),
    path("<slug:reference>/hits/<str:party>/<slug:list_id>/<path:entity_id>/", hit.case_hit, name="case_hit"),
    path("<slug:reference>/questions/", questions.case_questions, name="case_questions"),
    path("<slug:reference>/questions/<str:question>/", questions.case_question, name="case_question"),
    path("<slug:reference>/paths/new/", paths.case_path_new, name="case_path_new"),
    path("<slug:reference>/decide/", decide.decide, name="case_decide"),
    path("<slug:reference>/countersign/", countersign.countersign, name="case_countersign"),
    path("<slug:reference>/send-back/", send_back.send_back, name="case_send_back"),
    path("<slug:reference>/weigh/", weigh.weigh, name="case_weigh"),
    path("<slug:reference>/issue/", issue.issue, name="case_issue"),
]
