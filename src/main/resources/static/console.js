// Something changed on the server: ask for the part of the page that shows it.
const updates = new EventSource("/console/events");
const refresh = () => htmx.trigger("#live", "changed");
updates.addEventListener("changed", refresh);
// After a broken connection something may have been missed.
let connected = false;
updates.addEventListener("open", () => {
    if (connected) {
        refresh();
    }
    connected = true;
});
addEventListener("beforeunload", () => updates.close());
