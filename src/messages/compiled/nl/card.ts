// Made from nl/card.json by npm run texts.
import { grammar } from '../../nl/grammar.js';
import type { CardTexts } from '../en/card.js';

export const messages: CardTexts = {
  developers: 'Details voor ontwikkelaars',
  unknownAttribute: ({ name, nearest }) =>
    `Onbekend attribuut “${name}”${nearest === undefined || nearest === '' ? '' : `. Is “${nearest}” bedoeld?`}`,
  retry: 'Opnieuw proberen',
  onlyCurrency: ({ currency }) => `Alleen ${currency} weergeven`,
  empty: ({ clause }) => (clause === undefined || clause === '' ? 'Geen gegevens' : `Geen gegevens voor ${clause}`),
  emptyWithout: ({ filters, clause, n, shown }) =>
    `${filters === 1 ? '' : `${filters} filters toegepast. `}Zonder “${clause}” zouden er ${grammar.plural(n) === 'one' ? `${shown} rij` : `${shown} rijen`} zijn.`,
  actHere: ({ n }) => (n === 1 ? '1 filter toegepast' : `${n} filters toegepast`),
  clearClause: ({ clause }) => `${clause} wissen`,
  clearAll: 'Alles wissen',
  wholeHistory: ({ range }) => `Alle datums: ${range}`,
  source: ({ names, newest }) => `Bron: ${names}${!newest ? '' : ` · gegevens t/m ${newest}`}`,
  skipped: ({ clause }) => `Filter ${clause} is niet van toepassing op deze grafiek`,
  viewTable: 'Als tabel weergeven',
  viewChart: 'Als grafiek weergeven',
  csv: 'CSV downloaden',
  png: 'PNG downloaden',
  copy: 'Als tabel kopiëren',
  copied: 'Gekopieerd. Plak dit in een document of spreadsheet.',
  notCopied: 'Kopiëren is niet gelukt. De tekst is geselecteerd.',
  svg: 'SVG downloaden',
  readChart: 'Deze grafiek in woorden',
  speak: 'Voorlezen',
  copyText: 'Tekst kopiëren',
  explain: 'Hoe is dit berekend?',
  reading: ({ table, amount, rows }) =>
    `${table} wordt geladen: ${amount}${rows === undefined || rows === '' ? '' : ` · ${rows} rijen`}`,
  bytes: ({ total, done }) => (total === undefined || total === '' ? `${done} MB` : `${done} van ${total} MB`),
  not: ({ values }) => `niet ${values}`,
  customerType: {
    new: 'Nieuw',
    repeat: 'Terugkerend',
  },
  customersOfType: {
    new: 'Nieuwe klanten',
    repeat: 'Terugkerende klanten',
  },
  missingValues: ({ n, shown, column }) =>
    `${grammar.plural(n) === 'one' ? `${shown} rij` : `${shown} rijen`} zonder waarde in ${column}`,
  moreRows: ({ n, shown }) =>
    `Download het CSV-bestand om nog ${grammar.plural(n) === 'one' ? `${shown} rij` : `${shown} rijen`} te zien.`,
  valueCount: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `${shown} waarde` : `${shown} waarden`}. “Als tabel weergeven” toont ze allemaal.`,
  insightsHeading: 'Wat opvalt',
};
