// Made from pt/basket.json by npm run texts.
import { grammar } from '../../pt/grammar.js';
import type { BasketTexts } from '../en/basket.js';
import { basketMessages } from '../../basket-messages.js';

const texts: BasketTexts = {
  heading: ({ item }) => `${grammar.many(item)} em compras conjuntas`,
  withHeading: ({ item }) => `Comprados com ${item}`,
  nextHeading: ({ customer }) =>
    customer === undefined || customer === '' ? 'Próxima compra provável' : `Próxima compra provável: ${customer}`,
  orders: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} pedido` : `${shown} pedidos`),
  times: ({ shown }) => `${shown}×`,
  parts: ({ parts }) => `${parts}`,
  rule: ({ share, from, to, times, worth }) =>
    `${share} dos pedidos com ${from} também incluem ${to}, ${times} o esperado por acaso.${worth === undefined || worth === '' ? '' : ` ${worth}`}`,
  worth: ({ money }) => `Isso representa ${money} de lucro por 100 pedidos.`,
  next: ({ item, chance, repeat }) => `Mais provável a seguir: ${item} (${chance}, ${repeat ? 'já comprado' : 'novo'}).`,
  history: ({ customer, orders, last }) =>
    `${customer} já fez ${orders}${last === undefined || last === '' ? '' : `, o mais recente em ${last}`}.`,
  stranger: ({ customer }) => `${customer} não tem histórico de compras, por isso são exibidos os itens mais populares.`,
  none: ({ several, orders, of }) =>
    `${several} de ${orders} contêm vários itens, mas ${of === undefined || of === '' ? 'nenhum par é comprado junto' : `nenhum é comprado com ${of}`} mais do que o esperado por acaso.`,
  nothing: 'Nenhum item é comprado com outro mais do que o esperado por acaso',
  together: 'Comprados juntos',
  values: {
    profit: 'Lucro por 100 pedidos',
    lift: 'Lift (vezes o esperado por acaso)',
    score: 'Probabilidade',
  },
  cells: {
    lift: 'Quantas vezes os dois são comprados juntos em relação ao esperado por acaso (lift)',
    confidence: 'Parcela dos pedidos com o item da linha que também contêm o item da coluna (confiança)',
  },
  few: 'poucos pedidos com ambos',
  matrixRole: 'matriz',
  matrixKeys:
    'Use as setas para percorrer as células. Pressione Enter para filtrar pelos dois itens, Shift+Enter para adicionar uma célula e Esc para limpar.',
  bought: 'Comprado',
  also: 'Também comprado',
  ordersTerm: 'Pedidos',
  withAll: 'Pedidos com todos os itens',
  support: 'Suporte (parcela de todos os pedidos)',
  confidenceTerm: 'Confiança (parcela que também compra)',
  confidence: ({ items }) => `Também compram ${items}`,
  lift: 'Lift (vezes o esperado por acaso)',
  kind: 'Tipo',
  repeat: 'já comprado',
  fresh: 'novo para o cliente; clientes semelhantes compram',
  point: ({ items, parts, k, n }) => `${items}: ${grammar.list(parts)}. Linha ${k} de ${n}.`,
  chosen: ({ items }) => `Seleção: ${items}.`,
  cleared: 'Seleção removida.',
  clickHint: 'Clique para filtrar por estes itens',
  unclickHint: 'Clique para limpar o filtro',
  role: 'lista classificada',
  keys: 'Use as setas para percorrer as linhas. Pressione Enter para selecionar, Shift+Enter para adicionar uma e Esc para limpar.',
  foundTerm: 'Encontrado em',
  found: ({ orders, items, support }) =>
    `${orders} com ${items}. As combinações ocorrem em pelo menos ${support} dos pedidos, com no máximo três itens no total`,
  ruleTerm: 'Critérios',
  ruleText: ({ confidence }) =>
    `Confiança de pelo menos ${confidence}; significância de 5% (teste exato de Fisher, Benjamini–Hochberg); regras redundantes removidas`,
  keptText: ({ confidence }) =>
    `Confiança de pelo menos ${confidence}; significância de 5% (teste exato de Fisher, Benjamini–Hochberg)`,
  worthTerm: 'Lucro por 100 pedidos',
  worthText: 'Pedidos com ambos os lados acima do número esperado por acaso × lucro médio por pedido dos itens à direita',
  chanceTerm: 'Probabilidade',
  chanceText: ({ customers }) =>
    `Itens já comprados: com que frequência, há quanto tempo e com que frequência outros os compram novamente. Itens novos: os 100 clientes mais semelhantes. Treinado com os últimos pedidos de ${customers}`,
  items: ({ n, shown, noun }) =>
    grammar.plural(n) === 'one' ? `${shown} ${grammar.lower(noun)}` : `${shown} ${grammar.lowerMany(noun)}`,
  customers: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} cliente` : `${shown} clientes`),
};

export const messages = /* @__PURE__ */ basketMessages(texts);
