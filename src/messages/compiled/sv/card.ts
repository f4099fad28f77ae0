// Made from sv/card.json by npm run texts.
import { grammar } from '../../sv/grammar.js';
import type { CardTexts } from '../en/card.js';

export const messages: CardTexts = {
  developers: 'Information för utvecklare',
  unknownAttribute: ({ name, nearest }) =>
    `Okänt attribut ”${name}”${nearest === undefined || nearest === '' ? '' : `. Menades ”${nearest}”?`}`,
  retry: 'Försök igen',
  onlyCurrency: ({ currency }) => `Visa endast ${currency}`,
  empty: ({ clause }) => (clause === undefined || clause === '' ? 'Inga data' : `Inga data för ${clause}`),
  emptyWithout: ({ filters, clause, n, shown }) =>
    `${filters === 1 ? '' : `${filters} filter används. `}Utan ”${clause}” skulle det finnas ${grammar.plural(n) === 'one' ? `${shown} rad` : `${shown} rader`}.`,
  actHere: ({ n }) => (n === 1 ? '1 filter används' : `${n} filter används`),
  clearClause: ({ clause }) => `Rensa ${clause}`,
  clearAll: 'Rensa alla',
  wholeHistory: ({ range }) => `Alla datum: ${range}`,
  source: ({ names, newest }) => `Källa: ${names}${!newest ? '' : ` · data t.o.m. ${newest}`}`,
  skipped: ({ clause }) => `Filtret ${clause} gäller inte för det här diagrammet`,
  viewTable: 'Visa som tabell',
  viewChart: 'Visa som diagram',
  csv: 'Ladda ned CSV',
  png: 'Ladda ned PNG',
  copy: 'Kopiera som tabell',
  copied: 'Kopierat. Klistra in i ett dokument eller kalkylblad.',
  notCopied: 'Det gick inte att kopiera. Texten är markerad.',
  svg: 'Ladda ned SVG',
  readChart: 'Läs diagrammet',
  speak: 'Läs upp',
  copyText: 'Kopiera text',
  explain: 'Hur beräknas detta?',
  reading: ({ table, amount, rows }) =>
    `Läser in ${table}: ${amount}${rows === undefined || rows === '' ? '' : ` · ${rows} rader`}`,
  bytes: ({ total, done }) => (total === undefined || total === '' ? `${done} MB` : `${done} av ${total} MB`),
  not: ({ values }) => `inte ${values}`,
  customerType: {
    new: 'Ny',
    repeat: 'Återkommande',
  },
  customersOfType: {
    new: 'Nya kunder',
    repeat: 'Återkommande kunder',
  },
  missingValues: ({ n, shown, column }) =>
    `${grammar.plural(n) === 'one' ? `${shown} rad` : `${shown} rader`} saknar värde i ${column}`,
  moreRows: ({ n, shown }) =>
    `Ladda ned CSV-filen för att se ${grammar.plural(n) === 'one' ? `${shown} rad` : `${shown} rader`} till.`,
  valueCount: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `${shown} värde` : `${shown} värden`}. ”Visa som tabell” listar alla.`,
  insightsHeading: 'Det här sticker ut',
};
