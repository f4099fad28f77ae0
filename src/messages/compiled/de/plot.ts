// Made from de/plot.json by npm run texts.
import { grammar } from '../../de/grammar.js';
import type { PlotTexts } from '../en/plot.js';
import { plotMessages } from '../../plot-messages.js';

const texts: PlotTexts = {
  heading: ({ measures, by }) => `${grammar.and(measures)} nach ${grammar.and(by)}`,
  rows: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} Zeile` : `${shown} Zeilen`),
  firstRows: ({ n, shown }) => `Erste ${grammar.plural(n) === 'one' ? `${shown} Zeile` : `${shown} Zeilen`}`,
  range: ({ measure, low, lowName, high, highName }) => `${measure}: von ${low} (${lowName}) bis ${high} (${highName})`,
  only: ({ measure, value }) => `${measure}: ${value}`,
  rowsTerm: 'Zeilen',
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Punkt ${k} von ${n}.`,
  chosen: ({ names }) => `Ausgewählt: ${names}.`,
  cleared: 'Auswahl aufgehoben.',
  clickHint: 'Klicken filtert die Seite',
  unclickHint: 'Klicken hebt den Filter auf',
  role: 'Diagramm',
  keys: 'Pfeiltasten gehen durch die Punkte, Eingabe wählt aus, Umschalt mit Eingabe nimmt einen hinzu, Escape hebt die Auswahl auf.',
  drawnTerm: 'Diagramm',
  drawnText: ({ marks }) => `Mit Observable Plot nach der Spezifikation dieser Seite gezeichnet (${marks})`,
  functionText: 'Von einer Funktion dieser Seite mit Observable Plot gezeichnet',
  rank: ({ of, withinLength, within }) =>
    `Rang nach ${of} innerhalb ${withinLength === 0 ? 'aller Zeilen' : `der Zeilen mit gleichem Wert für ${grammar.and(within)}`}; 1 ist der höchste Wert`,
  quantile: ({ count, of, withinLength, within }) =>
    `Gleich große Gruppen von 1 (niedrigste Werte) bis ${count} (höchste Werte) nach ${of} innerhalb ${withinLength === 0 ? 'aller Zeilen' : `der Zeilen mit gleichem Wert für ${grammar.and(within)}`}`,
  share: ({ withinLength, within, of }) =>
    `Anteil an der Summe ${withinLength === 0 ? 'aller Zeilen' : `der Zeilen mit gleichem Wert für ${grammar.and(within)}`}: ${of}`,
};

export const messages = /* @__PURE__ */ plotMessages(texts);
