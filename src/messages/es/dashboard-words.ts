import type { dashboardWords } from '../dashboard-words.js';

const MOVED = { up: 'sube', down: 'baja' } as const;

/** The texts of dashboards in Spanish. */
export const words: typeof dashboardWords = {
  pages: 'Páginas',
  page: (name) => ({ sales: 'Ventas', customers: 'Clientes', check: 'Comprobación de los datos' })[name],
  total: ({ measure, value, period }) => `${measure}${period ? `, ${period}` : ''}: ${value}`,
  cause: (name, change) => `Destaca: ${name} (${change})`,
  moved: ({ measure, value, period, course, by, before }) => {
    const how = course === 'flat' ? 'sin cambios' : `${MOVED[course]} ${by}`;
    return `${measure}${period ? `, ${period}` : ''}: ${value}, ${how}${period === before ? '' : ` frente a ${before}`}`;
  },
  filters: 'Filtros de la página',
  moreFilters: 'Más filtros',
  filtered: (clauses) => `Filtrado por ${clauses}`,
  toDate: 'Último período',
  toDates: { year: 'Año en curso', month: 'Mes en curso' },
  moreWidgets: (n) => `Mostrar ${n} ${n === 1 ? 'gráfico más' : 'gráficos más'}`,
  fewerWidgets: 'Mostrar menos gráficos',
  numbers: 'Cifras clave',
  widgets: 'Gráficos y tablas',
  nothing: 'Los datos no contienen nada que mostrar en esta página.',
};
