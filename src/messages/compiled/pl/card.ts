// Made from pl/card.json by npm run texts.
import { grammar } from '../../pl/grammar.js';
import type { CardTexts } from '../en/card.js';

export const messages: CardTexts = {
  developers: 'Informacje dla programistów',
  unknownAttribute: ({ name, nearest }) =>
    `Nieznany atrybut „${name}”${nearest === undefined || nearest === '' ? '' : `. Czy chodziło o „${nearest}”?`}`,
  retry: 'Spróbuj ponownie',
  onlyCurrency: ({ currency }) => `Pokaż tylko ${currency}`,
  empty: ({ clause }) => (clause === undefined || clause === '' ? 'Brak danych' : `Brak danych: ${clause}`),
  emptyWithout: ({ filters, clause, n, shown }) =>
    `${filters === 1 ? '' : grammar.plural(filters) === 'one' ? `${filters} filtr aktywny. ` : grammar.plural(filters) === 'few' ? `${filters} filtry aktywne. ` : grammar.plural(filters) === 'many' ? `${filters} filtrów aktywnych. ` : `${filters} filtrów aktywnych. `}Bez filtra „${clause}” byłoby: ${grammar.plural(n) === 'one' ? `${shown} wiersz` : grammar.plural(n) === 'few' ? `${shown} wiersze` : grammar.plural(n) === 'many' ? `${shown} wierszy` : `${shown} wiersza`}.`,
  actHere: ({ n }) =>
    n === 1
      ? '1 filtr aktywny'
      : grammar.plural(n) === 'few'
        ? `${n} filtry aktywne`
        : grammar.plural(n) === 'one'
          ? `${n} filtrów aktywnych`
          : grammar.plural(n) === 'many'
            ? `${n} filtrów aktywnych`
            : `${n} filtrów aktywnych`,
  clearClause: ({ clause }) => `Wyczyść: ${clause}`,
  clearAll: 'Wyczyść wszystko',
  wholeHistory: ({ range }) => `Wszystkie daty: ${range}`,
  source: ({ names, newest }) => `Źródło: ${names}${!newest ? '' : ` · dane do: ${newest}`}`,
  skipped: ({ clause }) => `Filtr ${clause} nie dotyczy tego wykresu`,
  viewTable: 'Pokaż jako tabelę',
  viewChart: 'Pokaż jako wykres',
  csv: 'Pobierz CSV',
  png: 'Pobierz PNG',
  copy: 'Kopiuj jako tabelę',
  copied: 'Skopiowano. Wklej do dokumentu lub arkusza.',
  notCopied: 'Nie udało się skopiować. Tekst jest zaznaczony.',
  svg: 'Pobierz SVG',
  readChart: 'Odczytaj ten wykres',
  speak: 'Czytaj na głos',
  copyText: 'Kopiuj tekst',
  explain: 'Jak to jest obliczane?',
  reading: ({ table, amount, rows }) =>
    `Wczytywanie: ${table}, ${amount}${rows === undefined || rows === '' ? '' : ` · wiersze: ${rows}`}`,
  bytes: ({ total, done }) => (total === undefined || total === '' ? `${done} MB` : `${done} z ${total} MB`),
  not: ({ values }) => `bez: ${values}`,
  customerType: {
    new: 'Nowy',
    repeat: 'Powracający',
  },
  customersOfType: {
    new: 'Nowi klienci',
    repeat: 'Powracający klienci',
  },
  missingValues: ({ n, shown, column }) =>
    `${grammar.plural(n) === 'one' ? `${shown} wiersz` : grammar.plural(n) === 'few' ? `${shown} wiersze` : grammar.plural(n) === 'many' ? `${shown} wierszy` : `${shown} wiersza`} bez wartości w kolumnie ${column}`,
  moreRows: ({ n, shown }) =>
    `Pobierz plik CSV, aby zobaczyć ${grammar.plural(n) === 'one' ? `${shown} kolejny wiersz` : grammar.plural(n) === 'few' ? `${shown} kolejne wiersze` : grammar.plural(n) === 'many' ? `${shown} kolejnych wierszy` : `${shown} kolejnego wiersza`}.`,
  valueCount: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `${shown} wartość` : grammar.plural(n) === 'few' ? `${shown} wartości` : grammar.plural(n) === 'many' ? `${shown} wartości` : `${shown} wartości`}. „Pokaż jako tabelę” wyświetla każdą z osobna.`,
  insightsHeading: 'Co się wyróżnia',
};
