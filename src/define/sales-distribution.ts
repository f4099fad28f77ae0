import { SalesDistribution } from '../elements/sales-distribution/sales-distribution.js';

if (!customElements.get('sales-distribution')) customElements.define('sales-distribution', SalesDistribution);

declare global {
  interface HTMLElementTagNameMap {
    'sales-distribution': SalesDistribution;
  }
}
