// One key for each thing on the page that names one; J and K walk along rows. Never while somebody writes.
const help = document.querySelector("#keys");

const writing = (element) => element.matches("input, textarea, select, [contenteditable]");

const walk = (step) => {
    const rows = [...document.querySelectorAll("[data-row]")];
    const next = rows[rows.indexOf(document.activeElement) + step] ?? (step > 0 ? rows[0] : rows.at(-1));
    next?.focus();
};

const FIELDS = "input:not([type=hidden]), select, textarea, button";

const use = (element) => {
    if (element.matches("summary")) {
        const part = element.closest("details");
        part.open = true;
        (part.querySelector(FIELDS) ?? element).focus();
    } else if (writing(element)) {
        element.focus();
    } else {
        element.click();
    }
};

addEventListener("keydown", (event) => {
    if (event.key === "Escape" && writing(event.target)) {
        event.target.blur();
        return;
    }
    if (writing(event.target) || event.ctrlKey || event.metaKey || event.altKey || help.open) {
        return;
    }
    const key = event.key.toLowerCase();
    const found = [...document.querySelectorAll("[data-key]")].find((element) => element.dataset.key === key);
    if (key === "?") {
        help.showModal();
    } else if (key === "j" || key === "k") {
        walk(key === "j" ? 1 : -1);
    } else if (found) {
        use(found);
    } else {
        return;
    }
    event.preventDefault();
});
