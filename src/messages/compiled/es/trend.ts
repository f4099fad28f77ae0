// Made from es/trend.json by npm run texts.
import { grammar } from '../../es/grammar.js';
import type { TrendTexts } from '../en/trend.js';
import { trendMessages } from '../../trend-messages.js';

const texts: TrendTexts = {
  heading: ({ measures, unit, series, average }) =>
    `${measures} por ${unit === 'day' ? 'día' : unit === 'week' ? 'semana' : unit === 'month' ? 'mes' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'año' : unit}${!series ? '' : ` y ${grammar.lower(series)}`}${!average ? '' : `, ${grammar.lower(average)}`}`,
  unit: ({ grain }) => `${grain}`,
  together: ({ names }) => grammar.and(names),
  others: ({ n }) => (n === undefined || n === '' ? 'Otros' : `${n} otros`),
  cumulative: ({ measure }) => `${measure}, acumulado`,
  yearToDate: ({ measure }) => `${measure}, acumulado del año`,
  average: ({ count, unit }) =>
    `Media móvil de ${count} ${count === 1 ? (unit === 'day' ? 'día' : unit === 'week' ? 'semana' : unit === 'month' ? 'mes' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'año' : unit) : unit === 'day' ? 'días' : unit === 'week' ? 'semanas' : unit === 'month' ? 'meses' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'años' : unit}`,
  before: ({ earlier }) =>
    earlier === 'year'
      ? 'Año anterior'
      : earlier === 'period'
        ? 'Periodo anterior'
        : earlier === 'weekday'
          ? '52 semanas antes'
          : 'Periodo de comparación',
  growth: ({ points, earlier, unit }) =>
    points
      ? 'Variación en puntos porcentuales'
      : `Crecimiento frente ${earlier === 'year' ? 'al año anterior' : earlier === 'period' ? (unit === 'day' ? 'al día anterior' : unit === 'week' ? 'a la semana anterior' : unit === 'month' ? 'al mes anterior' : unit === 'quarter' ? 'al trimestre anterior' : unit === 'year' ? 'al año anterior' : 'al periodo anterior') : earlier === 'weekday' ? 'al mismo día de la semana del año anterior' : 'al periodo comparado'}`,
  growing: ({ measures }) => `Crecimiento: ${grammar.lower(measures)}`,
  column: ({ measure, what }) => `${measure}, ${grammar.lower(what)}`,
  note: 'Nota',
  mean: 'Media',
  adjusted: 'Desestacionalizado',
  adjustedRule: ({ strength }) =>
    `La estacionalidad se estima con STL robusto (Cleveland et al., 1990) y se elimina. Fuerza de la estacionalidad: ${strength} (0\u00a0% = ninguna, 100\u00a0% = totalmente estacional)`,
  unusual: ({ expected }) => `Inusual: se esperaba ${expected}`,
  unusualCount: ({ n, of, unit }) =>
    n === 0
      ? `nada inusual en ${grammar.small(of)} ${unit === 'day' ? 'días' : unit === 'week' ? 'semanas' : unit === 'month' ? 'meses' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'años' : unit}`
      : `valores inusuales en ${grammar.small(n)} de ${grammar.small(of)} ${unit === 'day' ? 'días' : unit === 'week' ? 'semanas' : unit === 'month' ? 'meses' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'años' : unit}`,
  unusualTerm: 'Valores inusuales',
  unusualRule: ({ rate }) =>
    `Valores fuera del intervalo esperado según la tendencia y la estacionalidad. Si nada fuera inusual, la probabilidad de señalar al menos uno sería del ${rate}`,
  cut: 'no empieza en 0',
  selected: 'Selección',
  isSelected: 'selección',
  compared: 'el periodo de comparación',
  beat: ({ n, of, unit, earlier }) =>
    `${grammar.upperSmall(n)} de ${grammar.small(of)} ${unit === 'day' ? 'días' : unit === 'week' ? 'semanas' : unit === 'month' ? 'meses' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'años' : unit} ${n === 1 ? 'supera' : 'superan'} ${earlier === 'year' ? 'al año anterior' : earlier === 'period' ? (unit === 'day' ? 'al día anterior' : unit === 'week' ? 'a la semana anterior' : unit === 'month' ? 'al mes anterior' : unit === 'quarter' ? 'al trimestre anterior' : unit === 'year' ? 'al año anterior' : 'al periodo anterior') : earlier === 'weekday' ? 'al mismo día de la semana del año anterior' : 'al periodo comparado'}`,
  beatBy: ({ beat, amount }) => `${beat}, ${amount} en total`,
  aboveCost: ({ n, of, unit, lossName, lossValue }) =>
    `Ingresos por encima de los costes en ${grammar.small(n)} de ${grammar.small(of)} ${unit === 'day' ? 'días' : unit === 'week' ? 'semanas' : unit === 'month' ? 'meses' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'años' : unit}${lossName === undefined || lossName === '' ? '' : `; mayor pérdida: ${lossValue} (${lossName})`}`,
  lastQuarter: ({ share, measure }) => `el cuarto trimestre representó el ${share} del total anual (${grammar.lower(measure)})`,
  extremes: ({ highName, highValue, lowName, lowValue }) =>
    `Valor más alto: ${highName} (${highValue}); más bajo: ${lowName} (${lowValue})`,
  collapsed: ({ name, value, unit, usual }) =>
    `${name}: solo ${value} por ${unit === 'day' ? 'día' : unit === 'week' ? 'semana' : unit === 'month' ? 'mes' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'año' : unit}, frente a una mediana de ${usual} antes; puede que falten datos`,
  leader: ({ name, isMany, value, share }) =>
    `${name} ${isMany ? 'van' : 'va'} en cabeza con ${value}${share === undefined || share === '' ? '' : ` (${share} del total)`}`,
  lone: ({ name, value }) => `${name}: ${value}`,
  span: ({ name, value }) => `${name}: ${value} en total`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.upperClauses(parts)}.`),
  record: ({ good, unit, years }) =>
    `${good ? (unit === 'day' ? 'mejor día' : unit === 'week' ? 'mejor semana' : unit === 'month' ? 'mejor mes' : unit === 'quarter' ? 'mejor trimestre' : unit === 'year' ? 'mejor año' : unit) : 'máximo'}${years === undefined ? '' : ` en ${grammar.small(years)} años`}`,
  recordTitle: ({ name, value, more }) => `${name} ${value}${more ? ',' : ''}`,
  above: ({ amount, name }) => `${amount} más que ${name}`,
  below: ({ amount, name }) => `${amount} menos que ${name}`,
  same: ({ name }) => `igual que ${name}`,
  noValue: 'sin datos',
  part: ({ days }) => `solo ${days}`,
  partial: ({ day }) => `datos hasta el ${day}`,
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Punto ${k} de ${n}.`,
  chosen: ({ days }) => `Selección: ${days}.`,
  cleared: 'Selección borrada.',
  shareOf: ({ period }) => `Parte de ${period}`,
  clickHint: ({ name }) => `Clic para filtrar por ${name}, arrastrar para seleccionar un periodo`,
  unclickHint: 'Clic para quitar el filtro',
  role: 'gráfico de serie temporal',
  keys: 'Use las flechas para pasar de un punto a otro. Intro selecciona, Mayús + flecha selecciona un intervalo, Esc borra la selección.',
  play: 'Reproducir como sonido',
  soundKey: 'Pulse S para oír los valores como tonos.',
  keyPlay: 'oír',
  playing: ({ low, high }) => `Tono más grave: ${low}. Tono más agudo: ${high}.`,
  keyMove: 'moverse',
  keySelect: 'seleccionar',
  keyBrush: 'seleccionar intervalo',
  keyLeave: 'borrar',
};

export const messages = /* @__PURE__ */ trendMessages(texts);
