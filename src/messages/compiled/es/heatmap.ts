// Made from es/heatmap.json by npm run texts.
import { grammar } from '../../es/grammar.js';
import type { HeatmapTexts } from '../en/heatmap.js';
import { heatmapMessages } from '../../heatmap-messages.js';

const texts: HeatmapTexts = {
  byDay: ({ measure }) => `${measure} por día`,
  heading: ({ measure, x, y }) => `${measure} por ${grammar.lower(x)} ${grammar.y(y)}`,
  growthOf: ({ heading }) => `Variación: ${grammar.lower(heading)}`,
  other: 'Otros',
  nth: ({ unit, n }) => (unit === 'Trimestre' ? `T${n}` : `${unit} ${n}`),
  place: ({ kind, name }) => (kind === 'hour' ? `a las ${name}` : `${name}`),
  places: ({ places }) => grammar.list(places),
  twoMembers: ({ one, other }) => `${one}, ${other}`,
  peak: ({ measure, place, value }) => `${measure}, valor más alto: ${place} (${value}).`,
  bestDay: ({ day, value }) => `El mejor día: ${day} (${value}).`,
  extremes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}, valor más alto: ${highPlace} (${highValue}); más bajo: ${lowPlace} (${lowValue}).`,
  changes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}, mayor crecimiento: ${highPlace} (${highValue}); menor: ${lowPlace} (${lowValue}).`,
  onDay: ({ day }) => `${day}`,
  gaps: ({ n, shown, mostCount, mostWeekday }) =>
    `${grammar.plural(n) === 'one' ? `${shown} día` : `${shown} días`} sin ventas${mostCount === undefined || mostCount === '' ? '' : `, ${mostCount} de ellos en ${mostWeekday}`}.`,
  alone: ({ name, value }) => `${name}: ${value}.`,
  several: ({ isDays, n, shown, sum }) =>
    `Selección: ${isDays ? (grammar.plural(n) === 'one' ? `${shown} día` : `${shown} días`) : grammar.plural(n) === 'one' ? `${shown} celda` : `${shown} celdas`}${sum === undefined || sum === '' ? '' : `, en total ${sum}`}.`,
  correlations: ({ per }) => (!per ? 'Correlaciones' : `Correlaciones por ${grammar.lower(per)}`),
  variable: ({ name }) => grammar.variable(name),
  pair: ({ one, other }) => `${one} ${grammar.y(other)}`,
  together: ({ pair, r }) => `Correlación positiva más fuerte: ${pair} (${r}).`,
  against: ({ pair, r }) => `Correlación negativa más fuerte: ${pair} (${r}).`,
  nothingSure: 'No hay correlaciones estadísticamente significativas.',
  noCause: 'Correlación no implica causalidad.',
  methods: {
    pearson: 'Correlación r',
    spearman: 'Correlación de rangos',
    kendall: 'Correlación de rangos τ',
    eta: 'Razón de correlación η',
    cramer: 'V de Cramér',
  },
  pairsText: ({ per }) =>
    `Cada par, sobre ${!per ? 'las filas' : `los valores (por ${grammar.lower(per)})`} con ambos valores (−1 a 1). Número y categoría: η; dos categorías: V de Cramér (0 a 1). p: probabilidad de un resultado tan fuerte por azar, ajustada según Benjamini–Hochberg`,
  strength: 'Correlación',
  pairOf: 'Par',
  compared: 'Tamaño de la muestra',
  countCompared: ({ shown }) => `n = ${shown}`,
  chance: 'Valor p',
  p: 'p',
  adjusted: 'valor p ajustado',
  mayBeChance: 'no significativo',
  mayWellBeChance: 'Podría deberse fácilmente al azar.',
  noPair: 'constante',
  openHint: 'Clic para abrir el gráfico.',
  allPairs: 'Todas las correlaciones',
  per: 'Por',
  row: 'Fila',
  noValue: 'sin datos',
  noRows: 'No hay datos',
  noComparison: 'No hay con qué comparar',
  chosen: ({ name }) => `Selección: ${name}.`,
  cleared: 'Selección borrada.',
  spokenHead: ({ name }) => `Cabecera ${name}: toda la fila o columna.`,
  clickHint: ({ isRange }) =>
    isRange ? 'Clic para filtrar, arrastrar para un intervalo' : 'Clic para filtrar, arrastrar para seleccionar varios',
  unclickHint: 'Clic para quitar el filtro',
  role: 'mapa de calor',
  keys: 'Use las flechas para recorrer las celdas y las cabeceras. Intro selecciona, Mayús + flecha selecciona un intervalo, Esc borra la selección.',
  pairKeys: 'Use las flechas para pasar de un par a otro. Intro abre el gráfico de un par, Esc vuelve.',
  keyMove: 'moverse',
  keySelect: 'seleccionar',
  keyRange: 'intervalo',
  keyLeave: 'borrar',
  keyOpen: 'abrir',
};

export const messages = /* @__PURE__ */ heatmapMessages(texts);
