"use strict";
(() => {
  const root = document.documentElement;
  const data = JSON.parse(document.getElementById("data").textContent);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  // Light or dark: the reader's system decides until the button is pressed.
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const remembered = (value) => {
    try { return value ? localStorage.setItem("theme", value) : localStorage.getItem("theme"); } catch (refused) { return null; }
  };
  if (remembered()) root.dataset.theme = remembered();
  const css = (value) => value.replace(/var\((--[a-z]+)\)/g, (all, name) => getComputedStyle(root).getPropertyValue(name).trim());

  // What the reader chose; it outlives a change of language.
  const chosen = { hidden: null, measure: 0, part: 0 };

  // Paper cannot be unfolded: folded figures are printed, most tables stay in their files.
  addEventListener("beforeprint", () => all("details").forEach((d) => { d.open = d.matches(".also-on-paper, :has(figure)"); }));

  // Tables: numbers by value with undefined last, texts by the page's language.
  const sortable = (table) => all("th button", table).forEach((button, column) => button.addEventListener("click", () => {
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
  }));

  const element = (name, text, parent, kind) => {
    const e = document.createElement(name);
    e.textContent = text;
    if (kind) e.className = kind;
    parent.append(e);
    return e;
  };

  // As many decimals as three digits need, and never fewer digits than a whole number has.
  const digits = (v, lang) => {
    const size = Math.abs(v);
    const decimals = size >= 99.95 || v === 0 ? 0 : size >= 9.995 ? 1 : size >= 0.0995 ? 2 : 3;
    return v.toLocaleString(lang, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).replace("-", "−");
  };

  // The chart: one measure, the chosen policies; a median or estimate with its band while few are shown.
  const explorer = (edition) => {
    const [box, reading, measures, sectors] = ["#chart", "#reading", "#measure", "#sector"].map((id) => edition.querySelector(id));
    if (!box || !data.measures.length) return { draw() {} };
    const lang = edition.lang;
    let plot = null;
    const number = (v, per) => (v === null || v === undefined ? "–"
      : digits(v / per, lang));
    const axisNumber = (v, per) => (v / per).toLocaleString(lang, { maximumSignificantDigits: 3 }).replace("-", "−");
    const time = (x, part) => (part.step === 1 || !part.start ? String(+x.toFixed(2))
      : `${Math.floor(x + 1e-6)}-${String(Math.floor((x % 1) * 12 + 1.01)).padStart(2, "0")}`);

    const read = (measure, part, lines, i) => {
      reading.replaceChildren();
      const per = measure.per[lang];
      const count = Math.max(0, ...lines.map((c) => part.series[c.id][0].length));
      const at = i === null || i === undefined ? count - 1 : i;
      const unit = measure.unit[lang] ? ` · ${measure.unit[lang]}` : "";
      element("strong", `${measure.along[lang]} ${time(part.start + at * part.step, part)}${unit}`.trim(), reading);
      lines.forEach((c) => {
        const [mid, low, high] = part.series[c.id].map((curve) => curve[at]);
        const item = element("span", "", reading);
        element("i", "", item).style.background = c.color;
        element("span", `${c.name[lang]} `, item);
        element("b", number(mid, per), item);
        if (low !== null && low !== undefined) element("small", ` (${number(low, per)} – ${number(high, per)})`, item);
      });
    };

    const draw = () => {
      const measure = data.measures[chosen.measure];
      if (sectors.dataset.of !== String(chosen.measure)) {
        chosen.part = Math.min(chosen.part, measure.parts.length - 1);
        sectors.replaceChildren(...measure.parts.map((part, i) => new Option(part.name[lang], i)));
        sectors.disabled = measure.parts.length < 2;
        sectors.dataset.of = chosen.measure;
      }
      measures.value = chosen.measure;
      sectors.value = chosen.part;
      const part = measure.parts[chosen.part];
      const per = measure.per[lang];
      const lines = data.cases.filter((c) => part.series[c.id] && !chosen.hidden.has(c.id));
      const length = Math.max(2, ...lines.map((c) => part.series[c.id][0].length));
      const banded = lines.length <= 3;
      const path = measure.steps ? uPlot.paths.stepped({ align: 1 }) : uPlot.paths.linear();
      const columns = [Array.from({ length }, (unused, i) => part.start + i * part.step)];
      const series = [{}];
      const bands = [];
      lines.forEach((c) => {
        const color = css(c.color);
        const [mid, low, high] = part.series[c.id];
        columns.push(mid);
        series.push({ stroke: color, width: 2, dash: c.dash.length ? c.dash : undefined, paths: path, points: { show: false } });
        if (banded) {
          bands.push({ series: [columns.length + 1, columns.length], fill: color + "29" });
          columns.push(low, high);
          series.push(...[0, 1].map(() => ({ stroke: "transparent", paths: path, points: { show: false } })));
        }
      });
      const axis = { stroke: css("var(--muted)"), grid: { stroke: css("var(--grid)"), width: 1 }, ticks: { show: false }, font: "13px sans-serif" };
      if (plot) plot.destroy();
      plot = new uPlot({
        width: box.clientWidth, height: 360, legend: { show: false }, bands, series,
        scales: { x: { time: false }, y: { range: (u, low, high) => uPlot.rangeNum(Math.min(0, low ?? 0), high > 0 ? high : 1, 0.05, true) } },
        axes: [
          { ...axis, size: 30, label: measure.along[lang] || undefined, labelFont: axis.font, labelSize: 22, values: (u, at) => at.map((v) => (Number.isInteger(v) ? String(v) : "")) },
          { ...axis, size: 64, label: measure.unit[lang] || undefined, labelFont: axis.font, labelSize: 22, values: (u, at) => at.map((v) => axisNumber(v, per)) },
        ],
        cursor: { y: false, drag: { x: false }, points: { size: 7 } },
        hooks: { setCursor: [(u) => read(measure, part, lines, u.cursor.idx)] },
      }, columns, box);
      read(measure, part, lines, null);
    };

    data.measures.forEach((m, i) => measures.append(new Option(m.name[lang], i)));
    measures.addEventListener("change", () => { chosen.measure = +measures.value; draw(); });
    sectors.addEventListener("change", () => { chosen.part = +sectors.value; draw(); });
    box.addEventListener("keydown", (e) => {
      const by = { ArrowLeft: -1, ArrowRight: 1, PageDown: -12, PageUp: 12 }[e.key];
      if (!by || !plot) return;
      e.preventDefault();
      const x = plot.data[0];
      const from = plot.cursor.idx ?? x.length - 1;
      plot.setCursor({ left: plot.valToPos(x[Math.max(0, Math.min(x.length - 1, from + by))], "x"), top: 10 });
    });
    new ResizeObserver(() => { if (plot && box.clientWidth) plot.setSize({ width: box.clientWidth, height: 360 }); }).observe(box);
    return { draw };
  };

  // An edition in one language; all boxes of one policy agree, and tables and chart follow.
  const begin = (edition) => {
    all("table.sortable", edition).forEach(sortable);
    const boxes = all('input[data-toggle="case"]', edition);
    const chart = explorer(edition);
    chosen.hidden ??= new Set(boxes.filter((b) => !b.checked).map((b) => b.value));
    const show = () => {
      boxes.forEach((b) => { b.checked = !chosen.hidden.has(b.value); });
      all("#outcomes tr[data-case]", edition).forEach((row) => { row.hidden = chosen.hidden.has(row.dataset.case); });
      chart.draw();
    };
    boxes.forEach((b) => b.addEventListener("change", () => {
      chosen.hidden[b.checked ? "delete" : "add"](b.value);
      show();
    }));
    edition.querySelector(".controls").hidden = false;
    edition.querySelector("#theme").addEventListener("click", () => {
      const was = root.dataset.theme ? root.dataset.theme === "dark" : dark.matches;
      root.dataset.theme = was ? "light" : "dark";
      remembered(root.dataset.theme);
      chart.draw();
    });
    edition.querySelector("#language").addEventListener("click", change);
    return { edition, title: document.title, show };
  };

  // The other language takes the place of this one, at the section that is being read.
  let waiting = null;
  let shown = null;
  function change() {
    const at = all("section[id]", shown.edition).filter((s) => s.getBoundingClientRect().top < innerHeight / 3).pop();
    const template = document.querySelector("template");
    let next = waiting;
    if (!next) document.title = template.dataset.title;
    const edition = next ? next.edition : template.content.firstElementChild;
    shown.edition.replaceWith(edition);
    root.lang = edition.lang;
    next ??= begin(edition);
    waiting = shown;
    shown = next;
    document.title = shown.title;
    shown.show();
    document.getElementById("language").focus({ preventScroll: true });
    if (at) document.getElementById(at.id).scrollIntoView({ behavior: "instant" });
  }

  shown = begin(document.querySelector(".edition"));
  shown.show();
  dark.addEventListener("change", () => shown.show());
})();
