// Made from fr/dashboard.json by npm run texts.
import { grammar } from '../../fr/grammar.js';
import type { DashboardTexts } from '../en/dashboard.js';
import { dashboardMessages } from '../../dashboard-messages.js';

const texts: DashboardTexts = {
  then: ({ sentence }) => `. ${sentence}`,
  skip: 'Passer le tableau de bord (graphique suivant\u00a0: Alt+Page suivante)',
  print: 'Imprimer',
  printed: ({ day }) => `Imprimé le ${day}`,
  pages: 'Pages',
  page: ({ name }) => (name === 'sales' ? 'Ventes' : name === 'customers' ? 'Clients' : 'Contrôle des données'),
  total: ({ measure, period, value }) => `${measure}${!period ? '' : `, ${period}`}\u00a0: ${value}`,
  cause: ({ name, change }) => `À noter\u00a0: ${name} (${change})`,
  moved: ({ measure, period, value, direction, by, isSame, before }) =>
    `${measure}${!period ? '' : `, ${period}`}\u00a0: ${value}, ${direction === 'flat' ? 'stable' : `${direction === 'up' ? 'en hausse de' : 'en baisse de'} ${by}`}${isSame ? '' : ` par rapport ${grammar.au(before)}`}`,
  filters: 'Filtres de la page',
  moreFilters: 'Plus de filtres',
  filtered: ({ clauses }) => `Filtré par ${clauses}`,
  toDate: 'Dernière période',
  toDates: {
    year: 'Année en cours',
    month: 'Mois en cours',
  },
  moreWidgets: ({ n }) => `Afficher ${n} ${n === 1 ? 'autre graphique' : 'autres graphiques'}`,
  fewerWidgets: 'Afficher moins de graphiques',
  numbers: 'Chiffres clés',
  widgets: 'Graphiques et tableaux',
  nothing: 'Ces données ne contiennent rien à afficher sur cette page.',
};

export const messages = /* @__PURE__ */ dashboardMessages(texts);
