import type { driversWords } from '../drivers-words.js';
import { upper } from './names.js';

const KINDS = { volume: 'Menge', mix: 'Mix', price: 'Preis', rest: 'Alles Übrige' } as const;

/** What drivers say, in German. */
export const words: typeof driversWords = {
  heading: (measure) => `Was ${measure} verändert hat`,
  before: 'Vorher',
  after: 'Jetzt',
  others: 'Alle übrigen',
  kinds: KINDS,
  meanings: {
    volume: 'mehr oder weniger Stück',
    mix: 'teurere oder günstigere Produkte, mehr oder weniger davon',
    price: 'höhere oder niedrigere Preise',
    rest: 'wo nichts auffällt',
  },
  segment: (dimensions, driver) => `${dimensions} · ${driver}`,
  moved: (measure, { course, amount, share, before }) =>
    course === 0
      ? `${measure}: wie ${before}.`
      : `${measure}: ${amount} ${course > 0 ? 'mehr' : 'weniger'}${share === undefined ? '' : ` (${share})`} als ${before}.`,
  part: (kind, amount) => `${KINDS[kind]} ${amount}`,
  parts: (parts) => `${upper(parts.join(', '))}.`,
  cause: (segment, amount) => `${segment} (${amount})`,
  out: (causes) => `Was auffällt: ${causes}.`,
  nothing: 'Kein Segment fällt mehr auf, als es der Zufall ergäbe.',
  sentences: (parts) => parts.join(' '),
  effect: 'Wirkung',
  ofChange: 'Anteil an der Änderung',
  driver: 'Treiber',
  kind: 'Art',
  what: 'Was',
  whole: 'Gesamt',
  standsOut: 'Fällt auf',
  point: (name, parts, k, n) => `${name}: ${parts.join(', ')}. Zeile ${k} von ${n}.`,
  chosen: (segment) => `Gewählt: ${segment}.`,
  cleared: 'Auswahl aufgehoben.',
  noFilter: 'Diese Zeile ist kein Segment: Danach lässt sich nicht filtern.',
  clickHint: 'Klicken filtert nach diesem Segment',
  unclickHint: 'Klicken zeigt wieder alles',
  role: 'Wasserfalldiagramm',
  keys: 'Pfeiltasten gehen durch die Zeilen, Eingabe filtert nach einem Segment, Escape hebt auf.',
  lookedTerm: 'Untersucht',
  looked: (dimensions, depth) =>
    `${dimensions}${depth > 1 ? ', ein Wert oder zwei Werte verschiedener zusammen' : ', jeweils ein Wert'}`,
  outTerm: 'Fällt auf',
  outText:
    'Ein Segment, dessen Stückzahlen oder Preise anders liefen als die der Masse, um mindestens 2 % und so weit, dass der Zufall es in einer von hundert Suchen ergäbe. Seine Wirkung: der jetzige Wert der Kennzahl abzüglich dessen, was er wäre, wenn das Segment wie der Rest gelaufen wäre',
  pvmTerm: 'Menge, Mix, Preis',
  pvmText:
    'Menge: (Stück jetzt ÷ Stück vorher − 1) × Betrag vorher. Mix: Stück jetzt zu Preisen von vorher, abzüglich dessen, was die Menge allein ergäbe. Preis: Betrag jetzt abzüglich Stück jetzt zu Preisen von vorher. Auf der Ebene aller Dimensionen',
};
