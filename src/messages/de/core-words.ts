import type { coreWords } from '../core-words.js';
import { dimensionName, measureName } from '../names.js';
import { MEASURES, ROLES } from './names.js';

const LAST: Readonly<Record<string, readonly [one: string, many: (n: number) => string]>> = {
  day: ['letzter Tag', (n) => `letzte ${n} Tage`],
  week: ['letzte Woche', (n) => `letzte ${n} Wochen`],
  month: ['letzter Monat', (n) => `letzte ${n} Monate`],
  quarter: ['letztes Quartal', (n) => `letzte ${n} Quartale`],
  year: ['letztes Jahr', (n) => `letzte ${n} Jahre`],
};
const NAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  this: { day: 'heute', week: 'diese Woche', month: 'dieser Monat', quarter: 'dieses Quartal', year: 'dieses Jahr' },
  previous: { day: 'gestern', week: 'Vorwoche', month: 'Vormonat', quarter: 'Vorquartal', year: 'Vorjahr' },
};

const NO_FULL = {
  day: 'kein ganzer Tag',
  week: 'keine ganze Woche',
  month: 'kein ganzer Monat',
  quarter: 'kein ganzes Quartal',
  year: 'kein ganzes Jahr',
  period: 'kein ganzer Zeitraum',
} as const;

/** The texts that every element needs, in German. */
export const words: typeof coreWords = {
  measure: (name) => measureName(name, MEASURES),
  dimension: (name) => dimensionName(name, ROLES),
  blank: '(leer)',
  list: (items) => items.join(', '),

  loading: (heading) => `${heading}: wird geladen`,

  removeFilter: (clause) => `Filter entfernen: ${clause}`,
  atLeast: (value) => `ab ${value}`,
  atMost: (value) => `bis ${value}`,

  more: (shown) => `${shown} weitere`,
  relative: (which, count, unit) => {
    if (which !== 'last') return NAMED[which]?.[unit] ?? unit;
    const [one = unit, many] = LAST[unit] ?? [];
    return count === 1 ? one : (many?.(count) ?? unit);
  },

  menu: (heading) => `Menü: ${heading}`,

  versus: (value) => `ggü. ${value}`,
  through: (period, day) => `${period} bis ${day}`,
  sameDays: (period) => `denselben Tagen ${period}`,
  partlyCovered: (period, day, unit) => `Die Daten für ${period} beginnen am ${day}: ${NO_FULL[unit]} zum Vergleichen`,
  notCovered: (period, day) => `Keine Daten für ${period} zum Vergleichen: Die Daten beginnen am ${day}`,
  noChange: 'unverändert',
  up: (amount) => `plus ${amount}`,
  down: (amount) => `minus ${amount}`,
  good: 'besser',
  bad: 'schlechter',
  points: (n) => `${n} Pp.`,
  value: 'Wert',
  period: 'Zeitraum',
  previous: 'Vorher',
  change: 'Änderung',
  growth: 'Wachstum',
};
