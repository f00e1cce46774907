// Something changed on the server: ask for the part of the page that shows it, and say whether we hear of changes.
const connection = document.querySelector("#connection");
const time = new Intl.DateTimeFormat(document.documentElement.lang, {hour: "2-digit", minute: "2-digit", hourCycle: "h23"});
const AGAIN_MS = 5000;
let heard = new Date();
let state = "reconnecting";
let updates;

const refresh = () => {
    for (const part of document.querySelectorAll("#live, #alarms")) {
        htmx.trigger(part, "changed");
    }
};

const say = (now) => {
    state = now;
    if (connection) {
        connection.dataset.state = state;
        connection.textContent = `${connection.dataset[state]} · ${connection.dataset.since} ${time.format(heard)}`;
    }
};

const lost = () => say(navigator.onLine ? "reconnecting" : "offline");

const listen = (again) => {
    updates = new EventSource("/console/events");
    updates.addEventListener("changed", refresh);
    updates.addEventListener("open", () => {
        // After a broken connection something may have been missed.
        if (again) {
            refresh();
        }
        again = true;
        heard = new Date();
        say("live");
    });
    updates.addEventListener("error", () => {
        lost();
        // A browser tries again by itself, unless the answer was no stream at all.
        if (updates.readyState === EventSource.CLOSED) {
            setTimeout(() => listen(true), AGAIN_MS);
        }
    });
};

addEventListener("offline", lost);
addEventListener("online", () => {
    refresh();
    say(updates.readyState === EventSource.OPEN ? "live" : "reconnecting");
});
document.body.addEventListener("htmx:afterSwap", () => {
    heard = new Date();
    say(state);
});
listen(false);

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
