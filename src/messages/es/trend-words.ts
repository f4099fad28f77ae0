import type { Earlier, trendWords } from '../trend-words.js';
import { lower, small, together, upper } from './names.js';

interface Unit {
  readonly one: string;
  readonly many: string;
  /** The one before, with the preposition: “al mes anterior”. */
  readonly before: string;
  readonly best: string;
}

const UNITS: Readonly<Record<string, Unit>> = {
  day: { one: 'día', many: 'días', before: 'al día anterior', best: 'mejor día' },
  week: { one: 'semana', many: 'semanas', before: 'a la semana anterior', best: 'mejor semana' },
  month: { one: 'mes', many: 'meses', before: 'al mes anterior', best: 'mejor mes' },
  quarter: { one: 'trimestre', many: 'trimestres', before: 'al trimestre anterior', best: 'mejor trimestre' },
  year: { one: 'año', many: 'años', before: 'al año anterior', best: 'mejor año' },
};

const unitOf = (unit: string): Unit => UNITS[unit] ?? { one: unit, many: unit, before: 'al periodo anterior', best: unit };

const EARLIER: Readonly<Record<Earlier, (unit: string) => string>> = {
  year: () => 'al año anterior',
  period: (unit) => unitOf(unit).before,
  weekday: () => 'al mismo día de la semana del año anterior',
  range: () => 'al periodo comparado',
};

/** Over a line or a column, without the article. */
const BEFORE: Readonly<Record<Earlier, string>> = {
  year: 'Año anterior',
  period: 'Periodo anterior',
  weekday: '52 semanas antes',
  range: 'Periodo comparado',
};

/** The texts of trends in Spanish. */
export const words: typeof trendWords = {
  heading: (measures, unit, series, average) =>
    `${measures} por ${unitOf(unit).one}${series === undefined ? '' : ` y ${lower(series)}`}${average === undefined ? '' : `, ${lower(average)}`}`,
  unit: (grain) => grain,
  together,
  others: (n) => (n === undefined ? 'Otros' : `${n} otros`),
  cumulative: (measure) => `${measure}, acumulado`,
  yearToDate: (measure) => `${measure}, desde principio de año`,
  average: (count, unit) => `Media de ${count} ${count === 1 ? unitOf(unit).one : unitOf(unit).many}`,
  before: (earlier) => BEFORE[earlier],
  growth: (earlier, unit, points) =>
    points ? 'Variación en puntos porcentuales' : `Crecimiento frente ${EARLIER[earlier](unit)}`,
  growing: (measures) => `Crecimiento: ${lower(measures)}`,
  column: (measure, what) => `${measure}, ${lower(what)}`,
  note: 'Nota',
  mean: 'Media',
  adjusted: 'Desestacionalizado',
  adjustedRule: (strength) =>
    `Se quita la estacionalidad que halla un STL robusto (Cleveland y otros, 1990). Se distingue del resto en un ${strength}: 0 % nada, 100 % del todo`,
  unusual: (expected) => `Inusual: se esperaba ${expected}`,
  unusualCount: (n, of, unit) =>
    n === 0
      ? `nada inusual en ${small(of)} ${unitOf(unit).many}`
      : `valores inusuales en ${small(n)} de ${small(of)} ${unitOf(unit).many}`,
  unusualTerm: 'Valores inusuales',
  unusualRule: (rate) =>
    `Más allá de lo que la estación y la tendencia dejan esperar. Si ninguno fuera inusual, la probabilidad de señalar siquiera uno sería del ${rate}`,
  cut: 'cortado',
  selected: 'Selección',
  isSelected: 'selección',
  compared: 'el periodo comparado',

  beat: (n, of, unit, earlier) =>
    `${upper(small(n))} de ${small(of)} ${unitOf(unit).many} ${n === 1 ? 'supera' : 'superan'} ${EARLIER[earlier](unit)}`,
  aboveCost: (n, of, unit, loss) =>
    `Ingresos por encima de los costes en ${small(n)} de ${small(of)} ${unitOf(unit).many}${
      loss === undefined ? '' : `; mayor pérdida: ${loss.value} (${loss.name})`
    }`,
  lastQuarter: (share, measure) => `el último trimestre aportó ${share} del año (${lower(measure)})`,
  extremes: (high, low) => `Máximo: ${high.name} (${high.value}), mínimo: ${low.name} (${low.value})`,
  collapsed: (name, value, usual, unit) =>
    `${name}: solo ${value} por ${unitOf(unit).one}, frente a una mediana de ${usual} antes; puede que falten datos`,
  leader: (name, value, share) => `${name} va en cabeza con ${value}${share === undefined ? '' : `, ${share} del total`}`,
  lone: (name, value) => `${name}: ${value}`,
  stretch: (name, value) => `${name}: ${value} en total`,
  sentence: (parts) => (parts.length === 0 ? '' : `${upper(parts.join('; '))}.`),

  record: (unit, good, years) => `${good ? unitOf(unit).best : 'máximo'}${years === undefined ? '' : ` en ${small(years)} años`}`,
  recordTitle: (name, value, more) => `${name} ${value}${more ? ',' : ''}`,

  above: (amount, name) => `${amount} más que ${name}`,
  below: (amount, name) => `${amount} menos que ${name}`,
  same: (name) => `igual que ${name}`,
  noValue: 'sin filas',
  part: (days) => `solo ${days}`,
  partial: (day) => `solo hasta el ${day}`,
  point: (name, parts, k, n) => `${name}: ${parts.join(', ')}. Punto ${k} de ${n}.`,
  chosen: (days) => `Selección: ${days}.`,
  cleared: 'Selección borrada.',
  shareOf: (period) => `Parte de ${period}`,
  clickHint: (name) => `Clic para ver solo ${name}, arrastrar para un periodo`,
  unclickHint: 'Clic para verlo todo de nuevo',
  role: 'gráfico en el tiempo',
  keys: 'Las flechas recorren los puntos, Intro selecciona, Mayús con una flecha elige un intervalo, Escape borra.',
  keyMove: 'mover',
  keySelect: 'elegir',
  keyBrush: 'intervalo',
  keyLeave: 'borrar',
  brushHint: 'Arrastrar para elegir fechas',
  stripHint: 'Arrastrar en la franja inferior, o Mayús con las flechas, para elegir fechas',
};
