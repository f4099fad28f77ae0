// Made from sv/table.json by npm run texts.
import { grammar } from '../../sv/grammar.js';
import type { TableTexts } from '../en/table.js';
import { tableMessages } from '../../table-messages.js';

const texts: TableTexts = {
  heading: ({ measures, by }) => `${grammar.and(measures)} per ${grammar.lowerAnd(by)}`,
  topHeading: ({ isTop, n, by, measure }) =>
    `${isTop ? `Topp ${n}` : `Lägsta ${n}`} ${n === 1 ? grammar.lower(by) : grammar.lowerMany(by)} efter ${grammar.lower(measure)}`,
  changeHeading: ({ isTop, by, measure }) =>
    `${isTop ? 'Största ökningar' : 'Största minskningar'} per ${grammar.lower(by)}: ${grammar.lower(measure)}`,
  rowsHeading: 'Rader',
  rowsOf: ({ name }) => `Rader för ${name}`,
  leader: ({ isTop, name, value, share }) =>
    `${isTop ? 'I topp' : 'Sist'}: ${name} med ${value}${share === undefined || share === '' ? '' : ` (${share} av totalen)`}`,
  mover: ({ isIncrease, name, change, growth }) =>
    `${isIncrease ? 'Största ökning' : 'Största minskning'}: ${name}, ${change}${growth === undefined || growth === '' ? '' : ` (${growth})`}`,
  lost: ({ measure, isAll, n, of }) => `${grammar.lower(measure)} under noll: ${isAll ? 'alla' : `${n} av ${of}`}`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.clauses(parts)}.`),
  rows: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} rad` : `${shown} rader`),
  found: ({ shown, of }) => `${shown} av ${of} rader`,
  nothingFound: ({ text }) => `Inga träffar för ”${text}”`,
  search: 'Sök',
  columns: 'Kolumner',
  total: 'Totalt',
  fresh: 'ny',
  of: ({ measure, side }) => `${measure}, ${grammar.lower(side)}`,
  peak: ({ month }) => `högst i ${month}`,
  sorted: ({ name, descending }) => `Sorterat efter ${grammar.lower(name)}, ${descending ? 'fallande' : 'stigande'}.`,
  sort: ({ name }) => `Sortera efter ${grammar.lower(name)}`,
  selected: ({ isMany, n, names }) => (isMany ? `Urval: ${n} rader.` : `Urval: ${names}.`),
  cleared: 'Urvalet har rensats.',
  row: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Rad ${k} av ${n}.`,
  cell: ({ name, text }) => `${grammar.lower(name)} ${text}`,
  all: ({ by }) => `Alla ${grammar.lowerMany(by)}`,
  path: 'Sökväg för detaljnivåer',
  weekday: ({ day }) =>
    day === 1
      ? 'måndag'
      : day === 2
        ? 'tisdag'
        : day === 3
          ? 'onsdag'
          : day === 4
            ? 'torsdag'
            : day === 5
              ? 'fredag'
              : day === 6
                ? 'lördag'
                : day === 7
                  ? 'söndag'
                  : `${day}`,
  hour: ({ hour }) => `${hour}:00`,
  keys: 'Använd piltangenterna, Page Up och Page Down för att gå mellan rader. Tryck på Retur för att välja, Skift med en piltangent för att välja flera, Alt+nedpil för att öppna en rad, Esc för att rensa.',
};

export const messages = /* @__PURE__ */ tableMessages(texts);
