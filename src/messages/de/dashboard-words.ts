import type { dashboardWords } from '../dashboard-words.js';

const MOVED = { up: 'gestiegen', down: 'gesunken' } as const;

/** The texts of dashboards in German. */
export const words: typeof dashboardWords = {
  pages: 'Seiten',
  page: (name) => ({ sales: 'Vertrieb', customers: 'Kunden', check: 'Datenprüfung' })[name],
  total: ({ measure, value, period }) => `${measure}${period ? ` ${period}` : ''}: ${value}`,
  cause: (name, change) => `Auffällig: ${name} (${change})`,
  moved: ({ measure, value, period, course, by, before }) => {
    const how = course === 'flat' ? 'unverändert' : `um ${by} ${MOVED[course]}`;
    return `${measure}${period ? ` ${period}` : ''}: ${value}, ${how}${period === before ? '' : ` gegenüber ${before}`}`;
  },
  filters: 'Seitenfilter',
  moreFilters: 'Weitere Filter',
  filtered: (clauses) => `Gefiltert nach ${clauses}`,
  toDate: 'Neuester Zeitraum',
  toDates: { year: 'Laufendes Jahr', month: 'Laufender Monat' },
  moreWidgets: (n) => `${n} ${n === 1 ? 'weiteres Diagramm' : 'weitere Diagramme'} anzeigen`,
  fewerWidgets: 'Weniger Diagramme anzeigen',
  numbers: 'Kennzahlen',
  widgets: 'Diagramme und Tabellen',
  nothing: 'Die Daten enthalten nichts, was diese Seite zeigen kann.',
};
