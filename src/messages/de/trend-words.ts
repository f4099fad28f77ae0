import type { Earlier, trendWords } from '../trend-words.js';
import { small, together, upper } from './names.js';

interface Unit {
  readonly one: string;
  readonly many: string;
  /** After “von” and “aus”. */
  readonly of: string;
  /** The one before. */
  readonly before: string;
  /** The same after “besser als”, and after “Wachstum”. */
  readonly than: string;
  readonly to: string;
  readonly best: string;
}

const UNITS: Readonly<Record<string, Unit>> = {
  day: { one: 'Tag', many: 'Tage', of: 'Tagen', before: 'Vortag', than: 'am Vortag', to: 'zum Vortag', best: 'bester Tag' },
  week: {
    one: 'Woche',
    many: 'Wochen',
    of: 'Wochen',
    before: 'Vorwoche',
    than: 'in der Vorwoche',
    to: 'zur Vorwoche',
    best: 'beste Woche',
  },
  month: {
    one: 'Monat',
    many: 'Monate',
    of: 'Monaten',
    before: 'Vormonat',
    than: 'im Vormonat',
    to: 'zum Vormonat',
    best: 'bester Monat',
  },
  quarter: {
    one: 'Quartal',
    many: 'Quartale',
    of: 'Quartalen',
    before: 'Vorquartal',
    than: 'im Vorquartal',
    to: 'zum Vorquartal',
    best: 'bestes Quartal',
  },
  year: {
    one: 'Jahr',
    many: 'Jahre',
    of: 'Jahren',
    before: 'Vorjahr',
    than: 'im Vorjahr',
    to: 'zum Vorjahr',
    best: 'bestes Jahr',
  },
};

const unitOf = (unit: string): Unit => UNITS[unit] ?? UNITS['month']!;

const EARLIER: Readonly<Record<Earlier, (unit: Unit) => Pick<Unit, 'before' | 'than' | 'to'>>> = {
  year: () => UNITS['year']!,
  period: (unit) => unit,
  weekday: () => ({
    before: '52 Wochen zuvor',
    than: 'am gleichen Wochentag im Vorjahr',
    to: 'zum gleichen Wochentag im Vorjahr',
  }),
  range: () => ({ before: 'Vergleichszeitraum', than: 'im Vergleichszeitraum', to: 'zum Vergleichszeitraum' }),
};

/** The texts of trends in German. */
export const words: typeof trendWords = {
  heading: (measures, unit, series, average) =>
    `${measures} nach ${unitOf(unit).one}${series === undefined ? '' : ` und ${series}`}${average === undefined ? '' : `, ${average}`}`,
  unit: (grain) => grain,
  together,
  others: (n) => (n === undefined ? 'Sonstige' : `${n} sonstige`),
  cumulative: (measure) => `${measure}, kumuliert`,
  yearToDate: (measure) => `${measure}, seit Jahresbeginn`,
  average: (count, unit) => `Mittel aus ${count} ${count === 1 ? unitOf(unit).one : unitOf(unit).of}`,
  before: (earlier, unit) => EARLIER[earlier](unitOf(unit)).before,
  growth: (earlier, unit, points) => (points ? 'Änderung in Prozentpunkten' : `Wachstum ${EARLIER[earlier](unitOf(unit)).to}`),
  growing: (measures) => `Wachstum: ${measures}`,
  column: (measure, what) => `${measure}, ${what}`,
  note: 'Notiz',
  mean: 'Mittel',
  adjusted: 'Saisonbereinigt',
  adjustedRule: (strength) =>
    `Abgezogen ist die Saison, wie ein robustes STL sie findet (Cleveland und andere, 1990). Sie hebt sich zu ${strength} vom Rest ab: 0 % gar nicht, 100 % ganz`,
  unusual: (expected) => `Ungewöhnlich: ${expected} erwartet`,
  unusualCount: (n, of, unit) =>
    n === 0
      ? `nichts Ungewöhnliches in ${small(of)} ${unitOf(unit).of}`
      : `ungewöhnliche Werte in ${small(n)} von ${small(of)} ${unitOf(unit).of}`,
  unusualTerm: 'Ungewöhnliche Werte',
  unusualRule: (rate) =>
    `Jenseits dessen, was Saison und Trend erwarten lassen. Wäre keiner ungewöhnlich, so würde mit einer Wahrscheinlichkeit von ${rate} dennoch einer von allen markiert`,
  cut: 'gekürzt',
  selected: 'Gewählt',
  isSelected: 'gewählt',
  compared: 'Vergleichszeitraum',

  beat: (n, of, unit, earlier) => {
    const { many, of: ofThem } = unitOf(unit);
    const better = n === of ? `alle ${small(of)} ${many}` : `${small(n)} von ${small(of)} ${ofThem}`;
    return `${upper(better)} besser als ${EARLIER[earlier](unitOf(unit)).than}`;
  },
  aboveCost: (n, of, unit, loss) =>
    `Umsatz über den Kosten in ${n === of ? `allen ${small(of)}` : `${small(n)} von ${small(of)}`} ${unitOf(unit).of}${
      loss === undefined ? '' : `; größter Verlust: ${loss.value} (${loss.name})`
    }`,
  lastQuarter: (share, measure) => `das letzte Quartal brachte ${share} des Jahreswerts (${measure})`,
  extremes: (high, low) => `Höchstwert: ${high.name} (${high.value}), Tiefstwert: ${low.name} (${low.value})`,
  collapsed: (name, value, usual, unit) =>
    `${name}: nur ${value} je ${unitOf(unit).one}, zuvor im Median ${usual} – möglicherweise fehlen Daten`,
  leader: (name, value, share) => `${name} führt mit ${value}${share === undefined ? '' : `, ${share} vom Gesamtwert`}`,
  lone: (name, value) => `${name}: ${value}`,
  stretch: (name, value) => `${name}: zusammen ${value}`,
  sentence: (parts) => (parts.length === 0 ? '' : `${upper(parts.join('; '))}.`),

  record: (unit, good, years) =>
    `${good ? unitOf(unit).best : 'Höchstwert'}${years === undefined ? '' : ` in ${small(years)} Jahren`}`,
  recordTitle: (name, value, more) => `${name} ${value}${more ? ',' : ''}`,

  above: (amount, name) => `${amount} über ${name}`,
  below: (amount, name) => `${amount} unter ${name}`,
  same: (name) => `wie ${name}`,
  noValue: 'keine Zeilen',
  part: (days) => `nur ${days}`,
  partial: (day) => `nur bis ${day}`,
  point: (name, parts, k, n) => `${name}: ${parts.join(', ')}. Punkt ${k} von ${n}.`,
  chosen: (days) => `Gewählt: ${days}.`,
  cleared: 'Auswahl aufgehoben.',
  shareOf: (period) => `Anteil an ${period}`,
  clickHint: (name) => `Klicken zeigt nur ${name}, Ziehen wählt einen Zeitraum`,
  unclickHint: 'Klicken zeigt wieder alles',
  role: 'Diagramm über die Zeit',
  keys: 'Pfeiltasten gehen durch die Punkte, Eingabe wählt, Umschalt mit Pfeiltaste wählt einen Bereich, Escape hebt auf.',
  keyMove: 'gehen',
  keySelect: 'wählen',
  keyBrush: 'Bereich',
  keyLeave: 'aufheben',
  brushHint: 'Ziehen wählt Tage',
  stripHint: 'Im unteren Streifen ziehen oder Umschalt mit Pfeiltasten, um Tage zu wählen',
};
