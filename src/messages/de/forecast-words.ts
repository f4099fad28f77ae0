import type { forecastWords, LimitWords } from '../forecast-words.js';
import { counted } from './names.js';

const UNITS: Readonly<Record<string, readonly [one: string, many: string, of: string]>> = {
  day: ['Tag', 'Tage', 'Tagen'],
  week: ['Woche', 'Wochen', 'Wochen'],
  month: ['Monat', 'Monate', 'Monaten'],
  quarter: ['Quartal', 'Quartale', 'Quartalen'],
  year: ['Jahr', 'Jahre', 'Jahren'],
};

const NAIVE: Readonly<Record<string, string>> = {
  day: 'gleicher Wochentag der Vorwoche',
  week: 'gleiche Woche des Vorjahres',
  month: 'gleicher Monat des Vorjahres',
  quarter: 'gleiches Quartal des Vorjahres',
  year: 'Vorjahr',
};

const KINDS: Readonly<Record<string, string>> = {
  ets: 'exponentielle Glättung',
  theta: 'Theta-Verfahren',
  arima: 'ARIMA',
  snaive: 'Wert eine Saison zuvor',
};

const unitOf = (unit: string): readonly [one: string, many: string, of: string] => UNITS[unit] ?? [unit, unit, unit];
const periods = (n: number, unit: string): string => counted(n, String(n), unitOf(unit)[0], unitOf(unit)[1]);
const chance = ({ level, from, to }: LimitWords): string => `mit ${level} Wahrscheinlichkeit ${from} bis ${to}`;

