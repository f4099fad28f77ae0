// Made from en/insights-sales.json by npm run texts.
import { grammar } from '../../en/grammar.js';

export const insightsSalesTexts = {
  topics: {
    concentration: {
      name: 'concentration',
      heads: {
        few: ({
          few,
          all,
          kinds,
          share,
          measure,
          period,
        }: {
          readonly few: string | number;
          readonly all: string | number;
          readonly kinds: string | number;
          readonly share: string;
          readonly measure: string;
          readonly period: string;
        }): string => `${few} of ${all} ${kinds} account for ${share} of ${grammar.lower(measure)} ${grammar.when(period)}`,
      },
      text: ({
        amount,
        first,
        firstShare,
      }: {
        readonly amount: string | number;
        readonly first: string | number;
        readonly firstShare: string | number;
      }): string => `${amount} in total. The largest, ${first}, accounts for ${firstShare}.`,
      met: ({
        few,
        all,
        share,
      }: {
        readonly few: string | number;
        readonly all: string | number;
        readonly share: string | number;
      }): string => `${few} of ${all} account for ${share}`,
      how: ({ kinds }: { readonly kinds: string | number }): string =>
        `The ${kinds} are ranked by value, and the shares are added up from the top (Pareto).`,
    },
    discounts: {
      name: 'unprofitable discounts',
      heads: {
        band: ({
          band,
          profit,
          period,
        }: {
          readonly band: string | number;
          readonly profit: string | number;
          readonly period: string;
        }): string => `Discounts of ${band} lost ${profit} ${grammar.when(period)}`,
        member: ({
          member,
          profit,
          period,
        }: {
          readonly member: string | number;
          readonly profit: string | number;
          readonly period: string;
        }): string => `${member}: discounted sales lost ${profit} ${grammar.when(period)}`,
      },
      text: ({
        revenue,
        profit,
        isLoss,
        without,
      }: {
        readonly revenue: string | number;
        readonly profit: string | number;
        readonly isLoss: boolean;
        readonly without: string | number;
      }): string =>
        `${revenue} in sales at a loss of ${profit}. At full price, the same units would have ${isLoss ? 'lost' : 'earned'} ${without}.`,
      met: ({ profit, revenue }: { readonly profit: string | number; readonly revenue: string | number }): string =>
        `a loss of ${profit} on ${revenue} in sales`,
      how: 'Exact totals of discounted sales. “At full price” assumes the same units at the same cost; it ignores that fewer units might have sold.',
    },
    returns: {
      name: 'returns',
      heads: {
        high: ({
          member,
          rate,
          period,
          peers,
        }: {
          readonly member: string | number;
          readonly rate: string;
          readonly period: string;
          readonly peers: string | number;
        }): string => `${member}: ${rate} of orders returned ${grammar.when(period)}, compared with ${peers} elsewhere`,
      },
      text: ({
        returned,
        orders,
        excess,
        kinds,
      }: {
        readonly returned: string | number;
        readonly orders: string | number;
        readonly excess: string | number;
        readonly kinds: string | number;
      }): string => `${returned} of ${orders} had a return, ${excess} more than at the rate of all other ${kinds}.`,
      met: ({ rate, peers }: { readonly rate: string | number; readonly peers: string | number }): string =>
        `${rate} vs. ${peers} elsewhere`,
      how: ({ kinds }: { readonly kinds: string | number }): string =>
        `Orders with a return ÷ orders; each rate is tested against all other ${kinds} combined.`,
    },
    bundles: {
      name: 'products bought together',
      heads: {
        pair: ({
          confidence,
          first,
          also,
          second,
          period,
        }: {
          readonly confidence: string;
          readonly first: string | number;
          readonly also: string | number | undefined;
          readonly second: string | number;
          readonly period: string;
        }): string =>
          `${confidence} of orders with ${first}${also === undefined || also === '' ? '' : ` and ${also}`} also included ${second} ${grammar.when(period)}`,
      },
      text: ({ count, lift }: { readonly count: string | number; readonly lift: string | number }): string =>
        `${count} with both, ${lift} times as many as expected by chance.`,
      met: ({ count, lift }: { readonly count: string | number; readonly lift: string | number }): string =>
        `${count}, ${lift} times as many as expected by chance`,
      how: 'Association rules over all orders, corrected for multiple testing. Impact: profit on the second item in orders beyond the number expected by chance.',
    },
    retention: {
      name: 'low retention',
      heads: {
        low: ({
          member,
          rate,
          period,
        }: {
          readonly member: string | number;
          readonly rate: string;
          readonly period: string;
        }): string => `${member}: only ${rate} of customers bought again ${grammar.when(period)}`,
      },
      text: ({
        peers,
        customers,
        value,
        share,
      }: {
        readonly peers: string;
        readonly customers: string | number;
        readonly value: string | number;
        readonly share: string | number;
      }): string => `Elsewhere, ${peers} bought again. Affects ${customers} and ${value} in sales (${share} of total).`,
      met: ({
        rate,
        peers,
        share,
      }: {
        readonly rate: string | number;
        readonly peers: string | number;
        readonly share: string;
      }): string => `${rate} retention vs. ${peers} elsewhere; ${share} of total revenue`,
      how: ({
        against,
        period,
        kinds,
      }: {
        readonly against: string | number | undefined;
        readonly period: string | number;
        readonly kinds: string | number;
      }): string =>
        `Retention is the share of the customers of ${against === undefined || against === '' ? 'the previous period' : `${against}`} who ordered again in the period ${period}. Each value is compared with all other ${kinds} combined.`,
    },
    'new-repeat': {
      name: 'new vs. repeat customers',
      heads: {
        higher: ({ share, period }: { readonly share: string | number; readonly period: string }): string =>
          `Repeat customers spent ${share} more per order than new ones ${grammar.when(period)}`,
        lower: ({ share, period }: { readonly share: string | number; readonly period: string }): string =>
          `Repeat customers spent ${share} less per order than new ones ${grammar.when(period)}`,
      },
      text: ({
        repeat,
        repeatOrders,
        fresh,
        freshOrders,
      }: {
        readonly repeat: string | number;
        readonly repeatOrders: string | number;
        readonly fresh: string | number;
        readonly freshOrders: string | number;
      }): string => `Repeat customers averaged ${repeat} per order (${repeatOrders}), new customers ${fresh} (${freshOrders}).`,
      met: ({
        repeat,
        fresh,
        change,
      }: {
        readonly repeat: string | number;
        readonly fresh: string | number;
        readonly change: string | number;
      }): string => `${repeat} vs. ${fresh} per order (${change})`,
      how: 'Average order value of repeat and new customers; the difference is tested for significance.',
    },
    'at-risk': {
      name: 'customers at risk',
      heads: {
        lost: ({ first, since }: { readonly first: string | number; readonly since: string }): string =>
          `${first} has not ordered since ${since}`,
        silent: ({
          n,
          first,
          customers,
        }: {
          readonly n: number;
          readonly first: string | number;
          readonly customers: string | number;
        }): string =>
          n === 1
            ? `1 valuable customer has stopped ordering: ${first}`
            : `${customers} valuable customers have stopped ordering`,
      },
      text: {
        lost: ({
          earlier,
          isNothing,
          value,
          period,
          interval,
        }: {
          readonly earlier: string | number;
          readonly isNothing: boolean;
          readonly value: string | number;
          readonly period: string;
          readonly interval: string | number;
        }): string =>
          `Spent ${earlier}, and ${isNothing ? 'nothing' : `${value}`} ${grammar.when(period)}. Usual order interval: ${interval}.`,
        silent: ({
          amount,
          horizon,
          expected,
          n,
          first,
        }: {
          readonly amount: string | number;
          readonly horizon: string | number;
          readonly expected: string | number;
          readonly n: number;
          readonly first: string | number;
        }): string =>
          `Spent ${amount} so far. Expected spend in the next ${horizon}, if still active: ${expected}.${n === 1 ? '' : ` Largest: ${first}.`}`,
      },
      met: {
        lost: ({ since, interval }: { readonly since: string | number; readonly interval: string | number }): string =>
          `last order ${since}, usually one every ${interval}`,
        silent: ({ customers, expected }: { readonly customers: string | number; readonly expected: string | number }): string =>
          `${customers}, ${expected} in expected spend`,
      },
      how: ({
        isLost,
        against,
        period,
      }: {
        readonly isLost: boolean;
        readonly against: string | number | undefined;
        readonly period: string | number;
      }): string =>
        `Recency, frequency and spend of each customer over all orders (RFM), and the probability that they are still active (BG/NBD model).${isLost ? ` The amount at stake is the drop in spend from ${against === undefined || against === '' ? 'the year before' : `${against}`} to ${period}.` : ''}`,
    },
  },
};

export type InsightsSalesTexts = typeof insightsSalesTexts;
