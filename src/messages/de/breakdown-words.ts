import type { breakdownWords } from '../breakdown-words.js';
import { small, together, upper } from './names.js';

const INSTEAD = {
  many: 'ein Ring mit mehr als fünf Teilen ist nicht lesbar',
  negative: 'negative Werte haben keinen Anteil am Ganzen',
  'not-additive': 'die Werte ergeben zusammen kein Ganzes',
} as const;

/** The texts of breakdowns in German. */
export const words: typeof breakdownWords = {
  heading: (measures, dimension, { top, bottom }) => {
    const ends = top !== undefined ? `, Top ${top}` : bottom !== undefined ? `, letzte ${bottom}` : '';
    return `${together(measures)} nach ${dimension}${ends}`;
  },
  within: (heading, member) => `${heading}: ${member}`,
  and: (one, other) => `${one} und ${other}`,
  other: 'Sonstige',
  others: 'Sonstige',
  cumulative: 'Kumulierter Anteil',
  share: 'Anteil',
  isNew: 'neu',
  total: 'Gesamt',
  column: (measure, what) => `${measure}, ${what}`,

  leader: (name, value, share) => `${name} führt mit ${value}${share === undefined ? '' : `, ${share} vom Gesamtwert`}`,
  least: (name, value) => `Niedrigster Wert: ${name} (${value})`,
  below: (n, of, { name, value, measure }) =>
    `${small(n)} von ${small(of)} ${measure === 'profit' ? 'mit Verlust' : 'unter null'}: ${n === 1 ? '' : 'am stärksten '}${name} (${value})`,
  grew: ({ count, of, fresh, isCut, lead }) => {
    const led = lead ? `${lead.name} (${lead.change})` : '';
    const more = fresh > 0 ? `; ${small(fresh)} neu` : '';
    const shown = isCut ? ' gezeigten' : '';
    if (count === 0) return `kein Wachstum bei allen ${small(of)}${shown}${led && `; größter Rückgang: ${led}`}${more}`;
    const those = count === of ? `allen ${small(of)}${shown}` : `${small(count)} von ${small(of)}${shown}`;
    return `Wachstum bei ${those}${led && (count === 1 ? `: ${led}` : `, am meisten ${led}`)}${more}`;
  },
  extremes: (high, low) => `Höchster Wert: ${high.name} (${high.value}); niedrigster: ${low.name} (${low.value})`,
  selected: (names, value, share) =>
    `${names}${value === undefined ? ' gewählt' : `: ${value}`}${share === undefined ? '' : `, ${share} vom Gesamtwert`}`,
  classes: (a, n, b) =>
    `${small(a)} von ${small(n)} bringen 80 % (Klasse A)${b > 0 ? `, ${small(b)} weitere die nächsten 15 % (B)` : ''}`,
  classTitle: (letter, count) => `Klasse ${letter}: ${count}`,
  instead: (why) => `Als Balken gezeigt: ${INSTEAD[why]}`,
  cut: (n) => `Gezeigt sind die ${n} größten`,
  sentence: (parts) => parts.map((part) => `${upper(part)}.`).join(' '),

  role: 'Balkendiagramm',
  path: 'Weg nach unten',
  all: 'Alle',
  drilled: (name, field) => `${name} nach ${field}.`,
  risen: (field) => `Zurück zu ${field}.`,
  point: (name, parts, k, n) => `${name}: ${parts.join(', ')}. ${k} von ${n}.`,
  ofAll: (share) => `${share} vom Gesamtwert`,
  chosen: (names) => `Gewählt: ${names}.`,
  cleared: 'Auswahl aufgehoben.',
  several: (names, more) => `${names} und ${more} weitere`,
  clickHint: (name) => `Klicken zeigt nur ${name}, Ziehen wählt mehrere`,
  unclickHint: 'Klicken zeigt wieder alles',
  drillHint: (level) => `Doppelklick zeigt es nach ${level}`,
  keys: 'Pfeiltasten gehen durch die Werte, Eingabe wählt, Umschalt mit Pfeiltaste wählt mehrere, Alt mit Pfeil nach unten öffnet, Alt mit Pfeil nach oben geht zurück, Escape hebt auf.',
};
