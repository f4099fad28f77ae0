// Figures: what a line says, and how it stands to this library's.
import { CORE, OWN } from './libraries.mjs';

/** Three digits that count are more than any run can tell. */
const short = (value) => Number(value.toPrecision(3));

/** The value below which a part of the numbers lies (nearest rank). */
function quantile(numbers, part) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
}

/** A figure of some measurements. */
export function figureOf(about, numbers, unit) {
  return { ...about, p50: short(quantile(numbers, 0.5)), p95: short(quantile(numbers, 0.95)), unit, n: numbers.length };
}

/** An error in one line, as the reason of a missing figure. */
export const reasonOf = (error) =>
  String(error.message ?? error)
    .split('\n')[0]
    .replace(/^page\.\w+: (Error: )?/, '');

/** The step of the clock of a page that is not isolated: what is shorter is measured as nothing. */
const CLOCK_MS = 0.1;

/** A figure that could not be taken, with the reason. */
export function missing(about, unit, reason) {
  return { ...about, p50: null, p95: null, unit, n: 0, ratio: null, reason };
}

/**
 * Figures of the same case and rows with their `ratio`: p50 ÷ p50 of sales-elements. Above 1 a library is so many times as slow (or large) as
 * sales-elements, below 1 it is faster (or smaller); `null` where either was not measured. What is measured of the engine alone is the base where
 * nothing was measured through the worker; a base below the clock's step counts as that step.
 */
export function withRatios(figures) {
  const keyOf = (figure) => `${figure.case} ${figure.rows}`;
  const own = new Map();
  for (const base of [CORE, OWN]) {
    for (const { library, p50, unit, ...figure } of figures) {
      if (library === base && p50 !== null) own.set(keyOf(figure), unit === 'ms' ? Math.max(p50, CLOCK_MS) : p50);
    }
  }
  return figures.map((figure) => {
    const base = own.get(keyOf(figure));
    const { reason, ...rest } = figure;
    const ratio = figure.p50 === null || !base ? null : short(figure.p50 / base);
    return { ...rest, ratio, ...(reason === undefined ? {} : { reason }) };
  });
}
