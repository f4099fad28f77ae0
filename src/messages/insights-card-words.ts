/** What the card of insights says, in English, before there is anything to tell: all else comes late. */
export const insightsCardWords = { heading: 'What stands out' };
