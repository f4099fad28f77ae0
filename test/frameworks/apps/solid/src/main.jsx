import 'sales-elements/define/all.js';
import { render } from 'solid-js/web';
import { Checks } from './Checks.jsx';
import { Revenue } from './Revenue.jsx';

const orders = [
  { region: 'North', revenue: 10 },
  { region: 'South', revenue: 2.5 },
];

render(
  () => (
    <>
      <section id="revenue">
        <Revenue orders={orders} />
      </section>
      <Checks />
      __BOARD__
    </>
  ),
  document.querySelector('#root'),
);
