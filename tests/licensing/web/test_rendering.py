"""Forms draw themselves with the project's components."""

from django import forms


class Answer(forms.Form):
    name = forms.CharField(label="Name", help_text="In its own script.")
    note = forms.CharField(label="Note", required=False)
    roles = forms.MultipleChoiceField(
        label="Roles", choices=[("a", "Consignee"), ("b", "End-user")], widget=forms.CheckboxSelectMultiple
    )
    agreed = forms.BooleanField(label="Agreed")
    key = forms.CharField(widget=forms.HiddenInput)


def test_the_hint_stands_above_the_control_and_the_error_between():
    html = str(Answer({})["name"].as_field_group())
    order = [html.index(part) for part in ("<label", "In its own script.", "This field is required.", "<input")]
    assert order == sorted(order)


def test_what_need_not_be_answered_says_so():
    assert "(optional)" in Answer()["note"].as_field_group()
    assert "(optional)" not in Answer()["name"].as_field_group()


def test_a_group_of_choices_is_a_fieldset_with_its_question_and_a_label_for_each():
    html = Answer()["roles"].as_field_group()
    assert "<legend" in html
    assert html.count("usa-checkbox__input") == html.count('<label class="usa-checkbox__label"') == 2
    assert 'for="id_roles_1"' in html
    assert 'id="id_roles_1"' in html


def test_a_whole_form_draws_hidden_fields_too():
    html = str(Answer())
    assert html.count('type="hidden"') == 1
    assert html.count("usa-form-group") == 4


def test_a_single_checkbox_has_its_label_behind_it():
    html = Answer()["agreed"].as_field_group()
    assert html.index("<input") < html.index("<label")
