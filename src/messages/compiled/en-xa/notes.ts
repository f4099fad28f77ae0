// Made from en/notes.json by npm run texts.
import { grammar } from '../../en/grammar.js';
import type { NotesTexts } from '../en/notes.js';

export const messages: NotesTexts = {
  quote: ({ name }) => `[“${name}”]`,
  texts: {
    'ambiguous-date-order': ({ column, example }) =>
      `[Ðááý ááñð mööñţĥ îîñ ${column} ááŕéé áámƀîîĝûûööûûš (šûûçĥ ááš ${example}); ţöö šééţ ţĥééîîŕ ööŕðééŕ, ûûšéé ŕééááð="${column}: ðááţéé ðmý" ööŕ mðý]`,
    'ambiguous-decimal-mark': ({ example, column }) =>
      `[${example} îîñ ${column} mááý çööñţááîîñ áá ðééçîîmááļ ööŕ áá ţĥööûûšááñðš šéépááŕááţööŕ; šééţ ðééçîîmááļ îîñ ŕééááð ţöö ƀéé šûûŕéé]`,
    'ambiguous-role': ({ role, roleColumn, others }) => `[Ŕööļéé ${role} ûûšééš ${roleColumn}; ááļšöö pööššîîƀļéé: ${others}]`,
    'amounts-per-order': ({ column }) =>
      `[${column} ĥááš ööŕðééŕ ţööţááļš ţĥááţ ðîîffééŕ fŕööm pŕîîçéé × qûûááñţîîţý, šöö ŕéévééñûûéé ééxçļûûðééš ðîîšçööûûñţš ááñð çĥááŕĝééš pééŕ ööŕðééŕ; ţöö ûûšéé ţĥéé ööŕðééŕ ţööţááļš, šééţ ŕööļééš="ŕéévééñûûéé: ${column}"]`,
    'bad-encoding': ({ n, shown }) =>
      `[${grammar.plural(n) === 'one' ? `${shown} ƀýţéé îîš` : `${shown} ƀýţééš ááŕéé`} ñööţ vááļîîð ÛûŢF-8 ááñð ${grammar.plural(n) === 'one' ? 'ááppééááŕš' : 'ááppééááŕ'} ááš �; îîf ţĥéé fîîļéé ûûšééš ááñööţĥééŕ ééñçööðîîñĝ, šééţ ééñçööðîîñĝ îîñ ŕééááð]`,
    'bad-quotes': ({ n, shown }) =>
      `[${grammar.plural(n) === 'one' ? `${shown} ŕööŵ ĥááš` : `${shown} ŕööŵš ĥáávéé`} áá mîîšpļááçééð qûûööţááţîîööñ mááŕķ; çĥééçķ ţĥööšéé çééļļš]`,
    'cell-errors': ({ n, shown, column, example }) =>
      `[${grammar.plural(n) === 'one' ? `${shown} çééļļ` : `${shown} çééļļš`} îîñ ${column} ŵîîţĥ ááñ Ééxçééļ ééŕŕööŕ (šûûçĥ ááš ${example}) ${grammar.plural(n) === 'one' ? 'çööûûñţš' : 'çööûûñţ'} ááš mîîššîîñĝ]`,
    converted: ({ currencies, currency, tables, age, signs }) =>
      `[Åámööûûñţš îîñ ${currencies} ááŕéé çööñvééŕţééð ţöö ${currency} ŕööŵ ƀý ŕööŵ, ááţ ţĥéé ðááîîļý ŕááţéé îîñ ${tables}${age === 0 ? '' : grammar.plural(age) === 'one' ? `; ðááýš ŵîîţĥööûûţ áá ŕááţéé ûûšéé ţĥéé ļáášţ ķñööŵñ ööñéé, ûûp ţöö ${age} ðááý ööļð` : `; ðááýš ŵîîţĥööûûţ áá ŕááţéé ûûšéé ţĥéé ļáášţ ķñööŵñ ööñéé, ûûp ţöö ${age} ðááýš ööļð`}${signs === undefined || signs === '' ? '' : `; çûûŕŕééñçý šîîĝñš ááŕéé ŕééááð ááš ${signs}`}]`,
    'damaged-values': ({ column }) =>
      `[Ţĥéé çĥééçķšûûm ööf áá pááŕţ ööf ${column} îîš ŵŕööñĝ: ţĥéé fîîļéé ŵááš çĥááñĝééð ááfţééŕ îîţ ŵááš ŵŕîîţţééñ, ááñð šööméé vááļûûééš mááý ƀéé ŵŕööñĝ]`,
    'dates-out-of-order': ({ column, role, date }) =>
      `[${column} (${role}) îîš ööfţééñ ƀééfööŕéé ${date}; çĥééçķ ţĥéé ŕööļééš ööŕ ţĥéé ðááţéé fööŕmááţ]`,
    'discount-amount': ({ column }) =>
      `[${column} ļööööķš ļîîķéé ááñ áámööûûñţ ööf mööñééý; áá ðîîšçööûûñţ mûûšţ ƀéé áá ŕááţéé (0–1 ööŕ 0–100%)]`,
    'doubled-keys': ({ n, shown, table, column, example }) =>
      `[${grammar.plural(n) === 'one' ? `${shown} ŕööŵ` : `${shown} ŕööŵš`} ööf ${table} ${grammar.plural(n) === 'one' ? 'ĥááš' : 'ĥáávéé'} áá ðûûpļîîçááţéé ķééý îîñ ${column} (šûûçĥ ááš ${example}); ţĥéé fîîŕšţ ŕööŵ ööf ééááçĥ ķééý îîš ûûšééð]`,
    'filter-skipped': ({ tables, clause }) =>
      `[${tables === undefined || tables === '' ? `Fîîļţééŕ ${clause} ŵááš îîĝñööŕééð: ţĥéé ðááţáá ĥááš ñöö šûûçĥ fîîééļð` : `Fîîļţééŕ ${clause} ðööééš ñööţ ááppļý ţöö ${tables}: ñöö šûûçĥ fîîééļð ţĥééŕéé`}]`,
    'infinite-values': ({ n, shown, column }) =>
      `[${grammar.plural(n) === 'one' ? `${shown} îîñfîîñîîţéé vááļûûéé` : `${shown} îîñfîîñîîţéé vááļûûééš`} îîñ ${column} ${grammar.plural(n) === 'one' ? 'çööûûñţš' : 'çööûûñţ'} ááš mîîššîîñĝ]`,
    'like-for-like': ({ newest, earlier }) =>
      `[Ðááţáá ééñðš ööñ ${newest}, šöö ţĥéé çöömpááŕîîšööñ pééŕîîööð îîš çûûţ ööff ááţ ${earlier}]`,
    'long-rows': ({ n, shown, example }) =>
      `[${grammar.plural(n) === 'one' ? `${shown} ŕööŵ ĥááš` : `${shown} ŕööŵš ĥáávéé`} mööŕéé çééļļš ţĥááñ çööļûûmñš; ţĥéé ééxţŕáá çééļļš (šûûçĥ ááš ${example}) ááŕéé îîĝñööŕééð]`,
    'merged-cells': ({ n, shown, column }) =>
      `[${grammar.plural(n) === 'one' ? `${shown} ŕööŵ ţááķééš` : `${shown} ŕööŵš ţááķéé`} ${column} fŕööm áá mééŕĝééð çééļļ ááƀöövéé]`,
    'mixed-date-order': ({ column, n, shown, example }) =>
      `[${column} mîîxééš ţĥéé ööŕðééŕ ööf ðááý ááñð mööñţĥ: ${grammar.plural(n) === 'one' ? `${shown} ŕööŵ ðîîffééŕš` : `${shown} ŕööŵš ðîîffééŕ`} fŕööm ţĥéé ŕééšţ (šûûçĥ ááš ${example})]`,
    'mixed-decimal-marks': ({ column, n, shown, example }) =>
      `[${column} mîîxééš ðééçîîmááļ pööîîñţš ááñð ðééçîîmááļ çöömmááš: ${grammar.plural(n) === 'one' ? `${shown} vááļûûéé` : `${shown} vááļûûééš`} (šûûçĥ ááš ${example}) ${grammar.plural(n) === 'one' ? 'îîš' : 'ááŕéé'} ŕééááð ţĥéé ööţĥééŕ ŵááý]`,
    'mixed-time-zones': ({ n, shown, column, example }) =>
      `[${grammar.plural(n) === 'one' ? `${shown} ţîîméé` : `${shown} ţîîmééš`} îîñ ${column} (šûûçĥ ááš ${example}) ${grammar.plural(n) === 'one' ? 'ðîîffééŕš' : 'ðîîffééŕ'} fŕööm ţĥéé ŕééšţ ƀý ĥáávîîñĝ áá ţîîméé žööñéé, ööŕ ñööñéé; ááļļ ááŕéé ŕééááð îîñ ÛûŢÇ]`,
    'mixed-types': ({ example, column, types, n, shown }) =>
      `[${example === undefined || example === '' ? `${column} ĥááš áá ðîîffééŕééñţ ţýpéé îîñ ééááçĥ fîîļéé (${types}), šöö îîţ îîš ŕééááð ááš ţééxţ` : `${column} mîîxééš ñûûmƀééŕš ááñð ţééxţ: ${grammar.plural(n) === 'one' ? `${shown} vááļûûéé` : `${shown} vááļûûééš`} (šûûçĥ ááš ${example}) ${grammar.plural(n) === 'one' ? 'îîš ñööţ áá ñûûmƀééŕ' : 'ááŕéé ñööţ ñûûmƀééŕš'}, šöö ţĥéé çööļûûmñ îîš ŕééááð ááš ţééxţ`}]`,
    'na-as-missing': ({ n, shown, column }) =>
      `[${grammar.plural(n) === 'one' ? `${shown} vááļûûéé` : `${shown} vááļûûééš`} “ÑÅá” îîñ ${column} ${grammar.plural(n) === 'one' ? 'çööûûñţš' : 'çööûûñţ'} ááš mîîššîîñĝ]`,
    'nested-columns': ({ n, shown, columns }) =>
      `[${grammar.plural(n) === 'one' ? `${shown} çööļûûmñ` : `${shown} çööļûûmñš`} ŵîîţĥ ļîîšţš ${grammar.plural(n) === 'one' ? 'îîš' : 'ááŕéé'} îîĝñööŕééð: ${columns}]`,
    'newest-period': ({ from, to }) =>
      `[Ñöö ðááţéé fîîļţééŕ îîš šééţ, šöö ţĥéé ļááţééšţ pééŕîîööð îîš ûûšééð: ${from} ţöö ${to}]`,
    'no-header':
      '[Ţĥéé fîîŕšţ ļîîñéé ļööööķš ļîîķéé ðááţáá, šöö ţĥéé çööļûûmñš ĥáávéé ñöö ñáámééš; îîf îîţ îîš ţĥéé ĥééááðééŕ, šééţ ĥééááðééŕ: fîîŕšţ îîñ ŕééááð]',
    'no-rate': ({ n, shown, table, currencies, currency }) =>
      `[${grammar.plural(n) === 'one' ? `${shown} ŕööŵ` : `${shown} ŕööŵš`} ööf ${table} (${currencies}) ${grammar.plural(n) === 'one' ? 'ĥááš' : 'ĥáávéé'} ñöö ééxçĥááñĝéé ŕááţéé ţöö ${currency}; ţĥééšéé áámööûûñţš ááŕéé ñööţ îîñçļûûðééð]`,
    'not-appended': ({ table, other, columns }) =>
      `[Ţĥéé ŕööŵš ööf ${table} ŵééŕéé ñööţ ááððééð ţöö ${other} ƀééçááûûšéé ţĥéé çööļûûmñ ñáámééš ðîîffééŕ (${columns}); ŕééñááméé ţĥéé çööļûûmñš, ööŕ šééţ ţĥéé ĥééááðééŕ ŕööŵ ŵîîţĥ ĥééááðééŕ îîñ ŕééááð]`,
    'not-covered': ({ since }) => `[Ðááţáá šţááŕţš ööñ ${since}: ñöö çöömpááŕîîšööñ ŵîîţĥ ţĥéé pééŕîîööð ƀééfööŕéé]`,
    'order-amounts-repeat': ({ column }) =>
      `[${column} ŕéépééááţš ţĥéé ţööţááļ ööf ááñ ööŕðééŕ îîñ ééááçĥ ööf îîţš ŕööŵš; îîţš šûûm ŵööûûļð çööûûñţ ööŕðééŕš šéévééŕááļ ţîîmééš]`,
    'order-keys-combined': ({ column, percent, by, columns }) =>
      `[${column} ŕééšţááŕţš: ${percent}% ööf îîţš vááļûûééš ööççûûŕ ŵîîţĥ šéévééŕááļ vááļûûééš ööf ${by}. Åáñ ööŕðééŕ îîš ţĥééŕééfööŕéé îîðééñţîîfîîééð ƀý ţĥééšéé çööļûûmñš ţööĝééţĥééŕ: ${columns}]`,
    'order-keys-restart': ({ column, percent, by }) =>
      `[${column} ðööééš ñööţ îîðééñţîîfý ööŕðééŕš: ${percent}% ööf îîţš vááļûûééš ööççûûŕ ŵîîţĥ šéévééŕááļ vááļûûééš ööf ${by}. Ööŕðééŕš ááŕéé ţĥééŕééfööŕéé ñööţ çööûûñţééð]`,
    'other-delimiter': ({ set, columns, found, example }) =>
      `[Ŵîîţĥ ţĥéé ðééļîîmîîţééŕ ${set}, ţĥéé fîîļéé ĥááš ţĥîîš mááñý çööļûûmñš: ${columns}; ƀûûţ îîţš ļîîñééš ļööööķ šéépááŕááţééð ƀý ${found} (${example}). Šééţ ðééļîîmîîţééŕ îîñ ŕééááð]`,
    'other-files': ({ file, files }) => `[Ŕééááð ${file} fŕööm ţĥéé žîîp ááŕçĥîîvéé; îîĝñööŕééð: ${files}]`,
    'other-sales': ({ table }) => `[Šááļééš îîñ ${table} ááŕéé ñööţ îîñçļûûðééð]`,
    'other-sheets': ({ sheet, sheets }) => `[Ööñļý ţĥéé fîîŕšţ šĥééééţ, ${sheet}, ŵááš ŕééááð; îîĝñööŕééð: ${sheets}]`,
    'payments-as-sales': ({ column, table }) =>
      `[Ñöö ööţĥééŕ ţááƀļéé ĥááš šááļééš áámööûûñţš, šöö ŕéévééñûûéé îîš ƀáášééð ööñ ţĥéé pááýmééñţš ŕééçééîîvééð îîñ ${column} (${table})]`,
    'periods-as-columns': ({ table, first, last }) =>
      `[${table} ĥááš áá çööļûûmñ fööŕ ééááçĥ pééŕîîööð (${first} ţöö ${last}), šöö îîţš áámööûûñţš ĥáávéé ñöö ðááţéé ááñð ñöö ŕööļéé. ðééfîîñéé="ŕéévééñûûéé = …" šûûmš ţĥéé çööļûûmñš; ööñéé ŕööŵ pééŕ pééŕîîööð îîš ƀééţţééŕ]`,
    'placeholder-keys': ({ n, shown, example, column, other }) =>
      `[${grammar.plural(n) === 'one' ? `${shown} ŕööŵ ĥááš` : `${shown} ŕööŵš ĥáávéé`} ţĥéé vááļûûéé ${example} îîñ ${column}, ŵĥîîçĥ îîš mîîššîîñĝ fŕööm ${other}; ${grammar.plural(n) === 'one' ? 'îîţ ááppééááŕš' : 'ţĥééý ááppééááŕ'} ááš (ƀļááñķ)]`,
    'possible-total-row': ({ label }) =>
      `[Ţĥéé ļáášţ ŕööŵ${label === undefined || label === '' ? '' : `, ${label},`} mááý ƀéé áá ţööţááļ ŕööŵ; îîţ îîš çööûûñţééð ááš ðááţáá]`,
    'price-may-be-total': ({ price, quantity }) =>
      `[${price} îîñçŕééáášééš ŵîîţĥ ${quantity} ááñð mááý ƀéé áá ļîîñéé ţööţááļ, ŵĥîîçĥ îîš ŕéévééñûûéé]`,
    'repeated-header': ({ n, shown }) =>
      `[${grammar.plural(n) === 'one' ? `${shown} ŕööŵ ŕéépééááţš` : `${shown} ŕööŵš ŕéépééááţ`} ţĥéé ĥééááðééŕ ŕööŵ ááñð ${grammar.plural(n) === 'one' ? 'îîš' : 'ááŕéé'} îîĝñööŕééð]`,
    'revenue-may-be-gross': ({ column, discount }) =>
      `[Ŕéévééñûûéé mááý ƀéé ƀééfööŕéé ðîîšçööûûñţš, ƀééçááûûšéé ñööţĥîîñĝ šĥööŵš ţĥááţ ${column} ðééðûûçţš ${discount}. Ţöö šééţţļéé îîţ, šééţ ŕööļééš="ŕéévééñûûéé: …"]`,
    rollup: ({ by }) => `[Çááļçûûļááţééð fŕööm ţööţááļš ţĥááţ ááŕéé šţööŕééð ƀý ${by}]`,
    'rows-are-totals': ({ table, example, column }) =>
      `[Ééááçĥ ŕööŵ ööf ${table} îîš áá ðîîffééŕééñţ mééţŕîîç, šûûçĥ ááš ${example}, šöö ${column} îîš ñööţ šûûmmééð; îîf îîţ ĥááš šááļééš áámööûûñţš, šééţ ŕööļééš="ŕéévééñûûéé: ${column}"]`,
    'same-rows': ({ table, files }) =>
      `[Ţĥééšéé fîîļééš ĥáávéé ţĥéé šááméé ŕööŵš ááš ááñööţĥééŕ fîîļéé ööf ${table} ááñð çööûûñţ ţŵîîçéé: ${files}. Ŕéémöövéé ţĥéé çööpîîééš fŕööm šŕç]`,
    sampled: ({ shown, column }) => `[Ŕééšûûļţš ööf áá šáámpļéé ööf ${shown} vááļûûééš ööf ${column}]`,
    'sampled-rows': ({ shown }) => `[Ŕééšûûļţš ööf áá šáámpļéé ööf ${shown} ŕööŵš]`,
    'largest-members': ({ shown, column }) =>
      `[Ŕééšûûļţš ööf ţĥéé ${shown} ļááŕĝééšţ vááļûûééš ööf ${column}; ááļļ ööţĥééŕš ááŕéé çööûûñţééð ţööĝééţĥééŕ]`,
    'several-ways': ({ table, from, as }) =>
      `[${table} çááñ ƀéé ĵööîîñééð îîñ ţŵöö ŵááýš; ţĥŕööûûĝĥ ${from} îîţ îîš çááļļééð ${as}]`,
    'short-rows': ({ n, shown }) =>
      `[${grammar.plural(n) === 'one' ? `${shown} ŕööŵ ĥááš` : `${shown} ŕööŵš ĥáávéé`} fééŵééŕ çééļļš ţĥááñ çööļûûmñš; ţĥéé ŕééšţ çööûûñţ ááš mîîššîîñĝ]`,
    'skipped-lines': ({ n, shown, example }) =>
      `[${grammar.plural(n) === 'one' ? `${shown} ļîîñéé` : `${shown} ļîîñééš`} ááƀöövéé ţĥéé ĥééááðééŕ ŕööŵ ${grammar.plural(n) === 'one' ? 'ŵááš' : 'ŵééŕéé'} šķîîppééð (${example})]`,
    'subtotal-rows': ({ n, shown, example }) =>
      `[${grammar.plural(n) === 'one' ? `${shown} ŕööŵ${example === undefined || example === '' ? '' : `, šûûçĥ ááš ${example},`} îîš áá ţööţááļ` : `${shown} ŕööŵš${example === undefined || example === '' ? '' : `, šûûçĥ ááš ${example},`} ááŕéé ţööţááļš`} ööf ööţĥééŕ ŕööŵš ááñð ${grammar.plural(n) === 'one' ? 'ŵááš' : 'ŵééŕéé'} îîĝñööŕééð]`,
    'total-row': ({ n, label, shown }) =>
      `[${n === 1 ? `Ţĥéé ļáášţ ŕööŵ${label === undefined || label === '' ? '' : `, ${label},`} îîš ţĥéé ţööţááļ ööf ţĥéé ŕööŵš ááƀöövéé ááñð ŵááš îîĝñööŕééð` : `Ţĥéé ļáášţ ${shown} ŕööŵš${label === undefined || label === '' ? '' : `, šţááŕţîîñĝ ááţ ${label},`} ááŕéé ñööţ ðááţáá ááñð ŵééŕéé îîĝñööŕééð`}]`,
    'uncalculated-cells': ({ n, shown, column, example }) =>
      `[${grammar.plural(n) === 'one' ? `${shown} çééļļ` : `${shown} çééļļš`} îîñ ${column} ŵîîţĥ áá fööŕmûûļáá ƀûûţ ñöö šţööŕééð ŕééšûûļţ (šûûçĥ ááš ${example}) ${grammar.plural(n) === 'one' ? 'çööûûñţš' : 'çööûûñţ'} ááš mîîššîîñĝ; šáávéé ţĥéé ŵööŕķƀööööķ ööñçéé îîñ Ééxçééļ]`,
    'uniform-rows': ({ n, shown, example }) =>
      `[${grammar.plural(n) === 'one' ? `${shown} ŕööŵ ĥááš` : `${shown} ŕööŵš ĥáávéé`} ${example} îîñ ááļļ çööļûûmñš ááñð ${grammar.plural(n) === 'one' ? 'îîš' : 'ááŕéé'} îîĝñööŕééð]`,
    'unknown-column': ({ column }) => `[ŕééááð ñáámééš áá çööļûûmñ “${column}” ţĥááţ ţĥéé ðááţáá ðööééš ñööţ ĥáávéé]`,
    'unmatched-keys': ({ n, shown, column, table, other, example }) =>
      `[${grammar.plural(n) === 'one' ? `${shown} ŕööŵ ĥááš` : `${shown} ŕööŵš ĥáávéé`} áá ķééý îîñ ${column} ööf ${table} ţĥááţ îîš mîîššîîñĝ fŕööm ${other} (šûûçĥ ááš ${example}); ${grammar.plural(n) === 'one' ? 'îîţ ááppééááŕš' : 'ţĥééý ááppééááŕ'} ááš (ƀļááñķ)]`,
    'unreadable-booleans': ({ n, shown, column, example }) =>
      `[${grammar.plural(n) === 'one' ? `${shown} vááļûûéé` : `${shown} vááļûûééš`} îîñ ${column} (šûûçĥ ááš ${example}) ${grammar.plural(n) === 'one' ? 'îîš' : 'ááŕéé'} ñééîîţĥééŕ ţŕûûéé ñööŕ fááļšéé ááñð ${grammar.plural(n) === 'one' ? 'çööûûñţš' : 'çööûûñţ'} ááš mîîššîîñĝ]`,
    'unreadable-dates': ({ n, shown, column }) =>
      `[${grammar.plural(n) === 'one' ? `${shown} vááļûûéé` : `${shown} vááļûûééš`} îîñ ${column} ${grammar.plural(n) === 'one' ? 'îîš ñööţ áá ðááţéé ááñð çööûûñţš' : 'ááŕéé ñööţ ðááţééš ááñð çööûûñţ'} ááš mîîššîîñĝ]`,
    'unreadable-numbers': ({ n, shown, column, example }) =>
      `[${grammar.plural(n) === 'one' ? `${shown} vááļûûéé` : `${shown} vááļûûééš`} îîñ ${column} (šûûçĥ ááš ${example}) ${grammar.plural(n) === 'one' ? 'îîš ñööţ áá ñûûmƀééŕ ááñð çööûûñţš' : 'ááŕéé ñööţ ñûûmƀééŕš ááñð çööûûñţ'} ááš mîîššîîñĝ]`,
    'unrelated-table': ({ table }) =>
      `[Ţááƀļéé ${table} îîš ñööţ ĵööîîñééð ţöö ţĥéé ööţĥééŕš ááñð çááñ ööñļý ƀéé qûûééŕîîééð ööñ îîţš ööŵñ]`,
  },
};
