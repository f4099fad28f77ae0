// Made from en/error-codes.json by npm run texts.
import { grammar } from '../../en/grammar.js';
import type { ErrorCodesTexts } from '../en/error-codes.js';

export const messages: ErrorCodesTexts = {
  quote: ({ name }) => `[“${name}”]`,
  texts: {
    'bad-clause': ({ what }) => `[Ţĥéé fîîļţééŕ${what === undefined || what === '' ? '' : ` ${what}`} îîš ñööţ vááļîîð]`,
    'bad-expression': ({ what }) => `[Ţĥéé fööŕmûûļáá${what === undefined || what === '' ? '' : ` ${what}`} îîš ñööţ vááļîîð]`,
    'unknown-field': ({ what }) =>
      `[Ţĥééŕéé îîš ñöö çööļûûmñ${what === undefined || what === '' ? ' ööf ţĥîîš ñááméé' : ` ${what}`}]`,
    'unknown-measure': ({ what }) =>
      `[Ţĥééŕéé îîš ñöö mééáášûûŕéé${what === undefined || what === '' ? ' ööf ţĥîîš ñááméé' : ` ${what}`}]`,
    'unknown-dimension': ({ what }) =>
      `[Ţĥééŕéé îîš ñöö ðîîmééñšîîööñ${what === undefined || what === '' ? ' ööf ţĥîîš ñááméé' : ` ${what}`}]`,
    'unknown-function': ({ what }) =>
      `[Ţĥééŕéé îîš ñöö fûûñçţîîööñ${what === undefined || what === '' ? ' ööf ţĥîîš ñááméé' : ` ${what}`}]`,
    'missing-role': ({ what }) =>
      `[${what === undefined || what === '' ? 'Åá çööļûûmñ îîš mîîššîîñĝ îîñ ţĥéé ðááţáá' : `Ţĥéé ðááţáá ĥááš ñöö çööļûûmñ fööŕ ${what}`}]`,
    'bad-type': ({ what }) =>
      `[Ţĥéé vááļûûééš${what === undefined || what === '' ? '' : ` ööf ${what}`} ðööñ’ţ ĥáávéé ţĥéé ŕééqûûîîŕééð ţýpéé]`,
    'bad-option': ({ what, value }) =>
      `[Ţĥéé šééţţîîñĝ${what === undefined || what === '' ? '' : ` ${what}`} îîš ñööţ vááļîîð${value === undefined || value === '' ? '' : `: ${value}`}]`,
    'not-related': ({ what }) =>
      `[Ţĥéé ţááƀļééš${what === undefined || what === '' ? '' : ` fööŕ ${what}`} ááŕéé ñööţ ĵööîîñééð]`,
    'mixed-currency': ({ what }) =>
      `[Ţĥéé áámööûûñţš${what === undefined || what === '' ? '' : ` ööf ${what}`} ááŕéé îîñ šéévééŕááļ çûûŕŕééñçîîééš]`,
    network: ({ what }) =>
      `[${what === undefined || what === '' ? 'Ţĥéé ðááţáá' : `${what}`}: ñöö çööññééçţîîööñ ţöö ţĥéé šééŕvééŕ]`,
    cors: ({ what }) =>
      `[Ţĥîîš pááĝéé îîšñ’ţ ááļļööŵééð ţöö ļööááð ${what === undefined || what === '' ? 'ţĥéé ðááţáá' : `${what}`}]`,
    'http-status': ({ what }) => `[${what === undefined || what === '' ? 'Ţĥéé ðááţáá' : `${what}`}: çööûûļð ñööţ ƀéé ļööááðééð]`,
    timeout: ({ what }) =>
      `[${what === undefined || what === '' ? 'Ţĥéé ðááţáá' : `${what}`}: ñöö ŕééšpööñšéé fŕööm ţĥéé šééŕvééŕ]`,
    'not-tabular': ({ what }) => `[${what === undefined || what === '' ? 'Ţĥéé fîîļéé' : `${what}`} ĥááš ñöö ţááƀļéé]`,
    'unsupported-format': ({ what }) =>
      `[${what === undefined || what === '' ? 'Ţĥéé fîîļéé' : `${what}`}: ţĥîîš fööŕmááţ îîš ñööţ šûûppööŕţééð]`,
    'format-mismatch': ({ what }) =>
      `[${what === undefined || what === '' ? 'Ţĥéé fîîļéé' : `${what}`}: çööñţééñţ ááñð fööŕmááţ ðööñ’ţ mááţçĥ]`,
    'empty-input': ({ what }) => `[${what === undefined || what === '' ? 'Ţĥéé fîîļéé' : `${what}`} îîš éémpţý]`,
    truncated: ({ what }) => `[${what === undefined || what === '' ? 'Ţĥéé fîîļéé' : `${what}`} îîš îîñçöömpļééţéé]`,
    encoding: ({ what }) =>
      `[${what === undefined || what === '' ? 'Ţĥéé fîîļéé' : `${what}`}: ţĥéé ééñçööðîîñĝ çááñ’ţ ƀéé ŕééááð]`,
    'malformed-csv': ({ what }) => `[${what === undefined || what === '' ? 'Ţĥéé fîîļéé' : `${what}`}: mááļfööŕmééð ÇŠV]`,
    'malformed-json': ({ what }) => `[${what === undefined || what === '' ? 'Ţĥéé fîîļéé' : `${what}`}: mááļfööŕmééð ĴŠÖöÑ]`,
    'malformed-gzip': ({ what }) => `[${what === undefined || what === '' ? 'Ţĥéé fîîļéé' : `${what}`}: mááļfööŕmééð ĝžîîp]`,
    'malformed-arrow': ({ what }) => `[${what === undefined || what === '' ? 'Ţĥéé fîîļéé' : `${what}`}: mááļfööŕmééð Åáŕŕööŵ]`,
    'malformed-parquet': ({ what }) =>
      `[${what === undefined || what === '' ? 'Ţĥéé fîîļéé' : `${what}`}: mááļfööŕmééð Pááŕqûûééţ]`,
    'malformed-xlsx': ({ what }) =>
      `[${what === undefined || what === '' ? 'Ţĥéé fîîļéé' : `${what}`}: mááļfööŕmééð Ééxçééļ fîîļéé]`,
    'malformed-zip': ({ what }) =>
      `[${what === undefined || what === '' ? 'Ţĥéé fîîļéé' : `${what}`}: mááļfööŕmééð žîîp ááŕçĥîîvéé]`,
    'bad-join': ({ what }) => `[Ţĥéé ĵööîîñ${what === undefined || what === '' ? '' : ` ${what}`} îîš ñööţ pööššîîƀļéé]`,
    'too-large': ({ what }) => `[${what === undefined || what === '' ? 'Ţĥéé fîîļéé' : `${what}`} îîš ţöööö ļááŕĝéé]`,
    'too-few-values': '[Ţöööö fééŵ vááļûûééš fööŕ ááñ ááñááļýšîîš]',
    'source-missing': ({ what }) =>
      `[${what === undefined || what === '' ? 'Ñöö ðááţáá ĝîîvééñ' : `Ţĥéé pááĝéé ĥááš ñöö šööûûŕçéé ${what}`}]`,
    'worker-failed': '[Åá mööðûûļéé çööûûļð ñööţ ƀéé ļööááðééð]',
    'engine-error': '[Ţĥéé çááļçûûļááţîîööñ fááîîļééð]',
    'engine-partial': '[Ţĥéé çááļçûûļááţîîööñ îîš îîñçöömpļééţéé]',
    'engine-unsupported': '[Ţĥéé šééŕvééŕ ðööééš ñööţ šûûppööŕţ ţĥîîš qûûééŕý]',
  },
  hints: {
    'bad-expression': '[Çĥééçķ ţĥéé fööŕmûûļáá. Ééxáámpļéé: šûûm(pŕîîçéé * qûûááñţîîţý).]',
    'unknown-field': '[Ñááméé áá çööļûûmñ ööŕ áá ŕööļéé.]',
    'unknown-measure': '[Ñááméé áá mééáášûûŕéé šûûçĥ ááš ŕéévééñûûéé, ööŕ ðééfîîñéé ööñéé ŵîîţĥ ðééfîîñéé.]',
    'unknown-dimension': '[Ñááméé áá çööļûûmñ, áá ŕööļéé ööŕ áá pééŕîîööð šûûçĥ ááš mööñţĥ(ðááţéé).]',
    'unknown-function':
      '[Pööššîîƀļéé: šûûm, áávĝ, mîîñ, mááx, çööûûñţ, ðîîšţîîñçţ, mééðîîááñ, qûûááñţîîļéé, fîîŕšţ, ļáášţ, ááƀš, ŕööûûñð, îîf, çööááļééšçéé.]',
    'bad-type': '[Çĥééçķ ţĥéé vááļûûééš ööf ţĥéé çööļûûmñ, ööŕ šééţ ŵîîţĥ ŕééááð ĥööŵ îîţ îîš ŕééááð.]',
    'bad-option': '[Çööŕŕééçţ ţĥéé vááļûûéé ööŕ ŕéémöövéé ţĥéé ááţţŕîîƀûûţéé.]',
    'mixed-currency': '[Çĥööööšéé ööñéé çûûŕŕééñçý, ööŕ špļîîţ ƀý çûûŕŕééñçý ŵîîţĥ ƀý.]',
    'not-related': '[Šééţ ŵîîţĥ ĵööîîñš ĥööŵ ţĥéé ţááƀļééš ƀééļööñĝ ţööĝééţĥééŕ.]',
    cors: '[Ţĥéé šééŕvééŕ mûûšţ šééñð ţĥéé ĥééááðééŕ Åáççééšš-Çööñţŕööļ-Åáļļööŵ-Ööŕîîĝîîñ.]',
    'http-status': '[Çĥééçķ ţĥéé ÛûŔĻ îîñ ţĥéé šŕç ááţţŕîîƀûûţéé.]',
    'format-mismatch': '[Çĥééçķ ţĥéé çööñţééñţ ööf ţĥéé fîîļéé, ööŕ ţĥéé fööŕmááţ ţĥááţ îîš šééţ.]',
    'empty-input': '[Çĥééçķ ŵĥééţĥééŕ ţĥéé fîîļéé ĥááš ŕööŵš.]',
    encoding: '[Šééţ ţĥéé ééñçööðîîñĝ: ŕééááð="ééñçööðîîñĝ: ŵîîñðööŵš-1252".]',
    'malformed-csv': '[Çĥééçķ ţĥéé fîîļéé, ööŕ šééţ ŵîîţĥ ŕééááð ĥööŵ îîţ îîš ŕééááð.]',
    'malformed-json': '[Çĥééçķ ţĥéé fîîļéé: áá ļîîšţ ööf ööƀĵééçţš, ööŕ ööñéé ööƀĵééçţ pééŕ ļîîñéé.]',
    'malformed-gzip': '[Çöömpŕééšš ţĥéé fîîļéé ááĝááîîñ.]',
    'malformed-arrow': '[Ééxpööŕţ ţĥéé Åáŕŕööŵ fîîļéé ááĝááîîñ.]',
    'malformed-parquet': '[Ééxpööŕţ ţĥéé Pááŕqûûééţ fîîļéé ááĝááîîñ.]',
    'malformed-xlsx': '[Ööpééñ ţĥéé fîîļéé îîñ Ééxçééļ ááñð šáávéé îîţ ááš .xļšx ááĝááîîñ.]',
    'malformed-zip': '[Mááķéé ţĥéé ááŕçĥîîvéé ááĝááîîñ, ŵîîţĥ áá šîîñĝļéé fîîļéé.]',
    'bad-join': '[Šýñţááx: ööŕðééŕš.pŕööðûûçţ_îîð = pŕööðûûçţš.îîð]',
    'too-large': '[Ûûšéé áá šmááļļééŕ fîîļéé ööŕ fééŵééŕ çööļûûmñš.]',
    'worker-failed': '[Ŕééļööááð ţĥéé pááĝéé. Îîf ţĥááţ ðööééš ñööţ ĥééļp, çĥééçķ ţĥéé ŵööŕķééŕ fîîļééš ööñ ţĥéé šééŕvééŕ.]',
    'engine-error': '[Ţŕý ááĝááîîñ. Îîf ţĥááţ ðööééš ñööţ ĥééļp, ŕééļööááð ţĥéé pááĝéé.]',
    'engine-partial': '[Ţŕý ááĝááîîñ.]',
    'engine-unsupported': '[Çĥööööšéé ááñööţĥééŕ mééáášûûŕéé ööŕ ááñööţĥééŕ fîîļţééŕ.]',
    'bad-clause': '[Šýñţááx: fîîééļð: vááļûûéé; ðááţéé: 2016-01..2017-12]',
    'missing-role': '[Šééţ îîñ ţĥéé ŕööļééš ááţţŕîîƀûûţéé ŵĥîîçĥ çööļûûmñ îîţ îîš.]',
    'source-missing': '[Ĝîîvéé ţĥéé ééļéémééñţ áá šŕç="…", ööŕ ţĥéé pááĝéé áá <šááļééš-šööûûŕçéé>.]',
    network: '[Çĥééçķ ţĥéé çööññééçţîîööñ ááñð ţŕý ááĝááîîñ.]',
    timeout: '[Ţŕý ááĝááîîñ ļááţééŕ.]',
    truncated: '[Ļööááð îîţ ááĝááîîñ; îîf ţĥááţ ðööééš ñööţ ĥééļp, mááķéé ţĥéé fîîļéé ááĝááîîñ.]',
    'not-tabular': '[Çĥééçķ ţĥéé ÛûŔĻ ááñð ţĥéé çööñţééñţ ööf ţĥéé fîîļéé.]',
    'unsupported-format': '[Pööššîîƀļéé: ÇŠV, ĴŠÖöÑ, Åáŕŕööŵ, Pááŕqûûééţ, Ééxçééļ.]',
    'too-few-values': '[Çĥööööšéé áá ļööñĝééŕ pééŕîîööð ööŕ fééŵééŕ fîîļţééŕš.]',
  },
  other: ({ code }) => `[Ûûñééxpééçţééð ééŕŕööŕ: ${code}]`,
  possible: ({ names, more }) => `[Pööššîîƀļéé: ${grammar.list(names)}${more ? ' …' : ''}]`,
  otherDelimiter: ({ set, found }) =>
    `[Ţĥéé fîîļéé ŵááš ŕééááð ŵîîţĥ ţĥéé ðééļîîmîîţééŕ “${set}”, ƀûûţ îîţš ļîîñééš ļööööķ šéépááŕááţééð ƀý “${found}”: çĥááñĝéé ðééļîîmîîţééŕ îîñ ŕééááð.]`,
  nearest: ({ name }) => `[Ðîîð ýööûû mééááñ “${name}”?]`,
  cell: ({ row, column }) => `[Ŕööŵ ${row}, çööļûûmñ ${column}: áá çééļļ çááññööţ ĥööļð ţĥîîš vááļûûéé]`,
  cellHint: '[Páášš ŕööŵš ööf ñûûmƀééŕš, ţééxţš, ðááţééš, ţŕûûéé, fááļšéé ááñð ñûûļļ.]',
  header: ({ header }) => `[Ţĥéé šééŕvééŕ mûûšţ šééñð ţĥîîš ĥééááðééŕ: ${header}.]`,
};
