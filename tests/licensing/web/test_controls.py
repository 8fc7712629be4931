"""Form controls and what of a form was not accepted."""

from django import forms

from licensing.web.controls import Refusal, bound_errors, control


class Question(forms.Form):
    name = forms.CharField(label="Name", help_text="In its own script.", widget=forms.TextInput(attrs={"class": "own"}))
    role = forms.ChoiceField(label="Which role?", choices=[("a", "A")], widget=forms.RadioSelect)
    key = forms.CharField(widget=forms.HiddenInput)
    file = forms.FileField(label="File", required=False)


def test_a_control_has_the_design_systems_class_and_its_own():
    html = control(Question()["name"])
    assert 'class="usa-input own"' in html
    assert 'aria-describedby="id_name_helptext"' in html


def test_a_refused_control_says_so_and_points_at_its_hint_and_error():
    html = control(Question({})["name"])
    assert 'class="usa-input own usa-input--error"' in html
    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="id_name_helptext id_name_error"' in html


def test_a_placeholder_is_taken_off():
    form = Question()
    form.fields["name"].widget.attrs["placeholder"] = "Name"
    assert "placeholder" not in control(form["name"])


def test_a_file_control_points_at_what_may_be_sent():
    assert 'aria-describedby="id_file_limit"' in control(Question()["file"])


def test_errors_lead_to_their_controls_those_of_the_whole_form_first():
    form = Question({"name": "x"})
    form.add_error(None, "Nothing fits.")
    assert bound_errors(form) == [
        Refusal("Nothing fits.", ""),
        Refusal("This field is required.", ""),
        Refusal("Which role? This field is required.", "id_role_0"),
    ]


def test_several_forms_are_summed_up_together():
    assert [one.target for one in bound_errors([Question({"role": "a", "key": "k"}, prefix="p"), Question()])] == [
        "",
        "id_p-name",
        "id_p-role_0",
    ]
