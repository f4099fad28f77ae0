// Made from nl/plot.json by npm run texts.
import { grammar } from '../../nl/grammar.js';
import type { PlotTexts } from '../en/plot.js';
import { plotMessages } from '../../plot-messages.js';

const texts: PlotTexts = {
  heading: ({ measures, by }) => `${grammar.and(measures)} per ${grammar.lowerAnd(by)}`,
  rows: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} rij` : `${shown} rijen`),
  firstRows: ({ n, shown }) => (grammar.plural(n) === 'one' ? `Eerste rij (${shown})` : `Eerste ${shown} rijen`),
  range: ({ measure, low, lowName, high, highName }) => `${measure} loopt van ${low} (${lowName}) tot ${high} (${highName})`,
  only: ({ measure, value }) => `${measure}: ${value}`,
  rowsTerm: 'Rijen',
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Punt ${k} van ${n}.`,
  chosen: ({ names }) => `Selectie: ${names}.`,
  cleared: 'Selectie gewist.',
  clickHint: 'Klik om de pagina te filteren',
  unclickHint: 'Klik om het filter te wissen',
  role: 'grafiek',
  keys: 'Gebruik de pijltoetsen om tussen punten te bewegen. Druk op Enter om te selecteren, op Shift+Enter om er een toe te voegen, op Esc om te wissen.',
  drawnTerm: 'Grafiek',
  drawnText: ({ marks }) => `Getekend met Observable Plot volgens de specificatie op deze pagina (${marks})`,
  functionText: 'Getekend met Observable Plot door een functie op deze pagina',
  rank: ({ of, withinLength, within }) =>
    `Rang naar ${grammar.lower(of)} binnen ${withinLength === 0 ? 'alle rijen' : `de rijen met dezelfde waarde voor ${grammar.lowerAnd(within)}`}; 1 is de hoogste`,
  quantile: ({ count, of, withinLength, within }) =>
    `Even grote groepen van 1 (laagste) tot ${count} (hoogste), naar ${grammar.lower(of)} binnen ${withinLength === 0 ? 'alle rijen' : `de rijen met dezelfde waarde voor ${grammar.lowerAnd(within)}`}`,
  share: ({ of, withinLength, within }) =>
    `Aandeel in het totaal van ${grammar.lower(of)} binnen ${withinLength === 0 ? 'alle rijen' : `de rijen met dezelfde waarde voor ${grammar.lowerAnd(within)}`}`,
};

export const messages = /* @__PURE__ */ plotMessages(texts);
