// Made from es/basket.json by npm run texts.
import { grammar } from '../../es/grammar.js';
import type { BasketTexts } from '../en/basket.js';
import { basketMessages } from '../../basket-messages.js';

const texts: BasketTexts = {
  heading: ({ item }) => `${grammar.many(item)} comprados juntos`,
  withHeading: ({ item }) => `Comprado con ${item}`,
  nextHeading: ({ customer }) =>
    customer === undefined || customer === '' ? 'Próxima compra probable' : `Próxima compra probable: ${customer}`,
  orders: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} pedido` : `${shown} pedidos`),
  times: ({ shown }) => `${shown}×`,
  parts: ({ parts }) => `${parts}`,
  rule: ({ share, from, to, times, worth }) =>
    `El ${share} de los pedidos con ${from} incluye también ${to}, ${times} lo esperado por azar${worth === undefined || worth === '' ? '' : `; ${worth}`}.`,
  worth: ({ money }) => `eso supone ${money} de beneficio por cada 100 pedidos`,
  next: ({ item, chance, repeat }) => `Lo más probable: ${item} (${chance}, ${repeat ? 'ya comprado' : 'nuevo'}).`,
  history: ({ customer, orders, last }) =>
    `${customer} ha hecho ${orders}${last === undefined || last === '' ? '' : `, el último el ${last}`}.`,
  stranger: ({ customer }) => `${customer} no tiene historial de compras, por lo que se muestran los artículos más populares.`,
  none: ({ several, orders, of }) =>
    `${several} de ${orders} contienen varios artículos, pero ${of === undefined || of === '' ? 'ningún par se compra junto' : `ninguno se compra con ${of}`} más a menudo de lo esperado por azar.`,
  nothing: 'Ningún artículo se compra con otro más a menudo de lo esperado por azar',
  together: 'Comprados juntos',
  values: {
    profit: 'Beneficio por cada 100 pedidos',
    lift: 'Lift (veces lo esperado por azar)',
    score: 'Probabilidad',
  },
  cells: {
    lift: 'Veces que se compran juntos respecto a lo esperado por azar (lift)',
    confidence: 'Porcentaje de pedidos con el artículo de la fila que incluyen también el de la columna (confianza)',
  },
  few: 'muy pocos pedidos con ambos',
  matrixRole: 'matriz',
  matrixKeys:
    'Use las flechas para pasar de una celda a otra. Intro filtra por los dos artículos, Mayús + Intro añade una celda, Esc borra la selección.',
  bought: 'Comprado',
  also: 'Comprado también',
  ordersTerm: 'Pedidos',
  withAll: 'Pedidos con todos los artículos',
  support: 'Soporte (porcentaje de todos los pedidos)',
  confidenceTerm: 'Confianza (porcentaje que también lo compra)',
  confidence: ({ items }) => `Compran también ${items}`,
  lift: 'Lift (veces lo esperado por azar)',
  kind: 'Tipo',
  repeat: 'ya comprado',
  fresh: 'nuevo para el cliente; lo compran clientes parecidos',
  point: ({ items, parts, k, n }) => `${items}: ${grammar.list(parts)}. Fila ${k} de ${n}.`,
  chosen: ({ items }) => `Selección: ${items}.`,
  cleared: 'Selección borrada.',
  clickHint: 'Clic para filtrar por estos artículos',
  unclickHint: 'Clic para quitar el filtro',
  role: 'clasificación',
  keys: 'Use las flechas para pasar de una fila a otra. Intro selecciona, Mayús + Intro añade una, Esc borra la selección.',
  foundTerm: 'Base',
  found: ({ orders, items, support }) =>
    `${orders} con ${items}. Las combinaciones aparecen en al menos el ${support} de los pedidos y tienen tres artículos como máximo`,
  ruleTerm: 'Criterios',
  ruleText: ({ confidence }) =>
    `Confianza de al menos el ${confidence}; significativo al 5\u00a0% (prueba exacta de Fisher, Benjamini–Hochberg); sin reglas redundantes`,
  keptText: ({ confidence }) =>
    `Confianza de al menos el ${confidence}; significativo al 5\u00a0% (prueba exacta de Fisher, Benjamini–Hochberg)`,
  worthTerm: 'Beneficio por cada 100 pedidos',
  worthText:
    'Pedidos con ambos lados por encima de lo esperado por azar × beneficio medio de los artículos de la derecha por pedido',
  chanceTerm: 'Probabilidad',
  chanceText: ({ customers }) =>
    `Artículos ya comprados: frecuencia, recencia y con qué frecuencia otros los vuelven a comprar. Artículos nuevos: los 100 clientes más parecidos. Aprendido de los últimos pedidos de ${customers}`,
  items: ({ n, shown, noun }) =>
    grammar.plural(n) === 'one' ? `${shown} ${grammar.lower(noun)}` : `${shown} ${grammar.lowerMany(noun)}`,
  customers: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} cliente` : `${shown} clientes`),
};

export const messages = /* @__PURE__ */ basketMessages(texts);
