import 'sales-elements/define/all.js';
import { html, render } from 'lit';
import './checks.js';
import './revenue.js';

const orders = [
  { region: 'North', revenue: 10 },
  { region: 'South', revenue: 2.5 },
];

render(
  html`
    <section id="revenue"><app-revenue .orders=${orders}></app-revenue></section>
    <app-checks></app-checks>
    __BOARD__
  `,
  document.querySelector('#root'),
);
