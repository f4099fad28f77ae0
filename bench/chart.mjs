// The figures as a picture: a panel for each number of rows, a line for each case, a dot for each library at its p50, a stroke on to its p95.

import { OWN } from './libraries.mjs';

const COLORS = {
  'sales-elements': ['#0b63ce', '#6db3ff'],
  'sales-elements (core)': ['#0a8f8f', '#4fd6d6'],
  'duckdb-wasm': ['#9a6700', '#f0c000'],
  mosaic: ['#b3261e', '#ff8a80'],
  arquero: ['#6a3fb5', '#c3a6ff'],
  crossfilter2: ['#2e7d32', '#7ddb82'],
  perspective: ['#5f6368', '#bdc1c6'],
};
const LEFT = 280;
const RIGHT = 30;
const WIDTH = 1000;
const LINE = 26;
const HEAD = 46;
const TOP = 84;

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const classOf = (library) => `l${Object.keys(COLORS).indexOf(library)}`;
const durationOf = (ms) => (ms >= 1000 ? `${ms / 1000} s` : `${ms} ms`);

function styles() {
  const rules = (place) =>
    Object.entries(COLORS)
      .map(([library, colors]) => `.${classOf(library)}{fill:${colors[place]};stroke:${colors[place]}}`)
      .join('');
  const light = `text{font:13px system-ui,sans-serif;fill:#1f2328;stroke:none}.s{font-size:11px;fill:#57606a}.t{font-weight:600}.g{stroke:#d0d7de}.b{fill:#fff}${rules(0)}`;
  const dark = `text{fill:#e6edf3}.s{fill:#9da7b3}.g{stroke:#30363d}.b{fill:#0d1117}${rules(1)}`;
  return `<style>${light}@media(prefers-color-scheme:dark){${dark}}</style>`;
}

/** A scale of powers of ten over all that is shown; durations below the least are drawn at it. */
function scaleOf(figures) {
  const values = figures.flatMap(({ p50, p95 }) => [p50, p95]).filter((value) => value > 0);
  const low = Math.floor(Math.log10(Math.max(0.01, Math.min(...values))));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  const x = (value) => {
    const share = (Math.log10(Math.max(value, 10 ** low)) - low) / (high - low);
    return Math.round(LEFT + share * (WIDTH - LEFT - RIGHT));
  };
  return { x, ticks: Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step)) };
}

function markOf({ library, p50, p95 }, x, y) {
  const name = `<title>${escape(library)}: p50 ${durationOf(p50)}, p95 ${durationOf(p95)}</title>`;
  const mark = `<line x1="${x(p50)}" x2="${x(p95)}" y1="${y}" y2="${y}" stroke-width="2" stroke-opacity=".5"/><circle cx="${x(p50)}" cy="${y}" r="${library === OWN ? 7 : 5}"/>`;
  return `<g class="${classOf(library)}">${name}${mark}</g>`;
}

function panelOf({ rows, figures, top }, { x, ticks }) {
  const names = [...new Set(figures.map((figure) => figure.case))];
  const bottom = top + HEAD + names.length * LINE;
  const grid = ticks.map(
    (tick) =>
      `<line class="g" x1="${x(tick)}" x2="${x(tick)}" y1="${top + HEAD - 14}" y2="${bottom - 8}"/><text class="s" x="${x(tick)}" y="${top + HEAD - 20}" text-anchor="middle">${durationOf(tick)}</text>`,
  );
  const lines = names.flatMap((name, index) => {
    const y = top + HEAD + index * LINE;
    const marks = figures.filter((figure) => figure.case === name).map((figure) => markOf(figure, x, y));
    return [`<text x="${LEFT - 16}" y="${y + 4}" text-anchor="end">${escape(name)}</text>`, ...marks.reverse()];
  });
  const title = `<text class="t" x="16" y="${top + HEAD - 20}">${rows.toLocaleString('en-US')} rows</text>`;
  return { svg: [...grid, title, ...lines].join('\n'), bottom };
}

/** An SVG that reads in light and in dark, without a script. */
export function chartOf(figures) {
  const shown = figures.filter(({ unit, p50, library }) => unit === 'ms' && p50 !== null && library in COLORS);
  const scale = scaleOf(shown);
  const panels = [];
  let top = TOP;
  for (const rows of [...new Set(shown.map((figure) => figure.rows))].sort((a, b) => b - a)) {
    const panel = panelOf({ rows, figures: shown.filter((figure) => figure.rows === rows), top }, scale);
    panels.push(panel.svg);
    top = panel.bottom + 12;
  }
  const legend = Object.keys(COLORS)
    .filter((library) => shown.some((figure) => figure.library === library))
    .map((library, index) => {
      const x = 22 + index * 135 + (index > 1 ? 16 : 0);
      return `<circle class="${classOf(library)}" cx="${x}" cy="58" r="5"/><text class="s" x="${x + 10}" y="62">${escape(library)}</text>`;
    });
  const head = `<text class="t" x="16" y="26">Milliseconds from a question to its answer, p50 (dot) to p95; each step of the scale is ten times the one before</text>`;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" width="${WIDTH}" height="${top}" role="img" aria-label="Time per question by library, case and number of rows">`;
  return `${[open, styles(), `<rect class="b" width="${WIDTH}" height="${top}"/>`, head, ...legend, ...panels].join('\n')}\n</svg>\n`;
}
