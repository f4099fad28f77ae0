import type { DistributionAttributes } from '../attributes.js';

/** The attributes of a distribution with its chart type, each axis of a scatter plot with a measure; with `per="row"`, with a role or column. */
export interface DistributionOptions extends DistributionAttributes {
  readonly chart: DistributionChart;
  readonly x: string;
  readonly y: string;
}

/** Chart types of a distribution. */
export type DistributionChart = NonNullable<DistributionAttributes['chart']>;

/** Adds what the attributes say together. */
export function toOptions(attributes: DistributionAttributes): DistributionOptions {
  const { chart, per, x, y } = attributes;
  return {
    ...attributes,
    chart: chart ?? (x === undefined && y === undefined ? 'histogram' : 'scatter'),
    x: x ?? (per === 'row' ? 'discount' : 'discount-rate'),
    y: y ?? 'profit',
  };
}
