// Made from es/distribution.json by npm run texts.
import { grammar } from '../../es/grammar.js';
import type { DistributionTexts } from '../en/distribution.js';
import { distributionMessages } from '../../distribution-messages.js';

const texts: DistributionTexts = {
  heading: ({ per, measure }) => (!per ? `Distribución: ${grammar.lower(measure)}` : `${measure} por ${grammar.lower(per)}`),
  members: ({ n, shown, per }) =>
    grammar.plural(n) === 'one'
      ? `${shown} ${!per ? 'fila' : grammar.lower(per)}`
      : `${shown} ${!per ? 'filas' : grammar.lowerMany(per)}`,
  axis: ({ per }) => (!per ? 'Filas' : grammar.many(per)),
  reading: ({ per, median, q1, q3 }) =>
    `Mediana${!per ? '' : ` por ${grammar.lower(per)}`}: ${median}${q1 === undefined || q1 === '' ? '' : `; la mitad está entre ${q1} y ${q3}`}`,
  beyond: ({ members, bin }) => `${members} en ${bin}`,
  sentence: ({ parts }) => `${grammar.clauses(parts)}.`,
  median: 'Mediana',
  middleHalf: 'Mitad central',
  from: ({ value }) => `${value} o más`,
  below: ({ value }) => `menos de ${value}`,
  fromShort: ({ value }) => `≥ ${value}`,
  belowShort: ({ value }) => `< ${value}`,
  between: ({ from, to }) => `${from}–${to}`,
  bin: 'Intervalo',
  share: 'Porcentaje',
  upTo: 'Porcentaje acumulado',
  point: ({ bin, parts, k, n }) => `${bin}: ${grammar.list(parts)}. Clase ${k} de ${n}.`,
  chosen: ({ bins, members }) => `Selección: ${bins}, ${members}.`,
  cleared: 'Selección borrada.',
  tooMany: ({ members, most }) => `Selección: ${members}, demasiados para filtrar los demás gráficos (${most} como máximo).`,
  clickHint: 'Clic para seleccionar, arrastrar para un intervalo',
  unclickHint: 'Clic para quitar el filtro',
  histogramRole: 'histograma',
  histogramKeys:
    'Use las flechas para pasar de una clase a otra. Intro selecciona, Mayús + flecha selecciona un intervalo, Esc borra la selección.',
  binsTerm: 'Clases',
  binsRule: ({ width }) =>
    `Anchura ${width} (regla de Freedman–Diaconis: 2 × rango intercuartílico ÷ raíz cúbica del número), redondeada; una cola larga se agrupa en una clase abierta`,
  binsGiven: ({ width }) => `Anchura ${width} (definida en el elemento)`,
  mean: 'Media',
  variable: ({ name }) => grammar.variable(name),
  against: ({ y, x, per }) => `${y} frente a ${grammar.lower(x)}, por ${grammar.lower(per)}`,
  againstRows: ({ y, x }) => `${y} frente a ${grammar.lower(x)}, fila por fila`,
  parted: ({ heading, dimension }) => `${heading}, por ${grammar.lower(dimension)}`,
  rises: ({ x, y, fit }) => `Cuanto mayor es ${grammar.lower(x)}, mayor es ${grammar.lower(y)} (${fit})`,
  falls: ({ x, y, fit }) => `Cuanto mayor es ${grammar.lower(x)}, menor es ${grammar.lower(y)} (${fit})`,
  unrelated: ({ x, y, fit }) => `Sin relación clara entre ${grammar.lower(x)} y ${grammar.lower(y)} (${fit})`,
  noLine: ({ members }) => `${members}: muy pocos, o demasiado parecidos, para una línea de tendencia`,
  fit: ({ r, members }) => `r = ${r}, ${members}`,
  furthest: ({ above, below }) =>
    above === undefined || above === ''
      ? `${below === undefined || below === '' ? '' : `${below}`} está muy por debajo de la línea de tendencia`
      : `${above} está muy por encima de la línea de tendencia${below === undefined || below === '' ? '' : `, ${below} muy por debajo`}`,
  drawn: ({ shown, all }) => `se muestran ${shown} de ${all} puntos; la línea de tendencia los usa todos`,
  leftTerm: 'No incluido',
  left: ({ members }) => `${members} sin uno o ambos valores`,
  scatterRole: 'diagrama de dispersión',
  scatterKeys:
    'Use izquierda y derecha para recorrer el eje horizontal, arriba y abajo para el vertical. Intro selecciona, Mayús + flecha selecciona varios, Esc borra la selección.',
  scatterHint: 'Clic para seleccionar, arrastrar un rectángulo para seleccionar varios',
  member: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} de ${n}.`,
  picked: ({ names }) => `Selección: ${names}.`,
  several: ({ names, more }) => `${names} y ${more} más`,
  lineTerm: 'Línea de tendencia',
  lineRule: ({ y, sum, x }) => `${y} = ${sum} × ${grammar.lower(x)}, por mínimos cuadrados con todos los puntos`,
  chanceTerm: 'Valor p (probabilidad de un r tan grande por azar)',
  cause: 'Correlación no implica causalidad.',
  largerRows: 'Los puntos más grandes representan más filas',
  pointsTerm: 'Puntos',
  equalRows: ({ rows, points }) => `${rows} forman ${points} puntos distintos; el área de un punto indica su número de filas`,
  choiceTerm: 'Selección',
  fixedHint: ({ names }) =>
    `Los puntos no se pueden seleccionar: ${names} se calcula a partir de otras columnas y no se puede filtrar`,
  fixedKeys: ({ names }) =>
    `Use izquierda y derecha para recorrer el eje horizontal, arriba y abajo para el vertical. Los puntos no se pueden seleccionar: ${grammar.lower(names)} se calcula a partir de otras columnas y no se puede filtrar.`,
  highest: ({ per, highName, highMedian, lowName, lowMedian }) =>
    `Mediana${!per ? '' : ` por ${grammar.lower(per)}`}: máxima en ${highName} (${highMedian}), mínima en ${lowName} (${lowMedian})`,
  groups: ({ shown, all }) => `se muestran los ${shown} grupos más grandes de ${all}`,
  boxRole: 'diagrama de cajas',
  boxKeys:
    'Use las flechas para pasar de un grupo a otro. Intro selecciona, Mayús + flecha selecciona varios, Esc borra la selección.',
  boxHint: 'Clic para seleccionar, arrastrar para seleccionar varios',
  group: 'Grupo',
  count: 'Número',
  quartiles: ['Primer cuartil', 'Tercer cuartil'],
  whiskers: ['Bigote inferior', 'Bigote superior'],
  ends: ['Mínimo', 'Máximo'],
  outliers: 'Valores atípicos',
  beyondScale: ({ n }) => `+${n}`,
  boxTerm: 'Caja',
  boxRule:
    'Caja: del primer al tercer cuartil, con una línea en la mediana. Los bigotes llegan al último valor dentro de 1,5 veces el rango intercuartílico',
};

export const messages = /* @__PURE__ */ distributionMessages(texts);
