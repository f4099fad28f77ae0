import { differenceText } from '../../../format/change.js';
import { dateFormat, formatDay } from '../../../format/date.js';
import { displayName } from '../../../format/member-name.js';
import { fixed, formatNumber, formatPercent, MISSING, numberFormat, tidy } from '../../../format/number.js';
import { binName } from '../../../format/time-names.js';
import type { WidgetContext } from '../element/widget.js';
import type { Wording } from './widget-facts.js';

/** What texts of values depend on. */
export type Style = Pick<WidgetContext, 'locale' | 'currency' | 'messages' | 'names' | 'calendar'>;

/** Returns what words values in the language of the user. */
export function wordingOf(style: Style): Wording {
  const { locale, currency, messages, names } = style;
  const decimal = (value: number, digits: number): string => {
    const isZero = Number(value.toFixed(digits)) === 0;
    return tidy(numberFormat(locale, fixed(digits)).format(isZero ? 0 : value));
  };
  return {
    ...{ locale, currency },
    format(value, unit, shape = 'full') {
      if (unit === 'growth') return formatPercent(value, locale, true);
      if (unit !== 'times' && unit !== 'correlation' && unit !== 'probability' && unit !== 'date')
        return formatNumber(value, unit, style, shape);
      if (typeof value !== 'number' || !Number.isFinite(value)) return MISSING;
      if (unit === 'date') return formatDay(value, { locale });
      if (unit === 'correlation') return decimal(value, shape === 'full' ? 3 : 2);
      if (unit === 'probability') return value < 0.001 ? `< ${decimal(0.001, 3)}` : decimal(value, 3);
      return messages.plot.times({ shown: numberFormat(locale, fixed(value < 10 ? 1 : 0)).format(value) });
    },
    formatDifference: (value, unit, shape) => differenceText(value, unit, style, shape),
    nameOf: (field, members) => setOf(members, (one) => displayName(names, field, one)),
    nameOfPeriod: (day, grain) =>
      grain === 'day'
        ? dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(day * 86_400_000)
        : binName(day, grain, style),
  };
}

/** Returns the names of members as those of one set: `A + B`. */
export function setOf(members: string | readonly string[], nameOf: (member: string) => string): string {
  return typeof members === 'string' ? nameOf(members) : members.map(nameOf).join(' + ');
}
