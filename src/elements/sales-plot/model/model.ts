import { englishPlot } from '../../../messages/combined/plot-messages.js';
import { clauseField } from '../../../query/key-clause.js';
import type { QueryResult } from '../../../query/result/result.js';
import { SalesError } from '../../../util/error.js';
import type { WidgetModel } from '../../base/element/widget.js';
import { knownColumns, toData } from './data.js';
import type { PlotAttributes } from '../attributes.js';
import { parseSpecification, readSpecification, type Specification } from './specification.js';
import type { PageFunction, PlotPicture, PlotView } from './view.js';
import { explain, headingOf, sentenceOf, toTable } from './texts.js';

/** The attributes, and the page’s specification or function. */
export interface PlotState extends PlotAttributes {
  /** A function or a specification set by code. */
  readonly plot: object | undefined;
  /** The text of the child script; `undefined` without one. */
  readonly script: string | undefined;
  /** True when the specification is overdue and the chart reports it. */
  readonly isOverdue: boolean;
}

/** Queries and views of a custom chart. */
export const plotModel: WidgetModel<PlotState, PlotView, PlotPicture> = {
  messages: { plot: englishPlot },

  heading: headingOf,

  plans: ({ measure, by, compare, order, limit }) => ({
    main: {
      measures: measure,
      ...(by.length > 0 && { by }),
      ...(order.length > 0 && { orderBy: order }),
      ...(compare !== undefined && { compare }),
      limit,
    },
  }),

  view(attributes, { main }, context) {
    const source = sourceOf(attributes, main!);
    const computed = source === undefined || typeof source === 'function' ? [] : source.columns;
    const data = toData(main!, computed, context);
    return { data, source, sentence: sentenceOf(data, attributes.limit, context) };
  },

  isEmpty: (results) => results['main']?.rowCount === 0,

  summary: ({ view }) => view.sentence,

  table: (_attributes, { picture }, caption) => picture && toTable(picture.data, caption),

  explain: (_attributes, { view: { source, data }, context }) =>
    explain(typeof source === 'function' ? undefined : source, data, context),

  fields(_attributes, view) {
    const { data, source } = view ?? {};
    if (!data || !source) return [];
    const keys = typeof source === 'function' ? data.by : source.marks.flatMap((mark) => mark.keys);
    return [...new Set(keys)].flatMap((key) => {
      const column = data.main.column(key);
      return column ? [clauseField(column)] : [];
    });
  },
};

/** @throws SalesError `bad-option` for an invalid or missing specification */
function sourceOf({ plot, script, isOverdue }: PlotState, main: QueryResult): Specification | PageFunction | undefined {
  if (typeof plot === 'function') return plot as PageFunction;
  if (plot !== undefined) return readSpecification(plot, knownColumns(main));
  if (script !== undefined) return readSpecification(parseSpecification(script), knownColumns(main));
  if (!isOverdue) return undefined;
  throw new SalesError('bad-option', 'nothing-to-plot', {
    params: { option: 'plot' },
  });
}
