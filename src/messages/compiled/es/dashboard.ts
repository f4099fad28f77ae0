// Made from es/dashboard.json by npm run texts.
import type { DashboardTexts } from '../en/dashboard.js';
import { dashboardMessages } from '../../dashboard-messages.js';

const texts: DashboardTexts = {
  then: ({ sentence }) => `. ${sentence}`,
  skip: 'Saltar el panel (gráfico siguiente: Alt+AvPág)',
  print: 'Imprimir',
  printed: ({ day }) => `Impreso el ${day}`,
  pages: 'Páginas',
  page: ({ name }) => (name === 'sales' ? 'Ventas' : name === 'customers' ? 'Clientes' : 'Comprobación de datos'),
  total: ({ measure, period, value }) => `${measure}${!period ? '' : `, ${period}`}: ${value}`,
  cause: ({ name, change }) => `Destaca: ${name} (${change})`,
  moved: ({ measure, period, value, direction, isSame, before, by }) =>
    `${measure}${!period ? '' : `, ${period}`}: ${value}, ${direction === 'flat' ? `sin cambios${isSame ? '' : ` frente a ${before}`}` : `${by} ${direction === 'up' ? 'más' : 'menos'}${isSame ? '' : ` que en ${before}`}`}`,
  filters: 'Filtros de la página',
  moreFilters: 'Más filtros',
  filtered: ({ clauses }) => `Filtrado por ${clauses}`,
  toDate: 'Último periodo',
  toDates: {
    year: 'Año en curso',
    month: 'Mes en curso',
  },
  moreWidgets: ({ n }) => `Mostrar ${n} ${n === 1 ? 'gráfico más' : 'gráficos más'}`,
  fewerWidgets: 'Mostrar menos gráficos',
  numbers: 'Cifras clave',
  widgets: 'Gráficos y tablas',
  nothing: 'Los datos no contienen nada que mostrar en esta página.',
};

export const messages = /* @__PURE__ */ dashboardMessages(texts);
