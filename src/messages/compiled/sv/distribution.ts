// Made from sv/distribution.json by npm run texts.
import { grammar } from '../../sv/grammar.js';
import type { DistributionTexts } from '../en/distribution.js';
import { distributionMessages } from '../../distribution-messages.js';

const texts: DistributionTexts = {
  heading: ({ per, measure }) => (!per ? `Fördelning: ${grammar.lower(measure)}` : `${measure} per ${grammar.lower(per)}`),
  members: ({ n, shown, per }) =>
    grammar.plural(n) === 'one'
      ? `${shown} ${!per ? 'rad' : grammar.lower(per)}`
      : `${shown} ${!per ? 'rader' : grammar.lowerMany(per)}`,
  axis: ({ per }) => (!per ? 'Rader' : grammar.many(per)),
  reading: ({ per, median, q1, q3 }) =>
    `Median${!per ? '' : ` per ${grammar.lower(per)}`}: ${median}${q1 === undefined || q1 === '' ? '' : `; mittersta hälften ligger mellan ${q1} och ${q3}`}`,
  beyond: ({ members, bin }) => `${members} vid ${bin}`,
  sentence: ({ parts }) => `${grammar.clauses(parts)}.`,
  median: 'Median',
  middleHalf: 'Mittersta hälften',
  from: ({ value }) => `${value} eller mer`,
  below: ({ value }) => `mindre än ${value}`,
  fromShort: ({ value }) => `≥ ${value}`,
  belowShort: ({ value }) => `< ${value}`,
  between: ({ from, to }) => `${from}–${to}`,
  bin: 'Intervall',
  share: 'Andel',
  upTo: 'Ackumulerad andel',
  point: ({ bin, parts, k, n }) => `${bin}: ${grammar.list(parts)}. Klass ${k} av ${n}.`,
  chosen: ({ bins, members }) => `Urval: ${bins} (${members}).`,
  cleared: 'Urvalet har rensats.',
  tooMany: ({ members, most }) => `Urval: ${members}, för många att filtrera andra diagram på (högst ${most}).`,
  clickHint: 'Klicka för att välja eller dra för att välja ett intervall',
  unclickHint: 'Klicka för att rensa filtret',
  histogramRole: 'histogram',
  histogramKeys:
    'Använd piltangenterna för att gå mellan klasser. Tryck på Retur för att välja, Skift med en piltangent för att välja ett intervall, Esc för att rensa.',
  binsTerm: 'Klasser',
  binsRule: ({ width }) =>
    `Bredd ${width} (Freedman–Diaconis regel: 2 × kvartilavstånd ÷ kubikroten ur antalet), avrundad; en lång svans samlas i en öppen klass`,
  binsGiven: ({ width }) => `Bredd ${width} (angiven på elementet)`,
  mean: 'Medelvärde',
  variable: ({ name }) => grammar.variable(name),
  against: ({ y, x, per }) => `${y} mot ${grammar.lower(x)} per ${grammar.lower(per)}`,
  againstRows: ({ y, x }) => `${y} mot ${grammar.lower(x)}, en punkt per rad`,
  parted: ({ heading, dimension }) => `${heading}, per ${grammar.lower(dimension)}`,
  rises: ({ x, y, fit }) => `Ju högre ${grammar.lower(x)}, desto högre ${grammar.lower(y)} (${fit})`,
  falls: ({ x, y, fit }) => `Ju högre ${grammar.lower(x)}, desto lägre ${grammar.lower(y)} (${fit})`,
  unrelated: ({ x, y, fit }) => `Inget tydligt samband mellan ${grammar.lower(x)} och ${grammar.lower(y)} (${fit})`,
  noLine: ({ members }) => `${members}: för få, eller för lika, för en trendlinje`,
  fit: ({ r, members }) => `r = ${r}, ${members}`,
  furthest: ({ above, below }) =>
    above === undefined || above === ''
      ? `${below} ligger långt under trendlinjen`
      : `${above} ligger långt över trendlinjen${below === undefined || below === '' ? '' : `, ${below} långt under`}`,
  drawn: ({ shown, all }) => `${shown} av ${all} punkter visas; trendlinjen använder alla`,
  leftTerm: 'Ingår inte',
  left: ({ members }) => `${members} saknar ett eller båda värdena`,
  scatterRole: 'spridningsdiagram',
  scatterKeys:
    'Använd vänsterpil och högerpil längs den vågräta axeln, uppil och nedpil längs den lodräta. Tryck på Retur för att välja, Skift med en piltangent för att välja flera, Esc för att rensa.',
  scatterHint: 'Klicka för att välja eller dra en rektangel för att välja flera',
  member: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} av ${n}.`,
  picked: ({ names }) => `Urval: ${names}.`,
  several: ({ names, more }) => `${names} och ${more} till`,
  lineTerm: 'Linje',
  lineRule: ({ y, sum, x }) => `${y} = ${sum} × ${grammar.lower(x)}, med minstakvadratmetoden över alla punkter`,
  chanceTerm: 'p-värde (sannolikhet för ett så stort r av en slump)',
  cause: 'Korrelation innebär inte orsakssamband.',
  largerRows: 'Större punkter står för fler rader',
  pointsTerm: 'Punkter',
  equalRows: ({ rows, points }) => `${rows} bildar ${points} skilda punkter; punktens yta visar antalet rader`,
  choiceTerm: 'Urval',
  fixedHint: ({ names }) => `Punkterna kan inte väljas: ${names} beräknas från andra kolumner och kan inte filtreras`,
  fixedKeys: ({ names }) =>
    `Använd vänsterpil och högerpil längs den vågräta axeln, uppil och nedpil längs den lodräta. Punkterna kan inte väljas: ${grammar.lower(names)} beräknas från andra kolumner och kan inte filtreras.`,
  highest: ({ per, highName, highMedian, lowName, lowMedian }) =>
    `Median${!per ? '' : ` per ${grammar.lower(per)}`}: högst för ${highName} (${highMedian}), lägst för ${lowName} (${lowMedian})`,
  groups: ({ shown, all }) => `de ${shown} största av ${all} grupper visas`,
  boxRole: 'lådagram',
  boxKeys:
    'Använd piltangenterna för att gå mellan grupper. Tryck på Retur för att välja, Skift med en piltangent för att välja flera, Esc för att rensa.',
  boxHint: 'Klicka för att välja eller dra för att välja flera',
  group: 'Grupp',
  count: 'Värden',
  quartiles: ['Undre kvartil', 'Övre kvartil'],
  whiskers: ['Undre morrhår', 'Övre morrhår'],
  ends: ['Minimum', 'Maximum'],
  outliers: 'Extremvärden',
  beyondScale: ({ n }) => `+${n}`,
  boxTerm: 'Låda',
  boxRule:
    'Låda: undre till övre kvartilen, med en linje vid medianen. Morrhåren når det yttersta värdet inom 1,5 × kvartilavståndet',
};

export const messages = /* @__PURE__ */ distributionMessages(texts);
