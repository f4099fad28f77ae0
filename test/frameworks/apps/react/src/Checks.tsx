import { useState } from 'react';
import { SalesKpi } from 'sales-elements/react';
import { STATES } from './states.js';

function useChecks() {
  const [step, setStep] = useState(0);
  const [rows, setRows] = useState(0);
  return { ...STATES[step]!, rows, setRows, next: () => setStep(step + 1) };
}

export function ComponentChecks() {
  const { isHere, hasMore, orders, measure, goal, sparkline, rows, setRows, next } = useChecks();
  return (
    <section id="component-checks">
      <button onClick={next}>Next</button>
      <output>{rows}</output>
      {isHere && (
        <SalesKpi
          data={orders}
          measure={measure}
          goal={goal}
          sparkline={sparkline}
          onSalesLoad={(event) => setRows(event.detail.dataRowCount)}
        >
          <p>Orders</p>
          {hasMore && <em>More</em>}
        </SalesKpi>
      )}
    </section>
  );
}

export function TagChecks() {
  const { isHere, hasMore, orders, measure, goal, sparkline, rows, setRows, next } = useChecks();
  return (
    <section id="tag-checks">
      <button onClick={next}>Next</button>
      <output>{rows}</output>
      {isHere && (
        <sales-kpi
          data={orders}
          measure={measure}
          goal={goal}
          sparkline={sparkline}
          onsales-load={(event) => setRows(event.detail.dataRowCount)}
        >
          <p>Orders</p>
          {hasMore && <em>More</em>}
        </sales-kpi>
      )}
    </section>
  );
}
