import type { cardWords } from '../card-words.js';
import { errorIn } from '../errors.js';
import { noteIn } from '../notes.js';
import { errorTexts } from './errors.js';
import { counted } from './names.js';
import { noteTexts } from './notes.js';

/** What cards say of errors and emptiness, in their feet and menus, in German. */
export const words: typeof cardWords = {
  error: (facts) => errorIn(errorTexts, facts),
  developers: 'Für Entwickler',
  unknownAttribute: (name, nearest) =>
    `Unbekanntes Attribut „${name}“${nearest === undefined ? '' : `. Gemeint ist vielleicht „${nearest}“.`}`,
  retry: 'Erneut versuchen',
  onlyCurrency: (currency) => `Nur ${currency} anzeigen`,

  empty: (clause) => (clause ? `Keine Zeilen für ${clause}` : 'Keine Zeilen'),
  emptyWithout: (clause, n, shown, filters) =>
    `${filters > 1 ? `${filters} Filter aktiv. ` : ''}Ohne „${clause}“: ${counted(n, shown, 'Zeile', 'Zeilen')}.`,
  actHere: (n) => (n === 1 ? '1 Filter aktiv' : `${n} Filter aktiv`),
  clearClause: (clause) => `${clause} aufheben`,
  clearAll: 'Alle aufheben',
  wholeHistory: (range) => `Alle Tage: ${range}`,
  source: (names, newest) => `Quelle: ${names}${newest ? `, Stand ${newest}` : ''}`,
  skipped: (clause) => `${clause} gilt hier nicht`,

  viewTable: 'Als Tabelle zeigen',
  viewChart: 'Als Diagramm zeigen',
  csv: 'Als CSV herunterladen',
  png: 'Als PNG herunterladen',
  copy: 'Als Tabelle kopieren',
  copied: 'Kopiert: in ein Dokument oder eine Tabelle einfügen.',
  svg: 'Als SVG herunterladen',
  explain: 'Wie wird das berechnet?',
  reading: (table, amount, rows) => `${table} wird gelesen: ${amount}${rows ? `, ${rows} Zeilen` : ''}`,
  bytes: (done, total) => (total ? `${done} von ${total} MB` : `${done} MB`),
  not: (values) => `nicht ${values}`,
  customerType: { new: 'Neu', repeat: 'Wiederkehrend' },
  note: (facts, shown) => noteIn(noteTexts, facts, shown),
  moreRows: (n, shown) => `${counted(n, shown, 'weitere Zeile', 'weitere Zeilen')} in der CSV-Datei.`,
};
