import { SalesCohort } from '../elements/sales-cohort/sales-cohort.js';

if (!customElements.get('sales-cohort')) customElements.define('sales-cohort', SalesCohort);

declare global {
  interface HTMLElementTagNameMap {
    'sales-cohort': SalesCohort;
  }
}
