import type { forecastWords, LimitWords } from '../forecast-words.js';
import { counted, lower } from './names.js';

const UNITS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  day: ['día', 'días'],
  week: ['semana', 'semanas'],
  month: ['mes', 'meses'],
  quarter: ['trimestre', 'trimestres'],
  year: ['año', 'años'],
};

const NAIVE: Readonly<Record<string, string>> = {
  day: 'mismo día de la semana anterior',
  week: 'misma semana del año anterior',
  month: 'mismo mes del año anterior',
  quarter: 'mismo trimestre del año anterior',
  year: 'año anterior',
};

const KINDS: Readonly<Record<string, string>> = {
  ets: 'suavizado exponencial',
  theta: 'método Theta',
  arima: 'modelo ARIMA',
  snaive: 'valor de una temporada antes',
};

const unitOf = (unit: string): readonly [one: string, many: string] => UNITS[unit] ?? [unit, unit];
const periods = (n: number, unit: string): string => counted(n, String(n), ...unitOf(unit));
const chance = ({ level, from, to }: LimitWords): string => `de ${from} a ${to} con una probabilidad del ${level}`;

/** What a forecast says, in Spanish. */
export const words: typeof forecastWords = {
  heading: (measure, unit) =>
    unit === undefined ? `Previsión: ${lower(measure)}` : `Previsión: ${lower(measure)} por ${unitOf(unit)[0]}`,
  unit: (grain) => grain,
  actual: 'Real',
  forecast: 'Previsión',
  interval: (level) => `Intervalo del ${level}`,
  lowerLimit: (level) => `${level} desde`,
  upperLimit: (level) => `${level} hasta`,
  said: 'Prueba con el pasado',
  saidTerm: 'Se habría previsto',
  whatIf: (growth) => `Qué pasaría con ${growth}`,
  partial: 'Aún no ha terminado',
  partialTo: (day) => `solo hasta el ${day}`,
  cut: 'cortado',
  event: 'Evento',
  between: (from, to) => `${from} a ${to}`,

  total: (measure, { value, period, limits, than }) => {
    const within = limits ? ` (${chance(limits)})` : '';
    const compared = !than
      ? ''
      : than.course === 0
        ? `, igual que ${than.earlier}`
        : `, ${than.share} ${than.course > 0 ? 'más' : 'menos'} que ${than.earlier}`;
    return `${measure}, previsión para ${period}: ${value}${within}${compared}.`;
  },
  last: (measure, { value, period, limits }) =>
    `${measure}, previsión para ${period}: ${value}${limits ? ` (${chance(limits)})` : ''}.`,
  whatIfTotal: (growth, value) => `Con ${growth} sería ${value}.`,
  accuracy: ({ own, naive, times, count, unit }) =>
    `Probada con el pasado (${counted(times, String(times), 'vez', 'veces')}, ${periods(count, unit)} antes): error medio ${own}; para comparar, ${NAIVE[unit] ?? unit}: ${naive}.`,
  untried: 'No se ha podido probar con el pasado.',
  notShown: (reason) => `No hay previsión: ${reason}.`,
  few: (count, least, unit) =>
    `hay ${periods(count, unit)} y hacen falta ${least}. ${unit === 'day' ? 'Ayuda un historial más largo' : 'Ayuda una granularidad más fina o un historial más largo'}`,
  noBetter: ({ own, naive, unit }) =>
    `probada con el pasado no fue mejor que la comparación simple (${NAIVE[unit] ?? unit}); error medio ${own}, frente a ${naive}`,
  noBetterUntried: (unit) => `probada con el pasado no fue mejor que la comparación simple (${NAIVE[unit] ?? unit})`,
  wide: 'solo diría que puede pasar cualquier cosa',
  effects: (list) => `Eventos: ${list}.`,
  effect: (name, change) => `${name === 'trading-days' ? 'un día laborable más' : name} ${change}`,
  sentences: (parts) => parts.join(' '),

  point: (name, parts, k, n) => `${name}: ${parts.length === 0 ? 'sin filas' : parts.join(', ')}. Punto ${k} de ${n}.`,
  spoken: (term, value) => `${lower(term)} ${value}`,
  together: (period) => `Suma: ${period}`,
  chosen: (days) => `Selección: ${days}.`,
  cleared: 'Selección borrada.',
  noFuture: 'Estos periodos están por venir: no hay filas que filtrar.',
  clickHint: (name) => `Clic para filtrar por ${name}, arrastrar para un periodo`,
  unclickHint: 'Clic para verlo todo de nuevo',
  role: 'gráfico en el tiempo',
  keys: 'Las flechas recorren los puntos, Intro filtra los demás por un periodo, Mayús con una flecha por un intervalo, Escape borra.',
  keyMove: 'mover',
  keySelect: 'elegir',
  keyBrush: 'intervalo',
  keyLeave: 'borrar',

  modelTerm: 'Modelo',
  model: (parts) => parts.map(({ kind, name, share }) => `${share} ${KINDS[kind] ?? kind} (${name})`).join(', '),
  whyTerm: 'Por qué estos',
  why: 'Se combinan modelos que yerran de maneras distintas; la parte es mayor cuanto más cerca estuvo el modelo en la prueba con el pasado',
  whyOne: 'Este modelo se pidió por su nombre',
  triedTerm: 'Probada con el pasado',
  tried: ({ own, naive, times, count, unit }, error, naiveError) =>
    `Los últimos valores se previeron desde ${counted(times, String(times), 'punto anterior', 'puntos anteriores')}, ${periods(count, unit)} antes: error medio como parte de los valores (WAPE) ${own}, simétrico (sMAPE) ${error.smape}, escalado (MASE) ${error.mase}. ${NAIVE[unit] ?? unit}: ${naive}, ${naiveError.smape}, ${naiveError.mase}`,
  intervalTerm: 'Intervalos',
  intervalText: 'Tan anchos como piden los errores con valores que los modelos no conocían; cada uno vale para un solo periodo',
  sumTerm: 'Intervalo de la suma',
  sumText:
    'Calculado para la suma misma: a medio camino entre lo que dan los errores de los modelos y lo que habría si todos los periodos erraran juntos, según los errores de las sumas en el pasado',
  fittedTerm: 'Ajustado a',
  fitted: (count, unit, gaps) => `${periods(count, unit)}${gaps === 0 ? '' : `, de ellos ${gaps} sin valor completados`}`,
  leftTerm: 'Omitido',
  left: (name, day) => `${name}: los datos acaban el ${day}, por eso se prevé y se muestra tal cual`,
  emptyTerm: 'Periodos sin filas',
  empty: { gap: 'Son huecos', zero: 'Cuentan como cero' },
  eventsTerm: 'Eventos',
  untold: (list) => `nada que decir de ${list}`,
  whatIfTerm: 'Qué pasaría',
  whatIfText: (growth) => `Cada periodo de la previsión, cambiado en ${growth}`,
};
