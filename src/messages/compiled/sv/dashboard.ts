// Made from sv/dashboard.json by npm run texts.
import type { DashboardTexts } from '../en/dashboard.js';
import { dashboardMessages } from '../../dashboard-messages.js';

const texts: DashboardTexts = {
  then: ({ sentence }) => `. ${sentence}`,
  skip: 'Hoppa över instrumentpanelen (nästa diagram: Alt+Page Down)',
  print: 'Skriv ut',
  printed: ({ day }) => `Utskrivet ${day}`,
  pages: 'Sidor',
  page: ({ name }) => (name === 'sales' ? 'Försäljning' : name === 'customers' ? 'Kunder' : 'Datakontroll'),
  total: ({ measure, period, value }) => `${measure}${!period ? '' : ` (${period})`}: ${value}`,
  cause: ({ name, change }) => `Sticker ut: ${name} (${change})`,
  moved: ({ measure, period, value, direction, by, isSame, before }) =>
    `${measure}${!period ? '' : ` (${period})`}: ${value}, ${direction === 'flat' ? 'oförändrat' : `${direction === 'up' ? 'upp' : direction === 'down' ? 'ned' : 'ändring'} ${by}`}${isSame ? '' : ` jämfört med ${before}`}`,
  filters: 'Sidans filter',
  moreFilters: 'Fler filter',
  filtered: ({ clauses }) => `Filtrerat på ${clauses}`,
  toDate: 'Senaste period',
  toDates: {
    year: 'Hittills i år',
    month: 'Hittills denna månad',
  },
  moreWidgets: ({ n }) => `Visa ${n} diagram till`,
  fewerWidgets: 'Visa färre diagram',
  numbers: 'Nyckeltal',
  widgets: 'Diagram och tabeller',
  nothing: 'De här data har inget att visa på sidan.',
};

export const messages = /* @__PURE__ */ dashboardMessages(texts);
