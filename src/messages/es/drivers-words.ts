import type { driversWords } from '../drivers-words.js';
import { counted, countedLabel, lower, upper } from './names.js';

const KINDS = {
  volume: 'Volumen',
  mix: 'Mezcla',
  price: 'Precio',
  rest: 'Otros cambios',
} as const;
const QUOTIENT_KINDS = { rate: 'Tasa', several: 'Solapamiento' } as const;
const PRESENCES = { both: 'en ambos periodos', new: 'nuevo', lost: 'perdido' } as const;

/** What drivers say, in Spanish. */
export const words: typeof driversWords = {
  heading: (measure) => `${measure}: por qué ha cambiado`,
  restHeading: (measure) => `${measure}: selección frente al resto`,
  per: {
    orders: (measure) => `${measure} por pedido`,
    units: (measure) => `${measure} por unidad`,
    rows: (measure) => `${measure} por fila`,
  },
  before: 'Antes',
  after: 'Ahora',
  sameDays: (year) => `${year}, mismos días`,
  selection: 'Selección',
  theRest: 'El resto',
  others: 'Todos los demás',
  several: QUOTIENT_KINDS.several,
  kinds: KINDS,
  quotientKinds: QUOTIENT_KINDS,
  groups: {
    lost: 'Perdidos',
    less: 'Compraron menos',
    more: 'Compraron igual o más',
    new: 'Nuevos',
    unknown: 'Cliente desconocido',
  },
  segment: (names, place) => (place === undefined ? names.join(', ') : `${names.join(', ')} en ${place}`),
  restOf: (member) => `Resto de ${member}`,
  otherMembers: (count) => `${count} más`,
  members: (shown, noun, n) => countedLabel(n, shown, noun),
  meanings: {
    volume: { up: 'más unidades vendidas', down: 'menos unidades vendidas' },
    mix: { up: 'productos más caros', down: 'productos más baratos' },
    price: { up: 'precios más altos', down: 'precios más bajos' },
  },
  quotientMeanings: {
    rate: 'cambio dentro de cada segmento',
    mix: 'cambio en el tamaño de los segmentos',
    several: 'pedidos o clientes contados en varios segmentos',
  },
  moved: (measure, { course, amount, share, now, before }) => {
    const size = `${amount} ${course > 0 ? 'más' : 'menos'}${share === undefined ? '' : ` (${share})`}`;
    return `${measure}: ${course === 0 ? 'sin cambios' : size}, ${now} en comparación con ${before}.`;
  },
  differs: (measure, { course, amount, rest }) =>
    course === 0
      ? `${measure} de la selección: igual que el resto (${rest}).`
      : `${measure} de la selección: ${amount} por ${course > 0 ? 'encima' : 'debajo'} del resto (${rest}).`,
  part: (kind, amount) => `${lower(KINDS[kind])} ${amount}`,
  parts: (parts) => `${upper(parts.join(', '))}.`,
  groupPart: (group, amount) => `${lower(group)} ${amount}`,
  quotientPart: (kind, amount) => `${{ rate: 'tasas', mix: 'mezcla', several: 'solapamiento' }[kind]} ${amount}`,
  byDimension: (dimension, parts) => `Por ${lower(dimension)}: ${parts}.`,
  cause: (segment, amount) => `${segment} (${amount})`,
  out: (causes) => `Factores principales: ${causes}.`,
  most: (causes) => `Mayores contribuciones: ${causes}.`,
  usual: ({ low, high, count }) =>
    `Dentro del rango habitual: en los ${count} periodos anteriores, la variación estuvo entre ${low} y ${high}.`,
  turnover: (dimension, parts) => `${dimension}: ${parts.join(', ')}.`,
  turnoverPart: (kind, count, amount) => `${kind === 'new' ? 'nuevos' : 'perdidos'}: ${count} (${amount})`,
  noEarlier: 'No hay con qué comparar: uno de los dos periodos no tiene datos',
  noSelection: 'Seleccionar algo en la página para compararlo con el resto',
  noRest: 'No hay con qué comparar: la selección o el resto no tiene datos',
  unexplained: 'Ningún desglose explica este cambio',
  change: 'Variación',
  largest: 'Mayores variaciones',
  sentences: (parts) => parts.join(' '),
  effect: 'Efecto',
  ofChange: 'Parte de la variación',
  kind: 'Tipo',
  what: 'Segmento',
  whole: 'Total',
  step: 'Cascada',
  presence: 'Estado',
  presences: PRESENCES,
  sides: { both: 'en ambos lados', new: 'solo en la selección', lost: 'solo en el resto' },
  point: (name, parts, k, n) => `${name}: ${parts.join(', ')}. Fila ${k} de ${n}.`,
  chosen: (segment) => `Selección: ${segment}.`,
  cleared: 'Selección borrada.',
  noFilter: 'Esta fila no es un segmento y no sirve de filtro.',
  tooMany: 'Demasiados valores para filtrar.',
  clickHint: 'Clic para filtrar por este segmento',
  unclickHint: 'Clic para borrar el filtro',
  role: 'gráfico de cascada',
  keys: 'Las flechas pasan de un paso a otro. Intro filtra por un segmento, Escape borra.',
  lookedTerm: 'Analizado',
  looked: (dimensions, depth) => `${dimensions}, ${depth > 1 ? 'por separado y en pares' : 'por separado'}`,
  partsTerm: 'Pasos',
  partsText: (dimension) =>
    `Por ${lower(dimension)}. Cada paso es la variación que muestra un filtro, y todos suman la variación total`,
  outTerm: 'Factores principales',
  outText:
    'Segmentos en los que las unidades o los precios evolucionaron de otro modo que en la mayoría, al menos un 2 % y de forma estadísticamente significativa (1 % de falsas alarmas por análisis)',
  rateTerm: 'Tasa y mezcla',
  rateText:
    'Tasa: cambio de la tasa de un segmento × su peso medio. Mezcla: cambio de su peso × distancia de su tasa media a la general (Kitagawa 1955). Peso: su parte del denominador. Todos los efectos suman la variación. Se citan los menos segmentos que explican dos tercios',
  severalText: 'Si un pedido o un cliente cuenta en varios segmentos, el efecto tiene una fila propia',
  restTerm: 'Comparado',
  restText: (selection) => `Las filas con ${selection} y todas las demás. Los filtros de fechas valen para ambas`,
  perText: 'Los importes son promedios porque los dos grupos tienen tamaños distintos',
  groupsTerm: 'Grupos',
  bridgeText: 'Cada cliente compró en uno o en ambos periodos. Las ventas sin cliente tienen una fila propia',
  historyTerm: 'Rango habitual',
  history: (count, from, to) =>
    `${count} periodos anteriores de igual duración (de ${from} a ${to}), comparados del mismo modo; intervalo de predicción del 95 %`,
  shortHistory: 'Menos de cinco periodos anteriores de esta duración, por eso no hay rango habitual',
  leftOut: (shown, n) =>
    `${counted(n, shown, 'segmento no citado', 'segmentos no citados')}, con variaciones parecidas en periodos anteriores`,
  turnoverTerm: 'Nuevos y perdidos',
  pvmTerm: 'Volumen, mezcla, precio',
  pvmText: (dimension) =>
    `Volumen: (unidades ahora ÷ unidades antes − 1) × importe antes. Mezcla: unidades ahora a precios de antes, menos el efecto de volumen y el importe de antes. Precio: importe ahora menos unidades ahora a precios de antes. Los precios son promedios por ${lower(dimension)}`,
};
