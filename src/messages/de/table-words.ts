import type { tableWords } from '../table-words.js';
import { counted, several, together } from './names.js';

/** The texts of tables in German. */
export const words: typeof tableWords = {
  heading: (measures, by) => `${together(measures)} nach ${together(by)}`,
  topHeading: (n, by, measure, isTop) =>
    isTop ? `Top ${n} ${n === 1 ? by : several(by)} nach ${measure}` : `${several(by)}: letzte ${n} nach ${measure}`,
  changeHeading: (measure, by, isTop) => `${measure} nach ${by}: größte ${isTop ? 'Zuwächse' : 'Rückgänge'}`,
  rowsHeading: 'Zeilen',
  rowsOf: (name) => `Zeilen von ${name}`,
  leader: (name, value, share, isTop) =>
    `${name} ${isTop ? 'führt mit' : 'liegt hinten mit'} ${value}${share === undefined ? '' : `, ${share} vom Gesamtwert`}`,
  mover: (name, change, growth, isIncrease) =>
    `${isIncrease ? 'Größter Zuwachs' : 'Größter Rückgang'}: ${name} mit ${change}${growth === undefined ? '' : ` (${growth})`}`,
  lost: (n, of, measure) => `${measure} negativ bei ${n === of ? 'allen' : `${n} von ${of}`}`,
  sentence: (parts) => (parts.length === 0 ? '' : `${parts.join('; ')}.`),
  rows: (n, shown) => counted(n, shown, 'Zeile', 'Zeilen'),
  found: (shown, of) => `${shown} von ${of} Zeilen`,
  nothingFound: (text) => `Kein Name enthält „${text}“`,
  search: 'Suchen',
  columns: 'Spalten',
  total: 'Gesamt',
  fresh: 'neu',
  of: (measure, side) => `${measure}, ${side}`,
  peak: (month) => `am höchsten: ${month}`,
  sorted: (name, descending) => `Sortiert nach ${name}, ${descending ? 'absteigend' : 'aufsteigend'}.`,
  sort: (name) => `Nach ${name} sortieren`,
  selected: (n, names) => (n > 3 ? `${n} Zeilen gewählt.` : `Gewählt: ${names}.`),
  cleared: 'Auswahl aufgehoben.',
  row: (name, parts, k, n) => `${name}: ${parts.join(', ')}. Zeile ${k} von ${n}.`,
  cell: (name, text) => `${name} ${text}`,
  all: (by) => `Alle: ${several(by)}`,
  path: 'Pfad',
  weekday: (day) => ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'][day - 1] ?? String(day),
  hour: (hour) => `${String(hour).padStart(2, '0')}:00`,
  keys: 'Pfeiltasten, Bild auf und Bild ab gehen durch die Zeilen, Eingabe wählt, Umschalt mit Pfeiltaste wählt mehrere, Alt mit Pfeil nach unten öffnet eine Zeile, Escape hebt auf.',
};
