/* Runs before the page is drawn: styles for what needs a script (the folding menu) apply only where scripts run. */
document.documentElement.classList.add("licet-js");
