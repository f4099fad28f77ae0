import { html, LitElement, nothing } from 'lit';
import { STATES } from './states.js';

class Checks extends LitElement {
  static properties = { step: { state: true }, rows: { state: true } };

  constructor() {
    super();
    this.step = 0;
    this.rows = 0;
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { isHere, hasMore, orders, measure, goal, sparkline } = STATES[this.step];
    const kpi = html`<sales-kpi
      .data=${orders}
      measure=${measure}
      goal=${goal}
      .sparkline=${sparkline}
      @sales-load=${(event) => (this.rows = event.detail.dataRowCount)}
    >
      <p>Orders</p>
      ${hasMore ? html`<em>More</em>` : nothing}
    </sales-kpi>`;
    return html`<section id="checks">
      <button @click=${() => (this.step += 1)}>Next</button>
      <output>${this.rows}</output>
      ${isHere ? kpi : nothing}
    </section>`;
  }
}
customElements.define('app-checks', Checks);
