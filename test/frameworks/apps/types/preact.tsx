import type {} from 'sales-elements/types/preact';

export const kpi = (
  <sales-kpi
    src="orders.csv"
    goal={5}
    sparkline
    week-start={7}
    data={[{ a: 1 }]}
    onsales-load={(event) => event.detail.dataRowCount.toFixed()}
  >
    <table></table>
  </sales-kpi>
);
export const trend = <sales-trend class="wide" id="a" style={{ color: 'red' }} brush="false" />;
// @ts-expect-error a misspelled attribute
export const misspelled = <sales-kpi mesure="revenue" />;
// @ts-expect-error a switch is on or off
export const wrong = <sales-kpi sparkline={5} />;
// @ts-expect-error a misspelled tag
export const unknown = <sales-kpis />;
// The type of a short name is the hint that the compiler shows.
export const hint = <sales-kpi onsales-filter="Did you mean onsales-filter-change?" />;
// @ts-expect-error a listener with a short name
export const listener = <sales-kpi onsales-filter={() => 0} />;
