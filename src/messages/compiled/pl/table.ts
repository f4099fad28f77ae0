// Made from pl/table.json by npm run texts.
import { grammar } from '../../pl/grammar.js';
import type { TableTexts } from '../en/table.js';
import { tableMessages } from '../../table-messages.js';

const texts: TableTexts = {
  heading: ({ measures, by }) => `${grammar.and(measures)} według: ${grammar.lowerAnd(by)}`,
  topHeading: ({ n, by, isTop, measure }) =>
    `${n === 1 ? by : grammar.plural(n) === 'one' ? grammar.many(by) : grammar.plural(n) === 'few' ? grammar.many(by) : grammar.plural(n) === 'many' ? grammar.many(by) : grammar.many(by)}: ${isTop ? 'pierwsze' : 'ostatnie'} ${n} według ${grammar.inForm('genitive', measure)}`,
  changeHeading: ({ isTop, by, measure }) =>
    `Największe ${isTop ? 'wzrosty' : 'spadki'} według ${grammar.inForm('genitive', by)}: ${grammar.lower(measure)}`,
  rowsHeading: 'Wiersze',
  rowsOf: ({ name }) => `Wiersze: ${name}`,
  leader: ({ name, isTop, value, share }) =>
    `${name}: ${isTop ? 'pierwsze miejsce' : 'ostatnie miejsce'}, ${value}${share === undefined || share === '' ? '' : ` (${share} całości)`}`,
  mover: ({ isIncrease, name, change, growth }) =>
    `Największy ${isIncrease ? 'wzrost' : 'spadek'}: ${name}, ${change}${growth === undefined || growth === '' ? '' : ` (${growth})`}`,
  lost: ({ measure, isAll, n, of }) => `${grammar.lower(measure)} poniżej zera: ${isAll ? 'wszystkie' : `${n} z ${of}`}`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.clauses(parts)}.`),
  rows: ({ n, shown }) =>
    grammar.plural(n) === 'one'
      ? `${shown} wiersz`
      : grammar.plural(n) === 'few'
        ? `${shown} wiersze`
        : grammar.plural(n) === 'many'
          ? `${shown} wierszy`
          : `${shown} wiersza`,
  found: ({ shown, of }) => `${shown} z ${of} wierszy`,
  nothingFound: ({ text }) => `Brak wyników dla „${text}”`,
  search: 'Szukaj',
  columns: 'Kolumny',
  total: 'Suma',
  fresh: 'nowe',
  of: ({ measure, side }) => `${measure}, ${grammar.lower(side)}`,
  peak: ({ month }) => `maksimum: ${month}`,
  sorted: ({ name, descending }) => `Sortowanie: ${grammar.lower(name)}, ${descending ? 'malejąco' : 'rosnąco'}.`,
  sort: ({ name }) => `Sortuj: ${grammar.lower(name)}`,
  selected: ({ isMany, n, names }) => (isMany ? `Wybrane wiersze: ${n}.` : `Wybrano: ${names}.`),
  cleared: 'Wyczyszczono wybór.',
  row: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Wiersz ${k} z ${n}.`,
  cell: ({ name, text }) => `${grammar.lower(name)} ${text}`,
  all: ({ by }) => `Wszystkie: ${grammar.lowerMany(by)}`,
  path: 'Ścieżka drążenia',
  weekday: ({ day }) =>
    day === 1
      ? 'poniedziałek'
      : day === 2
        ? 'wtorek'
        : day === 3
          ? 'środa'
          : day === 4
            ? 'czwartek'
            : day === 5
              ? 'piątek'
              : day === 6
                ? 'sobota'
                : day === 7
                  ? 'niedziela'
                  : grammar.plural(day) === 'one'
                    ? `${day}`
                    : grammar.plural(day) === 'few'
                      ? `${day}`
                      : grammar.plural(day) === 'many'
                        ? `${day}`
                        : `${day}`,
  hour: ({ hour }) => `${hour}:00`,
  keys: 'Klawisze strzałek, Page Up i Page Down przechodzą między wierszami. Enter wybiera, Shift ze strzałką wybiera kilka, Alt+strzałka w dół otwiera wiersz, Esc czyści wybór.',
};

export const messages = /* @__PURE__ */ tableMessages(texts);
