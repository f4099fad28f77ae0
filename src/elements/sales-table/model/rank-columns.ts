import { arrivalText } from '../../../format/arrival.js';
import { formatNumber, formatSigned, MISSING } from '../../../format/number.js';
import { numberAt, valueOf } from '../../../query/result/result-column.js';
import type { Delta, GridColumn, MeasureColumn } from './grid-column.js';

/** Returns the columns of a place in a comparison: the earlier place, and the places gained or lost. */
export function rankColumns({ source, name, label, unit }: MeasureColumn): readonly GridColumn[] {
  const { main, by, context } = source;
  const { messages } = context;
  const [now, previous] = [main.column(name), main.column(`${name}.previous`)];
  if (!previous) return [];
  const key = by.length === 1 ? main.column(by[0]!) : undefined;
  const show = (value: number): string => (Number.isNaN(value) ? MISSING : formatNumber(value, unit, context));
  // The first place is the smallest number.
  const gained = (row: number): number => numberAt(previous, row) - numberAt(now, row);
  const delta = (row: number): Delta | undefined => {
    const places = gained(row);
    if (Number.isNaN(places)) {
      const member = key && valueOf(key, row);
      const isNew = !Number.isNaN(numberAt(now, row));
      return isNew
        ? {
            text: arrivalText(member === undefined || member === null ? undefined : String(member), main.facts, context),
            change: undefined,
          }
        : undefined;
    }
    const isUp = places > 0;
    const size = show(Math.abs(places));
    const text = formatSigned(places, unit, context, 'full');
    if (places === 0) return { text, change: undefined };
    const change = { direction: isUp ? 'up' : 'down', arrow: isUp ? '▲' : '▼', good: isUp, text: size, size } as const;
    return { text, change, spoken: messages.table.places({ isUp, n: Math.abs(places) }) };
  };
  const side = (text: string): string => messages.table.of({ measure: label, side: text });
  const base = { numeric: true, isNegative: () => false } as const;
  return [
    {
      ...base,
      ...{ id: previous.name, kind: 'previous', label: messages.previous, name: side(messages.previous), usual: false },
      text: (row) => show(numberAt(previous, row)),
      widest: show(main.rowCount),
    },
    {
      ...base,
      ...{ id: `${name}.change`, kind: 'growth', label: messages.change, name: side(messages.change), usual: true },
      text: (row) => delta(row)?.text ?? MISSING,
      spoken: (row) => delta(row)?.spoken ?? delta(row)?.text ?? MISSING,
      delta,
      widest: `▲ ${show(main.rowCount)}`,
    },
  ];
}
