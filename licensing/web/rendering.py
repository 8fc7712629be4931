"""How a form draws itself: fields by ``components/field.html``, widgets as Django ships them."""

from typing import Any

from django.forms.renderers import DjangoTemplates
from django.template.loader import get_template


class Renderer(DjangoTemplates):
    """Fields and forms come from the project's components, which know its template tags; widgets from Django."""

    form_template_name = "components/form.html"
    field_template_name = "components/field.html"

    def get_template(self, template_name: str) -> Any:
        if template_name.startswith("components/"):
            return get_template(template_name)
        return super().get_template(template_name)
