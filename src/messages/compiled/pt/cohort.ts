// Made from pt/cohort.json by npm run texts.
import { grammar } from '../../pt/grammar.js';
import type { CohortTexts } from '../en/cohort.js';
import { cohortMessages } from '../../cohort-messages.js';

const texts: CohortTexts = {
  headings: {
    retention: 'Retenção de clientes',
    'new-repeat': 'Clientes novos e recorrentes',
    rfm: 'Segmentos de clientes',
    risk: 'Clientes em risco',
    intervals: 'Dias entre pedidos',
  },
  ofMeasure: ({ heading, measure }) => `${heading}: ${grammar.lower(measure)}`,
  later: ({ n, shown, grain }) =>
    `${grammar.plural(n) === 'one' ? `${shown} ${grain === 'month' ? 'mês' : grain === 'quarter' ? 'trimestre' : 'ano'}` : `${shown} ${grain === 'month' ? 'meses' : grain === 'quarter' ? 'trimestres' : 'anos'}`} depois`,
  ages: ({ grain }) => `${grain === 'month' ? 'Meses' : grain === 'quarter' ? 'Trimestres' : 'Anos'} após o primeiro pedido`,
  back: ({ measure, firstShare, firstAge, farShare, farAge, grain }) =>
    measure === 'customers'
      ? `${firstShare} dos novos clientes compram novamente ${firstAge}${farShare === undefined || farShare === '' ? '' : `, e ${farShare}, ${farAge}`}.`
      : `${grammar.upper(firstAge)}, os novos clientes geram ${firstShare} do valor do primeiro ${grain === 'month' ? 'mês' : grain === 'quarter' ? 'trimestre' : 'ano'} (${measure === 'customers' ? 'clientes' : measure === 'orders' ? 'pedidos' : 'receita'})${farShare === undefined || farShare === '' ? '' : `; ${farAge}, ${farShare}`}.`,
  direction: ({ isFlat, to, until, age, from, isUp }) =>
    isFlat
      ? `A retenção está estável: ${to} dos clientes conquistados após ${until} compram novamente ${age}, ante ${from} antes.`
      : `A retenção ${age} ${isUp ? 'subiu' : 'caiu'} de ${from} (clientes conquistados até ${until}) para ${to} (conquistados depois).`,
  all: 'Todos',
  cohort: 'Coorte',
  size: 'Novos clientes',
  sizes: {
    customers: 'Clientes',
    orders: 'Pedidos',
    revenue: 'Receita',
  },
  age: 'Idade',
  firstPeriod: 'No primeiro período',
  unfinished: ({ age }) => `${age} (em andamento)`,
  share: 'Proporção do primeiro período',
  shareOfCustomers: 'Compraram novamente',
  count: {
    customers: 'Clientes que compraram novamente',
    orders: 'Pedidos',
    revenue: 'Receita',
  },
  running: 'em andamento',
  runningNote: ({ until }) => `Período em andamento: dados até ${until}`,
  mean: 'Média das coortes, ponderada pelo tamanho',
  cellName: ({ cohort, age }) => `${cohort}, ${age}`,
  onePeriod: ({ grain }) =>
    `Todos os pedidos estão em um único período (${grain === 'month' ? 'mês' : grain === 'quarter' ? 'trimestre' : 'ano'}), por isso ainda não é possível medir a retenção.`,
  noNew: 'Nenhum cliente fez o primeiro pedido nesta seleção, por isso não há coorte para mostrar.',
  others: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `Não inclui ${shown} cliente` : `Não inclui ${shown} clientes`} com o primeiro pedido fora desta seleção.`,
  cohortTerm: 'Coorte',
  cohortText: ({ grain }) =>
    `Clientes agrupados pelo período (${grain === 'month' ? 'mês' : grain === 'quarter' ? 'trimestre' : 'ano'}) do primeiro pedido em todos os dados, independentemente dos filtros. As coortes mais antigas podem incluir clientes que já compravam antes do início dos dados`,
  retentionTerm: 'Retenção',
  retentionTexts: {
    customers:
      'Clientes de uma coorte que compraram naquele período posterior ÷ clientes da coorte. No primeiro período seguinte, equivale à métrica “Retenção”',
    orders: 'Pedidos de uma coorte naquele período posterior ÷ pedidos dela no primeiro período',
    revenue: 'Receita de uma coorte naquele período posterior ÷ receita dela no primeiro período',
  },
  meanTerm: 'Média',
  meanText: 'Todas as coortes com histórico suficiente, combinadas. Períodos em andamento não são contados',
  leftTerm: 'Não incluído',
  repeat: 'Recorrente',
  fresh: 'Novo',
  unknown: 'Cliente desconhecido',
  shareOfRepeat: 'Participação de recorrentes',
  repeatRecent: ({ count, share, measure, before }) =>
    `Nos últimos ${count}, ${share} ${measure === 'customers' ? 'dos clientes já haviam comprado antes' : measure === 'orders' ? 'dos pedidos foram recompras' : 'da receita veio de recompras'}${before === undefined || before === '' ? '' : `, ante ${before} nos ${count} anteriores`}.`,
  repeatAll: ({ share, measure }) =>
    `${share} ${measure === 'customers' ? 'dos clientes já haviam comprado antes' : measure === 'orders' ? 'dos pedidos foram recompras' : 'da receita veio de recompras'}.`,
  periods: ({ n, shown, grain }) =>
    grammar.plural(n) === 'one'
      ? `${shown} ${grain === 'month' ? 'mês' : grain === 'quarter' ? 'trimestre' : 'ano'}`
      : `${shown} ${grain === 'month' ? 'meses' : grain === 'quarter' ? 'trimestres' : 'anos'}`,
  newTerm: 'Novos e recorrentes',
  newTexts: {
    customers: 'Um cliente é novo no período do seu primeiro pedido e recorrente em cada período posterior com pedido',
    orders:
      'As compras no dia do primeiro pedido de um cliente contam como novas; todas as posteriores, como recorrentes. Linhas sem cliente são exibidas à parte',
    revenue:
      'As compras no dia do primeiro pedido de um cliente contam como novas; todas as posteriores, como recorrentes. Linhas sem cliente são exibidas à parte',
  },
  segments: {
    champions: 'Campeões',
    loyal: 'Fiéis',
    promising: 'Promissores',
    new: 'Novos',
    waning: 'Esfriando',
    'at-risk': 'Em risco',
    sleeping: 'Inativos',
    lost: 'Perdidos',
  },
  shareOf: ({ measure }) => `Participação: ${grammar.lower(measure)}`,
  ofTheMeasure: ({ share, measure }) => `${share} (${grammar.lower(measure)})`,
  customers: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} cliente` : `${shown} clientes`),
  rule: ({ daysFrom, daysTo, ordersFrom, ordersTo }) =>
    `último pedido ${daysFrom === undefined || daysFrom === '' ? `há no máximo ${daysTo} dias` : daysTo === undefined || daysTo === '' ? `há ${daysFrom} dias ou mais` : `há ${daysFrom}–${daysTo} dias`}, ${ordersFrom === undefined || ordersFrom === '' ? (ordersTo === '1' ? '1 pedido' : `até ${ordersTo} pedidos`) : !ordersTo ? `${ordersFrom} pedidos ou mais` : `${ordersFrom}–${ordersTo} pedidos`}`,
  noRule: 'sempre vazio aqui, porque os limites das pontuações coincidem',
  ruleTerm: 'Regra',
  segment: 'Segmento',
  best: ({ segment, share, revenue }) => `${segment}: ${share} dos clientes geram ${revenue} da receita.`,
  fading: ({ segment, customers, revenue }) =>
    `${segment}: ${customers} que geraram ${revenue} da receita não compram há muito tempo.`,
  scoresTerm: 'Pontuações',
  scoresText: ({ day }) =>
    `Recência e frequência são pontuadas de 1 a 5 por quintil (Hughes 1994): dias desde o último pedido, em ${day}, e número de pedidos. Empates recebem a mesma pontuação, por isso os quintis podem diferir em tamanho`,
  limitsTerm: 'Limites das pontuações',
  limits: ({ days, orders }) => `${days} dias; ${orders} pedidos`,
  atStake: ({ horizon }) => `Em risco (${horizon} à frente)`,
  days: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} dia` : `${shown} dias`),
  daysDative: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} dia` : `${shown} dias`),
  most: ({ name, since, rhythm, horizon, likelihood, value }) =>
    `Maior valor em risco: ${name}. Último pedido há ${since}${rhythm === undefined || rhythm === '' ? '' : `, normalmente a cada ${rhythm}`}; probabilidade de um pedido em ${horizon}: ${likelihood}, com ${value} esperados.`,
  together: ({ customers, horizon, value }) => `Gasto esperado dos ${customers} exibidos em ${horizon}: ${value}.`,
  lastSeen: ({ since }) => `último pedido há ${since}`,
  usually: ({ rhythm }) => `normalmente a cada ${rhythm}`,
  orderLikely: ({ horizon, likelihood }) => `probabilidade de um pedido em ${horizon}: ${likelihood}`,
  customer: 'Cliente',
  last: 'Último pedido',
  rhythm: 'Intervalo habitual',
  alive: 'Probabilidade de ainda ser cliente',
  likelihood: ({ horizon }) => `Probabilidade de um pedido em ${horizon}`,
  expectedOrders: ({ horizon }) => `Pedidos esperados em ${horizon}`,
  expectedValue: ({ horizon }) => `Gasto esperado em ${horizon}`,
  spent: 'Gasto até hoje',
  tooFew:
    'Não há clientes recorrentes suficientes para saber quem está em risco: são necessários pelo menos dez clientes, alguns com vários pedidos.',
  nobody: ({ chance }) =>
    `Nenhum cliente valioso está em risco: entre os que demoram a comprar, os de maior gasto esperado ainda são clientes com probabilidade de pelo menos ${chance}.`,
  chanceTerm: 'Probabilidade de um pedido',
  chanceText: ({ horizon }) =>
    `Probabilidade de pelo menos um pedido em ${horizon}, pelo modelo BG/NBD (Fader, Hardie, Lee 2005): frequência, recência e há quanto tempo cada cliente compra, em comparação com todos os outros`,
  valueTerm: 'Gasto esperado',
  valueText: ({ horizon }) =>
    `Pedidos esperados em ${horizon} × gasto esperado por pedido (modelo gama-gama, Fader e Hardie 2013)`,
  stakeTerm: 'Valor em risco',
  stakeText:
    'Gasto esperado × probabilidade de o cliente ter ido embora. São listados somente clientes com o próximo pedido atrasado. Primeiro vêm os de alto valor e situação incerta; por último, os claramente perdidos',
  half: ({ median }) => `Metade das recompras ocorre em até ${median}.`,
  cameAgain: ({ again, of, share }) => `${again} de ${of} compraram novamente em outro dia (${share}).`,
  nobodyAgain: 'Nenhum cliente comprou em mais de um dia.',
  median: ({ median }) => `Mediana ${median}`,
  counts: 'Recompras',
  upTo: 'Acumulado',
  shareOfAll: 'Participação',
  span: ({ from, to }) => `${from}–${to} dias`,
  fromOn: ({ from }) => `${from} dias ou mais`,
  below: ({ to }) => `menos de ${to} dias`,
  fromShort: ({ from }) => `≥ ${from}`,
  belowShort: ({ to }) => `< ${to}`,
  intervalTerm: 'Dias entre pedidos',
  intervalText:
    'Dias entre um pedido e o seguinte do mesmo cliente; vários pedidos no mesmo dia contam uma vez. Todos os clientes combinados',
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} de ${n}.`,
  cell: ({ name, parts }) => `${name}: ${grammar.list(parts)}.`,
  chosen: ({ what }) => `Seleção: ${what}.`,
  cleared: 'Seleção removida.',
  tooMany: ({ customers, most }) => `${customers}: número alto demais para filtrar outros gráficos (máximo: ${most}).`,
  noFilter: 'Isto não pode ser usado como filtro.',
  clickCohort: 'Clique para filtrar pelos clientes desta coorte',
  clickPeriod: 'Clique para filtrar por este período ou arraste para selecionar vários',
  clickSegment: 'Clique para filtrar pelos clientes deste segmento',
  clickCustomer: 'Clique para filtrar por este cliente',
  unclick: 'Clique para limpar o filtro',
  roles: {
    retention: 'tabela de coortes',
    'new-repeat': 'gráfico de barras empilhadas',
    rfm: 'lista classificada',
    risk: 'lista classificada',
    intervals: 'histograma',
  },
  keys: 'Use as setas para mover. Pressione Enter para selecionar, Shift+Enter para adicionar um e Esc para limpar.',
  keysOnly: 'Use as setas para percorrer as barras.',
};

export const messages = /* @__PURE__ */ cohortMessages(texts);
