// Passkeys: asks the server what to ask, has the device answer, and sends the answer as any form is sent.
const able = window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON;

async function answered(form) {
    const asked = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (!asked.ok) {
        throw new Error("refused");
    }
    const options = await asked.json();
    return form.dataset.passkey === "make"
        ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = !able;
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        const problem = form.querySelector(".problem");
        problem.hidden = true;
        try {
            form.elements.credential.value = JSON.stringify((await answered(form)).toJSON());
            form.submit();
        } catch {
            problem.hidden = false;
        }
    });
}
