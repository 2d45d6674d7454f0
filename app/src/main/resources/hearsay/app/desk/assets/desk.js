// Comfort only: every page works without it.
(() => {
  "use strict";
  const all = (selector) => [...document.querySelectorAll(selector)];

  // The words of the statement whose card, or number, has the pointer or the focus.
  const cards = all(".card");
  if (cards.length > 0) {
    let lit = [];
    const light = (id) => {
      lit.forEach((each) => each.classList.remove("lit"));
      lit = id ? all(`.words [data-of~="${CSS.escape(id)}"]`) : [];
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
  }

  // Keys, for those who switch them on: j and k everywhere, a x e / ? in the queue.
  const box = document.getElementById("keys");
  if (box) {
    const items = cards.length > 0 ? cards : all(".queue .item");
    document.querySelector(".keys").hidden = items.length === 0;
    try { box.checked = localStorage.getItem("keys") === "on"; } catch (e) { /* no storage, no memory */ }
    box.addEventListener("change", () => {
      try { localStorage.setItem("keys", box.checked ? "on" : "off"); } catch (e) { /* the same */ }
    });
    let at = -1;
    const go = (step) => {
      at = Math.min(items.length - 1, Math.max(0, at + step));
      (items[at].querySelector("a.no") || items[at]).focus({ preventScroll: true });
      items[at].scrollIntoView({ block: "center" });
    };
    const press = (selector) => {
      const button = at >= 0 && items[at].querySelector(selector);
      if (button) button.click();
    };
    const keys = {
      j: () => go(1),
      k: () => go(-1),
      a: () => press("[name=accept]"),
      x: () => press("[name=reject]"),
      e: () => press("a.edit"),
      "/": () => { const q = document.getElementById("q"); if (q) q.focus(); },
      "?": () => box.focus(),
    };
    document.addEventListener("focusin", (event) => {
      const here = items.indexOf(event.target.closest(".item, .card"));
      if (here >= 0) at = here;
    });
    document.addEventListener("keydown", (event) => {
      const typing = event.target.closest("input:not([type=checkbox]), textarea, select");
      if (!box.checked || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const what = Object.prototype.hasOwnProperty.call(keys, event.key) && keys[event.key];
      if (what) { event.preventDefault(); what(); }
    });
  }

  // Copying, and taking a selection for a field.
  all("[data-copy]").forEach((button) => {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      button.textContent = "Copied";
    });
  });
  all("[data-take]").forEach((button) => {
    button.hidden = false;
    let chosen = "";
    document.addEventListener("selectionchange", () => {
      const selection = document.getSelection();
      const node = selection && selection.anchorNode;
      const inside = node && (node.parentElement || node).closest(".words");
      if (inside && String(selection)) chosen = String(selection);
    });
    button.addEventListener("click", () => {
      const field = document.getElementById(button.dataset.take);
      if (chosen) field.value = chosen;
      field.focus();
    });
  });

  // A stretch of a timeline, chosen by pulling over it.
  all("[data-brush]").forEach((chart) => {
    const bars = [...chart.querySelectorAll("[data-from]")];
    let start = null;
    const bar = (event) => {
      const x = event.clientX;
      return bars.find((each) => { const r = each.getBoundingClientRect(); return x >= r.left && x <= r.right; });
    };
    chart.addEventListener("pointerdown", (event) => { start = bar(event) || null; });
    chart.addEventListener("pointerup", (event) => {
      const end = bar(event);
      const form = document.getElementById(chart.dataset.brush);
      if (!form || !start || !end || start === end) return;
      const [one, other] = bars.indexOf(start) < bars.indexOf(end) ? [start, end] : [end, start];
      form.elements.namedItem("published").value = `${one.dataset.from}/${other.dataset.until}`;
      event.preventDefault();
      form.requestSubmit();
    });
  });

  // How far a job is.
  const job = document.querySelector("[data-events]");
  if (job && window.EventSource) {
    const events = new EventSource(job.dataset.events);
    events.onmessage = (event) => {
      const now = JSON.parse(event.data);
      Object.entries(now).forEach(([name, value]) => {
        const place = job.querySelector(`[data-value="${CSS.escape(name)}"]`);
        if (place) place.textContent = String(value);
      });
      const bar = job.querySelector("progress");
      if (bar && now.total > 0) { bar.max = now.total; bar.value = now.done; }
      if (now.ended) { events.close(); location.reload(); }
    };
  }
})();
