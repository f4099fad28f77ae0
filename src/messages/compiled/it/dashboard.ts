// Made from it/dashboard.json by npm run texts.
import type { DashboardTexts } from '../en/dashboard.js';
import { dashboardMessages } from '../../dashboard-messages.js';

const texts: DashboardTexts = {
  then: ({ sentence }) => `. ${sentence}`,
  skip: 'Salta il dashboard (grafico successivo: Alt+PagGiù)',
  print: 'Stampa',
  printed: ({ day }) => `Stampato il ${day}`,
  pages: 'Pagine',
  page: ({ name }) => (name === 'sales' ? 'Vendite' : name === 'customers' ? 'Clienti' : 'Controllo dei dati'),
  total: ({ measure, period, value }) => `${measure}${!period ? '' : ` (${period})`}: ${value}`,
  cause: ({ name, change }) => `In evidenza: ${name} (${change})`,
  moved: ({ measure, period, value, direction, by, isSame, before }) =>
    `${measure}${!period ? '' : ` (${period})`}: ${value}, ${direction === 'flat' ? 'nessuna variazione' : `${by} ${direction === 'up' ? 'in più' : direction === 'down' ? 'in meno' : 'di differenza'}`}${isSame ? '' : ` vs ${before}`}`,
  filters: 'Filtri della pagina',
  moreFilters: 'Altri filtri',
  filtered: ({ clauses }) => `Filtrato per ${clauses}`,
  toDate: 'Periodo più recente',
  toDates: {
    year: 'Da inizio anno',
    month: 'Da inizio mese',
  },
  moreWidgets: ({ n }) => `Mostra ${n === 1 ? `un altro grafico (${n})` : `altri ${n} grafici`}`,
  fewerWidgets: 'Mostra meno grafici',
  numbers: 'Indicatori principali',
  widgets: 'Grafici e tabelle',
  nothing: 'I dati non contengono nulla da mostrare in questa pagina.',
};

export const messages = /* @__PURE__ */ dashboardMessages(texts);
