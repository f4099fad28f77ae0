// Made from it/distribution.json by npm run texts.
import { grammar } from '../../it/grammar.js';
import type { DistributionTexts } from '../en/distribution.js';
import { distributionMessages } from '../../distribution-messages.js';

const texts: DistributionTexts = {
  heading: ({ per, measure }) => (!per ? `Distribuzione: ${grammar.lower(measure)}` : `${measure} per ${grammar.lower(per)}`),
  members: ({ n, shown, per }) =>
    grammar.plural(n) === 'one'
      ? `${shown} ${!per ? 'riga' : grammar.lower(per)}`
      : `${shown} ${!per ? 'righe' : grammar.lowerMany(per)}`,
  axis: ({ per }) => (!per ? 'Righe' : grammar.many(per)),
  reading: ({ per, median, q1, q3 }) =>
    `Mediana${!per ? '' : ` per ${grammar.lower(per)}`}: ${median}${q1 === undefined || q1 === '' ? '' : `; la metà centrale è tra ${q1} e ${q3}`}`,
  beyond: ({ members, bin }) => `${members} in ${bin}`,
  sentence: ({ parts }) => `${grammar.clauses(parts)}.`,
  median: 'Mediana',
  middleHalf: 'Metà centrale',
  from: ({ value }) => `${value} o più`,
  below: ({ value }) => `meno di ${value}`,
  fromShort: ({ value }) => `≥ ${value}`,
  belowShort: ({ value }) => `< ${value}`,
  between: ({ from, to }) => `${from}–${to}`,
  bin: 'Intervallo',
  share: 'Quota',
  upTo: 'Quota cumulata',
  point: ({ bin, parts, k, n }) => `${bin}: ${grammar.list(parts)}. Classe ${k} di ${n}.`,
  chosen: ({ bins, members }) => `Selezione: ${bins} (${members}).`,
  cleared: 'Selezione rimossa.',
  tooMany: ({ members, most }) => `Selezione: ${members}, troppi per filtrare gli altri grafici (massimo ${most}).`,
  clickHint: 'Fare clic per selezionare o trascinare per selezionare un intervallo',
  unclickHint: 'Fare clic per rimuovere il filtro',
  histogramRole: 'istogramma',
  histogramKeys:
    'Usare i tasti freccia per spostarsi tra le classi. Premere Invio per selezionare, Maiusc con un tasto freccia per selezionare un intervallo, Esc per cancellare.',
  binsTerm: 'Classi',
  binsRule: ({ width }) =>
    `Ampiezza ${width} (regola di Freedman–Diaconis: 2 × scarto interquartile ÷ radice cubica del numero di valori), arrotondata; una coda lunga è raggruppata in una classe aperta`,
  binsGiven: ({ width }) => `Ampiezza ${width} (impostata nell’elemento)`,
  mean: 'Media',
  variable: ({ name }) => grammar.variable(name),
  against: ({ y, x, per }) => `${y} e ${grammar.lower(x)} a confronto, per ${grammar.lower(per)}`,
  againstRows: ({ y, x }) => `${y} e ${grammar.lower(x)} a confronto, un punto per riga`,
  parted: ({ heading, dimension }) => `${heading}, per ${grammar.lower(dimension)}`,
  rises: ({ x, y, fit }) => `A valori più alti (${grammar.lower(x)}) corrispondono valori più alti (${grammar.lower(y)}; ${fit})`,
  falls: ({ x, y, fit }) =>
    `A valori più alti (${grammar.lower(x)}) corrispondono valori più bassi (${grammar.lower(y)}; ${fit})`,
  unrelated: ({ x, y, fit }) => `Nessuna relazione chiara tra ${grammar.lower(x)} e ${grammar.lower(y)} (${fit})`,
  noLine: ({ members }) => `${members}: troppo pochi, o troppo simili, per una linea di tendenza`,
  fit: ({ r, members }) => `r = ${r}, ${members}`,
  furthest: ({ above, below }) =>
    above === undefined || above === ''
      ? `${below}: molto sotto la linea di tendenza`
      : `${above}: molto sopra la linea di tendenza${below === undefined || below === '' ? '' : `; ${below}: molto sotto`}`,
  drawn: ({ shown, all }) => `${shown} di ${all} punti mostrati; la linea di tendenza li usa tutti`,
  leftTerm: 'Non incluso',
  left: ({ members }) => `${members} senza uno o entrambi i valori`,
  scatterRole: 'grafico a dispersione',
  scatterKeys:
    'Usare Freccia sinistra e destra per l’asse orizzontale, Freccia su e giù per quello verticale. Premere Invio per selezionare, Maiusc con un tasto freccia per selezionarne più di uno, Esc per cancellare.',
  scatterHint: 'Fare clic per selezionare o tracciare un rettangolo per selezionarne più di uno',
  member: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} di ${n}.`,
  picked: ({ names }) => `Selezione: ${names}.`,
  several: ({ names, more }) => `${names} e altri ${more}`,
  lineTerm: 'Linea',
  lineRule: ({ y, sum, x }) => `${y} = ${sum} × ${grammar.lower(x)}, con i minimi quadrati su tutti i punti`,
  chanceTerm: 'Valore p (probabilità di un r così grande per caso)',
  cause: 'La correlazione non implica causalità.',
  largerRows: 'I punti più grandi rappresentano più righe',
  pointsTerm: 'Punti',
  equalRows: ({ rows, points }) => `${rows} formano ${points} punti distinti; l’area di un punto indica il numero di righe`,
  choiceTerm: 'Selezione',
  fixedHint: ({ names }) =>
    `I punti non sono selezionabili: ${names} deriva da un calcolo su altre colonne e non può essere filtrato`,
  fixedKeys: ({ names }) =>
    `Usare Freccia sinistra e destra per l’asse orizzontale, Freccia su e giù per quello verticale. I punti non sono selezionabili: ${grammar.lower(names)} deriva da un calcolo su altre colonne e non può essere filtrato.`,
  highest: ({ per, highName, highMedian, lowName, lowMedian }) =>
    `Mediana${!per ? '' : ` per ${grammar.lower(per)}`}: più alta in ${highName} (${highMedian}), più bassa in ${lowName} (${lowMedian})`,
  groups: ({ shown, all }) => `mostrati i ${shown} gruppi maggiori di ${all}`,
  boxRole: 'diagramma a scatola',
  boxKeys:
    'Usare i tasti freccia per spostarsi tra i gruppi. Premere Invio per selezionare, Maiusc con un tasto freccia per selezionarne più di uno, Esc per cancellare.',
  boxHint: 'Fare clic per selezionare o trascinare per selezionarne più di uno',
  group: 'Gruppo',
  count: 'Valori',
  quartiles: ['Quartile inferiore', 'Quartile superiore'],
  whiskers: ['Baffo inferiore', 'Baffo superiore'],
  ends: ['Minimo', 'Massimo'],
  outliers: 'Valori anomali',
  beyondScale: ({ n }) => `+${n}`,
  boxTerm: 'Scatola',
  boxRule:
    'Scatola: dal quartile inferiore a quello superiore, con una linea sulla mediana. I baffi arrivano al valore più lontano entro 1,5 × lo scarto interquartile',
};

export const messages = /* @__PURE__ */ distributionMessages(texts);
