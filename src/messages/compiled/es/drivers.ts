// Made from es/drivers.json by npm run texts.
import { grammar } from '../../es/grammar.js';
import type { DriversTexts } from '../en/drivers.js';
import { driversMessages } from '../../drivers-messages.js';

const texts: DriversTexts = {
  heading: ({ measure }) => `${measure}: causas del cambio`,
  restHeading: ({ measure }) => `${measure}: selección frente al resto`,
  per: {
    orders: ({ measure }) => `${measure} por pedido`,
    units: ({ measure }) => `${measure} por unidad`,
    rows: ({ measure }) => `${measure} por fila`,
  },
  before: 'Antes',
  after: 'Ahora',
  sameDays: ({ year }) => `${year}, mismos días`,
  selection: 'Selección',
  theRest: 'El resto',
  others: 'Todos los demás',
  several: 'Solapamiento',
  kinds: {
    volume: 'Volumen',
    mix: 'Mezcla',
    price: 'Precio',
    rest: 'Otros cambios',
  },
  quotientKinds: {
    rate: 'Tasa',
    several: 'Solapamiento',
  },
  groups: {
    lost: 'Perdidos',
    less: 'Compraron menos',
    more: 'Compraron igual o más',
    new: 'Nuevos',
    unknown: 'Cliente desconocido',
  },
  segment: ({ place, names }) =>
    place === undefined || place === '' ? grammar.list(names) : `${grammar.list(names)} en ${place}`,
  restOf: ({ member }) => `Resto de ${member}`,
  otherMembers: ({ count }) => `${count} más`,
  members: ({ n, shown, noun }) =>
    grammar.plural(n) === 'one' ? `${shown} ${grammar.lower(noun)}` : `${shown} ${grammar.lowerMany(noun)}`,
  meanings: {
    volume: {
      up: 'más unidades vendidas',
      down: 'menos unidades vendidas',
    },
    mix: {
      up: 'productos más caros',
      down: 'productos más baratos',
    },
    price: {
      up: 'precios más altos',
      down: 'precios más bajos',
    },
  },
  quotientMeanings: {
    rate: 'cambio dentro de cada segmento',
    mix: 'cambio en el tamaño de los segmentos',
    several: 'pedidos o clientes contados en varios segmentos',
  },
  moved: ({ measure, isFlat, amount, isUp, share, now, before }) =>
    `${measure}: ${isFlat ? 'sin cambios' : `${amount} ${isUp ? 'más' : 'menos'}${share === undefined || share === '' ? '' : ` (${share})`}`}, ${now} en comparación con ${before}.`,
  differs: ({ isFlat, measure, rest, amount, isUp }) =>
    isFlat
      ? `${measure} de la selección: igual que el resto (${rest}).`
      : `${measure} de la selección: ${amount} por ${isUp ? 'encima' : 'debajo'} del resto (${rest}).`,
  part: ({ kind, amount }) =>
    `${kind === 'volume' ? 'volumen' : kind === 'mix' ? 'mezcla' : kind === 'price' ? 'precio' : 'otros cambios'} ${amount}`,
  parts: ({ parts }) => `${grammar.upperList(parts)}.`,
  groupPart: ({ group, amount }) => `${grammar.lower(group)} ${amount}`,
  quotientPart: ({ kind, amount }) => `${kind === 'rate' ? 'tasas' : kind === 'mix' ? 'mezcla' : 'solapamiento'} ${amount}`,
  byDimension: ({ dimension, parts }) => `Por ${grammar.lower(dimension)}: ${parts}.`,
  cause: ({ segment, amount }) => `${segment} (${amount})`,
  out: ({ causes }) => `Factores principales: ${causes}.`,
  most: ({ causes }) => `Mayores contribuciones: ${causes}.`,
  usual: ({ count, low, high }) =>
    `Dentro del rango habitual: en los ${count} periodos anteriores, la variación estuvo entre ${low} y ${high}.`,
  turnover: ({ dimension, parts }) => `${dimension}: ${grammar.list(parts)}.`,
  turnoverPart: ({ kind, count, amount }) => `${kind === 'new' ? 'nuevos' : 'perdidos'}: ${count} (${amount})`,
  noEarlier: 'No hay con qué comparar: uno de los dos periodos no tiene datos',
  noSelection: 'Seleccione algo en la página para compararlo con el resto',
  noRest: 'No hay con qué comparar: la selección o el resto no tiene datos',
  unexplained: 'Ningún desglose explica este cambio',
  change: 'Variación',
  largest: 'Mayores variaciones',
  effect: 'Efecto',
  ofChange: 'Parte de la variación',
  kind: 'Tipo',
  what: 'Segmento',
  whole: 'Total',
  step: 'Cascada',
  presence: 'Estado',
  presences: {
    both: 'en ambos periodos',
    new: 'nuevo',
    lost: 'perdido',
  },
  sides: {
    both: 'en ambos lados',
    new: 'solo en la selección',
    lost: 'solo en el resto',
  },
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Fila ${k} de ${n}.`,
  chosen: ({ segment }) => `Selección: ${segment}.`,
  cleared: 'Selección borrada.',
  noFilter: 'Esta fila no es un segmento, así que no se puede usar como filtro.',
  tooMany: 'Demasiados valores para filtrar.',
  clickHint: 'Clic para filtrar por este segmento',
  unclickHint: 'Clic para quitar el filtro',
  role: 'gráfico de cascada',
  keys: 'Use las flechas para pasar de un paso a otro. Intro filtra por un segmento, Esc quita el filtro.',
  lookedTerm: 'Analizado',
  looked: ({ dimensions, depth }) => `${dimensions}, ${depth === 1 ? 'por separado' : 'por separado y por pares'}`,
  partsTerm: 'Pasos',
  partsText: ({ dimension }) =>
    `Por ${grammar.lower(dimension)}. Cada paso es la variación que muestra un filtro, y todos suman la variación total`,
  outTerm: 'Factores principales',
  outText:
    'Segmentos en los que las unidades o los precios evolucionaron de otro modo que en la mayoría, al menos un 2\u00a0% y de forma estadísticamente significativa (1\u00a0% de falsas alarmas por análisis)',
  rateTerm: 'Tasa y mezcla',
  rateText:
    'Tasa: cambio de la tasa de un segmento × su peso medio. Mezcla: cambio de su peso × diferencia entre su tasa media y la general (Kitagawa 1955). Peso: su parte del denominador. Todos los efectos suman la variación. Se citan los pocos segmentos que explican dos tercios',
  severalText: 'Si un pedido o un cliente cuenta en varios segmentos, el efecto tiene una fila propia',
  restTerm: 'Comparado',
  restText: ({ selection }) => `Las filas con ${selection} y todas las demás. Los filtros de fechas valen para ambas`,
  perText: 'Los importes son promedios porque los dos grupos tienen tamaños distintos',
  groupsTerm: 'Grupos',
  bridgeText: 'Cada cliente compró en uno o en ambos periodos. Las ventas sin cliente tienen una fila propia',
  historyTerm: 'Rango habitual',
  history: ({ count, from, to }) =>
    `${count} periodos anteriores de igual duración (de ${from} a ${to}), comparados del mismo modo; intervalo de predicción del 95\u00a0%`,
  shortHistory: 'Menos de cinco periodos anteriores de esta duración, por eso no hay rango habitual',
  leftOut: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `${shown} segmento no citado` : `${shown} segmentos no citados`}, con variaciones parecidas en periodos anteriores`,
  turnoverTerm: 'Nuevos y perdidos',
  pvmTerm: 'Volumen, mezcla, precio',
  pvmText: ({ dimension }) =>
    `Volumen: (unidades ahora ÷ unidades antes − 1) × importe antes. Mezcla: unidades ahora a precios de antes, menos el efecto de volumen y el importe de antes. Precio: importe ahora menos unidades ahora a precios de antes. Los precios son promedios por ${grammar.lower(dimension)}`,
};

export const messages = /* @__PURE__ */ driversMessages(texts);
