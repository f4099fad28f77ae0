import './sales-elements.js';
import 'sales-elements/define/all.js';
import { render } from 'preact';
import { Checks } from './Checks.jsx';
import { Revenue } from './Revenue.jsx';

const orders = [
  { region: 'North', revenue: 10 },
  { region: 'South', revenue: 2.5 },
];

function App() {
  return (
    <>
      <section id="revenue">
        <Revenue orders={orders} />
      </section>
      <Checks />
      __BOARD__
    </>
  );
}

render(<App />, document.querySelector('#root'));
