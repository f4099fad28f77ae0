// Made from en/filter.json by npm run texts.
import { grammar } from '../../en/grammar.js';
import type { FilterTexts } from '../en/filter.js';

export const messages: FilterTexts = {
  filterAll: ({ n, shown }) => `[${n === 1 ? 'Åáļļ' : `Åáļļ ${shown}`}]`,
  filterSome: ({ chosen, n }) => `[${chosen} ööf ${n}]`,
  allDates: '[Åáļļ ðááţééš]',
  noDates: '[Ñöö fîîļţééŕ]',
  allValues: '[Åáļļ]',
  search: ({ label }) => `[Šééááŕçĥ ${label}]`,
  noMatch: ({ text }) => `[Ñööţĥîîñĝ mááţçĥééš “${text}”]`,
  moreMembers: ({ n, shown }) =>
    `[Šééááŕçĥ ţöö fîîñð ${grammar.plural(n) === 'one' ? `${shown} mööŕéé vááļûûéé` : `${shown} mööŕéé vááļûûééš`}.]`,
  from: '[Fŕööm]',
  to: '[Ţöö]',
  undo: '[Ûûñðöö]',
  clear: '[Çļééááŕ]',
  done: '[Ðööñéé]',
  presets: '[Ðááţéé ŕááñĝééš]',
  filterSummary: ({ label, value }) => `[${label}: ${value}]`,
  backwards: '[Ţĥéé šţááŕţ mûûšţ çööméé ƀééfööŕéé ţĥéé ééñð.]',
  fiscal: ({ which, count, unit }) =>
    `[${which === 'last' ? `ļáášţ ${count} fîîšçááļ ${count === 1 ? unit : `${unit}š`}` : `${which} fîîšçááļ ${unit}`}]`,
  andMore: ({ first, n, shown }) => `[${first} ááñð ${grammar.plural(n) === 'one' ? `${shown} ööţĥééŕ` : `${shown} ööţĥééŕš`}]`,
  filters: '[Fîîļţééŕš]',
  noFilters: '[Ñöö fîîļţééŕš]',
  rowsAll: ({ n, shown }) => `[${grammar.plural(n) === 'one' ? `${shown} ŕööŵ` : `${shown} ŕööŵš`}]`,
  rowsLeft: ({ left, all }) => `[${left} ööf ${all} ŕööŵš]`,
  smallest: ({ label }) => `[Mîîñîîmûûm ${label}]`,
  largest: ({ label }) => `[Mááxîîmûûm ${label}]`,
  binRows: ({ bin, n, shown }) => `[${bin}: ${grammar.plural(n) === 'one' ? `${shown} ŕööŵ` : `${shown} ŕööŵš`}]`,
  widened: ({ names }) => `[Ţĥééšéé ñáámééš ööççûûŕ îîñ mööŕéé ţĥááñ ööñéé ĝŕööûûp; ááļļ ööf ţĥéém ááŕéé šééļééçţééð: ${names}]`,
  lifted: ({ names }) => `[Ööñéé fîîļţééŕ çááñ’ţ çöömƀîîñéé ţĥééšéé ļéévééļš, šöö ááļļ ööf ţĥééšéé ááŕéé šééļééçţééð: ${names}]`,
};
