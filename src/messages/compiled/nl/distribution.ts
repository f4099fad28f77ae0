// Made from nl/distribution.json by npm run texts.
import { grammar } from '../../nl/grammar.js';
import type { DistributionTexts } from '../en/distribution.js';
import { distributionMessages } from '../../distribution-messages.js';

const texts: DistributionTexts = {
  heading: ({ per, measure }) => (!per ? `Verdeling: ${grammar.lower(measure)}` : `${measure} per ${grammar.lower(per)}`),
  members: ({ n, shown, per }) =>
    grammar.plural(n) === 'one'
      ? `${shown} ${!per ? 'rij' : grammar.lower(per)}`
      : `${shown} ${!per ? 'rijen' : grammar.lowerMany(per)}`,
  axis: ({ per }) => (!per ? 'Rijen' : grammar.many(per)),
  reading: ({ per, median, q1, q3 }) =>
    `Mediaan${!per ? '' : ` per ${grammar.lower(per)}`}: ${median}${q1 === undefined || q1 === '' ? '' : `; de middelste helft ligt tussen ${q1} en ${q3}`}`,
  beyond: ({ members, bin }) => `${members} bij ${bin}`,
  sentence: ({ parts }) => `${grammar.clauses(parts)}.`,
  median: 'Mediaan',
  middleHalf: 'Middelste helft',
  from: ({ value }) => `${value} of meer`,
  below: ({ value }) => `minder dan ${value}`,
  fromShort: ({ value }) => `≥ ${value}`,
  belowShort: ({ value }) => `< ${value}`,
  between: ({ from, to }) => `${from}–${to}`,
  bin: 'Bereik',
  share: 'Aandeel',
  upTo: 'Cumulatief aandeel',
  point: ({ bin, parts, k, n }) => `${bin}: ${grammar.list(parts)}. Klasse ${k} van ${n}.`,
  chosen: ({ bins, members }) => `Selectie: ${bins} (${members}).`,
  cleared: 'Selectie gewist.',
  tooMany: ({ members, most }) => `Selectie: ${members}, te veel om andere grafieken op te filteren (maximaal ${most}).`,
  clickHint: 'Klik om te selecteren of sleep om een bereik te selecteren',
  unclickHint: 'Klik om het filter te wissen',
  histogramRole: 'histogram',
  histogramKeys:
    'Gebruik de pijltoetsen om tussen klassen te bewegen. Druk op Enter om te selecteren, op Shift met een pijltoets om een bereik te selecteren, op Esc om te wissen.',
  binsTerm: 'Klassen',
  binsRule: ({ width }) =>
    `Breedte ${width} (regel van Freedman–Diaconis: 2 × interkwartielafstand ÷ derdemachtswortel van het aantal), afgerond; een lange staart is samengevoegd in één open klasse`,
  binsGiven: ({ width }) => `Breedte ${width} (ingesteld op het element)`,
  mean: 'Gemiddelde',
  variable: ({ name }) => grammar.variable(name),
  against: ({ y, x, per }) => `${y} t.o.v. ${grammar.lower(x)} per ${grammar.lower(per)}`,
  againstRows: ({ y, x }) => `${y} t.o.v. ${grammar.lower(x)}, één punt per rij`,
  parted: ({ heading, dimension }) => `${heading}, per ${grammar.lower(dimension)}`,
  rises: ({ x, y, fit }) => `Hoe hoger ${grammar.lower(x)}, hoe hoger ${grammar.lower(y)} (${fit})`,
  falls: ({ x, y, fit }) => `Hoe hoger ${grammar.lower(x)}, hoe lager ${grammar.lower(y)} (${fit})`,
  unrelated: ({ x, y, fit }) => `Geen duidelijk verband tussen ${grammar.lower(x)} en ${grammar.lower(y)} (${fit})`,
  noLine: ({ members }) => `${members}: te weinig, of te gelijk, voor een trendlijn`,
  fit: ({ r, members }) => `r = ${r}, ${members}`,
  furthest: ({ above, below }) =>
    above === undefined || above === ''
      ? `${below} ligt ver onder de trendlijn`
      : `${above} ligt ver boven de trendlijn${below === undefined || below === '' ? '' : `, ${below} ver eronder`}`,
  drawn: ({ shown, all }) => `${shown} van ${all} punten worden weergegeven; de trendlijn gebruikt ze allemaal`,
  leftTerm: 'Niet inbegrepen',
  left: ({ members }) => `${members} zonder een of beide waarden`,
  scatterRole: 'spreidingsdiagram',
  scatterKeys:
    'Gebruik pijl-links en pijl-rechts voor de horizontale as, pijl-omhoog en pijl-omlaag voor de verticale as. Druk op Enter om te selecteren, op Shift met een pijltoets om er meer te selecteren, op Esc om te wissen.',
  scatterHint: 'Klik om te selecteren of sleep een rechthoek om er meer te selecteren',
  member: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} van ${n}.`,
  picked: ({ names }) => `Selectie: ${names}.`,
  several: ({ names, more }) => `${names} en nog ${more}`,
  lineTerm: 'Lijn',
  lineRule: ({ y, sum, x }) => `${y} = ${sum} × ${grammar.lower(x)}, met de kleinste-kwadratenmethode over alle punten`,
  chanceTerm: 'p-waarde (kans op een zo grote r door toeval)',
  cause: 'Correlatie impliceert geen oorzakelijk verband.',
  largerRows: 'Grotere punten staan voor meer rijen',
  pointsTerm: 'Punten',
  equalRows: ({ rows, points }) =>
    `${rows} vormen ${points} verschillende punten; de oppervlakte van een punt toont het aantal rijen`,
  choiceTerm: 'Selectie',
  fixedHint: ({ names }) =>
    `Punten kunnen niet worden geselecteerd: ${names} is berekend uit andere kolommen en kan niet worden gefilterd`,
  fixedKeys: ({ names }) =>
    `Gebruik pijl-links en pijl-rechts voor de horizontale as, pijl-omhoog en pijl-omlaag voor de verticale as. Punten kunnen niet worden geselecteerd: ${grammar.lower(names)} is berekend uit andere kolommen en kan niet worden gefilterd.`,
  highest: ({ per, highName, highMedian, lowName, lowMedian }) =>
    `Mediaan${!per ? '' : ` per ${grammar.lower(per)}`}: hoogste in ${highName} (${highMedian}), laagste in ${lowName} (${lowMedian})`,
  groups: ({ shown, all }) => `de ${shown} grootste van ${all} groepen worden weergegeven`,
  boxRole: 'boxplot',
  boxKeys:
    'Gebruik de pijltoetsen om tussen groepen te bewegen. Druk op Enter om te selecteren, op Shift met een pijltoets om er meer te selecteren, op Esc om te wissen.',
  boxHint: 'Klik om te selecteren of sleep om er meer te selecteren',
  group: 'Groep',
  count: 'Waarden',
  quartiles: ['Onderste kwartiel', 'Bovenste kwartiel'],
  whiskers: ['Onderste snorhaar', 'Bovenste snorhaar'],
  ends: ['Minimum', 'Maximum'],
  outliers: 'Uitschieters',
  beyondScale: ({ n }) => `+${n}`,
  boxTerm: 'Box',
  boxRule:
    'Box: onderste tot bovenste kwartiel, met een lijn bij de mediaan. Snorharen reiken tot de verste waarde binnen 1,5 × de interkwartielafstand',
};

export const messages = /* @__PURE__ */ distributionMessages(texts);
