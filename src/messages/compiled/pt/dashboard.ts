// Made from pt/dashboard.json by npm run texts.
import type { DashboardTexts } from '../en/dashboard.js';
import { dashboardMessages } from '../../dashboard-messages.js';

const texts: DashboardTexts = {
  then: ({ sentence }) => `. ${sentence}`,
  skip: 'Pular o painel (próximo gráfico: Alt+Page Down)',
  print: 'Imprimir',
  printed: ({ day }) => `Impresso em ${day}`,
  pages: 'Páginas',
  page: ({ name }) => (name === 'sales' ? 'Vendas' : name === 'customers' ? 'Clientes' : 'Verificação dos dados'),
  total: ({ measure, period, value }) => `${measure}${!period ? '' : ` (${period})`}: ${value}`,
  cause: ({ name, change }) => `Destaque: ${name} (${change})`,
  moved: ({ measure, period, value, direction, by, isSame, before }) =>
    `${measure}${!period ? '' : ` (${period})`}: ${value}, ${direction === 'flat' ? 'sem variação' : `${direction === 'up' ? 'alta de' : direction === 'down' ? 'queda de' : 'variação de'} ${by}`}${isSame ? '' : `, em comparação com ${before}`}`,
  filters: 'Filtros da página',
  moreFilters: 'Mais filtros',
  filtered: ({ clauses }) => `Filtrado por ${clauses}`,
  toDate: 'Período mais recente',
  toDates: {
    year: 'Acumulado do ano',
    month: 'Acumulado do mês',
  },
  moreWidgets: ({ n }) => `Mostrar mais ${n} ${n === 1 ? 'gráfico' : 'gráficos'}`,
  fewerWidgets: 'Mostrar menos gráficos',
  numbers: 'Indicadores principais',
  widgets: 'Gráficos e tabelas',
  nothing: 'Não há dados para mostrar nesta página.',
};

export const messages = /* @__PURE__ */ dashboardMessages(texts);
