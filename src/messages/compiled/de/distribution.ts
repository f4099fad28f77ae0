// Made from de/distribution.json by npm run texts.
import { grammar } from '../../de/grammar.js';
import type { DistributionTexts } from '../en/distribution.js';
import { distributionMessages } from '../../distribution-messages.js';

const texts: DistributionTexts = {
  heading: ({ per, measure }) => (!per ? `Verteilung: ${measure}` : `${measure} je ${per}`),
  members: ({ n, shown, per }) =>
    grammar.plural(n) === 'one' ? `${shown} ${!per ? 'Zeile' : `${per}`}` : `${shown} ${!per ? 'Zeilen' : grammar.many(per)}`,
  axis: ({ per }) => (!per ? 'Zeilen' : grammar.many(per)),
  reading: ({ per, median, q1, q3 }) =>
    `Median${!per ? '' : ` je ${per}`}: ${median}${q1 === undefined || q1 === '' ? '' : `; die mittlere Hälfte liegt zwischen ${q1} und ${q3}`}`,
  beyond: ({ members, bin }) => `${members} bei ${bin}`,
  sentence: ({ parts }) => `${grammar.clauses(parts)}.`,
  median: 'Median',
  middleHalf: 'Mittlere Hälfte',
  from: ({ value }) => `${value} oder mehr`,
  below: ({ value }) => `unter ${value}`,
  fromShort: ({ value }) => `≥ ${value}`,
  belowShort: ({ value }) => `< ${value}`,
  between: ({ from, to }) => `${from}–${to}`,
  bin: 'Bereich',
  share: 'Anteil',
  upTo: 'Kumulierter Anteil',
  point: ({ bin, parts, k, n }) => `${bin}: ${grammar.list(parts)}. Klasse ${k} von ${n}.`,
  chosen: ({ bins, members }) => `Ausgewählt: ${bins}, ${members}.`,
  cleared: 'Auswahl aufgehoben.',
  tooMany: ({ members, most }) =>
    `${members} ausgewählt: zu viele, um die anderen Diagramme danach zu filtern (höchstens ${most}).`,
  clickHint: 'Klicken wählt aus, Ziehen wählt einen Bereich aus',
  unclickHint: 'Klicken hebt den Filter auf',
  histogramRole: 'Histogramm',
  histogramKeys:
    'Mit den Pfeiltasten zwischen den Klassen wechseln. Eingabetaste wählt aus, Umschalt+Pfeiltaste wählt einen Bereich aus, Esc hebt die Auswahl auf.',
  binsTerm: 'Klassen',
  binsRule: ({ width }) =>
    `Breite ${width} (Regel von Freedman und Diaconis: 2 × Quartilsabstand ÷ dritte Wurzel der Anzahl), gerundet; ein langer Ausläufer ist in einer offenen Klasse zusammengefasst`,
  binsGiven: ({ width }) => `Breite ${width} (am Element festgelegt)`,
  mean: 'Mittelwert',
  variable: ({ name }) => grammar.variable(name),
  against: ({ y, x, per }) => `${y} und ${x} nach ${per}`,
  againstRows: ({ y, x }) => `${y} und ${x}, ein Punkt je Zeile`,
  parted: ({ heading, dimension }) => `${heading}, nach ${dimension}`,
  rises: ({ x, y, fit }) => `Höhere Werte bei ${x} gehen mit höheren bei ${y} einher (${fit})`,
  falls: ({ x, y, fit }) => `Höhere Werte bei ${x} gehen mit niedrigeren bei ${y} einher (${fit})`,
  unrelated: ({ x, y, fit }) => `Kein klarer Zusammenhang zwischen ${x} und ${y} (${fit})`,
  noLine: ({ members }) => `${members}: zu wenige oder zu ähnlich für eine Trendlinie`,
  fit: ({ r, members }) => `r = ${r}, ${members}`,
  furthest: ({ above, below }) =>
    above === undefined || above === ''
      ? `${below === undefined || below === '' ? '' : `${below}`} liegt weit unter der Trendlinie`
      : `${above} liegt weit über der Trendlinie${below === undefined || below === '' ? '' : `, ${below} weit darunter`}`,
  drawn: ({ shown, all }) => `${shown} von ${all} Punkten sind dargestellt; die Trendlinie berücksichtigt alle`,
  leftTerm: 'Nicht enthalten',
  left: ({ members }) => `${members} ohne einen oder beide Werte`,
  scatterRole: 'Streudiagramm',
  scatterKeys:
    'Pfeil links und rechts wechseln entlang der waagerechten Achse, Pfeil auf und ab entlang der senkrechten. Eingabetaste wählt aus, Umschalt+Pfeiltaste mehrere, Esc hebt die Auswahl auf.',
  scatterHint: 'Klicken wählt aus, ein aufgezogenes Rechteck wählt mehrere aus',
  member: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} von ${n}.`,
  picked: ({ names }) => `Ausgewählt: ${names}.`,
  several: ({ names, more }) => `${names} und ${more} weitere`,
  lineTerm: 'Trendlinie',
  lineRule: ({ y, sum, x }) => `${y} = ${sum} × ${x}, Methode der kleinsten Quadrate über alle Punkte`,
  chanceTerm: 'p-Wert (Wahrscheinlichkeit eines so großen r durch Zufall)',
  cause: 'Korrelation bedeutet nicht Kausalität.',
  largerRows: 'Größere Punkte stehen für mehr Zeilen',
  pointsTerm: 'Punkte',
  equalRows: ({ rows, points }) => `${rows} ergeben ${points} verschiedene Punkte; die Fläche zeigt die Anzahl der Zeilen`,
  choiceTerm: 'Auswahl',
  fixedHint: ({ names }) =>
    `Punkte lassen sich nicht auswählen: ${names} wird aus anderen Spalten berechnet und kann nicht gefiltert werden`,
  fixedKeys: ({ names }) =>
    `Pfeil links und rechts wechseln entlang der waagerechten Achse, Pfeil auf und ab entlang der senkrechten. Punkte lassen sich nicht auswählen: ${names} wird aus anderen Spalten berechnet und kann nicht gefiltert werden.`,
  highest: ({ per, highName, highMedian, lowName, lowMedian }) =>
    `Median${!per ? '' : ` je ${per}`}: am höchsten bei ${highName} (${highMedian}), am niedrigsten bei ${lowName} (${lowMedian})`,
  groups: ({ shown, all }) => `die ${shown} größten von ${all} Gruppen werden angezeigt`,
  boxRole: 'Boxplot',
  boxKeys:
    'Mit den Pfeiltasten zwischen den Gruppen wechseln. Eingabetaste wählt aus, Umschalt+Pfeiltaste mehrere, Esc hebt die Auswahl auf.',
  boxHint: 'Klicken wählt aus, Ziehen wählt mehrere aus',
  group: 'Gruppe',
  count: 'Anzahl',
  quartiles: ['Unteres Quartil', 'Oberes Quartil'],
  whiskers: ['Unterer Whisker', 'Oberer Whisker'],
  ends: ['Minimum', 'Maximum'],
  outliers: 'Ausreißer',
  beyondScale: ({ n }) => `+${n}`,
  boxTerm: 'Box',
  boxRule:
    'Box: unteres bis oberes Quartil mit dem Median als Linie. Die Whisker reichen bis zum äußersten Wert innerhalb des 1,5-fachen Quartilsabstands',
};

export const messages = /* @__PURE__ */ distributionMessages(texts);
