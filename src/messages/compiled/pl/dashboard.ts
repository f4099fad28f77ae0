// Made from pl/dashboard.json by npm run texts.
import { grammar } from '../../pl/grammar.js';
import type { DashboardTexts } from '../en/dashboard.js';
import { dashboardMessages } from '../../dashboard-messages.js';

const texts: DashboardTexts = {
  then: ({ sentence }) => `. ${sentence}`,
  skip: 'Pomiń pulpit (następny wykres: Alt+Page Down)',
  print: 'Drukuj',
  printed: ({ day }) => `Wydrukowano ${day}`,
  pages: 'Strony',
  page: ({ name }) => (name === 'sales' ? 'Sprzedaż' : name === 'customers' ? 'Klienci' : 'Kontrola danych'),
  total: ({ measure, period, value }) => `${measure}${!period ? '' : ` (${period})`}: ${value}`,
  cause: ({ name, change }) => `Wyróżnia się: ${name} (${change})`,
  moved: ({ measure, period, value, direction, by, isSame, before }) =>
    `${measure}${!period ? '' : ` (${period})`}: ${value}, ${direction === 'flat' ? 'bez zmian' : direction === 'up' ? `wzrost o ${by}` : direction === 'down' ? `spadek o ${by}` : 'bez zmian'}${isSame ? '' : ` vs. ${before}`}`,
  filters: 'Filtry strony',
  moreFilters: 'Więcej filtrów',
  filtered: ({ clauses }) => `Filtr: ${clauses}`,
  toDate: 'Najnowszy okres',
  toDates: {
    year: 'Od początku roku',
    month: 'Od początku miesiąca',
  },
  moreWidgets: ({ n }) =>
    `Pokaż jeszcze ${n} ${n === 1 ? 'wykres' : grammar.plural(n) === 'one' ? 'wykres' : grammar.plural(n) === 'few' ? 'wykresy' : grammar.plural(n) === 'many' ? 'wykresów' : 'wykresów'}`,
  fewerWidgets: 'Pokaż mniej wykresów',
  numbers: 'Najważniejsze wskaźniki',
  widgets: 'Wykresy i tabele',
  nothing: 'Te dane nie zawierają nic do pokazania na tej stronie.',
};

export const messages = /* @__PURE__ */ dashboardMessages(texts);
