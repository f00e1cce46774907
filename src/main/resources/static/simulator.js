// A phone on a page. Each person is a number; the thread always comes from the server.
const stored = "anxin-people";
const thread = document.getElementById("thread");
const people = JSON.parse(localStorage.getItem(stored) || "null") || [someNumber()];
let current = people[0];
let events;

function someNumber() {
    const digits = crypto.getRandomValues(new Uint32Array(1))[0] % 100000000;
    return "+86138" + String(digits).padStart(8, "0");
}

function spaced(number) {
    return number.replace(/^(\+86)(\d{3})(\d{4})(\d{4})$/, "$1 $2 $3 $4");
}

function showPeople() {
    localStorage.setItem(stored, JSON.stringify(people));
    const group = document.getElementById("people");
    group.replaceChildren(...people.map((number, i) => {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = String.fromCharCode(65 + i);
        button.title = spaced(number);
        button.setAttribute("aria-pressed", String(number === current));
        button.addEventListener("click", () => become(number));
        return button;
    }));
    document.getElementById("number").textContent = spaced(current);
}

function bubble(message) {
    const item = document.createElement("li");
    item.className = message.direction + " " + message.author.toLowerCase();
    const text = document.createElement("p");
    text.textContent = message.text;
    const foot = document.createElement("small");
    const time = new Date(message.at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    foot.textContent = time + " · " + message.segments + " " + thread.dataset.segments;
    item.append(text, foot);
    return item;
}

async function showThread() {
    const person = current;
    const answer = await fetch("/simulator/thread?from=" + encodeURIComponent(person));
    const { messages } = await answer.json();
    if (person === current) {
        thread.replaceChildren(...messages.map(bubble));
        thread.scrollTop = thread.scrollHeight;
        document.getElementById("empty").hidden = messages.length > 0;
    }
}

function become(number) {
    current = number;
    showPeople();
    showThread();
    if (events) {
        events.close();
    }
    events = new EventSource("/simulator/events?from=" + encodeURIComponent(number));
    events.addEventListener("message", showThread);
    events.addEventListener("open", showThread);
}

document.getElementById("add").addEventListener("click", () => {
    const number = someNumber();
    people.push(number);
    become(number);
    document.getElementById("text").focus();
});

document.getElementById("write").addEventListener("submit", async event => {
    event.preventDefault();
    const input = document.getElementById("text");
    const problem = document.getElementById("problem");
    const text = input.value;
    input.value = "";
    try {
        const answer = await fetch("/simulator/messages", {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify({ from: current, text }),
        });
        problem.hidden = answer.ok;
    } catch {
        problem.hidden = false;
    }
    if (!problem.hidden) {
        input.value = text;
    }
    await showThread();
    input.focus();
});

addEventListener("beforeunload", () => events && events.close());
become(current);
