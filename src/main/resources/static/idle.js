// Locks the page for whoever does nothing: it goes blank, and the session ends.
const allowed = Number(document.querySelector("[data-idle]").dataset.idle) * 1000;
const told = 60_000;
let acted = Date.now();
let said = Date.now();
for (const what of ["pointerdown", "keydown", "wheel", "touchstart"]) {
    addEventListener(what, () => { acted = Date.now(); }, { passive: true });
}
const watch = setInterval(() => {
    const now = Date.now();
    if (now - acted >= allowed) {
        // Once: a second sign-out would come without a session and be refused.
        clearInterval(watch);
        document.querySelector("main").hidden = true;
        document.querySelector("form[action='/console/sign-out']").requestSubmit();
    } else if (acted > said && now - said >= told) {
        said = now;
        fetch("/console/awake");
    }
}, 5_000);
