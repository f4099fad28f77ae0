import { SalesDrivers } from '../elements/sales-drivers/sales-drivers.js';

if (!customElements.get('sales-drivers')) customElements.define('sales-drivers', SalesDrivers);

declare global {
  interface HTMLElementTagNameMap {
    'sales-drivers': SalesDrivers;
  }
}
