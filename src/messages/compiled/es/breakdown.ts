// Made from es/breakdown.json by npm run texts.
import { grammar } from '../../es/grammar.js';
import type { BreakdownTexts } from '../en/breakdown.js';
import { breakdownMessages } from '../../breakdown-messages.js';

const texts: BreakdownTexts = {
  heading: ({ measures, dimension, limitTop, limitBottom }) =>
    `${grammar.and(measures)} por ${grammar.lower(dimension)}${limitTop === undefined || limitTop === '' ? (limitBottom === undefined || limitBottom === '' ? '' : `, los ${limitBottom} últimos`) : `, top ${limitTop}`}`,
  within: ({ heading, member }) => `${heading}: ${member}`,
  and: ({ one, other }) => `${one} ${grammar.y(other)}`,
  other: 'Otros',
  others: 'Otros',
  cumulative: 'Porcentaje acumulado',
  share: 'Porcentaje',
  isNew: 'nuevo',
  total: 'Total',
  column: ({ measure, what }) => `${measure}, ${grammar.lower(what)}`,
  leader: ({ name, value, share }) =>
    `${name} va en cabeza con ${value}${share === undefined || share === '' ? '' : ` (${share} del total)`}`,
  least: ({ name, value }) => `Valor más bajo: ${name} (${value})`,
  below: ({ n, of, measure, name, value }) =>
    `${grammar.small(n)} de ${grammar.small(of)} ${measure === 'profit' ? 'con pérdidas' : 'en negativo'}: ${n === 1 ? '' : 'sobre todo '}${name} (${value})`,
  grew: ({ count, isCut, of, leadName, leadChange, isAll, fresh }) =>
    `${count === 0 ? `ninguno de ${isCut ? `los ${grammar.small(of)} mostrados` : grammar.small(of)} crece${leadName === undefined || leadName === '' ? '' : `; mayor descenso: ${leadName} (${leadChange})`}` : count === 1 ? `1 de ${isCut ? `los ${of} mostrados` : `${of}`} crece${leadName === undefined || leadName === '' ? '' : `: ${leadName} (${leadChange})`}` : `${isAll ? `los ${grammar.small(of)}${isCut ? ' mostrados' : ''}` : `${grammar.small(count)} de ${isCut ? `los ${grammar.small(of)} mostrados` : grammar.small(of)}`} crecen${leadName === undefined || leadName === '' ? '' : `, sobre todo ${leadName} (${leadChange})`}`}${fresh === 0 ? '' : fresh === 1 ? `; ${grammar.small(fresh)} nuevo` : `; ${grammar.small(fresh)} nuevos`}`,
  extremes: ({ highName, highValue, lowName, lowValue }) =>
    `Valor más alto: ${highName} (${highValue}); más bajo: ${lowName} (${lowValue})`,
  selected: ({ value, names, share }) =>
    `${value === undefined || value === '' ? `Selección: ${names}` : `${names}: ${value}`}${share === undefined || share === '' ? '' : ` (${share} del total)`}`,
  classes: ({ a, n, b }) =>
    `${grammar.small(a)} de ${grammar.small(n)} representan el 80\u00a0% (clase A)${b === 0 ? '' : `, ${grammar.small(b)} más el 15\u00a0% siguiente (clase B)`}`,
  classTitle: ({ letter, count }) => `Clase ${letter}: ${count}`,
  instead: ({ why }) =>
    `Se muestra en barras: ${why === 'many' ? 'un anillo de más de cinco partes es difícil de leer' : why === 'negative' ? 'los valores negativos no pueden ser partes de un total' : 'estos valores no suman un total'}`,
  cut: ({ n }) => `Se muestran los ${n} mayores`,
  sentence: ({ parts }) => grammar.sentences(parts),
  role: 'gráfico de barras',
  path: 'Ruta de detalle',
  all: 'Todo',
  drilled: ({ name, field }) => `${name} por ${grammar.lower(field)}.`,
  risen: ({ field }) => `De vuelta a: ${grammar.lower(field)}.`,
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} de ${n}.`,
  ofAll: ({ share }) => `${share} del total`,
  chosen: ({ names }) => `Selección: ${names}.`,
  cleared: 'Selección borrada.',
  several: ({ names, more }) => `${names} y ${more} más`,
  clickHint: ({ name }) => `Clic para filtrar por ${name}, arrastrar para seleccionar varios`,
  unclickHint: 'Clic para quitar el filtro',
  drillHint: ({ level }) => `Doble clic para bajar al nivel de ${grammar.lower(level)}`,
  keys: 'Use las flechas para pasar de una barra a otra. Intro selecciona, Mayús + flecha selecciona varias, Alt + flecha abajo baja un nivel, Alt + flecha arriba sube, Esc borra la selección.',
};

export const messages = /* @__PURE__ */ breakdownMessages(texts);
