// A template fills the answer, a choice sifts the timeline, a button prints.
const answer = document.querySelector("#answer");

document.addEventListener("click", (event) => {
    const pick = event.target.closest("[data-fill]");
    if (pick && answer) {
        answer.value = pick.dataset.fill;
        answer.focus();
        htmx.trigger(answer.form, "looked");
    }
    if (event.target.closest("[data-print]")) {
        print();
    }
});

const sift = () => {
    const wanted = document.querySelector("[name=sift]:checked")?.value ?? "all";
    for (const entry of document.querySelectorAll("[data-sift]")) {
        entry.hidden = wanted !== "all" && entry.dataset.sift !== wanted;
    }
};

let chosen = "all";
document.addEventListener("change", (event) => {
    if (event.target.name === "sift") {
        chosen = event.target.value;
        sift();
    }
});
document.body.addEventListener("htmx:afterSwap", () => {
    const choice = document.querySelector(`[name=sift][value=${chosen}]`);
    if (choice) {
        choice.checked = true;
        sift();
    }
});

// What is in the box before htmx listens, or was not sent last time, is looked at, too.
addEventListener("load", () => {
    if (answer?.value && answer.form?.matches("[hx-post]")) {
        htmx.trigger(answer.form, "looked");
    }
});
