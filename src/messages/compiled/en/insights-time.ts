// Made from en/insights-time.json by npm run texts.
import { grammar } from '../../en/grammar.js';

export const insightsTimeTexts = {
  topics: {
    break: {
      name: 'sustained changes',
      heads: {
        rose: ({
          measure,
          share,
          since,
        }: {
          readonly measure: string | number;
          readonly share: string | number;
          readonly since: string;
        }): string => `${measure}: ${share} higher since ${since}`,
        fell: ({
          measure,
          share,
          since,
        }: {
          readonly measure: string | number;
          readonly share: string | number;
          readonly since: string;
        }): string => `${measure}: ${share} lower since ${since}`,
      },
      text: ({
        level,
        unit,
        periods,
        expected,
        change,
      }: {
        readonly level: string | number;
        readonly unit: string | number;
        readonly periods: string | number;
        readonly expected: string | number;
        readonly change: string | number;
      }): string => `Averaging ${level} a ${unit} for ${periods}, compared with an expected ${expected} (${change} a ${unit}).`,
      met: ({ share, periods }: { readonly share: string | number; readonly periods: string | number }): string =>
        `${share} compared with the expected level, for ${periods}`,
      how: ({
        unit,
        since,
        against,
      }: {
        readonly unit: string | number;
        readonly since: string;
        readonly against: string | number | undefined;
      }): string =>
        `The ${unit}s since ${since} are compared with ${against === undefined || against === '' ? 'those before' : `${against}`}. The change is reported because it is too large and too lasting to be random, with seasonality and trend removed.`,
    },
    anomaly: {
      name: 'unusual values',
      heads: {
        high: ({
          measure,
          period,
          share,
        }: {
          readonly measure: string | number;
          readonly period: string;
          readonly share: string | number;
        }): string => `${measure} ${grammar.when(period)}: ${share} above expected`,
        low: ({
          measure,
          period,
          share,
        }: {
          readonly measure: string | number;
          readonly period: string;
          readonly share: string | number;
        }): string => `${measure} ${grammar.when(period)}: ${share} below expected`,
        several: ({
          measure,
          count,
          units,
          period,
        }: {
          readonly measure: string | number;
          readonly count: string | number;
          readonly units: string | number;
          readonly period: string;
        }): string => `${measure}: ${count} unusual ${units} ${grammar.when(period)}`,
      },
      text: ({
        day,
        value,
        expected,
        change,
      }: {
        readonly day: string | number | undefined;
        readonly value: string | number;
        readonly expected: string | number;
        readonly change: string | number;
      }): string =>
        `${day === undefined || day === '' ? '' : `${day} stands out most: `}${value}, compared with an expected ${expected} (${change}).`,
      met: ({ share, expected }: { readonly share: string | number; readonly expected: string | number }): string =>
        `${share} compared with the expected ${expected}`,
      how: ({ unit, units }: { readonly unit: string; readonly units: string | number }): string =>
        `Seasonality and trend are removed (STL). A ${unit} is flagged when the remainder is larger than random variation over all ${units} would produce.`,
    },
    season: {
      name: 'upcoming season',
      heads: {
        strong: ({
          period,
          share,
          unit,
        }: {
          readonly period: string;
          readonly share: string | number;
          readonly unit: string | number;
        }): string => `${period} is expected to be strong: ${share} above an average ${unit}`,
        weak: ({
          period,
          share,
          unit,
        }: {
          readonly period: string;
          readonly share: string | number;
          readonly unit: string | number;
        }): string => `${period} is expected to be weak: ${share} below an average ${unit}`,
      },
      text: ({
        value,
        lower,
        upper,
        mean,
        unit,
      }: {
        readonly value: string | number;
        readonly lower: string | number;
        readonly upper: string | number;
        readonly mean: string | number;
        readonly unit: string | number;
      }): string => `Forecast: ${value} (80% interval: ${lower} to ${upper}), compared with ${mean} in an average ${unit}.`,
      met: ({
        value,
        change,
        share,
      }: {
        readonly value: string | number;
        readonly change: string | number;
        readonly share: string | number;
      }): string => `${value} expected, ${change} vs. the average (${share})`,
      how: ({ against }: { readonly against: string | number | undefined }): string =>
        `Forecast from all earlier periods. The average covers the months ahead${against === undefined || against === '' ? '' : ` (${against})`}. The forecast is used because it was more accurate in backtests than repeating the previous season.`,
    },
    change: {
      name: 'year-over-year change',
      heads: {
        rose: ({
          measure,
          share,
          after,
          period,
        }: {
          readonly measure: string | number;
          readonly share: string | number;
          readonly after: string | number;
          readonly period: string;
        }): string => `${measure} rose ${share} to ${after} ${grammar.when(period)}`,
        fell: ({
          measure,
          share,
          after,
          period,
        }: {
          readonly measure: string | number;
          readonly share: string | number;
          readonly after: string | number;
          readonly period: string;
        }): string => `${measure} fell ${share} to ${after} ${grammar.when(period)}`,
      },
      text: ({
        change,
        earlier,
        cause,
        effect,
        cause2,
        effect2,
      }: {
        readonly change: string | number;
        readonly earlier: string | number;
        readonly cause: string | number | undefined;
        readonly effect: string | number | undefined;
        readonly cause2: string | number | undefined;
        readonly effect2: string | number | undefined;
      }): string =>
        `${change} compared with ${earlier}.${cause === undefined || cause === '' ? '' : ` ${cause} contributed most (${effect})${cause2 === undefined || cause2 === '' ? '' : `, followed by ${cause2} (${effect2})`}.`}`,
      met: ({ share, before }: { readonly share: string | number; readonly before: string | number }): string =>
        `${share} compared with ${before}`,
      how: ({ period, against }: { readonly period: string; readonly against: string | number | undefined }): string =>
        `${period} is compared with ${against === undefined || against === '' ? 'the year before' : `${against}`}, and the change is statistically significant (Student’s t-test over parts of the period). Segments are listed when their volume or prices moved significantly differently from the rest.`,
    },
    peers: {
      name: 'leaders and laggards',
      heads: {
        best: ({
          member,
          measure,
          growth,
          against,
        }: {
          readonly member: string | number;
          readonly measure: string;
          readonly growth: string | number;
          readonly against: string | number | undefined;
        }): string =>
          `${member}: ${grammar.lower(measure)} ${growth} above ${against === undefined || against === '' ? 'the year before' : `${against}`}`,
        worst: ({
          member,
          measure,
          growth,
          against,
        }: {
          readonly member: string | number;
          readonly measure: string;
          readonly growth: string | number;
          readonly against: string | number | undefined;
        }): string =>
          `${member}: ${grammar.lower(measure)} ${growth} below ${against === undefined || against === '' ? 'the year before' : `${against}`}`,
      },
      text: ({
        value,
        period,
        earlier,
        change,
        isPair,
        kinds,
        peers,
      }: {
        readonly value: string | number;
        readonly period: string;
        readonly earlier: string | number;
        readonly change: string | number;
        readonly isPair: boolean;
        readonly kinds: string | number;
        readonly peers: string | number;
      }): string =>
        `${value} ${grammar.when(period)}, compared with ${earlier} (${change}). ${isPair ? 'All other sales' : `All other ${kinds}`}: ${peers}.`,
      met: ({ growth, peers }: { readonly growth: string | number; readonly peers: string | number }): string =>
        `${growth}, all others ${peers}`,
      how: ({
        period,
        against,
        isPair,
        kinds,
      }: {
        readonly period: string;
        readonly against: string | number | undefined;
        readonly isPair: boolean;
        readonly kinds: string | number;
      }): string =>
        `${period} is compared with ${against === undefined || against === '' ? 'the year before' : `${against}`}. Growth is compared with that of ${isPair ? 'all other sales' : `all other ${kinds}`} combined, and reported because the share of the total changed significantly. The amount is the change or the gap to the growth of all others, whichever is smaller.`,
    },
    falling: {
      name: 'declining trends',
      heads: {
        fell: ({
          member,
          periods,
          share,
        }: {
          readonly member: string | number;
          readonly periods: string | number;
          readonly share: string | number;
        }): string => `${member}: declining for ${periods} (${share})`,
      },
      text: ({
        before,
        after,
        unit,
        period,
        slope,
      }: {
        readonly before: string | number;
        readonly after: string | number;
        readonly unit: string | number;
        readonly period: string;
        readonly slope: string | number;
      }): string => `The trend fell from ${before} to ${after} a ${unit} ${grammar.when(period)} (about ${slope} per ${unit}).`,
      met: ({ share, periods }: { readonly share: string | number; readonly periods: string | number }): string =>
        `${share} over ${periods}`,
      how: ({
        units,
        unit,
        kinds,
      }: {
        readonly units: string | number;
        readonly unit: string | number;
        readonly kinds: string | number;
      }): string =>
        `This is a trend across all ${units}, not a single bad ${unit}. The share of the total of each of the ${kinds} is tested for significance.`,
    },
  },
};

export type InsightsTimeTexts = typeof insightsTimeTexts;
