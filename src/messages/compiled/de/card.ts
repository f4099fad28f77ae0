// Made from de/card.json by npm run texts.
import { grammar } from '../../de/grammar.js';
import type { CardTexts } from '../en/card.js';

export const messages: CardTexts = {
  developers: 'Für Entwickler',
  unknownAttribute: ({ name, nearest }) =>
    `Unbekanntes Attribut „${name}“${nearest === undefined || nearest === '' ? '' : `. Meinten Sie „${nearest}“?`}`,
  retry: 'Erneut versuchen',
  onlyCurrency: ({ currency }) => `Nur ${currency} anzeigen`,
  empty: ({ clause }) => (clause === undefined || clause === '' ? 'Keine Daten' : `Keine Daten für ${clause}`),
  emptyWithout: ({ filters, clause, n, shown }) =>
    `${filters === 1 ? '' : `${filters} Filter aktiv. `}Ohne „${clause}“ wären es ${grammar.plural(n) === 'one' ? `${shown} Zeile` : `${shown} Zeilen`}.`,
  actHere: ({ n }) => (n === 1 ? '1 Filter aktiv' : `${n} Filter aktiv`),
  clearClause: ({ clause }) => `${clause} aufheben`,
  clearAll: 'Alle aufheben',
  wholeHistory: ({ range }) => `Gesamter Zeitraum: ${range}`,
  source: ({ names, newest }) => `Quelle: ${names}${!newest ? '' : ` · Datenstand: ${newest}`}`,
  skipped: ({ clause }) => `Der Filter ${clause} gilt nicht für dieses Diagramm`,
  viewTable: 'Als Tabelle anzeigen',
  viewChart: 'Als Diagramm anzeigen',
  csv: 'CSV herunterladen',
  png: 'PNG herunterladen',
  copy: 'Als Tabelle kopieren',
  copied: 'Kopiert. Jetzt in ein Dokument oder eine Tabelle einfügen.',
  notCopied: 'Kopieren nicht möglich. Der Text ist markiert.',
  svg: 'SVG herunterladen',
  readChart: 'Diagramm in Worten',
  speak: 'Vorlesen',
  copyText: 'Text kopieren',
  explain: 'Wie wird das berechnet?',
  reading: ({ table, amount, rows }) =>
    `${table} wird geladen: ${amount}${rows === undefined || rows === '' ? '' : ` · ${rows} Zeilen`}`,
  bytes: ({ total, done }) => (total === undefined || total === '' ? `${done} MB` : `${done} von ${total} MB`),
  not: ({ values }) => `nicht ${values}`,
  customerType: {
    new: 'Neu',
    repeat: 'Wiederkehrend',
  },
  customersOfType: {
    new: 'Neukunden',
    repeat: 'Wiederkehrende Kunden',
  },
  missingValues: ({ n, shown, column }) =>
    `${grammar.plural(n) === 'one' ? `${shown} Zeile` : `${shown} Zeilen`} ohne Wert in ${column}`,
  moreRows: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `${shown} weitere Zeile` : `${shown} weitere Zeilen`} in der CSV-Datei (zum Herunterladen).`,
  valueCount: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `${shown} Wert` : `${shown} Werte`}. „Als Tabelle anzeigen“ führt jeden einzeln auf.`,
  insightsHeading: 'Was auffällt',
};
