// Made from en/kpi.json by npm run texts.
import type { KpiTexts } from '../en/kpi.js';

export const messages: KpiTexts = {
  noComparison: '[Ñöö çöömpááŕîîšööñ áávááîîļááƀļéé]',
  periods: ({ current, earlier }) => `[${current} vš. ${earlier}]`,
  yearEarlier: '[áá ýééááŕ ééááŕļîîééŕ]',
  cutPeriods: ({ current, earlier }) => `[${current}, çöömpááŕééð ŵîîţĥ ${earlier}]`,
  cutBrief: ({ current, earlier, day }) => `[${current} vš. ${earlier}, ţĥŕööûûĝĥ ${day}]`,
  goal: ({ value }) => `[${value === undefined || value === '' ? 'Ĝööááļ' : `Ĝööááļ ${value}`}]`,
  ofGoal: ({ unit, share }) => `[${!unit ? `${share} ööf ĝööááļ` : `${share} ööf ţĥéé ${unit}’š ĝööááļ`}]`,
  goalReached: '[Ĝööááļ ŕééááçĥééð]',
  overGoal: ({ amount }) => `[${amount} öövééŕ ĝööááļ]`,
  underGoal: ({ amount }) => `[${amount} ûûñðééŕ ĝööááļ]`,
  toGo: ({ amount }) => `[${amount} ţöö ĝöö]`,
  shareOf: ({ measure, part }) => `[${measure} fööŕ ${part} ÷ ${measure} ŵîîţĥööûûţ ţĥîîš fîîļţééŕ]`,
};
