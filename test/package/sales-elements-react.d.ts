// The types of `sales-elements/react` that the page of its test uses: those of the built package would bring a second copy of every element's class,
// and are missing until it is built. exports.test.mjs checks the types that are delivered.
import type { ForwardRefExoticComponent, RefAttributes } from 'react';

export const SalesKpi: ForwardRefExoticComponent<Record<string, unknown> & RefAttributes<HTMLElement>>;
