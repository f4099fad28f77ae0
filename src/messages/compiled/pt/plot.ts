// Made from pt/plot.json by npm run texts.
import { grammar } from '../../pt/grammar.js';
import type { PlotTexts } from '../en/plot.js';
import { plotMessages } from '../../plot-messages.js';

const texts: PlotTexts = {
  heading: ({ measures, by }) => `${grammar.and(measures)} por ${grammar.lowerAnd(by)}`,
  rows: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} linha` : `${shown} linhas`),
  firstRows: ({ n, shown }) => (grammar.plural(n) === 'one' ? `Primeira linha (${shown})` : `Primeiras ${shown} linhas`),
  range: ({ measure, low, lowName, high, highName }) => `${measure}: de ${low} (${lowName}) a ${high} (${highName})`,
  only: ({ measure, value }) => `${measure}: ${value}`,
  rowsTerm: 'Linhas',
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Ponto ${k} de ${n}.`,
  chosen: ({ names }) => `Seleção: ${names}.`,
  cleared: 'Seleção removida.',
  clickHint: 'Clique para filtrar a página',
  unclickHint: 'Clique para limpar o filtro',
  role: 'gráfico',
  keys: 'Use as setas para percorrer os pontos. Pressione Enter para selecionar, Shift+Enter para adicionar um e Esc para limpar.',
  drawnTerm: 'Gráfico',
  drawnText: ({ marks }) => `Desenhado com Observable Plot segundo a especificação desta página (${marks})`,
  functionText: 'Desenhado com Observable Plot por uma função desta página',
  rank: ({ of, withinLength, within }) =>
    `Posição por ${grammar.lower(of)} entre ${withinLength === 0 ? 'todas as linhas' : `as linhas com o mesmo valor de ${grammar.lowerAnd(within)}`}; 1 é o maior valor`,
  quantile: ({ count, of, withinLength, within }) =>
    `Grupos de mesmo tamanho, de 1 (valores menores) a ${count} (maiores), por ${grammar.lower(of)} entre ${withinLength === 0 ? 'todas as linhas' : `as linhas com o mesmo valor de ${grammar.lowerAnd(within)}`}`,
  share: ({ of, withinLength, within }) =>
    `Participação no total de ${grammar.lower(of)} entre ${withinLength === 0 ? 'todas as linhas' : `as linhas com o mesmo valor de ${grammar.lowerAnd(within)}`}`,
};

export const messages = /* @__PURE__ */ plotMessages(texts);
