// Made from pl/forecast.json by npm run texts.
import { grammar } from '../../pl/grammar.js';
import type { ForecastTexts } from '../en/forecast.js';
import { forecastMessages } from '../../forecast-messages.js';

const texts: ForecastTexts = {
  heading: ({ unit, measure }) =>
    !unit
      ? `Prognoza: ${grammar.lower(measure)}`
      : `Prognoza: ${grammar.lower(measure)} według ${unit === 'day' ? 'dnia' : unit === 'week' ? 'tygodnia' : unit === 'month' ? 'miesiąca' : unit === 'quarter' ? 'kwartału' : unit === 'year' ? 'roku' : 'okresu'}`,
  unit: ({ grain }) => `${grain}`,
  actual: 'Wartości rzeczywiste',
  forecast: 'Prognoza',
  interval: ({ level }) => `Przedział ${level}`,
  lowerLimit: ({ level }) => `Dolna granica ${level}`,
  upperLimit: ({ level }) => `Górna granica ${level}`,
  said: 'Test wsteczny',
  saidTerm: 'Prognoza w teście wstecznym',
  whatIf: ({ growth }) => `Scenariusz: ${growth}`,
  partial: 'Okres w toku',
  partialTo: ({ day }) => `dane do: ${day}`,
  cut: 'nie od 0',
  event: 'Zdarzenie',
  between: ({ from, to }) => `od ${from} do ${to}`,
  total: ({ measure, period, value, limitsLevel, limitsFrom, limitsTo, thanShare, isFlat, thanEarlier, isUp }) =>
    `Prognoza (${measure}, ${period}): ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (przedział ${limitsLevel}: od ${limitsFrom} do ${limitsTo})`}${thanShare === undefined || thanShare === '' ? '' : isFlat ? `, bez zmian vs. ${thanEarlier}` : `, ${thanShare} ${isUp ? 'więcej' : 'mniej'} niż ${thanEarlier}`}.`,
  last: ({ measure, period, value, limitsLevel, limitsFrom, limitsTo }) =>
    `Prognoza (${measure}, ${period}): ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (przedział ${limitsLevel}: od ${limitsFrom} do ${limitsTo})`}.`,
  whatIfTotal: ({ growth, value }) => `Przy zmianie ${growth} prognoza wyniosłaby ${value}.`,
  accuracy: ({ own, naive, unit }) =>
    `Test wsteczny: średni błąd ${own}, wobec ${naive} przy powtórzeniu wartości za ${unit === 'day' ? 'ten sam dzień tygodnia sprzed tygodnia' : unit === 'week' ? 'ten sam tydzień sprzed roku' : unit === 'month' ? 'ten sam miesiąc sprzed roku' : unit === 'quarter' ? 'ten sam kwartał sprzed roku' : unit === 'year' ? 'poprzedni rok' : unit}.`,
  untried: 'Historia jest za krótka na test wsteczny.',
  notShown: ({ reason }) => `Nie pokazano prognozy: ${reason}.`,
  few: ({ least, unit, count }) =>
    `potrzeba co najmniej ${grammar.plural(least) === 'one' ? `${least} ${unit === 'day' ? 'dnia' : unit === 'week' ? 'tygodnia' : unit === 'month' ? 'miesiąca' : unit === 'quarter' ? 'kwartału' : unit === 'year' ? 'roku' : 'okresu'}` : grammar.plural(least) === 'few' ? `${least} ${unit === 'day' ? 'dni' : unit === 'week' ? 'tygodni' : unit === 'month' ? 'miesięcy' : unit === 'quarter' ? 'kwartałów' : unit === 'year' ? 'lat' : 'okresów'}` : grammar.plural(least) === 'many' ? `${least} ${unit === 'day' ? 'dni' : unit === 'week' ? 'tygodni' : unit === 'month' ? 'miesięcy' : unit === 'quarter' ? 'kwartałów' : unit === 'year' ? 'lat' : 'okresów'}` : `${least} ${unit === 'day' ? 'dnia' : unit === 'week' ? 'tygodnia' : unit === 'month' ? 'miesiąca' : unit === 'quarter' ? 'kwartału' : unit === 'year' ? 'roku' : 'okresu'}`}, a dostępne: ${count}. Pomoże ${unit === 'day' ? 'dłuższa historia' : 'drobniejszy podział czasu lub dłuższa historia'}`,
  noBetter: ({ unit, own, naive }) =>
    `w testach wstecznych nie była dokładniejsza niż powtórzenie wartości za ${unit === 'day' ? 'ten sam dzień tygodnia sprzed tygodnia' : unit === 'week' ? 'ten sam tydzień sprzed roku' : unit === 'month' ? 'ten sam miesiąc sprzed roku' : unit === 'quarter' ? 'ten sam kwartał sprzed roku' : unit === 'year' ? 'poprzedni rok' : unit} (średni błąd ${own} wobec ${naive})`,
  noBetterUntried: ({ unit }) =>
    `w testach wstecznych nie była dokładniejsza niż powtórzenie wartości za ${unit === 'day' ? 'ten sam dzień tygodnia sprzed tygodnia' : unit === 'week' ? 'ten sam tydzień sprzed roku' : unit === 'month' ? 'ten sam miesiąc sprzed roku' : unit === 'quarter' ? 'ten sam kwartał sprzed roku' : unit === 'year' ? 'poprzedni rok' : unit}`,
  wide: 'niepewność jest zbyt duża, by prognoza była przydatna',
  effects: ({ list }) => `Zdarzenia: ${list}.`,
  effect: ({ isTradingDays, name, change }) => `${isTradingDays ? 'dodatkowy dzień roboczy' : `${name}`} ${change}`,
  point: ({ name, partsLength, parts, k, n }) =>
    `${name}: ${partsLength === 0 ? 'brak danych' : grammar.list(parts)}. Punkt ${k} z ${n}.`,
  spoken: ({ term, value }) => `${grammar.lower(term)} ${value}`,
  together: ({ period }) => `${period}, łącznie`,
  chosen: ({ days }) => `Wybrano: ${days}.`,
  cleared: 'Wyczyszczono wybór.',
  noFuture: 'Te okresy są w przyszłości, więc nie ma danych do filtrowania.',
  clickHint: ({ name }) => `Kliknij, aby filtrować: ${name}; przeciągnij, aby wybrać okres`,
  unclickHint: 'Kliknij, aby wyczyścić filtr',
  role: 'wykres szeregu czasowego',
  keys: 'Klawisze strzałek przechodzą między punktami. Enter filtruje inne wykresy według okresu, Shift ze strzałką wybiera zakres, Esc czyści wybór.',
  keyMove: 'przejdź',
  keySelect: 'wybierz',
  keyBrush: 'wybierz zakres',
  keyLeave: 'wyczyść',
  modelTerm: 'Model',
  model: ({ share, kind, name }) =>
    `${share} ${kind === 'ets' ? 'wygładzanie wykładnicze' : kind === 'theta' ? 'metoda theta' : kind === 'arima' ? 'ARIMA' : kind === 'snaive' ? 'sezonowa metoda naiwna' : kind} (${name})`,
  whyTerm: 'Wagi',
  why: 'Połączono kilka modeli; dokładniejsze w testach wstecznych mają większą wagę',
  whyOne: 'Ustawione atrybutem `model`',
  triedTerm: 'Test wsteczny',
  tried: ({ times, count, unit, own, errorSmape, errorMase, naive, naiveErrorSmape, naiveErrorMase }) =>
    `Prognoza od wcześniejszych punktów początkowych (liczba: ${grammar.plural(times) === 'one' ? `${times}` : grammar.plural(times) === 'few' ? `${times}` : grammar.plural(times) === 'many' ? `${times}` : `${times}`}), horyzont: ${grammar.plural(count) === 'one' ? `${count} ${unit === 'day' ? 'dzień' : unit === 'week' ? 'tydzień' : unit === 'month' ? 'miesiąc' : unit === 'quarter' ? 'kwartał' : unit === 'year' ? 'rok' : 'okres'}` : grammar.plural(count) === 'few' ? `${count} ${unit === 'day' ? 'dni' : unit === 'week' ? 'tygodnie' : unit === 'month' ? 'miesiące' : unit === 'quarter' ? 'kwartały' : unit === 'year' ? 'lata' : 'okresy'}` : grammar.plural(count) === 'many' ? `${count} ${unit === 'day' ? 'dni' : unit === 'week' ? 'tygodni' : unit === 'month' ? 'miesięcy' : unit === 'quarter' ? 'kwartałów' : unit === 'year' ? 'lat' : 'okresów'}` : `${count} ${unit === 'day' ? 'dnia' : unit === 'week' ? 'tygodnia' : unit === 'month' ? 'miesiąca' : unit === 'quarter' ? 'kwartału' : unit === 'year' ? 'roku' : 'okresu'}`}: WAPE ${own}, sMAPE ${errorSmape}, MASE ${errorMase}. Powtórzenie wartości za ${unit === 'day' ? 'ten sam dzień tygodnia sprzed tygodnia' : unit === 'week' ? 'ten sam tydzień sprzed roku' : unit === 'month' ? 'ten sam miesiąc sprzed roku' : unit === 'quarter' ? 'ten sam kwartał sprzed roku' : unit === 'year' ? 'poprzedni rok' : unit}: ${naive}, ${naiveErrorSmape}, ${naiveErrorMase}`,
  intervalTerm: 'Przedziały',
  intervalText: 'Na podstawie błędów dla danych wyłączonych z uczenia; każdy przedział dotyczy pojedynczego okresu',
  sumTerm: 'Przedział sumy',
  sumText:
    'Obliczony dla sumy: między oszacowaniem modeli a w pełni skorelowanymi błędami, skalibrowany na sumach z testów wstecznych',
  fittedTerm: 'Dopasowano do',
  fitted: ({ count, unit, gaps }) =>
    `${grammar.plural(count) === 'one' ? `${count} ${unit === 'day' ? 'dzień' : unit === 'week' ? 'tydzień' : unit === 'month' ? 'miesiąc' : unit === 'quarter' ? 'kwartał' : unit === 'year' ? 'rok' : 'okres'}` : grammar.plural(count) === 'few' ? `${count} ${unit === 'day' ? 'dni' : unit === 'week' ? 'tygodnie' : unit === 'month' ? 'miesiące' : unit === 'quarter' ? 'kwartały' : unit === 'year' ? 'lata' : 'okresy'}` : grammar.plural(count) === 'many' ? `${count} ${unit === 'day' ? 'dni' : unit === 'week' ? 'tygodni' : unit === 'month' ? 'miesięcy' : unit === 'quarter' ? 'kwartałów' : unit === 'year' ? 'lat' : 'okresów'}` : `${count} ${unit === 'day' ? 'dnia' : unit === 'week' ? 'tygodnia' : unit === 'month' ? 'miesiąca' : unit === 'quarter' ? 'kwartału' : unit === 'year' ? 'roku' : 'okresu'}`}${gaps === 0 ? '' : grammar.plural(gaps) === 'one' ? ` (uzupełniono ${gaps} brakującą wartość)` : grammar.plural(gaps) === 'few' ? ` (uzupełniono ${gaps} brakujące wartości)` : grammar.plural(gaps) === 'many' ? ` (uzupełniono ${gaps} brakujących wartości)` : ` (uzupełniono ${gaps} brakującej wartości)`}`,
  leftTerm: 'Nie uwzględniono',
  left: ({ name, day }) =>
    `${name}: dane kończą się ${day}, więc prognozowany jest cały okres, a jego bieżąca wartość jest oznaczona`,
  emptyTerm: 'Okresy bez danych',
  empty: {
    gap: 'Traktowane jako luki',
    zero: 'Traktowane jako zero',
  },
  eventsTerm: 'Zdarzenia',
  untold: ({ list }) => `nie można oszacować wpływu: ${list}`,
  whatIfTerm: 'Scenariusz',
  whatIfText: ({ growth }) => `Każdy okres prognozy zmieniony o ${growth}`,
};

export const messages = /* @__PURE__ */ forecastMessages(texts);
