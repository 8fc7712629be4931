/* The little that pages do besides what the design system's own script does. Everything works without it. */
(function () {
  "use strict";

  // The menu folds away on a narrow screen.
  var menu = document.querySelector(".licet-menu");
  if (menu) {
    menu.addEventListener("click", function () {
      menu.setAttribute("aria-expanded", String(menu.getAttribute("aria-expanded") !== "true"));
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && menu.getAttribute("aria-expanded") === "true") {
        menu.setAttribute("aria-expanded", "false");
        menu.focus();
      }
    });
  }

  // A form that came back with errors: the summary takes the focus, so that a screen reader starts there.
  var summary = document.querySelector("[data-focus]");
  if (summary) {
    summary.focus();
  }

  // A form is sent once: a second click on its button while the first is under way does nothing.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post") {
      return;
    }
    if (form.hasAttribute("data-sent")) {
      event.preventDefault();
      return;
    }
    form.setAttribute("data-sent", "");
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) {
      form.removeAttribute("data-sent");
    });
  });
})();
