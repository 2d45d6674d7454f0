// Comfort only: every page works without it.
(() => {
  "use strict";
  const cards = [...document.querySelectorAll(".card")];
  if (cards.length === 0) return;

  // The words of the statement whose card, or number, has the pointer or the focus.
  let lit = [];
  const light = (id) => {
    lit.forEach((each) => each.classList.remove("lit"));
    lit = id ? [...document.querySelectorAll(`.words [data-of~="${CSS.escape(id)}"]`)] : [];
    lit.forEach((each) => each.classList.add("lit"));
  };
  const of = (target) => {
    const card = target.closest && target.closest(".card");
    if (card) return card.dataset.of;
    const number = target.closest && target.closest(".words a.no");
    return number ? number.getAttribute("href").slice("#card-".length) : null;
  };
  document.addEventListener("pointerover", (event) => light(of(event.target)));
  document.addEventListener("focusin", (event) => light(of(event.target)));

  // j and k, for those who switch them on.
  const box = document.getElementById("keys");
  if (!box) return;
  document.querySelector(".keys").hidden = false;
  try { box.checked = localStorage.getItem("keys") === "on"; } catch (e) { /* no storage, no memory */ }
  box.addEventListener("change", () => {
    try { localStorage.setItem("keys", box.checked ? "on" : "off"); } catch (e) { /* the same */ }
  });
  let at = -1;
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), textarea, select");
    if (!box.checked || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
    if (step === 0) return;
    at = Math.min(cards.length - 1, Math.max(0, at + step));
    const link = cards[at].querySelector("a.no");
    link.focus({ preventScroll: true });
    cards[at].scrollIntoView({ block: "center" });
  });
})();
