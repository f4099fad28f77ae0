// Made from it/plot.json by npm run texts.
import { grammar } from '../../it/grammar.js';
import type { PlotTexts } from '../en/plot.js';
import { plotMessages } from '../../plot-messages.js';

const texts: PlotTexts = {
  heading: ({ measures, by }) => `${grammar.and(measures)} per ${grammar.lowerAnd(by)}`,
  rows: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} riga` : `${shown} righe`),
  firstRows: ({ n, shown }) => (grammar.plural(n) === 'one' ? `Prima riga (${shown})` : `Prime ${shown} righe`),
  range: ({ measure, low, lowName, high, highName }) => `${measure}: da ${low} (${lowName}) a ${high} (${highName})`,
  only: ({ measure, value }) => `${measure}: ${value}`,
  rowsTerm: 'Righe',
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Punto ${k} di ${n}.`,
  chosen: ({ names }) => `Selezione: ${names}.`,
  cleared: 'Selezione rimossa.',
  clickHint: 'Fare clic per filtrare la pagina',
  unclickHint: 'Fare clic per rimuovere il filtro',
  role: 'grafico',
  keys: 'Usare i tasti freccia per spostarsi tra i punti. Premere Invio per selezionare, Maiusc+Invio per aggiungerne uno, Esc per cancellare.',
  drawnTerm: 'Grafico',
  drawnText: ({ marks }) => `Disegnato con Observable Plot in base alla specifica di questa pagina (${marks})`,
  functionText: 'Disegnato con Observable Plot da una funzione di questa pagina',
  rank: ({ of, withinLength, within }) =>
    `Posizione per ${grammar.lower(of)} tra ${withinLength === 0 ? 'tutte le righe' : `le righe con lo stesso valore di ${grammar.lowerAnd(within)}`}; 1 è il valore più alto`,
  quantile: ({ count, of, withinLength, within }) =>
    `Gruppi di uguale dimensione, da 1 (valori più bassi) a ${count} (più alti), per ${grammar.lower(of)} tra ${withinLength === 0 ? 'tutte le righe' : `le righe con lo stesso valore di ${grammar.lowerAnd(within)}`}`,
  share: ({ of, withinLength, within }) =>
    `Quota sul totale di ${grammar.lower(of)} tra ${withinLength === 0 ? 'tutte le righe' : `le righe con lo stesso valore di ${grammar.lowerAnd(within)}`}`,
};

export const messages = /* @__PURE__ */ plotMessages(texts);
