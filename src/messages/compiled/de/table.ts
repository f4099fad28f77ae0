// Made from de/table.json by npm run texts.
import { grammar } from '../../de/grammar.js';
import type { TableTexts } from '../en/table.js';
import { tableMessages } from '../../table-messages.js';

const texts: TableTexts = {
  heading: ({ measures, by }) => `${grammar.and(measures)} nach ${grammar.and(by)}`,
  topHeading: ({ isTop, n, by, measure }) =>
    isTop
      ? `Top ${n} ${n === 1 ? by : grammar.many(by)} nach ${measure}`
      : `${grammar.many(by)}: die letzten ${n} nach ${measure}`,
  changeHeading: ({ isTop, by, measure }) => `Größte ${isTop ? 'Zuwächse' : 'Rückgänge'} nach ${by}: ${measure}`,
  rowsHeading: 'Zeilen',
  rowsOf: ({ name }) => `Zeilen von ${name}`,
  leader: ({ name, isTop, value, share }) =>
    `${name} ${isTop ? 'führt mit' : 'ist Schlusslicht mit'} ${value}${share === undefined || share === '' ? '' : ` (${share} des Gesamtwerts)`}`,
  mover: ({ isIncrease, name, change, growth }) =>
    `${isIncrease ? 'Größter Zuwachs' : 'Größter Rückgang'}: ${name} mit ${change}${growth === undefined || growth === '' ? '' : ` (${growth})`}`,
  lost: ({ measure, isAll, n, of }) => `${measure} negativ bei ${isAll ? 'allen' : `${n} von ${of}`}`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.clauses(parts)}.`),
  rows: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} Zeile` : `${shown} Zeilen`),
  found: ({ shown, of }) => `${shown} von ${of} Zeilen`,
  nothingFound: ({ text }) => `Keine Treffer für „${text}“`,
  search: 'Suchen',
  columns: 'Spalten',
  total: 'Gesamt',
  fresh: 'neu',
  of: ({ measure, side }) => `${measure}, ${side}`,
  peak: ({ month }) => `Höchstwert: ${month}`,
  sorted: ({ name, descending }) => `Sortiert nach ${name}, ${descending ? 'absteigend' : 'aufsteigend'}.`,
  sort: ({ name }) => `Nach ${name} sortieren`,
  selected: ({ isMany, n, names }) => (isMany ? `${n} Zeilen ausgewählt.` : `Ausgewählt: ${names}.`),
  cleared: 'Auswahl aufgehoben.',
  row: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Zeile ${k} von ${n}.`,
  cell: ({ name, text }) => `${name} ${text}`,
  all: ({ by }) => `Alle: ${grammar.many(by)}`,
  path: 'Drilldown-Pfad',
  weekday: ({ day }) =>
    day === 1
      ? 'Montag'
      : day === 2
        ? 'Dienstag'
        : day === 3
          ? 'Mittwoch'
          : day === 4
            ? 'Donnerstag'
            : day === 5
              ? 'Freitag'
              : day === 6
                ? 'Samstag'
                : day === 7
                  ? 'Sonntag'
                  : `${day}`,
  hour: ({ hour }) => `${hour}:00`,
  keys: 'Mit den Pfeiltasten, Bild auf und Bild ab zwischen den Zeilen wechseln. Eingabetaste wählt aus, Umschalt+Pfeiltaste mehrere, Alt+Pfeil nach unten öffnet eine Zeile, Esc hebt die Auswahl auf.',
};

export const messages = /* @__PURE__ */ tableMessages(texts);
