import { useState } from 'preact/hooks';
import { STATES } from './states.js';

export function Checks() {
  const [step, setStep] = useState(0);
  const [rows, setRows] = useState(0);
  const { isHere, hasMore, orders, measure, goal, sparkline } = STATES[step];
  return (
    <section id="checks">
      <button onClick={() => setStep(step + 1)}>Next</button>
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
