import { SalesBasket } from '../elements/sales-basket/sales-basket.js';

if (!customElements.get('sales-basket')) customElements.define('sales-basket', SalesBasket);

declare global {
  interface HTMLElementTagNameMap {
    'sales-basket': SalesBasket;
  }
}
