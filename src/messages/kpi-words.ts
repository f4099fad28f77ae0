import type { PeriodUnit } from './core-words.js';

/** What a card says of a comparison and of its goal, in English. */
export const kpiWords = {
  noComparison: 'No comparison available',
  periods: (current: string, earlier: string): string => `${current} vs. ${earlier}`,
  yearEarlier: 'a year earlier',
  /** “2018 through 5 Jan, compared with the same days of 2017”. */
  cutPeriods: (current: string, earlier: string): string => `${current}, compared with ${earlier}`,
  /** The same in one line: “2018 vs. 2017, to 5 Jan”. */
  cutBrief: (current: string, earlier: string, day: string): string => `${current} vs. ${earlier}, to ${day}`,
  goal: (value: string): string => `Goal ${value}`.trim(),
  /** `unit` where the period is not over, and the goal is that of all of it: “4.1% of the year’s goal”. */
  ofGoal: (share: string, unit?: PeriodUnit): string => (unit ? `${share} of the ${unit}’s goal` : `${share} of goal`),
  goalReached: 'Goal reached',
  overGoal: (amount: string): string => `${amount} over goal`,
  underGoal: (amount: string): string => `${amount} under goal`,
  toGo: (amount: string): string => `${amount} to go`,
  shareOf: (measure: string, part: string): string => `${measure} for ${part} ÷ ${measure} without this filter`,
};
