// Made from it/filter.json by npm run texts.
import { grammar } from '../../it/grammar.js';
import type { FilterTexts } from '../en/filter.js';

export const messages: FilterTexts = {
  filterAll: ({ n, shown }) => (n === 1 ? 'Tutto' : `Tutto (${shown})`),
  filterSome: ({ chosen, n }) => `${chosen} di ${n}`,
  allDates: 'Tutte le date',
  noDates: 'Nessun filtro',
  allValues: 'Tutto',
  search: ({ label }) => `Cerca: ${grammar.lower(label)}`,
  noMatch: ({ text }) => `Nessun risultato per “${text}”`,
  moreMembers: ({ n, shown }) =>
    `Cercare per trovare ${grammar.plural(n) === 'one' ? `un altro valore (${shown})` : `altri ${shown} valori`}.`,
  from: 'Da',
  to: 'A',
  undo: 'Annulla',
  clear: 'Cancella',
  done: 'Fine',
  presets: 'Intervalli di date',
  filterSummary: ({ label, value }) => `${label}: ${value}`,
  backwards: 'L’inizio deve precedere la fine.',
  fiscal: ({ which, count, unit }) =>
    which === 'last'
      ? count === 1
        ? unit === 'day'
          ? 'ultimo giorno fiscale'
          : unit === 'week'
            ? 'ultima settimana fiscale'
            : unit === 'month'
              ? 'ultimo mese fiscale'
              : unit === 'quarter'
                ? 'ultimo trimestre fiscale'
                : unit === 'year'
                  ? 'ultimo esercizio'
                  : unit
        : unit === 'day'
          ? `ultimi ${count} giorni fiscali`
          : unit === 'week'
            ? `ultime ${count} settimane fiscali`
            : unit === 'month'
              ? `ultimi ${count} mesi fiscali`
              : unit === 'quarter'
                ? `ultimi ${count} trimestri fiscali`
                : unit === 'year'
                  ? `ultimi ${count} esercizi`
                  : unit
      : which === 'this'
        ? unit === 'day'
          ? 'questo giorno fiscale'
          : unit === 'week'
            ? 'questa settimana fiscale'
            : unit === 'month'
              ? 'questo mese fiscale'
              : unit === 'quarter'
                ? 'questo trimestre fiscale'
                : unit === 'year'
                  ? 'questo esercizio'
                  : unit
        : which === 'previous'
          ? unit === 'day'
            ? 'giorno fiscale precedente'
            : unit === 'week'
              ? 'settimana fiscale precedente'
              : unit === 'month'
                ? 'mese fiscale precedente'
                : unit === 'quarter'
                  ? 'trimestre fiscale precedente'
                  : unit === 'year'
                    ? 'esercizio precedente'
                    : unit
          : unit,
  andMore: ({ first, n, shown }) => `${first} e ${grammar.plural(n) === 'one' ? `un altro (${shown})` : `altri ${shown}`}`,
  filters: 'Filtri',
  noFilters: 'Nessun filtro',
  rowsAll: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} riga` : `${shown} righe`),
  rowsLeft: ({ left, all }) => `${left} di ${all} righe`,
  smallest: ({ label }) => `${label}: minimo`,
  largest: ({ label }) => `${label}: massimo`,
  binRows: ({ bin, n, shown }) => `${bin}: ${grammar.plural(n) === 'one' ? `${shown} riga` : `${shown} righe`}`,
  widened: ({ names }) => `Questi nomi compaiono in più di un gruppo; sono tutti selezionati: ${names}`,
  lifted: ({ names }) => `Un filtro non può combinare questi livelli; perciò sono selezionati per intero: ${names}`,
};
