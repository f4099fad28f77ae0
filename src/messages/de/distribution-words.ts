import type { distributionWords } from '../distribution-words.js';
import { variableName } from '../names.js';
import { countedLabel, ROLES, several } from './names.js';

/** What distributions say, in German. */
export const words: typeof distributionWords = {
  heading: (measure, per) => (per === undefined ? `Verteilung: ${measure}` : `${measure} je ${per}`),
  members: (n, shown, per) => countedLabel(n, shown, per ?? 'Zeile'),
  axis: (per) => several(per ?? 'Zeile'),
  reading: (per, median, q1, q3) =>
    `Median${per === undefined ? '' : ` je ${per}`}: ${median}; die mittlere Hälfte liegt zwischen ${q1} und ${q3}`,
  beyond: (members, bin) => `${members} bei ${bin}`,
  sentence: (parts) => `${parts.join('; ')}.`,
  median: 'Median',
  middleHalf: 'Mittlere Hälfte',
  from: (value) => `${value} oder mehr`,
  below: (value) => `unter ${value}`,
  fromShort: (value) => `≥ ${value}`,
  belowShort: (value) => `< ${value}`,
  between: (from, to) => `${from}–${to}`,
  bin: 'Von – bis',
  share: 'Anteil',
  upTo: 'Bis hierher',
  point: (bin, parts, k, n) => `${bin}: ${parts.join(', ')}. Klasse ${k} von ${n}.`,
  chosen: (bins, members) => `Gewählt: ${bins}, ${members}.`,
  cleared: 'Auswahl aufgehoben.',
  tooMany: (members, most) => `${members} gewählt: zu viele, um die anderen Diagramme danach zu filtern (höchstens ${most}).`,
  clickHint: 'Klicken wählt, Ziehen wählt einen Bereich',
  unclickHint: 'Klicken zeigt wieder alles',
  histogramRole: 'Histogramm',
  histogramKeys:
    'Pfeiltasten gehen durch die Klassen, Eingabe wählt, Umschalt mit Pfeiltaste wählt einen Bereich, Escape hebt auf.',
  chosenTerm: 'Gewählt',
  binsTerm: 'Klassen',
  binsRule: (width) =>
    `Breite ${width}, nach Freedman und Diaconis (2 × Quartilsabstand ÷ dritte Wurzel der Anzahl), gerundet; ein langes Ende ist eine offene Klasse`,
  binsGiven: (width) => `Breite ${width}, wie angegeben`,
  mean: 'Mittelwert',

  variable: (name) => variableName(name, ROLES),
  against: (y, x, per) => `${y} und ${x} je ${per}`,
  againstRows: (y, x) => `${y} und ${x}, Zeile für Zeile`,
  parted: (heading, dimension) => `${heading}, nach ${dimension}`,

  rises: (y, x, fit) => `Je höher ${x}, desto höher ${y} (${fit})`,
  falls: (y, x, fit) => `Je höher ${x}, desto niedriger ${y} (${fit})`,
  unrelated: (y, x, fit) => `Kein klarer Zusammenhang zwischen ${x} und ${y} (${fit})`,
  noLine: (members) => `${members}: zu wenige oder zu gleich für eine Gerade`,
  fit: (r, members) => `r = ${r}, ${members}`,
  furthest: (above, below) =>
    above === undefined
      ? `${below ?? ''} liegt weit unter der Geraden`
      : `${above} liegt weit über der Geraden${below === undefined ? '' : `, ${below} weit darunter`}`,
  drawn: (shown, all) => `${shown} von ${all} Punkten gezeichnet; die Gerade gilt für alle`,
  leftTerm: 'Ausgelassen',
  left: (members) => `${members} ohne beide Zahlen`,
  scatterRole: 'Streudiagramm',
  scatterKeys:
    'Pfeil links und rechts gehen von Punkt zu Punkt nach der Zahl unten, auf und ab nach der anderen, Eingabe wählt, Umschalt mit Pfeiltaste wählt mehrere, Escape hebt auf.',
  scatterHint: 'Klicken wählt, ein aufgezogenes Rechteck wählt mehrere',
  member: (name, parts, k, n) => `${name}: ${parts.join(', ')}. ${k} von ${n}.`,
  picked: (names) => `Gewählt: ${names}.`,
  several: (names, more) => `${names} und ${more} weitere`,
  lineTerm: 'Gerade',
  lineRule: (y, x, sum) => `${y} = ${sum} × ${x}, kleinste Quadrate über alle Punkte`,
  chanceTerm: 'Wahrscheinlichkeit eines solchen r durch Zufall',
  cause: 'Ein Zusammenhang ist keine Ursache.',

  largerRows: 'Größere Punkte: mehr Zeilen',
  pointsTerm: 'Punkte',
  equalRows: (points, rows) =>
    `${rows} ergeben ${points} verschiedene Punkte; die Fläche eines Punkts ist die Anzahl seiner Zeilen`,
  choiceTerm: 'Auswahl',
  fixedHint: (names) => `Nichts zu wählen: Kein Filter kann nennen, was aus anderen Spalten errechnet ist (${names})`,
  fixedKeys: (names) =>
    `Pfeil links und rechts gehen von Punkt zu Punkt nach der Zahl unten, auf und ab nach der anderen. Nichts lässt sich wählen: Kein Filter kann ${names} nennen, errechnet aus anderen Spalten.`,

  highest: (per, high, low) =>
    `Median${per === undefined ? '' : ` je ${per}`}: am höchsten bei ${high.name} (${high.median}), am niedrigsten bei ${low.name} (${low.median})`,
  groups: (shown, all) => `${shown} von ${all} Gruppen gezeigt, die mit den meisten Werten`,
  boxRole: 'Boxplot',
  boxKeys: 'Pfeiltasten gehen durch die Gruppen, Eingabe wählt, Umschalt mit Pfeiltaste wählt mehrere, Escape hebt auf.',
  boxHint: 'Klicken wählt, Ziehen wählt mehrere',
  group: 'Gruppe',
  count: 'Anzahl',
  quartiles: ['Unteres Quartil', 'Oberes Quartil'],
  whiskers: ['Unterer Whisker', 'Oberer Whisker'],
  ends: ['Kleinster', 'Größter'],
  outliers: 'Ausreißer',
  beyondScale: (n) => `+${n}`,
  boxTerm: 'Box',
  boxRule:
    'Vom unteren zum oberen Quartil, die Linie ist der Median; die Whisker enden beim äußersten Wert innerhalb von 1,5 Boxlängen',
};
