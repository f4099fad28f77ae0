// Made from en/card.json by npm run texts.
import { grammar } from '../../en/grammar.js';
import type { CardTexts } from '../en/card.js';

export const messages: CardTexts = {
  developers: '[Ðéévééļööpééŕ ðééţááîîļš]',
  unknownAttribute: ({ name, nearest }) =>
    `[Ûûñķñööŵñ ááţţŕîîƀûûţéé “${name}”${nearest === undefined || nearest === '' ? '' : `. Ðîîð ýööûû mééááñ “${nearest}”?`}]`,
  retry: '[Ŕééţŕý]',
  onlyCurrency: ({ currency }) => `[Šĥööŵ ${currency} ööñļý]`,
  empty: ({ clause }) => `[${clause === undefined || clause === '' ? 'Ñöö ðááţáá' : `Ñöö ðááţáá fööŕ ${clause}`}]`,
  emptyWithout: ({ filters, clause, n, shown }) =>
    `[${filters === 1 ? '' : `${filters} fîîļţééŕš ááppļîîééð. `}Ŵîîţĥööûûţ “${clause}” ţĥééŕéé ŵööûûļð ƀéé ${grammar.plural(n) === 'one' ? `${shown} ŕööŵ` : `${shown} ŕööŵš`}.]`,
  actHere: ({ n }) => `[${n === 1 ? '1 fîîļţééŕ ááppļîîééð' : `${n} fîîļţééŕš ááppļîîééð`}]`,
  clearClause: ({ clause }) => `[Çļééááŕ ${clause}]`,
  clearAll: '[Çļééááŕ ááļļ]',
  wholeHistory: ({ range }) => `[Åáļļ ðááţééš: ${range}]`,
  source: ({ names, newest }) => `[Šööûûŕçéé: ${names}${!newest ? '' : ` · ðááţáá ţĥŕööûûĝĥ ${newest}`}]`,
  skipped: ({ clause }) => `[Fîîļţééŕ ${clause} ðööééšñ’ţ ááppļý ţöö ţĥîîš çĥááŕţ]`,
  viewTable: '[Vîîééŵ ááš ţááƀļéé]',
  viewChart: '[Vîîééŵ ááš çĥááŕţ]',
  csv: '[Ðööŵñļööááð ÇŠV]',
  png: '[Ðööŵñļööááð PÑĜ]',
  copy: '[Çööpý ááš ţááƀļéé]',
  copied: '[Çööpîîééð. Páášţéé îîţ îîñţöö áá ðööçûûmééñţ ööŕ špŕééááðšĥééééţ.]',
  notCopied: '[Çööûûļðñ’ţ çööpý. Ţĥéé ţééxţ îîš šééļééçţééð.]',
  svg: '[Ðööŵñļööááð ŠVĜ]',
  readChart: '[Ŕééááð ţĥîîš çĥááŕţ]',
  speak: '[Ŕééááð ááļööûûð]',
  copyText: '[Çööpý ţééxţ]',
  explain: '[Ĥööŵ îîš ţĥîîš çááļçûûļááţééð?]',
  reading: ({ table, amount, rows }) =>
    `[Ļööááðîîñĝ ${table}: ${amount}${rows === undefined || rows === '' ? '' : ` · ${rows} ŕööŵš`}]`,
  bytes: ({ total, done }) => `[${total === undefined || total === '' ? `${done} MƁ` : `${done} ööf ${total} MƁ`}]`,
  not: ({ values }) => `[ñööţ ${values}]`,
  customerType: {
    new: '[Ñééŵ]',
    repeat: '[Ŕéépééááţ]',
  },
  customersOfType: {
    new: '[Ñééŵ çûûšţöömééŕš]',
    repeat: '[Ŕéépééááţ çûûšţöömééŕš]',
  },
  missingValues: ({ n, shown, column }) =>
    `[${grammar.plural(n) === 'one' ? `${shown} ŕööŵ ĥááš` : `${shown} ŕööŵš ĥáávéé`} ñöö vááļûûéé îîñ ${column}]`,
  moreRows: ({ n, shown }) =>
    `[Ðööŵñļööááð ţĥéé ÇŠV fîîļéé ţöö šéééé ${grammar.plural(n) === 'one' ? `${shown} mööŕéé ŕööŵ` : `${shown} mööŕéé ŕööŵš`}.]`,
  valueCount: ({ n, shown }) =>
    `[${grammar.plural(n) === 'one' ? `${shown} vááļûûéé` : `${shown} vááļûûééš`}. “Vîîééŵ ááš ţááƀļéé” ļîîšţš ééááçĥ ööf ţĥéém.]`,
  insightsHeading: '[Ŵĥááţ šţááñðš ööûûţ]',
};