/** What a forecast says, in German. */
export const words: typeof forecastWords = {
  heading: (measure, unit) => (unit === undefined ? `Prognose: ${measure}` : `Prognose: ${measure} nach ${unitOf(unit)[0]}`),
  unit: (grain) => grain,
  actual: 'Ist',
  forecast: 'Prognose',
  interval: (level) => `${level}-Intervall`,
  lowerLimit: (level) => `${level} von`,
  upperLimit: (level) => `${level} bis`,
  said: 'Rückschau',
  saidTerm: 'Wäre prognostiziert worden',
  whatIf: (growth) => `Was wäre bei ${growth}`,
  partial: 'Noch nicht abgeschlossen',
  partialTo: (day) => `nur bis ${day}`,
  cut: 'gekürzt',
  event: 'Ereignis',
  between: (from, to) => `${from} bis ${to}`,

  total: (measure, { value, period, limits, than }) => {
    const within = limits ? ` (${chance(limits)})` : '';
    const compared = !than
      ? ''
      : than.course === 0
        ? `, so viel wie ${than.earlier}`
        : `, ${than.share} ${than.course > 0 ? 'mehr' : 'weniger'} als ${than.earlier}`;
    return `${measure}, Prognose für ${period}: ${value}${within}${compared}.`;
  },
  last: (measure, { value, period, limits }) =>
    `${measure}, Prognose für ${period}: ${value}${limits ? ` (${chance(limits)})` : ''}.`,
  whatIfTotal: (growth, value) => `Bei ${growth} wären es ${value}.`,
  accuracy: ({ own, naive, times, count, unit }) =>
    `An der Vergangenheit erprobt (${times}-mal, ${periods(count, unit)} voraus): mittlerer Fehler ${own}; Vergleich ${NAIVE[unit] ?? unit}: ${naive}.`,
  untried: 'An der Vergangenheit ließ sie sich nicht erproben.',
  notShown: (reason) => `Keine Prognose: ${reason}.`,
  few: (count, least, unit) =>
    `vorhanden: ${periods(count, unit)}, nötig: ${least}. ${unit === 'day' ? 'Eine längere Vorgeschichte' : 'Ein feineres Raster oder eine längere Vorgeschichte'} hilft`,
  noBetter: ({ own, naive, unit }) =>
    `an der Vergangenheit erprobt war sie nicht besser als der einfache Vergleich (${NAIVE[unit] ?? unit}); mittlerer Fehler ${own}, dort ${naive}`,
  noBetterUntried: (unit) =>
    `an der Vergangenheit erprobt war sie nicht besser als der einfache Vergleich (${NAIVE[unit] ?? unit})`,
  wide: 'sie besagte nur, dass alles möglich ist',
  effects: (list) => `Ereignisse: ${list}.`,
  effect: (name, change) => `${name === 'trading-days' ? 'ein Arbeitstag mehr' : name} ${change}`,
  sentences: (parts) => parts.join(' '),

  point: (name, parts, k, n) => `${name}: ${parts.length === 0 ? 'keine Zeilen' : parts.join(', ')}. Punkt ${k} von ${n}.`,
  spoken: (term, value) => `${term} ${value}`,
  together: (period) => `Summe: ${period}`,
  chosen: (days) => `Gewählt: ${days}.`,
  cleared: 'Auswahl aufgehoben.',
  noFuture: 'Diese Zeit kommt erst: Es gibt keine Zeilen zum Filtern.',
  clickHint: (name) => `Klicken filtert nach ${name}, Ziehen nach einem Zeitraum`,
  unclickHint: 'Klicken zeigt wieder alles',
  role: 'Diagramm über die Zeit',
  keys: 'Pfeiltasten gehen durch die Punkte, Eingabe filtert nach einem Zeitraum, Umschalt mit Pfeiltaste nach einem Bereich, Escape hebt auf.',
  keyMove: 'gehen',
  keySelect: 'wählen',
  keyBrush: 'Bereich',
  keyLeave: 'aufheben',

  modelTerm: 'Modell',
  model: (parts) => parts.map(({ kind, name, share }) => `${share} ${KINDS[kind] ?? kind} (${name})`).join(', '),
  whyTerm: 'Warum diese',
  why: 'Modelle, die auf verschiedene Weise irren, werden verbunden; der Anteil ist umso größer, je näher ein Modell in der Erprobung an der Vergangenheit lag',
  whyOne: 'Dieses Modell wurde ausdrücklich verlangt',
  triedTerm: 'An der Vergangenheit erprobt',
  tried: ({ own, naive, times, count, unit }, error, naiveError) =>
    `Die letzten Werte wurden von ${counted(times, String(times), 'früheren Punkt', 'früheren Punkten')} aus prognostiziert, ${periods(count, unit)} voraus: mittlerer Fehler als Teil der Werte (WAPE) ${own}, symmetrisch (sMAPE) ${error.smape}, skaliert (MASE) ${error.mase}. ${NAIVE[unit] ?? unit}: ${naive}, ${naiveError.smape}, ${naiveError.mase}`,
  intervalTerm: 'Intervalle',
  intervalText:
    'So breit, wie es die Fehler bei Werten verlangen, die die Modelle nicht kannten; jedes gilt für einen Zeitraum für sich',
  sumTerm: 'Intervall der Summe',
  sumText:
    'Für die Summe selbst berechnet: in der Mitte zwischen dem, was die Fehler der Modelle ergeben, und dem, was gälte, wenn alle Zeiträume gleich irrten; danach, wie groß Fehler von Summen in der Vergangenheit waren',
  fittedTerm: 'Angepasst an',
  fitted: (count, unit, gaps) => `${periods(count, unit)}${gaps === 0 ? '' : `, davon ${gaps} ohne Wert ergänzt`}`,
  leftTerm: 'Ausgelassen',
  left: (name, day) => `${name}: Die Daten enden am ${day}, daher prognostiziert und gezeigt, wie es steht`,
  emptyTerm: 'Zeiträume ohne Zeilen',
  empty: { gap: 'Sind Lücken', zero: 'Zählen als null' },
  eventsTerm: 'Ereignisse',
  untold: (list) => `nichts zu sagen war über ${list}`,
  whatIfTerm: 'Was wäre wenn',
  whatIfText: (growth) => `Jeder Zeitraum der Prognose, verändert um ${growth}`,
};
