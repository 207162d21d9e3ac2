"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  // Light or dark: the reader's system decides until the button is pressed.
  const remembered = (value) => {
    try { return value ? localStorage.setItem("theme", value) : localStorage.getItem("theme"); } catch (refused) { return null; }
  };
  if (remembered()) root.dataset.theme = remembered();
  document.getElementById("theme").addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    remembered(root.dataset.theme);
  });

  // Paper cannot be unfolded: folded figures are printed, long tables stay in their files.
  addEventListener("beforeprint", () => all("details").forEach((d) => { d.open = d.querySelector("figure") !== null; }));

  // Tables: numbers by value with undefined last, texts by the page's language.
  all("table.sortable").forEach((table) => all("th button", table).forEach((button, column) => button.addEventListener("click", () => {
    const head = button.parentElement;
    const sign = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    all("th", table).forEach((th) => th.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", sign === 1 ? "ascending" : "descending");
    const key = (row) => row.cells[column].dataset.v;
    const text = (row) => row.cells[column].textContent;
    const order = (a, b) => {
      if (key(a) === undefined) return sign * text(a).localeCompare(text(b), root.lang);
      if (key(a) === "" || key(b) === "") return (key(a) === "") - (key(b) === "");
      return sign * (key(a) - key(b));
    };
    const body = table.tBodies[0];
    [...body.rows].sort(order).forEach((row) => body.append(row));
  })));

  // Policies shown: all boxes of one policy agree; tables and the overlay follow.
  const boxes = all('input[data-toggle="case"]');
  const shown = () => new Set(boxes.filter((b) => b.checked).map((b) => b.value));
  const filter = () => {
    const on = shown();
    all("#outcomes tr[data-case]").forEach((row) => { row.hidden = !on.has(row.dataset.case); });
    draw();
  };
  boxes.forEach((box) => box.addEventListener("change", () => {
    boxes.filter((b) => b.value === box.value).forEach((b) => { b.checked = box.checked; });
    filter();
  }));

  // The overlay: one measure, the chosen policies, a median or estimate with its band while few are shown.
  const data = JSON.parse(document.getElementById("data").textContent);
  const chart = document.getElementById("chart");
  const choice = document.getElementById("measure");
  const reading = document.getElementById("reading");
  const W = 900, H = 360, L = 56, R = 16, T = 26, B = 40;
  let month = null;

  const svg = (name, attributes, text) => {
    const e = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(attributes).forEach(([k, v]) => (k === "style" ? e.style.cssText = v : e.setAttribute(k, v)));
    if (text !== undefined) e.textContent = text;
    return e;
  };
  const step = (span, count) => {
    const power = 10 ** Math.floor(Math.log10(span / count));
    return [1, 2, 5, 10].map((f) => f * power).find((s) => s >= span / count * 0.999);
  };
  const digits = (v) => (v === null || v === undefined ? "–"
    : v.toLocaleString(root.lang, { maximumSignificantDigits: 3 }).replace("-", "−"));

  const draw = () => {
    if (!chart || !data.measures.length) return;
    const m = data.measures[choice.value || 0];
    const on = shown();
    const lines = data.cases.filter((c) => on.has(c.id) && m.series[c.id]);
    const length = Math.max(2, ...Object.values(m.series).map((s) => Math.min(s[0].length, m.most * 12 + 1)));
    const few = lines.length <= 3;
    let high = -Infinity, low = 0;
    Object.values(m.series).forEach((s) => s.forEach((c) => c.slice(0, length).forEach((v) => {
      if (v !== null) { high = Math.max(high, v); low = Math.min(low, v); }
    })));
    if (!(high > low)) high = low + 1;
    const dy = step(high - low, 5);
    high = Math.ceil(high / dy - 1e-9) * dy; low = Math.floor(low / dy + 1e-9) * dy;
    const x = (i) => L + i / (length - 1) * (W - L - R);
    const y = (v) => H - B - (v - low) / (high - low) * (H - B - T);
    const picture = svg("svg", { viewBox: `0 0 ${W} ${H}` });
    picture.append(svg("text", { x: 0, y: 14 }, m.unit));
    for (let v = low; v <= high + dy / 2; v += dy) {
      picture.append(svg("path", { d: `M${L} ${y(v)}H${W - R}`, style: "stroke:var(--grid)" }));
      picture.append(svg("text", { x: L - 8, y: y(v) + 4, "text-anchor": "end" }, digits(+v.toPrecision(6))));
    }
    const years = (length - 1) / 12, dx = Math.max(1, step(years, 8));
    for (let v = Math.ceil(m.start / dx - 1e-6) * dx; v <= m.start + years + 1e-6; v += dx) {
      picture.append(svg("text", { x: x((v - m.start) * 12), y: H - B + 18, "text-anchor": "middle" }, String(Math.round(v))));
    }
    picture.append(svg("text", { x: (L + W - R) / 2, y: H - 4, "text-anchor": "middle" }, m.along));
    const path = (values) => {
      let d = "", pen = false;
      values.slice(0, length).forEach((v, i) => {
        if (v === null) { pen = false; return; }
        d += !pen ? `M${x(i).toFixed(1)} ${y(v).toFixed(1)}` : (m.steps ? `H${x(i).toFixed(1)}V` : `L${x(i).toFixed(1)} `) + y(v).toFixed(1);
        pen = true;
      });
      return d;
    };
    lines.forEach((c) => {
      const [mid, lo, hi] = m.series[c.id];
      if (few) {
        const both = lo.map((v, i) => (v === null || hi[i] === null ? null : i)).filter((i) => i !== null && i < length);
        const edge = both.map((i) => `${x(i).toFixed(1)} ${y(hi[i]).toFixed(1)}`).concat(both.reverse().map((i) => `${x(i).toFixed(1)} ${y(lo[i]).toFixed(1)}`));
        if (edge.length) picture.append(svg("path", { d: `M${edge.join("L")}Z`, style: `fill:${c.color};fill-opacity:.16` }));
      }
      picture.append(svg("path", { d: path(mid), style: `fill:none;stroke:${c.color};stroke-width:2;stroke-dasharray:${c.dash || "none"}` }));
    });
    if (month !== null) picture.append(svg("path", { d: `M${x(month)} ${T}V${H - B}`, style: "stroke:var(--axis)" }));
    chart.replaceChildren(picture);
    const at = month === null ? length - 1 : month;
    const when = m.start > 0 ? `${Math.floor(m.start + at / 12 + 1e-6)}-${String(Math.round((m.start * 12 + at) % 12) % 12 + 1).padStart(2, "0")}` : `${m.along} ${digits(at / 12)}`;
    reading.textContent = `${when}: ` + lines.map((c) => `${c.name} ${digits(m.series[c.id][0][at])}`).join(" · ") + (m.unit ? ` (${m.unit})` : "");
    chart.dataset.length = length;
  };
  if (chart) {
    const move = (to) => { month = Math.max(0, Math.min(+chart.dataset.length - 1, to)); draw(); };
    data.measures.forEach((m, i) => choice.append(new Option(m.name, i)));
    choice.addEventListener("change", () => { month = null; draw(); });
    chart.addEventListener("pointermove", (e) => {
      const box = chart.getBoundingClientRect();
      move(Math.round(((e.clientX - box.left) / box.width * W - L) / (W - L - R) * (chart.dataset.length - 1)));
    });
    chart.addEventListener("keydown", (e) => {
      const by = { ArrowLeft: -1, ArrowRight: 1, PageDown: -12, PageUp: 12 }[e.key];
      if (by) { e.preventDefault(); move((month === null ? +chart.dataset.length - 1 : month) + by); }
    });
  }
  filter();
})();
