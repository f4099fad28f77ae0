// Made from en/info.json by npm run texts.
import type { InfoTexts } from '../en/info.js';
import { infoMessages } from '../../info-messages.js';

const texts: InfoTexts = {
  info: {
    measure: '[Mééáášûûŕéé]',
    filters: '[Fîîļţééŕš]',
    skipped: '[Fîîļţééŕš ñööţ ááppļîîééð]',
    period: '[Pééŕîîööð]',
    rows: '[Ŕööŵš]',
    newest: '[Ļááţééšţ ðááţéé]',
    roles: '[Çööļûûmñš]',
    names: '[Ðîîšpļááý ñáámééš]',
    joins: '[Ĵööîîñš]',
    notes: '[Ñööţééš]',
  },
  rowsOf: ({ selected, total }) => `[${selected} ööf ${total}]`,
  join: ({ from, to, rows }) =>
    `[${from} = ${to}${rows === undefined || rows === '' ? '' : ` · ŕööŵš ŵîîţĥööûûţ áá mááţçĥ, šĥööŵñ ááš “(ƀļááñķ)”: ${rows}`}]`,
  roleChoice: ({ role, column, reason }) => `[${role}: “${column}”. ${reason}]`,
  shownBy: ({ role, column, several }) =>
    `[${role} îîš ļááƀééļééð ŵîîţĥ ţĥéé mööšţ fŕééqûûééñţ “${column}” ööf ééááçĥ çööðéé${several === undefined || several === '' ? '' : ` (${several} ĥáávéé mööŕéé ţĥááñ ööñéé)`}]`,
  shownAsCodes: ({ role, column }) =>
    `[${role} îîš šĥööŵñ ááš çööðééš ƀééçááûûšéé mööšţ çööðééš ĥáávéé mööŕéé ţĥááñ ööñéé “${column}”]`,
  definitions: {
    'count()': '[ñûûmƀééŕ ööf ŕööŵš]',
    revenue: '[ţööţááļ ŕéévééñûûéé, ñééţ ööf ŕééţûûŕñš]',
    cost: '[ţööţááļ çööšţ]',
    profit: '[ţööţááļ pŕööfîîţ]',
    units: '[ţööţááļ qûûááñţîîţý, ñééţ ööf ŕééţûûŕñš]',
    margin: '[pŕööfîîţ ÷ ŕéévééñûûéé]',
    orders: '[ñûûmƀééŕ ööf ðîîšţîîñçţ ööŕðééŕš]',
    customers: '[ñûûmƀééŕ ööf ðîîšţîîñçţ çûûšţöömééŕš]',
    products: '[ñûûmƀééŕ ööf ðîîšţîîñçţ pŕööðûûçţš]',
    sellers: '[ñûûmƀééŕ ööf ðîîšţîîñçţ šééļļééŕš]',
    aov: '[ŕéévééñûûéé ÷ ööŕðééŕš]',
    'units-per-order': '[ûûñîîţš ÷ ööŕðééŕš]',
    price: '[ŕéévééñûûéé ÷ ûûñîîţš]',
    'discount-rate': '[áávééŕááĝéé ðîîšçööûûñţ, ŵééîîĝĥţééð ƀý ĝŕööšš ŕéévééñûûéé]',
    'new-customers': '[çûûšţöömééŕš ŵîîţĥ ţĥééîîŕ fîîŕšţ-éévééŕ ööŕðééŕ îîñ ţĥîîš pééŕîîööð]',
    'repeat-rate': '[çûûšţöömééŕš ŵîîţĥ 2 ööŕ mööŕéé ööŕðééŕš ÷ ááļļ çûûšţöömééŕš îîñ ţĥéé šééļééçţîîööñ]',
    retention:
      '[çûûšţöömééŕš fŕööm ţĥéé pŕéévîîööûûš pééŕîîööð ŵĥöö ƀööûûĝĥţ ááĝááîîñ îîñ ţĥîîš ööñéé ÷ ááļļ çûûšţöömééŕš ööf ţĥéé pŕéévîîööûûš pééŕîîööð]',
    'return-rate': '[ŕééţûûŕñééð ööŕ çááñçééļééð ööŕðééŕš ÷ ööŕðééŕš]',
    'processing-days': '[áávééŕááĝéé ðááýš fŕööm ööŕðééŕ ţöö šĥîîpmééñţ]',
    'delivery-days': '[áávééŕááĝéé ðááýš fŕööm ööŕðééŕ ţöö ðééļîîvééŕý]',
    conversion: '[ööŕðééŕš ÷ vîîšîîţš]',
  },
};

export const messages = /* @__PURE__ */ infoMessages(texts);
