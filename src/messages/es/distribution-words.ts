import type { distributionWords } from '../distribution-words.js';
import { variableName } from '../names.js';
import { countedLabel, lower, ROLES, several } from './names.js';

/** What distributions say, in Spanish. */
export const words: typeof distributionWords = {
  heading: (measure, per) => (per === undefined ? `Distribución: ${lower(measure)}` : `${measure} por ${lower(per)}`),
  members: (n, shown, per) => countedLabel(n, shown, per ?? 'Fila'),
  axis: (per) => several(per ?? 'Fila'),
  reading: (per, median, q1, q3) =>
    `Mediana${per === undefined ? '' : ` por ${lower(per)}`}: ${median}; la mitad está entre ${q1} y ${q3}`,
  beyond: (members, bin) => `${members} en ${bin}`,
  sentence: (parts) => `${parts.join('; ')}.`,
  median: 'Mediana',
  middleHalf: 'Mitad central',
  from: (value) => `${value} o más`,
  below: (value) => `menos de ${value}`,
  fromShort: (value) => `≥ ${value}`,
  belowShort: (value) => `< ${value}`,
  between: (from, to) => `${from}–${to}`,
  bin: 'Desde – hasta',
  share: 'Parte',
  upTo: 'Hasta aquí',
  point: (bin, parts, k, n) => `${bin}: ${parts.join(', ')}. Clase ${k} de ${n}.`,
  chosen: (bins, members) => `Selección: ${bins}, ${members}.`,
  cleared: 'Selección borrada.',
  tooMany: (members, most) => `Selección: ${members}, demasiados para filtrar los demás gráficos (${most} como máximo).`,
  clickHint: 'Clic para elegir, arrastrar para un intervalo',
  unclickHint: 'Clic para verlo todo de nuevo',
  histogramRole: 'histograma',
  histogramKeys: 'Las flechas recorren las clases, Intro selecciona, Mayús con una flecha elige un intervalo, Escape borra.',
  chosenTerm: 'Elegido',
  binsTerm: 'Clases',
  binsRule: (width) =>
    `Anchura ${width}, según Freedman y Diaconis (2 × rango intercuartílico ÷ raíz cúbica del número), redondeada; una cola larga es una clase abierta`,
  binsGiven: (width) => `Anchura ${width}, como se indicó`,
  mean: 'Media',

  variable: (name) => variableName(name, ROLES),
  against: (y, x, per) => `${y} frente a ${lower(x)}, por ${lower(per)}`,
  againstRows: (y, x) => `${y} frente a ${lower(x)}, fila por fila`,
  parted: (heading, dimension) => `${heading}, por ${lower(dimension)}`,

  rises: (y, x, fit) => `Cuanto mayor es ${lower(x)}, mayor es ${lower(y)} (${fit})`,
  falls: (y, x, fit) => `Cuanto mayor es ${lower(x)}, menor es ${lower(y)} (${fit})`,
  unrelated: (y, x, fit) => `Sin relación clara entre ${lower(x)} y ${lower(y)} (${fit})`,
  noLine: (members) => `${members}: muy pocos, o muy parecidos, para una recta`,
  fit: (r, members) => `r = ${r}, ${members}`,
  furthest: (above, below) =>
    above === undefined
      ? `${below ?? ''} está muy por debajo de la recta`
      : `${above} está muy por encima de la recta${below === undefined ? '' : `, ${below} muy por debajo`}`,
  drawn: (shown, all) => `${shown} de ${all} puntos dibujados; la recta es de todos`,
  leftTerm: 'Omitido',
  left: (members) => `${members} sin los dos números`,
  scatterRole: 'diagrama de dispersión',
  scatterKeys:
    'Las flechas izquierda y derecha van de punto en punto por el número de abajo, arriba y abajo por el otro, Intro selecciona, Mayús con una flecha selecciona varios, Escape borra.',
  scatterHint: 'Clic para elegir, arrastrar un rectángulo para varios',
  member: (name, parts, k, n) => `${name}: ${parts.join(', ')}. ${k} de ${n}.`,
  picked: (names) => `Selección: ${names}.`,
  several: (names, more) => `${names} y ${more} más`,
  lineTerm: 'Recta',
  lineRule: (y, x, sum) => `${y} = ${sum} × ${lower(x)}, por mínimos cuadrados con todos los puntos`,
  chanceTerm: 'Probabilidad de tal r por azar',
  cause: 'Una relación no es una causa.',

  largerRows: 'Puntos más grandes: más filas',
  pointsTerm: 'Puntos',
  equalRows: (points, rows) => `${rows} dan ${points} puntos distintos; la superficie de un punto es el número de sus filas`,
  choiceTerm: 'Elegir',
  fixedHint: (names) => `Nada que elegir: ningún filtro puede nombrar lo que se calcula de otras columnas (${names})`,
  fixedKeys: (names) =>
    `Las flechas izquierda y derecha van de punto en punto por el número de abajo, arriba y abajo por el otro. Nada que elegir: ningún filtro puede nombrar ${lower(names)}, calculado de otras columnas.`,

  highest: (per, high, low) =>
    `Mediana${per === undefined ? '' : ` por ${lower(per)}`}: máxima en ${high.name} (${high.median}), mínima en ${low.name} (${low.median})`,
  groups: (shown, all) => `${shown} de ${all} grupos mostrados, los que tienen más valores`,
  boxRole: 'diagrama de cajas',
  boxKeys: 'Las flechas recorren los grupos, Intro selecciona, Mayús con una flecha selecciona varios, Escape borra.',
  boxHint: 'Clic para elegir, arrastrar para varios',
  group: 'Grupo',
  count: 'Número',
  quartiles: ['Primer cuartil', 'Tercer cuartil'],
  whiskers: ['Bigote inferior', 'Bigote superior'],
  ends: ['Mínimo', 'Máximo'],
  outliers: 'Valores atípicos',
  beyondScale: (n) => `+${n}`,
  boxTerm: 'Caja',
  boxRule:
    'Del primer al tercer cuartil, la línea es la mediana; los bigotes acaban en el último valor dentro de 1,5 longitudes de caja',
};
