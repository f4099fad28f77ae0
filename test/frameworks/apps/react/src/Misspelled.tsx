import { SalesKpi } from 'sales-elements/react';

// The type of a short name is the hint that the compiler shows.
export const component = <SalesKpi onSalesFilter="Did you mean onSalesFilterChange?" />;
export const tag = <sales-kpi onsales-filter="Did you mean onsales-filter-change?" />;
// @ts-expect-error a listener with a short name
export const componentListener = <SalesKpi onSalesFilter={() => 0} />;
// @ts-expect-error a listener with a short name
export const tagListener = <sales-kpi onsales-filter={() => 0} />;
