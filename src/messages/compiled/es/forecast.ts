// Made from es/forecast.json by npm run texts.
import { grammar } from '../../es/grammar.js';
import type { ForecastTexts } from '../en/forecast.js';
import { forecastMessages } from '../../forecast-messages.js';

const texts: ForecastTexts = {
  heading: ({ unit, measure }) =>
    !unit
      ? `Previsión: ${grammar.lower(measure)}`
      : `Previsión: ${grammar.lower(measure)} por ${unit === 'day' ? 'día' : unit === 'week' ? 'semana' : unit === 'month' ? 'mes' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'año' : `${unit}`}`,
  unit: ({ grain }) => `${grain}`,
  actual: 'Real',
  forecast: 'Previsión',
  interval: ({ level }) => `Intervalo del ${level}`,
  lowerLimit: ({ level }) => `Límite inferior del ${level}`,
  upperLimit: ({ level }) => `Límite superior del ${level}`,
  said: 'Prueba retrospectiva',
  saidTerm: 'Previsión de la prueba retrospectiva',
  whatIf: ({ growth }) => `Escenario: ${growth}`,
  partial: 'Periodo en curso',
  partialTo: ({ day }) => `datos hasta el ${day}`,
  cut: 'no empieza en 0',
  event: 'Evento',
  between: ({ from, to }) => `${from} a ${to}`,
  total: ({ measure, period, value, limitsLevel, limitsFrom, limitsTo, thanShare, isFlat, thanEarlier, isUp }) =>
    `${measure}, previsión para ${period}: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (intervalo del ${limitsLevel}: de ${limitsFrom} a ${limitsTo})`}${thanShare === undefined || thanShare === '' ? '' : isFlat ? `, sin cambios frente a ${thanEarlier}` : `, ${thanShare} ${isUp ? 'más' : 'menos'} que ${thanEarlier}`}.`,
  last: ({ measure, period, value, limitsLevel, limitsFrom, limitsTo }) =>
    `${measure}, previsión para ${period}: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (intervalo del ${limitsLevel}: de ${limitsFrom} a ${limitsTo})`}.`,
  whatIfTotal: ({ growth, value }) => `Con ${growth}, la previsión sería de ${value}.`,
  accuracy: ({ own, naive, unit }) =>
    `Error de la prueba retrospectiva: ${own}, frente a ${naive} al repetir ${unit === 'day' ? 'la semana anterior' : 'el año anterior'}.`,
  untried: 'El historial es demasiado corto para una prueba retrospectiva.',
  notShown: ({ reason }) => `No hay previsión: ${reason}.`,
  few: ({ least, count, unit }) =>
    `hacen falta al menos ${least} periodos y hay ${grammar.plural(count) === 'one' ? `${count} ${unit === 'day' ? 'día' : unit === 'week' ? 'semana' : unit === 'month' ? 'mes' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'año' : unit}` : `${count} ${unit === 'day' ? 'días' : unit === 'week' ? 'semanas' : unit === 'month' ? 'meses' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'años' : unit}`}. ${unit === 'day' ? 'Pruebe con un historial más largo' : 'Pruebe con una granularidad más fina o un historial más largo'}`,
  noBetter: ({ unit, own, naive }) =>
    `en la prueba retrospectiva no fue más precisa que repetir ${unit === 'day' ? 'el mismo día de la semana anterior' : unit === 'week' ? 'la misma semana del año anterior' : unit === 'month' ? 'el mismo mes del año anterior' : unit === 'quarter' ? 'el mismo trimestre del año anterior' : unit === 'year' ? 'el año anterior' : unit} (error medio ${own}, frente a ${naive})`,
  noBetterUntried: ({ unit }) =>
    `en la prueba retrospectiva no fue más precisa que repetir ${unit === 'day' ? 'el mismo día de la semana anterior' : unit === 'week' ? 'la misma semana del año anterior' : unit === 'month' ? 'el mismo mes del año anterior' : unit === 'quarter' ? 'el mismo trimestre del año anterior' : unit === 'year' ? 'el año anterior' : unit}`,
  wide: 'la incertidumbre es demasiado grande para que sea útil',
  effects: ({ list }) => `Eventos: ${list}.`,
  effect: ({ isTradingDays, name, change }) => `${isTradingDays ? 'un día laborable más' : `${name}`} ${change}`,
  point: ({ name, partsLength, parts, k, n }) =>
    `${name}: ${partsLength === 0 ? 'sin datos' : grammar.list(parts)}. Punto ${k} de ${n}.`,
  spoken: ({ term, value }) => `${grammar.lower(term)} ${value}`,
  together: ({ period }) => `${period}, total`,
  chosen: ({ days }) => `Selección: ${days}.`,
  cleared: 'Selección borrada.',
  noFuture: 'Estos periodos están en el futuro: todavía no hay datos que filtrar.',
  clickHint: ({ name }) => `Clic para filtrar por ${name}, arrastrar para seleccionar un periodo`,
  unclickHint: 'Clic para quitar el filtro',
  role: 'gráfico de serie temporal',
  keys: 'Use las flechas para pasar de un punto a otro. Intro filtra los demás gráficos por un periodo, Mayús + flecha selecciona un intervalo, Esc borra la selección.',
  keyMove: 'moverse',
  keySelect: 'seleccionar',
  keyBrush: 'seleccionar intervalo',
  keyLeave: 'borrar',
  modelTerm: 'Modelo',
  model: ({ share, kind, name }) =>
    `${share} ${kind === 'ets' ? 'suavizado exponencial' : kind === 'theta' ? 'método Theta' : kind === 'arima' ? 'modelo ARIMA' : kind === 'snaive' ? 'método ingenuo estacional' : kind} (${name})`,
  whyTerm: 'Ponderación',
  why: 'Se combinan varios modelos; los más precisos en la prueba retrospectiva tienen más peso',
  whyOne: 'Definido con el atributo `model`',
  triedTerm: 'Prueba retrospectiva',
  tried: ({ times, count, unit, own, errorSmape, errorMase, naive, naiveErrorSmape, naiveErrorMase }) =>
    `Previsión desde ${grammar.plural(times) === 'one' ? `${times} punto de partida anterior` : `${times} puntos de partida anteriores`}, con ${grammar.plural(count) === 'one' ? `${count} ${unit === 'day' ? 'día' : unit === 'week' ? 'semana' : unit === 'month' ? 'mes' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'año' : unit}` : `${count} ${unit === 'day' ? 'días' : unit === 'week' ? 'semanas' : unit === 'month' ? 'meses' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'años' : unit}`} de antelación: WAPE ${own}, sMAPE ${errorSmape}, MASE ${errorMase}. Al repetir ${unit === 'day' ? 'el mismo día de la semana anterior' : unit === 'week' ? 'la misma semana del año anterior' : unit === 'month' ? 'el mismo mes del año anterior' : unit === 'quarter' ? 'el mismo trimestre del año anterior' : unit === 'year' ? 'el año anterior' : unit}: ${naive}, ${naiveErrorSmape}, ${naiveErrorMase}`,
  intervalTerm: 'Intervalos',
  intervalText: 'Según los errores con valores reservados; cada intervalo corresponde a un solo periodo',
  sumTerm: 'Intervalo de la suma',
  sumText:
    'Calculado para el total: entre la estimación de los modelos y errores totalmente correlacionados, calibrado con los totales de la prueba retrospectiva',
  fittedTerm: 'Ajustado a',
  fitted: ({ count, unit, gaps }) =>
    `${grammar.plural(count) === 'one' ? `${count} ${unit === 'day' ? 'día' : unit === 'week' ? 'semana' : unit === 'month' ? 'mes' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'año' : unit}` : `${count} ${unit === 'day' ? 'días' : unit === 'week' ? 'semanas' : unit === 'month' ? 'meses' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'años' : unit}`}${gaps === 0 ? '' : ` (${grammar.plural(gaps) === 'one' ? `${gaps} valor ausente completado` : `${gaps} valores ausentes completados`})`}`,
  leftTerm: 'No incluido',
  left: ({ name, day }) =>
    `${name}: los datos acaban el ${day}, por lo que se prevé el periodo completo y se marca su valor actual`,
  emptyTerm: 'Periodos sin datos',
  empty: {
    gap: 'Se tratan como huecos',
    zero: 'Se cuentan como cero',
  },
  eventsTerm: 'Eventos',
  untold: ({ list }) => `sin efecto estimable para ${list}`,
  whatIfTerm: 'Escenario',
  whatIfText: ({ growth }) => `Cada periodo de la previsión, cambiado en ${growth}`,
};

export const messages = /* @__PURE__ */ forecastMessages(texts);
