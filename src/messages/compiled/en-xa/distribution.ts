// Made from en/distribution.json by npm run texts.
import { grammar } from '../../en/grammar.js';
import type { DistributionTexts } from '../en/distribution.js';
import { distributionMessages } from '../../distribution-messages.js';

const texts: DistributionTexts = {
  heading: ({ per, measure }) =>
    `[${!per ? `Ðîîšţŕîîƀûûţîîööñ ööf ${grammar.lower(measure)}` : `${measure} pééŕ ${grammar.lower(per)}`}]`,
  members: ({ n, shown, per }) =>
    `[${grammar.plural(n) === 'one' ? `${shown} ${!per ? 'ŕööŵ' : grammar.lower(per)}` : `${shown} ${!per ? 'ŕööŵš' : grammar.lowerMany(per)}`}]`,
  axis: ({ per }) => `[${!per ? 'Ŕööŵš' : grammar.many(per)}]`,
  reading: ({ median, per, q1, q3 }) =>
    `[Mééðîîááñ: ${median}${!per ? '' : ` pééŕ ${grammar.lower(per)}`}${q1 === undefined || q1 === '' ? '' : `; ţĥéé mîîððļéé 50% ááŕéé ƀééţŵééééñ ${q1} ááñð ${q3}`}]`,
  beyond: ({ members, bin }) => `[${members} ááţ ${bin}]`,
  sentence: ({ parts }) => `[${grammar.clauses(parts)}.]`,
  median: '[Mééðîîááñ]',
  middleHalf: '[Mîîððļéé 50%]',
  from: ({ value }) => `[${value} ööŕ mööŕéé]`,
  below: ({ value }) => `[ļééšš ţĥááñ ${value}]`,
  fromShort: ({ value }) => `[≥ ${value}]`,
  belowShort: ({ value }) => `[< ${value}]`,
  between: ({ from, to }) => `[${from}–${to}]`,
  bin: '[Ŕááñĝéé]',
  share: '[Šĥááŕéé]',
  upTo: '[Çûûmûûļááţîîvéé šĥááŕéé]',
  point: ({ bin, parts, k, n }) => `[${bin}: ${grammar.list(parts)}. Ɓîîñ ${k} ööf ${n}.]`,
  chosen: ({ bins, members }) => `[Šééļééçţééð ${bins}: ${members}.]`,
  cleared: '[Šééļééçţîîööñ çļééááŕééð.]',
  tooMany: ({ members, most }) => `[${members} šééļééçţééð: ţöööö mááñý ţöö fîîļţééŕ ööţĥééŕ çĥááŕţš ƀý (mááxîîmûûm ${most}).]`,
  clickHint: '[Çļîîçķ ţöö šééļééçţ, ööŕ ðŕááĝ ţöö šééļééçţ áá ŕááñĝéé]',
  unclickHint: '[Çļîîçķ ţöö çļééááŕ ţĥéé fîîļţééŕ]',
  histogramRole: '[ĥîîšţööĝŕáám]',
  histogramKeys:
    '[Ûûšéé ţĥéé ááŕŕööŵ ķééýš ţöö möövéé ƀééţŵééééñ ƀîîñš. Pŕééšš Ééñţééŕ ţöö šééļééçţ, Šĥîîfţ ŵîîţĥ ááñ ááŕŕööŵ ķééý ţöö šééļééçţ áá ŕááñĝéé, Ééšçáápéé ţöö çļééááŕ.]',
  binsTerm: '[Ɓîîñš]',
  binsRule: ({ width }) =>
    `[${width} ŵîîðéé (Fŕééééðmááñ–Ðîîááçööñîîš ŕûûļéé: 2 × îîñţééŕqûûááŕţîîļéé ŕááñĝéé ÷ çûûƀéé ŕööööţ ööf ţĥéé çööûûñţ), ŕööûûñðééð; áá ļööñĝ ţááîîļ îîš ĝŕööûûpééð îîñ ööñéé ööpééñ-ééñðééð ƀîîñ]`,
  binsGiven: ({ width }) => `[${width} ŵîîðéé (šééţ ööñ ţĥéé ééļéémééñţ)]`,
  mean: '[Mééááñ]',
  variable: ({ name }) => `[${grammar.variable(name)}]`,
  against: ({ y, x, per }) => `[${y} vš. ${grammar.lower(x)} ƀý ${grammar.lower(per)}]`,
  againstRows: ({ y, x }) => `[${y} vš. ${grammar.lower(x)}, ööñéé pööîîñţ pééŕ ŕööŵ]`,
  parted: ({ heading, dimension }) => `[${heading}, ƀý ${grammar.lower(dimension)}]`,
  rises: ({ x, y, fit }) => `[Ĥîîĝĥééŕ ${grammar.lower(x)} îîš ááššööçîîááţééð ŵîîţĥ ĥîîĝĥééŕ ${grammar.lower(y)} (${fit})]`,
  falls: ({ x, y, fit }) => `[Ĥîîĝĥééŕ ${grammar.lower(x)} îîš ááššööçîîááţééð ŵîîţĥ ļööŵééŕ ${grammar.lower(y)} (${fit})]`,
  unrelated: ({ x, y, fit }) =>
    `[Ñöö çļééááŕ ŕééļááţîîööñšĥîîp ƀééţŵééééñ ${grammar.lower(x)} ááñð ${grammar.lower(y)} (${fit})]`,
  noLine: ({ members }) => `[${members}: ţöööö fééŵ, ööŕ ţöööö šîîmîîļááŕ, fööŕ áá ţŕééñð ļîîñéé]`,
  fit: ({ r, members }) => `[ŕ = ${r}, ${members}]`,
  furthest: ({ above, below }) =>
    `[${above === undefined || above === '' ? `${below} îîš fááŕ ƀééļööŵ ţĥéé ţŕééñð ļîîñéé` : `${above} îîš fááŕ ááƀöövéé ţĥéé ţŕééñð ļîîñéé${below === undefined || below === '' ? '' : `, ${below} fááŕ ƀééļööŵ`}`}]`,
  drawn: ({ shown, all }) => `[${shown} ööf ${all} pööîîñţš ááŕéé šĥööŵñ, ááñð ţĥéé ţŕééñð ļîîñéé ûûšééš ááļļ ööf ţĥéém]`,
  leftTerm: '[Ñööţ îîñçļûûðééð]',
  left: ({ members }) => `[${members} mîîššîîñĝ ööñéé ööŕ ƀööţĥ vááļûûééš]`,
  scatterRole: '[šçááţţééŕ pļööţ]',
  scatterKeys:
    '[Ûûšéé Ļééfţ ááñð Ŕîîĝĥţ ţöö möövéé ááļööñĝ ţĥéé ĥööŕîîžööñţááļ ááxîîš, Ûûp ááñð Ðööŵñ ááļööñĝ ţĥéé vééŕţîîçááļ ááxîîš. Pŕééšš Ééñţééŕ ţöö šééļééçţ, Šĥîîfţ ŵîîţĥ ááñ ááŕŕööŵ ķééý ţöö šééļééçţ šéévééŕááļ, Ééšçáápéé ţöö çļééááŕ.]',
  scatterHint: '[Çļîîçķ ţöö šééļééçţ, ööŕ ðŕááĝ áá ŕééçţááñĝļéé ţöö šééļééçţ šéévééŕááļ]',
  member: ({ name, parts, k, n }) => `[${name}: ${grammar.list(parts)}. ${k} ööf ${n}.]`,
  picked: ({ names }) => `[Šééļééçţééð ${names}.]`,
  several: ({ names, more }) => `[${names} ááñð ${more} mööŕéé]`,
  lineTerm: '[Ļîîñéé]',
  lineRule: ({ y, sum, x }) => `[${y} = ${sum} × ${grammar.lower(x)}, ƀý ļééáášţ šqûûááŕééš öövééŕ ááļļ pööîîñţš]`,
  chanceTerm: '[p-vááļûûéé (pŕööƀááƀîîļîîţý ööf ááñ ŕ ţĥîîš ļááŕĝéé ƀý çĥááñçéé)]',
  cause: '[Çööŕŕééļááţîîööñ ðööééš ñööţ îîmpļý çááûûšááţîîööñ.]',
  largerRows: '[Ļááŕĝééŕ pööîîñţš šţááñð fööŕ mööŕéé ŕööŵš]',
  pointsTerm: '[Pööîîñţš]',
  equalRows: ({ rows, points }) =>
    `[${rows} fööŕm ${points} ðîîšţîîñçţ pööîîñţš; áá pööîîñţ’š ááŕééáá šĥööŵš îîţš ñûûmƀééŕ ööf ŕööŵš]`,
  choiceTerm: '[Šééļééçţîîööñ]',
  fixedHint: ({ names }) =>
    `[Pööîîñţš çááñ’ţ ƀéé šééļééçţééð: ${names} îîš çááļçûûļááţééð fŕööm ööţĥééŕ çööļûûmñš ááñð çááñ’ţ ƀéé fîîļţééŕééð]`,
  fixedKeys: ({ names }) =>
    `[Ûûšéé Ļééfţ ááñð Ŕîîĝĥţ ţöö möövéé ááļööñĝ ţĥéé ĥööŕîîžööñţááļ ááxîîš, Ûûp ááñð Ðööŵñ ááļööñĝ ţĥéé vééŕţîîçááļ ááxîîš. Pööîîñţš çááñ’ţ ƀéé šééļééçţééð: ${grammar.lower(names)} îîš çááļçûûļááţééð fŕööm ööţĥééŕ çööļûûmñš ááñð çááñ’ţ ƀéé fîîļţééŕééð.]`,
  highest: ({ per, highName, highMedian, lowName, lowMedian }) =>
    `[Mééðîîááñ${!per ? '' : ` pééŕ ${grammar.lower(per)}`}: ĥîîĝĥééšţ îîñ ${highName} (${highMedian}), ļööŵééšţ îîñ ${lowName} (${lowMedian})]`,
  groups: ({ shown, all }) => `[ţĥéé ${shown} ļááŕĝééšţ ööf ${all} ĝŕööûûpš ááŕéé šĥööŵñ]`,
  boxRole: '[ƀööx pļööţ]',
  boxKeys:
    '[Ûûšéé ţĥéé ááŕŕööŵ ķééýš ţöö möövéé ƀééţŵééééñ ĝŕööûûpš. Pŕééšš Ééñţééŕ ţöö šééļééçţ, Šĥîîfţ ŵîîţĥ ááñ ááŕŕööŵ ķééý ţöö šééļééçţ šéévééŕááļ, Ééšçáápéé ţöö çļééááŕ.]',
  boxHint: '[Çļîîçķ ţöö šééļééçţ, ööŕ ðŕááĝ ţöö šééļééçţ šéévééŕááļ]',
  group: '[Ĝŕööûûp]',
  count: '[Vááļûûééš]',
  quartiles: ['[Ļööŵééŕ qûûááŕţîîļéé]', '[Ûûppééŕ qûûááŕţîîļéé]'],
  whiskers: ['[Ļööŵééŕ ŵĥîîšķééŕ]', '[Ûûppééŕ ŵĥîîšķééŕ]'],
  ends: ['[Mîîñîîmûûm]', '[Mááxîîmûûm]'],
  outliers: '[Ööûûţļîîééŕš]',
  beyondScale: ({ n }) => `[+${n}]`,
  boxTerm: '[Ɓööx]',
  boxRule:
    '[Ɓööx: ļööŵééŕ ţöö ûûppééŕ qûûááŕţîîļéé, ŵîîţĥ áá ļîîñéé ááţ ţĥéé mééðîîááñ. Ŵĥîîšķééŕš ŕééááçĥ ţĥéé fûûŕţĥééšţ vááļûûéé ŵîîţĥîîñ 1.5 × ţĥéé îîñţééŕqûûááŕţîîļéé ŕááñĝéé]',
};

export const messages = /* @__PURE__ */ distributionMessages(texts);
