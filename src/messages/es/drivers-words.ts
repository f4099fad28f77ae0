import type { driversWords } from '../drivers-words.js';
import { counted, countedLabel, lower, upper } from './names.js';

const KINDS = {
  volume: 'Volumen',
  mix: 'Mezcla',
  price: 'Precio',
  rest: 'Todo lo demás',
} as const;
const QUOTIENT_KINDS = { rate: 'Tasa propia', several: 'Más o menos juntos' } as const;
const PRESENCES = { both: 'en ambos periodos', new: 'nuevo', lost: 'ya no está' } as const;

/** What drivers say, in Spanish. */
export const words: typeof driversWords = {
  heading: (measure) => `${measure}: por qué ha cambiado`,
  restHeading: (measure) => `${measure}: la selección y el resto`,
  per: {
    orders: (measure) => `${measure} por pedido`,
    units: (measure) => `${measure} por pieza`,
    rows: (measure) => `${measure} por fila`,
  },
  before: 'Antes',
  after: 'Ahora',
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
    unknown: 'Desconocidos',
  },
  members: (shown, noun, n) => countedLabel(n, shown, noun),
  meanings: {
    volume: 'más o menos piezas',
    mix: 'productos más caros o más baratos, más o menos de cada uno',
    price: 'precios más altos o más bajos',
    rest: 'donde nada destaca',
  },
  quotientMeanings: {
    rate: 'mejor o peor en sí mismo',
    mix: 'más o menos de cada uno',
    several: 'pedidos o clientes con varios valores',
  },
  segment: (dimensions, driver) => `${dimensions} · ${lower(driver)}`,
  moved: (measure, { course, amount, share, before }) =>
    course === 0
      ? `${measure}: igual que ${before}.`
      : `${measure}: ${amount} ${course > 0 ? 'más' : 'menos'}${share === undefined ? '' : ` (${share})`} que ${before}.`,
  differs: (measure, { course, amount, rest }) =>
    course === 0
      ? `${measure} de la selección: igual que el resto (${rest}).`
      : `${measure} de la selección: ${amount} por ${course > 0 ? 'encima' : 'debajo'} del resto (${rest}).`,
  part: (kind, amount) => `${lower(KINDS[kind])} ${amount}`,
  parts: (parts) => `${upper(parts.join(', '))}.`,
  groupPart: (group, amount) => `${lower(group)} ${amount}`,
  quotientPart: (kind, amount) => `${{ rate: 'tasas propias', mix: 'mezcla', several: 'más o menos juntos' }[kind]} ${amount}`,
  byDimension: (dimension, parts) => `Por ${lower(dimension)}: ${parts}.`,
  cause: (segment, amount) => `${segment} (${amount})`,
  out: (causes) => `Lo que destaca: ${causes}.`,
  most: (causes) => `Lo principal: ${causes}.`,
  usual: ({ low, high, count, isAll }) =>
    `${isAll ? 'Nada destaca: es' : 'Es'} lo habitual, en ${count} periodos anteriores la variación estuvo entre ${low} y ${high}.`,
  turnover: (dimension, parts) => `${dimension}: ${parts.join(', ')}.`,
  turnoverPart: (kind, count, amount) => `${kind === 'new' ? 'nuevos' : 'ya no están'}: ${count} (${amount})`,
  noEarlier: 'No hay con qué comparar: uno de los dos periodos no tiene valor',
  noSelection: 'Seleccionar algo en la página para compararlo con el resto',
  noRest: 'No hay con qué comparar: la selección o el resto no tiene valor',
  nothing: 'Ningún segmento destaca más que por azar.',
  sentences: (parts) => parts.join(' '),
  effect: 'Efecto',
  ofChange: 'Parte del cambio',
  driver: 'Causa',
  kind: 'Tipo',
  what: 'Qué',
  whole: 'Total',
  standsOut: 'Destaca',
  presence: 'Presencia',
  presences: PRESENCES,
  sides: { both: 'en ambos lados', new: 'solo en la selección', lost: 'solo en el resto' },
  point: (name, parts, k, n) => `${name}: ${parts.join(', ')}. Línea ${k} de ${n}.`,
  chosen: (segment) => `Selección: ${segment}.`,
  cleared: 'Selección borrada.',
  noFilter: 'Esta línea no es un segmento: no se puede filtrar por ella.',
  tooMany: 'Son demasiados para filtrar.',
  clickHint: 'Clic para filtrar por este segmento',
  unclickHint: 'Clic para verlo todo de nuevo',
  role: 'gráfico de cascada',
  keys: 'Las flechas recorren las líneas, Intro filtra por un segmento, Escape borra.',
  lookedTerm: 'Examinado',
  looked: (dimensions, depth) =>
    `${dimensions}${depth > 1 ? ', un valor o dos valores de dimensiones distintas juntos' : ', un valor cada vez'}`,
  outTerm: 'Destaca',
  outText:
    'Un segmento cuyas piezas o precios fueron de otro modo que los del conjunto, al menos un 2 % y tanto que el azar lo haría en una de cada cien búsquedas. Su efecto: lo que la medida es ahora, menos lo que sería si el segmento hubiera ido como el resto',
  rateTerm: 'Tasa propia y mezcla',
  rateText:
    'Tasa propia: cuánto se movió la tasa de un valor, por su peso medio. Mezcla: cuánto se movió su peso, por la distancia de su tasa media a la de todos (Kitagawa 1955). Un peso es la parte del denominador. Todo junto da el cambio. Se nombran los menos posibles que suman dos tercios',
  severalText: 'Si un pedido o un cliente cuenta en varios valores, lo que eso cambió tiene una línea propia',
  restTerm: 'Comparado',
  restText: (selection) =>
    `Las filas con ${selection} y todas las demás. Los filtros de fechas valen para ambas, como el filtro propio del gráfico cuando la página filtra`,
  perText: 'Los dos lados tienen tamaños distintos, por eso los importes se dividen por él',
  groupsTerm: 'Grupos',
  bridgeText: 'Cada uno está en un periodo o en ambos; lo que no es de nadie conocido tiene una línea propia',
  historyTerm: 'Frente a lo habitual',
  history: (count, from, to) =>
    `${count} periodos de igual duración antes (de ${from} a ${to}), cada uno comparado del mismo modo; lo habitual es donde estaría otra variación con un 95 % de certeza`,
  shortHistory: 'Los datos no llegan a cinco periodos de igual duración, por eso no se dice nada de lo habitual',
  leftOut: (shown, n) => `${counted(n, shown, 'segmento omitido', 'segmentos omitidos')}, ya tan alejados antes`,
  turnoverTerm: 'Nuevos y perdidos',
  pvmTerm: 'Volumen, mezcla, precio',
  pvmText:
    'Volumen: (piezas ahora ÷ piezas antes − 1) × importe antes. Mezcla: piezas ahora a precios de antes, menos lo que daría el volumen solo. Precio: importe ahora menos piezas ahora a precios de antes. Al nivel de todas las dimensiones',
};
