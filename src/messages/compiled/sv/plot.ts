// Made from sv/plot.json by npm run texts.
import { grammar } from '../../sv/grammar.js';
import type { PlotTexts } from '../en/plot.js';
import { plotMessages } from '../../plot-messages.js';

const texts: PlotTexts = {
  heading: ({ measures, by }) => `${grammar.and(measures)} per ${grammar.lowerAnd(by)}`,
  rows: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} rad` : `${shown} rader`),
  firstRows: ({ n, shown }) => (grammar.plural(n) === 'one' ? `Första raden (${shown})` : `Första ${shown} raderna`),
  range: ({ measure, low, lowName, high, highName }) => `${measure}: från ${low} (${lowName}) till ${high} (${highName})`,
  only: ({ measure, value }) => `${measure}: ${value}`,
  rowsTerm: 'Rader',
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Punkt ${k} av ${n}.`,
  chosen: ({ names }) => `Urval: ${names}.`,
  cleared: 'Urvalet har rensats.',
  clickHint: 'Klicka för att filtrera sidan',
  unclickHint: 'Klicka för att rensa filtret',
  role: 'diagram',
  keys: 'Använd piltangenterna för att gå mellan punkter. Tryck på Retur för att välja, Skift+Retur för att lägga till en, Esc för att rensa.',
  drawnTerm: 'Diagram',
  drawnText: ({ marks }) => `Ritat med Observable Plot enligt specifikationen på sidan (${marks})`,
  functionText: 'Ritat med Observable Plot av en funktion på sidan',
  rank: ({ of, withinLength, within }) =>
    `Rang efter ${grammar.lower(of)} bland ${withinLength === 0 ? 'alla rader' : `rader med samma värde för ${grammar.lowerAnd(within)}`}; 1 är högst`,
  quantile: ({ count, of, withinLength, within }) =>
    `Lika stora grupper från 1 (lägst) till ${count} (högst), efter ${grammar.lower(of)} bland ${withinLength === 0 ? 'alla rader' : `rader med samma värde för ${grammar.lowerAnd(within)}`}`,
  share: ({ of, withinLength, within }) =>
    `Andel av total ${grammar.lower(of)} bland ${withinLength === 0 ? 'alla rader' : `rader med samma värde för ${grammar.lowerAnd(within)}`}`,
};

export const messages = /* @__PURE__ */ plotMessages(texts);
