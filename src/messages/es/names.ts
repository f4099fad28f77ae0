import type { Labels } from '../names.js';

/** Roles and parts of a date in Spanish. */
export const ROLES: Labels = {
  date: 'Fecha',
  order: 'Pedido',
  customer: 'Cliente',
  'customer-name': 'Cliente',
  'customer-type': 'Tipo de cliente',
  product: 'Producto',
  category: 'Categoría',
  subcategory: 'Subcategoría',
  region: 'Región',
  continent: 'Continente',
  country: 'País',
  state: 'Estado',
  city: 'Ciudad',
  store: 'Tienda',
  channel: 'Canal',
  segment: 'Segmento',
  seller: 'Vendedor',
  gender: 'Género',
  age: 'Edad',
  quantity: 'Cantidad',
  price: 'Precio',
  revenue: 'Ingresos',
  cost: 'Costes',
  profit: 'Beneficio',
  discount: 'Descuento',
  promotion: 'Promoción',
  shipped: 'Fecha de envío',
  delivered: 'Fecha de entrega',
  status: 'Situación',
  visits: 'Visitas',
  year: 'Año',
  quarter: 'Trimestre',
  month: 'Mes',
  week: 'Semana',
  day: 'Día',
  weekday: 'Día de la semana',
  hour: 'Hora',
};

/** Measures in Spanish. */
export const MEASURES: Labels = {
  ...ROLES,
  units: 'Unidades',
  margin: 'Margen',
  orders: 'Pedidos',
  customers: 'Clientes',
  products: 'Productos',
  sellers: 'Vendedores',
  'count()': 'Número de filas',
  aov: 'Pedido medio',
  'units-per-order': 'Unidades por pedido',
  price: 'Precio medio',
  'discount-rate': 'Descuento medio',
  'new-customers': 'Clientes nuevos',
  'repeat-rate': 'Tasa de recompra',
  retention: 'Retención',
  'return-rate': 'Tasa de devolución',
  'processing-days': 'Días hasta el envío',
  'delivery-days': 'Días hasta la entrega',
  conversion: 'Tasa de conversión',
};

/** Several of what the labels name. */
const PLURALS: Labels = {
  Pedido: 'Pedidos',
  Cliente: 'Clientes',
  Producto: 'Productos',
  Categoría: 'Categorías',
  Subcategoría: 'Subcategorías',
  Región: 'Regiones',
  Continente: 'Continentes',
  País: 'Países',
  Estado: 'Estados',
  Ciudad: 'Ciudades',
  Tienda: 'Tiendas',
  Canal: 'Canales',
  Segmento: 'Segmentos',
  Vendedor: 'Vendedores',
  Promoción: 'Promociones',
  Año: 'Años',
  Trimestre: 'Trimestres',
  Mes: 'Meses',
  Semana: 'Semanas',
  Día: 'Días',
  'Día de la semana': 'Días de la semana',
  Hora: 'Horas',
  Fila: 'Filas',
};

const plural = /* @__PURE__ */ new Intl.PluralRules('es');

/** A number with its noun in the right form. */
export function counted(n: number, shown: string, one: string, many: string): string {
  return `${shown} ${plural.select(n) === 'one' ? one : many}`;
}

/** A label for several of it; one that is a name of the data stays as it is. */
export function several(label: string): string {
  return PLURALS[label] ?? label;
}

/** A number with a label in the right form. */
export function countedLabel(n: number, shown: string, label: string): string {
  return counted(n, shown, lower(label), lower(several(label)));
}

/** A label as it stands within a sentence: its first letter small, unless it begins with an abbreviation. */
export function lower(label: string): string {
  return /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** A text with its first letter large, as a sentence begins. */
export function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** “y”, or “e” before the same sound. */
export function and(one: string, other: string): string {
  return `${one} ${/^h?[ií](?![aeou])/i.test(other) ? 'e' : 'y'} ${other}`;
}

/** Labels in a row: “Ingresos, costes y beneficio”. */
export function together(labels: readonly string[]): string {
  const words = labels.map((label, at) => (at === 0 ? label : lower(label)));
  return words.length < 2 ? (words[0] ?? '') : and(words.slice(0, -1).join(', '), words.at(-1) ?? '');
}

const SMALL = ['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'];

/** A count as a sentence has it: in words from two to twelve. */
export function small(n: number): string {
  return SMALL[n - 2] ?? String(n);
}
