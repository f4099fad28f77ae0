// Made from de/dashboard.json by npm run texts.
import type { DashboardTexts } from '../en/dashboard.js';
import { dashboardMessages } from '../../dashboard-messages.js';

const texts: DashboardTexts = {
  then: ({ sentence }) => `. ${sentence}`,
  skip: 'Dashboard überspringen (nächstes Diagramm: Alt+Bild ab)',
  print: 'Drucken',
  printed: ({ day }) => `Gedruckt am ${day}`,
  pages: 'Seiten',
  page: ({ name }) => (name === 'sales' ? 'Vertrieb' : name === 'customers' ? 'Kunden' : 'Datenprüfung'),
  total: ({ measure, period, value }) => `${measure}${!period ? '' : ` ${period}`}: ${value}`,
  cause: ({ name, change }) => `Auffällig: ${name} (${change})`,
  moved: ({ measure, period, value, direction, by, isSame, before }) =>
    `${measure}${!period ? '' : ` ${period}`}: ${value}, ${direction === 'flat' ? 'unverändert' : `ein ${direction === 'up' ? 'Plus' : 'Minus'} von ${by}`}${isSame ? '' : ` gegenüber ${before}`}`,
  filters: 'Seitenfilter',
  moreFilters: 'Weitere Filter',
  filtered: ({ clauses }) => `Gefiltert nach ${clauses}`,
  toDate: 'Neuester Zeitraum',
  toDates: {
    year: 'Laufendes Jahr',
    month: 'Laufender Monat',
  },
  moreWidgets: ({ n }) => `${n} ${n === 1 ? 'weiteres Diagramm' : 'weitere Diagramme'} anzeigen`,
  fewerWidgets: 'Weniger Diagramme anzeigen',
  numbers: 'Kennzahlen',
  widgets: 'Diagramme und Tabellen',
  nothing: 'Die Daten enthalten nichts, was auf dieser Seite angezeigt werden kann.',
};

export const messages = /* @__PURE__ */ dashboardMessages(texts);
