// Made from en/trend.json by npm run texts.
import { grammar } from '../../en/grammar.js';
import type { TrendTexts } from '../en/trend.js';
import { trendMessages } from '../../trend-messages.js';

const texts: TrendTexts = {
  heading: ({ measures, unit, series, average }) =>
    `[${measures} ƀý ${unit}${!series ? '' : ` ááñð ${grammar.lowercase(series)}`}${!average ? '' : `, ${grammar.lower(average)}`}]`,
  unit: ({ grain }) => `[${grain}]`,
  together: ({ names }) => `[${grammar.and(names)}]`,
  others: ({ n }) => `[${n === undefined || n === '' ? 'Ööţĥééŕš' : `${n} ööţĥééŕš`}]`,
  cumulative: ({ measure }) => `[${measure}, ŕûûññîîñĝ ţööţááļ]`,
  yearToDate: ({ measure }) => `[${measure}, ýééááŕ ţöö ðááţéé]`,
  average: ({ count, unit }) => `[${count}-${unit} möövîîñĝ áávééŕááĝéé]`,
  before: ({ earlier, unit }) =>
    `[${earlier === 'year' ? 'Pŕéévîîööûûš ýééááŕ' : earlier === 'period' ? `Pŕéévîîööûûš ${unit}` : earlier === 'weekday' ? '52 ŵééééķš ééááŕļîîééŕ' : 'Çöömpááŕîîšööñ pééŕîîööð'}]`,
  growth: ({ points, earlier, unit }) =>
    `[${points ? 'Çĥááñĝéé îîñ pééŕçééñţááĝéé pööîîñţš' : `Ĝŕööŵţĥ vš. ${earlier === 'year' ? 'ţĥéé pŕéévîîööûûš ýééááŕ' : earlier === 'period' ? `ţĥéé pŕéévîîööûûš ${unit}` : earlier === 'weekday' ? 'ţĥéé šááméé ŵééééķðááý áá ýééááŕ ééááŕļîîééŕ' : 'ţĥéé çöömpááŕîîšööñ pééŕîîööð'}`}]`,
  growing: ({ measures }) => `[${measures} ĝŕööŵţĥ]`,
  column: ({ measure, what }) => `[${measure}, ${grammar.lower(what)}]`,
  note: '[Ñööţéé]',
  mean: '[Åávééŕááĝéé]',
  adjusted: '[Šééáášööñááļļý ááðĵûûšţééð]',
  adjustedRule: ({ strength }) =>
    `[Šééáášööñááļîîţý îîš ééšţîîmááţééð ŵîîţĥ ŕööƀûûšţ ŠŢĻ (Çļéévééļááñð ééţ ááļ., 1990) ááñð ŕéémöövééð. Šééáášööñááļ šţŕééñĝţĥ: ${strength} (0% = ñööñéé, 100% = fûûļļý šééáášööñááļ)]`,
  unusual: ({ expected }) => `[Ûûñûûšûûááļ: ${expected} ééxpééçţééð]`,
  unusualCount: ({ n, unit, of }) =>
    `[${n === 0 ? `ñöö ûûñûûšûûááļ ${unit}š` : `${grammar.small(n)} ööf ${grammar.small(of)} ${of === 1 ? unit : `${unit}š`} ${n === 1 ? 'îîš' : 'ááŕéé'} ûûñûûšûûááļ`}]`,
  unusualTerm: '[Ûûñûûšûûááļ vááļûûééš]',
  unusualRule: ({ rate }) =>
    `[Vááļûûééš ööûûţšîîðéé ţĥéé ŕááñĝéé ééxpééçţééð fŕööm ţŕééñð ááñð šééáášööñááļîîţý. Îîf ñööţĥîîñĝ ŵééŕéé ûûñûûšûûááļ, ţĥééŕéé ŵööûûļð ƀéé áá ${rate} çĥááñçéé ööf mááŕķîîñĝ éévééñ ööñéé]`,
  cut: '[ñööţ fŕööm 0]',
  selected: '[Šééļééçţééð]',
  isSelected: '[šééļééçţééð]',
  compared: '[çöömpááŕîîšööñ pééŕîîööð]',
  beat: ({ n, unit, of, earlier, isAll }) =>
    `[${n === 0 ? `Ñöö ${unit} ööf ${grammar.small(of)} ŵááš ááƀöövéé ${earlier === 'year' ? 'ţĥéé pŕéévîîööûûš ýééááŕ' : earlier === 'period' ? `ţĥéé pŕéévîîööûûš ${unit}` : earlier === 'weekday' ? 'ţĥéé šááméé ŵééééķðááý áá ýééááŕ ééááŕļîîééŕ' : 'ţĥéé çöömpááŕîîšööñ pééŕîîööð'}` : `${isAll ? `Åáļļ ${grammar.small(of)}` : `${grammar.upperSmall(n)} ööf ${grammar.small(of)}`} ${of === 1 ? unit : `${unit}š`} ${n === 1 ? 'ŵááš' : 'ŵééŕéé'} ááƀöövéé ${earlier === 'year' ? 'ţĥéé pŕéévîîööûûš ýééááŕ' : earlier === 'period' ? `ţĥéé pŕéévîîööûûš ${unit}` : earlier === 'weekday' ? 'ţĥéé šááméé ŵééééķðááý áá ýééááŕ ééááŕļîîééŕ' : 'ţĥéé çöömpááŕîîšööñ pééŕîîööð'}`}]`,
  beatBy: ({ beat, amount }) => `[${beat}, ${amount} îîñ ţööţááļ]`,
  aboveCost: ({ isAll, of, n, unit, lossName, lossValue }) =>
    `[Ŕéévééñûûéé ééxçééééðééð çööšţ îîñ ${isAll ? `ááļļ ${grammar.small(of)}` : `${grammar.small(n)} ööf ${grammar.small(of)}`} ${of === 1 ? unit : `${unit}š`}${lossName === undefined || lossName === '' ? '' : `; ţĥéé ļááŕĝééšţ ļööšš ŵááš ${lossValue} îîñ ${lossName}`}]`,
  lastQuarter: ({ share, measure }) => `[Q4 ááççööûûñţééð fööŕ ${share} ööf ţĥéé ýééááŕ’š ${grammar.lowercase(measure)}]`,
  extremes: ({ highName, highValue, lowName, lowValue }) =>
    `[Ĥîîĝĥééšţ: ${highName} (${highValue}); ļööŵééšţ: ${lowName} (${lowValue})]`,
  collapsed: ({ name, value, unit, usual }) =>
    `[${name} ĥááš ööñļý ${value} pééŕ ${unit}, çöömpááŕééð ŵîîţĥ áá mééðîîááñ ööf ${usual} ƀééfööŕéé: ðááţáá mááý ƀéé mîîššîîñĝ]`,
  leader: ({ name, isMany, value, share }) =>
    `[${name} ${isMany ? 'ļééááð' : 'ļééááðš'} ŵîîţĥ ${value}${share === undefined || share === '' ? '' : ` (${share} ööf ţööţááļ)`}]`,
  lone: ({ name, value }) => `[${name}: ${value}]`,
  span: ({ name, value }) => `[${name}: ${value} îîñ ţööţááļ]`,
  sentence: ({ partsLength, parts }) => `[${partsLength === 0 ? '' : `${grammar.upperClauses(parts)}.`}]`,
  record: ({ good, unit, years }) =>
    `[${good ? 'ƀééšţ' : 'ĥîîĝĥééšţ'} ${unit}${years === undefined ? '' : ` îîñ ${grammar.small(years)} ýééááŕš`}]`,
  recordTitle: ({ name, value, more }) => `[${name} ${value}${more ? ',' : ''}]`,
  above: ({ amount, name }) => `[${amount} ááƀöövéé ${name}]`,
  below: ({ amount, name }) => `[${amount} ƀééļööŵ ${name}]`,
  same: ({ name }) => `[ţĥéé šááméé ááš ${name}]`,
  noValue: '[ñöö ðááţáá]',
  part: ({ days }) => `[${days} ööñļý]`,
  partial: ({ day }) => `[ðááţáá ţĥŕööûûĝĥ ${day}]`,
  point: ({ name, parts, k, n }) => `[${name}: ${grammar.list(parts)}. Pööîîñţ ${k} ööf ${n}.]`,
  chosen: ({ days }) => `[Šééļééçţééð ${days}.]`,
  cleared: '[Šééļééçţîîööñ çļééááŕééð.]',
  shareOf: ({ period }) => `[Šĥááŕéé ööf ${period}]`,
  clickHint: ({ name }) => `[Çļîîçķ ţöö fîîļţééŕ ƀý ${name}, ööŕ ðŕááĝ ţöö šééļééçţ áá pééŕîîööð]`,
  unclickHint: '[Çļîîçķ ţöö çļééááŕ ţĥéé fîîļţééŕ]',
  role: '[ţîîméé šééŕîîééš çĥááŕţ]',
  keys: '[Ûûšéé ţĥéé ááŕŕööŵ ķééýš ţöö möövéé ƀééţŵééééñ pööîîñţš. Pŕééšš Ééñţééŕ ţöö šééļééçţ, Šĥîîfţ ŵîîţĥ ááñ ááŕŕööŵ ķééý ţöö šééļééçţ áá ŕááñĝéé, Ééšçáápéé ţöö çļééááŕ.]',
  play: '[Pļááý ááš šööûûñð]',
  soundKey: '[Pŕééšš Š ţöö ĥééááŕ ţĥéé vááļûûééš ááš ţööñééš.]',
  keyPlay: '[ĥééááŕ]',
  playing: ({ low, high }) => `[Ļööŵééšţ ţööñéé: ${low}. Ĥîîĝĥééšţ ţööñéé: ${high}.]`,
  keyMove: '[möövéé]',
  keySelect: '[šééļééçţ]',
  keyBrush: '[šééļééçţ ŕááñĝéé]',
  keyLeave: '[çļééááŕ]',
};

export const messages = /* @__PURE__ */ trendMessages(texts);
