/** What a card says of a comparison and of its goal, in English. */
export const kpiWords = {
  noComparison: 'no comparison',
  periods: (current: string, earlier: string): string => `${current} vs ${earlier}`,
  until: (period: string, day: string): string => `${period}, to ${day}`,
  goal: (value: string): string => `Goal ${value}`.trim(),
  ofGoal: (share: string): string => `${share} of goal`,
  goalReached: 'Goal reached',
  overGoal: (amount: string): string => `${amount} over goal`,
  underGoal: (amount: string): string => `${amount} under goal`,
  toGo: (amount: string): string => `${amount} to go`,
  shareOf: (measure: string, part: string): string => `${measure} where ${part} ÷ ${measure} without this clause`,
};
