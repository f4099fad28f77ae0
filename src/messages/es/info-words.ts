import type { infoWords } from '../info-words.js';

const DEFINITIONS: Readonly<Record<string, string>> = {
  'count()': 'número de filas',
  revenue: 'suma de los ingresos de las filas, menos devoluciones',
  cost: 'suma de los costes de las filas',
  profit: 'suma del beneficio de las filas',
  units: 'suma de las cantidades de las filas, menos devoluciones',
  margin: 'beneficio ÷ ingresos',
  orders: 'pedidos distintos',
  customers: 'clientes distintos',
  products: 'productos distintos',
  sellers: 'vendedores distintos',
  aov: 'ingresos ÷ pedidos',
  'units-per-order': 'unidades ÷ pedidos',
  price: 'ingresos ÷ unidades',
  'discount-rate': 'descuento medio, ponderado por los ingresos brutos',
  'new-customers': 'clientes cuyo primer pedido de todos los datos está en el periodo',
  'repeat-rate': 'clientes con al menos 2 pedidos en la selección ÷ clientes',
  retention: 'clientes del periodo anterior que vuelven a comprar en este ÷ clientes del periodo anterior',
  'return-rate': 'pedidos devueltos o anulados ÷ pedidos',
  'processing-days': 'media de días del pedido al envío',
  'delivery-days': 'media de días del pedido a la entrega',
  conversion: 'pedidos ÷ visitas',
};

/** The texts of “How is this computed?” in Spanish. */
export const words: typeof infoWords = {
  info: {
    measure: 'Indicador',
    filters: 'Filtros',
    skipped: 'No aplicado',
    period: 'Periodo',
    rows: 'Filas',
    newest: 'Fecha más reciente',
    roles: 'Columnas',
    names: 'Nombres',
    joins: 'Uniones',
    notes: 'Notas',
  },
  definition: (name) => DEFINITIONS[name] ?? name,
  rowsOf: (selected, total) => `${selected} de ${total}`,
  join: (from, to, rows) =>
    `${from} = ${to}${rows === undefined ? '' : `; filas sin correspondencia, contadas como (vacío): ${rows}`}`,
  roleChoice: (role, column) => `${role}: «${column}»`,
  shownBy: (role, column, several) =>
    `${role}: se muestra «${column}», el valor más frecuente de cada código${several === undefined ? '' : `; códigos con más de uno: ${several}`}`,
  shownAsCodes: (role, column) => `${role}: se muestran los códigos, pues la mayoría tiene más de un valor en «${column}»`,
};
