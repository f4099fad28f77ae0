// Made from nl/dashboard.json by npm run texts.
import type { DashboardTexts } from '../en/dashboard.js';
import { dashboardMessages } from '../../dashboard-messages.js';

const texts: DashboardTexts = {
  then: ({ sentence }) => `. ${sentence}`,
  skip: 'Dashboard overslaan (volgende grafiek: Alt+Page Down)',
  print: 'Afdrukken',
  printed: ({ day }) => `Afgedrukt op ${day}`,
  pages: 'Pagina’s',
  page: ({ name }) => (name === 'sales' ? 'Verkoop' : name === 'customers' ? 'Klanten' : 'Gegevenscontrole'),
  total: ({ measure, period, value }) => `${measure}${!period ? '' : ` (${period})`}: ${value}`,
  cause: ({ name, change }) => `Valt op: ${name} (${change})`,
  moved: ({ measure, period, value, direction, by, isSame, before }) =>
    `${measure}${!period ? '' : ` (${period})`}: ${value}, ${direction === 'flat' ? 'ongewijzigd' : `${by} ${direction === 'up' ? 'hoger' : direction === 'down' ? 'lager' : 'verschil'}`}${isSame ? '' : `, vergeleken met ${before}`}`,
  filters: 'Paginafilters',
  moreFilters: 'Meer filters',
  filtered: ({ clauses }) => `Gefilterd op ${clauses}`,
  toDate: 'Nieuwste periode',
  toDates: {
    year: 'Jaar tot nu toe',
    month: 'Maand tot nu toe',
  },
  moreWidgets: ({ n }) => `Nog ${n} ${n === 1 ? 'grafiek' : 'grafieken'} weergeven`,
  fewerWidgets: 'Minder grafieken weergeven',
  numbers: 'Kerncijfers',
  widgets: 'Grafieken en tabellen',
  nothing: 'Deze gegevens bevatten niets om op deze pagina weer te geven.',
};

export const messages = /* @__PURE__ */ dashboardMessages(texts);
