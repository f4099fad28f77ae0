// Made from it/card.json by npm run texts.
import { grammar } from '../../it/grammar.js';
import type { CardTexts } from '../en/card.js';

export const messages: CardTexts = {
  developers: 'Dettagli per sviluppatori',
  unknownAttribute: ({ name, nearest }) =>
    `Attributo sconosciuto: “${name}”${nearest === undefined || nearest === '' ? '' : `. Forse si intendeva “${nearest}”?`}`,
  retry: 'Riprova',
  onlyCurrency: ({ currency }) => `Mostra solo ${currency}`,
  empty: ({ clause }) => (clause === undefined || clause === '' ? 'Nessun dato' : `Nessun dato per ${clause}`),
  emptyWithout: ({ filters, clause, n, shown }) =>
    `${filters === 1 ? '' : `${filters} filtri applicati. `}Senza “${clause}” si otterrebbero ${grammar.plural(n) === 'one' ? `${shown} riga` : `${shown} righe`}.`,
  actHere: ({ n }) => (n === 1 ? '1 filtro applicato' : `${n} filtri applicati`),
  clearClause: ({ clause }) => `Cancella ${clause}`,
  clearAll: 'Cancella tutto',
  wholeHistory: ({ range }) => `Tutte le date: ${range}`,
  source: ({ names, newest }) => `Fonte: ${names}${!newest ? '' : ` · dati fino ${grammar.al(newest)}`}`,
  skipped: ({ clause }) => `Il filtro ${clause} non si applica a questo grafico`,
  viewTable: 'Visualizza come tabella',
  viewChart: 'Visualizza come grafico',
  csv: 'Scarica CSV',
  png: 'Scarica PNG',
  copy: 'Copia come tabella',
  copied: 'Copiato. Incollare in un documento o in un foglio di calcolo.',
  notCopied: 'Impossibile copiare. Il testo è selezionato.',
  svg: 'Scarica SVG',
  readChart: 'Leggi questo grafico',
  speak: 'Leggi ad alta voce',
  copyText: 'Copia testo',
  explain: 'Come viene calcolato?',
  reading: ({ table, amount, rows }) =>
    `Caricamento di ${table}: ${amount}${rows === undefined || rows === '' ? '' : ` · ${rows} righe`}`,
  bytes: ({ total, done }) => (total === undefined || total === '' ? `${done} MB` : `${done} di ${total} MB`),
  not: ({ values }) => `escluso ${values}`,
  customerType: {
    new: 'Nuovo',
    repeat: 'Ricorrente',
  },
  customersOfType: {
    new: 'Nuovi clienti',
    repeat: 'Clienti ricorrenti',
  },
  missingValues: ({ n, shown, column }) =>
    `${grammar.plural(n) === 'one' ? `${shown} riga` : `${shown} righe`} senza valore in ${column}`,
  moreRows: ({ n, shown }) =>
    `Scaricare il file CSV per vedere ${grammar.plural(n) === 'one' ? `un’altra riga (${shown})` : `altre ${shown} righe`}.`,
  valueCount: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `${shown} valore` : `${shown} valori`}. “Visualizza come tabella” li elenca tutti.`,
  insightsHeading: 'In evidenza',
};
