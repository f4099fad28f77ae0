import type { breakdownWords } from '../breakdown-words.js';
import { and, lower, small, together, upper } from './names.js';

const INSTEAD = {
  many: 'un anillo de más de cinco partes no se puede leer',
  negative: 'los valores negativos no son parte de un total',
  'not-additive': 'los valores no suman un total',
} as const;

/** The texts of breakdowns in Spanish. */
export const words: typeof breakdownWords = {
  heading: (measures, dimension, { top, bottom }) => {
    const ends = top !== undefined ? `, los ${top} primeros` : bottom !== undefined ? `, los ${bottom} últimos` : '';
    return `${together(measures)} por ${lower(dimension)}${ends}`;
  },
  within: (heading, member) => `${heading}: ${member}`,
  and: (one, other) => and(one, lower(other)),
  other: 'Otros',
  others: 'Otros',
  cumulative: 'Parte acumulada',
  share: 'Parte',
  isNew: 'nuevo',
  total: 'Total',
  column: (measure, what) => `${measure}, ${lower(what)}`,

  leader: (name, value, share) => `${name} va en cabeza con ${value}${share === undefined ? '' : `, ${share} del total`}`,
  least: (name, value) => `Valor más bajo: ${name} (${value})`,
  below: (n, of, { name, value, measure }) =>
    `${small(n)} de ${small(of)} ${measure === 'profit' ? 'con pérdidas' : 'bajo cero'}: ${n === 1 ? '' : 'sobre todo '}${name} (${value})`,
  grew: ({ count, of, fresh, isCut, lead }) => {
    const led = lead ? `${lead.name} (${lead.change})` : '';
    const more = fresh > 0 ? `; ${small(fresh)} ${fresh === 1 ? 'nuevo' : 'nuevos'}` : '';
    const all = isCut ? `los ${small(of)} mostrados` : small(of);
    if (count === 0) return `0 de ${all} crecen${led && `; mayor descenso: ${led}`}${more}`;
    const grows = count === 1 ? 'crece' : 'crecen';
    return `${small(count)} de ${all} ${grows}${led && (count === 1 ? `: ${led}` : `, sobre todo ${led}`)}${more}`;
  },
  extremes: (high, low) => `Máximo: ${high.name} (${high.value}); mínimo: ${low.name} (${low.value})`,
  selected: (names, value, share) =>
    `${value === undefined ? `Selección: ${names}` : `${names}: ${value}`}${share === undefined ? '' : `, ${share} del total`}`,
  classes: (a, n, b) =>
    `${small(a)} de ${small(n)} aportan el 80 % (clase A)${b > 0 ? `, ${small(b)} más el siguiente 15 % (B)` : ''}`,
  classTitle: (letter, count) => `Clase ${letter}: ${count}`,
  instead: (why) => `Se muestra en barras: ${INSTEAD[why]}`,
  cut: (n) => `Se muestran los ${n} mayores`,
  sentence: (parts) => parts.map((part) => `${upper(part)}.`).join(' '),

  role: 'gráfico de barras',
  path: 'Recorrido',
  all: 'Todo',
  drilled: (name, field) => `${name} por ${lower(field)}.`,
  risen: (field) => `De vuelta a: ${lower(field)}.`,
  point: (name, parts, k, n) => `${name}: ${parts.join(', ')}. ${k} de ${n}.`,
  ofAll: (share) => `${share} del total`,
  chosen: (names) => `Selección: ${names}.`,
  cleared: 'Selección borrada.',
  several: (names, more) => `${names} y ${more} más`,
  clickHint: (name) => `Clic para ver solo ${name}, arrastrar para varios`,
  unclickHint: 'Clic para verlo todo de nuevo',
  drillHint: (level) => `Doble clic para verlo por ${lower(level)}`,
  keys: 'Las flechas recorren los valores, Intro selecciona, Mayús con una flecha selecciona varios, Alt con la flecha abajo abre un valor, Alt con la flecha arriba vuelve, Escape borra.',
};
