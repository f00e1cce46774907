// Something changed on the server: ask for the part of the page that shows it, and say whether we hear of changes.
const updates = new EventSource("/console/events");
const connection = document.querySelector("#connection");
const time = new Intl.DateTimeFormat(document.documentElement.lang, {hour: "2-digit", minute: "2-digit"});
let heard = new Date();
let connected = false;

const refresh = () => {
    for (const part of document.querySelectorAll("#live, #alarms")) {
        htmx.trigger(part, "changed");
    }
};

const say = (state) => {
    connection.dataset.state = state;
    const since = `${connection.dataset.since} ${time.format(heard)}`;
    connection.textContent = state === "live" ? connection.dataset.live : `${connection.dataset[state]} · ${since}`;
};

updates.addEventListener("changed", refresh);
// After a broken connection something may have been missed.
updates.addEventListener("open", () => {
    if (connected) {
        refresh();
    }
    connected = true;
    heard = new Date();
    say("live");
});
updates.addEventListener("error", () => say(navigator.onLine ? "reconnecting" : "offline"));
addEventListener("offline", () => say("offline"));
addEventListener("online", () => say("reconnecting"));
document.body.addEventListener("htmx:afterSwap", () => {
    heard = new Date();
});

// A new alarm is said by the browser, too, where staff allowed it. It says nothing but that there is one.
const alarmed = new Set();
document.body.addEventListener("htmx:afterSwap", () => {
    for (const alarm of document.querySelectorAll("[data-alarm]")) {
        const fresh = !alarmed.has(alarm.dataset.alarm);
        alarmed.add(alarm.dataset.alarm);
        if (fresh && window.Notification?.permission === "granted") {
            new Notification(alarm.dataset.words, {tag: `alarm-${alarm.dataset.alarm}`, requireInteraction: true});
        }
    }
});
document.querySelector("[data-notify]")?.addEventListener("click", () => window.Notification?.requestPermission());
addEventListener("beforeunload", () => updates.close());
