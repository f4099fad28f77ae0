// Made from nl/table.json by npm run texts.
import { grammar } from '../../nl/grammar.js';
import type { TableTexts } from '../en/table.js';
import { tableMessages } from '../../table-messages.js';

const texts: TableTexts = {
  heading: ({ measures, by }) => `${grammar.and(measures)} per ${grammar.lowerAnd(by)}`,
  topHeading: ({ isTop, n, by, measure }) =>
    `${isTop ? `Top ${n}` : `Onderste ${n}`} ${n === 1 ? grammar.lower(by) : grammar.lowerMany(by)} naar ${grammar.lower(measure)}`,
  changeHeading: ({ isTop, by, measure }) =>
    `${isTop ? 'Grootste stijgingen' : 'Grootste dalingen'} per ${grammar.lower(by)}: ${grammar.lower(measure)}`,
  rowsHeading: 'Rijen',
  rowsOf: ({ name }) => `Rijen van ${name}`,
  leader: ({ name, isTop, value, share }) =>
    `${name} staat ${isTop ? 'bovenaan' : 'onderaan'} met ${value}${share === undefined || share === '' ? '' : ` (${share} van het totaal)`}`,
  mover: ({ isIncrease, name, change, growth }) =>
    `${isIncrease ? 'Grootste stijging' : 'Grootste daling'}: ${name}, ${change}${growth === undefined || growth === '' ? '' : ` (${growth})`}`,
  lost: ({ measure, isAll, n, of }) => `${grammar.lower(measure)} negatief: ${isAll ? 'allemaal' : `${n} van ${of}`}`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.clauses(parts)}.`),
  rows: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} rij` : `${shown} rijen`),
  found: ({ shown, of }) => `${shown} van ${of} rijen`,
  nothingFound: ({ text }) => `Geen resultaten voor “${text}”`,
  search: 'Zoeken',
  columns: 'Kolommen',
  total: 'Totaal',
  fresh: 'nieuw',
  of: ({ measure, side }) => `${measure}, ${grammar.lower(side)}`,
  peak: ({ month }) => `hoogste in ${month}`,
  sorted: ({ name, descending }) => `Gesorteerd op ${grammar.lower(name)}, ${descending ? 'aflopend' : 'oplopend'}.`,
  sort: ({ name }) => `Sorteren op ${grammar.lower(name)}`,
  selected: ({ isMany, n, names }) => (isMany ? `Selectie: ${n} rijen.` : `Selectie: ${names}.`),
  cleared: 'Selectie gewist.',
  row: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Rij ${k} van ${n}.`,
  cell: ({ name, text }) => `${grammar.lower(name)} ${text}`,
  all: ({ by }) => `Alle ${grammar.lowerMany(by)}`,
  path: 'Analysepad',
  weekday: ({ day }) =>
    day === 1
      ? 'maandag'
      : day === 2
        ? 'dinsdag'
        : day === 3
          ? 'woensdag'
          : day === 4
            ? 'donderdag'
            : day === 5
              ? 'vrijdag'
              : day === 6
                ? 'zaterdag'
                : day === 7
                  ? 'zondag'
                  : `${day}`,
  hour: ({ hour }) => `${hour}:00`,
  keys: 'Gebruik de pijltoetsen, Page Up en Page Down om tussen rijen te bewegen. Druk op Enter om te selecteren, op Shift met een pijltoets om er meer te selecteren, op Alt+pijl-omlaag om een rij te openen, op Esc om te wissen.',
};

export const messages = /* @__PURE__ */ tableMessages(texts);
