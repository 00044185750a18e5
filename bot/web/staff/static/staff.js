// Logs out when the page is left alone, and copies a patient's text. Everything else works without it.

const WARN_MS = 60_000;
const PING_MS = 60_000;
const idleMs = Number(document.body.dataset.idle) * 1000;
const dialog = document.getElementById("idle");

if (idleMs && dialog) {
  let used = Date.now();
  let told = Date.now();

  const stay = async () => {
    used = told = Date.now();
    if (dialog.open) dialog.close();
    const answer = await fetch(dialog.dataset.stay, { method: "POST", headers: { "x-csrf": dialog.dataset.csrf } }).catch(
      () => null,
    );
    if (answer && answer.status === 401) leave();
  };
  const leave = () => {
    const form = document.getElementById("logout");
    form.elements.idle.value = "yes";
    form.submit();
  };
  const using = () => {
    if (dialog.open) return;
    used = Date.now();
    if (used - told > PING_MS) stay();
  };

  for (const what of ["keydown", "pointerdown", "scroll"]) addEventListener(what, using, { passive: true });
  document.getElementById("stay").addEventListener("click", stay);
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    stay();
  });
  setInterval(() => {
    const alone = Date.now() - used;
    if (alone >= idleMs) leave();
    else if (alone >= idleMs - WARN_MS && !dialog.open) dialog.showModal();
  }, 1000);
}

const copy = document.getElementById("copy");
if (copy) {
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    const text = document.getElementById("text");
    const said = document.getElementById("copied");
    try {
      await navigator.clipboard.writeText(text.value);
      said.textContent = copy.dataset.done;
    } catch {
      text.closest("details").open = true;
      text.focus();
      text.select();
      said.textContent = copy.dataset.failed;
    }
  });
}
