import type { dashboardWords } from '../dashboard-words.js';
import { typeset } from '../typeset.js';
import { aux, spaced } from './names.js';

const MOVED = { up: 'en hausse de', down: 'en baisse de' } as const;

/** The texts of dashboards in French. */
export const words: typeof dashboardWords = /* @__PURE__ */ typeset(
  {
    pages: 'Pages',
    page: (name) => ({ sales: 'Ventes', customers: 'Clients', check: 'Contrôle des données' })[name],
    total: ({ measure, value, period }) => `${measure}${period ? `, ${period}` : ''} : ${value}`,
    cause: (name, change) => `À noter : ${name} (${change})`,
    moved: ({ measure, value, period, course, by, before }) => {
      const how = course === 'flat' ? 'stable' : `${MOVED[course]} ${by}`;
      return `${measure}${period ? `, ${period}` : ''} : ${value}, ${how}${period === before ? '' : ` par rapport ${aux(before)}`}`;
    },
    filters: 'Filtres de la page',
    moreFilters: 'Plus de filtres',
    filtered: (clauses) => `Filtré par ${clauses}`,
    toDate: 'Dernière période',
    toDates: { year: 'Année en cours', month: 'Mois en cours' },
    moreWidgets: (n) => `Afficher ${n} ${n === 1 ? 'autre graphique' : 'autres graphiques'}`,
    fewerWidgets: 'Afficher moins de graphiques',
    numbers: 'Chiffres clés',
    widgets: 'Graphiques et tableaux',
    nothing: 'Ces données ne contiennent rien à afficher sur cette page.',
  },
  spaced,
);
