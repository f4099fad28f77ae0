import type { DistributionAttributes } from '../attributes.js';

/** The attributes of a distribution, each axis of a scatter plot with a measure; with `per="row"`, with a role or column. */
export interface DistributionOptions extends DistributionAttributes {
  readonly x: string;
}

/** Chart types of a distribution. */
export type DistributionChart = DistributionAttributes['chart'];

/** Adds what the attributes say together. */
export function toOptions(attributes: DistributionAttributes): DistributionOptions {
  return { ...attributes, x: attributes.x ?? (attributes.per === 'row' ? 'discount' : 'discount-rate') };
}
