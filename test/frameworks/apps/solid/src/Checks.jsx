import { createSignal, Show } from 'solid-js';
import { STATES } from './states.js';

export function Checks() {
  const [step, setStep] = createSignal(0);
  const [rows, setRows] = createSignal(0);
  const state = () => STATES[step()];
  return (
    <section id="checks">
      <button onClick={() => setStep(step() + 1)}>Next</button>
      <output>{rows()}</output>
      <Show when={state().isHere}>
        <sales-kpi
          data={state().orders}
          measure={state().measure}
          goal={state().goal}
          sparkline={state().sparkline}
          on:sales-load={(event) => setRows(event.detail.dataRowCount)}
        >
          <p>Orders</p>
          <Show when={state().hasMore}>
            <em>More</em>
          </Show>
        </sales-kpi>
      </Show>
    </section>
  );
}
