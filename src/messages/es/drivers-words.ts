import type { driversWords } from '../drivers-words.js';
import { lower, upper } from './names.js';

const KINDS = { volume: 'Volumen', mix: 'Mezcla', price: 'Precio', rest: 'Todo lo demás' } as const;

/** What drivers say, in Spanish. */
export const words: typeof driversWords = {
  heading: (measure) => `${measure}: por qué ha cambiado`,
  before: 'Antes',
  after: 'Ahora',
  others: 'Todos los demás',
  kinds: KINDS,
  meanings: {
    volume: 'más o menos piezas',
    mix: 'productos más caros o más baratos, más o menos de cada uno',
    price: 'precios más altos o más bajos',
    rest: 'donde nada destaca',
  },
  segment: (dimensions, driver) => `${dimensions} · ${lower(driver)}`,
  moved: (measure, { course, amount, share, before }) =>
    course === 0
      ? `${measure}: igual que ${before}.`
      : `${measure}: ${amount} ${course > 0 ? 'más' : 'menos'}${share === undefined ? '' : ` (${share})`} que ${before}.`,
  part: (kind, amount) => `${lower(KINDS[kind])} ${amount}`,
  parts: (parts) => `${upper(parts.join(', '))}.`,
  cause: (segment, amount) => `${segment} (${amount})`,
  out: (causes) => `Lo que destaca: ${causes}.`,
  nothing: 'Ningún segmento destaca más que por azar.',
  sentences: (parts) => parts.join(' '),
  effect: 'Efecto',
  ofChange: 'Parte del cambio',
  driver: 'Causa',
  kind: 'Tipo',
  what: 'Qué',
  whole: 'Total',
  standsOut: 'Destaca',
  point: (name, parts, k, n) => `${name}: ${parts.join(', ')}. Línea ${k} de ${n}.`,
  chosen: (segment) => `Selección: ${segment}.`,
  cleared: 'Selección borrada.',
  noFilter: 'Esta línea no es un segmento: no se puede filtrar por ella.',
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
  pvmTerm: 'Volumen, mezcla, precio',
  pvmText:
    'Volumen: (piezas ahora ÷ piezas antes − 1) × importe antes. Mezcla: piezas ahora a precios de antes, menos lo que daría el volumen solo. Precio: importe ahora menos piezas ahora a precios de antes. Al nivel de todas las dimensiones',
};
