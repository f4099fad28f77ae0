// Made from en/dashboard.json by npm run texts.
import { grammar } from '../../en/grammar.js';
import type { DashboardTexts } from '../en/dashboard.js';
import { dashboardMessages } from '../../dashboard-messages.js';

const texts: DashboardTexts = {
  then: ({ sentence }) => `[. ${sentence}]`,
  skip: '[Šķîîp ðáášĥƀööááŕð (ñééxţ çĥááŕţ: Åáļţ+Pááĝéé Ðööŵñ)]',
  print: '[Pŕîîñţ]',
  printed: ({ day }) => `[Pŕîîñţééð ööñ ${day}]`,
  pages: '[Pááĝééš]',
  page: ({ name }) => `[${name === 'sales' ? 'Šááļééš' : name === 'customers' ? 'Çûûšţöömééŕš' : 'Ðááţáá çĥééçķ'}]`,
  total: ({ measure, value, period }) => `[${measure}: ${value}${!period ? '' : ` ${grammar.when(period)}`}]`,
  cause: ({ name, change }) => `[Šţááñðš ööûûţ: ${name} (${change})]`,
  moved: ({ measure, direction, value, by, period, isSame, before }) =>
    `[${measure}${direction === 'flat' ? `: ûûñçĥááñĝééð ááţ ${value}` : ` ${direction === 'up' ? 'ŕööšéé' : direction === 'down' ? 'fééļļ' : 'çĥááñĝééð'} ${by} ţöö ${value}`}${!period ? '' : ` ${grammar.when(period)}`}${isSame ? '' : `, çöömpááŕééð ŵîîţĥ ${before}`}]`,
  filters: '[Pááĝéé fîîļţééŕš]',
  moreFilters: '[Mööŕéé fîîļţééŕš]',
  filtered: ({ clauses }) => `[Fîîļţééŕééð ƀý ${clauses}]`,
  toDate: '[Ļááţééšţ pééŕîîööð]',
  toDates: {
    year: '[Ýééááŕ ţöö ðááţéé]',
    month: '[Mööñţĥ ţöö ðááţéé]',
  },
  moreWidgets: ({ n }) => `[Šĥööŵ ${n} mööŕéé ${n === 1 ? 'çĥááŕţ' : 'çĥááŕţš'}]`,
  fewerWidgets: '[Šĥööŵ fééŵééŕ çĥááŕţš]',
  numbers: '[Ķééý mééţŕîîçš]',
  widgets: '[Çĥááŕţš ááñð ţááƀļééš]',
  nothing: '[Ţĥîîš ðááţáá ĥááš ñööţĥîîñĝ ţöö šĥööŵ ööñ ţĥîîš pááĝéé.]',
};

export const messages = /* @__PURE__ */ dashboardMessages(texts);
