import type { plotWords } from '../plot-words.js';
import { counted } from './names.js';
import { words as table } from './table-words.js';

const among = (within: readonly string[]): string =>
  within.length === 0 ? 'aller Zeilen' : `der Zeilen mit gleichem Wert für ${within.join(' und ')}`;

/** The texts of charts that the page draws, in German. */
export const words: typeof plotWords = {
  heading: table.heading,
  rows: (n, shown) => counted(n, shown, 'Zeile', 'Zeilen'),
  firstRows: (n, shown) => `Erste ${counted(n, shown, 'Zeile', 'Zeilen')}`,
  range: (measure, { low, lowName, high, highName }) => `${measure}: von ${low} (${lowName}) bis ${high} (${highName})`,
  only: (measure, value) => `${measure}: ${value}`,
  sentence: (parts) => `${parts.join('. ')}.`,
  rowsTerm: 'Zeilen',
  point: (name, parts, k, n) => `${name}: ${parts.join(', ')}. Punkt ${k} von ${n}.`,
  chosen: (names) => `Ausgewählt: ${names}.`,
  cleared: 'Auswahl aufgehoben.',
  clickHint: 'Klicken filtert die Seite',
  unclickHint: 'Klicken hebt den Filter auf',
  role: 'Diagramm',
  keys: 'Pfeiltasten gehen durch die Punkte, Eingabe wählt aus, Umschalt mit Eingabe nimmt einen hinzu, Escape hebt die Auswahl auf.',
  drawnTerm: 'Diagramm',
  drawnText: (marks) => `Mit Observable Plot nach der Spezifikation dieser Seite gezeichnet (${marks})`,
  functionText: 'Von einer Funktion dieser Seite mit Observable Plot gezeichnet',
  rank: (of, within) => `Rang nach ${of} innerhalb ${among(within)}; 1 ist der höchste Wert`,
  quantile: (of, within, count) =>
    `Gleich große Gruppen von 1 (niedrigste Werte) bis ${count} (höchste Werte) nach ${of} innerhalb ${among(within)}`,
  share: (of, within) => `Anteil an der Summe ${among(within)}: ${of}`,
};
