// Made from de/forecast.json by npm run texts.
import { grammar } from '../../de/grammar.js';
import type { ForecastTexts } from '../en/forecast.js';
import { forecastMessages } from '../../forecast-messages.js';

const texts: ForecastTexts = {
  heading: ({ unit, measure }) =>
    !unit
      ? `Prognose: ${measure}`
      : `Prognose: ${measure} nach ${unit === 'day' ? 'Tag' : unit === 'week' ? 'Woche' : unit === 'month' ? 'Monat' : unit === 'quarter' ? 'Quartal' : unit === 'year' ? 'Jahr' : `${unit}`}`,
  unit: ({ grain }) => `${grain}`,
  actual: 'Ist',
  forecast: 'Prognose',
  interval: ({ level }) => `${level}-Intervall`,
  lowerLimit: ({ level }) => `${level}-Intervall, Untergrenze`,
  upperLimit: ({ level }) => `${level}-Intervall, Obergrenze`,
  said: 'Backtest',
  saidTerm: 'Prognose im Backtest',
  whatIf: ({ growth }) => `Szenario: ${growth}`,
  partial: 'Laufender Zeitraum',
  partialTo: ({ day }) => `Datenstand: ${day}`,
  cut: 'nicht ab 0',
  event: 'Ereignis',
  between: ({ from, to }) => `${from} bis ${to}`,
  total: ({ period, measure, value, limitsLevel, limitsFrom, limitsTo, thanShare, isFlat, thanEarlier, isUp }) =>
    `Prognose ${period}, ${measure}: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (${limitsLevel}-Intervall: ${limitsFrom} bis ${limitsTo})`}${thanShare === undefined || thanShare === '' ? '' : isFlat ? `, unverändert gegenüber ${thanEarlier}` : `, ${thanShare} ${isUp ? 'mehr' : 'weniger'} als ${thanEarlier}`}.`,
  last: ({ period, measure, value, limitsLevel, limitsFrom, limitsTo }) =>
    `Prognose ${period}, ${measure}: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (${limitsLevel}-Intervall: ${limitsFrom} bis ${limitsTo})`}.`,
  whatIfTotal: ({ growth, value }) => `Mit ${growth} läge die Prognose bei ${value}.`,
  accuracy: ({ own, naive, unit }) =>
    `Backtest-Fehler: ${own}, gegenüber ${naive} bei Wiederholung ${unit === 'day' ? 'der Vorwoche' : 'des Vorjahres'}.`,
  untried: 'Für einen Backtest reichen die Daten nicht zurück.',
  notShown: ({ reason }) => `Keine Prognose: ${reason}.`,
  few: ({ least, count, unit }) =>
    `nötig sind mindestens ${least}, vorhanden ${grammar.plural(count) === 'one' ? `ist ${count} ${unit === 'day' ? 'Tag' : unit === 'week' ? 'Woche' : unit === 'month' ? 'Monat' : unit === 'quarter' ? 'Quartal' : unit === 'year' ? 'Jahr' : unit}` : `sind ${count} ${unit === 'day' ? 'Tage' : unit === 'week' ? 'Wochen' : unit === 'month' ? 'Monate' : unit === 'quarter' ? 'Quartale' : unit === 'year' ? 'Jahre' : unit}`}. ${unit === 'day' ? 'Eine längere Historie' : 'Eine feinere Granularität oder eine längere Historie'} hilft`,
  noBetter: ({ unit, own, naive }) =>
    `im Backtest war sie nicht genauer als die Wiederholung ${unit === 'day' ? 'des gleichen Wochentags der Vorwoche' : unit === 'week' ? 'der gleichen Woche des Vorjahres' : unit === 'month' ? 'des gleichen Monats des Vorjahres' : unit === 'quarter' ? 'des gleichen Quartals des Vorjahres' : unit === 'year' ? 'des Vorjahres' : unit} (durchschnittlicher Fehler ${own} gegenüber ${naive})`,
  noBetterUntried: ({ unit }) =>
    `im Backtest war sie nicht genauer als die Wiederholung ${unit === 'day' ? 'des gleichen Wochentags der Vorwoche' : unit === 'week' ? 'der gleichen Woche des Vorjahres' : unit === 'month' ? 'des gleichen Monats des Vorjahres' : unit === 'quarter' ? 'des gleichen Quartals des Vorjahres' : unit === 'year' ? 'des Vorjahres' : unit}`,
  wide: 'die Unsicherheit ist zu groß, um nützlich zu sein',
  effects: ({ list }) => `Ereignisse: ${list}.`,
  effect: ({ isTradingDays, name, change }) => `${isTradingDays ? 'ein Arbeitstag mehr' : `${name}`} ${change}`,
  point: ({ name, partsLength, parts, k, n }) =>
    `${name}: ${partsLength === 0 ? 'keine Daten' : grammar.list(parts)}. Punkt ${k} von ${n}.`,
  spoken: ({ term, value }) => `${term} ${value}`,
  together: ({ period }) => `${period}, insgesamt`,
  chosen: ({ days }) => `Ausgewählt: ${days}.`,
  cleared: 'Auswahl aufgehoben.',
  noFuture: 'Diese Zeiträume liegen in der Zukunft; es gibt noch keine Daten zum Filtern.',
  clickHint: ({ name }) => `Klicken filtert nach ${name}, Ziehen wählt einen Zeitraum aus`,
  unclickHint: 'Klicken hebt den Filter auf',
  role: 'Zeitreihendiagramm',
  keys: 'Mit den Pfeiltasten zwischen den Punkten wechseln. Eingabetaste filtert andere Diagramme nach einem Zeitraum, Umschalt+Pfeiltaste wählt einen Bereich aus, Esc hebt die Auswahl auf.',
  keyMove: 'wechseln',
  keySelect: 'auswählen',
  keyBrush: 'Bereich auswählen',
  keyLeave: 'aufheben',
  modelTerm: 'Modell',
  model: ({ share, kind, name }) =>
    `${share} ${kind === 'ets' ? 'exponentielle Glättung' : kind === 'theta' ? 'Theta-Verfahren' : kind === 'arima' ? 'ARIMA' : kind === 'snaive' ? 'saisonal-naives Verfahren' : kind} (${name})`,
  whyTerm: 'Gewichtung',
  why: 'Mehrere Modelle werden kombiniert; was im Backtest genauer war, erhält ein höheres Gewicht',
  whyOne: 'Mit dem Attribut `model` festgelegt',
  triedTerm: 'Backtest',
  tried: ({ times, count, unit, own, errorSmape, errorMase, naive, naiveErrorSmape, naiveErrorMase }) =>
    `Prognose von ${grammar.plural(times) === 'one' ? `${times} früheren Zeitpunkt` : `${times} früheren Zeitpunkten`} aus, ${grammar.plural(count) === 'one' ? `${count} ${unit === 'day' ? 'Tag' : unit === 'week' ? 'Woche' : unit === 'month' ? 'Monat' : unit === 'quarter' ? 'Quartal' : unit === 'year' ? 'Jahr' : unit}` : `${count} ${unit === 'day' ? 'Tage' : unit === 'week' ? 'Wochen' : unit === 'month' ? 'Monate' : unit === 'quarter' ? 'Quartale' : unit === 'year' ? 'Jahre' : unit}`} voraus: WAPE ${own}, sMAPE ${errorSmape}, MASE ${errorMase}. Wiederholung ${unit === 'day' ? 'des gleichen Wochentags der Vorwoche' : unit === 'week' ? 'der gleichen Woche des Vorjahres' : unit === 'month' ? 'des gleichen Monats des Vorjahres' : unit === 'quarter' ? 'des gleichen Quartals des Vorjahres' : unit === 'year' ? 'des Vorjahres' : unit}: ${naive}, ${naiveErrorSmape}, ${naiveErrorMase}`,
  intervalTerm: 'Intervalle',
  intervalText: 'Aus den Fehlern bei zurückgehaltenen Werten; jedes Intervall gilt für einen einzelnen Zeitraum',
  sumTerm: 'Intervall der Summe',
  sumText:
    'Für die Summe berechnet: zwischen dem Ergebnis der Modelle und dem Fall vollständig gleichlaufender Fehler, kalibriert an den Summen im Backtest',
  fittedTerm: 'Angepasst an',
  fitted: ({ count, unit, gaps }) =>
    `${grammar.plural(count) === 'one' ? `${count} ${unit === 'day' ? 'Tag' : unit === 'week' ? 'Woche' : unit === 'month' ? 'Monat' : unit === 'quarter' ? 'Quartal' : unit === 'year' ? 'Jahr' : unit}` : `${count} ${unit === 'day' ? 'Tage' : unit === 'week' ? 'Wochen' : unit === 'month' ? 'Monate' : unit === 'quarter' ? 'Quartale' : unit === 'year' ? 'Jahre' : unit}`}${gaps === 0 ? '' : ` (${grammar.plural(gaps) === 'one' ? `${gaps} fehlender Wert` : `${gaps} fehlende Werte`} ergänzt)`}`,
  leftTerm: 'Nicht enthalten',
  left: ({ name, day }) =>
    `${name}: Die Daten enden am ${day}; deshalb wird der ganze Zeitraum prognostiziert und der bisherige Wert markiert`,
  emptyTerm: 'Zeiträume ohne Daten',
  empty: {
    gap: 'Gelten als Lücken',
    zero: 'Gelten als null',
  },
  eventsTerm: 'Ereignisse',
  untold: ({ list }) => `keine Wirkung schätzbar für ${list}`,
  whatIfTerm: 'Szenario',
  whatIfText: ({ growth }) => `Jeder Zeitraum der Prognose, verändert um ${growth}`,
};

export const messages = /* @__PURE__ */ forecastMessages(texts);
