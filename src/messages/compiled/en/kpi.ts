// Made from en/kpi.json by npm run texts.

export const kpiTexts = {
  noComparison: 'No comparison available',
  periods: ({ current, earlier }: { readonly current: string | number; readonly earlier: string | number }): string =>
    `${current} vs. ${earlier}`,
  yearEarlier: 'a year earlier',
  cutPeriods: ({ current, earlier }: { readonly current: string | number; readonly earlier: string }): string =>
    `${current}, compared with ${earlier}`,
  cutBrief: ({
    current,
    earlier,
    day,
  }: {
    readonly current: string | number;
    readonly earlier: string | number;
    readonly day: string;
  }): string => `${current} vs. ${earlier}, through ${day}`,
  goal: ({ value }: { readonly value: string | number | undefined }): string =>
    value === undefined || value === '' ? 'Goal' : `Goal ${value}`,
  ofGoal: ({ unit, share }: { readonly unit: string | undefined; readonly share: string | number }): string =>
    !unit ? `${share} of goal` : `${share} of the ${unit}’s goal`,
  goalReached: 'Goal reached',
  overGoal: ({ amount }: { readonly amount: string | number }): string => `${amount} over goal`,
  underGoal: ({ amount }: { readonly amount: string | number }): string => `${amount} under goal`,
  toGo: ({ amount }: { readonly amount: string | number }): string => `${amount} to go`,
  shareOf: ({ measure, part }: { readonly measure: string; readonly part: string | number }): string =>
    `${measure} for ${part} ÷ ${measure} without this filter`,
};

export type KpiTexts = typeof kpiTexts;
