/**
 * Returns a period within an English sentence: `in 2018 through 5 Jan`, `on 11 Jan 2011`, `in Nov 2016`, `from 9 to 15 Dec
 * 2019`. A day is recognized by its number, which has at most two digits and no letter before it.
 */
export function when(period: string): string {
  if (period.includes(' through ')) return `in ${period}`;
  if (period.includes('–')) return `from ${period.replace(/\s*–\s*/u, ' to ')}`;
  return `${/\b\d{1,2}\b/.test(period) ? 'on' : 'in'} ${period}`;
}
