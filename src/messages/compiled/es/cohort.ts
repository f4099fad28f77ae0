// Made from es/cohort.json by npm run texts.
import { grammar } from '../../es/grammar.js';
import type { CohortTexts } from '../en/cohort.js';
import { cohortMessages } from '../../cohort-messages.js';

const texts: CohortTexts = {
  headings: {
    retention: 'Retención de clientes',
    'new-repeat': 'Clientes nuevos y recurrentes',
    rfm: 'Segmentos de clientes',
    risk: 'Clientes en riesgo',
    intervals: 'Días entre pedidos',
  },
  ofMeasure: ({ heading, measure }) => `${heading}: ${grammar.lower(measure)}`,
  later: ({ n, shown, grain }) =>
    `${grammar.plural(n) === 'one' ? `${shown} ${grain === 'month' ? 'mes' : grain === 'quarter' ? 'trimestre' : 'año'}` : `${shown} ${grain === 'month' ? 'meses' : grain === 'quarter' ? 'trimestres' : 'años'}`} después`,
  ages: ({ grain }) => `${grain === 'month' ? 'Meses' : grain === 'quarter' ? 'Trimestres' : 'Años'} tras el primer pedido`,
  back: ({ measure, firstShare, firstAge, farShare, farAge, grain }) =>
    measure === 'customers'
      ? `El ${firstShare} de los clientes nuevos vuelve a comprar ${firstAge}${farShare === undefined || farShare === '' ? '' : `, y el ${farShare} ${farAge}`}.`
      : `${grammar.upper(firstAge)}, los clientes nuevos generan el ${firstShare} de su primer ${grain === 'month' ? 'mes' : grain === 'quarter' ? 'trimestre' : 'año'} (${measure === 'customers' ? 'clientes' : measure === 'orders' ? 'pedidos' : 'ingresos'})${farShare === undefined || farShare === '' ? '' : `, ${farAge} el ${farShare}`}.`,
  direction: ({ isFlat, to, until, age, from, isUp }) =>
    isFlat
      ? `La retención es estable: el ${to} de los clientes ganados después de ${until} vuelve a comprar ${age}, frente al ${from} anterior.`
      : `La retención ${age} ${isUp ? 'sube' : 'baja'} del ${from} (clientes ganados hasta ${until}) al ${to} (ganados después).`,
  all: 'Todos',
  cohort: 'Cohorte',
  size: 'Clientes nuevos',
  sizes: {
    customers: 'Clientes',
    orders: 'Pedidos',
    revenue: 'Ingresos',
  },
  age: 'Edad',
  firstPeriod: 'En el primer periodo',
  unfinished: ({ age }) => `${age} (en curso)`,
  share: 'Parte del primer periodo',
  shareOfCustomers: 'Volvieron a comprar',
  count: {
    customers: 'Clientes que volvieron a comprar',
    orders: 'Pedidos',
    revenue: 'Ingresos',
  },
  running: 'en curso',
  runningNote: ({ until }) => `Periodo en curso: datos hasta el ${until}`,
  mean: 'Media de las cohortes, ponderada por tamaño',
  cellName: ({ cohort, age }) => `${cohort}, ${age}`,
  onePeriod: ({ grain }) =>
    `Todos los pedidos están en un solo periodo (${grain === 'month' ? 'mes' : grain === 'quarter' ? 'trimestre' : 'año'}), por lo que aún no se puede medir la retención.`,
  noNew: 'Ningún cliente hizo su primer pedido en esta selección, por lo que no hay cohortes que mostrar.',
  others: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `No se incluye ${shown} cliente` : `No se incluyen ${shown} clientes`} con el primer pedido fuera de esta selección.`,
  cohortTerm: 'Cohorte',
  cohortText: ({ grain }) =>
    `Clientes agrupados por el periodo (${grain === 'month' ? 'mes' : grain === 'quarter' ? 'trimestre' : 'año'}) de su primer pedido en todos los datos, con independencia de los filtros. Las primeras cohortes pueden incluir clientes que ya compraban antes del inicio de los datos`,
  retentionTerm: 'Retención',
  retentionTexts: {
    customers:
      'Clientes de una cohorte que compraron en ese periodo posterior ÷ clientes de la cohorte. En el primer periodo siguiente equivale al indicador «Retención»',
    orders: 'Pedidos de una cohorte en ese periodo posterior ÷ sus pedidos del primer periodo',
    revenue: 'Ingresos de una cohorte en ese periodo posterior ÷ sus ingresos del primer periodo',
  },
  meanTerm: 'Media',
  meanText: 'Todas las cohortes con historial suficiente, combinadas. Los periodos en curso no cuentan',
  leftTerm: 'No incluido',
  repeat: 'Recurrente',
  fresh: 'Nuevo',
  unknown: 'Cliente desconocido',
  shareOfRepeat: 'Porcentaje recurrente',
  repeatRecent: ({ count, share, measure, before }) =>
    `En los últimos ${count}, el ${share} ${measure === 'customers' ? 'de los clientes ya había comprado antes' : measure === 'orders' ? 'de los pedidos fueron recompras' : 'de los ingresos vino de recompras'}${before === undefined || before === '' ? '' : `, frente al ${before} en los ${count} anteriores`}.`,
  repeatAll: ({ share, measure }) =>
    `El ${share} ${measure === 'customers' ? 'de los clientes ya había comprado antes' : measure === 'orders' ? 'de los pedidos fueron recompras' : 'de los ingresos vino de recompras'}.`,
  periods: ({ n, shown, grain }) =>
    grammar.plural(n) === 'one'
      ? `${shown} ${grain === 'month' ? 'mes' : grain === 'quarter' ? 'trimestre' : 'año'}`
      : `${shown} ${grain === 'month' ? 'meses' : grain === 'quarter' ? 'trimestres' : 'años'}`,
  newTerm: 'Nuevo y recurrente',
  newTexts: {
    customers: 'Un cliente es nuevo en el periodo de su primer pedido, y recurrente en cada periodo posterior con un pedido',
    orders:
      'Las compras del día del primer pedido de un cliente cuentan como nuevas, todas las posteriores como recurrentes. Las filas sin cliente se muestran aparte',
    revenue:
      'Las compras del día del primer pedido de un cliente cuentan como nuevas, todas las posteriores como recurrentes. Las filas sin cliente se muestran aparte',
  },
  segments: {
    champions: 'Mejores clientes',
    loyal: 'Fieles',
    promising: 'Prometedores',
    new: 'Nuevos',
    waning: 'En descenso',
    'at-risk': 'En riesgo',
    sleeping: 'Inactivos',
    lost: 'Perdidos',
  },
  shareOf: ({ measure }) => `Parte: ${grammar.lower(measure)}`,
  ofTheMeasure: ({ share, measure }) => `${share} (${grammar.lower(measure)})`,
  customers: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} cliente` : `${shown} clientes`),
  rule: ({ daysFrom, daysTo, ordersFrom, ordersTo }) =>
    `último pedido ${daysFrom === undefined || daysFrom === '' ? `hace ${daysTo === undefined || daysTo === '' ? '' : `${daysTo}`} días como mucho` : daysTo === undefined || daysTo === '' ? `hace ${daysFrom} días o más` : `hace ${daysFrom}–${daysTo} días`}, ${ordersFrom === undefined || ordersFrom === '' ? (!ordersTo ? '' : ordersTo === '1' ? '1 pedido' : `${ordersTo} pedidos como mucho`) : !ordersTo ? `${ordersFrom} pedidos o más` : `${ordersFrom}–${ordersTo} pedidos`}`,
  noRule: 'siempre vacío aquí, porque los umbrales de las puntuaciones coinciden',
  ruleTerm: 'Regla',
  segment: 'Segmento',
  best: ({ segment, share, revenue }) => `${segment}: el ${share} de los clientes genera el ${revenue} de los ingresos.`,
  fading: ({ segment, customers, revenue }) =>
    `${segment}: ${customers} que generaron el ${revenue} de los ingresos llevan mucho tiempo sin pedir.`,
  scoresTerm: 'Puntuaciones',
  scoresText: ({ day }) =>
    `Recencia y frecuencia puntuadas de 1 a 5 por quintiles (Hughes 1994): días desde el último pedido, a ${day}, y número de pedidos. Los valores iguales reciben la misma puntuación, por lo que los quintiles pueden diferir en tamaño`,
  limitsTerm: 'Umbrales de puntuación',
  limits: ({ days, orders }) => `${days} días; ${orders} pedidos`,
  atStake: ({ horizon }) => `En riesgo en los próximos ${horizon}`,
  days: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} día` : `${shown} días`),
  daysDative: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} día` : `${shown} días`),
  most: ({ name, since, rhythm, horizon, likelihood, value }) =>
    `Mayor importe en riesgo: ${name}. Último pedido hace ${since}${rhythm === undefined || rhythm === '' ? '' : `, normalmente cada ${rhythm}`}; probabilidad de un pedido en los próximos ${horizon}: ${likelihood}; gasto esperado: ${value}.`,
  together: ({ customers, value, horizon }) =>
    `Se espera que los ${customers} mostrados gasten ${value} en los próximos ${horizon}.`,
  lastSeen: ({ since }) => `último pedido hace ${since}`,
  usually: ({ rhythm }) => `normalmente cada ${rhythm}`,
  orderLikely: ({ horizon, likelihood }) => `probabilidad de un pedido en los próximos ${horizon}: ${likelihood}`,
  customer: 'Cliente',
  last: 'Último pedido',
  rhythm: 'Intervalo habitual',
  alive: 'Probabilidad de seguir siendo cliente',
  likelihood: ({ horizon }) => `Probabilidad de un pedido, próximos ${horizon}`,
  expectedOrders: ({ horizon }) => `Pedidos esperados, próximos ${horizon}`,
  expectedValue: ({ horizon }) => `Gasto esperado, próximos ${horizon}`,
  spent: 'Gasto hasta la fecha',
  tooFew:
    'No hay suficientes clientes recurrentes para saber quién está en riesgo: hacen falta al menos diez clientes, algunos con varios pedidos.',
  nobody: ({ chance }) =>
    `Ningún cliente valioso está en riesgo: de los que tardan en pedir, los de mayor gasto esperado siguen siendo clientes con una probabilidad de al menos el ${chance}.`,
  chanceTerm: 'Probabilidad de un pedido',
  chanceText: ({ horizon }) =>
    `Probabilidad de al menos un pedido en los próximos ${horizon}, según el modelo BG/NBD (Fader, Hardie, Lee 2005): frecuencia, recencia y antigüedad de los pedidos de cada cliente, en comparación con todos los demás`,
  valueTerm: 'Gasto esperado',
  valueText: ({ horizon }) =>
    `Pedidos esperados en los próximos ${horizon} × gasto esperado por pedido (modelo gamma-gamma, Fader y Hardie 2013)`,
  stakeTerm: 'Importe en riesgo',
  stakeText:
    'Gasto esperado × probabilidad de que el cliente se haya ido. Solo figuran los clientes cuyo próximo pedido se retrasa. Primero aparecen los de mayor valor que aún pueden volver; los que probablemente se han perdido, al final',
  half: ({ median }) => `La mitad de las recompras llegan en menos de ${median}.`,
  cameAgain: ({ again, of, share }) => `${again} de ${of} volvieron a pedir otro día (${share}).`,
  nobodyAgain: 'Ningún cliente ha pedido en más de un día.',
  median: ({ median }) => `Mediana ${median}`,
  counts: 'Recompras',
  upTo: 'Acumulado',
  shareOfAll: 'Parte',
  span: ({ from, to }) => `${from}–${to} días`,
  fromOn: ({ from }) => `${from} días o más`,
  below: ({ to }) => `menos de ${to} días`,
  fromShort: ({ from }) => `≥ ${from}`,
  belowShort: ({ to }) => `< ${to}`,
  intervalTerm: 'Días entre pedidos',
  intervalText:
    'Días entre un pedido y el siguiente del mismo cliente; varios pedidos de un mismo día cuentan una vez. Todos los clientes juntos',
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} de ${n}.`,
  cell: ({ name, parts }) => `${name}: ${grammar.list(parts)}.`,
  chosen: ({ what }) => `Selección: ${what}.`,
  cleared: 'Selección borrada.',
  tooMany: ({ customers, most }) => `${customers}: demasiados para filtrar los demás gráficos (${most} como máximo).`,
  noFilter: 'Esto no se puede usar como filtro.',
  clickCohort: 'Clic para filtrar por los clientes de esta cohorte',
  clickPeriod: 'Clic para filtrar por este periodo, arrastrar para seleccionar varios',
  clickSegment: 'Clic para filtrar por los clientes de este segmento',
  clickCustomer: 'Clic para filtrar por este cliente',
  unclick: 'Clic para quitar el filtro',
  roles: {
    retention: 'tabla de cohortes',
    'new-repeat': 'gráfico de barras apiladas',
    rfm: 'clasificación',
    risk: 'clasificación',
    intervals: 'histograma',
  },
  keys: 'Use las flechas para moverse. Intro selecciona, Mayús + Intro añade uno, Esc borra la selección.',
  keysOnly: 'Use las flechas para pasar de una barra a otra.',
};

export const messages = /* @__PURE__ */ cohortMessages(texts);
