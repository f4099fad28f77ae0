// Made from pt/heatmap.json by npm run texts.
import { grammar } from '../../pt/grammar.js';
import type { HeatmapTexts } from '../en/heatmap.js';
import { heatmapMessages } from '../../heatmap-messages.js';

const texts: HeatmapTexts = {
  byDay: ({ measure }) => `${measure} por dia`,
  heading: ({ measure, x, y }) => `${measure} por ${grammar.lower(x)} e ${grammar.lower(y)}`,
  growthOf: ({ heading }) => `Variação: ${grammar.lower(heading)}`,
  other: 'Outros',
  nth: ({ unit, n }) => (unit === 'Trimestre' ? `T${n}` : `${unit} ${n}`),
  place: ({ kind, name }) => (kind === 'hour' ? `às ${name}` : `${name}`),
  places: ({ places }) => grammar.list(places),
  twoMembers: ({ one, other }) => `${one}, ${other}`,
  peak: ({ measure, place, value }) => `${measure}, maior valor: ${place} (${value}).`,
  bestDay: ({ day, value }) => `O melhor dia: ${day} (${value}).`,
  extremes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}, maior valor: ${highPlace} (${highValue}); menor: ${lowPlace} (${lowValue}).`,
  changes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}, maior crescimento: ${highPlace} (${highValue}); menor: ${lowPlace} (${lowValue}).`,
  onDay: ({ day }) => `${day}`,
  gaps: ({ n, shown, mostCount, mostWeekday }) =>
    `${grammar.plural(n) === 'one' ? `${shown} dia` : `${shown} dias`} sem vendas${mostCount === undefined || mostCount === '' ? '' : ` (${mostWeekday}: ${mostCount})`}.`,
  alone: ({ name, value }) => `${name}: ${value}.`,
  several: ({ isDays, n, shown, sum }) =>
    `Seleção: ${isDays ? (grammar.plural(n) === 'one' ? `${shown} dia` : `${shown} dias`) : grammar.plural(n) === 'one' ? `${shown} célula` : `${shown} células`}${sum === undefined || sum === '' ? '' : `, ${sum} no total`}.`,
  correlations: ({ per }) => (!per ? 'Correlações' : `Correlações por ${grammar.lower(per)}`),
  variable: ({ name }) => grammar.variable(name),
  pair: ({ one, other }) => `${one} e ${grammar.lower(other)}`,
  together: ({ pair, r }) => `Correlação positiva mais forte: ${pair} (${r}).`,
  against: ({ pair, r }) => `Correlação negativa mais forte: ${pair} (${r}).`,
  nothingSure: 'Nenhuma correlação estatisticamente significativa.',
  noCause: 'Correlação não implica causalidade.',
  methods: {
    pearson: 'Correlação r',
    spearman: 'Correlação de postos',
    kendall: 'Correlação de postos τ',
    eta: 'Razão de correlação η',
    cramer: 'V de Cramér',
  },
  pairsText: ({ per }) =>
    `Cada par, considerando ${!per ? 'as linhas' : `os valores (por ${grammar.lower(per)})`} com ambos os dados (−1 a 1). Número e categoria: η; duas categorias: V de Cramér (0 a 1). p: probabilidade de um resultado tão forte por acaso, ajustada por Benjamini–Hochberg`,
  strength: 'Correlação',
  pairOf: 'Par',
  compared: 'Tamanho da amostra',
  countCompared: ({ shown }) => `n = ${shown}`,
  chance: 'Valor-p',
  p: 'p',
  adjusted: 'valor-p ajustado',
  mayBeChance: 'não significativo',
  mayWellBeChance: 'Pode facilmente ser obra do acaso.',
  noPair: 'constante',
  openHint: 'Clique para abrir o gráfico.',
  allPairs: 'Todas as correlações',
  per: 'Por',
  row: 'Linha',
  noValue: 'sem dados',
  noRows: 'Sem dados',
  noComparison: 'Não há com o que comparar',
  chosen: ({ name }) => `Seleção: ${name}.`,
  cleared: 'Seleção removida.',
  spokenHead: ({ name }) => `Cabeçalho ${name}: toda a linha ou coluna.`,
  clickHint: ({ isRange }) =>
    isRange
      ? 'Clique para filtrar ou arraste para selecionar um intervalo'
      : 'Clique para filtrar ou arraste para selecionar vários',
  unclickHint: 'Clique para limpar o filtro',
  role: 'mapa de calor',
  keys: 'Use as setas para percorrer as células e os cabeçalhos de linhas e colunas. Pressione Enter para selecionar, Shift com uma seta para selecionar um intervalo e Esc para limpar.',
  pairKeys: 'Use as setas para percorrer os pares. Pressione Enter para abrir o gráfico de um par e Esc para voltar.',
  keyMove: 'mover',
  keySelect: 'selecionar',
  keyRange: 'intervalo',
  keyLeave: 'limpar',
  keyOpen: 'abrir',
};

export const messages = /* @__PURE__ */ heatmapMessages(texts);
