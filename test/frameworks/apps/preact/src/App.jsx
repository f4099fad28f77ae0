import { Checks } from './Checks.jsx';
import { Revenue } from './Revenue.jsx';

const orders = [
  { region: 'North', revenue: 10 },
  { region: 'South', revenue: 2.5 },
];

export function App() {
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
