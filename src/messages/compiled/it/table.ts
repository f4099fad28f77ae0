// Made from it/table.json by npm run texts.
import { grammar } from '../../it/grammar.js';
import type { TableTexts } from '../en/table.js';
import { tableMessages } from '../../table-messages.js';

const texts: TableTexts = {
  heading: ({ measures, by }) => `${grammar.and(measures)} per ${grammar.lowerAnd(by)}`,
  topHeading: ({ isTop, n, by, measure }) =>
    `${isTop ? `Top ${n}` : `Valori più bassi: ${n}`} ${n === 1 ? grammar.lower(by) : grammar.lowerMany(by)} per ${grammar.lower(measure)}`,
  changeHeading: ({ isTop, by, measure }) =>
    `${isTop ? 'Maggiori aumenti' : 'Maggiori cali'} per ${grammar.lower(by)}: ${grammar.lower(measure)}`,
  rowsHeading: 'Righe',
  rowsOf: ({ name }) => `Righe di ${name}`,
  leader: ({ isTop, name, value, share }) =>
    `${isTop ? 'Al primo posto' : 'All’ultimo posto'}: ${name} con ${value}${share === undefined || share === '' ? '' : ` (${share} del totale)`}`,
  mover: ({ isIncrease, name, change, growth }) =>
    `${isIncrease ? 'Aumento maggiore' : 'Calo maggiore'}: ${name}, ${change}${growth === undefined || growth === '' ? '' : ` (${growth})`}`,
  lost: ({ measure, isAll, n, of }) => `${grammar.lower(measure)} con valore negativo: ${isAll ? 'tutti' : `${n} di ${of}`}`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.clauses(parts)}.`),
  rows: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} riga` : `${shown} righe`),
  found: ({ shown, of }) => `${shown} di ${of} righe`,
  nothingFound: ({ text }) => `Nessun risultato per “${text}”`,
  search: 'Cerca',
  columns: 'Colonne',
  total: 'Totale',
  fresh: 'nuovo',
  of: ({ measure, side }) => `${measure}, ${grammar.lower(side)}`,
  peak: ({ month }) => `massimo: ${month}`,
  sorted: ({ name, descending }) => `Ordinamento per ${grammar.lower(name)}, ${descending ? 'decrescente' : 'crescente'}.`,
  sort: ({ name }) => `Ordina per ${grammar.lower(name)}`,
  selected: ({ isMany, n, names }) => (isMany ? `Selezione: ${n} righe.` : `Selezione: ${names}.`),
  cleared: 'Selezione rimossa.',
  row: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Riga ${k} di ${n}.`,
  cell: ({ name, text }) => `${grammar.lower(name)} ${text}`,
  all: ({ by }) => `Tutto: ${grammar.lowerMany(by)}`,
  path: 'Percorso di drill-down',
  weekday: ({ day }) =>
    day === 1
      ? 'lunedì'
      : day === 2
        ? 'martedì'
        : day === 3
          ? 'mercoledì'
          : day === 4
            ? 'giovedì'
            : day === 5
              ? 'venerdì'
              : day === 6
                ? 'sabato'
                : day === 7
                  ? 'domenica'
                  : `${day}`,
  hour: ({ hour }) => `${hour}:00`,
  keys: 'Usare i tasti freccia, PagSu e PagGiù per spostarsi tra le righe. Premere Invio per selezionare, Maiusc con un tasto freccia per selezionarne più di una, Alt+Freccia giù per aprire una riga, Esc per cancellare.',
};

export const messages = /* @__PURE__ */ tableMessages(texts);
