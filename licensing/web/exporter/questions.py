"""What the criteria ask of this draft. Which questions stand here follows from the items, the route and the answers."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from licensing.models import Application
from licensing.questionnaire import of_draft
from licensing.steps import edit
from licensing.web.exporter import sections
from licensing.web.exporter.drafting import drafting
from licensing.web.exporter.forms.questions import QuestionsForm


@require_http_methods(["GET", "HEAD", "POST"])
@drafting
def questions(request: HttpRequest, application: Application) -> HttpResponse:
    askings = of_draft(application, at=timezone.now())
    form = QuestionsForm(request.POST or None, application=application, askings=askings)

    def act() -> HttpResponse:
        answers = {**application.answers, **dict.fromkeys(one.question.id for one in askings), **form.answers()}
        kept = {question: said for question, said in answers.items() if said}
        changed = edit.change(application, {"answers": kept}, by=request.user, read=form.read)
        return _onwards(request, changed, form)

    if request.method == "POST" and (response := form.send(request, act)):
        return response
    context = {"form": form, "application": application}
    return render(request, "applications/application/questions.html", context, status=form.status)


def _onwards(request: HttpRequest, application: Application, form: QuestionsForm) -> HttpResponse:
    """An answer can raise questions that were not on the page: then the page comes again."""
    shown = {asking.question.id for asking in form.askings}
    more = [one for one in of_draft(application, at=timezone.now()) if one.question.id not in shown]
    if not more:
        return redirect(sections.after("questions", application))
    said = ngettext(
        "Your answers are kept. They raise %(n)d more question.",
        "Your answers are kept. They raise %(n)d more questions.",
        len(more),
    )
    messages.info(request, said % {"n": len(more)})
    return redirect("application_questions", application.reference)
