// Made from pl/cohort.json by npm run texts.
import { grammar } from '../../pl/grammar.js';
import type { CohortTexts } from '../en/cohort.js';
import { cohortMessages } from '../../cohort-messages.js';

const texts: CohortTexts = {
  headings: {
    retention: 'Retencja klientów',
    'new-repeat': 'Nowi i powracający klienci',
    rfm: 'Segmenty klientów',
    risk: 'Zagrożeni klienci',
    intervals: 'Dni między zamówieniami',
  },
  ofMeasure: ({ heading, measure }) => `${heading}: ${grammar.lower(measure)}`,
  later: ({ grain, n, shown }) =>
    `po ${grain === 'month' ? (grammar.plural(n) === 'one' ? `${shown} miesiącu` : grammar.plural(n) === 'few' ? `${shown} miesiącach` : grammar.plural(n) === 'many' ? `${shown} miesiącach` : `${shown} miesiąca`) : grain === 'quarter' ? (grammar.plural(n) === 'one' ? `${shown} kwartale` : grammar.plural(n) === 'few' ? `${shown} kwartałach` : grammar.plural(n) === 'many' ? `${shown} kwartałach` : `${shown} kwartału`) : grammar.plural(n) === 'one' ? `${shown} roku` : grammar.plural(n) === 'few' ? `${shown} latach` : grammar.plural(n) === 'many' ? `${shown} latach` : `${shown} roku`}`,
  ages: ({ grain }) => `${grain === 'month' ? 'Miesiące' : grain === 'quarter' ? 'Kwartały' : 'Lata'} po pierwszym zamówieniu`,
  back: ({ measure, firstAge, firstShare, farShare, farAge, grain }) =>
    measure === 'customers'
      ? `${grammar.upper(firstAge)} kupuje ponownie ${firstShare} nowych klientów${farShare === undefined || farShare === '' ? '' : `, a ${farAge} ${farShare}`}.`
      : `${grammar.upper(firstAge)} nowi klienci generują ${firstShare} wartości z pierwszego ${grain === 'day' ? 'dnia' : grain === 'week' ? 'tygodnia' : grain === 'month' ? 'miesiąca' : grain === 'quarter' ? 'kwartału' : grain === 'year' ? 'roku' : 'okresu'} (${measure === 'orders' ? 'zamówienia' : 'przychody'})${farShare === undefined || farShare === '' ? '' : `, a ${farAge} ${farShare}`}.`,
  direction: ({ isFlat, to, until, age, from, isUp }) =>
    isFlat
      ? `Retencja jest stabilna: ${to} klientów pozyskanych po ${until} kupuje ponownie ${age}, wcześniej ${from}.`
      : `Retencja ${age}: ${isUp ? 'wzrost' : 'spadek'} z ${from} (klienci pozyskani do ${until}) do ${to} (pozyskani później).`,
  all: 'Wszystkie',
  cohort: 'Kohorta',
  size: 'Nowi klienci',
  sizes: {
    customers: 'Klienci',
    orders: 'Zamówienia',
    revenue: 'Przychody',
  },
  age: 'Wiek',
  firstPeriod: 'W pierwszym okresie',
  unfinished: ({ age }) => `${age} (w toku)`,
  share: 'Udział w pierwszym okresie',
  shareOfCustomers: 'Kupili ponownie',
  count: {
    customers: 'Klienci, którzy kupili ponownie',
    orders: 'Zamówienia',
    revenue: 'Przychody',
  },
  running: 'w toku',
  runningNote: ({ until }) => `Okres w toku: dane do ${until}`,
  mean: 'Średnia kohort ważona wielkością',
  cellName: ({ cohort, age }) => `${cohort}, ${age}`,
  onePeriod: ({ grain }) =>
    `Wszystkie zamówienia przypadają na jeden ${grain === 'day' ? 'dzień' : grain === 'week' ? 'tydzień' : grain === 'month' ? 'miesiąc' : grain === 'quarter' ? 'kwartał' : grain === 'year' ? 'rok' : 'okres'}, więc nie można jeszcze zmierzyć retencji.`,
  noNew: 'W tym wyborze żaden klient nie złożył pierwszego zamówienia, więc nie ma kohorty do pokazania.',
  others: ({ n, shown }) =>
    `Nie uwzględniono klientów, których pierwsze zamówienie jest poza tym wyborem: ${grammar.plural(n) === 'one' ? `${shown}` : grammar.plural(n) === 'few' ? `${shown}` : grammar.plural(n) === 'many' ? `${shown}` : `${shown}`}.`,
  cohortTerm: 'Kohorta',
  cohortText: ({ grain }) =>
    `Klienci pogrupowani według ${grain === 'day' ? 'dnia' : grain === 'week' ? 'tygodnia' : grain === 'month' ? 'miesiąca' : grain === 'quarter' ? 'kwartału' : grain === 'year' ? 'roku' : 'okresu'} pierwszego zamówienia we wszystkich danych, niezależnie od filtrów. Najwcześniejsze kohorty mogą zawierać klientów, którzy kupili po raz pierwszy przed początkiem danych`,
  retentionTerm: 'Retencja',
  retentionTexts: {
    customers:
      'Klienci kohorty, którzy kupili w danym późniejszym okresie ÷ klienci kohorty. Dla pierwszego kolejnego okresu odpowiada to mierze „Retencja”',
    orders: 'Zamówienia kohorty w danym późniejszym okresie ÷ jej zamówienia w pierwszym okresie',
    revenue: 'Przychody kohorty w danym późniejszym okresie ÷ jej przychody w pierwszym okresie',
  },
  meanTerm: 'Średnia',
  meanText: 'Wszystkie kohorty z wystarczającą historią łącznie. Okresy w toku nie są liczone',
  leftTerm: 'Nie uwzględniono',
  repeat: 'Powracający',
  fresh: 'Nowi',
  unknown: 'Nieznany klient',
  shareOfRepeat: 'Udział powracających',
  repeatRecent: ({ count, share, measure, before }) =>
    `Ostatnie ${count}: ${share} ${measure === 'customers' ? 'klientów kupowało już wcześniej' : measure === 'orders' ? 'zamówień to kolejne zamówienia' : 'przychodów pochodzi z kolejnych zamówień'}${before === undefined || before === '' ? '' : `, poprzednie ${count}: ${before}`}.`,
  repeatAll: ({ share, measure }) =>
    `${share} ${measure === 'customers' ? 'klientów kupowało już wcześniej' : measure === 'orders' ? 'zamówień to kolejne zamówienia' : 'przychodów pochodzi z kolejnych zamówień'}.`,
  periods: ({ grain, n, shown }) =>
    grain === 'month'
      ? grammar.plural(n) === 'one'
        ? `${shown} miesiąc`
        : grammar.plural(n) === 'few'
          ? `${shown} miesiące`
          : grammar.plural(n) === 'many'
            ? `${shown} miesięcy`
            : `${shown} miesiąca`
      : grain === 'quarter'
        ? grammar.plural(n) === 'one'
          ? `${shown} kwartał`
          : grammar.plural(n) === 'few'
            ? `${shown} kwartały`
            : grammar.plural(n) === 'many'
              ? `${shown} kwartałów`
              : `${shown} kwartału`
        : grammar.plural(n) === 'one'
          ? `${shown} rok`
          : grammar.plural(n) === 'few'
            ? `${shown} lata`
            : grammar.plural(n) === 'many'
              ? `${shown} lat`
              : `${shown} roku`,
  newTerm: 'Nowi i powracający',
  newTexts: {
    customers:
      'Klient jest nowy w okresie swojego pierwszego zamówienia w historii, a powracający w każdym późniejszym okresie z zamówieniem',
    orders:
      'Zakupy w dniu pierwszego zamówienia klienta w historii liczą się jako nowe, wszystkie późniejsze jako powracające. Wiersze bez klienta są pokazane osobno',
    revenue:
      'Zakupy w dniu pierwszego zamówienia klienta w historii liczą się jako nowe, wszystkie późniejsze jako powracające. Wiersze bez klienta są pokazane osobno',
  },
  segments: {
    champions: 'Najlepsi',
    loyal: 'Lojalni',
    promising: 'Obiecujący',
    new: 'Nowi',
    waning: 'Słabnący',
    'at-risk': 'Zagrożeni',
    sleeping: 'Uśpieni',
    lost: 'Utraceni',
  },
  shareOf: ({ measure }) => `Udział: ${grammar.lower(measure)}`,
  ofTheMeasure: ({ share, measure }) => `${share} (${grammar.lower(measure)})`,
  customers: ({ n, shown }) =>
    grammar.plural(n) === 'one'
      ? `${shown} klient`
      : grammar.plural(n) === 'few'
        ? `${shown} klienci`
        : grammar.plural(n) === 'many'
          ? `${shown} klientów`
          : `${shown} klienta`,
  rule: ({ daysFrom, daysTo, ordersFrom, ordersTo }) =>
    `ostatnie zamówienie ${daysFrom === undefined || daysFrom === '' ? `najwyżej ${daysTo} dni temu` : daysTo === undefined || daysTo === '' ? `co najmniej ${daysFrom} dni temu` : `${daysFrom}–${daysTo} dni temu`}, ${ordersFrom === undefined || ordersFrom === '' ? `zamówienia: do ${ordersTo}` : !ordersTo ? `zamówienia: ${ordersFrom} lub więcej` : `zamówienia: ${ordersFrom}–${ordersTo}`}`,
  noRule: 'tutaj zawsze puste, ponieważ progi punktów są takie same',
  ruleTerm: 'Reguła',
  segment: 'Segment',
  best: ({ segment, share, revenue }) => `${segment}: ${share} klientów generuje ${revenue} przychodów.`,
  fading: ({ segment, customers, revenue }) =>
    `${segment}: ${customers} – ${revenue} dotychczasowych przychodów, długo bez zamówienia.`,
  scoresTerm: 'Punkty',
  scoresText: ({ day }) =>
    `Czas od ostatniego zakupu i częstość są oceniane w skali 1–5 według kwintyli (Hughes 1994): dni od ostatniego zamówienia, stan na ${day}, oraz liczba zamówień. Równe wartości otrzymują te same punkty, więc kwintyle mogą różnić się wielkością`,
  limitsTerm: 'Progi punktów',
  limits: ({ days, orders }) => `dni: ${days}; zamówienia: ${orders}`,
  atStake: ({ horizon }) => `Zagrożone w ciągu najbliższych ${horizon}`,
  days: ({ n, shown }) =>
    grammar.plural(n) === 'one'
      ? `${shown} dzień`
      : grammar.plural(n) === 'few'
        ? `${shown} dni`
        : grammar.plural(n) === 'many'
          ? `${shown} dni`
          : `${shown} dnia`,
  daysDative: ({ n, shown }) =>
    grammar.plural(n) === 'one'
      ? `${shown} dnia`
      : grammar.plural(n) === 'few'
        ? `${shown} dni`
        : grammar.plural(n) === 'many'
          ? `${shown} dni`
          : `${shown} dnia`,
  most: ({ name, since, rhythm, horizon, likelihood, value }) =>
    `Najwyższa zagrożona wartość: ${name}. Ostatnie zamówienie ${since} temu${rhythm === undefined || rhythm === '' ? '' : `, zwykle co ${rhythm}`}; prawdopodobieństwo zamówienia w ciągu najbliższych ${horizon} to ${likelihood}, oczekiwana kwota ${value}.`,
  together: ({ customers, value, horizon }) =>
    `Pokazani klienci (${customers}) wydadzą według oczekiwań ${value} w ciągu najbliższych ${horizon}.`,
  lastSeen: ({ since }) => `ostatnie zamówienie ${since} temu`,
  usually: ({ rhythm }) => `zwykle co ${rhythm}`,
  orderLikely: ({ horizon, likelihood }) => `prawdopodobieństwo zamówienia w ciągu najbliższych ${horizon}: ${likelihood}`,
  customer: 'Klient',
  last: 'Ostatnie zamówienie',
  rhythm: 'Zwykły odstęp',
  alive: 'Prawdopodobieństwo, że nadal jest klientem',
  likelihood: ({ horizon }) => `Prawdopodobieństwo zamówienia, najbliższe ${horizon}`,
  expectedOrders: ({ horizon }) => `Oczekiwane zamówienia, najbliższe ${horizon}`,
  expectedValue: ({ horizon }) => `Oczekiwane wydatki, najbliższe ${horizon}`,
  spent: 'Dotychczasowe wydatki',
  tooFew:
    'Za mało powracających klientów, by wskazać zagrożonych: potrzeba co najmniej dziesięciu klientów, niektórych z kilkoma zamówieniami.',
  nobody: ({ chance }) =>
    `Żaden wartościowy klient nie jest zagrożony: wśród spóźnionych z zamówieniem ci o najwyższych oczekiwanych wydatkach są nadal klientami z prawdopodobieństwem co najmniej ${chance}.`,
  chanceTerm: 'Prawdopodobieństwo zamówienia',
  chanceText: ({ horizon }) =>
    `Prawdopodobieństwo co najmniej jednego zamówienia w ciągu najbliższych ${horizon} według modelu BG/NBD (Fader, Hardie, Lee 2005): jak często, jak niedawno i jak długo każdy klient zamawia, w porównaniu ze wszystkimi innymi`,
  valueTerm: 'Oczekiwane wydatki',
  valueText: ({ horizon }) =>
    `Oczekiwane zamówienia w ciągu najbliższych ${horizon} × oczekiwane wydatki na zamówienie (model gamma-gamma, Fader i Hardie 2013)`,
  stakeTerm: 'Zagrożona wartość',
  stakeText:
    'Oczekiwane wydatki × prawdopodobieństwo, że klient odszedł. Na liście są tylko klienci, którzy nie zamawiają dłużej niż zwykle. Najpierw klienci o wysokiej wartości, których los jest niepewny; na końcu ci, którzy wyraźnie odeszli',
  half: ({ median }) => `Połowa wszystkich kolejnych zamówień następuje w ciągu ${median}.`,
  cameAgain: ({ again, of, share }) => `${again} z ${of} zamówiło ponownie w innym dniu (${share}).`,
  nobodyAgain: 'Żaden klient nie zamawiał w więcej niż jednym dniu.',
  median: ({ median }) => `Mediana ${median}`,
  counts: 'Kolejne zamówienia',
  upTo: 'Skumulowane',
  shareOfAll: 'Udział',
  span: ({ from, to }) => `${from}–${to} dni`,
  fromOn: ({ from }) => `${from} dni lub więcej`,
  below: ({ to }) => `mniej niż ${to} dni`,
  fromShort: ({ from }) => `≥ ${from}`,
  belowShort: ({ to }) => `< ${to}`,
  intervalTerm: 'Dni między zamówieniami',
  intervalText:
    'Dni od jednego zamówienia klienta do następnego; kilka zamówień w jednym dniu liczy się raz. Wszyscy klienci łącznie',
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} z ${n}.`,
  cell: ({ name, parts }) => `${name}: ${grammar.list(parts)}.`,
  chosen: ({ what }) => `Wybrano: ${what}.`,
  cleared: 'Wyczyszczono wybór.',
  tooMany: ({ customers, most }) => `${customers}: za dużo, by filtrować inne wykresy (najwyżej ${most}).`,
  noFilter: 'Tego nie można użyć jako filtra.',
  clickCohort: 'Kliknij, aby filtrować według klientów tej kohorty',
  clickPeriod: 'Kliknij, aby filtrować według tego okresu; przeciągnij, aby wybrać kilka',
  clickSegment: 'Kliknij, aby filtrować według klientów tego segmentu',
  clickCustomer: 'Kliknij, aby filtrować według tego klienta',
  unclick: 'Kliknij, aby wyczyścić filtr',
  roles: {
    retention: 'tabela kohort',
    'new-repeat': 'skumulowany wykres słupkowy',
    rfm: 'lista rankingowa',
    risk: 'lista rankingowa',
    intervals: 'histogram',
  },
  keys: 'Przechodzenie klawiszami strzałek. Enter wybiera, Shift+Enter dodaje kolejny element, Esc czyści wybór.',
  keysOnly: 'Klawisze strzałek przechodzą między słupkami.',
};

export const messages = /* @__PURE__ */ cohortMessages(texts);
