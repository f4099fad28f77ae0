// Made from tr/dashboard.json by npm run texts.
import type { DashboardTexts } from '../en/dashboard.js';
import { dashboardMessages } from '../../dashboard-messages.js';

const texts: DashboardTexts = {
  then: ({ sentence }) => `. ${sentence}`,
  skip: 'Panoyu atla (sonraki grafik: Alt+Page Down)',
  print: 'Yazdır',
  printed: ({ day }) => `Yazdırılma tarihi: ${day}`,
  pages: 'Sayfalar',
  page: ({ name }) => (name === 'sales' ? 'Satışlar' : name === 'customers' ? 'Müşteriler' : 'Veri denetimi'),
  total: ({ measure, period, value }) => `${measure}${!period ? '' : ` (${period})`}: ${value}`,
  cause: ({ name, change }) => `Öne çıkan: ${name} (${change})`,
  moved: ({ measure, period, value, isSame, before, direction, by }) =>
    `${measure}${!period ? '' : ` (${period})`}: ${value}${isSame ? ', ' : `; ${before} ile karşılaştırıldığında `}${direction === 'flat' ? 'değişim yok' : `${by} ${direction === 'up' ? 'artış' : direction === 'down' ? 'düşüş' : 'değişim'}`}`,
  filters: 'Sayfa filtreleri',
  moreFilters: 'Daha fazla filtre',
  filtered: ({ clauses }) => `Filtre: ${clauses}`,
  toDate: 'En son dönem',
  toDates: {
    year: 'Yıl başından bugüne',
    month: 'Ay başından bugüne',
  },
  moreWidgets: ({ n }) => `${n} grafik daha göster`,
  fewerWidgets: 'Daha az grafik göster',
  numbers: 'Temel göstergeler',
  widgets: 'Grafikler ve tablolar',
  nothing: 'Bu verilerde bu sayfada gösterilecek bir şey yok.',
};

export const messages = /* @__PURE__ */ dashboardMessages(texts);
