import type { cohortWords } from '../cohort-words.js';
import { counted, lower, upper } from './names.js';

const UNITS = {
  month: ['mes', 'meses'],
  quarter: ['trimestre', 'trimestres'],
  year: ['año', 'años'],
} as const;

const MEASURES = { customers: 'Clientes', orders: 'Pedidos', revenue: 'Ingresos' } as const;

const SHARES = {
  customers: 'de los clientes de un periodo ya habían comprado antes',
  orders: 'de los pedidos fueron recompras',
  revenue: 'de los ingresos vinieron de recompras',
} as const;

/** What cohorts say, in Spanish. */
export const words: typeof cohortWords = {
  headings: {
    retention: 'Clientes que vuelven',
    'new-repeat': 'Clientes nuevos y recurrentes',
    rfm: 'Segmentos de clientes',
    risk: 'Clientes en riesgo',
    intervals: 'Días entre pedidos',
  },
  ofMeasure: (heading, measure) => `${heading}: ${lower(measure)}`,
  sentences: (parts) => parts.join(' '),

  later: (n, shown, grain) => `${counted(n, shown, UNITS[grain][0], UNITS[grain][1])} después`,
  ages: (grain) => `${upper(UNITS[grain][1])} tras el primer pedido`,
  back: (measure, grain, { first, far }) => {
    if (measure === 'customers')
      return `${first.share} de los clientes nuevos vuelven a comprar ${first.age}${far === undefined ? '' : `, ${far.share} ${far.age}`}.`;
    return `${upper(first.age)}, los clientes nuevos aportan ${first.share} de su primer ${UNITS[grain][0]} (${lower(MEASURES[measure])})${far === undefined ? '' : `, ${far.age} ${far.share}`}.`;
  },
  course: ({ course, age, from, to, until }) =>
    course === 0
      ? `Los clientes ganados después de ${until} son como los anteriores: ${to} ${age}, frente a ${from}.`
      : `${upper(age)}: ${course > 0 ? 'sube' : 'baja'} de ${from} en los clientes ganados hasta ${until} a ${to} en los posteriores.`,
  all: 'Todos',
  cohort: 'Cohorte',
  size: 'Clientes nuevos',
  sizes: MEASURES,
  age: 'Edad',
  firstPeriod: 'En el primer periodo',
  unfinished: (age) => `${age} (aún sin terminar)`,
  share: 'Parte del primer periodo',
  shareOfCustomers: 'Volvieron',
  count: { customers: 'Clientes que vuelven', orders: 'Pedidos', revenue: 'Ingresos' },
  running: 'aún sin terminar',
  runningNote: (until) => `El periodo no ha terminado: los datos acaban el ${until}`,
  mean: 'Media de las cohortes, ponderada por tamaño',
  cellName: (cohort, age) => `${cohort}, ${age}`,
  onePeriod: (grain) => `Todos los pedidos están en un solo periodo (${UNITS[grain][0]}): nadie ha podido volver aún.`,
  noNew: 'Ningún cliente tiene aquí su primer pedido: no hay cohorte que seguir.',
  others: (n, shown) =>
    `${counted(n, shown, 'cliente omitido', 'clientes omitidos')}, con el primer pedido fuera de lo mostrado.`,
  cohortTerm: 'Cohorte',
  cohortText: (grain) =>
    `Clientes según el periodo (${UNITS[grain][0]}) de su primer pedido en todos los datos, sin contar los filtros. Los datos empiezan en algún momento: las primeras cohortes tienen también clientes de antes`,
  retentionTerm: 'Retención',
  retentionTexts: {
    customers:
      'Clientes de una cohorte que compraron en ese periodo posterior ÷ clientes de la cohorte. Un periodo después es el indicador «Retención» de esa cohorte',
    orders: 'Pedidos de una cohorte en ese periodo posterior ÷ sus pedidos del primer periodo',
    revenue: 'Ingresos de una cohorte en ese periodo posterior ÷ sus ingresos del primer periodo',
  },
  meanTerm: 'Media',
  meanText: 'Todas las cohortes con edad suficiente juntas. Los periodos sin terminar no cuentan',
  leftTerm: 'Omitido',

  repeat: 'Recurrente',
  fresh: 'Nuevo',
  unknown: 'Desconocido',
  shareOfRepeat: 'Parte recurrente',
  repeatRecent: (measure, share, count, before) =>
    `En lo último (${count}): ${share} ${SHARES[measure]}${before === undefined ? '' : `; antes (${count}): ${before}`}.`,
  repeatAll: (measure, share) => `${share} ${SHARES[measure]}.`,
  periods: (n, shown, grain) => counted(n, shown, UNITS[grain][0], UNITS[grain][1]),
  newTerm: 'Nuevo y recurrente',
  newTexts: {
    customers:
      'Un cliente es nuevo en el periodo de su primer pedido de todos los datos, y recurrente en cada uno posterior con un pedido',
    orders:
      'Lo comprado el día del primer pedido de un cliente en todos los datos es nuevo, lo posterior es recurrente. Las filas sin cliente van aparte',
    revenue:
      'Lo comprado el día del primer pedido de un cliente en todos los datos es nuevo, lo posterior es recurrente. Las filas sin cliente van aparte',
  },

  segments: {
    champions: 'Mejores clientes',
    loyal: 'Fieles',
    promising: 'Prometedores',
    new: 'Nuevos',
    waning: 'En descenso',
    'at-risk': 'En riesgo',
    sleeping: 'Dormidos',
    lost: 'Perdidos',
  },
  shareOf: (measure) => `Parte: ${lower(measure)}`,
  ofTheMeasure: (share, measure) => `${share} (${lower(measure)})`,
  customers: (n, shown) => counted(n, shown, 'cliente', 'clientes'),
  rule: ({ days, orders }) => {
    const day =
      days.from === undefined
        ? `hace ${days.to ?? ''} días como mucho`
        : days.to === undefined
          ? `hace ${days.from} días o más`
          : `hace ${days.from}–${days.to} días`;
    const order =
      orders.from === undefined
        ? `${orders.to ?? ''} pedidos como mucho`
        : orders.to === undefined
          ? `${orders.from} pedidos o más`
          : `${orders.from}–${orders.to} pedidos`;
    return `último pedido ${day}, ${order}`;
  },
  noRule: 'aquí no puede caer nadie: los límites de las notas coinciden',
  ruleTerm: 'Regla',
  segment: 'Segmento',
  best: (segment, share, revenue) => `${segment}: ${share} de los clientes, ${revenue} de los ingresos.`,
  fading: (segment, customers, revenue) =>
    `${segment}: ${customers}, hasta ahora ${revenue} de los ingresos, sin venir desde hace mucho.`,
  scoresTerm: 'Notas',
  scoresText: (day) =>
    `Cercanía y frecuencia de 1 a 5 por quintas partes de los clientes (según Hughes 1994): días desde el último pedido, contados hasta el ${day}, y número de pedidos. Clientes iguales tienen notas iguales, por eso las quintas partes no siempre son del mismo tamaño`,
  limitsTerm: 'Límites entre notas',
  limits: (days, orders) => `${days} días; ${orders} pedidos`,

  atStake: (ahead) => `En juego en ${ahead}`,
  days: (n, shown) => counted(n, shown, 'día', 'días'),
  most: ({ name, since, rhythm, alive, value, ahead }) =>
    `Lo más en juego: ${name}, visto por última vez hace ${since}${rhythm === undefined ? '' : `, normalmente cada ${rhythm}`}; sigue siendo cliente con una probabilidad de ${alive}, ${value} esperados en ${ahead}.`,
  together: (customers, value, ahead) => `De los ${customers} mostrados se esperan ${value} en ${ahead}.`,
  lastSeen: (since) => `visto hace ${since}`,
  usually: (rhythm) => `normalmente cada ${rhythm}`,
  stillThere: (chance) => `${chance} sigue ahí`,
  customer: 'Cliente',
  last: 'Último pedido',
  rhythm: 'Ritmo propio',
  alive: 'Probabilidad de volver',
  expectedOrders: (ahead) => `Pedidos esperados en ${ahead}`,
  expectedValue: (ahead) => `Valor esperado en ${ahead}`,
  spent: 'Gastado hasta ahora',
  tooFew:
    'Muy pocos clientes han vuelto para decir quién se ha ido: hacen falta al menos diez clientes, algunos con varios pedidos.',
  nobody: (chance) =>
    `Ningún cliente está en duda: todos los que vinieron varias veces vuelven con una probabilidad de ${chance} o más.`,
  chanceTerm: 'Probabilidad de volver',
  chanceText:
    'BG/NBD (Fader, Hardie, Lee 2005): según con qué frecuencia, hace cuánto y durante cuánto tiempo viene un cliente, junto a todos los demás. Quien vino solo una vez no ha mostrado un ritmo, y cuenta como presente',
  valueTerm: 'Valor esperado',
  valueText: (ahead) => `Pedidos esperados en ${ahead} por lo que gasta un cliente así en uno (gamma-gamma, Fader y Hardie 2013)`,
  stakeTerm: 'En juego',
  stakeText:
    'Valor esperado × probabilidad de que el cliente se haya ido: primero aquellos de los que se espera mucho y que quizá callen; quien seguro está, o seguro se fue, va más abajo',

  half: (median) => `La mitad de las recompras llegan en menos de ${median}.`,
  cameAgain: (again, of, share) => `${again} de ${of} volvieron otro día (${share}).`,
  nobodyAgain: 'Ningún cliente ha vuelto otro día.',
  median: (median) => `Mediana ${median}`,
  counts: 'Recompras',
  upTo: 'Hasta aquí',
  shareOfAll: 'Parte',
  span: (from, to) => `${from}–${to} días`,
  fromOn: (from) => `${from} días o más`,
  below: (to) => `menos de ${to} días`,
  fromShort: (from) => `≥ ${from}`,
  belowShort: (to) => `< ${to}`,
  intervalTerm: 'Días entre pedidos',
  intervalText:
    'De cada día con un pedido al siguiente del mismo cliente; varios pedidos de un día son uno. De todos los clientes juntos',

  point: (name, parts, k, n) => `${name}: ${parts.join(', ')}. ${k} de ${n}.`,
  cell: (name, parts) => `${name}: ${parts.join(', ')}.`,
  chosen: (what) => `Selección: ${what}.`,
  cleared: 'Selección borrada.',
  tooMany: (customers, most) => `${customers}: demasiados para filtrar los demás gráficos (${most} como máximo).`,
  noFilter: 'Aquí no hay nada que filtrar.',
  clickCohort: 'Clic para filtrar por los clientes de esta cohorte',
  clickPeriod: 'Clic para filtrar por este periodo, arrastrar para varios',
  clickSegment: 'Clic para filtrar por los clientes de este segmento',
  clickCustomer: 'Clic para filtrar por este cliente',
  unclick: 'Clic para verlo todo de nuevo',
  roles: {
    retention: 'triángulo de retención',
    'new-repeat': 'barras apiladas',
    rfm: 'clasificación',
    risk: 'clasificación',
    intervals: 'histograma',
  },
  keys: 'Las flechas mueven, Intro selecciona, Mayús con Intro añade uno, Escape borra.',
  keysOnly: 'Las flechas recorren las barras.',
};
