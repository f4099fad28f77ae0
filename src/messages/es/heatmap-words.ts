import type { heatmapWords, SaidMember } from '../heatmap-words.js';
import { variableName } from '../names.js';
import { and, counted, lower, ROLES } from './names.js';

const ORDER: readonly SaidMember['said'][] = ['member', 'weekday', 'time', 'hour', 'month'];

const PLACES: Readonly<Record<SaidMember['said'], (name: string) => string>> = {
  weekday: (name) => name,
  month: (name) => name,
  time: (name) => name,
  hour: (name) => `a las ${name}`,
  member: (name) => name,
};

/** The texts of heatmaps in Spanish. */
export const words: typeof heatmapWords = {
  byDay: (measure) => `${measure} por día`,
  heading: (measure, x, y) => `${measure} por ${and(lower(x), lower(y))}`,
  growthOf: (heading) => `Variación: ${lower(heading)}`,
  other: 'Otros',
  nth: (unit, n) => (unit === ROLES['quarter'] ? `T${n}` : `${unit} ${n}`),

  place: (members) => {
    const sorted = [...members].sort((a, b) => ORDER.indexOf(a.said) - ORDER.indexOf(b.said));
    return sorted.map(({ said, name }) => PLACES[said](name)).join(', ');
  },
  peak: (measure, place, value) => `${measure}, máximo: ${place} (${value}).`,
  bestDay: (day, value) => `El mejor día: ${day} (${value}).`,
  extremes: (measure, high, low) => `${measure}, máximo: ${high.place} (${high.value}); mínimo: ${low.place} (${low.value}).`,
  changes: (measure, high, low) =>
    `${measure}, mayor crecimiento: ${high.place} (${high.value}); menor: ${low.place} (${low.value}).`,
  onDay: (day) => day,
  gaps: (n, shown, most) =>
    `${counted(n, shown, 'día', 'días')} sin ventas${most === undefined ? '' : `, ${most.count} de ellos en ${most.weekday}`}.`,
  alone: (name, value) => `${name}: ${value}.`,
  several: (n, shown, isDays, sum) => {
    const what = isDays ? counted(n, shown, 'día', 'días') : counted(n, shown, 'celda', 'celdas');
    return `Selección: ${what}${sum === undefined ? '' : `, en total ${sum}`}.`;
  },

  correlations: (per) => (per === undefined ? 'Qué va unido' : `Qué va unido, por ${lower(per)}`),
  variable: (name) => variableName(name, ROLES),
  pair: (one, other) => and(one, lower(other)),
  together: (pair, r) => `Lo más unido: ${pair} (${r}).`,
  against: (pair, r) => `Lo más opuesto: ${pair} (${r}).`,
  nothingSure: 'Nada va más unido de lo que daría el azar.',
  noCause: 'Lo que va unido no tiene por qué ser causa y efecto.',
  methods: {
    pearson: 'Correlación r',
    spearman: 'Correlación de rangos',
    kendall: 'Correlación de rangos τ',
    eta: 'Razón de correlación η',
    cramer: 'V de Cramér',
  },
  pairsText: (per) =>
    `De dos en dos sobre ${per === undefined ? 'las filas' : `los valores (${per})`} que tienen ambos, de −1 a 1; un número con una categoría por η, dos categorías por la V de Cramér, de 0 a 1. p es la probabilidad de tanto por azar, ajustada al número de pares según Benjamini y Hochberg`,
  strength: 'Correlación',
  pairOf: 'Par',
  compared: 'Comparados',
  countCompared: (shown) => `${shown} comparados`,
  chance: 'Por azar (p)',
  p: 'p',
  adjusted: 'p, ajustado',
  mayBeChance: 'puede ser azar',
  mayWellBeChance: 'Puede muy bien ser azar.',
  noPair: 'no varía',
  openHint: 'Clic para ver el gráfico.',
  allPairs: 'Todas las correlaciones',
  per: 'Por',
  row: 'Fila',

  noValue: 'sin filas',
  noRows: 'No hay filas',
  noComparison: 'No hay con qué comparar',
  chosen: (name) => `Selección: ${name}.`,
  cleared: 'Selección borrada.',
  spokenHead: (name) => `Todo ${name}.`,
  clickHint: (isRange) =>
    isRange ? 'Clic para filtrar por esto, arrastrar para un intervalo' : 'Clic para filtrar por esto, arrastrar para varios',
  unclickHint: 'Clic para verlo todo de nuevo',
  role: 'mapa de calor',
  keys: 'Las flechas recorren las celdas y las cabeceras de filas y columnas, Intro selecciona, Mayús con una flecha elige un intervalo, Escape borra.',
  pairKeys: 'Las flechas recorren los pares, Intro abre el gráfico de uno, Escape vuelve desde allí.',
  keyMove: 'mover',
  keySelect: 'elegir',
  keyRange: 'intervalo',
  keyLeave: 'borrar',
  keyOpen: 'abrir',
};
