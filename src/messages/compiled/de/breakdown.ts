// Made from de/breakdown.json by npm run texts.
import { grammar } from '../../de/grammar.js';
import type { BreakdownTexts } from '../en/breakdown.js';
import { breakdownMessages } from '../../breakdown-messages.js';

const texts: BreakdownTexts = {
  heading: ({ measures, dimension, limitTop, limitBottom }) =>
    `${grammar.and(measures)} nach ${dimension}${limitTop === undefined || limitTop === '' ? (limitBottom === undefined || limitBottom === '' ? '' : `, die letzten ${limitBottom}`) : `, Top ${limitTop}`}`,
  within: ({ heading, member }) => `${heading}: ${member}`,
  and: ({ one, other }) => `${one} und ${other}`,
  other: 'Sonstige',
  others: 'Sonstige',
  cumulative: 'Kumulierter Anteil',
  share: 'Anteil',
  isNew: 'neu',
  total: 'Gesamt',
  column: ({ measure, what }) => `${measure}, ${what}`,
  leader: ({ name, value, share }) =>
    `${name} führt mit ${value}${share === undefined || share === '' ? '' : ` (${share} des Gesamtwerts)`}`,
  least: ({ name, value }) => `Niedrigster Wert: ${name} (${value})`,
  below: ({ n, of, measure, name, value }) =>
    `${grammar.small(n)} von ${grammar.small(of)} ${measure === 'profit' ? 'mit Verlust' : 'unter null'}: ${n === 1 ? '' : 'am stärksten '}${name} (${value})`,
  grew: ({ count, of, isCut, leadName, leadChange, isAll, fresh }) =>
    `${count === 0 ? `Rückgang oder Stillstand bei allen ${grammar.small(of)}${isCut ? ' gezeigten' : ''}${leadName === undefined || leadName === '' ? '' : `; größter Rückgang: ${leadName} (${leadChange})`}` : `Wachstum bei ${isAll ? `allen ${grammar.small(of)}` : count === 1 ? `1 von ${of}` : `${grammar.small(count)} von ${grammar.small(of)}`}${isCut ? ' gezeigten' : ''}${leadName === undefined || leadName === '' ? '' : `${count === 1 ? ': ' : ', am meisten '}${leadName} (${leadChange})`}`}${fresh === 0 ? '' : `; ${grammar.small(fresh)} neu`}`,
  extremes: ({ highName, highValue, lowName, lowValue }) =>
    `Höchster Wert: ${highName} (${highValue}); niedrigster: ${lowName} (${lowValue})`,
  selected: ({ names, value, share }) =>
    `${names}${value === undefined || value === '' ? ' ausgewählt' : `: ${value}`}${share === undefined || share === '' ? '' : ` (${share} des Gesamtwerts)`}`,
  classes: ({ a, n, b }) =>
    `${grammar.small(a)} von ${grammar.small(n)} machen 80\u00a0% aus (Klasse A)${b === 0 ? '' : `, ${grammar.small(b)} weitere die nächsten 15\u00a0% (Klasse B)`}`,
  classTitle: ({ letter, count }) => `Klasse ${letter}: ${count}`,
  instead: ({ why }) =>
    `Als Balken dargestellt: ${why === 'many' ? 'ein Ringdiagramm mit mehr als fünf Segmenten ist schwer lesbar' : why === 'negative' ? 'negative Werte lassen sich nicht als Teile eines Ganzen darstellen' : 'diese Werte ergeben zusammen kein Ganzes'}`,
  cut: ({ n }) => `Die ${n} größten werden angezeigt`,
  sentence: ({ parts }) => grammar.sentences(parts),
  role: 'Balkendiagramm',
  path: 'Drilldown-Pfad',
  all: 'Alle',
  drilled: ({ name, field }) => `${name} nach ${field}.`,
  risen: ({ field }) => `Zurück zu ${field}.`,
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} von ${n}.`,
  ofAll: ({ share }) => `${share} des Gesamtwerts`,
  chosen: ({ names }) => `Ausgewählt: ${names}.`,
  cleared: 'Auswahl aufgehoben.',
  several: ({ names, more }) => `${names} und ${more} weitere`,
  clickHint: ({ name }) => `Klicken filtert nach ${name}, Ziehen wählt mehrere aus`,
  unclickHint: 'Klicken hebt den Filter auf',
  drillHint: ({ level }) => `Doppelklick öffnet die Ebene ${level}`,
  keys: 'Mit den Pfeiltasten zwischen den Balken wechseln. Eingabetaste wählt aus, Umschalt+Pfeiltaste mehrere, Alt+Pfeil nach unten öffnet die nächste Ebene, Alt+Pfeil nach oben führt zurück, Esc hebt die Auswahl auf.',
};

export const messages = /* @__PURE__ */ breakdownMessages(texts);
