import type {} from 'sales-elements/types/solid';

export const kpi = (
  <sales-kpi
    src="orders.csv"
    goal={5}
    sparkline
    week-start={7}
    data={[{ a: 1 }]}
    on:sales-load={(event) => event.detail.dataRowCount.toFixed()}
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
