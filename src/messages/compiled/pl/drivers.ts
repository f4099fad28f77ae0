// Made from pl/drivers.json by npm run texts.
import { grammar } from '../../pl/grammar.js';
import type { DriversTexts } from '../en/drivers.js';
import { driversMessages } from '../../drivers-messages.js';

const texts: DriversTexts = {
  heading: ({ measure }) => `${measure}: przyczyny zmiany`,
  restHeading: ({ measure }) => `${measure}: wybór a reszta`,
  per: {
    orders: ({ measure }) => `${measure} na zamówienie`,
    units: ({ measure }) => `${measure} na sztukę`,
    rows: ({ measure }) => `${measure} na wiersz`,
  },
  before: 'Wcześniej',
  after: 'Teraz',
  sameDays: ({ year }) => `${year}, te same dni`,
  selection: 'Wybór',
  theRest: 'Reszta',
  others: 'Wszystkie pozostałe',
  several: 'Nakładanie się',
  kinds: {
    volume: 'Wolumen',
    mix: 'Struktura',
    price: 'Cena',
    rest: 'Inne zmiany',
  },
  quotientKinds: {
    rate: 'Wskaźnik',
    several: 'Nakładanie się',
  },
  groups: {
    lost: 'Utraceni',
    less: 'Kupili mniej',
    more: 'Kupili tyle samo lub więcej',
    new: 'Nowi',
    unknown: 'Nieznany klient',
  },
  segment: ({ place, names }) =>
    place === undefined || place === '' ? grammar.list(names) : `${grammar.list(names)} w ${place}`,
  restOf: ({ member }) => `Reszta: ${member}`,
  otherMembers: ({ count }) => `Pozostałe: ${count}`,
  members: ({ noun, n, shown }) =>
    `${grammar.many(noun)}: ${grammar.plural(n) === 'one' ? `${shown}` : grammar.plural(n) === 'few' ? `${shown}` : grammar.plural(n) === 'many' ? `${shown}` : `${shown}`}`,
  meanings: {
    volume: {
      up: 'więcej sprzedanych sztuk',
      down: 'mniej sprzedanych sztuk',
    },
    mix: {
      up: 'droższe produkty',
      down: 'tańsze produkty',
    },
    price: {
      up: 'wyższe ceny',
      down: 'niższe ceny',
    },
  },
  quotientMeanings: {
    rate: 'zmiana w obrębie segmentów',
    mix: 'zmiana wielkości segmentów',
    several: 'zamówienia lub klienci liczeni w kilku segmentach',
  },
  moved: ({ measure, isFlat, isUp, amount, share, now, before }) =>
    `${measure}: ${isFlat ? 'bez zmian' : `${isUp ? 'wzrost' : 'spadek'} o ${amount}${share === undefined || share === '' ? '' : ` (${share})`}`}, ${now} w porównaniu z ${before}.`,
  differs: ({ isFlat, measure, rest, amount, isUp }) =>
    isFlat
      ? `${measure} w wyborze: tyle co w reszcie (${rest}).`
      : `${measure} w wyborze: ${amount} ${isUp ? 'powyżej' : 'poniżej'} reszty (${rest}).`,
  part: ({ kind, amount }) =>
    `${kind === 'volume' ? 'wolumen' : kind === 'mix' ? 'struktura' : kind === 'price' ? 'cena' : 'inne zmiany'} ${amount}`,
  parts: ({ parts }) => `${grammar.upperList(parts)}.`,
  groupPart: ({ group, amount }) => `${grammar.lower(group)} ${amount}`,
  quotientPart: ({ kind, amount }) =>
    `${kind === 'rate' ? 'wskaźniki' : kind === 'mix' ? 'struktura' : 'nakładanie się'} ${amount}`,
  byDimension: ({ dimension, parts }) => `Według ${grammar.inForm('genitive', dimension)}: ${parts}.`,
  cause: ({ segment, amount }) => `${segment} (${amount})`,
  out: ({ causes }) => `Główne czynniki: ${causes}.`,
  most: ({ causes }) => `Największy wkład: ${causes}.`,
  usual: ({ count, low, high }) =>
    `W normalnym zakresie: w poprzednich okresach (${count}) zmiany wynosiły od ${low} do ${high}.`,
  turnover: ({ dimension, parts }) => `${dimension}: ${grammar.list(parts)}.`,
  turnoverPart: ({ kind, count, amount }) => `${kind === 'new' ? 'nowe' : 'utracone'}: ${count} (${amount})`,
  noEarlier: 'Brak porównania: jeden z dwóch okresów nie ma danych',
  noSelection: 'Wybierz coś na stronie, aby porównać to z resztą',
  noRest: 'Brak porównania: wybór lub reszta nie ma danych',
  unexplained: 'Żaden podział nie wyjaśnia tej zmiany',
  change: 'Zmiana',
  largest: 'Największe zmiany',
  effect: 'Wpływ',
  ofChange: 'Udział w zmianie',
  kind: 'Typ',
  what: 'Segment',
  whole: 'Suma',
  step: 'Kaskada',
  presence: 'Status',
  presences: {
    both: 'w obu okresach',
    new: 'nowe',
    lost: 'utracone',
  },
  sides: {
    both: 'po obu stronach',
    new: 'tylko w wyborze',
    lost: 'tylko w reszcie',
  },
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Wiersz ${k} z ${n}.`,
  chosen: ({ segment }) => `Wybrano: ${segment}.`,
  cleared: 'Wyczyszczono wybór.',
  noFilter: 'Ten wiersz nie jest segmentem, więc nie można go użyć jako filtra.',
  tooMany: 'Za dużo wartości do filtrowania.',
  clickHint: 'Kliknij, aby filtrować według tego segmentu',
  unclickHint: 'Kliknij, aby wyczyścić filtr',
  role: 'wykres kaskadowy',
  keys: 'Klawisze strzałek przechodzą między krokami. Enter filtruje według segmentu, Esc czyści filtr.',
  lookedTerm: 'Przeanalizowano',
  looked: ({ dimensions, depth }) =>
    `${dimensions}, ${depth === 1 ? 'osobno' : grammar.plural(depth) === 'one' ? 'osobno i w parach' : grammar.plural(depth) === 'few' ? 'osobno i w parach' : grammar.plural(depth) === 'many' ? 'osobno i w parach' : 'osobno i w parach'}`,
  partsTerm: 'Kroki',
  partsText: ({ dimension }) =>
    `Według ${grammar.inForm('genitive', dimension)}. Każdy krok to zmiana, którą pokazuje filtr na danym elemencie, a suma kroków to cała zmiana`,
  outTerm: 'Główne czynniki',
  outText:
    'Segmenty, których liczba sztuk lub ceny zmieniły się inaczej niż w większości pozostałych, o co najmniej 2% i istotnie statystycznie (1% fałszywych alarmów na analizę)',
  rateTerm: 'Wskaźnik i struktura',
  rateText:
    'Wskaźnik: zmiana wskaźnika segmentu × jego średnia waga. Struktura: zmiana wagi × odległość jego średniego wskaźnika od ogólnego (Kitagawa 1955). Waga: udział segmentu w mianowniku. Wpływy sumują się do całej zmiany. Wymieniono najmniejszą liczbę segmentów, które wyjaśniają dwie trzecie',
  severalText: 'Gdy zamówienie lub klient liczy się w kilku segmentach, wpływ jest pokazany w osobnym wierszu',
  restTerm: 'Porównano',
  restText: ({ selection }) => `Wiersze, dla których ${selection}, i wszystkie pozostałe. Filtry dat dotyczą obu grup`,
  perText: 'Kwoty są średnimi, ponieważ obie grupy różnią się wielkością',
  groupsTerm: 'Grupy',
  bridgeText: 'Każdy klient kupował w jednym lub w obu okresach. Sprzedaż bez klienta jest pokazana osobno',
  historyTerm: 'Normalny zakres',
  history: ({ count, from, to }) =>
    `Wcześniejsze okresy tej samej długości: ${count} (${from}–${to}), porównane tak samo; 95% przedział predykcji`,
  shortHistory: 'Mniej niż pięć wcześniejszych okresów tej długości, więc nie pokazano normalnego zakresu',
  leftOut: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `${shown} segment` : grammar.plural(n) === 'few' ? `${shown} segmenty` : grammar.plural(n) === 'many' ? `${shown} segmentów` : `${shown} segmentu`} nie pokazano jako głównych czynników z powodu podobnych zmian we wcześniejszych okresach`,
  turnoverTerm: 'Nowe i utracone',
  pvmTerm: 'Wolumen, struktura, cena',
  pvmText: ({ dimension }) =>
    `Wolumen: (sztuki teraz ÷ sztuki wcześniej − 1) × kwota wcześniej. Struktura: sztuki teraz po poprzednich cenach, minus wpływ wolumenu i kwota wcześniej. Cena: kwota teraz minus sztuki teraz po poprzednich cenach. Ceny są średnimi według ${grammar.inForm('genitive', dimension)}`,
};

export const messages = /* @__PURE__ */ driversMessages(texts);
