// Made from pt/drivers.json by npm run texts.
import { grammar } from '../../pt/grammar.js';
import type { DriversTexts } from '../en/drivers.js';
import { driversMessages } from '../../drivers-messages.js';

const texts: DriversTexts = {
  heading: ({ measure }) => `${measure}: por que mudou`,
  restHeading: ({ measure }) => `${measure}: seleção vs. restante`,
  per: {
    orders: ({ measure }) => `${measure} por pedido`,
    units: ({ measure }) => `${measure} por unidade`,
    rows: ({ measure }) => `${measure} por linha`,
  },
  before: 'Antes',
  after: 'Agora',
  sameDays: ({ year }) => `${year}, mesmos dias`,
  selection: 'Seleção',
  theRest: 'Restante',
  others: 'Todos os outros',
  several: 'Sobreposição',
  kinds: {
    volume: 'Volume',
    mix: 'Mix',
    price: 'Preço',
    rest: 'Outras variações',
  },
  quotientKinds: {
    rate: 'Taxa',
    several: 'Sobreposição',
  },
  groups: {
    lost: 'Perdidos',
    less: 'Compraram menos',
    more: 'Compraram o mesmo ou mais',
    new: 'Novos',
    unknown: 'Cliente desconhecido',
  },
  segment: ({ place, names }) =>
    place === undefined || place === '' ? grammar.list(names) : `${grammar.list(names)} (${place})`,
  restOf: ({ member }) => `Restante de ${member}`,
  otherMembers: ({ count }) => `${count} outros`,
  members: ({ shown, n, noun }) => `${shown} ${n === 1 ? grammar.lower(noun) : grammar.lowerMany(noun)}`,
  meanings: {
    volume: {
      up: 'mais unidades vendidas',
      down: 'menos unidades vendidas',
    },
    mix: {
      up: 'produtos mais caros',
      down: 'produtos mais baratos',
    },
    price: {
      up: 'preços mais altos',
      down: 'preços mais baixos',
    },
  },
  quotientMeanings: {
    rate: 'variação dentro de cada segmento',
    mix: 'variação no tamanho dos segmentos',
    several: 'pedidos ou clientes contados em vários segmentos',
  },
  moved: ({ measure, isFlat, isUp, amount, share, now, before }) =>
    `${measure}: ${isFlat ? 'sem variação' : `${isUp ? 'alta de' : 'queda de'} ${amount}${share === undefined || share === '' ? '' : ` (${share})`}`}, ${now} em comparação com ${before}.`,
  differs: ({ isFlat, measure, rest, amount, isUp }) =>
    isFlat
      ? `${measure} da seleção: igual ao restante (${rest}).`
      : `${measure} da seleção: ${amount} ${isUp ? 'acima' : 'abaixo'} do restante (${rest}).`,
  part: ({ kind, amount }) =>
    `${kind === 'volume' ? 'volume' : kind === 'mix' ? 'mix' : kind === 'price' ? 'preço' : 'outras variações'} ${amount}`,
  parts: ({ parts }) => `${grammar.upperList(parts)}.`,
  groupPart: ({ group, amount }) => `${grammar.lower(group)} ${amount}`,
  quotientPart: ({ kind, amount }) => `${kind === 'rate' ? 'taxas' : kind === 'mix' ? 'mix' : 'sobreposição'} ${amount}`,
  byDimension: ({ dimension, parts }) => `Por ${grammar.lower(dimension)}: ${parts}.`,
  cause: ({ segment, amount }) => `${segment} (${amount})`,
  out: ({ causes }) => `Principais fatores: ${causes}.`,
  most: ({ causes }) => `Maiores contribuições: ${causes}.`,
  usual: ({ count, low, high }) =>
    `Dentro da faixa normal: nos ${count} períodos anteriores, as variações ficaram entre ${low} e ${high}.`,
  turnover: ({ dimension, parts }) => `${dimension}: ${grammar.list(parts)}.`,
  turnoverPart: ({ kind, count, amount }) => `${kind === 'new' ? 'novos' : 'perdidos'}: ${count} (${amount})`,
  noEarlier: 'Não há com o que comparar: um dos dois períodos não tem dados',
  noSelection: 'Selecione algo na página para comparar com o restante',
  noRest: 'Não há com o que comparar: a seleção ou o restante não tem dados',
  unexplained: 'Nenhum detalhamento explica esta variação',
  change: 'Variação',
  largest: 'Maiores variações',
  effect: 'Efeito',
  ofChange: 'Parte da variação',
  kind: 'Tipo',
  what: 'Segmento',
  whole: 'Total',
  step: 'Cascata',
  presence: 'Situação',
  presences: {
    both: 'em ambos os períodos',
    new: 'novo',
    lost: 'perdido',
  },
  sides: {
    both: 'em ambos os lados',
    new: 'somente na seleção',
    lost: 'somente no restante',
  },
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Linha ${k} de ${n}.`,
  chosen: ({ segment }) => `Seleção: ${segment}.`,
  cleared: 'Seleção removida.',
  noFilter: 'Esta linha não é um segmento, por isso não pode ser usada como filtro.',
  tooMany: 'Valores demais para filtrar.',
  clickHint: 'Clique para filtrar por este segmento',
  unclickHint: 'Clique para limpar o filtro',
  role: 'gráfico de cascata',
  keys: 'Use as setas para percorrer as etapas. Pressione Enter para filtrar por um segmento e Esc para limpar.',
  lookedTerm: 'Analisado',
  looked: ({ dimensions, depth }) => `${dimensions}, ${depth === 1 ? 'separadamente' : 'separadamente e em pares'}`,
  partsTerm: 'Etapas',
  partsText: ({ dimension }) =>
    `Por ${grammar.lower(dimension)}. Cada etapa é a variação que um filtro sobre ela mostra, e todas somam a variação total`,
  outTerm: 'Principais fatores',
  outText:
    'Segmentos com unidades ou preços que evoluíram de forma diferente da maioria, em pelo menos 2% e de forma significativa (1% de alarmes falsos por análise)',
  rateTerm: 'Taxa e mix',
  rateText:
    'Taxa: variação do quociente de um segmento × seu peso médio. Mix: variação do seu peso × distância entre seu quociente médio e o geral (Kitagawa 1955). Peso: sua parte do denominador. Os efeitos somam a variação total. São listados os poucos segmentos que explicam dois terços',
  severalText: 'Quando um pedido ou cliente conta em vários segmentos, o efeito aparece em uma linha própria',
  restTerm: 'Comparado',
  restText: ({ selection }) => `Linhas com ${selection} e todas as outras. Os filtros de data se aplicam a ambas`,
  perText: 'Os valores são médias porque os dois grupos têm tamanhos diferentes',
  groupsTerm: 'Grupos',
  bridgeText: 'Cada cliente comprou em um ou em ambos os períodos. Vendas sem cliente são exibidas à parte',
  historyTerm: 'Faixa normal',
  history: ({ count, from, to }) =>
    `${count} períodos anteriores de mesma duração (${from}–${to}), comparados da mesma forma; intervalo de predição de 95%`,
  shortHistory: 'Menos de cinco períodos anteriores desta duração, por isso não há faixa normal',
  leftOut: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `${shown} segmento` : `${shown} segmentos`} fora dos principais fatores devido a variações semelhantes em períodos anteriores`,
  turnoverTerm: 'Novos e perdidos',
  pvmTerm: 'Volume, mix, preço',
  pvmText: ({ dimension }) =>
    `Volume: (unidades agora ÷ unidades antes − 1) × valor antes. Mix: unidades agora aos preços anteriores, menos o efeito de volume e o valor antes. Preço: valor agora menos unidades agora aos preços anteriores. Os preços são médias por ${grammar.lower(dimension)}`,
};

export const messages = /* @__PURE__ */ driversMessages(texts);
