import type { basketWords } from '../basket-words.js';
import { counted, countedLabel, several } from './names.js';

/** What baskets say, in Spanish. */
export const words: typeof basketWords = {
  heading: (item) => `${several(item)}: comprados juntos`,
  withHeading: (item) => `Comprado con ${item}`,
  nextHeading: (customer) => (customer === undefined ? 'Próxima cesta' : `Próxima cesta: ${customer}`),
  orders: (n, shown) => counted(n, shown, 'pedido', 'pedidos'),
  times: (shown) => `${shown}×`,
  parts: (parts) => parts.join(' · '),
  rule: (from, to, { share, times, worth }) =>
    `${share} de los pedidos con ${from} llevan también ${to}, ${times} lo que daría el azar${worth === undefined ? '' : `; ${worth}`}.`,
  worth: (money) => `eso supone ${money} de beneficio por cada 100 pedidos`,
  next: (item, chance, repeat) => `Lo más probable: ${item} (${chance}, ${repeat ? 'ya comprado' : 'nuevo'}).`,
  history: (customer, orders, last) => `${customer}: ${orders}${last === undefined ? '' : `, el último el ${last}`}.`,
  stranger: (customer) => `No se sabe nada de ${customer}: esto es lo que llevan la mayoría de los pedidos.`,
  sentences: (parts) => parts.join(' '),
  none: (orders, some, of) =>
    `${orders}, de ellos ${some} con varios artículos; nada ${of === undefined ? 'va junto' : `va con ${of}`} más a menudo que por azar.`,
  nothing: 'Nada se compra junto más a menudo que por azar',
  together: 'Comprados juntos',
  values: { profit: 'Beneficio por cada 100 pedidos', lift: 'Lift (veces respecto al azar)', score: 'Probabilidad' },
  bought: 'Comprado',
  also: 'Comprado también',
  ordersTerm: 'Pedidos',
  withAll: 'Con todos',
  support: 'Parte de todos los pedidos',
  confidenceTerm: 'Parte que compra ambos',
  confidence: (items) => `Compran también ${items}`,
  lift: 'Lift (veces respecto al azar)',
  kind: 'Tipo',
  repeat: 'ya comprado',
  fresh: 'nuevo: lo compran clientes parecidos',
  point: (items, parts, k, n) => `${items}: ${parts.join(', ')}. Línea ${k} de ${n}.`,
  chosen: (items) => `Selección: ${items}.`,
  cleared: 'Selección borrada.',
  clickHint: 'Clic para filtrar por esto',
  unclickHint: 'Clic para verlo todo de nuevo',
  role: 'clasificación',
  keys: 'Las flechas recorren las líneas, Intro selecciona, Mayús con Intro añade una, Escape borra.',
  cells: {
    lift: 'Cuántas veces más que por azar los pedidos llevan ambos',
    confidence: 'Parte de los pedidos con el artículo de la fila que llevan el de la columna',
  },
  few: 'muy pocos pedidos con ambos',
  matrixRole: 'matriz',
  matrixKeys:
    'Las flechas recorren las celdas, Intro filtra por los dos artículos, Mayús con Intro añade una celda, Escape borra.',
  foundTerm: 'Encontrado en',
  found: (orders, items, support) =>
    `${orders} con ${items}; artículos juntos en al menos ${support} de los pedidos, tres como máximo a cada lado`,
  ruleTerm: 'Conservado',
  ruleText: (confidence) =>
    `Confianza de al menos ${confidence}, más a menudo que por azar (prueba exacta de Fisher, ajustada según Benjamini y Hochberg, 5 %), y ninguna condición que no aporte nada`,
  keptText: (confidence) =>
    `Confianza de al menos ${confidence}, más a menudo que por azar (prueba exacta de Fisher, ajustada según Benjamini y Hochberg, 5 %)`,
  worthTerm: 'Beneficio por cada 100 pedidos',
  worthText: 'Pedidos con ambos lados por encima de lo que daría el azar, por el beneficio medio del lado derecho en un pedido',
  chanceTerm: 'Probabilidad',
  chanceText: (customers) =>
    `Lo ya comprado: según cuántas veces, hace cuánto y con qué frecuencia otros lo vuelven a comprar; lo nuevo: según los 100 clientes con compras más parecidas. Aprendido de los últimos pedidos de ${customers}`,
  items: (n, shown, noun) => countedLabel(n, shown, noun),
  customers: (n, shown) => counted(n, shown, 'cliente', 'clientes'),
};
